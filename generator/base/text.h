/*
 * text.h - text as bytes: views, buffers, UTF-8 and one escape function a context.
 *
 * `struct str` borrows: a pointer and a length in bytes, passed by value, not
 * NUL-terminated. `struct buf` owns and grows. `struct markup` is a str that is
 * already escaped: text cannot be put where markup goes, the compiler refuses.
 * The header passes 100 lines because it is the one vocabulary that every room shares.
 * All text inside the program is UTF-8 in NFC, checked when it is read.
 */
#ifndef PBGDPL_TEXT_H
#define PBGDPL_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

struct str {
	const char *p;
	size_t n;
};

struct markup {
	struct str s;
};

struct span {
	size_t at, n; /* bytes */
};

struct buf {
	char *p;
	size_t n, cap;
};

/* A buffer may hold a growing list of things of one type. */
#define MANY(type, b) ((type *)(void *)(b).p)
#define MANY_N(type, b) ((b).n / sizeof(type))
#define MANY_ADD(b, x) put_bytes((b), &(x), sizeof(x))

#define STR(lit) ((struct str){"" lit, sizeof(lit) - 1})
#define STR_ARG(s) (int)(s).n, (s).p /* for "%.*s" */

/* A number of n bytes, at most 4, the highest or the lowest byte first. */
static inline uint32_t
bytes_big(const char *p, int n)
{
	uint32_t v = 0;

	for (int i = 0; i < n; i++)
		v = v << 8 | (unsigned char)p[i];
	return v;
}

static inline uint32_t
bytes_little(const char *p, int n)
{
	uint32_t v = 0;

	while (n-- > 0)
		v = v << 8 | (unsigned char)p[n];
	return v;
}

static inline struct str
str_of(const char *z)
{
	return (struct str){z, z ? strlen(z) : 0};
}

static inline struct str
str_make(const char *p, size_t n)
{
	return (struct str){p, n};
}

static inline bool
str_equal(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* What is left behind byte `at`; empty when there is nothing. */
static inline struct str
str_from(struct str s, size_t at)
{
	return at < s.n ? (struct str){s.p + at, s.n - at} : (struct str){s.p + s.n, 0};
}

static inline bool
str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && (prefix.n == 0 || (s.p[0] == prefix.p[0] && memcmp(s.p, prefix.p, prefix.n) == 0));
}

int str_compare(struct str a, struct str b); /* by bytes */
bool str_ends(struct str s, struct str suffix);
struct str str_trim(struct str s);		       /* ASCII blanks off both ends */
struct str str_cut(struct str *s, char sep);	       /* takes the piece before `sep` off *s */
const char *str_find(struct str s, struct str needle); /* NULL when absent */
uint32_t str_words(struct str s);		       /* pieces between blanks: in Vietnamese, syllables */
struct str str_keep(struct arena *a, struct str s);    /* a copy in `a`, NUL after it */
struct str str_join(struct arena *a, size_t n, const struct str *parts);
struct str str_format(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define str_cat(a, ...)                                                                                                \
	str_join((a), sizeof((struct str[]){__VA_ARGS__}) / sizeof(struct str), (struct str[]){__VA_ARGS__})

/* Edits between two short words (insert, drop, change, swap), in bytes; at most `limit` + 1. */
unsigned str_distance(struct str a, struct str b, unsigned limit);

/* The nearest of `n` candidates to `word`, or {0} when none is near enough to suggest. */
struct str str_nearest(struct str word, const struct str *candidate, size_t n);

/* A buffer starts as {0}; buf_free() ends it. Growing never fails (see arena.h). */
void buf_room(struct buf *b, size_t more);
void buf_free(struct buf *b);
struct str buf_str(const struct buf *b);
struct str buf_keep(struct arena *a, const struct buf *b);

static inline void
put_bytes(struct buf *b, const void *p, size_t n)
{
	if (b->cap - b->n < n)
		buf_room(b, n);
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
}

static inline void
put_str(struct buf *b, struct str s)
{
	put_bytes(b, s.p, s.n);
}

static inline void
put_char(struct buf *b, char c)
{
	put_bytes(b, &c, 1);
}

#define put_lit(b, lit) put_bytes((b), "" lit, sizeof(lit) - 1)

void put_int(struct buf *b, long long v);

void put_text(struct buf *b, struct str s); /* XML text and attribute: & < > " */
void put_url(struct buf *b, struct str s);  /* a URL inside an attribute: %XX, then & */
void put_json(struct buf *b, struct str s); /* a JSON string with its quotes, safe in <script> */
void put_code_point(struct buf *b, uint32_t c);

/*
 * Reads one code point at `*at`, moves `*at` behind it. Returns UINT32_MAX, and
 * moves one byte, where the bytes are not UTF-8 (RFC 3629: no surrogates, no
 * overlong forms, nothing above U+10FFFF).
 */
uint32_t utf8_next(struct str s, size_t *at);
bool utf8_valid(struct str s);
size_t utf8_length(struct str s); /* code points in valid text */

#endif
