/*
 * area.h - a picture made smaller while its rows come by, in several sizes at once.
 *
 * A pixel of a smaller picture is the average of the area that it covers, edges in proportion. Rows come once,
 * in the order of the file; what comes out stands upright, turned and mirrored as EXIF says (2.32,
 * tag 0x0112). Whole numbers only: the same bytes on every machine. Averages are taken of the sRGB values,
 * colours weighted by their opacity.
 */
#ifndef PBGDPL_AREA_H
#define PBGDPL_AREA_H

#include "base/arena.h"
#include "formats/image.h"

#define AREA_SIDE_MAX 65535 /* of what comes in; the arithmetic below rests on it */

/* A picture in memory: R G B A, four bytes a pixel, rows from the top, nothing between them. */
struct pixels {
	unsigned char *rgba;
	int width, height;
	bool opaque; /* every A is 255 */
};

/* A size in the making. "Lying" is the orientation of the file, "upright" that of the eye. */
struct area_size {
	struct pixels made;	     /* upright */
	int width, height;	     /* lying */
	int y;			     /* the lying row that is being summed */
	int64_t origin, right, down; /* where lying (0,0) goes, and the steps from there, in pixels of `made` */
	uint32_t *sum;		     /* of that row, a number for each lane of the source */
	uint32_t *from, *taps;	     /* for each lying column: the first source column, and how many */
	uint16_t *weight;	     /* of the taps, one after the other */
};

/* Starts as {.orientation = ...}. */
struct area {
	int orientation;   /* 1..8 */
	int width, height; /* of the source, lying */
	int y;		   /* the row that comes next */
	bool opaque;
	size_t lanes;	    /* of a row: four a pixel, and padding */
	uint16_t *row;	    /* the row that came, colours times opacity */
	uint32_t *averaged; /* a row of the source's width */
	struct area_size size[IMAGE_SIZES_MAX];
	size_t n;
};

/* Asks for a size (upright); its number in size[]. Equal sizes are made once. */
size_t area_want(struct area *a, int width, int height);

/* The largest that is wanted, lying; 1 by 1 when nothing is. */
void area_largest(const struct area *a, int *width, int *height);

/* Rows of `width` pixels will come, `height` of them; no wanted size may be larger. Memory in `in`. */
void area_begin(struct area *a, struct arena *in, int width, int height, bool opaque);

/* The next row, R G B A. After the last one all sizes are made. */
void area_row(struct area *a, const unsigned char *rgba);

#endif
