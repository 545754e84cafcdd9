/*
 * markdown.c - one parse by cmark, one walk over its tree, two texts written: XHTML
 * and plain words.
 *
 * What goes into the parser is the page in pieces, without a copy: first the cells of
 * its tables and its footnotes (see table.c and notes.c), a line `***` that closes
 * whatever they left open, then the page, with blank lines where footnotes stood. So
 * everything knows the same link definitions, and a line of the tree is a line of the
 * file plus a constant.
 *
 * cmark frees its tree node by node and its allocator has no context; the tree lives
 * in an arena that the thread points to while it parses, and goes at once. Measured on
 * 400 articles of 10 to 40 KB: 167 MB/s, against 128 with malloc and cmark_node_free().
 *
 * Over 500 lines because <cmark.h> has one home.
 */
#define CMARK_NO_SHORT_NAMES
#include "content/writing.h"

#include <cmark.h>

struct open {
	cmark_node *node;
	size_t block;		     /* + 1: of a callout */
	struct quotation *quotation; /* NULL: it does not say whose words it holds */
	const struct law *outer;     /* what was being quoted around it */
};

struct walk {
	cmark_iter *iter;
	int shift;		 /* from a line of the tree to a line of the file */
	size_t skip;		 /* bytes of the next text that are not to be written */
	size_t html_at, text_at; /* where the open heading began */
	cmark_node *first;	 /* the paragraph whose first line is a callout's title, and we are in it */
	struct str title_end;
	cmark_node *lead;   /* the paragraph above whose table stands .. */
	struct table table; /* .. this, behind `breaks` more line ends */
	int breaks;
	cmark_node *item; /* the note being written; its paragraphs are never tight */
	struct note *note;
	struct buf open; /* struct open: callouts */
	struct buf alt;
};

/*
 * The tree lives in pieces of the job's scratch arena: 1.3 times as fast as malloc, nothing to free, and the
 * last piece grows in place, which is how cmark gathers a paragraph. cmark's allocator has no context
 * pointer, so the thread keeps the place while it parses.
 */
struct tree {
	struct arena *a;
	char *next, *end; /* what is left of the newest chunk, all zero */
	char *last;	  /* the newest piece */
};

static _Thread_local struct tree *tree;

#define HEAD 16 /* before each piece: its size, for realloc */
#define CHUNK ((size_t)64 * 1024)

static void *
tree_piece(size_t size)
{
	size_t room = (size + HEAD + 15) & ~(size_t)15;

	if (size > SIZE_MAX / 2)
		arena_exhausted();
	if ((size_t)(tree->end - tree->next) < room) {
		size_t chunk = room > CHUNK ? room : CHUNK;

		tree->next = arena_alloc(tree->a, chunk);
		tree->end = tree->next + chunk;
	}
	tree->last = tree->next;
	tree->next += room;
	memcpy(tree->last, &size, sizeof(size));
	return tree->last + HEAD;
}

static void *
tree_calloc(size_t n, size_t size)
{
	size_t total;

	if (__builtin_mul_overflow(n, size, &total))
		arena_exhausted();
	return tree_piece(total);
}

static void *
tree_realloc(void *old, size_t size)
{
	char *head = old ? (char *)old - HEAD : NULL, *p;
	size_t had = 0, more;

	if (head)
		memcpy(&had, head, sizeof(had));
	if (had >= size && head)
		return old;
	more = (size - had + 15) & ~(size_t)15;
	if (head && head == tree->last && (size_t)(tree->end - tree->next) >= more) {
		tree->next += more;
		memcpy(head, &size, sizeof(size));
		return old;
	}
	p = tree_piece(size);
	if (had)
		memcpy(p, old, had);
	return p;
}

static void
tree_free(void *p)
{
	(void)p;
}

/* What the parser gives as text. */
static struct str
words_of(struct writing *w, const char *z)
{
	return w->entities ? clean(w, str_of(z)) : str_of(z);
}

