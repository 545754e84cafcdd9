/*
 * image.c - pictures made here byte by byte, or by the house itself and then changed in their containers, and what
 * image_write() makes of them. What comes out is asked for as PNG and read by a small decoder below
 * (RFC 1951), which shares nothing with libpng. After the cases come random damages: they must not crash.
 *
 * It has more lines than a unit test should, for the makers and the decoder; the cases begin at "Cases".
 */
#include "formats/image.h"

#include "base/arena.h"
#include "unit/container.h"
#include "unit/test.h"

#include <stdlib.h>

#define SECRET "10.7769N 106.7009E"
#define DAMAGES 3000

static uint32_t
number(const char *p, int n)
{
	uint32_t v = 0;

	for (int i = 0; i < n; i++)
		v = v << 8 | (unsigned char)p[i];
	return v;
}

/* Containers. */

/* The data of the first chunk of that type in a PNG or a WebP; empty when there is none. */
static struct str
find(struct str file, const char *type)
{
	for (size_t i = 12; i + 8 < file.n; i++)
		if (memcmp(file.p + i, type, 4) == 0) {
			uint32_t n = file.p[0] == 'R' ? (uint32_t)(unsigned char)file.p[i + 4] |
								(uint32_t)(unsigned char)file.p[i + 5] << 8 |
								(uint32_t)(unsigned char)file.p[i + 6] << 16
						      : number(file.p + i - 4, 4);

			return str_make(file.p + i + (file.p[0] == 'R' ? 8 : 4), n);
		}
	return (struct str){0};
}

/* A TIFF directory: an orientation, a place on Earth. */
static void
put_exif(struct buf *b, int orientation)
{
	put_lit(b, "MM\0*\0\0\0\x08\0\x02");
	be(b, 0x0112, 2), be(b, 3, 2), be(b, 1, 4), be(b, (uint32_t)orientation, 2), be(b, 0, 2);
	be(b, 0x8825, 2), be(b, 4, 2), be(b, 1, 4), be(b, 38, 4);
	be(b, 0, 4);
	put_lit(b, SECRET);
}

/* The same picture with an orientation and everything that must not get out. */
static void
put_told(struct buf *to, struct str file, int orientation)
{
	struct buf x = {0}, in = {0};
	struct picture p;

	if (file.p[0] == '\xFF') {
		put_lit(&x, "Exif\0\0");
		put_exif(&x, orientation);
		put_bytes(to, file.p, 2);
		segment(to, 0xE1, buf_str(&x));
		segment(to, 0xE1, STR("http://ns.adobe.com/xap/1.0/\0" SECRET));
		segment(to, 0xED, STR("Photoshop 3.0\0" SECRET));
		segment(to, 0xFE, STR(SECRET));
		put_str(to, str_from(file, 2));
	} else if (file.p[0] == '\x89') {
		put_exif(&x, orientation);
		put_bytes(to, file.p, 33);
		chunk(to, "eXIf", buf_str(&x));
		chunk(to, "tEXt", STR("Comment\0" SECRET));
		chunk(to, "iTXt", STR("XML:com.adobe.xmp\0\0\0\0\0" SECRET));
		put_str(to, str_from(file, 33));
	} else { /* the simple form that the encoder writes */
		CHECK(picture_read(file, PICTURE_WEBP, &p));
		put_exif(&x, orientation);
		put_lit(&in, "\x0C\0\0\0");
		le(&in, (uint32_t)p.width - 1, 3);
		le(&in, (uint32_t)p.height - 1, 3);
		put_lit(to, "RIFF\0\0\0\0WEBP");
		riff(to, "VP8X", buf_str(&in));
		put_str(to, str_from(file, 12));
		riff(to, "EXIF", buf_str(&x));
		riff(to, "XMP ", STR(SECRET));
		in.n = 0;
		le(&in, (uint32_t)to->n - 8, 4);
		memcpy(to->p + 4, in.p, 4);
	}
	buf_free(&x);
	buf_free(&in);
}

/* Makers. */

static void
put_zlib(struct buf *b, struct str s)
{
	uint32_t low = 1, high = 0;

	put_lit(b, "\x78\x01");
	for (size_t at = 0; at < s.n || at == 0; at += 65535) {
		size_t n = s.n - at < 65535 ? s.n - at : 65535;

		put_char(b, at + n == s.n);
		le(b, (uint32_t)n, 2);
		le(b, ~(uint32_t)n, 2);
		put_bytes(b, s.p + at, n);
	}
	for (size_t i = 0; i < s.n; i++) {
		low = (low + (unsigned char)s.p[i]) % 65521;
		high = (high + low) % 65521;
	}
	be(b, high << 16 | low, 4);
}

typedef uint32_t sample_fn(int x, int y, int channel); /* of the depth that is asked for */

struct form {
	int width, height, type, depth;
	bool interlaced;
	const char *palette, *clear; /* PLTE as hexadecimal bytes would be; tRNS */
	size_t palettes, clears;
};

static void
put_png_pass(struct buf *b, const struct form *f, sample_fn *sample, const int at[4])
{
	static const int channels[] = {1, 0, 3, 1, 2, 0, 4};

	if (at[0] >= f->width)
		return;
	for (int y = at[1]; y < f->height; y += at[3]) {
		uint32_t held = 0;
		int bits = 0;

		put_char(b, 0);
		for (int x = at[0]; x < f->width; x += at[2])
			for (int c = 0; c < channels[f->type]; c++) {
				held = held << f->depth | sample(x, y, c);
				for (bits += f->depth; bits >= 8; bits -= 8)
					put_char(b, (char)(held >> (bits - 8)));
			}
		if (bits)
			put_char(b, (char)(held << (8 - bits)));
	}
}

static void
put_png(struct buf *to, const struct form *f, sample_fn *sample)
{
	static const int adam7[7][4] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4},
					{0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
	static const int whole[4] = {0, 0, 1, 1};
	struct buf x = {0}, rows = {0};

	put_lit(to, "\x89PNG\r\n\x1A\n");
	be(&x, (uint32_t)f->width, 4), be(&x, (uint32_t)f->height, 4);
	put_char(&x, (char)f->depth), put_char(&x, (char)f->type);
	put_lit(&x, "\0\0");
	put_char(&x, f->interlaced);
	chunk(to, "IHDR", buf_str(&x));
	if (f->palette)
		chunk(to, "PLTE", str_make(f->palette, f->palettes));
	if (f->clear)
		chunk(to, "tRNS", str_make(f->clear, f->clears));
	if (f->interlaced)
		for (int i = 0; i < 7; i++)
			put_png_pass(&rows, f, sample, adam7[i]);
	else
		put_png_pass(&rows, f, sample, whole);
	x.n = 0;
	put_zlib(&x, buf_str(&rows));
	chunk(to, "IDAT", buf_str(&x));
	chunk(to, "IEND", STR(""));
	buf_free(&x);
	buf_free(&rows);
}

