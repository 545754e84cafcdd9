/*
 * file.h - reading from the disk: whole files with a ceiling, and a walk over a
 * folder that lists everything in it, sorted by path, without following links
 * out of it. Writing is the business of output/.
 */
#ifndef PBGDPL_FILE_H
#define PBGDPL_FILE_H

#include "base/diag.h"

#define FOLDER_DEPTH_MAX 16

struct stamp {
	int64_t size, mtime_ns;
	uint64_t inode;
};

struct entry {
	struct str path; /* below the root, '/' between names, NUL after it */
	struct stamp stamp;
};

struct listing {
	struct entry *item;
	size_t n;
};

static inline bool
stamp_equal(struct stamp a, struct stamp b)
{
	return a.size == b.size && a.mtime_ns == b.mtime_ns && a.inode == b.inode;
}

/*
 * Reads a regular file into *to (replacing what was there). Returns 0 or an
 * errno; EFBIG when it is larger than `max` bytes. `path` may be relative to `dir`
 * (a descriptor, or AT_FDCWD).
 */
int file_read(int dir, const char *path, size_t max, struct buf *to) __attribute__((warn_unused_result));

/* At most the first `max` bytes of a regular file. */
int file_read_head(int dir, const char *path, size_t max, struct buf *to) __attribute__((warn_unused_result));

/* A file of a listing, as many bytes as were listed: two system calls fewer than file_read(). */
int file_read_listed(int dir, const struct entry *e, struct buf *to) __attribute__((warn_unused_result));

/*
 * Maps a regular file of at most `max` bytes for reading. 0 or an errno. For files that are replaced and
 * never written in place. file_unmap() ends it; an empty str is fine.
 */
int file_map(int dir, const char *path, size_t max, struct str *bytes) __attribute__((warn_unused_result));
void file_unmap(struct str bytes);

/*
 * Lists every regular file below `root`, in `a`. Dot-files, editor's leftovers
 * (~, #..#, ~$..) and office lock files are passed over. A link is followed
 * only to a regular file inside `root`; another one is an error in `diags`, where
 * paths are shown behind `shown_root`. Returns 0 or an errno.
 */
int file_walk(struct arena *a, const char *root, struct str shown_root, unsigned workers, struct diags *diags,
	      struct listing *out) __attribute__((warn_unused_result));

bool file_exists(const char *path);
bool folder_exists(const char *path);
struct stat;
struct stamp stamp_from(const struct stat *st);
struct stamp stamp_of(int dir, const char *path); /* size -1 when there is none */

#endif
