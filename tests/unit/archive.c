/*
 * archive.c - archives byte by byte: what each header says, in which order, that nothing of the day or the zone is
 * in them, and that another reader finds the files whole.
 */
#include "formats/archive.h"

#include "base/arena.h"
#include "base/pool.h"
#include "dice.h"
#include "unit/test.h"

#include <stdlib.h>
#include <time.h>
#include <zip.h>

#define DAY 0x21 /* 1980-01-01 */
#define MIMETYPE STR("application/epub+zip")

static unsigned
le16(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | (unsigned)u[1] << 8;
}

static uint32_t
le32(const char *p)
{
	return le16(p) | (uint32_t)le16(p + 2) << 16;
}

/* Bit by bit: not the tables of a library. */
static uint32_t
crc_of(struct str s)
{
	uint32_t c = UINT32_MAX;

	for (size_t i = 0; i < s.n; i++) {
		c ^= (unsigned char)s.p[i];
		for (int k = 0; k < 8; k++)
			c = c >> 1 ^ (c & 1 ? 0xedb88320u : 0);
	}
	return ~c;
}

static struct str
prose(struct arena *a, size_t size)
{
	struct buf b = {0};
	struct str s;

	for (int i = 0; b.n < size; i++) {
		put_lit(&b, "<p>Điều ");
		put_int(&b, i * 7919 % 613);
		put_lit(&b, ". Người lao động có quyền được trả lương đúng hạn.</p>\n");
	}
	b.n = size;
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

static struct str
noise(struct arena *a, size_t size)
{
	char *p = arena_alloc(a, size);
	uint64_t x = 88172645463325252u;

	for (size_t i = 0; i < size; i++)
		p[i] = (char)(dice_next(&x) >> 32);
	return str_make(p, size);
}

static struct entry_in
entry(const char *name, struct packed file)
{
	return (struct entry_in){str_of(name), file};
}

/* The local header at `p` is that of `e`. */
static bool
local_header(const char *p, const struct entry_in *e)
{
	CHECK(memcmp(p, "PK\3\4", 4) == 0);
	CHECK(le16(p + 4) == (e->file.deflated ? 20 : 10));
	CHECK(le16(p + 6) == 0);
	CHECK(le16(p + 8) == (e->file.deflated ? 8 : 0));
	CHECK(le16(p + 10) == 0);
	CHECK(le16(p + 12) == DAY);
	CHECK(le32(p + 14) == e->file.crc);
	CHECK(le32(p + 18) == e->file.bytes.n);
	CHECK(le32(p + 22) == e->file.size);
	CHECK(le16(p + 26) == e->name.n);
	CHECK(le16(p + 28) == 0);
	SAME(str_make(p + 30, e->name.n), e->name);
	return str_equal(str_make(p + 30 + e->name.n, e->file.bytes.n), e->file.bytes);
}

static void
central_header(const char *p, const struct entry_in *e, size_t offset)
{
	CHECK(memcmp(p, "PK\1\2", 4) == 0);
	CHECK(le16(p + 4) == (3 << 8 | 63));
	CHECK(le16(p + 6) == (e->file.deflated ? 20 : 10));
	CHECK(le16(p + 8) == 0);
	CHECK(le16(p + 10) == (e->file.deflated ? 8 : 0));
	CHECK(le16(p + 12) == 0);
	CHECK(le16(p + 14) == DAY);
	CHECK(le32(p + 16) == e->file.crc);
	CHECK(le32(p + 20) == e->file.bytes.n);
	CHECK(le32(p + 24) == e->file.size);
	CHECK(le16(p + 28) == e->name.n);
	CHECK(le16(p + 30) == 0 && le16(p + 32) == 0); /* extra, comment */
	CHECK(le16(p + 34) == 0 && le16(p + 36) == 0); /* disk, internal attributes */
	CHECK(le32(p + 38) == 0100644u << 16);
	CHECK(le32(p + 42) == offset);
	SAME(str_make(p + 46, e->name.n), e->name);
}

/* The whole archive, to its last byte, is these entries in this order and nothing between. */
static void
walk(struct str zip, const struct entry_in *e, size_t n)
{
	size_t at = 0, start, offset = 0;

	for (size_t i = 0; i < n; i++) {
		CHECK(at + 30 <= zip.n && local_header(zip.p + at, &e[i]));
		at += 30 + e[i].name.n + e[i].file.bytes.n;
	}
	start = at;
	for (size_t i = 0; i < n; i++) {
		central_header(zip.p + at, &e[i], offset);
		at += 46 + e[i].name.n;
		offset += 30 + e[i].name.n + e[i].file.bytes.n;
	}
	CHECK(at + 22 == zip.n);
	CHECK(memcmp(zip.p + at, "PK\5\6\0\0\0\0", 8) == 0);
	CHECK(le16(zip.p + at + 8) == n && le16(zip.p + at + 10) == n);
	CHECK(le32(zip.p + at + 12) == at - start);
	CHECK(le32(zip.p + at + 16) == start);
	CHECK(le16(zip.p + at + 20) == 0);
}

static zip_t *
reader(struct str zip)
{
	zip_error_t e;
	zip_source_t *source;
	zip_t *z;

	zip_error_init(&e);
	source = zip_source_buffer_create(zip.p, zip.n, 0, &e);
	z = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &e) : NULL;
	if (!z) {
		printf("  libzip: %s\n", zip_error_strerror(&e));
		zip_source_free(source);
	}
	zip_error_fini(&e);
	return z;
}