struct bits {
	struct buf *to;
	uint32_t held;
	int n;
};

static void
put_bits(struct bits *b, uint32_t v, int n)
{
	b->held = b->held << n | (v & ((1U << n) - 1));
	for (b->n += n; b->n >= 8; b->n -= 8) {
		char c = (char)(b->held >> (b->n - 8));

		put_char(b->to, c);
		if (c == '\xFF')
			put_char(b->to, 0);
	}
}

/* A difference of a DC coefficient: its length as a code of four bits, then the value (T.81 F.1.2.1). */
static void
put_dc(struct bits *b, int v)
{
	int n = 0;

	while ((v < 0 ? -v : v) >> n)
		n++;
	put_bits(b, (uint32_t)n, 4);
	put_bits(b, (uint32_t)(v < 0 ? v - 1 : v), n);
}

#define BLOCKS 4 /* 16 by 16 pixels */

/* One colour all over, of 1 to 4 components, in one sequential scan or in a progressive way. `adobe` -1: no such segment. */
static void
put_flat(struct buf *to, const int *value, int n, int adobe, bool progressive)
{
	struct buf x = {0};
	struct bits bits = {.to = to};
	char ones[65] = {0};

	put_lit(to, "\xFF\xD8");
	if (adobe >= 0) {
		put_lit(&x, "Adobe\0\x64\0\0\0\0");
		put_char(&x, (char)adobe);
		segment(to, 0xEE, buf_str(&x));
	}
	memset(ones + 1, 1, 64);
	segment(to, 0xDB, str_make(ones, 65));
	x.n = 0;
	put_lit(&x, "\x08\0\x10\0\x10");
	put_char(&x, (char)n);
	for (int i = 0; i < n; i++)
		put_char(&x, (char)(i + 1)), put_lit(&x, "\x11\0");
	segment(to, progressive ? 0xC2 : 0xC0, buf_str(&x));
	segment(to, 0xC4, STR("\0\0\0\0\x0C\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B"));
	segment(to, 0xC4, STR("\x10\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"));
	x.n = 0;
	put_char(&x, (char)n);
	for (int i = 0; i < n; i++)
		put_char(&x, (char)(i + 1)), put_char(&x, 0);
	put_str(&x, progressive ? STR("\0\0\0") : STR("\0\x3F\0"));
	segment(to, 0xDA, buf_str(&x));
	for (int block = 0; block < BLOCKS; block++)
		for (int i = 0; i < n; i++) {
			put_dc(&bits, block == 0 ? 8 * (value[i] - 128) : 0);
			if (!progressive)
				put_bits(&bits, 0, 1);
		}
	for (int i = 0; progressive && i < n; i++) {
		put_bits(&bits, 0x7F, bits.n ? 8 - bits.n : 0);
		x.n = 0;
		put_char(&x, 1), put_char(&x, (char)(i + 1)), put_lit(&x, "\0\x01\x3F\0");
		segment(to, 0xDA, buf_str(&x));
		put_bits(&bits, 0, BLOCKS);
	}
	put_bits(&bits, 0x7F, bits.n ? 8 - bits.n : 0);
	put_lit(to, "\xFF\xD9");
	buf_free(&x);
}

/* A decoder of PNG. */

struct inflate {
	struct str s;
	size_t bit;
	struct buf *to;
	bool torn;
};

static unsigned
take(struct inflate *z, int n)
{
	unsigned v = 0;

	for (int i = 0; i < n; i++, z->bit++) {
		if (z->bit / 8 >= z->s.n)
			z->torn = true;
		else
			v |= (unsigned)((unsigned char)z->s.p[z->bit / 8] >> (z->bit & 7) & 1) << i;
	}
	return v;
}

struct code {
	uint16_t count[16], symbol[288];
};

static void
make_code(struct code *c, const unsigned char *length, int n)
{
	uint16_t at[16] = {0};

	memset(c, 0, sizeof(*c));
	for (int i = 0; i < n; i++)
		c->count[length[i]]++;
	c->count[0] = 0;
	for (int i = 1; i < 15; i++)
		at[i + 1] = (uint16_t)(at[i] + c->count[i]);
	for (int i = 0; i < n; i++)
		if (length[i])
			c->symbol[at[length[i]]++] = (uint16_t)i;
}

static unsigned
take_symbol(struct inflate *z, const struct code *c)
{
	int code = 0, first = 0, index = 0;

	for (int length = 1; length < 16; length++) {
		code |= (int)take(z, 1);
		if (code - first < c->count[length])
			return c->symbol[index + code - first];
		index += c->count[length];
		first = (first + c->count[length]) << 1;
		code <<= 1;
	}
	z->torn = true;
	return 256;
}

static void
read_codes(struct inflate *z, struct code *letters, struct code *distances)
{
	static const char order[] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
	int n = (int)take(z, 5) + 257, m = (int)take(z, 5) + 1, k = (int)take(z, 4) + 4;
	unsigned char length[320] = {0}, last = 0;

	for (int i = 0; i < k; i++)
		length[(int)order[i]] = (unsigned char)take(z, 3);
	make_code(letters, length, 19);
	memset(length, 0, sizeof(length));
	for (int i = 0; i < n + m && !z->torn;) {
		unsigned symbol = take_symbol(z, letters);
		int run = symbol < 16 ? 1 : symbol == 16 ? 3 + (int)take(z, 2) : symbol == 17 ? 3 + (int)take(z, 3)
											     : 11 + (int)take(z, 7);

		last = symbol < 16 ? (unsigned char)symbol : symbol == 16 ? last : 0;
		while (run-- > 0 && i < n + m)
			length[i++] = last;
	}
	make_code(letters, length, n);
	make_code(distances, length + n, m);
}

static void
inflate_block(struct inflate *z, const struct code *letters, const struct code *distances)
{
	static const uint16_t base[] = {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99,
					115, 131, 163, 195, 227, 258};
	static const char extra[] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
	unsigned symbol;

	while (!z->torn && (symbol = take_symbol(z, letters)) != 256) {
		unsigned n, back;

		if (symbol < 256) {
			put_char(z->to, (char)symbol);
			continue;
		}
		n = base[symbol - 257] + take(z, extra[symbol - 257]);
		symbol = take_symbol(z, distances);
		back = symbol < 4 ? symbol + 1
				  : ((2 + (symbol & 1)) << (symbol / 2 - 1)) + 1 + take(z, (int)symbol / 2 - 1);
		if (back > z->to->n) {
			z->torn = true;
			return;
		}
		while (n-- > 0)
			put_char(z->to, z->to->p[z->to->n - back]);
	}
}

