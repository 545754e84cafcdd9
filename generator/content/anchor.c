/*
 * anchor.c - whatever leads somewhere: links and [[names]]; pictures are figure.c's.
 *
 * The parser tells which block a link stands in, not where; so the address is looked
 * for in the block's own source, from the place of the last find on. That gives the
 * author a column, and tells `[[x]]` from `\[[x]]`, which the tree no longer does.
 */
#include "content/writing.h"

#define SEEK_MAX ((size_t)16 * 1024) /* an address farther away is not worth the search */
#define MISSES_MAX 64		     /* in one block */

void
spot_close(struct writing *w)
{
	w->spot.ready = false;
}

const char *
line_start(struct writing *w, int wanted)
{
	const char *end = w->source.p + w->source.n, *p, *e;
	int line = w->cursor_line;

	if (wanted < line) {
		w->cursor = w->source.p;
		line = w->line;
	}
	for (p = w->cursor; line < wanted && (e = memchr(p, '\n', (size_t)(end - p))); line++)
		p = e + 1;
	w->cursor = p;
	w->cursor_line = line;
	return p;
}

/* To the first byte of the block's first line; the end is that of its last line. */
static void
spot_open(struct writing *w)
{
	const char *end = w->source.p + w->source.n, *p = line_start(w, w->block_line), *e;
	int line = w->cursor_line;

	w->spot = (struct spot){.start = p, .p = p, .line = line, .col = 1, .ready = true};
	for (; line <= w->block_last && p < end; line++) {
		e = memchr(p, '\n', (size_t)(end - p));
		p = e ? e + 1 : end;
	}
	w->spot.end = p;
}

static void
spot_move(struct spot *s, const char *to)
{
	const char *e;

	while (s->p < to && (e = memchr(s->p, '\n', (size_t)(to - s->p)))) {
		s->p = e + 1;
		s->line++;
		s->col = 1;
	}
	s->col += (int)utf8_length(str_make(s->p, (size_t)(to - s->p)));
	s->p = to;
}

bool
spot_find(struct writing *w, struct str needle, bool address)
{
	struct spot *s = &w->spot;
	struct str room;
	const char *p;

	if (!s->ready)
		spot_open(w);
	s->at = NULL;
	if (needle.n == 0 || s->misses >= MISSES_MAX)
		return false;
	room = str_make(s->p, (size_t)(s->end - s->p));
	if (address && room.n > SEEK_MAX)
		room.n = SEEK_MAX;
	while ((p = str_find(room, needle))) {
		if (!address || (p > s->start && (p[-1] == '(' || p[-1] == '<'))) {
			spot_move(s, p);
			s->at = p;
			s->at_line = s->line;
			s->at_col = s->col;
			spot_move(s, p + needle.n);
			return true;
		}
		room = str_from(room, (size_t)(p - room.p) + 1);
	}
	s->misses++;
	return false;
}

/* Where the last find was, or the block when it failed or there was none. */
struct place
spot_place(const struct writing *w)
{
	const struct spot *s = &w->spot;

	if (!s->ready || !s->at)
		return page_place(w->c->page, w->block_line, w->block_col);
	return page_place(w->c->page, s->at_line, s->at_col);
}

/* Is the literal in the source as it stands in the text, without a backslash that takes its meaning away? */
bool
spot_literal(struct writing *w, struct str literal)
{
	size_t back = 0;

	if (!spot_find(w, literal, false))
		return false;
	for (const char *p = w->spot.at; p > w->spot.start && p[-1] == '\\'; p--)
		back++;
	return back % 2 == 0;
}

static void
keep_reference(struct writing *w, struct str target, struct place at)
{
	struct reference r = {str_keep(w->c->keep, target), at.line, at.col};

	MANY_ADD(&w->refs, r);
}

/* One link or mark of a note more; false when the page has too many, or so many broken ones that nobody reads on. */
bool
may_link(struct writing *w)
{
	if (w->told[TOLD_BROKEN] > TOLD_MAX)
		return false;
	if (w->nlinks++ < LINKS_MAX)
		return true;
	if (!w->links_over)
		diag_add(w->c->diags, E149, page_place(w->c->page, w->block_line, 1),
			 str_format(w->c->scratch, "%d", LINKS_MAX), STR("liên kết"), STR("links"));
	w->links_over = true;
	return false;
}

