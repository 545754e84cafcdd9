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

#define LOOK 60       /* newest pages of a key */
#define KEYS_MAX 24   /* keys of a page; further ones do not count */

enum { WEIGHT_FIELD = 1, WEIGHT_TOPIC = 2, WEIGHT_LAW = 3 };

struct common {
	uint32_t page[LOOK];
	uint32_t n;
};

struct keys {
	struct common *key[KEYS_MAX];
	uint8_t weight[KEYS_MAX];
	size_t n;
};

struct relating {
	struct tie *t;
	struct table law;        /* slug of a number -> struct common */
	struct keys *of;         /* by place by date */
	uint16_t *score;
	uint32_t *touched;
	size_t ntouched;
};

static void
add_key(struct keys *k, struct common *x, uint8_t weight, uint32_t page)
{
	for (size_t i = 0; i < k->n; i++)
		if (k->key[i] == x)
			return;
	if (k->n == KEYS_MAX)
		return;
	k->key[k->n] = x;
	k->weight[k->n++] = weight;
	if (x->n < LOOK)
		x->page[x->n++] = page;
}

static void
add_law(struct relating *r, struct str number, uint32_t page)
{
	struct str slug = vi_slug(r->t->a, number);
	struct entry_of *e = table_find(&r->law, slug);
	struct common *x = e ? e->thing : NULL;

	if (slug.n == 0)
		return;
	if (!x) {
		x = arena_new(r->t->a, struct common);
		table_add(&r->law, r->t->a, slug, THING_LAW, x);
	}
	add_key(&r->of[page], x, WEIGHT_LAW, page);
}

/* The laws that the page names in its front matter, and its own number. */
static void
add_laws(struct relating *r, const struct page *p, uint32_t page)
{
	static const enum key lists[] = {K_VAN_BAN_VIEN_DAN, K_HUONG_DAN_BOI, K_SUA_DOI_BOI, K_THAY_THE};

	if (page_text(p, K_SO_HIEU).n)
		add_law(r, page_text(p, K_SO_HIEU), page);
	for (size_t k = 0; k < sizeof(lists) / sizeof(lists[0]); k++) {
		const struct value *v = page_value(p, lists[k]);

		for (size_t i = 0; v && i < v->n; i++)
			add_law(r, v->list[i], page);
	}
}

static void
gather_keys(struct relating *r)
{
	const struct site *s = r->t->s;
	struct table seen = {0}; /* url of a term -> struct common */
	static const uint8_t weight[] = {[TERM_TOPIC] = WEIGHT_TOPIC, [TERM_FIELD] = WEIGHT_FIELD};

	for (uint32_t i = 0; i < s->nby_date; i++) {
		const struct page *p = s->by_date[i];

		add_laws(r, p, i);
		for (enum term_kind k = TERM_TOPIC; k <= TERM_FIELD; k++)
			for (size_t n = 0; n < p->nterms[k]; n++) {
				struct entry_of *e = table_find(&seen, p->term[k][n]->url);
				struct common *x = e ? e->thing : arena_new(r->t->a, struct common);

				if (!e)
					table_add(&seen, r->t->a, p->term[k][n]->url, THING_TERM, x);
				add_key(&r->of[i], x, weight[k], i);
			}
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
	for (size_t i = 0; i < k->n; i++)
		for (uint32_t n = 0; n < k->key[i]->n; n++) {
			uint32_t page = k->key[i]->page[n];

			if (r->score[page] == 0)
				r->touched[r->ntouched++] = page;
			r->score[page] = (uint16_t)(r->score[page] + k->weight[i]);
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
		if (by_date[page]->kind == p->kind)
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
