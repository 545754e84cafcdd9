/*
 * easel.h - private to motif.c: plain shapes below a given line, and dice.
 */
#ifndef PBGDPL_EASEL_H
#define PBGDPL_EASEL_H

#include "formats/motif.h"

struct easel {
	struct raster *r;
	const struct motif_colours *c;
	uint64_t dice; /* what the next throws will be */
	double top;    /* y of the line; all y below are counted from it */
};

/* Throw once in an expression: C does not say in which order two would fall, and compilers differ. */
int easel_throw(struct easel *e, int n); /* 0 to n - 1 */
double easel_between(struct easel *e, double low, double high);

/* An outline, and its colour. */
void easel_move(struct easel *e, double x, double y);
void easel_line(struct easel *e, double x, double y);
void easel_curve(struct easel *e, const double p[6]);
void easel_ellipse(struct easel *e, const double o[4]);		   /* x, y, radius across and up */
void easel_lens(struct easel *e, const double p[4], double bulge); /* a leaf or a ripple, from tip to tip */
void easel_fill(struct easel *e, uint32_t rgb);

/* Whole shapes. */
void easel_box(struct easel *e, const double at[4], uint32_t rgb);
void easel_disc(struct easel *e, const double o[3], uint32_t rgb);
void easel_path(struct easel *e, const double p[8], double width, uint32_t rgb); /* along a cubic curve */

#define CURVE(e, ...) easel_curve((e), (const double[6]){__VA_ARGS__})
#define BOX(e, rgb, ...) easel_box((e), (const double[4]){__VA_ARGS__}, (rgb))
#define ELLIPSE(e, ...) easel_ellipse((e), (const double[4]){__VA_ARGS__})
#define DISC(e, rgb, ...) easel_disc((e), (const double[3]){__VA_ARGS__}, (rgb))
#define LENS(e, bulge, ...) easel_lens((e), (const double[4]){__VA_ARGS__}, (bulge))

#endif
