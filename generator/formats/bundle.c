/*
 * bundle.c - see bundle.h.
 */
#include "formats/bundle.h"

#include "base/vi.h"
#include "formats/epub.h"
#include "formats/localize.h"
#include "formats/plan.h"
#include "model/book.h"
#include "model/index.h"
#include "model/link.h"
#include "model/variant.h"

#include <assert.h>
#include <errno.h>

#define OPEN_ME "MO-TRANG-NAY.html"
#define SUMS "SHA256SUMS"
#define FOLDER "cong-pbgdpl/"
#define IS_BOOK (-1) /* the piece of the page that describes the book */

/* A page of the portal in a bundle, or one of the pages of a law in pieces. */
struct leaf {
	const struct page *page;
	struct str url;
	int piece;
};

struct bundle {
	struct maker *m;
	const struct book *book;
	enum edition edition;
	struct arena *a;
	struct table inside; /* paths */
	struct buf leaves;   /* struct leaf */
	struct buf files;    /* struct str: what is taken from the portal as it is */
	struct buf sums;
	struct entry_in *entry;
	struct str *path; /* of each entry: where it lies in the portal, if its bytes are to be loaded from there */
	size_t n;
	struct str folder; /* "so-tay/" */
};

static void
add_file(struct bundle *b, struct str path)
{
	if (!made_find(b->m->made, path) || table_add(&b->inside, b->a, path, THING_ASSET, b))
		return;
	put_bytes(&b->files, &path, sizeof(path));
}

static void
add_leaf(struct bundle *b, const struct page *p, struct str url, int piece)
{
	struct leaf leaf = {p, url, piece};

	if (p->withdrawn || table_add(&b->inside, b->a, url, THING_PAGE, b))
		return;
	put_bytes(&b->leaves, &leaf, sizeof(leaf));
}

static void
add_asset(struct bundle *b, struct target t)
{
	struct variant v[VARIANTS_MAX];
	size_t n;

	if (t.kind != TARGET_ASSET)
		return;
	n = asset_variants(t.asset, b->a, v);
	for (size_t i = 0; i < n; i++)
		add_file(b, v[i].url);
}

/* The files that a page shows or offers. */
static void
add_assets(struct bundle *b, const struct page *p)
{
	static const enum key keys[] = {K_ANH, K_TEP};
	const struct site *s = b->m->site;

	for (size_t i = 0; i < p->facts.nrefs; i++)
		if (!str_starts(p->facts.ref[i].target, STR("[[")) &&
		    !str_starts(p->facts.ref[i].target, STR(LAW_MENTION)))
			add_asset(b, link_resolve(s, p, p->facts.ref[i].target, b->a));
	for (size_t k = 0; k < sizeof(keys) / sizeof(keys[0]); k++) {
		const struct value *v = page_value(p, keys[k]);

		for (size_t i = 0; v && i < v->n; i++)
			add_asset(b, link_resolve(s, p, v->row[i].cell[0], b->a));
	}
}

static void
add_page(struct bundle *b, const struct page *p)
{
	int piece = 0;

	add_leaf(b, p, p->url, 0);
	for (size_t i = 0; p->law && p->law->parted && i < p->facts.nparts; i++)
		if (p->facts.part[i].opens)
			add_leaf(b, p, piece_url(p, p->facts.part[i].id, b->a), ++piece);
	add_assets(b, p);
}

/* The forms that a lesson names are part of its course. */
static void
add_forms(struct bundle *b, const struct page *p)
{
	const struct value *v = page_value(p, K_CAC_BIEU_MAU);

	for (size_t i = 0; v && i < v->n; i++) {
		const struct page *form = link_page_named(b->m->site, p, v->list[i], b->a, NULL);

		if (form)
			add_page(b, form);
	}
}

