/*
 * docx.c - what becomes of each piece of mark-up, fragment by fragment; then whole packages as another reader finds
 * them; then random damage (`docx SECONDS` goes on damaging for so long). Whatever goes in, each part must be XML and
 * nest as Word asks: no paragraph in a paragraph, one at the end of each cell, every mark with its note. Over 500
 * lines because half of them are the table.
 */
#include "formats/docxroom.h"

#include "dice.h"
#include "unit/test.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <time.h>
#include <zip.h>

#define R(words) "<w:r><w:t xml:space=\"preserve\">" words "</w:t></w:r>"
#define RR(props, words) "<w:r><w:rPr>" props "</w:rPr><w:t xml:space=\"preserve\">" words "</w:t></w:r>"
#define P(words) "<w:p>" R(words) "</w:p>"
#define PS(style, words) "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>" words "</w:p>"
#define PP(props, words) "<w:p><w:pPr>" props "</w:pPr>" words "</w:p>"
#define STYLE(s) "<w:pStyle w:val=\"" s "\"/>"
#define IND(left) "<w:ind w:left=\"" left "\"/>"
#define NUM(level, id) "<w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" id "\"/></w:numPr>"
#define ITEM(level, id, words) PP(STYLE("ListParagraph") NUM(level, id), words)
#define LINK(id, words) "<w:hyperlink r:id=\"rId" id "\" w:history=\"1\">" RR(LINKED, words) "</w:hyperlink>"
#define LINKED "<w:rStyle w:val=\"Hyperlink\"/>"
#define BOLD "<w:b/><w:bCs/>"
#define ITALIC "<w:i/><w:iCs/>"
#define TABLE(style, width, more)                                                                                      \
	"<w:tbl><w:tblPr><w:tblStyle w:val=\"" style "\"/><w:tblW w:w=\"" width "\" w:type=\"dxa\"/>" more             \
	"<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" "                   \
	"w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
#define COL(w) "<w:gridCol w:w=\"" w "\"/>"
#define CELL(w, words) "<w:tc><w:tcPr><w:tcW w:w=\"" w "\" w:type=\"dxa\"/></w:tcPr>" words "</w:tc>"
#define HEADER "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
#define BOX(width, more, words)                                                                                        \
	TABLE("Khung", width, more)                                                                                    \
	COL(width)                                                                                                     \
	"</w:tblGrid><w:tr><w:trPr><w:cantSplit w:val=\"1\"/></w:trPr>" CELL(width, words) "</w:tr></"                 \
											   "w:tbl>"
#define EMPTY_NUMBER(id) PP(STYLE("ListParagraph") NUM("0", id), "")
#define GAP PS("Khoang", "")
#define RAISED "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
#define MARK(n)                                                                                                        \
	"<w:bookmarkStart w:id=\"" n "\" w:name=\"_RefChuThich" n "\"/>" RAISED "<w:footnoteReference w:id=\"" n       \
	"\"/></w:r><w:bookmarkEnd w:id=\"" n "\"/>"
#define AGAIN(n)                                                                                                       \
	"<w:fldSimple w:instr=\" NOTEREF _RefChuThich" n " \\f \\h \">" RAISED "<w:t>" n "</w:t></w:r></w:fldSimple>"
#define NOTE(n, words)                                                                                                 \
	"<w:footnote w:id=\"" n "\">" PS("FootnoteText", RAISED "<w:footnoteRef/></w:r>" R(" ") words) "</"            \
												       "w:footnote>\n"
#define IN(n, k)                                                                                                       \
	"<sup class=\"chu-dan\"><a href=\"#cd-" n "\" id=\"cd-" n "-" k "\" role=\"doc-noteref\">" n "</a></sup>"
#define NOTES_HEAD "<section class=\"chu-thich\" role=\"doc-endnotes\">\n<h2 id=\"chu-thich\">Chú thích</h2>\n<ol>\n"
#define NOTES_FOOT "</ol>\n</section>\n"
#define BACK "<a href=\"#cd-1-1\" role=\"doc-backlink\" aria-label=\"Về\">↩</a>"
#define LI(n, words) "<li id=\"cd-" n "\" value=\"" n "\">\n" words "</li>\n"

