/*
 * imageroom.h - what the files behind image.h share: image.c and one file for each library, imagejpeg.c,
 * imagepng.c, imagewebp.c. Nobody else includes it.
 *
 * A reader gives its rows to an area (area.h), a writer takes pixels. No library says anything
 * by itself or ends the program: what goes wrong comes back as one of the kinds below.
 */
#ifndef PBGDPL_IMAGEROOM_H
#define PBGDPL_IMAGEROOM_H

#include "formats/area.h"

/* image.c has a sentence for each. */
enum image_wrong {
	IMAGE_FINE,
	IMAGE_KIND,	  /* no format that is read here */
	IMAGE_LARGE,	  /* more than IMAGE_PIXELS_MAX */
	IMAGE_LONG,	  /* a side over AREA_SIDE_MAX */
	IMAGE_TORN,	  /* the data end too early */
	IMAGE_BROKEN,	  /* the data are wrong */
	IMAGE_STRANGE,	  /* a rare variant that the library does not read */
	IMAGE_DIFFERENT,  /* the size in the head is not that of the picture */
	IMAGE_MEMORY,	  /* the library got no memory */
	IMAGE_UNWRITABLE, /* larger than the format that is wanted can be */
	IMAGE_WRONGS
};

struct image_source {
	struct str bytes;
	const struct picture *picture;
	struct area *area;
	struct arena *keep; /* lives until everything is written */
	struct str profile; /* in `keep`; empty when the colours are sRGB */
};

typedef enum image_wrong image_reader(struct image_source *s);
typedef enum image_wrong image_writer(struct buf *to, const struct pixels *x, struct str profile);

image_reader imagejpeg_read, imagepng_read, imagewebp_read;
image_writer imagejpeg_write, imagepng_write, imagewebp_write;

/* Keeps a copy of an ICC profile when it is whole, one of RGB, and not sRGB. */
void image_take_profile(struct image_source *s, struct str profile);

#define PALETTE_MAX 256
#define PALETTE_SLOTS 1024 /* a power of two, a few times PALETTE_MAX */

/* The colours of a picture that has few. */
struct palette {
	uint32_t colour[PALETTE_MAX]; /* A R G B from the top bits, ascending: what is clear comes first */
	unsigned n;
	bool grey;		      /* and all of them opaque */
	uint16_t slot[PALETTE_SLOTS]; /* by hash: the index and one, 0 for none */
};

/* False when there are more than PALETTE_MAX. */
bool image_palette(const struct pixels *x, struct palette *p) __attribute__((warn_unused_result));
/* The index of a colour that is in it. */
unsigned image_palette_index(const struct palette *p, const unsigned char *rgba);

#endif
