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
	return (b->kind == CALLOUT_GIANG_VIEN && !view.for_trainers) ||
	       (b->kind == CALLOUT_DAP_AN && view.no_answers);
}

/* How far a view has come: the next block, link and heading that it has not passed. */
struct progress {
	size_t at, block, link, part, only, insert;
	bool in_heading; /* its start tag is behind us, its end tag is not */
};

/* The next digit of a heading's tag, or SIZE_MAX. */
static size_t
next_digit(const struct body *b, struct progress *p)
{
	for (; p->part < b->nparts; p->part++, p->in_heading = false) {
		const struct part *x = &b->part[p->part];

		if (x->kind != PART_HEADING || x->html.n < sizeof("<h1></h1>") - 1)
			continue;
		if (!p->in_heading && x->html.at + 2 >= p->at)
			return x->html.at + 2; /* <hN */
		if (x->html.at + x->html.n - 2 >= p->at)
			return x->html.at + x->html.n - 2; /* /hN> */
	}
	return SIZE_MAX;
}

static void
put_digit(struct buf *to, struct str html, struct progress *p)
{
	char c = html.p[p->at++];

	put_char(to, c >= '1' && c < '6' ? (char)(c + 1) : c);
	if (p->in_heading)
		p->part++;
	p->in_heading = !p->in_heading;
}

/* Bytes of the body; a quote in its text is escaped, so the search finds only attributes. */
static void
put_piece(struct buf *to, struct str piece, struct str self)
{
	struct str own = STR(" href=\"#");
	const char *p;

	while (self.n && (p = str_find(piece, own))) {
		size_t n = (size_t)(p - piece.p) + own.n - 1;

		put_bytes(to, piece.p, n);
		put_url(to, self);
		piece = str_from(piece, n);
		put_char(to, '#');
		piece = str_from(piece, 1);
	}
	put_str(to, piece);
}

/* The next piece that the view leaves out; at SIZE_MAX when there is none. */
static struct span
next_omission(const struct body *b, struct progress *p, struct body_view view)
{
	struct span block = {SIZE_MAX, 0}, only = {SIZE_MAX, 0};

	while (p->block < b->nblocks && (b->block[p->block].html.at < p->at || !left_out(&b->block[p->block], view)))
		p->block++;
	while (p->only < b->nportal_only && (b->portal_only[p->only].at < p->at || !view.bare))
		p->only++;
	if (p->block < b->nblocks)
		block = b->block[p->block].html;
	if (p->only < b->nportal_only)
		only = b->portal_only[p->only];
	return only.at < block.at ? only : block;
}

void
body_put(struct buf *to, const struct body *b, struct body_view view)
{
	bool shift = b->has_h1 && !view.as_written;
	struct str html = str_make(b->html.s.p, view.range.n ? view.range.at + view.range.n : b->html.s.n);
	struct progress p = {.at = view.range.at};

	for (;;) {
		struct span skip = next_omission(b, &p, view);
		size_t link = SIZE_MAX, digit = shift ? next_digit(b, &p) : SIZE_MAX, stop;

		while (p.link < b->nlinks && (b->link[p.link].at.at < p.at || view.base.n == 0))
			p.link++;
		if (p.link < b->nlinks)
			link = b->link[p.link].at.at;
		stop = skip.at < link ? skip.at : link;
		stop = digit < stop ? digit : stop;
		stop = html.n < stop ? html.n : stop;
		if (p.insert < view.ninserts && view.insert[p.insert].at <= stop) {
			const struct insert *in = &view.insert[p.insert++];

			if (in->at >= p.at) {
				put_piece(to, str_make(html.p + p.at, in->at - p.at), view.self);
				put_str(to, in->html.s);
				p.at = in->at;
			}
			continue;
		}
		put_piece(to, str_make(html.p + p.at, stop - p.at), view.self);
		p.at = stop;
		if (stop == html.n)
			return;
		if (stop == skip.at) {
			p.at += skip.n;
		} else if (stop == link) {
			put_str(to, view.base);
			put_url(to, b->link[p.link].url);
			p.at += b->link[p.link++].at.n;
		} else {
			put_digit(to, html, &p);
		}
	}
}
