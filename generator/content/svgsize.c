/*
 * svgsize.c - how large a drawing wants to be: width and height in the units of CSS, else the viewBox,
 * else what follows from one of them and the viewBox's shape (SVG 2, 8.2 and 8.12).
 */
#include "content/svg.h"

/* A number at the front of *s, moved over; false when there is none. */
static bool
number(struct str *s, double *value)
{
	double v = 0, part = 1;
	bool minus = str_starts(*s, STR("-")), digits = false, point = false;
	size_t i = minus || str_starts(*s, STR("+"));

	for (; i < s->n && ((s->p[i] >= '0' && s->p[i] <= '9') || (s->p[i] == '.' && !point)); i++) {
		if (s->p[i] == '.') {
			point = true;
			continue;
		}
		digits = true;
		v = v * 10 + (s->p[i] - '0');
		part = point ? part * 10 : 1;
	}
	*s = str_from(*s, i);
	*value = (minus ? -v : v) / part;
	return digits;
}

/* CSS Values 4, 6: a pixel is 1/96 of an inch. 0 for what depends on the page. */
static double
length(struct str s)
{
	static const struct {
		struct str unit;
		double pixels;
	} known[] = {{STR(""), 1},    {STR("px"), 1},	      {STR("pt"), 96.0 / 72}, {STR("pc"), 16},
		     {STR("in"), 96}, {STR("cm"), 96 / 2.54}, {STR("mm"), 9.6 / 2.54}};
	double v;

	s = str_trim(s);
	if (!number(&s, &v))
		return 0;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (str_equal(s, known[i].unit))
			return v * known[i].pixels;
	return 0;
}

static void
box_size(struct str box, double *width, double *height)
{
	double v[4] = {0};

	for (int i = 0; i < 4; i++) {
		while (box.n && (box.p[0] <= ' ' || box.p[0] == ','))
			box = str_from(box, 1);
		if (!number(&box, &v[i]))
			return;
	}
	*width = v[2];
	*height = v[3];
}

static int
pixels(double v)
{
	return v > 0 && v < 1000000 ? (int)(v + 0.5) : 0;
}

void
svg_measure(struct str width, struct str height, struct str box, int *w, int *h)
{
	double x = length(width), y = length(height), bx = 0, by = 0;

	box_size(box, &bx, &by);
	if (bx > 0 && by > 0) {
		if (x <= 0)
			x = y > 0 ? y * bx / by : bx;
		if (y <= 0)
			y = x * by / bx;
	}
	*w = pixels(x);
	*h = pixels(y);
}
