/*
 * large.c - files that are read back, and files that are too large to be held in memory.
 */
#include "output/tree.h"

#include <errno.h>

#define READ_MAX ((size_t)4 * 1024 * 1024 * 1024) /* of a file read back */

/* The tree in which the file of this build lies; -1, with errno, when the path is none. */
static int
tree_of(const struct output *o, struct str path, char name[STAGE_ROOM])
{
	const struct node *n = tree_find(o, path);
	bool staged = !n || fate_of(n) == WRITTEN;

	if (!stage_name(path, name))
		return -1;
	return staged ? o->stage.tree : o->portal;
}

int
output_read(const struct output *o, struct str path, struct buf *to)
{
	char name[STAGE_ROOM];
	int tree = tree_of(o, path, name);

	return tree < 0 ? errno : file_read(tree, name, READ_MAX, to);
}

int
output_map(const struct output *o, struct str path, struct str *bytes)
{
	char name[STAGE_ROOM];
	int tree = tree_of(o, path, name);

	return tree < 0 ? errno : file_map(tree, name, READ_MAX, bytes);
}

int
output_begin(struct output *o, struct str path)
{
	char name[STAGE_ROOM];

	if (atomic_load_explicit(&o->stage.failed, memory_order_relaxed))
		return -1;
	if (!stage_name(path, name)) {
		(void)!stage_fail(&o->stage, "open", path);
		return -1;
	}
	return stage_begin(&o->stage, name);
}

/* Is what was staged what is published? Then the published file stays. */
static bool
same_files(const struct output *o, const char *name, const struct node *n, struct stamp made)
{
	struct str old = {0}, new = {0};
	bool same = n && n->shown == REGULAR && n->published.size == made.size &&
		    file_map(o->portal, name, READ_MAX, &old) == 0 &&
		    file_map(o->stage.tree, name, READ_MAX, &new) == 0 && str_equal(old, new);

	file_unmap(old);
	file_unmap(new);
	return same;
}

bool
output_end(struct output *o, struct str path, int fd, int err, struct stamp *now)
{
	struct node *n = tree_find(o, path);
	char name[STAGE_ROOM];
	struct stamp made;
	bool same;

	if (!stage_name(path, name) || !stage_end(&o->stage, name, fd, err, &made))
		return false;
	same = same_files(o, name, n, made);
	if (n) /* what is staged is no longer what opening found */
		n->inode = made.inode, n->staged = REGULAR;
	if (!same)
		atomic_fetch_add_explicit(&o->written, 1, memory_order_relaxed);
	tree_mark(o, n, path, same ? KEPT : WRITTEN);
	*now = same ? n->published : made;
	return true;
}
