/*
 * motif.h - the picture in the lower part of a cover: a place of the delta's villages in plain shapes.
 */
#ifndef PBGDPL_MOTIF_H
#define PBGDPL_MOTIF_H

#include "formats/raster.h"

/* What the colours are for. All 0xRRGGBB. */
struct motif_colours {
	uint32_t sky, far, mid, near, deep, light, sun;
};

#define MOTIF_KINDS 8
#define MOTIF_WIDTH 1600.0
#define MOTIF_HEIGHT 1000.0 /* what matters stands in the upper 600: a band may hide the rest */

/* Draws kind `kind` (0 to MOTIF_KINDS - 1), varied by `seed`, with its upper edge at y = `top`. */
void motif_draw(struct raster *r, int kind, uint64_t seed, double top, const struct motif_colours *c);

#endif
