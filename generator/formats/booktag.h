/*
 * booktag.h - private to booktext.c, booktag.c and booknote.c: where the pass over a chapter stands, what kinds of
 * elements there are, and how a tag is written that is not what it was.
 *
 * What stays as it is is copied in long runs: `from` is where the run began that is not written yet, and only a tag
 * that changes ends it. A stack knows of each open element what it has become, so that its end tag matches.
 */
#ifndef PBGDPL_BOOKTAG_H
#define PBGDPL_BOOKTAG_H

#include "formats/booktext.h"
#include "formats/tags.h"

/* OTHER stays, LANDMARK becomes a div, FRAME loses its tags, GONE goes with everything in it. */
/* clang-format off */
enum kind {
	OTHER, PARAGRAPH, ITEM, LINK, PICTURE, HEADING, SUP, SECTION, ORDERED, FIGURE, DIV, TABLE, FIGCAPTION, ASIDE,
	DETAILS, SUMMARY, LANDMARK, FRAME, HEAD, GONE,
	TABLE_FIGURE, NOTES, NOTE_LIST, NOTE /* what elements become */
};
/* clang-format on */

struct open {
	struct str name; /* in the input */
	struct str out;	 /* the name it has now; empty: it has no tags any more */
	enum kind kind;
	bool same;  /* its end tag stays as it is */
	bool apart; /* its text is not counted for the pages, and none begins in it */
};

struct pass {
	struct buf *to;
	struct booktext *b;
	struct arena *a;
	const char *p, *end;   /* what is still to be read */
	const char *from;      /* what is not written yet */
	struct buf opened;     /* struct open */
	size_t floor;	       /* how many of them surround the caption that is being read; 0: none is */
	int shown[7];	       /* the level that a heading of level i got, until a higher one comes */
	int unpaged;	       /* open elements in which no page begins */
	int mute;	       /* open elements whose text is not the book's */
	const char *caption;   /* a figcaption that stands in its table already */
	const char *table_end; /* the next </table>; `end` when none follows */
	struct buf marks;      /* struct str: ids of the marks so far, without prefix */
	struct buf ways;       /* from the open note back to its marks, not written yet */
	int in_note;
	int noted;	      /* lists of notes so far: only the first, there is one, is looked through */
	size_t note_at, bald; /* in `to`: where the note began; where its last way back was taken away */
};

/* How an element's attributes change, besides what holds for all. */
struct change {
	struct str address; /* for href or src, not escaped; {NULL}: it stays */
	int width, height;  /* new ones; 0: they stay */
	bool lost;	    /* href goes */
	bool unnamed;	    /* no role any more that could have a label */
	struct str id;	    /* a new one, whole */
};

enum kind booktag_kind(struct str name);
enum kind booktag_around(const struct pass *x, size_t up); /* the open element `up` above the innermost */

/* Up to the tag everything is written as it is, the tag itself is not; up to and with it. */
void booktag_replace(struct pass *x, const struct tag *t);
void booktag_write(struct pass *x, const struct tag *t);

/* The parts of a start tag: `<name attributes>`. */
void booktag_put_attribute(struct pass *x, struct str name, struct str value);
void booktag_put_attributes(struct pass *x, const struct tag *t, struct change c);

/* What an element may become. `start` is written as it is. */
void booktag_keep(struct pass *x, const struct tag *t, enum kind kind);
void booktag_change(struct pass *x, const struct tag *t, struct str out, struct change c);
void booktag_rename(struct pass *x, const struct tag *t, struct str out, enum kind kind);
void booktag_anew(struct pass *x, const struct tag *t, struct str start, struct str out, enum kind kind);
void booktag_unwrap(struct pass *x, const struct tag *t, enum kind kind);
void booktag_vanish(struct pass *x, const struct tag *t);

/* The innermost element is over. */
struct open booktag_pop(struct pass *x);
void booktag_put_end(struct pass *x, struct str out);

/* booknote.c: a mark, a note in the list of notes, its ways back (which stand at the beginning, not at the end). */
void booknote_put_mark(struct pass *x, const struct tag *t, struct str href);
bool booknote_is_note(const struct tag *t);
bool booknote_has_mark(const struct pass *x, const struct tag *list); /* any note of the list, of a mark so far */
void booknote_open_note(struct pass *x, const struct tag *t);
void booknote_put_ways(struct pass *x);
bool booknote_is_way_back(const struct tag *t);
void booknote_drop_way_back(struct pass *x, const struct tag *t);

#endif
