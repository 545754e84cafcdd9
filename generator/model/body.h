/*
 * body.h - a page's content, composed once: one string of well-formed XHTML and a
 * table of cuts. The web page, its contents list, a feed entry, a chapter and a
 * search hit are views of the same bytes.
 *
 * A body lives in the scratch arena of the job that composed it.
 */
#ifndef PBGDPL_BODY_H
#define PBGDPL_BODY_H

#include "model/site.h"

/* The callouts of the contract (`> [!tinh-huong] ...`). */
/* clang-format off: a table, a row a line */
#define CALLOUTS(X)                                                                                                    \
	X(TINH_HUONG, "tinh-huong", "Tình huống")                                                                      \
	X(CAU_HOI, "cau-hoi", "Câu hỏi")                                                                               \
	X(DAP_AN, "dap-an", "Đáp án")                                                                                  \
	X(HOAT_DONG, "hoat-dong", "Hoạt động")                                                                         \
	X(GHI_NHO, "ghi-nho", "Ghi nhớ")                                                                               \
	X(LUU_Y, "luu-y", "Lưu ý")                                                                                     \
	X(CAN_CU, "can-cu", "Căn cứ pháp luật")                                                                        \
	X(GIANG_VIEN, "giang-vien", "Dành cho tập huấn viên")

/* clang-format on */
#define X(NAME, key, label) CALLOUT_##NAME,
enum callout { CALLOUTS(X) CALLOUT_KINDS };
#undef X

/* A callout's place in the body; views may leave one out. */
struct block {
	enum callout kind;
	struct span html, text;
};

/* Where an href or src stands in html, and what it leads to. Its bytes there are relative to the page's own URL. */
struct hyperlink {
	struct span at;
	struct str url; /* below the portal, with its #fragment, not escaped */
};

struct body {
	struct markup html;
	struct str text;
	const struct part *part;
	size_t nparts;
	const struct block *block;
	size_t nblocks;
	const struct hyperlink *link;
	size_t nlinks;
	const struct span *portal_only; /* what only a page of the portal can use: buttons and what they show */
	size_t nportal_only;
	bool has_h1; /* a heading of level 1 in html: views move all down one; the parts' levels are moved already */
};

/* Markup that a view puts between the bytes of a body. */
struct insert {
	size_t at; /* in html */
	struct markup html;
};

struct body_view {
	struct str self;	     /* the page's own URL, put before links within it ("#dieu-16"); {0}: leave them */
	struct str base;	     /* put before every portal URL; {0}: leave links relative to the page itself */
	bool no_answers;	     /* leave out the answers: a book has them at its end */
	bool for_trainers;	     /* keep the blocks that only trainers see */
	bool bare;		     /* without what only a page of the portal can use */
	struct span range;	     /* only these bytes of html; n 0: all */
	const struct insert *insert; /* in order */
	size_t ninserts;
	bool as_written; /* headings at the levels of the source, although a page's title of level 1 stands above */
};

/* Writes the body as this view wants it. */
void body_put(struct buf *to, const struct body *b, struct body_view view);

/* The relative URL from the page at `from` to `to` (both below the portal). */
void put_relative(struct buf *to, struct str from, struct str target);

#endif