static bool
inflate_all(struct str zlib, struct buf *to)
{
	struct inflate z = {.s = str_from(zlib, 2), .to = to};
	struct code letters, distances;
	unsigned char length[320];
	unsigned last, kind, n;

	do {
		last = take(&z, 1);
		kind = take(&z, 2);
		if (kind == 0) {
			z.bit = (z.bit + 7) / 8 * 8;
			n = take(&z, 16);
			take(&z, 16); /* again, inverted */
			for (; n > 0 && !z.torn; n--)
				put_char(to, (char)take(&z, 8));
			continue;
		}
		if (kind == 1) {
			for (int i = 0; i < 288; i++)
				length[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
			make_code(&letters, length, 288);
			memset(length, 5, 30);
			make_code(&distances, length, 30);
		} else {
			read_codes(&z, &letters, &distances);
		}
		inflate_block(&z, &letters, &distances);
	} while (!last && !z.torn);
	return !z.torn;
}

struct shot {
	int width, height, type, depth;
	struct buf rgba;
};

static unsigned char
predicted(int filter, int left, int up, int corner)
{
	int p = left + up - corner, a = abs(p - left), b = abs(p - up), c = abs(p - corner);

	switch (filter) {
	case 1:
		return (unsigned char)left;
	case 2:
		return (unsigned char)up;
	case 3:
		return (unsigned char)((left + up) / 2);
	case 4:
		return (unsigned char)(a <= b && a <= c ? left : b <= c ? up : corner);
	default:
		return 0;
	}
}

/* What we write ourselves: not interlaced, at most eight bits. */
static bool
shoot(struct str png, struct shot *s)
{
	static const int channels[] = {1, 0, 3, 1, 2, 0, 4};
	struct str head = find(png, "IHDR"), palette = find(png, "PLTE"), clear = find(png, "tRNS");
	struct buf coded = {0}, raw = {0};
	size_t bits, stride, step;
	bool ok;

	if (head.n != 13)
		return false;
	s->rgba.n = 0;
	s->width = (int)number(head.p, 4), s->height = (int)number(head.p + 4, 4), s->depth = head.p[8], s->type = head.p[9];
	for (size_t at = 8; at + 12 <= png.n; at += number(png.p + at, 4) + 12)
		if (memcmp(png.p + at + 4, "IDAT", 4) == 0)
			put_bytes(&coded, png.p + at + 8, number(png.p + at, 4));
	bits = (size_t)channels[s->type] * (size_t)s->depth;
	stride = ((size_t)s->width * bits + 7) / 8 + 1;
	step = bits < 8 ? 1 : bits / 8;
	ok = inflate_all(buf_str(&coded), &raw) && raw.n == stride * (size_t)s->height;
	for (size_t y = 0; ok && y < (size_t)s->height; y++) {
		unsigned char *row = (unsigned char *)raw.p + y * stride, *up = y ? row - stride : NULL;

		for (size_t i = 1; i < stride; i++)
			row[i] = (unsigned char)(row[i] + predicted(row[0], i > step ? row[i - step] : 0, up ? up[i] : 0,
								    up && i > step ? up[i - step] : 0));
		for (size_t x = 0; x < (size_t)s->width; x++) {
			const unsigned char *p = row + 1 + x * bits / 8;
			size_t i = (size_t)(p[0] >> (8 - (int)(x * bits % 8) - (bits < 8 ? (int)bits : 8))) & ((1U << s->depth) - 1);

			if (s->type == 3) {
				put_bytes(&s->rgba, palette.p + 3 * i, 3);
				put_char(&s->rgba, i < clear.n ? clear.p[i] : (char)255);
			} else {
				put_bytes(&s->rgba, s->type == 0 ? (unsigned char[]){p[0], p[0], p[0]} : p, 3);
				put_char(&s->rgba, s->type == 6 ? (char)p[3] : (char)255);
			}
		}
	}
	buf_free(&coded);
	buf_free(&raw);
	return ok;
}

static uint32_t
colour(const struct shot *s, int x, int y)
{
	size_t at = 4 * ((size_t)y * (size_t)s->width + (size_t)x);

	return at + 4 <= s->rgba.n ? number(s->rgba.p + at, 4) : 0x01020304;
}

static bool
near(uint32_t a, uint32_t b, int most)
{
	for (int k = 0; k < 32; k += 8)
		if (abs((int)(a >> k & 255) - (int)(b >> k & 255)) > most)
			return false;
	return true;
}

/* Callers. */

static enum picture_kind
kind_of(struct str file)
{
	return file.n == 0 ? PICTURE_NONE : file.p[0] == '\xFF' ? PICTURE_JPEG : file.p[0] == 'R' ? PICTURE_WEBP : PICTURE_PNG;
}

/* In one size and format. False when there is a fault; then both sentences must be there. */
static bool
make(struct str file, int width, int height, enum image_format format, struct buf *to)
{
	struct image_size want = {width, height, format, to};
	struct picture p;
	struct image_fault fault;

	if (!picture_read(file, kind_of(file), &p))
		return false;
	fault = image_write(file, &p, &want, 1);
	CHECK((fault.vi.n == 0) == (fault.en.n == 0) && (fault.vi.n == 0 || !str_equal(fault.vi, fault.en)));
	return fault.vi.n == 0;
}

/* The pixels of any picture, at a size. */
static bool
look(struct str file, int width, int height, struct shot *s)
{
	struct buf png = {0};
	bool ok = make(file, width, height, IMAGE_PNG, &png) && shoot(buf_str(&png), s) && s->width == width && s->height == height;

	buf_free(&png);
	return ok;
}

static struct image_fault
fault_of(struct str bytes, struct picture p)
{
	struct buf to = {0};
	struct image_size want = {1, 1, IMAGE_PNG, &to};
	struct image_fault fault = image_write(bytes, &p, &want, 1), only = image_write(bytes, &p, NULL, 0);

	CHECK(fault.vi.n > 0 && fault.en.n > 0 && utf8_valid(fault.vi) && !str_equal(fault.vi, fault.en));
	SAME(fault.en, only.en);
	buf_free(&to);
	return fault;
}

/* Four quarters, red green / blue white, in JPEG. */
static void
put_quarters(struct buf *to, int width, int height)
{
	static const unsigned char colours[4][3] = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}};
	struct buf rgb = {0};

	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++)
			put_bytes(&rgb, colours[2 * (y >= height / 2) + (x >= width / 2)], 3);
	image_put_jpeg(to, (const unsigned char *)rgb.p, width, height, 95);
	buf_free(&rgb);
}