/* clang-format off */
static const struct rule {
	const char *in, *out, *notes;
} rules[] = {
	{"", "", ""},
	{"chữ", P("chữ"), ""},
	{"<p>a</p>\n<p>b</p>\n", P("a") P("b"), ""},
	{"<p></p><p> \n</p><div></div>", "", ""},
	/* blanks are those that a browser shows */
	{"<p>\n a  b\n\tc </p>", P("a b c"), ""},
	{"<p>a <em>b</em> c</p>", "<w:p>" R("a ") RR(ITALIC, "b") R(" c") "</w:p>", ""},
	{"<p>a<em> b </em></p>", "<w:p>" R("a") RR(ITALIC, " b") "</w:p>", ""},
	{"<p>a<em> </em></p>", P("a"), ""},
	{"<p>a <a href=\"https://a.vn\">b</a> <a href=\"https://a.vn\">c</a></p>",
	 "<w:p>" R("a ") LINK("20", "b") R(" ") LINK("20", "c") "</w:p>", ""},
	{"<p>a<br />\nb <br />c<br /></p>", "<w:p>" R("a") "<w:r><w:br/></w:r>" R("b") "<w:r><w:br/></w:r>" R("c") "<w:r><w:br/></w:r></w:p>", ""},
	{"<p>a\xC2\xA0 b</p>", P("a\xC2\xA0 b"), ""},
	/* what text may hold */
	{"<p>&amp; &lt;b&gt; &quot; &#x27; ' &#39;</p>", P("&amp; &lt;b&gt; &quot; &#x27; ' &#39;"), ""},
	{"<p>a & b &nbsp; &#0; > \"</p>", P("a &amp; b &amp;nbsp; &amp;#0; &gt; \""), ""},
	{"<p>a < b</p>", P("a &lt; b"), ""},
	{"<p>a<!-- b -->c</p>", P("ac"), ""},
	/* in a line */
	{"<p><strong>a <em>b</em></strong><code>c</code><sup>d</sup><sub>e</sub><dfn>f</dfn></p>",
	 "<w:p>" RR(BOLD, "a ") RR(BOLD ITALIC, "b") RR("<w:rStyle w:val=\"HTMLCode\"/>", "c")
	 RR("<w:vertAlign w:val=\"superscript\"/>", "d") RR("<w:vertAlign w:val=\"subscript\"/>", "e") RR(ITALIC, "f") "</w:p>", ""},
	{"<p>Theo <span class=\"lien\">khoản 2</span> <span class=\"dan\">Điều 1</span></p>", P("Theo khoản 2 Điều 1"), ""},
	{"<p>a<button type=\"button\" class=\"dan-xem\">“”</button>b</p><div class=\"loi-luat\" popover=\"auto\" id=\"_lv-1\"><p>x</p></div>", P("ab"), ""},
	/* links: absolute ones only */
	{"<a href=\"#a\">b</a><a href=\"x.html\">c</a><a href=\"/r\">d</a><a href=\"javascript:x\">e</a>", P("bcde"), ""},
	{"<a class=\"luat-neo\" href=\"https://a.vn/x.html#dieu-1\">Điều 1.</a>", P("Điều 1."), ""},
	{"<a href=\"mailto:a@b.vn\">b</a><a href=\"tel:+84\">c</a>", "<w:p>" LINK("20", "b") LINK("21", "c") "</w:p>", ""},
	{"<a href=\"https://a.vn\"><strong>b</strong></a>",
	 "<w:p><w:hyperlink r:id=\"rId20\" w:history=\"1\">" RR(LINKED BOLD, "b") "</w:hyperlink></w:p>", ""},
	{"<a href=\"https://a b\">c</a><a href=\"https://đ\">d</a>", P("cd"), ""},
	/* headings */
	{"<h1>a</h1><h2 id=\"x\">b</h2><h3>c</h3><h6>d</h6><p>e</p>",
	 PS("Heading1", R("a")) PS("Heading1", R("b")) PS("Heading2", R("c")) PS("Heading5", R("d")) P("e"), ""},
	{"<h2 class=\"luat-chuong\" id=\"c\"><span class=\"luat-so\">Chương I</span> <span class=\"luat-ten\">TÊN</span></h2>",
	 PS("Heading1", R("Chương I TÊN")), ""},
	/* lists */
	{"<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n", ITEM("0", "1", R("a")) ITEM("0", "1", R("b")) ITEM("1", "2", R("c")), ""},
	{"<ol>\n<li>a</li>\n</ol>\n<ol start=\"5\">\n<li>b</li>\n</ol>", ITEM("0", "2", R("a")) ITEM("0", "3", R("b")), ""},
	{"<ol><li value=\"1\">a</li><li value=\"4\">b</li><li>c</li></ol>", ITEM("0", "2", R("a")) ITEM("0", "3", R("b")) ITEM("0", "3", R("c")), ""},
	{"<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul><p>c</p>", ITEM("0", "1", R("a")) PP(STYLE("ListParagraph") IND("425"), R("b")) P("c"), ""},
	{"<ol><li></li><li><ul><li>a</li></ul></li></ol>", EMPTY_NUMBER("2") EMPTY_NUMBER("2") ITEM("1", "1", R("a")), ""},
	{"<li>a</li>", P("a"), ""},
	/* quotes */
	{"<blockquote>\n<p>a</p>\n<ul><li>b</li></ul><blockquote><p>c</p></blockquote>\n</blockquote>",
	 PS("Quote", R("a")) PP(STYLE("Quote") NUM("0", "1") "<w:ind w:left=\"850\" w:hanging=\"425\"/>", R("b")) PP(STYLE("Quote") IND("850"), R("c")), ""},
	{"<figure class=\"luat-trich\"><blockquote><p>a</p></blockquote><figcaption>(b)</figcaption></figure>",
	 PS("Quote", R("a")) PP(STYLE("Quote") "<w:jc w:val=\"right\"/>", R("(b)")), ""},
	/* boxes */
	{"<aside class=\"khung khung-luu-y\">\n<p class=\"khung-ten\"><span class=\"khung-loai\">Lưu ý</span> Tên</p>\n<p>a</p>\n</aside>\n<p>b</p>",
	 BOX("9071", "", PS("KhungTen", RR("<w:rStyle w:val=\"KhungLoai\"/>", "Lưu ý:") R(" Tên")) P("a"))
	 PP("<w:spacing w:before=\"160\"/>", R("b")), ""},
	{"<details class=\"khung khung-dap-an\">\n<summary><span class=\"khung-loai\">Đáp án</span></summary>\n</details><div class=\"khung\">a</div>",
	 BOX("9071", "", PS("KhungTen", RR("<w:rStyle w:val=\"KhungLoai\"/>", "Đáp án"))) GAP BOX("9071", "", P("a")), ""},
	{"<ul><li><aside class=\"khung\"><ol><li>a</li></ol></aside></li></ul>",
	 EMPTY_NUMBER("1") BOX("8646", "<w:tblInd w:w=\"425\" w:type=\"dxa\"/>", ITEM("0", "2", R("a"))), ""},
	{"<aside class=\"khung\"></aside><aside>a</aside>", BOX("9071", "", "<w:p></w:p>") PP("<w:spacing w:before=\"160\"/>", R("a")), ""},
	/* tables */
	{"<figure class=\"bang\"><div class=\"bang-khung\" role=\"region\" aria-label=\"N\" tabindex=\"0\"><table>\n<thead>\n"
	 "<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"phai\">b</th></tr>\n</thead>\n<tbody>\n"
	 "<tr><td>c</td><td class=\"phai\">d</td></tr>\n<tr><td class=\"giua\">e</td></tr>\n</tbody>\n</table></div>"
	 "<figcaption>Tên <em>f</em></figcaption></figure>\n<p>g</p>",
	 PP(STYLE("Caption") "<w:keepNext/>", R("Tên ") RR(ITALIC, "f"))
	 TABLE("BangKe", "9071", "") COL("4535") COL("4536") "</w:tblGrid>"
	 "<w:tr>" HEADER CELL("4535", PS("Bang", RR(BOLD, "a"))) CELL("4536", PP(STYLE("Bang") "<w:jc w:val=\"right\"/>", RR(BOLD, "b"))) "</w:tr>"
	 "<w:tr>" CELL("4535", PS("Bang", R("c"))) CELL("4536", PP(STYLE("Bang") "<w:jc w:val=\"right\"/>", R("d"))) "</w:tr>"
	 "<w:tr>" CELL("4535", PP(STYLE("Bang") "<w:jc w:val=\"center\"/>", R("e"))) CELL("4536", PS("Bang", "")) "</w:tr></w:tbl>"
	 PP("<w:spacing w:before=\"160\"/>", R("g")), ""},
	{"<table></table><td>a</td><tr>b</tr>", TABLE("BangKe", "9071", "") COL("9071") "</w:tblGrid><w:tr>" CELL("9071", PS("Bang", "")) "</w:tr></w:tbl>"
	 PP("<w:spacing w:before=\"160\"/>", R("a")) P("b"), ""},
	{"<table>x<tr>y<td>a</td>z</tr></table>",
	 TABLE("BangKe", "9071", "") COL("9071") "</w:tblGrid><w:tr>" CELL("9071", PS("Bang", R("a"))) "</w:tr></w:tbl>", ""},
	/* pictures: "co.png" is there */
	{"<figure class=\"anh\"><img src=\"khong.png\" alt=\"Cây &amp; lá\" /><figcaption>a <span class=\"nguon-anh\">Ảnh: b</span></figcaption></figure>",
	 PS("Hinh", RR(ITALIC, "Cây &amp; lá")) PS("Caption", R("a") "<w:r><w:br/></w:r>" R("Ảnh: b")), ""},
	{"<img src=\"khong.png\" alt=\"\" />", "", ""},
	/* code and rules */
	{"<pre><code class=\"language-x\">a\n  b\t&lt;\n\n</code></pre><hr />",
	 PS("HTMLPreformatted", R("a") "<w:r><w:br/></w:r>" R("  b") "<w:r><w:tab/></w:r>" R("&lt;")) PS("Gach", ""), ""},
	/* notes */
	{"<p>a" IN("1", "1") ". b" IN("1", "2") "</p>\n" NOTES_HEAD LI("1", "<p>Một. " BACK " " BACK "</p>\n") NOTES_FOOT,
	 "<w:p>" R("a") MARK("1") R(". b") AGAIN("1") "</w:p>", NOTE("1", R("Một."))},
	{"<p>a" IN("1", "1") "</p>" NOTES_HEAD LI("1", "<p>x <a href=\"https://a.vn\">y</a></p><ul><li>z</li></ul><p> " BACK "</p>\n") NOTES_FOOT,
	 "<w:p>" R("a") MARK("1") "</w:p>",
	 "<w:footnote w:id=\"1\">" PS("FootnoteText", RAISED "<w:footnoteRef/></w:r>" R(" ") R("x ") LINK("20", "y"))
	 PP(STYLE("FootnoteText") NUM("0", "1") "<w:ind w:left=\"425\" w:hanging=\"425\"/>", R("z")) "</w:footnote>\n"},
	{"<p>a" IN("2", "1") "</p>" NOTES_HEAD LI("1", "<p>ẩn</p>") LI("2", "<ul><li>b</li></ul>") NOTES_FOOT,
	 "<w:p>" R("a") MARK("1") "</w:p>",
	 "<w:footnote w:id=\"1\">" PS("FootnoteText", RAISED "<w:footnoteRef/></w:r>" R(" "))
	 PP(STYLE("FootnoteText") NUM("0", "1") "<w:ind w:left=\"425\" w:hanging=\"425\"/>", R("b")) "</w:footnote>\n"},
	{"<p>a" IN("1", "1") "</p>" NOTES_HEAD LI("1", "<p>b" IN("2", "1") "</p>") LI("2", "<p>c</p>") NOTES_FOOT,
	 "<w:p>" R("a") MARK("1") "</w:p>" PS("FootnoteText", RAISED "<w:t>2</w:t></w:r>" R(" ") R("c")),
	 NOTE("1", R("b") RAISED "<w:t>2</w:t></w:r>")},
	{"<p>a" IN("1", "1") "</p>", "<w:p>" R("a") MARK("1") "</w:p>", "<w:footnote w:id=\"1\"><w:p/></w:footnote>\n"},
	{"<p>a<sup class=\"chu-dan\"><a href=\"https://a.vn/x.html#cd-1\" role=\"doc-noteref\">1</a></sup></p>" NOTES_HEAD
	 LI("1", "<p>b</p>") LI("1", "<p>c</p>") NOTES_FOOT, "<w:p>" R("a") MARK("1") "</w:p>", NOTE("1", R("b"))},
	/* damage */
	{"<p>a</em></p></div>b<p>c", P("a") P("b") P("c"), ""},
	{"<p>a<p>b</p>c</p>", P("a") P("b") P("c"), ""},
	{"<p><strong>a</p>b</strong>", "<w:p>" RR(BOLD, "ab") "</w:p>", ""},
	{"<a href=\"https://a.vn\"><p>a</p>b</a>", "<w:p>" LINK("20", "a") "</w:p><w:p>" LINK("20", "b") "</w:p>", ""},
};
/* clang-format on */

