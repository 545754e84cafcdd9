/*
 * document.h - a file of legal text to the documents in it, with what it says about them.
 *
 * Most files hold one. A file of the official codification (Bộ pháp điển, Nghị định
 * 63/2013/NĐ-CP) holds articles of many, each told by its source line "(Điều 16 Luật số
 * 35/2013/QH13, có hiệu lực ...)"; they are put together again by document, in the order of
 * their first article. A heading (Chương, Mục) is the codification's own; it becomes a unit of one document, that
 * of the first article below it. The words are never changed: every str of a unit borrows from the text, and
 * label, heading and text of all units, notes included, with what stands before and after, are the source, each
 * word once; an article's text stands behind its source note though the note is the unit after it.
 */
#ifndef PBGDPL_DOCUMENT_H
#define PBGDPL_DOCUMENT_H

#include "law/unit.h"

struct document {
	struct str number;     /* "35/2013/QH13"; {0} when the text does not say */
	struct str title;      /* "Hòa giải ở cơ sở" */
	struct str type;       /* "Luật" */
	struct str issuer;     /* "Quốc hội" */
	int issued, effective; /* yyyymmdd, 0 when the text does not say */
	struct units units;    /* parents are indexes into these; ids are unique within the document */
};

struct documents {
	struct document *item;
	size_t n;
	bool codified;
	struct str before, after; /* what belongs to no unit: a table of attributes, the codification's list */
};

/* `text` is NFC and has no YAML front matter; `line` is the line of the file on which it begins. Never fails:
   see unit.h. */
struct documents law_read(struct str text, struct str path, int line, struct arena *a, struct diags *diags);

#endif