/* Something with every frequency in it. */
static void
put_photograph(struct buf *to, int width, int height)
{
	struct buf rgb = {0};

	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++)
			for (int k = 0; k < 3; k++)
				put_char(&rgb, (char)(x * (k + 1) * 255 / width / 3 + (x * x + y * y * (k + 2)) % 61));
	image_put_jpeg(to, (const unsigned char *)rgb.p, width, height, 85);
	buf_free(&rgb);
}

/* Cases. */

static void
test_sizes(void)
{
	struct buf file = {0}, again = {0}, to[5] = {0}, more[5] = {0};
	struct image_size want[5] = {{150, 100, IMAGE_JPEG, &to[0]}, {150, 100, IMAGE_WEBP, &to[1]}, {300, 200, IMAGE_PNG, &to[2]},
				     {7, 1, IMAGE_JPEG, &to[3]}, {60, 200, IMAGE_WEBP, &to[4]}};
	struct picture p;

	put_photograph(&file, 300, 200);
	CHECK(picture_read(buf_str(&file), PICTURE_JPEG, &p) && p.width == 300 && p.height == 200);
	CHECK(image_write(buf_str(&file), &p, NULL, 0).vi.n == 0);
	put_lit(&to[0], "cái cũ");
	CHECK(image_write(buf_str(&file), &p, want, 5).vi.n == 0);
	for (size_t i = 0; i < 5; i++) {
		struct picture made;

		CHECK(picture_read(buf_str(&to[i]), kind_of(buf_str(&to[i])), &made));
		CHECK(made.width == want[i].width && made.height == want[i].height && made.orientation == 1);
		CHECK((made.kind == PICTURE_JPEG) == (want[i].format == IMAGE_JPEG) &&
		      (made.kind == PICTURE_WEBP) == (want[i].format == IMAGE_WEBP));
		/* what we write has nothing that cleaning would take away */
		again.n = 0;
		CHECK(picture_clean(buf_str(&to[i]), made.kind, &again));
		SAME(buf_str(&again), buf_str(&to[i]));
		want[i].to = &more[i];
	}
	CHECK(image_write(buf_str(&file), &p, want, 5).vi.n == 0);
	for (size_t i = 0; i < 5; i++) {
		CHECK(str_equal(buf_str(&to[i]), buf_str(&more[i])));
		buf_free(&to[i]);
		buf_free(&more[i]);
	}
	buf_free(&file);
	buf_free(&again);
}

static void
test_orientation(void)
{
	/* for each orientation which quarter of the file lies top left, top right, bottom left, bottom right (EXIF 2.32, 4.6.5.1) */
	static const char corners[9][5] = {"", "0123", "1032", "3210", "2301", "0213", "2031", "3120", "1302"};
	static const uint32_t colours[4] = {0xFF0000FF, 0x00FF00FF, 0x0000FFFF, 0xFFFFFFFF};
	static const enum image_format formats[] = {IMAGE_JPEG, IMAGE_PNG, IMAGE_WEBP};
	struct buf jpeg = {0}, file = {0}, told = {0};
	struct shot s = {0};
	struct picture p;

	put_quarters(&jpeg, 96, 48);
	for (int f = 0; f < 3; f++) {
		CHECK(make(buf_str(&jpeg), 96, 48, formats[f], &file));
		for (int o = 1; o <= 8; o++) {
			int w = o > 4 ? 20 : 40, h = o > 4 ? 40 : 20;

			told.n = 0;
			put_told(&told, buf_str(&file), o);
			CHECK(picture_read(buf_str(&told), kind_of(buf_str(&told)), &p) && p.orientation == o && p.width == 96);
			CHECK(look(buf_str(&told), w, h, &s));
			for (int i = 0; i < 4; i++)
				CHECK(near(colour(&s, i & 1 ? w - 3 : 2, i & 2 ? h - 3 : 2), colours[corners[o][i] - '0'], 40));
		}
	}
	buf_free(&jpeg);
	buf_free(&file);
	buf_free(&told);
	buf_free(&s.rgba);
}

static void
test_secrets(void)
{
	static const char *const marks[] = {SECRET, "Exif", "EXIF", "eXIf", "XMP", "xap", "xmp", "Photoshop", "tEXt", "MM\0*", "tIME"};
	struct buf jpeg = {0}, file = {0}, told = {0}, to = {0};

	put_photograph(&jpeg, 90, 60);
	for (int from = IMAGE_JPEG; from <= IMAGE_WEBP; from++) {
		CHECK(make(buf_str(&jpeg), 90, 60, (enum image_format)from, &file));
		told.n = 0;
		put_told(&told, buf_str(&file), 6);
		CHECK(str_find(buf_str(&told), STR(SECRET)));
		for (int format = IMAGE_JPEG; format <= IMAGE_WEBP; format++) {
			CHECK(make(buf_str(&told), 40, 60, (enum image_format)format, &to));
			for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
				CHECK(!str_find(buf_str(&to), str_of(marks[i])));
		}
	}
	buf_free(&jpeg);
	buf_free(&file);
	buf_free(&told);
	buf_free(&to);
}

/* ICC.1:2022, 7: header, one tag, its text. Well enough formed for libpng. */
static void
put_profile(struct buf *b, const char *space, struct str name, size_t padding)
{
	size_t at = b->n, n = 128 + 16 + 12 + name.n + padding;

	n = (n + 3) / 4 * 4;
	be(b, (uint32_t)n, 4);
	put_lit(b, "none\x02\x10\0\0mntr");
	put_bytes(b, space, 4);
	put_lit(b, "XYZ \x07\xE8\0\x01\0\x01\0\0\0\0\0\0" "acsp");
	while (b->n - at < 68)
		put_char(b, 0);
	put_lit(b, "\0\0\xF6\xD6\0\x01\0\0\0\0\xD3\x2D");
	while (b->n - at < 128)
		put_char(b, 0);
	be(b, 1, 4);
	put_lit(b, "desc\0\0\0\x90");
	be(b, (uint32_t)(12 + name.n), 4);
	put_lit(b, "desc\0\0\0\0");
	be(b, (uint32_t)name.n, 4);
	put_str(b, name);
	while (b->n - at < n)
		put_char(b, (char)(b->n * b->n * 2654435769U >> 24)); /* libpng takes one that packs too well for torn */
}

/* JPEG, in pieces of at most `piece` bytes. */
static void
put_with_profile(struct buf *to, struct str jpeg, struct str profile, size_t piece)
{
	struct buf x = {0};
	size_t n = (profile.n + piece - 1) / piece;

	put_bytes(to, jpeg.p, 2);
	for (size_t i = n; i-- > 0;) { /* the last first: their order is told by their numbers */
		size_t left = profile.n - i * piece;

		x.n = 0;
		put_lit(&x, "ICC_PROFILE\0");
		put_char(&x, (char)(i + 1)), put_char(&x, (char)n);
		put_bytes(&x, profile.p + i * piece, left < piece ? left : piece);
		segment(to, 0xE2, buf_str(&x));
	}
	put_str(to, str_from(jpeg, 2));
	buf_free(&x);
}