/* 1 by 1, black: all that is needed of a picture is that it stays as it is. */
static const struct docx_picture pictures[] = {
	{.src = {"co.png", 6}, .bytes = {"\x89PNG\r\n\x1a\n...", 11}, .width = 1600, .height = 400, .png = true},
	{.src = {"cao.jpg", 7}, .bytes = {"\xFF\xD8\xFF...", 6}, .width = 100, .height = 9000},
};

static void
pen_free(struct docx_pen *x)
{
	buf_free(&x->document.out);
	buf_free(&x->document.relations);
	buf_free(&x->notes.out);
	buf_free(&x->notes.relations);
	buf_free(&x->numbered);
	buf_free(&x->shown);
}

static struct docx_pen
pen_on(const struct docx *d, struct arena *a)
{
	struct docx_pen x = {.d = d, .a = a, .now = {.width = DOCX_LINE}};

	x.picture = arena_many(a, size_t, d->npictures + 1);
	return x;
}

static void
check_rules(void)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		struct arena a = {0};
		struct docx d = {0};
		struct docx_pen x = pen_on(&d, &a);

		x.s = &x.document;
		docx_walk(&x, str_of(rules[i].in));
		SAME(buf_str(&x.document.out), str_of(rules[i].out));
		SAME(buf_str(&x.notes.out), str_of(rules[i].notes));
		pen_free(&x);
		arena_free(&a);
	}
}

