/*
 * epubroom.h - private to the files that make an EPUB: one book on its way.
 *
 * epub.c owns the order of things, epubtext.c turns pages into chapters and keeps what it meets on the
 * way (citations, pictures, page marks), epubback.c makes the parts behind them of that,
 * epubnav.c the contents.
 *
 * A few lines over 100: four files make one book. Everything lives in m->room, but what a body needs while it is at
 * hand.
 */
#ifndef PBGDPL_EPUBROOM_H
#define PBGDPL_EPUBROOM_H

#include "formats/bookplan.h"
#include "formats/booktext.h"
#include "formats/make.h"
#include "model/variant.h"

/* A citation of the law in a chapter: where it stands, and what it leads to. */
struct epub_cited {
	const struct page *law;
	size_t part;	 /* of the law's page; SIZE_MAX: the law as a whole */
	struct str href; /* "b003.xhtml#b003-d4" */
	int page;	 /* number of the page mark before it */
};

struct epub_picture {
	struct variant file;
	struct str name; /* "h001.jpg", in EPUB/img/ */
};

struct epub {
	struct maker *m;
	const struct artifact *artifact;
	struct arena *a; /* &m->room */
	struct bookplan plan;
	struct view v; /* with `shown` as its book */
	struct book_view shown;
	struct chapter_view chapter;

	/* what the chapters came to */
	struct buf cited;    /* struct epub_cited */
	struct buf pictures; /* struct epub_picture */
	struct buf marks;    /* struct page_mark; order is the number of the text, until epubpack.c counts */
	struct buf answers;  /* markup of the part with the answers */
	struct buf entries;  /* struct epub_entry, as they came */
	struct buf back;     /* struct epub_back */
	struct rendering r;
	struct buf out; /* of one file */
	struct buf cover;
	struct variant cover_size;
	struct table picture_at; /* URL of an asset -> its number in `pictures` + 1 */
	struct epub_made *made;	 /* a row a text */
	bool silent_picture;
};

/* A part of a text, or the text's own title, as it stands in the book. */
struct epub_heading {
	int level;    /* 1 to 6; 0: it is no heading there */
	size_t marks; /* page marks before it in its text */
};

/* What a text came to. */
struct epub_made {
	struct buf out; /* its bytes, pages counted from 1 */
	struct packed file;
	int pages, first;     /* how many, and how many are before it */
	struct table heading; /* id -> struct epub_heading */
	struct buf cited;     /* struct epub_cited */
	struct buf answers;   /* markup */
	bool silent_picture;
};

/* The order of the archive. */
enum epub_place {
	AT_MIMETYPE,
	AT_CONTAINER,
	AT_PACKAGE,
	AT_NAV,
	AT_NCX,
	AT_CSS,
	AT_COVER,
	AT_TEXT,
	AT_PICTURE,
	EPUB_PLACES
};

struct epub_entry {
	enum epub_place place;
	struct entry_in in;
	struct manifest_item item;
};

/* A part behind the chapters: for the contents. */
struct epub_back {
	struct str name, title; /* "dap-an.xhtml" */
};

/* epub.c: one more file of the book, packed; `name` is below EPUB/. */
void epub_add(struct epub *e, enum epub_place place, struct str name, struct str bytes);
void epub_add_packed(struct epub *e, enum epub_place place, struct str name, struct packed file);
void epub_add_rendered(struct epub *e, enum epub_place place, struct str name, enum template_name which);

/* epub.c: appends the XML declaration, which it gives back, and the DOCTYPE behind it. */
struct str epub_head(struct str xml, struct buf *to);

/* epub.c: the cover, by one of the workers. */
void epub_draw_cover(struct epub *e, struct maker *m);

/* epubtext.c: renders every text without its body, with a cut before each, into m->r. */
void epub_render_texts(struct epub *e);

/* epubtext.c: which pictures the book shows, by name. */
void epub_find_pictures(struct epub *e);

/* epubtext.c: makes them. */
void epub_make_texts(struct epub *e);

/* epubtext.c: what leads to that place of the portal now, from a file in text/; `from` is NULL in what is no page. In
 * `a`. */
struct str epub_lead(const struct epub *e, const struct book_text *from, struct str url, struct str anchor,
		     struct arena *a);

/* epubback.c: answers, terms, the index of articles, the colophon. Each is left out when it would be empty. */
void epub_make_back(struct epub *e);

/* epubnav.c: the contents as a tree, page marks counted in (NCX: playOrder). */
void epub_tell_contents(struct epub *e);

#endif
