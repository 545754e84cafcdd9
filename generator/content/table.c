/*
 * table.c - pipe tables (GitHub Flavored Markdown 0.29, section 4.10).
 *
 * The parser sees a table as a paragraph, and would let emphasis run from one cell
 * into the next. So before it starts, every run of lines that has a delimiter row
 * (|---|:-:|) is split into cells from the source itself. Cells that hold more than
 * plain words are handed to the parser as paragraphs of their own, in front of the
 * page: one parse, one set of link definitions. When the walk then meets a paragraph
 * that covers a delimiter row, the cells of its lines are ready.
 */
#include "content/writing.h"

enum align { LEFT, MIDDLE, RIGHT };

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* The line without what marks the quotes it stands in. */
static struct str
strip(struct str line)
{
	while (line.n && (is_blank(line.p[0]) || line.p[0] == '>'))
		line = str_from(line, 1);
	while (line.n && is_blank(line.p[line.n - 1]))
		line.n--;
	return line;
}

/* The same for a line that may also begin list items or a footnote. */
static struct str
strip_markers(struct str line)
{
	for (;;) {
		size_t i = 0;

		line = strip(line);
		if (str_starts(line, STR("[^"))) {
			const char *e = memchr(line.p, ']', line.n);

			if (!e || (size_t)(e - line.p) + 1 >= line.n || e[1] != ':')
				return line;
			line = str_from(line, (size_t)(e - line.p) + 2);
			continue;
		}
		while (i < line.n && i < 9 && line.p[i] >= '0' && line.p[i] <= '9')
			i++;
		if (i < line.n &&
		    (i ? line.p[i] == '.' || line.p[i] == ')'
		       : line.p[i] == '-' || line.p[i] == '+' || line.p[i] == '*') &&
		    i + 1 < line.n && is_blank(line.p[i + 1]))
			line = str_from(line, i + 2);
		else
			return line;
	}
}

static bool
looks_like_delimiter(struct str line)
{
	bool bar = false, dash = false;

	for (size_t i = 0; i < line.n; i++) {
		char c = line.p[i];

		bar |= c == '|';
		dash |= c == '-';
		if (c != '|' && c != '-' && c != ':' && !is_blank(c))
			return false;
	}
	return bar && dash;
}

bool
is_caption(struct str s, size_t *skip)
{
	static const struct str mark = {"Bảng:", sizeof("Bảng:") - 1};

	if (!str_starts(s, mark))
		return false;
	*skip = mark.n;
	while (*skip < s.n && is_blank(s.p[*skip]))
		++*skip;
	return true;
}

/* Nothing in it that the parser would read as more than words. */
static bool
is_plain(struct str s)
{
	static const bool special[256] = {['\\'] = true, ['`'] = true, ['*'] = true, ['_'] = true,
					  ['['] = true,	 [']'] = true, ['<'] = true, ['&'] = true};

	for (size_t i = 0; i < s.n; i++)
		if (special[(unsigned char)s.p[i]])
			return false;
	return true;
}

static void
add_cell(struct writing *w, struct table_row *r, struct str s, bool escaped)
{
	struct cell c = {.text = str_trim(s)};

	c.raw = c.text.p;
	if (escaped) { /* `\|` stands for a bar even within code */
		char *p = arena_alloc(w->c->scratch, c.text.n);
		size_t n = 0;

		for (size_t i = 0; i < c.text.n; i++)
			if (c.text.p[i] != '\\' || i + 1 == c.text.n || c.text.p[i + 1] != '|')
				p[n++] = c.text.p[i];
		c.text = str_make(p, n);
	}
	c.plain = is_plain(c.text);
	MANY_ADD(&w->tables.cells, c);
	r->n++;
}

static void
split(struct writing *w, struct table_row *r, struct str line)
{
	size_t from = 0;
	bool escaped = false;

	if (line.n && line.p[0] == '|')
		from = 1;
	for (size_t i = from; i < line.n; i++) {
		if (line.p[i] == '\\' && i + 1 < line.n) {
			escaped |= line.p[++i] == '|';
		} else if (line.p[i] == '|') {
			add_cell(w, r, str_make(line.p + from, i - from), escaped);
			from = i + 1;
			escaped = false;
		}
	}
	if (from < line.n || r->n == 0)
		add_cell(w, r, str_from(line, from), escaped);
}

/* One line of a run. `used` counts the run's cells: a table of more than the ceiling is not split to the end. */
static void
add_row(struct writing *w, struct str line, int number, bool after_caption, size_t *used)
{
	struct table_row r = {.first = MANY_N(struct cell, w->tables.cells), .source = line, .line = number};
	size_t skip = 0;

	r.caption = is_caption(line, &skip) || (after_caption && line.p[0] != '|');
	r.over = *used > TABLE_CELLS_MAX;
	if (r.caption)
		add_cell(w, &r, str_from(line, skip), false);
	else if (!r.over)
		split(w, &r, line);
	*used += r.n;
	MANY_ADD(&w->tables.rows, r);
}