/* The file at `i` as another reader finds it; zip_fread() checks the CRC at its end. */
static bool
reads(zip_t *z, size_t i, struct str want)
{
	zip_file_t *f = zip_fopen_index(z, i, 0);
	struct buf b = {0};
	bool ok;

	buf_room(&b, want.n + 1);
	ok = f && zip_fread(f, b.p, want.n + 1) == (zip_int64_t)want.n && str_equal(str_make(b.p, want.n), want);
	if (f)
		ok = zip_fclose(f) == 0 && ok;
	buf_free(&b);
	return ok;
}

static void
packing(void)
{
	struct arena a = {0};
	struct packer *p = packer_open(), *fresh = packer_open();
	struct str text = prose(&a, 50000), wild = noise(&a, 5000);
	struct packed one = packer_pack(p, text, PACK_QUICK, &a), again;

	CHECK(one.deflated && one.size == 50000 && one.bytes.n < 10000);
	CHECK(one.crc == crc_of(text));
	CHECK(crc_of(STR("123456789")) == 0xcbf43926u);
	again = packer_pack(p, wild, PACK_QUICK, &a);
	CHECK(!again.deflated && again.bytes.p == wild.p && again.bytes.n == wild.n && again.crc == crc_of(wild));
	again = packer_pack(p, text, PACK_NOT, &a);
	CHECK(!again.deflated && again.bytes.p == text.p && again.size == text.n && again.crc == one.crc);
	again = packer_pack(p, STR(""), PACK_QUICK, &a);
	CHECK(!again.deflated && again.size == 0 && again.bytes.n == 0 && again.crc == 0);
	again = packer_pack(p, (struct str){0}, PACK_QUICK, &a);
	CHECK(!again.deflated && again.size == 0 && again.crc == 0);
	again = packer_pack(p, STR("a"), PACK_QUICK, &a);
	CHECK(!again.deflated && again.size == 1 && again.bytes.n == 1);
	/* Whoever packs it, and whatever came before. */
	SAME(packer_pack(fresh, text, PACK_QUICK, &a).bytes, one.bytes);
	SAME(packer_pack(p, text, PACK_QUICK, &a).bytes, one.bytes);
	packer_close(p);
	packer_close(fresh);
	packer_close(NULL);
	arena_free(&a);
}

/* Lengths about the buffers of libzip (8192 bytes) and of the packer. */
static void
lengths(void)
{
	static const size_t size[] = {0, 1, 2, 9, 255, 256, 8191, 8192, 8193, 16384, 65535, 65536, 300000};
	struct entry_in e[2 * sizeof(size) / sizeof(size[0])];
	struct str file[2 * sizeof(size) / sizeof(size[0])];
	size_t n = sizeof(e) / sizeof(e[0]);
	struct arena a = {0};
	struct packer *p = packer_open();
	struct buf to = {0};
	zip_t *z;

	for (size_t i = 0; i < n; i++) {
		file[i] = i % 2 ? noise(&a, size[i / 2]) : prose(&a, size[i / 2]);
		e[i].name = str_format(&a, "%zu/%s.bin", size[i / 2], i % 2 ? "noise" : "prose");
		e[i].file = packer_pack(p, file[i], PACK_QUICK, &a);
		CHECK(e[i].file.deflated == (i % 2 == 0 && size[i / 2] > 200));
	}
	packer_close(p);
	CHECK(archive_put(&to, e, n));
	walk(buf_str(&to), e, n);
	z = reader(buf_str(&to));
	CHECK(z && zip_get_num_entries(z, 0) == (zip_int64_t)n);
	for (size_t i = 0; z && i < n; i++)
		CHECK(reads(z, i, file[i]));
	if (z)
		zip_discard(z);
	buf_free(&to);
	arena_free(&a);
}

