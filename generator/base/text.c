/*
 * text.c - see text.h. The escape functions are on the hot path: they copy runs
 * of plain bytes and stop only at the few bytes that need another form.
 */
#include "base/text.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

int
str_compare(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	return c ? c : (a.n > b.n) - (a.n < b.n);
}

bool
str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n && (suffix.n == 0 || memcmp(s.p + s.n - suffix.n, suffix.p, suffix.n) == 0);
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct str
str_trim(struct str s)
{
	while (s.n && blank(s.p[0]))
		s.p++, s.n--;
	while (s.n && blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

struct str
str_cut(struct str *s, char sep)
{
	const char *e = s->n ? memchr(s->p, sep, s->n) : NULL;
	struct str head = *s;

	if (!e) {
		*s = str_make(s->p + s->n, 0);
		return head;
	}
	head.n = (size_t)(e - s->p);
	*s = str_make(e + 1, s->n - head.n - 1);
	return head;
}

const char *
str_find(struct str s, struct str needle)
{
	const char *p = s.p, *last = s.p + s.n;

	if (needle.n == 0)
		return s.p;
	while ((size_t)(last - p) >= needle.n && s.n) {
		p = memchr(p, needle.p[0], (size_t)(last - p) - needle.n + 1);
		if (!p)
			return NULL;
		if (memcmp(p, needle.p, needle.n) == 0)
			return p;
		p++;
	}
	return NULL;
}

#define STRIDE 64

/* Words begin where a blank stands before none. In strides, so that the compiler can do many at once. */
uint32_t
str_words(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	uint32_t n = s.n && p[0] > ' ';
	size_t i = 1;

	for (; i + STRIDE <= s.n; i += STRIDE) {
		unsigned char few = 0;

		for (size_t k = 0; k < STRIDE; k++)
			few = (unsigned char)(few + ((p[i + k] > ' ') & (p[i + k - 1] <= ' ')));
		n += few;
	}
	for (; i < s.n; i++)
		n += (p[i] > ' ') & (p[i - 1] <= ' ');
	return n;
}

struct str
str_keep(struct arena *a, struct str s)
{
	return str_make(arena_copy(a, s.p, s.n), s.n);
}

struct str
str_join(struct arena *a, size_t n, const struct str *parts)
{
	size_t total = 0, at = 0;
	char *p;

	for (size_t i = 0; i < n; i++)
		total += parts[i].n;
	p = arena_alloc(a, total + 1);
	for (size_t i = 0; i < n; i++) {
		if (parts[i].n)
			memcpy(p + at, parts[i].p, parts[i].n);
		at += parts[i].n;
	}
	return str_make(p, total);
}

struct str
str_format(struct arena *a, const char *format, ...)
{
	va_list args, again;
	int n;
	char *p;

	va_start(args, format);
	va_copy(again, args);
	n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	p = arena_alloc(a, (size_t)(n < 0 ? 0 : n) + 1);
	if (n > 0)
		vsnprintf(p, (size_t)n + 1, format, again);
	va_end(again);
	return str_make(p, (size_t)(n < 0 ? 0 : n));
}

#define WORD_MAX 64 /* longer words are never suggested */

/* Optimal string alignment distance, three rows. */
unsigned
str_distance(struct str a, struct str b, unsigned limit)
{
	unsigned row[3][WORD_MAX + 1];

	if (a.n > WORD_MAX || b.n > WORD_MAX)
		return limit + 1;
	for (size_t j = 0; j <= b.n; j++)
		row[0][j] = (unsigned)j;
	for (size_t i = 1; i <= a.n; i++) {
		unsigned *now = row[i % 3], *up = row[(i + 2) % 3], *up2 = row[(i + 1) % 3];

		now[0] = (unsigned)i;
		for (size_t j = 1; j <= b.n; j++) {
			unsigned d = up[j - 1] + (a.p[i - 1] != b.p[j - 1]);

			if (up[j] + 1 < d)
				d = up[j] + 1;
			if (now[j - 1] + 1 < d)
				d = now[j - 1] + 1;
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1] &&
			    up2[j - 2] + 1 < d)
				d = up2[j - 2] + 1;
			now[j] = d;
		}
	}
	return row[a.n % 3][b.n] <= limit ? row[a.n % 3][b.n] : limit + 1;
}

