/*
 * cover.c - covers of all sizes, with every letter, with no words and with too many. What a cover looks like
 * is judged by eye; here is seen that nothing crashes, that the same words give the same bytes, that
 * the title is there in its ink, and that no Vietnamese letter is a box.
 */
#include "formats/cover.h"

#include "base/arena.h"
#include "content/picture.h"
#include "formats/motif.h"
#include "formats/typeset.h"

#include "unit/test.h"

#include <stdio.h>

#include <jpeglib.h>

static const char letters[] =
	"aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz"
	"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴFJWZ"
	"0123456789.,:;!?-–—()/“”‘’\"'…&%+№°«» ";

static struct str
draw(struct buf *b, struct str title, int width)
{
	struct cover c = {STR("Sở Tư pháp tỉnh Hưng Yên"), STR("Tài liệu hòa giải viên"), title,
			  STR("Dành cho hòa giải viên"), STR("Bản dành cho tập huấn viên")};

	b->n = 0;
	cover_draw(&c, width, b);
	return buf_str(b);
}

static void
test_letters(void)
{
	struct str s = str_of(letters);
	struct lettering l = {100, WEIGHT_REGULAR};

	for (size_t at = 0; at < s.n;) {
		size_t from = at;
		uint32_t c = utf8_next(s, &at);

		CHECK(lettering_has(c));
		CHECK(lettering_width(str_make(s.p + from, at - from), &l) > 10);
	}
	CHECK(!lettering_has(0x4E00));
	CHECK(!lettering_has(0x1F600));
	CHECK(!lettering_has(UINT32_MAX));
	CHECK(lettering_width(STR("\xFF\x80"), &l) > 10);
	CHECK(lettering_width(STR(""), &l) < 1e-9);
}

/* The ink of one letter on white: how dark the whole is. */
static long
ink(struct raster *r, struct str s, enum weight w)
{
	long sum = 0;

	raster_clear(r, 0xFFFFFF);
	lettering_draw(r, s, (const double[]){10, 70}, &(struct lettering){50, w}, 0);
	for (int i = 0; i < r->width * r->height * 3; i++)
		sum += 255 - r->rgb[i];
	return sum;
}

/* Every letter leaves ink, marks add some, a thicker pen leaves more; two letters never look the same by their ink. */
static void
test_ink(void)
{
	struct raster r;
	struct str s = str_of(letters);

	raster_begin(&r, 100, 100, 1);
	for (size_t at = 0; at < s.n;) {
		size_t from = at;
		uint32_t c = utf8_next(s, &at);
		struct str one = str_make(s.p + from, at - from);

		if (c != ' ')
			CHECK(ink(&r, one, WEIGHT_REGULAR) > 10000 &&
			      ink(&r, one, WEIGHT_BOLD) > ink(&r, one, WEIGHT_REGULAR));
	}
	CHECK(ink(&r, STR("ẫ"), WEIGHT_BOLD) > ink(&r, STR("â"), WEIGHT_BOLD));
	CHECK(ink(&r, STR("ậ"), WEIGHT_BOLD) > ink(&r, STR("â"), WEIGHT_BOLD));
	CHECK(ink(&r, STR("ơ"), WEIGHT_BOLD) > ink(&r, STR("o"), WEIGHT_BOLD));
	CHECK(ink(&r, STR(" "), WEIGHT_BOLD) == 0);
	lettering_draw(&r, STR("ngoài"), (const double[]){-5000, 1e9}, &(struct lettering){5000, WEIGHT_BOLD}, 0);
	raster_end(&r);
}

/* Area is exact: a square of 10.5 pixels covers 110.25 of them, a hole in it takes away what it covers. */
static void
test_raster(void)
{
	struct raster r;
	long sum = 0;

	raster_begin(&r, 40, 30, 1);
	raster_clear(&r, 0);
	for (int turn = 0; turn < 2; turn++) {
		double a = 5 + 3 * turn, b = 15.5 - 3 * turn;

		raster_move(&r, a, a);
		raster_line(&r, turn ? a : b, turn ? b : a);
		raster_line(&r, b, b);
		raster_line(&r, turn ? b : a, turn ? a : b);
	}
	raster_fill(&r, 0xFF0000);
	for (int i = 0; i < 40 * 30; i++)
		sum += r.rgb[3 * i];
	CHECK(sum > 255 * 90 - 200 && sum < 255 * 90 + 200);
	CHECK(r.rgb[1] == 0);
	raster_move(&r, -1e300, -1e300);
	raster_line(&r, 1e300, 0);
	raster_line(&r, 5, 1e300);
	raster_fill(&r, 0x00FF00);
	raster_shrink(&r, 2);
	CHECK(r.width == 20 && r.height == 15);
	raster_end(&r);
}

