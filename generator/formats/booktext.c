/*
 * booktext.c - see booktext.h. One pass over the tags, what becomes of each element a function.
 *
 * End tags that match nothing are dropped and what is left open is closed, so what comes out is balanced whatever
 * goes in. One thing needs a look ahead, over bytes that are read once more only: a table's caption, which stands
 * behind the table in our pages and inside it in a book. (Another one is in booknote.c.)
 */
#include "formats/booktag.h"

#include "model/index.h"

static struct way
ask(struct pass *x, enum lead_from from, const struct address *to, struct str cited)
{
	struct str url = percent_decode(x->a, to->path);

	if (to->query.n)
		url = str_cat(x->a, url, STR("?"), to->query);
	return x->b->lead(x->b->ctx, from, url, percent_decode(x->a, to->anchor), cited);
}

/* The id under which a citation of the law is told: its own, or one that is new in `change`. */
static struct str
citation_id(struct pass *x, const struct tag *t, struct change *c)
{
	struct str id = tag_value(t, STR("id"));

	if (!tag_class(t, STR("dan")))
		return (struct str){0};
	if (id.n)
		return str_cat(x->a, x->b->prefix, id);
	c->id = str_format(x->a, "%.*s_d%d", STR_ARG(x->b->prefix), ++x->b->cited);
	return c->id;
}

static void
open_link(struct pass *x, const struct tag *t)
{
	struct str href = tag_value(t, STR("href")), role = tag_value(t, STR("role")), cited;
	bool here = str_starts(href, STR("#"));
	struct change c = {0};
	struct address to;

	if (x->in_note && booknote_is_way_back(t)) {
		booknote_drop_way_back(x, t);
	} else if (here && !t->empty && str_equal(role, STR("doc-noteref"))) {
		booknote_put_mark(x, t, href);
	} else if (here && tag_class(t, STR("luat-neo"))) {
		booktag_change(x, t, STR("span"), (struct change){.lost = true});
	} else if (!href.p || str_starts(href, STR(BOOKTEXT_OWN)) || !address_read(href, x->b->url, x->a, &to)) {
		booktag_keep(x, t, LINK);
	} else {
		cited = citation_id(x, t, &c);
		c.address = ask(x, LEAD_LINK, &to, cited).to;
		if (c.address.n)
			booktag_change(x, t, STR("a"), c);
		else
			booktag_unwrap(x, t, OTHER);
	}
}

static void
count_words(struct pass *x, struct str s)
{
	size_t n = utf8_length(s);
	const char *p;

	if (x->mute || (s.n == 1 && s.p[0] == '\n')) /* between blocks */
		return;
	while (s.n && (p = memchr(s.p, '&', s.n))) { /* &amp; is one character */
		struct str name;

		s = name = str_from(s, (size_t)(p - s.p) + 1);
		name.n = name.n < 10 ? name.n : 10;
		if (memchr(name.p, ';', name.n))
			n -= utf8_length(str_cut(&name, ';')) + 1;
	}
	x->b->characters += n;
	x->b->since += n;
}

/* A picture that the book does not have is told in words. */
static void
put_picture(struct pass *x, const struct tag *t)
{
	struct str src = tag_value(t, STR("src")), alt = tag_value(t, STR("alt"));
	bool own = str_starts(src, STR(BOOKTEXT_OWN)), silent = str_trim(alt).n == 0;
	struct way way = {0};
	struct address to;

	booktag_replace(x, t);
	if (!own && address_read(src, x->b->url, x->a, &to))
		way = ask(x, LEAD_PICTURE, &to, (struct str){0});
	if (!own && way.to.n == 0) {
		put_str(x->to, silent ? STR("") : STR("<em>"));
		put_str(x->to, alt);
		put_str(x->to, silent ? STR("") : STR("</em>"));
		count_words(x, alt);
		return;
	}
	x->b->pictures++;
	x->b->silent_picture |= silent;
	put_lit(x->to, "<img");
	booktag_put_attributes(x, t, (struct change){.address = way.to, .width = way.width, .height = way.height});
	if (!alt.p)
		booktag_put_attribute(x, STR("alt"), STR(""));
	if (silent && !tag_value(t, STR("role")).p)
		booktag_put_attribute(x, STR("role"), STR("presentation"));
	put_lit(x->to, " />");
}

/* Headings of one level in the source stay of one level: a level that was lifted stays so until a higher one comes. */
static void
open_heading(struct pass *x, const struct tag *t)
{
	static const struct str name[] = {{"", 0}, {"h1", 2}, {"h2", 2}, {"h3", 2}, {"h4", 2}, {"h5", 2}, {"h6", 2}};
	int level = t->name.p[1] - '0', *last = &x->b->level, now = x->shown[level];

	if (booktag_around(x, 0) == NOTES) {
		booktag_anew(x, t, STR("<p class=\"chu-thich-ten\">"), STR("p"), OTHER);
		return;
	}
	if (now == 0)
		now = level < *last + 1 ? level : *last + 1;
	for (int i = level + 1; i <= 6; i++)
		x->shown[i] = 0;
	x->shown[level] = *last ? now : 0;
	*last = now;
	if (now == level)
		booktag_keep(x, t, HEADING);
	else
		booktag_change(x, t, name[now], (struct change){0});
}

