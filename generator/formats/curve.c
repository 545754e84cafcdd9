/*
 * curve.c - see curve.h. Only + - * / and sqrt: the same bits everywhere.
 */
#include "formats/curve.h"

#include <math.h>
#include <stddef.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF /* gcc -std=c17 never contracts */
#endif

#define LINES_MAX 64

int
curve_lines(const double from[2], const double at[6], double scale)
{
	double x = from[0], y = from[1], length = 0;
	int n;

	for (int i = 0; i < 6; i += 2) {
		double dx = at[i] - x, dy = at[i + 1] - y;

		length += sqrt(dx * dx + dy * dy);
		x = at[i];
		y = at[i + 1];
	}
	length *= scale;
	if (!(length < LINES_MAX * LINES_MAX / 4))
		return LINES_MAX;
	n = 3 + (int)(2 * sqrt(length));
	return n < LINES_MAX ? n : LINES_MAX;
}

void
curve_at(const double p[2], const double c[6], double t, double at[2], double dir[2])
{
	double u = 1 - t, length;

	for (int i = 0; i < 2; i++) {
		at[i] = u * u * u * p[i] + 3 * u * u * t * c[i] + 3 * u * t * t * c[i + 2] + t * t * t * c[i + 4];
		if (dir)
			dir[i] = u * u * (c[i] - p[i]) + 2 * u * t * (c[i + 2] - c[i]) + t * t * (c[i + 4] - c[i + 2]);
	}
	if (!dir)
		return;
	length = sqrt(dir[0] * dir[0] + dir[1] * dir[1]);
	if (length > 0) {
		dir[0] /= length;
		dir[1] /= length;
	}
}
