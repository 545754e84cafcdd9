/*
 * tie.h - the steps of site_link(), in their order; nothing outside model/ needs it.
 *
 * Each step reads what the ones before it wrote into the site. Diagnostics go to
 * t->diags, everything else into the site's arena.
 */
#ifndef PBGDPL_TIE_H
#define PBGDPL_TIE_H

#include "base/vi.h"
#include "model/index.h"
#include "model/site.h"

struct tie {
	struct site *s;
	struct arena *a;
	struct diags *diags;
	struct index *index;
	struct vi_order *order;
};

/* section.c: folders to sections and courses, their order and names. */
void tie_sections(struct tie *t);

/* address.c: every page, asset, section and course gets its URL; clashes are told. */
void tie_addresses(struct tie *t);

/* law.c: legal documents by number and name, what replaced what, what is in force today. */
void tie_laws(struct tie *t);

/* section.c: pages into their sections' order, lessons into courses, neighbours, same titles. */
void tie_order(struct tie *t);

/* term.c: topics, fields, audiences; pages by date; withdrawn pages. */
void tie_terms(struct tie *t);

/* related.c: for each page the few that have most in common with it. */
void tie_related(struct tie *t);

/* book.c: what books hold. redirect.c: old addresses. */
void tie_books(struct tie *t);
void tie_redirects(struct tie *t);

/* Takes the URL for the thing; E150 at `place` when it is reserved or taken. */
bool tie_claim(struct tie *t, struct str url, enum thing_kind kind, void *thing, struct place place);

#endif
