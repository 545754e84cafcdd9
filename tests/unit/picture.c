/*
 * picture.c - tiny pictures, made here byte by byte, with everything in them that must not leave the
 * house. Their pixels are nonsense: only the container matters. After the cases come random
 * changes to each picture; they must neither crash nor bring a secret out (`picture SECONDS` goes on for so long).
 */
#include "content/picture.h"

#include "unit/container.h"
#include "unit/test.h"

#include <stdlib.h>
#include <time.h>

#define SECRET "10.7769N 106.7009E"

/* "Exif", a directory of two entries, orientation 6 in the second one, and a secret. */
static struct str
exif(struct buf *b, bool little)
{
	void (*put)(struct buf *, uint32_t, int) = little ? le : be;

	b->n = 0;
	put_lit(b, "Exif\0\0");
	put_str(b, little ? STR("II*\0") : STR("MM\0*"));
	put(b, 8, 4);
	put(b, 2, 2);
	put(b, 0x010F, 2), put(b, 2, 2), put(b, 18, 4), put(b, 38, 4);
	put(b, 0x0112, 2), put(b, 3, 2), put(b, 1, 4), put(b, 6, 2), put(b, 0, 2);
	put(b, 0, 4);
	put_lit(b, SECRET);
	return buf_str(b);
}

#define FRAME STR("\x08\x00\x30\x00\x40\x01\x01\x11\x00")
#define SCAN STR("\x01\x01\x00\x00\x3F\x00")
#define CODED STR("ab\xFF\x00" "cd\xFF\xD0" "ef\xFF\x00")
#define ICC STR("ICC_PROFILE\0\x01\x01mau")

/* `clean`: as it must look after cleaning. */
static void
jpeg(struct buf *b, bool clean)
{
	struct buf x = {0};

	put_lit(b, "\xFF\xD8");
	segment(b, 0xE0, clean ? STR("JFIF\0\x01\x02\x00\x00\x01\x00\x01\x00\x00")
			       : STR("JFIF\0\x01\x02\x00\x00\x01\x00\x01\x01\x01" "rgb"));
	if (!clean) {
		segment(b, 0xE0, STR("JFXX\0\x10" SECRET));
		segment(b, 0xE1, exif(&x, false));
		segment(b, 0xE1, STR("http://ns.adobe.com/xap/1.0/\0" SECRET));
	}
	segment(b, 0xE2, ICC);
	if (!clean) {
		segment(b, 0xE2, STR("MPF\0" SECRET));
		segment(b, 0xED, STR("Photoshop 3.0\0" SECRET));
		segment(b, 0xEF, STR(SECRET));
		segment(b, 0xFE, STR(SECRET));
	}
	segment(b, 0xEE, STR("Adobe\0\x64\0\0\0\0\x01"));
	if (!clean)
		put_lit(b, "\xFF\xFF");
	segment(b, 0xDB, STR("\0bảng"));
	segment(b, 0xC2, FRAME);
	segment(b, 0xC4, STR("\0huff"));
	segment(b, 0xDA, SCAN);
	put_str(b, CODED);
	if (!clean)
		segment(b, 0xFE, STR(SECRET));
	segment(b, 0xC4, STR("\x10huff"));
	segment(b, 0xDA, SCAN);
	put_str(b, CODED);
	put_lit(b, "\xFF\xD9");
	if (!clean)
		put_lit(b, SECRET);
	buf_free(&x);
}

#define IHDR STR("\0\0\0\x40\0\0\0\x30\x08\x02\0\0\0")

