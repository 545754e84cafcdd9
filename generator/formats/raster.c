/*
 * raster.c - see raster.h. The exact area that a polygon covers of each pixel, in the way of FreeType's smooth
 * rasterizer and of font-rs: an edge tells the pixels it goes through by how much the coverage changes there, and a
 * running sum along the row gives the coverage itself. Sums do not care for order, so edges need no sorting; what
 * lies between two touched pixels is one run of one colour and is copied as a whole.
 *
 * Doubles appear only before the rounding to 1/256 pixel, and there only + - * / and sqrt, which IEEE 754 fixes to
 * the last bit.
 */
#include "formats/raster.h"

#include "base/arena.h"
#include "formats/curve.h"

#include <stdlib.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF /* gcc -std=c17 never contracts */
#endif

#define ONE 256		     /* a pixel */
#define FULL (2 * ONE * ONE) /* the sum where a pixel is covered whole */
#define FAR 1000000.0	     /* pixels; what lies further out is brought here */

struct edge {
	int32_t x0, y0, x1, y1; /* 1/256 pixel, y0 < y1 */
	int32_t sign;
	int32_t next; /* in the list of the row, or -1 */
};

#define EDGES(r) ((struct edge *)(void *)(r)->edge.p)
#define EDGES_N(r) ((r)->edge.n / sizeof(struct edge))

static size_t
words(int width)
{
	return ((size_t)width + 2 + 63) / 64;
}

void
raster_begin(struct raster *r, int width, int height, double scale)
{
	size_t row = (((size_t)width + 3) & ~(size_t)1) * sizeof(int32_t), bits = words(width) * sizeof(uint64_t);
	size_t first = (((size_t)height + 1) & ~(size_t)1) * sizeof(int32_t);
	size_t pixels = (size_t)width * (size_t)height * 3;
	size_t mask = ((size_t)width * (size_t)height + 15) & ~(size_t)7;
	char *p = memory_big(bits + row + first + mask + pixels);

	*r = (struct raster){.width = width, .height = height, .scale = scale, .mask_rows = {height, 0}};
	memset(p, 0, bits + row + first + mask);
	r->touched = (void *)p;
	r->row = (void *)(p + bits);
	r->first = (void *)(p + bits + row);
	r->mask = (unsigned char *)p + bits + row + first;
	r->rgb = r->mask + mask;
}

void
raster_end(struct raster *r)
{
	struct buf memory = {(char *)r->touched, 0, 0};

	buf_free(&memory);
	buf_free(&r->edge);
	*r = (struct raster){0};
}

/* Rounds to 1/256 pixel. No number at all (NaN) becomes 0. */
static int32_t
fixed(double pixels)
{
	double v = pixels > FAR ? FAR : pixels > -FAR ? pixels : pixels <= -FAR ? -FAR : 0.0;

	return (int32_t)((v + 2 * FAR) * ONE + 0.5) - (int32_t)(2 * FAR * ONE);
}

static void
edge_add(struct raster *r, const double from[2], const double to[2])
{
	struct edge e = {fixed(from[0] * r->scale),
			 fixed(from[1] * r->scale),
			 fixed(to[0] * r->scale),
			 fixed(to[1] * r->scale),
			 1,
			 -1};

	if (e.y0 > e.y1)
		e = (struct edge){e.x1, e.y1, e.x0, e.y0, -1, -1};
	if (e.y0 == e.y1 || e.y1 <= 0 || e.y0 >= r->height * ONE)
		return;
	put_bytes(&r->edge, &e, sizeof(e));
}

void
raster_line(struct raster *r, double x, double y)
{
	edge_add(r, (const double[]){r->x, r->y}, (const double[]){x, y});
	r->x = x;
	r->y = y;
}

void
raster_move(struct raster *r, double x, double y)
{
	raster_line(r, r->x0, r->y0);
	r->x = r->x0 = x;
	r->y = r->y0 = y;
}

void
raster_curve(struct raster *r, const double at[6])
{
	const double from[2] = {r->x, r->y};
	int n = curve_lines(from, at, r->scale);

	for (int i = 1; i < n; i++) {
		double p[2];

		curve_at(from, at, (double)i / n, p, NULL);
		raster_line(r, p[0], p[1]);
	}
	raster_line(r, at[4], at[5]);
}

