/*
 * cover.h - a book's cover, drawn by rule from what is known of it, when the author gives none.
 *
 * Letters are strokes of our own (lettering.h), so the picture needs no font and is the same, byte for
 * byte, on every machine. The colours are those of the portal: paper, ink, lacquer red, deep teal, ochre. A motif
 * (fields, roofs, water, paths, in plain shapes) is chosen and varied by the title's hash, so that books
 * on one shelf can be told apart from three metres.
 */
#ifndef PBGDPL_COVER_H
#define PBGDPL_COVER_H

#include "base/text.h"

struct cover {
	struct str organ;    /* "Sở Tư pháp tỉnh Hưng Yên", at the top; may be {0}, as all but the title */
	struct str series;   /* "Tài liệu hòa giải viên" */
	struct str title;    /* large; any length: set in as many lines and as small as it takes */
	struct str audience; /* "Dành cho hòa giải viên", at the foot */
	struct str edition;  /* "Bản dành cho tập huấn viên": a band across the corner or foot */
};

#define COVER_WIDTH 1600 /* of the book's; a page shows a smaller one. Height is 3/2 of the width */

/* Appends the cover as a JPEG, `width` pixels wide (300 to 1600), sRGB. */
void cover_draw(const struct cover *c, int width, struct buf *to);

#endif
