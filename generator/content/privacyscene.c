/*
 * privacyscene.c - the words around a candidate.
 *
 * A scene begins up to SCENE_BACK bytes before the candidate and ends with its sentence. Its words are folded to small
 * letters into one buffer with one byte between them, so that a phrase of the lexicon is one memcmp. Phrases are found
 * by the hash of their first syllable, the longest wins, and its words have no other meaning: "xã hội" hides "xã".
 */
#include "content/privacyroom.h"

#include "law/citeword.h"

#include <assert.h>

static uint32_t
hash_of(const char *p, size_t n)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)p[i]) * 16777619u;
	return (h ^ h >> 15) & (SLOTS - 1);
}

static size_t
first_syllable(struct str phrase)
{
	const char *blank = memchr(phrase.p, ' ', phrase.n);

	return blank ? (size_t)(blank - phrase.p) : phrase.n;
}

static void
phrase_add(struct phrases *to, struct str s, uint64_t tag)
{
	uint32_t h = hash_of(s.p, first_syllable(s));
	uint8_t words = 1;

	assert(to->n < PHRASES_MAX);
	for (size_t i = 0; i < s.n; i++)
		words = (uint8_t)(words + (s.p[i] == ' '));
	to->item[to->n] = (struct phrase){s.p, (uint16_t)s.n, to->slot[h], words, tag};
	to->slot[h] = (uint16_t)++to->n;
}

static void
phrases_make(struct phrases *to)
{
	memset(to->slot, 0, sizeof(to->slot));
	for (size_t i = 0; i < privacy_lexicon_n; i++) {
		struct str rest = str_of(privacy_lexicon[i].words);

		while (rest.n)
			phrase_add(to, str_cut(&rest, '|'), privacy_lexicon[i].tag);
	}
}

/*
 * One letter of the text to small letters; its bytes, 0 when none stands there. Vietnamese is told by its bytes: in
 * U+00C0..U+00DE capitals are 32 below, in U+0102..U+01A1 and U+1EA0..U+1EFF they are the even ones, before their
 * small.
 */
static size_t
fold_letter(struct str t, size_t at, char *to)
{
	unsigned char c = (unsigned char)t.p[at], d;
	size_t n;

	if (c < 0x80)
		return *to = (char)(c | 0x20), (unsigned)((c | 0x20) - 'a') < 26;
	n = word_letter_long(t, at);
	memcpy(to, t.p + at, n);
	if (n < 2)
		return n;
	d = (unsigned char)to[1];
	if (c == 0xC3 && d <= 0x9E && d != 0x97)
		to[1] = (char)(d == 0x90 ? 0x91 : d + 0x20), to[0] = (char)(d == 0x90 ? 0xC4 : 0xC3);
	else if (c == 0xC4 || c == 0xC5 || (c == 0xC6 && d < 0xAF))
		to[1] = (char)(d | 1);
	else if (c == 0xC6 && d == 0xAF)
		to[1] = (char)0xB0;
	else if (n == 3 && c == 0xE1 && d >= 0xBA)
		to[2] = (char)(to[2] | 1);
	return n;
}

/* Emphasis and quotes part nothing. */
static bool
is_silent(unsigned char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '*' || c == '_' || c == '"' || c == '\'';
}

/* A line's end parts sentences, unless the next line only goes on: it begins with a letter, and no mark or empty
   line stands before it. */
static bool
line_parts(struct str t, size_t at)
{
	size_t next = word_spaces(t, at + 1), last = at;

	while (last > 0 && (t.p[last - 1] == ' ' || t.p[last - 1] == '\r'))
		last--;
	if (last == 0 || memchr(".:;!?|", t.p[last - 1], 6))
		return true;
	return !word_letter(t, next) &&
	       !(word_digit(t, next) && !memchr(".)", next + 1 < t.n ? t.p[next + 1] : '.', 2));
}

/* A stop behind "TP", "ThS" or an initial ends no sentence. */
static bool
is_short_form(const struct scene *s)
{
	struct str w;

	if (s->n == 0)
		return false;
	w = scene_small(s, s->n - 1);
	if (s->word[s->n - 1].capital && utf8_length(w) == 1)
		return true;
	return word_in(w, 0, STR("tp|ts|ths|pgs|gs|bs|ls|tx|tt|đt|sđt|sn|đc|kp|tdp|stt|st")) == w.n && w.n > 0;
}

