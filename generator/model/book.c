/*
 * book.c - what books hold: the pages, folders, topics, laws and parts of laws that
 * `noi_dung` names; and each course that no author has made a book of, by itself.
 *
 * Whether a law has the articles that are asked for is known only when it has been read
 * (formats/check.c).
 */
#include "model/tie.h"

#include "base/vi.h"
#include "model/book.h"
#include "model/law.h"
#include "model/link.h"

#include <stdlib.h>

struct binding {
	struct tie *t;
	const struct page *book;
	struct table seen; /* source of a page -> its number + 1 */
	struct chapter *chapter;
	size_t n, cap;
};

static struct chapter *
add_chapter(struct binding *b, const struct page *p, int depth)
{
	struct arena *a = b->t->a;
	struct entry_of *e = table_find(&b->seen, p->source);

	if (p == b->book)
		return NULL;
	if (e)
		return &b->chapter[(uintptr_t)e->thing - 1];
	if (b->n == b->cap) {
		struct chapter *wide = arena_many(a, struct chapter, b->cap ? b->cap * 2 : 16);

		if (b->n)
			memcpy(wide, b->chapter, b->n * sizeof(*wide));
		b->chapter = wide;
		b->cap = b->cap ? b->cap * 2 : 16;
	}
	b->chapter[b->n] = (struct chapter){.page = p, .depth = depth};
	table_add(&b->seen, a, p->source, THING_PAGE, (void *)(uintptr_t)++b->n);
	return &b->chapter[b->n - 1];
}

/* A page, whole even if parts of it are there already; a course with its lessons below it. */
static void
add_page(struct binding *b, const struct page *p)
{
	struct chapter *c = add_chapter(b, p, 0);

	if (c)
		c->nranges = 0;
	for (size_t i = 0; i < p->nlessons; i++)
		add_chapter(b, p->lessons[i], 1);
}

/* All pages of a section. Books are not put into books by the way. */
static bool
add_section(struct binding *b, struct str folder)
{
	const struct site *s = b->t->s;

	for (size_t i = 0; i < s->nsections; i++) {
		const struct section *x = s->section[i];

		if (!str_equal(x->folder, folder))
			continue;
		for (size_t k = 0; k < x->npages; k++)
			if (x->pages[k]->kind != KIND_AN_PHAM)
				add_chapter(b, x->pages[k], x->pages[k]->course ? 1 : 0);
		return true;
	}
	return false;
}

/* "chu-de/dat-dai", "linh-vuc/dan-su": the oldest page first, as one reads. */
static bool
add_term(struct binding *b, struct str name)
{
	static const struct str folder[TERM_KINDS] = {
		[TERM_TOPIC] = {"chu-de", 6}, [TERM_FIELD] = {"linh-vuc", 8}, [TERM_AUDIENCE] = {"doi-tuong", 9}};
	const struct site *s = b->t->s;
	struct str rest = name, top = str_cut(&rest, '/'), slug = vi_slug(b->t->a, rest);

	for (int k = 0; k < TERM_KINDS; k++) {
		if (!str_equal(top, folder[k]) || rest.n == 0)
			continue;
		for (size_t i = 0; i < s->nterms[k]; i++) {
			const struct term *x = s->term[k][i];

			if (!str_equal(x->slug, slug))
				continue;
			for (size_t p = x->npages; p > 0; p--)
				if (x->pages[p - 1]->kind != KIND_AN_PHAM && !x->pages[p - 1]->withdrawn)
					add_chapter(b, x->pages[p - 1], 0);
			return true;
		}
	}
	return false;
}

static void
add_range(struct binding *b, struct chapter *c, struct range r)
{
	struct range *wide = arena_many(b->t->a, struct range, c->nranges + 1);

	if (c->nranges)
		memcpy(wide, c->range, c->nranges * sizeof(*wide));
	wide[c->nranges++] = r;
	c->range = wide;
}

/* "Bộ luật Dân sự năm 2015 Điều 254": the law by its name, which [[..]] does not take. */
static struct target
named_law(struct binding *b, struct str name)
{
	static const struct str units[] = {{" Điều ", sizeof(" Điều ") - 1},
					   {" Chương ", sizeof(" Chương ") - 1},
					   {" Mục ", sizeof(" Mục ") - 1},
					   {" Phần ", sizeof(" Phần ") - 1}};
	struct target t = {0};

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]) && t.kind == TARGET_NONE; i++) {
		const char *at = str_find(name, units[i]);
		const struct law *l =
			at ? law_find(b->t->s, (struct str){0}, str_make(name.p, (size_t)(at - name.p)), b->t->a)
			   : NULL;

		if (l && l->page)
			t = (struct target){.kind = TARGET_PAGE,
					    .page = l->page,
					    .anchor = link_unit_id(str_from(name, (size_t)(at - name.p) + 1), b->t->a)};
	}
	return t;
}

