/*
 * notes.c - footnotes: [^id] in the text, `[^id]: words` on a line of its own.
 *
 * The parser knows none and would take `[^1]: http://x` for a link definition. So
 * the definitions are lifted out before it starts. Their words are given to it as
 * items of one list in front of the page (an item holds any blocks, and nothing that
 * is left open in it can reach the next), blank lines stand where they stood. A note
 * gets its number when the walk meets the first mark, in tables and headings too, and
 * is written behind the page. Notes may refer to notes; a mark in a later note gives
 * an earlier one no way back, because that is written already.
 *
 * A note to which only trainers' blocks refer is a block for trainers itself.
 */
#include "content/writing.h"

#define ID_MAX 100

/* A fence of code that is open, and in what: no note begins there. */
struct fence {
	char c;
	size_t n, indent;
	bool quoted;
};

static struct str
line_at(const char *p, const char *end)
{
	const char *e = p < end ? memchr(p, '\n', (size_t)(end - p)) : NULL;

	return str_make(p, (size_t)((e ? e : end) - p));
}

static const char *
line_after(struct str line, const char *end)
{
	return line.p + line.n < end ? line.p + line.n + 1 : end;
}

static size_t
indent_of(struct str line, size_t *bytes)
{
	size_t column = 0, i = 0;

	for (; i < line.n && (line.p[i] == ' ' || line.p[i] == '\t'); i++)
		column += line.p[i] == '\t' ? 4 - column % 4 : 1;
	*bytes = i;
	return column;
}

static size_t
run_of(struct str s, char c)
{
	size_t n = 0;

	while (n < s.n && s.p[n] == c)
		n++;
	return n;
}

/* Quote and list marks off the front; what columns they took. */
static struct str
inside(struct str line, size_t *indent, bool *quoted)
{
	size_t column = 0, i = 0;

	*quoted = false;
	*indent = 0;
	while (i < line.n) {
		size_t digits = 0;
		char c = line.p[i];

		while (i + digits < line.n && digits < 9 && line.p[i + digits] >= '0' && line.p[i + digits] <= '9')
			digits++;
		if (c == ' ' || c == '\t') {
			column += c == '\t' ? 4 - column % 4 : 1;
			i++;
		} else if (c == '>') {
			*quoted = true;
			column++;
			i++;
		} else if (i + digits + 1 < line.n && line.p[i + digits + 1] == ' ' &&
			   (digits ? line.p[i + digits] == '.' || line.p[i + digits] == ')'
				   : c == '-' || c == '+' || c == '*')) {
			column += digits + 2;
			i += digits + 2;
			*indent = column;
		} else {
			break;
		}
	}
	return str_from(line, i);
}

/* Follows fences; true when the line belongs to code. */
static bool
in_fence(struct fence *f, struct str line)
{
	size_t indent, bytes, column = indent_of(line, &bytes), n;
	bool quoted;
	struct str s;

	if (bytes == line.n)
		return f->n > 0;
	if (f->n && (f->quoted ? line.p[bytes] != '>' : column < f->indent))
		f->n = 0;
	if (!memchr(line.p + bytes, f->n ? f->c : '`', line.n - bytes) &&
	    (f->n || !memchr(line.p + bytes, '~', line.n - bytes)))
		return f->n > 0;
	s = inside(line, &indent, &quoted);
	n = s.n ? run_of(s, s.p[0]) : 0;
	if (f->n) {
		if (n >= f->n && s.p[0] == f->c && str_trim(str_from(s, n)).n == 0)
			f->n = 0;
		return true;
	}
	if (n >= 3 && (s.p[0] == '~' || (s.p[0] == '`' && !memchr(s.p + n, '`', s.n - n))))
		*f = (struct fence){s.p[0], n, indent, quoted};
	return f->n > 0;
}

/* "[^id]:" at the front; the length of all that, or 0. */
static size_t
definition(struct str line, struct str *id)
{
	size_t at, i;

	if (indent_of(line, &at) > 3 || line.n < at + 5 || line.p[at] != '[' || line.p[at + 1] != '^')
		return 0;
	for (i = at + 2; i < line.n && i < at + ID_MAX && line.p[i] != ']'; i++)
		if (line.p[i] == ' ' || line.p[i] == '\t' || line.p[i] == '[')
			return 0;
	if (i == at + 2 || i + 1 >= line.n || line.p[i] != ']' || line.p[i + 1] != ':')
		return 0;
	*id = str_make(line.p + at + 2, i - at - 2);
	return i + 2;
}

