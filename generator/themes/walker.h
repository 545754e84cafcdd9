/*
 * walker.h - private to themes/: the walk over a template's tree, shared by compile.c
 * (elements and text) and attribute.c (what is written into start tags).
 */
#ifndef PBGDPL_WALKER_H
#define PBGDPL_WALKER_H

#include "themes/tree.h"

/* The t: attributes of an element that are words of the language. */
enum mark { MARK_TEXT, MARK_HTML, MARK_EACH, MARK_IF, MARK_UNLESS, MARK_USE, MARK_DROP, MARKS };

/* An element that is open, or a t:use, whose only child is the part. */
struct frame {
	const struct node *next;    /* the child that comes next */
	const struct node *element; /* its end tag is due; NULL: none */
	const struct node *part;    /* of a t:use: for circles */
	struct document *in;	    /* what the children are from */
	struct str space;	    /* the namespace that is in force in the output */
	size_t each, guard[2], nguards;
	bool loops, alone, verbatim;
	struct str separator;
};

struct walker {
	struct compiling *c;
	struct emitter e;
	struct arena scratch;
	struct document *doc, *parts;
	bool parts_broken, too_deep;
	bool line; /* a line end waits to be written */
	struct frame frame[FRAMES_MAX];
	size_t depth;
};

static inline struct frame *
top(struct walker *w)
{
	return &w->frame[w->depth - 1];
}

/* Where the attribute, or the tag when `a` is NULL, stands. */
struct place place_of(struct walker *w, const struct node *n, const struct attribute *a);
/* T407 and T401: what is wrong, in both languages. */
void wrong(struct walker *w, const struct node *n, const struct attribute *a, struct str vi, struct str en);
void malformed(struct walker *w, const struct node *n, struct str vi, struct str en);

bool is_mark(const struct attribute *a);
bool is_variable(struct str s);

/* Everything between "<name" and ">". */
void put_attributes(struct walker *w, const struct node *n, struct frame *f);

#endif