/* Through JPEG, PNG and WebP and back: it must be there still, or never. */
static void
test_profile_kept(struct str profile, bool kept)
{
	struct buf jpeg = {0}, file = {0}, to = {0}, back = {0}, raw = {0};
	struct picture p;
	struct str z;

	put_photograph(&jpeg, 40, 30);
	put_with_profile(&file, buf_str(&jpeg), profile, 60000);
	for (int format = IMAGE_JPEG; format <= IMAGE_WEBP; format++) {
		CHECK(make(buf_str(&file), 20, 15, (enum image_format)format, &to));
		CHECK(picture_read(buf_str(&to), kind_of(buf_str(&to)), &p) && p.width == 20 && p.height == 15);
		if (format == IMAGE_PNG) {
			raw.n = 0;
			z = find(buf_str(&to), "iCCP");
			CHECK((z.n > 0) == kept && (!kept || inflate_all(str_from(z, 5), &raw)));
			CHECK(!kept || str_equal(buf_str(&raw), profile));
		}
		CHECK(make(buf_str(&to), 20, 15, IMAGE_WEBP, &back));
		z = find(buf_str(&back), "ICCP");
		CHECK(kept ? str_equal(z, profile) : z.n == 0);
		CHECK(make(buf_str(&back), 10, 15, IMAGE_JPEG, &to));
		CHECK(!str_find(buf_str(&to), STR("ICC_PROFILE")) == !kept);
	}
	buf_free(&jpeg);
	buf_free(&file);
	buf_free(&to);
	buf_free(&back);
	buf_free(&raw);
}

static void
test_profiles(void)
{
	struct buf b = {0};

	put_profile(&b, "RGB ", STR("Adobe RGB (1998)"), 400);
	test_profile_kept(buf_str(&b), true);
	test_profile_kept(str_make(b.p, b.n - 4), false); /* torn */
	b.n = 0;
	put_profile(&b, "RGB ", STR("Display P3"), 70001); /* two pieces */
	test_profile_kept(buf_str(&b), true);
	b.n = 0;
	put_profile(&b, "RGB ", STR("sRGB IEC61966-2.1"), 3000);
	test_profile_kept(buf_str(&b), false);
	b.n = 0;
	put_profile(&b, "RGB ", STR("\0s\0R\0G\0B\0 \0b\0u\0i\0l\0t\0-\0i\0n"), 0);
	test_profile_kept(buf_str(&b), false);
	b.n = 0;
	put_profile(&b, "RGB ", STR("GIMP built-in Linear sRGB"), 400);
	test_profile_kept(buf_str(&b), true);
	b.n = 0;
	put_profile(&b, "GRAY", STR("Dot Gain 20%"), 0);
	test_profile_kept(buf_str(&b), false);
	buf_free(&b);
}

/* A column of red that is seen, one of green that is not, and so on. */
static uint32_t
stripes(int x, int y, int channel)
{
	(void)y;
	return channel == x % 2 || (channel == 3 && x % 2 == 0) ? 255 : 0;
}

/* Opacity grows to the right, colours with it. */
static uint32_t
veil(int x, int y, int channel)
{
	return (uint32_t)(channel == 3 ? x * 255 / 39 : channel == 0 ? 200 : y * 8 % 256);
}

static void
test_opacity(void)
{
	static const struct form form = {.width = 40, .height = 30, .type = 6, .depth = 8};
	struct buf file = {0}, to = {0}, again = {0};
	struct shot s = {0};

	put_png(&file, &form, stripes);
	CHECK(look(buf_str(&file), 20, 30, &s) && colour(&s, 3, 3) == 0xFF000080); /* no green: it was not seen */
	CHECK(make(buf_str(&file), 20, 30, IMAGE_WEBP, &to) && look(buf_str(&to), 20, 30, &s) && near(colour(&s, 3, 3), 0xFF000080, 8));
	CHECK(make(buf_str(&file), 20, 30, IMAGE_JPEG, &to) && look(buf_str(&to), 20, 30, &s) && near(colour(&s, 3, 3), 0xFF7F7FFF, 8));
	file.n = 0;
	put_png(&file, &form, veil);
	CHECK(look(buf_str(&file), 40, 30, &s));
	for (int y = 0; y < 30; y++)
		for (int x = 0; x < 40; x++) {
			uint32_t v = veil(x, y, 3), want = veil(x, y, 0) << 24 | veil(x, y, 1) << 16 | veil(x, y, 2) << 8 | v;

			if (colour(&s, x, y) != (v ? want : 0))
				CHECK(!"a picture of its own size changed");
		}
	CHECK(make(buf_str(&file), 40, 30, IMAGE_WEBP, &to) && make(buf_str(&to), 40, 30, IMAGE_WEBP, &again));
	CHECK(look(buf_str(&again), 40, 30, &s) && near(colour(&s, 39, 3), 0xC81818FF, 12) && (colour(&s, 20, 3) & 255) == veil(20, 3, 3));
	buf_free(&file);
	buf_free(&to);
	buf_free(&again);
	buf_free(&s.rgba);
}

static uint32_t
of_depth_1(int x, int y, int channel)
{
	return (uint32_t)(x * 5 + y * 3 + channel * 7) & 1;
}

static uint32_t
of_depth_2(int x, int y, int channel)
{
	return (uint32_t)(x * 5 + y * 3 + channel * 7) & 3;
}

static uint32_t
of_depth_4(int x, int y, int channel)
{
	return (uint32_t)(x * 5 + y * 3 + channel * 7) & 15;
}

static uint32_t
of_depth_8(int x, int y, int channel)
{
	return (uint32_t)(x * 5 + y * 3 + channel * 70 + 7) & 255;
}

static uint32_t
of_depth_16(int x, int y, int channel)
{
	return of_depth_8(x, y, channel) << 8 | 0x40;
}

/* What the standard says a pixel of that form looks like. */
static uint32_t
expected(const struct form *f, sample_fn *sample, int x, int y)
{
	uint32_t most = (1U << f->depth) - 1, v[4];

	for (int c = 0; c < 4; c++)
		v[c] = f->type == 3 ? sample(x, y, 0) : (sample(x, y, c) * 255 + most / 2) / most;
	if (f->type == 3)
		return v[0] * 11 % 256 << 24 | v[0] * 7 % 256 << 16 | v[0] * 3 % 256 << 8 | (f->clear && v[0] == 1 ? 100 : 255);
	if (f->type == 0 || f->type == 4)
		return v[0] << 24 | v[0] << 16 | v[0] << 8 | (f->type == 4 ? v[1] : f->clear && sample(x, y, 0) == 1 ? 0 : 255);
	return v[0] << 24 | v[1] << 16 | v[2] << 8 | (f->type == 6 ? v[3] : 255);
}

