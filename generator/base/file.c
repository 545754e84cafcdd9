/*
 * file.c - see file.h. The walk keeps its own stack of folders: no recursion on
 * what a user's disk happens to hold.
 */
#define _DEFAULT_SOURCE /* DT_DIR */

#include "base/file.h"

#include "base/pool.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int
file_read(int dir, const char *path, size_t max, struct buf *to)
{
	struct stat st;
	int fd = openat(dir, path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK), err = 0;
	size_t want;
	ssize_t k;

	to->n = 0;
	if (fd < 0)
		return errno;
	if (fstat(fd, &st) < 0)
		err = errno;
	else if (!S_ISREG(st.st_mode))
		err = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
	else if ((uint64_t)st.st_size > max)
		err = EFBIG;
	want = err ? 0 : (size_t)st.st_size;
	if (want)
		buf_room(to, want + 1);
	while (!err && to->n < want) {
		k = read(fd, to->p + to->n, want - to->n);
		if (k < 0 && errno == EINTR)
			continue;
		if (k < 0)
			err = errno;
		if (k <= 0)
			break;
		to->n += (size_t)k;
	}
	close(fd);
	return err;
}

/* A short read of a regular file is its end: no call to ask for the size, none to see the end. */
static int
read_known(int dir, const char *path, size_t want, struct buf *to)
{
	int fd = openat(dir, path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK), err = 0;
	ssize_t k = -1;

	to->n = 0;
	if (fd < 0)
		return errno;
	buf_room(to, want + 1);
	while (k < 0 && !err) {
		k = read(fd, to->p, want);
		if (k < 0 && errno != EINTR)
			err = errno;
	}
	to->n = k > 0 ? (size_t)k : 0;
	close(fd);
	return err;
}

int
file_read_head(int dir, const char *path, size_t max, struct buf *to)
{
	return read_known(dir, path, max, to);
}

int
file_read_listed(int dir, const struct entry *e, struct buf *to)
{
	return read_known(dir, e->path.p, (size_t)e->stamp.size, to);
}

int
file_map(int dir, const char *path, size_t max, struct str *bytes)
{
	int fd = openat(dir, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), err = 0;
	struct stat st;
	void *p;

	*bytes = (struct str){0};
	if (fd < 0)
		return errno;
	if (fstat(fd, &st) < 0)
		err = errno;
	else if (!S_ISREG(st.st_mode))
		err = EINVAL;
	else if ((uint64_t)st.st_size > max)
		err = EFBIG;
	if (!err && st.st_size > 0) {
		p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
		if (p == MAP_FAILED)
			err = errno;
		else
			*bytes = str_make(p, (size_t)st.st_size);
	}
	close(fd);
	return err;
}

void
file_unmap(struct str bytes)
{
	if (bytes.n)
		munmap((void *)(uintptr_t)bytes.p, bytes.n);
}

struct stamp
stamp_from(const struct stat *st)
{
	return (struct stamp){st->st_size, (int64_t)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec, st->st_ino};
}

