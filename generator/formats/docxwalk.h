/*
 * docxwalk.h - private to docxtext.c and docxkind.c: where the walk over the body stands, and what kinds of elements
 * there are.
 */
#ifndef PBGDPL_DOCXWALK_H
#define PBGDPL_DOCXWALK_H

#include "formats/docxroom.h"

/* clang-format off */
enum kind {
	NOTHING, BOLD, ITALIC, MONO, SUPER, SUB, LINK, BREAK, RULE, PICTURE, /* in a line */
	BLOCK, PARAGRAPH, HEADING, CODE, QUOTE, BULLETS, NUMBERS, ITEM, ASIDE, DETAILS, SUMMARY, FIGURE, FIGCAPTION,
	SECTION, SPAN, TABLE, ROWS, ROW, CELL, GONE,
	BOX, LABEL, CREDIT, SHOWN, CITED, NOTES, NOTE_LIST, NOTE /* what elements are by their class or place */
};
/* clang-format on */

struct open {
	struct str name;
	enum kind kind;
	struct docx_look before;
	int next;      /* number of a list's next item */
	size_t inside; /* of a table: rows so far; of a row: cells; of a box: what docx_close_box() wants */
	const struct docx_columns *c; /* of a table */
	enum docx_last last;	      /* of a note: in the document */
};

struct walk {
	struct docx_pen *pen;
	struct docx_notes notes;
	const char *p, *end;
	struct buf opened;   /* struct open */
	size_t floor;	     /* how many of them surround the caption that is being read; 0: none is */
	unsigned gone;	     /* open elements that show nothing */
	const char *caption; /* a figcaption that stands above its table already */
	bool uncaptioned;    /* one has no end: none is looked for any more */
};

/* The innermost element; NULL, and then a block, when none is open. */
struct open *docx_top(const struct walk *w);
enum kind docx_top_kind(const struct walk *w);

enum kind docx_kind_of(struct str name); /* of an element anywhere */

/* What this one is where it stands. */
enum kind docx_kind(const struct walk *w, const struct tag *t);

#endif
