/*
 * book.h - a book: what it holds, in the order of its contents, and where its files lie.
 *
 * A page of kind an-pham with `noi_dung` is one, and so is a course by itself. Each is published
 * as EPUB and ZIP beside its page: STEM.epub, STEM.zip, and, when there are lessons in it,
 * STEM-tap-huan-vien.* for trainers.
 */
#ifndef PBGDPL_BOOK_H
#define PBGDPL_BOOK_H

#include "model/site.h"

/* Units of a law, from the first to the last and all that lies in them; ids as on the law's page. */
struct range {
	struct str first, last;
	struct place at; /* where the author named them */
};

struct chapter {
	const struct page *page;
	int depth;		   /* in the contents: 1 for a lesson below its course, else 0 */
	const struct range *range; /* of a law's page; none: the whole of it */
	size_t nranges;
};

enum edition { EDITION_READERS, EDITION_TRAINERS, EDITIONS };

struct book {
	const struct page *page; /* that describes it: an-pham, or a course */
	struct str stem, url;	 /* "an-pham/so-tay", "an-pham/so-tay.html", below the portal */
	const struct chapter *chapter;
	size_t nchapters;
	bool trainers; /* has an edition for them */
	int changed;   /* newest date of what it holds, yyyymmdd */
};

/* "an-pham/so-tay.epub", "an-pham/so-tay-tap-huan-vien.zip" */
struct str book_file(const struct book *b, enum edition e, const char *ending, struct arena *a);

#endif