void
put_plain(struct writing *w, struct buf *to, void *node)
{
	cmark_iter *i = cmark_iter_new(node);
	cmark_event_type e;

	while ((e = cmark_iter_next(i)) != CMARK_EVENT_DONE) {
		cmark_node *n = cmark_iter_get_node(i);

		switch (cmark_node_get_type(n)) {
		case CMARK_NODE_TEXT:
		case CMARK_NODE_CODE:
		case CMARK_NODE_HTML_INLINE:
			put_str(to, words_of(w, cmark_node_get_literal(n)));
			break;
		case CMARK_NODE_SOFTBREAK:
		case CMARK_NODE_LINEBREAK:
			put_char(to, ' ');
			break;
		default:
			break;
		}
	}
	cmark_iter_free(i);
}

/* Where a piece of the block's words stands in them. */
struct piece {
	cmark_node *node;
	size_t at;
	struct str words;
};

/* [[names]] are no prose: they say themselves what they mean. */
static void
blank_names(char *p, size_t n)
{
	for (size_t i = 0; i + 1 < n; i++) {
		const char *end;

		if (p[i] != '[' || p[i + 1] != '[')
			continue;
		end = memchr(p + i, ']', n - i);
		if (!end)
			return;
		memset(p + i, ' ', (size_t)(end - (p + i)));
	}
}

static void
gather_piece(struct writing *w, cmark_node *n)
{
	struct buf *b = &w->cite.gathered;
	struct piece piece = {n, b->n, {0}};

	switch (cmark_node_get_type(n)) {
	case CMARK_NODE_TEXT:
		piece.words = words_of(w, cmark_node_get_literal(n));
		MANY_ADD(&w->cite.nodes, piece);
		put_str(b, piece.words);
		break;
	case CMARK_NODE_SOFTBREAK:
		put_char(b, '\n');
		break;
	case CMARK_NODE_CODE:
	case CMARK_NODE_HTML_INLINE:
	case CMARK_NODE_LINEBREAK:
		put_lit(b, "\n\n"); /* no citation runs over it */
		break;
	default:
		break;
	}
}

/* The words below `block`, up to line end number `lines` (0: all), are looked through for citations. */
static void
find_citations(struct writing *w, cmark_node *block, int lines, bool quiet)
{
	struct citing *k = &w->cite;
	cmark_node *only = cmark_node_first_child(block);
	struct piece first = {only, 0, {0}};
	cmark_iter *i;
	cmark_event_type e;

	k->gathered.n = 0;
	k->nodes.n = 0;
	if (only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_TEXT && !w->names) {
		first.words = words_of(w, cmark_node_get_literal(only));
		MANY_ADD(&k->nodes, first);
		cite_block(w, first.words, quiet);
		return;
	}
	i = cmark_iter_new(block);
	while ((e = cmark_iter_next(i)) != CMARK_EVENT_DONE) {
		cmark_node *n = cmark_iter_get_node(i);

		if (e == CMARK_EVENT_ENTER)
			gather_piece(w, n);
		if (e == CMARK_EVENT_ENTER && cmark_node_get_type(n) == CMARK_NODE_SOFTBREAK && --lines == 0)
			break;
	}
	cmark_iter_free(i);
	if (w->names)
		blank_names(k->gathered.p, k->gathered.n);
	cite_block(w, buf_str(&k->gathered), quiet);
}

/* The walk goes on behind the node. */
static void
pass(struct walk *k, cmark_node *n)
{
	cmark_iter_reset(k->iter, n, CMARK_EVENT_EXIT);
}

static void
begin_block(struct writing *w, cmark_node *n)
{
	put_line_end(&w->text);
	w->block_line = cmark_node_get_start_line(n) + w->walk->shift;
	w->block_last = cmark_node_get_end_line(n) + w->walk->shift;
	w->block_col = w->walk->item ? 1 : cmark_node_get_start_column(n);
	spot_close(w);
}

static bool
is_tight(const struct walk *k, cmark_node *paragraph)
{
	cmark_node *item = cmark_node_parent(paragraph), *list = item ? cmark_node_parent(item) : NULL;

	return list && item != k->item && cmark_node_get_type(list) == CMARK_NODE_LIST &&
	       cmark_node_get_list_tight(list);
}

/* The literal of a paragraph's first inline when that is text, else {0}. */
static struct str
first_words(struct writing *w, cmark_node *paragraph)
{
	cmark_node *n = cmark_node_first_child(paragraph);

	if (!n || cmark_node_get_type(n) != CMARK_NODE_TEXT)
		return (struct str){0};
	return words_of(w, cmark_node_get_literal(n));
}

