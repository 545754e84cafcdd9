/* clang-format off: a table */
/*
 * booktext.h - a page's XHTML as a chapter's: what our templates and content/ write for
 * browsers becomes what the poorest book reader shows well (EPUB 3.3; the checklist is books.md's).
 *
 * One pass over the tags, no tree. It knows the mark-up that this program writes, and nothing else can be in
 * it: text is escaped, raw HTML never passes. What it changes:
 *
 *	id, aria-labelledby	`prefix` in front: ids are unique in the whole book
 *	a href			asked of `lead`: a place in the book, or one on the web; self links of laws go
 *	img src			asked of `lead`: a file of the book; loading goes
 *	h1..h6			no level is skipped, the first is h1
 *	notes			<a epub:type="noteref" ..>; each note <aside epub:type="footnote" ..>, way back first
 *	tables			out of their scrolling frame; the caption goes into the table
 *	callouts		<aside class="khung ..">, <details class="khung ..">: <div class="khung ..">
 *	page breaks		a marker at the beginning of a paragraph, about every BOOKTEXT_PAGE characters;
 *				what only one edition has does not count: page 12 is the same in both
 *	citations		a.dan that leads to a law gets an id when it has none, and is told to `lead`
 */
/* clang-format on */
#ifndef PBGDPL_BOOKTEXT_H
#define PBGDPL_BOOKTEXT_H

#include "base/arena.h"
#include "base/text.h"

#define BOOKTEXT_PAGE 1800 /* characters */

/* "sach:dap-an.xhtml#bai-3" in an href: a place in the book, written by whoever puts parts together; kept as it is. */
#define BOOKTEXT_OWN "sach:"

enum lead_from { LEAD_LINK, LEAD_PICTURE };

/* Where an href or src leads in a book, as it is to stand there (not escaped). {0}: nowhere. */
struct way {
	struct str to;
	int width, height; /* of a picture: what its file has; 0: what the mark-up says */
};

/*
 * Asked for each href and src that leads into the portal: `url` below it, `anchor` without '#'.
 * Nowhere takes the link off and keeps its words. `cited` is the id (with its prefix) of a citation of the law, else
 * {0}. Strings must live as long as the call of booktext_put().
 */
typedef struct way lead_fn(void *ctx, enum lead_from from, struct str url, struct str anchor, struct str cited);

struct booktext {
	struct str url;	   /* of the page, below the portal: its relative links start from there */
	struct str prefix; /* of ids: "b3-"; begins with a letter */
	lead_fn *lead;
	void *ctx;
	int page;     /* in: number of the next page marker; 0: no markers. Out: of the next one */
	size_t since; /* in and out: characters since the last marker; a value of BOOKTEXT_PAGE sets one at once */
	int level;    /* in and out: of the last heading; 0 at the beginning of a chapter */
	int cited;    /* in and out: ids that were given to citations; 0 at the beginning of a chapter */
	/* out, of this call */
	size_t characters; /* of text */
	size_t notes, tables, pictures;
	bool silent_picture; /* one has an empty alt */
};

/* Appends `xhtml`, a well-formed piece or a whole document, transformed. Scratch memory from `a`. */
void booktext_put(struct buf *to, struct str xhtml, struct booktext *b, struct arena *a);

#endif
