/*
 * citedby.c - see citedby.h: one array of all uses of the law, sorted, and cut into laws.
 */
#include "formats/citedby.h"

#include "model/index.h"

#include <stdlib.h>

#define SHOWN_MAX 40 /* at one article */

struct use {
	const struct page *law;
	struct citer by;
	size_t order; /* of the citing page */
};

struct collecting {
	struct table laws; /* by source */
	struct use *use;
	size_t n;
	struct arena *a;
};

static const struct page *
law_at(struct collecting *c, struct str source)
{
	const struct entry_of *e = source.n ? table_find(&c->laws, source) : NULL;

	return e ? e->thing : NULL;
}

static void
take_page(struct collecting *c, const struct page *p, size_t order)
{
	for (size_t i = 0; i < p->facts.nusages; i++) {
		const struct usage *u = &p->facts.usage[i];
		const struct page *law = law_at(c, u->law);

		if (!law || (law == p && u->unit.n == 0))
			continue;
		c->use[c->n++] = (struct use){law, {p, u->unit, u->from}, order};
	}
}

static int
compare(const void *va, const void *vb)
{
	const struct use *a = va, *b = vb;
	int c = a->law == b->law ? 0 : str_compare(a->law->source, b->law->source);

	if (c == 0)
		c = str_compare(a->by.unit, b->by.unit);
	if (c == 0)
		c = (a->order > b->order) - (a->order < b->order);
	return c ? c : str_compare(a->by.from, b->by.from);
}

static bool
same_use(const struct use *a, const struct use *b)
{
	return a->law == b->law && a->by.page == b->by.page && str_equal(a->by.unit, b->by.unit) &&
	       str_equal(a->by.from, b->by.from);
}

static int
newest_first(const void *va, const void *vb)
{
	const struct page *a = *(const struct page *const *)va, *b = *(const struct page *const *)vb;
	bool la = a->law != NULL, lb = b->law != NULL;

	if (la != lb)
		return la ? 1 : -1;
	if (a->date != b->date)
		return a->date > b->date ? -1 : 1;
	return str_compare(a->source, b->source);
}

static void
list_pages(struct cited_law *x, struct arena *a)
{
	size_t n = 0;

	x->page = arena_many(a, const struct page *, x->nby);
	for (size_t i = 0; i < x->nby; i++)
		if (x->by[i].page != x->law)
			x->page[n++] = x->by[i].page;
	qsort(x->page, n, sizeof(*x->page), newest_first);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || x->page[i] != x->page[i - 1])
			x->page[x->npages++] = x->page[i];
}

static struct hash
identity_of(const struct cited_law *x)
{
	struct hash h = {0, x->nby};

	for (size_t i = 0; i < x->nby; i++) {
		const struct str part[] = {x->by[i].unit, x->by[i].from, x->by[i].page->url, x->by[i].page->title};

		for (int k = 0; k < 4; k++)
			h = hash_mix(h, hash_of(part[k]));
	}
	return h;
}

/* The uses from `from` on that are of one law; returns how many. */
static size_t
take_law(struct collecting *c, size_t from, struct cited_law *x)
{
	const struct page *law = c->use[from].law;
	size_t end = from;
	struct citer *by;

	while (end < c->n && c->use[end].law == law)
		end++;
	by = arena_many(c->a, struct citer, end - from);
	*x = (struct cited_law){.law = law, .by = by};
	for (size_t i = from; i < end; i++)
		if (i == from || !same_use(&c->use[i], &c->use[i - 1]))
			by[x->nby++] = c->use[i].by;
	list_pages(x, c->a);
	x->identity = identity_of(x);
	return end - from;
}

struct citedby
citedby_collect(const struct site *s, struct arena *a)
{
	struct collecting c = {.a = a};
	struct citedby all = {0};
	size_t total = 0;

	for (size_t i = 0; i < s->npages; i++) {
		if (s->page[i]->law)
			table_add(&c.laws, a, s->page[i]->source, THING_LAW, s->page[i]);
		total += s->page[i]->facts.nusages;
	}
	if (total == 0 || c.laws.n == 0)
		return all;
	c.use = arena_many(a, struct use, total);
	for (size_t i = 0; i < s->npages; i++)
		if (!s->page[i]->withdrawn)
			take_page(&c, s->page[i], i);
	qsort(c.use, c.n, sizeof(*c.use), compare);
	all.law = arena_many(a, struct cited_law, s->nlaws);
	for (size_t i = 0; i < c.n;)
		i += take_law(&c, i, &all.law[all.n++]);
	return all;
}

