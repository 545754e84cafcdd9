/*
 * docx.c - see docx.h. The package (ISO/IEC 29500-2): the parts, what they are, and which leads to which.
 *
 * The body is written first, because what is in it decides which parts there are: footnotes, their links, pictures.
 * No clock, no path, no name of a machine goes in: the same article gives the same bytes.
 */
#include "formats/docxroom.h"

#include <assert.h>

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define NAMESPACES                                                                                                     \
	" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" OFFICE                  \
	"relationships\""                                                                                              \
	" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""                         \
	" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""                                           \
	" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\n"

/* The document's parts of its own, in the order of the package; rId1 .. in this order. */
static const struct part {
	struct str file, kind, type; /* in word/; the relation; the content type */
} parts[] = {
/* clang-format off */
#define PART(file, kind) \
	{{file ".xml", sizeof(file ".xml") - 1}, {kind, sizeof(kind) - 1}, {WORD kind "+xml", sizeof(WORD kind "+xml") - 1}}
	PART("styles", "styles"),
	PART("numbering", "numbering"),
	PART("settings", "settings"),
	PART("fontTable", "fontTable"),
	PART("header1", "header"),
	PART("footnotes", "footnotes"),
#undef PART
	/* clang-format on */
};

#define NPARTS (sizeof(parts) / sizeof(parts[0]))
#define HEADER_ID "rId5"

struct package {
	const struct docx *d;
	struct docx_pen *pen;
	struct packer *packer;
	struct arena *a;
	struct buf entries; /* struct entry_in */
	struct buf part;    /* being written */
	struct str language;
};

static void
add(struct package *p, struct str name, struct str bytes, enum effort effort)
{
	struct entry_in e = {name, packer_keep(p->packer, bytes, effort, p->a)};

	MANY_ADD(&p->entries, e);
}

/* The part that has been written. */
static void
add_part(struct package *p, struct str name)
{
	add(p, name, buf_str(&p->part), PACK_SMALL);
	p->part.n = 0;
}

static bool
has_notes(const struct package *p)
{
	return p->pen->notes.out.n > 0;
}

/* Footnotes, the last of the parts, are only there when there are some. */
static size_t
count_parts(const struct package *p)
{
	return has_notes(p) ? NPARTS : NPARTS - 1;
}

static void
put_types(struct package *p)
{
	struct buf *to = &p->part;

	put_lit(to, XML
		"<Types xmlns=\"" PACKAGE "content-types\">"
		"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
		"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
		"<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
		"<Default Extension=\"png\" ContentType=\"image/png\"/>"
		"<Override PartName=\"/docProps/core.xml\" "
		"ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
		"<Override PartName=\"/docProps/app.xml\" "
		"ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
		"<Override PartName=\"/word/document.xml\" ContentType=\"" WORD "document.main+xml\"/>");
	for (size_t i = 0; i < count_parts(p); i++) {
		put_lit(to, "<Override PartName=\"/word/");
		put_str(to, parts[i].file);
		put_lit(to, "\" ContentType=\"");
		put_str(to, parts[i].type);
		put_lit(to, "\"/>");
	}
	put_lit(to, "</Types>\n");
}

static void
put_element(struct package *p, struct str start, struct str text, struct str end)
{
	text = str_trim(docx_clean(text, p->a));
	if (text.n == 0)
		return;
	put_str(&p->part, start);
	put_text(&p->part, text);
	put_str(&p->part, end);
}

