/*
 * produce.c - artifacts to products: what the last build remembers is kept, everything else is made and put out.
 *
 * Three questions, cheapest first: is it in the same world and of the same body; has what is rendered
 * without bodies the same key; and, of a picture, are its bytes the same. What is put out is packed at
 * once, while its bytes are at hand, for the bundle of the whole portal; what is kept stands packed
 * in the bundle that is published.
 */
#include "job.h"

#include "base/pool.h"
#include "formats/asset.h"
#include "formats/bundle.h"

#include <stdio.h>
#include <stdlib.h>

static void
show_progress(struct build *b, size_t i)
{
	if (!b->o->progress || build_since(&b->shown) < 0.2)
		return;
	clock_gettime(CLOCK_MONOTONIC, &b->shown);
	fprintf(stderr, "\r\033[KĐang dựng trang %zu/%zu ...", i, b->ncurrent);
	fflush(stderr);
}

/*
 * Packs the bytes of a product. Of what is stored as it is only size and check are kept: it can be read again, and
 * pictures are many.
 */
static void
pack(struct maker *m, struct product *p, struct str bytes)
{
	enum effort effort = bundle_effort(p->path);

	if (!bundle_holds(p->path))
		return;
	p->packed = effort == PACK_NOT ? packer_pack(m->packer, bytes, effort, &m->composer.keep)
				       : packer_keep(m->packer, bytes, effort, &m->composer.keep);
	if (effort == PACK_NOT)
		p->packed.bytes.p = NULL;
}

/* Puts the bytes out. A failure is remembered by output/ and told once, when the stage is over. */
void
build_put(struct build *b, struct maker *m, struct product *p, struct str bytes)
{
	p->bytes = (int64_t)bytes.n;
	p->sha = sha256_of(bytes);
	if (output_put(b->output, p->path, bytes, &p->stamp))
		pack(m, p, bytes);
}

/* The same of a file that its maker writes. */
static void
put_large(struct build *b, struct maker *m, struct product *p, const struct artifact *a)
{
	int fd = output_begin(b->output, p->path);
	struct str bytes;

	if (fd < 0 || !output_end(b->output, p->path, fd, a->write(m, a, fd), &p->stamp) ||
	    output_map(b->output, p->path, &bytes) != 0)
		return;
	p->bytes = (int64_t)bytes.n;
	p->sha = sha256_of(bytes);
	pack(m, p, bytes);
	file_unmap(bytes);
}

/* What was packed stands in the bundle that is published. */
static void
open_packed(const struct build *b, struct product *p)
{
	uint64_t n = p->packed.bytes.n;

	if (!p->packed.deflated)
		return;
	if (p->packed_at && n <= b->bundle.n && p->packed_at <= b->bundle.n - n)
		p->packed.bytes.p = b->bundle.p + p->packed_at;
	else
		p->packed.ready = false;
}

/* The product of the last build at that path, if it has that key and the file is as it was. */
static bool
keep_product(struct build *b, struct product *p)
{
	const struct product *old = state_product(&b->old, p->path);

	if (!old || !hash_equal(old->key, p->key) || !stamp_equal(old->stamp, output_current(b->output, p->path)))
		return false;
	*p = *old;
	open_packed(b, p);
	return output_keep(b->output, p->path);
}

/* In the same world an artifact is another only when its own body is, or a body that it shows. */
static bool
still_right(const struct build *b, const struct artifact *a, struct product *p)
{
	const struct product *old;

	if (!b->same_world || a->looks_around || a->stage > STAGE_LISTS || (a->page && a->page->record.n == 0))
		return false;
	old = state_product(&b->old, a->path);
	if (!old || !stamp_equal(old->stamp, output_current(b->output, a->path)))
		return false;
	*p = *old;
	open_packed(b, p);
	return true;
}

