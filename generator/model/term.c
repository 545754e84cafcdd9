/*
 * term.c - what pages have in common: terms, dates, laws.
 *
 * A term is known by its slug, so "Đất đai" and "đất đai" are one, named as the
 * first page (by source) spells it. All lists come out newest first for free, since
 * they are filled by walking the pages by date.
 */
#include "model/tie.h"

#include "base/vi.h"

#include <stdlib.h>

static const enum key term_key[TERM_KINDS] = {K_CHU_DE, K_LINH_VUC, K_DOI_TUONG};

static const char *const term_folder[TERM_KINDS] = {"chu-de/", "linh-vuc/", "doi-tuong/"};

struct dated {
	const struct page *page;
	size_t at; /* place by source */
};

static int
newest_first(const void *va, const void *vb)
{
	const struct dated *a = va, *b = vb;

	if (a->page->date != b->page->date)
		return a->page->date > b->page->date ? -1 : 1;
	return a->at < b->at ? -1 : a->at > b->at;
}

static void
sort_by_date(struct tie *t)
{
	struct site *s = t->s;
	struct dated *d = arena_many(t->a, struct dated, s->npages + 1);
	size_t n = 0;

	s->by_date = arena_many(t->a, const struct page *, s->npages + 1);
	s->withdrawn = arena_many(t->a, const struct page *, s->npages + 1);
	for (size_t i = 0; i < s->npages; i++) {
		const struct page *p = s->page[i];

		if (p->withdrawn)
			s->withdrawn[s->nwithdrawn++] = p;
		else if (page_listed(p))
			d[n++] = (struct dated){p, i};
		if (p->date > s->newest)
			s->newest = p->date;
		if (p->updated > s->newest && (p->updated <= s->today || !s->today))
			s->newest = p->updated;
	}
	if (n)
		qsort(d, n, sizeof(*d), newest_first);
	for (size_t i = 0; i < n; i++)
		s->by_date[i] = d[i].page;
	s->nby_date = n;
}

/* Terms of one kind while they are gathered. */
struct gathering {
	enum term_kind kind;
	struct table slug;
	struct term **term;
	size_t n, cap;
};

static struct term *
add_term(struct tie *t, struct gathering *g, struct str name, struct str slug)
{
	struct term *x = arena_new(t->a, struct term);

	if (g->n == g->cap) {
		struct term **wide = arena_many(t->a, struct term *, g->cap ? g->cap * 2 : 64);

		if (g->n)
			memcpy(wide, g->term, g->n * sizeof(struct term *));
		g->term = wide;
		g->cap = g->cap ? g->cap * 2 : 64;
	}
	x->kind = g->kind;
	x->name = g->kind == TERM_AUDIENCE ? choice_label(name) : name;
	x->slug = slug;
	x->url = str_cat(t->a, str_of(term_folder[g->kind]), slug, STR(".html"));
	x->sort_key = vi_sort_key(t->order, t->a, x->name);
	g->term[g->n++] = x;
	table_add(&g->slug, t->a, slug, THING_TERM, x);
	tie_claim(t, x->url, THING_TERM, x, (struct place){x->url, 0, 0});
	return x;
}

/* The page's terms of the kind; only a listed page brings a new one into being. */
static void
take_terms(struct tie *t, struct gathering *g, struct page *p)
{
	const struct value *v = page_value(p, term_key[g->kind]);
	const struct term **mine;
	size_t n = 0;

	if (!v || v->n == 0)
		return;
	mine = arena_many(t->a, const struct term *, v->n);
	for (size_t i = 0; i < v->n; i++) {
		struct str slug = vi_slug(t->a, v->list[i]);
		struct entry_of *e = table_find(&g->slug, slug);
		struct term *x = e ? e->thing : NULL;
		size_t k = 0;

		if (slug.n == 0) {
			diag_add(t->diags, E107, page_place(p, v->line, v->col), v->list[i], key_table[v->key].name,
				 (struct str){0});
			continue;
		}
		if (!x && page_listed(p))
			x = add_term(t, g, v->list[i], slug);
		while (k < n && mine[k] != x)
			k++;
		if (!x || k < n)
			continue;
		mine[n++] = x;
		x->npages += page_listed(p);
	}
	p->term[g->kind] = mine;
	p->nterms[g->kind] = n;
}

static int
term_order(const void *va, const void *vb)
{
	const struct term *const *a = va, *const *b = vb;
	int c = str_compare((*a)->sort_key, (*b)->sort_key);

	return c ? c : str_compare((*a)->slug, (*b)->slug);
}

static void
gather(struct tie *t, enum term_kind kind)
{
	struct site *s = t->s;
	struct gathering g = {.kind = kind};

	for (int listed = 1; listed >= 0; listed--)
		for (size_t i = 0; i < s->npages; i++)
			if (page_listed(s->page[i]) == listed)
				take_terms(t, &g, s->page[i]);
	if (g.n)
		qsort(g.term, g.n, sizeof(struct term *), term_order);
	s->term[kind] = g.term;
	s->nterms[kind] = g.n;
	for (size_t i = 0; i < g.n; i++) {
		g.term[i]->pages = arena_many(t->a, const struct page *, g.term[i]->npages);
		g.term[i]->npages = 0;
	}
	for (size_t i = 0; i < s->nby_date; i++)
		for (size_t k = 0; k < s->by_date[i]->nterms[kind]; k++) {
			struct entry_of *e = table_find(&g.slug, s->by_date[i]->term[kind][k]->slug);
			struct term *x = e->thing;

			x->pages[x->npages++] = s->by_date[i];
		}
}

void
tie_terms(struct tie *t)
{
	sort_by_date(t);
	for (enum term_kind k = 0; k < TERM_KINDS; k++)
		gather(t, k);
}
