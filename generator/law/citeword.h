/*
 * citeword.h - words of running text, for cite.c and its kin: where a word begins and
 * ends, blanks of all kinds, and comparing without regard to capitals, to Ð for Đ and
 * to the two ways of placing a tone mark ("hòa", "hoà"). Everything here is O(the word).
 * More than 100 lines because what almost every byte runs into stands here, inline.
 */
#ifndef PBGDPL_CITEWORD_H
#define PBGDPL_CITEWORD_H

#include "base/text.h"
#include "base/vi.h"

#define WORD_MAX 40 /* bytes of one syllable; a longer run of letters is no word of ours */

/* Bytes of the letter at `at`, digits not counted; 0 when none stands there. */
size_t word_letter_long(struct str t, size_t at);

static inline size_t
word_letter(struct str t, size_t at)
{
	unsigned char c = at < t.n ? (unsigned char)t.p[at] : 0;

	if (c < 0x80)
		return (unsigned)((c | 0x20) - 'a') < 26;
	return word_letter_long(t, at);
}

/* Where the letter begins that ends just before `at`; `at` itself when none does. */
size_t word_letter_back(struct str t, size_t at);

/* Does a letter end just before `at`? */
static inline bool
word_letter_before(struct str t, size_t at)
{
	return word_letter_back(t, at) < at;
}

/* Behind blanks, no-break and invisible ones included, and at most one line end. */
size_t word_blanks_long(struct str t, size_t at);

/* No blank of any kind begins with this byte. */
static inline bool
word_solid(char c)
{
	unsigned char u = (unsigned char)c;

	return u > ' ' && u != 0xC2 && u != 0xE2 && u != 0xEF;
}

static inline size_t
word_blanks(struct str t, size_t at)
{
	if (at + 1 < t.n && word_solid(t.p[at]))
		return at;
	if (at + 1 < t.n && t.p[at] == ' ' && word_solid(t.p[at + 1]))
		return at + 1;
	return word_blanks_long(t, at);
}

/* Behind blanks that are no line end. */
size_t word_spaces(struct str t, size_t at);

/* Where the blanks begin that end at `at` (at most one line end). */
size_t word_blanks_back(struct str t, size_t at);

/* The end of the run of letters and digits at `at`; `at` itself when there is none. */
size_t word_end(struct str t, size_t at);

/* The run of letters and digits that ends at `at` (blanks before `at` seen through); n is 0 when there is none. */
struct span word_before(struct str t, size_t at);

/*
 * Does `word` (small letters, one blank between words) stand at `at`, whatever its case? Its end, or 0. No
 * letter may follow it.
 */
size_t word_is_slow(struct str t, size_t at, struct str word);

/* Can a word that begins with byte `w` begin with byte `c` in another case? Most words end here. */
static inline bool
word_may_begin(char c, char w)
{
	return (unsigned char)w < 0x80 ? (c | 0x20) == w || c == w : (unsigned char)c >= 0x80;
}

static inline size_t
word_is(struct str t, size_t at, struct str word)
{
	return at < t.n && word_may_begin(t.p[at], word.p[0]) ? word_is_slow(t, at, word) : 0;
}

/* The same for any of the words in a list, "một|hai|ba bốn"; 0 when none of them does. */
size_t word_in(struct str t, size_t at, struct str list);

/* Does what a number counts begin at `at` ("5 ngày", "3 trường hợp")? */
bool word_counted(struct str t, size_t at);

/* Is the word before `at` one of the list (single syllables)? */
bool word_before_in(struct str t, size_t at, struct str list);

bool word_capital(struct str t, size_t at);		     /* a capital letter stands at `at` */
bool word_all_capitals(struct str t, size_t at, size_t end); /* no small letter, and at least one capital */

/* Where the sentence or item begins that `at` stands in: nothing but blanks, a bullet or a quote before it? */
bool word_opens_line(struct str t, size_t at);
bool word_opens_sentence(struct str t, size_t at);

/* Appends t[at, end) folded to `key` (capacity `cap`); the new length, or 0 when it does not fit. */
size_t word_fold(struct str t, struct span word, char *key, size_t n, size_t cap);

/* A year, 1900-2099, of exactly four digits at `at`; 0 when there is none. */
int word_year(struct str t, size_t at);

static inline bool
word_digit(struct str t, size_t at)
{
	return at < t.n && t.p[at] >= '0' && t.p[at] <= '9';
}

static inline size_t
word_digits(struct str t, size_t at)
{
	size_t n = 0;

	while (word_digit(t, at + n))
		n++;
	return n;
}

#endif
