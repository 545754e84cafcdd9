/*
 * line.h - what a single line of a law begins, by its letters alone. Whether it
 * really begins that there is for unit.c, which knows what stood before it.
 */
#ifndef PBGDPL_LINE_H
#define PBGDPL_LINE_H

#include "law/unit.h"

struct opening {
	enum unit_kind kind;
	struct str num;
	struct str code; /* "37.1.LQ.16": then num is the same */
	struct str label;
	struct str rest; /* what follows on the line: a title or the unit's first words */
	int hashes;	 /* of a Markdown heading */
	bool bold;	 /* the line or its label stands between ** and ** */
	bool certain;	 /* it cannot be the middle of a sentence: a heading, or all in capitals */
};

struct line {
	struct str s; /* without its end */
	size_t next;  /* byte of the text at which the following line begins */
};

struct line line_at(struct str text, size_t at);

/* Most lines begin nothing, and their first bytes tell. */
enum line_look {
	LINE_BLANK,
	LINE_TEXT,  /* line_opens() is false, and it begins with no mark, quotation or parenthesis */
	LINE_MAYBE, /* look at it */
};

enum line_look line_look(struct str line);

/* False when the line begins no unit. The spans point into `line`. */
bool line_opens(struct str line, struct opening *o);

/* The line without blanks, no-break spaces included, at its start; at both ends. */
struct str line_skip_blanks(struct str s);
struct str line_trim(struct str s);

/* Without the marks of a Markdown heading or bold text at its start as well, and then also at its end. */
struct str line_bare(struct str s);

bool line_all_capitals(struct str s);
bool line_starts_small(struct str s);

/* Does a sentence, or a piece of a list, end with this line? */
bool line_ends_sentence(struct str s);

/* "... như sau:": an amending law's words before those that it quotes. */
bool line_says_as_follows(struct str s);

/* Numbers that count: "9" < "9a" < "9b" < "10"; 0 when it is none. */
int line_number_order(struct str num);

/* Letters of điểm, "a" < "a1" < "b" < ... < "d" < "đ" < "e"; 0 when it is none. */
int line_point_order(struct str num);

#endif
