/*
 * asset.h - pictures and attachments on their way out: checked, without metadata, in all their sizes.
 */
#ifndef PBGDPL_FORMATS_ASSET_H
#define PBGDPL_FORMATS_ASSET_H

#include "formats/make.h"
#include "model/variant.h"

/* The largest picture or attachment. */
#define ASSET_MAX ((size_t)256 * 1024 * 1024)

/*
 * Reads the asset into m->composer.file, looks whether it may be published, and notes the identity of its bytes in
 * x->content. False when it may not: `diags` says why.
 */
bool asset_read(struct maker *m, struct asset *x, struct diags *diags) __attribute__((warn_unused_result));

/* The key of a variant: of the asset's bytes and of what is made of them. */
struct hash asset_key(const struct asset *x, const struct variant *v);

/*
 * The variants that are wanted, of the asset that was read, into out[i] (replaced); one decode for all of them.
 * False when the picture cannot be decoded: `diags` says why.
 */
bool asset_make(struct maker *m, const struct asset *x, const struct variant *v, const bool *wanted, size_t n,
		struct buf *out, struct diags *diags) __attribute__((warn_unused_result));

#endif
