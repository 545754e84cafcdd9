/*
 * docxtable.c - see docxroom.h. Tables, and boxes, which are tables of one cell.
 *
 * A table's columns get their widths from a look at its words before it is written, by the rule that browsers have
 * (CSS 2.2, 17.5.2.2): each at least as wide as its longest word, what is left goes where it would save lines. Widths
 * are fixed then, since not every reader works them out. Two tables without a paragraph between them would be one:
 * a very low one is put there.
 */
#include "formats/docxroom.h"

#define PADDING 216	/* twips: both sides of a cell */
#define UNIT 67		/* twips: half a letter on an average, 12 points, bold */
#define LONGEST 44	/* units of a word that are kept on a line */
#define ENOUGH 180	/* units of a cell beyond which more do not make it wider */
#define BOX_PADDING 360 /* as in the style Khung */
#define BOX_WHOLE 3500	/* bytes of a box that goes to the next page as a whole: about a third of one */

/* A column: its longest word and its longest cell, in units. */
struct column {
	size_t word, cell;
};

struct measuring {
	struct column column[63];
	size_t n, at;	   /* columns; the one that is being read + 1 */
	size_t word, cell; /* of this cell so far */
	bool inside;	   /* a cell */
};

static void
end_cell(struct measuring *m)
{
	struct column *c = &m->column[m->at ? m->at - 1 : 0];

	if (m->word > c->word)
		c->word = m->word;
	if (m->cell > c->cell)
		c->cell = m->cell;
	m->word = m->cell = 0;
}

/* Units of a letter; bytes within a character have none. */
static unsigned
width_of(unsigned char b)
{
	if ((b & 0xC0) == 0x80)
		return 0;
	if ((b >= 'A' && b <= 'Z') || b == 'm' || b == 'w' || b == '%')
		return 3;
	return b == 'i' || b == 'l' || b == 't' || b == '.' || b == ',' || b == ' ' ? 1 : 2;
}

static void
count_letters(struct measuring *m, struct str s)
{
	struct column *c = &m->column[m->at ? m->at - 1 : 0];

	for (size_t i = 0; i < s.n; i++) {
		unsigned char b = (unsigned char)s.p[i];

		m->cell += width_of(b);
		if (b > ' ') {
			m->word += width_of(b);
			continue;
		}
		if (m->word > c->word)
			c->word = m->word;
		m->word = 0;
	}
}

static void
measure_tag(struct measuring *m, const struct tag *t)
{
	bool cell = str_equal(t->name, STR("td")) || str_equal(t->name, STR("th"));

	if (cell)
		m->inside = t->kind == TAG_START;
	if (str_equal(t->name, STR("tr"))) {
		end_cell(m);
		m->at = 0;
	} else if (cell && t->kind == TAG_START) {
		end_cell(m);
		m->at += m->at < sizeof(m->column) / sizeof(m->column[0]);
		if (m->at > m->n)
			m->n = m->at;
	} else if (str_equal(t->name, STR("br"))) {
		end_cell(m);
	}
}

static void
share(struct docx_columns *c, const struct measuring *m, int width)
{
	int least[63], wish[63], sum_least = 0, sum_wish = 0, left = width;

	for (size_t i = 0; i < c->n; i++) {
		const struct column *k = &m->column[i];
		int word = (int)(k->word < LONGEST ? k->word : LONGEST),
		    cell = (int)(k->cell < ENOUGH ? k->cell : ENOUGH);

		least[i] = PADDING + UNIT * (1 + (word > 4 ? word : 4));
		wish[i] = PADDING + UNIT * (1 + (cell > word ? cell : word)) + UNIT;
		sum_least += least[i];
		sum_wish += wish[i];
	}
	for (size_t i = 0; i < c->n; i++) {
		long long w = width;

		if (sum_least >= width)
			w = w * least[i] / sum_least;
		else if (sum_wish <= width)
			w = w * wish[i] / sum_wish;
		else
			w = least[i] + (w - sum_least) * (wish[i] - least[i]) / (sum_wish - sum_least);
		c->width[i] = i + 1 < c->n ? (int)w : left;
		left -= (int)w;
	}
}

