/*
 * lawunits.h - the units of a law's page, whatever its file is like.
 *
 * Most pages hold one document. A page of the official codification holds several: each gets a heading of its
 * own, and its ids the prefix of its number ("l35-2013-qh13-dieu-16"), so that no two are the same.
 */
#ifndef PBGDPL_LAWUNITS_H
#define PBGDPL_LAWUNITS_H

#include "law/document.h"

/* As law_units(); the headings of documents are UNIT_PHAN whose words are those of their source lines. */
struct units lawunits_read(struct str text, struct str path, int line, struct arena *a, struct diags *diags);

#endif