static struct place
block_place(const struct writing *w, cmark_node *n)
{
	return page_place(w->c->page, cmark_node_get_start_line(n) + w->walk->shift, cmark_node_get_start_column(n));
}

/* Does the line go on? */
static bool
is_inline(cmark_node *n)
{
	return n && cmark_node_get_type(n) != CMARK_NODE_SOFTBREAK && cmark_node_get_type(n) != CMARK_NODE_LINEBREAK;
}

/* The quote's lines. Notes stand elsewhere in the source than in the tree: quotes in them are not looked at. */
static struct str
quote_source(struct writing *w, cmark_node *n)
{
	const char *end = w->source.p + w->source.n, *start, *p, *e;
	int line = cmark_node_get_start_line(n);

	if (w->walk->item)
		return (struct str){0};
	start = p = line_start(w, line + w->walk->shift);
	for (; line <= cmark_node_get_end_line(n) && p < end; line++) {
		e = memchr(p, '\n', (size_t)(end - p));
		p = e ? e + 1 : end;
	}
	return str_make(start, (size_t)(p - start));
}

/* The words of the paragraph right before the quote. */
static struct str
words_before(struct writing *w, cmark_node *quote)
{
	cmark_node *p = cmark_node_previous(quote);
	struct buf b = {0};
	struct str s;

	if (!p || cmark_node_get_type(p) != CMARK_NODE_PARAGRAPH)
		return (struct str){0};
	put_plain(w, &b, p);
	s = buf_keep(w->c->scratch, &b);
	buf_free(&b);
	return s;
}

static struct quotation *
find_quotation(struct writing *w, cmark_node *n, bool callout)
{
	struct str source = quote_source(w, n);

	if (source.n == 0)
		return NULL;
	return quotation_of(w, source, cmark_node_get_start_line(n) + w->walk->shift, callout,
			    callout ? (struct str){0} : words_before(w, n));
}

static void
enter_quote(struct writing *w, cmark_node *n)
{
	struct walk *k = w->walk;
	cmark_node *p = cmark_node_first_child(n);
	struct str word;
	size_t skip = p && cmark_node_get_type(p) == CMARK_NODE_PARAGRAPH ? callout_mark(first_words(w, p), &word) : 0;
	enum callout kind = skip ? callout_kind(w, word, block_place(w, n)) : CALLOUT_KINDS;
	struct open o = {n, 0, find_quotation(w, n, kind != CALLOUT_KINDS), w->cite.reading.quoted};
	bool titled;

	w->quoted += o.quotation != NULL;
	if (o.quotation)
		w->cite.reading.quoted = quotation_law(w, o.quotation);
	put_line_end(&w->html);
	put_line_end(&w->text);
	if (kind == CALLOUT_KINDS) {
		put_lit(&w->html, "<blockquote>\n");
		MANY_ADD(&k->open, o);
		return;
	}
	titled = skip < first_words(w, p).n || is_inline(cmark_node_next(cmark_node_first_child(p)));
	o.block = open_callout(w, kind, titled) + 1;
	MANY_ADD(&k->open, o);
	k->first = p;
	k->title_end = callout_title_end(kind);
	k->skip = skip;
}

static void
leave_quote(struct writing *w)
{
	struct buf *open = &w->walk->open;
	struct open o = MANY(struct open, *open)[MANY_N(struct open, *open) - 1];

	open->n -= sizeof(o);
	w->quoted -= o.quotation != NULL;
	w->cite.reading.quoted = o.outer;
	put_line_end(&w->html);
	if (o.quotation)
		check_quotation(w, o.quotation);
	if (o.block)
		close_callout(w, o.block - 1);
	else
		put_lit(&w->html, "</blockquote>\n");
}

static void
put_list(struct writing *w, cmark_node *n, bool entering)
{
	bool ordered = cmark_node_get_list_type(n) == CMARK_ORDERED_LIST;
	int start = cmark_node_get_list_start(n);

	if (!entering) {
		put_str(&w->html, ordered ? STR("</ol>\n") : STR("</ul>\n"));
		return;
	}
	put_line_end(&w->html);
	if (!ordered) {
		put_lit(&w->html, "<ul>\n");
	} else if (start == 1) {
		put_lit(&w->html, "<ol>\n");
	} else {
		put_lit(&w->html, "<ol start=\"");
		put_int(&w->html, start);
		put_lit(&w->html, "\">\n");
	}
}