const struct cited_law *
citedby_of(const struct citedby *c, const struct page *law)
{
	for (size_t i = 0; c && i < c->n; i++)
		if (c->law[i].law == law)
			return &c->law[i];
	return NULL;
}

static bool
lies_in(struct str unit, struct str wide)
{
	return str_starts(unit, wide) && (unit.n == wide.n || unit.p[wide.n] == '-');
}

/* Ids of one article stand together but for what sorts between: "dieu-1-khoan-2" and "dieu-1" around nothing else. */
const struct citer *
citedby_unit(const struct cited_law *x, struct str unit, size_t *n)
{
	size_t lo = 0, hi = x->nby, end;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (str_compare(x->by[mid].unit, unit) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (end = lo; end < x->nby && lies_in(x->by[end].unit, unit);)
		end++;
	*n = end - lo;
	return x->by + lo;
}

/* "dieu-16-khoan-2-diem-dd" -> "điểm đ khoản 2 Điều 16"; `within`: without the article. */
static void
put_unit(struct buf *to, struct str id, bool within)
{
	static const struct {
		const char *key, *word;
	} level[] = {{"-diem-", "điểm "}, {"-khoan-", "khoản "}, {"dieu-", "Điều "}};
	bool any = false;

	for (int i = 0; i < (within ? 2 : 3); i++) {
		const char *p = str_find(id, str_of(level[i].key));
		struct str num;

		if (!p)
			continue;
		num = str_from(id, (size_t)(p - id.p) + strlen(level[i].key));
		num = str_cut(&num, '-');
		if (any)
			put_char(to, ' ');
		put_str(to, str_of(level[i].word));
		put_text(to, str_equal(num, STR("dd")) ? STR("đ") : num);
		any = true;
	}
}

static void
put_citer(struct buf *to, const struct citer *c, const struct page *law, struct arena *a)
{
	bool inside = c->page == law;

	put_lit(to, "<li><a href=\"");
	if (!inside || law->law->parted)
		put_relative(to, law->url, c->from.n ? law_place(c->page, c->from, a) : c->page->url);
	if (c->from.n) {
		put_char(to, '#');
		put_url(to, c->from);
	}
	put_lit(to, "\">");
	if (c->from.n)
		put_unit(to, c->from, false);
	if (c->from.n && !inside)
		put_char(to, ' ');
	if (!inside)
		put_text(to, c->page->law ? c->page->law->name : c->page->title);
	put_lit(to, "</a>");
	if (!inside && !c->page->law) {
		put_lit(to, " <small>");
		put_text(to, kind_table[c->page->kind].label);
		put_lit(to, "</small>");
	}
	put_lit(to, "</li>\n");
}

/* Of one page that cites several places of an article the first is enough. */
static bool
seen_before(const struct citer *by, size_t i)
{
	for (size_t k = i; k-- > 0;)
		if (by[k].page == by[i].page && str_equal(by[k].from, by[i].from))
			return true;
	return false;
}

static struct markup
article_list(const struct cited_law *x, const struct citer *by, size_t n, struct arena *a)
{
	struct buf items = {0}, all = {0};
	size_t shown = 0, looked = 0;
	struct str s;

	for (; looked < n && shown < SHOWN_MAX; looked++) {
		if (seen_before(by, looked))
			continue;
		put_citer(&items, &by[looked], x->law, a);
		shown++;
	}
	put_lit(&all, "<details class=\"duoc-dan\"><summary>Được dẫn tại ");
	put_int(&all, (long long)shown);
	put_str(&all, looked < n ? STR(" nơi và nhiều nơi khác</summary><ul>\n") : STR(" nơi</summary><ul>\n"));
	put_str(&all, buf_str(&items));
	put_lit(&all, "</ul></details>\n");
	s = buf_keep(a, &all);
	buf_free(&items);
	buf_free(&all);
	return (struct markup){s};
}

const struct insert *
citedby_inserts(const struct cited_law *x, const struct body *b, struct arena *a, size_t *n)
{
	static const size_t closing = sizeof("</section>\n") - 1;
	struct insert *in = arena_many(a, struct insert, b->nparts + 1);

	*n = 0;
	for (size_t i = 0; x && i < b->nparts; i++) {
		const struct part *p = &b->part[i];
		const struct citer *by;
		size_t nby;

		if (p->kind != PART_DIEU || p->html.n <= closing)
			continue;
		by = citedby_unit(x, p->id, &nby);
		if (nby)
			in[(*n)++] = (struct insert){p->html.at + p->html.n - closing, article_list(x, by, nby, a)};
	}
	return in;
}
