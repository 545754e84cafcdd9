/*
 * epub.c - see epub.h: the order of things.
 *
 * Rendering comes first and is cheap: every frame (chapters without their bodies, the package, the colophon) goes
 * into m->r.text, with what else the book depends on, and makes its key. Only when that is another
 * one are the bodies composed and the archive put together.
 *
 * Sources: EPUB 3.3; EPUB Accessibility 1.1; RFC 9562, 5.5 (the book's identifier).
 */
#include "formats/epub.h"

#include "base/vi.h"
#include "formats/cover.h"
#include "formats/epubroom.h"
#include "formats/image.h"
#include "model/link.h"

#include <assert.h>

#define COVER_ON_PAGE 480 /* pixels wide */

static const char container[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	"<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
	"<rootfiles><rootfile full-path=\"EPUB/package.opf\" "
	"media-type=\"application/oebps-package+xml\"/></rootfiles>\n"
	"</container>\n";

struct str
book_audience(const struct book *b, struct arena *a)
{
	const struct value *v = page_value(b->page, K_DOI_TUONG);
	struct str *piece = arena_many(a, struct str, v ? v->n * 2 + 1 : 1);
	size_t n = 0;

	for (size_t i = 0; v && i < v->n; i++) {
		struct str label = choice_label(v->list[i]);
		struct buf low = {0};
		size_t at = 0;

		put_code_point(&low, vi_lower(utf8_next(label, &at)));
		put_str(&low, str_from(label, at));
		piece[n] = n ? STR(", ") : STR("Dành cho ");
		piece[n + 1] = buf_keep(a, &low);
		n += 2;
		buf_free(&low);
	}
	return str_join(a, n, piece);
}

/* "Sổ tay hòa giải viên" -> "So tay hoa giai vien": what catalogues sort by. */
static struct str
without_marks(struct str s, struct arena *a)
{
	struct buf b = {0};

	for (size_t i = 0; i < s.n;) {
		uint32_t c = utf8_next(s, &i), bare = vi_bare(c);

		if (bare != c && vi_lower(c) != c && bare >= 'a' && bare <= 'z')
			bare -= 'a' - 'A';
		put_code_point(&b, bare);
	}
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

/* The same book keeps its identifier through every correction. */
static struct str
identifier(const struct book *b, enum edition e, const struct site *s, struct arena *a)
{
	struct str url = e == EDITION_TRAINERS ? book_file(b, e, ".epub", a) : b->url;
	char uuid[37];

	uuid_of_url(site_absolute(s, a, url), uuid);
	return str_cat(a, STR("urn:uuid:"), str_keep(a, str_make(uuid, 36)));
}

static void
begin(struct epub *e, struct maker *m, const struct artifact *x)
{
	const struct book *b = x->subject;
	const struct page *p = b->page;
	bool trainers = x->number == EDITION_TRAINERS;

	for (unsigned w = 0; w < m->ncrew; w++)
		arena_reset(&m->crew[w].room);
	*e = (struct epub){.m = m, .artifact = x, .a = &m->room, .v = maker_view(m, x, "book")};
	bookplan_make(&e->plan, m->site, b, (enum edition)x->number, e->a);
	e->v.a = &m->room;
	epub_find_pictures(e);
	e->v.book = &e->shown;
	e->v.chapter = &e->chapter;
	e->shown = (struct book_view){
		.book = b,
		.title = trainers ? str_cat(e->a, p->title, STR(" (bản dành cho tập huấn viên)")) : p->title,
		.audience = book_audience(b, e->a),
		.edition = trainers ? STR("Bản dành cho tập huấn viên") : STR(""),
		.series = page_text(p, K_BO_SACH),
		.identifier = identifier(b, (enum edition)x->number, m->site, e->a),
		.creator = page_text(p, K_TAC_GIA),
		.modified = str_cat(e->a, date_iso(e->a, b->changed), STR("T00:00:00Z")),
	};
	e->shown.file_as = without_marks(e->shown.title, e->a);
}

static void
end(struct epub *e)
{
	struct buf *all[] = {&e->cited,	  &e->pictures, &e->marks, &e->answers,
			     &e->entries, &e->back,	&e->cover, &e->out};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		buf_free(all[i]);
	rendering_free(&e->r);
}

/* What the frames do not show: pictures as they are now, whole laws whose terms and articles are taken. */
static void
put_dependencies(struct epub *e)
{
	struct maker *m = e->m;

	for (size_t i = 0; i < e->plan.nchapters; i++) {
		const struct page *p = e->plan.chapter[i].page;
		const struct chapter *c = &e->plan.chapter[i];

		for (size_t k = 0; k < c->nranges; k++) {
			put_str(&m->r.text, c->range[k].first);
			put_str(&m->r.text, c->range[k].last);
		}
		for (size_t k = 0; !p->law && k < p->facts.nusages; k++)
			put_str(&m->r.text, p->facts.usage[k].unit);
	}
	for (size_t i = 0; i < MANY_N(struct epub_picture, e->pictures); i++) {
		const struct product *x = made_find(m->made, MANY(struct epub_picture, e->pictures)[i].file.url);

		if (x)
			put_bytes(&m->r.text, &x->key, sizeof(x->key));
	}
}

void
render_epub(struct maker *m, const struct artifact *a)
{
	struct epub e;

	begin(&e, m, a);
	m->cut.n = 0;
	epub_render_texts(&e);
	put_dependencies(&e);
	put_str(&m->r.text, m->theme->book_css);
	e.v.page = e.plan.book->page;
	theme_render(m->theme, TEMPLATE_EPUB_PACKAGE, &e.v, &m->r);
	theme_render(m->theme, TEMPLATE_EPUB_COLOPHON, &e.v, &m->r);
	render_cover(m, a);
	end(&e);
}

static struct str
media_type(struct str name)
{
	static const struct {
		const char *ending, *type;
	} known[] = {{".xhtml", "application/xhtml+xml"},
		     {".ncx", "application/x-dtbncx+xml"},
		     {".css", "text/css"},
		     {".png", "image/png"},
		     {".gif", "image/gif"},
		     {".svg", "image/svg+xml"}};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (str_ends(name, str_of(known[i].ending)))
			return str_of(known[i].type);
	return STR("image/jpeg");
}

void
epub_add_packed(struct epub *e, enum epub_place place, struct str name, struct packed file)
{
	bool inside = place != AT_MIMETYPE && place != AT_CONTAINER;
	bool cover = place == AT_PICTURE && str_starts(name, STR("img/bia."));
	struct epub_entry x = {.place = place, .in = {inside ? str_cat(e->a, STR("EPUB/"), name) : name, file}};

	if (inside && place != AT_PACKAGE)
		x.item = (struct manifest_item){
			.id = cover		? STR("bia-hinh")
			      : place == AT_NCX ? STR("ncx")
						: str_keep(e->a, path_stem(path_name(name))),
			.href = name,
			.type = media_type(name),
			.properties = cover		? STR("cover-image")
				      : place == AT_NAV ? STR("nav")
							: STR(""),
			.in_spine = place == AT_COVER || place == AT_NAV || place == AT_TEXT,
		};
	put_bytes(&e->entries, &x, sizeof(x));
}

void
epub_add(struct epub *e, enum epub_place place, struct str name, struct str bytes)
{
	bool stored = place == AT_MIMETYPE || (place == AT_PICTURE && !str_ends(name, STR(".svg")));

	epub_add_packed(e, place, name, packer_keep(e->m->packer, bytes, stored ? PACK_NOT : PACK_SMALL, e->a));
}

struct str
epub_head(struct str xml, struct buf *to)
{
	const char *end = str_find(xml, STR("?>"));
	struct str head = str_make(xml.p, end ? (size_t)(end - xml.p) + 2 : 0);

	put_str(to, head);
	put_lit(to, "\n<!DOCTYPE html>");
	return head;
}

static void
add_pictures(struct epub *e)
{
	for (size_t i = 0; i < MANY_N(struct epub_picture, e->pictures); i++) {
		const struct epub_picture *p = &MANY(struct epub_picture, e->pictures)[i];
		struct buf *b = &e->m->part;

		if (maker_read(e->m, p->file.url, b))
			epub_add(e, AT_PICTURE, str_cat(e->a, STR("img/"), p->name), buf_str(b));
	}
}

static struct cover
cover_of(const struct maker *m, const struct artifact *x, struct arena *a)
{
	const struct book *b = x->subject;

	return (struct cover){
		.organ = m->site->organ,
		.series = page_text(b->page, K_BO_SACH),
		.title = b->page->title,
		.audience = book_audience(b, a),
		.edition = x->number == EDITION_TRAINERS ? STR("Bản dành cho tập huấn viên") : STR(""),
	};
}

/* The author's own cover, or NULL. */
static const struct asset *
own_cover(const struct maker *m, const struct book *b, struct arena *a)
{
	struct str name = page_text(b->page, K_BIA);
	struct target t = {0};

	if (name.n)
		t = link_resolve(m->site, b->page, name, a);
	return t.kind == TARGET_ASSET && t.asset->raster != RASTER_NONE ? t.asset : NULL;
}

void
render_cover(struct maker *m, const struct artifact *a)
{
	struct cover c = cover_of(m, a, &m->room);
	const struct asset *own = own_cover(m, a->subject, &m->room);
	const struct product *x = own ? made_find(m->made, asset_in_book(own, &m->room).url) : NULL;
	struct str all[] = {c.organ, c.series, c.title, c.audience, c.edition};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		put_str(&m->r.text, all[i]);
		put_char(&m->r.text, '\n');
	}
	if (x)
		put_bytes(&m->r.text, &x->key, sizeof(x->key));
}

void
epub_draw_cover(struct epub *e, struct maker *m)
{
	const struct asset *own = own_cover(m, e->artifact->subject, &m->room);
	struct cover c = cover_of(m, e->artifact, &m->room);

	if (own) {
		e->cover_size = asset_in_book(own, &m->room);
		if (maker_read(m, e->cover_size.url, &e->cover))
			return;
	}
	e->cover_size = (struct variant){.url = STR("bia.jpg"), .width = COVER_WIDTH, .height = COVER_WIDTH * 3 / 2};
	e->cover.n = 0;
	cover_draw(&c, COVER_WIDTH, &e->cover);
}

/* The author's cover, small and as a JPEG. False: it has none, or one that was told to be broken. */
static bool
shrink_own_cover(struct maker *m, const struct asset *own, struct buf *to)
{
	struct variant v = asset_in_book(own, &m->room);
	enum picture_kind kind = picture_kind_of(v.url);
	struct picture p;
	struct image_size small = {v.width, v.height, IMAGE_JPEG, to};

	if (v.width > COVER_ON_PAGE) {
		small.width = COVER_ON_PAGE;
		small.height = (int)((int64_t)v.height * COVER_ON_PAGE / v.width);
	}
	if (!maker_read(m, v.url, &m->part) || !picture_read(buf_str(&m->part), kind, &p))
		return false;
	return image_write(buf_str(&m->part), &p, &small, 1).vi.n == 0;
}

struct str
cover_bytes(struct maker *m, const struct artifact *a)
{
	const struct asset *own = own_cover(m, a->subject, &m->room);
	struct cover c = cover_of(m, a, &m->room);

	m->bytes.n = 0;
	if (!own || !shrink_own_cover(m, own, &m->bytes)) {
		m->bytes.n = 0;
		cover_draw(&c, COVER_ON_PAGE, &m->bytes);
	}
	return buf_str(&m->bytes);
}

void
epub_add_rendered(struct epub *e, enum epub_place place, struct str name, enum template_name which)
{
	struct str xml;

	rendering_reset(&e->r);
	theme_render(e->m->theme, which, &e->v, &e->r);
	xml = buf_str(&e->r.text);
	if (str_ends(name, STR(".xhtml"))) {
		e->out.n = 0;
		put_str(&e->out, str_from(xml, epub_head(xml, &e->out).n));
		xml = buf_str(&e->out);
	}
	epub_add(e, place, name, xml);
}

static void
add_cover(struct epub *e)
{
	struct variant size = e->cover_size;

	e->shown.cover_file = str_cat(e->a, STR("img/bia"), str_from(size.url, path_stem(size.url).n));
	e->shown.cover_width = size.width;
	e->shown.cover_height = size.height;
	epub_add(e, AT_PICTURE, e->shown.cover_file, buf_str(&e->cover));
	epub_add_rendered(e, AT_COVER, STR("text/bia.xhtml"), TEMPLATE_EPUB_COVER);
}

/* Entries by their place; within one as they came. */
static struct entry_in *
in_order(struct epub *e, size_t *n)
{
	size_t all = MANY_N(struct epub_entry, e->entries);
	struct entry_in *in = arena_many(e->a, struct entry_in, all + 1);

	*n = 0;
	for (enum epub_place place = 0; place < EPUB_PLACES; place++)
		for (size_t i = 0; i < all; i++)
			if (MANY(struct epub_entry, e->entries)[i].place == place)
				in[(*n)++] = MANY(struct epub_entry, e->entries)[i].in;
	return in;
}

/* The manifest: what is read first (cover, contents, texts), then the rest. */
static void
tell_items(struct epub *e)
{
	static const enum epub_place order[] = {AT_COVER, AT_NAV, AT_TEXT, AT_NCX, AT_CSS, AT_PICTURE};
	size_t all = MANY_N(struct epub_entry, e->entries);
	struct manifest_item *item = arena_many(e->a, struct manifest_item, all + 1);

	e->shown.item = item;
	for (size_t k = 0; k < sizeof(order) / sizeof(order[0]); k++)
		for (size_t i = 0; i < all; i++)
			if (MANY(struct epub_entry, e->entries)[i].place == order[k])
				item[e->shown.nitems++] = MANY(struct epub_entry, e->entries)[i].item;
}

/* One sentence of the same facts as the package's metadata. */
static void
tell_accessibility(struct epub *e)
{
	bool pictures = MANY_N(struct epub_picture, e->pictures) > 0;

	e->shown.hazard = STR("none");
	for (size_t i = 0; i < MANY_N(struct epub_picture, e->pictures); i++)
		if (str_ends(MANY(struct epub_picture, e->pictures)[i].name, STR(".gif")))
			e->shown.hazard = STR("unknown"); /* it may move, and flash */
	e->shown.pictures_told = !e->silent_picture;	  /* the cover is one, and it is told */
	e->shown.accessibility =
		str_cat(e->a, STR("Sách có mục lục nhiều cấp, danh sách trang và tiêu đề phân cấp theo thứ tự đọc"),
			!pictures	    ? STR("; ngoài bìa không có hình")
			: e->silent_picture ? STR("; hình minh họa có lời mô tả, trừ hình trang trí")
					    : STR("; mọi hình đều có lời mô tả thay thế"),
			STR("."));
}

static struct str
put_together(struct epub *e)
{
	size_t n;
	struct entry_in *in;
	struct buf *to = &e->m->bytes;

	epub_add(e, AT_MIMETYPE, STR("mimetype"), STR("application/epub+zip"));
	epub_add(e, AT_CONTAINER, STR("META-INF/container.xml"), str_of(container));
	epub_add(e, AT_CSS, STR("sach.css"), e->m->theme->book_css);
	epub_tell_contents(e);
	epub_add_rendered(e, AT_NAV, STR("nav.xhtml"), TEMPLATE_EPUB_NAV);
	epub_add_rendered(e, AT_NCX, STR("toc.ncx"), TEMPLATE_EPUB_NCX);
	tell_accessibility(e);
	tell_items(e);
	epub_add_rendered(e, AT_PACKAGE, STR("package.opf"), TEMPLATE_EPUB_PACKAGE);
	in = in_order(e, &n);
	to->n = 0;
	if (!archive_put(to, in, n))
		assert(!"names of a book's files are our own");
	return buf_str(to);
}

struct str
epub_bytes(struct maker *m, const struct artifact *a)
{
	struct epub e;
	struct str all;

	begin(&e, m, a);
	epub_make_texts(&e);
	epub_make_back(&e);
	e.v.page = e.plan.book->page;
	add_pictures(&e);
	add_cover(&e);
	all = put_together(&e);
	end(&e);
	return all;
}
