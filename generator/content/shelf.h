/*
 * shelf.h - the words of the laws that we hold, at hand for whoever quotes or cites them.
 *
 * Each worker has a shelf of its own: a law is read at its first need and stays until the
 * build ends, so that no lock is needed and a site without citations pays nothing.
 */
#ifndef PBGDPL_SHELF_H
#define PBGDPL_SHELF_H

#include "content/names.h"
#include "content/scan.h"
#include "law/unit.h"
#include "model/site.h"

struct volume {
	const struct page *page;
	struct units units;    /* empty when the file could not be read: its own page says why */
	struct names ids;      /* of the units, with their places */
	const uint32_t *piece; /* of a law in pieces: see piece.h */
	size_t npieces;
	bool whole; /* articles run from 1 without a gap or cut: what is not here is not in the law */
};

struct shelf {
	struct arena a;
	struct buf volumes; /* of struct volume * */
	struct scanner scanner;
	struct buf file;
	struct diags unheard; /* faults of a law are told where it is composed */
	int content;
};

void shelf_init(struct shelf *s, int content);
void shelf_free(struct shelf *s);

/* Borrows; never NULL. */
const struct volume *shelf_volume(struct shelf *s, const struct page *law);

/* The place in v->units of the unit with that id, or SIZE_MAX. */
size_t volume_find(const struct volume *v, struct str id);

/* The URL, without fragment, of the page on which the unit stands. */
struct str volume_url(const struct volume *v, size_t i, struct arena *a);

/* The first unit behind `i` that does not lie in it. */
size_t volume_end(const struct volume *v, size_t i);

/* Is something left out of the unit, so that what it does not have may still be in the law? */
bool volume_cut(const struct volume *v, size_t i);

/* The unit's own label, heading and words, without what lies in it. */
struct str volume_heading(const struct volume *v, size_t i, struct arena *a);

/*
 * The unit's words with label, heading and all that lies in it, as lines: one a paragraph of the source. In `a`.
 */
struct str volume_words(const struct volume *v, size_t i, struct arena *a);

#endif
