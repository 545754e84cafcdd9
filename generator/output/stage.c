/*
 * stage.c - see stage.h. Every call first tries what nearly always works, one system
 * call, and only when that fails looks at what stands between the name and its file: a
 * missing folder, a file where a folder must be, a leftover.
 *
 * A file is always a new inode. An old one may be shared with the portal, or a visitor may
 * still be downloading it. Inodes are freed last, after the exchange: on some file systems
 * (ext4 without a journal, or mounted with discard) freeing one takes as long as making
 * ten. So what must give way is moved to OUT/.portal-bo, which is emptied at the end.
 */
#include "output/stage.h"

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

bool
stage_fail(struct stage *s, const char *what, struct str path)
{
	int err = errno;

	if (atomic_exchange(&s->failed, true))
		return false;
	path.n = path.n < STAGE_ROOM ? path.n : STAGE_ROOM;
	memcpy(s->where, path.p, path.n);
	s->error = (struct output_error){err, what, str_make(s->where, path.n)};
	return false;
}

bool
stage_name(struct str path, char name[STAGE_ROOM])
{
	struct str rest = path, part;

	errno = path.n < STAGE_ROOM ? EINVAL : ENAMETOOLONG;
	if (path.n >= STAGE_ROOM || path.n == 0 || path.p[path.n - 1] == '/' || memchr(path.p, 0, path.n))
		return false;
	while (rest.n) {
		part = str_cut(&rest, '/');
		if (part.n == 0 || str_equal(part, STR(".")) || str_equal(part, STR("..")))
			return false;
	}
	memcpy(name, path.p, path.n);
	name[path.n] = 0;
	return true;
}

