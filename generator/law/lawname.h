/*
 * lawname.h - the names of Vietnam's laws, by which a citation knows where a title ends.
 */
#ifndef PBGDPL_LAWNAME_H
#define PBGDPL_LAWNAME_H

#include "base/text.h"

enum lawname_kind { LAWNAME_LAW, LAWNAME_CODE, LAWNAME_ORDINANCE };

/*
 * The end of the longest known name that begins at `at`, behind "Luật ", "Bộ luật " or "Pháp lệnh "; 0 when
 * none does. Capitals, blanks and the two ways of placing tone marks make no difference. O(the name).
 */
size_t lawname_at(struct str t, size_t at, enum lawname_kind kind);

/* The whole list, sorted; for tests. */
const struct str *lawname_list(enum lawname_kind kind, size_t *n);

#endif
