/*
 * docxpen.c - see docxroom.h. Paragraphs, runs and words.
 *
 * Blanks are those that a browser shows: a run of them is one, none at either end of a line. Words are copied in
 * long runs; a run is closed only when what comes next looks different. The order of properties is the schema's
 * (ISO/IEC 29500-1, 17.3.1.26 and 17.3.2.28): Word refuses others.
 */
#include "formats/docxroom.h"

static const struct {
	struct str id;
	int left; /* of the style itself */
} style[DOCX_STYLES] = {
	[DOCX_NORMAL] = {{"", 0}, 0},
	[DOCX_TITLE] = {{"Title", 5}, 0},
	[DOCX_LEAD] = {{"Sapo", 4}, 0},
	[DOCX_H1] = {{"Heading1", 8}, 0},
	[DOCX_H2] = {{"Heading2", 8}, 0},
	[DOCX_H3] = {{"Heading3", 8}, 0},
	[DOCX_H4] = {{"Heading4", 8}, 0},
	[DOCX_H5] = {{"Heading5", 8}, 0},
	[DOCX_ITEM] = {{"ListParagraph", 13}, 0},
	[DOCX_QUOTE] = {{"Quote", 5}, DOCX_STEP},
	[DOCX_FIGURE] = {{"Hinh", 4}, 0},
	[DOCX_CAPTION] = {{"Caption", 7}, 0},
	[DOCX_CELL] = {{"Bang", 4}, 0},
	[DOCX_BOX_TITLE] = {{"KhungTen", 8}, 0},
	[DOCX_CODE] = {{"HTMLPreformatted", 16}, 0},
	[DOCX_NOTE] = {{"FootnoteText", 12}, 0},
	[DOCX_FOOT] = {{"CuoiBai", 7}, 0},
};

