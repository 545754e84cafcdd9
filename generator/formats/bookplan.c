/*
 * bookplan.c - see bookplan.h: annex, texts, and the tables by which links are asked.
 */
#include "formats/bookplan.h"

#include "model/link.h"

/* Parts */

static size_t
part_find(const struct page *p, struct str id)
{
	for (size_t i = 0; i < p->facts.nparts; i++)
		if (str_equal(p->facts.part[i].id, id))
			return i;
	return SIZE_MAX;
}

/* "dieu-16-khoan-2-diem-a" -> "dieu-16": a book never shows less than an article. */
static struct str
article_of(struct str id)
{
	static const struct str below[] = {{"-khoan-", 7}, {"-diem-", 6}};

	for (size_t i = 0; i < 2; i++) {
		const char *at = str_find(id, below[i]);

		if (at)
			id.n = (size_t)(at - id.p);
	}
	return id;
}

/* Behind part `i` and all that lies in it: an article holds its clauses, a chapter its articles. */
static size_t
part_end(const struct page *p, size_t i)
{
	const struct part *x = p->facts.part;
	enum part_kind kind = x[i].kind;
	size_t k = i + 1;

	for (; k < p->facts.nparts; k++) {
		if (x[k].kind == PART_CHUONG)
			break;
		if (kind == PART_HEADING && x[k].kind == PART_HEADING && x[k].level <= x[i].level)
			break;
		if (kind != PART_CHUONG && kind != PART_HEADING &&
		    (x[k].kind == PART_DIEU || x[k].kind == PART_HEADING))
			break;
	}
	return k;
}

size_t
range_find(const struct page *law, const struct range *r, size_t *end)
{
	size_t first = part_find(law, article_of(r->first)), last = part_find(law, article_of(r->last));

	if (first == SIZE_MAX || last == SIZE_MAX || last < first)
		return SIZE_MAX;
	*end = part_end(law, last);
	return first;
}

/* Annex */

struct annex {
	struct bookplan *p;
	const struct site *s;
	struct arena *a;
	struct table own; /* source of a law among the book's chapters -> number of its chapter + 1 */
	struct table law; /* source of an annexed law -> number of its row + 1 */
	bool **cited;	  /* a row an annexed law: which of its parts are cited articles */
	const struct page **of;
	size_t n, cap;
};

static const struct page *
law_at(const struct site *s, struct str source)
{
	struct entry_of *e = table_find(&s->index->source, source);

	return e && e->kind == THING_PAGE ? e->thing : NULL;
}

static size_t
annex_law(struct annex *x, const struct page *law)
{
	struct entry_of *e = table_find(&x->law, law->source);

	if (e)
		return (uintptr_t)e->thing - 1;
	if (x->n == x->cap) {
		size_t cap = x->cap ? x->cap * 2 : 16;
		const struct page **of = arena_many(x->a, const struct page *, cap);
		bool **rows = arena_many(x->a, bool *, cap);

		if (x->n) {
			memcpy(of, x->of, x->n * sizeof(const struct page *));
			memcpy(rows, x->cited, x->n * sizeof(*rows));
		}
		x->of = of;
		x->cited = rows;
		x->cap = cap;
	}
	x->of[x->n] = law;
	x->cited[x->n] = arena_many(x->a, bool, law->facts.nparts + 1);
	table_add(&x->law, x->a, law->source, THING_PAGE, (void *)(uintptr_t)++x->n);
	return x->n - 1;
}

/* Does the book itself show that part of the law? */
static bool
is_shown(const struct annex *x, const struct page *law, size_t part)
{
	struct entry_of *e = table_find(&x->own, law->source);
	const struct chapter *c = e ? &x->p->chapter[(uintptr_t)e->thing - 1] : NULL;

	if (!c || c->nranges == 0)
		return c != NULL;
	for (size_t i = 0; i < c->nranges; i++) {
		size_t end = 0, first = range_find(law, &c->range[i], &end);

		if (part >= first && part < end)
			return true;
	}
	return false;
}

