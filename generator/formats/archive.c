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

#include <errno.h>
#include <libdeflate.h>
#include <time.h>
#include <unistd.h>
#include <zip.h>

/* Of pages of 10 KB: 3 packs 192 MB/s to 23.6 %, 5 156 to 23.0 %, 6 139 to 22.8 % (one core). */
#define LEVEL_QUICK 3
#define LEVEL_SMALL 6
#define PIECE ((size_t)4 * 1024 * 1024) /* of a file, held until it is written */

struct packer {
	struct arena home; /* holds the packer itself */
	struct libdeflate_compressor *quick, *small;
	struct buf room; /* never has a length: only its memory is used */
};

struct packer *
packer_open(void)
{
	struct arena home = {0};
	struct packer *p = arena_new(&home, struct packer);

	p->home = home;
	p->quick = libdeflate_alloc_compressor(LEVEL_QUICK);
	p->small = libdeflate_alloc_compressor(LEVEL_SMALL);
	if (!p->quick || !p->small)
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
	libdeflate_free_compressor(p->quick);
	libdeflate_free_compressor(p->small);
	buf_free(&p->room);
	arena_free(&home);
}

struct packed
packer_pack(struct packer *p, struct str bytes, enum effort effort, struct arena *a)
{
	struct packed file = {.ready = true, .bytes = bytes, .size = bytes.n};
	size_t n;

	file.crc = libdeflate_crc32(0, bytes.p, bytes.n);
	if (effort == PACK_NOT || bytes.n == 0)
		return file;
	buf_room(&p->room, bytes.n);
	/* Room for one byte less than there is: what does not shrink does not fit. */
	n = libdeflate_deflate_compress(effort == PACK_SMALL ? p->small : p->quick, bytes.p, bytes.n, p->room.p,
					bytes.n - 1);
	if (n > 0) {
		file.bytes = str_make(arena_copy(a, p->room.p, n), n);
		file.deflated = true;
	}
	return file;
}

struct packed
packer_keep(struct packer *p, struct str bytes, enum effort effort, struct arena *a)
{
	struct packed file = packer_pack(p, bytes, effort, a);

	if (!file.deflated)
		file.bytes = str_keep(a, bytes);
	return file;
}

/* The archive while libzip writes it: the end of `to`, from `begin`; or a file, of which a piece is held in `to`. */
struct sheet {
	struct buf *to;
	size_t begin;
	int fd;		   /* -1: none */
	uint64_t at, size; /* of the archive */
	uint64_t piece;	   /* where in the file the piece begins */
	zip_error_t error;
	archive_load *load;
	void *ctx;
	struct buf loaded; /* of the entry that is being read */
	int err;	   /* errno of the disk, or of `load` */
};

/* An entry while libzip reads it. */
struct given {
	struct sheet *sheet;
	const struct packed *file;
	size_t number;
	time_t when;
	struct str bytes;
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
	struct str left = str_from(g->bytes, g->at);
	size_t n = left.n < most ? left.n : (size_t)most;

	if (n)
		memcpy(to, left.p, n);
	g->at += n;
	return (zip_int64_t)n;
}

static zip_int64_t
open_entry(struct given *g)
{
	struct sheet *s = g->sheet;

	g->at = 0;
	g->bytes = g->file->bytes;
	if (g->bytes.p || g->bytes.n == 0)
		return 0;
	s->err = s->load(s->ctx, g->number, &s->loaded);
	if (!s->err && s->loaded.n != g->bytes.n) /* another file than the one whose size was told */
		s->err = EIO;
	g->bytes = buf_str(&s->loaded);
	return s->err ? -1 : 0;
}

/* The libzip source of one entry. */
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
		return open_entry(g);
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

/* What is held of the file goes to the disk. */
static bool
flush(struct sheet *s)
{
	struct str left = buf_str(s->to);
	uint64_t at = s->piece;

	while (left.n && !s->err) {
		ssize_t k = pwrite(s->fd, left.p, left.n, (off_t)at);

		if (k < 0 && errno != EINTR)
			s->err = errno;
		left = str_from(left, k > 0 ? (size_t)k : 0);
		at += k > 0 ? (uint64_t)k : 0;
	}
	s->to->n = 0;
	s->piece = s->at;
	return !s->err;
}

static zip_int64_t
write_to_file(struct sheet *s, const void *data, size_t n)
{
	/* Headers are written again when their file has been read: within the piece that costs nothing. */
	bool inside = s->at >= s->piece && s->at <= s->piece + s->to->n;
	size_t from;

	if (!inside || s->to->n > PIECE)
		if (!flush(s))
			return -1;
	from = (size_t)(s->at - s->piece);
	if (from + n > s->to->n) {
		buf_room(s->to, from + n - s->to->n);
		s->to->n = from + n;
	}
	if (n)
		memcpy(s->to->p + from, data, n);
	return 0;
}

static zip_int64_t
write_to_memory(struct sheet *s, const void *data, size_t n)
{
	size_t from = s->begin + (size_t)s->at;

	if (n > s->to->cap - from)
		buf_room(s->to, from + n - s->to->n);
	if (n)
		memcpy(s->to->p + from, data, n);
	if (from + n > s->to->n)
		s->to->n = from + n;
	return 0;
}

static zip_int64_t
write_down(struct sheet *s, const void *data, size_t n)
{
	if ((s->fd < 0 ? write_to_memory(s, data, n) : write_to_file(s, data, n)) < 0)
		return -1;
	s->at += n;
	if (s->at > s->size)
		s->size = s->at;
	return (zip_int64_t)n;
}

static zip_int64_t
move_to(struct sheet *s, void *where, uint64_t n)
{
	zip_int64_t at = zip_source_seek_compute_offset(s->at, s->size, where, n, &s->error);

	if (at < 0)
		return -1;
	s->at = (uint64_t)at;
	return 0;
}

static zip_int64_t
begin_anew(struct sheet *s)
{
	s->to->n = s->begin;
	s->at = s->size = s->piece = 0;
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
add_all(struct sheet *s, zip_t *z, const struct entry_in *e, size_t n, struct arena *a)
{
	struct given *g = arena_many(a, struct given, n);
	time_t when = first_day();

	for (size_t i = 0; i < n; i++) {
		g[i] = (struct given){.sheet = s, .file = &e[i].file, .number = i, .when = when};
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
		if (add_all(s, z, e, n, a) && zip_close(z) == 0)
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
	struct sheet s = {.to = to, .begin = to->n, .fd = -1};
	struct arena a = {0};
	bool ok = n > 0 && archive_names_fit(e, n, &a);

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

int
archive_write(int fd, const struct entry_in *e, size_t n, archive_load *load, void *ctx)
{
	struct buf piece = {0};
	struct sheet s = {.to = &piece, .fd = fd, .load = load, .ctx = ctx};
	struct arena a = {0};
	bool ok = n > 0 && archive_names_fit(e, n, &a);

	zip_error_init(&s.error);
	ok = ok && write_archive(&s, e, n, &a) && flush(&s);
	zip_error_fini(&s.error);
	buf_free(&piece);
	buf_free(&s.loaded);
	arena_free(&a);
	return ok ? 0 : s.err ? s.err : EINVAL;
}
