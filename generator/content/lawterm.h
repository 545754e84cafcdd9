/*
 * lawterm.h - the terms that a law defines in its article "Giải thích từ ngữ".
 */
#ifndef PBGDPL_LAWTERM_H
#define PBGDPL_LAWTERM_H

#include "law/unit.h"

struct law_term {
	struct str name, low; /* as defined, and with a small first letter */
	size_t unit;	      /* that defines it */
	size_t seen;	      /* the article in which it was linked last */
};

/* Is it the article with the definitions? */
bool law_defines(const struct unit *u);

/* "1. Hòa giải ở cơ sở là việc ..." -> "Hòa giải ở cơ sở"; {0} when the clause defines nothing. */
struct str law_term_of(struct str words);

/* Longest first, in `a`. None of a page of the codification: what one document defines is nothing to the others. */
struct law_term *law_terms(const struct units *u, struct arena *a, size_t *n);

#endif
