/*
 * check.c - questions that can be asked only when every page is settled: does the
 * heading exist that a link names, and is the file readable that a page shows?
 */
#include "formats/plan.h"

#include "formats/bookplan.h"
#include "formats/bundle.h"

#include "model/law.h"
#include "model/link.h"
#include "model/variant.h"

static bool
has_part(const struct page *p, struct str id)
{
	for (size_t i = 0; i < p->facts.nparts; i++)
		if (str_equal(p->facts.part[i].id, id))
			return true;
	return false;
}

static struct str
nearest_part(const struct page *p, struct str id, struct arena *a)
{
	struct str *id_of = arena_many(a, struct str, p->facts.nparts + 1);

	for (size_t i = 0; i < p->facts.nparts; i++)
		id_of[i] = p->facts.part[i].id;
	return str_nearest(id, id_of, p->facts.nparts);
}

static void
use(const struct site *s, const struct asset *x, bool *used)
{
	used[x - s->asset] = true;
}

/* A document that the page cites and nobody holds: told only to those who ask, since it may be as it should be. */
static void
check_mention(const struct site *s, const struct page *p, const struct reference *ref, struct arena *scratch,
	      struct diags *diags)
{
	struct str title = str_from(ref->target, sizeof(LAW_MENTION) - 1), number = str_cut(&title, '|');
	const struct law *l = law_find(s, number, title, scratch);

	if (!l || (!l->page && l->address.n == 0))
		diag1(diags, L213, page_place(p, ref->line, ref->col), title.n ? title : number);
}

static void
check_reference(const struct site *s, const struct page *p, const struct reference *ref, struct arena *scratch,
		bool *used, struct diags *diags)
{
	struct str name = ref->target;
	struct target t;

	if (str_starts(name, STR(LAW_MENTION))) { /* a citation: what it leads to was settled with its body */
		if (s->show_hints)
			check_mention(s, p, ref, scratch, diags);
		return;
	}
	if (str_starts(name, STR("[[")) && str_ends(name, STR("]]")))
		t = link_resolve_name(s, p, str_make(name.p + 2, name.n - 4), scratch);
	else
		t = link_resolve(s, p, name, scratch);
	if (t.kind == TARGET_ASSET)
		use(s, t.asset, used);
	/* An anchor of the page itself was looked for when its body was composed. */
	if (!t.page || t.kind == TARGET_HERE || t.anchor.n == 0 || t.page->withdrawn || has_part(t.page, t.anchor))
		return;
	diag_add(diags, E133, page_place(p, ref->line, ref->col), t.page->source, t.anchor,
		 diag_guess(scratch, nearest_part(t.page, t.anchor, scratch)));
}

/* The rows of `anh` and `tep`: their first cell names a file. */
static void
check_files(const struct site *s, const struct page *p, enum key key, enum diag_code missing, struct arena *scratch,
	    bool *used, struct diags *diags)
{
	const struct value *v = page_value(p, key);

	for (size_t i = 0; v && i < v->n; i++) {
		const struct row *row = &v->row[i];
		struct target t = link_resolve(s, p, row->cell[0], scratch);

		if (t.kind == TARGET_ASSET)
			use(s, t.asset, used);
		else if (t.kind != TARGET_OUTSIDE || key == K_ANH)
			diag2(diags, missing, page_place(p, row->line, 1), row->cell[0],
			      diag_guess(scratch, t.nearest));
		if (key == K_ANH && row->cell[1].n == 0)
			diag1(diags, E135, page_place(p, row->line, 1), row->cell[0]);
	}
}

/* A cover must be a picture that a book can hold: a photograph, or a drawing in points. */
static void
check_cover(const struct site *s, const struct page *p, struct arena *scratch, bool *used, struct diags *diags)
{
	const struct value *v = page_value(p, K_BIA);
	struct target t = {0};

	if (!v)
		return;
	t = link_resolve(s, p, v->text, scratch);
	if (t.kind == TARGET_ASSET && t.asset->raster != RASTER_NONE)
		use(s, t.asset, used);
	else
		diag2(diags, E134, page_place(p, v->line, v->col), v->text, diag_guess(scratch, t.nearest));
}

void
check_references(const struct site *s, const struct page *p, struct arena *scratch, bool *used, struct diags *diags)
{
	if (p->withdrawn)
		return;
	for (size_t i = 0; i < p->facts.nrefs; i++)
		check_reference(s, p, &p->facts.ref[i], scratch, used, diags);
	check_files(s, p, K_ANH, E134, scratch, used, diags);
	check_files(s, p, K_TEP, E146, scratch, used, diags);
	check_cover(s, p, scratch, used, diags);
}

void
check_book(const struct book *b, struct diags *diags)
{
	size_t end;

	for (size_t i = 0; i < b->nchapters; i++)
		for (size_t k = 0; k < b->chapter[i].nranges; k++) {
			const struct range *r = &b->chapter[i].range[k];
			const struct page *law = b->chapter[i].page;

			if (range_find(law, r, &end) == SIZE_MAX)
				diag_add(diags, E133, r->at, law->source, has_part(law, r->first) ? r->last : r->first,
					 (struct str){0});
		}
}

void
check_names(const struct site *s, const bool *used, struct arena *scratch, struct diags *diags)
{
	for (size_t i = 0; i < s->npages; i++)
		if (!bundle_holds(s->page[i]->url))
			diag1(diags, E166, ((struct place){s->page[i]->source, 0, 0}), s->page[i]->url);
	for (size_t i = 0; i < s->nassets; i++) {
		struct variant v[VARIANTS_MAX];
		size_t n = used[i] ? asset_variants(&s->asset[i], scratch, v) : 0;

		for (size_t k = 0; k < n; k++)
			if (!bundle_holds(v[k].url)) {
				diag1(diags, E166, ((struct place){s->asset[i].source, 0, 0}), v[k].url);
				break;
			}
	}
}