/* The first 58 bytes of a book are fixed (EPUB OCF 3.3, 4.2), and one packed file lies in two archives. */
static void
books(void)
{
	struct arena a = {0};
	struct packer *p = packer_open();
	struct str text = prose(&a, 12345);
	struct packed chapter = packer_pack(p, text, PACK_QUICK, &a);
	struct entry_in book[] = {
		entry("mimetype", packer_pack(p, MIMETYPE, PACK_NOT, &a)),
		entry("META-INF/container.xml", packer_pack(p, STR("<container/>"), PACK_QUICK, &a)),
		entry("EPUB/chuong-1.xhtml", chapter),
		entry("EPUB/bia.png", packer_pack(p, noise(&a, 4000), PACK_NOT, &a)),
		entry("EPUB/trong.css", packer_pack(p, STR(""), PACK_QUICK, &a)),
	};
	struct entry_in bundle[] = {entry("z.html", chapter), entry("a.html", chapter)};
	struct buf one = {0}, two = {0}, both = {0};
	zip_t *z;

	CHECK(archive_put(&one, book, 5));
	walk(buf_str(&one), book, 5);
	CHECK(memcmp(one.p + 30, "mimetypeapplication/epub+zip", 28) == 0);
	CHECK(archive_put(&two, bundle, 2));
	walk(buf_str(&two), bundle, 2);
	z = reader(buf_str(&two));
	CHECK(z && reads(z, 0, text) && reads(z, 1, text));
	if (z)
		zip_discard(z);
	/* Appended to what is there already. */
	put_lit(&both, "before");
	CHECK(archive_put(&both, book, 5));
	CHECK(both.n == 6 + one.n && memcmp(both.p, "before", 6) == 0 && memcmp(both.p + 6, one.p, one.n) == 0);
	packer_close(p);
	buf_free(&one);
	buf_free(&two);
	buf_free(&both);
	arena_free(&a);
}

static void
zones(void)
{
	static const char *const zone[] = {"Asia/Ho_Chi_Minh",	 "UTC",	  "America/New_York",	    "Pacific/Auckland",
					   "Pacific/Kiritimati", "ICT-7", "EST5EDT,M3.2.0,M11.1.0", ""};
	struct arena a = {0};
	struct packer *p = packer_open();
	struct entry_in e[] = {
		entry("a.html", packer_pack(p, prose(&a, 3000), PACK_QUICK, &a)),
		entry("b.png", packer_pack(p, noise(&a, 300), PACK_NOT, &a)),
	};
	struct buf first = {0};

	packer_close(p);
	unsetenv("TZ");
	tzset();
	CHECK(archive_put(&first, e, 2));
	walk(buf_str(&first), e, 2);
	for (size_t i = 0; i < sizeof(zone) / sizeof(zone[0]); i++) {
		struct buf b = {0};

		setenv("TZ", zone[i], 1);
		tzset();
		CHECK(archive_put(&b, e, 2));
		CHECK(str_equal(buf_str(&b), buf_str(&first)));
		buf_free(&b);
	}
	unsetenv("TZ");
	tzset();
	buf_free(&first);
	arena_free(&a);
}

static void
names(void)
{
	static const char *const good[] = {
		"a",
		"a.html",
		"trang/bai-viet.html",
		"META-INF/container.xml",
		".htaccess",
		"_a",
		"-",
		"a..b",
		"console.html",
		"com.html",
		"com10.html",
		"auxa",
		"lpt",
		"prn-1.html",
		"x/connect.css",
		"Nulla.txt",
		"a.con",
		"0",
		"[Content_Types].xml",
	};
	static const char *const bad[] = {
		"",   "con",  "CON.txt", "aux",	 "com1.html", "a/b/LPT9", "nul.tar.gz", "Prn",	"x/aux/y", "com0",
		"a.", "a./b", "a b",	 "a\tb", "luật.html", "c:",	  "a:b",	"a//b", "/a",	   "a/",
		"/",  "../a", "a/../b",	 "a/..", "./a",	      "a/./b",	  ".",		"..",	"...",	   "a\\b",
		"a*", "a?b",  "\"a\"",	 "a<b",	 "a|b",	      "a%20b",	  "a+b",	"a~1",	"a\x7f",   "a\x80",
	};
	char longest[ARCHIVE_NAME_MAX + 1];

	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		test_check(archive_name_safe(str_of(good[i])), good[i], __FILE__, __LINE__);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		test_check(!archive_name_safe(str_of(bad[i])), bad[i], __FILE__, __LINE__);
	CHECK(!archive_name_safe(STR("[content_types].xml")) && !archive_name_safe(STR("a/[Content_Types].xml")));
	CHECK(!archive_name_safe(STR("[Content_Types].xml/a")) && !archive_name_safe(STR("[Content_Types].rels")));
	CHECK(!archive_name_safe(str_make("a\0b", 3)));
	memset(longest, 'a', sizeof(longest));
	CHECK(archive_name_safe(str_make(longest, ARCHIVE_NAME_MAX)));
	CHECK(!archive_name_safe(str_make(longest, ARCHIVE_NAME_MAX + 1)));
}