static void
put_code_block(struct writing *w, cmark_node *n)
{
	struct str info = words_of(w, cmark_node_get_fence_info(n));
	size_t word = 0;

	begin_block(w, n);
	put_line_end(&w->html);
	while (word < info.n && (unsigned char)info.p[word] > ' ')
		word++;
	put_lit(&w->html, "<pre><code");
	if (info.n) {
		put_lit(&w->html, " class=\"language-");
		put_text(&w->html, str_make(info.p, word));
		put_lit(&w->html, "\"");
	}
	put_lit(&w->html, ">");
	put_words(w, words_of(w, cmark_node_get_literal(n)));
	put_lit(&w->html, "</code></pre>\n");
}

static void
put_html_block(struct writing *w, cmark_node *n)
{
	struct str s = words_of(w, cmark_node_get_literal(n));

	begin_block(w, n);
	tell_html(w, str_trim(s));
	put_line_end(&w->html);
	put_lit(&w->html, "<p>");
	put_words(w, str_trim(s));
	put_lit(&w->html, "</p>\n");
}

static void
put_html_inline(struct writing *w, cmark_node *n)
{
	struct str s = words_of(w, cmark_node_get_literal(n));

	if (w->told[TOLD_HTML] < TOLD_MAX)
		(void)spot_find(w, s, false);
	tell_html(w, s);
	put_words(w, s);
}

static struct str
alt_of(struct writing *w, cmark_node *n)
{
	w->walk->alt.n = 0;
	put_plain(w, &w->walk->alt, n);
	return buf_str(&w->walk->alt);
}

static void
enter_image(struct writing *w, cmark_node *n)
{
	struct str url = words_of(w, cmark_node_get_url(n));
	struct target t = picture_target(w, url);

	put_picture(w, &t, url, words_of(w, cmark_node_get_title(n)), alt_of(w, n));
	pass(w->walk, n);
}

static void
begin_paragraph(struct writing *w, cmark_node *n)
{
	if (!is_tight(w->walk, n)) {
		put_line_end(&w->html);
		put_lit(&w->html, "<p>");
	}
}

static void
end_paragraph(struct writing *w, cmark_node *n)
{
	struct walk *k = w->walk;

	if (k->note && cmark_node_parent(n) == k->item && !cmark_node_next(n)) {
		put_back_links(w, k->note);
		k->note = NULL;
	}
	if (!is_tight(k, n))
		put_lit(&w->html, "</p>\n");
}

/* A paragraph that is one picture of ours is a figure. */
static void
put_lone_picture(struct writing *w, cmark_node *paragraph, cmark_node *image)
{
	struct str url = words_of(w, cmark_node_get_url(image)), title = words_of(w, cmark_node_get_title(image));
	struct target t = picture_target(w, url);

	if (t.kind == TARGET_ASSET) {
		put_line_end(&w->html);
		put_figure(w, &t, url, title, alt_of(w, image));
	} else {
		begin_paragraph(w, paragraph);
		put_picture(w, &t, url, title, alt_of(w, image));
		end_paragraph(w, paragraph);
	}
	pass(w->walk, paragraph);
}

/* The paragraph below a table when it is the table's caption. */
static cmark_node *
caption_below(struct writing *w, cmark_node *n)
{
	cmark_node *p = cmark_node_next(n);
	size_t skip;

	return p && cmark_node_get_type(p) == CMARK_NODE_PARAGRAPH && is_caption(first_words(w, p), &skip) ? p : NULL;
}

/* The table that the paragraph is, or ends with. False when it is too large. */
static bool
put_table_of(struct writing *w, cmark_node *paragraph, struct table *t)
{
	t->caption = caption_below(w, paragraph);
	put_line_end(&w->html);
	put_line_end(&w->text);
	if (!put_table(w, t))
		return false;
	pass(w->walk, t->caption ? t->caption : paragraph);
	return true;
}

static void
end_title(struct writing *w)
{
	put_str(&w->html, w->walk->title_end);
	w->walk->first = NULL;
}