/* Addresses as they must be in the package. */
static void
check_targets(void)
{
	struct arena a = {0};
	struct docx d = {0};
	struct docx_pen x = pen_on(&d, &a);

	x.s = &x.document;
	CHECK(docx_link(&x, STR("https://a.vn/?x=1&amp;y=2&z")) == 20 && docx_link(&x, STR("https://a.vn/50%")) == 21 &&
	      docx_link(&x, STR("https://a.vn/%E1")) == 22 && docx_link(&x, STR("https://a.vn/50%")) == 21);
	CHECK(str_find(buf_str(&x.document.relations), STR("Target=\"https://a.vn/?x=1&amp;y=2&amp;z\" TargetMode")));
	CHECK(str_find(buf_str(&x.document.relations), STR("Target=\"https://a.vn/50%25\"")));
	CHECK(str_find(buf_str(&x.document.relations), STR("Target=\"https://a.vn/%E1\"")));
	CHECK(docx_link(&x, STR("ftp://a.vn")) == 0 && docx_link(&x, STR("https://[x]/")) == 0);
	pen_free(&x);
	arena_free(&a);
}

static void
put_package(struct buf *to, const struct docx *d)
{
	struct packer *p = packer_open();
	struct arena a = {0};

	docx_put(to, d, p, &a);
	packer_close(p);
	arena_free(&a);
}

