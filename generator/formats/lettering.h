/*
 * lettering.h - our own letters: ways of a pen, for Vietnamese and its punctuation.
 *
 * A letter is a few strokes on a grid of 1000 to the em; a pen of the wanted weight is led along them, so one
 * table gives every weight and size. All 134 letters that carry marks are put together from a
 * base, a circumflex, breve or horn, and a tone, placed as Vietnamese printers do (the tone beside the circumflex).
 * What the table does not know is drawn as a small box.
 */
#ifndef PBGDPL_LETTERING_H
#define PBGDPL_LETTERING_H

#include "formats/raster.h"

enum weight { WEIGHT_REGULAR, WEIGHT_MEDIUM, WEIGHT_BOLD };

struct lettering {
	double size; /* of the em, in the raster's unit; capitals are 0.73 of it high */
	enum weight weight;
};

#define LETTERING_ABOVE 1.06 /* of the size: what the tallest letter (Ẫ) rises over the baseline */
#define LETTERING_BELOW 0.26 /* and what the lowest hangs under it */

/* How wide the text is on one line. Bytes that are not UTF-8 count as boxes. */
double lettering_width(struct str s, const struct lettering *l);

/* Draws one line; the first letter's room begins at x, y is the baseline. */
void lettering_draw(struct raster *r, struct str s, const double at[2], const struct lettering *l, uint32_t rgb);

/* Is there a letter of our own for this code point? */
bool lettering_has(uint32_t c);

#endif
