/*
 * motif.c - see motif.h. Eight places: fields and dikes, communal-house roofs, waves, paths that meet, bamboo, the
 * village well, two boats that meet, the banyan. Each is a handful of fills in at most seven flat
 * colours, from the back to the front; what varies (where the sun stands, how wide a field is) is thrown with dice that
 * the title has loaded.
 */
#include "formats/motif.h"

#include "formats/easel.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#define W MOTIF_WIDTH
#define H MOTIF_HEIGHT

/* The far side of the fields: a hedge of trees along the horizon. */
static void
hedge(struct easel *e, double y, uint32_t rgb)
{
	double x = -60;

	while (x < W + 60) {
		double r = easel_between(e, 26, 64);

		ELLIPSE(e, x, y, r * 1.5, r);
		x += r * easel_between(e, 1.2, 2.2);
	}
	easel_move(e, 0, y - 12);
	easel_line(e, W, y - 12);
	easel_line(e, W, y + 14);
	easel_line(e, 0, y + 14);
	easel_fill(e, rgb);
}

static void
fields(struct easel *e)
{
	const uint32_t tone[] = {e->c->far, e->c->mid, e->c->near, e->c->mid, e->c->sun, e->c->deep};
	double horizon = 210, eye = easel_between(e, 500, 1100), y = horizon;
	int last = 9;

	DISC(e, e->c->sun, eye + (eye < 800 ? 1 : -1) * easel_between(e, 260, 380), horizon - 20, 130);
	hedge(e, horizon, e->c->deep);
	BOX(e, e->c->light, 0, horizon + 8, W, H);
	for (double step = 34; y < H; y += step, step *= 1.55) {
		double gap = 2 + (y - horizon) * 0.022, y0 = y + 8 + gap, y1 = y + step + 8,
		       slant = easel_between(e, -0.12, 0.12);

		for (int i = -30; i < 30; i++) {
			double x0 = i * 0.62 + 0.31 + slant, x1 = x0 + 0.62, d0 = (y0 - horizon) * 2.2,
			       d1 = (y1 - horizon) * 2.2;
			int t = easel_throw(e, 6);

			t = t == last ? (t + 1) % 6 : t;
			last = t;
			easel_move(e, eye + x0 * (d0 + 60) + gap, y0);
			easel_line(e, eye + x1 * (d0 + 60) - gap, y0);
			easel_line(e, eye + x1 * (d1 + 60) - gap * 1.2, y1);
			easel_line(e, eye + x0 * (d1 + 60) + gap * 1.2, y1);
			easel_fill(e, tone[t]);
		}
	}
}

/* The roof of a communal house: eaves that rise at their ends, a ridge with its horns. */
static void
roof(struct easel *e, const double at[4], uint32_t rgb)
{
	double x = at[0], y = at[1], w = at[2], h = at[3];

	easel_move(e, x - w, y - h * 0.4);
	CURVE(e, x - w * 0.9, y - h * 0.1, x - w * 0.78, y, x - w * 0.58, y);
	easel_line(e, x + w * 0.58, y);
	CURVE(e, x + w * 0.78, y, x + w * 0.9, y - h * 0.1, x + w, y - h * 0.4);
	CURVE(e, x + w * 0.82, y - h * 0.32, x + w * 0.66, y - h * 0.6, x + w * 0.61, y - h * 1.14);
	CURVE(e, x + w * 0.58, y - h * 1.03, x + w * 0.54, y - h, x + w * 0.48, y - h);
	easel_line(e, x - w * 0.48, y - h);
	CURVE(e, x - w * 0.54, y - h, x - w * 0.58, y - h * 1.03, x - w * 0.61, y - h * 1.14);
	CURVE(e, x - w * 0.66, y - h * 0.6, x - w * 0.82, y - h * 0.32, x - w, y - h * 0.4);
	easel_fill(e, rgb);
}

#define ROOF(e, rgb, ...) roof((e), (const double[4]){__VA_ARGS__}, (rgb))