static void
png(struct buf *b, bool clean)
{
	struct buf x = {0};

	put_lit(b, "\x89PNG\r\n\x1A\n");
	chunk(b, "IHDR", IHDR);
	chunk(b, "iCCP", STR("mau\0\0zzz"));
	chunk(b, "gAMA", STR("\0\0\xB1\x8F"));
	chunk(b, "pHYs", STR("\0\0\x0B\x13\0\0\x0B\x13\x01"));
	if (!clean) {
		chunk(b, "eXIf", str_from(exif(&x, true), 6));
		chunk(b, "tEXt", STR("Comment\0" SECRET));
		chunk(b, "iTXt", STR("XML:com.adobe.xmp\0\0\0\0\0" SECRET));
		chunk(b, "tIME", STR("\x07\xEA\x01\x01\0\0\0"));
		chunk(b, "prVt", STR(SECRET));
	}
	chunk(b, "acTL", STR("\0\0\0\x01\0\0\0\0"));
	chunk(b, "IDAT", STR("zlib"));
	chunk(b, "IDAT", STR(""));
	chunk(b, "IEND", STR(""));
	if (!clean)
		put_lit(b, SECRET);
	buf_free(&x);
}

static void
riff_file(struct buf *b, const struct buf *inside)
{
	put_lit(b, "RIFF");
	le(b, (uint32_t)inside->n + 4, 4);
	put_lit(b, "WEBP");
	put_str(b, buf_str(inside));
}

#define VP8 STR("\x10\0\0\x9D\x01\x2A\x40\0\x30\0vp8")
#define VP8L STR("\x2F\x3F\xC0\x0B\0" "l")
#define ANMF_HEAD "\0\0\0\0\0\0\x3F\0\0\x2F\0\0\x64\0\0\0"

static void
webp(struct buf *b, bool clean)
{
	struct buf in = {0}, frame = {0}, x = {0};

	riff(&in, "VP8X", clean ? STR("\x32\0\0\0\x3F\0\0\x2F\0\0") : STR("\x3E\0\0\0\x3F\0\0\x2F\0\0"));
	riff(&in, "ICCP", STR("mau"));
	riff(&in, "ANIM", STR("\0\0\0\0\0\0"));
	put_lit(&frame, ANMF_HEAD);
	riff(&frame, "ALPH", STR("alp"));
	riff(&frame, "VP8 ", VP8);
	if (!clean)
		riff(&frame, "note", STR(SECRET));
	riff(&in, "ANMF", buf_str(&frame));
	if (!clean) {
		riff(&in, "EXIF", exif(&x, true));
		riff(&in, "XMP ", STR(SECRET));
		riff(&in, "what", STR(SECRET));
	}
	riff_file(b, &in);
	if (!clean)
		put_lit(b, SECRET);
	buf_free(&in);
	buf_free(&frame);
	buf_free(&x);
}

static void
webp_simple(struct buf *b, const char *type, struct str data)
{
	struct buf in = {0};

	b->n = 0;
	riff(&in, type, data);
	riff_file(b, &in);
	buf_free(&in);
}

static void
gif(struct buf *b, bool clean)
{
	put_lit(b, "GIF89a\x40\0\x30\0\x80\0\0" "aaabbb");
	put_lit(b, "!\xFF\x0BNETSCAPE2.0\x03\x01\x05\0\0");
	if (!clean) {
		put_lit(b, "!\xFE\x12" SECRET "\0");
		put_lit(b, "!\xFF\x0BXMP DataXMP" "\x12" SECRET "\0");
		put_lit(b, "!\xFF\x0BNETSCAPE2.0\x12" SECRET "\0");
		put_lit(b, "!\xF9\x04\0\x09\0\0\0");
		put_lit(b, "!\x01\x0C\0\0\0\0\0\0\0\0\0\0\0\0\x12" SECRET "\0");
	}
	put_lit(b, "!\xF9\x04\0\x0A\0\0\0");
	put_lit(b, ",\0\0\0\0\x40\0\x30\0\x80" "cccddd" "\x02\x03lzw\x01z\0");
	put_lit(b, ",\0\0\0\0\x40\0\x30\0\0" "\x02\x03lzw\0");
	put_lit(b, ";");
	if (!clean)
		put_lit(b, SECRET);
}