static char
gap_mark(const struct scene *s, struct str t, size_t at)
{
	unsigned char c = (unsigned char)t.p[at];

	if (c == '.') {
		bool open = at + 1 >= t.n || (unsigned char)t.p[at + 1] <= ' ' || memchr("\"*_)|", t.p[at + 1], 5) ||
			    (unsigned char)t.p[at + 1] == 0xE2;

		return open && !is_short_form(s) ? '.' : ',';
	}
	if (c == '!' || c == '?')
		return '.';
	if (c == '\n')
		return line_parts(t, at) ? '.' : ' ';
	if (is_silent(c))
		return ' ';
	return c < 0x80 ? (char)c : ',';
}

/* Quotes, blanks and dashes beyond ASCII; *n its bytes. */
static char
gap_wide(struct str t, size_t at, size_t *n)
{
	size_t i = at;
	uint32_t u = utf8_next(t, &i);

	*n = i - at;
	if (u == 0xA0 || u == 0xAD || u == 0x200B || u == 0xFEFF || u == 0x201C || u == 0x201D || u == 0x2018 ||
	    u == 0x2019)
		return ' ';
	if (u == 0x2013 || u == 0x2014)
		return '-';
	return ',';
}

/* The gap at `at`; *end where it ends. The gravest mark counts: a stop, then the first other one, then a blank. */
static char
read_gap(const struct scene *s, struct str t, size_t at, size_t *end)
{
	char gap = 0;

	while (at < *end && !word_letter(t, at) && !word_digit(t, at)) {
		size_t n = 1;
		char c = (unsigned char)t.p[at] < 0x80 ? gap_mark(s, t, at) : gap_wide(t, at, &n);

		if (c == '.' || gap == 0 || (gap == ' ' && c != ' '))
			gap = gap == '.' ? '.' : c;
		at += n;
	}
	*end = at;
	return gap;
}

/* Reads the word at `at` to the end of its letters or digits; false when the scene is full. */
static bool
read_word(struct scene *s, struct str t, size_t *at, char gap, size_t small)
{
	struct scene_word *w = &s->word[s->n];
	size_t i = *at, to = small;

	if (s->n == SCENE_WORDS)
		return false;
	*w = (struct scene_word){.at = (uint16_t)(i - s->from), .gap = gap, .small = (uint16_t)small};
	w->digit = word_digit(t, i);
	while (i < t.n && to + 8 < SCENE_SMALL) {
		size_t n = w->digit ? word_digit(t, i) : fold_letter(t, i, s->small + to);

		if (n == 0)
			break;
		if (w->digit)
			s->small[to] = t.p[i];
		i += n;
		to += n; /* a small letter takes as many bytes as its capital */
	}
	w->n = w->small_n = (uint16_t)(i - *at);
	w->capital = !w->digit && memcmp(s->small + small, t.p + *at, w->n < 4 ? w->n : 4) != 0 && word_capital(t, *at);
	*at = i;
	s->n++;
	return to + 8 < SCENE_SMALL;
}

/* Does the phrase stand at word `i`, whose first `first` bytes are the first syllable? */
static bool
phrase_stands(const struct scene *s, size_t i, const struct phrase *p, size_t first)
{
	size_t at = s->word[i].small, k = i + p->words - 1;

	if (p->n > first && (p->p[first] != ' ' || p->p[first + 1] != s->small[at + first + 1]))
		return false;
	return k < s->n && (size_t)s->word[k].small + s->word[k].small_n == at + p->n &&
	       memcmp(s->small + at, p->p, p->n) == 0;
}

static void
tag_words(const struct phrases *all, struct scene *s)
{
	for (size_t i = 0; i < s->n;) {
		struct str w = scene_small(s, i);
		size_t best = 0;
		uint64_t tag = 0;

		for (uint16_t k = s->word[i].digit ? 0 : all->slot[hash_of(w.p, w.n)]; k; k = all->item[k - 1].next) {
			const struct phrase *p = &all->item[k - 1];

			if (p->words < best || (p->tag & WORD_CAPITAL && !s->word[i].capital) ||
			    !phrase_stands(s, i, p, w.n))
				continue;
			tag = p->words > best ? p->tag : tag | p->tag;
			best = p->words;
		}
		s->word[i].tag = tag;
		s->word[i].span = (uint8_t)best;
		i += best ? best : 1;
	}
}

