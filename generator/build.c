/*
 * build.c - the five verbs, in order: read, link, make (compose is inside), check, publish.
 *
 * It owns the arenas, the threads and the state of the last build. Data moves one
 * way; whatever an author did wrong is collected on the way, and the first error
 * means that nothing is published.
 */
#include "build.h"

#include "base/pool.h"
#include "formats/plan.h"
#include "model/link.h"
#include "output/output.h"
#include "state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum stage { OPEN, READ, LINK, PAGES, LISTS, CHECK, FILES, PUBLISH, STATE, STAGE_TIMES };

static const char *const stage_name[] = {"open",  "read",  "link",    "pages", "lists",
					 "check", "files", "publish", "state"};

struct build {
	const struct build_options *o;
	struct arena a, listing_arena, theme_arena;
	struct listing listing; /* of content/ */
	bool listed;
	struct hash epoch; /* of all that this build starts from */
	struct hash world; /* of all that an artifact may show but bodies */
	bool same_world;   /* as the last build's */
	bool staging;	   /* false: what is made is only looked at, since nothing will be published */
	struct output_error no_output;
	struct site site;
	struct theme *theme;
	struct state old;
	struct hash program;
	struct output *output;
	struct diags content; /* paths below content/ */
	struct diags theme_content;
	struct diags *diags;
	struct maker *maker;
	struct diags *worker_diags;
	unsigned workers;
	struct product *product; /* as many as artifacts, and a few more */
	size_t nproducts;
	const struct artifact *current; /* the stage's artifacts and where their products go */
	struct product *current_product;
	size_t ncurrent;
	bool **used; /* a row of assets a worker */
	struct timespec last, shown;
	double seconds[STAGE_TIMES];
};

static double
since(const struct timespec *t)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - t->tv_sec) + (double)(now.tv_nsec - t->tv_nsec) / 1e9;
}

static void
ended(struct build *b, enum stage s)
{
	b->seconds[s] += since(&b->last);
	clock_gettime(CLOCK_MONOTONIC, &b->last);
}

/* The identity of this very program: other code may make other bytes of the same content. */
static struct hash
program_identity(void)
{
	struct buf self = {0};
	struct hash h = {0};

	if (file_read(AT_FDCWD, "/proc/self/exe", (size_t)256 * 1024 * 1024, &self) == 0)
		h = hash_of(buf_str(&self));
	buf_free(&self);
	return h;
}

static bool
has_error(const struct build *b, const struct diags *d)
{
	return diags_count(d, ERROR) > 0 || (b->o->strict && diags_count(d, WARNING) > 0);
}

static bool
failing(const struct build *b)
{
	return has_error(b, &b->content) || has_error(b, b->diags);
}

static void
tell_output(struct build *b, struct output_error e)
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
show_progress(struct build *b, size_t i)
{
	if (!b->o->progress || since(&b->shown) < 0.2)
		return;
	clock_gettime(CLOCK_MONOTONIC, &b->shown);
	fprintf(stderr, "\r\033[KĐang dựng trang %zu/%zu ...", i, b->ncurrent);
	fflush(stderr);
}

/* In the same world an artifact is another only when its own body is, or a body that it shows. */
static bool
still_right(const struct build *b, const struct artifact *a, struct product *p)
{
	const struct product *old;

	if (!b->same_world || a->shows_bodies || a->stage == STAGE_FILES || (a->page && a->page->record.n == 0))
		return false;
	old = state_product(&b->old, a->path);
	if (!old || !stamp_equal(old->stamp, output_current(b->output, a->path)))
		return false;
	*p = *old;
	return true;
}