static void
house(struct easel *e, const double at[4], uint32_t rgb)
{
	double x = at[0], y = at[1], w = at[2], h = at[3];
	int columns = 6;

	BOX(e, e->c->light, x - w * 0.66, y - 2, x + w * 0.66, y + h * 0.5);
	BOX(e, e->c->deep, x - w * 0.6, y - 2, x + w * 0.6, y + h * 0.5);
	for (int i = 0; i < columns; i++) {
		double cx = x - w * 0.6 + w * 1.2 * i / (columns - 1);

		BOX(e, e->c->sun, cx - w * 0.022, y - 2, cx + w * 0.022, y + h * 0.5);
	}
	for (int i = 0; i < 3; i++)
		BOX(e, i % 2 ? e->c->far : e->c->light, x - w * (0.72 + i * 0.08), y + h * (0.48 + i * 0.07),
		    x + w * (0.72 + i * 0.08), y + h * (0.55 + i * 0.07) + 1);
	ROOF(e, rgb, x, y, w, h);
	for (int i = 1; i < 4; i++)
		BOX(e, e->c->light, x - w * (0.5 + i * 0.03), y - h * (1 - i * 0.25), x + w * (0.5 + i * 0.03),
		    y - h * (1 - i * 0.25) + 5);
}

static void
roofs(struct easel *e)
{
	double side = easel_throw(e, 2) ? 1 : -1, x = 800 - side * easel_between(e, 60, 160);

	DISC(e, e->c->sun, x + side * easel_between(e, 420, 520), 200, 120);
	hedge(e, 330, e->c->far);
	BOX(e, e->c->far, 0, 330, W, 470);
	hedge(e, 440, e->c->mid);
	BOX(e, e->c->mid, 0, 438, W, 620);
	house(e, (const double[]){x, 410, 660, 270}, e->c->near);
	BOX(e, e->c->far, 0, 586, W, H);
	for (int i = 0; i < 6; i++)
		BOX(e, e->c->light, 0, 640 + i * i * 14 + i * 18, W, 640 + i * i * 14 + i * 18 + 5 + i);
}

/* Everything below a line that swings around y: half waves of `length`, `high` up and down. */
static void
swell(struct easel *e, const double at[4], uint32_t rgb)
{
	double x = at[0], y = at[1], length = at[2], high = at[3];

	easel_move(e, x, H);
	easel_line(e, x, y);
	for (int i = 0; x < W; i++, x += length) {
		double to = y + (i % 2 ? high : -high);

		CURVE(e, x + length * 0.37, to, x + length * 0.63, to, x + length, y);
	}
	easel_line(e, x, H);
	easel_fill(e, rgb);
}

#define SWELL(e, rgb, ...) swell((e), (const double[4]){__VA_ARGS__}, (rgb))

static void
waves(struct easel *e)
{
	const uint32_t tone[] = {e->c->far, e->c->mid, e->c->near, e->c->deep};
	double x = easel_between(e, 380, 1220), y = 250, length = easel_between(e, 210, 300);

	DISC(e, e->c->sun, x, 190, 140);
	for (int i = 0; y < H; i++) {
		double shift = -easel_between(e, 0, 2) * length, high = 40 + i * 7;

		SWELL(e, tone[i % 4], shift, y, length, high);
		SWELL(e, e->c->light, shift, y + 26 + i * 2, length, high);
		SWELL(e, tone[i % 4], shift, y + 34 + i * 3, length, high);
		if (i % 2)
			SWELL(e, tone[(i + 1) % 4], shift, y + 72 + i * 4, length, high);
		y += 96 + i * 13;
		length *= 1.12;
	}
}

static void
tree(struct easel *e, double x, double y, double r)
{
	DISC(e, e->c->deep, x + r * 0.16, y + r * 0.2, r);
	DISC(e, easel_throw(e, 2) ? e->c->near : e->c->mid, x, y, r);
}