static void
test_png_forms(void)
{
	static const struct {
		int type, depth;
		sample_fn *sample;
	} forms[] = {{0, 1, of_depth_1}, {0, 2, of_depth_2}, {0, 4, of_depth_4}, {0, 8, of_depth_8}, {0, 16, of_depth_16},
		     {2, 8, of_depth_8}, {2, 16, of_depth_16}, {3, 1, of_depth_1}, {3, 2, of_depth_2}, {3, 4, of_depth_4},
		     {3, 8, of_depth_8}, {4, 8, of_depth_8}, {4, 16, of_depth_16}, {6, 8, of_depth_8}, {6, 16, of_depth_16}};
	char palette[768];
	struct buf file = {0};
	struct shot s = {0};

	for (int i = 0; i < 256; i++)
		palette[3 * i] = (char)(i * 11), palette[3 * i + 1] = (char)(i * 7), palette[3 * i + 2] = (char)(i * 3);
	for (size_t i = 0; i < 4 * sizeof(forms) / sizeof(*forms); i++) {
		struct form f = {.width = 21, .height = 13, .type = forms[i / 4].type, .depth = forms[i / 4].depth, .interlaced = i & 1};
		int bad = 0;

		if (f.type == 3)
			f.palette = palette, f.palettes = (size_t)3 << f.depth;
		if (i & 2 && (f.type == 3 || f.type == 0))
			f.clear = f.type == 3 ? "\xFF\x64" : "\0\x01", f.clears = 2;
		file.n = 0;
		put_png(&file, &f, forms[i / 4].sample);
		CHECK(look(buf_str(&file), f.width, f.height, &s));
		for (int y = 0; y < f.height && (int)s.rgba.n == f.width * f.height * 4; y++)
			for (int x = 0; x < f.width; x++) {
				uint32_t want = expected(&f, forms[i / 4].sample, x, y), got = colour(&s, x, y);

				bad += (want & 255) == 0 ? got != 0 : !near(got, want, f.depth == 16 ? 1 : 0);
			}
		if (bad)
			printf("  type %d depth %d%s: %d pixels\n", f.type, f.depth, f.interlaced ? " interlaced" : "", bad);
		CHECK(bad == 0);
	}
	buf_free(&file);
	buf_free(&s.rgba);
}

static void
test_gamma(void)
{
	static const struct form form = {.width = 4, .height = 4, .type = 2, .depth = 8};
	struct buf file = {0}, told = {0};
	struct shot s = {0};

	put_png(&file, &form, of_depth_8);
	put_bytes(&told, file.p, 33);
	chunk(&told, "gAMA", STR("\0\0\xB1\x8F"));
	put_str(&told, str_from(buf_str(&file), 33));
	CHECK(look(buf_str(&told), 4, 4, &s) && colour(&s, 1, 0) >> 24 == of_depth_8(1, 0, 0));
	told.n = 33;
	chunk(&told, "gAMA", STR("\0\x01\x86\xA0")); /* linear: darker values than they will look */
	put_str(&told, str_from(buf_str(&file), 33));
	CHECK(look(buf_str(&told), 4, 4, &s) && near(colour(&s, 1, 0), 0x3F98C9FF, 2));
	buf_free(&file);
	buf_free(&told);
	buf_free(&s.rgba);
}

static void
test_jpeg_forms(void)
{
	static const struct {
		int n, value[4], adobe;
		uint32_t colour;
	} forms[] = {{1, {200}, -1, 0xC8C8C8FF},		/* grey */
		     {3, {150, 128, 128}, -1, 0x969696FF},	/* YCbCr */
		     {3, {76, 85, 255}, -1, 0xFE0000FF},
		     {3, {200, 100, 50}, 0, 0xC86432FF},	/* RGB, as Adobe says */
		     {4, {255, 255, 255, 255}, 0, 0xFFFFFFFF},	/* ink that is left out: none is there */
		     {4, {255, 0, 0, 255}, 0, 0xFF0000FF},
		     {4, {255, 128, 0, 128}, 0, 0x804000FF},
		     {4, {0, 0, 0, 0}, -1, 0xFFFFFFFF},		/* ink */
		     {4, {0, 255, 255, 0}, -1, 0xFF0000FF},
		     {4, {128, 128, 128, 255}, 2, 0x7F7F7FFF}};	/* YCCK: inverted twice */
	struct picture p;
	struct buf file = {0};
	struct shot s = {0};

	for (size_t i = 0; i < 2 * sizeof(forms) / sizeof(*forms); i++) {
		file.n = 0;
		put_flat(&file, forms[i / 2].value, forms[i / 2].n, forms[i / 2].adobe, i & 1);
		for (int size = 16; size > 0; size /= 4) {
			CHECK(look(buf_str(&file), size, size, &s));
			CHECK(near(colour(&s, 0, 0), forms[i / 2].colour, 2));
			CHECK(near(colour(&s, size - 1, size - 1), forms[i / 2].colour, 2));
			if (!near(colour(&s, 0, 0), forms[i / 2].colour, 2))
				printf("  form %zu: %08X\n", i / 2, colour(&s, 0, 0));
		}
	}
	/* scans without end: refused, not worked through */
	file.n -= 2;
	for (int i = 0; i < 200; i++)
		put_bytes(&file, "\xFF\xDA\0\x08\x01\x04\0\x01\x3F\0\x0F", 11);
	put_lit(&file, "\xFF\xD9");
	CHECK(picture_read(buf_str(&file), PICTURE_JPEG, &p) && str_find(fault_of(buf_str(&file), p).en, STR("rare")));
	buf_free(&file);
	buf_free(&s.rgba);
}

static uint32_t
few(int x, int y, int channel)
{
	return (uint32_t)((x / 4 + y / 4) % 3 * 90 + channel * 20);
}

