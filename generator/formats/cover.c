/*
 * cover.c - see cover.h. One layout, in units of 1/1600 of the width: the organ over a rule, the series under it, the
 * title as large as it can be, a motif across the lower part, the edition as a band over it and the
 * audience at the foot. The title's hash chooses one of four grounds and one of the motifs; every pair
 * of text and ground keeps a contrast of 7:1 or more (WCAG 2.2, 1.4.6).
 *
 * Narrow covers are drawn larger and averaged down: thin strokes stay even.
 */
#include "formats/cover.h"

#include "base/arena.h"
#include "base/hash.h"
#include "formats/image.h"
#include "formats/motif.h"
#include "formats/typeset.h"

#define MARGIN 130.0
#define MEASURE (1600.0 - 2 * MARGIN)
#define MOTIF_TOP 1430.0
#define TITLE_TOP 440.0
#define TITLE_END 1350.0
#define FOOT 230.0 /* its height, and the band's over it */
#define BAND 136.0
#define QUALITY 80 /* colours at half resolution: at this size nobody sees it, and a phone has half to load */

struct ground {
	uint32_t paper, title, small, rule; /* `small`: organ and series */
	uint32_t foot, foot_text, band, band_text;
	struct motif_colours motif;
};

static const struct ground grounds[] = {
	/* paper */
	{0xFBFAF7,
	 0x1F2328,
	 0x0B5C6B,
	 0x9B1C1C,
	 0x0B5C6B,
	 0xFBFAF7,
	 0x9B1C1C,
	 0xFBFAF7,
	 {0xF1E7D0, 0xC3D5CF, 0x6FA3A6, 0x0B5C6B, 0x0A3D4A, 0xFBFAF7, 0xD99A3D}},
	/* teal */
	{0x0B5C6B,
	 0xFBFAF7,
	 0xFBFAF7,
	 0xE0B45C,
	 0x083F4B,
	 0xFBFAF7,
	 0xE8C47A,
	 0x1F2328,
	 {0x0E6878, 0x3F8791, 0x7FB0AC, 0x0A4855, 0x062E38, 0xF3E8CF, 0xE0B45C}},
	/* lacquer red */
	{0x9B1C1C,
	 0xFBFAF7,
	 0xFBFAF7,
	 0xE0B45C,
	 0x6A1013,
	 0xFBFAF7,
	 0xE8C47A,
	 0x1F2328,
	 {0xA82A24, 0xBF5340, 0xD08A5A, 0x7A1417, 0x4E0B10, 0xF6E7C9, 0xE3B050}},
	/* deep ink blue */
	{0x17304A,
	 0xFBFAF7,
	 0xFBFAF7,
	 0xE0B45C,
	 0x0D1F33,
	 0xFBFAF7,
	 0xE8C47A,
	 0x1F2328,
	 {0x1E3C59, 0x3A6278, 0x6E98A0, 0x14506A, 0x0B1B2C, 0xF1E4C6, 0xD9A441}},
};

#define GROUNDS (sizeof(grounds) / sizeof(*grounds))

static void
bar(struct raster *r, double x0, const double y[2], double x1, uint32_t rgb)
{
	raster_move(r, x0, y[0]);
	raster_line(r, x1, y[0]);
	raster_line(r, x1, y[1]);
	raster_line(r, x0, y[1]);
	raster_fill(r, rgb);
}

/* One or two lines of small text; says where the last baseline is. */
static double
small_lines(struct raster *r, const struct setting *s, double y, uint32_t rgb)
{
	typeset_draw(r, s, (const double[]){MARGIN, y}, rgb);
	return y + (s->n - 1) * s->leading;
}

/* The organ, the rule, the series; says where the title may begin. */
static double
draw_head(struct raster *r, struct arena *a, const struct cover *c, const struct ground *g)
{
	struct setting organ = typeset(a, c->organ, &(struct typeset){MEASURE, 140, 56, 36, 1.3, 2, WEIGHT_MEDIUM});
	struct setting series = typeset(a, c->series, &(struct typeset){MEASURE, 140, 52, 36, 1.3, 2, WEIGHT_REGULAR});
	double y = 176;

	if (organ.n)
		y = small_lines(r, &organ, y, g->small);
	y += 46;
	bar(r, MARGIN, (const double[]){y, y + 7}, 1600 - MARGIN, g->rule);
	if (series.n)
		y = small_lines(r, &series, y + 84, g->small);
	return y + 70 > TITLE_TOP ? y + 70 : TITLE_TOP;
}

static void
draw_title(struct raster *r, struct arena *a, struct str title, double top, uint32_t rgb)
{
	struct typeset want = {MEASURE, TITLE_END - top, 264, 76, 1.24, 6, WEIGHT_BOLD};
	struct setting s = typeset(a, title, &want);

	typeset_draw(r, &s, (const double[]){MARGIN - s.letter.size * 0.05, top + s.letter.size}, rgb);
}

/* Text in a stripe across the cover, in its middle. */
static void
draw_stripe(struct raster *r, const struct setting *s, const double y[2], const uint32_t rgb[2])
{
	double size = s->letter.size, block = size * 0.73 + (s->n - 1) * s->leading;

	bar(r, 0, y, 1600, rgb[0]);
	typeset_draw(r, s, (const double[]){MARGIN, (y[0] + y[1] - block) / 2 + size * 0.73}, rgb[1]);
}

static void
draw_foot(struct raster *r, struct arena *a, const struct cover *c, const struct ground *g)
{
	struct setting who = typeset(a, c->audience, &(struct typeset){MEASURE, 170, 66, 40, 1.3, 2, WEIGHT_MEDIUM});
	struct setting which = typeset(a, c->edition, &(struct typeset){MEASURE, 110, 64, 32, 1.25, 2, WEIGHT_BOLD});
	double y = 2400;

	if (who.n) {
		draw_stripe(r, &who, (const double[]){y - FOOT, y}, (const uint32_t[]){g->foot, g->foot_text});
		y -= FOOT;
	}
	if (which.n)
		draw_stripe(r, &which, (const double[]){y - BAND - (which.n - 1) * 44, y},
			    (const uint32_t[]){g->band, g->band_text});
}

void
cover_draw(const struct cover *c, int width, struct buf *to)
{
	struct arena a = {0};
	struct raster r;
	struct hash h = hash_of(c->title);
	const struct ground *g = &grounds[h.lo % GROUNDS];
	int times = width < COVER_WIDTH ? COVER_WIDTH / width : 1;
	double top;

	raster_begin(&r, width * times, width * times * 3 / 2, width * times / 1600.0);
	raster_clear(&r, g->paper);
	motif_draw(&r, (int)(h.hi % MOTIF_KINDS), h.lo ^ h.hi, MOTIF_TOP, &g->motif);
	bar(&r, 0, (const double[]){0, MOTIF_TOP}, 1600, g->paper); /* over what rose too high */
	top = draw_head(&r, &a, c, g);
	draw_title(&r, &a, c->title, top, g->title);
	draw_foot(&r, &a, c, g);
	raster_shrink(&r, times);
	image_put_jpeg(to, r.rgb, r.width, r.height, QUALITY);
	raster_end(&r);
	arena_free(&a);
}
