/*
 * gather.c - the articles of a codification to the documents that they come from.
 *
 * An article's document is told by the number in its source note, or else by its code without
 * the last part. A heading (Chương, Mục) is the codification's own: it goes to the document of
 * the first article below it, once. An article whose chapter went to another document hangs on the
 * nearest one of its own that contains it, or on none.
 */
#include "base/hash.h"
#include "law/reading.h"

struct entry {
	struct str key;	 /* a number, which has a slash, or a code's beginning, which has none */
	size_t document; /* + 1 */
};

struct gathering {
	const struct units *all;
	const struct reading *in;
	struct entry *slot;
	size_t nslots, used;
	struct document *item;
	size_t n, cap;
	size_t *of;    /* the document of each unit */
	size_t *where; /* and its index there */
};

static struct entry *
slot_of(const struct gathering *g, struct str key)
{
	size_t i = hash_of(key).lo & (g->nslots - 1);

	while (g->slot[i].document && !str_equal(g->slot[i].key, key))
		i = (i + 1) & (g->nslots - 1);
	return &g->slot[i];
}

static void
remember(struct gathering *g, struct str key, size_t document)
{
	struct entry *old = g->slot;
	size_t count = g->nslots;

	if (g->used * 2 >= g->nslots) {
		g->nslots = count ? count * 2 : 64;
		g->slot = arena_many(g->in->a, struct entry, g->nslots);
		for (size_t i = 0; i < count; i++)
			if (old[i].document)
				*slot_of(g, old[i].key) = old[i];
	}
	g->used++;
	*slot_of(g, key) = (struct entry){key, document + 1};
}

/* The number + 1 of the document with the key, 0 when there is none. */
static size_t
known(const struct gathering *g, struct str key)
{
	return g->nslots && key.n ? slot_of(g, key)->document : 0;
}

static size_t
add_document(struct gathering *g)
{
	if (g->n == g->cap) {
		struct document *wide = arena_many(g->in->a, struct document, g->cap ? g->cap * 2 : 16);

		if (g->n)
			memcpy(wide, g->item, g->n * sizeof(*wide));
		g->item = wide;
		g->cap = g->cap ? g->cap * 2 : 16;
	}
	return g->n++;
}

static size_t
document_of(struct gathering *g, const struct unit *article, const struct unit *source)
{
	struct str number = source ? source_number(source->text) : (struct str){0};
	struct str prefix = article->code;
	size_t found = known(g, number), by_code;

	prefix.n -= codified_last(prefix).n;
	by_code = known(g, prefix);
	if (!found && by_code && (!number.n || !g->item[by_code - 1].number.n))
		found = by_code;
	if (!found)
		found = add_document(g) + 1;
	if (number.n && !known(g, number))
		remember(g, number, found - 1);
	if (prefix.n && !by_code)
		remember(g, prefix, found - 1);
	if (source)
		attributes_of_source(&g->item[found - 1], source->text, g->in->a);
	return found - 1;
}

static bool
is_heading(enum unit_kind k)
{
	return k == UNIT_PHAN || k == UNIT_CHUONG || k == UNIT_MUC || k == UNIT_TIEU_MUC;
}

/* The document of each unit: of the article before it, of a heading and its notes the article after it. */
static void
assign(struct gathering *g)
{
	const struct unit *u = g->all->item;
	size_t now = 0, from = 0;
	bool waiting = true;

	for (size_t i = 0; i < g->all->n; i++) {
		bool source = i + 1 < g->all->n && u[i + 1].kind == UNIT_SOURCE;

		if (u[i].kind == UNIT_DIEU) {
			now = document_of(g, &u[i], source ? &u[i + 1] : NULL);
			for (; waiting && from < i; from++)
				g->of[from] = now;
			waiting = false;
		} else if (is_heading(u[i].kind) && !waiting) {
			waiting = true;
			from = i;
		}
		g->of[i] = now;
	}
}

/* Each document's units in one piece of one array. */
static void
deal_out(struct gathering *g)
{
	struct unit *to = arena_many(g->in->a, struct unit, g->all->n);

	for (size_t i = 0; i < g->all->n; i++)
		g->where[i] = g->item[g->of[i]].units.n++;
	for (size_t d = 0; d < g->n; d++) {
		g->item[d].units.item = to;
		to += g->item[d].units.n;
	}
	for (size_t i = 0; i < g->all->n; i++) {
		struct unit *x = &g->item[g->of[i]].units.item[g->where[i]];
		int p = g->all->item[i].parent;

		while (p >= 0 && g->of[p] != g->of[i])
			p = g->all->item[p].parent;
		*x = g->all->item[i];
		x->parent = p < 0 ? -1 : (int)g->where[p];
	}
}

struct documents
codified_gather(const struct units *all, const struct reading *in)
{
	struct gathering g = {.all = all, .in = in};

	g.of = arena_many(in->a, size_t, all->n);
	g.where = arena_many(in->a, size_t, all->n);
	if (all->n)
		assign(&g);
	if (g.n == 0)
		add_document(&g);
	deal_out(&g);
	for (size_t d = 0; d < g.n; d++)
		units_name(&g.item[d].units, in);
	return (struct documents){.item = g.item, .n = g.n, .codified = true};
}
