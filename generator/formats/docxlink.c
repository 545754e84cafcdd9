/*
 * docxlink.c - see docxroom.h. What a part leads to: addresses of links, pictures; and how a picture stands in a line.
 */
#include "formats/docxroom.h"

#define TWIP 635	     /* EMU */
#define PIXEL 9525	     /* EMU, 96 to the inch */
#define PICTURE_TALL 7920000 /* EMU: 22 cm */
#define TARGET_MAX 2000	     /* bytes; Word takes 2083 characters */

/* The document's parts have the numbers before (docx.c). */
#define RELATIONS_FIRST 20

static size_t
new_relation(struct docx_pen *x, struct str kind)
{
	struct docx_story *s = x->s;
	size_t n = RELATIONS_FIRST + s->nrelations++;

	docx_put_number(&s->relations, STR("<Relationship Id=\"rId"), (long long)n,
			STR("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"));
	put_str(&s->relations, kind);
	put_lit(&s->relations, "\" Target=\"");
	return n;
}

static bool
is_hex(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'f');
}

/* Absolute, and an address that the package may hold (RFC 3986): readers refuse the whole file for a wrong one. */
static bool
is_target(struct str s)
{
	if (s.n > TARGET_MAX || (!str_starts(s, STR("https://")) && !str_starts(s, STR("http://")) &&
				 !str_starts(s, STR("mailto:")) && !str_starts(s, STR("tel:"))))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] <= ' ' || s.p[i] >= 0x7F || strchr("<>\"\\^`{|}[]", s.p[i]))
			return false;
	return true;
}

static void
put_target(struct buf *to, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		size_t n = s.p[i] == '&' ? docx_entity(str_from(s, i)) : 0;

		if (s.p[i] == '&' && n == 0) {
			put_lit(to, "&amp;");
		} else if (s.p[i] == '%' && !(i + 2 < s.n && is_hex(s.p[i + 1]) && is_hex(s.p[i + 2]))) {
			put_lit(to, "%25");
		} else {
			put_char(to, s.p[i]);
		}
	}
}

size_t
docx_link(struct docx_pen *x, struct str href)
{
	size_t *n;

	if (!is_target(href))
		return 0;
	n = names_at(&x->s->known, x->a, href);
	if (*n == 0) {
		*n = new_relation(x, STR("hyperlink"));
		put_target(&x->s->relations, href);
		put_lit(&x->s->relations, "\" TargetMode=\"External\"/>");
	}
	return *n;
}

/* The picture's number in the package, from 1. */
static size_t
picture_number(struct docx_pen *x, size_t i)
{
	if (x->picture[i] == 0) {
		MANY_ADD(&x->shown, i);
		x->picture[i] = MANY_N(size_t, x->shown);
	}
	return x->picture[i];
}

struct str
docx_media(const struct docx_picture *p, size_t number, struct arena *a)
{
	return str_format(a, "media/image%zu%s", number, p->png ? ".png" : ".jpeg");
}

static size_t
picture_relation(struct docx_pen *x, size_t i)
{
	struct str name = docx_media(&x->d->picture[i], picture_number(x, i), x->a);
	size_t *n;

	n = names_at(&x->s->known, x->a, name);
	if (*n == 0) {
		*n = new_relation(x, STR("image"));
		put_str(&x->s->relations, name);
		put_lit(&x->s->relations, "\"/>");
	}
	return *n;
}

/* Never wider than where it stands, nor taller than a page; a picture of few pixels stays small. */
static void
picture_size(const struct docx_picture *p, int room, long long *cx, long long *cy)
{
	long long w = p->width > 0 ? p->width : 1, h = p->height > 0 ? p->height : 1, most = (long long)room * TWIP;

	*cx = w * PIXEL < most ? w * PIXEL : most;
	*cy = *cx * h / w;
	if (*cy > PICTURE_TALL) {
		*cy = PICTURE_TALL;
		*cx = *cy * w / h;
	}
	*cx += *cx == 0;
	*cy += *cy == 0;
}

static void
put_size(struct buf *to, struct str name, long long cx, long long cy)
{
	put_str(to, name);
	docx_put_number(to, STR(" cx=\""), cx, STR("\""));
	docx_put_number(to, STR(" cy=\""), cy, STR("\"/>"));
}

static void
put_drawing(struct docx_pen *x, size_t i, struct str alt)
{
	struct buf *to = &x->s->out;
	size_t r = picture_relation(x, i);
	long long cx, cy, id = (long long)++x->nshown;

	picture_size(&x->d->picture[i], x->now.width, &cx, &cy);
	put_lit(to, "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
	put_size(to, STR("<wp:extent"), cx, cy);
	docx_put_number(to, STR("<wp:docPr id=\""), id, STR("\""));
	docx_put_number(to, STR(" name=\"Hình "), id, STR("\" descr=\""));
	docx_put_value(to, alt);
	put_lit(to, "\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
		    "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">");
	docx_put_number(to, STR("<pic:pic><pic:nvPicPr><pic:cNvPr id=\""), id, STR("\""));
	docx_put_number(to, STR(" name=\"image"), (long long)x->picture[i], STR("\"/><pic:cNvPicPr/></pic:nvPicPr>"));
	docx_put_number(to, STR("<pic:blipFill><a:blip r:embed=\"rId"), (long long)r,
			STR("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
			    "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"));
	put_size(to, STR("<a:ext"), cx, cy);
	put_lit(to, "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
		    "</a:graphic></wp:inline></w:drawing></w:r>");
}

void
docx_picture(struct docx_pen *x, const struct tag *img)
{
	struct str src = tag_value(img, STR("src")), alt = tag_value(img, STR("alt"));
	unsigned run = x->now.run;
	size_t i = 0;

	while (i < x->d->npictures && !str_equal(x->d->picture[i].src, src))
		i++;
	if (i < x->d->npictures && x->d->picture[i].bytes.n) {
		docx_inline(x);
		put_drawing(x, i, alt);
		return;
	}
	x->now.run |= DOCX_ITALIC;
	docx_words(x, alt);
	x->now.run = run;
}