static void
paths(struct easel *e)
{
	double x = easel_between(e, 640, 960), y = 330, west = easel_between(e, 500, 760);
	double south = easel_between(e, 900, 1300), east = easel_between(e, 120, 420),
	       north = easel_between(e, 120, 360);
	const double way[4][8] = {
		{-60, west, 240, 620, 420, y + 60, x, y},
		{south, 1060, 1100, 760, x - 60, 620, x, y},
		{1660, east, 1380, 500, 1200, y - 40, x, y},
		{north, -40, 320, 160, 560, 120, x, y},
	};

	BOX(e, e->c->far, 0, 0, W, H);
	for (int i = 0; i < 7; i++) {
		double at = -200 + i * 330 + easel_between(e, 0, 80);

		easel_move(e, at, 0);
		easel_line(e, at + 150, 0);
		easel_line(e, at - 230, H);
		easel_line(e, at - 380, H);
		easel_fill(e, i % 2 ? e->c->mid : e->c->sky);
	}
	for (int i = 0; i < 4; i++)
		easel_path(e, way[i], 136, e->c->near);
	DISC(e, e->c->near, x, y, 208);
	for (int i = 0; i < 4; i++)
		easel_path(e, way[i], 108, e->c->light);
	DISC(e, e->c->light, x, y, 194);
	DISC(e, e->c->sun, x, y, 120);
	DISC(e, e->c->light, x, y, 92);
	DISC(e, e->c->near, x, y, 52);
	for (int i = 0; i < 9; i++) {
		static const int spot[9][2] = {{130, 190},  {560, 40},	{1010, 70}, {1380, 130}, {1480, 640},
					       {1250, 560}, {330, 420}, {560, 700}, {880, 820}};

		double right = easel_between(e, -30, 30), down = easel_between(e, -24, 24);

		tree(e, spot[i][0] + right, spot[i][1] + down, easel_between(e, 36, 66));
	}
}

static void
stalk(struct easel *e, double x, double width, uint32_t rgb)
{
	double y = -40 - easel_between(e, 0, 140), node = width * 2.6;

	for (; y < H; y += node, node *= 1.08) {
		easel_move(e, x - width / 2, y + 5);
		CURVE(e, x - width * 0.42, y + node * 0.3, x - width * 0.42, y + node * 0.7, x - width / 2,
		      y + node - 5);
		easel_line(e, x + width / 2, y + node - 5);
		CURVE(e, x + width * 0.42, y + node * 0.7, x + width * 0.42, y + node * 0.3, x + width / 2, y + 5);
		easel_fill(e, rgb);
	}
}

static void
sprig(struct easel *e, double x, double y, double side)
{
	static const double leaf[5][2] = {{230, -46}, {250, 30}, {200, 104}, {120, 160}, {150, -104}};
	int n = 3 + easel_throw(e, 3);

	for (int i = 0; i < n; i++) {
		LENS(e, 0.13, x, y, x + side * leaf[i][0], y + leaf[i][1]);
		easel_fill(e, i % 2 ? e->c->near : e->c->deep);
	}
}

static void
bamboo(struct easel *e)
{
	const uint32_t tone[] = {e->c->far, e->c->mid, e->c->near};

	DISC(e, e->c->sun, easel_between(e, 420, 1180), 330, 220);
	for (int layer = 0; layer < 3; layer++) {
		double width = 44 + layer * 22, x = easel_between(e, 20, 120);

		for (; x < W; x += width * easel_between(e, 3.2, 5.4) + (layer == 2 ? 90 : 0)) {
			double side = easel_throw(e, 2) ? 1 : -1;

			stalk(e, x, width, tone[layer]);
			if (layer == 2 || (layer == 1 && easel_throw(e, 2)))
				sprig(e, x, easel_between(e, 90, 560), side);
		}
	}
}

