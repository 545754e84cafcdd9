/*
 * page.c - the page of one piece of material: which template, its way back (crumbs),
 * and what it tells machines about itself (schema.org, JSON-LD 1.1).
 */
#include "formats/bundle.h"
#include "formats/epub.h"
#include "formats/jsonld.h"
#include "formats/piece.h"
#include "formats/plan.h"

static const struct {
	enum template_name which;
	const char *name;
} template_of[PAGE_KINDS] = {
	[KIND_KHOA] = {TEMPLATE_COURSE, "course"},	  [KIND_BAI] = {TEMPLATE_LESSON, "lesson"},
	[KIND_CAU_CHUYEN] = {TEMPLATE_STORY, "story"},	  [KIND_MO_HINH] = {TEMPLATE_MODEL, "model"},
	[KIND_TIEU_PHAM] = {TEMPLATE_PLAY, "play"},	  [KIND_VAN_BAN] = {TEMPLATE_LAW, "law"},
	[KIND_HOI_DAP] = {TEMPLATE_QUESTION, "question"}, [KIND_TIN] = {TEMPLATE_NEWS, "news"},
	[KIND_KEU_GOI] = {TEMPLATE_CALL, "call"},	  [KIND_BIEU_MAU] = {TEMPLATE_FORM, "form"},
	[KIND_AN_PHAM] = {TEMPLATE_BOOK, "book"},	  [KIND_TRANG] = {TEMPLATE_PAGE, "page"},
};

/* Home, section, course, this page. */
static void
set_crumbs(struct view *v, const struct page *p)
{
	struct crumb *c = arena_many(v->a, struct crumb, 4);

	v->crumb = c;
	c[v->ncrumbs++] = (struct crumb){STR("Trang chủ"), STR("index.html")};
	if (p->section)
		c[v->ncrumbs++] = (struct crumb){p->section->name, p->section->url};
	if (p->course && p->course != p)
		c[v->ncrumbs++] = (struct crumb){p->course->title, p->course->url};
	c[v->ncrumbs++] = (struct crumb){p->title, {0}};
}

/* Up to three ways on from a page whose text is gone: what is related, else the newest of its section. */
static void
set_suggestions(struct view *v, const struct page *p)
{
	const struct page **s = arena_many(v->a, const struct page *, 3);

	v->suggestion = s;
	for (size_t i = 0; i < p->nrelated && v->nsuggestions < 3; i++)
		s[v->nsuggestions++] = p->related[i];
	for (size_t i = 0; p->section && i < p->section->npages && v->nsuggestions < 3; i++)
		if (page_listed(p->section->pages[i]) && p->section->pages[i] != p)
			s[v->nsuggestions++] = p->section->pages[i];
}

static void
set_citers(struct view *v, const struct maker *m, const struct page *p)
{
	const struct cited_law *x = p->law ? citedby_of(m->citedby, p) : NULL;

	v->cited_by = x ? x->page : NULL;
	v->ncited_by = x ? x->npages : 0;
}

void
render_page(struct maker *m, const struct artifact *a)
{
	struct page *p = a->page;
	enum template_name which = p->withdrawn ? TEMPLATE_WITHDRAWN : template_of[p->kind].which;
	struct view v;

	maker_settle(m, p);
	v = maker_view(m, a, p->withdrawn ? "withdrawn" : template_of[p->kind].name);
	v.page = p;
	v.section = p->section;
	v.title = p->title;
	v.description = p->withdrawn ? STR("") : p->summary;
	v.no_index = p->withdrawn;
	set_crumbs(&v, p);
	set_citers(&v, m, p);
	if (p->law)
		set_pieces(&v, p);
	if (p->withdrawn)
		set_suggestions(&v, p);
	else
		v.jsonld = jsonld_page(&v, p);
	theme_render(m->theme, which, &v, &m->r);
}

/* An old address: a page that leads to the new one, by itself and by a link. */
void
render_redirect(struct maker *m, const struct artifact *a)
{
	const struct redirect *r = a->subject;
	struct view v = maker_view(m, a, "redirect");

	v.page = r->to;
	v.title = r->to->title;
	v.no_index = true;
	theme_render(m->theme, TEMPLATE_REDIRECT, &v, &m->r);
}

/* What can be fetched of a book. In its bundle only the books themselves. */
static void
set_downloads(struct view *v, struct book_view *x, const struct maker *m, enum edition last, bool bundles)
{
	struct download *d = arena_many(v->a, struct download, EDITIONS * 2);

	x->download = d;
	for (enum edition e = 0; e <= last && made_find(m->made, book_file(x->book, e, ".epub", v->a)); e++) {
		struct str whom = e == EDITION_TRAINERS ? STR(", bản dành cho tập huấn viên") : STR("");

		d[x->ndownloads++] = download_of(m->made, book_file(x->book, e, ".epub", v->a),
						 str_cat(v->a, STR("Sách điện tử"), whom),
						 STR("Đọc trên điện thoại, máy tính bảng, máy đọc sách"), v->a);
		if (bundles)
			d[x->ndownloads++] = download_of(m->made, book_file(x->book, e, ".zip", v->a),
							 str_cat(v->a, STR("Gói trang dùng không cần mạng"), whom),
							 STR("Giải nén rồi mở tệp MO-TRANG-NAY.html"), v->a);
	}
}

void
book_page(struct maker *m, const struct book *b, enum edition e, struct str url, struct rendering *r)
{
	struct artifact a = {.path = url};
	struct view v = maker_view(m, &a, "book");
	struct book_view x = {.book = b, .title = b->page->title};
	struct crumb *c = arena_many(v.a, struct crumb, 3);
	const struct section *shelf = b->page->section;
	bool own = str_equal(url, b->url), written = b->page->kind == KIND_AN_PHAM;

	for (size_t i = 0; !written && i < m->site->nsections; i++)
		if (m->site->section[i]->kind == KIND_AN_PHAM)
			shelf = m->site->section[i];
	x.cover_url = book_file(b, EDITION_READERS, "-bia.jpg", v.a);
	x.audience = book_audience(b, v.a);
	x.series = page_text(b->page, K_BO_SACH);
	set_downloads(&v, &x, m, own && b->trainers ? EDITION_TRAINERS : e, own);
	v.page = b->page;
	v.section = shelf;
	v.book = &x;
	v.title = written ? b->page->title : str_cat(v.a, STR("Sách: "), b->page->title);
	v.description = b->page->summary;
	v.crumb = c;
	c[v.ncrumbs++] = (struct crumb){STR("Trang chủ"), STR("index.html")};
	if (shelf)
		c[v.ncrumbs++] = (struct crumb){shelf->name, shelf->url};
	c[v.ncrumbs++] = (struct crumb){v.title, {0}};
	if (own && written)
		v.jsonld = jsonld_page(&v, b->page);
	theme_render(m->theme, TEMPLATE_BOOK, &v, r);
}

void
render_book(struct maker *m, const struct artifact *a)
{
	const struct book *b = a->subject;

	book_page(m, b, EDITION_READERS, a->path, &m->r);
}
