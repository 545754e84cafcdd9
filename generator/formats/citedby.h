/*
 * citedby.h - "Được dẫn tại": who cites a law, and which of its articles.
 *
 * Every body states what it cites (struct usage); when all pages are settled these are turned
 * round. Withdrawn pages do not count.
 */
#ifndef PBGDPL_CITEDBY_H
#define PBGDPL_CITEDBY_H

#include "base/hash.h"
#include "model/body.h"

struct citer {
	const struct page *page;
	struct str unit; /* of the law, that is cited; {0}: the law as a whole */
	struct str from; /* of the citing page, when that is a law: id of its unit */
};

struct cited_law {
	const struct page *law;
	const struct citer *by; /* by unit, then in the order of pages; each page and unit once */
	size_t nby;
	const struct page **page; /* who cites it, once each: material first, newest first; then laws; not itself */
	size_t npages;
	struct hash identity; /* of all that is shown of it */
};

struct citedby {
	struct cited_law *law;
	size_t n;
};

/* In `a`; borrows from the pages' facts. */
struct citedby citedby_collect(const struct site *s, struct arena *a);

/* NULL when nobody cites it. */
const struct cited_law *citedby_of(const struct citedby *c, const struct page *law);

/* Those that cite the unit or something within it, as a run of x->by. */
const struct citer *citedby_unit(const struct cited_law *x, struct str unit, size_t *n);

/* A list of them at the end of each article of the law's body, for body_view.insert. In `a`. */
const struct insert *citedby_inserts(const struct cited_law *x, const struct body *b, struct arena *a, size_t *n);

#endif
