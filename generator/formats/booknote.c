/*
 * booknote.c - notes in a book: the marks, and each note as an element of its own that a reader can show in a window.
 *
 * The ways from a note back to its marks move from its end to its beginning: some readers show only the
 * beginning of a note, and Kindle merges notes whose link back stands last. So a note is looked through for them
 * when it begins; no note is looked through twice.
 */
#include "formats/booktag.h"

static void
put_way(struct pass *x, const struct tag *t, struct str number, int n)
{
	struct str mark = str_from(tag_value(t, STR("href")), 1), k = mark;
	struct buf *to = &x->ways;

	while (k.n && memchr(k.p, '-', k.n))
		str_cut(&k, '-');
	put_str(to, n == 0 ? STR("") : n == 1 ? STR("<small>") : STR(" "));
	put_lit(to, "<a role=\"doc-backlink\" href=\"#");
	put_str(to, x->b->prefix);
	put_str(to, mark);
	put_lit(to, "\" aria-label=\"");
	put_str(to, tag_value(t, STR("aria-label")));
	put_str(to, n ? STR("\">↩") : STR("\">"));
	put_str(to, n ? k : number);
	put_str(to, n ? STR("</a>") : STR("</a>. "));
}

bool
booknote_is_note(const struct tag *t)
{
	return str_starts(tag_value(t, STR("id")), STR("cd-")) && tag_value(t, STR("value")).p;
}

bool
booknote_is_way_back(const struct tag *t)
{
	return str_equal(tag_value(t, STR("role")), STR("doc-backlink"));
}

/* Does the way lead to a mark that stands in what was read so far? */
static bool
has_mark(const struct pass *x, const struct tag *t)
{
	struct str mark = str_from(tag_value(t, STR("href")), 1);
	const struct str *m = (const struct str *)(const void *)x->marks.p;

	for (size_t i = 0; i < x->marks.n / sizeof(*m); i++)
		if (str_equal(m[i], mark))
			return true;
	return false;
}

bool
booknote_has_mark(const struct pass *x, const struct tag *list)
{
	struct tag t, end;
	bool any = false;
	const char *stop = tag_find_end(list->end, x->end, list->name, &end) ? end.end : x->end;

	for (const char *p = list->end; p < stop && (p = memchr(p, '<', (size_t)(stop - p)));) {
		if (!tag_read(p, stop, &t)) {
			p++;
			continue;
		}
		p = t.end;
		if (t.kind != TAG_START || booktag_kind(t.name) != LINK || !booknote_is_way_back(&t))
			continue;
		if (has_mark(x, &t))
			return true;
		any = true;
	}
	return !any;
}

/*
 * From the note that begins at x->p back to all its marks that are there: a view may have left out the block in
 * which one stands, or show that block alone. False when the note has marks and none of them is.
 */
static bool
find_ways(struct pass *x, struct str number)
{
	int depth = 1, n = 0, all = 0;
	struct tag t;

	x->ways.n = 0;
	for (const char *p = x->p; depth && p < x->end && (p = memchr(p, '<', (size_t)(x->end - p)));) {
		enum kind kind;

		if (!tag_read(p, x->end, &t)) {
			p++;
			continue;
		}
		p = t.end;
		kind = booktag_kind(t.name);
		if (kind == ITEM && t.kind == TAG_START && booknote_is_note(&t))
			break;
		if (kind == ITEM && !t.empty)
			depth += t.kind == TAG_START ? 1 : -1;
		else if (kind == LINK && t.kind == TAG_START && booknote_is_way_back(&t) && ++all && has_mark(x, &t))
			put_way(x, &t, number, n++);
	}
	if (n == 0) {
		put_str(&x->ways, number);
		put_lit(&x->ways, ". ");
	} else if (n > 1) {
		put_lit(&x->ways, "</small> ");
	}
	return n > 0 || all == 0;
}

void
booknote_open_note(struct pass *x, const struct tag *t)
{
	struct str id = tag_value(t, STR("id"));

	if (!find_ways(x, str_from(id, 3))) {
		x->ways.n = 0;
		booktag_vanish(x, t);
		return;
	}
	booktag_anew(x, t, STR("<aside epub:type=\"footnote\" role=\"doc-footnote\""), STR("aside"), NOTE);
	booktag_put_attribute(x, STR("id"), str_cat(x->a, x->b->prefix, id));
	put_lit(x->to, ">");
	x->note_at = x->to->n;
	x->b->notes++;
}

/* A paragraph for the ways back alone: the note begins with something else. */
void
booknote_put_ways(struct pass *x)
{
	put_lit(x->to, "<p>");
	put_str(x->to, str_trim(buf_str(&x->ways)));
	put_lit(x->to, "</p>");
	x->ways.n = 0;
}

/* They stand at the note's beginning already. With them goes the blank before them. */
void
booknote_drop_way_back(struct pass *x, const struct tag *t)
{
	booktag_vanish(x, t);
	while (x->to->n > x->note_at && x->to->p[x->to->n - 1] == ' ')
		x->to->n--;
	x->bald = x->to->n;
}

/* Nothing may stand in the link but the number: then readers show the note in a window. */
void
booknote_put_mark(struct pass *x, const struct tag *t, struct str href)
{
	struct str id = tag_value(t, STR("id"));

	put_bytes(&x->marks, &id, sizeof(id));
	booktag_anew(x, t, STR("<a class=\"chu-dan\" epub:type=\"noteref\" role=\"doc-noteref\""), STR("a"), OTHER);
	if (id.n)
		booktag_put_attribute(x, STR("id"), str_cat(x->a, x->b->prefix, id));
	booktag_put_attribute(x, STR("href"), str_cat(x->a, STR("#"), x->b->prefix, str_from(href, 1)));
	put_lit(x->to, ">");
}