static void
make_one(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;
	struct maker *m = &b->maker[w];
	const struct artifact *a = &b->current[i];
	struct product *p = &b->current_product[i];
	const struct product *old;
	bool file = a->stage == STAGE_FILES;
	struct str bytes;

	if (w == 0)
		show_progress(b, i);
	if (b->staging && still_right(b, a, p) && output_keep(b->output, a->path))
		return;
	maker_begin(m);
	if (!file)
		a->render(m, a);
	if (!b->staging) {
		if (file)
			check_asset(m, a->subject, &b->worker_diags[w]);
		return;
	}
	*p = (struct product){.path = a->path, .key = file ? a->key : maker_key(m)};
	old = state_product(&b->old, a->path);
	if (old && hash_equal(old->key, p->key) && stamp_equal(old->stamp, output_current(b->output, a->path))) {
		*p = *old;
		if (output_keep(b->output, a->path))
			return;
	}
	if (file) {
		check_asset(m, a->subject, &b->worker_diags[w]);
		a->render(m, a);
	}
	bytes = maker_bytes(m);
	p->bytes = (int64_t)bytes.n;
	p->sha = sha256_of(bytes);
	/* A failure is remembered by output/ and told once, when the stage is over. */
	if (!output_put(b->output, a->path, bytes, &p->stamp))
		return;
}

static void
make(struct build *b, const struct artifact *item, size_t n)
{
	b->current = item;
	b->current_product = b->product + b->nproducts;
	b->ncurrent = n;
	pool_each(n, b->workers, make_one, b);
	b->nproducts += n;
	if (b->output && output_failure(b->output).err && !diags_count(b->diags, ERROR))
		tell_output(b, output_failure(b->output));
}

static void
check_one(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;

	arena_reset(&b->maker[w].composer.scratch);
	check_references(&b->site, b->site.page[i], &b->maker[w].composer.scratch, b->used[w], &b->worker_diags[w]);
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
	for (size_t i = 0; i < s->nassets; i++) {
		for (unsigned w = 1; w < b->workers; w++)
			b->used[0][i] |= b->used[w][i];
		if (b->used[0][i])
			check_upright(&s->asset[i], &b->content);
	}
	for (size_t i = 0; i < s->npages; i++)
		diags_tell(&b->content, s->page[i]->facts.told);
	return plan_files(s, b->used[0]);
}

static int
by_path(const void *a, const void *b)
{
	return str_compare(((const struct product *)a)->path, ((const struct product *)b)->path);
}

/* One more artifact of bytes that we have: the maps of what the others came to. */
static void
add_product(struct build *b, struct str path, struct str bytes)
{
	struct product *p = &b->product[b->nproducts++];

	*p = (struct product){.path = path, .key = hash_of(bytes), .bytes = (int64_t)bytes.n, .sha = sha256_of(bytes)};
	if (!output_put(b->output, path, bytes, &p->stamp))
		tell_output(b, output_failure(b->output));
}

static void
make_sitemap(struct build *b, const struct plan *plan)
{
	struct maker *m = &b->maker[0];
	struct artifact a = {.path = STR("sitemap.xml")};
	struct map_entry *e = arena_many(&b->a, struct map_entry, plan->n);
	struct view v;

	maker_begin(m);
	v = maker_view(m, &a, "sitemap");
	for (size_t i = 0; i < plan->n; i++)
		if (plan->item[i].in_sitemap)
			e[v.nentries++] = (struct map_entry){plan->item[i].path, plan->item[i].updated};
	v.entry = e;
	theme_render(b->theme, TEMPLATE_SITEMAP, &v, &m->r);
	add_product(b, a.path, buf_str(&m->r.text));
}

static void
make_manifest(struct build *b)
{
	struct buf t = {0};
	char hex[65];

	qsort(b->product, b->nproducts, sizeof(*b->product), by_path);
	put_lit(&t, "{\"files\":[");
	for (size_t i = 0; i < b->nproducts; i++) {
		put_str(&t, i ? STR(",\n{\"path\":") : STR("\n{\"path\":"));
		put_json(&t, b->product[i].path);
		put_lit(&t, ",\"bytes\":");
		put_int(&t, b->product[i].bytes);
		put_lit(&t, ",\"sha256\":\"");
		sha256_hex(b->product[i].sha, hex);
		put_bytes(&t, hex, 64);
		put_lit(&t, "\"}");
	}
	put_lit(&t, "\n]}\n");
	add_product(b, STR("manifest.json"), buf_str(&t));
	buf_free(&t);
}

