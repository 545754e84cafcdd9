/*
 * output.h - bytes to OUT/portal: staged, then exchanged at one stroke.
 *
 * It knows no page: only paths below the portal, bytes and keys. These names in OUT are its own:
 *   OUT/portal        what is published
 *   OUT/.portal-moi   the staged tree, a set of hard links to portal's files where nothing changed
 *   OUT/.portal-bo    what gave way in it, until the end of the build
 *   OUT/.portal-cu    the old portal for a moment, where two trees cannot be exchanged
 *   OUT/.khoa         the lock: one build at a time (flock)
 *
 * A build: output_open() takes the lock, lists both trees. For each artifact the caller asks
 * output_current() whether the published file is the one that it remembers, and if so
 * output_keep()s it, else output_put()s bytes. output_publish() removes what is in
 * neither, syncs once, and exchanges the trees: every moment before is the old portal,
 * every moment after is the new one. output_close() without it leaves the old portal as it was; the
 * staged tree may stay, the next build repairs it by comparing inodes.
 *
 * Unchanged files keep inode and mtime. Nothing is published when nothing changed.
 * keep/put/current may be called by several workers at once for different paths.
 * Paths are relative, '/' between names, no "." or ".." parts.
 */
#ifndef PBGDPL_OUTPUT_H
#define PBGDPL_OUTPUT_H

#include "base/file.h"
#include "base/hash.h"

struct output;

/* What failed, when a call returns false. */
struct output_error {
	int err;	  /* errno */
	const char *what; /* "open", "write", "rename", "sync", "mkdir", "link", "remove", "exchange", "lock" */
	struct str path;  /* ENOTDIR at "portal" or ".portal-moi": somebody's file or link has our name */
};

/*
 * OUT (made when absent). NULL when it cannot be used: err is EWOULDBLOCK when another build has the lock.
 * Lives until output_close().
 */
struct output *output_open(const char *out, struct output_error *e) __attribute__((warn_unused_result));

/* The published file at that path as the disk has it; size -1 when there is none. */
struct stamp output_current(const struct output *o, struct str path);

/* How many files are published. */
size_t output_count(const struct output *o);

/* The artifact at `path` is the published one, unchanged: staged as a link to it. */
bool output_keep(struct output *o, struct str path) __attribute__((warn_unused_result));

/*
 * Stages these bytes at `path`. When the published file holds the same bytes it is kept instead (its
 * inode and mtime stay). `now`, which may be NULL, becomes the stamp that the file has once it is published
 * (another one where files cannot be linked and are copied).
 */
bool output_put(struct output *o, struct str path, struct str bytes, struct stamp *now)
	__attribute__((warn_unused_result));

/*
 * The bytes of what was put or kept in this build, else of what is published. Replaces what is in *to. 0 or an errno.
 * Not while another worker puts the same path.
 */
int output_read(const struct output *o, struct str path, struct buf *to) __attribute__((warn_unused_result));

/* The same, mapped: file_unmap() ends it. What is mapped stays as it was whatever is published. */
int output_map(const struct output *o, struct str path, struct str *bytes) __attribute__((warn_unused_result));

/*
 * output_put() in two steps, for a file too large to hold: an empty file to be written into, or -1 (see
 * output_failure); and its end, whose `err` is the errno that writing met, or 0.
 */
int output_begin(struct output *o, struct str path) __attribute__((warn_unused_result));
bool output_end(struct output *o, struct str path, int fd, int err, struct stamp *now)
	__attribute__((warn_unused_result));

/* What the first failing keep or put met (workers may all have failed). */
struct output_error output_failure(const struct output *o);

struct published {
	size_t written, kept, removed;
	bool exchanged;	 /* false: nothing had changed, the old tree stands untouched */
	bool not_atomic; /* the file system cannot exchange; two renames were used */
};

/* False with p->exchanged: the new portal stands, but the disk has not confirmed it. */
bool output_publish(struct output *o, struct published *p) __attribute__((warn_unused_result));

/* Writes a file of the build's own state beside the portal: OUT/name, atomically. */
bool output_state(struct output *o, const char *name, struct str bytes) __attribute__((warn_unused_result));

void output_close(struct output *o); /* and gives up what was staged but not published */

#endif
