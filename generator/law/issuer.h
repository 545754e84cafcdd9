/*
 * issuer.h - the bodies that issue documents, by the letters of their numbers, with the
 * names that they have had. A body that was merged keeps a row for its successor: what a
 * text calls by the new name is not wrong.
 */
#ifndef PBGDPL_ISSUER_H
#define PBGDPL_ISSUER_H

#include "base/text.h"

/* The body's name at the time when it wrote such numbers; {0} when unknown. `code` is "BTC", "CP", "QH13". */
struct str issuer_name(struct str code);

/* The codes of the body at the head of `said` ("Bộ Tài chính về ..."): the k-th, {0} after the last one. */
struct str issuer_code_said(struct str said, size_t k);

/* "NĐ" -> "Nghị định"; {0} when the letters are no kind of document. */
struct str issuer_type(struct str code);

#endif
