/*
 * docxroom.h - private to the files that make a Word document: one document on its way.
 *
 * docx.c owns the package, docxstyle.c the parts that no article changes, docxtext.c walks over the tags,
 * docxtable.c lays out tables and boxes, docxnote.c the footnotes; docxpen.c writes paragraphs and words, docxlink.c
 * what they lead to.
 *
 * The one idea: WordprocessingML has no tree of blocks, only paragraphs with properties, and tables. So the walk
 * keeps a `look`, inherited by whatever is inside an element, and a paragraph opens by itself when the first word
 * comes. Nothing that a reader of the format calls damage can be written: no paragraph in a paragraph, none missing
 * at the end of a cell, no mark without its note.
 *
 * A few lines over 100: seven files write one document.
 */
#ifndef PBGDPL_DOCXROOM_H
#define PBGDPL_DOCXROOM_H

#include "content/names.h"
#include "formats/docx.h"
#include "formats/tags.h"

#define DOCX_LINE 9071 /* twips: 16 cm, A4 less 3 cm on the left and 2 cm on the right */
#define DOCX_STEP 425  /* of lists */

/* Paragraphs. The names are in docxstyle.c's styles.xml, their ids and indents in docxpen.c. */
/* clang-format off */
enum docx_style {
	DOCX_NORMAL, DOCX_TITLE, DOCX_LEAD, DOCX_H1, DOCX_H2, DOCX_H3, DOCX_H4, DOCX_H5, DOCX_ITEM, DOCX_QUOTE,
	DOCX_FIGURE, DOCX_CAPTION, DOCX_CELL, DOCX_BOX_TITLE, DOCX_CODE, DOCX_NOTE, DOCX_FOOT, DOCX_STYLES
};

enum docx_run { DOCX_BOLD = 1, DOCX_ITALIC = 2, DOCX_MONO = 4, DOCX_SUPER = 8, DOCX_SUB = 16, DOCX_LABEL = 32 };
/* clang-format on */

/* What an element hands down to all that is inside it. */
struct docx_look {
	enum docx_style style;
	unsigned run; /* enum docx_run */
	size_t link;  /* the relation that words lead to; 0: none */
	char align;   /* 'c', 'r' or 0 */
	bool keep;    /* on the page of the next paragraph */
	bool pre;     /* blanks and line ends stay */
	int left, width;
	int level;	/* of lists; 0: in none */
	size_t number;	/* of the list */
	unsigned boxes; /* tables around */
};

/* A part that holds paragraphs: the document, the notes. */
struct docx_story {
	struct buf out, relations;
	struct names known; /* target -> number of the relation */
	size_t nrelations;
};

/* What the next paragraph begins with: the number of an item; of a note; of a note that only notes mark. */
enum docx_first { DOCX_WORDS, DOCX_NUMBER, DOCX_NOTE_MARK, DOCX_NOTE_NUMBER };
enum docx_last { DOCX_NOTHING, DOCX_PARAGRAPH, DOCX_TABLE };

struct docx_pen {
	const struct docx *d;
	struct arena *a;
	struct docx_story document, notes;
	struct docx_story *s; /* the one being written */
	struct docx_look now;
	enum docx_first first;
	enum docx_last last; /* block written in this cell, note or document */
	size_t note;	     /* being written */

	bool open;	      /* a paragraph is */
	bool in_run;	      /* and a run in it, .. */
	unsigned run;	      /* .. of these properties */
	size_t link;	      /* the link it is in */
	bool blank;	      /* a blank that comes now is one too many */
	size_t trail;	      /* in s->out: behind a blank that goes if the line ends here */
	size_t run_at, words; /* in s->out: where the run began, and its words */
	size_t breaks;	      /* of lines of code, not written yet */

	struct buf numbered; /* struct docx_list: lists that count, from number 2 on */
	struct buf shown;    /* size_t: pictures in the order of their use */
	size_t *picture;     /* place + 1 in `shown` of each */
	size_t nshown;	     /* pictures in places: each has a number of its own */
	size_t nnotes;	     /* marked so far */
};

struct docx_list {
	int level, start;
};

#define DOCX_BULLETS 1 /* number of the list that all lists with bullets are */

/* docxpen.c */
struct str docx_clean(struct str s, struct arena *a); /* without what XML cannot hold; mostly `s` itself */
void docx_put_number(struct buf *to, struct str before, long long n, struct str after);
size_t docx_entity(struct str s); /* how long the entity at its front is; 0: it is none of ours */
void docx_put_value(struct buf *to, struct str written); /* an attribute's value, as the XHTML has it */
void docx_words(struct docx_pen *x, struct str xhtml);	 /* text between tags */
void docx_plain(struct docx_pen *x, struct str s);	 /* not escaped; a line end is one */
void docx_break(struct docx_pen *x);			 /* <br /> */
void docx_rule(struct docx_pen *x);			 /* <hr /> */
void docx_inline(struct docx_pen *x);			 /* something that is no run comes next */
void docx_end(struct docx_pen *x);			 /* the paragraph is over, if one is open */
void docx_settle(struct docx_pen *x);			 /* a number without words is written before what comes */
void docx_close_room(struct docx_pen *x);		 /* a cell or a note ends with a paragraph */

/* docxlink.c */
void docx_picture(struct docx_pen *x, const struct tag *img); /* or its words when we do not have it */
size_t docx_link(struct docx_pen *x, struct str href);	      /* 0 when it is not absolute */
struct str docx_media(const struct docx_picture *p, size_t number, struct arena *a); /* its part, below word/ */

/* docxtable.c: a box (callout) is a table of one cell. */
struct docx_columns {
	size_t n;
	int width[63];	 /* Word has no more columns */
	const char *end; /* behind </table>; the text's end when there is none */
};
void docx_measure(struct docx_columns *c, const char *p, const char *end, int width);
void docx_open_table(struct docx_pen *x, const struct docx_columns *c);
void docx_open_row(struct docx_pen *x, bool header);
void docx_open_cell(struct docx_pen *x, int width);
void docx_enter_cell(struct docx_pen *x, int width); /* changes x->now for what is in the cell */
void docx_close_cell(struct docx_pen *x);
void docx_close_row(struct docx_pen *x);
void docx_close_table(struct docx_pen *x);
size_t docx_open_box(struct docx_pen *x); /* changes x->now; for docx_close_box() */
void docx_close_box(struct docx_pen *x, size_t at);

/* docxnote.c */
struct docx_notes {
	struct names known; /* "cd-1" -> its number + 1 */
	struct buf written; /* bool: a note */
	size_t nmarked;	    /* by the document; the others only by notes */
};
void docx_put_mark(struct docx_pen *x, struct docx_notes *n, struct str id);
bool docx_open_note(struct docx_pen *x, struct docx_notes *n, struct str id); /* false: it has no mark in this view */
void docx_close_note(struct docx_pen *x);
void docx_end_notes(struct docx_pen *x, struct docx_notes *n); /* a note for every mark */

/* docxtext.c: the body. */
void docx_walk(struct docx_pen *x, struct str xhtml);

/* docxstyle.c: parts that are the same in every document, but for the language. */
void docx_put_styles(struct buf *to, struct str language);
void docx_put_settings(struct buf *to, struct str language, bool noted);
void docx_put_numbering(struct buf *to, const struct docx_list *list, size_t n);
extern const struct str docx_fonts, docx_header;

#endif