static void
enter_paragraph(struct writing *w, cmark_node *n)
{
	struct walk *k = w->walk;
	cmark_node *child = cmark_node_first_child(n);
	int title = n == k->first; /* lines that cannot be a table's header */
	struct table t;

	begin_block(w, n);
	if (w->tables.delimiters.n && table_in(w, w->block_line + title, w->block_last, &t)) {
		t.lead += title;
		if (t.lead == 0 && put_table_of(w, n, &t))
			return;
		k->lead = t.lead > 0 ? n : NULL;
		k->breaks = t.lead;
		k->table = t;
	}
	find_citations(w, n, k->lead ? t.lead : 0, n == k->first);
	if (n == k->first)
		return;
	if (child && !cmark_node_next(child)) {
		if (cmark_node_get_type(child) == CMARK_NODE_IMAGE) {
			put_lone_picture(w, n, child);
			return;
		}
		if (w->names && !is_tight(k, n) && put_embed(w, first_words(w, n))) {
			pass(k, n);
			return;
		}
	}
	begin_paragraph(w, n);
}

static void
leave_paragraph(struct writing *w, cmark_node *n)
{
	w->walk->lead = NULL;
	cite_close(w);
	cite_nothing(w);
	if (n == w->walk->first)
		end_title(w);
	else
		end_paragraph(w, n);
}

/* A line end. It may end a callout's title, or be the last above a table. */
static void
put_break(struct writing *w, cmark_node *n, bool hard)
{
	struct walk *k = w->walk;
	cmark_node *p = k->lead || k->first ? cmark_node_parent(n) : NULL;
	bool title = k->first && p == k->first;

	if (k->lead && --k->breaks <= 0 && p == k->lead) {
		struct table t = k->table;

		cite_close(w);
		cite_nothing(w);
		k->lead = NULL;
		if (title)
			end_title(w);
		else
			end_paragraph(w, p);
		if (put_table_of(w, p, &t))
			return;
		begin_paragraph(w, p);
	} else if (title) {
		end_title(w);
		w->cite.quiet = false;
		put_line_end(&w->text);
		put_lit(&w->html, "<p>");
	} else {
		put_str(&w->html, hard ? STR("<br />\n") : STR("\n"));
		put_char(&w->text, hard ? '\n' : ' ');
	}
}

static void
enter_heading(struct writing *w, cmark_node *n)
{
	begin_block(w, n);
	reading_section(&w->cite.reading);
	find_citations(w, n, 0, true);
	put_line_end(&w->html);
	w->walk->html_at = w->html.n;
	w->walk->text_at = w->text.n;
	put_lit(&w->html, "<h");
	put_char(&w->html, (char)('0' + cmark_node_get_heading_level(n)));
	put_lit(&w->html, ">");
}

/* Does the block's run of plain words go on behind this piece, over a line end perhaps? */
static bool
runs_on(cmark_node *n)
{
	cmark_node *next = cmark_node_next(n);

	if (next && cmark_node_get_type(next) == CMARK_NODE_SOFTBREAK)
		next = cmark_node_next(next);
	return next && cmark_node_get_type(next) == CMARK_NODE_TEXT;
}

/* The node's words, found again where they were gathered: a piece comes after those before it. */
static struct str
take_piece(struct writing *w, cmark_node *n)
{
	struct citing *k = &w->cite;
	const struct piece *p = MANY(struct piece, k->nodes);
	size_t all = MANY_N(struct piece, k->nodes), i = k->node;

	while (i < all && p[i].node != n)
		i++;
	if (i == all) { /* not gathered: the rows of a table below a line of words */
		struct str s = words_of(w, cmark_node_get_literal(n));

		k->node_p = s.p;
		k->node_at = SIZE_MAX / 2;
		return s;
	}
	k->node = i + 1;
	k->node_p = p[i].words.p;
	k->node_at = p[i].at;
	return p[i].words;
}

static void
put_text_node(struct writing *w, cmark_node *n)
{
	struct str s = str_from(take_piece(w, n), w->walk->skip);

	w->walk->skip = 0;
	if (w->marks && !w->in_link)
		put_bracketed(w, s);
	else
		put_prose(w, s);
	if (w->cite.open_to && !runs_on(n))
		cite_close(w);
}

