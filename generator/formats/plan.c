/*
 * plan.c - the list of everything that is published, and the few artifacts that are
 * too small for a file of their own.
 *
 * manifest.json and sitemap.xml are not here: they are made of what the others came to.
 */
#include "formats/plan.h"

#include "formats/asset.h"
#include "formats/bundle.h"
#include "formats/epub.h"
#include "formats/feed.h"
#include "formats/broadcast.h"
#include "formats/lawfile.h"
#include "formats/list.h"

#include <stdlib.h>

struct planner {
	const struct site *site;
	struct artifact *item;
	size_t n, cap;
};

static struct artifact *
add(struct planner *p, struct str path, artifact_fn *render, enum artifact_stage stage, const void *subject)
{
	if (p->n == p->cap) {
		struct artifact *more = arena_many(p->site->a, struct artifact, p->cap ? p->cap * 2 : 1024);

		if (p->n)
			memcpy(more, p->item, p->n * sizeof(*more));
		p->item = more;
		p->cap = p->cap ? p->cap * 2 : 1024;
	}
	p->item[p->n] = (struct artifact){.path = path, .render = render, .stage = stage, .subject = subject};
	return &p->item[p->n++];
}

static int
changed(const struct page *p)
{
	return p->updated > p->date ? p->updated : p->date;
}

static void
add_law_files(struct planner *p, struct page *law)
{
	for (enum law_file i = 0; i < LAW_FILES; i++) {
		struct artifact *a = add(p, lawfile_url(law, i, p->site->a), render_law_file, STAGE_LISTS, law);

		a->page = law;
		a->number = (int)i;
	}
}

static void
add_scripts(struct planner *p, struct page *page)
{
	struct str stem = str_make(page->script.p, page->script.n - (page->script.n ? sizeof(".txt") - 1 : 0));

	if (stem.n == 0)
		return;
	for (enum script_form i = 0; i < SCRIPT_FORMS; i++) {
		struct str path = i == SCRIPT_TXT ? page->script : str_cat(p->site->a, stem, STR(".ssml"));
		struct artifact *a = add(p, path, render_script, STAGE_LISTS, page);

		a->page = page;
		a->number = (int)i;
		a->looks_around = i == SCRIPT_TXT; /* its hints are told by every build */
	}
}

/* A section's _index.md is shown by its list; every other page has a page of its own. */
static bool
shown_by_list(const struct page *p)
{
	return p->is_index && p->section && p->section->index == p;
}

static void
add_pages(struct planner *p)
{
	const struct site *s = p->site;

	for (size_t i = 0; i < s->npages; i++) {
		struct page *page = s->page[i];
		struct artifact *a;

		if (shown_by_list(page) || (page->book && page->kind == KIND_AN_PHAM))
			continue;
		a = add(p, page->url, render_page, page->law ? STAGE_LISTS : STAGE_PAGES, page);
		a->page = page;
		a->looks_around = page->law != NULL;
		a->in_sitemap = !page->withdrawn;
		a->updated = changed(page);
		if (page->law && !page->withdrawn)
			add_law_files(p, page);
		add_scripts(p, page);
	}
	for (size_t i = 0; i < s->nredirects; i++)
		add(p, s->redirect[i].from, render_redirect, STAGE_LISTS, &s->redirect[i]);
}

static void
add_list(struct planner *p, struct str first, size_t total, artifact_fn *render, const void *subject,
	 struct page *index)
{
	for (int k = 1; k <= list_count(total); k++) {
		struct artifact *a = add(p, list_url(p->site->a, first, k), render, STAGE_LISTS, subject);

		a->number = k;
		a->page = k == 1 ? index : NULL;
		a->in_sitemap = true;
	}
}

static void
add_feeds(struct planner *p, const struct section *s)
{
	add(p, feed_url(p->site->a, s, "atom"), render_atom, STAGE_LISTS, s)->looks_around = true;
	add(p, feed_url(p->site->a, s, "rss"), render_rss, STAGE_LISTS, s)->looks_around = true;
	add(p, feed_url(p->site->a, s, "json"), render_json_feed, STAGE_LISTS, s)->looks_around = true;
}

