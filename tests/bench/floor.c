/*
 * floor.c - what no generator of this kind can go below: every article through
 * libcmark, and a page of about the right size written for it, by two threads, with
 * nothing in between: no links, no lists, no checks.
 *
 *	floor CONTENT OUT [THREADS]    every *.md below CONTENT -> OUT/<number>.html
 *
 * Compile with -lcmark -pthread.
 */
#define _XOPEN_SOURCE 700 /* nftw */

#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES_MAX 100000
#define FRAME 4096 /* head, menu and foot of a page of the default theme, roughly */

/* A small program that runs once and ends: its state may stand here. nftw() hands no context on. */
static char *file[FILES_MAX];
static size_t nfiles;
static atomic_size_t next_file, bytes_in, bytes_out;
static int out;

static void
die(const char *what)
{
	perror(what);
	exit(1);
}

static int
found(const char *path, const struct stat *st, int type, struct FTW *at)
{
	size_t n = strlen(path);

	(void)st;
	(void)at;
	if (type == FTW_F && n > 3 && strcmp(path + n - 3, ".md") == 0 && nfiles < FILES_MAX)
		file[nfiles++] = strdup(path);
	return 0;
}

static size_t
read_file(const char *path, char **buf, size_t *cap)
{
	int fd = open(path, O_RDONLY);
	struct stat st;
	ssize_t k;

	if (fd < 0 || fstat(fd, &st) < 0)
		die(path);
	if ((size_t)st.st_size + 1 > *cap) {
		*cap = (size_t)st.st_size * 2 + 1;
		*buf = realloc(*buf, *cap);
		if (!*buf)
			die("realloc");
	}
	k = read(fd, *buf, (size_t)st.st_size);
	if (k < 0)
		die(path);
	close(fd);
	(*buf)[k] = 0;
	return (size_t)k;
}

static void *
work(void *frame)
{
	char *buf = NULL, name[32];
	size_t cap = 0, i;

	while ((i = atomic_fetch_add(&next_file, 1)) < nfiles) {
		size_t n = read_file(file[i], &buf, &cap), size;
		char *end = strncmp(buf, "---\n", 4) ? NULL : strstr(buf + 4, "\n---\n"), *body = end ? end + 5 : buf;
		char *html = cmark_markdown_to_html(body, (size_t)(buf + n - body), CMARK_OPT_DEFAULT);
		struct iovec part[2] = {{frame, FRAME}, {html, size = strlen(html)}};
		int fd;

		snprintf(name, sizeof(name), "%06zu.html", i);
		fd = openat(out, name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
		if (fd < 0 || writev(fd, part, 2) < 0)
			die(name);
		close(fd);
		atomic_fetch_add(&bytes_in, n);
		atomic_fetch_add(&bytes_out, size + FRAME);
		free(html);
	}
	free(buf);
	return NULL;
}

int
main(int argc, char **argv)
{
	static char frame[FRAME];
	pthread_t thread[16];
	long threads = argc > 3 ? strtol(argv[3], NULL, 10) : 2;

	if (argc < 3 || threads < 1 || threads > 16)
		return fprintf(stderr, "usage: floor CONTENT OUT [THREADS]\n"), 2;
	memset(frame, ' ', sizeof(frame));
	if (nftw(argv[1], found, 32, FTW_PHYS) != 0)
		die(argv[1]);
	if (mkdir(argv[2], 0777) < 0 && errno != EEXIST)
		die(argv[2]);
	if ((out = open(argv[2], O_RDONLY | O_DIRECTORY)) < 0)
		die(argv[2]);
	for (long i = 0; i < threads; i++)
		if (pthread_create(&thread[i], NULL, work, frame) != 0)
			die("pthread_create");
	for (long i = 0; i < threads; i++)
		pthread_join(thread[i], NULL);
	printf("%zu files, %zu bytes read, %zu bytes written\n", nfiles, atomic_load(&bytes_in), atomic_load(&bytes_out));
	return 0;
}