static void
put_core(struct package *p)
{
	const struct docx *d = p->d;

	put_lit(&p->part,
		XML "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
		    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
		    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
	put_element(p, STR("<dc:title>"), d->title, STR("</dc:title>"));
	put_element(p, STR("<dc:creator>"), d->author, STR("</dc:creator>"));
	put_element(p, STR("<dc:description>"), d->publisher, STR("</dc:description>"));
	put_element(p, STR("<dc:language>"), p->language, STR("</dc:language>"));
	put_element(p, STR("<dcterms:created xsi:type=\"dcterms:W3CDTF\">"), d->modified, STR("</dcterms:created>"));
	put_element(p, STR("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">"), d->modified, STR("</dcterms:modified>"));
	put_lit(&p->part, "</cp:coreProperties>\n");
}

static void
put_app(struct package *p)
{
	put_lit(&p->part, XML "<Properties xmlns=\"" OFFICE "extended-properties\"><Application>pbgdpl</Application>");
	put_element(p, STR("<Company>"), p->d->publisher, STR("</Company>"));
	put_lit(&p->part, "</Properties>\n");
}

static const struct str package_relations = {
#define RELATIONS                                                                                                      \
	XML "<Relationships xmlns=\"" PACKAGE "relationships\">"                                                       \
	    "<Relationship Id=\"rId1\" Type=\"" OFFICE "relationships/officeDocument\" Target=\"word/document.xml\"/>" \
	    "<Relationship Id=\"rId2\" Type=\"" PACKAGE "relationships/metadata/core-properties\" "                    \
	    "Target=\"docProps/core.xml\"/>"                                                                           \
	    "<Relationship Id=\"rId3\" Type=\"" OFFICE "relationships/extended-properties\" "                          \
	    "Target=\"docProps/app.xml\"/></Relationships>\n"
	RELATIONS, sizeof(RELATIONS) - 1};

/* The document's own parts, and what its words lead to. */
static void
put_relations(struct package *p, const struct docx_story *s, size_t nparts)
{
	struct buf *to = &p->part;

	put_lit(to, XML "<Relationships xmlns=\"" PACKAGE "relationships\">");
	for (size_t i = 0; i < nparts; i++) {
		put_lit(to, "<Relationship Id=\"rId");
		put_int(to, (long long)i + 1);
		put_lit(to, "\" Type=\"" OFFICE "relationships/");
		put_str(to, parts[i].kind);
		put_lit(to, "\" Target=\"");
		put_str(to, parts[i].file);
		put_lit(to, "\"/>");
	}
	put_str(to, buf_str(&s->relations));
	put_lit(to, "</Relationships>\n");
}

static void
put_document(struct package *p)
{
	put_lit(&p->part, XML "<w:document" NAMESPACES "<w:body>");
	put_str(&p->part, buf_str(&p->pen->document.out));
	put_lit(&p->part,
		"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"" HEADER_ID "\"/>"
		"<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" "
		"w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>"
		"</w:body></w:document>\n");
}

/* The two lines above the notes come first; Word asks for them. */
static void
put_notes(struct package *p)
{
	put_lit(&p->part,
		XML "<w:footnotes" NAMESPACES "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:pPr><w:spacing "
		    "w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:separator/></w:r></w:p>"
		    "</w:footnote>\n<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:pPr><w:spacing "
		    "w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:continuationSeparator/></w:r>"
		    "</w:p></w:footnote>\n");
	put_str(&p->part, buf_str(&p->pen->notes.out));
	put_lit(&p->part, "</w:footnotes>\n");
}

static void
add_pictures(struct package *p)
{
	for (size_t i = 0; i < MANY_N(size_t, p->pen->shown); i++) {
		const struct docx_picture *x = &p->d->picture[MANY(size_t, p->pen->shown)[i]];

		add(p, str_cat(p->a, STR("word/"), docx_media(x, i + 1, p->a)), x->bytes, PACK_NOT);
	}
}

static void
add_parts(struct package *p)
{
	const struct docx_pen *x = p->pen;

	put_types(p);
	add_part(p, STR("[Content_Types].xml"));
	add(p, STR("_rels/.rels"), package_relations, PACK_SMALL);
	put_core(p);
	add_part(p, STR("docProps/core.xml"));
	put_app(p);
	add_part(p, STR("docProps/app.xml"));
	put_document(p);
	add_part(p, STR("word/document.xml"));
	put_relations(p, &x->document, count_parts(p));
	add_part(p, STR("word/_rels/document.xml.rels"));
	docx_put_styles(&p->part, p->language);
	add_part(p, STR("word/styles.xml"));
	docx_put_numbering(&p->part, MANY(struct docx_list, x->numbered), MANY_N(struct docx_list, x->numbered));
	add_part(p, STR("word/numbering.xml"));
	docx_put_settings(&p->part, p->language, has_notes(p));
	add_part(p, STR("word/settings.xml"));
	add(p, STR("word/fontTable.xml"), docx_fonts, PACK_SMALL);
	add(p, STR("word/header1.xml"), docx_header, PACK_SMALL);
	if (has_notes(p)) {
		put_notes(p);
		add_part(p, STR("word/footnotes.xml"));
	}
	if (x->notes.nrelations) {
		put_relations(p, &x->notes, 0);
		add_part(p, STR("word/_rels/footnotes.xml.rels"));
	}
	add_pictures(p);
}

static void
put_paragraph(struct docx_pen *x, struct str words, enum docx_style style)
{
	x->now = (struct docx_look){.style = style, .width = DOCX_LINE};
	docx_plain(x, words);
	docx_end(x);
}

static void
write_article(struct docx_pen *x)
{
	const struct docx *d = x->d;

	x->s = &x->document;
	x->picture = arena_many(x->a, size_t, d->npictures + 1);
	put_paragraph(x, d->title, DOCX_TITLE);
	put_paragraph(x, d->lead, DOCX_LEAD);
	x->now = (struct docx_look){.style = DOCX_NORMAL, .width = DOCX_LINE};
	docx_walk(x, docx_clean(d->xhtml, x->a));
	put_paragraph(x, d->foot, DOCX_FOOT);
	x->now = (struct docx_look){.style = DOCX_NORMAL, .width = DOCX_LINE};
	docx_close_room(x);
}

/* "vi" is what a page says; Word wants the country as well. */
static struct str
language_of(struct str s, struct arena *a)
{
	s = str_trim(docx_clean(s, a));
	return s.n == 0 || str_equal(s, STR("vi")) ? STR("vi-VN") : s;
}

void
docx_put(struct buf *to, const struct docx *d, struct packer *packer, struct arena *a)
{
	struct docx_pen x = {.d = d, .a = a};
	struct package p = {.d = d, .pen = &x, .packer = packer, .a = a, .language = language_of(d->language, a)};

	write_article(&x);
	add_parts(&p);
	if (!archive_put(to, MANY(struct entry_in, p.entries), MANY_N(struct entry_in, p.entries)))
		assert(!"names of a document's parts are our own");
	buf_free(&p.entries);
	buf_free(&p.part);
	buf_free(&x.document.out);
	buf_free(&x.document.relations);
	buf_free(&x.notes.out);
	buf_free(&x.notes.relations);
	buf_free(&x.numbered);
	buf_free(&x.shown);
}
