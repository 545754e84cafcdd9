/*
 * writing.h - private to the Markdown room: what its files share while one page is
 * composed. markdown.c walks cmark's tree and owns the order of things; anchor.c writes
 * links and pictures, table.c finds and writes tables, notes.c footnotes, part.c
 * headings and their addresses. Only markdown.c knows cmark: here a node is a void *.
 *
 * Lines are lines of the page's file. Growing lists are `struct buf`s of things (LIST).
 */
#ifndef PBGDPL_WRITING_H
#define PBGDPL_WRITING_H

#include "content/markdown.h"

#define TOLD_MAX 50 /* of each fault the first places are enough */
#define LIST(type, b) ((type *)(void *)(b).p)
#define LIST_N(type, b) ((b).n / sizeof(type))
#define LIST_ADD(b, x) put_bytes((b), &(x), sizeof(x))

/* A set of words, each with a number. */
struct name {
	struct str word;
	uint64_t hash;
	size_t value;
};

struct names {
	struct name *slot;
	size_t cap, n;
};

/* Where in the source the walk is: only ever moves on, so that looking up columns is linear. */
struct spot {
	const char *p, *end;
	int line, col;
	unsigned misses;
	bool ready;
};

struct cell {
	struct str text; /* trimmed; in the source, or in scratch when it held `\|` */
	void *node;      /* its paragraph in the tree; NULL when the text is plain */
	bool plain;
};

struct table_row {
	size_t first, n; /* cells */
	struct str source;
	int line;
	bool caption;    /* "Bảng: ..." */
	bool over;       /* too many cells: not split */
};

struct delimiter {
	int line;
	size_t row;
};

struct tables {
	struct buf cells, rows, delimiters;
	size_t padded; /* cells that rows of the page lack */
	int count;
};

struct table {
	size_t header, last; /* rows */
	int lead;            /* lines of the paragraph above the header */
	void *caption;       /* the paragraph below, when that is the caption */
};

struct note {
	struct str id, source; /* the whole definition */
	const char *text;      /* where its words begin, on line `line` */
	int def_line, line;
	int tree_line;         /* the line of the tree that holds file line `line` */
	size_t lines;          /* of the definition */
	size_t number;         /* 0: not referred to yet */
	int refs;
	bool shown;            /* somebody but the trainers sees a reference */
	size_t block;          /* + 1: hides it from ordinary readers */
	void *node;
	struct buf hidden;     /* numbers of references that only trainers see */
};

struct notes {
	struct buf all, order; /* struct note in the order of the source; indexes by number - 1 */
	struct names ids;
	bool over;
};

struct writing {
	struct composing *c;
	struct str source;
	int line;
	struct buf html, text;
	struct buf links, blocks, refs, parts, pending;
	struct names ids;
	struct tables tables;
	struct notes notes;
	struct spot spot;
	int block_line, block_last, block_col;
	int cursor_line; /* the line that begins at `cursor`, at or before the walk's block */
	const char *cursor;
	bool names;      /* [[ stands somewhere on the page */
	bool entities;   /* &# stands somewhere: control characters may come out of the parser */
	bool in_link, has_h1, parts_over, links_over;
	int level;       /* of the last heading */
	int hidden;      /* depth of what only trainers see */
	int told[4];     /* see tell_some() */
	size_t nlinks;
	struct walk *walk; /* markdown.c's own */
};

enum { TOLD_HTML, TOLD_BROKEN, TOLD_CELLS, TOLD_ANCHOR };

/* markdown.c */
void put_clean(struct writing *w, struct buf *to, struct str s); /* put_text without what XML forbids */
void put_words(struct writing *w, struct str s);                 /* to html and to text */
void put_line_end(struct buf *to);                               /* unless one is there */
void walk_cell(struct writing *w, void *node, size_t skip);      /* a paragraph's inlines, the first `skip` bytes left out */
void walk_note(struct writing *w, void *node);                   /* a list item's blocks */
void put_plain(struct writing *w, struct buf *to, void *node);   /* the words below a node */
bool told(struct writing *w, int what);                          /* was that told often enough? counts */

/* anchor.c */
void spot_close(struct writing *w);
bool spot_find(struct writing *w, struct str needle, bool address); /* moves there */
struct place spot_place(const struct writing *w);
void open_link(struct writing *w, struct str url, struct str title);
struct target picture_target(struct writing *w, struct str url);
void put_picture(struct writing *w, const struct target *t, struct str url, struct str title, struct str alt);
void put_figure(struct writing *w, const struct target *t, struct str url, struct str title, struct str alt);
void put_bracketed(struct writing *w, struct str s);
bool put_embed(struct writing *w, struct str s);

/* table.c */
void tables_find(struct writing *w);
bool table_in(const struct writing *w, int first, int last, struct table *t);
bool put_table(struct writing *w, const struct table *t);
bool is_caption(struct str s, size_t *skip);

/* notes.c */
void notes_find(struct writing *w);
void notes_put_source(struct writing *w, struct buf *to, int tree_line);
bool put_note_mark(struct writing *w, struct str id, struct str literal);
void put_notes(struct writing *w);
void put_back_links(struct writing *w, struct note *n);

/* part.c */
size_t *names_at(struct names *n, struct arena *a, struct str word); /* a new word's number is 0 */
const struct name *names_find(const struct names *n, struct str word);
struct str unique_id(struct writing *w, struct str title);
void put_heading_end(struct writing *w, size_t open, size_t text_at, int level);
void check_anchors(struct writing *w);

#endif