/* A ring of bricks around (x, y): `n` of them between two radii, drawn as wedges. */
static void
bricks(struct easel *e, const double o[4], int n, uint32_t rgb)
{
	/* Directions of a circle's 48th parts, by quarter: (cos, sin) of 7.5 degrees times i. */
	static const double part[13][2] = {
		{1, 0},		 {0.991445, 0.130526}, {0.965926, 0.258819}, {0.92388, 0.382683},
		{0.866025, 0.5}, {0.793353, 0.608761}, {0.707107, 0.707107}, {0.608761, 0.793353},
		{0.5, 0.866025}, {0.382683, 0.92388},  {0.258819, 0.965926}, {0.130526, 0.991445},
		{0, 1}};

	for (int i = 0; i < n; i++) {
		int k = i * 48 / n, q = k / 12, j = k % 12;
		double c = part[j][0], s = part[j][1], dx = q == 0 ? c : q == 1 ? -s : q == 2 ? -c : s;
		double dy = q == 0 ? s : q == 1 ? c : q == 2 ? -s : -c, half = 4;

		easel_move(e, o[0] + dx * o[2] - dy * half, o[1] + dy * o[2] + dx * half);
		easel_line(e, o[0] + dx * o[2] + dy * half, o[1] + dy * o[2] - dx * half);
		easel_line(e, o[0] + dx * o[3] + dy * half, o[1] + dy * o[3] - dx * half);
		easel_line(e, o[0] + dx * o[3] - dy * half, o[1] + dy * o[3] + dx * half);
	}
	easel_fill(e, rgb);
}

static void
well(struct easel *e)
{
	double x = easel_between(e, 620, 980), y = 390, moon = easel_throw(e, 2) ? 1 : -1;

	BOX(e, e->c->far, 0, 0, W, H);
	for (int row = 0; row < 9; row++)
		for (int i = -1; i < 9; i++)
			if ((row + i + easel_throw(e, 3)) % 2 == 0)
				BOX(e, easel_throw(e, 3) ? e->c->sky : e->c->mid, i * 200 + (row % 2) * 100 + 5,
				    row * 118 + 5, i * 200 + (row % 2) * 100 + 195, row * 118 + 113);
	DISC(e, e->c->light, x, y, 382);
	DISC(e, e->c->mid, x, y, 366);
	bricks(e, (const double[]){x, y, 290, 366}, 24, e->c->light);
	DISC(e, e->c->light, x, y, 296);
	DISC(e, e->c->near, x, y, 284);
	bricks(e, (const double[]){x, y, 210, 284}, 16, e->c->light);
	DISC(e, e->c->light, x, y, 216);
	DISC(e, e->c->deep, x, y, 204);
	DISC(e, e->c->sun, x + moon * 58, y - 46, 76);
	for (int i = 0; i < 3; i++) {
		LENS(e, 0.05, x - 130 + i * 24, y + 60 + i * 36, x + 130 - i * 30, y + 60 + i * 36);
		easel_fill(e, e->c->mid);
	}
}

static void
boat(struct easel *e, const double at[3], double side)
{
	double x = at[0], y = at[1], w = at[2];

	easel_move(e, x - side * w, y - w * 0.16);
	CURVE(e, x - side * w * 0.6, y + w * 0.02, x + side * w * 0.4, y + w * 0.04, x + side * w, y - w * 0.34);
	CURVE(e, x + side * w * 0.72, y + w * 0.16, x + side * w * 0.3, y + w * 0.2, x, y + w * 0.2);
	CURVE(e, x - side * w * 0.4, y + w * 0.2, x - side * w * 0.8, y + w * 0.1, x - side * w, y - w * 0.16);
	easel_fill(e, e->c->deep);
	easel_move(e, x - side * w * 0.62, y + w * 0.03);
	CURVE(e, x - side * w * 0.6, y - w * 0.4, x + side * w * 0.02, y - w * 0.4, x + side * w * 0.1, y + w * 0.03);
	easel_fill(e, e->c->light);
	easel_move(e, x - side * w * 0.5, y + w * 0.03);
	CURVE(e, x - side * w * 0.46, y - w * 0.27, x - side * w * 0.06, y - w * 0.27, x - side * w * 0.02,
	      y + w * 0.03);
	easel_fill(e, e->c->near);
}

