/*
 * body.c - writing a body as one of its views: whole, or with blocks left out and
 * links made absolute. The common case, the page's own, is one copy of bytes.
 */
#include "model/body.h"

void
put_relative(struct buf *to, struct str from, struct str target)
{
	size_t same = 0;

	for (size_t i = 0; i < from.n && i < target.n && from.p[i] == target.p[i]; i++)
		if (from.p[i] == '/')
			same = i + 1;
	for (size_t i = same; i < from.n; i++)
		if (from.p[i] == '/')
			put_lit(to, "../");
	put_url(to, str_from(target, same));
}

static bool
left_out(const struct block *b, struct body_view view)
{
	return b->kind == CALLOUT_GIANG_VIEN && !view.for_trainers;
}

void
body_put(struct buf *to, const struct body *b, struct body_view view)
{
	struct str html = b->html.s;
	size_t at = 0, k = 0, l = 0;

	for (;;) {
		size_t stop = html.n;
		const struct block *skip = NULL;
		const struct hyperlink *link = NULL;

		while (k < b->nblocks && (b->block[k].html.at < at || !left_out(&b->block[k], view)))
			k++;
		while (l < b->nlinks && (b->link[l].at.at < at || view.base.n == 0))
			l++;
		if (k < b->nblocks)
			skip = &b->block[k], stop = skip->html.at;
		if (l < b->nlinks && b->link[l].at.at < stop)
			link = &b->link[l], stop = link->at.at, skip = NULL;
		put_bytes(to, html.p + at, stop - at);
		at = stop;
		if (link) {
			put_str(to, view.base);
			put_url(to, link->url);
			at += link->at.n;
			l++;
		} else if (skip) {
			at += skip->html.n;
			k++;
		} else {
			return;
		}
	}
}
