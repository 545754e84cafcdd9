/*
 * epub.h - a book as EPUB 3.3 (W3C Recommendation), and its cover as a picture for its page.
 *
 * The same pages, order and dates give the same bytes. Two editions of one source: for readers, with the answers at
 * the end, and for trainers, with answers in place, their notes and the plan of each lesson.
 */
#ifndef PBGDPL_EPUB_H
#define PBGDPL_EPUB_H

#include "formats/make.h"

/* subject: the struct book; number: its enum edition. */
void render_epub(struct maker *m, const struct artifact *a);
struct str epub_bytes(struct maker *m, const struct artifact *a);

/* subject: the struct book. A JPEG for its page. */
void render_cover(struct maker *m, const struct artifact *a);
struct str cover_bytes(struct maker *m, const struct artifact *a);

/* The book's page at `url` into `r`: STEM.html, or what opens its bundle (then of that edition, without the bundles).
 */
void book_page(struct maker *m, const struct book *b, enum edition e, struct str url, struct rendering *r);

/* "Dành cho hòa giải viên, người dân": whom the book is for; {0} when nobody says. */
struct str book_audience(const struct book *b, struct arena *a);

#endif
