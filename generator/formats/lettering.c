/*
 * lettering.c - see lettering.h. Leads the pen along the ways of letters.c. The pen is a little wider than high
 * and leans, so that "\" is thicker than "/", as a hand writes; marks are written with a thinner one.
 */
#include "formats/lettering.h"

#include "formats/letters.h"
#include "formats/pen.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

/* What stands for a letter that is not in the table. */
static const char box[] = "W50M70 0V560 M330 0V560 M70 560H330 M70 0H330";
#define BOX_WIDE 400

/* Marks, from the middle of the letter and from the line its top stands on. Their pen is thinner (nib.mark). */
static const char acute[] = "W72M-42 112bW120L56 236b";
static const char grave[] = "W72M42 112bW120L-56 236b";
static const char circumflex[] = "M-120 112L-27 214 M120 112L27 214";
static const char breve[] = "W90M-116 216C-106 142 -58 112 0 112C58 112 106 142 116 216";
static const char tilde[] = "W72M-134 122W100C-104 196 -50 204 0 166C50 128 104 136 134 210W72";
static const char hook[] = "W74M-56 206C-44 238 -16 252 12 252C52 252 76 230 76 200C76 150 8 156 8 92";
static const char dot[] = "D0 0";

#define DOT_BELOW (-168)

bool
lettering_has(uint32_t c)
{
	return letters_of(c).base != NULL;
}

/* A pen in the hand: where it writes and how large. */
struct scribe {
	struct raster *r;
	double x, y;	   /* the letter's origin */
	double unit, wide; /* of the grid, up and across */
	struct pen pen;
	double dot; /* radius of a full stop */
	struct buf way;
	double at[2];	 /* the pen, on the grid */
	double press[2]; /* at the last point and for the next one */
	enum cap cap[2];
};

static const struct {
	double across, along; /* of the pen, on the grid */
	double mark, spread;  /* the pen for marks as a part of it; how much larger marks are written */
} nib[] = {[WEIGHT_REGULAR] = {84, 72, 0.76, 1},
	   [WEIGHT_MEDIUM] = {106, 88, 0.69, 1.04},
	   [WEIGHT_BOLD] = {132, 106, 0.62, 1.09}};

#define LEAN 0.13
#define ROUND 0.57 /* a quarter's controls; 0.552 would be an ellipse, ours is a little squarer */

static double
widening(const struct lettering *l)
{
	return 1 + (nib[l->weight].across - 84) / 1000 * 1.2;
}

static void
pen_cut(struct scribe *s, const struct lettering *l, double part)
{
	double across = nib[l->weight].across * part * s->unit / 2, along = nib[l->weight].along * part * s->unit / 2;

	s->pen = (struct pen){across * across, along * along, -LEAN * across * along};
}

static void
place(const struct scribe *s, double gx, double gy, double to[2])
{
	to[0] = s->x + gx * s->wide;
	to[1] = s->y - gy * s->unit;
}

static void
stroke_end(struct scribe *s)
{
	size_t n = s->way.n / sizeof(struct bead);

	if (n)
		pen_sweep(s->r, (const struct bead *)(const void *)s->way.p, n, &s->pen, s->cap);
	raster_mask(s->r);
	s->way.n = 0;
	s->cap[0] = s->cap[1] = CAP_LEVEL;
}

static void
stroke_line(struct scribe *s, double x, double y)
{
	double from[2], to[2];

	place(s, s->at[0], s->at[1], from);
	place(s, x, y, to);
	pen_line(&s->way, from, to, s->press);
	s->cap[1] = CAP_LEVEL;
	s->at[0] = x;
	s->at[1] = y;
	s->press[0] = s->press[1];
}

static void
stroke_curve(struct scribe *s, const double c[6])
{
	double from[2], to[6];

	place(s, s->at[0], s->at[1], from);
	for (int i = 0; i < 6; i += 2)
		place(s, c[i], c[i + 1], to + i);
	if (s->way.n == 0)
		s->cap[0] = CAP_BUTT;
	s->cap[1] = CAP_BUTT;
	pen_curve(&s->way, from, to, s->press, s->r->scale);
	s->at[0] = c[4];
	s->at[1] = c[5];
	s->press[0] = s->press[1];
}

/* A quarter of an ellipse from the pen to (x, y). */
static void
stroke_quarter(struct scribe *s, bool lying, double x, double y)
{
	double dx = x - s->at[0], dy = y - s->at[1];

	if (lying)
		stroke_curve(s, (const double[]){x - (1 - ROUND) * dx, y - dy, x, y - (1 - ROUND) * dy, x, y});
	else
		stroke_curve(s, (const double[]){x - dx, y - (1 - ROUND) * dy, x - (1 - ROUND) * dx, y, x, y});
}

static void
stroke_begin(struct scribe *s, double x, double y)
{
	stroke_end(s);
	s->at[0] = x;
	s->at[1] = y;
	s->press[0] = s->press[1];
}

