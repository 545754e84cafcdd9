/*
 * easel.c - see easel.h. Thin names over raster.h, with the line that y is counted from added.
 */
#include "formats/easel.h"

#include "formats/pen.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#define CIRCLE 0.5523 /* a quarter's controls */

/* SplitMix64. */
int
easel_throw(struct easel *e, int n)
{
	uint64_t z = e->dice += 0x9E3779B97F4A7C15U;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
	return (int)((z ^ (z >> 31)) % (uint64_t)n);
}

double
easel_between(struct easel *e, double low, double high)
{
	return low + (high - low) * easel_throw(e, 1001) / 1000;
}

void
easel_move(struct easel *e, double x, double y)
{
	raster_move(e->r, x, e->top + y);
}

void
easel_line(struct easel *e, double x, double y)
{
	raster_line(e->r, x, e->top + y);
}

void
easel_curve(struct easel *e, const double p[6])
{
	raster_curve(e->r, (const double[]){p[0], e->top + p[1], p[2], e->top + p[3], p[4], e->top + p[5]});
}

void
easel_fill(struct easel *e, uint32_t rgb)
{
	raster_fill(e->r, rgb);
}

void
easel_box(struct easel *e, const double at[4], uint32_t rgb)
{
	easel_move(e, at[0], at[1]);
	easel_line(e, at[2], at[1]);
	easel_line(e, at[2], at[3]);
	easel_line(e, at[0], at[3]);
	easel_fill(e, rgb);
}

/* Clockwise, as boxes are: both may stand in one fill. */
void
easel_ellipse(struct easel *e, const double o[4])
{
	double kx = o[2] * CIRCLE, ky = o[3] * CIRCLE, rx = o[2];

	easel_move(e, o[0], o[1] - o[3]);
	CURVE(e, o[0] + kx, o[1] - o[3], o[0] + rx, o[1] - ky, o[0] + rx, o[1]);
	CURVE(e, o[0] + rx, o[1] + ky, o[0] + kx, o[1] + o[3], o[0], o[1] + o[3]);
	CURVE(e, o[0] - kx, o[1] + o[3], o[0] - rx, o[1] + ky, o[0] - rx, o[1]);
	CURVE(e, o[0] - rx, o[1] - ky, o[0] - kx, o[1] - o[3], o[0], o[1] - o[3]);
}

void
easel_disc(struct easel *e, const double o[3], uint32_t rgb)
{
	ELLIPSE(e, o[0], o[1], o[2], o[2]);
	easel_fill(e, rgb);
}

void
easel_lens(struct easel *e, const double p[4], double bulge)
{
	double dx = p[2] - p[0], dy = p[3] - p[1], nx = -dy * bulge, ny = dx * bulge;

	easel_move(e, p[0], p[1]);
	CURVE(e, p[0] + dx * 0.3 + nx, p[1] + dy * 0.3 + ny, p[0] + dx * 0.7 + nx, p[1] + dy * 0.7 + ny, p[2], p[3]);
	CURVE(e, p[0] + dx * 0.7 - nx, p[1] + dy * 0.7 - ny, p[0] + dx * 0.3 - nx, p[1] + dy * 0.3 - ny, p[0], p[1]);
}

void
easel_path(struct easel *e, const double p[8], double width, uint32_t rgb)
{
	struct buf way = {0};
	struct pen pen = {width * width / 4, width * width / 4, 0};
	const double from[2] = {p[0], p[1] + e->top};
	const double at[6] = {p[2], p[3] + e->top, p[4], p[5] + e->top, p[6], p[7] + e->top};

	pen_curve(&way, from, at, (const double[]){1, 1}, e->r->scale);
	pen_sweep(e->r, (const struct bead *)(const void *)way.p, way.n / sizeof(struct bead), &pen,
		  (const enum cap[]){CAP_BUTT, CAP_BUTT});
	easel_fill(e, rgb);
	buf_free(&way);
}
