/*
 * index.h - tables from a string to things: what link.c fills and resolve.c asks.
 *
 * One key may lead to several things (two pages of one name); they hang in a chain
 * in the order in which they came. Keys are borrowed, entries live in the arena.
 */
#ifndef PBGDPL_INDEX_H
#define PBGDPL_INDEX_H

#include "base/arena.h"
#include "base/text.h"

enum thing_kind { THING_PAGE, THING_ASSET, THING_SECTION, THING_TERM, THING_REDIRECT, THING_LAW, THING_BOOK };

struct entry_of {
	struct str key;
	uint64_t hash;
	enum thing_kind kind;
	void *thing;
	struct entry_of *same; /* the next thing of this key */
	struct entry_of *last; /* of the chain; kept in its first */
};

struct table {
	struct entry_of **slot;
	size_t size, n; /* size is 0 or a power of 2 */
};

struct index {
	struct table source; /* paths below content/: pages, assets, folders of sections and courses */
	struct table url;    /* addresses below the portal */
	struct table name;   /* what stands in [[..]]: slugs and names of files */
	struct table law;    /* slugs of law numbers: struct law */
	struct table title;  /* slugs of laws' names and their initials: struct law */
	struct table file;   /* assets by the bare name of their file: only for suggestions */
};

/* Returns the first thing that already had this key, or NULL when this is the first. */
struct entry_of *table_add(struct table *t, struct arena *a, struct str key, enum thing_kind kind, void *thing);

struct entry_of *table_find(const struct table *t, struct str key);

/* "a/b/c.md": folder "a/b", name "c.md", stem "c". */
struct str path_folder(struct str path);
struct str path_name(struct str path);
struct str path_stem(struct str name);
struct str path_top(struct str path);
size_t path_depth(struct str path);

/*
 * `rel` as seen from `folder`, "." and ".." walked; a `rel` that begins with '/' begins at the root. False when it
 * climbs above the root, where *path only has the root. In `a`.
 */
bool path_walk(struct arena *a, struct str folder, struct str rel, struct str *path);

/* "folder/name", or "name" when folder is empty. */
struct str path_join(struct arena *a, struct str folder, struct str name);

/* %XX to bytes; the same text when there is none. */
struct str percent_decode(struct arena *a, struct str s);

#endif