/* "35/2013/QH13 Điều 16", "35/2013/QH13 Điều 16 đến Điều 27", "Bộ luật Dân sự Chương XIV". */
static bool
add_provision(struct binding *b, struct str name, struct place at)
{
	struct arena *a = b->t->a;
	const char *to = str_find(name, STR(" đến "));
	struct str first = to ? str_make(name.p, (size_t)(to - name.p)) : name;
	struct target t = link_resolve_name(b->t->s, b->book, first, a);
	struct range r;
	struct chapter *c;

	if (t.kind != TARGET_PAGE || !t.page->law)
		t = named_law(b, first);
	r = (struct range){t.anchor, t.anchor, at};

	if (t.kind != TARGET_PAGE || !t.page->law || t.page->withdrawn)
		return false;
	if (to && t.anchor.n) {
		r.last = link_unit_id(str_trim(str_from(name, first.n + sizeof(" đến ") - 1)), a);
		if (r.last.n == 0)
			return false;
	}
	if (t.anchor.n == 0) {
		add_page(b, t.page);
		return true;
	}
	c = table_find(&b->seen, t.page->source) ? NULL : add_chapter(b, t.page, 0);
	if (!c) {
		c = add_chapter(b, t.page, 0);
		if (c->nranges == 0)
			return true; /* the whole law is there */
	}
	add_range(b, c, r);
	return true;
}

static void
add_named(struct binding *b, struct str name, struct place at)
{
	struct str nearest = {0}, path = str_trim(name);
	const struct page *p;

	while (str_ends(path, STR("/")))
		path.n--;
	if (add_section(b, path) || add_term(b, path))
		return;
	p = link_page_named(b->t->s, NULL, path, b->t->a, &nearest);
	if (p && !p->withdrawn)
		add_page(b, p);
	else if (p || !add_provision(b, path, at))
		diag_add(b->t->diags, E159, at, key_table[K_NOI_DUNG].name, name, diag_guess(b->t->a, nearest));
}

static int
newer(int date, const struct page *p)
{
	int changed = p->updated > p->date ? p->updated : p->date;

	return changed > date ? changed : date;
}

/* Takes the addresses of the book's files; where one is taken the author is told. */
static void
finish(struct binding *b, struct str stem, bool own_page)
{
	static const char *const ending[] = {".epub", ".zip", "-bia.jpg", "-tap-huan-vien.epub", "-tap-huan-vien.zip"};
	struct tie *t = b->t;
	struct book *x = &t->s->book[t->s->nbooks++];
	struct place at = page_place(b->book, 1, 1);

	*x = (struct book){.page = b->book, .stem = stem, .chapter = b->chapter, .nchapters = b->n};
	x->changed = newer(0, b->book);
	for (size_t i = 0; i < b->n; i++) {
		x->trainers |= b->chapter[i].page->kind == KIND_BAI;
		x->changed = newer(x->changed, b->chapter[i].page);
	}
	x->url = str_cat(t->a, stem, STR(".html"));
	if (own_page)
		tie_claim(t, x->url, THING_BOOK, x, at);
	for (size_t i = 0; i < (x->trainers ? 5u : 3u); i++)
		tie_claim(t, str_cat(t->a, stem, str_of(ending[i])), THING_BOOK, x, at);
}

static void
bind_named(struct tie *t, const struct page *p)
{
	const struct value *v = page_value(p, K_NOI_DUNG);
	struct binding b = {.t = t, .book = p};

	if (!v || p->withdrawn)
		return;
	for (size_t k = 0; k < v->n; k++)
		add_named(&b, v->list[k], page_place(p, v->line, v->col));
	if (b.n)
		finish(&b, str_make(p->url.p, p->url.n - (sizeof(".html") - 1)), false);
}

/* A course is a book by itself, unless an author's book has its name. */
static void
bind_course(struct tie *t, const struct page *p)
{
	struct str stem = str_cat(t->a, STR("an-pham/"), p->slug);
	struct binding b = {.t = t, .book = p};

	if (p->kind != KIND_KHOA || p->withdrawn || p->nlessons == 0)
		return;
	if (table_find(&t->index->url, str_cat(t->a, stem, STR(".html"))))
		return;
	for (size_t i = 0; i < p->nlessons; i++)
		add_chapter(&b, p->lessons[i], 0);
	finish(&b, stem, true);
}

void
tie_books(struct tie *t)
{
	struct site *s = t->s;

	s->book = arena_many(t->a, struct book, s->npages + 1);
	for (size_t i = 0; i < s->nsections; i++)
		for (size_t k = 0; k < s->section[i]->npages; k++)
			bind_named(t, s->section[i]->pages[k]);
	for (size_t i = 0; i < s->nsections; i++)
		for (size_t k = 0; k < s->section[i]->ncourses; k++)
			bind_course(t, s->section[i]->courses[k]);
	for (size_t i = 0; i < s->nbooks; i++)
		((struct page *)(uintptr_t)s->book[i].page)->book = &s->book[i];
}

struct str
book_file(const struct book *b, enum edition e, const char *ending, struct arena *a)
{
	return str_cat(a, b->stem, e == EDITION_TRAINERS ? STR("-tap-huan-vien") : STR(""), str_of(ending));
}
