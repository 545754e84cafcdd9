/*
 * product.h - what an artifact has become: its key, its size and digest, its bytes as they stand in an archive.
 *
 * Later artifacts (books, bundles, the pages that tell their size) look up here what was made before them.
 */
#ifndef PBGDPL_PRODUCT_H
#define PBGDPL_PRODUCT_H

#include "formats/archive.h"
#include "output/output.h"

struct product {
	struct str path; /* below the portal */
	struct hash key; /* see formats/make.h */
	int64_t bytes;
	struct sha256 sha;
	struct stamp stamp;
	struct packed packed; /* of what is stored as it is no bytes are held */
	uint64_t packed_at;   /* where those bytes stand in the bundle of the whole portal; 0: they do not */
};

/* What has been made so far, by path. */
struct made {
	const struct output *output; /* NULL: nothing is written, nothing can be read */
	const struct product **product;
	size_t n;
};

/* NULL when there is none. */
const struct product *made_find(const struct made *m, struct str path);

/* Its bytes, into *to. 0 or an errno. */
int made_read(const struct made *m, struct str path, struct buf *to) __attribute__((warn_unused_result));

#endif