/* The lines from the header down to the next blank one. Returns the start of the line behind them. */
static const char *
add_run(struct writing *w, struct str header, const char *p, int *line)
{
	const char *end = w->source.p + w->source.n;
	struct tables *t = &w->tables;
	bool caption = false;
	size_t used = 0;

	add_row(w, strip_markers(header), *line - 1, false, &used);
	while (p < end) {
		const char *e = memchr(p, '\n', (size_t)(end - p));
		struct str l = strip(str_make(p, (size_t)((e ? e : end) - p)));
		struct delimiter d = {*line, MANY_N(struct table_row, t->rows)};

		if (l.n == 0)
			break;
		if (looks_like_delimiter(l))
			MANY_ADD(&t->delimiters, d);
		add_row(w, l, *line, caption, &used);
		caption = MANY(struct table_row, t->rows)[d.row].caption;
		p = e ? e + 1 : end;
		++*line;
	}
	return p;
}

/* Looks only at lines that have a bar. */
void
tables_find(struct writing *w)
{
	const char *p = w->source.p, *end = p + w->source.n, *bar = NULL;
	struct str before = {0};
	int line = w->line;

	while (p < end) {
		const char *e = memchr(p, '\n', (size_t)(end - p));
		struct str l = str_make(p, (size_t)((e ? e : end) - p));

		if (bar < p && !(bar = memchr(p, '|', (size_t)(end - p))))
			return;
		if (bar < l.p + l.n && strip(before).n && looks_like_delimiter(strip(l))) {
			p = add_run(w, before, p, &line);
			before = (struct str){0};
			continue;
		}
		before = l;
		p = e ? e + 1 : end;
		line++;
	}
}

static bool
alignment(struct str s, enum align *a)
{
	bool left = s.n && s.p[0] == ':', right = s.n > 1 && s.p[s.n - 1] == ':';

	*a = right ? left ? MIDDLE : RIGHT : LEFT;
	if (s.n <= (size_t)left + right)
		return false;
	for (size_t i = left; i < s.n - right; i++)
		if (s.p[i] != '-')
			return false;
	return true;
}

static bool
is_delimiter(const struct tables *t, const struct table_row *r)
{
	enum align a;

	for (size_t i = 0; i < r->n; i++)
		if (!alignment(MANY(struct cell, t->cells)[r->first + i].text, &a))
			return false;
	return r->n > 0;
}

/* The table within a paragraph that covers those lines, if there is one. */
bool
table_in(const struct writing *w, int first, int last, struct table *t)
{
	const struct delimiter *d = MANY(struct delimiter, w->tables.delimiters);
	const struct table_row *rows = MANY(struct table_row, w->tables.rows);
	size_t lo = 0, n = MANY_N(struct delimiter, w->tables.delimiters), hi = n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (d[mid].line <= first)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < n && d[lo].line <= last; lo++) {
		const struct table_row *r = &rows[d[lo].row];

		if (r[-1].n != r->n || r[-1].caption || !is_delimiter(&w->tables, r))
			continue;
		*t = (struct table){.header = d[lo].row - 1, .lead = d[lo].line - 1 - first};
		t->last = t->header + (size_t)(last - (d[lo].line - 1));
		if (t->last >= MANY_N(struct table_row, w->tables.rows))
			t->last = MANY_N(struct table_row, w->tables.rows) - 1;
		return true;
	}
	return false;
}

/*
 * What is looked for in a cell is looked for in the cell's own words. The column goes
 * on from the cell before it, so that a row of thousands stays linear.
 */
static void
open_cell(struct writing *w, const struct cell *c, const struct table_row *r)
{
	struct spot *s = &w->spot;

	if (!s->ready) {
		w->seen = r->source.p;
		w->seen_col = 1;
		while (w->seen > w->source.p && w->seen[-1] != '\n')
			w->seen--;
	}
	w->seen_col += (int)utf8_length(str_make(w->seen, (size_t)(c->raw - w->seen)));
	w->seen = c->raw;
	*s = (struct spot){.start = c->text.p,
			   .p = c->text.p,
			   .end = c->text.p + c->text.n,
			   .line = r->line,
			   .col = w->seen_col,
			   .ready = true};
}

static void
put_cell(struct writing *w, const struct cell *c, const struct table_row *r)
{
	if (c->node)
		open_cell(w, c, r);
	if (c->plain || !c->node) {
		cite_block(w, c->text, false);
		w->cite.node_p = c->text.p;
		w->cite.node_at = 0;
		put_prose(w, c->text);
		cite_nothing(w);
	} else {
		walk_cell(w, c->node, sizeof("\xC2\xA0") - 1);
	}
}

/* The rows behind the header that are rows, not caption. */
static size_t
rows_end(const struct writing *w, const struct table *t)
{
	const struct table_row *rows = MANY(struct table_row, w->tables.rows);
	size_t end = t->last + 1;

	while (end > t->header + 2 && rows[end - 1].caption)
		end--;
	return end;
}

