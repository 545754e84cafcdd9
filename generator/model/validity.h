/*
 * validity.h - is a document, or one of its provisions, in force on a day?
 *
 * From dates and from what replaced it, so that a document that ends tomorrow ends on the portal
 * tomorrow; the editor's own word (tinh_trang) counts where dates say nothing. A document is in force from its
 * ngay_hieu_luc, and not any more from its ngay_het_hieu_luc or the day on which its successor
 * begins (Luật Ban hành văn bản quy phạm pháp luật 2025, Điều 53-56: hiệu lực, ngưng, hết hiệu lực).
 */
#ifndef PBGDPL_VALIDITY_H
#define PBGDPL_VALIDITY_H

#include "model/site.h"

/* Sets validity and since of the law; `stated` is the editor's tinh_trang, or {0}. Successors must be known. */
void validity_settle(struct law *l, struct str stated, int today);

/* What happened to the provision `unit`, or to one that it lies in, by `today`; NULL when nothing did. */
const struct change *validity_change(const struct law *l, struct str unit, int today);

/* Is there anything that a text about today's law must not cite as if it were in force? */
bool validity_over(enum validity v);

/* "Còn hiệu lực", "Hết hiệu lực một phần", ...; "" for unknown. */
struct str validity_label(enum validity v);

/* The value of tinh_trang that means it. */
struct str validity_word(enum validity v);

#endif