static void
add_lists(struct planner *p, const struct theme *t)
{
	const struct site *s = p->site;

	for (size_t i = 0; i < s->nsections; i++) {
		struct section *x = s->section[i];

		add_list(p, x->url, x->nlisted, render_section, x, x->index);
		if (x->kind != KIND_TRANG)
			add_feeds(p, x);
	}
	for (int k = 0; k < TERM_KINDS; k++)
		for (size_t i = 0; i < s->nterms[k]; i++)
			add_list(p, s->term[k][i]->url, s->term[k][i]->npages, render_term, s->term[k][i], NULL);
	add_feeds(p, NULL);
	add(p, STR("index.html"), render_home, STAGE_LISTS, NULL)->in_sitemap = true;
	add(p, STR("so-do.html"), render_map, STAGE_LISTS, NULL)->in_sitemap = true;
	if (s->nlaws && s->law[0]->page && t->program[TEMPLATE_COVERAGE]) {
		struct artifact *a = add(p, STR("phap-luat/ban-do.html"), render_coverage, STAGE_LISTS, NULL);

		a->in_sitemap = true;
		a->looks_around = true;
	}
	add(p, STR("404.html"), render_404, STAGE_LISTS, NULL);
	add(p, STR("robots.txt"), render_robots, STAGE_LISTS, NULL);
}

static int
by_stage_and_path(const void *va, const void *vb)
{
	const struct artifact *a = va, *b = vb;

	if (a->stage != b->stage)
		return a->stage < b->stage ? -1 : 1;
	return str_compare(a->path, b->path);
}

struct plan
plan_make(const struct site *s, const struct theme *t)
{
	struct planner p = {.site = s};

	add_pages(&p);
	add_lists(&p, t);
	for (size_t i = 0; i < t->nfiles; i++)
		add(&p, t->file[i].url, render_static, STAGE_LISTS, &t->file[i]);
	qsort(p.item, p.n, sizeof(*p.item), by_stage_and_path);
	return (struct plan){p.item, p.n};
}

/* All files of an asset one behind the other: they are made together. */
struct plan
plan_files(const struct site *s, const bool *used)
{
	struct planner p = {.site = s};

	for (size_t i = 0; i < s->nassets; i++) {
		struct variant v[VARIANTS_MAX];
		size_t n = used[i] ? asset_variants(&s->asset[i], s->a, v) : 0;

		for (size_t k = 0; k < n; k++)
			add(&p, v[k].url, NULL, STAGE_FILES, &s->asset[i])->number = (int)k;
	}
	return (struct plan){p.item, p.n};
}

static struct artifact *
add_book_file(struct planner *p, const struct book *b, enum edition e, const char *ending, enum artifact_stage stage)
{
	struct artifact *a = add(p, book_file(b, e, ending, p->site->a), NULL, stage, b);

	a->number = (int)e;
	return a;
}

/* Books, then what holds them, then the pages that tell how large all that is. */
struct plan
plan_books(const struct site *s, const struct theme *t)
{
	struct planner p = {.site = s};
	bool makes = t->program[TEMPLATE_EPUB_PACKAGE] != NULL;

	for (size_t i = 0; i < s->nbooks; i++) {
		const struct book *b = &s->book[i];
		struct artifact *a;

		for (enum edition e = 0; makes && e < (b->trainers ? EDITIONS : EDITION_TRAINERS); e++) {
			a = add_book_file(&p, b, e, ".epub", STAGE_BOOKS);
			a->render = render_epub;
			a->bytes = epub_bytes;
			a = add_book_file(&p, b, e, ".zip", STAGE_BUNDLES);
			a->render = render_bundle;
			a->write = bundle_write;
		}
		a = add_book_file(&p, b, EDITION_READERS, "-bia.jpg", STAGE_COVERS);
		a->render = render_cover;
		a->bytes = cover_bytes;
		a = add(&p, b->url, render_book, STAGE_SHELVES, b);
		a->in_sitemap = true;
		a->page = (struct page *)(uintptr_t)(b->page->kind == KIND_AN_PHAM ? b->page : NULL);
		a->looks_around = true;
		a->updated = b->changed;
	}
	if (s->nbooks)
		qsort(p.item, p.n, sizeof(*p.item), by_stage_and_path);
	return (struct plan){p.item, p.n};
}

void
render_static(struct maker *m, const struct artifact *a)
{
	put_str(&m->r.text, ((const struct static_file *)a->subject)->bytes);
}

void
render_robots(struct maker *m, const struct artifact *a)
{
	(void)a;
	put_lit(&m->r.text, "User-agent: *\nAllow: /\n\nSitemap: ");
	put_str(&m->r.text, m->site->base_url);
	put_lit(&m->r.text, "/sitemap.xml\n");
}