/* Compared without separators and case: "sohieu", "So-Hieu" and "so_hieu" are one slip apart at most. */
static size_t
squeeze(struct str s, char *to)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && n < WORD_MAX; i++) {
		char c = s.p[i];

		if (c == '_' || c == '-' || c == ' ')
			continue;
		to[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	return n;
}

struct str
str_nearest(struct str word, const struct str *candidate, size_t n)
{
	char w[WORD_MAX], c[WORD_MAX];
	struct str best = {0}, ws = str_make(w, squeeze(word, w));
	unsigned limit = (unsigned)(ws.n / 3 > 4 ? 4 : ws.n / 3 < 1 ? 1 : ws.n / 3), least = limit + 1;

	for (size_t i = 0; i < n; i++) {
		unsigned d = str_distance(ws, str_make(c, squeeze(candidate[i], c)), limit);

		if (d < least)
			least = d, best = candidate[i];
	}
	return best;
}

void
buf_room(struct buf *b, size_t more)
{
	size_t cap = b->cap ? b->cap : 256;

	if (more > SIZE_MAX / 2 - b->n)
		arena_exhausted();
	while (cap - b->n < more)
		cap *= 2;
	if (cap == b->cap)
		return;
	if (cap < MEMORY_BIG) {
		b->p = realloc(b->p, cap);
	} else {
		char *big = memory_big(cap);

		if (b->n)
			memcpy(big, b->p, b->n);
		free(b->p);
		b->p = big;
	}
	if (!b->p)
		arena_exhausted();
	b->cap = cap;
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){0};
}

struct str
buf_str(const struct buf *b)
{
	return str_make(b->p ? b->p : "", b->n);
}

struct str
buf_keep(struct arena *a, const struct buf *b)
{
	return str_keep(a, buf_str(b));
}

void
put_int(struct buf *b, long long v)
{
	char s[24];
	int n = snprintf(s, sizeof(s), "%lld", v);

	put_bytes(b, s, (size_t)n);
}

/*
 * How many bytes from `p` on need no other form in XML: eight at a time, by the rule that a byte of x is 0
 * where (x - 01..01) & ~x & 80..80 is set. & and " are 26 and 22 hex, < and > are 3C and 3E.
 */
static size_t
plain_text_run(const char *p, size_t n)
{
	const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
	size_t i = 0;

	for (; i + 8 <= n; i += 8) {
		uint64_t w, quotes, angles;

		memcpy(&w, p + i, 8);
		quotes = (w & ~(ones * 4)) ^ (ones * 0x22);
		angles = (w & ~(ones * 2)) ^ (ones * 0x3C);
		if ((((quotes - ones) & ~quotes) | ((angles - ones) & ~angles)) & highs)
			break;
	}
	while (i < n && p[i] != '&' && p[i] != '<' && p[i] != '>' && p[i] != '"')
		i++;
	return i;
}

void
put_text(struct buf *b, struct str s)
{
	for (;;) {
		size_t run = plain_text_run(s.p, s.n);

		put_bytes(b, s.p, run);
		if (run == s.n)
			return;
		switch (s.p[run]) {
		case '&':
			put_lit(b, "&amp;");
			break;
		case '<':
			put_lit(b, "&lt;");
			break;
		case '>':
			put_lit(b, "&gt;");
			break;
		default:
			put_lit(b, "&quot;");
			break;
		}
		s = str_make(s.p + run + 1, s.n - run - 1);
	}
}

/* Letters, digits and -_.+!*(),%#@?=;:/$~ stand in a URL as they are. A bit a byte. */
static const uint64_t url_safe[4] = {0xAFFFFF3A00000000u, 0x47FFFFFE87FFFFFFu, 0, 0};

