/*
 * title.c - the lines of a text as a reader should see them, and which of them are a title.
 *
 * "Chương I" has its title below, in one line or in several of capitals; an article's stands
 * beside its number and may be wrapped. In the codification a line may hold what should
 * have been several: codified.c says where to cut.
 */
#include "law/line.h"
#include "law/quote.h"
#include "law/reading.h"

#define TITLE_LINES_MAX 6
#define TITLE_MAX 400  /* bytes; a longer line is no title */
#define WRAPPED_MIN 60 /* bytes; a shorter line was not broken for its length */
#define BLANKS_MAX 3   /* blank lines between a chapter's number and its title */

struct line
lines_at(struct lines *lines, size_t at)
{
	size_t cut;

	if (!lines->codified)
		return line_at(lines->text, at);
	if (at >= lines->next || at < lines->from) {
		struct line l = line_at(lines->text, at);

		lines->from = at;
		lines->end = at + l.s.n;
		lines->next = l.next;
		lines->code = at;
	}
	if (lines->code <= at)
		lines->code = codified_code(lines->text, at, lines->end);
	cut = codified_cut(lines->text, at, lines->code, lines->end);
	return (struct line){str_make(lines->text.p + at, cut - at), cut < lines->end ? cut : lines->next};
}

static bool
can_be_title(struct str line, struct str bare)
{
	struct opening o;

	return bare.n <= TITLE_MAX && bare.p[0] != '|' && bare.p[0] != '(' && !line_opens(line, &o) &&
	       quote_start(line) == line.n;
}

/* The lines after "Chương I" that are its title: one, or as many as stand together in capitals. */
struct str
title_below(struct lines *lines, size_t *at)
{
	struct str title = {0};
	int blanks = 0;

	for (size_t next = *at; next < lines->text.n;) {
		struct line l = lines_at(lines, next);
		struct str s = line_bare(l.s);

		next = l.next;
		if (s.n == 0 && title.n == 0 && blanks++ < BLANKS_MAX)
			continue;
		if (s.n == 0 && title.n && line_trim(l.s).n)
			*at = next; /* "**" on a line of its own closes the title */
		if (s.n == 0 || !can_be_title(l.s, s) || (title.n && !line_all_capitals(s)))
			break;
		title = title.n ? str_make(title.p, (size_t)(s.p + s.n - title.p)) : s;
		*at = next;
		if (!line_all_capitals(s) || title.n > TITLE_MAX)
			break;
	}
	return title;
}

/* A title broken by hard wrapping goes on in small letters, or with a law's number, on the very next line. */
struct str
title_on(struct lines *lines, struct str title, size_t *at)
{
	for (int n = 0; n < TITLE_LINES_MAX && *at < lines->text.n; n++) {
		struct line l = lines_at(lines, *at);
		struct str s = line_bare(l.s);
		struct opening o;
		bool goes_on =
			line_starts_small(s) || (title.n >= WRAPPED_MIN && s.n && s.p[0] >= '0' && s.p[0] <= '9');

		if (line_ends_sentence(title) || !goes_on || line_opens(l.s, &o))
			break;
		title = str_make(title.p, (size_t)(s.p + s.n - title.p));
		*at = l.next;
	}
	return title;
}