static zip_t *
reader(struct str zip)
{
	zip_source_t *source = zip_source_buffer_create(zip.p, zip.n, 0, NULL);
	zip_t *z = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, NULL) : NULL;

	if (!z)
		zip_source_free(source);
	return z;
}

static struct str
part_of(zip_t *z, const char *name, struct arena *a)
{
	zip_int64_t i = zip_name_locate(z, name, 0);
	zip_stat_t st;
	zip_file_t *f;
	char *p;

	if (i < 0 || zip_stat_index(z, (zip_uint64_t)i, 0, &st) != 0)
		return (struct str){0};
	p = arena_alloc(a, st.size + 1);
	f = zip_fopen_index(z, (zip_uint64_t)i, 0);
	CHECK(f && zip_fread(f, p, st.size + 1) == (zip_int64_t)st.size && zip_fclose(f) == 0);
	return str_make(p, st.size);
}

/* What may stand in what; a name behind '!' must be the last. */
static const struct nest {
	const char *in, *kids;
} nests[] = {
	{"body", " p tbl !sectPr "},
	{"tbl", " tblPr tblGrid !tr "},
	{"tr", " trPr !tc "},
	{"tc", " tcPr tbl !p "},
	{"footnotes", " !footnote "},
	{"p", " pPr r hyperlink fldSimple bookmarkStart bookmarkEnd "},
	{"hyperlink", " r fldSimple bookmarkStart bookmarkEnd "},
	{"fldSimple", " !r "},
	{"r", " rPr t br tab drawing footnoteReference footnoteRef separator continuationSeparator "},
};

static bool
holds(const char *kids, const xmlChar *name, bool last)
{
	char word[64];

	snprintf(word, sizeof(word), "%c%s ", last ? '!' : ' ', (const char *)name);
	return strstr(kids, word) != NULL;
}

static bool
kids_fit(const struct nest *k, xmlNode *n)
{
	bool asked = strchr(k->kids, '!') != NULL, wild = strcmp(k->in, "footnote") == 0;

	for (xmlNode *c = n->children; c; c = c->next) {
		bool table = c->type == XML_ELEMENT_NODE && xmlStrEqual(c->name, BAD_CAST "tbl");

		if (c->type != XML_ELEMENT_NODE) {
			if (!xmlIsBlankNode(c))
				return false;
			continue;
		}
		if (!wild && !holds(k->kids, c->name, false) && !holds(k->kids, c->name, true))
			return false;
		if (table && c->next && c->next->type == XML_ELEMENT_NODE && xmlStrEqual(c->next->name, c->name))
			return false;
	}
	return !asked || (xmlLastElementChild(n) && holds(k->kids, xmlLastElementChild(n)->name, true));
}

