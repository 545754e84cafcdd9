/*
 * archive.c - see archive.h. Two halves that never meet: packing, which takes the time and is done by every worker
 * at once, and the container, which is written by one and only copies.
 *
 * libzip copies an entry as it is when the entry's source says that it is deflated already, how long and with which
 * CRC. The same source tells the rest of what a header holds: libzip's setters would ask the time zone's file again
 * for each entry. The archive is written straight into the caller's buffer: libzip's own buffers grow by copying.
 *
 * DOS time has no zone, libzip takes it from the local one: the hour that is midnight here is midnight everywhere.
 * Above 65,535 entries or 4 GB libzip writes ZIP64 by itself, and only then.
 */
#include "formats/archive.h"

#include "base/arena.h"
#include "base/hash.h"

#include <libdeflate.h>
#include <time.h>
#include <zip.h>

#define LEVEL 5 /* of HTML, level 6 takes 0.6% off for 15% more time, level 4 gives 2% back for 15% less */

struct packer {
	struct arena home; /* holds the packer itself */
	struct libdeflate_compressor *deflate;
	struct buf room; /* never has a length: only its memory is used */
};

struct packer *
packer_open(void)
{
	struct arena home = {0};
	struct packer *p = arena_new(&home, struct packer);

	p->home = home;
	p->deflate = libdeflate_alloc_compressor(LEVEL);
	if (!p->deflate)
		arena_exhausted();
	return p;
}

void
packer_close(struct packer *p)
{
	struct arena home;

	if (!p)
		return;
	home = p->home;
	libdeflate_free_compressor(p->deflate);
	buf_free(&p->room);
	arena_free(&home);
}

struct packed
packer_pack(struct packer *p, struct str bytes, bool store, struct arena *a)
{
	struct packed file = {.bytes = bytes, .size = bytes.n};
	size_t n;

	file.crc = libdeflate_crc32(0, bytes.p, bytes.n);
	if (store || bytes.n == 0)
		return file;
	buf_room(&p->room, bytes.n);
	/* Room for one byte less than there is: what does not shrink does not fit. */
	n = libdeflate_deflate_compress(p->deflate, bytes.p, bytes.n, p->room.p, bytes.n - 1);
	if (n > 0) {
		file.bytes = str_make(arena_copy(a, p->room.p, n), n);
		file.deflated = true;
	}
	return file;
}

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

