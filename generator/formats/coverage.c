/*
 * coverage.c - the map of the law: each article against the lessons, stories and answers that
 * use it, so that editors see what is not yet taught.
 *
 * The picture is a square an article, in the order of the law, with the number of uses
 * in it; the table under it has the same numbers in words.
 */
#include "formats/plan.h"

#define ACROSS 25 /* squares in a row */
#define SIDE 28	  /* of a square with its gap, in units of the picture */
#define ROWS_MAX 20000

struct counting {
	const struct citer *by;
	size_t n;
	struct coverage_row *row;
};

/* Pages, each once: a page that cites an article five times uses it once. */
static void
count(struct counting *c, struct arena *a)
{
	const struct page **seen = arena_many(a, const struct page *, c->n + 1);
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct page *p = c->by[i].page;
		size_t k = 0;

		while (k < n && seen[k] != p)
			k++;
		if (k < n || p->law)
			continue;
		seen[n++] = p;
		c->row->total++;
		if (p->kind == KIND_BAI || p->kind == KIND_KHOA)
			c->row->lessons++;
		else if (p->kind == KIND_CAU_CHUYEN || p->kind == KIND_TIEU_PHAM || p->kind == KIND_MO_HINH)
			c->row->stories++;
		else if (p->kind == KIND_HOI_DAP)
			c->row->answers++;
		else
			c->row->others++;
	}
}

/* "Điều 16. Căn cứ" -> "Điều 16" */
static struct str
article_name(struct str title)
{
	const char *stop = memchr(title.p, '.', title.n);

	return stop ? str_make(title.p, (size_t)(stop - title.p)) : title;
}

/* `url` may end in a fragment. */
static void
put_relative_to(struct buf *b, struct str from, struct str url)
{
	struct str fragment = url, path = str_cut(&fragment, '#');

	put_relative(b, from, path);
	if (fragment.n) {
		put_char(b, '#');
		put_url(b, fragment);
	}
}

/* Each square leads to its article: "Điều 16: 3 bài". */
static void
put_square(struct buf *b, const struct coverage_row *r, size_t i, struct str from)
{
	size_t x = i % ACROSS * SIDE, y = i / ACROSS * SIDE, shade = r->total > 3 ? 3 : r->total;

	put_lit(b, "<a href=\"");
	put_relative_to(b, from, r->url);
	put_lit(b, "\"><title>");
	put_text(b, r->name);
	put_lit(b, ": ");
	put_int(b, (long long)r->total);
	put_lit(b, " bài</title><rect class=\"bd-");
	put_int(b, (long long)shade);
	put_lit(b, "\" x=\"");
	put_int(b, (long long)x);
	put_lit(b, "\" y=\"");
	put_int(b, (long long)y);
	put_lit(b, "\" width=\"25\" height=\"25\" rx=\"3\"/>");
	if (r->total) {
		put_lit(b, "<text x=\"");
		put_int(b, (long long)x + 12);
		put_lit(b, "\" y=\"");
		put_int(b, (long long)y + 17);
		put_lit(b, "\" text-anchor=\"middle\">");
		put_int(b, (long long)r->total);
		put_lit(b, "</text>");
	}
	put_lit(b, "</a>\n");
}

static struct str
chart_of(const struct coverage *c, struct str from, struct arena *a)
{
	struct buf b = {0};
	size_t lines = (c->nrows + ACROSS - 1) / ACROSS;
	struct str s;

	put_lit(&b, "<svg class=\"ban-do\" role=\"group\" xmlns=\"http://www.w3.org/2000/svg\" aria-label=\"");
	put_text(&b, str_format(a, "%zu trong %zu điều có bài dùng tới; số liệu ở bảng dưới", c->used, c->nrows));
	put_lit(&b, "\" viewBox=\"0 0 ");
	put_int(&b, ACROSS * SIDE);
	put_char(&b, ' ');
	put_int(&b, (long long)lines * SIDE);
	put_lit(&b, "\">\n");
	for (size_t i = 0; i < c->nrows; i++)
		put_square(&b, &c->row[i], i, from);
	put_lit(&b, "</svg>\n");
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

/* "Điều 2, Điều 5, Điều 6" */
static struct str
unused_of(const struct coverage *c, struct arena *a)
{
	struct buf b = {0};
	struct str s;

	for (size_t i = 0; i < c->nrows; i++) {
		if (c->row[i].total)
			continue;
		put_str(&b, b.n ? STR(", ") : STR(""));
		put_str(&b, c->row[i].name);
	}
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

static void
cover_law(struct maker *m, struct coverage *c, const struct page *law, struct str from)
{
	struct arena *a = &m->composer.scratch;
	const struct cited_law *x = citedby_of(m->citedby, law);

	*c = (struct coverage){.law = law, .row = arena_many(a, struct coverage_row, law->facts.nparts + 1)};
	for (size_t i = 0; i < law->facts.nparts && c->nrows < ROWS_MAX; i++) {
		const struct part *p = &law->facts.part[i];
		struct coverage_row *r = &c->row[c->nrows];
		struct counting k = {.row = r};

		if (p->kind != PART_DIEU)
			continue;
		*r = (struct coverage_row){.name = article_name(p->title), .title = p->title};
		r->url = str_cat(a, law_place(law, p->id, a), STR("#"), p->id);
		if (x)
			k.by = citedby_unit(x, p->id, &k.n);
		count(&k, a);
		c->used += r->total > 0;
		c->nrows++;
	}
	c->chart = chart_of(c, from, a);
	c->unused = unused_of(c, a);
}

static void
set_map_crumbs(struct view *v)
{
	struct crumb *c = arena_many(v->a, struct crumb, 3);

	v->crumb = c;
	c[v->ncrumbs++] = (struct crumb){STR("Trang chủ"), STR("index.html")};
	if (v->section)
		c[v->ncrumbs++] = (struct crumb){v->section->name, v->section->url};
	c[v->ncrumbs++] = (struct crumb){STR("Bản đồ pháp luật"), {0}};
}

void
render_coverage(struct maker *m, const struct artifact *a)
{
	struct view v = maker_view(m, a, "coverage");
	const struct site *s = m->site;
	struct coverage *c = arena_many(v.a, struct coverage, s->nlaws);

	for (size_t i = 0; i < s->nlaws; i++) {
		const struct page *law = s->law[i]->page;

		if (!law || law->withdrawn)
			continue;
		cover_law(m, &c[v.ncovers++], law, a->path);
		v.section = law->section;
	}
	v.cover = c;
	set_map_crumbs(&v);
	v.title = STR("Bản đồ pháp luật");
	v.description = STR("Điều nào của luật đã có bài học, câu chuyện, hỏi đáp; điều nào chưa.");
	theme_render(m->theme, TEMPLATE_COVERAGE, &v, &m->r);
}
