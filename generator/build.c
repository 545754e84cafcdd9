/*
 * build.c - the five verbs, in order: read, link, make (compose is inside), check, publish.
 *
 * It owns the arenas, the threads and the state of the last build. Data moves one
 * way; whatever an author did wrong is collected on the way, and the first error
 * means that nothing is published.
 */
#include "job.h"

#include "base/pool.h"
#include "formats/bundle.h"
#include "formats/piece.h"
#include "model/link.h"
#include "model/variant.h"

#define LATE_PRODUCTS 4 /* the maps, the bundle and its page */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

double
build_since(const struct timespec *t)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - t->tv_sec) + (double)(now.tv_nsec - t->tv_nsec) / 1e9;
}

void
build_ended(struct build *b, enum stage s)
{
	b->seconds[s] += build_since(&b->last);
	clock_gettime(CLOCK_MONOTONIC, &b->last);
}

static bool
has_error(const struct build *b, const struct diags *d)
{
	return diags_count(d, ERROR) > 0 || (b->o->strict && diags_count(d, WARNING) > 0);
}

bool
build_failing(const struct build *b)
{
	return has_error(b, &b->content) || has_error(b, b->diags);
}

void
build_tell_output(struct build *b, struct output_error e)
{
	struct str what = str_cat(&b->a, e.path.n ? e.path : str_of(b->o->out), STR(": "), str_of(strerror(e.err)),
				  STR(" ("), str_of(e.what ? e.what : ""), STR(")"));
	struct place nowhere = {{0}, 0, 0};

	if (e.err == EWOULDBLOCK)
		diag0(b->diags, S304, nowhere);
	else
		diag1(b->diags, e.err == EACCES || e.err == EPERM ? S305 : S303, nowhere, what);
}

static void
check_one(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;

	arena_reset(&b->maker[w].composer.scratch);
	check_references(&b->site, b->site.page[i], &b->maker[w].composer.scratch, b->used[w], &b->worker_diags[w]);
}

static void
settle_one(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;
	size_t nlaws = b->site.nlaws;
	const struct page *p = i < nlaws ? b->site.law[i]->page : b->site.book[i - nlaws].page;

	/* A course that is a book has settled with its own page. */
	if (!p || (i >= nlaws && p->kind != KIND_AN_PHAM))
		return;
	maker_begin(&b->maker[w], NULL);
	maker_settle(&b->maker[w], (struct page *)(uintptr_t)p);
}

/* Laws show who cites them, and cite one another; books show their files: all facts first, then their pages. */
static void
settle_late(struct build *b)
{
	pool_each(b->site.nlaws + b->site.nbooks, b->workers, settle_one, b);
	b->citedby = citedby_collect(&b->site, &b->a);
	for (unsigned w = 0; w < b->workers; w++)
		b->maker[w].citedby = &b->citedby;
}

/* Which assets do the pages use, and do all links to headings hold? */
static struct plan
check(struct build *b)
{
	struct site *s = &b->site;

	b->used = arena_many(&b->a, bool *, b->workers);
	for (unsigned w = 0; w < b->workers; w++)
		b->used[w] = arena_many(&b->a, bool, s->nassets + 1);
	pool_each(s->npages, b->workers, check_one, b);
	for (size_t i = 0; i < s->nassets; i++)
		for (unsigned w = 1; w < b->workers; w++)
			b->used[0][i] |= b->used[w][i];
	check_names(s, b->used[0], &b->maker[0].composer.scratch, &b->content);
	for (size_t i = 0; i < s->nbooks; i++)
		check_book(&s->book[i], &b->content);
	for (size_t i = 0; i < s->npages; i++)
		diags_tell(&b->content, s->page[i]->facts.told);
	return plan_files(s, b->used[0]);
}

static bool
read_all(struct build *b)
{
	struct site *s = &b->site;
	bool ok;

	state_recall(&b->old);
	s->a = &b->a;
	s->root = str_of(b->o->dir);
	s->today = b->o->today;
	s->show_drafts = b->o->drafts;
	s->show_hints = b->o->hints;
	ok = content_read(s, &b->listing, &b->old.memory, b->workers, &b->content);
	build_ended(b, READ);
	return ok;
}

static void
load_theme(struct build *b)
{
	struct str own = str_cat(&b->theme_arena, str_of(b->o->dir), STR("/themes"));
	struct theme_place where = {{own.p, b->o->themes}};

	b->theme = theme_load(&b->theme_arena, where, b->site.theme, b->diags);
	if (b->theme && !theme_check_slots(&b->site, &b->theme_content))
		b->theme = NULL;
}

static void
hire(struct build *b, int content)
{
	b->maker = arena_many(&b->a, struct maker, b->workers);
	b->worker_diags = arena_many(&b->a, struct diags, b->workers);
	for (unsigned w = 0; w < b->workers; w++) {
		maker_init(&b->maker[w], &b->site, b->theme, content);
		b->maker[w].crew = b->maker;
		b->maker[w].ncrew = b->workers;
	}
}