static void
put_caption_words(struct writing *w, const struct table *t, size_t row, struct buf *plain)
{
	const struct table_row *rows = MANY(struct table_row, w->tables.rows);

	for (size_t i = row; i <= t->last; i++) {
		const struct cell *c = &MANY(struct cell, w->tables.cells)[rows[i].first];

		w->block_line = w->block_last = rows[i].line;
		spot_close(w);
		if (plain && i > row)
			put_lit(plain, " ");
		else if (i > row)
			put_words(w, STR("\n"));
		if (!plain)
			put_cell(w, c, &rows[i]);
		else if (c->plain)
			put_str(plain, c->text);
		else if (c->node)
			put_plain(w, plain, c->node);
	}
}

/* A name for the region that scrolls: the caption, or "Bảng 3". */
static void
put_label(struct writing *w, const struct table *t, size_t end)
{
	struct buf plain = {0};
	struct str label;
	size_t skip = 0;

	w->tables.count++;
	if (t->caption)
		put_plain(w, &plain, t->caption);
	else if (end <= t->last)
		put_caption_words(w, t, end, &plain);
	label = str_trim(buf_str(&plain));
	if (str_starts(label, STR("\xC2\xA0"))) /* of the cell's own paragraph, see markdown.c */
		label = str_trim(str_from(label, 2));
	if (t->caption && is_caption(label, &skip))
		label = str_from(label, skip);
	if (label.n == 0)
		label = str_format(w->c->scratch, "Bảng %d", w->tables.count);
	put_text(&w->html, label);
	buf_free(&plain);
}

static void
put_row(struct writing *w, const struct table *t, size_t row, bool header)
{
	static const struct str class[] = {{"", 0}, {" class=\"giua\"", 13}, {" class=\"phai\"", 13}};
	const struct table_row *r = &MANY(struct table_row, w->tables.rows)[row];
	const struct table_row *d = &MANY(struct table_row, w->tables.rows)[t->header + 1];
	const struct cell *cells = MANY(struct cell, w->tables.cells);

	put_line_end(&w->text);
	put_lit(&w->html, "<tr>");
	w->block_line = w->block_last = r->line;
	w->block_col = 1;
	spot_close(w);
	for (size_t i = 0; i < d->n; i++) {
		bool th = header && cells[r->first + i].text.n; /* a header cell without words heads nothing */
		enum align a;

		alignment(cells[d->first + i].text, &a);
		if (i)
			put_lit(&w->text, "\t");
		put_str(&w->html, th ? STR("<th scope=\"col\"") : STR("<td"));
		put_str(&w->html, class[a]);
		put_lit(&w->html, ">");
		if (i < r->n)
			put_cell(w, &cells[r->first + i], r);
		for (size_t k = i + 1; i + 1 == d->n && k < r->n; k++) {
			put_words(w, STR(" | "));
			put_cell(w, &cells[r->first + k], r);
		}
		put_str(&w->html, th ? STR("</th>") : STR("</td>"));
	}
	put_lit(&w->html, "</tr>\n");
	if (r->n > d->n && !told(w, TOLD_CELLS))
		diag2(w->c->diags, E144, page_place(w->c->page, r->line, 1), str_format(w->c->scratch, "%zu", r->n),
		      str_format(w->c->scratch, "%zu", d->n));
}

static bool
too_large(struct writing *w, const struct table *t, size_t end)
{
	const struct table_row *r = &MANY(struct table_row, w->tables.rows)[t->header];
	size_t cells = 0, columns = r[0].n, total = columns * (end - t->header - 1);
	bool over = false;

	for (size_t i = t->header; i < end; i++) {
		cells += r[i - t->header].n;
		over |= r[i - t->header].over;
	}
	if (total + columns > cells)
		w->tables.padded += total + columns - cells;
	return over || total > TABLE_CELLS_MAX || w->tables.padded > TABLE_CELLS_MAX;
}

/* False, and nothing written, when the table is larger than allowed: then it stays a paragraph. */
bool
put_table(struct writing *w, const struct table *t)
{
	size_t end = rows_end(w, t);

	if (too_large(w, t, end)) {
		diag1(w->c->diags, E148,
		      page_place(w->c->page, MANY(struct table_row, w->tables.rows)[t->header].line, 1),
		      str_format(w->c->scratch, "%d", TABLE_CELLS_MAX));
		return false;
	}
	put_lit(&w->html, "<figure class=\"bang\"><div class=\"bang-khung\" role=\"region\" aria-label=\"");
	put_label(w, t, end);
	put_lit(&w->html, "\" tabindex=\"0\"><table>\n<thead>\n");
	put_row(w, t, t->header, true);
	put_lit(&w->html, "</thead>\n");
	if (end > t->header + 2)
		put_lit(&w->html, "<tbody>\n");
	for (size_t i = t->header + 2; i < end; i++)
		put_row(w, t, i, false);
	if (end > t->header + 2)
		put_lit(&w->html, "</tbody>\n");
	put_lit(&w->html, "</table></div>");
	if (end <= t->last || t->caption) {
		put_line_end(&w->text);
		put_lit(&w->html, "<figcaption>");
		if (t->caption)
			walk_caption(w, t->caption);
		else
			put_caption_words(w, t, end, NULL);
		put_lit(&w->html, "</figcaption>");
	}
	put_lit(&w->html, "</figure>\n");
	return true;
}
