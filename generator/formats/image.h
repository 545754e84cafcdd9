/*
 * image.h - pictures in pixels: read once, written in every size that a phone, a page
 * and a book need.
 *
 * Read are JPEG (libjpeg-turbo; ITU-T T.81), PNG (libpng; W3C PNG third edition) and WebP
 * (libwebp; RFC 9649, its first frame). What is written is upright (EXIF 2.32 orientation applied), holds no
 * metadata of any kind, and looks as before: a colour profile that is not sRGB is kept, transparency where the
 * format knows it. Sizes are averaged over areas in one pass over the rows, so that a worker never
 * holds a large picture whole: at most 64 MB for a photograph of 12 megapixels.
 *
 * Same bytes in, same bytes out, on every thread. No file is touched.
 */
#ifndef PBGDPL_IMAGE_H
#define PBGDPL_IMAGE_H

#include "content/picture.h"

#define IMAGE_PIXELS_MAX ((int64_t)50 * 1000 * 1000) /* above it a picture is refused before it is decoded */
#define IMAGE_SIZES_MAX 8

enum image_format { IMAGE_JPEG, IMAGE_PNG, IMAGE_WEBP };

/* A size that is wanted. */
struct image_size {
	int width, height; /* pixels, upright; not larger than the source */
	enum image_format format;
	struct buf *to; /* what was in it is replaced */
};

/* Why a picture was refused, in both languages; vi.n is 0 when it was not. */
struct image_fault {
	struct str vi, en;
};

/*
 * Decodes the picture and writes it `n` times; with n 0 only looks whether it can be decoded. `p` is what
 * picture_read() said of the same bytes. On a fault what the buffers hold is not to be used.
 */
struct image_fault image_write(struct str bytes, const struct picture *p, const struct image_size *want, size_t n)
	__attribute__((warn_unused_result));

/* Pixels, three bytes each (sRGB), rows from the top, as a JPEG of that quality (1 to 100), appended. */
void image_put_jpeg(struct buf *to, const unsigned char *rgb, int width, int height, int quality);

#endif
