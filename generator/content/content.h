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
#include "content/shelf.h"
#include "model/body.h"

/* What the last build remembers of a page: a record that is decoded only if its file is still the same. */
struct remembered {
	struct str source;
	struct str record;
};

/* What the last build remembers. */
struct memory {
	struct hash config;	       /* site.config then: other defaults may give other values */
	const struct remembered *page; /* by source */
	size_t npages;
	bool (*decode)(struct str record, struct arena *a, struct page *p);
	const struct asset *asset; /* by source */
	size_t nassets;
};

/*
 * Lists content/ of the site at `root` into `all`, in `a`. False when it cannot be read, or is no site: then
 * `diags` says why. Paths in diagnostics are below content/, here and in the calls below.
 */
bool content_list(const char *root, unsigned workers, struct arena *a, struct listing *all, struct diags *diags)
	__attribute__((warn_unused_result));

/*
 * Reads site.yaml, pages and assets of the listing. s->a, s->root, s->today (0: the newest page's date) and
 * s->show_drafts must be set. False when site.yaml cannot be used; what is wrong with single files is
 * in `diags`, too.
 */
bool content_read(struct site *s, const struct listing *all, const struct memory *m, unsigned workers,
		  struct diags *diags) __attribute__((warn_unused_result));

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
	struct buf html, text; /* of the body at hand */
	struct diags diags;    /* of the page at hand */
	struct scanner scanner;
	struct shelf shelf;
	int content; /* descriptor of content/ */
};

/*
 * Reads the page's file and composes its body into `body`, which lives until the next one is composed or
 * c->scratch is reset. `facts` gets what is worth keeping, diagnostics included. False when the file
 * cannot be used; facts->told then says why.
 */
bool content_compose(struct composer *c, const struct page *p, struct body *body, struct facts *facts);

void composer_init(struct composer *c, const struct site *s, int content);
void composer_free(struct composer *c);

#endif
