/*
 * quote.h - quotations over several lines: the new words that an amending law gives.
 */
#ifndef PBGDPL_QUOTE_H
#define PBGDPL_QUOTE_H

#include "base/text.h"

/* Where on the line a quotation begins that may go on over further lines, or line.n. */
size_t quote_start(struct str line);

/*
 * How many curly quotation marks are open at byte `to` of the text, `depth` of them since before: words within are
 * somebody else's.
 */
int quote_depth(int depth, struct str text, size_t to);

/* Says of a line that no quotation reaches over it. */
typedef bool quote_limit(const void *ctx, struct str line);

/* Where the line begins that follows the end of the quotation at `at`; 0 when it has no end. */
size_t quote_end(struct str text, size_t at, quote_limit *limit, const void *ctx);

#endif
