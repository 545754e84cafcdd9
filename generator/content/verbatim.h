/*
 * verbatim.h - is a quotation word for word the law?
 *
 * Marks of Markdown and the width of white space do not count, everything else does. What is
 * left out must be marked by "[...]", "[…]" or "…". A quotation without such a mark begins where a
 * sentence, a line or a unit begins, and ends where one ends, so that a word lost at its edge is seen.
 */
#ifndef PBGDPL_VERBATIM_H
#define PBGDPL_VERBATIM_H

#include "base/arena.h"
#include "base/text.h"

/* Where they part, in a few words of either; the first word that differs stands between » and «. */
struct difference {
	struct str quoted, law;
};

/*
 * `quote` and `law` are NFC text of any line breaks; a line of `law` is a paragraph. True when the quotation
 * holds; else *d says where it does not, in `a`. O(quote + law) for each piece between cuts.
 */
bool verbatim(struct str quote, struct str law, struct arena *a, struct difference *d);

#endif