static bool
cleans(struct str raw, enum picture_kind kind)
{
	struct buf to = {0};
	bool ok = picture_clean(raw, kind, &to);

	CHECK(ok || to.n == 0);
	buf_free(&to);
	return ok;
}

typedef void maker(struct buf *b, bool clean);

static const struct {
	enum picture_kind kind;
	maker *make;
	int orientation;
} made[] = {{PICTURE_JPEG, jpeg, 6}, {PICTURE_PNG, png, 6}, {PICTURE_WEBP, webp, 6}, {PICTURE_GIF, gif, 1}};

#define MADE (sizeof(made) / sizeof(*made))

static void
test_made(void)
{
	struct buf raw = {0}, want = {0}, got = {0}, again = {0};
	struct picture p;

	for (size_t i = 0; i < MADE; i++) {
		raw.n = want.n = again.n = 0;
		made[i].make(&raw, false);
		made[i].make(&want, true);
		got.n = 0;
		put_lit(&got, "trước");
		CHECK(picture_read(buf_str(&raw), made[i].kind, &p));
		CHECK(p.kind == made[i].kind && p.width == 64 && p.height == 48 && p.orientation == made[i].orientation);
		CHECK(picture_clean(buf_str(&raw), made[i].kind, &got));
		SAME(str_from(buf_str(&got), STR("trước").n), buf_str(&want));
		CHECK(picture_clean(buf_str(&want), made[i].kind, &again) && str_equal(buf_str(&again), buf_str(&want)));
		CHECK(picture_read(buf_str(&want), made[i].kind, &p) && p.orientation == 1 && p.width == 64);
		/* not what its name says */
		for (size_t k = 0; k < MADE; k++)
			CHECK(k == i || (!picture_read(buf_str(&raw), made[k].kind, &p) &&
					 !cleans(buf_str(&raw), made[k].kind)));
		/* torn anywhere */
		for (size_t n = 0; n < want.n; n++)
			if (cleans(str_make(want.p, n), made[i].kind)) {
				CHECK(!"a torn picture was taken");
				break;
			}
	}
	buf_free(&raw);
	buf_free(&want);
	buf_free(&got);
	buf_free(&again);
}

static void
test_names(void)
{
	CHECK(picture_kind_of(STR("a.jpg")) == PICTURE_JPEG && picture_kind_of(STR("x/A.JPEG")) == PICTURE_JPEG);
	CHECK(picture_kind_of(STR("ảnh.Png")) == PICTURE_PNG && picture_kind_of(STR("a.b.webp")) == PICTURE_WEBP);
	CHECK(picture_kind_of(STR("a.gif")) == PICTURE_GIF && picture_kind_of(STR("a.svg")) == PICTURE_SVG);
	CHECK(picture_kind_of(STR("a.pdf")) == PICTURE_NONE && picture_kind_of(STR("jpg")) == PICTURE_NONE);
	CHECK(picture_kind_of(STR("")) == PICTURE_NONE && picture_kind_of(STR("a.svgz")) == PICTURE_NONE);
}