/* The value of an href or src that leads into the portal; remembered for views that want it absolute. */
void
put_inside(struct writing *w, const struct target *t, struct place at)
{
	struct hyperlink link = {.url = t->url};
	const struct page *page = w->c->page;

	link.at.at = w->html.n;
	if (t->kind == TARGET_HERE) {
		struct reference r = {t->anchor, at.line, at.col};

		link.url = page->url;
		if (t->anchor.n)
			MANY_ADD(&w->pending, r);
	} else {
		put_relative(&w->html, page->url, t->url);
	}
	if (t->anchor.n) {
		put_char(&w->html, '#');
		put_url(&w->html, t->anchor);
		link.url = str_cat(w->c->scratch, link.url, STR("#"), t->anchor);
	}
	link.at.n = w->html.n - link.at.at;
	MANY_ADD(&w->links, link);
}

/* What must not stand in an address even on a page that will not be published: a preview shows it. */
static bool
runs_script(struct str url)
{
	static const struct str bad[] = {{"javascript:", 11}, {"vbscript:", 9}, {"data:", 5}, {"file:", 5}};
	char low[12];
	size_t n = 0;

	for (size_t i = 0; i < url.n && n < sizeof(low); i++)
		if ((unsigned char)url.p[i] > ' ')
			low[n++] = url.p[i] >= 'A' && url.p[i] <= 'Z' ? (char)(url.p[i] + 32) : url.p[i];
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (str_starts(str_make(low, n), bad[i]))
			return true;
	return false;
}

void
put_address(struct writing *w, const struct target *t, struct str url, struct place at)
{
	switch (t->kind) {
	case TARGET_PAGE:
	case TARGET_LIST:
	case TARGET_ASSET:
	case TARGET_HERE:
		put_inside(w, t, at);
		break;
	default:
		if (t->kind != TARGET_UNSAFE || !runs_script(url))
			put_url(&w->html, url);
	}
}

void
put_title(struct writing *w, struct str title)
{
	if (title.n) {
		put_lit(&w->html, " title=\"");
		put_text(&w->html, title);
		put_lit(&w->html, "\"");
	}
}

/* Asks what the address leads to and remembers that we asked. */
struct target
ask_target(struct writing *w, struct str url, struct place *at)
{
	struct target t = {.kind = TARGET_OUTSIDE};

	*at = page_place(w->c->page, w->block_line, w->block_col);
	if (!may_link(w))
		return t;
	t = link_resolve(w->c->site, w->c->page, url, w->c->scratch);
	if (t.kind == TARGET_OUTSIDE)
		return t;
	if (spot_find(w, url, true))
		*at = spot_place(w);
	if (t.kind == TARGET_UNSAFE)
		diag1(w->c->diags, E136, *at, url);
	else
		keep_reference(w, url, *at);
	return t;
}

void
open_link(struct writing *w, struct str url, struct str title)
{
	struct place at;
	struct target t = ask_target(w, url, &at);

	if (t.kind == TARGET_NONE && !told(w, TOLD_BROKEN))
		diag2(w->c->diags, E132, at, url, diag_guess(w->c->scratch, t.nearest));
	put_lit(&w->html, "<a href=\"");
	put_address(w, &t, url, at);
	put_lit(&w->html, "\"");
	put_title(w, title);
	put_lit(&w->html, ">");
}

/* Several pages of that name: the author must say which. */
static void
tell_ambiguous(struct writing *w, struct str name, struct str choices, struct place at)
{
	struct str rest = choices, first = str_cut(&rest, ',');

	diag_add(w->c->diags, E138, at, name, choices, str_trim(first));
}

