/*
 * content.h - content/ to pages: the walk, the facts that front matter states, and
 * later each page's body.
 *
 * content_read() fills the site's pages and assets; it reads no more of a file than
 * its head, and not even that when the last build remembers the file as it is. The
 * bodies come one by one from content_compose(), after the site is linked.
 */
#ifndef PBGDPL_CONTENT_H
#define PBGDPL_CONTENT_H

#include "content/scan.h"
#include "model/body.h"

/* What the last build remembers: pages with source, stamp, matter, summary, body_at, body_line, facts; assets. */
struct memory {
	struct page *page;
	size_t npages;
	struct asset *asset;
	size_t nassets;
};

/*
 * Reads content/ of s->root: site.yaml, pages, assets. s->a, s->root, s->today (0: the newest
 * page's date) and s->show_drafts must be set. False when content/ cannot be read at all; what
 * is wrong with single files is in `diags`, whose paths are below content/.
 */
bool content_read(struct site *s, const struct memory *m, unsigned workers, struct diags *diags)
	__attribute__((warn_unused_result));

/*
 * A site of one page, the file `name` in `folder`, for a file that lies in no site. Front matter may be
 * missing. s->a must be set. NULL when it cannot be read.
 */
struct page *content_alone(struct site *s, const char *folder, struct str name, struct diags *diags);

/* One worker's tools for composing. */
struct composer {
	const struct site *site;
	struct arena scratch; /* bodies: reset by the caller between jobs */
	struct arena keep;    /* facts: lives as long as the site */
	struct buf file;
	struct scanner scanner;
	int content; /* descriptor of content/ */
};

/*
 * Reads the page's file and composes its body into `body` (which lives in c->scratch
 * until it is reset). `facts` gets what is worth keeping, diagnostics included. False when the file
 * cannot be used; facts->diags then says why.
 */
bool content_compose(struct composer *c, const struct page *p, struct body *body, struct facts *facts);

void composer_init(struct composer *c, const struct site *s, int content);
void composer_free(struct composer *c);

#endif
