/*
 * pen.h - strokes: what a pen covers when it is led along a way.
 */
#ifndef PBGDPL_PEN_H
#define PBGDPL_PEN_H

#include "formats/raster.h"

/*
 * A pen is an ellipse that is drawn along a way without turning: half its width squared, half its height
 * squared, and a lean that makes "\" thicker than "/" (0 for none).
 */
struct pen {
	double across, along, lean;
};

/* A point of the way: where, in which direction (a unit vector), how much of the pen is pressed down (1: all). */
struct bead {
	double x, y, dx, dy, press;
};

enum cap {
	CAP_BUTT,  /* cut square at the point */
	CAP_LEVEL, /* goes on by half the pen and is cut level: upright strokes horizontally, lying ones vertically */
	CAP_CLOSED /* the last point is the first: a ring */
};

/* Adds to the shape what the pen covers. All sweeps run in the same direction. */
void pen_sweep(struct raster *r, const struct bead *p, size_t n, const struct pen *pen, const enum cap cap[2]);

/* A way of the pen, gathered. `way->n` in beads is way->n / sizeof(struct bead). */
void pen_curve(struct buf *way, const double from[2], const double at[6], const double press[2], double scale);
void pen_line(struct buf *way, const double from[2], const double to[2], const double press[2]);

#endif