/* The next node in the order of the text. */
static xmlNode *
next_node(xmlNode *n, xmlNode *root)
{
	if (n->children && n->type == XML_ELEMENT_NODE)
		return n->children;
	while (n != root && !n->next)
		n = n->parent;
	return n == root ? NULL : n->next;
}

static bool
is_sound(xmlDoc *doc, struct str notes, struct str relations)
{
	xmlNode *root = xmlDocGetRootElement(doc);
	bool ok = true;

	for (xmlNode *n = root; n && ok; n = next_node(n, root)) {
		xmlChar *id = NULL;
		char want[64] = "";

		if (n->type != XML_ELEMENT_NODE)
			continue;
		for (size_t i = 0; i < sizeof(nests) / sizeof(nests[0]); i++)
			if (xmlStrEqual(n->name, BAD_CAST nests[i].in) && (strcmp(nests[i].in, "p") != 0 || n->ns))
				ok &= kids_fit(&nests[i], n);
		if (xmlStrEqual(n->name, BAD_CAST "footnoteReference") && (id = xmlGetProp(n, BAD_CAST "id"))) {
			snprintf(want, sizeof(want), "<w:footnote w:id=\"%s\">", (const char *)id);
			ok &= str_find(notes, str_of(want)) != NULL;
		} else if (xmlStrEqual(n->name, BAD_CAST "hyperlink") && (id = xmlGetProp(n, BAD_CAST "id"))) {
			snprintf(want, sizeof(want), "Id=\"%s\"", (const char *)id);
			ok &= str_find(relations, str_of(want)) != NULL;
		}
		xmlFree(id);
	}
	return ok;
}

static bool
is_xml(struct str s)
{
	xmlDoc *doc = xmlReadMemory(s.p, (int)s.n, NULL, NULL,
				    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE);

	xmlFreeDoc(doc);
	return doc != NULL;
}

static bool
part_sound(zip_t *z, const char *part, const char *relations, struct arena *a)
{
	struct str s = part_of(z, part, a), r = part_of(z, relations, a);
	xmlDoc *doc = xmlReadMemory(s.p, (int)s.n, NULL, NULL,
				    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE);
	bool ok = doc && is_sound(doc, part_of(z, "word/footnotes.xml", a), r);

	xmlFreeDoc(doc);
	return ok;
}

/* The package opens; each part is XML; the two with paragraphs nest. */
static bool
package_sound(struct str zip)
{
	struct arena a = {0};
	zip_t *z = reader(zip);
	bool ok = z != NULL;

	for (zip_int64_t i = 0; ok && i < zip_get_num_entries(z, 0); i++) {
		const char *name = zip_get_name(z, (zip_uint64_t)i, 0);

		ok &= i > 0 || strcmp(name, "[Content_Types].xml") == 0;
		if (!str_starts(str_of(name), STR("word/media/")))
			ok &= is_xml(part_of(z, name, &a));
	}
	ok = ok && part_sound(z, "word/document.xml", "word/_rels/document.xml.rels", &a);
	if (ok && zip_name_locate(z, "word/footnotes.xml", 0) >= 0)
		ok = part_sound(z, "word/footnotes.xml", "word/_rels/footnotes.xml.rels", &a);
	if (z)
		zip_discard(z);
	arena_free(&a);
	return ok;
}

static const struct docx plain = {.title = {"Tít <1> & \"2\"", sizeof("Tít <1> & \"2\"") - 1},
				  .author = {"Nguyễn Văn A", sizeof("Nguyễn Văn A") - 1},
				  .publisher = {"Sở Tư pháp", sizeof("Sở Tư pháp") - 1},
				  .language = {"vi", 2},
				  .modified = {"2026-11-20T00:00:00Z", 20},
				  .lead = {"Sapo.", 5},
				  .foot = {"Nguồn.\n Điều khoản. ", sizeof("Nguồn.\n Điều khoản. ") - 1},
				  .picture = pictures,
				  .npictures = 2};

