/*
 * letters.h - private to lettering.c: the table of ways and how a letter with marks is taken apart.
 *
 * The grid has 1000 units to the em; y goes up from the middle of a stroke that lies on the baseline. Small
 * letters end at 440, capitals and figures at 630, ascenders at 690; round ones go 8 or 9 further. Strokes do not
 * turn corners: each straight part is its own stroke and ends level with the line it stands on, so that
 * they meet without joints.
 *
 * A way, in the table:
 *   M x y  begins       L x y  straight        H x, V y  straight along one axis
 *   A x y  a quarter of an ellipse that sets out lying, B x y  one that sets out upright
 *   C      a cubic curve       W n  the pen is pressed n percent from the next point on
 *   b      a square end where the letter stands (else straight ends are cut level)
 *   O x y rx ry  a ring        D x y  a dot
 */
#ifndef PBGDPL_LETTERS_H
#define PBGDPL_LETTERS_H

#include "base/text.h"

struct glyph {
	uint16_t code;
	int16_t wide;	/* the room it takes */
	int16_t middle; /* above which, and under which, its marks stand */
	const char *way;
};

/* A letter taken apart. */
struct letter {
	const struct glyph *base; /* NULL: not in the table */
	char shape;		  /* ^ circumflex, u breve, + horn, or a space */
	char tone;		  /* ' ` ? ~ . (below), or a space */
	bool capital;
};

#define LETTERS_CAPITAL 630
#define LETTERS_SMALL 440

struct letter letters_of(uint32_t c);

#endif
