/*
 * diag.h - what is wrong with the content, collected and told once.
 *
 * An author's mistake is never thrown: it is added to a `struct diags` and the
 * work goes on, so that one run shows them all. Each worker and page has its own
 * collection; they are merged, sorted by path, line and column, and printed once.
 *
 * Lines and columns count from 1; a column counts characters (code points). Line
 * or column 0 means that there is none to tell.
 */
#ifndef PBGDPL_DIAG_H
#define PBGDPL_DIAG_H

#include "base/arena.h"
#include "base/codes.h"
#include "base/text.h"

#include <stdio.h>

enum severity { HINT, WARNING, ERROR };

#define X(code, severity, vi, en) code,
enum diag_code { CODES(X) DIAG_CODES };
#undef X

enum diag_format { FORMAT_TEXT, FORMAT_JSON, FORMAT_SARIF };

struct place {
	struct str path; /* as the user would open it */
	int line, col;
};

struct diag {
	enum diag_code code;
	struct place at;
	struct str arg[3];
};

struct diags {
	struct arena arena; /* keeps the strings */
	struct diag *item;
	size_t n, cap;
};

struct diag_style {
	enum diag_format format;
	bool english;
	bool hints; /* hints are printed only when asked for (-v), or in JSON and SARIF */
	bool errors_only;
	bool strict; /* warnings count as errors */
};

/* Copies everything it is given; unused arguments are {0}. */
void diag_add(struct diags *d, enum diag_code code, struct place at, struct str a, struct str b, struct str c);

#define diag0(d, code, at) diag_add((d), (code), (at), (struct str){0}, (struct str){0}, (struct str){0})
#define diag1(d, code, at, a) diag_add((d), (code), (at), (a), (struct str){0}, (struct str){0})
#define diag2(d, code, at, a, b) diag_add((d), (code), (at), (a), (b), (struct str){0})

/* " (ý bạn là "x"?)" for the tail of a sentence, or "" when `nearest` is empty; both languages. */
struct str diag_guess(struct arena *a, struct str nearest);

/* Diagnostics put away in somebody's arena, to be told again. */
struct told {
	const struct diag *item;
	size_t n;
};

/* Those from number `from` on; the collection keeps them, too. */
struct told diags_put_away(const struct diags *d, size_t from, struct arena *a);
void diags_tell(struct diags *into, struct told told);

/* Empties the collection for the next job; its memory stays. */
void diags_clear(struct diags *d);

const char *diag_name(enum diag_code code);

void diags_merge(struct diags *into, const struct diags *from);

/* The same, with `prefix` before every path that there is. */
void diags_merge_below(struct diags *into, const struct diags *from, struct str prefix);
void diags_sort(struct diags *d); /* and drops exact repeats */
/* The exit status of the contract: 3 when the system failed, 1 when an author must mend something, else 0. */
int diags_status(const struct diags *d, bool strict);

size_t diags_count(const struct diags *d, enum severity s);
void diags_free(struct diags *d);

/* Text goes to stderr, JSON and SARIF to stdout, as the contract says. */
void diags_print(const struct diags *d, const struct diag_style *style);
void diag_text(struct buf *to, const struct diag *d, bool english);

#endif
