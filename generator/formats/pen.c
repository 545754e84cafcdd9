/*
 * pen.c - see pen.h. The outline of a stroke is found from the pen's shape alone: where the way has the normal n,
 * the rim of an ellipse with the matrix M stands at M n / sqrt(n M n) from it. No angle is ever computed.
 */
#include "formats/pen.h"

#include "formats/curve.h"

#include <math.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

void
pen_line(struct buf *way, const double from[2], const double to[2], const double press[2])
{
	double dx = to[0] - from[0], dy = to[1] - from[1], length = sqrt(dx * dx + dy * dy);
	struct bead b[2];

	if (!(length > 0))
		return;
	b[0] = (struct bead){from[0], from[1], dx / length, dy / length, press[0]};
	b[1] = (struct bead){to[0], to[1], dx / length, dy / length, press[1]};
	put_bytes(way, b, sizeof(b));
}

void
pen_curve(struct buf *way, const double from[2], const double at[6], const double press[2], double scale)
{
	int n = curve_lines(from, at, scale);

	for (int i = 0; i <= n; i++) {
		double t = (double)i / n, p[2], d[2];

		curve_at(from, at, t, p, d);
		put_bytes(
			way,
			&(struct bead){p[0], p[1], d[0], d[1], press[0] + (press[1] - press[0]) * t * t * (3 - 2 * t)},
			sizeof(struct bead));
	}
}

/* From the point to the pen's rim where the rim runs along the way, on the left of it (side 1) or the right (-1). */
static void
rim(const struct bead *b, const struct pen *pen, double side, double at[2])
{
	double nx = b->dy, ny = -b->dx; /* y is down: this is the left of one who walks */
	double mx = pen->across * nx + pen->lean * ny, my = pen->lean * nx + pen->along * ny;
	double half = sqrt(nx * mx + ny * my), f = half > 0 ? side * b->press / half : 0;

	at[0] = b->x + mx * f;
	at[1] = b->y + my * f;
}

/*
 * Moves the rim's end point along the direction of the way up to the level cut; `onward` is 1 at the end, -1 at
 * the beginning.
 */
static void
level(const struct bead *b, const struct pen *pen, double onward, double at[2])
{
	double dx = b->dx * onward, dy = b->dy * onward, f;
	bool upright = (dy < 0 ? -dy : dy) > 0.3 * (dx < 0 ? -dx : dx);

	if (upright)
		f = (b->y + (dy < 0 ? -1 : 1) * sqrt(pen->along) - at[1]) / dy;
	else
		f = (b->x + (dx < 0 ? -1 : 1) * sqrt(pen->across) - at[0]) / dx;
	at[0] += dx * f;
	at[1] += dy * f;
}

static void
side_end(const struct bead *b, const struct pen *pen, double side, double onward, double at[2])
{
	rim(b, pen, side, at);
	level(b, pen, onward, at);
}

void
pen_sweep(struct raster *r, const struct bead *p, size_t n, const struct pen *pen, const enum cap cap[2])
{
	double at[2];

	for (int side = 1; side >= -1 && n > 1; side -= 2)
		for (size_t i = 0; i < n; i++) {
			size_t k = side > 0 ? i : n - 1 - i;

			if (k == 0 && cap[0] == CAP_LEVEL)
				side_end(&p[k], pen, side, -1, at);
			else if (k == n - 1 && cap[1] == CAP_LEVEL)
				side_end(&p[k], pen, side, 1, at);
			else
				rim(&p[k], pen, side, at);
			if (i == 0 && (side > 0 || cap[0] == CAP_CLOSED))
				raster_move(r, at[0], at[1]);
			else
				raster_line(r, at[0], at[1]);
		}
}