static void
test_sizes(void)
{
	struct buf b = {0}, x = {0};
	struct picture p;

	webp_simple(&b, "VP8 ", VP8);
	CHECK(picture_read(buf_str(&b), PICTURE_WEBP, &p) && p.width == 64 && p.height == 48 && p.orientation == 1);
	CHECK(cleans(buf_str(&b), PICTURE_WEBP));
	/* a head of it is enough for the size, not for publishing */
	CHECK(picture_read(str_make(b.p, 31), PICTURE_WEBP, &p) && p.width == 64);
	CHECK(!picture_read(str_make(b.p, 25), PICTURE_WEBP, &p));
	webp_simple(&b, "VP8L", VP8L);
	CHECK(picture_read(buf_str(&b), PICTURE_WEBP, &p) && p.width == 64 && p.height == 48);
	CHECK(cleans(buf_str(&b), PICTURE_WEBP));
	webp_simple(&b, "ICCP", STR("mau"));
	CHECK(!picture_read(buf_str(&b), PICTURE_WEBP, &p) && !cleans(buf_str(&b), PICTURE_WEBP));
	/* the last byte of padding may be missing */
	webp_simple(&b, "VP8 ", VP8);
	b.n--;
	b.p[4]--;
	CHECK(cleans(buf_str(&b), PICTURE_WEBP));
	/* orientation in both byte orders; a nonsense value is none */
	for (int little = 0; little < 2; little++) {
		b.n = 0;
		put_lit(&b, "\xFF\xD8");
		segment(&b, 0xE1, exif(&x, little));
		segment(&b, 0xC0, FRAME);
		CHECK(picture_read(buf_str(&b), PICTURE_JPEG, &p) && p.orientation == 6);
	}
	b.p[4 + 2 + 6 + 8 + 2 + 12 + 8] = 9;
	CHECK(picture_read(buf_str(&b), PICTURE_JPEG, &p) && p.orientation == 1);
	CHECK(!picture_read(STR(""), PICTURE_JPEG, &p) && !picture_read(STR("x"), PICTURE_NONE, &p));
	buf_free(&b);
	buf_free(&x);
}

static void
test_broken(void)
{
	struct buf b = {0};
	struct picture p;

	/* a wrong checksum, an unknown critical chunk, no size */
	png(&b, true);
	b.p[20] ^= 1;
	CHECK(!cleans(buf_str(&b), PICTURE_PNG));
	b.n = 0;
	put_lit(&b, "\x89PNG\r\n\x1A\n");
	chunk(&b, "IHDR", IHDR);
	chunk(&b, "ABCD", STR(""));
	chunk(&b, "IDAT", STR("z"));
	chunk(&b, "IEND", STR(""));
	CHECK(!cleans(buf_str(&b), PICTURE_PNG));
	b.n = 0;
	put_lit(&b, "\x89PNG\r\n\x1A\n");
	chunk(&b, "IHDR", STR("\0\0\0\0\0\0\0\x30\x08\x02\0\0\0"));
	CHECK(!picture_read(buf_str(&b), PICTURE_PNG, &p));
	/* a scan without a frame, a second beginning, a length that leads outside */
	b.n = 0;
	put_lit(&b, "\xFF\xD8");
	segment(&b, 0xDA, SCAN);
	put_lit(&b, "\xFF\xD9");
	CHECK(!cleans(buf_str(&b), PICTURE_JPEG));
	CHECK(!cleans(STR("\xFF\xD8\xFF\xD8\xFF\xD9"), PICTURE_JPEG) && !cleans(STR("\xFF\xD8\xFF\xD9"), PICTURE_JPEG));
	CHECK(!cleans(STR("\xFF\xD8\xFF\xE1\xFF\xFF" "ab\xFF\xD9"), PICTURE_JPEG));
	CHECK(!cleans(STR("\xFF\xD8\xFF\xE1\0\x01\xFF\xD9"), PICTURE_JPEG));
	CHECK(!cleans(STR("GIF89a\x40\0\x30\0\0\0\0;"), PICTURE_GIF) && !cleans(STR("GIF89a\x40\0\x30\0\x87\0\0;"), PICTURE_GIF));
	CHECK(!cleans(STR("RIFF\xFF\xFF\xFF\xFFWEBPVP8 \xFF\xFF\xFF\xFF"), PICTURE_WEBP));
	buf_free(&b);
}

/* SVG */

#define OPEN "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
#define IN(x) OPEN x "</svg>"

