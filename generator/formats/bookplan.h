/*
 * bookplan.h - which files a book becomes, and where in them everything stands: known from the pages' facts
 * alone, before a body is composed, so that every link within the book can be written.
 *
 * A page is a file; a law that the portal publishes in pieces is a file a piece (near 200 KB). Behind the
 * pages that the book names come, as an annex, the articles that those pages cite of laws that
 * are not in the book. Everything lives in the arena given.
 */
#ifndef PBGDPL_BOOKPLAN_H
#define PBGDPL_BOOKPLAN_H

#include "model/book.h"
#include "model/index.h"

/* Parts [from, to) of a page's facts, with all that lies in them. */
struct part_run {
	size_t from, to;
};

struct book_text {
	struct str name;   /* "b003.xhtml", in EPUB/text/ */
	struct str prefix; /* "b003-", of its ids */
	struct str title;
	size_t chapter;		    /* number in bookplan.chapter */
	const struct part_run *run; /* what it holds of a law; none: all of the page */
	size_t nruns;
	bool first, last; /* of its page's files */
	bool begins;	  /* the page's bytes before the first run belong to it */
};

struct bookplan {
	const struct book *book;
	enum edition edition;
	const struct chapter *chapter; /* the `nown` of the book itself, then the annex */
	size_t nchapters, nown;
	bool foreword; /* the first chapter is the page that describes the book */
	struct book_text *text;
	size_t ntexts;
	struct table chapter_at; /* URL of a page, or of a piece of a law -> number of its chapter + 1 */
	struct table *part_at;	 /* a row a chapter: id of a part -> number of its text + 1 */
	bool answers;		 /* there is a file for answers */
};

void bookplan_make(struct bookplan *p, const struct site *s, const struct book *b, enum edition e, struct arena *a);

/* The text in which the page at that URL has that part ({0}: its beginning); NULL: not in the book. */
const struct book_text *bookplan_find(const struct bookplan *p, struct str url, struct str part);

/* Does the law have the units of the range? The index of its first part, else SIZE_MAX. */
size_t range_find(const struct page *law, const struct range *r, size_t *end);

/* The page that a book's chapter is of. */
static inline const struct page *
text_page(const struct bookplan *p, const struct book_text *t)
{
	return p->chapter[t->chapter].page;
}

#endif
