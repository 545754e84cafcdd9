/*
 * docxstyle.c - see docxroom.h. The parts of a document that no article changes.
 *
 * The look is that of NĐ 30/2020/NĐ-CP, Phụ lục I where it says something (Times New Roman, 13 points, A4, the number
 * of the page in the middle above, not on the first), and plain where it does not: a newsroom pastes the text into
 * its own styles, and finds real headings, lists and notes there. Sizes are half points, lengths twips.
 */
#include "formats/docxroom.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define FONT(name) "<w:rFonts w:ascii=\"" name "\" w:hAnsi=\"" name "\" w:eastAsia=\"" name "\" w:cs=\"" name "\"/>"
#define SIZE(n) "<w:sz w:val=\"" #n "\"/><w:szCs w:val=\"" #n "\"/>"
#define BOLD "<w:b/><w:bCs/>"
#define ITALIC "<w:i/><w:iCs/>"
#define INK "<w:color w:val=\"0B4F5C\"/>" /* the portal's deep teal; black enough on paper: 9.1 to 1 */

struct paragraph {
	const char *id, *name, *next, *paragraph, *run; /* next: the style of what follows it */
};

/* Styles of our own have names that Word does not know. */
/* clang-format off */
#define BORDER(side, size, space, color) \
	"<w:" side " w:val=\"single\" w:sz=\"" size "\" w:space=\"" space "\" w:color=\"" color "\"/>"
#define SPACE(before, after, line) \
	"<w:spacing w:before=\"" #before "\" w:after=\"" #after "\" w:line=\"" #line "\" w:lineRule=\"auto\"/>"
#define LOW(before, after, line) \
	"<w:spacing w:before=\"" #before "\" w:after=\"" #after "\" w:line=\"" #line "\" w:lineRule=\"exact\"/>"
#define HEADING(before, level) "<w:keepNext/><w:keepLines/>" SPACE(before, 80, 264) "<w:outlineLvl w:val=\"" #level "\"/>"
#define MIDDLE "<w:jc w:val=\"center\"/>"
#define TOGETHER "<w:keepNext/><w:keepLines/>"

static const struct paragraph known[] = {
	{"Title", "Title", "Sapo", TOGETHER "<w:suppressAutoHyphens/>" SPACE(0, 180, 252), BOLD SIZE(40)},
	{"Heading1", "heading 1", "Normal", HEADING(320, 0), BOLD SIZE(30)},
	{"Heading2", "heading 2", "Normal", HEADING(260, 1), BOLD SIZE(27)},
	{"Heading3", "heading 3", "Normal", HEADING(220, 2), BOLD ITALIC},
	{"Heading4", "heading 4", "Normal", HEADING(200, 3), ITALIC},
	{"Heading5", "heading 5", "Normal", HEADING(200, 4), ITALIC SIZE(24)},
	{"ListParagraph", "List Paragraph", "ListParagraph", SPACE(0, 80, 288), ""},
	{"Quote", "Quote", "Normal",
	 "<w:pBdr>" BORDER("left", "12", "8", "A6B5B9") "</w:pBdr><w:ind w:left=\"425\"/>", ""},
	{"Caption", "caption", "Normal", SPACE(60, 160, 252) MIDDLE, ITALIC SIZE(24)},
	{"HTMLPreformatted", "HTML Preformatted", "HTMLPreformatted",
	 "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>" SPACE(0, 120, 252), FONT("Courier New") SIZE(21)},
	{"FootnoteText", "footnote text", "FootnoteText", SPACE(0, 40, 240), SIZE(22)},
	{"Header", "header", "Header", SPACE(0, 0, 240) MIDDLE, ""},
};

static const struct paragraph own[] = {
	{"Sapo", "Sapo", "Normal", SPACE(0, 200, 288), BOLD},
	{"Hinh", "Hình", "Caption", "<w:keepNext/>" SPACE(160, 60, 240) MIDDLE, ""},
	{"Bang", "Chữ trong bảng", "Bang", SPACE(30, 30, 252), SIZE(24)},
	{"KhungTen", "Tên khung", "Normal", SPACE(0, 80, 288), BOLD},
	{"CuoiBai", "Cuối bài", "CuoiBai",
	 "<w:keepLines/><w:pBdr>" BORDER("top", "4", "6", "808080") "</w:pBdr>" SPACE(360, 120, 264), ITALIC SIZE(24)},
	{"Gach", "Gạch ngang", "Normal",
	 "<w:pBdr>" BORDER("bottom", "6", "1", "808080") "</w:pBdr>" LOW(60, 240, 120), ""},
	{"Khoang", "Khoảng cách", "Normal", LOW(0, 0, 160), SIZE(8)}, /* see docxtable.c */
};

