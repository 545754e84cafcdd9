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

/* A letter without its marks, đ as d: 'Ễ' -> 'e' (lower case); other code points come back as they are, ASCII lowered. */
uint32_t vi_bare(uint32_t c);

/* An ASCII address: "Điều 16. Căn cứ" -> "dieu-16-can-cu". Empty when no letter or digit is left. */
struct str vi_slug(struct arena *a, struct str s);

/* Bytes that compare (str_compare) in the order of the Vietnamese alphabet. Calls are thread-safe. */
struct str vi_sort_key(struct arena *a, struct str s);

/* The same for a person: given name (last word), then family name, then middle names. */
struct str vi_person_key(struct arena *a, struct str name);

/* Lower case of the letters that Vietnamese uses. */
uint32_t vi_lower(uint32_t c);

/* Size as people read it: "120 KB", "3,4 MB". */
struct str vi_size(struct arena *a, int64_t bytes);

/* "3 giờ 40 phút" */
struct str vi_minutes(struct arena *a, long minutes);

#endif