static void
begin(struct bundle *b, struct maker *m, const struct artifact *a)
{
	const struct book *book = a->subject;

	arena_reset(&m->room);
	*b = (struct bundle){.m = m, .book = book, .edition = (enum edition)a->number, .a = &m->room};
	b->folder = str_cat(b->a, path_stem(path_name(a->path)), STR("/"));
	if (book->page->kind == KIND_AN_PHAM)
		add_leaf(b, book->page, book->url, IS_BOOK);
	else
		add_page(b, book->page);
	for (size_t i = 0; i < book->nchapters; i++) {
		add_page(b, book->chapter[i].page);
		add_forms(b, book->chapter[i].page);
	}
	for (enum edition e = 0; e <= b->edition; e++)
		add_file(b, book_file(book, e, ".epub", b->a));
	add_file(b, book_file(book, EDITION_READERS, "-bia.jpg", b->a));
	for (size_t i = 0; i < m->theme->nfiles; i++)
		add_file(b, m->theme->file[i].url);
}

static void
end(struct bundle *b)
{
	buf_free(&b->leaves);
	buf_free(&b->files);
	buf_free(&b->sums);
}

/* What all that is today: a digest a file; of a page that only trainers see whole, what its body is made from. */
void
render_bundle(struct maker *m, const struct artifact *a)
{
	struct bundle b;
	struct buf *t = &m->r.text;

	begin(&b, m, a);
	for (size_t i = 0; i < b.leaves.n / sizeof(struct leaf); i++) {
		const struct leaf *l = &((const struct leaf *)(const void *)b.leaves.p)[i];
		const struct product *x = made_find(m->made, l->url);

		put_str(t, l->url);
		if (x)
			put_bytes(t, &x->sha, sizeof(x->sha));
		put_bytes(t, &l->page->facts.source, sizeof(l->page->facts.source));
		put_bytes(t, &l->page->facts.links, sizeof(l->page->facts.links));
	}
	for (size_t i = 0; i < b.files.n / sizeof(struct str); i++) {
		struct str path = ((const struct str *)(const void *)b.files.p)[i];

		put_str(t, path);
		put_bytes(t, &made_find(m->made, path)->sha, sizeof(struct sha256));
	}
	put_lit(t, "\n");
	book_page(m, b.book, b.edition, STR(OPEN_ME), &m->r);
	end(&b);
}

static bool
inside(void *ctx, struct str path)
{
	const struct bundle *b = ctx;

	return table_find(&b->inside, path) != NULL;
}

static void
put_sum(struct buf *to, struct sha256 sha, struct str name)
{
	char hex[65];

	sha256_hex(sha, hex);
	put_bytes(to, hex, 64);
	put_lit(to, "  ");
	put_str(to, name);
	put_char(to, '\n');
}

static void
add_entry(struct bundle *b, struct str name, struct str bytes)
{
	struct entry_in *e = &b->entry[b->n];

	e->name = str_cat(b->a, b->folder, name);
	if (!archive_name_safe(e->name))
		return;
	e->file = packer_keep(b->m->packer, bytes, bundle_effort(name) == PACK_NOT ? PACK_NOT : PACK_SMALL, b->a);
	put_sum(&b->sums, sha256_of(bytes), name);
	b->n++;
}

/* A file of the portal as it is: what is packed already is not packed again. */
static void
add_made(struct bundle *b, struct str path)
{
	const struct product *x = made_find(b->m->made, path);
	struct str name = str_cat(b->a, b->folder, path);

	if (!x->packed.ready || (x->packed.deflated && !x->packed.bytes.p)) {
		if (maker_read(b->m, path, &b->m->part))
			add_entry(b, path, buf_str(&b->m->part));
	} else if (archive_name_safe(name)) {
		b->path[b->n] = path;
		b->entry[b->n++] = (struct entry_in){name, x->packed};
		put_sum(&b->sums, x->sha, path);
	}
}

/* As it stands in the bundle: `url` is where its links start from. */
static void
add_localized(struct bundle *b, struct str name, struct str xhtml, struct str url)
{
	struct localize l = {.url = url, .base = b->m->site->base_url, .inside = inside, .ctx = b};
	struct buf out = {0};

	localize_put(&out, xhtml, &l, b->a);
	add_entry(b, name, buf_str(&out));
	buf_free(&out);
}

