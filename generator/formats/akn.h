/*
 * akn.h - a legal document as Akoma Ntoso 3.0 (OASIS, 29 August 2018), valid against its schema.
 *
 * Phần is <part>, Chương <chapter>, Mục <section>, Tiểu mục <subsection>, Điều <article>, khoản <paragraph>, điểm
 * <point>, a cut <hcontainer name="cut">, an annex an <attachment>. eIds are ASCII: "chp_I",
 * "art_24__para_2__point_dd". Notes of the codification are <authorialNote> in the heading of their unit. What the text
 * does not say (a date of issue) is told by the name "unknown" beside a date that is none.
 */
#ifndef PBGDPL_AKN_H
#define PBGDPL_AKN_H

#include "law/document.h"

/* The whole XML document. `lang` is the language of the words: "vi" or "en". */
void akn_put(struct buf *to, const struct document *d, const char *lang);

/* A codification is one <documentCollection> of acts, in which every eId begins with "cmp_N__"; else as akn_put(). */
void akn_put_all(struct buf *to, const struct documents *d, const char *lang);

#endif
