/*
 * inject.c - a disk that fails when told: loaded with LD_PRELOAD, it counts the calls that
 * concern one folder and lets the chosen one fail. The program under test knows nothing of it.
 *
 *	FAULT_UNDER    the folder, absolute, no link in it; nothing is counted elsewhere
 *	FAULT_CALLS    names of the calls to count, with blanks between; "all" for every one below
 *	FAULT_AT       which of them fails, from 1
 *	FAULT_ERRNO    ENOSPC, EACCES, EIO, EPERM, EINVAL
 *	FAULT_ON       if set, all later ones fail, too (a disk that stays full)
 *	FAULT_ALWAYS   one more call that always fails, with EINVAL (renameat2: no exchange here)
 *	FAULT_LOG      gets a line for each failure: the call, how it opens (r, w), what
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long seen;

static const char *
told(const char *name)
{
	const char *v = getenv(name);

	return v ? v : "";
}

static int
wanted_errno(void)
{
	static const struct {
		const char *name;
		int value;
	} known[] = {{"ENOSPC", ENOSPC}, {"EACCES", EACCES}, {"EIO", EIO}, {"EPERM", EPERM}, {"EINVAL", EINVAL}};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (strcmp(known[i].name, told("FAULT_ERRNO")) == 0)
			return known[i].value;
	return EIO;
}

static bool
among(const char *words, const char *word)
{
	size_t n = strlen(word);

	for (const char *p = strstr(words, word); p; p = strstr(p + 1, word))
		if ((p == words || p[-1] == ' ') && (p[n] == ' ' || p[n] == 0))
			return true;
	return false;
}

/* The absolute path of `path` at `dir`, or of the descriptor itself when path is NULL. */
static void
resolve(int dir, const char *path, char full[2 * PATH_MAX])
{
	char link[64], base[PATH_MAX] = "";
	ssize_t k;

	if (path && path[0] == '/') {
		snprintf(full, 2 * PATH_MAX, "%s", path);
		return;
	}
	if (dir == AT_FDCWD)
		snprintf(link, sizeof(link), "/proc/self/cwd");
	else
		snprintf(link, sizeof(link), "/proc/self/fd/%d", dir);
	k = readlink(link, base, sizeof(base) - 1);
	base[k < 0 ? 0 : k] = 0;
	snprintf(full, 2 * PATH_MAX, "%s%s%s", base, path ? "/" : "", path ? path : "");
}

static void
report(const char *call, const char *how, const char *path)
{
	char line[2 * PATH_MAX + 64];
	int fd = open(told("FAULT_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644), n;

	if (fd < 0)
		return;
	n = snprintf(line, sizeof(line), "%s %s %s\n", call, how, path);
	if (writev(fd, &(struct iovec){line, (size_t)n}, 1) < 0)
		abort();
	close(fd);
}

/* Whether this call fails; errno is set then. */
static bool
fails(const char *call, const char *how, int dir, const char *path)
{
	int saved = errno;
	size_t n = strlen(told("FAULT_UNDER"));
	char full[2 * PATH_MAX];
	long k, at = atol(told("FAULT_AT"));

	if (n == 0)
		return false;
	resolve(dir, path, full);
	errno = saved;
	if (strncmp(full, told("FAULT_UNDER"), n) != 0 || (full[n] != 0 && full[n] != '/'))
		return false;
	if (strcmp(told("FAULT_ALWAYS"), call) == 0) {
		errno = EINVAL;
		return true;
	}
	if (strcmp(told("FAULT_CALLS"), "all") != 0 && !among(told("FAULT_CALLS"), call))
		return false;
	k = atomic_fetch_add(&seen, 1) + 1;
	if (k < at || (k > at && !*told("FAULT_ON")))
		return false;
	report(call, how, full + n);
	errno = wanted_errno();
	return true;
}

/* The next function of that name, which is libc's (or a sanitizer's). */
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static mode_t
mode_of(int flags, va_list *ap)
{
	return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(*ap, unsigned) : 0;
}

static const char *
how(int flags)
{
	return (flags & O_ACCMODE) == O_RDONLY ? "r" : "w";
}

/* report() opens its file through here, too: it lies outside of FAULT_UNDER. */
#define OPEN(name)                                                                                                     \
	int name(const char *path, int flags, ...)                                                                     \
	{                                                                                                              \
		va_list ap;                                                                                            \
		mode_t mode;                                                                                           \
                                                                                                                       \
		va_start(ap, flags);                                                                                   \
		mode = mode_of(flags, &ap);                                                                            \
		va_end(ap);                                                                                            \
		return fails("open", how(flags), AT_FDCWD, path) ? -1 : NEXT(name)(path, flags, mode);                 \
	}
#define OPENAT(name)                                                                                                   \
	int name(int dir, const char *path, int flags, ...)                                                            \
	{                                                                                                              \
		va_list ap;                                                                                            \
		mode_t mode;                                                                                           \
                                                                                                                       \
		va_start(ap, flags);                                                                                   \
		mode = mode_of(flags, &ap);                                                                            \
		va_end(ap);                                                                                            \
		return fails("openat", how(flags), dir, path) ? -1 : NEXT(name)(dir, path, flags, mode);               \
	}

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

DIR *
opendir(const char *path)
{
	return fails("opendir", "r", AT_FDCWD, path) ? NULL : NEXT(opendir)(path);
}

ssize_t
write(int fd, const void *p, size_t n)
{
	return fails("write", "w", fd, NULL) ? -1 : NEXT(write)(fd, p, n);
}

ssize_t
pwrite(int fd, const void *p, size_t n, off_t at)
{
	return fails("pwrite", "w", fd, NULL) ? -1 : NEXT(pwrite)(fd, p, n, at);
}

int
fsync(int fd)
{
	return fails("fsync", "w", fd, NULL) ? -1 : NEXT(fsync)(fd);
}

int
syncfs(int fd)
{
	return fails("syncfs", "w", fd, NULL) ? -1 : NEXT(syncfs)(fd);
}

int
fchmod(int fd, mode_t mode)
{
	return fails("fchmod", "w", fd, NULL) ? -1 : NEXT(fchmod)(fd, mode);
}

int
mkdir(const char *path, mode_t mode)
{
	return fails("mkdir", "w", AT_FDCWD, path) ? -1 : NEXT(mkdir)(path, mode);
}

int
mkdirat(int dir, const char *path, mode_t mode)
{
	return fails("mkdirat", "w", dir, path) ? -1 : NEXT(mkdirat)(dir, path, mode);
}

int
unlinkat(int dir, const char *path, int flags)
{
	return fails("unlinkat", "w", dir, path) ? -1 : NEXT(unlinkat)(dir, path, flags);
}

int
fstatat(int dir, const char *restrict path, struct stat *restrict st, int flags)
{
	return fails("fstatat", "r", dir, path) ? -1 : NEXT(fstatat)(dir, path, st, flags);
}

int
linkat(int from, const char *old, int to, const char *new, int flags)
{
	return fails("linkat", "w", to, new) ? -1 : NEXT(linkat)(from, old, to, new, flags);
}

int
rename(const char *old, const char *new)
{
	return fails("rename", "w", AT_FDCWD, new) ? -1 : NEXT(rename)(old, new);
}

int
renameat(int from, const char *old, int to, const char *new)
{
	return fails("renameat", "w", to, new) ? -1 : NEXT(renameat)(from, old, to, new);
}

int
renameat2(int from, const char *old, int to, const char *new, unsigned flags)
{
	return fails("renameat2", "w", to, new) ? -1 : NEXT(renameat2)(from, old, to, new, flags);
}
