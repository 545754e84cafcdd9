/*
 * typeset.h - a few words set into lines of our letters: balanced, as large as there is room, and never broken
 * where a Vietnamese reader would stumble.
 */
#ifndef PBGDPL_TYPESET_H
#define PBGDPL_TYPESET_H

#include "formats/lettering.h"

#define TYPESET_LINES_MAX 6

/* What is wanted. Lengths in the raster's unit. */
struct typeset {
	double width, height; /* the room */
	double most, least;   /* sizes of the letters */
	double leading;	      /* from line to line, in sizes */
	int lines;	      /* at most; TYPESET_LINES_MAX or less */
	enum weight weight;
};

/* Text in lines, which live in `a`; n is 0 when there is nothing to set. What does not fit even in the
 * least size ends with "…". */
struct setting {
	struct str line[TYPESET_LINES_MAX];
	int n;
	struct lettering letter;
	double leading; /* in the raster's unit */
};

struct setting typeset(struct arena *a, struct str text, const struct typeset *want);

/* Draws the lines; `at` is where the first one's baseline begins. */
void typeset_draw(struct raster *r, const struct setting *s, const double at[2], uint32_t rgb);

#endif