DIR *
stage_open(int tree, const char *path)
{
	int fd = openat(tree, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *d = fd < 0 ? NULL : fdopendir(fd);

	if (!d && fd >= 0)
		close(fd);
	return d;
}

bool
stage_holds(int tree, const char *name, struct str bytes)
{
	char some[32 * 1024];
	int fd = openat(tree, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	ssize_t k = -1;

	while (fd >= 0 && (k = read(fd, some, sizeof(some))) > 0) {
		if ((size_t)k > bytes.n || memcmp(some, bytes.p, (size_t)k) != 0)
			break;
		bytes = str_from(bytes, (size_t)k);
	}
	if (fd >= 0)
		close(fd);
	return k == 0 && bytes.n == 0;
}

/* Moves what has this name in the staged tree out of the way, be it a file or a whole folder. */
static bool
clear_way(struct stage *s, const char *name)
{
	char to[64];

	snprintf(to, sizeof(to), STAGE_TRASH "/%zu", atomic_fetch_add(&s->trashed, 1));
	if (renameat(s->tree, name, s->out, to) == 0)
		return true;
	if (errno == ENOENT && (mkdirat(s->out, STAGE_TRASH, 0755) == 0 || errno == EEXIST) &&
	    renameat(s->tree, name, s->out, to) == 0)
		return true;
	return errno == ENOENT || stage_fail(s, "rename", str_of(name));
}

/* Another worker may make the same folder at the same time. */
static bool
make_folder(struct stage *s, const char *name)
{
	struct stat st;

	for (int tries = 0; tries < 3; tries++) {
		bool made = mkdirat(s->tree, name, 0755) == 0;

		if ((!made && errno != EEXIST) || fstatat(s->tree, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
			break;
		/* Not renamed away: by now it may be the folder that another worker made in its place. */
		if (!S_ISDIR(st.st_mode)) {
			if (unlinkat(s->tree, name, 0) < 0 && errno != ENOENT && errno != EISDIR)
				break;
			continue;
		}
		/* umask shall not decide what visitors can read */
		if (made && (st.st_mode & 0777) != 0755 && fchmodat(s->tree, name, (st.st_mode & 07000) | 0755, 0) < 0)
			break;
		return true;
	}
	return stage_fail(s, "mkdir", str_of(name));
}

static bool
make_folders(struct stage *s, const char *path)
{
	char name[STAGE_ROOM];

	for (const char *e = strchr(path, '/'); e; e = strchr(e + 1, '/')) {
		memcpy(name, path, (size_t)(e - path));
		name[e - path] = 0;
		if (!make_folder(s, name))
			return false;
	}
	return true;
}

/* After a call that failed: mends what stands between the name and its file, if it is that. */
static bool
mended(struct stage *s, const char *name)
{
	if (errno == EEXIST)
		return clear_way(s, name);
	return (errno == ENOENT || errno == ENOTDIR) && make_folders(s, name);
}

static bool
write_all(int fd, struct str bytes)
{
	ssize_t k;

	while (bytes.n) {
		k = write(fd, bytes.p, bytes.n);
		if (k < 0 && errno != EINTR)
			return false;
		bytes = str_from(bytes, k < 0 ? 0 : (size_t)k);
	}
	return true;
}

/* Ends the making of a file: everybody may read it, whatever the umask. `ok`: so far. */
static bool
finish(int fd, bool ok, struct stamp *made)
{
	struct stat st;
	int err;

	ok = ok && fstat(fd, &st) == 0 && ((st.st_mode & 0777) == 0644 || fchmod(fd, 0644) == 0);
	if (ok && made)
		*made = stamp_from(&st);
	err = errno;
	if (close(fd) < 0 && ok)
		return false;
	errno = err;
	return ok;
}

static bool
set_mtime(int fd, int64_t ns)
{
	struct timespec when[2] = {{0, UTIME_OMIT}, {.tv_sec = ns / 1000000000, .tv_nsec = ns % 1000000000}};

	return futimens(fd, when) == 0;
}

int
stage_begin(struct stage *s, const char *name)
{
	const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
	int fd = openat(s->tree, name, flags, 0644);

	if (fd < 0 && mended(s, name))
		fd = openat(s->tree, name, flags, 0644);
	if (fd < 0)
		(void)!stage_fail(s, "open", str_of(name));
	return fd;
}

bool
stage_end(struct stage *s, const char *name, int fd, int err, struct stamp *made)
{
	errno = err;
	return finish(fd, err == 0, made) || stage_fail(s, "write", str_of(name));
}

bool
stage_write(struct stage *s, const char *name, struct str bytes, const struct stamp *like, struct stamp *made)
{
	int fd = stage_begin(s, name);

	if (fd < 0)
		return false;
	if (!finish(fd, write_all(fd, bytes) && (!like || set_mtime(fd, like->mtime_ns)), made))
		return stage_fail(s, "write", str_of(name));
	return true;
}

/* Where files cannot be linked, their bytes are compared, and copied if they differ. */
static bool
copy(struct stage *s, int from, const char *name, const struct stamp *like)
{
	struct buf b = {0};
	bool ok;

	errno = file_read(from, name, SIZE_MAX, &b);
	ok = errno ? stage_fail(s, "open", str_of(name))
		   : stage_holds(s->tree, name, buf_str(&b)) || stage_write(s, name, buf_str(&b), like, NULL);
	buf_free(&b);
	return ok;
}

bool
stage_link(struct stage *s, int from, const char *name, const struct stamp *like, bool old)
{
	if (s->no_links)
		return copy(s, from, name, like);
	if (old && !clear_way(s, name))
		return false;
	if (linkat(from, name, s->tree, name, 0) == 0 || (mended(s, name) && linkat(from, name, s->tree, name, 0) == 0))
		return true;
	if (atomic_load(&s->failed))
		return false;
	/* FAT has no links; fs.protected_hardlinks refuses another user's file; an inode has 65,000 at most. */
	s->no_links = errno == EPERM || errno == EXDEV || errno == EMLINK || errno == EOPNOTSUPP;
	return s->no_links ? copy(s, from, name, like) : stage_fail(s, "link", str_of(name));
}

bool
stage_beside(struct stage *s, const char *name, struct str bytes)
{
	char part[128];
	int fd;

	if (stage_holds(s->out, name, bytes))
		return true;
	snprintf(part, sizeof(part), "%s.moi", name);
	unlinkat(s->out, part, 0);
	fd = openat(s->out, part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
	if (fd < 0)
		return stage_fail(s, "open", str_of(name));
	if (!finish(fd, write_all(fd, bytes), NULL))
		return stage_fail(s, "write", str_of(name));
	if (renameat(s->out, part, s->out, name) < 0)
		return stage_fail(s, "rename", str_of(name));
	return true;
}

/* What a folder in the trash holds is moved to the top, so that its depth does not matter, and it is removed. */
static bool
flatten(struct stage *s, int trash, const char *name)
{
	char to[32];
	struct dirent *e;
	DIR *d = stage_open(trash, name);

	while (d && (e = readdir(d))) {
		if (stage_dots(e->d_name))
			continue;
		snprintf(to, sizeof(to), "s%zu", atomic_fetch_add(&s->trashed, 1));
		renameat(dirfd(d), e->d_name, trash, to);
	}
	if (d)
		closedir(d);
	return unlinkat(trash, name, AT_REMOVEDIR) == 0;
}

void
stage_empty_trash(struct stage *s)
{
	struct dirent *e;
	DIR *d = stage_open(s->out, STAGE_TRASH);
	bool again = d != NULL;

	while (again) {
		again = false;
		rewinddir(d);
		while ((e = readdir(d)))
			if (!stage_dots(e->d_name) && unlinkat(dirfd(d), e->d_name, 0) < 0)
				again |= flatten(s, dirfd(d), e->d_name);
	}
	if (!d)
		return;
	closedir(d);
	unlinkat(s->out, STAGE_TRASH, AT_REMOVEDIR);
}