static void
add_leaves(struct bundle *b)
{
	struct maker *m = b->m;

	m->for_trainers = b->edition == EDITION_TRAINERS;
	for (size_t i = 0; i < b->leaves.n / sizeof(struct leaf); i++) {
		const struct leaf *l = &((const struct leaf *)(const void *)b->leaves.p)[i];
		struct artifact a = {.path = l->url, .page = (struct page *)(uintptr_t)l->page, .number = l->piece};

		maker_begin(m, l->page);
		if (l->piece == IS_BOOK)
			book_page(m, b->book, b->edition, l->url, &m->r);
		else if (l->piece)
			render_piece(m, &a);
		else
			render_page(m, &a);
		add_localized(b, l->url, maker_bytes(m), l->url);
	}
	m->for_trainers = false;
}

/* What an archive loads: a file of the portal that is stored in it as it is. */
static int
load(void *ctx, size_t i, struct buf *to)
{
	const struct bundle *b = ctx;

	return made_read(b->m->made, b->path[i], to);
}

static void
make_room(struct bundle *b, size_t n)
{
	b->entry = arena_many(b->a, struct entry_in, n);
	b->path = arena_many(b->a, struct str, n);
}

/* The list of digests, and then the archive. */
static int
write_out(struct bundle *b, int fd)
{
	int err;

	b->m->part.n = 0;
	put_str(&b->m->part, buf_str(&b->sums));
	add_entry(b, STR(SUMS), buf_str(&b->m->part));
	err = archive_write(fd, b->entry, b->n, load, b);
	assert(err != EINVAL); /* names are safe, each once */
	return err;
}

int
bundle_write(struct maker *m, const struct artifact *a, int fd)
{
	struct bundle b;
	int err;

	begin(&b, m, a);
	make_room(&b, b.leaves.n / sizeof(struct leaf) + b.files.n / sizeof(struct str) + 2);
	table_add(&b.inside, b.a, STR(OPEN_ME), THING_PAGE, &b);
	maker_begin(m, NULL);
	book_page(m, b.book, b.edition, STR(OPEN_ME), &m->r);
	add_localized(&b, STR(OPEN_ME), maker_bytes(m), STR(OPEN_ME));
	add_leaves(&b);
	for (size_t i = 0; i < b.files.n / sizeof(struct str); i++)
		add_made(&b, ((const struct str *)(const void *)b.files.p)[i]);
	err = write_out(&b, fd);
	end(&b);
	return err;
}

struct download
download_of(const struct made *made, struct str path, struct str name, struct str note, struct arena *a)
{
	const struct product *x = made_find(made, path);
	struct str ending = str_from(path, path_stem(path).n + 1);
	struct download d = {.name = name, .url = path, .note = note};
	char hex[65];

	d.type = str_equal(ending, STR("epub")) ? STR("EPUB") : STR("ZIP");
	if (!x)
		return d;
	sha256_hex(x->sha, hex);
	d.size = vi_size(a, x->bytes);
	d.sha = str_keep(a, str_make(hex, 64));
	return d;
}

bool
bundle_holds(struct str path)
{
	char name[ARCHIVE_NAME_MAX + 1];

	if (path.n + sizeof(FOLDER) - 1 > ARCHIVE_NAME_MAX || str_equal(path, STR(PORTAL_BUNDLE)) ||
	    str_equal(path, STR(DOWNLOADS_PAGE)))
		return false;
	memcpy(name, FOLDER, sizeof(FOLDER) - 1);
	memcpy(name + sizeof(FOLDER) - 1, path.p, path.n);
	return archive_name_safe(str_make(name, path.n + sizeof(FOLDER) - 1));
}

enum effort
bundle_effort(struct str path)
{
	static const char *const packed[] = {".zip",  ".epub", ".jpg",	".jpeg", ".png",
					     ".webp", ".gif",  ".docx", ".mp3"};

	for (size_t i = 0; i < sizeof(packed) / sizeof(packed[0]); i++)
		if (str_ends(path, str_of(packed[i])))
			return PACK_NOT;
	return PACK_QUICK;
}

static const struct product *
product_at(const struct product *p, size_t n, struct str path)
{
	for (size_t i = 0; i < n; i++)
		if (str_equal(p[i].path, path))
			return &p[i];
	return NULL;
}

