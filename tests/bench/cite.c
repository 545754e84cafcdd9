/*
 * cite.c - how fast the citations in a text are found, on one core.
 *
 *	cite FILE N    law_cite over the whole of FILE, N times; MB/s of the best and of all
 */
#define _XOPEN_SOURCE 700

#include "law/cite.h"

#include "bench/bench.h"

static size_t
once(void *ctx, struct str text)
{
	struct arena *a = ctx;

	arena_reset(a);
	return law_cite(text, NULL, a).n;
}

int
main(int argc, char **argv)
{
	struct arena a = {0};
	int status = bench_text(argc, argv, "cite", "citations", once, &a);

	arena_free(&a);
	return status;
}