void
put_url(struct buf *b, struct str s)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t from = 0;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (url_safe[c >> 6] >> (c & 63) & 1)
			continue;
		put_bytes(b, s.p + from, i - from);
		from = i + 1;
		if (c == '&')
			put_lit(b, "&amp;");
		else if (c == '\'')
			put_lit(b, "&#x27;");
		else
			put_bytes(b, (char[]){'%', hex[c >> 4], hex[c & 15]}, 3);
	}
	put_bytes(b, s.p + from, s.n - from);
}

/* Besides what JSON asks for: `<`, `>`, `&` and U+2028/9, so that the text may stand inside <script>. */
void
put_json(struct buf *b, struct str s)
{
	size_t from = 0;

	put_char(b, '"');
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		char u[8];

		if (c == 0xE2 && i + 2 < s.n && (unsigned char)s.p[i + 1] == 0x80 &&
		    ((unsigned char)s.p[i + 2] & 0xFE) == 0xA8) {
			put_bytes(b, s.p + from, i - from);
			put_str(b, (unsigned char)s.p[i + 2] == 0xA8 ? STR("\\u2028") : STR("\\u2029"));
			i += 2;
			from = i + 1;
			continue;
		}
		if (c >= 0x20 && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' && c != 0x7F)
			continue;
		put_bytes(b, s.p + from, i - from);
		from = i + 1;
		if (c == '"' || c == '\\')
			put_char(b, '\\'), put_char(b, (char)c);
		else if (c == '\n')
			put_lit(b, "\\n");
		else
			put_bytes(b, u, (size_t)snprintf(u, sizeof(u), "\\u%04x", c));
	}
	put_bytes(b, s.p + from, s.n - from);
	put_char(b, '"');
}

void
put_code_point(struct buf *b, uint32_t c)
{
	unsigned char u[4];
	size_t n = 0;

	if (c < 0x80) {
		u[n++] = (unsigned char)c;
	} else if (c < 0x800) {
		u[n++] = (unsigned char)(0xC0 | c >> 6);
		u[n++] = (unsigned char)(0x80 | (c & 63));
	} else if (c < 0x10000) {
		u[n++] = (unsigned char)(0xE0 | c >> 12);
		u[n++] = (unsigned char)(0x80 | (c >> 6 & 63));
		u[n++] = (unsigned char)(0x80 | (c & 63));
	} else {
		u[n++] = (unsigned char)(0xF0 | c >> 18);
		u[n++] = (unsigned char)(0x80 | (c >> 12 & 63));
		u[n++] = (unsigned char)(0x80 | (c >> 6 & 63));
		u[n++] = (unsigned char)(0x80 | (c & 63));
	}
	put_bytes(b, u, n);
}

uint32_t
utf8_next(struct str s, size_t *at)
{
	const unsigned char *p = (const unsigned char *)s.p + *at;
	size_t left = s.n - *at;
	uint32_t c = p[0], low = 0x80;
	size_t n = 1;

	if (c < 0x80)
		return ++*at, c;
	if (c >= 0xC2 && c <= 0xDF)
		n = 2, c &= 0x1F;
	else if (c >= 0xE0 && c <= 0xEF)
		n = 3, c &= 0x0F, low = 0x800;
	else if (c >= 0xF0 && c <= 0xF4)
		n = 4, c &= 0x07, low = 0x10000;
	if (n == 1 || n > left)
		return ++*at, UINT32_MAX;
	for (size_t i = 1; i < n; i++) {
		if ((p[i] & 0xC0) != 0x80)
			return ++*at, UINT32_MAX;
		c = c << 6 | (p[i] & 0x3Fu);
	}
	if (c < low || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return ++*at, UINT32_MAX;
	*at += n;
	return c;
}

bool
utf8_valid(struct str s)
{
	for (size_t at = 0; at < s.n;)
		if (utf8_next(s, &at) == UINT32_MAX)
			return false;
	return true;
}

size_t
utf8_length(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return n;
}