static void
ring(struct scribe *s, const double o[4])
{
	stroke_begin(s, o[0], o[1] + o[3]);
	stroke_quarter(s, true, o[0] + o[2], o[1]);
	stroke_quarter(s, false, o[0], o[1] - o[3]);
	stroke_quarter(s, true, o[0] - o[2], o[1]);
	stroke_quarter(s, false, o[0], o[1] + o[3]);
	s->cap[0] = s->cap[1] = CAP_CLOSED;
	stroke_end(s);
}

/* Clockwise as one looks at it, as all sweeps run. */
static void
disc(struct scribe *s, double gx, double gy)
{
	double p[2], q = s->dot, k = q * 0.5523;

	place(s, gx, gy, p);
	raster_move(s->r, p[0], p[1] - q);
	raster_curve(s->r, (const double[]){p[0] + k, p[1] - q, p[0] + q, p[1] - k, p[0] + q, p[1]});
	raster_curve(s->r, (const double[]){p[0] + q, p[1] + k, p[0] + k, p[1] + q, p[0], p[1] + q});
	raster_curve(s->r, (const double[]){p[0] - k, p[1] + q, p[0] - q, p[1] + k, p[0] - q, p[1]});
	raster_curve(s->r, (const double[]){p[0] - q, p[1] - k, p[0] - k, p[1] - q, p[0], p[1] - q});
}

/* Reads `n` numbers of the table. */
static const char *
numbers(const char *p, int n, double v[6])
{
	for (int i = 0; i < n; i++) {
		int whole = 0, sign = 1;

		for (; *p == ' ' || *p == '-'; p++)
			sign = *p == '-' ? -1 : sign;
		for (; *p >= '0' && *p <= '9'; p++)
			whole = whole * 10 + (*p - '0');
		v[i] = sign * whole;
	}
	return p;
}

static void
step(struct scribe *s, char c, const double v[6])
{
	switch (c) {
	case 'M':
		stroke_begin(s, v[0], v[1]);
		break;
	case 'L':
		stroke_line(s, v[0], v[1]);
		break;
	case 'H':
		stroke_line(s, v[0], s->at[1]);
		break;
	case 'V':
		stroke_line(s, s->at[0], v[0]);
		break;
	case 'A':
	case 'B':
		stroke_quarter(s, c == 'A', v[0], v[1]);
		break;
	case 'C':
		stroke_curve(s, v);
		break;
	case 'O':
		ring(s, v);
		break;
	case 'D':
		disc(s, v[0], v[1]);
		break;
	case 'W':
		s->press[1] = v[0] / 100;
		break;
	default:
		break;
	}
}

static int
numbers_of(char c)
{
	switch (c) {
	case 'C':
		return 6;
	case 'O':
		return 4;
	case 'V':
	case 'H':
	case 'W':
		return 1;
	case ' ':
		return 0;
	default:
		return 2;
	}
}

static void
write_way(struct scribe *s, const char *p)
{
	s->press[0] = s->press[1] = 1;
	s->cap[0] = s->cap[1] = CAP_LEVEL;
	while (*p) {
		char c = *p++;
		double v[6] = {0};

		if (c == 'b')
			s->cap[s->way.n > 0] = CAP_BUTT;
		else
			p = numbers(p, numbers_of(c), v);
		step(s, c, v);
	}
	stroke_end(s);
}

/* Writes a mark, moved from where the letter's marks stand. */
static void
write_mark(struct scribe *s, const char *way, double dx, double dy)
{
	double x = s->x, y = s->y;

	s->x += dx * s->unit;
	s->y -= dy * s->unit;
	write_way(s, way);
	s->x = x;
	s->y = y;
}

static const char *
tone_way(char tone)
{
	return tone == '\'' ? acute : tone == '`' ? grave : tone == '?' ? hook : tilde;
}

/* Acute and hook stand to the right of a circumflex, a grave to the left, the tilde on top; inside a breve. */
static void
write_tone(struct scribe *s, const struct letter *l)
{
	if (l->shape == '^' && l->tone != '~')
		write_mark(s, tone_way(l->tone), l->tone == '`' ? -126 : l->tone == '?' ? 148 : 140, 86);
	else if (l->shape == '^')
		write_mark(s, tilde, 0, 128);
	else if (l->shape == 'u')
		write_mark(s, tone_way(l->tone), 0, l->tone == '~' ? 120 : 106);
	else
		write_mark(s, tone_way(l->tone), 0, 0);
}

/* A circumflex makes room for the tone beside it. */
static void
write_shape(struct scribe *s, const struct letter *l)
{
	double aside = l->tone == '`' ? 28 : l->tone == '\'' || l->tone == '?' ? -34 : 0;

	if (l->shape == '^')
		write_mark(s, circumflex, aside, 0);
	else if (l->shape == 'u')
		write_mark(s, breve, 0, 0);
}

