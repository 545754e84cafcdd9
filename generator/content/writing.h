/*
 * writing.h - private to the Markdown room: what its files share while one page is
 * composed. markdown.c walks cmark's tree and owns the order of things; anchor.c writes
 * links and pictures, table.c finds and writes tables, notes.c footnotes, part.c
 * headings and their addresses. Only markdown.c knows cmark: here a node is a void *.
 *
 * Lines are lines of the page's file.
 */
#ifndef PBGDPL_WRITING_H
#define PBGDPL_WRITING_H

#include "content/citing.h"
#include "content/lawlink.h"
#include "content/markdown.h"
#include "content/notes.h"
#include "content/table.h"

#define TOLD_MAX 50 /* of each fault the first places are enough */

/* Where in the source the walk is: only ever moves on, so that looking up columns is linear. */
struct spot {
	const char *start, *p, *end;
	int line, col;	/* of p */
	const char *at; /* the last find; NULL when it failed */
	int at_line, at_col;
	unsigned misses;
	bool ready;
};

enum { TOLD_HTML, TOLD_BROKEN, TOLD_CELLS, TOLD_ANCHOR, TOLD_NOTES, TOLD_CALLOUT, TOLD_CITED, TOLD_NAMES, TOLDS };

struct writing {
	struct composing *c;
	struct str source;
	int line;
	struct buf html, text;
	struct buf links, blocks, refs, parts, pending;
	struct names ids;
	struct tables tables;
	struct notes notes;
	struct citing cite;
	struct lawlinks laws;
	struct spot spot;
	const char *seen; /* in the row of a table: column `seen_col` is here */
	int seen_col;
	int block_line, block_last, block_col;
	int cursor_line; /* the line that begins at `cursor`, at or before the walk's block */
	const char *cursor;
	bool names;	/* [[ stands somewhere on the page */
	bool marks;	/* that, or [^ */
	bool entities;	/* &# stands somewhere: control characters may come out of the parser */
	bool old_names; /* to be looked for */
	int quoted;	/* depth of quotations that say whose words they are */
	bool in_link, has_h1, parts_over, links_over;
	int level;	 /* of the last heading */
	int hidden;	 /* depth of what only trainers see */
	int told[TOLDS]; /* see told() */
	size_t nlinks;
	struct walk *walk; /* markdown.c's own */
};

/* markdown.c */
void walk_cell(struct writing *w, void *node, size_t skip);    /* a paragraph's inlines behind `skip` bytes */
void walk_caption(struct writing *w, void *node);	       /* a paragraph that begins "Bảng:", without that */
void walk_note(struct writing *w, struct note *n);	       /* its blocks, the way back behind the last */
void put_plain(struct writing *w, struct buf *to, void *node); /* the words below a node */

/* writing.c */
void look_around(struct writing *w);
int put_preface(struct writing *w, struct buf *to);
void hand_over(struct writing *w, struct body *body, struct facts *facts);
void writing_free(struct writing *w);
struct str clean(struct writing *w, struct str s); /* without what XML forbids */
void put_words(struct writing *w, struct str s);   /* to html and to text */
void put_line_end(struct buf *to);		   /* unless one is there */
bool told(struct writing *w, int what);		   /* was that told often enough? counts */
void tell_html(struct writing *w, struct str s);

/* callout.c */
size_t callout_mark(struct str s, struct str *word);
enum callout callout_kind(struct writing *w, struct str word, struct place at);
struct str callout_title_end(enum callout kind);
size_t open_callout(struct writing *w, enum callout kind, bool titled);
void close_callout(struct writing *w, size_t block);

/* anchor.c */
void spot_close(struct writing *w);
const char *line_start(struct writing *w, int line);		    /* where it begins; lines are asked for in order */
bool spot_find(struct writing *w, struct str needle, bool address); /* moves behind it */
bool spot_literal(struct writing *w, struct str literal);	    /* and not escaped */
struct place spot_place(const struct writing *w);
bool may_link(struct writing *w); /* one link more? */
void open_link(struct writing *w, struct str url, struct str title);
struct target ask_target(struct writing *w, struct str url, struct place *at); /* what an address leads to */
void put_address(struct writing *w, const struct target *t, struct str url, struct place at);
void put_title(struct writing *w, struct str title);
void put_inside(struct writing *w, const struct target *t, struct place at); /* the value of an href */
void put_bracketed(struct writing *w, struct str s);
bool put_embed(struct writing *w, struct str s);

/* figure.c */
struct target picture_target(struct writing *w, struct str url);
void put_picture(struct writing *w, const struct target *t, struct str url, struct str title, struct str alt);
void put_figure(struct writing *w, const struct target *t, struct str url, struct str title, struct str alt);

/* basis.c: facts->basis, its uses of the law among the others */
void compose_basis(struct writing *w, struct facts *facts);

/* oldname.c */
bool looks_for_old_names(const struct composing *c);
void tell_old_names(struct writing *w, struct str plain);

/* quotation.c: a quote that says whose words it holds */
struct quotation {
	struct str quote, said; /* its own lines; the words that attribute them */
	struct citations found; /* in `said`; those from `from` on count */
	size_t from;
	int line;
};

/* NULL when it does not say so. `source` is the quote's lines, `before` the words of the paragraph before it. */
struct quotation *quotation_of(struct writing *w, struct str source, int line, bool callout, struct str before);
const struct law *quotation_law(const struct writing *w, const struct quotation *q);
void check_quotation(struct writing *w, const struct quotation *q);

/* part.c */
struct str unique_id(struct writing *w, struct str title);
void put_heading_end(struct writing *w, size_t open, size_t text_at, int level);
void check_anchors(struct writing *w);

#endif