static void
test_webp_forms(void)
{
	static const struct form form = {.width = 16, .height = 8, .type = 2, .depth = 8};
	struct buf png = {0}, file = {0}, frame = {0}, moving = {0};
	struct shot s = {0};
	struct str coded;

	put_png(&png, &form, few);
	CHECK(make(buf_str(&png), 16, 8, IMAGE_WEBP, &file));
	coded = find(buf_str(&file), "VP8L");
	CHECK(coded.n > 0 && look(buf_str(&file), 16, 8, &s) && colour(&s, 5, 1) == 0x5A6E82FF);
	/* an animation: its first frame lies at 4, 2 on a canvas of 24 by 12 */
	put_lit(&frame, "\x02\0\0\x01\0\0\x0F\0\0\x07\0\0\x64\0\0\0");
	riff(&frame, "VP8L", coded);
	put_lit(&moving, "RIFF\0\0\0\0WEBP");
	riff(&moving, "VP8X", STR("\x02\0\0\0\x17\0\0\x0B\0\0"));
	riff(&moving, "ANIM", STR("\0\0\0\0\0\0"));
	riff(&moving, "ANMF", buf_str(&frame));
	riff(&moving, "ANMF", buf_str(&frame));
	moving.p[4] = (char)(moving.n - 8), moving.p[5] = (char)((moving.n - 8) >> 8);
	CHECK(look(buf_str(&moving), 24, 12, &s) && colour(&s, 9, 3) == 0x5A6E82FF && colour(&s, 3, 3) == 0 && colour(&s, 9, 1) == 0);
	CHECK(colour(&s, 20, 3) == 0 && colour(&s, 19, 9) >> 8 != 0 && colour(&s, 19, 10) == 0);
	moving.p[12 + 18 + 14 + 8] = 5; /* the frame leads over the edge */
	CHECK(!look(buf_str(&moving), 24, 12, &s));
	buf_free(&png);
	buf_free(&file);
	buf_free(&frame);
	buf_free(&moving);
	buf_free(&s.rgba);
}

static uint32_t
ramp(int x, int y, int channel)
{
	(void)channel;
	return (uint32_t)(x * 60 + y * 30);
}

static uint32_t
grey_77(int x, int y, int channel)
{
	(void)x, (void)y, (void)channel;
	return 77;
}

static void
test_averages(void)
{
	struct form f = {.width = 3, .height = 3, .type = 0, .depth = 8};
	struct buf file = {0};
	struct shot s = {0};

	put_png(&file, &f, ramp);
	CHECK(look(buf_str(&file), 1, 1, &s) && colour(&s, 0, 0) == 0x5A5A5AFF);
	/* two thirds of the first, one third of the second: 0 60 120 -> 20 100; the same down: 0 30 60 -> 10 50 */
	CHECK(look(buf_str(&file), 2, 3, &s) && colour(&s, 0, 0) == 0x141414FF && colour(&s, 1, 0) == 0x646464FF);
	CHECK(look(buf_str(&file), 3, 2, &s) && colour(&s, 0, 0) == 0x0A0A0AFF && colour(&s, 2, 1) == 0xAAAAAAFF);
	CHECK(look(buf_str(&file), 2, 2, &s) && colour(&s, 0, 0) == 0x1E1E1EFF && colour(&s, 1, 1) == 0x969696FF);
	/* a flat colour stays what it was, whatever the sizes */
	f.width = 37, f.height = 53;
	file.n = 0;
	put_png(&file, &f, grey_77);
	for (int w = 1; w <= 37; w++) {
		CHECK(look(buf_str(&file), w, w, &s));
		for (int i = 0; i < w; i++)
			CHECK(colour(&s, i, i) == 0x4D4D4DFF);
	}
	buf_free(&file);
	buf_free(&s.rgba);
}

static uint32_t
many(int x, int y, int channel)
{
	return (uint32_t)(channel == 0 ? x : channel == 1 ? y : x ^ y) & 255;
}

static void
test_written_forms(void)
{
	struct form f = {.width = 40, .height = 40, .type = 2, .depth = 8};
	struct buf file = {0}, to = {0};
	struct shot s = {0};

	put_png(&file, &f, many);
	CHECK(look(buf_str(&file), 40, 40, &s) && s.type == 2 && colour(&s, 9, 5) == 0x09050CFF);
	CHECK(look(buf_str(&file), 16, 16, &s) && s.type == 3 && s.depth == 8);
	CHECK(make(buf_str(&file), 40, 40, IMAGE_WEBP, &to) && find(buf_str(&to), "VP8 ").n > 0);
	file.n = 0;
	put_png(&file, &f, few);
	CHECK(look(buf_str(&file), 40, 40, &s) && s.type == 3 && s.depth == 2 && colour(&s, 5, 1) == 0x5A6E82FF);
	CHECK(make(buf_str(&file), 40, 40, IMAGE_WEBP, &to) && find(buf_str(&to), "VP8L").n > 0);
	f.type = 0;
	file.n = 0;
	put_png(&file, &f, many);
	CHECK(look(buf_str(&file), 40, 40, &s) && s.type == 0 && colour(&s, 9, 5) == 0x090909FF);
	buf_free(&file);
	buf_free(&to);
	buf_free(&s.rgba);
}

static void
test_jpeg_of_pixels(void)
{
	static const unsigned char red[3 * 64] = {[0] = 1};
	struct buf b = {0};
	struct picture p;

	put_lit(&b, "trước");
	image_put_jpeg(&b, red, 8, 8, 80);
	CHECK(str_starts(buf_str(&b), STR("trước\xFF\xD8")) && str_ends(buf_str(&b), STR("\xFF\xD9")));
	CHECK(picture_read(str_from(buf_str(&b), STR("trước").n), PICTURE_JPEG, &p) && p.width == 8 && p.height == 8);
	put_photograph(&b, 700, 500); /* more than the encoder is given room for at a time */
	CHECK(str_ends(buf_str(&b), STR("\xFF\xD9")) && b.n > 66000);
	buf_free(&b);
}

