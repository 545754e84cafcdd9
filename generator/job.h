/*
 * job.h - one build on its way: what build.c's steps hand from one to the next. Only
 * build.c, start.c and end.c know it.
 */
#ifndef PBGDPL_JOB_H
#define PBGDPL_JOB_H

#include "build.h"
#include "formats/plan.h"
#include "output/output.h"
#include "state.h"

#include <time.h>

enum stage { OPEN, READ, LINK, PAGES, LISTS, CHECK, FILES, BOOKS, BUNDLE, PUBLISH, STATE, STAGE_TIMES };

struct build {
	const struct build_options *o;
	struct arena a, listing_arena, theme_arena;
	struct listing listing; /* of content/ */
	bool listed;
	struct hash epoch; /* of all that this build starts from */
	struct hash world; /* of all that an artifact may show but bodies */
	bool same_world;   /* as the last build's */
	bool staging;	   /* false: what is made is only looked at, since nothing will be published */
	struct output_error no_output;
	struct site site;
	struct theme *theme;
	struct state old;
	struct hash program;
	struct output *output;
	struct diags content; /* paths below content/ */
	struct diags theme_content;
	struct diags *diags;
	struct maker *maker;
	struct citedby citedby;
	struct made made;
	struct str bundle; /* the portal's bundle that is published, mapped; empty when it is not the last build's */
	struct diags *worker_diags;
	unsigned workers;
	struct product *product; /* as many as artifacts, and a few more */
	size_t nproducts;
	const struct artifact *current; /* the stage's artifacts and where their products go */
	struct product *current_product;
	size_t ncurrent;
	bool **used; /* a row of assets a worker */
	struct timespec last, shown;
	double seconds[STAGE_TIMES];
};

extern const char *const build_stage_name[STAGE_TIMES];

double build_since(const struct timespec *t); /* seconds */
void build_ended(struct build *b, enum stage s);
bool build_failing(const struct build *b); /* is there an error, so that nothing will be published? */
void build_tell_output(struct build *b, struct output_error e);

/* start.c: looks at content/, OUT and the last build's state. False when there is no way on. */
bool build_open(struct build *b);

/* start.c: has everything that a build starts from the stamp that it had, and every file that it made? */
bool build_nothing_changed(struct build *b);

/* produce.c: artifacts to products, behind those that are there. Files of assets have a way of their own. */
void build_make(struct build *b, const struct artifact *item, size_t n);
void build_make_files(struct build *b, struct plan files);

/* produce.c: puts a product's bytes out, and packs them. */
void build_put(struct build *b, struct maker *m, struct product *p, struct str bytes);

/* produce.c: what has been made is there to be looked up. */
void build_tell_made(struct build *b);

/* produce.c: the bundle of the whole portal, of all products, and the page of downloads. */
void build_make_bundle(struct build *b);

/* end.c: the maps of what the others came to; then publishing, the state, the report. */
void build_make_sitemap(struct build *b, const struct plan *plan, const struct plan *books);
void build_make_manifest(struct build *b);
void build_publish(struct build *b, struct build_result *r);

#endif
