/*
 * names.h - sets of words, for the Markdown room and for documents made of its XHTML.
 */
#ifndef PBGDPL_NAMES_H
#define PBGDPL_NAMES_H

#include "base/arena.h"
#include "base/text.h"

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
