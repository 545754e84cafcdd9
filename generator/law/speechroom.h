/*
 * speechroom.h - what the files of speech.c share. Private to them.
 *
 * A speaker walks over the text once, from front to back. At each word, figure or sign the rooms are asked in
 * turn; the one that knows it says the words (speechsay) and moves `at` behind what it has read. Looking back and ahead
 * is bounded everywhere, so the whole is O(text).
 */
#ifndef PBGDPL_SPEECHROOM_H
#define PBGDPL_SPEECHROOM_H

#include "base/arena.h"
#include "law/citeword.h"
#include "law/speech.h"

struct speaker {
	struct str t; /* NFC, without invisible signs */
	size_t at;    /* what is read next */
	struct buf *to;
	size_t start; /* where our words begin in *to */
	const struct speech *s;
	struct arena *a;
	uint32_t *head, *next;	    /* editors' readings by first byte, 1-based; NULL when there are none */
	size_t proper;		    /* names in capitals keep their first letters up to here */
	bool fresh, pause, capital; /* nothing said on this line; a pause is due; a sentence begins */
};

struct word {
	size_t at, end;
	unsigned letters, capitals;
	bool vowel; /* it may be a syllable: a vowel of ASCII, or any letter with a mark but đ */
};

/* Says the text up to byte `end`, or to the end of the word there (speech.c). */
void speech_until(struct speaker *sp, size_t end);

/* speechsay.c: the only writer. */
size_t speechsay_open(struct speaker *sp); /* what separates; returns where the words begin */
void speechsay_close(struct speaker *sp, size_t from);
void speechsay_words(struct speaker *sp, struct str words);
void speechsay_number(struct speaker *sp, uint64_t n);
void speechsay_digits(struct speaker *sp, struct str digits);
void speechsay_mark(struct speaker *sp, char c); /* . , ? ! ; : and '~' for an ellipsis */
void speechsay_line(struct speaker *sp);
#define say(sp, lit) speechsay_words((sp), STR(lit))

void speechnumber_ordinal(struct speaker *sp, uint64_t n);     /* nhất, hai, ba, tư */
void speechnumber_month(struct speaker *sp, uint64_t n);       /* một, hai, ba, tư */
void speechnumber_code(struct speaker *sp, struct str digits); /* 7, "không bảy", "một hai ba bốn" */

enum figure_kind {
	FIGURE_NONE,
	FIGURE_NUMBER,
	FIGURE_DOTS,	 /* 4.0, 1.2.3 */
	FIGURE_DATE,	 /* year 0: none */
	FIGURE_MONTH,	 /* of a year */
	FIGURE_TIME,	 /* second -1: none */
	FIGURE_FRACTION, /* n / below */
	FIGURE_SLASHES	 /* numbers of houses, of documents by their year */
};

struct figure {
	enum figure_kind kind;
	size_t at, end;
	uint64_t n, below;
	struct str digits; /* as written when nothing separates them */
	struct str rest;   /* behind the comma */
	int day, month, year, hour, minute, second;
	bool series; /* "số 15/2014": a number and its year, not a month */
};

void speechfigure_say(struct speaker *sp);
bool speechfigure_read(struct str t, size_t at, struct figure *f);	     /* speechread.c */
bool speechdate_read(struct str t, size_t at, struct figure *f);	     /* dates, hours, fractions */
void speechdate_say(struct speaker *sp, const struct figure *f, bool again); /* `again`: the end of a range */
bool speechdate_series(struct str t, size_t at);
bool speechcode_say(struct speaker *sp);		    /* telephones, plates, long numbers */
bool speechdoc_say(struct speaker *sp, size_t at);	    /* the document number that begins at `at` */
bool speechdoc_titled(struct str t, size_t at, bool *year); /* does the name of a law end before `at`? */

/* The unit at `at`; n is 0 when none is there. `glued`: right behind its number. `alone`: without a number. */
enum unit_place { UNIT_GLUED, UNIT_APART, UNIT_ALONE };
struct str speechunit_at(struct str t, size_t at, enum unit_place place, size_t *n);
bool speechunit_money(struct str t, size_t at); /* does money, or a share of it, end before `at`? */

bool speechsign_say(struct speaker *sp);
size_t speechsign_dash(struct str t, size_t at); /* bytes of the dash there */

void speechword_scan(struct str t, size_t at, struct word *w);
void speechword_say(struct speaker *sp, const struct word *w);
struct str speechsense_of(struct str t, const struct word *w, bool *dot); /* abbreviations of several meanings */
struct str speechtable_find(struct str key, bool *dot);			  /* `dot`: may have one of its own */
void speechspell_say(struct speaker *sp, struct str letters);
struct str speechspell_letter(uint32_t c);
uint32_t speechroman_value(struct str s);
bool speechroman_say(struct speaker *sp, const struct word *w);
bool speechterm_say(struct speaker *sp, const struct word *w); /* QH13, T2 */
bool speechsyllable_is(struct str s, bool *marked);	       /* can it be a Vietnamese syllable? */
bool speechweb_say(struct speaker *sp);

#endif
