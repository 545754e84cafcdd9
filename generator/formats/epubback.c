/*
 * epubback.c - what stands behind the chapters: answers, the terms that the laws of the book define, the index of
 * the articles that it cites, and who made it.
 */
#include "base/vi.h"
#include "content/lawterm.h"
#include "formats/epubroom.h"

#include <stdlib.h>

static void
add_part(struct epub *e, const char *name, const char *title, struct str markup)
{
	struct epub_back back = {str_of(name), str_of(title)};

	e->chapter = (struct chapter_view){.title = back.title, .body = markup};
	epub_add_rendered(e, AT_TEXT, str_cat(e->a, STR("text/"), back.name), TEMPLATE_EPUB_PART);
	put_bytes(&e->back, &back, sizeof(back));
}

/* Terms */

struct glossary_row {
	struct str key, name, words, where, href;
};

static int
by_key(const void *a, const void *b)
{
	const struct glossary_row *x = a, *y = b;
	int c = str_compare(x->key, y->key);

	return c ? c : str_compare(x->where, y->where);
}

/* The terms of one law of the book. */
static void
add_terms(struct epub *e, const struct page *law, struct vi_order *order, struct buf *rows)
{
	const struct volume *v = shelf_volume(&e->m->composer.shelf, law);
	size_t n;
	const struct law_term *t = law_terms(&v->units, e->a, &n);

	for (size_t i = 0; i < n; i++) {
		struct glossary_row r = {
			.key = vi_sort_key(order, e->a, t[i].name),
			.name = str_keep(e->a, t[i].name),
			.words = volume_words(v, t[i].unit, e->a),
			.where = str_cat(e->a, law_unit_name(&v->units, t[i].unit, e->a), STR(" "), law->law->name),
			.href = epub_lead(e, NULL, law->law->parted ? volume_url(v, t[i].unit, e->a) : law->url,
					  v->units.item[t[i].unit].id, e->a),
		};

		put_bytes(rows, &r, sizeof(r));
	}
}

static void
put_row(struct buf *to, const struct glossary_row *r)
{
	struct str words = r->words;

	put_lit(to, "<dt>");
	put_text(to, r->name);
	put_lit(to, "</dt>\n<dd>");
	while (words.n) {
		struct str line = str_trim(str_cut(&words, '\n'));

		if (line.n == 0)
			continue;
		put_lit(to, "<p>");
		put_text(to, line);
		put_lit(to, "</p>\n");
	}
	put_lit(to, "<p class=\"nguon\">(<a href=\"");
	put_url(to, r->href);
	put_lit(to, "\">");
	put_text(to, r->where);
	put_lit(to, "</a>)</p></dd>\n");
}

static void
make_glossary(struct epub *e)
{
	struct vi_order *order = vi_order_open();
	struct buf rows = {0}, *to = &e->m->part;
	struct glossary_row *r;

	for (size_t i = 0; i < e->plan.nchapters; i++)
		if (e->plan.chapter[i].page->law)
			add_terms(e, e->plan.chapter[i].page, order, &rows);
	vi_order_close(order);
	r = (struct glossary_row *)(void *)rows.p;
	if (rows.n) {
		qsort(r, rows.n / sizeof(*r), sizeof(*r), by_key);
		to->n = 0;
		put_lit(to, "<p>Lời giải thích là lời văn của luật.</p>\n<dl>\n");
		for (size_t i = 0; i < rows.n / sizeof(*r); i++)
			put_row(to, &r[i]);
		put_lit(to, "</dl>\n");
		add_part(e, "thuat-ngu.xhtml", "Giải thích từ ngữ", buf_str(to));
	}
	buf_free(&rows);
}

/* Index of articles */

static int
by_law_and_part(const void *va, const void *vb)
{
	const struct epub_cited *a = va, *b = vb;
	int c = a->law == b->law ? 0 : str_compare(a->law->law->name, b->law->law->name);

	if (c == 0 && a->law != b->law)
		c = str_compare(a->law->source, b->law->source);
	if (c == 0)
		c = (a->part > b->part) - (a->part < b->part);
	if (c == 0)
		c = (a->page > b->page) - (a->page < b->page);
	return c ? c : str_compare(a->href, b->href);
}

static void
begin_law(struct buf *to, const struct page *law, bool first)
{
	put_str(to, first ? STR("<h2>") : STR("</ul>\n<h2>"));
	put_text(to, law->law->name);
	if (law->law->number.n && !str_find(law->law->name, law->law->number)) {
		put_lit(to, " (số ");
		put_text(to, law->law->number);
		put_char(to, ')');
	}
	put_lit(to, "</h2>\n<ul class=\"bang-tra\">\n");
}

/* Where the book cites what: pages as links, each once. */
static void
make_index(struct epub *e)
{
	struct epub_cited *c = (struct epub_cited *)(void *)e->cited.p;
	size_t n = MANY_N(struct epub_cited, e->cited);
	struct buf *to = &e->m->part;

	if (n == 0)
		return;
	qsort(c, n, sizeof(*c), by_law_and_part);
	to->n = 0;
	put_lit(to, "<p>Số là số trang của sách điện tử; chạm vào số để mở chỗ dẫn.</p>\n");
	for (size_t i = 0; i < n; i++) {
		bool law = i == 0 || c[i].law != c[i - 1].law, part = law || c[i].part != c[i - 1].part;

		if (!part && c[i].page == c[i - 1].page)
			continue;
		if (part && i)
			put_lit(to, "</li>\n");
		if (law)
			begin_law(to, c[i].law, i == 0);
		put_str(to, part ? STR("<li>") : STR(", "));
		if (part) {
			put_text(to, c[i].law->facts.part[c[i].part].title);
			put_lit(to, ": ");
		}
		put_lit(to, "<a href=\"");
		put_url(to, c[i].href);
		put_lit(to, "\">");
		put_int(to, c[i].page);
		put_lit(to, "</a>");
	}
	put_lit(to, "</li>\n</ul>\n");
	e->shown.index = STR("text/chi-muc.xhtml");
	add_part(e, "chi-muc.xhtml", "Bảng tra điều luật", buf_str(to));
}

void
epub_make_back(struct epub *e)
{
	struct epub_back colophon = {STR("ve-sach.xhtml"), STR("Thông tin về sách")};

	if (e->answers.n)
		add_part(e, "dap-an.xhtml", "Đáp án", buf_str(&e->answers));
	make_glossary(e);
	make_index(e);
	e->v.page = e->plan.book->page;
	epub_add_rendered(e, AT_TEXT, str_cat(e->a, STR("text/"), colophon.name), TEMPLATE_EPUB_COLOPHON);
	put_bytes(&e->back, &colophon, sizeof(colophon));
}
