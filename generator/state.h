/*
 * state.h - what a build remembers for the next: the facts of pages and files, and what
 * each published file was made from. One file, OUT/trang-thai, beside the portal.
 *
 * It is a cache and never the truth: one that is damaged, of another program or missing
 * means a full build, and a published file whose stamp is not the remembered one is made again.
 */
#ifndef PBGDPL_STATE_H
#define PBGDPL_STATE_H

#include "content/content.h"

#define STATE_FILE "trang-thai"

struct product {
	struct str path; /* below the portal */
	struct hash key; /* see formats/make.h */
	int64_t bytes;
	struct sha256 sha;
	struct stamp stamp;
};

struct state {
	struct memory memory;
	struct product *product; /* sorted by path */
	size_t nproducts;
	struct buf raw; /* the strings above point into it */
	struct arena a;
};

/* Empty when there is nothing that `program` (its identity) can use. */
void state_load(struct state *st, const char *out, struct hash program);
void state_free(struct state *st);

/* The bytes of the state after this build. */
void state_pack(struct buf *to, struct hash program, const struct site *s, const struct product *product, size_t n);

const struct product *state_product(const struct state *st, struct str path);

#endif