static int
open_content(struct build *b)
{
	struct str folder = str_cat(&b->a, str_of(b->o->dir), STR("/content"));

	return open(folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* How many pieces long laws come in is known only when they are settled. */
static void
widen_products(struct build *b, size_t n)
{
	struct product *wide = arena_many(&b->a, struct product, n);

	if (b->nproducts)
		memcpy(wide, b->product, b->nproducts * sizeof(*wide));
	b->product = wide;
}

/* Of the plan's artifacts, from *at on, those of one stage. */
static void
make_stage(struct build *b, struct plan plan, size_t *at, enum artifact_stage stage)
{
	size_t from = *at;

	while (*at < plan.n && plan.item[*at].stage == stage)
		++*at;
	build_make(b, plan.item + from, *at - from);
}

/* Books want pictures, bundles want books, and the pages of books want to know how large both are. */
static void
make_books(struct build *b, struct plan books)
{
	size_t at = 0;

	for (enum artifact_stage stage = STAGE_COVERS; stage < STAGES; stage++) {
		build_tell_made(b);
		make_stage(b, books, &at, stage);
	}
}

/* What the workers have found so far. */
static void
gather_diags(struct build *b)
{
	for (unsigned w = 0; w < b->workers; w++) {
		diags_merge(&b->content, &b->worker_diags[w]);
		diags_merge(&b->content, &b->maker[w].diags);
		diags_clear(&b->worker_diags[w]);
		diags_clear(&b->maker[w].diags);
	}
}

static void
make_and_publish(struct build *b, struct build_result *r)
{
	struct plan plan = plan_make(&b->site, b->theme), files, books;
	size_t pages = 0, at = 0; /* that do not look around: they come first */

	while (pages < plan.n && plan.item[pages].stage == STAGE_PAGES)
		pages++;
	b->product = arena_many(&b->a, struct product, pages);
	make_stage(b, plan, &at, STAGE_PAGES);
	settle_late(b);
	plan = plan_pieces(&b->site, plan);
	books = plan_books(&b->site, b->theme);
	widen_products(b, plan.n + b->site.nassets * VARIANTS_MAX + books.n + LATE_PRODUCTS);
	build_ended(b, PAGES);
	build_make(b, plan.item + pages, plan.n - pages);
	build_ended(b, LISTS);
	files = check(b);
	build_ended(b, CHECK);
	build_make_files(b, files);
	build_ended(b, FILES);
	gather_diags(b);
	if (!build_failing(b)) {
		make_books(b, books);
		gather_diags(b);
	}
	build_ended(b, BOOKS);
	for (size_t i = 0; i < plan.n; i++)
		r->pages += plan.item[i].render == render_page;
	for (size_t i = 0; i < books.n; i++)
		r->pages += books.item[i].render == render_book;
	r->artifacts = plan.n + files.n + books.n;
	if (build_failing(b) || !b->output)
		return;
	build_make_sitemap(b, &plan, &books);
	build_make_bundle(b);
	build_make_manifest(b);
	build_ended(b, BUNDLE);
	if (!build_failing(b))
		build_publish(b, r);
}

static struct str
shown_prefix(struct build *b)
{
	if (strcmp(b->o->dir, ".") == 0)
		return STR("content/");
	return str_cat(&b->a, str_of(b->o->dir), STR("/content/"));
}

static void
finish(struct build *b)
{
	diags_merge_below(b->diags, &b->content, shown_prefix(b));
	diags_sort(b->diags);
	diags_free(&b->content);
	for (unsigned w = 0; b->maker && w < b->workers; w++) {
		maker_free(&b->maker[w]);
		diags_free(&b->worker_diags[w]);
	}
	state_free(&b->old);
	arena_free(&b->a);
	arena_free(&b->listing_arena);
	arena_free(&b->theme_arena);
}

static void
show_profile(const struct build *b)
{
	for (int i = 0; i < STAGE_TIMES; i++)
		fprintf(stderr, "%-8s %8.1f ms\n", build_stage_name[i], b->seconds[i] * 1000);
}

/* Neither the pages nor the theme ask what the other is. */
static void
link_one(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;

	(void)w;
	if (i == 0)
		site_link(&b->site, &b->content);
	else
		load_theme(b);
}

/* What is kept need not be packed again: it stands in the last build's bundle. */
static void
open_bundle(struct build *b)
{
	const struct product *old = b->output ? state_product(&b->old, STR(PORTAL_BUNDLE)) : NULL;

	if (old && stamp_equal(old->stamp, output_current(b->output, old->path)) &&
	    output_map(b->output, old->path, &b->bundle) != 0)
		b->bundle = (struct str){0};
}

static void
build_all(struct build *b, struct build_result *r)
{
	int content;

	if (!read_all(b))
		return;
	pool_each(2, b->workers, link_one, b);
	diags_merge(&b->content, &b->theme_content);
	diags_free(&b->theme_content);
	build_ended(b, LINK);
	content = b->theme ? open_content(b) : -1;
	if (content < 0)
		return;
	b->world = state_world(&b->site, b->theme->identity);
	b->same_world = b->output && hash_equal(b->world, b->old.world);
	b->staging = b->output && !build_failing(b);
	hire(b, content);
	open_bundle(b);
	make_and_publish(b, r);
	close(content);
	file_unmap(b->bundle);
}

struct build_result
build_site(const struct build_options *o, struct diags *diags)
{
	struct build b = {.o = o, .diags = diags, .workers = o->workers ? o->workers : 1};
	struct build_result r = {0};

	clock_gettime(CLOCK_MONOTONIC, &b.last);
	if (build_open(&b)) {
		if (b.output && build_nothing_changed(&b)) {
			diags_tell(&b.content, b.old.content);
			diags_tell(diags, b.old.other);
			r.pages = b.old.pages;
			r.artifacts = b.old.artifacts;
			r.kept = b.old.nproducts;
		} else {
			build_all(&b, &r);
		}
	}
	if (o->progress)
		fputs("\r\033[K", stderr);
	if (o->profile)
		show_profile(&b);
	if (b.output)
		output_close(b.output);
	finish(&b);
	r.status = diags_status(diags, o->strict);
	return r;
}
