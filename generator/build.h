/*
 * build.h - a site folder to a portal: read, link, make, check, publish.
 */
#ifndef PBGDPL_BUILD_H
#define PBGDPL_BUILD_H

#include "base/diag.h"

struct build_options {
	const char *dir;    /* the site: DIR/content, DIR/themes */
	const char *out;    /* OUT: the portal becomes OUT/portal */
	const char *themes; /* folder of installed themes, for what DIR/themes lacks; may be NULL */
	int today;	    /* yyyymmdd; 0: the day of the newest page */
	unsigned workers;
	bool drafts;
	bool hints;	 /* somebody will read them */
	bool strict;	 /* a warning is an error: nothing is published */
	bool check_only; /* write nothing */
	bool profile;	 /* stage times to stderr */
	bool progress;	 /* a line that counts, on a terminal */
};

struct build_result {
	size_t pages, artifacts, written, kept, removed;
	bool published; /* false: an error, or nothing had changed */
	int status;	/* exit status of the contract: 0, 1 or 3 */
};

/* Diagnostics are added to `diags`, with the paths that the user would open, sorted. */
struct build_result build_site(const struct build_options *o, struct diags *diags);

#endif