static void
make_one(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;
	struct maker *m = &b->maker[w];
	const struct artifact *a = &b->current[i];
	struct product *p = &b->current_product[i];

	if (w == 0)
		show_progress(b, i);
	if (b->staging && still_right(b, a, p) && output_keep(b->output, a->path))
		return;
	maker_begin(m, a->page);
	a->render(m, a);
	if (!b->staging)
		return;
	*p = (struct product){.path = a->path, .key = maker_key(m)};
	if (keep_product(b, p))
		return;
	if (a->write)
		put_large(b, m, p, a);
	else
		build_put(b, m, p, a->bytes ? a->bytes(m, a) : maker_bytes(m));
}

static void
tell_failure(struct build *b)
{
	if (b->output && output_failure(b->output).err && !diags_count(b->diags, ERROR))
		build_tell_output(b, output_failure(b->output));
}

void
build_make(struct build *b, const struct artifact *item, size_t n)
{
	b->current = item;
	b->current_product = b->product + b->nproducts;
	b->ncurrent = n;
	/* A book takes all workers for itself. */
	pool_each(n, n && item->stage == STAGE_BOOKS ? 1 : b->workers, make_one, b);
	b->nproducts += n;
	tell_failure(b);
}

/* Files of assets: those of one asset are made together, from one decoding. */
struct group {
	size_t from, n;
};

struct grouped {
	struct build *b;
	const struct group *group;
};

/* The files that are no longer those of the last build, made of the asset that has been read. */
static bool
make_variants(struct build *b, struct maker *m, const struct group *g, const struct variant *v, struct diags *diags)
{
	const struct artifact *item = &b->current[g->from];
	struct asset *x = (struct asset *)(uintptr_t)item->subject;
	struct product *p = &b->current_product[g->from];
	struct buf out[VARIANTS_MAX] = {0};
	bool wanted[VARIANTS_MAX] = {0}, some = false, ok;

	for (size_t i = 0; i < g->n && b->staging; i++) {
		p[i] = (struct product){.path = item[i].path, .key = asset_key(x, &v[i])};
		wanted[i] = !keep_product(b, &p[i]);
		some |= wanted[i];
	}
	/* Nothing to make: the bytes are those of the last build, which could be decoded. */
	if (b->staging && !some)
		return true;
	ok = asset_make(m, x, v, wanted, g->n, out, diags);
	for (size_t i = 0; i < g->n; i++) {
		if (ok && wanted[i])
			build_put(b, m, &p[i], buf_str(&out[i]));
		buf_free(&out[i]);
	}
	return ok;
}

/* Have all files the key that the asset's bytes gave them? Then it need not even be read. */
static bool
keep_variants(struct build *b, const struct group *g, const struct variant *v)
{
	const struct artifact *item = &b->current[g->from];
	const struct asset *x = item->subject;
	struct product *p = &b->current_product[g->from];

	if (!b->staging || (x->content.hi == 0 && x->content.lo == 0))
		return false;
	for (size_t i = 0; i < g->n; i++) {
		p[i] = (struct product){.path = item[i].path, .key = asset_key(x, &v[i])};
		if (!keep_product(b, &p[i]))
			return false;
	}
	return true;
}

static void
make_group(void *ctx, size_t i, unsigned w)
{
	struct grouped *all = ctx;
	struct build *b = all->b;
	const struct group *g = &all->group[i];
	struct asset *x = (struct asset *)(uintptr_t)b->current[g->from].subject;
	struct maker *m = &b->maker[w];
	struct variant v[VARIANTS_MAX];

	maker_begin(m, NULL);
	asset_variants(x, &m->composer.scratch, v);
	if (!keep_variants(b, g, v) && asset_read(m, x, &b->worker_diags[w]))
		(void)make_variants(b, m, g, v, &b->worker_diags[w]);
}

void
build_make_files(struct build *b, struct plan files)
{
	struct group *group = arena_many(&b->a, struct group, files.n + 1);
	struct grouped all = {b, group};
	size_t n = 0;

	for (size_t i = 0; i < files.n; i++) {
		if (i == 0 || files.item[i].subject != files.item[i - 1].subject)
			group[n++].from = i;
		group[n - 1].n++;
	}
	b->current = files.item;
	b->current_product = b->product + b->nproducts;
	b->ncurrent = files.n;
	pool_each(n, b->workers, make_group, &all);
	b->nproducts += files.n;
	tell_failure(b);
}