/* A line that begins something of its own and so ends a note that it follows without an empty line. */
static bool
begins_block(struct str line)
{
	size_t at, i = 0;
	struct str s, id;

	indent_of(line, &at);
	s = str_from(line, at);
	if (s.n == 0 || definition(line, &id))
		return true;
	while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	if (i && i + 1 < s.n && (s.p[i] == '.' || s.p[i] == ')') && s.p[i + 1] == ' ')
		return true;
	if ((s.p[0] == '-' || s.p[0] == '+' || s.p[0] == '*') && (s.n == 1 || s.p[1] == ' '))
		return true;
	return s.p[0] == '#' || s.p[0] == '>' || s.p[0] == '|' || run_of(s, '`') >= 3 || run_of(s, '~') >= 3 ||
	       run_of(s, '-') >= 3 || run_of(s, '*') >= 3 || run_of(s, '_') >= 3;
}

/* The end of the note whose first line begins at `p`: the lines that go on, and indented ones behind blanks. */
static const char *
definition_end(const char *p, const char *end, size_t *lines)
{
	struct str line = line_at(p, end);
	const char *last = line_after(line, end);
	size_t n = 1, bytes;
	bool blank = false;

	*lines = 1;
	for (p = last; p < end; p = line_after(line, end)) {
		size_t column;

		line = line_at(p, end);
		column = indent_of(line, &bytes);
		n++;
		if (bytes == line.n) {
			blank = true;
			continue;
		}
		if (column < 4 && (blank || begins_block(line)))
			break;
		last = line_after(line, end);
		*lines = n;
	}
	return last;
}

static void
add_note(struct writing *w, struct note *x)
{
	struct notes *n = &w->notes;
	size_t count = MANY_N(struct note, n->all), *at;
	struct place here = page_place(w->c->page, x->def_line, 1);

	if (count == NOTES_MAX) {
		if (!n->over)
			diag_add(w->c->diags, E149, here, str_format(w->c->scratch, "%d", NOTES_MAX), STR("chú thích"),
				 STR("footnotes"));
		n->over = true;
		x->id = (struct str){0};
	} else if (*(at = names_at(&n->ids, w->c->scratch, x->id))) {
		if (!told(w, TOLD_NOTES))
			diag2(w->c->diags, E141, here, x->id,
			      str_format(w->c->scratch, "%d", MANY(struct note, n->all)[*at - 1].def_line));
		x->id = (struct str){0};
	} else {
		*at = count + 1;
	}
	MANY_ADD(&n->all, *x);
}

/* Finds the definitions. Those that are refused stay in the list without id: they too are lifted out. */
void
notes_find(struct writing *w)
{
	const char *p = w->source.p, *end = p + w->source.n;
	struct fence fence = {0};
	int line = w->line;

	while (p < end) {
		struct str l = line_at(p, end), id, first;
		struct note x = {.def_line = line, .line = line};
		size_t head, bytes;

		if (in_fence(&fence, l) || (head = definition(l, &id)) == 0) {
			p = line_after(l, end);
			line++;
			continue;
		}
		x.id = id;
		x.source.p = p;
		p = definition_end(p, end, &x.lines);
		x.source.n = (size_t)(p - x.source.p);
		first = str_from(l, head);
		indent_of(first, &bytes);
		for (x.text = first.p + bytes; x.text < p && bytes == first.n; x.line++) {
			first = line_at(line_after(first, p), p);
			indent_of(first, &bytes);
			x.text = first.p + bytes;
		}
		line += (int)x.lines;
		add_note(w, &x);
	}
}

/* The notes as list items; `tree_line` is the number of the first line written. */
int
notes_put_source(struct writing *w, struct buf *to, int tree_line)
{
	struct note *n = MANY(struct note, w->notes.all);

	for (size_t i = 0; i < MANY_N(struct note, w->notes.all); i++) {
		const char *end = n[i].source.p + n[i].source.n;
		struct str line = line_at(n[i].text, end);

		if (n[i].id.n == 0)
			continue;
		n[i].tree_line = tree_line;
		put_lit(to, "+ ");
		put_str(to, line);
		for (const char *p = line_after(line, end); p < end; p = line_after(line, end)) {
			size_t bytes, column, drop = 0;

			line = line_at(p, end);
			for (column = 0; drop < line.n && column < 4; drop++) {
				if (line.p[drop] != ' ' && line.p[drop] != '\t')
					break;
				column += line.p[drop] == '\t' ? 4 : 1;
			}
			put_lit(to, "\n");
			indent_of(line, &bytes);
			if (bytes < line.n)
				put_lit(to, "  ");
			put_str(to, str_from(line, drop));
			tree_line++;
		}
		put_lit(to, "\n\n");
		tree_line += 2;
	}
	return tree_line;
}

/* The number k of a mark of note n, as in cd-3-2. */
static void
put_mark_id(struct buf *to, size_t number, int k)
{
	put_lit(to, "cd-");
	put_int(to, (long long)number);
	put_lit(to, "-");
	put_int(to, k);
}