static void
put_code(struct writing *w, cmark_node *n)
{
	struct str s = words_of(w, cmark_node_get_literal(n));

	/* Names and notes within code are passed over in the source as well. */
	if (s.n > 2 && w->marks && memchr(s.p, '[', s.n))
		(void)spot_find(w, s, false);
	put_lit(&w->html, "<code>");
	put_words(w, s);
	put_lit(&w->html, "</code>");
}

static void
enter_inline(struct writing *w, cmark_node *n)
{
	switch (cmark_node_get_type(n)) {
	case CMARK_NODE_TEXT:
		put_text_node(w, n);
		break;
	case CMARK_NODE_SOFTBREAK:
		put_break(w, n, false);
		break;
	case CMARK_NODE_LINEBREAK:
		put_break(w, n, true);
		break;
	case CMARK_NODE_CODE:
		put_code(w, n);
		break;
	case CMARK_NODE_HTML_INLINE:
		put_html_inline(w, n);
		break;
	case CMARK_NODE_EMPH:
		put_lit(&w->html, "<em>");
		break;
	case CMARK_NODE_STRONG:
		put_lit(&w->html, "<strong>");
		break;
	case CMARK_NODE_LINK:
		open_link(w, words_of(w, cmark_node_get_url(n)), words_of(w, cmark_node_get_title(n)));
		w->in_link = true;
		break;
	case CMARK_NODE_IMAGE:
		enter_image(w, n);
		break;
	default:
		break;
	}
}

static void
enter_block(struct writing *w, cmark_node *n)
{
	switch (cmark_node_get_type(n)) {
	case CMARK_NODE_PARAGRAPH:
		enter_paragraph(w, n);
		break;
	case CMARK_NODE_HEADING:
		enter_heading(w, n);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		enter_quote(w, n);
		break;
	case CMARK_NODE_LIST:
		put_list(w, n, true);
		break;
	case CMARK_NODE_ITEM:
		put_line_end(&w->html);
		put_lit(&w->html, "<li>");
		break;
	case CMARK_NODE_CODE_BLOCK:
		put_code_block(w, n);
		break;
	case CMARK_NODE_HTML_BLOCK:
		put_html_block(w, n);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		put_line_end(&w->html);
		put_lit(&w->html, "<hr />\n");
		break;
	default:
		break;
	}
}

static void
leave(struct writing *w, cmark_node *n)
{
	switch (cmark_node_get_type(n)) {
	case CMARK_NODE_EMPH:
		put_lit(&w->html, "</em>");
		break;
	case CMARK_NODE_STRONG:
		put_lit(&w->html, "</strong>");
		break;
	case CMARK_NODE_LINK:
		put_lit(&w->html, "</a>");
		w->in_link = false;
		break;
	case CMARK_NODE_PARAGRAPH:
		leave_paragraph(w, n);
		break;
	case CMARK_NODE_HEADING:
		cite_nothing(w);
		put_heading_end(w, w->walk->html_at, w->walk->text_at, cmark_node_get_heading_level(n));
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		leave_quote(w);
		break;
	case CMARK_NODE_LIST:
		put_list(w, n, false);
		break;
	case CMARK_NODE_ITEM:
		put_lit(&w->html, "</li>\n");
		break;
	default:
		break;
	}
}

