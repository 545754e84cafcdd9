/*
 * book.c - Markdown to EPUB and nothing else: what a converter does, beside which it is measured.
 *
 *	book SITE THEMES OUT [WORKERS]      every book of the site, readers' edition, into the folder OUT
 *
 * The whole way from the disk is in it: site.yaml, every page read, tied together and composed, the cover drawn, the
 * archive packed and written. The portal's pages, feeds and bundles are not. Pictures are left out, since
 * they come from the portal's files.
 */
#include "base/pool.h"
#include "formats/epub.h"
#include "model/book.h"
#include "model/link.h"
#include "bench/bench.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

struct job {
	struct site site;
	struct theme *theme;
	struct maker *maker;
	const char *out;
};

static void
settle(void *ctx, size_t i, unsigned w)
{
	struct job *j = ctx;

	maker_begin(&j->maker[w], NULL);
	maker_settle(&j->maker[w], j->site.page[i]);
}

static void
bind(void *ctx, size_t i, unsigned w)
{
	struct job *j = ctx;
	struct maker *m = &j->maker[w];
	struct artifact a = {.path = STR("x.epub"), .subject = &j->site.book[i]};
	char path[512];
	struct str bytes;
	FILE *f;

	maker_begin(m, NULL);
	render_epub(m, &a);
	bytes = epub_bytes(m, &a);
	snprintf(path, sizeof(path), "%s/%zu.epub", j->out, i + 1);
	f = fopen(path, "wb");
	if (!f || fwrite(bytes.p, 1, bytes.n, f) != bytes.n || fclose(f) != 0)
		exit(3);
}

static double
milliseconds(void)
{
	return bench_now() * 1e3;
}

int
main(int argc, char **argv)
{
	struct job j = {.out = argc > 3 ? argv[3] : NULL};
	unsigned workers = argc > 4 ? (unsigned)atoi(argv[4]) : pool_processors();
	struct arena a = {0}, files = {0};
	struct listing all = {0};
	struct diags diags = {0};
	struct memory none = {0};
	struct made made = {0};
	char content[512];
	double at[6] = {milliseconds()};
	int folder;

	if (argc < 4)
		return 2;
	snprintf(content, sizeof(content), "%s/content", argv[1]);
	folder = open(content, O_RDONLY | O_DIRECTORY);
	j.site.a = &a;
	j.site.root = str_of(argv[1]);
	if (folder < 0 || !content_list(argv[1], workers, &files, &all, &diags) ||
	    !content_read(&j.site, &all, &none, workers, &diags))
		return 3;
	at[1] = milliseconds();
	site_link(&j.site, &diags);
	at[2] = milliseconds();
	j.theme = theme_load(&files, (struct theme_place){{argv[2], NULL}}, j.site.theme, &diags);
	if (!j.theme)
		return 3;
	at[3] = milliseconds();
	j.maker = arena_many(&files, struct maker, workers);
	for (unsigned w = 0; w < workers; w++) {
		maker_init(&j.maker[w], &j.site, j.theme, folder);
		j.maker[w].made = &made;
		j.maker[w].crew = j.maker;
		j.maker[w].ncrew = workers;
	}
	pool_each(j.site.npages, workers, settle, &j);
	at[4] = milliseconds();
	pool_each(j.site.nbooks, 1, bind, &j); /* each takes all workers */
	at[5] = milliseconds();
	printf("%zu pages, %zu books: read %.1f, link %.1f, theme %.1f, settle %.1f, books %.1f ms\n", j.site.npages,
	       j.site.nbooks, at[1] - at[0], at[2] - at[1], at[3] - at[2], at[4] - at[3], at[5] - at[4]);
	return 0;
}
