/*
 * area.c - see area.h.
 *
 * The weights. Source pixel i of n covers [i*m, (i+1)*m) of a line on which pixel k of the m wanted ones covers
 * [k*n, (k+1)*n). A weight is the covered share in units of 1/ONE, taken as the difference of two
 * rounded-down positions, so that the weights of a pixel add up to ONE exactly and a flat colour stays what it was.
 *
 * The order. Down first: every source row is added to the row in the making of each size, which is plain
 * arithmetic over long arrays that the compiler turns into vectors. Across second, only for the rows that are done:
 * two lanes of 32 bits in one 64-bit number, so that a pixel costs two multiplications.
 *
 * Why nothing overflows: a lane is at most 255 * 255 = 65025, the weights add up to 32768, and with the half for
 * rounding that is 2,130,755,584 < 2^32.
 */
#include "formats/area.h"

#include <assert.h>

#define SHIFT 15
#define ONE (1U << SHIFT)
#define HALF (ONE / 2)
#define STRIDE 16 /* lanes that are worked on at once; rows are padded to it */

size_t
area_want(struct area *a, int width, int height)
{
	bool turned = a->orientation > 4;
	size_t i;

	for (i = 0; i < a->n; i++)
		if (a->size[i].made.width == width && a->size[i].made.height == height)
			return i;
	assert(a->n < IMAGE_SIZES_MAX);
	a->size[i].made = (struct pixels){.width = width, .height = height};
	a->size[i].width = turned ? height : width;
	a->size[i].height = turned ? width : height;
	a->n++;
	return i;
}

void
area_largest(const struct area *a, int *width, int *height)
{
	*width = *height = 1;
	for (size_t i = 0; i < a->n; i++) {
		if (a->size[i].width > *width)
			*width = a->size[i].width;
		if (a->size[i].height > *height)
			*height = a->size[i].height;
	}
}

/* The share of wanted pixel k that lies before source pixel i, in units of 1/ONE. */
static uint32_t
share_before(int64_t i, int64_t k, int64_t n, int64_t m)
{
	int64_t at = i * m - k * n;

	return at <= 0 ? 0 : at >= n ? ONE : (uint32_t)(at * ONE / n);
}

static void
plan_columns(struct area_size *s, struct arena *in, int n)
{
	int m = s->width;
	size_t at = 0;

	s->from = arena_many(in, uint32_t, (size_t)m);
	s->taps = arena_many(in, uint32_t, (size_t)m);
	s->weight = arena_many(in, uint16_t, (size_t)m + (size_t)n);
	for (int k = 0; k < m; k++) {
		int64_t first = (int64_t)k * n / m, end = (((int64_t)k + 1) * n + m - 1) / m;

		s->from[k] = (uint32_t)first;
		s->taps[k] = (uint32_t)(end - first);
		for (int64_t i = first; i < end; i++)
			s->weight[at++] = (uint16_t)(share_before(i + 1, k, n, m) - share_before(i, k, n, m));
	}
}

/* EXIF numbers the eight ways so that bits tell: turned above 4, mirrored across in 2 3 6 7, down in 3 4 7 8. */
static void
plan_place(struct area_size *s, int orientation)
{
	int64_t w = s->made.width, h = s->made.height;
	bool across = orientation >> 1 & 1, down = (orientation - 1) >> 1 & 1;
	int64_t x = across ? -1 : 1, y = down ? -w : w;

	s->origin = (across ? w - 1 : 0) + (down ? (h - 1) * w : 0);
	s->right = orientation > 4 ? y : x;
	s->down = orientation > 4 ? x : y;
}

void
area_begin(struct area *a, struct arena *in, int width, int height, bool opaque)
{
	assert(width > 0 && height > 0 && width <= AREA_SIDE_MAX && height <= AREA_SIDE_MAX);
	a->width = width;
	a->height = height;
	a->opaque = opaque;
	a->lanes = ((size_t)width * 4 + STRIDE - 1) / STRIDE * STRIDE;
	a->row = arena_many(in, uint16_t, a->lanes);
	a->averaged = arena_many(in, uint32_t, a->lanes);
	for (size_t i = 0; i < a->n; i++) {
		struct area_size *s = &a->size[i];

		assert(s->width > 0 && s->height > 0 && s->width <= width && s->height <= height);
		s->sum = arena_many(in, uint32_t, a->lanes);
		s->made.rgba = arena_array(in, (size_t)s->width * (size_t)s->height, 4);
		plan_columns(s, in, width);
		plan_place(s, a->orientation);
	}
}

/* Colours times opacity; false when a pixel is not opaque. */
static bool
weigh_colours(uint16_t *restrict to, const unsigned char *restrict rgba, int width)
{
	unsigned all = 255;

	for (int x = 0; x < width; x++, to += 4, rgba += 4) {
		unsigned opacity = rgba[3];

		all &= opacity;
		for (int k = 0; k < 3; k++)
			to[k] = (uint16_t)(rgba[k] * opacity);
		to[3] = (uint16_t)(255 * opacity);
	}
	return all == 255;
}