#define STYLE(kind, id, name) "<w:style w:type=\"" kind "\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>"
#define STANDARD(kind, id, name) \
	"<w:style w:type=\"" kind "\" w:default=\"1\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>"
#define CUSTOM(kind, id, name) \
	"<w:style w:type=\"" kind "\" w:customStyle=\"1\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>"
#define MARGIN(side, n) "<w:" side " w:w=\"" #n "\" w:type=\"dxa\"/>"
#define TINT(color) "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" color "\"/>"
#define HIDDEN "<w:uiPriority w:val=\"99\"/><w:semiHidden/>"
#define DARK "595959"
#define GREY "A6A6A6"
#define PALE "A6B5B9"

/* Around the language. */
static const struct str head[] = {
#define LIT(s) {s, sizeof(s) - 1}
	LIT(XML "<w:styles " W "><w:docDefaults><w:rPrDefault><w:rPr>" FONT("Times New Roman") SIZE(26)
	    "<w:lang w:val=\""),
	LIT("\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\n"
	    STANDARD("paragraph", "Normal", "Normal") "<w:qFormat/><w:pPr><w:spacing w:after=\"120\" w:line=\"288\" "
	    "w:lineRule=\"auto\"/></w:pPr></w:style>\n"),
};

static const struct str tail = LIT(
	STANDARD("character", "DefaultParagraphFont", "Default Paragraph Font") HIDDEN "</w:style>\n"
	STYLE("character", "Hyperlink", "Hyperlink") "<w:rPr>" INK "<w:u w:val=\"single\"/></w:rPr></w:style>\n"
	STYLE("character", "FootnoteReference", "footnote reference")
	"<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\n"
	STYLE("character", "HTMLCode", "HTML Code") "<w:rPr>" FONT("Courier New") SIZE(23) "</w:rPr></w:style>\n"
	CUSTOM("character", "KhungLoai", "Loại khung") "<w:rPr>" BOLD INK "</w:rPr></w:style>\n"
	STANDARD("table", "TableNormal", "Normal Table") HIDDEN "<w:tblPr>" MARGIN("tblInd", 0) "<w:tblCellMar>"
	MARGIN("top", 0) MARGIN("left", 108) MARGIN("bottom", 0) MARGIN("right", 108) "</w:tblCellMar></w:tblPr></w:style>\n"
	CUSTOM("table", "BangKe", "Bảng kẻ") "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
	BORDER("top", "6", "0", DARK) BORDER("left", "4", "0", GREY) BORDER("bottom", "6", "0", DARK)
	BORDER("right", "4", "0", GREY) BORDER("insideH", "4", "0", GREY) BORDER("insideV", "4", "0", GREY)
	"</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr>" TINT("E8EEEF")
	"<w:vAlign w:val=\"center\"/></w:tcPr></w:tblStylePr></w:style>\n"
	CUSTOM("table", "Khung", "Khung") "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
	BORDER("top", "4", "0", PALE) BORDER("left", "24", "0", "0B4F5C") BORDER("bottom", "4", "0", PALE)
	BORDER("right", "4", "0", PALE) "</w:tblBorders><w:tblCellMar>" MARGIN("top", 100) MARGIN("left", 180)
	MARGIN("bottom", 20) MARGIN("right", 180) "</w:tblCellMar></w:tblPr><w:tcPr>" TINT("F4F7F7") "</w:tcPr></w:style>\n"
	STANDARD("numbering", "NoList", "No List") HIDDEN "</w:style>\n</w:styles>\n");
/* clang-format on */

