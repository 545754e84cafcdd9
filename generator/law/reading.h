/*
 * reading.h - what the files of this room that turn lines into units share; nobody else includes it.
 */
#ifndef PBGDPL_READING_H
#define PBGDPL_READING_H

#include "law/document.h"
#include "law/line.h"

/* The units without ids, and who tells whom. */
struct reading {
	struct str text, path;
	int line;      /* of the file on which the text begins */
	bool codified; /* a file of the codification: see codified.c */
	struct arena *a;
	struct diags *diags; /* may be NULL */
};

/* The lines of a text: the physical ones, or of the codification also the pieces that should have been lines. */
struct lines {
	struct str text;
	bool codified;
	size_t from, end, next; /* the physical line that was last looked at */
	size_t code;		/* and the next glued heading in it */
};

struct line lines_at(struct lines *lines, size_t at);

/* The title in the lines after "Chương I", from *at on; what goes on below the title of an Điều. */
struct str title_below(struct lines *lines, size_t *at);
struct str title_on(struct lines *lines, struct str title, size_t *at);

struct units units_read(const struct reading *in);

/* Ids for all units of one document; tells what is odd about their numbers. */
void units_name(struct units *u, const struct reading *in);

/*
 * The codification. Is this such a file? Where does its list of articles at the end begin (text.n: nowhere)? How long
 * is the note in parentheses that begins at `at` (0: none), and is it one of a source or of related articles?
 */
bool codified_is(struct str text);
size_t codified_tail(struct str text);
size_t codified_note(struct str text, size_t at, enum unit_kind *kind);

/*
 * Within a line [at, end): where the next article's heading is glued to what stands before it (end: nowhere), and with
 * this `code`, where the first heading or note is that should have had a line of its own.
 */
size_t codified_code(struct str text, size_t at, size_t end);
size_t codified_cut(struct str text, size_t at, size_t code, size_t end);

/* The articles of all documents in the codification to their documents. */
struct documents codified_gather(const struct units *all, const struct reading *in);

/* What a source note says, as far as the document does not know it; what a text says in its head and at its end. */
void attributes_of_source(struct document *d, struct str note, struct arena *a);
void attributes_of_text(struct document *d, struct str before, struct arena *a);

/* "(Điều 16 Luật số 35/2013/QH13, ..." -> "35/2013/QH13"; {0} when there is none. */
struct str source_number(struct str note);

/* "37.1.LQ.16" -> "16" */
struct str codified_last(struct str code);

#endif
