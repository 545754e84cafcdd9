/*
 * lawjson.h - the structure of legal documents as the command `pbgdpl law` prints it.
 */
#ifndef PBGDPL_LAWJSON_H
#define PBGDPL_LAWJSON_H

#include "law/document.h"

/*
 * One document is {number, title, type, issuer, issued, effective,
 * units: [{id, kind, num, heading, parent, line, text}]}, a codification {"documents": [...]}. kind is phan chuong muc
 * tieu-muc dieu khoan diem phu-luc, parent an id or null, dates
 * "2013-06-20", what is absent null. So that no word is lost there are also: "label" of each unit; "code", "source" and
 * "related" (of one note a string, of several an array) where a unit has them; "preamble"; at the top "before" and
 * "after"; and where an extract leaves words out, "cut" with the words that say so ("[...]") on the unit that follows,
 * or on the document when none does.
 */
void lawjson_put(struct buf *to, const struct documents *d);

/* For a person: a line for each unit, two blanks deeper for each level, label and title or first words. */
void lawoutline_put(struct buf *to, const struct documents *d);

#endif