/* [[name]], [[name#anchor]], [[name|words]]: `inner` is without brackets. False when it is to stay text. */
static bool
put_name(struct writing *w, struct str inner)
{
	struct str words = inner, name = str_trim(str_cut(&words, '|'));
	struct place at = spot_place(w);
	struct target t;

	words = str_trim(words);
	if (name.n == 0 || !may_link(w))
		return false;
	t = link_resolve_name(w->c->site, w->c->page, name, w->c->scratch);
	keep_reference(w, str_cat(w->c->scratch, STR("[["), name, STR("]]")), at);
	if (t.kind == TARGET_AMBIGUOUS)
		tell_ambiguous(w, name, t.nearest, at);
	else if (t.kind == TARGET_NONE && !told(w, TOLD_BROKEN))
		diag2(w->c->diags, E132, at, name, diag_guess(w->c->scratch, t.nearest));
	else if (t.kind == TARGET_UNSAFE)
		diag1(w->c->diags, E136, at, name);
	if (t.kind == TARGET_AMBIGUOUS || t.kind == TARGET_NONE || t.kind == TARGET_UNSAFE)
		return false;
	if (words.n == 0)
		words = t.title.n ? t.title : name;
	cite_close(w);
	cite_name(w, &t);
	into_piece(w, &t);
	put_lit(&w->html, "<a href=\"");
	put_address(w, &t, name, at);
	put_lit(&w->html, "\">");
	put_words(w, words);
	put_lit(&w->html, "</a>");
	return true;
}

/* How many bytes from s[at], behind `[[` or `[^`, may stand between brackets; 0: no bracket closes them. */
static size_t
inner_length(struct str s, size_t at)
{
	size_t i = at;

	while (i < s.n && s.p[i] != '[' && s.p[i] != ']' && s.p[i] != '\n')
		i++;
	return i < s.n && s.p[i] == ']' ? i - at : 0;
}

/* At a run of `n` brackets that opens at s[at]. How many bytes were written as something else than text. */
static size_t
put_run(struct writing *w, struct str s, size_t at, size_t n, size_t *from)
{
	size_t in = at + n, len = in < s.n ? inner_length(s, in) : 0;
	struct str literal;

	if (len == 0)
		return 0;
	if (s.p[in] == '^') {
		literal = str_make(s.p + in - 1, len + 2);
		put_prose(w, str_make(s.p + *from, in - 1 - *from));
		*from = in - 1;
		cite_close(w);
		return put_note_mark(w, str_make(s.p + in + 1, len - 1), literal) ? in + len + 1 : 0;
	}
	if (n != 2 || in + len + 1 >= s.n || s.p[in + len + 1] != ']' ||
	    (in + len + 2 < s.n && s.p[in + len + 2] == ']'))
		return 0;
	put_prose(w, str_make(s.p + *from, at - *from));
	*from = at;
	if (!spot_literal(w, str_make(s.p + at, len + 4)))
		return 0;
	return put_name(w, str_make(s.p + in, len)) ? in + len + 2 : 0;
}

/* Text that may hold [[names]] and [^notes]. `[[[x]]]` is CommonMark's, and stays. */
void
put_bracketed(struct writing *w, struct str s)
{
	size_t from = 0, at = 0;
	const char *p;

	while (at < s.n && (p = memchr(s.p + at, '[', s.n - at))) {
		size_t i = (size_t)(p - s.p), n = 1, done;

		while (i + n < s.n && s.p[i + n] == '[')
			n++;
		done = put_run(w, s, i, n, &from);
		at = i + n;
		if (done)
			at = from = done;
	}
	put_prose(w, str_from(s, from));
}

/* `![[35/2013/QH13 Điều 16]]` alone in a paragraph. False when `s` is not that. */
bool
put_embed(struct writing *w, struct str s)
{
	size_t len;
	struct str name;
	struct target t;
	struct place at;

	if (!str_starts(s, STR("![[")) || (len = inner_length(s, 3)) == 0 || len + 5 != s.n || s.p[s.n - 1] != ']')
		return false;
	if (!spot_literal(w, s) || !may_link(w))
		return false;
	at = spot_place(w);
	name = str_trim(str_make(s.p + 3, len));
	t = link_resolve_name(w->c->site, w->c->page, name, w->c->scratch);
	keep_reference(w, str_cat(w->c->scratch, STR("[["), name, STR("]]")), at);
	cite_name(w, &t);
	if (put_provision(w, &t))
		return true;
	if (t.page && t.page->law && t.anchor.n == 0)
		diag1(w->c->diags, L220, at, name);
	else if (!t.page && !told(w, TOLD_BROKEN)) /* a missing article is told when all pages are known */
		diag2(w->c->diags, E132, at, name, diag_guess(w->c->scratch, t.nearest));
	put_lit(&w->html, "<p>");
	put_words(w, s);
	put_lit(&w->html, "</p>\n");
	return true;
}