static void
annex_usage(struct annex *x, const struct usage *u)
{
	const struct page *law = u->unit.n ? law_at(x->s, u->law) : NULL;
	size_t part, row;

	if (!law || law->withdrawn)
		return;
	part = part_find(law, article_of(u->unit));
	if (part == SIZE_MAX || law->facts.part[part].kind != PART_DIEU || is_shown(x, law, part))
		return;
	row = annex_law(x, law);
	x->cited[row][part] = true;
}

static void
annex_ranges(struct annex *x, struct chapter *c, size_t row)
{
	const struct page *law = x->of[row];
	struct range *r = arena_many(x->a, struct range, law->facts.nparts + 1);

	*c = (struct chapter){.page = law, .depth = 1, .range = r};
	for (size_t i = 0; i < law->facts.nparts; i++)
		if (x->cited[row][i])
			r[c->nranges++] = (struct range){law->facts.part[i].id, law->facts.part[i].id, {{0}, 0, 0}};
}

/* What the book's page says of it, its own chapters, and behind them the laws of which something is cited. */
static void
gather_chapters(struct annex *x, const struct book *b)
{
	struct bookplan *p = x->p;
	struct chapter *own = arena_many(x->a, struct chapter, b->nchapters + 1), *all;

	p->foreword = b->page->facts.syllables > 0;
	if (p->foreword)
		own[p->nown++] = (struct chapter){.page = b->page};
	memcpy(own + p->nown, b->chapter, b->nchapters * sizeof(*own));
	p->nown += b->nchapters;
	p->chapter = own;
	for (size_t i = 0; i < p->nown; i++)
		if (own[i].page->law)
			table_add(&x->own, x->a, own[i].page->source, THING_PAGE, (void *)(uintptr_t)(i + 1));
	for (size_t i = 0; i < p->nown; i++)
		for (size_t k = 0; !own[i].page->law && k < own[i].page->facts.nusages; k++)
			annex_usage(x, &own[i].page->facts.usage[k]);
	p->nchapters = p->nown + x->n;
	p->chapter = all = arena_many(x->a, struct chapter, p->nchapters + 1);
	memcpy(all, own, p->nown * sizeof(*all));
	for (size_t i = 0; i < x->n; i++)
		annex_ranges(x, &all[p->nown + i], i);
}

/* Texts */

static struct book_text *
add_text(struct bookplan *p, size_t chapter, struct arena *a)
{
	struct book_text *t = &p->text[p->ntexts++];
	const struct page *page = p->chapter[chapter].page;

	*t = (struct book_text){.chapter = chapter, .title = page->title};
	t->name = str_format(a, "b%03zu.xhtml", p->ntexts);
	t->prefix = str_format(a, "b%03zu-", p->ntexts);
	if (p->foreword && chapter == 0)
		t->title = STR("Giới thiệu");
	if (chapter >= p->nown && page->law)
		t->title = str_cat(a, page->law->name, STR(" (phần trích)"));
	return t;
}

/* Which parts of the law the book shows. */
static bool *
shown_parts(const struct chapter *c, struct arena *a)
{
	const struct page *p = c->page;
	bool *shown = arena_many(a, bool, p->facts.nparts + 1);

	for (size_t i = 0; c->nranges == 0 && i < p->facts.nparts; i++)
		shown[i] = true;
	for (size_t r = 0; r < c->nranges; r++) {
		size_t end = 0, i = range_find(p, &c->range[r], &end);

		for (; i < end; i++)
			shown[i] = true;
	}
	return shown;
}

