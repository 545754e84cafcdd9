/*
 * picture.c - see picture.h. Four containers, one manner: walk over the pieces, every length checked
 * against what is there, and copy those that are known to carry the picture. What is not
 * known is not copied, so a metadata block that is invented tomorrow does not get out either.
 *
 * It has more than 500 lines because the four share one manner and its few helpers.
 *
 * What follows the end of a picture is dropped, too: phones put a second picture, a film or the
 * uncropped original there. A picture without an end is refused; it would be shown torn.
 *
 * Sources: ITU-T T.81 Annex B, JFIF 1.02, ICC.1 Annex B.4, EXIF 2.32 (4.6.2: IFD); W3C PNG (third
 * edition) 5, 11; RFC 9649 (WebP); GIF89a; NETSCAPE2.0 as browsers read it. SVG is text: svg.c.
 */
#include "content/picture.h"

#include "content/svg.h"

#include <limits.h>

static unsigned char
byte_at(struct str s, size_t at)
{
	return (unsigned char)s.p[at];
}

enum picture_kind
picture_kind_of(struct str name)
{
	static const struct {
		const char *end;
		enum picture_kind kind;
	} known[] = {{".jpg", PICTURE_JPEG}, {".jpeg", PICTURE_JPEG}, {".jpe", PICTURE_JPEG}, {".jfif", PICTURE_JPEG},
		     {".png", PICTURE_PNG},  {".webp", PICTURE_WEBP}, {".gif", PICTURE_GIF},  {".svg", PICTURE_SVG}};
	char low[8];
	size_t n = name.n < sizeof(low) ? name.n : sizeof(low);

	for (size_t i = 0; i < n; i++) {
		char c = name.p[name.n - n + i];

		low[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (str_ends(str_make(low, n), str_of(known[i].end)))
			return known[i].kind;
	return PICTURE_NONE;
}

/* The orientation in a TIFF structure, 1 when it does not say. Only the first directory is asked. */
static int
tiff_orientation(struct str t)
{
	uint32_t (*number)(const char *, int) = t.n && t.p[0] == 'I' ? bytes_little : bytes_big;
	size_t at, entries;

	if (t.n < 8 || (!str_starts(t, STR("II*\0")) && !str_starts(t, STR("MM\0*"))))
		return 1;
	at = number(t.p + 4, 4);
	if (at > t.n - 2)
		return 1;
	entries = number(t.p + at, 2);
	for (at += 2; entries-- && at + 12 <= t.n; at += 12)
		if (number(t.p + at, 2) == 0x0112 && number(t.p + at + 2, 2) == 3) {
			uint32_t v = number(t.p + at + 8, 2);

			return v >= 1 && v <= 8 ? (int)v : 1;
		}
	return 1;
}

/* JPEG. */

enum marker {
	SOF0 = 0xC0,
	DHT = 0xC4,
	JPG = 0xC8,
	DAC = 0xCC,
	SOF15 = 0xCF,
	RST0 = 0xD0,
	RST7 = 0xD7,
	SOI = 0xD8,
	EOI = 0xD9,
	SOS = 0xDA,
	EXP = 0xDF,
	APP0 = 0xE0,
	APP1 = 0xE1,
	APP2 = 0xE2,
	APP14 = 0xEE,
	APP15 = 0xEF,
	COM = 0xFE
};

struct segment {
	int marker;
	struct str all, data; /* `all` begins at the marker */
};

static bool
jpeg_next(struct str s, size_t *at, struct segment *g)
{
	size_t i = *at, n = 0;

	if (i >= s.n || byte_at(s, i) != 0xFF)
		return false;
	while (i + 1 < s.n && byte_at(s, i + 1) == 0xFF) /* fill bytes */
		i++;
	if (i + 2 > s.n)
		return false;
	g->marker = byte_at(s, i + 1);
	if (g->marker != SOI && g->marker != EOI) {
		if (g->marker < SOF0 || (g->marker >= RST0 && g->marker <= RST7) || i + 4 > s.n)
			return false;
		n = bytes_big(s.p + i + 2, 2);
		if (n < 2 || n > s.n - i - 2)
			return false;
	}
	g->all = str_make(s.p + i, 2 + n);
	g->data = str_from(g->all, 4);
	*at = i + 2 + n;
	return true;
}

static bool
jpeg_frame(int marker)
{
	return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
}

static bool
jpeg_read(struct str s, struct picture *p)
{
	struct segment g;
	size_t at = 0;

	if (!jpeg_next(s, &at, &g) || g.marker != SOI)
		return false;
	while (jpeg_next(s, &at, &g) && g.marker != SOS && g.marker != EOI) {
		if (g.marker == APP1 && str_starts(g.data, STR("Exif\0")))
			p->orientation = tiff_orientation(str_from(g.data, 6));
		if (!jpeg_frame(g.marker))
			continue;
		if (g.data.n < 6)
			return false;
		p->height = (int)bytes_big(g.data.p + 1, 2);
		p->width = (int)bytes_big(g.data.p + 3, 2);
		return p->width > 0;
	}
	return false;
}

/* Of the application's segments only those that change what one sees. A preview in JFIF's is left out. */
static void
jpeg_application(const struct segment *g, struct buf *to)
{
	if (g->marker == APP0 && g->data.n >= 14 && str_starts(g->data, STR("JFIF\0"))) {
		put_lit(to, "\xFF\xE0\x00\x10");
		put_bytes(to, g->data.p, 12);
		put_lit(to, "\0\0");
	} else if (g->marker == APP2 && g->data.n >= 14 && str_starts(g->data, STR("ICC_PROFILE\0"))) {
		put_str(to, g->all);
	} else if (g->marker == APP14 && g->data.n >= 12 && str_starts(g->data, STR("Adobe"))) {
		put_lit(to, "\xFF\xEE\x00\x0E");
		put_bytes(to, g->data.p, 12);
	}
}

/* Copies coded data up to the next marker that is no restart. */
static bool
jpeg_scan(struct str s, size_t *at, struct buf *to)
{
	size_t i = *at;
	const char *ff;

	while ((ff = memchr(s.p + i, 0xFF, s.n - i))) {
		int next;

		i = (size_t)(ff - s.p);
		if (i + 1 >= s.n)
			return false;
		next = byte_at(s, i + 1);
		if (next != 0 && next != 0xFF && (next < RST0 || next > RST7)) {
			put_bytes(to, s.p + *at, i - *at);
			*at = i;
			return true;
		}
		i += next == 0xFF ? 1 : 2;
	}
	return false;
}

static bool
jpeg_clean(struct str s, struct buf *to)
{
	struct segment g;
	size_t at = 0;
	bool frame = false, scan = false;

	if (!jpeg_next(s, &at, &g) || g.marker != SOI)
		return false;
	put_str(to, g.all);
	while (jpeg_next(s, &at, &g)) {
		if (g.marker == EOI) {
			put_str(to, g.all);
			return scan;
		}
		if (g.marker >= APP0 && g.marker <= APP15) {
			jpeg_application(&g, to);
			continue;
		}
		if (g.marker == COM)
			continue;
		if (g.marker == SOI || g.marker == JPG || g.marker > EXP || (g.marker == SOS && !frame))
			return false;
		put_str(to, g.all);
		frame |= jpeg_frame(g.marker);
		if (g.marker != SOS)
			continue;
		scan = true;
		if (!jpeg_scan(s, &at, to))
			return false;
	}
	return false;
}

/* PNG. */

#define PNG_SIGNATURE STR("\x89PNG\r\n\x1A\n")

struct chunk {
	struct str all, type, data;
};

static bool
png_next(struct str s, size_t *at, struct chunk *c)
{
	size_t n;

	if (s.n - *at < 12)
		return false;
	n = bytes_big(s.p + *at, 4);
	if (n > INT_MAX || n > s.n - *at - 12)
		return false;
	c->all = str_make(s.p + *at, n + 12);
	c->type = str_make(c->all.p + 4, 4);
	c->data = str_make(c->all.p + 8, n);
	*at += n + 12;
	return true;
}

/* ISO 3309, as in W3C PNG Annex D. */
static void
crc_table(uint32_t table[256])
{
	for (uint32_t i = 0; i < 256; i++) {
		uint32_t c = i;

		for (int k = 0; k < 8; k++)
			c = c & 1 ? 0xEDB88320 ^ c >> 1 : c >> 1;
		table[i] = c;
	}
}

static uint32_t
crc_of(const uint32_t table[256], struct str s)
{
	uint32_t c = UINT32_MAX;

	for (size_t i = 0; i < s.n; i++)
		c = table[(c ^ byte_at(s, i)) & 0xFF] ^ c >> 8;
	return ~c;
}

static bool
png_header(const struct chunk *c)
{
	return str_equal(c->type, STR("IHDR")) && c->data.n == 13 && bytes_big(c->data.p, 4) - 1 < INT_MAX &&
	       bytes_big(c->data.p + 4, 4) - 1 < INT_MAX;
}

static bool
png_read(struct str s, struct picture *p)
{
	size_t at = PNG_SIGNATURE.n;
	struct chunk c;

	if (!str_starts(s, PNG_SIGNATURE) || !png_next(s, &at, &c) || !png_header(&c))
		return false;
	p->width = (int)bytes_big(c.data.p, 4);
	p->height = (int)bytes_big(c.data.p + 4, 4);
	while (png_next(s, &at, &c) && !str_equal(c.type, STR("IDAT")))
		if (str_equal(c.type, STR("eXIf")))
			p->orientation = tiff_orientation(c.data);
	return true;
}

static bool
one_of(struct str type, const char *types)
{
	for (; *types; types += 4)
		if (memcmp(type.p, types, 4) == 0)
			return true;
	return false;
}

static bool
png_clean(struct str s, struct buf *to)
{
	size_t at = PNG_SIGNATURE.n;
	uint32_t table[256];
	struct chunk c;
	bool data = false, first = true;

	if (!str_starts(s, PNG_SIGNATURE))
		return false;
	crc_table(table);
	put_str(to, PNG_SIGNATURE);
	for (; png_next(s, &at, &c); first = false) {
		if (crc_of(table, str_make(c.type.p, 4 + c.data.n)) != bytes_big(c.data.p + c.data.n, 4))
			return false;
		if (first != str_equal(c.type, STR("IHDR")) || (first && !png_header(&c)))
			return false;
		data |= str_equal(c.type, STR("IDAT"));
		if (one_of(c.type, "IHDRPLTEtRNSIDATIENDiCCPsRGBgAMAcHRMsBITbKGDpHYscICPmDCVcLLIacTLfcTLfdAT"))
			put_str(to, c.all);
		else if ((c.type.p[0] & 0x20) == 0) /* critical and unknown: no browser shows it */
			return false;
		if (str_equal(c.type, STR("IEND")))
			return data && c.data.n == 0;
	}
	return false;
}

/* WebP. */

/* The chunk at *at. The last one may lack its byte of padding. */
static bool
webp_next(struct str s, size_t *at, struct chunk *c)
{
	size_t n;

	if (s.n - *at < 8)
		return false;
	n = bytes_little(s.p + *at + 4, 4);
	if (n > s.n - *at - 8)
		return false;
	c->all = str_make(s.p + *at, n + 8);
	c->type = str_make(c->all.p, 4);
	c->data = str_make(c->all.p + 8, n);
	*at += n + 8 + (n & 1);
	if (*at > s.n)
		*at = s.n;
	return true;
}

static bool
webp_open(struct str s)
{
	return s.n >= 12 && str_starts(s, STR("RIFF")) && memcmp(s.p + 8, "WEBP", 4) == 0;
}

/* RFC 9649, 2.5 to 2.7: each kind of first chunk says the size in its own way. */
static bool
webp_size(const struct chunk *c, struct picture *p)
{
	const char *d = c->data.p;

	if (str_equal(c->type, STR("VP8X")) && c->data.n >= 10) {
		p->width = (int)bytes_little(d + 4, 3) + 1;
		p->height = (int)bytes_little(d + 7, 3) + 1;
	} else if (str_equal(c->type, STR("VP8 ")) && c->data.n >= 10 && memcmp(d + 3, "\x9D\x01\x2A", 3) == 0) {
		p->width = (int)(bytes_little(d + 6, 2) & 0x3FFF);
		p->height = (int)(bytes_little(d + 8, 2) & 0x3FFF);
	} else if (str_equal(c->type, STR("VP8L")) && c->data.n >= 5 && d[0] == 0x2F) {
		p->width = (int)(bytes_little(d + 1, 4) & 0x3FFF) + 1;
		p->height = (int)(bytes_little(d + 1, 4) >> 14 & 0x3FFF) + 1;
	}
	return p->width > 0 && p->height > 0;
}

static bool
webp_read(struct str s, struct picture *p)
{
	size_t at = 12;
	struct chunk c;

	if (!webp_open(s))
		return false;
	/* The picture's data may be cut off in the head: then its chunk's beginning is enough. */
	if (!webp_next(s, &at, &c)) {
		if (s.n < 20)
			return false;
		c.type = str_make(s.p + 12, 4);
		c.data = str_from(s, 20);
		at = s.n;
	}
	if (!webp_size(&c, p))
		return false;
	while (webp_next(s, &at, &c))
		if (str_equal(c.type, STR("EXIF")))
			p->orientation = tiff_orientation(str_from(c.data, str_starts(c.data, STR("Exif\0")) ? 6 : 0));
	return true;
}

static void
webp_put(struct buf *to, struct str type, struct str data)
{
	char size[4];

	for (int i = 0; i < 4; i++)
		size[i] = (char)(data.n >> (8 * i));
	put_str(to, type);
	put_bytes(to, size, 4);
	put_str(to, data);
	if (data.n & 1)
		put_char(to, 0);
}

/* The number of bytes since `from` becomes known only at the end. */
static void
webp_set_size(struct buf *to, size_t field, size_t from)
{
	for (int i = 0; i < 4; i++)
		to->p[field + (size_t)i] = (char)((to->n - from) >> (8 * i));
}

/* A frame of an animation holds chunks of its own. */
static bool
webp_frame(struct str frame, struct buf *to)
{
	size_t at = 16, field = to->n + 4;
	struct chunk c;
	bool image = false;

	if (frame.n < 16)
		return false;
	webp_put(to, STR("ANMF"), str_make(frame.p, 16));
	while (webp_next(frame, &at, &c)) {
		if (one_of(c.type, "ALPHVP8 VP8L"))
			webp_put(to, c.type, c.data);
		image |= one_of(c.type, "VP8 VP8L");
	}
	webp_set_size(to, field, field + 4);
	return image && at == frame.n;
}

static bool
webp_clean(struct str s, struct buf *to)
{
	size_t at = 12, start = to->n;
	struct chunk c;
	struct picture size;
	bool image = false, first = true;

	if (!webp_open(s) || bytes_little(s.p + 4, 4) < 4 || bytes_little(s.p + 4, 4) > s.n - 8)
		return false;
	s.n = bytes_little(s.p + 4, 4) + 8;
	put_lit(to, "RIFF\0\0\0\0WEBP");
	for (; webp_next(s, &at, &c); first = false) {
		size = (struct picture){0};
		if (first && !webp_size(&c, &size))
			return false;
		if (str_equal(c.type, STR("VP8X"))) {
			if (!first || c.data.n != 10)
				return false;
			webp_put(to, c.type, c.data);
			to->p[to->n - 10] &= 0x32; /* colour profile, alpha, animation; neither EXIF nor XMP */
		} else if (str_equal(c.type, STR("ANMF"))) {
			image = true;
			if (!webp_frame(c.data, to))
				return false;
		} else if (one_of(c.type, "VP8 VP8LALPHICCPANIM")) {
			webp_put(to, c.type, c.data);
			image |= one_of(c.type, "VP8 VP8L");
		}
	}
	if (!image || at != s.n || to->n - start > UINT32_MAX)
		return false;
	webp_set_size(to, start + 4, start + 8);
	return true;
}

/* GIF. */

static bool
gif_open(struct str s)
{
	return s.n >= 13 && (str_starts(s, STR("GIF87a")) || str_starts(s, STR("GIF89a")));
}

static bool
gif_read(struct str s, struct picture *p)
{
	if (!gif_open(s))
		return false;
	p->width = (int)bytes_little(s.p + 6, 2);
	p->height = (int)bytes_little(s.p + 8, 2);
	return p->width > 0 && p->height > 0;
}

/* The bytes of a colour table that the packed field announces. */
static size_t
gif_colours(unsigned char packed)
{
	return packed & 0x80 ? (size_t)3 << ((packed & 7) + 1) : 0;
}

/* Moves *at behind a run of sub-blocks and its end. */
static bool
gif_blocks(struct str s, size_t *at)
{
	while (*at < s.n && byte_at(s, *at) != 0)
		*at += (size_t)byte_at(s, *at) + 1;
	return ++*at <= s.n;
}

/* The number of repetitions, written anew: nothing else can hide in the extension. */
static void
gif_application(struct str x, struct buf *to)
{
	if (x.n >= 19 && str_starts(x, STR("!\xFF\x0BNETSCAPE2.0\x03\x01"))) {
		put_bytes(to, x.p, 18);
		put_char(to, 0);
	}
}

/*
 * Copies the images. A graphic control belongs to the next thing that is shown and goes with it,
 * also when that is text, which browsers never showed and which is left out.
 */
static bool
gif_images(struct str s, size_t at, struct buf *to)
{
	struct str control = {0};
	bool image = false;

	while (at < s.n) {
		size_t from = at;
		int what = byte_at(s, at), label = at + 1 < s.n ? byte_at(s, at + 1) : 0;

		if (what == ';') {
			put_char(to, ';');
			return image;
		} else if (what == '!') {
			at += 2;
			if (!gif_blocks(s, &at))
				return false;
			if (label == 0xFF)
				gif_application(str_make(s.p + from, at - from), to);
			else if (label == 0xF9 && at - from == 8 && s.p[from + 2] == 4)
				control = str_make(s.p + from, 8);
			else if (label == 0x01)
				control = (struct str){0};
		} else if (what == ',') {
			if (s.n - at < 11)
				return false;
			at += 11 + gif_colours(byte_at(s, at + 9));
			if (!gif_blocks(s, &at))
				return false;
			put_str(to, control);
			put_bytes(to, s.p + from, at - from);
			control = (struct str){0};
			image = true;
		} else {
			return false;
		}
	}
	return false;
}

static bool
gif_clean(struct str s, struct buf *to)
{
	size_t head;

	if (!gif_open(s))
		return false;
	head = 13 + gif_colours(byte_at(s, 10));
	if (head > s.n)
		return false;
	put_bytes(to, s.p, head);
	return gif_images(s, head, to);
}

bool
picture_read(struct str bytes, enum picture_kind kind, struct picture *p)
{
	*p = (struct picture){.kind = kind, .orientation = 1};
	switch (kind) {
	case PICTURE_JPEG:
		return jpeg_read(bytes, p);
	case PICTURE_PNG:
		return png_read(bytes, p);
	case PICTURE_WEBP:
		return webp_read(bytes, p);
	case PICTURE_GIF:
		return gif_read(bytes, p);
	case PICTURE_SVG:
		return svg_size(bytes, &p->width, &p->height);
	case PICTURE_NONE:
		break;
	}
	return false;
}

bool
picture_clean(struct str bytes, enum picture_kind kind, struct buf *to)
{
	size_t start = to->n;
	bool ok = (kind == PICTURE_JPEG && jpeg_clean(bytes, to)) || (kind == PICTURE_PNG && png_clean(bytes, to)) ||
		  (kind == PICTURE_WEBP && webp_clean(bytes, to)) || (kind == PICTURE_GIF && gif_clean(bytes, to)) ||
		  (kind == PICTURE_SVG && svg_clean(bytes, to));

	if (!ok)
		to->n = start;
	return ok;
}
