/*
 * vi.c - NFC and collation come from ICU; folding, addresses and numbers are our
 * own tables, since they are small, quicker than a general engine, and must never
 * change with a library's version: an address, once published, stays.
 */
#include "base/vi.h"

#include "base/arena.h"

#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <stdlib.h>

static const UNormalizer2 *
nfc(void)
{
	UErrorCode e = U_ZERO_ERROR;

	return unorm2_getNFCInstance(&e);
}

/* UTF-8 to UTF-16 in memory of the caller's arena; *n is the length. */
static UChar *
widen(struct arena *a, struct str s, int32_t *n)
{
	UErrorCode e = U_ZERO_ERROR;
	UChar *w = arena_many(a, UChar, s.n + 1);

	u_strFromUTF8WithSub(w, (int32_t)s.n + 1, n, s.p, (int32_t)s.n, 0xFFFD, NULL, &e);
	return w;
}

static bool
is_nfc_wide(struct str s)
{
	struct arena a = {0};
	UErrorCode e = U_ZERO_ERROR;
	int32_t n;
	UChar *w = widen(&a, s, &n);
	bool yes = unorm2_isNormalized(nfc(), w, n, &e);

	arena_free(&a);
	return yes;
}

static void
put_nfc_wide(struct buf *to, struct str s)
{
	struct arena a = {0};
	UErrorCode e = U_ZERO_ERROR;
	int32_t n, m, bytes = 0;
	UChar *w = widen(&a, s, &n), *v = arena_many(&a, UChar, (size_t)n * 3 + 16);

	m = unorm2_normalize(nfc(), w, n, v, n * 3 + 16, &e);
	buf_room(to, (size_t)m * 3 + 1);
	u_strToUTF8(to->p + to->n, (int32_t)(to->cap - to->n), &bytes, v, m, &e);
	to->n += (size_t)bytes;
	arena_free(&a);
}

/*
 * The first byte of a character that may not be in NFC; s.n when there is none. What Vietnamese is written with is
 * told by its bytes: U+0000..U+02FF, U+1E00..U+1EFF and the punctuation of U+2002..U+203F are in NFC as they stand
 * (NFC_Quick_Check of Unicode 15 is yes for all of them).
 */
static size_t
doubtful(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;

	for (size_t i = 0; i < s.n; i++) {
		if (p[i] < 0xCC)
			continue;
		if (i + 2 < s.n && p[i] == 0xE1 && p[i + 1] >= 0xB8 && p[i + 1] <= 0xBB)
			continue;
		if (i + 2 < s.n && p[i] == 0xE2 && p[i + 1] == 0x80 && p[i + 2] >= 0x82)
			continue;
		return i;
	}
	return s.n;
}

/* The doubtful line, where the text is looked at closely: nothing composes over a line's end. */
static struct str
doubtful_line(struct str s, size_t at)
{
	size_t from = at, end = at;

	while (from && s.p[from - 1] != '\n')
		from--;
	while (end < s.n && s.p[end] != '\n')
		end++;
	return str_make(s.p + from, end - from);
}

bool
vi_is_nfc(struct str s)
{
	for (size_t at; (at = doubtful(s)) < s.n;) {
		struct str line = doubtful_line(s, at);

		if (!is_nfc_wide(line))
			return false;
		s = str_from(s, (size_t)(line.p - s.p) + line.n);
	}
	return true;
}

void
vi_put_nfc(struct buf *to, struct str s)
{
	for (size_t at; (at = doubtful(s)) < s.n;) {
		struct str line = doubtful_line(s, at);

		put_str(to, str_make(s.p, (size_t)(line.p - s.p)));
		put_nfc_wide(to, line);
		s = str_from(s, (size_t)(line.p - s.p) + line.n);
	}
	put_str(to, s);
}

/*
 * U+00C0..U+01B4 and U+1EA0..U+1EF9 without their marks, as ASCII lower case; '.'
 * where Vietnamese and its neighbours have no letter to offer.
 */
static const char bare_latin[] =
	"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo..rrrrrrsssssssstttttt"
	"uuuuuuuuuuuuwwyyyzzzzzzs";
static const char bare_vietnamese[] =
	"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

_Static_assert(sizeof(bare_vietnamese) - 1 == 0x1EFA - 0x1EA0, "one letter for each of U+1EA0..U+1EF9");
_Static_assert(sizeof(bare_latin) - 1 == 0x180 - 0xC0, "one letter for each of U+00C0..U+017F");

