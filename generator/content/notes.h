/*
 * notes.h - private to the Markdown room: footnotes, see notes.c.
 */
#ifndef PBGDPL_NOTES_H
#define PBGDPL_NOTES_H

#include "content/names.h"

struct writing;

struct note {
	struct str id, source; /* the whole definition */
	const char *text;      /* where its words begin, on line `line` */
	int def_line, line;
	int tree_line; /* the line of the tree that holds file line `line` */
	size_t lines;  /* of the definition */
	size_t number; /* 0: not referred to yet */
	int refs;
	bool shown;   /* somebody but the trainers sees a reference */
	size_t block; /* + 1: hides it from ordinary readers */
	void *node;
	struct buf hidden; /* numbers of references that only trainers see */
};

struct notes {
	struct buf all, order; /* struct note in the order of the source; indexes by number - 1 */
	struct names ids;
	bool over;
};

void notes_find(struct writing *w);
int notes_put_source(struct writing *w, struct buf *to, int tree_line); /* the next line */
bool put_note_mark(struct writing *w, struct str id, struct str literal);
void put_notes(struct writing *w);
void put_back_links(struct writing *w, struct note *n);

#endif
