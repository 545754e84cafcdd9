/*
 * booktext.c - how fast pages become chapters, and pages of a bundle, on one core.
 *
 *	booktext [-n N] [FILE.html ...]    booktext_put and localize_put over the files, N times; MB/s of the best
 *
 * Without files: prose made here, a paragraph of some 600 bytes with one emphasis and one citation.
 */
#define _XOPEN_SOURCE 700

#include "formats/booktext.h"
#include "formats/localize.h"

#include "base/file.h"
#include "bench/bench.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define PROSE ((size_t)8 * 1024 * 1024)

static struct way
lead(void *ctx, enum lead_from from, struct str url, struct str anchor, struct str cited)
{
	(void)ctx, (void)from, (void)anchor, (void)cited;
	return (struct way){.to = url};
}

/* Every second link leads out. */
static bool
inside(void *ctx, struct str path)
{
	return path.n > 0 && ++*(size_t *)ctx % 2;
}

static void
make_prose(struct buf *to)
{
	while (to->n < PROSE) {
		put_lit(to, "<p>");
		for (int i = 0; i < 3; i++)
			put_lit(to,
				"Hòa giải viên không phân xử ai đúng, ai sai; hòa giải viên giúp các bên nói với nhau "
				"và tự tìm ra cách giải quyết mà cả hai chịu được. ");
		put_lit(to, "Việc này <em>không bắt buộc</em>, theo <a class=\"dan\" "
			    "href=\"../phap-luat/35-2013-qh13.html#dieu-4\">Điều 4</a>.</p>\n");
	}
}

static double
book(struct str s, struct buf *to, struct arena *a)
{
	struct booktext b = {.url = STR("tai-lieu/bai.html"), .prefix = STR("b1-"), .lead = lead, .page = 1};
	double from = bench_now();

	arena_reset(a);
	to->n = 0;
	booktext_put(to, s, &b, a);
	return bench_now() - from;
}

static double
bundle(struct str s, struct buf *to, struct arena *a)
{
	size_t asked = 0;
	struct localize l = {STR("tai-lieu/bai.html"), STR("https://example.vn/goc"), inside, &asked};
	double from = bench_now();

	arena_reset(a);
	to->n = 0;
	localize_put(to, s, &l, a);
	return bench_now() - from;
}

static void
measure(const char *name, struct str s, long times)
{
	double least[2] = {1e9, 1e9};
	struct buf to = {0};
	struct arena a = {0};

	for (long i = 0; i < times; i++) {
		double took[2] = {book(s, &to, &a), bundle(s, &to, &a)};

		for (int k = 0; k < 2; k++)
			if (took[k] < least[k])
				least[k] = took[k];
	}
	printf("%-28s %9zu bytes  booktext %5.0f MB/s  localize %5.0f MB/s\n", name, s.n, (double)s.n / 1e6 / least[0],
	       (double)s.n / 1e6 / least[1]);
	buf_free(&to);
	arena_free(&a);
}

int
main(int argc, char **argv)
{
	long times = 20;
	struct buf all = {0};
	int option;

	while ((option = getopt(argc, argv, "n:")) != -1)
		if (option != 'n' || (times = strtol(optarg, NULL, 10)) < 1)
			return fprintf(stderr, "usage: booktext [-n N] [FILE.html ...]\n"), 2;
	for (int i = optind; i < argc; i++) {
		struct str s;
		int e = file_map(AT_FDCWD, argv[i], (size_t)1 << 30, &s);

		if (e)
			return fprintf(stderr, "%s: %s\n", argv[i], strerror(e)), 1;
		put_str(&all, s);
		file_unmap(s);
	}
	if (optind == argc)
		make_prose(&all);
	measure(optind == argc ? "prose" : "files", buf_str(&all), times);
	buf_free(&all);
	return 0;
}
