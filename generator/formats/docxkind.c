/*
 * docxkind.c - see docxwalk.h. What an element is: by its name, and then by its class and where it stands.
 */
#include "formats/docxwalk.h"

#define BOXES_MAX 4 /* tables within tables; deeper ones are paragraphs */

#define LENGTHS 11
#define SAME_LENGTH 8

/* clang-format off */
/* By the length of the name; an element that is not here is its content. */
static const struct kind_name {
	struct str name;
	enum kind kind;
} kinds[LENGTHS][SAME_LENGTH] = {
	[1] = {{{"p", 1}, PARAGRAPH}, {{"a", 1}, LINK}, {{"b", 1}, BOLD}, {{"i", 1}, ITALIC}},
	[2] = {{{"li", 2}, ITEM},
	       {{"td", 2}, CELL},
	       {{"em", 2}, ITALIC},
	       {{"th", 2}, CELL},
	       {{"tr", 2}, ROW},
	       {{"ol", 2}, NUMBERS},
	       {{"ul", 2}, BULLETS},
	       {{"br", 2}, BREAK}},
	[3] = {{{"div", 3}, BLOCK},
	       {{"sup", 3}, SUPER},
	       {{"img", 3}, PICTURE},
	       {{"dfn", 3}, ITALIC},
	       {{"pre", 3}, CODE},
	       {{"sub", 3}, SUB},
	       {{"nav", 3}, BLOCK},
	       {{"svg", 3}, GONE}},
	[4] = {{{"span", 4}, SPAN}, {{"code", 4}, MONO}, {{"main", 4}, BLOCK}, {{"head", 4}, GONE}},
	[5] = {{{"table", 5}, TABLE},
	       {{"tbody", 5}, ROWS},
	       {{"thead", 5}, ROWS},
	       {{"aside", 5}, ASIDE},
	       {{"style", 5}, GONE}},
	[6] = {{{"strong", 6}, BOLD},
	       {{"figure", 6}, FIGURE},
	       {{"button", 6}, GONE},
	       {{"header", 6}, BLOCK},
	       {{"footer", 6}, BLOCK},
	       {{"script", 6}, GONE}},
	[7] = {{{"section", 7}, SECTION},
	       {{"details", 7}, DETAILS},
	       {{"summary", 7}, SUMMARY},
	       {{"article", 7}, BLOCK}},
	[10] = {{{"blockquote", 10}, QUOTE}, {{"figcaption", 10}, FIGCAPTION}},
};
/* clang-format on */

enum kind
docx_kind_of(struct str name)
{
	if (name.n == 2 && name.p[0] == 'h' && name.p[1] >= '1' && name.p[1] <= '6')
		return HEADING;
	if (name.n == 2 && name.p[0] == 'h' && name.p[1] == 'r')
		return RULE;
	if (name.n >= LENGTHS)
		return NOTHING;
	for (size_t i = 0; i < SAME_LENGTH && kinds[name.n][i].name.n; i++)
		if (memcmp(kinds[name.n][i].name.p, name.p, name.n) == 0)
			return kinds[name.n][i].kind;
	return NOTHING;
}

struct open *
docx_top(const struct walk *w)
{
	size_t n = MANY_N(struct open, w->opened);

	return n ? &MANY(struct open, w->opened)[n - 1] : NULL;
}

enum kind
docx_top_kind(const struct walk *w)
{
	return docx_top(w) ? docx_top(w)->kind : BLOCK;
}

static bool
is_hidden(const struct tag *t)
{
	return t->n && (tag_value(t, STR("hidden")).p || tag_value(t, STR("popover")).p ||
			str_equal(tag_value(t, STR("aria-hidden")), STR("true")));
}

/* What the element may be where it stands: between a table's rows nothing is shown but cells. */
static enum kind
place_of(const struct walk *w, const struct tag *t, enum kind kind)
{
	enum kind around = docx_top_kind(w);
	bool rows = around == TABLE || around == ROWS, cells = around == ROW;

	if (w->gone || kind == GONE || t->start == w->caption || is_hidden(t))
		return GONE;
	if (rows || cells)
		return (rows && kind == ROW) || (around == TABLE && kind == ROWS) || (cells && kind == CELL) ? kind
													     : GONE;
	if (kind == ROWS || kind == ROW || kind == CELL)
		return BLOCK;
	if (kind == TABLE)
		return w->pen->now.boxes < BOXES_MAX ? TABLE : BLOCK;
	return kind;
}

/* Whether the element is a box, a mark and so on is told by its class or role. */
enum kind
docx_kind(const struct walk *w, const struct tag *t)
{
	enum kind kind = place_of(w, t, docx_kind_of(t->name)), around = docx_top_kind(w);
	bool endnotes;

	switch (kind) {
	case SPAN:
		return tag_class(t, STR("khung-loai")) ? LABEL : tag_class(t, STR("nguon-anh")) ? CREDIT : NOTHING;
	case FIGURE:
		return tag_class(t, STR("anh")) ? SHOWN : tag_class(t, STR("luat-trich")) ? CITED : BLOCK;
	case BLOCK:
	case ASIDE:
	case DETAILS:
		return tag_class(t, STR("khung")) && w->pen->now.boxes < BOXES_MAX ? BOX : BLOCK;
	case SECTION:
		endnotes = str_equal(tag_value(t, STR("role")), STR("doc-endnotes"));
		return endnotes && w->pen->s == &w->pen->document ? NOTES : BLOCK;
	case HEADING:
		return around == NOTES ? GONE : HEADING;
	case NUMBERS:
		return around == NOTES ? NOTE_LIST : NUMBERS;
	case ITEM:
		return around == NOTE_LIST ? NOTE : around == BULLETS || around == NUMBERS ? ITEM : BLOCK;
	default:
		return kind;
	}
}
