/*
 * speech.h - written Vietnamese as it is spoken: what an announcer, a synthesiser or a listener's ear needs.
 *
 * Numbers, dates, hours, money, quantities, per cents, fractions, ranges, Roman numerals, telephone numbers, numbers of
 * documents, abbreviations, symbols and addresses on the web become words. "Tuyệt đối không viết tắt" is the rule of
 * radio newsrooms. Words stay as they are; of punctuation only what makes a pause is left (. , ? ! ; : …), brackets and
 * quotes go with a pause where one is heard. Northern usage, as the state's broadcaster speaks ("nghìn", "linh").
 */
#ifndef PBGDPL_SPEECH_H
#define PBGDPL_SPEECH_H

#include "base/text.h"

struct arena;

/* How a document's number is spoken: "35/2013/QH13" after "Luật Hòa giải ở cơ sở số". */
enum speech_number {
	SPEECH_SHORT,  /* gon: "năm hai nghìn không trăm mười ba": the name and the year */
	SPEECH_MIDDLE, /* vua: "số mười lăm năm hai nghìn không trăm mười bốn của Chính phủ" */
	SPEECH_FULL /* du: "số ba mươi lăm gạch chéo hai nghìn không trăm mười ba gạch chéo Quốc hội mười ba" */
};

/* "gon", "vua", "du", as authors write it; false, and *number stays, when it is none. */
bool speech_number_named(struct str name, enum speech_number *number);

/* An editor's reading, before all others: "HGV" -> "hòa giải viên". `word` stands between word edges, as written. */
struct reading {
	struct str word, spoken;
};

struct speech {
	enum speech_number number;
	const struct reading *reading;
	size_t nreadings;
};

/* Appends the text as it is spoken. Lines stay lines. No digit, abbreviation or symbol is left over. Scratch from `a`.
 */
void speech_put(struct buf *to, struct str text, const struct speech *s, struct arena *a);

/* A whole number in words: "hai nghìn không trăm mười ba"; one after another digit, for telephones and codes. */
void speech_number_put(struct buf *to, uint64_t n);
void speech_digits_put(struct buf *to, struct str digits);

/* Syllables of spoken text, for the time that it takes. */
size_t speech_syllables(struct str spoken);

#endif
