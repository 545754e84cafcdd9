/*
 * docxtext.c - see docxroom.h. The body: one pass over the tags, what an element does when it begins and when it ends.
 *
 * Each element keeps the look that was before it, and gives it back at its end, so most are a line of a table. End
 * tags that match nothing are dropped and what is left open is closed: what comes out is whole whatever goes in. One
 * look ahead is taken, over a table: for the widths of its columns, and for its caption, which stands below it in our
 * XHTML and above it in a document.
 */
#include "formats/docxwalk.h"

#define LEVELS_MAX 9 /* of lists, as Word has them */

static struct open *
push(struct walk *w, const struct tag *t, enum kind kind)
{
	struct open o = {.name = t->name, .kind = kind, .before = w->pen->now, .last = w->pen->last};

	w->gone += kind == GONE;
	MANY_ADD(&w->opened, o);
	return docx_top(w);
}

static void
open_link(struct walk *w, const struct tag *t)
{
	struct str role = tag_value(t, STR("role")), href = tag_value(t, STR("href")), anchor = href;
	bool mark = str_equal(role, STR("doc-noteref"));

	str_cut(&anchor, '#');
	if (mark && !t->empty && anchor.n) {
		w->pen->now.run &= ~(unsigned)DOCX_SUPER;
		docx_put_mark(w->pen, &w->notes, anchor);
	}
	push(w, t, mark || str_equal(role, STR("doc-backlink")) ? GONE : NOTHING);
	if (!tag_class(t, STR("luat-neo")))
		w->pen->now.link = docx_link(w->pen, href);
}

/* A list's numbers go on by themselves: one that is not the next begins a list of its own. */
static void
begin_list(struct docx_pen *x, int start)
{
	struct docx_list list = {x->now.level - 1, start};

	MANY_ADD(&x->numbered, list);
	x->now.number = DOCX_BULLETS + MANY_N(struct docx_list, x->numbered);
}

static int
number_of(struct str s, int otherwise)
{
	int n = 0;

	if (s.n == 0 || s.n > 8)
		return otherwise;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return otherwise;
		n = 10 * n + (s.p[i] - '0');
	}
	return n;
}

static void
open_list(struct walk *w, const struct tag *t, enum kind kind)
{
	struct docx_pen *x = w->pen;
	struct open *o;

	docx_settle(x);
	o = push(w, t, kind);
	x->now.level += x->now.level < LEVELS_MAX;
	if (x->now.width > 4 * DOCX_STEP) {
		x->now.left += DOCX_STEP;
		x->now.width -= DOCX_STEP;
	}
	if (x->now.style == DOCX_NORMAL)
		x->now.style = DOCX_ITEM;
	o->next = number_of(tag_value(t, STR("start")), 1);
	if (kind == NUMBERS)
		begin_list(x, o->next);
	else
		x->now.number = DOCX_BULLETS;
}

static void
open_item(struct walk *w, const struct tag *t)
{
	struct open *list = docx_top(w);
	struct docx_pen *x = w->pen;
	int value = list->kind == NUMBERS ? number_of(tag_value(t, STR("value")), list->next) : 0;

	docx_settle(x);
	if (list->kind == NUMBERS && value != list->next)
		begin_list(x, value);
	list->next = value + 1;
	push(w, t, ITEM);
	x->first = DOCX_NUMBER;
}

static void read_on(struct walk *w);

/* The caption behind the table's end, written now. There is no caption in a caption: this goes one deep. */
static void
put_caption(struct walk *w, const char *p)
{
	struct docx_pen *x = w->pen;
	struct docx_look look = x->now;
	struct walk here = *w;
	struct tag c, e;

	p = tag_behind(tag_behind(p, w->end, STR("</div>")), w->end, STR(""));
	if (w->floor || w->uncaptioned || p == w->end || *p != '<' || !tag_read(p, w->end, &c) || c.kind != TAG_START ||
	    c.empty || docx_kind_of(c.name) != FIGCAPTION)
		return;
	w->uncaptioned = !tag_find_end(c.end, w->end, c.name, &e);
	if (w->uncaptioned)
		return;
	docx_settle(x);
	x->now.style = DOCX_CAPTION;
	x->now.keep = true;
	w->p = c.end;
	w->end = e.start;
	w->floor = MANY_N(struct open, w->opened);
	read_on(w);
	docx_end(x);
	x->now = look;
	w->p = here.p;
	w->end = here.end;
	w->floor = 0;
	w->caption = c.start;
}

static void
open_table(struct walk *w, const struct tag *t)
{
	struct docx_columns *c = arena_new(w->pen->a, struct docx_columns);

	docx_settle(w->pen);
	docx_measure(c, t->end, w->end, w->pen->now.width);
	put_caption(w, c->end);
	push(w, t, TABLE)->c = c;
	docx_open_table(w->pen, c);
}