static void
check_package(void)
{
	static const char *const names[] = {
		"[Content_Types].xml",	  "_rels/.rels",	  "docProps/core.xml",
		"docProps/app.xml",	  "word/document.xml",	  "word/_rels/document.xml.rels",
		"word/styles.xml",	  "word/numbering.xml",	  "word/settings.xml",
		"word/fontTable.xml",	  "word/header1.xml",	  "word/footnotes.xml",
		"word/media/image1.jpeg", "word/media/image2.png"};
	struct docx d = plain;
	struct buf to = {0}, again = {0};
	struct arena a = {0};
	struct str s;
	zip_t *z;

	d.xhtml = STR("<p>a" IN(
		"1", "1") "<img src=\"cao.jpg\" alt=\"&quot;c&quot;\" /></p><figure class=\"anh\">"
			  "<img src=\"co.png\" alt=\"x\" /></figure><img src=\"co.png\" alt=\"y\" />" NOTES_HEAD LI(
				  "1", "<p>b</p>") NOTES_FOOT);
	put_package(&to, &d);
	put_package(&again, &d);
	CHECK(str_equal(buf_str(&to), buf_str(&again)));
	CHECK(package_sound(buf_str(&to)));
	z = reader(buf_str(&to));
	CHECK(zip_get_num_entries(z, 0) == sizeof(names) / sizeof(names[0]));
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		SAME(str_of(zip_get_name(z, i, 0)), str_of(names[i]));
	SAME(part_of(z, "word/media/image1.jpeg", &a), pictures[1].bytes);
	s = part_of(z, "docProps/core.xml", &a);
	CHECK(str_find(s,
		       STR("<dc:title>Tít &lt;1&gt; &amp; &quot;2&quot;</dc:title><dc:creator>Nguyễn Văn A</dc:creator>"
			   "<dc:description>Sở Tư pháp</dc:description><dc:language>vi-VN</dc:language>")));
	CHECK(str_find(s, STR("W3CDTF\">2026-11-20T00:00:00Z</dcterms:modified>")));
	s = part_of(z, "word/document.xml", &a);
	CHECK(str_find(s, STR("<w:body>" PS("Title", R("Tít &lt;1&gt; &amp; &quot;2&quot;")) PS("Sapo", R("Sapo.")))));
	CHECK(str_find(s, STR(PS("CuoiBai", R("Nguồn.") "<w:r><w:br/></w:r>" R("Điều khoản.")) "<w:sectPr>")));
	/* 100 by 9000: as tall as a page allows; 1600 by 400: as wide as the line */
	CHECK(str_find(s, STR("<wp:extent cx=\"88000\" cy=\"7920000\"/><wp:docPr id=\"1\" name=\"Hình 1\" "
			      "descr=\"&quot;c&quot;\"/>")));
	CHECK(str_find(s, STR("<wp:extent cx=\"5760085\" cy=\"1440021\"/><wp:docPr id=\"2\"")));
	CHECK(str_find(s, STR("<wp:docPr id=\"3\"")) && !str_find(s, STR("<wp:docPr id=\"4\"")));
	CHECK(str_find(part_of(z, "word/styles.xml", &a), STR("<w:lang w:val=\"vi-VN\"")));
	zip_discard(z);
	buf_free(&to);
	buf_free(&again);
	arena_free(&a);
}

/* What is no article at all, and what no author writes. */
static void
check_nasty(void)
{
	static const char bad[] = "a\x01\x1F\x0B"
				  "b\xEF\xBF\xBE\xC0\x80\xED\xA0\x80\xFF"
				  "c]]>";
	struct docx none = {0}, d = plain;
	struct buf to = {0}, long_word = {0};
	struct arena a = {0};
	zip_t *z;

	put_package(&to, &none);
	CHECK(package_sound(buf_str(&to)));
	to.n = 0;
	d.title = d.lead = d.foot = d.author = d.publisher = d.language = d.modified = d.xhtml =
		str_make(bad, sizeof(bad) - 1);
	put_package(&to, &d);
	CHECK(package_sound(buf_str(&to)));
	z = reader(buf_str(&to));
	CHECK(str_find(part_of(z, "word/document.xml", &a), STR(P("abc]]&gt;"))));
	zip_discard(z);
	to.n = 0;
	for (int i = 0; i < 100000; i++)
		put_lit(&long_word, "đ");
	d = plain;
	d.xhtml = buf_str(&long_word);
	put_package(&to, &d);
	CHECK(package_sound(buf_str(&to)));
	buf_free(&to);
	buf_free(&long_word);
	arena_free(&a);
}

