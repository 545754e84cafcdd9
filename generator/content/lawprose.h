/*
 * lawprose.h - private to lawtext.c: the paragraphs of a law, with what in them leads elsewhere: citations,
 * and terms that the law itself defines.
 */
#ifndef PBGDPL_LAWPROSE_H
#define PBGDPL_LAWPROSE_H

#include "content/lawlink.h"

struct lawprose {
	struct composing *c;
	struct units units;
	struct buf *html, *text;
	struct buf links, refs, usages; /* of hyperlink, reference, usage */
	uint32_t unresolved;		/* citations that lead to no law of ours */
	struct lawlinks laws;
	struct reading reading;
	struct law_term *term;
	size_t nterms;
	size_t article; /* the Điều in which we are, SIZE_MAX before the first */
	size_t unit;	/* whose words are being written */
	bool defines;	/* it is the article of definitions */
	int quotes;	/* how deep within quotation marks: another law's words */
};

/* Finds the terms that the law defines. `html` and `text` are where the words go. */
void lawprose_begin(struct lawprose *p, struct composing *c, struct units units, struct buf *html, struct buf *text);

/* The unit whose words come next; told in the order of the law. */
void lawprose_enter(struct lawprose *p, size_t unit);

/* A paragraph of it: one line or several of the source. */
void lawprose_put(struct lawprose *p, struct str paragraph);

/* What has become of the unit since (`dieu_khoan`): the editor's words, never the law's. */
void lawprose_changes(struct lawprose *p);

void lawprose_free(struct lawprose *p);

#endif