static void
test_svg_good(void)
{
	static const char *const good[] = {
		IN("<path d='M0 0h1'/>"),
		"\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='no'?>\n<!-- a -->\n" IN("<g><text>Hòa &amp; giải &#272;</text></g>") "\n",
		"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g/></s:svg>",
		IN("<use xlink:href=\"#a\"/><a href='#b'>x</a><rect fill='url(#g)' style=\"fill:url('#g')\"/>"),
		IN("<style>.a{fill:red}</style><style><![CDATA[ .b > .c { fill: url( \"#g\" ) } ]]></style>"),
		IN("<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}</style>"),
		IN("<animate attributeName='opacity' values='0;1'/><text>onload = url(http://a) @import</text>"),
		IN("<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' rdf:about='x'/></metadata>"),
		IN("<image href='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs='/>"),
	};

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		const char *fault = picture_svg_fault(str_of(good[i]));

		CHECK(!fault);
		if (fault)
			printf("  %s\n  %s\n", good[i], fault);
	}
}

static void
test_svg_bad(void)
{
	static const char *const bad[] = {
		"", "x", "<svg/>", "<svg xmlns='http://www.w3.org/2000/sv'/>", "<html xmlns='http://www.w3.org/1999/xhtml'/>",
		OPEN, OPEN "</svg", OPEN "<g></svg>", IN("</g>"), OPEN "</svg><svg/>", OPEN "</svg>x", IN("<g a=1/>"),
		IN("<g a='1'b='2'/>"), IN("<g a/>"), IN("<g a='<'/>"), IN("<g a='1/>"), IN("< g/>"), IN("<1/>"), IN("<a:b:c/>"),
		IN("&nbsp;"), IN("&#0;"), IN("&#xD800;"), IN("&#x110000;"), IN("&#99999999999;"), IN("&"), IN("\x01"), IN("\xFF"),
		"<!DOCTYPE svg>" IN(""), "<!DOCTYPE svg [<!ENTITY a 'b'>]>" IN("&a;"),
		"<?xml-stylesheet href='a.css'?>" IN(""), IN("<?php x?>"), " <?xml version='1.0'?>" IN(""),
		"<?xml version='1.0' encoding='UTF-16'?>" IN(""), "<?xml version='1.0' encoding='utf-7'?>" IN(""),
		IN("<script>x</script>"), IN("<SCRIPT/>"), IN("<s:script xmlns:s='http://www.w3.org/2000/svg'/>"),
		IN("<foreignObject/>"), IN("<iframe/>"), IN("<handler/>"), IN("<video/>"),
		IN("<g onload='x'/>"), IN("<g OnClick='x'/>"), IN("<g a:onload='x'/>"), IN("<set attributeName='onclick' to='x'/>"),
		IN("<animate attributeName='xlink:href' to='javascript:x'/>"), IN("<set attributeName='h&#114;ef' to='x'/>"),
		IN("<g xmlns='http://www.w3.org/1999/xhtml'/>"), IN("<h:p xmlns:h='http://www.w3.org/1999/&#120;html'/>"),
		IN("<a href='https://example.vn'/>"), IN("<a xlink:href='javascript:x'/>"), IN("<a x:href=' &#106;avascript:x'/>"),
		IN("<image href='a.png'/>"), IN("<image href='//a/b.png'/>"), IN("<use href='a.svg#b'/>"), IN("<g xml:base='http://a/'/>"),
		IN("<image href='data:image/svg+xml;base64,AAAA'/>"), IN("<image href='data:image/png;base64,AAAA'/>"),
		IN("<a href='data:text/html,x'/>"), IN("<image href='data:image/png;base64,@@'/>"), IN("<a href='#a' ping='http://a'/>"),
		IN("<rect fill='url(http://a)'/>"), IN("<rect fill='URL( \"//a\" )'/>"), IN("<rect fill='u&#114;l(a#b)'/>"),
		IN("<rect fill='u\\72l(http://a)'/>"), IN("<rect style='fill:url(a)'/>"), IN("<rect style='a:\\75 rl(b)'/>"),
		IN("<style>@import 'a'</style>"), IN("<style>a{b:url(http://a)}</style>"), IN("<style>a{b:u<!-- -->rl(c)}</style>"),
		IN("<style>a{b:u<![CDATA[rl(c)]]>}</style>"), IN("<style>a{b:&#117;rl(c)}</style>"), IN("<style>@\\69mport 'a'</style>"),
		IN("<style>a{b:image-set('c' 1x)}</style>"), IN("<style>a<g/></style>"), IN("<style>a{b:url(data:image/svg+xml,c)}</style>"),
	};
	struct buf deep = {0};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		const char *fault = picture_svg_fault(str_of(bad[i]));

		CHECK(fault);
		if (!fault && bad[i])
			printf("  %s\n", bad[i]);
		CHECK(!cleans(str_of(bad[i]), PICTURE_SVG));
	}
	put_lit(&deep, OPEN);
	for (int i = 0; i < 100000; i++)
		put_lit(&deep, "<g>");
	CHECK(picture_svg_fault(buf_str(&deep)));
	buf_free(&deep);
}