static int
by_path(const void *a, const void *b)
{
	const struct product *const *x = a, *const *y = b;

	return str_compare((*x)->path, (*y)->path);
}

void
build_tell_made(struct build *b)
{
	const struct product **all = arena_many(&b->a, const struct product *, b->nproducts + 1);

	for (size_t i = 0; i < b->nproducts; i++)
		all[i] = &b->product[i];
	if (b->nproducts)
		qsort(all, b->nproducts, sizeof(*all), by_path);
	b->made = (struct made){b->output, all, b->nproducts};
	for (unsigned w = 0; w < b->workers; w++)
		b->maker[w].made = &b->made;
}

/* What was kept and does not stand in the published bundle is read and packed now. */
static void
repack(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;
	struct product *p = &b->product[i];
	struct maker *m = &b->maker[w];

	if (!p->packed.ready && bundle_holds(p->path) && maker_read(m, p->path, &m->part))
		pack(m, p, buf_str(&m->part));
}

/* What the bundle is made of: every file, with its digest; by path. */
static struct hash
bundle_key(const struct build *b, struct str page)
{
	struct hash h = hash_of(page);

	for (size_t i = 0; i < b->nproducts; i++)
		if (bundle_holds(b->product[i].path))
			h = hash_mix(h, hash_mix(hash_of(b->product[i].path),
						 hash_of(str_make((const char *)b->product[i].sha.byte,
								  sizeof(struct sha256)))));
	return h;
}

static int
products_by_path(const void *a, const void *b)
{
	return str_compare(((const struct product *)a)->path, ((const struct product *)b)->path);
}

/* Offsets in a bundle that is kept are those of the last build. */
static void
remember_places(struct build *b)
{
	for (size_t i = 0; i < b->nproducts; i++) {
		const struct product *old = state_product(&b->old, b->product[i].path);

		if (old && memcmp(old->sha.byte, b->product[i].sha.byte, sizeof(old->sha.byte)) == 0) {
			b->product[i].packed_at = old->packed_at;
			b->product[i].packed = old->packed;
		}
	}
}

static int
write_bundle(struct build *b, struct str page, int fd)
{
	struct maker *m = &b->maker[0];

	pool_each(b->nproducts, b->workers, repack, b);
	for (unsigned w = 0; w < b->workers; w++)
		diags_merge(&b->content, &b->maker[w].diags);
	arena_reset(&m->room);
	return bundle_portal(m, b->product, b->nproducts, page, fd);
}

static void
make_bundle(struct build *b, struct product *bundle, struct str page)
{
	int fd = output_begin(b->output, bundle->path);
	struct str bytes = {0};

	if (fd < 0 || !output_end(b->output, bundle->path, fd, write_bundle(b, page, fd), &bundle->stamp)) {
		build_tell_output(b, output_failure(b->output));
		return;
	}
	if (output_map(b->output, bundle->path, &bytes) == 0) {
		bundle->bytes = (int64_t)bytes.n;
		bundle->sha = sha256_of(bytes);
	}
	file_unmap(bytes);
}

void
build_make_bundle(struct build *b)
{
	struct maker *m = &b->maker[0];
	struct product bundle = {.path = STR(PORTAL_BUNDLE)}, *p;
	struct str page;

	build_tell_made(b);
	page = str_keep(&b->a, downloads_page(m, NULL));
	qsort(b->product, b->nproducts, sizeof(*b->product), products_by_path);
	bundle.key = bundle_key(b, page);
	if (keep_product(b, &bundle))
		remember_places(b);
	else
		make_bundle(b, &bundle, page);
	b->product[b->nproducts++] = bundle;
	build_tell_made(b); /* sorting has moved them */
	page = downloads_page(m, &bundle);
	p = &b->product[b->nproducts++];
	*p = (struct product){.path = STR(DOWNLOADS_PAGE), .key = hash_of(page)};
	build_put(b, m, p, page);
}