static void
put_report(struct build *b, struct buf *t, const struct build_result *r)
{
	static const char *const severity[] = {"hints", "warnings", "errors"};
	int64_t bytes = 0;

	for (size_t i = 0; i < b->nproducts; i++)
		bytes += b->product[i].bytes;
	put_lit(t, "{\"pages\":");
	put_int(t, (long long)r->pages);
	put_lit(t, ",\"artifacts\":");
	put_int(t, (long long)b->nproducts);
	put_lit(t, ",\"bytes\":");
	put_int(t, bytes);
	put_lit(t, ",\"written\":");
	put_int(t, (long long)r->written);
	put_lit(t, ",\"kept\":");
	put_int(t, (long long)r->kept);
	put_lit(t, ",\"removed\":");
	put_int(t, (long long)r->removed);
	put_lit(t, ",\n\"milliseconds\":{");
	for (int i = 0; i < STAGE_TIMES; i++) {
		put_str(t, i ? STR(",\"") : STR("\""));
		put_str(t, str_of(stage_name[i]));
		put_str(t, str_format(&b->a, "\":%.1f", b->seconds[i] * 1000));
	}
	put_lit(t, "},\n\"diagnostics\":{");
	for (int s = 0; s < 3; s++) {
		put_str(t, s ? STR(",\"") : STR("\""));
		put_str(t, str_of(severity[s]));
		put_lit(t, "\":");
		put_int(t, (long long)(diags_count(b->diags, (enum severity)s) +
				       diags_count(&b->content, (enum severity)s)));
	}
	put_lit(t, "}}\n");
}

/* What the next build wants to know of this one. */
static void
pack_state(struct build *b, const struct build_result *r, struct buf *to)
{
	struct state now = {
		.epoch = b->epoch,
		.world = b->world,
		.pages = r->pages,
		.artifacts = r->artifacts,
		.content = diags_put_away(&b->content, 0, &b->a),
		.other = diags_put_away(b->diags, 0, &b->a),
		.product = b->product,
		.nproducts = b->nproducts,
	};

	buf_room(to, b->old.raw.n + b->old.raw.n / 8);
	state_pack(to, b->program, &now, &b->site);
}

struct ending {
	struct build *b;
	struct build_result *r;
	struct published p;
	bool ok;
	struct buf state;
};

/* While the disk is busy with the trees, the state is put together in memory. */
static void
end_one(void *ctx, size_t i, unsigned w)
{
	struct ending *e = ctx;

	(void)w;
	if (i == 0)
		e->ok = output_publish(e->b->output, &e->p);
	else
		pack_state(e->b, e->r, &e->state);
}

static void
tell_published(struct build *b, const struct ending *e)
{
	struct output_error err = output_failure(b->output);

	if (!e->ok && !e->p.exchanged)
		tell_output(b, err);
	else if (!e->ok)
		diag1(b->diags, S307, ((struct place){0}), str_of(strerror(err.err)));
	if (e->p.not_atomic)
		diag0(b->diags, S306, ((struct place){0}));
}

/* The state is written after publishing: when it fails, the portal is still right. */
static void
publish(struct build *b, struct build_result *r)
{
	struct ending e = {.b = b, .r = r};
	struct buf t = {0};

	pool_each(2, b->workers, end_one, &e);
	tell_published(b, &e);
	r->written = e.p.written;
	r->kept = e.p.kept;
	r->removed = e.p.removed;
	r->published = e.p.exchanged;
	ended(b, PUBLISH);
	if (!failing(b) && !output_state(b->output, STATE_FILE, buf_str(&e.state)))
		tell_output(b, output_failure(b->output));
	ended(b, STATE);
	put_report(b, &t, r);
	if (!failing(b) && !output_state(b->output, "report.json", buf_str(&t)))
		tell_output(b, output_failure(b->output));
	buf_free(&t);
	buf_free(&e.state);
}

/* Has everything that a build starts from the stamp that it had, and every file that it made? */
static bool
nothing_changed(struct build *b)
{
	const struct state *old = &b->old;

	if (old->nproducts == 0 || !hash_equal(old->epoch, b->epoch) || output_count(b->output) != old->nproducts)
		return false;
	for (size_t i = 0; i < old->nproducts; i++)
		if (!stamp_equal(old->product[i].stamp, output_current(b->output, old->product[i].path)))
			return false;
	return true;
}

static void
put_listing(struct buf *t, const struct listing *l)
{
	for (size_t i = 0; i < l->n; i++) {
		put_str(t, l->item[i].path);
		put_bytes(t, &l->item[i].stamp, sizeof(l->item[i].stamp));
	}
}