static const char *
horn_of(const struct letter *l)
{
	if (l->base->code == 'o')
		return "W64M392 384C452 388 506 424 504 528W84";
	if (l->base->code == 'u')
		return "W64M408 400C470 402 524 440 522 544W84";
	if (l->base->code == 'O')
		return "W64M566 540C640 546 712 590 710 706W84";
	return "W64M564 590C630 592 688 636 686 744W84";
}

/* The room a letter takes on the grid: its own, that of its horn, and a little more where the pen is thick. */
static double
room(const struct letter *l, const struct lettering *how)
{
	double horn = l->shape != '+' ? 0 : l->capital ? 56 : l->base->code == 'u' ? 46 : 30;

	return (l->base ? l->base->wide : BOX_WIDE) + horn + (nib[how->weight].across - 84) * 0.3;
}

static void
write_letter(struct scribe *s, const struct letter *l, const struct lettering *how)
{
	struct scribe letter = *s;
	double rise = (l->capital ? LETTERS_CAPITAL - 14 : LETTERS_SMALL) + (nib[how->weight].along - 72) * 0.5;

	if (!l->base) {
		write_way(s, box);
		return;
	}
	write_way(s, l->base->way);
	if (l->shape == '+')
		write_way(s, horn_of(l));
	s->x += l->base->middle * s->wide;
	if (l->tone == '.')
		write_mark(s, dot, l->base->code == 'y' ? 118 : 0, DOT_BELOW);
	s->y -= rise * s->unit;
	s->unit *= nib[how->weight].spread;
	s->wide = s->unit;
	pen_cut(s, how, nib[how->weight].mark);
	write_shape(s, l);
	if (l->tone != ' ' && l->tone != '.')
		write_tone(s, l);
	letter.way = s->way; /* it may have grown */
	*s = letter;
}

/* Pairs that would stand too far apart. A mark over the second is in the way. */
static const struct {
	const char *first, *second;
	int by;
} pairs[] = {
	{"T", "acdegoqsmnprutvwxyz", -58},
	{"VWY", "acdegoqs", -40},
	{"VWY", "mnpru", -22},
	{"P", "aceo", -16},
	{"TVWYPF", ".,", -84},
	{"A", "TVY", -56},
	{"TVY", "A", -56},
	{"F", "ae", -18},
	{"L", "TVY", -70},
	{"L", "vy", -30},
	{"r", ".,", -52},
	{"vwy", ".,", -46},
	{"k", "cdegoq", -14},
	{"K", "aceo", -26},
	{"A", "vwyt", -22},
	{"P", "A", -60},
	{"f", "acdego", -10},
	{"r", "acdegoq", -8},
	{"DO", "AVTY", -18},
};

#define KERN_MARKED (-28) /* the most where something stands over the second */

static bool
marked(const struct letter *l)
{
	return l->shape != ' ' || (l->tone != ' ' && l->tone != '.');
}

static double
kern(const struct letter *a, const struct letter *b)
{
	if (!a->base || !b->base || a->base->code > 'z' || b->base->code > 'z' || a->base->code <= ' ' ||
	    b->base->code <= ' ')
		return 0;
	if (b->shape == '^' && b->tone == '`' && strchr("iltdhkb", a->base->code))
		return 24; /* its grave is to the left of it */
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		if (strchr(pairs[i].first, a->base->code) && strchr(pairs[i].second, b->base->code))
			return pairs[i].by < KERN_MARKED && marked(b) ? KERN_MARKED : pairs[i].by;
	return 0;
}

/* The one walk over a line, drawing or only measuring. What has no width of its own is passed over. */
static double
walk(struct scribe *s, struct str text, const struct lettering *l)
{
	struct letter before = {0};
	double x = 0, wide = widening(l);

	for (size_t at = 0; at < text.n;) {
		uint32_t c = utf8_next(text, &at);
		struct letter a = letters_of(c);

		if (c == 0xAD || c == 0x200B || c == 0xFEFF)
			continue;
		x += kern(&before, &a) * wide;
		if (s) {
			s->x += kern(&before, &a) * s->wide;
			write_letter(s, &a, l);
			s->x += room(&a, l) * s->wide;
		}
		x += room(&a, l) * wide;
		before = a;
	}
	return x * l->size / 1000;
}

double
lettering_width(struct str s, const struct lettering *l)
{
	return walk(NULL, s, l);
}

void
lettering_draw(struct raster *r, struct str text, const double at[2], const struct lettering *l, uint32_t rgb)
{
	double unit = l->size / 1000, along = nib[l->weight].along;
	struct scribe s = {.r = r, .x = at[0], .unit = unit, .wide = unit * widening(l)};

	s.y = at[1] - along * unit / 2;
	s.dot = nib[l->weight].across * unit * 0.6;
	pen_cut(&s, l, 1);
	walk(&s, text, l);
	raster_paint(r, rgb);
	buf_free(&s.way);
}
