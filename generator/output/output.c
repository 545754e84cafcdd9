/*
 * output.c - see output.h. The one idea: the staged tree is the portal before the present
 * one, so it already holds, as hard links, nearly every file that the next one needs.
 * A staged file is believed for one reason only: its inode is the published one.
 * Whatever a killed build left there has another inode and is replaced.
 *
 * Opening lists both trees into one table, path -> node. After that the table's shape is
 * fixed and workers only set the fate of the nodes that they are given, so nothing is
 * locked. keep() is a mark and no system call: links are made when publishing, if
 * there is anything to publish. put() makes a new inode and never writes into an old
 * one: that may be shared with the portal, or a visitor may still be downloading it.
 * Nor is an older staged file with the right bytes taken back: with its old mtime a
 * web server would answer 304 to those who hold the version between.
 *
 * Inodes are freed last, after the exchange: ext4 steps over those that were freed within
 * the last minute, and creating files among them costs ten times more. What must give
 * way is moved to OUT/.portal-bo, which is emptied at the end.
 */
#define _GNU_SOURCE /* renameat2, syncfs, flock */

#include "output/output.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PORTAL "portal"
#define STAGED ".portal-moi"
#define ASIDE ".portal-cu" /* the old portal for a moment, where trees cannot be exchanged */
#define TRASH ".portal-bo"
#define LOCK ".khoa"
#define ROOM 1024 /* longest path below the portal, its NUL included */

enum kind { NOTHING, REGULAR, FOLDER, OTHER };
enum fate { UNTOUCHED, KEPT, WRITTEN, USED }; /* USED: a folder that holds something kept or written */

struct node {
	struct node *bucket, *older, *todo, *parent;
	struct str path; /* NUL after it */
	uint64_t hash;
	struct stamp published;
	uint64_t inode;              /* in the staged tree */
	unsigned char shown, staged; /* enum kind, in the portal and in the staged tree */
	atomic_uchar fate;
};

struct output {
	struct arena arena; /* keeps the output itself, too */
	int out, lock, portal, stage; /* descriptors; -1: none */
	struct node **bucket, *todo;
	struct node *newest; /* every node; a folder comes after all that it holds */
	size_t nbuckets, nnodes;
	atomic_size_t written, trashed;
	bool no_links, exchanged;
	atomic_bool failed;
	struct output_error error;
	char where[ROOM];
};

/* Remembers the first failure, with errno as it is. Always false. */
static bool
fail(struct output *o, const char *what, struct str path)
{
	int err = errno;

	if (atomic_exchange(&o->failed, true))
		return false;
	path.n = path.n < ROOM ? path.n : ROOM;
	memcpy(o->where, path.p, path.n);
	o->error = (struct output_error){err, what, str_make(o->where, path.n)};
	return false;
}

static bool
fail_at(struct output *o, const char *what, const char *place)
{
	return fail(o, what, str_of(place));
}

static struct node *
find(const struct output *o, struct str path)
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
	struct node *n = find(o, path), **b;

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

static enum fate
fate_of(const struct node *n)
{
	return (enum fate)atomic_load_explicit(&n->fate, memory_order_relaxed);
}

/* Several workers may mark one folder at once: they write the same value. */
static void
mark_folders(struct node *n)
{
	for (; n && fate_of(n) != USED; n = n->parent)
		atomic_store_explicit(&n->fate, USED, memory_order_relaxed);
}

