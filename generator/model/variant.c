/*
 * variant.c - see variant.h.
 */
#include "model/variant.h"

#include "model/body.h"
#include "model/index.h"

static int
scaled(int of, int from, int to)
{
	int n = (int)(((int64_t)of * to + from / 2) / from);

	return n > 0 ? n : 1;
}

/* "a/anh.jpg" -> "a/anh-480.jpg", or with another ending */
static struct str
sized(const struct asset *x, int size, struct str ending, struct arena *a)
{
	struct str stem = path_stem(x->url);

	return str_cat(a, stem, str_format(a, "-%d", size), ending.n ? ending : str_from(x->url, stem.n));
}

static size_t
add_width(const struct asset *x, int width, struct str url, struct arena *a, struct variant *v)
{
	int height = scaled(x->height, x->width, width);
	size_t n = 0;

	if (x->raster != RASTER_WEBP)
		v[n++] = (struct variant){str_cat(a, url, STR(".webp")), width, height, VARIANT_WEBP};
	v[n++] = (struct variant){url, width, height, VARIANT_OWN};
	return n;
}

size_t
asset_variants(const struct asset *x, struct arena *a, struct variant v[VARIANTS_MAX])
{
	int longest = x->width > x->height ? x->width : x->height;
	size_t n = 0;

	if (x->raster == RASTER_NONE) {
		v[0] = (struct variant){x->url, x->width, x->height, VARIANT_OWN};
		return 1;
	}
	if (x->width > VARIANT_NARROW)
		n += add_width(x, VARIANT_NARROW, sized(x, VARIANT_NARROW, (struct str){0}, a), a, v + n);
	if (x->width > VARIANT_MIDDLE)
		n += add_width(x, VARIANT_MIDDLE, sized(x, VARIANT_MIDDLE, (struct str){0}, a), a, v + n);
	n += add_width(x, x->width < VARIANT_WIDE ? x->width : VARIANT_WIDE, x->url, a, v + n);
	if (longest > VARIANT_BOOK || x->raster == RASTER_WEBP) {
		struct str ending = x->raster == RASTER_WEBP ? STR(".jpg") : (struct str){0};
		int to = longest < VARIANT_BOOK ? longest : VARIANT_BOOK;

		v[n++] = (struct variant){sized(x, VARIANT_BOOK, ending, a), scaled(x->width, longest, to),
					  scaled(x->height, longest, to), VARIANT_IN_BOOK};
	}
	return n;
}

void
put_srcset(struct buf *to, const struct asset *x, enum variant_use use, struct str from, struct arena *a)
{
	struct variant v[VARIANTS_MAX];
	size_t n = asset_variants(x, a, v), count = 0, put = 0;

	for (size_t i = 0; i < n; i++)
		count += v[i].use == use;
	if (count == 0 || (count == 1 && use == VARIANT_OWN))
		return;
	for (size_t i = 0; i < n; i++) {
		if (v[i].use != use)
			continue;
		put_str(to, put++ ? STR(", ") : STR(""));
		put_relative(to, from, v[i].url);
		put_char(to, ' ');
		put_int(to, v[i].width);
		put_char(to, 'w');
	}
}

struct variant
asset_widest(const struct asset *x, struct arena *a)
{
	struct variant v[VARIANTS_MAX], best = {0};
	size_t n = asset_variants(x, a, v);

	for (size_t i = 0; i < n; i++)
		if (v[i].use == VARIANT_OWN)
			best = v[i];
	return best;
}

struct variant
asset_in_book(const struct asset *x, struct arena *a)
{
	struct variant v[VARIANTS_MAX], best = {0};
	size_t n = asset_variants(x, a, v);

	for (size_t i = 0; i < n; i++)
		if (v[i].use != VARIANT_WEBP)
			best = v[i];
	return best;
}
