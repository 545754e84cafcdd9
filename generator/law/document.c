/*
 * document.c - a text to its documents: which of the two kinds it is, what stands before and after
 * them, then the units and attributes.
 */
#include "law/document.h"

#include "law/line.h"
#include "law/reading.h"

#define HEAD_LINES_MAX 400

/* "## VĂN BẢN", "## Nội dung chi tiết": the text itself begins below. */
static bool
text_begins(struct str line)
{
	static const char *const word[] = {"VĂN BẢN",	       "NỘI DUNG VĂN BẢN",  "NỘI DUNG CHI TIẾT", "Văn bản",
					   "Nội dung văn bản", "Nội dung chi tiết", "TOÀN VĂN",		 "Toàn văn"};
	struct str bare = line_bare(line);

	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (str_equal(bare, str_of(word[i])))
			return str_starts(line_trim(line), STR("#"));
	return false;
}

/* The bytes of a preamble that are a table of attributes and what a collector wrote around it. */
static size_t
attributes_in(struct str s)
{
	size_t at = 0, table = 0;

	for (int i = 0; i < HEAD_LINES_MAX && at < s.n; i++) {
		struct line l = line_at(s, at);

		at = l.next;
		if (str_starts(line_trim(l.s), STR("|")))
			table = at;
		if (text_begins(l.s))
			return at;
	}
	return table;
}

/* Takes the table off the preamble, and the preamble off the units when nothing is left of it. */
static struct str
split_before(struct units *u, int *line)
{
	struct str s = u->n && u->item[0].kind == UNIT_PREAMBLE ? u->item[0].text : (struct str){0}, before;
	size_t n = s.n ? attributes_in(s) : 0;

	if (n == 0)
		return (struct str){0};
	before = str_make(s.p, n);
	u->item[0].text = line_trim(str_from(s, n));
	for (const char *p = s.p, *e = u->item[0].text.p; p < e && (p = memchr(p, '\n', (size_t)(e - p))); p++)
		u->item[0].line++;
	*line = u->item[0].line;
	if (u->item[0].text.n)
		return before;
	u->item++;
	u->n--;
	for (size_t i = 0; i < u->n; i++)
		u->item[i].parent -= u->item[i].parent >= 0;
	return before;
}

static struct documents
read_codified(struct reading *in)
{
	struct str whole = in->text, before = {0};
	size_t tail = codified_tail(whole);
	struct documents d;
	struct units u;

	in->codified = true;
	in->text = str_make(whole.p, tail);
	u = units_read(in);
	if (u.n && u.item[0].kind == UNIT_PREAMBLE) {
		before = u.item[0].text;
		u.item++;
		u.n--;
		for (size_t i = 0; i < u.n; i++)
			u.item[i].parent -= u.item[i].parent >= 0;
	}
	d = codified_gather(&u, in);
	d.before = before;
	d.after = line_trim(str_from(whole, tail));
	return d;
}

struct documents
law_read(struct str text, struct str path, int line, struct arena *a, struct diags *diags)
{
	struct reading in = {.text = text, .path = path, .line = line, .a = a, .diags = diags};
	struct documents d = {.n = 1};

	if (codified_is(text))
		return read_codified(&in);
	d.item = arena_new(a, struct document);
	d.item->units = units_read(&in);
	d.before = split_before(&d.item->units, &line);
	units_name(&d.item->units, &in);
	attributes_of_text(d.item, d.before, a);
	return d;
}