/* Refused, and what stood in the buffer stands there still. */
static bool
refuses(const char *one, const char *two)
{
	struct packed file = {.bytes = STR("x"), .size = 1, .crc = 0x8cdc1683u};
	struct entry_in e[] = {entry("first.txt", file), entry(one, file), entry(two, file)};
	struct buf to = {0};
	bool ok;

	put_lit(&to, "before");
	ok = !archive_put(&to, e, 3) && str_equal(buf_str(&to), STR("before"));
	buf_free(&to);
	return ok;
}

static void
refused(void)
{
	struct buf to = {0};

	CHECK(refuses("a.html", "a.html"));
	CHECK(refuses("a.html", "A.html"));
	CHECK(refuses("luat/A.HTML", "Luat/a.html"));
	CHECK(refuses("FIRST.TXT", "b"));
	CHECK(refuses("a", "a/b"));
	CHECK(refuses("A/b/c", "a/B"));
	CHECK(refuses("ok", "con.html"));
	CHECK(refuses("ok", "a b"));
	CHECK(refuses("ok", ""));
	CHECK(!refuses("a", "ab/c"));
	CHECK(!refuses("a/b", "a.b"));
	CHECK(!archive_put(&to, NULL, 0));
	CHECK(to.n == 0);
	buf_free(&to);
}

/* More than ZIP can count without its later form: ZIP64, in the end record alone. */
static void
many(void)
{
	size_t n = 65536 + 5;
	struct arena a = {0};
	struct entry_in *e = arena_many(&a, struct entry_in, n);
	struct buf to = {0};
	zip_t *z;

	for (size_t i = 0; i < n; i++)
		e[i].name = str_format(&a, "%zu/%zu", i / 1000, i);
	CHECK(archive_put(&to, e, 65535));
	CHECK(memcmp(to.p + to.n - 22, "PK\5\6", 4) == 0 && le16(to.p + to.n - 12) == 0xffff);
	CHECK(memcmp(to.p + to.n - 42, "PK\6\7", 4) != 0);
	to.n = 0;
	CHECK(archive_put(&to, e, n));
	CHECK(le16(to.p + 4) == 10 && le16(to.p + 28) == 0);
	CHECK(memcmp(to.p + to.n - 42, "PK\6\7", 4) == 0);
	CHECK(memcmp(to.p + to.n - 98, "PK\6\6", 4) == 0 && le32(to.p + to.n - 98 + 32) == n);
	z = reader(buf_str(&to));
	CHECK(z && zip_get_num_entries(z, 0) == (zip_int64_t)n);
	CHECK(z && str_equal(str_of(zip_get_name(z, n - 1, 0)), e[n - 1].name) && reads(z, n - 1, STR("")));
	if (z)
		zip_discard(z);
	buf_free(&to);
	arena_free(&a);
}

/* Books of several workers at once are each what one worker makes alone. */
struct shelf {
	struct str text;
	struct buf book[8];
	bool ok[8];
};

static void
make_book(void *ctx, size_t i, unsigned worker)
{
	struct shelf *s = ctx;
	struct arena a = {0};
	struct packer *p = packer_open();
	struct entry_in e[] = {
		entry("mimetype", packer_pack(p, MIMETYPE, PACK_NOT, &a)),
		entry("a.xhtml", packer_pack(p, s->text, PACK_QUICK, &a)),
	};

	(void)worker;
	s->ok[i] = archive_put(&s->book[i], e, 2);
	packer_close(p);
	arena_free(&a);
}

static void
together(void)
{
	struct arena a = {0};
	struct shelf s = {.text = prose(&a, 20000)};

	pool_each(8, 4, make_book, &s);
	for (size_t i = 0; i < 8; i++) {
		CHECK(s.ok[i] && s.book[i].n > 0 && str_equal(buf_str(&s.book[i]), buf_str(&s.book[0])));
		if (i)
			buf_free(&s.book[i]);
	}
	buf_free(&s.book[0]);
	arena_free(&a);
}

int
main(void)
{
	packing();
	lengths();
	books();
	zones();
	names();
	refused();
	many();
	together();
	return test_end("archive");
}
