/*
 * picture.h - what pictures are (size, kind) and what must not leave the house:
 * EXIF, GPS, XMP, IPTC, comments and embedded previews.
 *
 * Metadata is cut out of the container without decoding a pixel: JPEG segments
 * (ITU-T T.81 Annex B; EXIF 2.32), PNG chunks (W3C PNG), WebP RIFF chunks, GIF
 * comment extensions. Colour profiles stay, they change what one sees.
 */
#ifndef PBGDPL_PICTURE_H
#define PBGDPL_PICTURE_H

#include "base/text.h"

#define PICTURE_MAX_MB 64

enum picture_kind { PICTURE_NONE, PICTURE_JPEG, PICTURE_PNG, PICTURE_WEBP, PICTURE_GIF, PICTURE_SVG };

struct picture {
	enum picture_kind kind;
	int width, height; /* as shown, before any EXIF rotation; 0 when the file does not say */
	int orientation;   /* EXIF, 1..8; 1 when absent */
};

/* By the file's name; PICTURE_NONE when it is no picture that a browser shows. */
enum picture_kind picture_kind_of(struct str name);

/* How many bytes from the front picture_read() needs at most. */
#define PICTURE_HEAD ((size_t)256 * 1024)

/* From the bytes (or their head). False when they are not a whole, known picture of the kind that the name says. */
bool picture_read(struct str bytes, enum picture_kind kind, struct picture *p) __attribute__((warn_unused_result));

/* Appends the picture without its metadata. False, and nothing appended, when the container is broken. */
bool picture_clean(struct str bytes, enum picture_kind kind, struct buf *to) __attribute__((warn_unused_result));

/*
 * SVG that may be published: well-formed enough to scan, no script, no event handler, no outside
 * reference. What is wrong, in the reader's words, or NULL. picture_clean() refuses what has a fault.
 */
const char *picture_svg_fault(struct str bytes);

#endif