/* U+FFFE, U+FFFF and most control characters are not XML (1.0, production 2). */
static bool
is_xml(uint32_t c)
{
	return (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xFFFE && c != 0xFFFF && c != UINT32_MAX;
}

#define STRIDE 64

/* In strides, so that the compiler can do many at once. */
static bool
has_controls(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t i = 0;

	for (; i < s.n; i += STRIDE) {
		size_t n = s.n - i < STRIDE ? s.n - i : STRIDE;
		unsigned char few = 0;

		for (size_t k = 0; k < n; k++)
			few |= (p[i + k] < ' ') & (p[i + k] != '\n') & (p[i + k] != '\t');
		if (few)
			return true;
	}
	return false;
}

static bool
is_clean(struct str s)
{
	struct str rest = s;
	const char *p;

	if (s.n == 0)
		return true;
	if (has_controls(s) || !utf8_valid(s))
		return false;
	while (rest.n && (p = memchr(rest.p, 0xEF, rest.n))) {
		rest = str_from(rest, (size_t)(p - rest.p) + 1);
		if (rest.n >= 2 && (unsigned char)rest.p[0] == 0xBF && (unsigned char)rest.p[1] >= 0xBE)
			return false;
	}
	return true;
}

struct str
docx_clean(struct str s, struct arena *a)
{
	struct buf to = {0};

	if (is_clean(s))
		return s;
	for (size_t at = 0; at < s.n;) {
		uint32_t c = utf8_next(s, &at);

		if (is_xml(c))
			put_code_point(&to, c);
	}
	s = buf_keep(a, &to);
	buf_free(&to);
	return s;
}

/* How long the entity at `s` is, one of those that this program writes; 0 when the & is only a letter. */
size_t
docx_entity(struct str s)
{
	static const struct str known[] = {{"&amp;", 5},  {"&lt;", 4},	 {"&gt;", 4},
					   {"&quot;", 6}, {"&#x27;", 6}, {"&#39;", 5}};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (str_starts(s, known[i]))
			return known[i].n;
	return 0;
}

/* One character that may not stand as it is. Returns how many bytes of `s` it took. */
static size_t
put_special(struct buf *to, struct str s)
{
	size_t n = s.p[0] == '&' ? docx_entity(s) : 0;

	if (n)
		put_bytes(to, s.p, n);
	else
		put_text(to, str_make(s.p, 1));
	return n ? n : 1;
}

void
docx_put_value(struct buf *to, struct str written)
{
	while (written.n) {
		const char *amp = memchr(written.p, '&', written.n);
		size_t n = amp ? (size_t)(amp - written.p) : written.n;

		put_bytes(to, written.p, n);
		written = str_from(written, n);
		if (written.n)
			written = str_from(written, put_special(to, written));
	}
}

void
docx_put_number(struct buf *to, struct str before, long long n, struct str after)
{
	put_str(to, before);
	put_int(to, n);
	put_str(to, after);
}

static void
end_run(struct docx_pen *x)
{
	struct buf *to = &x->s->out;

	if (!x->in_run)
		return;
	x->in_run = false;
	if (to->n == x->words)
		to->n = x->run_at;
	else
		put_lit(to, "</w:t></w:r>");
}

static void
end_link(struct docx_pen *x)
{
	if (x->link)
		put_lit(&x->s->out, "</w:hyperlink>");
	x->link = 0;
}

static void
put_run_properties(struct buf *to, unsigned run, bool linked)
{
	put_lit(to, "<w:rPr>");
	if (run & DOCX_LABEL)
		put_lit(to, "<w:rStyle w:val=\"KhungLoai\"/>");
	else if (run & DOCX_MONO)
		put_lit(to, "<w:rStyle w:val=\"HTMLCode\"/>");
	else if (linked)
		put_lit(to, "<w:rStyle w:val=\"Hyperlink\"/>");
	if (run & DOCX_BOLD)
		put_lit(to, "<w:b/><w:bCs/>");
	if (run & DOCX_ITALIC)
		put_lit(to, "<w:i/><w:iCs/>");
	if (run & (DOCX_SUPER | DOCX_SUB))
		put_str(to, run & DOCX_SUPER ? STR("<w:vertAlign w:val=\"superscript\"/>")
					     : STR("<w:vertAlign w:val=\"subscript\"/>"));
	put_lit(to, "</w:rPr>");
}

static void
begin_run(struct docx_pen *x)
{
	struct buf *to = &x->s->out;

	if (x->in_run && x->run == x->now.run && x->link == x->now.link)
		return;
	end_run(x);
	if (x->link != x->now.link) {
		end_link(x);
		x->link = x->now.link;
		if (x->link)
			docx_put_number(to, STR("<w:hyperlink r:id=\"rId"), (long long)x->link,
					STR("\" w:history=\"1\">"));
	}
	x->run = x->now.run;
	x->in_run = true;
	x->run_at = to->n;
	put_lit(to, "<w:r>");
	if (x->run || x->link)
		put_run_properties(to, x->run, x->link != 0);
	put_lit(to, "<w:t xml:space=\"preserve\">");
	x->words = to->n;
}

static void
put_indent(struct docx_pen *x, bool numbered)
{
	const struct docx_look *n = &x->now;
	struct buf *to = &x->s->out;

	if (numbered ? n->left == DOCX_STEP * n->level && n->style == DOCX_ITEM : n->left == style[n->style].left)
		return;
	docx_put_number(to, STR("<w:ind w:left=\""), n->left, STR("\""));
	if (numbered)
		docx_put_number(to, STR(" w:hanging=\""), DOCX_STEP, STR("\""));
	put_lit(to, "/>");
}

static bool
stands_close(enum docx_style s)
{
	return s == DOCX_NORMAL || s == DOCX_ITEM || s == DOCX_QUOTE || s == DOCX_CODE || s == DOCX_NOTE;
}

static void
put_properties(struct docx_pen *x)
{
	const struct docx_look *n = &x->now;
	struct buf *to = &x->s->out;
	bool numbered = x->first == DOCX_NUMBER && n->level > 0;
	size_t at = to->n, inside;

	put_lit(to, "<w:pPr>");
	inside = to->n;
	if (n->style != DOCX_NORMAL) {
		put_lit(to, "<w:pStyle w:val=\"");
		put_str(to, style[n->style].id);
		put_lit(to, "\"/>");
	}
	if (n->keep)
		put_lit(to, "<w:keepNext/>");
	if (numbered) {
		docx_put_number(to, STR("<w:numPr><w:ilvl w:val=\""), n->level - 1, STR("\"/>"));
		docx_put_number(to, STR("<w:numId w:val=\""), (long long)n->number, STR("\"/></w:numPr>"));
	}
	if (x->last == DOCX_TABLE && stands_close(n->style))
		put_lit(to, "<w:spacing w:before=\"160\"/>");
	put_indent(x, numbered);
	if (n->align)
		put_str(to, n->align == 'c' ? STR("<w:jc w:val=\"center\"/>") : STR("<w:jc w:val=\"right\"/>"));
	if (to->n == inside)
		to->n = at;
	else
		put_lit(to, "</w:pPr>");
}

#define MARK_RUN "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"

static void
put_first(struct docx_pen *x)
{
	struct buf *to = &x->s->out;

	if (x->first == DOCX_NOTE_MARK)
		put_lit(to, MARK_RUN "<w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
	else if (x->first == DOCX_NOTE_NUMBER)
		docx_put_number(to, STR(MARK_RUN "<w:t>"), (long long)x->note,
				STR("</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"));
	x->first = DOCX_WORDS;
}

static void
open_paragraph(struct docx_pen *x)
{
	put_lit(&x->s->out, "<w:p>");
	put_properties(x);
	put_first(x);
	x->open = true;
	x->blank = true;
	x->in_run = false;
	x->link = 0;
	x->breaks = 0;
	x->trail = SIZE_MAX;
}

/* A blank at the end of a line shows nothing, but under a link it would. */
static void
drop_trail(struct docx_pen *x)
{
	if (x->in_run && x->s->out.n == x->trail)
		x->s->out.n--;
	x->trail = SIZE_MAX;
}

void
docx_end(struct docx_pen *x)
{
	if (!x->open)
		return;
	drop_trail(x);
	end_run(x);
	end_link(x);
	put_lit(&x->s->out, "</w:p>");
	x->open = false;
	x->last = DOCX_PARAGRAPH;
}

void
docx_inline(struct docx_pen *x)
{
	if (!x->open)
		open_paragraph(x);
	begin_run(x);
	end_run(x);
	x->blank = false;
}

void
docx_settle(struct docx_pen *x)
{
	docx_end(x);
	if (x->first == DOCX_WORDS)
		return;
	open_paragraph(x);
	docx_end(x);
}

void
docx_close_room(struct docx_pen *x)
{
	docx_settle(x);
	if (x->last == DOCX_PARAGRAPH)
		return;
	open_paragraph(x);
	docx_end(x);
}

void
docx_break(struct docx_pen *x)
{
	if (!x->open)
		open_paragraph(x);
	drop_trail(x);
	end_run(x);
	put_lit(&x->s->out, "<w:r><w:br/></w:r>");
	x->blank = true;
}

void
docx_rule(struct docx_pen *x)
{
	docx_settle(x);
	put_lit(&x->s->out, "<w:p><w:pPr><w:pStyle w:val=\"Gach\"/></w:pPr></w:p>");
	x->last = DOCX_PARAGRAPH;
}

/* What ends a stretch that can be copied: &, >, <, blanks (of which one between two words does not). */
static const bool stops[256] = {
	['&'] = true, ['<'] = true, ['>'] = true, [' '] = true, ['\n'] = true, ['\t'] = true, ['\r'] = true};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static size_t
stretch(struct str s)
{
	size_t i = 0;

	for (;;) {
		while (i < s.n && !stops[(unsigned char)s.p[i]])
			i++;
		if (i + 1 >= s.n || s.p[i] != ' ' || stops[(unsigned char)s.p[i + 1]])
			return i;
		i += 2;
	}
}

static void
put_blank(struct docx_pen *x)
{
	if (!x->open || x->blank)
		return;
	begin_run(x);
	put_char(&x->s->out, ' ');
	x->blank = true;
	x->trail = x->s->out.n;
}

static void
put_code(struct docx_pen *x, struct str s)
{
	while (s.n) {
		size_t n = 0;
		bool tab = s.p[0] == '\t';

		if (s.p[0] == '\n' || s.p[0] == '\r') {
			x->breaks += s.p[0] == '\n';
			s = str_from(s, 1);
			continue;
		}
		for (size_t k = x->breaks; k; k--)
			docx_break(x);
		if (!x->open)
			open_paragraph(x);
		x->breaks = 0;
		x->blank = false;
		begin_run(x);
		while (n < s.n && (s.p[n] == ' ' || !stops[(unsigned char)s.p[n]]))
			n++;
		put_bytes(&x->s->out, s.p, n);
		if (n == 0 && tab) {
			end_run(x);
			put_lit(&x->s->out, "<w:r><w:tab/></w:r>");
			n = 1;
		} else if (n == 0) {
			n = put_special(&x->s->out, s);
		}
		s = str_from(s, n);
	}
}

void
docx_words(struct docx_pen *x, struct str s)
{
	if (x->now.pre) {
		put_code(x, s);
		return;
	}
	while (s.n) {
		size_t n;

		if (is_blank(s.p[0])) {
			put_blank(x);
			s = str_from(s, 1);
			continue;
		}
		if (!x->open)
			open_paragraph(x);
		begin_run(x);
		n = stretch(s);
		put_bytes(&x->s->out, s.p, n);
		if (n == 0)
			n = put_special(&x->s->out, s);
		x->blank = false;
		s = str_from(s, n);
	}
}

void
docx_plain(struct docx_pen *x, struct str s)
{
	bool more = false;

	s = str_trim(docx_clean(s, x->a));
	while (s.n) {
		struct str line = str_trim(str_cut(&s, '\n'));

		if (more)
			docx_break(x);
		more = true;
		if (!x->open)
			open_paragraph(x);
		begin_run(x);
		put_text(&x->s->out, line);
		x->blank = false;
	}
}
