/*
 * output.c - see output.h. The one idea: the staged tree is the portal before the present
 * one, so it already holds, as hard links, nearly every file that the next one needs.
 * A staged file is believed for one reason only: its inode is the published one.
 * Whatever a killed build left there has another inode and is replaced.
 *
 * Opening lists both trees into one table, path -> node. After that the table's shape is
 * fixed and workers only set the fate of the nodes that they are given, so nothing is
 * locked. keep() is a mark and no system call: links are made when publishing, if
 * there is anything to publish. put() writes at once (stage.c). An older staged file
 * that happens to have the right bytes is not taken back: with its old mtime a web
 * server would answer 304 to those who hold the version between.

 */
#define _GNU_SOURCE /* renameat2, syncfs, flock, DT_REG */

#include "output/output.h"

#include "output/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PORTAL "portal"
#define STAGED ".portal-moi"
#define ASIDE ".portal-cu" /* the old portal for a moment, where trees cannot be exchanged */
#define LOCK ".khoa"

/* Opening failed: the path is a word of ours or the caller's, since the output's own memory goes. Always false. */
static bool
refuse(struct output *o, const char *what, const char *path)
{
	o->stage.error = (struct output_error){errno, what, str_of(path)};
	return false;
}

struct node *
tree_find(const struct output *o, struct str path)
{
	uint64_t hash = hash_of(path).lo;
	struct node *n = o->nbuckets ? o->bucket[hash & (o->nbuckets - 1)] : NULL;

	while (n && (n->hash != hash || !str_equal(n->path, path)))
		n = n->bucket;
	return n;
}

static void
grow_table(struct output *o)
{
	o->nbuckets = o->nbuckets ? o->nbuckets * 4 : 1024;
	o->bucket = arena_many(&o->arena, struct node *, o->nbuckets);
	for (struct node *n = o->newest; n; n = n->older) {
		n->bucket = o->bucket[n->hash & (o->nbuckets - 1)];
		o->bucket[n->hash & (o->nbuckets - 1)] = n;
	}
}

static struct node *
find_or_add(struct output *o, struct str path, struct node *parent)
{
	struct node *n = tree_find(o, path), **b;

	if (n)
		return n;
	if (o->nnodes++ == o->nbuckets)
		grow_table(o);
	n = arena_new(&o->arena, struct node);
	n->path = str_keep(&o->arena, path);
	n->hash = hash_of(path).lo;
	n->parent = parent;
	b = &o->bucket[n->hash & (o->nbuckets - 1)];
	n->bucket = *b;
	*b = n;
	n->older = o->newest;
	o->newest = n;
	return n;
}

/* Several workers may mark one folder at once: they write the same value. */
static void
mark_folders(struct node *n)
{
	for (; n && fate_of(n) != USED; n = n->parent)
		atomic_store_explicit(&n->fate, USED, memory_order_relaxed);
}

/* `n` is the node at `path`, or NULL: then the folders above it may still have nodes. */
void
tree_mark(struct output *o, struct node *n, struct str path, enum fate fate)
{
	if (n) {
		atomic_store_explicit(&n->fate, (unsigned char)fate, memory_order_relaxed);
		mark_folders(n->parent);
		return;
	}
	while (!n && path.n) {
		while (path.n && path.p[path.n - 1] != '/')
			path.n--;
		path.n -= path.n > 0;
		n = path.n ? tree_find(o, path) : NULL;
	}
	mark_folders(n);
}

static enum kind
kind_of(int dir, const struct dirent *e)
{
	struct stat st;
	mode_t mode = DTTOIF(e->d_type);

	if (e->d_type == DT_UNKNOWN)
		mode = fstatat(dir, e->d_name, &st, AT_SYMLINK_NOFOLLOW) < 0 ? 0 : st.st_mode;
	return S_ISREG(mode) ? REGULAR : S_ISDIR(mode) ? FOLDER : OTHER;
}

/*
 * Notes one name of a folder. The staged tree is ours: of a file there only the inode is asked,
 * which the folder tells without another call, and what is neither file nor folder is
 * removed at once, so that no path in it leads through a link.
 */
static bool
note(struct output *o, bool staged, int dir, const struct dirent *e, struct node *in, struct str path)
{
	enum kind kind = kind_of(dir, e);
	struct node *n;

	if (staged && kind == OTHER)
		return unlinkat(dir, e->d_name, 0) == 0;
	n = find_or_add(o, path, in);
	if (staged) {
		n->staged = (unsigned char)kind;
		n->inode = e->d_ino;
	} else {
		n->shown = (unsigned char)kind;
		o->nshown += kind != FOLDER;
		n->published = stamp_of(dir, e->d_name);
		if (n->published.size < 0)
			return false;
	}
	if (kind == FOLDER) {
		n->todo = o->todo;
		o->todo = n;
	}
	return true;
}

