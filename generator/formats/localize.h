/*
 * localize.h - a page of the portal as it stands in a bundle that holds only some of the portal: links that lead
 * out of the bundle get the portal's full address, the others stay relative and work from `file:`.
 */
#ifndef PBGDPL_LOCALIZE_H
#define PBGDPL_LOCALIZE_H

#include "base/arena.h"
#include "base/text.h"

/* Is the file at `path`, below the portal, in the bundle? */
typedef bool inside_fn(void *ctx, struct str path);

struct localize {
	struct str url;	 /* of the page, below the portal */
	struct str base; /* the portal's address, without '/' at its end: "https://a.vn/hoa-giai" */
	inside_fn *inside;
	void *ctx;
};

/* Appends the page (our own XHTML: its href, src and srcset) with its links seen to. Scratch memory from `a`. */
void localize_put(struct buf *to, struct str xhtml, const struct localize *l, struct arena *a);

#endif