void
docx_measure(struct docx_columns *c, const char *p, const char *end, int width)
{
	struct measuring m = {0};
	struct tag t;

	c->end = end;
	while (p < end) {
		const char *tag = memchr(p, '<', (size_t)(end - p));

		if (m.inside)
			count_letters(&m, str_make(p, (size_t)((tag ? tag : end) - p)));
		if (!tag)
			break;
		p = tag + 1;
		if (!tag_read(tag, end, &t))
			continue;
		p = t.end;
		if (t.kind == TAG_END && str_equal(t.name, STR("table"))) {
			c->end = p;
			break;
		}
		if (t.kind == TAG_START || t.kind == TAG_END)
			measure_tag(&m, &t);
	}
	end_cell(&m);
	c->n = m.n ? m.n : 1;
	share(c, &m, width);
}

static void
put_width(struct buf *to, struct str before, int width)
{
	put_str(to, before);
	put_int(to, width);
	put_lit(to, "\" w:type=\"dxa\"/>");
}

/* Between two tables, and where a cell begins with a number that has no words. */
static void
make_room(struct docx_pen *x)
{
	docx_settle(x);
	if (x->last == DOCX_TABLE)
		put_lit(&x->s->out, "<w:p><w:pPr><w:pStyle w:val=\"Khoang\"/></w:pPr></w:p>");
}

static void
open_any(struct docx_pen *x, struct str style_id, int width)
{
	struct buf *to = &x->s->out;

	make_room(x);
	put_lit(to, "<w:tbl><w:tblPr><w:tblStyle w:val=\"");
	put_str(to, style_id);
	put_width(to, STR("\"/><w:tblW w:w=\""), width);
	if (x->now.left)
		put_width(to, STR("<w:tblInd w:w=\""), x->now.left);
	put_lit(to, "<w:tblLayout w:type=\"fixed\"/>"
		    "<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" "
		    "w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
}

static void
put_column(struct buf *to, int width)
{
	put_lit(to, "<w:gridCol w:w=\"");
	put_int(to, width);
	put_lit(to, "\"/>");
}

void
docx_open_table(struct docx_pen *x, const struct docx_columns *c)
{
	open_any(x, STR("BangKe"), x->now.width);
	for (size_t i = 0; i < c->n; i++)
		put_column(&x->s->out, c->width[i]);
	put_lit(&x->s->out, "</w:tblGrid>");
	x->now.boxes++;
}

/* A header is repeated on every page. */
void
docx_open_row(struct docx_pen *x, bool header)
{
	put_lit(&x->s->out, "<w:tr>");
	if (header)
		put_lit(&x->s->out, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
}

void
docx_open_cell(struct docx_pen *x, int width)
{
	put_width(&x->s->out, STR("<w:tc><w:tcPr><w:tcW w:w=\""), width);
	put_lit(&x->s->out, "</w:tcPr>");
	x->last = DOCX_NOTHING;
}

void
docx_enter_cell(struct docx_pen *x, int width)
{
	x->now.style = DOCX_CELL;
	x->now.left = 0;
	x->now.width = width > 2 * PADDING ? width - PADDING : PADDING;
	x->now.level = 0;
	x->now.align = 0;
	x->now.keep = false;
}

void
docx_close_cell(struct docx_pen *x)
{
	docx_close_room(x);
	put_lit(&x->s->out, "</w:tc>");
}

void
docx_close_row(struct docx_pen *x)
{
	put_lit(&x->s->out, "</w:tr>");
}

void
docx_close_table(struct docx_pen *x)
{
	put_lit(&x->s->out, "</w:tbl>");
	x->last = DOCX_TABLE;
}

/* Whether the row may go on on the next page: a digit, since it is known at the box's end only. */
#define SPLIT_START "<w:tr><w:trPr><w:cantSplit w:val=\""
#define SPLIT_END "\"/></w:trPr>"

size_t
docx_open_box(struct docx_pen *x)
{
	struct buf *to = &x->s->out;
	size_t at;

	int width = x->now.width;

	open_any(x, STR("Khung"), width);
	put_column(to, width);
	put_lit(to, "</w:tblGrid>" SPLIT_START);
	at = to->n;
	put_lit(to, "0" SPLIT_END);
	docx_open_cell(x, width);
	docx_enter_cell(x, width);
	x->now.style = DOCX_NORMAL;
	x->now.width = width > 2 * BOX_PADDING ? width - BOX_PADDING : BOX_PADDING;
	x->now.boxes++;
	return at;
}

void
docx_close_box(struct docx_pen *x, size_t at)
{
	struct buf *to = &x->s->out;
	struct str box = str_from(buf_str(to), at);

	if (box.n < BOX_WHOLE)
		to->p[at] = '1';
	docx_close_cell(x);
	docx_close_row(x);
	docx_close_table(x);
}
