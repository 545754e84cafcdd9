/*
 * aknwrite.h - what the files that write Akoma Ntoso share; nobody else includes it.
 */
#ifndef PBGDPL_AKNWRITE_H
#define PBGDPL_AKNWRITE_H

#include "law/cite.h"
#include "law/document.h"

struct akn {
	struct buf *to;
	const struct document *d;
	const char *lang;
	struct str prefix; /* of eIds: "", or "cmp_3__" */
	struct str work;   /* "/akn/vn/act/luat/2013-06-20/35-2013-qh13" */
	struct arena *a;
	bool *has_below;	  /* of each unit: does one stand below it in the hierarchy? */
	size_t *note, *next_note; /* the first note of each unit and the next of the same, + 1 */
	size_t others;		  /* eIds given to what has no id */
	struct cite_names names;  /* that the text gives to documents */
};

/* The work's address from what is known of the document. */
struct str akn_work(const struct document *d, struct arena *a);
void akn_meta(struct akn *w, struct str work, struct str component);
void akn_meta_collection(struct buf *to, const char *lang);

/* Text with the characters that XML 1.0 forbids left out. */
void akn_text(struct buf *to, struct str s);

/* `s` with a <ref> around each citation whose target is known. */
void akn_refs(struct akn *w, struct str s);

/* "dieu-24-khoan-2-diem-dd" -> "art_24__para_2__point_dd" */
void akn_eid(struct buf *to, struct str id);

#endif