uint32_t
vi_bare(uint32_t c)
{
	uint32_t b = c;

	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if (c >= 0xC0 && c < 0x180)
		b = (uint32_t)bare_latin[c - 0xC0];
	else if (c == 0x1A0 || c == 0x1A1)
		b = 'o';
	else if (c == 0x1AF || c == 0x1B0)
		b = 'u';
	else if (c >= 0x1EA0 && c <= 0x1EF9)
		b = (uint32_t)bare_vietnamese[c - 0x1EA0];
	return b == '.' ? c : b;
}

uint32_t
vi_lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if ((c >= 0xC0 && c <= 0xDE && c != 0xD7))
		return c + 32;
	if ((c >= 0x100 && c < 0x130) || c == 0x168 || (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x1A0)
		return c | 1;
	return c == 0x1AF ? 0x1B0 : c;
}

struct str
vi_slug(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t n = 0, at = 0;
	bool gap = false;

	while (at < s.n) {
		uint32_t c = utf8_next(s, &at);

		if (c >= 0x300 && c <= 0x36F) /* a mark on its own belongs to the letter before it */
			continue;
		c = c == UINT32_MAX ? ' ' : vi_bare(c);
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			if (gap && n)
				p[n++] = '-';
			p[n++] = (char)c;
			gap = false;
		} else {
			gap = true;
		}
	}
	return str_make(p, n);
}

/* ICU's collator, or NULL where ICU has no data: then the order is that of the bytes. */
struct vi_order *
vi_order_open(void)
{
	UErrorCode e = U_ZERO_ERROR;
	UCollator *c = ucol_open("vi", &e);

	if (U_FAILURE(e))
		return NULL;
	ucol_setAttribute(c, UCOL_NUMERIC_COLLATION, UCOL_ON, &e);
	return (struct vi_order *)c;
}

void
vi_order_close(struct vi_order *o)
{
	if (o)
		ucol_close((UCollator *)o);
}

struct str
vi_sort_key(struct vi_order *o, struct arena *a, struct str s)
{
	const UCollator *c = (const UCollator *)o;
	uint8_t key[512];
	int32_t n, m;
	UChar *w = widen(a, s, &n);

	if (!o)
		return s;
	m = ucol_getSortKey(c, w, n, key, sizeof(key));
	if (m <= (int32_t)sizeof(key))
		return str_keep(a, str_make((const char *)key, (size_t)m));
	s = str_make(arena_alloc(a, (size_t)m), (size_t)m);
	ucol_getSortKey(c, w, n, (uint8_t *)(uintptr_t)s.p, m);
	return s;
}

struct str
vi_person_key(struct vi_order *o, struct arena *a, struct str name)
{
	struct str s = str_trim(name), given, family = {0}, middle = {0};
	size_t i = s.n;

	while (i && s.p[i - 1] != ' ')
		i--;
	given = str_from(s, i);
	s = str_trim(str_make(s.p, i));
	if (s.n) {
		middle = s;
		family = str_cut(&middle, ' ');
	}
	return vi_sort_key(o, a, str_cat(a, given, STR(" "), family, STR(" "), middle));
}

struct str
vi_size(struct arena *a, int64_t bytes)
{
	long long kb = (bytes + 1023) / 1024, tenths = (bytes * 10 + 524288) / 1048576;

	if (kb < 1024)
		return str_format(a, "%lld KB", kb ? kb : 1);
	if (tenths % 10)
		return str_format(a, "%lld,%lld MB", tenths / 10, tenths % 10);
	return str_format(a, "%lld MB", tenths / 10);
}

struct str
vi_minutes(struct arena *a, long minutes)
{
	if (minutes < 60)
		return str_format(a, "%ld phút", minutes);
	if (minutes % 60 == 0)
		return str_format(a, "%ld giờ", minutes / 60);
	return str_format(a, "%ld giờ %ld phút", minutes / 60, minutes % 60);
}

/* Is the character at s[i] a letter or digit? Of what is beyond ASCII only U+2000..U+203F (“ ” – …) is not. */
static bool
in_word(struct str s, size_t i)
{
	unsigned char c = (unsigned char)s.p[i];

	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	return c != 0xE2 || i + 1 >= s.n || (unsigned char)s.p[i + 1] != 0x80;
}

bool
vi_word_edge(struct str s, size_t i)
{
	size_t before = i;

	if (i == 0 || i >= s.n)
		return true;
	for (before--; before && ((unsigned char)s.p[before] & 0xC0) == 0x80;)
		before--;
	return !in_word(s, before) || !in_word(s, i);
}

struct str
vi_point_slug(struct arena *a, struct str letter)
{
	if (str_starts(letter, STR("đ")) || str_starts(letter, STR("Đ")))
		return str_cat(a, STR("dd"), vi_slug(a, str_from(letter, 2)));
	return vi_slug(a, letter);
}