static void
test_svg_clean(void)
{
	struct buf to = {0};

	CHECK(picture_clean(STR("<?xml version=\"1.0\"?>\n<!-- " SECRET " -->\n<svg xmlns=\"http://www.w3.org/2000/svg\""
				" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" width='4'\n"
				" inkscape:export-filename=\"" SECRET "\" xml:lang=\"vi\"><sodipodi:namedview a='" SECRET "'>"
				"<g/>" SECRET "</sodipodi:namedview><g id=\"a\"  inkscape:label='" SECRET "'/>"
				"<metadata>" SECRET "<metadata/></metadata><!-- x --><text>ờ &lt;</text></svg>\n"),
			    PICTURE_SVG, &to));
	SAME(buf_str(&to), STR("<svg xmlns=\"http://www.w3.org/2000/svg\" width='4' xml:lang=\"vi\"><g id=\"a\"/>"
			       "<text>ờ &lt;</text></svg>"));
	to.n = 0;
	/* GIF with a comment "abc": 1 x 1, no colours */
	CHECK(picture_clean(STR(IN("<image href='data:image/gif;base64,R0lGODlhAQABAAAAACH+\nA2FiYwAsAAAAAAEAAQAAAgJEAQA7'/>")),
			    PICTURE_SVG, &to));
	SAME(buf_str(&to), STR(IN("<image href=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=\"/>")));
	buf_free(&to);
}

static void
test_svg_sizes(void)
{
	static const struct {
		const char *attributes;
		int width, height;
	} known[] = {{"width='120' height='80'", 120, 80},
		     {"width='120px' height='80.4px'", 120, 80},
		     {"width='1in' height='72pt'", 96, 96},
		     {"width='2.54cm' height='25.4mm'", 96, 96},
		     {"viewBox='0 0 720 430'", 720, 430},
		     {"viewBox='-10,-5, 72.6  30.2'", 73, 30},
		     {"viewBox=' 0,0 200 100 ' width='50'", 50, 25},
		     {"viewBox='0 0 200 100' height='50'", 100, 50},
		     {"width='100%' height='100%' viewBox='0 0 30 20'", 30, 20},
		     {"width='100%' height='3em'", 0, 0},
		     {"width='-4' height='99999999999999999999999999999999999999'", 0, 0},
		     {"", 0, 0}};
	char svg[256];
	struct picture p;

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		int n = snprintf(svg, sizeof(svg), "<svg %s xmlns='http://www.w3.org/2000/svg'><g", known[i].attributes);

		CHECK(picture_read(str_make(svg, (size_t)n), PICTURE_SVG, &p));
		CHECK(p.width == known[i].width && p.height == known[i].height && p.orientation == 1);
		if (p.width != known[i].width || p.height != known[i].height)
			printf("  %s: %d x %d\n", known[i].attributes, p.width, p.height);
	}
	CHECK(!picture_read(STR("<html>"), PICTURE_SVG, &p) && !picture_read(STR(""), PICTURE_SVG, &p));
}