struct stamp
stamp_of(int dir, const char *path)
{
	struct stat st;

	if (fstatat(dir, path, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return (struct stamp){-1, 0, 0};
	return stamp_from(&st);
}

bool
file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

bool
folder_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool
leftover(struct str name)
{
	return name.p[0] == '.' || name.p[0] == '#' || name.p[0] == '~' || name.p[name.n - 1] == '~' ||
	       str_equal(name, STR("Thumbs.db")) || str_equal(name, STR("desktop.ini"));
}

static int
by_path(const void *a, const void *b)
{
	return str_compare(((const struct entry *)a)->path, ((const struct entry *)b)->path);
}

struct walk {
	struct arena *a;
	const char *root;
	char real[PATH_MAX]; /* root with every link resolved */
	struct str shown_root;
	struct diags *diags;
	struct entry *item;
	size_t n, cap;
	int fd;		  /* root, while stamps are asked for */
	struct str *todo; /* folders still to read, "" is the root */
	size_t ntodo, captodo;
};

static void
push_entry(struct walk *w, struct entry e)
{
	if (w->n == w->cap) {
		w->cap = w->cap ? w->cap * 2 : 256;
		w->item = realloc(w->item, w->cap * sizeof(*w->item));
		if (!w->item)
			arena_exhausted();
	}
	w->item[w->n++] = e;
}

static void
push_folder(struct walk *w, struct str path)
{
	size_t depth = 1;

	for (size_t i = 0; i < path.n; i++)
		depth += path.p[i] == '/';
	if (depth > FOLDER_DEPTH_MAX) {
		diag1(w->diags, E164, ((struct place){str_cat(w->a, w->shown_root, path), 0, 0}),
		      str_format(w->a, "%d", FOLDER_DEPTH_MAX));
		return;
	}
	if (w->ntodo == w->captodo) {
		w->captodo = w->captodo ? w->captodo * 2 : 64;
		w->todo = realloc(w->todo, w->captodo * sizeof(*w->todo));
		if (!w->todo)
			arena_exhausted();
	}
	w->todo[w->ntodo++] = path;
}

/* A link is good when it ends at a regular file inside the root. */
static bool
link_stays_inside(struct walk *w, int fd, const char *name, struct str path, struct stat *st)
{
	char real[PATH_MAX];
	size_t n = strlen(w->real);
	struct str full = str_cat(w->a, str_of(w->root), STR("/"), path);

	return fstatat(fd, name, st, 0) == 0 && S_ISREG(st->st_mode) && realpath(full.p, real) &&
	       strncmp(real, w->real, n) == 0 && real[n] == '/';
}

static int
read_folder(struct walk *w, struct str folder)
{
	struct str full = folder.n ? str_cat(w->a, str_of(w->root), STR("/"), folder) : str_of(w->root);
	DIR *d = opendir(full.p);
	struct dirent *e;
	int err = 0;

	if (!d)
		return errno;
	while (errno = 0, (e = readdir(d))) {
		struct str name = str_of(e->d_name), path;
		struct stat st;

		if (leftover(name))
			continue;
		path = folder.n ? str_cat(w->a, folder, STR("/"), name) : str_keep(w->a, name);
		if (e->d_type == DT_DIR || e->d_type == DT_REG) {
			if (e->d_type == DT_DIR)
				push_folder(w, path);
			else
				push_entry(w, (struct entry){path, {-1, 0, 0}});
			continue;
		}
		if (fstatat(dirfd(d), e->d_name, &st, AT_SYMLINK_NOFOLLOW) < 0) {
			err = errno;
			break;
		}
		if (S_ISLNK(st.st_mode) && !link_stays_inside(w, dirfd(d), e->d_name, path, &st)) {
			diag0(w->diags, E128, ((struct place){str_cat(w->a, w->shown_root, path), 0, 0}));
			continue;
		}
		if (S_ISDIR(st.st_mode))
			push_folder(w, path);
		else if (S_ISREG(st.st_mode))
			push_entry(w, (struct entry){path, stamp_from(&st)});
	}
	if (!err && errno)
		err = errno;
	closedir(d);
	return err;
}

#define STAMPS_A_JOB 128

/* The stamps that the folders did not tell: half of what a walk costs, so all threads share it. */
static void
stamp_some(void *ctx, size_t job, unsigned worker)
{
	struct walk *w = ctx;
	size_t end = (job + 1) * STAMPS_A_JOB;

	(void)worker;
	for (size_t i = job * STAMPS_A_JOB; i < end && i < w->n; i++)
		if (w->item[i].stamp.size < 0)
			w->item[i].stamp = stamp_of(w->fd, w->item[i].path.p);
}

static int
stamp_all(struct walk *w, unsigned workers)
{
	int err = 0;

	w->fd = open(w->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (w->fd < 0)
		return errno;
	pool_each((w->n + STAMPS_A_JOB - 1) / STAMPS_A_JOB, workers, stamp_some, w);
	close(w->fd);
	for (size_t i = 0; i < w->n && !err; i++)
		if (w->item[i].stamp.size < 0)
			err = ENOENT; /* gone while we looked */
	return err;
}

int
file_walk(struct arena *a, const char *root, struct str shown_root, unsigned workers, struct diags *diags,
	  struct listing *out)
{
	struct walk w = {.a = a, .root = root, .shown_root = shown_root, .diags = diags};
	int err = realpath(root, w.real) ? 0 : errno;

	if (!err)
		push_folder(&w, STR(""));
	while (!err && w.ntodo)
		err = read_folder(&w, w.todo[--w.ntodo]);
	if (w.n)
		qsort(w.item, w.n, sizeof(*w.item), by_path);
	if (!err)
		err = stamp_all(&w, workers);
	out->n = w.n;
	out->item = arena_copy(a, w.item, w.n * sizeof(*w.item));
	free(w.item);
	free(w.todo);
	return err;
}