static void
put_paragraph(struct buf *to, const struct paragraph *s, bool custom)
{
	put_lit(to, "<w:style w:type=\"paragraph\"");
	put_str(to, custom ? STR(" w:customStyle=\"1\" w:styleId=\"") : STR(" w:styleId=\""));
	put_str(to, str_of(s->id));
	put_lit(to, "\"><w:name w:val=\"");
	put_str(to, str_of(s->name));
	put_lit(to, "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"");
	put_str(to, str_of(s->next));
	put_lit(to, "\"/><w:qFormat/><w:pPr>");
	put_str(to, str_of(s->paragraph));
	put_lit(to, "</w:pPr><w:rPr>");
	put_str(to, str_of(s->run));
	put_lit(to, "</w:rPr></w:style>\n");
}

void
docx_put_styles(struct buf *to, struct str language)
{
	put_str(to, head[0]);
	put_text(to, language);
	put_str(to, head[1]);
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		put_paragraph(to, &known[i], false);
	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		put_paragraph(to, &own[i], true);
	put_str(to, tail);
}

void
docx_put_settings(struct buf *to, struct str language, bool noted)
{
	put_lit(to, XML "<w:settings " W "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
			"<w:characterSpacingControl w:val=\"doNotCompress\"/>");
	if (noted)
		put_lit(to, "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
	put_lit(to, "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
		    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang "
		    "w:val=\"");
	put_text(to, language);
	put_lit(to, "\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>\n");
}

/* clang-format off */
#define FACE(name, panose, family, pitch) \
	"<w:font w:name=\"" name "\"><w:panose1 w:val=\"" panose "\"/><w:charset w:val=\"A3\"/><w:family w:val=\"" family \
	"\"/><w:pitch w:val=\"" pitch "\"/></w:font>"

const struct str docx_fonts = LIT(
	XML "<w:fonts " W ">" FACE("Times New Roman", "02020603050405020304", "roman", "variable")
	FACE("Courier New", "02070309020205020404", "modern", "fixed") "</w:fonts>\n");

/* The number of the page. */
const struct str docx_header = LIT(
	XML "<w:hdr " W "><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t>"
	"</w:r></w:fldSimple></w:p></w:hdr>\n");
/* clang-format on */

static void
put_level(struct buf *to, int level, bool counts, int start)
{
	static const struct str bullet[] = {{"•", sizeof("•") - 1}, {"–", sizeof("–") - 1}, {"▪", sizeof("▪") - 1}};

	put_lit(to, "<w:lvl w:ilvl=\"");
	put_int(to, level);
	put_lit(to, "\"><w:start w:val=\"");
	put_int(to, start);
	put_str(to, counts ? STR("\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%")
			   : STR("\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\""));
	if (counts)
		put_int(to, level + 1);
	put_str(to, counts ? STR(".") : bullet[level % 3]);
	put_lit(to, "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"");
	put_int(to, (level + 1) * DOCX_STEP);
	put_lit(to, "\" w:hanging=\"");
	put_int(to, DOCX_STEP);
	put_lit(to, "\"/></w:pPr></w:lvl>");
}

/* A definition of its own for each list that counts: Word counts on through lists that share one. */
static void
put_list(struct buf *to, size_t id, const struct docx_list *list)
{
	int last = list ? list->level : 8;

	put_lit(to, "<w:abstractNum w:abstractNumId=\"");
	put_int(to, (long long)id);
	put_lit(to, "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
	for (int i = 0; i <= last; i++)
		put_level(to, i, list != NULL, list && i == last ? list->start : 1);
	put_lit(to, "</w:abstractNum>\n");
}

void
docx_put_numbering(struct buf *to, const struct docx_list *list, size_t n)
{
	put_lit(to, XML "<w:numbering " W ">");
	put_list(to, DOCX_BULLETS, NULL);
	for (size_t i = 0; i < n; i++)
		put_list(to, DOCX_BULLETS + 1 + i, &list[i]);
	for (size_t i = DOCX_BULLETS; i <= DOCX_BULLETS + n; i++) {
		put_lit(to, "<w:num w:numId=\"");
		put_int(to, (long long)i);
		put_lit(to, "\"><w:abstractNumId w:val=\"");
		put_int(to, (long long)i);
		put_lit(to, "\"/></w:num>\n");
	}
	put_lit(to, "</w:numbering>\n");
}
