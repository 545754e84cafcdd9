/*
 * lawjson.c - units to JSON and to an outline. Both walk the units once, in the order of
 * the text; notes of the codification are strings of the unit that they are about.
 */
#include "formats/lawjson.h"

#include "base/arena.h"
#include "law/line.h"

#include <stdio.h>

#define WORDS_MAX 60 /* characters of an outline's line when there is no title */

static const char *const kinds[] = {
	[UNIT_PHAN] = "phan", [UNIT_CHUONG] = "chuong", [UNIT_MUC] = "muc",   [UNIT_TIEU_MUC] = "tieu-muc",
	[UNIT_DIEU] = "dieu", [UNIT_KHOAN] = "khoan",	[UNIT_DIEM] = "diem", [UNIT_PHU_LUC] = "phu-luc",
};

static bool
is_note(enum unit_kind k)
{
	return k == UNIT_SOURCE || k == UNIT_RELATED;
}

static void
put_name(struct buf *to, const char *name)
{
	if (to->p[to->n - 1] != '{')
		put_char(to, ',');
	put_json(to, str_of(name));
	put_char(to, ':');
}

/* A member that must be there: null when absent. */
static void
member(struct buf *to, const char *name, struct str s)
{
	put_name(to, name);
	if (s.n)
		put_json(to, s);
	else
		put_lit(to, "null");
}