bool
archive_name_safe(struct str path)
{
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

static bool
names_fit(const struct entry_in *e, size_t n, struct arena *a)
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

/* An entry while libzip reads it. */
struct given {
	const struct packed *file;
	time_t when;
	size_t at;
};

static void
tell(const struct given *g, struct zip_stat *st)
{
	zip_stat_init(st);
	st->size = g->file->size;
	st->comp_size = g->file->bytes.n;
	st->comp_method = g->file->deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
	st->crc = g->file->crc;
	st->mtime = g->when;
	st->encryption_method = ZIP_EM_NONE;
	st->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC | ZIP_STAT_MTIME |
		    ZIP_STAT_ENCRYPTION_METHOD;
}

static void
tell_attributes(zip_file_attributes_t *to)
{
	zip_file_attributes_init(to);
	to->valid = ZIP_FILE_ATTRIBUTES_HOST_SYSTEM | ZIP_FILE_ATTRIBUTES_EXTERNAL_FILE_ATTRIBUTES;
	to->host_system = ZIP_OPSYS_UNIX;
	to->external_file_attributes = 0100644u << 16;
}

static zip_int64_t
hand_over(struct given *g, void *to, uint64_t most)
{
	struct str left = str_from(g->file->bytes, g->at);
	size_t n = left.n < most ? left.n : (size_t)most;

	if (n)
		memcpy(to, left.p, n);
	g->at += n;
	return (zip_int64_t)n;
}

/* The libzip source of one entry. It cannot fail. */
static zip_int64_t
entry_source(void *ctx, void *data, zip_uint64_t n, zip_source_cmd_t cmd)
{
	struct given *g = ctx;

	switch (cmd) {
	case ZIP_SOURCE_SUPPORTS:
		return ZIP_SOURCE_SUPPORTS_READABLE | ZIP_SOURCE_MAKE_COMMAND_BITMASK(ZIP_SOURCE_GET_FILE_ATTRIBUTES);
	case ZIP_SOURCE_STAT:
		tell(g, data);
		return sizeof(struct zip_stat);
	case ZIP_SOURCE_GET_FILE_ATTRIBUTES:
		tell_attributes(data);
		return sizeof(zip_file_attributes_t);
	case ZIP_SOURCE_OPEN:
		g->at = 0;
		return 0;
	case ZIP_SOURCE_READ:
		return hand_over(g, data, n);
	case ZIP_SOURCE_CLOSE:
	case ZIP_SOURCE_FREE:
		return 0;
	case ZIP_SOURCE_ERROR:
		memset(data, 0, 2 * sizeof(int));
		return 2 * sizeof(int);
	default:
		return -1;
	}
}

/* The archive while libzip writes it: the end of `to`, from `begin`. */
struct sheet {
	struct buf *to;
	size_t begin, at; /* `at` counts from `begin` */
	zip_error_t error;
};

static zip_int64_t
write_down(struct sheet *s, const void *data, size_t n)
{
	size_t from = s->begin + s->at;

	if (n > s->to->cap - from)
		buf_room(s->to, from + n - s->to->n);
	if (n)
		memcpy(s->to->p + from, data, n);
	if (from + n > s->to->n)
		s->to->n = from + n;
	s->at += n;
	return (zip_int64_t)n;
}

static zip_int64_t
move_to(struct sheet *s, void *where, uint64_t n)
{
	zip_int64_t at = zip_source_seek_compute_offset(s->at, s->to->n - s->begin, where, n, &s->error);

	if (at < 0)
		return -1;
	s->at = (size_t)at;
	return 0;
}

static zip_int64_t
begin_anew(struct sheet *s)
{
	s->to->n = s->begin;
	s->at = 0;
	return 0;
}

/* The libzip source that the archive is. To begin with it is empty, and nobody reads it. */
static zip_int64_t
sheet_source(void *ctx, void *data, zip_uint64_t n, zip_source_cmd_t cmd)
{
	struct sheet *s = ctx;
	struct zip_stat *st = data;

	switch (cmd) {
	case ZIP_SOURCE_SUPPORTS:
		return ZIP_SOURCE_SUPPORTS_WRITABLE;
	case ZIP_SOURCE_STAT:
		zip_stat_init(st);
		st->valid = ZIP_STAT_SIZE; /* 0 */
		st->size = 0;
		return sizeof(*st);
	case ZIP_SOURCE_BEGIN_WRITE:
	case ZIP_SOURCE_ROLLBACK_WRITE:
		return begin_anew(s);
	case ZIP_SOURCE_WRITE:
		return write_down(s, data, (size_t)n);
	case ZIP_SOURCE_SEEK_WRITE:
		return move_to(s, data, n);
	case ZIP_SOURCE_TELL_WRITE:
		return (zip_int64_t)s->at;
	case ZIP_SOURCE_ERROR:
		return zip_error_to_data(&s->error, data, n);
	case ZIP_SOURCE_OPEN:
	case ZIP_SOURCE_READ:
	case ZIP_SOURCE_SEEK:
	case ZIP_SOURCE_TELL:
	case ZIP_SOURCE_CLOSE:
	case ZIP_SOURCE_COMMIT_WRITE:
	case ZIP_SOURCE_REMOVE:
	case ZIP_SOURCE_FREE:
		return 0;
	default:
		zip_error_set(&s->error, ZIP_ER_OPNOTSUPP, 0);
		return -1;
	}
}

/*
 * Midnight of 1980-01-01, the first that DOS can tell, in the zone that libzip will put it back into. Not by mktime(),
 * which opens the zone's file each time. At 13:00 in UTC it is the 1st or the 2nd of January wherever people live, and
 * in no zone did the clocks change in between.
 */
static time_t
first_day(void)
{
	time_t t = 315532800 + 13 * 3600;
	struct tm here;

	if (localtime_r(&t, &here))
		t -= (here.tm_mday - 1) * 86400 + here.tm_hour * 3600 + here.tm_min * 60 + here.tm_sec;
	return t;
}

static bool
add(zip_t *z, const struct entry_in *e, struct given *g)
{
	char name[ARCHIVE_NAME_MAX + 1];
	zip_source_t *source = zip_source_function(z, entry_source, g);
	zip_int64_t i;

	if (!source)
		return false;
	memcpy(name, e->name.p, e->name.n);
	name[e->name.n] = 0;
	i = zip_file_add(z, name, source, ZIP_FL_ENC_UTF_8);
	if (i < 0) {
		zip_source_free(source);
		return false;
	}
	/* Left alone, libzip would deflate what is stored. */
	return e->file.deflated || zip_set_file_compression(z, (zip_uint64_t)i, ZIP_CM_STORE, 0) == 0;
}

static bool
add_all(zip_t *z, const struct entry_in *e, size_t n, struct arena *a)
{
	struct given *g = arena_many(a, struct given, n);
	time_t when = first_day();

	for (size_t i = 0; i < n; i++) {
		g[i] = (struct given){.file = &e[i].file, .when = when};
		if (!add(z, &e[i], &g[i]))
			return false;
	}
	return true;
}

/* What the archive will take without ZIP64: local headers, files, directory, end (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
static size_t
size_of(const struct entry_in *e, size_t n)
{
	size_t size = 22;

	for (size_t i = 0; i < n; i++)
		size += 30 + 46 + 2 * e[i].name.n + e[i].file.bytes.n;
	return size;
}

static bool
write_archive(struct sheet *s, const struct entry_in *e, size_t n, struct arena *a)
{
	zip_source_t *source = zip_source_function_create(sheet_source, s, &s->error);
	zip_t *z = source ? zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &s->error) : NULL;
	const zip_error_t *why = &s->error;

	if (z) {
		if (add_all(z, e, n, a) && zip_close(z) == 0)
			return true;
		why = zip_get_error(z);
	}
	if (zip_error_code_zip(why) == ZIP_ER_MEMORY)
		arena_exhausted();
	if (z)
		zip_discard(z);
	else
		zip_source_free(source);
	return false;
}

bool
archive_put(struct buf *to, const struct entry_in *e, size_t n)
{
	struct sheet s = {.to = to, .begin = to->n};
	struct arena a = {0};
	bool ok = n > 0 && names_fit(e, n, &a);

	zip_error_init(&s.error);
	if (ok) {
		buf_room(to, size_of(e, n));
		ok = write_archive(&s, e, n, &a);
	}
	if (!ok)
		to->n = s.begin;
	zip_error_fini(&s.error);
	arena_free(&a);
	return ok;
}
