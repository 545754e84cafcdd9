/*
 * docx.h - an article as a Word document (Office Open XML, ISO/IEC 29500 transitional), for newsrooms that paste from
 * Word.
 *
 * From the same XHTML as every other view. Real heading styles, lists with real numbering, tables with header rows,
 * pictures in place with their description, footnotes as footnotes, links. Times New Roman 13, A4, as NĐ 30/2020/NĐ-CP
 * Phụ lục I asks of administrative texts. Same input, same bytes.
 */
#ifndef PBGDPL_DOCX_H
#define PBGDPL_DOCX_H

#include "formats/archive.h"

/* A picture that an <img src> names: its file, whole, JPEG or PNG, and how large it is in pixels. */
struct docx_picture {
	struct str src; /* as in the XHTML */
	struct str bytes;
	int width, height;
	bool png;
};

struct docx {
	struct str title, author, publisher, language; /* of the document's properties */
	struct str modified;			       /* "2026-11-20T00:00:00Z" */
	struct str xhtml; /* a bare body as body_put() writes it, with absolute links; begins below the title */
	struct str lead;  /* a paragraph in bold under the title; may be {0} */
	struct str foot;  /* lines of the last paragraph, in italics: source, terms of use; may be {0} */
	const struct docx_picture *picture;
	size_t npictures;
};

/* Appends the document. Scratch memory from `a`. */
void docx_put(struct buf *to, const struct docx *d, struct packer *p, struct arena *a);

#endif
