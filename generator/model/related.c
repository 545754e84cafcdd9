/*
 * related.c - for each page the few that have most in common with it.
 *
 * A law in common counts 3, a topic 2, a field 1; the same kind of page breaks ties,
 * then the newer. Each page has keys (laws, topics, fields) and each key a list of
 * pages, newest first, of which only the first LOOK are looked at: cost is bounded
 * by pages x keys x LOOK whatever the site is like. Pages are numbers here, their
 * place by date, so that the counters of all candidates lie together in the cache.
 */
#include "model/tie.h"

#include "base/vi.h"

#define LOOK 40	    /* newest pages of a key */
#define KEYS_MAX 15 /* keys of a page; further ones do not count */

enum { WEIGHT_FIELD = 1, WEIGHT_TOPIC = 2, WEIGHT_LAW = 3 };

struct common {
	uint16_t weight;
	uint16_t n;
	uint32_t number; /* place in `common` */
	uint32_t page[LOOK];
};

struct keys {
	uint32_t n;
	uint32_t key[KEYS_MAX];
};

struct relating {
	struct tie *t;
	struct table seen; /* slug of a law's number, address of a term -> struct common */
	struct common **common;
	uint32_t ncommon, cap;
	struct keys *of; /* by place by date */
	uint8_t *kind;	 /* of each page: pages themselves are too large to look into */
	uint16_t *score;
	uint32_t *touched;
	size_t ntouched;
};

static struct common *
new_common(struct relating *r, struct str name, uint16_t weight)
{
	struct arena *a = r->t->a;
	struct common *x = arena_new(a, struct common);

	if (r->ncommon == r->cap) {
		struct common **wide = arena_many(a, struct common *, r->cap ? r->cap * 2 : 256);

		if (r->cap)
			memcpy(wide, r->common, r->cap * sizeof(struct common *));
		r->common = wide;
		r->cap = r->cap ? r->cap * 2 : 256;
	}
	x->weight = weight;
	x->number = r->ncommon;
	r->common[r->ncommon++] = x;
	table_add(&r->seen, a, name, THING_TERM, x);
	return x;
}

static void
add_key(struct relating *r, uint32_t page, struct str name, uint16_t weight)
{
	struct entry_of *e = name.n ? table_find(&r->seen, name) : NULL;
	struct common *x = e ? e->thing : NULL;
	struct keys *k = &r->of[page];

	if (name.n == 0 || k->n == KEYS_MAX)
		return;
	if (!x)
		x = new_common(r, name, weight);
	for (uint32_t i = 0; i < k->n; i++)
		if (k->key[i] == x->number)
			return;
	k->key[k->n++] = x->number;
	if (x->n < LOOK)
		x->page[x->n++] = page;
}

/* The laws that the page names in its front matter, and its own number. */
static void
add_laws(struct relating *r, const struct page *p, uint32_t page)
{
	static const enum key lists[] = {K_VAN_BAN_VIEN_DAN, K_HUONG_DAN_BOI, K_SUA_DOI_BOI, K_THAY_THE};

	if (page_text(p, K_SO_HIEU).n)
		add_key(r, page, vi_slug(r->t->a, page_text(p, K_SO_HIEU)), WEIGHT_LAW);
	for (size_t k = 0; k < sizeof(lists) / sizeof(lists[0]); k++) {
		const struct value *v = page_value(p, lists[k]);

		for (size_t i = 0; v && i < v->n; i++)
			add_key(r, page, vi_slug(r->t->a, v->list[i]), WEIGHT_LAW);
	}
}

static void
gather_keys(struct relating *r)
{
	static const uint16_t weight[] = {[TERM_TOPIC] = WEIGHT_TOPIC, [TERM_FIELD] = WEIGHT_FIELD};
	const struct site *s = r->t->s;

	for (uint32_t i = 0; i < s->nby_date; i++) {
		const struct page *p = s->by_date[i];

		add_laws(r, p, i);
		for (enum term_kind k = TERM_TOPIC; k <= TERM_FIELD; k++)
			for (size_t n = 0; n < p->nterms[k]; n++)
				add_key(r, i, p->term[k][n]->url, weight[k]);
	}
}

/* What the reader of `p` has before his eyes anyway. */
static bool
at_hand(const struct page *p, const struct page *other)
{
	return other == p || other == p->prev || other == p->next || other == p->course || other->course == p ||
	       (p->course && other->course == p->course);
}

static void
count_common(struct relating *r, const struct keys *k)
{
	r->ntouched = 0;
	for (uint32_t i = 0; i < k->n; i++) {
		const struct common *x = r->common[k->key[i]];

		for (uint32_t n = 0; n < x->n; n++) {
			if (r->score[x->page[n]] == 0)
				r->touched[r->ntouched++] = x->page[n];
			r->score[x->page[n]] = (uint16_t)(r->score[x->page[n]] + x->weight);
		}
	}
}

/* The best few, kept sorted while the candidates go by: higher score, same kind, newer. */
static void
choose(struct relating *r, struct page *p)
{
	const struct page **by_date = r->t->s->by_date;
	uint64_t best[RELATED_MAX];
	size_t n = 0;

	for (size_t i = 0; i < r->ntouched; i++) {
		uint32_t page = r->touched[i];
		uint64_t value = (uint64_t)r->score[page] << 33 | (uint64_t)(UINT32_MAX - page);
		size_t at;

		r->score[page] = 0;
		if (n == RELATED_MAX && (value | (uint64_t)1 << 32) < best[n - 1])
			continue;
		if (r->kind[page] == p->kind)
			value |= (uint64_t)1 << 32;
		if ((n == RELATED_MAX && value < best[n - 1]) || at_hand(p, by_date[page]))
			continue;
		for (at = n < RELATED_MAX ? n++ : n - 1; at && best[at - 1] < value; at--)
			best[at] = best[at - 1];
		best[at] = value;
	}
	for (size_t i = 0; i < n; i++)
		p->related[i] = by_date[UINT32_MAX - (uint32_t)best[i]];
	p->nrelated = n;
}

void
tie_related(struct tie *t)
{
	struct site *s = t->s;
	struct arena scratch = {0};
	struct tie own = *t;
	struct relating r = {.t = &own};

	own.a = &scratch;
	r.of = arena_many(&scratch, struct keys, s->nby_date + 1);
	r.kind = arena_many(&scratch, uint8_t, s->nby_date + 1);
	for (size_t i = 0; i < s->nby_date; i++)
		r.kind[i] = (uint8_t)s->by_date[i]->kind;
	r.score = arena_many(&scratch, uint16_t, s->nby_date + 1);
	r.touched = arena_many(&scratch, uint32_t, s->nby_date + 1);
	gather_keys(&r);
	for (size_t i = 0; i < s->nby_date; i++) {
		const struct entry_of *e = table_find(&t->index->source, s->by_date[i]->source);

		count_common(&r, &r.of[i]);
		choose(&r, e->thing);
	}
	arena_free(&scratch);
}