static bool
list_folder(struct output *o, bool staged, DIR *d, struct node *folder)
{
	char path[STAGE_ROOM];
	size_t at = 0, k;
	struct dirent *e;

	if (folder) {
		at = folder->path.n + 1;
		memcpy(path, folder->path.p, at - 1);
		path[at - 1] = '/';
	}
	while (errno = 0, (e = readdir(d))) {
		k = strlen(e->d_name);
		if (stage_dots(e->d_name))
			continue;
		if (k + 1 >= STAGE_ROOM - at) {
			errno = ENAMETOOLONG;
			return false;
		}
		memcpy(path + at, e->d_name, k);
		if (!note(o, staged, dirfd(d), e, folder, str_make(path, at + k)))
			return false;
	}
	return errno == 0;
}

static bool
list_tree(struct output *o, bool staged)
{
	int tree = staged ? o->stage.tree : o->portal;
	struct node *folder = NULL;
	bool ok = true;

	if (tree < 0)
		return true;
	do {
		DIR *d = stage_open(tree, folder ? folder->path.p : ".");

		ok = d && list_folder(o, staged, d, folder);
		if (!ok)
			refuse(o, "open", staged ? STAGED : PORTAL);
		if (d)
			closedir(d);
		folder = o->todo;
		o->todo = folder ? folder->todo : NULL;
	} while (ok && folder);
	return ok;
}

static void
shut(int fd)
{
	if (fd >= 0)
		close(fd);
}

/* Makes OUT and the folders above it. */
static bool
make_out(struct output *o, const char *out)
{
	char *path = arena_copy(&o->arena, out, strlen(out));

	for (char *s = strchr(path + (*path != 0), '/'); s; s = strchr(s + 1, '/')) {
		*s = 0;
		if (mkdir(path, 0755) < 0 && errno != EEXIST)
			return refuse(o, "mkdir", out);
		*s = '/';
	}
	return mkdir(path, 0755) == 0 || errno == EEXIST || refuse(o, "mkdir", out);
}

