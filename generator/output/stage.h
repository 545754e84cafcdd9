/*
 * stage.h - the hands of output.c: making files, links and folders in the staged tree,
 * whatever an earlier, killed build left in their place.
 *
 * The first failure is remembered with its errno; every call after it may be skipped.
 * All but stage_empty_trash() may be called by several workers for different names.
 */
#ifndef PBGDPL_STAGE_H
#define PBGDPL_STAGE_H

#include "output/output.h"

#include <dirent.h>
#include <stdatomic.h>

#define STAGE_ROOM 1024		 /* longest path below the portal, its NUL included */
#define STAGE_TRASH ".portal-bo" /* in OUT: what gave way, until the end of the build */

struct stage {
	int out, tree; /* descriptors of OUT and of the staged tree */
	bool no_links; /* files cannot be linked here: bytes are copied */
	atomic_size_t trashed;
	atomic_bool failed;
	struct output_error error; /* of the first failure, read when the workers are done */
	char where[STAGE_ROOM];
};

static inline bool
stage_dots(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Remembers the failure, with errno as it is. Always false. */
bool stage_fail(struct stage *s, const char *what, struct str path);

/* The path with a NUL behind it. False, with errno, when it could leave the tree or is too long. */
bool stage_name(struct str path, char name[STAGE_ROOM]) __attribute__((warn_unused_result));

/* Opens a folder to list it, not through a link. NULL with errno. */
DIR *stage_open(int tree, const char *path) __attribute__((warn_unused_result));

/* Whether the file has exactly these bytes. One that cannot be read has not. */
bool stage_holds(int tree, const char *name, struct str bytes);

/* A new file of these bytes. `like` lends its mtime; may be NULL. */
bool stage_write(struct stage *s, const char *name, struct str bytes, const struct stamp *like, struct stamp *made)
	__attribute__((warn_unused_result));

/* The same in two steps, for a file too large to hold. stage_begin(): -1 on failure; stage_end(): `err` is what writing
 * met. */
int stage_begin(struct stage *s, const char *name);
bool stage_end(struct stage *s, const char *name, int fd, int err, struct stamp *made)
	__attribute__((warn_unused_result));

/* The file of the same name in the tree `from`: a link, or a copy. `old`: another file has the name now. */
bool stage_link(struct stage *s, int from, const char *name, const struct stamp *like, bool old)
	__attribute__((warn_unused_result));

/* OUT/name, whole or not at all. */
bool stage_beside(struct stage *s, const char *name, struct str bytes) __attribute__((warn_unused_result));

/* Removes what gave way. What resists waits for the next build: nothing depends on it. */
void stage_empty_trash(struct stage *s);

#endif