static void
test_breaks(void)
{
	struct arena a = {0};
	struct typeset want = {1340, 900, 264, 76, 1.24, 6, WEIGHT_BOLD};
	struct setting s = typeset(&a, STR("Kỹ năng hòa giải ở cơ sở dành cho hòa giải viên"), &want);

	CHECK(s.n == 4);
	SAME(s.line[0], STR("Kỹ năng"));
	SAME(s.line[1], STR("hòa giải ở cơ sở"));
	SAME(s.line[2], STR("dành cho"));
	SAME(s.line[3], STR("hòa giải viên"));
	s = typeset(&a, STR("  Những câu chuyện \t hay về Điều 16 "), &want);
	for (int i = 0; i < s.n; i++)
		CHECK(!str_ends(s.line[i], STR("Điều")) && s.line[i].n);
	s = typeset(&a, STR(" \n "), &want);
	CHECK(s.n == 0);
	want.lines = 2;
	want.least = 200;
	s = typeset(&a, STR("Một cái tên quá dài để có thể đứng trên một bìa sách"), &want);
	CHECK(s.n == 2 && str_ends(s.line[1], STR("…")));
	for (int i = 0; i < s.n; i++)
		CHECK(lettering_width(s.line[i], &s.letter) <= want.width + 0.001);
	s = typeset(&a, STR("Nghiêngnghiêngnghiêngnghiêngnghiêng"), &want);
	CHECK(s.n == 1 && str_ends(s.line[0], STR("…")) && lettering_width(s.line[0], &s.letter) <= want.width + 0.001);
	arena_free(&a);
}

/* How many pixels of the title's room are as dark as ink, or as light as paper, from 0 to 1. */
static void
title_room(struct str jpeg, double *dark, double *light)
{
	struct jpeg_error_mgr err;
	struct jpeg_decompress_struct d = {.err = jpeg_std_error(&err)};
	long n[2] = {0, 0}, all = 0;
	unsigned char row[COVER_WIDTH], *rows[1] = {row};

	jpeg_create_decompress(&d);
	jpeg_mem_src(&d, (const unsigned char *)jpeg.p, jpeg.n);
	jpeg_read_header(&d, TRUE);
	d.out_color_space = JCS_GRAYSCALE;
	jpeg_start_decompress(&d);
	while (d.output_scanline < d.output_height) {
		unsigned y = d.output_scanline;

		jpeg_read_scanlines(&d, rows, 1);
		for (unsigned x = 0;
		     x < d.output_width && y * 100 > d.output_height * 19 && y * 100 < d.output_height * 55; x++) {
			all++;
			n[0] += row[x] < 60;
			n[1] += row[x] > 230;
		}
	}
	jpeg_finish_decompress(&d);
	jpeg_destroy_decompress(&d);
	*dark = (double)n[0] / (double)all;
	*light = (double)n[1] / (double)all;
}

static void
test_covers(void)
{
	static const char *const titles[] = {
		"Sổ tay hòa giải viên",		 "Bộ luật Dân sự", "Tờ gấp", "Đất đai", "Hộ tịch",
		"Phòng, chống bạo lực gia đình", "Quyền trẻ em",   "Thừa kế"};
	struct buf b = {0}, again = {0}, before = {0};
	struct picture p;

	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++) {
		struct str s = draw(&b, str_of(titles[i]), 1600);
		double dark, light, few;

		SAME(draw(&again, str_of(titles[i]), 1600), s);
		CHECK(!str_equal(buf_str(&before), s));
		before.n = 0;
		put_str(&before, s);
		title_room(s, &dark, &light);
		few = dark < light ? dark : light;
		if (light < 0.4) /* a coloured ground, light letters */
			few = light;
		CHECK(few > 0.02 && few < 0.4);
	}
	for (int width = 300; width <= 1600; width += 325) {
		CHECK(draw(&b, STR("Bộ luật Dân sự"), width).n > 5000);
		CHECK(picture_read(buf_str(&b), PICTURE_JPEG, &p));
		CHECK(p.width == width && p.height == width * 3 / 2);
	}
	buf_free(&b);
	buf_free(&again);
	buf_free(&before);
}

/* All motifs on any seed, and titles that nobody should give a book. */
static void
test_odd(void)
{
	struct cover none = {.title = {0}};
	struct buf b = {0}, huge = {0};
	struct raster r;
	static const struct motif_colours c = {0x111111, 0x222222, 0x333333, 0x444444, 0x555555, 0x666666, 0x777777};

	raster_begin(&r, 160, 240, 0.1);
	for (int kind = 0; kind < MOTIF_KINDS; kind++)
		for (uint64_t seed = 0; seed < 40; seed++)
			motif_draw(&r, kind, seed * 0x123456789ABCDEF, 1430, &c);
	raster_end(&r);
	for (int i = 0; i < 20000; i++)
		put_str(&huge, STR("hòa giải "));
	CHECK(draw(&b, buf_str(&huge), 300).n);
	for (size_t i = 0; i < huge.n; i++)
		huge.p[i] = huge.p[i] == ' ' ? 'm' : huge.p[i];
	CHECK(draw(&b, buf_str(&huge), 300).n);
	for (size_t i = 0; i < 3000; i++)
		huge.p[i] = (char)(i * 37 + i / 251);
	CHECK(draw(&b, str_make(huge.p, 3000), 300).n);
	CHECK(draw(&b, str_make(huge.p, 90), 301).n);
	CHECK(draw(&b, STR("漢字 \xF0\x9F\x98\x80 \xFF\xFE … \xE1\xBA"), 999).n);
	CHECK(draw(&b, (struct str){0}, 1600).n);
	b.n = 0;
	cover_draw(&(struct cover){.title = buf_str(&huge),
				   .organ = buf_str(&huge),
				   .edition = buf_str(&huge),
				   .audience = buf_str(&huge),
				   .series = buf_str(&huge)},
		   300, &b);
	cover_draw(&none, 300, &b);
	CHECK(b.n > 0);
	buf_free(&b);
	buf_free(&huge);
}

int
main(void)
{
	test_raster();
	test_letters();
	test_ink();
	test_breaks();
	test_covers();
	test_odd();
	return test_end("cover");
}
