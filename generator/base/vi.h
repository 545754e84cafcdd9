/*
 * vi.h - what the program knows of Vietnamese writing: one composed form (NFC,
 * Unicode UAX 15), addresses in ASCII, alphabetical order (CLDR vi), people by
 * given name, dates and sizes as people read them.
 */
#ifndef PBGDPL_VI_H
#define PBGDPL_VI_H

#include "base/text.h"

/* Appends `s` in NFC. `s` must be UTF-8. */
void vi_put_nfc(struct buf *to, struct str s);
bool vi_is_nfc(struct str s);

/* A letter without its marks, đ as d: 'Ễ' -> 'e' (lower case); other code points come back as they are, ASCII lowered.
 */
uint32_t vi_bare(uint32_t c);

/* An ASCII address: "Điều 16. Căn cứ" -> "dieu-16-can-cu". Empty when no letter or digit is left. */
struct str vi_slug(struct arena *a, struct str s);

/* The letter of a điểm in an address: as vi_slug(), but "đ" is "dd" (contract 4), since "d" is another one. */
struct str vi_point_slug(struct arena *a, struct str letter);

/* Does no word go on over byte `i`, the first of a character or the end? */
bool vi_word_edge(struct str s, size_t i);

/* The order of the Vietnamese alphabet and of its tones, numbers by value. One thread uses it at a time. */
struct vi_order;
struct vi_order *vi_order_open(void);
void vi_order_close(struct vi_order *o);

/* Bytes that compare (str_compare) in that order. */
struct str vi_sort_key(struct vi_order *o, struct arena *a, struct str s);

/* The same for a person: given name (last word), then family name, then middle names. */
struct str vi_person_key(struct vi_order *o, struct arena *a, struct str name);

/* Lower case of the letters that Vietnamese uses. */
uint32_t vi_lower(uint32_t c);

/* Size as people read it: "120 KB", "3,4 MB". */
struct str vi_size(struct arena *a, int64_t bytes);

/* "3 giờ 40 phút" */
struct str vi_minutes(struct arena *a, long minutes);

#endif