/* The table that a row or a cell is in. */
static struct open *
table_of(const struct walk *w)
{
	struct open *o = docx_top(w);

	while (o->kind != TABLE)
		o--;
	return o;
}

static void
open_row(struct walk *w, const struct tag *t)
{
	table_of(w)->inside++;
	docx_open_row(w->pen, str_equal(docx_top(w)->name, STR("thead")));
	push(w, t, ROW);
}

/* A cell is closed by the next one, or the row's end: what is more than Word has columns goes on in the last. */
static void
open_cell(struct walk *w, const struct tag *t)
{
	const struct docx_columns *c = table_of(w)->c;
	struct open *row = docx_top(w);
	struct docx_pen *x = w->pen;
	bool more = row->inside == c->n;
	int width;

	if (!more && row->inside++)
		docx_close_cell(x);
	width = c->width[row->inside - 1];
	push(w, t, CELL);
	if (!more)
		docx_open_cell(x, width);
	docx_enter_cell(x, width);
	x->now.align = tag_class(t, STR("giua")) ? 'c' : tag_class(t, STR("phai")) ? 'r' : 0;
	if (t->name.p[1] == 'h')
		x->now.run |= DOCX_BOLD;
}

/* Every row has all cells. */
static void
fill_row(struct docx_pen *x, const struct docx_columns *c, size_t from)
{
	for (size_t i = from; i < c->n; i++) {
		docx_open_cell(x, c->width[i]);
		docx_enter_cell(x, c->width[i]);
		docx_close_cell(x);
	}
	docx_close_row(x);
}

static void
close_row(struct walk *w)
{
	if (docx_top(w)->inside)
		docx_close_cell(w->pen);
	fill_row(w->pen, table_of(w)->c, docx_top(w)->inside);
}

/* A table without rows would be damage. */
static void
close_table(struct walk *w)
{
	struct open *table = docx_top(w);

	if (table->inside == 0) {
		docx_open_row(w->pen, false);
		fill_row(w->pen, table->c, 0);
	}
	docx_close_table(w->pen);
}

static void
open_note(struct walk *w, const struct tag *t)
{
	struct open *o;

	docx_settle(w->pen);
	o = push(w, t, NOTE);
	if (docx_open_note(w->pen, &w->notes, tag_value(t, STR("id"))))
		return;
	o->kind = GONE;
	w->gone++;
}

static void
open_quote(struct walk *w, const struct tag *t)
{
	struct docx_pen *x = w->pen;

	docx_settle(x);
	push(w, t, QUOTE);
	if (x->now.style == DOCX_NORMAL || x->now.style == DOCX_ITEM)
		x->now.style = DOCX_QUOTE;
	if (x->now.width > 4 * DOCX_STEP) {
		x->now.left += DOCX_STEP;
		x->now.width -= DOCX_STEP;
	}
}

static void
open_box(struct walk *w, const struct tag *t)
{
	push(w, t, BOX);
	docx_top(w)->inside = docx_open_box(w->pen);
}

/* Paragraphs and what is like them: where they begin another one ends. */
static void
open_block(struct walk *w, const struct tag *t, enum kind kind)
{
	struct docx_look *now = &w->pen->now;
	enum kind around = docx_top_kind(w);

	docx_end(w->pen);
	push(w, t, kind);
	if (kind == SUMMARY || (kind == PARAGRAPH && tag_class(t, STR("khung-ten")))) {
		now->style = DOCX_BOX_TITLE;
	} else if (kind == HEADING) {
		now->style = (enum docx_style)(DOCX_H1 + (t->name.p[1] > '1' ? t->name.p[1] - '2' : 0));
	} else if (kind == CODE) {
		now->style = DOCX_CODE;
		now->pre = true;
	} else if (kind == SHOWN) {
		now->style = DOCX_FIGURE;
	} else if (kind == FIGCAPTION) {
		now->style = around == CITED ? DOCX_QUOTE : DOCX_CAPTION;
		now->align = around == CITED ? 'r' : 0;
		now->left += around == CITED ? DOCX_STEP : 0;
	}
}

static void
open_inline(struct walk *w, const struct tag *t, enum kind kind)
{
	static const unsigned run[] = {
		[BOLD] = DOCX_BOLD, [ITALIC] = DOCX_ITALIC, [MONO] = DOCX_MONO, [SUPER] = DOCX_SUPER, [SUB] = DOCX_SUB};

	push(w, t, kind);
	if (kind == CREDIT && w->pen->open)
		docx_break(w->pen);
	if (kind == LABEL)
		w->pen->now.run |= DOCX_LABEL;
	else if (kind < sizeof(run) / sizeof(run[0]) && !(kind == MONO && w->pen->now.pre))
		w->pen->now.run |= run[kind];
}