/* Everything below `root`, or what comes behind `after` in it. */
static void
walk(struct writing *w, cmark_node *root, cmark_node *after)
{
	cmark_iter *outer = w->walk->iter, *iter = cmark_iter_new(root);
	cmark_event_type e;

	w->walk->iter = iter;
	if (after)
		cmark_iter_reset(iter, after, CMARK_EVENT_ENTER);
	while ((e = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *n = cmark_iter_get_node(iter);

		if (n == root)
			continue;
		if (e == CMARK_EVENT_EXIT)
			leave(w, n);
		else if (cmark_node_get_type(n) < CMARK_NODE_FIRST_INLINE)
			enter_block(w, n);
		else
			enter_inline(w, n);
	}
	cmark_iter_free(iter);
	w->walk->iter = outer;
}

void
walk_cell(struct writing *w, void *node, size_t skip)
{
	find_citations(w, node, 0, false);
	w->walk->skip = skip;
	walk(w, node, NULL);
	w->walk->skip = 0;
	cite_close(w);
	cite_nothing(w);
}

void
walk_caption(struct writing *w, void *node)
{
	size_t skip = 0;

	begin_block(w, node);
	is_caption(first_words(w, node), &skip);
	walk_cell(w, node, skip);
}

void
walk_note(struct writing *w, struct note *n)
{
	struct walk *k = w->walk;

	if (!n->node)
		return;
	k->shift = n->line - n->tree_line;
	w->cursor = n->source.p;
	w->cursor_line = n->def_line;
	k->item = n->node;
	k->note = n;
	walk(w, n->node, NULL);
	if (k->note) {
		put_line_end(&w->html);
		put_lit(&w->html, "<p>");
		put_back_links(w, n);
		put_lit(&w->html, "</p>\n");
	}
	k->item = NULL;
	k->note = NULL;
}

/* The page without its notes' definitions. */
static void
feed_page(const struct writing *w, cmark_parser *parser)
{
	static const char blank[] = "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n";
	const struct note *n = MANY(struct note, w->notes.all);
	const char *p = w->source.p;

	for (size_t i = 0; i < MANY_N(struct note, w->notes.all); i++) {
		cmark_parser_feed(parser, p, (size_t)(n[i].source.p - p));
		for (size_t left = n[i].lines; left;) {
			size_t some = left < sizeof(blank) - 1 ? left : sizeof(blank) - 1;

			cmark_parser_feed(parser, blank, some);
			left -= some;
		}
		p = n[i].source.p + n[i].source.n;
	}
	cmark_parser_feed(parser, p, (size_t)(w->source.p + w->source.n - p));
}

/* Gives cells and notes their nodes; returns the line that stands between them and the page. */
static cmark_node *
take_preface(struct writing *w, cmark_node *root)
{
	cmark_node *n = cmark_node_first_child(root), *item;
	struct cell *c = MANY(struct cell, w->tables.cells);
	struct note *note = MANY(struct note, w->notes.all);

	for (size_t i = 0; i < MANY_N(struct cell, w->tables.cells); i++) {
		if (c[i].plain)
			continue;
		c[i].node = n;
		n = cmark_node_next(n);
	}
	if (w->notes.ids.n == 0)
		return n;
	item = cmark_node_first_child(n);
	for (size_t i = 0; i < MANY_N(struct note, w->notes.all); i++) {
		if (note[i].id.n == 0)
			continue;
		note[i].node = item;
		item = cmark_node_next(item);
	}
	return cmark_node_next(n);
}

static void
parse_and_walk(struct writing *w)
{
	cmark_mem memory = {tree_calloc, tree_realloc, tree_free};
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
	struct buf preface = {0};
	int lines = put_preface(w, &preface);
	cmark_node *root, *after;

	cmark_parser_feed(parser, preface.p, preface.n);
	feed_page(w, parser);
	root = cmark_parser_finish(parser);
	after = preface.n ? take_preface(w, root) : NULL;
	if (w->notes.ids.n)
		*names_at(&w->ids, w->c->scratch, STR("chu-thich")) = 1;
	w->walk->shift = w->line - lines - 1;
	walk(w, root, after);
	put_notes(w);
	put_line_end(&w->html);
	lawlinks_put_words(&w->laws);
	check_anchors(w);
	buf_free(&preface);
}

void
markdown_compose(struct composing *c, struct str text, int line, struct body *body, struct facts *facts)
{
	struct tree place = {.a = c->scratch};
	struct walk k = {0};
	struct str source = text.n ? text : STR("");
	struct writing w = {
		.c = c,
		.source = source,
		.line = line,
		.cursor = source.p,
		.cursor_line = line,
		.walk = &k,
		.old_names = looks_for_old_names(c),
		.html = {c->html->p, 0, c->html->cap},
		.text = {c->text->p, 0, c->text->cap},
	};

	tree = &place;
	w.laws = (struct lawlinks){.c = c, .html = &w.html, .links = &w.links};
	buf_room(&w.html, text.n + text.n / 4 + 1024);
	buf_room(&w.text, text.n + 64);
	look_around(&w);
	parse_and_walk(&w);
	compose_basis(&w, facts);
	hand_over(&w, body, facts);
	writing_free(&w);
	buf_free(&k.open);
	buf_free(&k.alt);
	tree = NULL;
}
