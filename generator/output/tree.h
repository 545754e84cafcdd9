/*
 * tree.h - private to output/: the one table of both trees, path -> node. See output.c.
 */
#ifndef PBGDPL_TREE_H
#define PBGDPL_TREE_H

#include "base/arena.h"
#include "output/stage.h"

enum kind { NOTHING, REGULAR, FOLDER, OTHER };
enum fate { UNTOUCHED, KEPT, WRITTEN, USED }; /* USED: a folder that holds something kept or written */

struct node {
	struct node *bucket, *older, *todo, *parent;
	struct str path; /* NUL after it */
	uint64_t hash;
	struct stamp published;
	uint64_t inode;		     /* in the staged tree */
	unsigned char shown, staged; /* enum kind, in the portal and in the staged tree */
	atomic_uchar fate;
};

struct output {
	struct arena arena; /* keeps the output itself, too */
	struct stage stage;
	int lock, portal; /* descriptors; -1: none */
	struct node **bucket, *todo;
	struct node *newest; /* every node; a folder comes after all that it holds */
	size_t nbuckets, nnodes, nshown;
	atomic_size_t written;
	bool exchanged;
};

static inline enum fate
fate_of(const struct node *n)
{
	return (enum fate)atomic_load_explicit(&n->fate, memory_order_relaxed);
}

/* NULL when neither tree has the path. */
struct node *tree_find(const struct output *o, struct str path);

/* `n` is the node at `path`, or NULL: then the folders above it may still have nodes. */
void tree_mark(struct output *o, struct node *n, struct str path, enum fate fate);

#endif