static void
scene_make(struct look *l, size_t at)
{
	struct scene *s = &l->scene;
	struct str t = l->text;
	size_t i = at > SCENE_BACK ? at - SCENE_BACK : 0, last = t.n - at > SCENE_AHEAD ? at + SCENE_AHEAD : t.n;
	size_t small = 1;

	if (l->phrases.n == 0)
		phrases_make(&l->phrases);
	while (i > 0 && i < at && (word_digit(t, i) || (unsigned char)t.p[i] >= 0x80 || word_letter(t, i)))
		i++; /* a word cut in two says nothing */
	s->from = i;
	s->n = 0;
	s->cut = last < t.n;
	s->small[0] = 1;
	while (i < last) {
		size_t end = last;
		char gap = read_gap(s, t, i, &end);

		i = end;
		if (i >= last || (gap == '.' && i > at && s->n)) {
			s->cut = s->cut && gap != '.';
			break;
		}
		s->small[small - 1] = gap == ' ' ? ' ' : 1;
		if (!read_word(s, t, &i, gap, small))
			break;
		small = (size_t)s->word[s->n - 1].small + s->word[s->n - 1].small_n + 1;
	}
	s->end = i;
	tag_words(&l->phrases, s);
}

size_t
scene_around(struct look *l, size_t at)
{
	struct scene *s = &l->scene;
	size_t lo = 0, hi;

	if (s->from == s->end || at < s->from || at >= s->end || (s->cut && s->end - at < SCENE_LEAST))
		scene_make(l, at);
	for (hi = s->n; lo < hi;) {
		size_t mid = lo + (hi - lo) / 2;

		if (scene_begin(s, mid) < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

size_t
scene_before(const struct scene *s, size_t i, uint64_t tag, size_t bytes, bool over)
{
	size_t at = i < s->n ? scene_begin(s, i) : s->end;

	for (size_t k = i; k > 0; k--) {
		if (!over && k < s->n && s->word[k].gap == '.')
			return NO_WORD;
		if (at - scene_stop(s, k - 1) > bytes)
			return NO_WORD;
		if (s->word[k - 1].tag & tag)
			return k - 1;
	}
	return NO_WORD;
}

size_t
scene_after(const struct scene *s, size_t i, uint64_t tag, size_t bytes)
{
	size_t at = i < s->n ? scene_begin(s, i) : s->end;

	for (size_t k = i; k < s->n; k++) {
		if ((k > i && s->word[k].gap == '.') || scene_begin(s, k) - at > bytes)
			return NO_WORD;
		if (s->word[k].tag & tag)
			return k;
	}
	return NO_WORD;
}

/* A given name or the like stands there: a capital, and not an initial. */
static bool
is_given(const struct scene *s, size_t i)
{
	return i < s->n && s->word[i].gap == ' ' && s->word[i].capital && utf8_length(scene_small(s, i)) > 1;
}

size_t
scene_person(const struct scene *s, size_t i, size_t bytes)
{
	size_t at = i < s->n ? scene_begin(s, i) : s->end;

	for (size_t k = i; k > 0 && at - scene_stop(s, k - 1) <= bytes; k--) {
		const struct scene_word *w = &s->word[k - 1];

		if (w->tag & (WORD_TITLE | WORD_ROLE) && is_given(s, k - 1 + w->span))
			return k - 1;
		if (w->capital && is_given(s, k) && privacy_family(scene_small(s, k - 1)) && is_given(s, k + 1) &&
		    scene_phrase(s, k - 1, WORD_NAMED | WORD_PLACE | WORD_STREET | WORD_OFFICE | WORD_ORG) == NO_WORD)
			return k - 1;
	}
	return NO_WORD;
}

#define PHRASE_WORDS 6 /* no phrase of the lexicon has more */

size_t
scene_head(const struct scene *s, size_t i)
{
	for (size_t d = 0; d < PHRASE_WORDS && d <= i && i < s->n; d++)
		if (s->word[i - d].span)
			return s->word[i - d].span > d ? i - d : i;
	return i;
}

size_t
scene_phrase(const struct scene *s, size_t i, uint64_t tag)
{
	size_t head;

	if (i == 0 || i > s->n)
		return NO_WORD;
	head = scene_head(s, i - 1);
	return s->word[head].tag & tag ? head : NO_WORD;
}

bool
scene_is(const struct scene *s, size_t i, struct str words)
{
	struct str w = scene_small(s, i);

	return i < s->n && word_in(w, 0, words) == w.n;
}
