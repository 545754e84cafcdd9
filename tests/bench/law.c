/*
 * law.c - how fast law_read() is.
 *
 *	law FILE N    reads FILE N times; prints MB/s of the best and of all, and what was found
 *
 * Linked like a unit test. FILE is put into NFC first, which is not counted.
 */
#include "law/document.h"

#include "base/file.h"
#include "base/vi.h"
#include "bench/bench.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define LAW_MAX ((size_t)1 << 30) /* bytes */

static size_t
read_once(struct str text, size_t *documents, size_t *memory)
{
	struct arena a = {0};
	struct documents d = law_read(text, STR("bench"), 1, &a, NULL);
	size_t units = 0;

	for (size_t i = 0; i < d.n; i++)
		units += d.item[i].units.n;
	*documents = d.n;
	*memory = a.used;
	arena_free(&a);
	return units;
}

int
main(int argc, char **argv)
{
	int times = argc == 3 ? (int)strtol(argv[2], NULL, 10) : 0, err;
	struct buf raw = {0}, text = {0};
	double best = 1e9, all = 0, mb;
	size_t units = 0, documents = 0, memory = 0;

	if (times < 1) {
		fprintf(stderr, "usage: law FILE N\n");
		return 2;
	}
	err = file_read(AT_FDCWD, argv[1], LAW_MAX, &raw);
	if (err) {
		fprintf(stderr, "%s: %s\n", argv[1], strerror(err));
		return 1;
	}
	vi_put_nfc(&text, buf_str(&raw));
	mb = (double)text.n / 1e6;
	for (int i = 0; i < times; i++) {
		double from = bench_now(), took;

		units = read_once(buf_str(&text), &documents, &memory);
		took = bench_now() - from;
		best = took < best ? took : best;
		all += took;
	}
	printf("law: %.1f MB, %zu documents, %zu units, %.1f MB of memory: best %.0f MB/s, all %.0f MB/s\n", mb,
	       documents, units, (double)memory / 1e6, mb / best, mb * times / all);
	buf_free(&raw);
	buf_free(&text);
	return 0;
}