/* A change of coverage in pixel x of the row, for the rest of the row. */
static void
touch(struct raster *r, int x, int32_t change)
{
	r->row[x] += change;
	r->touched[x / 64] |= (uint64_t)1 << (x % 64);
}

/* An edge inside one pixel, down by `dy` (its sign says which way it ran); x from 0 to ONE. */
static void
cell(struct raster *r, int x, int32_t both, int32_t dy)
{
	touch(r, x, dy * (2 * ONE - both));
	touch(r, x + 1, dy * both);
}

/* An edge inside one row, from xa to xb. */
static void
cells(struct raster *r, int32_t xa, int32_t xb, int32_t dy, int32_t sign)
{
	int a, b, x;
	int32_t done = 0;

	if (xa > xb) {
		int32_t t = xa;

		xa = xb;
		xb = t;
	}
	a = xa / ONE;
	b = xb / ONE;
	if (a == b) {
		cell(r, a, (xa - a * ONE) + (xb - a * ONE), sign * dy);
		return;
	}
	for (x = a; x <= b; x++) {
		int32_t left = x == a ? xa - x * ONE : 0, right = x == b ? xb - x * ONE : ONE;
		int32_t till = x == b ? dy : (int32_t)((int64_t)dy * ((x + 1) * ONE - xa) / (xb - xa));

		if (till != done)
			cell(r, x, left + right, sign * (till - done));
		done = till;
	}
}

static int32_t
clamp_x(const struct raster *r, int64_t x)
{
	int32_t most = r->width * ONE;

	return x < 0 ? 0 : x > most ? most : (int32_t)x;
}

/* The part of the edge that lies in the row. */
static void
edge_row(struct raster *r, const struct edge *e, int y)
{
	int32_t top = y * ONE, ya = e->y0 > top ? e->y0 : top, yb = e->y1 < top + ONE ? e->y1 : top + ONE;
	int64_t dx = (int64_t)e->x1 - e->x0, dy = (int64_t)e->y1 - e->y0;
	int32_t xa = clamp_x(r, e->x0 + dx * (ya - e->y0) / dy), xb = clamp_x(r, e->x0 + dx * (yb - e->y0) / dy);

	cells(r, xa, xb, yb - ya, e->sign);
}

static void
run_solid(unsigned char *p, size_t n, uint32_t rgb)
{
	unsigned char some[96];

	for (size_t i = 0; i < sizeof(some); i += 3) {
		some[i] = (unsigned char)(rgb >> 16);
		some[i + 1] = (unsigned char)(rgb >> 8);
		some[i + 2] = (unsigned char)rgb;
	}
	for (n *= 3; n >= sizeof(some); n -= sizeof(some), p += sizeof(some))
		memcpy(p, some, sizeof(some));
	memcpy(p, some, n);
}

static void
run_mixed(unsigned char *p, size_t n, uint32_t rgb, int32_t part)
{
	const int c[3] = {(int)(rgb >> 16 & 255), (int)(rgb >> 8 & 255), (int)(rgb & 255)};

	for (; n; n--)
		for (int i = 0; i < 3; i++, p++)
			*p = (unsigned char)((*p * (ONE - part) + c[i] * part + ONE / 2) / ONE);
}

/* How a run is put down: in a colour, or in the mask. */
struct ink {
	bool mask;
	uint32_t rgb;
};

static void
run_mask(unsigned char *p, size_t n, int32_t part)
{
	unsigned char most = (unsigned char)(part >= ONE ? ONE - 1 : part);

	for (; n; n--, p++)
		*p = *p > most ? *p : most;
}

static void
run(struct raster *r, int y, const int x[2], int32_t sum, const struct ink *ink)
{
	int32_t part = (sum < 0 ? -sum : sum) / (FULL / ONE);
	int end = x[1] < r->width ? x[1] : r->width;
	size_t at = (size_t)y * (size_t)r->width + (size_t)x[0];

	if (part == 0 || x[0] >= end)
		return;
	if (ink->mask)
		run_mask(r->mask + at, (size_t)(end - x[0]), part);
	else if (part >= ONE)
		run_solid(r->rgb + at * 3, (size_t)(end - x[0]), ink->rgb);
	else
		run_mixed(r->rgb + at * 3, (size_t)(end - x[0]), ink->rgb, part);
}

