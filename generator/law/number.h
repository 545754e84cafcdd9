/*
 * number.h - what the number of a document says: "35/2013/QH13" is a law or
 * resolution of the 13th National Assembly, of 2013.
 *
 * The patterns are those in use (Nghị định 78/2025/NĐ-CP, Phụ lục I, and what older
 * documents and the Party have): SỐ[/NĂM]/[LOẠI-]CƠ QUAN, SỐ-LOẠI/CƠ QUAN. Strings
 * returned are constants or spans of the number, unless an arena is asked for.
 */
#ifndef PBGDPL_NUMBER_H
#define PBGDPL_NUMBER_H

#include "base/arena.h"
#include "base/text.h"

struct number {
	struct str all;	   /* as written, from the first digit to the last letter */
	struct str serial; /* "35", "66.22", "01a" */
	int year;	   /* 0: individual administrative documents carry none */
	struct str suffix; /* "QH13", "NĐ-CP", "TTLT-BTC-BTP", "NQ/TW" */
};

/* The number that begins at text[at], a digit; its length in bytes, 0 when none begins there. Takes noise
   ("NĐ/CP", "ND-CP", a glued "ng") as far as it still is the number. O(length of the number). */
size_t law_number_at(struct str text, size_t at, struct number *n);

/* The whole of `s` as a number; false when it is none. */
bool law_number_parse(struct str s, struct number *n);

/* "Nghị định", "Thông tư liên tịch", ...; {0} when the number does not tell it (QH13: Luật or Nghị quyết). */
struct str law_number_type(const struct number *n);

/* "Chính phủ", "Thủ tướng Chính phủ", "Bộ Tài chính, Bộ Tư pháp", ...; {0} when unknown. */
struct str law_number_issuer(const struct number *n, struct arena *a);

/* "35-2013-qh13": lower-case ASCII, đ to d, anything else to one hyphen. */
struct str law_number_slug(struct str number, struct arena *a);

/*
 * Does "của <said>" after this number name a body that cannot have issued it? `said` are the words of the text,
 * and may go on after the body's name ("Chính phủ về ..."). Only a certain contradiction counts ("315/QĐ-TTg của
 * Chính phủ"), an unknown or longer name does not.
 */
bool law_number_contradicts(const struct number *n, struct str said);

#endif
