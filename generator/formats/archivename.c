/*
 * archivename.c - the names in an archive: what any disk can hold, each once.
 */
#include "base/arena.h"
#include "base/hash.h"
#include "formats/archive.h"

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Windows knows its devices by what stands before the first dot: "nul.tar.gz" is one. */
static bool
device(struct str name)
{
	static const char *const plain[] = {"con", "prn", "aux", "nul"};
	char word[4] = {0};
	size_t n = 0;

	while (n < name.n && name.p[n] != '.')
		n++;
	if (n < 3 || n > 4)
		return false;
	for (size_t i = 0; i < n; i++)
		word[i] = lower(name.p[i]);
	if (n == 4)
		return (memcmp(word, "com", 3) == 0 || memcmp(word, "lpt", 3) == 0) && word[3] >= '0' && word[3] <= '9';
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		if (memcmp(word, plain[i], 3) == 0)
			return true;
	return false;
}

static bool
name_safe(struct str name)
{
	for (size_t i = 0; i < name.n; i++) {
		char c = lower(name.p[i]);

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'))
			return false;
	}
	return name.n > 0 && name.p[name.n - 1] != '.' && !device(name);
}

/* The one name that is not ours to choose: of the first part of an Office document (ISO/IEC 29500-2, 10.1.2). */
#define CONTENT_TYPES "[Content_Types].xml"

bool
archive_name_safe(struct str path)
{
	if (str_equal(path, STR(CONTENT_TYPES)))
		return true;
	if (path.n == 0 || path.n > ARCHIVE_NAME_MAX || path.p[path.n - 1] == '/')
		return false;
	while (path.n)
		if (!name_safe(str_cut(&path, '/')))
			return false;
	return true;
}

/* The names of an archive as a set of hashes: names whose 128 bits agree are taken for equal. */
struct names {
	struct hash *slot; /* lo == 0: free */
	size_t mask;
};

/* The place of a name, folded: where it stands, or where it would. */
static struct hash *
names_at(const struct names *s, struct hash h)
{
	size_t i = h.hi & s->mask;

	while (s->slot[i].lo && !hash_equal(s->slot[i], h))
		i = (i + 1) & s->mask;
	return &s->slot[i];
}

static struct hash
name_hash(const char *folded, size_t n)
{
	struct hash h = hash_of(str_make(folded, n));

	h.lo |= 1;
	return h;
}

static void
fold(struct str name, char *to)
{
	for (size_t i = 0; i < name.n; i++)
		to[i] = lower(name.p[i]);
}

static bool
names_add(struct names *s, struct str name)
{
	char folded[ARCHIVE_NAME_MAX];
	struct hash h, *slot;

	if (!archive_name_safe(name))
		return false;
	fold(name, folded);
	h = name_hash(folded, name.n);
	slot = names_at(s, h);
	if (slot->lo)
		return false;
	*slot = h;
	return true;
}

/* No file may be a folder of another: they could not be unpacked beside each other. */
static bool
folders_fit(const struct names *s, struct str name)
{
	char folded[ARCHIVE_NAME_MAX];

	fold(name, folded);
	for (size_t i = 0; i < name.n; i++)
		if (folded[i] == '/' && names_at(s, name_hash(folded, i))->lo)
			return false;
	return true;
}

bool
archive_names_fit(const struct entry_in *e, size_t n, struct arena *a)
{
	struct names s = {.mask = 1};

	while (s.mask < 2 * n)
		s.mask = 2 * s.mask + 1;
	s.slot = arena_many(a, struct hash, s.mask + 1);
	for (size_t i = 0; i < n; i++)
		if (!names_add(&s, e[i].name))
			return false;
	for (size_t i = 0; i < n; i++)
		if (!folders_fit(&s, e[i].name))
			return false;
	return true;
}