/* `n` is the node at `path`, or NULL: then the folders above it may still have nodes. */
static void
mark(struct output *o, struct node *n, struct str path, enum fate fate)
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
		n = path.n ? find(o, path) : NULL;
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
dots(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static bool
list_folder(struct output *o, bool staged, DIR *d, struct node *folder)
{
	char path[ROOM];
	size_t at = 0, k;
	struct dirent *e;

	if (folder) {
		at = folder->path.n + 1;
		memcpy(path, folder->path.p, at - 1);
		path[at - 1] = '/';
	}
	while (errno = 0, (e = readdir(d))) {
		k = strlen(e->d_name);
		if (dots(e->d_name))
			continue;
		if (k + 1 >= ROOM - at) {
			errno = ENAMETOOLONG;
			return false;
		}
		memcpy(path + at, e->d_name, k);
		if (!note(o, staged, dirfd(d), e, folder, str_make(path, at + k)))
			return false;
	}
	return errno == 0;
}

static DIR *
open_folder(int tree, const char *path)
{
	int fd = openat(tree, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *d = fd < 0 ? NULL : fdopendir(fd);

	if (!d && fd >= 0)
		close(fd);
	return d;
}

static bool
list_tree(struct output *o, bool staged)
{
	int tree = staged ? o->stage : o->portal;
	struct node *folder = NULL;
	bool ok = true;

	if (tree < 0)
		return true;
	do {
		DIR *d = open_folder(tree, folder ? folder->path.p : ".");

		ok = d && list_folder(o, staged, d, folder);
		if (!ok)
			fail(o, "open", folder ? folder->path : str_of(staged ? STAGED : PORTAL));
		if (d)
			closedir(d);
		folder = o->todo;
		o->todo = folder ? folder->todo : NULL;
	} while (ok && folder);
	return ok;
}

/* What a folder in the trash holds is moved to the top of the trash; the folder is removed. */
static bool
flatten(struct output *o, int trash, const char *name)
{
	char number[32];
	struct dirent *e;
	DIR *d = open_folder(trash, name);

	while (d && (e = readdir(d))) {
		if (dots(e->d_name))
			continue;
		snprintf(number, sizeof(number), "s%zu", atomic_fetch_add(&o->trashed, 1));
		renameat(dirfd(d), e->d_name, trash, number);
	}
	if (d)
		closedir(d);
	return unlinkat(trash, name, AT_REMOVEDIR) == 0;
}

/* Empties and removes the trash. What resists waits for the next build: nothing depends on it. */
static void
empty_trash(struct output *o)
{
	struct dirent *e;
	DIR *d = open_folder(o->out, TRASH);
	bool again = d != NULL;

	while (again) {
		again = false;
		rewinddir(d);
		while ((e = readdir(d)))
			if (!dots(e->d_name) && unlinkat(dirfd(d), e->d_name, 0) < 0)
				again |= flatten(o, dirfd(d), e->d_name);
	}
	if (d)
		closedir(d);
	unlinkat(o->out, TRASH, AT_REMOVEDIR);
}

/* Makes OUT and the folders above it. */
static bool
make_out(struct output *o, const char *out)
{
	char *path = arena_copy(&o->arena, out, strlen(out));

	for (char *s = path; s; *s = '/') {
		s = strchr(s + 1, '/');
		if (s)
			*s = 0;
		if (mkdir(path, 0755) < 0 && errno != EEXIST)
			return fail_at(o, "mkdir", out);
		if (!s)
			break;
	}
	return true;
}

static bool
enter(struct output *o, const char *out)
{
	o->out = open(out, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (o->out < 0 && errno == ENOENT) {
		if (!make_out(o, out))
			return false;
		o->out = open(out, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	}
	if (o->out < 0)
		return fail_at(o, "open", out);
	o->lock = openat(o->out, LOCK, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0644);
	if (o->lock < 0 || flock(o->lock, LOCK_EX | LOCK_NB) < 0)
		return fail_at(o, "lock", LOCK);
	return true;
}

/* Finishes the two renames in publish() that a killed build left half done. */
static bool
recover(struct output *o)
{
	bool shown = stamp_of(o->out, PORTAL).size >= 0;

	if (stamp_of(o->out, ASIDE).size < 0 || renameat(o->out, ASIDE, o->out, shown ? STAGED : PORTAL) == 0)
		return true;
	return fail_at(o, "rename", ASIDE);
}

static bool
open_trees(struct output *o)
{
	const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

	/* A link or a file of that name is somebody's: ENOTDIR, and it stays as it is. */
	o->portal = openat(o->out, PORTAL, flags);
	if (o->portal < 0 && errno != ENOENT)
		return fail_at(o, "open", PORTAL);
	if (mkdirat(o->out, STAGED, 0755) < 0 && errno != EEXIST)
		return fail_at(o, "mkdir", STAGED);
	o->stage = openat(o->out, STAGED, flags);
	if (o->stage < 0)
		return fail_at(o, "open", STAGED);
	return true;
}

struct output *
output_open(const char *out, struct output_error *e)
{
	struct arena a = {0};
	struct output *o = arena_new(&a, struct output);

	o->arena = a;
	o->out = o->lock = o->portal = o->stage = -1;
	if (enter(o, out) && recover(o) && open_trees(o) && list_tree(o, false) && list_tree(o, true)) {
		empty_trash(o);
		return o;
	}
	*e = o->error;
	e->path = str_of(out); /* the output's own memory goes */
	output_close(o);
	return NULL;
}

struct stamp
output_current(const struct output *o, struct str path)
{
	const struct node *n = find(o, path);

	return n && n->shown == REGULAR ? n->published : (struct stamp){-1, 0, 0};
}

/* Copies the path with a NUL behind it, when it is one that cannot leave the tree. */
static bool
path_name(struct str path, char name[ROOM])
{
	struct str rest = path, part;

	errno = path.n < ROOM ? EINVAL : ENAMETOOLONG;
	if (path.n >= ROOM || path.n == 0 || path.p[path.n - 1] == '/' || memchr(path.p, 0, path.n))
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

bool
output_keep(struct output *o, struct str path)
{
	struct node *n = find(o, path);

	if (atomic_load_explicit(&o->failed, memory_order_relaxed))
		return false;
	errno = ENOENT;
	if (!n || n->shown != REGULAR)
		return fail(o, "link", path);
	mark(o, n, path, KEPT);
	return true;
}

/* Whether the file has exactly these bytes; one that cannot be read has not. */
static bool
holds(int tree, const char *name, struct str bytes)
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

/* Moves what has this name in the staged tree out of the way. */
static bool
clear_way(struct output *o, const char *name)
{
	char to[64];

	snprintf(to, sizeof(to), TRASH "/%zu", atomic_fetch_add(&o->trashed, 1));
	if (renameat(o->stage, name, o->out, to) == 0)
		return true;
	if (errno == ENOENT && (mkdirat(o->out, TRASH, 0755) == 0 || errno == EEXIST) &&
	    (renameat(o->stage, name, o->out, to) == 0 || errno == ENOENT))
		return true;
	return fail(o, "rename", str_of(name));
}

/* Another worker may make the same folder at the same time. */
static bool
make_folder(struct output *o, const char *name)
{
	struct stat st;

	for (int tries = 0; tries < 3; tries++) {
		bool made = mkdirat(o->stage, name, 0755) == 0;

		if (!made && errno != EEXIST)
			break;
		if (fstatat(o->stage, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
			break;
		if (!S_ISDIR(st.st_mode) && unlinkat(o->stage, name, 0) == 0)
			continue;
		/* umask shall not decide what visitors can read */
		if (made && (st.st_mode & 0777) != 0755 && fchmodat(o->stage, name, (st.st_mode & 07000) | 0755, 0) < 0)
			break;
		return true;
	}
	return fail(o, "mkdir", str_of(name));
}

static bool
make_folders(struct output *o, const char *path)
{
	char name[ROOM];

	for (const char *s = strchr(path, '/'); s; s = strchr(s + 1, '/')) {
		memcpy(name, path, (size_t)(s - path));
		name[s - path] = 0;
		if (!make_folder(o, name))
			return false;
	}
	return true;
}

/* After a call that failed: mends what stands between the path and its file, if it is that. */
static bool
mended(struct output *o, const char *name)
{
	if (errno == EEXIST)
		return clear_way(o, name);
	return (errno == ENOENT || errno == ENOTDIR) && make_folders(o, name);
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

/* Closes a file that was just made, its mode set whatever the umask. `ok`: so far. */
static bool
finish(int fd, bool ok)
{
	struct stat st;
	int err;

	ok = ok && fstat(fd, &st) == 0 && ((st.st_mode & 0777) == 0644 || fchmod(fd, 0644) == 0);
	err = errno;
	if (close(fd) < 0 && ok)
		return false;
	errno = err;
	return ok;
}

/* A new file in the staged tree; `like` lends its mtime, when there is one. */
static bool
write_new(struct output *o, const char *name, struct str bytes, const struct stamp *like)
{
	const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
	struct timespec when[2] = {{0, UTIME_OMIT}, {0, 0}};
	int fd = openat(o->stage, name, flags, 0644);
	bool ok;

	if (fd < 0 && mended(o, name))
		fd = openat(o->stage, name, flags, 0644);
	if (fd < 0)
		return fail_at(o, "open", name);
	ok = write_all(fd, bytes);
	if (like) {
		when[1].tv_sec = like->mtime_ns / 1000000000;
		when[1].tv_nsec = like->mtime_ns % 1000000000;
		ok = ok && futimens(fd, when) == 0;
	}
	if (!finish(fd, ok))
		return fail_at(o, "write", name);
	return true;
}

bool
output_put(struct output *o, struct str path, struct str bytes, bool *unchanged)
{
	struct node *n = find(o, path);
	char name[ROOM];
	bool same;

	if (atomic_load_explicit(&o->failed, memory_order_relaxed))
		return false;
	if (!path_name(path, name))
		return fail(o, "open", path);
	same = n && n->shown == REGULAR && (uint64_t)n->published.size == bytes.n && holds(o->portal, name, bytes);
	if (!same && !write_new(o, name, bytes, NULL))
		return false;
	if (!same)
		atomic_fetch_add_explicit(&o->written, 1, memory_order_relaxed);
	mark(o, n, path, same ? KEPT : WRITTEN);
	if (unchanged)
		*unchanged = same;
	return true;
}

struct output_error
output_failure(const struct output *o)
{
	return o->error;
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
		if (unlinkat(o->stage, n->path.p, n->staged == FOLDER ? AT_REMOVEDIR : 0) < 0 && errno != ENOENT &&
		    errno != ENOTDIR)
			return fail(o, "remove", n->path);
	}
	return true;
}

/* Where files cannot be linked their bytes are compared, and copied if need be. */
static bool
copy(struct output *o, const struct node *n)
{
	struct buf b = {0};
	int err = file_read(o->portal, n->path.p, SIZE_MAX, &b);
	bool ok = false;

	errno = err;
	if (err)
		fail(o, "open", n->path);
	else if (n->staged == REGULAR && holds(o->stage, n->path.p, buf_str(&b)))
		ok = true;
	else
		ok = write_new(o, n->path.p, buf_str(&b), &n->published);
	buf_free(&b);
	return ok;
}

static bool
link_file(struct output *o, const struct node *n)
{
	const char *name = n->path.p;

	if (o->no_links)
		return copy(o, n);
	/* If this fails the link will, too; no inode is made here, so freeing one does no harm. */
	if (n->staged == REGULAR)
		unlinkat(o->stage, name, 0);
	if (linkat(o->portal, name, o->stage, name, 0) == 0)
		return true;
	if (mended(o, name) && linkat(o->portal, name, o->stage, name, 0) == 0)
		return true;
	/* FAT has no links; fs.protected_hardlinks refuses another user's file; 65,000 are too many. */
	o->no_links = errno == EPERM || errno == EXDEV || errno == EMLINK || errno == EOPNOTSUPP;
	return o->no_links ? copy(o, n) : fail(o, "link", n->path);
}

static bool
link_kept(struct output *o)
{
	for (const struct node *n = o->newest; n; n = n->older)
		if (fate_of(n) == KEPT && (n->staged != REGULAR || n->inode != n->published.inode) && !link_file(o, n))
			return false;
	return true;
}

/* For file systems that cannot exchange; recover() knows how to go on from each point. */
static bool
rename_twice(struct output *o)
{
	if (o->portal >= 0 && renameat(o->out, PORTAL, o->out, ASIDE) < 0)
		return fail_at(o, "rename", PORTAL);
	if (renameat(o->out, STAGED, o->out, PORTAL) < 0) {
		fail_at(o, "rename", STAGED);
		if (o->portal >= 0)
			renameat(o->out, ASIDE, o->out, PORTAL);
		return false;
	}
	if (o->portal >= 0)
		renameat(o->out, ASIDE, o->out, STAGED);
	return true;
}

static bool
exchange(struct output *o, struct published *p)
{
	unsigned flag = o->portal < 0 ? RENAME_NOREPLACE : RENAME_EXCHANGE;

	if (renameat2(o->out, STAGED, o->out, PORTAL, flag) < 0) {
		if (errno != EINVAL && errno != ENOSYS)
			return fail_at(o, "exchange", PORTAL);
		if (!rename_twice(o))
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
	if (atomic_load(&o->failed))
		return false;
	if (!count(o, p))
		return true;
	if (!sweep(o) || !link_kept(o))
		return false;
	if (syncfs(o->stage) < 0)
		return fail_at(o, "sync", STAGED);
	if (!exchange(o, p))
		return false;
	if (fsync(o->out) < 0)
		return fail_at(o, "sync", PORTAL);
	return true;
}

struct stamp
output_stamp(const struct output *o, struct str path)
{
	const struct node *n = find(o, path);
	char name[ROOM];

	if (n && fate_of(n) == KEPT && !o->no_links)
		return n->published;
	if (!path_name(path, name))
		return (struct stamp){-1, 0, 0};
	return stamp_of(o->exchanged ? o->stage : o->portal, name);
}

/*
 * Not synced: the build's state carries its own hash, and a report can be made again. The name is
 * the caller's constant.
 */
bool
output_state(struct output *o, const char *name, struct str bytes)
{
	char part[128];
	int fd;

	if (holds(o->out, name, bytes))
		return true;
	snprintf(part, sizeof(part), "%s.moi", name);
	unlinkat(o->out, part, 0);
	fd = openat(o->out, part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
	if (fd < 0)
		return fail_at(o, "open", name);
	if (!finish(fd, write_all(fd, bytes)))
		return fail_at(o, "write", name);
	if (renameat(o->out, part, o->out, name) < 0)
		return fail_at(o, "rename", name);
	return true;
}

void
output_close(struct output *o)
{
	struct arena a;
	int fd[] = {0, 0, 0, 0};

	if (!o)
		return;
	if (o->stage >= 0)
		empty_trash(o);
	fd[0] = o->portal, fd[1] = o->stage, fd[2] = o->lock, fd[3] = o->out;
	for (int i = 0; i < 4; i++)
		if (fd[i] >= 0)
			close(fd[i]);
	a = o->arena;
	arena_free(&a);
}