/* Where each entry's bytes stand: behind a local header without extra fields (APPNOTE.TXT 4.3.7). */
static void
note_places(const struct entry_in *e, struct product *const *of, size_t n)
{
	uint64_t at = 0;

	for (size_t i = 0; i < n; i++) {
		at += 30 + e[i].name.n;
		if (of[i])
			of[i]->packed_at = at;
		at += e[i].file.bytes.n;
	}
}

static bool
held(void *ctx, struct str path)
{
	(void)ctx;
	return bundle_holds(path) || str_equal(path, STR(DOWNLOADS_PAGE));
}

/* The map leads to old addresses, too, of which some are no names for a disk. */
static void
add_map(struct bundle *b, struct str path)
{
	struct localize l = {.url = path, .base = b->m->site->base_url, .inside = held};
	struct buf out = {0};

	if (maker_read(b->m, path, &b->m->part)) {
		localize_put(&out, buf_str(&b->m->part), &l, b->a);
		add_entry(b, path, buf_str(&out));
	}
	buf_free(&out);
}

int
bundle_portal(struct maker *m, struct product *product, size_t n, struct str page, int fd)
{
	struct bundle b = {.m = m, .a = &m->room, .folder = STR(FOLDER)};
	const struct product *home = product_at(product, n, STR("index.html"));
	struct product **of = arena_many(&m->room, struct product *, n + 3);
	int err;

	make_room(&b, n + 3);
	if (home) {
		b.entry[b.n++] = (struct entry_in){STR(FOLDER OPEN_ME), home->packed};
		put_sum(&b.sums, home->sha, STR(OPEN_ME));
	}
	for (size_t i = 0; i < n; i++) {
		if (!product[i].packed.ready)
			continue;
		if (str_equal(product[i].path, STR("so-do.html")) && m->site->nredirects) {
			add_map(&b, product[i].path);
			continue;
		}
		b.entry[b.n] = (struct entry_in){str_cat(b.a, b.folder, product[i].path), product[i].packed};
		b.path[b.n] = product[i].path;
		of[b.n++] = &product[i];
		put_sum(&b.sums, product[i].sha, product[i].path);
	}
	add_entry(&b, STR(DOWNLOADS_PAGE), page);
	err = write_out(&b, fd);
	note_places(b.entry, of, b.n);
	end(&b);
	return err;
}

struct str
downloads_page(struct maker *m, const struct product *portal)
{
	struct artifact a = {.path = STR(DOWNLOADS_PAGE)};
	const struct site *s = m->site;
	struct download *d;
	struct view v;

	maker_begin(m, NULL);
	v = maker_view(m, &a, "downloads");
	v.title = STR("Tải về dùng khi không có mạng");
	d = arena_many(v.a, struct download, s->nbooks * 4 + 1);
	v.bundle = d;
	if (portal) {
		const struct product *one = portal;
		struct made made = {NULL, &one, 1};

		d[v.nbundles++] = download_of(&made, portal->path, STR("Cả trang để dùng không cần mạng"),
					      STR("Chép vào thẻ nhớ, giải nén, mở tệp MO-TRANG-NAY.html."), v.a);
	}
	for (size_t i = 0; i < s->nbooks; i++)
		for (enum edition e = 0; made_find(m->made, book_file(&s->book[i], e, ".epub", v.a)) && e < EDITIONS;
		     e++) {
			struct str name = e == EDITION_TRAINERS ? str_cat(v.a, s->book[i].page->title,
									  STR(" (bản dành cho tập huấn viên)"))
								: s->book[i].page->title;

			d[v.nbundles++] = download_of(m->made, book_file(&s->book[i], e, ".epub", v.a), name,
						      STR("Sách điện tử, đọc trên điện thoại"), v.a);
			d[v.nbundles++] = download_of(m->made, book_file(&s->book[i], e, ".zip", v.a), name,
						      STR("Gói trang, mở bằng trình duyệt khi không có mạng"), v.a);
		}
	theme_render(m->theme, TEMPLATE_DOWNLOADS, &v, &m->r);
	return buf_str(&m->r.text);
}
