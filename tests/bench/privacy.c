/*
 * privacy.c - how fast personal data in a text is found, on one core.
 *
 *	privacy FILE N    privacy_look over the whole of FILE, N times; MB/s of the best and of all
 */
#define _XOPEN_SOURCE 700

#include "content/privacy.h"

#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FINDS_MAX 4096

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int
main(int argc, char **argv)
{
	static struct privacy_find find[FINDS_MAX];
	struct str text;
	size_t found = 0;
	double best = 0, total = 0;
	long times = argc > 2 ? strtol(argv[2], NULL, 10) : 10;
	int e;

	if (argc < 2 || times < 1)
		return fprintf(stderr, "usage: privacy FILE [N]\n"), 2;
	e = file_map(AT_FDCWD, argv[1], (size_t)1 << 30, &text);
	if (e)
		return fprintf(stderr, "%s: %s\n", argv[1], strerror(e)), 1;
	for (long i = 0; i < times; i++) {
		double from = now(), took;

		found = privacy_look(text, NULL, find, FINDS_MAX);
		took = now() - from;
		total += took;
		if (best <= 0 || took < best)
			best = took;
	}
	printf("%zu bytes, %zu finds, %.0f MB/s (best), %.0f MB/s (all)\n", text.n, found, (double)text.n / 1e6 / best,
	       (double)text.n * (double)times / 1e6 / total);
	file_unmap(text);
	return 0;
}