static void
put_page_marker(struct pass *x)
{
	put_lit(x->to, "<span id=\"tr");
	put_int(x->to, x->b->page);
	put_lit(x->to, "\" epub:type=\"pagebreak\" role=\"doc-pagebreak\" aria-label=\" ");
	put_int(x->to, x->b->page++);
	put_lit(x->to, ". \"></span>");
	x->b->since -= BOOKTEXT_PAGE;
	if (x->b->since >= BOOKTEXT_PAGE)
		x->b->since = 0;
}

/* A paragraph or an item: where a note's way back goes, and where a page may begin. */
static void
open_block(struct pass *x, const struct tag *t, enum kind kind)
{
	booktag_keep(x, t, kind);
	x->bald = 0;
	if (t->empty)
		return;
	if (x->ways.n) {
		booktag_write(x, t);
		put_str(x->to, buf_str(&x->ways));
		x->ways.n = 0;
	} else if (x->b->page > 0 && x->b->since >= BOOKTEXT_PAGE && !x->unpaged) {
		booktag_write(x, t);
		put_page_marker(x);
	}
}

/* The words of the caption behind the table that begins with `t`: </table></div><figcaption>. */
static bool
find_caption(struct pass *x, const struct tag *t, struct str *words)
{
	struct str close = STR("</table>");
	struct tag c, e;
	const char *p;

	if (x->floor || (x->caption && x->caption >= t->end) ||
	    (booktag_around(x, 0) != TABLE_FIGURE && booktag_around(x, 1) != TABLE_FIGURE))
		return false;
	if (x->table_end < t->end) {
		p = str_find(str_make(t->end, (size_t)(x->end - t->end)), close);
		x->table_end = p ? p : x->end;
	}
	if (x->table_end == x->end)
		return false;
	p = tag_behind(tag_behind(x->table_end + close.n, x->end, STR("</div>")), x->end, STR(""));
	if (p == x->end || *p != '<' || !tag_read(p, x->end, &c) || c.kind != TAG_START || c.empty ||
	    booktag_kind(c.name) != FIGCAPTION)
		return false;
	if (!tag_find_end(c.end, x->end, c.name, &e)) {
		x->table_end = x->end; /* nor will it be found for the next one */
		return false;
	}
	*words = str_make(c.end, (size_t)(e.start - c.end));
	x->caption = c.start;
	return true;
}

static void read_on(struct pass *x);

/* Reads the caption before the table's rows. There is no caption in a caption: this goes one deep. */
static void
put_caption(struct pass *x, struct str words)
{
	struct pass here = *x;

	x->p = x->from = words.p;
	x->end = words.p + words.n;
	x->floor = MANY_N(struct open, x->opened);
	x->unpaged++;
	put_lit(x->to, "<caption>");
	read_on(x);
	put_lit(x->to, "</caption>");
	x->unpaged--;
	x->floor = 0;
	x->p = here.p;
	x->from = here.from;
	x->end = here.end;
}

static void
open_table(struct pass *x, const struct tag *t)
{
	struct str words;
	bool captioned = !t->empty && find_caption(x, t, &words);

	x->b->tables++;
	booktag_keep(x, t, TABLE);
	if (captioned) {
		booktag_write(x, t);
		put_caption(x, words);
	}
}

static bool
is_hidden(const struct tag *t)
{
	return t->n && (tag_value(t, STR("hidden")).p || str_equal(tag_value(t, STR("aria-hidden")), STR("true")));
}

static bool
is_notes(const struct tag *t)
{
	return str_equal(tag_value(t, STR("role")), STR("doc-endnotes"));
}

/* Elements that become others. */
static void
open_changed(struct pass *x, const struct tag *t, enum kind kind)
{
	bool boxed = tag_class(t, STR("khung")), tabular = booktag_around(x, 0) == TABLE_FIGURE;

	if (kind == SUP && tag_class(t, STR("chu-dan")))
		booktag_unwrap(x, t, OTHER);
	else if (kind == SECTION && is_notes(t) && !x->noted++ && !booknote_has_mark(x, t))
		booktag_vanish(x, t);
	else if (kind == SECTION && is_notes(t))
		booktag_anew(x, t, STR("<div class=\"chu-thich\">"), STR("div"), NOTES);
	else if (kind == ORDERED && booktag_around(x, 0) == NOTES)
		booktag_unwrap(x, t, NOTE_LIST);
	else if (kind == FIGURE && tag_class(t, STR("bang")))
		booktag_rename(x, t, STR("div"), TABLE_FIGURE);
	else if (kind == DIV && tag_class(t, STR("bang-khung")))
		booktag_unwrap(x, t, OTHER);
	else if (kind == FIGCAPTION && tabular) /* of a drawing; no caption stands outside of a figure */
		booktag_rename(x, t, STR("p"), FIGCAPTION);
	else if (kind == LANDMARK || kind == DETAILS || (kind == ASIDE && boxed))
		booktag_rename(x, t, STR("div"), OTHER);
	else if (kind == SUMMARY)
		booktag_anew(x, t, STR("<p class=\"khung-ten\">"), STR("p"), OTHER);
	else
		booktag_keep(x, t, kind);
}

