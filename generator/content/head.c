/*
 * head.c - see head.h. The excerpt is what lists and feeds show of a page without
 * tom_tat; it is rough by intention: no Markdown is parsed when pages are read.
 */
#include "content/head.h"

#include "base/arena.h"

#define EXCERPT_MAX 220 /* characters */

/* The line that begins at `at`, without its end; *next is where the following one begins. */
static struct str
line_at(struct str s, size_t at, size_t *next)
{
	const char *e = memchr(s.p + at, '\n', s.n - at);
	struct str l = str_make(s.p + at, e ? (size_t)(e - s.p) - at : s.n - at);

	*next = e ? (size_t)(e - s.p) + 1 : s.n;
	return l;
}

struct head
head_find(struct str raw)
{
	struct head h = {.matter_line = 1};
	size_t at = str_starts(raw, STR("\xEF\xBB\xBF")) ? 3 : 0, next, begin;
	int line = 1;

	for (; at < raw.n && str_trim(line_at(raw, at, &next)).n == 0; at = next)
		line++;
	if (at == raw.n || !str_equal(str_trim(line_at(raw, at, &next)), STR("---")))
		return h;
	h.opened = true;
	h.matter_line = ++line;
	for (at = begin = next; at < raw.n; at = next, line++) {
		struct str l = line_at(raw, at, &next);

		if (l.n < 3 || l.p[0] != '-' || !str_equal(str_trim(l), STR("---")))
			continue;
		h.closed = true;
		h.matter = str_make(raw.p + begin, at - begin);
		h.body_at = next;
		h.body_line = line + 1;
		return h;
	}
	return h;
}

/* A first line of Markdown that reads as plain words: not a heading, list, quote, table, picture or fence. */
static bool
plain_start(struct str l)
{
	return l.n > 0 && !strchr("#>|!`~<-+[=", l.p[0]) && !(l.p[0] == '*' && l.n > 1 && l.p[1] == ' ') &&
	       !(l.p[0] >= '0' && l.p[0] <= '9' && l.n > 1 && (l.p[1] == '.' || l.p[1] == ')'));
}

/* Appends the words of a line of Markdown without its marks: the target of a link goes, its words stay. */
static void
put_plain(struct buf *to, struct str l)
{
	for (size_t i = 0; i < l.n; i++) {
		char c = l.p[i];

		if (c == ']' && i + 1 < l.n && l.p[i + 1] == '(') {
			const char *e = memchr(l.p + i, ')', l.n - i);

			i = e ? (size_t)(e - l.p) : l.n;
		} else if (c == '!' && i + 1 < l.n && l.p[i + 1] == '[') {
			continue;
		} else if (c == '[' && i + 1 < l.n && l.p[i + 1] == '^') {
			const char *e = memchr(l.p + i, ']', l.n - i);

			i = e ? (size_t)(e - l.p) : l.n;
		} else if (c == '\\' && i + 1 < l.n) {
			put_char(to, l.p[++i]);
		} else if (!strchr("*_`[]|\r", c)) {
			put_char(to, c);
		}
	}
}

struct str
head_excerpt(struct arena *a, struct str text)
{
	struct buf b = {0};
	size_t at = 0, next, chars = 0, cut = 0;
	struct str s;

	while (at < text.n && !plain_start(str_trim(line_at(text, at, &next))))
		at = next;
	for (; at < text.n; at = next) {
		struct str l = str_trim(line_at(text, at, &next));

		if (l.n == 0)
			break;
		if (b.n)
			put_char(&b, ' ');
		put_plain(&b, l);
	}
	s = str_trim(buf_str(&b));
	for (size_t i = 0; i < s.n && chars <= EXCERPT_MAX; chars++) {
		if (s.p[i] == ' ')
			cut = i;
		if (utf8_next(s, &i) == UINT32_MAX)
			break; /* the head ends within a letter */
	}
	s = chars > EXCERPT_MAX ? str_cat(a, str_make(s.p, cut), STR("…")) : str_keep(a, s);
	buf_free(&b);
	return s;
}
