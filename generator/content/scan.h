/*
 * scan.h - the door through which every author's text comes in.
 *
 * What has passed is UTF-8 in NFC with '\n' line ends, without byte order mark,
 * without invisible characters, with real Vietnamese letters instead of their
 * look-alikes; whatever was changed has been told, with line and column.
 */
#ifndef PBGDPL_SCAN_H
#define PBGDPL_SCAN_H

#include "base/diag.h"

#define FILE_MAX_MB 8
#define NESTING_MAX 32
#define PARAGRAPH_MAX_KB 64

struct scanner {
	uint64_t next[256]; /* see scan.c */
};

void scanner_init(struct scanner *s);

/*
 * Cleans `raw`, whose first line is line `line` of `path`. Returns `raw` itself
 * when there is nothing to change (the usual case), else a copy in `a`.
 */
struct str scan_text(const struct scanner *s, struct str raw, struct str path, int line, struct arena *a,
		     struct diags *diags);

/*
 * Looks for what would make parsing costly: nesting over NESTING_MAX, paragraphs
 * over PARAGRAPH_MAX_KB. False, with a diagnostic, when there is any.
 */
bool scan_limits(struct str text, struct str path, int line, struct diags *diags) __attribute__((warn_unused_result));

#endif
