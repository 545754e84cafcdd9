/*
 * speech.c - how fast a text is put into spoken words, on one core.
 *
 *	speech FILE N    speech_put over the whole of FILE, N times; MB/s of what is read, of the best and of all
 */
#define _XOPEN_SOURCE 700

#include "law/speech.h"

#include "base/arena.h"
#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

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
	static const struct reading reading[] = {{{"HGV", 3}, {"hòa giải viên", 17}}};
	const struct speech s = {SPEECH_MIDDLE, reading, 1};
	struct arena a = {0};
	struct buf b = {0};
	struct str text;
	double best = 0, total = 0;
	long times = argc > 2 ? strtol(argv[2], NULL, 10) : 10;
	int e;

	if (argc < 2 || times < 1)
		return fprintf(stderr, "usage: speech FILE [N]\n"), 2;
	e = file_map(AT_FDCWD, argv[1], (size_t)1 << 30, &text);
	if (e)
		return fprintf(stderr, "%s: %s\n", argv[1], strerror(e)), 1;
	for (long i = 0; i < times; i++) {
		double from = now(), took;

		arena_reset(&a);
		b.n = 0;
		speech_put(&b, text, &s, &a);
		took = now() - from;
		total += took;
		if (best <= 0 || took < best)
			best = took;
	}
	printf("%zu bytes, %zu syllables, %.0f MB/s (best), %.0f MB/s (all)\n", text.n, speech_syllables(buf_str(&b)),
	       (double)text.n / 1e6 / best, (double)text.n * (double)times / 1e6 / total);
	buf_free(&b);
	arena_free(&a);
	file_unmap(text);
	return 0;
}
