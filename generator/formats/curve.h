/*
 * curve.h - private to raster.c and pen.c: points of a cubic curve, from `p` by the controls at[0..3] to at[4..5].
 */
#ifndef PBGDPL_CURVE_H
#define PBGDPL_CURVE_H

/* The lines it takes to look round at `scale` pixels for a unit: they stay within 1/20 pixel. */
int curve_lines(const double p[2], const double at[6], double scale);

/* The point at `t` (0 to 1) and, where `dir` is not NULL, the direction there (a unit vector). */
void curve_at(const double p[2], const double c[6], double t, double at[2], double dir[2]);

#endif