static void
boats(struct easel *e)
{
	double x = easel_between(e, 720, 880), y = 250;

	DISC(e, e->c->sun, x, y - 20, 190);
	hedge(e, y, e->c->mid);
	BOX(e, e->c->far, 0, y + 6, W, H);
	for (int i = 0; i < 46; i++) {
		double at = y + 30 + i * 17, half = easel_between(e, 60, 240) * (0.5 + i * 0.02),
		       cx = easel_between(e, -60, 1660);

		LENS(e, 0.03, cx - half, at, cx + half, at);
		easel_fill(e, easel_throw(e, 3) ? e->c->mid : e->c->light);
	}
	for (int i = 0; i < 6; i++) {
		double half = 170 - i * 20;

		LENS(e, 0.05, x - half, y + 30 + i * 30, x + half, y + 30 + i * 30);
		easel_fill(e, e->c->sun);
	}
	boat(e, (const double[]){x - 370, 470 + easel_between(e, -20, 20), 300}, 1);
	boat(e, (const double[]){x + 380, 470 + easel_between(e, -20, 40), 320}, -1);
}

static void
banyan(struct easel *e)
{
	double side = easel_throw(e, 2) ? 1 : -1, x = 800 - side * easel_between(e, 180, 260), ground = 556;
	static const int crown[][3] = {{-330, 272, 150}, {-190, 190, 165}, {20, 168, 178}, {220, 195, 165},
				       {350, 277, 140},	 {-90, 282, 160},  {130, 287, 160}};

	DISC(e, e->c->sun, 800 + side * easel_between(e, 420, 560), 190, 120);
	hedge(e, ground - 50, e->c->far);
	BOX(e, e->c->far, 0, ground - 50, W, H);
	house(e, (const double[]){800 + side * 430, 400, 330, 130}, e->c->near);
	for (size_t i = 0; i < sizeof(crown) / sizeof(*crown); i++)
		ELLIPSE(e, x + crown[i][0] + 14, crown[i][1] + 22, crown[i][2], crown[i][2] * 0.86);
	easel_fill(e, e->c->deep);
	for (int i = -2; i <= 2; i++) {
		easel_move(e, x + i * 46 - 14, 320);
		CURVE(e, x + i * 40 - 16, 420, x + i * 50 - 14, 480, x + i * 80 - 34, ground + 16);
		easel_line(e, x + i * 80 + 34, ground + 16);
		CURVE(e, x + i * 50 + 16, 480, x + i * 40 + 14, 420, x + i * 46 + 14, 320);
		easel_fill(e, e->c->deep);
	}
	for (size_t i = 0; i < sizeof(crown) / sizeof(*crown); i++) {
		ELLIPSE(e, x + crown[i][0] - 8, crown[i][1] - 12, crown[i][2] * 0.88, crown[i][2] * 0.68);
		easel_fill(e, e->c->near);
		for (int k = 0; k < 3; k++) {
			double half = crown[i][2] * (0.36 + k * 0.12),
			       at = crown[i][1] - crown[i][2] * (0.42 - k * 0.2);

			LENS(e, 0.05, x + crown[i][0] - 12 - half, at, x + crown[i][0] - 12 + half, at);
			easel_fill(e, e->c->mid);
		}
	}
	ELLIPSE(e, 800, H + 160, 1500, H - ground + 150);
	easel_fill(e, e->c->mid);
	for (int i = 0; i < 5; i++) {
		double from = easel_between(e, -100, 500), to = easel_between(e, 900, 1700);

		LENS(e, 0.02, from, ground + 90 + i * 60, to, ground + 84 + i * 60);
		easel_fill(e, e->c->light);
	}
}

void
motif_draw(struct raster *r, int kind, uint64_t seed, double top, const struct motif_colours *c)
{
	static void (*const draw[MOTIF_KINDS])(struct easel *) = {fields, roofs, waves, paths,
								  bamboo, well,	 boats, banyan};
	struct easel e = {r, c, seed, top};

	BOX(&e, c->sky, 0, 0, W, H);
	draw[kind](&e);
}
