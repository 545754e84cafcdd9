/*
 * grow.h - private to the Markdown room: growing lists of things in a `struct buf`,
 * and sets of words.
 */
#ifndef PBGDPL_GROW_H
#define PBGDPL_GROW_H

#include "base/arena.h"
#include "base/text.h"

#define MANY(type, b) ((type *)(void *)(b).p)
#define MANY_N(type, b) ((b).n / sizeof(type))
#define MANY_ADD(b, x) put_bytes((b), &(x), sizeof(x))

/* A set of words, each with a number. */
struct name {
	struct str word;
	uint64_t hash;
	size_t value;
};

struct names {
	struct name *slot;
	size_t cap, n;
};

size_t *names_at(struct names *n, struct arena *a, struct str word); /* a new word's number is 0 */
const struct name *names_find(const struct names *n, struct str word);

#endif