/* A mark in the text. False: it stays text. */
bool
put_note_mark(struct writing *w, struct str id, struct str literal)
{
	const struct name *name = names_find(&w->notes.ids, id);
	struct note *n;

	if (!spot_literal(w, literal))
		return false;
	if (!name) {
		if (!w->notes.over && !told(w, TOLD_NOTES))
			diag1(w->c->diags, E139, spot_place(w), id);
		return false;
	}
	if (!may_link(w))
		return false;
	n = &MANY(struct note, w->notes.all)[name->value - 1];
	if (n->number == 0) {
		size_t index = name->value - 1;

		MANY_ADD(&w->notes.order, index);
		n->number = MANY_N(size_t, w->notes.order);
	}
	n->refs++;
	if (w->hidden)
		MANY_ADD(&n->hidden, n->refs);
	else if (n->block)
		MANY(struct block, w->blocks)[n->block - 1].html.n = 0;
	n->shown |= !w->hidden;
	put_lit(&w->html, "<sup class=\"chu-dan\"><a href=\"#cd-");
	put_int(&w->html, (long long)n->number);
	put_lit(&w->html, "\" id=\"");
	put_mark_id(&w->html, n->number, n->refs);
	put_lit(&w->html, "\" role=\"doc-noteref\">");
	put_int(&w->html, (long long)n->number);
	put_lit(&w->html, "</a></sup>");
	return true;
}

/* A block for trainers only begins here; its number + 1. */
static size_t
hide(struct writing *w)
{
	struct block b = {.kind = CALLOUT_GIANG_VIEN, .html.at = w->html.n, .text.at = w->text.n};

	MANY_ADD(&w->blocks, b);
	return MANY_N(struct block, w->blocks);
}

static void
hide_end(struct writing *w, size_t number)
{
	struct block *b = &MANY(struct block, w->blocks)[number - 1];

	b->html.n = w->html.n - b->html.at;
	b->text.n = w->text.n - b->text.at;
}

/* From the note to every mark that has been written. */
void
put_back_links(struct writing *w, struct note *n)
{
	size_t next = 0;

	for (int k = 1; k <= n->refs; k++) {
		bool hidden = next < MANY_N(int, n->hidden) && MANY(int, n->hidden)[next] == k;
		size_t block = hidden && n->shown ? hide(w) : 0;

		next += hidden;
		put_lit(&w->html, " <a href=\"#");
		put_mark_id(&w->html, n->number, k);
		put_lit(&w->html, "\" role=\"doc-backlink\" aria-label=\"Về chỗ gắn chú thích ");
		put_int(&w->html, (long long)n->number);
		if (k > 1) {
			put_lit(&w->html, ", lần ");
			put_int(&w->html, k);
		}
		put_lit(&w->html, "\">↩");
		if (k > 1) {
			put_lit(&w->html, "<sup>");
			put_int(&w->html, k);
			put_lit(&w->html, "</sup>");
		}
		put_lit(&w->html, "</a>");
		if (block)
			hide_end(w, block);
	}
}

static void
put_note(struct writing *w, struct note *n)
{
	bool hidden = !n->shown;

	if (hidden) {
		n->block = hide(w);
		w->hidden++;
	}
	put_lit(&w->html, "<li id=\"cd-");
	put_int(&w->html, (long long)n->number);
	put_lit(&w->html, "\" value=\"");
	put_int(&w->html, (long long)n->number);
	put_lit(&w->html, "\">\n");
	walk_note(w, n);
	put_lit(&w->html, "</li>\n");
	if (hidden) {
		hide_end(w, n->block);
		w->hidden--;
	}
}

static void
tell_unused(struct writing *w)
{
	const struct note *n = MANY(struct note, w->notes.all);

	for (size_t i = 0; i < MANY_N(struct note, w->notes.all); i++)
		if (n[i].id.n && n[i].number == 0)
			diag1(w->c->diags, E140, page_place(w->c->page, n[i].def_line, 1), n[i].id);
}

/* The list grows while it is written: notes refer to notes. */
void
put_notes(struct writing *w)
{
	struct buf *order = &w->notes.order;
	struct note *all = MANY(struct note, w->notes.all);
	size_t block = 0;
	bool shown = false;

	for (size_t i = 0; i < MANY_N(size_t, *order); i++)
		shown |= all[MANY(size_t, *order)[i]].shown;
	if (order->n) {
		put_line_end(&w->html);
		if (!shown) {
			block = hide(w);
			w->hidden++;
		}
		put_lit(&w->html, "<section class=\"chu-thich\" role=\"doc-endnotes\">\n<h2 id=\"chu-thich\">Chú "
				  "thích</h2>\n<ol>\n");
		for (size_t i = 0; i < MANY_N(size_t, *order); i++)
			put_note(w, &all[MANY(size_t, *order)[i]]);
		put_lit(&w->html, "</ol>\n</section>\n");
		if (block) {
			hide_end(w, block);
			w->hidden--;
		}
	}
	tell_unused(w);
}
