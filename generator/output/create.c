/*
 * create.c - see create.h.
 */
#include "output/create.h"

#include "base/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static int
make_folders(char *path)
{
	for (char *p = strchr(path + 1, '/'); p; p = strchr(p + 1, '/')) {
		int failed;

		*p = 0;
		failed = mkdir(path, 0777) < 0 && errno != EEXIST;
		*p = '/';
		if (failed)
			return errno;
	}
	return 0;
}

static int
write_all(int fd, struct str s)
{
	while (s.n) {
		ssize_t k = write(fd, s.p, s.n);

		if (k < 0 && errno == EINTR)
			continue;
		if (k < 0)
			return errno;
		s = str_from(s, (size_t)k);
	}
	return 0;
}

int
create_file(const char *root, const char *path, struct str bytes)
{
	struct arena a = {0};
	struct str full = str_cat(&a, str_of(root), STR("/"), str_of(path));
	char *z = arena_copy(&a, full.p, full.n);
	int err = make_folders(z), fd = -1;

	if (!err && (fd = open(z, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) < 0)
		err = errno;
	if (fd >= 0) {
		err = write_all(fd, bytes);
		if (close(fd) < 0 && !err)
			err = errno;
		if (err)
			unlink(z);
	}
	arena_free(&a);
	return err;
}
