/*
 * svg.h - the drawing among the pictures; what picture.h promises for SVG is done here.
 */
#ifndef PBGDPL_SVG_H
#define PBGDPL_SVG_H

#include "base/text.h"

/* As the root says it, in pixels of CSS; 0 when it does not. From the head of the file. False: no SVG. */
bool svg_size(struct str bytes, int *width, int *height) __attribute__((warn_unused_result));

/* The size from the three attributes, as they are written. */
void svg_measure(struct str width, struct str height, struct str box, int *w, int *h);

/*
 * Appends the drawing without declaration (it is UTF-8), comments, <metadata> and what drawing
 * programs keep for themselves (names of folders and of people); pictures in it are cleaned. False when
 * picture_svg_fault() has something to say.
 */
bool svg_clean(struct str bytes, struct buf *to) __attribute__((warn_unused_result));

#endif