static void
date_member(struct buf *to, const char *name, int day)
{
	char s[32];
	int n = snprintf(s, sizeof(s), "%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100);

	member(to, name, str_make(s, day && n > 0 ? (size_t)n : 0));
}

/* Notes on each unit, in their order: the first one of a unit and the next of the same unit, + 1. */
struct notes {
	size_t *first, *next;
};

static struct notes
notes_of(const struct units *u, struct arena *a)
{
	struct notes notes = {arena_many(a, size_t, u->n + 1), arena_many(a, size_t, u->n + 1)};

	for (size_t i = u->n; i-- > 0;) {
		const struct unit *x = &u->item[i];

		if (!is_note(x->kind) || x->parent < 0)
			continue;
		notes.next[i] = notes.first[x->parent];
		notes.first[x->parent] = i + 1;
	}
	return notes;
}

static void
put_notes(struct buf *to, const struct units *u, const struct notes *notes, size_t i, enum unit_kind kind)
{
	size_t count = 0;

	for (size_t k = notes->first[i]; k; k = notes->next[k - 1])
		count += u->item[k - 1].kind == kind;
	if (count == 0)
		return;
	put_name(to, kind == UNIT_SOURCE ? "source" : "related");
	if (count > 1)
		put_char(to, '[');
	for (size_t k = notes->first[i], n = 0; k; k = notes->next[k - 1]) {
		if (u->item[k - 1].kind != kind)
			continue;
		if (n++)
			put_char(to, ',');
		put_json(to, u->item[k - 1].text);
	}
	if (count > 1)
		put_char(to, ']');
}

/* The words of the cuts that end before unit `i`: "[...]", with what follows it in the text and begins no unit. */
static void
put_cut(struct buf *to, const struct units *u, size_t i)
{
	struct buf words = {0};
	size_t from = i;

	while (from && u->item[from - 1].kind == UNIT_CUT)
		from--;
	if (from == i)
		return;
	for (; from < i; from++) {
		put_str(&words, words.n ? STR("\n") : STR(""));
		put_str(&words, u->item[from].label);
		put_str(&words, u->item[from].text.n ? STR("\n") : STR(""));
		put_str(&words, u->item[from].text);
	}
	put_name(to, "cut");
	put_json(to, buf_str(&words));
	buf_free(&words);
}

static void
put_unit(struct buf *to, const struct units *u, const struct notes *notes, size_t i)
{
	const struct unit *x = &u->item[i];

	put_char(to, '{');
	member(to, "id", x->id);
	member(to, "kind", str_of(kinds[x->kind]));
	member(to, "num", x->num);
	member(to, "label", x->label);
	member(to, "heading", x->heading);
	member(to, "parent", x->parent < 0 ? (struct str){0} : u->item[x->parent].id);
	put_name(to, "line");
	put_int(to, x->line);
	put_name(to, "text");
	put_json(to, x->text);
	if (x->code.n)
		member(to, "code", x->code);
	put_notes(to, u, notes, i, UNIT_SOURCE);
	put_notes(to, u, notes, i, UNIT_RELATED);
	put_cut(to, u, i);
	put_char(to, '}');
}

/* The members of a document, without its braces. */
static void
put_document(struct buf *to, const struct document *d)
{
	const struct units *u = &d->units;
	struct arena a = {0};
	struct notes notes = notes_of(u, &a);
	bool preamble = u->n && u->item[0].kind == UNIT_PREAMBLE, first = true;

	member(to, "number", d->number);
	member(to, "title", d->title);
	member(to, "type", d->type);
	member(to, "issuer", d->issuer);
	date_member(to, "issued", d->issued);
	date_member(to, "effective", d->effective);
	member(to, "preamble", preamble ? u->item[0].text : (struct str){0});
	put_lit(to, ",\"units\":[");
	for (size_t i = preamble; i < u->n; i++) {
		if (u->item[i].kind == UNIT_CUT || is_note(u->item[i].kind))
			continue;
		put_str(to, first ? STR("\n") : STR(",\n"));
		put_unit(to, u, &notes, i);
		first = false;
	}
	put_lit(to, "]");
	put_cut(to, u, u->n);
	arena_free(&a);
}

void
lawjson_put(struct buf *to, const struct documents *d)
{
	put_char(to, '{');
	if (d->codified)
		put_lit(to, "\"documents\":[");
	for (size_t i = 0; i < d->n; i++) {
		if (d->codified)
			put_str(to, i ? STR(",\n{") : STR("\n{"));
		put_document(to, &d->item[i]);
		if (d->codified)
			put_char(to, '}');
	}
	if (d->codified)
		put_char(to, ']');
	member(to, "before", d->before);
	member(to, "after", d->after);
	put_lit(to, "}\n");
}

/* At most WORDS_MAX characters, in one line. */
static void
put_first_words(struct buf *to, struct str s)
{
	size_t at = 0;
	int n = 0;

	while (at < s.n && n++ < WORDS_MAX) {
		size_t from = at;
		uint32_t c = utf8_next(s, &at);

		if (c == '\n' || c == '\r' || c == '\t')
			put_char(to, ' ');
		else
			put_str(to, str_make(s.p + from, at - from));
	}
	if (at < s.n)
		put_lit(to, "…");
}

static void
put_title(struct buf *to, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		put_char(to, s.p[i] == '\n' || s.p[i] == '\r' ? ' ' : s.p[i]);
}

static void
outline_unit(struct buf *to, const struct units *u, size_t i, int depth)
{
	const struct unit *x = &u->item[i];

	for (int k = 0; k < depth; k++)
		put_lit(to, "  ");
	put_title(to, x->label);
	if (x->label.n && (x->heading.n || x->text.n))
		put_char(to, ' ');
	if (x->heading.n)
		put_title(to, x->heading);
	else
		put_first_words(to, line_trim(x->text));
	put_char(to, '\n');
}

static void
outline_document(struct buf *to, const struct document *d, bool codified)
{
	const struct units *u = &d->units;

	if (codified) {
		put_title(to, d->type);
		put_str(to, d->type.n && d->number.n ? STR(" ") : STR(""));
		put_str(to, d->number);
		put_str(to, d->title.n ? STR(" ") : STR(""));
		put_title(to, d->title);
		put_char(to, '\n');
	}
	for (size_t i = 0; i < u->n; i++) {
		int depth = codified;

		if (u->item[i].kind == UNIT_PREAMBLE || is_note(u->item[i].kind))
			continue;
		for (int p = u->item[i].parent; p >= 0; p = u->item[p].parent)
			depth++;
		outline_unit(to, u, i, depth);
	}
}

void
lawoutline_put(struct buf *to, const struct documents *d)
{
	for (size_t i = 0; i < d->n; i++)
		outline_document(to, &d->item[i], d->codified);
}