static void
open_element(struct walk *w, const struct tag *t)
{
	enum kind kind = docx_kind(w, t);
	struct docx_pen *x = w->pen;

	switch (kind) {
	case BREAK:
		docx_break(x);
		return;
	case RULE:
		docx_rule(x);
		return;
	case PICTURE:
		docx_picture(x, t);
		return;
	case LINK:
		open_link(w, t);
		return;
	case BULLETS:
	case NUMBERS:
		open_list(w, t, kind);
		return;
	case ITEM:
		open_item(w, t);
		return;
	case QUOTE:
		open_quote(w, t);
		return;
	case BOX:
		open_box(w, t);
		return;
	case TABLE:
		open_table(w, t);
		return;
	case ROW:
		open_row(w, t);
		return;
	case CELL:
		open_cell(w, t);
		return;
	case NOTE:
		open_note(w, t);
		return;
	case ROWS:
	case GONE:
		push(w, t, kind);
		return;
	case NOTHING:
	case BOLD:
	case ITALIC:
	case MONO:
	case SUPER:
	case SUB:
	case LABEL:
	case CREDIT:
		open_inline(w, t, kind);
		return;
	default:
		open_block(w, t, kind);
		return;
	}
}

/* "Label</span> title": the colours that part the two on a page are not in a text that is pasted. */
static void
close_label(struct walk *w)
{
	if (w->end - w->p >= 2 && !(w->p[0] == '<' && w->p[1] == '/'))
		docx_words(w->pen, STR(":"));
}

static void
close_note(struct walk *w)
{
	struct docx_pen *x = w->pen;
	bool away = x->s == &x->notes;

	docx_close_note(x);
	if (away)
		x->last = docx_top(w)->last;
}

/* The innermost element is over. */
static void
close_top(struct walk *w)
{
	struct docx_pen *x = w->pen;
	struct open o = *docx_top(w);

	switch (o.kind) {
	case NOTHING:
	case BOLD:
	case ITALIC:
	case MONO:
	case SUPER:
	case SUB:
	case CREDIT:
	case ROWS:
		break;
	case LABEL:
		close_label(w);
		break;
	case GONE:
		w->gone--;
		break;
	case ITEM:
		docx_settle(x);
		break;
	case BOX:
		docx_close_box(x, o.inside);
		break;
	case CELL:
		docx_close_room(x);
		break;
	case ROW:
		close_row(w);
		break;
	case TABLE:
		close_table(w);
		break;
	case NOTE:
		close_note(w);
		break;
	default:
		docx_end(x);
		break;
	}
	x->now = o.before;
	w->opened.n -= sizeof(struct open);
}

/* Between the rows and cells of a table there are none. */
static void
put_words(struct walk *w, struct str s)
{
	enum kind around = docx_top_kind(w);

	if (!w->gone && around != TABLE && around != ROWS && around != ROW)
		docx_words(w->pen, s);
}

static void
read_tag(struct walk *w)
{
	size_t n = MANY_N(struct open, w->opened);
	struct tag t;

	if (!tag_read(w->p, w->end, &t)) { /* never in what we write */
		w->p++;
		put_words(w, STR("<"));
		return;
	}
	w->p = t.end;
	if (t.kind == TAG_START) {
		open_element(w, &t);
		if (t.empty && MANY_N(struct open, w->opened) > n)
			close_top(w);
	} else if (t.kind == TAG_END && n > w->floor && str_equal(docx_top(w)->name, t.name)) {
		close_top(w);
	}
}

/* Up to w->end; what is open there is closed. */
static void
read_on(struct walk *w)
{
	while (w->p < w->end) {
		const char *start = w->p, *tag = memchr(start, '<', (size_t)(w->end - start));

		w->p = tag ? tag : w->end;
		put_words(w, str_make(start, (size_t)(w->p - start)));
		if (tag)
			read_tag(w);
	}
	while (MANY_N(struct open, w->opened) > w->floor)
		close_top(w);
}

void
docx_walk(struct docx_pen *x, struct str xhtml)
{
	struct walk w = {.pen = x, .p = xhtml.p, .end = xhtml.p + xhtml.n};

	if (xhtml.n == 0)
		return;
	buf_room(&x->document.out, 2 * xhtml.n + 4096);
	read_on(&w);
	docx_settle(x);
	docx_end_notes(x, &w.notes);
	buf_free(&w.opened);
	buf_free(&w.notes.written);
}