static void
test_ceilings(void)
{
	struct form form = {.width = 20, .height = 20, .type = 2, .depth = 8};
	struct buf jpeg = {0}, png = {0};
	struct picture p;
	char *head;

	put_photograph(&jpeg, 20, 20);
	put_png(&png, &form, many);
	CHECK(str_find(fault_of(buf_str(&jpeg), (struct picture){PICTURE_JPEG, 10000, 5001, 1}).en, STR("50 million")));
	CHECK(str_find(fault_of(buf_str(&jpeg), (struct picture){PICTURE_JPEG, 65536, 1, 1}).en, STR("side")));
	CHECK(str_find(fault_of(buf_str(&jpeg), (struct picture){PICTURE_JPEG, INT32_MAX, INT32_MAX, 1}).en, STR("side")));
	CHECK(str_find(fault_of(buf_str(&jpeg), (struct picture){PICTURE_JPEG, 20, 0, 1}).en, STR("damaged")));
	CHECK(str_find(fault_of(buf_str(&jpeg), (struct picture){PICTURE_GIF, 20, 20, 1}).en, STR("JPEG, PNG or WebP")));
	/* another size than what was read before, and another kind */
	CHECK(str_find(fault_of(buf_str(&jpeg), (struct picture){PICTURE_JPEG, 20, 21, 1}).en, STR("head")));
	CHECK(str_find(fault_of(buf_str(&png), (struct picture){PICTURE_PNG, 21, 20, 1}).en, STR("head")));
	fault_of(buf_str(&png), (struct picture){PICTURE_JPEG, 20, 20, 1});
	fault_of(buf_str(&png), (struct picture){PICTURE_WEBP, 20, 20, 1});
	fault_of(buf_str(&jpeg), (struct picture){PICTURE_PNG, 20, 20, 1});
	fault_of(STR(""), (struct picture){PICTURE_JPEG, 20, 20, 1});
	fault_of(STR(""), (struct picture){PICTURE_PNG, 20, 20, 1});
	fault_of(STR(""), (struct picture){PICTURE_WEBP, 20, 20, 1});
	/* a small file that says it is large */
	head = (char *)(uintptr_t)str_find(buf_str(&jpeg), STR("\xFF\xC0"));
	memcpy(head + 5, "\x1B\x58\x1B\x58", 4);
	CHECK(picture_read(buf_str(&jpeg), PICTURE_JPEG, &p) && p.width == 7000);
	CHECK(str_find(fault_of(buf_str(&jpeg), p).en, STR("end is missing")));
	memcpy(head + 5, "\xFF\xFF\xFF\xFF", 4);
	CHECK(picture_read(buf_str(&jpeg), PICTURE_JPEG, &p) && str_find(fault_of(buf_str(&jpeg), p).en, STR("50 million")));
	form.width = 16400; /* WebP ends at 16383 */
	png.n = 0;
	put_png(&png, &form, many);
	CHECK(make(buf_str(&png), 16400, 20, IMAGE_JPEG, &jpeg) && make(buf_str(&png), 16383, 20, IMAGE_WEBP, &jpeg));
	CHECK(!make(buf_str(&png), 16400, 20, IMAGE_WEBP, &jpeg));
	png.p[20] ^= 1; /* the checksum no longer fits */
	CHECK(picture_read(buf_str(&png), PICTURE_PNG, &p));
	fault_of(buf_str(&png), p);
	buf_free(&jpeg);
	buf_free(&png);
}

/* Cut anywhere, a picture is refused. */
static void
test_torn(void)
{
	struct buf jpeg = {0}, file = {0};
	struct picture p;

	put_photograph(&jpeg, 60, 40);
	for (int format = IMAGE_JPEG; format <= IMAGE_WEBP; format++) {
		CHECK(make(buf_str(&jpeg), 60, 40, (enum image_format)format, &file));
		CHECK(picture_read(buf_str(&file), kind_of(buf_str(&file)), &p));
		for (size_t n = 0; n < file.n; n += n < 1000 ? 1 : 7) {
			char *part = malloc(n + !n); /* so that a sanitizer sees the end */
			struct image_fault fault;

			memcpy(part, file.p, n);
			fault = image_write(str_make(part, n), &p, NULL, 0);
			free(part);
			if (fault.vi.n == 0 || fault.en.n == 0) {
				CHECK(!"a torn picture was taken");
				break;
			}
		}
	}
	/* a whole picture inside out: the end comes too early, but it comes */
	CHECK(make(buf_str(&jpeg), 60, 40, IMAGE_JPEG, &file) && picture_read(buf_str(&file), PICTURE_JPEG, &p));
	file.n = file.n * 3 / 4;
	put_lit(&file, "\xFF\xD9");
	CHECK(str_find(fault_of(buf_str(&file), p).vi, STR("giữa chừng")));
	buf_free(&jpeg);
	buf_free(&file);
}

static uint32_t
next(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

static void
damage(struct buf *b, uint32_t *seed)
{
	for (uint32_t n = 1 + next(seed) % 6; n > 0; n--) {
		uint32_t r = next(seed);
		size_t at = next(seed) % b->n;

		if (r % 5 == 0)
			at %= 80; /* heads are thin and full of meaning */
		if (r % 16 == 0)
			b->n = at + 1;
		else if (r % 16 == 1)
			memmove(b->p + at, b->p + b->n / 2, (b->n - at) / 2 < b->n / 2 ? (b->n - at) / 2 : b->n / 2);
		else if (r % 4 == 1)
			b->p[at] ^= (char)(1 << (r >> 8 & 7));
		else
			b->p[at] = (char)(r % 3 ? (int)(r >> 16) : (r & 256 ? 255 : 0));
	}
}

static void
test_damages(int damages)
{
	static const struct form form = {.width = 50, .height = 30, .type = 6, .depth = 8, .interlaced = true};
	struct buf jpeg = {0}, file[4] = {0}, torn = {0}, to = {0};
	uint32_t seed = 2026;
	int taken = 0;

	put_photograph(&jpeg, 61, 43);
	CHECK(make(buf_str(&jpeg), 61, 43, IMAGE_PNG, &to));
	put_told(&file[0], buf_str(&jpeg), 5);
	put_told(&file[1], buf_str(&to), 7);
	CHECK(make(buf_str(&jpeg), 61, 43, IMAGE_WEBP, &to));
	put_told(&file[2], buf_str(&to), 2);
	put_png(&file[3], &form, veil);
	for (int i = 0; i < 4 * damages; i++) {
		struct picture p;
		struct image_size want[2] = {{0, 0, IMAGE_JPEG, &to}, {0, 0, IMAGE_WEBP, &jpeg}};

		torn.n = 0;
		put_str(&torn, buf_str(&file[i % 4]));
		damage(&torn, &seed);
		if (!picture_read(buf_str(&torn), i % 4 == 0 ? PICTURE_JPEG : i % 4 == 2 ? PICTURE_WEBP : PICTURE_PNG, &p) || !p.height)
			continue;
		for (int k = 0; k < 2; k++) {
			want[k].width = (p.orientation > 4 ? p.height : p.width) / (k + 2) % 97 + 1;
			want[k].height = (p.orientation > 4 ? p.width : p.height) / (k + 2) % 97 + 1;
			if (want[k].width > (p.orientation > 4 ? p.height : p.width))
				want[k].width = 1;
			if (want[k].height > (p.orientation > 4 ? p.width : p.height))
				want[k].height = 1;
		}
		taken += image_write(buf_str(&torn), &p, want, 2).vi.n == 0;
	}
	printf("  %d damages, %d pictures still whole\n", 4 * damages, taken);
	CHECK(taken > 0 && taken < 4 * damages);
	for (size_t i = 0; i < 4; i++)
		buf_free(&file[i]);
	buf_free(&jpeg);
	buf_free(&torn);
	buf_free(&to);
}

int
main(int argc, char **argv)
{
	test_sizes();
	test_orientation();
	test_secrets();
	test_profiles();
	test_opacity();
	test_png_forms();
	test_gamma();
	test_jpeg_forms();
	test_webp_forms();
	test_averages();
	test_written_forms();
	test_jpeg_of_pixels();
	test_ceilings();
	test_torn();
	test_damages(argc > 1 ? (int)strtol(argv[1], NULL, 10) : DAMAGES / 4 + 1);
	return test_end("image");
}