/* Sums up the row, colours it and leaves it all 0. */
static void
row_fill(struct raster *r, int y, const struct ink *ink)
{
	int32_t sum = 0;
	int from = 0;

	for (size_t w = 0; w < words(r->width); w++) {
		for (uint64_t bits = r->touched[w]; bits; bits &= bits - 1) {
			int x = (int)w * 64 + __builtin_ctzll(bits);

			run(r, y, (const int[]){from, x}, sum, ink);
			sum += r->row[x];
			r->row[x] = 0;
			from = x;
		}
		r->touched[w] = 0;
	}
	run(r, y, (const int[]){from, r->width}, sum, ink);
}

/* Puts each edge into the list of the row in which it begins; says which rows there are. */
static void
sort_rows(struct raster *r, int rows[2])
{
	struct edge *e = EDGES(r);

	rows[0] = r->height;
	rows[1] = 0;
	for (size_t i = 0; i < EDGES_N(r); i++) {
		int y = e[i].y0 < 0 ? 0 : e[i].y0 / ONE, end = (e[i].y1 + ONE - 1) / ONE;

		rows[0] = y < rows[0] ? y : rows[0];
		rows[1] = end > rows[1] ? end : rows[1];
	}
	rows[1] = rows[1] < r->height ? rows[1] : r->height;
	for (int y = rows[0]; y < rows[1]; y++)
		r->first[y] = -1;
	for (size_t i = 0; i < EDGES_N(r); i++) {
		int y = e[i].y0 < 0 ? 0 : e[i].y0 / ONE;

		e[i].next = r->first[y];
		r->first[y] = (int32_t)i;
	}
}

/* The edges that go through row `y` or begin in it; those that end in it leave the list. */
static void
rows_edges(struct raster *r, int y, int32_t *active)
{
	struct edge *e = EDGES(r);
	int32_t *link = &r->first[y];

	while (*link >= 0)
		link = &e[*link].next;
	*link = *active;
	*active = r->first[y];
	for (link = active; *link >= 0;) {
		edge_row(r, &e[*link], y);
		if (e[*link].y1 <= (y + 1) * ONE)
			*link = e[*link].next;
		else
			link = &e[*link].next;
	}
}

static void
fill(struct raster *r, const struct ink *ink)
{
	int32_t active = -1;
	int rows[2];

	raster_move(r, 0, 0);
	sort_rows(r, rows);
	for (int y = rows[0]; y < rows[1]; y++) {
		rows_edges(r, y, &active);
		row_fill(r, y, ink);
	}
	r->edge.n = 0;
	if (ink->mask && rows[0] < r->mask_rows[0])
		r->mask_rows[0] = rows[0];
	if (ink->mask && rows[1] > r->mask_rows[1])
		r->mask_rows[1] = rows[1];
}

void
raster_fill(struct raster *r, uint32_t rgb)
{
	fill(r, &(struct ink){false, rgb});
}

void
raster_mask(struct raster *r)
{
	fill(r, &(struct ink){true, 0});
}

void
raster_paint(struct raster *r, uint32_t rgb)
{
	size_t w = (size_t)r->width;

	for (int y = r->mask_rows[0]; y < r->mask_rows[1]; y++) {
		unsigned char *m = r->mask + (size_t)y * w, *p = r->rgb + (size_t)y * w * 3;

		for (size_t x = 0; x < w; x++) {
			uint64_t eight;

			memcpy(&eight, m + x, 8); /* the mask has room for 8 behind its end */
			if (eight == 0 && x + 8 <= w)
				x += 7;
			else if (m[x])
				run_mixed(p + x * 3, 1, rgb, m[x] + (m[x] >> 7));
		}
		memset(m, 0, w);
	}
	r->mask_rows[0] = r->height;
	r->mask_rows[1] = 0;
}

void
raster_clear(struct raster *r, uint32_t rgb)
{
	run_solid(r->rgb, (size_t)r->width * (size_t)r->height, rgb);
}

void
raster_shrink(struct raster *r, int n)
{
	int width = r->width / n, height = r->height / n, half = n * n / 2;
	unsigned char *to = r->rgb;

	if (n <= 1)
		return;
	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++)
			for (int c = 0; c < 3; c++) {
				int sum = half;

				for (int i = 0; i < n * n; i++)
					sum += r->rgb[((size_t)(y * n + i / n) * (size_t)r->width +
						       (size_t)(x * n + i % n)) *
							      3 +
						      (size_t)c];
				*to++ = (unsigned char)(sum / (n * n));
			}
	r->width = width;
	r->height = height;
}
