/*
 * list.c - the artifacts that show many pages: home, sections, terms, the map of the
 * site, and the page for an address that is not there.
 */
#include "formats/list.h"

#include "formats/jsonld.h"
#include "formats/plan.h"

#define HOME_NEWS 5
#define HOME_FEW 4
#define MAP_PAGES 200 /* a section with more shows its newest and the way to its list */

static struct crumb
home_crumb(void)
{
	return (struct crumb){STR("Trang chủ"), STR("index.html")};
}

static void
set_crumbs(struct view *v, struct str title)
{
	struct crumb *c = arena_many(v->a, struct crumb, 2);

	c[0] = home_crumb();
	c[1] = (struct crumb){title, {0}};
	v->crumb = c;
	v->ncrumbs = 2;
}

/* "tin-tuc/index.html", "tin-tuc/trang-2.html"; "chu-de/dat-dai.html", "chu-de/dat-dai-trang-2.html". */
struct str
list_url(struct arena *a, struct str first, int number)
{
	struct str index = STR("/index.html");

	if (number == 1)
		return first;
	if (str_ends(first, index))
		return str_format(a, "%.*s/trang-%d.html", (int)(first.n - index.n), first.p, number);
	return str_format(a, "%.*s-trang-%d.html", (int)first.n - 5, first.p, number);
}

int
list_count(size_t total)
{
	return total ? (int)((total + LIST_PAGE - 1) / LIST_PAGE) : 1;
}

/* The piece of a list that this artifact shows, and the ways to the others. */
static struct list *
piece_of(struct view *v, const struct page **page, size_t total, struct str first, int number)
{
	struct list *l = arena_new(v->a, struct list);
	size_t from = (size_t)(number - 1) * LIST_PAGE;
	struct crumb *leaf;

	l->page = page + from;
	l->npages = total - from < LIST_PAGE ? total - from : LIST_PAGE;
	l->total = total;
	l->number = number;
	l->count = list_count(total);
	if (number > 1)
		l->prev = list_url(v->a, first, number - 1);
	if (number < l->count)
		l->next = list_url(v->a, first, number + 1);
	l->leaf = leaf = arena_many(v->a, struct crumb, (size_t)l->count);
	for (int i = 1; i <= l->count; i++) {
		/* Of a long list the ends and the neighbourhood are enough. */
		if (i > 2 && i < l->count - 1 && (i < number - 2 || i > number + 2))
			continue;
		leaf[l->nleaves].title = str_format(v->a, "%d", i);
		leaf[l->nleaves++].url = i == number ? (struct str){0} : list_url(v->a, first, i);
	}
	return l;
}

void
render_section(struct maker *m, const struct artifact *a)
{
	const struct section *s = a->subject;
	struct view v;

	if (a->page)
		maker_settle(m, a->page);
	v = maker_view(m, a, "section");
	v.section = s;
	v.title = a->number > 1 ? str_format(v.a, "%.*s, trang %d", STR_ARG(s->name), a->number) : s->name;
	v.description = s->index ? s->index->summary : (struct str){0};
	v.list = piece_of(&v, s->listed, s->nlisted, s->url, a->number);
	set_crumbs(&v, s->name);
	theme_render(m->theme, TEMPLATE_SECTION, &v, &m->r);
}

void
render_term(struct maker *m, const struct artifact *a)
{
	const struct term *t = a->subject;
	struct view v = maker_view(m, a, "term");
	static const char *const what[TERM_KINDS] = {"Chủ đề", "Lĩnh vực", "Dành cho"};

	v.term = t;
	v.title = str_cat(v.a, str_of(what[t->kind]), STR(": "), t->name,
			  a->number > 1 ? str_format(v.a, ", trang %d", a->number) : STR(""));
	v.description = str_format(v.a, "%zu bài, tài liệu, văn bản thuộc %s “%.*s”.", t->npages,
				   t->kind == TERM_TOPIC   ? "chủ đề"
				   : t->kind == TERM_FIELD ? "lĩnh vực"
							   : "nhóm dành cho",
				   STR_ARG(t->name));
	v.list = piece_of(&v, t->pages, t->npages, t->url, a->number);
	set_crumbs(&v, t->name);
	theme_render(m->theme, TEMPLATE_TERM, &v, &m->r);
}

struct choice {
	const struct page **page;
	size_t n;
};

/* The first `max` pages of a kind, newest first. */
static struct choice
newest(const struct view *v, enum page_kind kind, size_t max)
{
	const struct site *s = v->site;
	struct choice c = {arena_many(v->a, const struct page *, max), 0};

	for (size_t i = 0; i < s->nby_date && c.n < max; i++)
		if (s->by_date[i]->kind == kind)
			c.page[c.n++] = s->by_date[i];
	return c;
}

