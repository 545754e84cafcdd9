/*
 * make.h - one artifact: a path in the portal and the function that renders it.
 *
 * An artifact is rendered without its bodies first (a few microseconds): the bytes
 * and the identity of the bodies that belong in their holes make its key. When the
 * last build remembers the same key, that is all; else the holes are filled and the
 * bytes go to output/. So whatever a page shows of other pages is in its key by
 * construction, and no list of dependencies is kept anywhere.
 *
 * Over 100 lines: it tells all that a worker has.
 */
#ifndef PBGDPL_MAKE_H
#define PBGDPL_MAKE_H

#include "content/content.h"
#include "formats/citedby.h"
#include "formats/product.h"
#include "themes/theme.h"

/* One worker's tools. */
struct maker {
	const struct site *site;
	const struct theme *theme;
	struct composer composer;
	struct rendering r;
	struct buf bytes, part;
	struct body body; /* composed in this job, of `body_of` */
	const struct page *body_of;
	const struct citedby *citedby; /* set when all pages are settled, before STAGE_LISTS */
	struct diags diags;	       /* bodies that could not be had a second time */
	const struct made *made;       /* set before STAGE_BOOKS */
	struct packer *packer;
	struct maker *crew; /* all workers: a book is made by all of them, while none has another job */
	unsigned ncrew;
	struct arena room; /* of one book or bundle */
	struct buf whole;  /* a file of a book */
	struct buf cut;	   /* size_t: where in r.text the files of a book begin */
	bool for_trainers; /* pages show what only they see */
};

struct artifact;
typedef void artifact_fn(struct maker *m, const struct artifact *a);
typedef struct str artifact_bytes(struct maker *m, const struct artifact *a);
typedef int artifact_write(struct maker *m, const struct artifact *a, int fd); /* 0 or an errno */

/*
 * When artifacts may be made: pages first (each composes its own body and settles its facts; laws are settled,
 * too), then what looks at other pages' facts, then files that the pages turned out to
 * use; then books, bundles of what was made so far, and the pages that tell how large those are.
 */
enum artifact_stage {
	STAGE_PAGES,
	STAGE_LISTS,
	STAGE_FILES,
	STAGE_COVERS,
	STAGE_BOOKS,
	STAGE_BUNDLES,
	STAGE_SHELVES,
	STAGES
};

struct artifact {
	struct str path; /* below the portal */
	artifact_fn *render;
	artifact_bytes *bytes; /* of a book: made only when what was rendered has another key; else NULL */
	artifact_write *write; /* of a bundle: the same into a file, since it may be too large to hold; else NULL */
	struct page *page;     /* of a page; of a section's list: its _index.md */
	const void *subject;   /* section, term, asset ...: what `render` expects */
	int number;	       /* page of a list, from 1 */
	enum artifact_stage stage;
	bool looks_around; /* shows bodies of other pages, or what they cite */
	bool in_sitemap;
	int updated;	 /* yyyymmdd, for the sitemap */
	struct hash key; /* STAGE_FILES: known without rendering, from the file's stamp */
};

void maker_init(struct maker *m, const struct site *s, const struct theme *t, int content);
void maker_free(struct maker *m);

/*
 * Begins a job: what the last one left in the scratch memory is gone, unless it is the body of a law in
 * pieces and the next job, about `page` (or NULL), is one more of them.
 */
void maker_begin(struct maker *m, const struct page *page);

/*
 * Makes sure that the page's facts are those of its file today, composing it if the
 * remembered ones are not. Only the job that owns the page may call it.
 */
void maker_settle(struct maker *m, struct page *p);

/* The key of what was just rendered. */
struct hash maker_key(const struct maker *m);

/* The whole bytes of what was just rendered, its holes filled; valid until the next job. */
struct str maker_bytes(struct maker *m);

/* The page's body; composed again when it is not at hand: then what was in the scratch memory is gone. */
const struct body *maker_body(struct maker *m, const struct page *p);

/* The bytes of a file that was made before, into *to. False, and told in m->diags, when the disk does not give them. */
bool maker_read(struct maker *m, struct str path, struct buf *to) __attribute__((warn_unused_result));

/* A view with what every artifact shows; `a` tells its URL. */
struct view maker_view(struct maker *m, const struct artifact *a, const char *template_name);

#endif