static void
put_themes(struct build *b, struct buf *t, const char *folder)
{
	struct listing l = {0};
	struct diags not_now = {0}; /* the theme's own loader tells what is wrong */

	if (folder && file_walk(&b->listing_arena, folder, (struct str){0}, 1, &not_now, &l) == 0)
		put_listing(t, &l);
	diags_free(&not_now);
}

/* Files by their stamps, options by their values. */
static void
list_inputs(struct build *b)
{
	const struct build_options *o = b->o;
	struct str own = str_cat(&b->listing_arena, str_of(o->dir), STR("/themes"));
	struct buf t = {0};

	b->listed = content_list(o->dir, b->workers, &b->listing_arena, &b->listing, &b->content);
	put_listing(&t, &b->listing);
	put_themes(b, &t, own.p);
	put_themes(b, &t, o->themes);
	put_str(&t, str_of(o->dir));
	put_bytes(&t, &o->today, sizeof(o->today));
	put_char(&t, (char)o->drafts);
	b->epoch = hash_of(buf_str(&t));
	buf_free(&t);
}

/* Three things that look at the disk, none at what another finds. */
static void
open_one(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;

	(void)w;
	if (i == 0)
		list_inputs(b);
	else if (i == 1 && !b->o->check_only)
		b->output = output_open(b->o->out, &b->no_output);
	else if (i == 2 && !b->o->check_only)
		state_load(&b->old, b->o->out, b->program);
}

static bool
open_all(struct build *b)
{
	b->program = program_identity();
	pool_each(3, b->workers, open_one, b);
	if (!b->o->check_only && !b->output)
		tell_output(b, b->no_output);
	ended(b, OPEN);
	return b->listed && (b->output || b->o->check_only);
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
	ok = content_read(s, &b->listing, &b->old.memory, b->workers, &b->content);
	ended(b, READ);
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
	for (unsigned w = 0; w < b->workers; w++)
		maker_init(&b->maker[w], &b->site, b->theme, content);
}

static int
open_content(struct build *b)
{
	struct str folder = str_cat(&b->a, str_of(b->o->dir), STR("/content"));

	return open(folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void
make_and_publish(struct build *b, struct build_result *r)
{
	struct plan plan = plan_make(&b->site, b->theme), files;
	size_t pages = 0;

	while (pages < plan.n && plan.item[pages].stage == STAGE_PAGES)
		pages++;
	b->product = arena_many(&b->a, struct product, plan.n + b->site.nassets + 2);
	make(b, plan.item, pages);
	ended(b, PAGES);
	make(b, plan.item + pages, plan.n - pages);
	ended(b, LISTS);
	files = check(b);
	ended(b, CHECK);
	make(b, files.item, files.n);
	for (unsigned w = 0; w < b->workers; w++) {
		diags_merge(&b->content, &b->worker_diags[w]);
		diags_merge(&b->content, &b->maker[w].diags);
	}
	ended(b, FILES);
	r->pages = pages;
	r->artifacts = plan.n + files.n;
	if (failing(b) || !b->output)
		return;
	make_sitemap(b, &plan);
	make_manifest(b);
	if (!failing(b))
		publish(b, r);
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
		fprintf(stderr, "%-8s %8.1f ms\n", stage_name[i], b->seconds[i] * 1000);
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

static void
build_all(struct build *b, struct build_result *r)
{
	int content;

	if (!read_all(b))
		return;
	pool_each(2, b->workers, link_one, b);
	diags_merge(&b->content, &b->theme_content);
	diags_free(&b->theme_content);
	ended(b, LINK);
	content = b->theme ? open_content(b) : -1;
	if (content < 0)
		return;
	b->world = state_world(&b->site, b->theme->identity);
	b->same_world = b->output && hash_equal(b->world, b->old.world);
	b->staging = b->output && !failing(b);
	hire(b, content);
	make_and_publish(b, r);
	close(content);
}

struct build_result
build_site(const struct build_options *o, struct diags *diags)
{
	struct build b = {.o = o, .diags = diags, .workers = o->workers ? o->workers : 1};
	struct build_result r = {0};

	clock_gettime(CLOCK_MONOTONIC, &b.last);
	if (open_all(&b)) {
		if (b.output && nothing_changed(&b)) {
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
