/*
 * variant.h - the sizes in which a photograph is published: which files stand for it, and how large each is.
 *
 * Known from the asset alone, before a pixel is read: whoever writes an <img>, makes the files or puts
 * a picture into a book asks here. Drawings (SVG) and GIF have no variants but themselves.
 */
#ifndef PBGDPL_VARIANT_H
#define PBGDPL_VARIANT_H

#include "model/site.h"

/* Widths for screens, and the longest side in a book. The widest is the file under the asset's own name. */
#define VARIANT_WIDE 1600
#define VARIANT_MIDDLE 960
#define VARIANT_NARROW 480
#define VARIANT_BOOK 1200
#define VARIANTS_MAX 7

enum variant_use { VARIANT_OWN, VARIANT_WEBP, VARIANT_IN_BOOK };

struct variant {
	struct str url; /* below the portal */
	int width, height;
	enum variant_use use; /* the picture's own format, WebP beside it, or what books hold */
};

/* How wide a picture is shown in the column of text: what browsers choose among the variants by. */
#define VARIANT_SIZES "(min-width: 48rem) 44rem, 100vw"

/* Narrowest first; in a book the one of VARIANT_IN_BOOK, or else the widest of VARIANT_OWN. URLs in `a`. */
size_t asset_variants(const struct asset *x, struct arena *a, struct variant v[VARIANTS_MAX]);

/* "x-480.jpg 480w, x.jpg 960w" for srcset, relative to the page at `from`; nothing when there is only one of that use.
 */
void put_srcset(struct buf *to, const struct asset *x, enum variant_use use, struct str from, struct arena *a);

/* The widest that screens get: the file under the asset's own name. */
struct variant asset_widest(const struct asset *x, struct arena *a);

/* The file that stands for the picture in a book: its address below the portal, and its size. */
struct variant asset_in_book(const struct asset *x, struct arena *a);

#endif
