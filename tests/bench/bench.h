/*
 * bench.h - how fast something is with a whole text, on one core: its bytes a second, of the best time and of all.
 */
#ifndef PBGDPL_BENCH_H
#define PBGDPL_BENCH_H

#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static inline double
bench_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Does it once; returns how many it found. */
typedef size_t bench_fn(void *ctx, struct str text);

/* `NAME FILE [N]`: a whole main(). `what` is found, in the plural. Returns the exit status. */
static inline int
bench_text(int argc, char **argv, const char *name, const char *what, bench_fn *once, void *ctx)
{
	struct str text;
	size_t found = 0;
	double best = 0, total = 0;
	long times = argc > 2 ? strtol(argv[2], NULL, 10) : 10;
	int e;

	if (argc < 2 || times < 1)
		return fprintf(stderr, "usage: %s FILE [N]\n", name), 2;
	e = file_map(AT_FDCWD, argv[1], (size_t)1 << 30, &text);
	if (e)
		return fprintf(stderr, "%s: %s\n", argv[1], strerror(e)), 1;
	for (long i = 0; i < times; i++) {
		double from = bench_now(), took;

		found = once(ctx, text);
		took = bench_now() - from;
		total += took;
		if (best <= 0 || took < best)
			best = took;
	}
	printf("%zu bytes, %zu %s, %.0f MB/s (best), %.0f MB/s (all)\n", text.n, found, what,
	       (double)text.n / 1e6 / best, (double)text.n * (double)times / 1e6 / total);
	file_unmap(text);
	return 0;
}

#endif