static void
weigh_opaque(uint16_t *restrict to, const unsigned char *restrict rgba, size_t n)
{
	size_t i = 0;

	for (; i + STRIDE <= n; i += STRIDE)
		for (size_t k = 0; k < STRIDE; k++)
			to[i + k] = (uint16_t)(rgba[i + k] * 255);
	for (; i < n; i++)
		to[i] = (uint16_t)(rgba[i] * 255);
}

static void
sum_first(uint32_t *restrict sum, const uint16_t *restrict row, size_t n, uint16_t weight)
{
	for (size_t i = 0; i < n; i += STRIDE)
		for (size_t k = 0; k < STRIDE; k++)
			sum[i + k] = (uint32_t)row[i + k] * weight;
}

static void
sum_next(uint32_t *restrict sum, const uint16_t *restrict row, size_t n, uint16_t weight)
{
	for (size_t i = 0; i < n; i += STRIDE)
		for (size_t k = 0; k < STRIDE; k++)
			sum[i + k] += (uint32_t)row[i + k] * weight;
}

static void
sum_last(uint32_t *restrict to, const uint32_t *restrict sum, const uint16_t *restrict row, size_t n, uint16_t weight)
{
	for (size_t i = 0; i < n; i += STRIDE)
		for (size_t k = 0; k < STRIDE; k++)
			to[i + k] = (sum[i + k] + (uint32_t)row[i + k] * weight + HALF) >> SHIFT;
}

#define BOTH(x) ((uint64_t)(x) << 32 | (x))

/* Two lanes up to 65025 each, divided by 255 and rounded: two bytes. */
static uint32_t
to_bytes(uint64_t two)
{
	two += BOTH(128U);
	two = (two + (two >> 8 & BOTH(0xFFFFU))) >> 8 & BOTH(0xFFU);
	return (uint32_t)(two | two >> 24);
}

static void
put_opaque(unsigned char *to, uint64_t rg, uint64_t ba)
{
	uint32_t two = to_bytes(rg);

	to[0] = (unsigned char)two;
	to[1] = (unsigned char)(two >> 8);
	to[2] = (unsigned char)to_bytes(ba);
	to[3] = 255;
}

/* Divides the opacity out again. What cannot be seen becomes black, so that nothing hides there. */
static void
put_clear(unsigned char *to, uint64_t rg, uint64_t ba)
{
	uint32_t lane[3] = {(uint32_t)rg, (uint32_t)(rg >> 32), (uint32_t)ba};
	uint32_t weight = (uint32_t)(ba >> 32), opacity = (weight + 127) / 255;

	for (int k = 0; k < 3; k++) {
		uint32_t v = opacity ? (lane[k] * 255 + weight / 2) / weight : 0;

		to[k] = (unsigned char)(v > 255 ? 255 : v);
	}
	to[3] = (unsigned char)opacity;
}

static uint64_t
two_lanes(const uint32_t *v)
{
	return (uint64_t)v[1] << 32 | v[0];
}

/* Across, and to the place where the row belongs. */
static void
put_row(const struct area *a, struct area_size *s)
{
	const uint16_t *weight = s->weight;
	int64_t at = s->origin + s->y * s->down;
	bool opaque = a->opaque;

	for (int x = 0; x < s->width; x++, at += s->right) {
		const uint32_t *v = a->averaged + (size_t)s->from[x] * 4, *end = v + (size_t)s->taps[x] * 4;
		unsigned char *to = s->made.rgba + 4 * at;
		uint64_t rg = BOTH(HALF), ba = BOTH(HALF);

		for (; v < end; v += 4, weight++) {
			rg += two_lanes(v) * *weight;
			ba += two_lanes(v + 2) * *weight;
		}
		rg = rg >> SHIFT & BOTH(0xFFFFU);
		ba = ba >> SHIFT & BOTH(0xFFFFU);
		if (opaque)
			put_opaque(to, rg, ba);
		else
			put_clear(to, rg, ba);
	}
}

/* A source row is at least as thin as a wanted one, so it belongs to one of them or to two neighbours. */
static void
add_row(struct area *a, struct area_size *s)
{
	int64_t n = a->height, m = s->height, i = a->y, k = s->y;
	bool first = i * m <= k * n, done = (i + 1) * m >= (k + 1) * n;
	uint32_t before = share_before(i, k, n, m);
	uint16_t weight = (uint16_t)(share_before(i + 1, k, n, m) - before);

	if (!done) {
		(first ? sum_first : sum_next)(s->sum, a->row, a->lanes, weight);
		return;
	}
	if (first)
		sum_first(s->sum, a->row, a->lanes, 0);
	sum_last(a->averaged, s->sum, a->row, a->lanes, weight);
	put_row(a, s);
	s->y++;
	if ((i + 1) * m > (k + 1) * n)
		sum_first(s->sum, a->row, a->lanes, (uint16_t)share_before(i + 1, k + 1, n, m));
}

void
area_row(struct area *a, const unsigned char *rgba)
{
	bool opaque = true;

	assert(a->y < a->height);
	if (a->opaque)
		weigh_opaque(a->row, rgba, (size_t)a->width * 4);
	else
		opaque = weigh_colours(a->row, rgba, a->width);
	for (size_t i = 0; i < a->n; i++) {
		a->size[i].made.opaque = opaque && (a->y == 0 || a->size[i].made.opaque);
		add_row(a, &a->size[i]);
	}
	a->y++;
}