/* A law: runs of the parts that are shown, a new text at each piece of the portal. */
static void
cut_law(struct bookplan *p, size_t chapter, struct arena *a)
{
	const struct chapter *c = &p->chapter[chapter];
	size_t n = c->page->facts.nparts;
	const struct part *part = c->page->facts.part;
	bool *shown = shown_parts(c, a), whole = c->nranges == 0;
	struct part_run *run = arena_many(a, struct part_run, n + 1);
	struct book_text *t = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!shown[i])
			continue;
		if (!t || (part[i].opens && (t->nruns || t->begins))) {
			struct book_text *next = add_text(p, chapter, a);

			next->first = !t;
			next->begins = !t && whole;
			if (t)
				next->title = part[i].title;
			next->run = run;
			t = next;
		}
		if (t->nruns && run[-1].to == i) {
			run[-1].to = i + 1;
			continue;
		}
		*run++ = (struct part_run){i, i + 1};
		t->nruns++;
	}
	if (t)
		t->last = true;
}

static void
cut_chapters(struct bookplan *p, struct arena *a)
{
	size_t n = 0;

	for (size_t i = 0; i < p->nchapters; i++) {
		const struct page *page = p->chapter[i].page;

		n++;
		for (size_t k = 0; page->law && k < page->facts.nparts; k++)
			n += page->facts.part[k].opens;
	}
	p->text = arena_many(a, struct book_text, n + 1);
	for (size_t i = 0; i < p->nchapters; i++) {
		const struct page *page = p->chapter[i].page;

		if (page->law && (page->law->parted || p->chapter[i].nranges)) {
			cut_law(p, i, a);
		} else {
			struct book_text *t = add_text(p, i, a);

			t->first = t->last = t->begins = true;
		}
	}
}

/* Tables */

static void
index_text(struct bookplan *p, size_t number, struct arena *a)
{
	const struct book_text *t = &p->text[number];
	const struct page *page = text_page(p, t);
	struct table *at = &p->part_at[t->chapter];
	size_t all = page->facts.nparts;
	struct part_run whole = {0, all};
	const struct part_run *run = t->nruns ? t->run : &whole;

	for (size_t r = 0; r < (t->nruns ? t->nruns : 1); r++)
		for (size_t i = run[r].from; i < run[r].to && i < all; i++)
			table_add(at, a, page->facts.part[i].id, THING_PAGE, (void *)(uintptr_t)(number + 1));
}

static void
index_chapter(struct bookplan *p, size_t number, struct arena *a)
{
	const struct page *page = p->chapter[number].page;
	void *value = (void *)(uintptr_t)(number + 1);

	table_add(&p->chapter_at, a, page->url, THING_PAGE, value);
	for (size_t i = 0; page->law && page->law->parted && i < page->facts.nparts; i++)
		if (page->facts.part[i].opens)
			table_add(&p->chapter_at, a, piece_url(page, page->facts.part[i].id, a), THING_PAGE, value);
}

void
bookplan_make(struct bookplan *p, const struct site *s, const struct book *b, enum edition e, struct arena *a)
{
	struct annex x = {.p = p, .s = s, .a = a};

	*p = (struct bookplan){.book = b, .edition = e};
	gather_chapters(&x, b);
	cut_chapters(p, a);
	p->part_at = arena_many(a, struct table, p->nchapters + 1);
	for (size_t i = 0; i < p->nchapters; i++)
		index_chapter(p, i, a);
	for (size_t i = 0; i < p->ntexts; i++)
		index_text(p, i, a);
}

/* A law that is partly in the book may be in its annex, too. */
const struct book_text *
bookplan_find(const struct bookplan *p, struct str url, struct str part)
{
	for (struct entry_of *c = table_find(&p->chapter_at, url); c; c = c->same) {
		size_t number = (uintptr_t)c->thing - 1;
		struct entry_of *t = part.n ? table_find(&p->part_at[number], part) : NULL;

		if (t)
			return &p->text[(uintptr_t)t->thing - 1];
		for (size_t i = 0; part.n == 0 && i < p->ntexts; i++)
			if (p->text[i].chapter == number)
				return &p->text[i];
	}
	return NULL;
}