static void
open_element(struct pass *x, const struct tag *t)
{
	enum kind kind = booktag_kind(t->name);

	if (kind == GONE || is_hidden(t) || x->caption == t->start) {
		booktag_vanish(x, t);
		return;
	}
	if (x->ways.n && kind != PARAGRAPH) {
		put_bytes(x->to, x->from, (size_t)(t->start - x->from));
		x->from = t->start;
		booknote_put_ways(x);
	}
	if (kind == ITEM && booktag_around(x, 0) == NOTE_LIST && booknote_is_note(t) && !t->empty)
		booknote_open_note(x, t);
	else if (kind == PARAGRAPH || kind == ITEM)
		open_block(x, t, kind);
	else if (kind == OTHER)
		booktag_keep(x, t, OTHER);
	else if (kind == LINK)
		open_link(x, t);
	else if (kind == PICTURE)
		put_picture(x, t);
	else if (kind == HEADING)
		open_heading(x, t);
	else if (kind == TABLE)
		open_table(x, t);
	else if (kind == FRAME)
		booktag_unwrap(x, t, OTHER);
	else
		open_changed(x, t, kind);
}

/* Was nothing in this paragraph but ways back? Then its start tag goes. */
static bool
is_bald(struct pass *x)
{
	static const struct str p = {"<p>", 3};

	return x->bald && x->bald == x->to->n && x->bald >= x->note_at + p.n && str_ends(buf_str(x->to), p);
}

static void
close_element(struct pass *x, const struct tag *t)
{
	size_t n = MANY_N(struct open, x->opened);
	struct open o;

	if (n == x->floor || !str_equal(MANY(struct open, x->opened)[n - 1].name, t->name)) {
		booktag_replace(x, t);
		return;
	}
	o = booktag_pop(x);
	if (o.kind == PARAGRAPH && x->bald) {
		put_bytes(x->to, x->from, (size_t)(t->start - x->from));
		x->from = t->start;
		if (is_bald(x)) {
			x->to->n -= 3;
			x->from = t->end;
		}
		x->bald = 0;
	} else if (!o.same) {
		booktag_replace(x, t);
		if (o.kind == NOTE && x->ways.n)
			booknote_put_ways(x);
		booktag_put_end(x, o.out);
	}
}

/* Text up to x->p, from `start` on; it stays. */
static void
pass_words(struct pass *x, const char *start)
{
	struct str s = str_make(start, (size_t)(x->p - start));

	if (x->ways.n && str_trim(s).n) {
		put_bytes(x->to, x->from, (size_t)(start - x->from));
		x->from = start;
		booknote_put_ways(x);
	}
	count_words(x, s);
}

static void
read_tag(struct pass *x)
{
	struct tag t;

	if (!tag_read(x->p, x->end, &t)) { /* never in what we write: the '<' goes */
		put_bytes(x->to, x->from, (size_t)(x->p - x->from));
		x->from = ++x->p;
		return;
	}
	x->p = t.end;
	if (t.kind == TAG_START)
		open_element(x, &t);
	else if (t.kind == TAG_END)
		close_element(x, &t);
	else if (t.kind == TAG_COMMENT)
		booktag_replace(x, &t);
}

/* Up to x->end; what is open there is closed. */
static void
read_on(struct pass *x)
{
	while (x->p < x->end) {
		const char *start = x->p, *tag = memchr(start, '<', (size_t)(x->end - start));

		x->p = tag ? tag : x->end;
		if (x->p > start)
			pass_words(x, start);
		if (tag)
			read_tag(x);
	}
	put_bytes(x->to, x->from, (size_t)(x->end - x->from));
	x->from = x->end;
	while (MANY_N(struct open, x->opened) > x->floor)
		booktag_put_end(x, booktag_pop(x).out);
}

void
booktext_put(struct buf *to, struct str xhtml, struct booktext *b, struct arena *a)
{
	struct pass x = {.to = to, .b = b, .a = a, .p = xhtml.p, .end = xhtml.p + xhtml.n, .from = xhtml.p};

	b->characters = b->notes = b->tables = b->pictures = 0;
	b->silent_picture = false;
	if (xhtml.n == 0)
		return;
	x.table_end = xhtml.p;
	buf_room(to, xhtml.n + xhtml.n / 8 + 256);
	read_on(&x);
	buf_free(&x.opened);
	buf_free(&x.ways);
	buf_free(&x.marks);
}