static bool
enter(struct output *o, const char *out)
{
	o->stage.out = open(out, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (o->stage.out < 0 && errno == ENOENT) {
		if (!make_out(o, out))
			return false;
		o->stage.out = open(out, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	}
	if (o->stage.out < 0)
		return refuse(o, "open", out);
	o->lock = openat(o->stage.out, LOCK, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0644);
	if (o->lock < 0 || flock(o->lock, LOCK_EX | LOCK_NB) < 0)
		return refuse(o, "lock", LOCK);
	return true;
}

/* Finishes the two renames in publish() that a killed build left half done. */
static bool
recover(struct output *o)
{
	int out = o->stage.out;
	const char *to = stamp_of(out, PORTAL).size < 0 ? PORTAL : STAGED;

	if (stamp_of(out, ASIDE).size >= 0 && renameat(out, ASIDE, out, to) < 0)
		return refuse(o, "rename", ASIDE);
	return true;
}

static bool
open_trees(struct output *o)
{
	const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
	bool made;

	/* A link or a file of that name is somebody's: ENOTDIR, and it stays as it is. */
	o->portal = openat(o->stage.out, PORTAL, flags);
	if (o->portal < 0 && errno != ENOENT)
		return refuse(o, "open", PORTAL);
	made = mkdirat(o->stage.out, STAGED, 0755) == 0;
	if (!made && errno != EEXIST)
		return refuse(o, "mkdir", STAGED);
	o->stage.tree = openat(o->stage.out, STAGED, flags);
	if (o->stage.tree < 0)
		return refuse(o, "open", STAGED);
	return !made || fchmod(o->stage.tree, 0755) == 0 || refuse(o, "mkdir", STAGED); /* umask: see stage.c */
}

struct output *
output_open(const char *out, struct output_error *e)
{
	struct arena a = {0};
	struct output *o = arena_new(&a, struct output);

	o->arena = a;
	o->stage.out = o->lock = o->portal = o->stage.tree = -1;
	if (enter(o, out) && recover(o) && open_trees(o) && list_tree(o, false) && list_tree(o, true)) {
		stage_empty_trash(&o->stage);
		return o;
	}
	*e = o->stage.error;
	output_close(o);
	return NULL;
}

size_t
output_count(const struct output *o)
{
	return o->nshown;
}

struct stamp
output_current(const struct output *o, struct str path)
{
	const struct node *n = tree_find(o, path);

	return n && n->shown == REGULAR ? n->published : (struct stamp){-1, 0, 0};
}

bool
output_keep(struct output *o, struct str path)
{
	struct node *n = tree_find(o, path);

	if (atomic_load_explicit(&o->stage.failed, memory_order_relaxed))
		return false;
	errno = ENOENT;
	if (!n || n->shown != REGULAR)
		return stage_fail(&o->stage, "link", path);
	tree_mark(o, n, path, KEPT);
	return true;
}

bool
output_put(struct output *o, struct str path, struct str bytes, struct stamp *now)
{
	struct node *n = tree_find(o, path);
	struct stamp made = {0};
	char name[STAGE_ROOM];
	bool same;

	if (atomic_load_explicit(&o->stage.failed, memory_order_relaxed))
		return false;
	if (!stage_name(path, name))
		return stage_fail(&o->stage, "open", path);
	same = n && n->shown == REGULAR && (uint64_t)n->published.size == bytes.n &&
	       stage_holds(o->portal, name, bytes);
	if (!same && !stage_write(&o->stage, name, bytes, NULL, &made))
		return false;
	if (!same)
		atomic_fetch_add_explicit(&o->written, 1, memory_order_relaxed);
	tree_mark(o, n, path, same ? KEPT : WRITTEN);
	if (now)
		*now = same ? n->published : made;
	return true;
}

struct output_error
output_failure(const struct output *o)
{
	return o->stage.error;
}

/* Fills in what was done; true when the new portal differs from the old one. */
static bool
count(const struct output *o, struct published *p)
{
	bool differs = o->portal < 0;

	p->written = atomic_load(&o->written);
	for (const struct node *n = o->newest; n; n = n->older) {
		enum fate fate = fate_of(n);
		bool stays = fate == KEPT || fate == WRITTEN;

		p->kept += fate == KEPT;
		p->removed += n->shown == REGULAR && !stays;
		differs |= (n->shown == FOLDER && fate == UNTOUCHED) || (n->shown == OTHER && !stays);
	}
	return differs || p->written || p->removed;
}

/* What was neither kept nor put leaves the staged tree; what a folder holds comes before it. */
static bool
sweep(struct output *o)
{
	for (const struct node *n = o->newest; n; n = n->older) {
		if (n->staged == NOTHING || fate_of(n) != UNTOUCHED)
			continue;
		if (unlinkat(o->stage.tree, n->path.p, n->staged == FOLDER ? AT_REMOVEDIR : 0) < 0 && errno != ENOENT &&
		    errno != ENOTDIR)
			return stage_fail(&o->stage, "remove", n->path);
	}
	return true;
}

/* One after the other: links into one folder wait for one another anyway. */
static bool
link_kept(struct output *o)
{
	for (const struct node *n = o->newest; n; n = n->older) {
		bool there = n->staged == REGULAR && n->inode == n->published.inode;

		if (fate_of(n) == KEPT && !there &&
		    !stage_link(&o->stage, o->portal, n->path.p, &n->published, n->staged == REGULAR))
			return false;
	}
	return true;
}

/* For file systems that cannot exchange; recover() knows how to go on from each point. */
static bool
rename_twice(struct output *o, int out)
{
	bool old = o->portal >= 0, ok;

	if (old && renameat(out, PORTAL, out, ASIDE) < 0)
		return stage_fail(&o->stage, "rename", STR(PORTAL));
	ok = renameat(out, STAGED, out, PORTAL) == 0 || stage_fail(&o->stage, "rename", STR(STAGED));
	if (old)
		renameat(out, ASIDE, out, ok ? STAGED : PORTAL);
	return ok;
}

static bool
exchange(struct output *o, struct published *p)
{
	unsigned flag = o->portal < 0 ? RENAME_NOREPLACE : RENAME_EXCHANGE;

	if (renameat2(o->stage.out, STAGED, o->stage.out, PORTAL, flag) < 0) {
		if (errno != EINVAL && errno != ENOSYS)
			return stage_fail(&o->stage, "exchange", STR(PORTAL));
		if (!rename_twice(o, o->stage.out))
			return false;
		p->not_atomic = o->portal >= 0;
	}
	o->exchanged = p->exchanged = true;
	return true;
}

bool
output_publish(struct output *o, struct published *p)
{
	*p = (struct published){0};
	if (atomic_load(&o->stage.failed))
		return false;
	if (!count(o, p))
		return true;
	if (!sweep(o) || !link_kept(o))
		return false;
	if (syncfs(o->stage.tree) < 0)
		return stage_fail(&o->stage, "sync", STR(STAGED));
	if (!exchange(o, p))
		return false;
	if (fsync(o->stage.out) < 0)
		return stage_fail(&o->stage, "sync", STR(PORTAL));
	return true;
}

/* Not synced: the build's state carries its own hash, and a report can be made again. */
bool
output_state(struct output *o, const char *name, struct str bytes)
{
	return stage_beside(&o->stage, name, bytes);
}

void
output_close(struct output *o)
{
	struct arena a;

	if (!o)
		return;
	if (o->stage.tree >= 0)
		stage_empty_trash(&o->stage);
	shut(o->portal);
	shut(o->stage.tree);
	shut(o->lock);
	shut(o->stage.out);
	a = o->arena;
	arena_free(&a);
}
