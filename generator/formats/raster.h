/*
 * raster.h - shapes and strokes of a pen, filled into pixels.
 *
 * A shape is gathered with move, line and curve (or swept by a pen, see pen.h) and then filled in one colour.
 * A pixel at the edge takes as much of the colour as the shape covers of it. Coordinates are doubles in
 * the drawer's own unit, x to the right and y down; `scale` turns them into pixels. Every step after the
 * rounding to 1/256 pixel is in integers, so that the picture is the same bytes on every machine.
 *
 * Parts of one fill that overlap must run in the same direction; what runs the other way is a hole. Strokes that
 * share an edge are better added one by one to the mask (raster_mask), where the larger coverage wins, and then painted
 * at once.
 */
#ifndef PBGDPL_RASTER_H
#define PBGDPL_RASTER_H

#include "base/text.h"

struct raster {
	unsigned char *rgb;  /* three bytes a pixel, rows from the top; owned */
	int width, height;   /* pixels */
	double scale;	     /* pixels for one unit */
	double x, y;	     /* where the outline is, in units */
	double x0, y0;	     /* where it began */
	struct buf edge;     /* of the shape that is being gathered */
	int32_t *row;	     /* changes of coverage along one row of pixels; all 0 between rows */
	uint64_t *touched;   /* which of them are not 0, a bit each */
	int32_t *first;	     /* for each row the edges that begin in it, as a list */
	unsigned char *mask; /* coverage of what is to be painted; all 0 but from raster_mask() to raster_paint() */
	int mask_rows[2];    /* the first row that may hold some, and the one behind the last */
};

/* Room for width x height pixels, not yet coloured. raster_end() gives it back. */
void raster_begin(struct raster *r, int width, int height, double scale);
void raster_end(struct raster *r);

void raster_clear(struct raster *r, uint32_t rgb); /* 0xRRGGBB, as all colours here */

void raster_move(struct raster *r, double x, double y); /* closes what was open */
void raster_line(struct raster *r, double x, double y);
void raster_curve(struct raster *r, const double at[6]); /* cubic: two controls and the end */
void raster_fill(struct raster *r, uint32_t rgb);	 /* the shape is gone afterwards */

/* The same for shapes that were added to a mask: where two of them cover a pixel, the one that covers more counts. */
void raster_mask(struct raster *r);
void raster_paint(struct raster *r, uint32_t rgb);

/* Averages blocks of n x n pixels; the picture becomes n times smaller in each direction. */
void raster_shrink(struct raster *r, int n);

#endif