/* Random changes. */

static uint32_t
roll(uint64_t *state)
{
	*state = *state * 6364136223846793005U + 1442695040888963407U;
	return (uint32_t)(*state >> 33);
}

/* A copy on the heap, exactly as long as it says: a sanitizer sees the first byte too many. */
static void
try(struct str s, enum picture_kind kind)
{
	char *p = malloc(s.n ? s.n : 1);
	struct str exact = str_make(p, s.n);
	struct buf to = {0}, again = {0};
	struct picture size;

	memcpy(p, s.p, s.n);
	if (picture_read(exact, kind, &size))
		CHECK(size.width >= 0 && size.height >= 0 && size.orientation >= 1 && size.orientation <= 8);
	if (picture_clean(exact, kind, &to)) {
		if (!picture_clean(buf_str(&to), kind, &again) || !str_equal(buf_str(&to), buf_str(&again)))
			CHECK(!"cleaning twice gives something else");
	}
	if (kind == PICTURE_SVG && !picture_svg_fault(exact) != (to.n > 0))
		CHECK(!"a drawing with a fault was cleaned");
	buf_free(&to);
	buf_free(&again);
	free(p);
}

static void
change(struct buf *b, uint64_t *state)
{
	for (uint32_t k = roll(state) % 6 + 1; k > 0 && b->n > 0; k--) {
		size_t at = roll(state) % b->n, from = roll(state) % b->n, n = roll(state) % 12;

		switch (roll(state) % 6) {
		case 0:
			b->p[at] = (char)roll(state);
			break;
		case 1:
			b->p[at] ^= (char)(1 << roll(state) % 8);
			break;
		case 2:
			b->n = at;
			break;
		case 3: /* from another place */
			n = n < b->n - (at > from ? at : from) ? n : 0;
			memmove(b->p + at, b->p + from, n);
			break;
		case 4: /* twice */
			n = n < b->n - at ? n : 0;
			buf_room(b, n);
			memmove(b->p + at + n, b->p + at, b->n - at);
			b->n += n;
			break;
		default: /* not at all */
			n = n < b->n - at ? n : 0;
			memmove(b->p + at, b->p + at + n, b->n - at - n);
			b->n -= n;
		}
	}
}

static const char drawing[] =
	"<?xml version='1.0' encoding='utf-8'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg' width='4cm' viewBox='0 0 4 3'"
	" xmlns:i='http://i' i:a='b'><style>a{b:url(#c)}<![CDATA[d]]></style><metadata><i:x>y</i:x></metadata>"
	"<g fill='url(#a)' style='a:b'>&#272;&amp;<image href='data:image/gif;base64,R0lGODlhAQABAAAAACH+"
	"A2FiYwAsAAAAAAEAAQAAAgJEAQA7'/></g></svg>";

static void
test_changed(int seconds)
{
	time_t stop = time(NULL) + seconds;
	uint64_t state = seconds ? (uint64_t)time(NULL) : 1;
	struct buf b = {0};
	long rounds = 0;

	for (; rounds < 40000 || (seconds && time(NULL) < stop); rounds++) {
		size_t i = (size_t)rounds % (MADE + 1);

		b.n = 0;
		if (i < MADE)
			made[i].make(&b, roll(&state) % 2);
		else
			put_str(&b, str_of(drawing));
		change(&b, &state);
		try(buf_str(&b), i < MADE ? made[i].kind : PICTURE_SVG);
	}
	if (seconds)
		printf("%ld changed pictures\n", rounds);
	buf_free(&b);
}

int
main(int argc, char **argv)
{
	test_names();
	test_made();
	test_sizes();
	test_broken();
	test_svg_good();
	test_svg_bad();
	test_svg_clean();
	test_svg_sizes();
	test_changed(argc > 1 ? (int)strtol(argv[1], NULL, 10) : 0);
	return test_end("picture");
}
