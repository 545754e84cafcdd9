/*
 * lawunits.c - see lawunits.h.
 */
#include "content/lawunits.h"

#include "law/number.h"

static struct unit
document_heading(const struct document *d, struct str prefix, struct arena *a)
{
	struct unit u = {.kind = UNIT_PHAN, .parent = -1, .id = prefix, .heading = d->title};

	u.label = d->number.n ? str_cat(a, d->type, d->type.n ? STR(" số ") : STR(""), d->number) : d->type;
	u.num = u.label;
	u.line = d->units.n ? d->units.item[0].line : 0;
	return u;
}

static struct str
prefix_of(const struct document *d, size_t i, struct arena *a)
{
	struct str slug = law_number_slug(d->number, a);

	return slug.n ? str_cat(a, STR("l"), slug) : str_format(a, "van-ban-%zu", i + 1);
}

/* The document's units behind those that are there, its heading above them. */
static void
append(struct units *all, const struct document *d, size_t number, struct arena *a)
{
	struct str prefix = prefix_of(d, number, a);
	size_t base = all->n + 1;

	all->item[all->n++] = document_heading(d, prefix, a);
	for (size_t i = 0; i < d->units.n; i++) {
		struct unit u = d->units.item[i];

		if (u.id.n)
			u.id = str_cat(a, prefix, STR("-"), u.id);
		u.parent = u.parent < 0 ? (int)base - 1 : u.parent + (int)base;
		all->item[all->n++] = u;
	}
}

struct units
lawunits_read(struct str text, struct str path, int line, struct arena *a, struct diags *diags)
{
	struct documents d = law_read(text, path, line, a, diags);
	struct units all = {0};
	size_t n = 0;

	if (!d.codified)
		return d.n ? d.item[0].units : all;
	for (size_t i = 0; i < d.n; i++)
		n += d.item[i].units.n + 1;
	all.item = arena_many(a, struct unit, n + 1);
	for (size_t i = 0; i < d.n; i++)
		append(&all, &d.item[i], i, a);
	return all;
}