/* Each must come to an end, in a time that grows with its length only. */
static void
check_storms(void)
{
	static const char *const storm[] = {
		"<table>",
		"<table><tr><td>",
		"<table><tr></tr></table>",
		"<table></table><figcaption>",
		"<figure class=\"bang\"><table></table></div><figcaption><table></table><figcaption>",
		"<ul><li>",
		"<ol>",
		"<blockquote>",
		"<aside class=\"khung\">",
		"<aside class=\"khung\"><td><table><tr><td>",
		"<",
		"<a ",
		"&",
		"<br />",
		"<td>",
		"<th>x</th>",
		NOTES_HEAD,
		IN("1", "1") NOTES_HEAD "<li id=\"cd-1\">",
		"<pre>\n",
		"<strong>a<em>b",
		"<!-- ",
		"<a href=\"https://a.vn\">",
		"<button>",
	};

	for (size_t i = 0; i < sizeof(storm) / sizeof(storm[0]); i++) {
		struct docx d = plain;
		struct buf in = {0}, to = {0};

		while (in.n < 30000)
			put_str(&in, str_of(storm[i]));
		d.xhtml = buf_str(&in);
		put_package(&to, &d);
		test_check(package_sound(buf_str(&to)), storm[i], __FILE__, __LINE__);
		buf_free(&in);
		buf_free(&to);
	}
}

static void
check_columns(void)
{
	struct buf in = {0};
	struct docx_columns c;
	struct str s = STR("<tr><th>STT</th><th>Nội dung rất dài để phải xuống dòng vì nó không vừa bề ngang của trang "
			   "giấy A4, cũng "
			   "như mọi lời văn khác của bảng</th><th>Mức</th></tr></table>x");

	docx_measure(&c, s.p, s.p + s.n, 9000);
	CHECK(c.n == 3 && c.width[0] + c.width[1] + c.width[2] == 9000 && *c.end == 'x');
	CHECK(c.width[0] > 600 && c.width[0] < 1500 && c.width[2] < 1500);
	put_lit(&in, "<tr>");
	for (int i = 0; i < 100; i++)
		put_lit(&in, "<td>a</td>");
	docx_measure(&c, in.p, in.p + in.n, 9071);
	CHECK(c.n == 63 && c.end == in.p + in.n);
	buf_free(&in);
}

static void
damage(struct buf *b, struct str from, uint64_t *seed)
{
	static const char *const tags[] = {"<table>",
					   "</table>",
					   "<tr>",
					   "<td>",
					   "</td>",
					   "<p>",
					   "</p>",
					   "<ul>",
					   "<li>",
					   "</li>",
					   "<br />",
					   "</div>",
					   "<",
					   ">",
					   "\"",
					   "&",
					   "\xFF",
					   "\x01",
					   "<aside class=\"khung\">",
					   "</aside>",
					   "<pre>",
					   NOTES_HEAD,
					   IN("1", "9"),
					   "</ol>"};
	size_t at = dice(seed, b->n), n = dice(seed, b->n - at < 60 ? b->n - at + 1 : 60);
	struct str in = str_of(tags[dice(seed, sizeof(tags) / sizeof(tags[0]))]), tail;
	struct buf to = {0};

	if (dice(seed, 3) == 0)
		n = 0;
	if (dice(seed, 3) == 0)
		in = str_make(from.p + dice(seed, from.n - 80), dice(seed, 80));
	tail = str_from(buf_str(b), at + n);
	put_bytes(&to, b->p, at);
	put_str(&to, in);
	put_str(&to, tail);
	buf_free(b);
	*b = to;
}

static void
check_damage(double seconds)
{
	uint64_t seed = 88172645463325252u;
	struct buf whole = {0};
	time_t end = time(NULL) + (time_t)seconds;
	int rounds = 0;

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		put_str(&whole, str_of(rules[i].in));
	put_lit(&whole, "<p>x</p><img src=\"co.png\" alt=\"y\" />");
	for (; rounds < 300 || time(NULL) < end; rounds++) {
		size_t at = dice(&seed, whole.n - 2000);
		struct docx d = plain;
		struct buf in = {0}, to = {0};
		bool ok;

		put_bytes(&in, whole.p + at, dice(&seed, 2000) + 1);
		for (size_t k = dice(&seed, 12) + 1; k; k--)
			damage(&in, buf_str(&whole), &seed);
		d.xhtml = buf_str(&in);
		put_package(&to, &d);
		ok = package_sound(buf_str(&to));
		if (!ok)
			printf("round %d: [%.*s]\n", rounds, (int)in.n, in.p);
		CHECK(ok);
		buf_free(&in);
		buf_free(&to);
	}
	buf_free(&whole);
}

int
main(int argc, char **argv)
{
	check_rules();
	check_targets();
	check_columns();
	check_package();
	check_nasty();
	check_storms();
	check_damage(argc > 1 ? strtod(argv[1], NULL) : 0);
	xmlCleanupParser();
	return test_end("docx");
}