/* The first `max` pages of a kind in the order that their section gives them. */
static struct choice
in_order(const struct view *v, enum page_kind kind, size_t max)
{
	const struct site *s = v->site;
	struct choice c = {arena_many(v->a, const struct page *, max), 0};

	for (size_t i = 0; i < s->nsections; i++)
		for (size_t k = 0; k < s->section[i]->npages && c.n < max; k++)
			if (s->section[i]->pages[k]->kind == kind && page_listed(s->section[i]->pages[k]))
				c.page[c.n++] = s->section[i]->pages[k];
	return c;
}

static struct choice
courses(const struct view *v)
{
	const struct site *s = v->site;
	struct choice c = {arena_many(v->a, const struct page *, HOME_FEW), 0};

	for (size_t i = 0; i < s->nsections; i++)
		for (size_t k = 0; k < s->section[i]->ncourses && c.n < HOME_FEW; k++)
			c.page[c.n++] = s->section[i]->courses[k];
	return c;
}

void
render_home(struct maker *m, const struct artifact *a)
{
	struct view v = maker_view(m, a, "home");
	struct home *h = arena_new(v.a, struct home);

#define FILL(what, picked)                                                                                             \
	do {                                                                                                           \
		struct choice c = (picked);                                                                            \
		h->what = c.page;                                                                                      \
		h->n##what = c.n;                                                                                      \
	} while (0)
	FILL(news, newest(&v, KIND_TIN, HOME_NEWS));
	FILL(courses, courses(&v));
	FILL(stories, newest(&v, KIND_CAU_CHUYEN, HOME_FEW));
	FILL(models, newest(&v, KIND_MO_HINH, 3));
	FILL(plays, newest(&v, KIND_TIEU_PHAM, 2));
	FILL(laws, in_order(&v, KIND_VAN_BAN, HOME_FEW));
	FILL(questions, newest(&v, KIND_HOI_DAP, 6));
	FILL(calls, newest(&v, KIND_KEU_GOI, 2));
	FILL(books, in_order(&v, KIND_AN_PHAM, HOME_FEW));
	FILL(forms, in_order(&v, KIND_BIEU_MAU, HOME_FEW));
#undef FILL
	v.home = h;
	v.description = m->site->tagline;
	v.jsonld = jsonld_home(&v);
	theme_render(m->theme, TEMPLATE_HOME, &v, &m->r);
}

static void
set_branch(const struct view *v, struct branch *b, const struct section *s)
{
	*b = (struct branch){.title = s->name, .url = s->url, .page = s->listed};
	b->child = arena_many(v->a, struct branch, s->ncourses + 1);
	for (size_t i = 0; i < s->ncourses; i++) {
		const struct page *c = s->courses[i];

		b->child[b->nchildren++] =
			(struct branch){.title = c->title, .url = c->url, .page = c->lessons, .npages = c->nlessons};
	}
	b->npages = s->nlisted < MAP_PAGES ? s->nlisted : MAP_PAGES;
	b->more = s->nlisted - b->npages;
}

void
render_map(struct maker *m, const struct artifact *a)
{
	struct view v = maker_view(m, a, "map");
	const struct site *s = m->site;
	struct branch *b = arena_many(v.a, struct branch, s->nsections + 1);

	for (size_t i = 0; i < s->nsections; i++)
		set_branch(&v, &b[i], s->section[i]);
	v.branch = b;
	v.nbranches = s->nsections;
	v.title = STR("Sơ đồ trang");
	v.description = STR("Toàn bộ các mục, khóa học, chủ đề và bài trên trang, xếp theo cây.");
	set_crumbs(&v, v.title);
	theme_render(m->theme, TEMPLATE_MAP, &v, &m->r);
}

/* What most people look for: a course, a question, a story. */
void
render_404(struct maker *m, const struct artifact *a)
{
	struct view v = maker_view(m, a, "not-found");
	const struct page **s = arena_many(v.a, const struct page *, 3);
	struct choice c[] = {courses(&v), newest(&v, KIND_HOI_DAP, 1), newest(&v, KIND_CAU_CHUYEN, 1)};

	for (size_t i = 0; i < 3; i++)
		if (c[i].n)
			s[v.nsuggestions++] = c[i].page[0];
	v.suggestion = s;
	v.title = STR("Không có trang này");
	v.no_index = true;
	theme_render(m->theme, TEMPLATE_NOT_FOUND, &v, &m->r);
}
