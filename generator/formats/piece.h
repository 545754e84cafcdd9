/*
 * piece.h - the pages of a law that is published in pieces.
 */
#ifndef PBGDPL_FORMATS_PIECE_H
#define PBGDPL_FORMATS_PIECE_H

#include "formats/plan.h"

/* The law's pieces for a view of it; none when it is published whole. */
void set_pieces(struct view *v, const struct page *law);

/* The plan and behind it the pieces of all long laws, which must be settled. */
struct plan plan_pieces(const struct site *s, struct plan plan);

#endif
