/*
 * writing.c - what of composing a page is no business of the parser: looking the
 * source over before, writing words, and handing over what was written.
 */
#include "content/writing.h"

#define CELL_MARK                                                                                                      \
	"\xC2\xA0" /* before a cell: makes it a paragraph whatever it begins with, and is a blank to emphasis */

bool
told(struct writing *w, int what)
{
	return w->told[what]++ >= TOLD_MAX;
}

void
put_line_end(struct buf *to)
{
	if (to->n && to->p[to->n - 1] != '\n')
		put_char(to, '\n');
}

/* XML 1.0 section 2.2. cmark 0.30.2 writes U+FFFE and U+FFFF as the single bytes FE and FF. */
static bool
forbidden(const unsigned char *p, size_t left)
{
	return (p[0] < 0x20 && p[0] != '\t' && p[0] != '\n') || p[0] == 0x7F || p[0] >= 0xFE ||
	       (p[0] == 0xEF && left > 2 && p[1] == 0xBF && p[2] >= 0xBE);
}

/* A numeric entity may stand for a character that no XML document can hold. */
struct str
clean(struct writing *w, struct str s)
{
	struct buf b = {0};
	size_t from = 0;

	for (size_t i = 0; w->entities && i < s.n; i++) {
		const unsigned char *p = (const unsigned char *)s.p + i;

		if (!forbidden(p, s.n - i))
			continue;
		put_bytes(&b, s.p + from, i - from);
		put_lit(&b, "\xEF\xBF\xBD");
		i += p[0] == 0xEF ? 2 : 0;
		from = i + 1;
	}
	if (from == 0)
		return s;
	put_str(&b, str_from(s, from));
	s = buf_keep(w->c->scratch, &b);
	buf_free(&b);
	return s;
}

void
put_words(struct writing *w, struct str s)
{
	put_text(&w->html, s);
	put_str(&w->text, s);
}

/* HTML is words to us; the author is told. */
void
tell_html(struct writing *w, struct str s)
{
	size_t n = 0;

	if (told(w, TOLD_HTML))
		return;
	while (n < s.n && n < 40 && s.p[n] != ' ' && s.p[n] != '\n' && s.p[n] != '>')
		n++;
	while (n < s.n && ((unsigned char)s.p[n] & 0xC0) == 0x80)
		n++;
	diag1(w->c->diags, E130, spot_place(w), str_cat(w->c->scratch, str_make(s.p, n), STR(">")));
}

/* What stands on the page at all: most pages have no [[names]], notes, tables or entities. */
void
look_around(struct writing *w)
{
	const char *p = w->source.p, *end = p + w->source.n, *q;
	bool notes = false;

	for (q = p; !w->names && (q = memchr(q, '[', (size_t)(end - q))); q++)
		w->names = q + 1 < end && q[1] == '[';
	for (q = p; !notes && (q = memchr(q, '^', (size_t)(end - q))); q++)
		notes = q > p && q[-1] == '[';
	for (q = p; !w->entities && (q = memchr(q, '&', (size_t)(end - q))); q++)
		w->entities = q + 1 < end && q[1] == '#';
	w->marks = w->names || notes;
	if (notes)
		notes_find(w);
	if (memchr(p, '|', w->source.n))
		tables_find(w);
}

/* Cells and notes, and what closes them. Sets where the notes stand; returns the lines. */
int
put_preface(struct writing *w, struct buf *to)
{
	const struct cell *c = MANY(struct cell, w->tables.cells);
	int lines = 0;

	for (size_t i = 0; i < MANY_N(struct cell, w->tables.cells); i++) {
		if (c[i].plain)
			continue;
		put_lit(to, CELL_MARK);
		put_str(to, c[i].text);
		put_lit(to, "\n\n");
		lines += 2;
	}
	lines = notes_put_source(w, to, lines + 1);
	if (to->n == 0)
		return 0;
	put_lit(to, "***\n");
	return lines;
}

void
hand_over(struct writing *w, struct body *body, struct facts *facts)
{
	struct composing *c = w->c;
	struct part *p = MANY(struct part, w->parts);

	for (size_t i = 0; w->has_h1 && i < MANY_N(struct part, w->parts); i++)
		p[i].level += p[i].level < 6;
	facts->part = arena_copy(c->keep, w->parts.p, w->parts.n);
	facts->nparts = MANY_N(struct part, w->parts);
	facts->ref = arena_copy(c->keep, w->refs.p, w->refs.n);
	facts->nrefs = MANY_N(struct reference, w->refs);
	facts->usage = arena_copy(c->keep, w->cite.usages.p, w->cite.usages.n);
	facts->nusages = MANY_N(struct usage, w->cite.usages);
	facts->unresolved = w->cite.unresolved;
	facts->syllables = str_words(buf_str(&w->text));
	*c->html = w->html;
	*c->text = w->text;
	*body = (struct body){
		.html = {buf_str(&w->html)},
		.text = buf_str(&w->text),
		.part = facts->part,
		.nparts = facts->nparts,
		.block = arena_copy(c->scratch, w->blocks.p, w->blocks.n),
		.nblocks = MANY_N(struct block, w->blocks),
		.link = arena_copy(c->scratch, w->links.p, w->links.n),
		.nlinks = MANY_N(struct hyperlink, w->links),
		.portal_only = arena_copy(c->scratch, w->laws.portal_only.p, w->laws.portal_only.n),
		.nportal_only = MANY_N(struct span, w->laws.portal_only),
		.has_h1 = w->has_h1,
	};
}

void
writing_free(struct writing *w)
{
	struct buf *all[] = {&w->links,	     &w->blocks,       &w->refs,	&w->parts,
			     &w->pending,    &w->tables.cells, &w->tables.rows, &w->tables.delimiters,
			     &w->notes.order};
	struct note *n = MANY(struct note, w->notes.all);

	for (size_t i = 0; i < MANY_N(struct note, w->notes.all); i++)
		buf_free(&n[i].hidden);
	buf_free(&w->notes.all);
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		buf_free(all[i]);
	citing_free(w);
}
