/*
 * end.c - what is made of all other artifacts (site map, manifest), the exchange of the
 * trees, and what the next build and the operator are told of this one.
 */
#include "job.h"

#include "base/pool.h"

#include <errno.h>
#include <stdlib.h>

const char *const build_stage_name[STAGE_TIMES] = {"open",  "read",  "link",   "pages",	  "lists", "check",
						   "files", "books", "bundle", "publish", "state"};

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

	*p = (struct product){.path = path, .key = hash_of(bytes)};
	build_put(b, &b->maker[0], p, bytes);
	if (output_failure(b->output).err)
		build_tell_output(b, output_failure(b->output));
}

void
build_make_sitemap(struct build *b, const struct plan *plan, const struct plan *books)
{
	struct maker *m = &b->maker[0];
	struct artifact a = {.path = STR("sitemap.xml")};
	const struct plan *all[] = {plan, books};
	struct map_entry *e = arena_many(&b->a, struct map_entry, plan->n + books->n);
	struct view v;

	maker_begin(m, NULL);
	v = maker_view(m, &a, "sitemap");
	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < all[k]->n; i++)
			if (all[k]->item[i].in_sitemap)
				e[v.nentries++] = (struct map_entry){all[k]->item[i].path, all[k]->item[i].updated};
	v.entry = e;
	theme_render(b->theme, TEMPLATE_SITEMAP, &v, &m->r);
	add_product(b, a.path, buf_str(&m->r.text));
}

void
build_make_manifest(struct build *b)
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
	size_t cited = 0, unresolved = 0;

	for (size_t i = 0; i < b->nproducts; i++)
		bytes += b->product[i].bytes;
	for (size_t i = 0; i < b->site.npages; i++) {
		const struct facts *f = &b->site.page[i]->facts;

		cited += f->nusages;
		unresolved += f->unresolved;
	}
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
		put_str(t, str_of(build_stage_name[i]));
		put_str(t, str_format(&b->a, "\":%.1f", b->seconds[i] * 1000));
	}
	put_lit(t, "},\n\"citations\":{\"resolved\":");
	put_int(t, (long long)cited);
	put_lit(t, ",\"unresolved\":");
	put_int(t, (long long)unresolved);
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

#define RECORD_GUESS 640 /* bytes of the state for a page or a product: growing it by steps costs more */

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

	buf_room(to, b->old.raw.n + b->old.raw.n / 8 + (b->site.npages + b->nproducts) * RECORD_GUESS);
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
		build_tell_output(b, err);
	else if (!e->ok)
		diag1(b->diags, S307, ((struct place){0}), str_of(strerror(err.err)));
	if (e->p.not_atomic)
		diag0(b->diags, S306, ((struct place){0}));
}

/* The state is written after publishing: when it fails, the portal is still right. */
void
build_publish(struct build *b, struct build_result *r)
{
	struct ending e = {.b = b, .r = r};
	struct buf t = {0};

	pool_each(2, b->workers, end_one, &e);
	tell_published(b, &e);
	r->written = e.p.written;
	r->kept = e.p.kept;
	r->removed = e.p.removed;
	r->published = e.p.exchanged;
	build_ended(b, PUBLISH);
	if (!build_failing(b) && !output_state(b->output, STATE_FILE, buf_str(&e.state)))
		build_tell_output(b, output_failure(b->output));
	build_ended(b, STATE);
	put_report(b, &t, r);
	if (!build_failing(b) && !output_state(b->output, "report.json", buf_str(&t)))
		build_tell_output(b, output_failure(b->output));
	buf_free(&t);
	buf_free(&e.state);
}
