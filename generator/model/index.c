/*
 * index.c - an open hash table, and the few things that one does to a path.
 *
 * Tables are filled while linking and only read afterwards, from many threads: a
 * look-up changes nothing.
 */
#include "model/index.h"

#include "base/hash.h"

static size_t
slot_of(const struct table *t, struct str key, uint64_t hash)
{
	size_t i = hash & (t->size - 1);

	while (t->slot[i] && (t->slot[i]->hash != hash || !str_equal(t->slot[i]->key, key)))
		i = (i + 1) & (t->size - 1);
	return i;
}

static void
widen(struct table *t, struct arena *a)
{
	struct table wide = {.size = t->size ? t->size * 2 : 64, .n = t->n};

	wide.slot = arena_many(a, struct entry_of *, wide.size);
	for (size_t i = 0; i < t->size; i++)
		if (t->slot[i])
			wide.slot[slot_of(&wide, t->slot[i]->key, t->slot[i]->hash)] = t->slot[i];
	*t = wide;
}

struct entry_of *
table_add(struct table *t, struct arena *a, struct str key, enum thing_kind kind, void *thing)
{
	struct entry_of *e = arena_new(a, struct entry_of), *first;
	size_t i;

	if (t->n * 2 >= t->size)
		widen(t, a);
	*e = (struct entry_of){.key = key, .hash = hash_of(key).lo, .kind = kind, .thing = thing, .last = e};
	i = slot_of(t, key, e->hash);
	first = t->slot[i];
	if (!first) {
		t->slot[i] = e;
		t->n++;
		return NULL;
	}
	if (first->last->thing != thing) {
		first->last->same = e;
		first->last = e;
	}
	return first;
}

struct entry_of *
table_find(const struct table *t, struct str key)
{
	return t->size ? t->slot[slot_of(t, key, hash_of(key).lo)] : NULL;
}

static size_t
last_slash(struct str path)
{
	size_t i = path.n;

	while (i && path.p[i - 1] != '/')
		i--;
	return i;
}

struct str
path_folder(struct str path)
{
	size_t i = last_slash(path);

	return str_make(path.p, i ? i - 1 : 0);
}

bool
path_walk(struct arena *a, struct str folder, struct str rel, struct str *path)
{
	char *to = arena_alloc(a, folder.n + rel.n + 1);
	size_t n = 0;
	bool inside = true;

	if (folder.n && !str_starts(rel, STR("/")))
		memcpy(to, folder.p, n = folder.n);
	while (rel.n) {
		struct str name = str_cut(&rel, '/');

		if (name.n == 0 || str_equal(name, STR(".")))
			continue;
		if (str_equal(name, STR(".."))) {
			inside &= n > 0;
			n = path_folder(str_make(to, n)).n;
			continue;
		}
		if (n)
			to[n++] = '/';
		memcpy(to + n, name.p, name.n);
		n += name.n;
	}
	*path = str_make(to, n);
	return inside;
}

struct str
path_name(struct str path)
{
	return str_from(path, last_slash(path));
}

struct str
path_stem(struct str name)
{
	for (size_t i = name.n; i > 1; i--)
		if (name.p[i - 1] == '.')
			return str_make(name.p, i - 1);
	return name;
}

struct str
path_top(struct str path)
{
	return str_cut(&path, '/');
}

size_t
path_depth(struct str path)
{
	size_t n = 0;

	for (size_t i = 0; i < path.n; i++)
		n += path.p[i] == '/';
	return n;
}

struct str
path_join(struct arena *a, struct str folder, struct str name)
{
	return folder.n ? str_cat(a, folder, STR("/"), name) : name;
}

static int
hex(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

struct str
percent_decode(struct arena *a, struct str s)
{
	char *to;
	size_t n = 0;

	if (!s.n || !memchr(s.p, '%', s.n))
		return s;
	to = arena_alloc(a, s.n + 1);
	for (size_t i = 0; i < s.n; i++) {
		int high = s.p[i] == '%' && i + 2 < s.n ? hex(s.p[i + 1]) : -1;
		int low = high >= 0 ? hex(s.p[i + 2]) : -1;

		if (low < 0) {
			to[n++] = s.p[i];
		} else {
			to[n++] = (char)(high << 4 | low);
			i += 2;
		}
	}
	return str_make(to, n);
}
