/*
 * cite.h - prose to the legal citations in it.
 *
 * "điểm b khoản 1 Điều 10 và khoản 2 Điều 15 của Luật Hòa giải ở cơ sở" names two
 * targets: a citation is one target. What counts as one, who owns what in a list, and
 * where the words of a citation begin and end is said by the guidelines of the field's
 * annotated examples, in short: each target of a list and of a range is a citation; the
 * span runs from the first structural word to the end of the document's name or number;
 * a document at the end of a list holds for the whole list; a bare mention of a document
 * is a citation too.
 *
 * The text is NFC, or close to it: Ð, NBSP and doubled blanks are seen through. One pass, no
 * engine run per word: bytes that can begin nothing are skipped at memory speed. Never fails. Spans are
 * bytes of `text`; strings borrow from it or are made in `a`.
 */
#ifndef PBGDPL_CITE_H
#define PBGDPL_CITE_H

#include "base/arena.h"
#include "base/text.h"

enum cite_ref {
	CITE_INHERIT,  /* no document named: "khoản 2 Điều này", "Điều 5" */
	CITE_THIS,     /* "Luật này", "Nghị định này" */
	CITE_EXPLICIT, /* the passage names the document */
};

struct citation {
	struct span at; /* the words of the whole list that it stands in; members of a list share it */
	struct span own; /* its own words in that list, for a link: "khoản 4", then "khoản 5 Điều 10 của Luật này"; of
			    a range only the ends have any: n is 0 for those between */
	enum cite_ref ref;
	struct str number; /* as written, blanks removed; of a short form what is written ("73", "145/2020") */
	struct str title;  /* as written, with the year that follows at once */
	struct str dieu, khoan, diem, phu_luc, chuong, muc; /* as written; "này" for "Điều này"; {0} when absent */
	struct str issuer; /* what follows "của" after the document, to the end of its phrase (at most 80 bytes); lint
			      only */
	int date;	   /* yyyymmdd that follows the document ("ngày 14/11/2008"); 0 when none */
};

struct citations {
	struct citation *item; /* by at.at, then in the order of the words */
	size_t n;
};

/* Names given by "(sau đây gọi [chung|tắt] là ...)", in force from there on; zero it once per text. */
struct cite_names {
	struct cite_name {
		struct str name, number, title;
	} * item;
	size_t n, cap;
};

/* `names` is read and added to, so that a text may come in pieces; NULL: names hold within `text` only. */
struct citations law_cite(struct str text, struct cite_names *names, struct arena *a);

#endif
