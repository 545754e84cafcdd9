/*
 * lawfile.h - a law for other programs and for the archive: .txt, .json and .akn.xml beside its page.
 *
 * The words are those of the page's file; number, dates and names are those of its front matter.
 */
#ifndef PBGDPL_LAWFILE_H
#define PBGDPL_LAWFILE_H

#include "content/shelf.h"

/* Where it lies: the page's URL with another ending. */
struct str lawfile_url(const struct page *law, enum law_file which, struct arena *a);

/* Its bytes. */
void lawfile_put(struct buf *to, const struct volume *v, enum law_file which, struct str lang, struct arena *a);

#endif
