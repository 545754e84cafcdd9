/*
 * quote.c - where quoted provisions begin and end.
 *
 * They begin a line, or follow a colon ("như sau: “b) ..."); other quotation marks
 * are words within a sentence. Curly marks nest, so they are weighed against each
 * other; straight ones have no sides and are counted in pairs, and one at the start of
 * a further line tells that the quotation before it was never closed.
 */
#include "law/quote.h"

#include "law/line.h"

#define LINES_MAX 3000 /* looked ahead for the end of a quotation */

static size_t
count_of(struct str s, struct str what)
{
	size_t n = 0;

	for (const char *p; (p = str_find(s, what)); n++)
		s = str_from(s, (size_t)(p - s.p) + what.n);
	return n;
}

size_t
quote_start(struct str line)
{
	struct str bare = line_bare(line);
	const char *p;

	if (str_starts(bare, STR("“")) || str_starts(bare, STR("\"")))
		return (size_t)(bare.p - line.p);
	p = str_find(line, STR(": “"));
	if (!p)
		p = str_find(line, STR(": \""));
	return p ? (size_t)(p - line.p) + 2 : line.n;
}

size_t
quote_end(struct str text, size_t at, quote_limit *limit, const void *ctx)
{
	bool curly = str_starts(str_from(text, at), STR("“"));
	size_t next = at, marks = 0;

	for (int i = 0; i < LINES_MAX && next < text.n; i++) {
		struct line l = line_at(text, next);
		size_t opened, closed;

		if (i && (limit(ctx, l.s) || (!curly && str_starts(line_bare(l.s), STR("\"")))))
			return 0;
		next = l.next;
		if (curly) {
			opened = count_of(l.s, STR("“"));
			closed = count_of(l.s, STR("”"));
			marks = marks + opened > closed ? marks + opened - closed : 0;
		} else {
			marks = (marks + count_of(l.s, STR("\""))) % 2;
		}
		if (marks == 0)
			return next;
	}
	return 0;
}

int
quote_depth(int depth, struct str s, size_t to)
{
	for (size_t i = 0; i + 2 < to; i++) {
		if (s.p[i] != '\xE2' || s.p[i + 1] != '\x80')
			continue;
		depth += s.p[i + 2] == '\x9C';
		depth -= s.p[i + 2] == '\x9D' && depth > 0;
	}
	return depth;
}
