/*
 * plan.h - everything that the portal consists of, as a list of artifacts.
 */
#ifndef PBGDPL_PLAN_H
#define PBGDPL_PLAN_H

#include "formats/make.h"

struct plan {
	struct artifact *item;
	size_t n;
};

/* The whole plan, ordered by stage and path, but for the files that pages use. In the site's arena. */
struct plan plan_make(const struct site *s, const struct theme *t);

/* The pictures and attachments that the settled pages refer to, to be published beside them. */
struct plan plan_files(const struct site *s, const bool *used);

/* Books and bundles, ordered by stage and path; none, but for their pages, where core/ has no templates of EPUB. */
struct plan plan_books(const struct site *s, const struct theme *t);

/*
 * Asks of every settled page whether its links to headings and files lead somewhere: tells broken
 * anchors in `diags` and marks the assets that are used. `used` has a flag an asset.
 */
void check_references(const struct site *s, const struct page *p, struct arena *scratch, bool *used,
		      struct diags *diags);

/* Can every page and every used file be stored wherever bundles go? */
void check_names(const struct site *s, const bool *used, struct arena *scratch, struct diags *diags);

/* Does each law have the articles that a book wants of it? */
void check_book(const struct book *b, struct diags *diags);

/* The artifacts' functions, by the file that holds them. */
artifact_fn render_page, render_redirect, render_book;			      /* page.c */
artifact_fn render_home, render_section, render_term, render_map, render_404; /* list.c */
artifact_fn render_atom, render_rss, render_json_feed;			      /* feed.c */
artifact_fn render_law_file, render_piece, render_coverage;		      /* lawfile.c, piece.c, coverage.c */
artifact_fn render_static, render_robots;				      /* plan.c */

#endif
