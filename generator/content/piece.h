/*
 * piece.h - a long law is published in pieces, a page for each chapter; its own page is
 * the contents. Where the cuts are is asked here by whoever writes the law and whoever links to it.
 */
#ifndef PBGDPL_PIECE_H
#define PBGDPL_PIECE_H

#include "law/unit.h"
#include "model/site.h"

/*
 * The unit with which each piece begins, in `a`; *n of them, at least one. A chapter or an annex each (with the phần
 * heading above it); what is longer than PIECE_BYTES is cut before an article. What stands before the first
 * is the preamble and stays on the law's own page.
 */
#define PIECE_BYTES ((size_t)90 * 1024)
const uint32_t *pieces_of(const struct units *u, struct arena *a, size_t *n);

#endif
