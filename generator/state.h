/*
 * state.h - what a build remembers for the next: what each published file was made from,
 * and what reading and composing found out of each page. One file, OUT/trang-thai.
 *
 * It is a cache and never the truth: one that is damaged, of another program or missing
 * means a full build, and a published file whose stamp is not the remembered one is made again.
 *
 * It has two parts. The first answers "has anything changed at all?"; the second, most of
 * the bytes, is read only when something has.
 */
#ifndef PBGDPL_STATE_H
#define PBGDPL_STATE_H

#include "content/content.h"
#include "formats/product.h"

#define STATE_FILE "trang-thai"

struct state {
	struct hash epoch;	 /* of all that a build starts from: see build.c */
	struct hash world;	 /* of all that an artifact may show but bodies: see state_world() */
	size_t pages, artifacts; /* what that build made */
	struct told content;	 /* what it had to say; paths below content/ .. */
	struct told other;	 /* .. and paths as shown */
	struct product *product; /* sorted by path */
	size_t nproducts;
	struct memory memory; /* after state_recall() */
	struct str raw;	      /* the file, mapped: the strings above point into it */
	struct str rest;
	struct arena a;
};

/* The first part; empty when there is nothing that `program` (its identity) can use. */
void state_load(struct state *st, const char *out, struct hash program);

/* The second part, into st->memory; empty when it is damaged. */
void state_recall(struct state *st);

void state_free(struct state *st);

/*
 * The identity of everything that an artifact may show besides bodies and what only they know: the site's
 * configuration, what every page says of itself, assets, the day. `theme` is the theme's.
 */
struct hash state_world(const struct site *s, struct hash theme);

/* Appends the bytes of the state after this build: st's first part, and the site's pages and assets. */
void state_pack(struct buf *to, struct hash program, const struct state *st, const struct site *s);

/* The remembered product at that path, or NULL. */
const struct product *state_product(const struct state *st, struct str path);

#endif
