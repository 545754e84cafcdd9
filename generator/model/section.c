/*
 * section.c - folders to sections and courses, and the order of what is in them.
 *
 * Pages come sorted by source, so the pages of a folder stand together and one walk
 * finds every section. Order inside a section: pages with thu_tu first, by it; then
 * the newest; then by title as the Vietnamese alphabet has it. In a section of
 * courses each course is followed by its lessons, which go by thu_tu and then by the
 * names of their files: that is the order in which one reads them.
 */
#include "model/tie.h"

#include "base/vi.h"

#include <limits.h>
#include <stdlib.h>

static const struct folder_row *
known_folder(struct str folder)
{
	for (size_t i = 0; i < KNOWN_FOLDERS; i++)
		if (str_equal(folder_table[i].folder, folder))
			return &folder_table[i];
	return NULL;
}

static struct str
known_folder_like(struct str folder)
{
	struct str known[KNOWN_FOLDERS];

	for (size_t i = 0; i < KNOWN_FOLDERS; i++)
		known[i] = folder_table[i].folder;
	return str_nearest(folder, known, KNOWN_FOLDERS);
}

/* What the section holds, its name and its own page; pages [from, to) are all that lie in the folder. */
static void
describe_section(struct tie *t, struct section *x, size_t from, size_t to)
{
	struct str index = path_join(t->a, x->folder, STR("_index.md"));
	const struct folder_row *known = known_folder(x->folder);

	for (size_t i = from; i < to; i++)
		if (str_equal(t->s->page[i]->source, index))
			x->index = t->s->page[i];
	x->kind = known ? known->kind : t->s->page[from]->kind;
	x->name = known ? known->name : x->folder;
	if (x->index && x->index->title.n)
		x->name = x->index->title;
	if (x->index && page_value(x->index, K_LOAI))
		x->kind = x->index->kind;
	else if (!known)
		diag2(t->diags, E154, ((struct place){x->folder, 0, 0}), x->folder,
		      diag_guess(t->a, known_folder_like(x->folder)));
	if (x->kind == KIND_KHOA) /* a folder of courses, not itself a course */
		x->kind = KIND_BAI;
	if (x->index && x->index->kind == KIND_KHOA)
		x->index->kind = KIND_BAI;
}

static void
join_section(struct tie *t, struct section *x, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		struct page *p = t->s->page[i];

		p->section = x;
		p->is_index = str_equal(path_name(p->source), STR("_index.md"));
		if (p->is_index && x->kind == KIND_BAI && path_depth(p->source) == 2)
			p->kind = KIND_KHOA;
	}
}

struct section_rank {
	struct section *section;
	size_t menu; /* its place there, or SIZE_MAX */
	struct str key;
};

static int
section_order(const void *va, const void *vb)
{
	const struct section_rank *a = va, *b = vb;

	if (a->menu != b->menu)
		return a->menu < b->menu ? -1 : 1;
	return str_compare(a->key, b->key);
}

static struct str
section_like(struct tie *t, struct str folder)
{
	struct str *have = arena_many(t->a, struct str, t->s->nsections + 1);

	for (size_t i = 0; i < t->s->nsections; i++)
		have[i] = t->s->section[i]->folder;
	return str_nearest(folder, have, t->s->nsections);
}

static void
name_from_menu(struct tie *t, struct section_rank *rank)
{
	struct site *s = t->s;

	for (size_t i = 0; i < s->nmenu; i++) {
		const struct pair *m = &s->menu_names[i];
		size_t k = 0;

		while (k < s->nsections && !str_equal(rank[k].section->folder, m->name))
			k++;
		if (k == s->nsections) {
			diag2(t->diags, E156, m->place, m->name, diag_guess(t->a, section_like(t, m->name)));
		} else if (rank[k].menu == SIZE_MAX) {
			rank[k].menu = i;
			s->nmenu_sections++;
			if (m->value.n)
				rank[k].section->name = m->value;
		}
	}
}

static void
sort_sections(struct tie *t)
{
	struct site *s = t->s;
	struct section_rank *rank = arena_many(t->a, struct section_rank, s->nsections + 1);

	for (size_t i = 0; i < s->nsections; i++)
		rank[i] = (struct section_rank){s->section[i], SIZE_MAX, {0}};
	s->nmenu_sections = 0;
	name_from_menu(t, rank);
	for (size_t i = 0; i < s->nsections; i++)
		rank[i].key = vi_sort_key(t->order, t->a, rank[i].section->name);
	if (s->nsections)
		qsort(rank, s->nsections, sizeof(*rank), section_order);
	for (size_t i = 0; i < s->nsections; i++)
		s->section[i] = rank[i].section;
}

/* Behind the last page of the folder in which page `from` lies. */
static size_t
folder_end(const struct site *s, size_t from)
{
	struct str top = path_top(s->page[from]->source);
	size_t to = from + 1;

	while (to < s->npages && str_equal(path_top(s->page[to]->source), top))
		to++;
	return to;
}

void
tie_sections(struct tie *t)
{
	struct site *s = t->s;
	size_t n = 0;

	for (size_t i = 0; i < s->npages; i = folder_end(s, i))
		n++;
	s->section = arena_many(t->a, struct section *, n + 1);
	s->nsections = 0;
	for (size_t i = 0, to; i < s->npages; i = to) {
		struct section *x;

		to = folder_end(s, i);
		if (path_depth(s->page[i]->source) == 0) {
			diag0(t->diags, E158, page_place(s->page[i], 1, 1));
			continue;
		}
		x = arena_new(t->a, struct section);
		x->folder = path_top(s->page[i]->source);
		describe_section(t, x, i, to);
		join_section(t, x, i, to);
		s->section[s->nsections++] = x;
	}
	sort_sections(t);
	for (size_t i = 0; i < s->nsections; i++)
		if (!s->section[i]->index && known_folder(s->section[i]->folder))
			diag2(t->diags, E153, ((struct place){s->section[i]->folder, 0, 0}), s->section[i]->folder,
			      s->section[i]->name);
}

/* Sort keys of titles cost microseconds each and are needed only where two pages tie: they are made when asked for. */
struct rank {
	struct page *page;
	long order;
	struct str *key;
	const struct tie *tie;
};

static struct str
title_key(const struct rank *r)
{
	if (!r->key->p)
		*r->key = vi_sort_key(r->tie->order, r->tie->a, r->page->title);
	return *r->key;
}

static int
page_order(const void *va, const void *vb)
{
	const struct rank *a = va, *b = vb;
	int c;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	if (a->page->date != b->page->date)
		return a->page->date > b->page->date ? -1 : 1;
	c = str_compare(title_key(a), title_key(b));
	return c ? c : str_compare(a->page->source, b->page->source);
}

static int
lesson_order(const void *va, const void *vb)
{
	const struct rank *a = va, *b = vb;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return str_compare(a->page->source, b->page->source);
}

static struct rank
rank_of(struct tie *t, struct page *p)
{
	long order = page_value(p, K_THU_TU) ? page_number(p, K_THU_TU) : LONG_MAX;

	return (struct rank){p, order, arena_new(t->a, struct str), t};
}

/* The course in whose folder the page lies, or NULL. `told` is the last folder without one. */
static struct page *
course_of(struct tie *t, const struct page *p, struct str *told)
{
	struct str rest = p->source, folder;
	const struct entry_of *e;

	str_cut(&rest, '/');
	if (path_depth(rest) == 0)
		return NULL;
	folder = str_make(p->source.p, (size_t)(rest.p - p->source.p) + path_top(rest).n);
	e = table_find(&t->index->source, folder);
	if (e && e->kind == THING_PAGE) {
		struct page *course = e->thing;

		return course->kind == KIND_KHOA && !course->withdrawn ? course : NULL;
	}
	if (!str_equal(*told, folder))
		diag2(t->diags, E153, ((struct place){folder, 0, 0}), folder, path_top(rest));
	*told = folder;
	return NULL;
}

/* Pages [from, to) of the site are those of the section; `rank` has room for them all. */
static void
fill_course(struct tie *t, struct page *course, struct page **page, size_t n, struct rank *rank)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (page[i]->course == course && page_listed(page[i]))
			rank[count++] = rank_of(t, page[i]);
	if (count)
		qsort(rank, count, sizeof(*rank), lesson_order);
	course->lessons = arena_many(t->a, const struct page *, count + 1);
	course->nlessons = count;
	for (size_t i = 0; i < count; i++) {
		struct page *p = rank[i].page;

		course->lessons[i] = p;
		p->number = (int)i + 1;
		p->prev = i ? rank[i - 1].page : NULL;
		p->next = i + 1 < count ? rank[i + 1].page : NULL;
	}
}

/* Runs of pages that lie in one course's folder: lessons are looked for only there. */
static void
fill_courses(struct tie *t, struct section *x, struct page **page, size_t n, struct rank *rank)
{
	struct str told = {0};
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		struct page *course = course_of(t, page[i], &told);

		page[i]->course = course == page[i] ? NULL : course;
		count += page[i]->kind == KIND_KHOA;
	}
	x->courses = arena_many(t->a, const struct page *, count + 1);
	for (size_t from = 0, to; from < n; from = to) {
		struct page *course = page[from]->kind == KIND_KHOA ? page[from] : page[from]->course;

		for (to = from + 1; course && to < n && (page[to] == course || page[to]->course == course);)
			to++;
		if (course)
			fill_course(t, course, page + from, to - from, rank);
	}
}

static bool
has_neighbours(const struct page *p)
{
	return p->kind == KIND_TIN || p->kind == KIND_CAU_CHUYEN || p->kind == KIND_MO_HINH ||
	       p->kind == KIND_HOI_DAP || p->kind == KIND_TIEU_PHAM;
}

static void
choose_listed(struct tie *t, struct section *x)
{
	x->listed = x->pages;
	x->nlisted = x->npages;
	if (x->ncourses == 0)
		return;
	x->listed = arena_many(t->a, const struct page *, x->npages + 1);
	x->nlisted = 0;
	for (size_t i = 0; i < x->npages; i++)
		if (!x->pages[i]->course && x->pages[i]->kind != KIND_KHOA)
			x->listed[x->nlisted++] = x->pages[i];
}

static void
fill_section(struct tie *t, struct section *x, struct page **page, size_t n)
{
	struct rank *rank = arena_many(t->a, struct rank, n + 1);
	size_t count = 0;

	if (x->kind == KIND_BAI)
		fill_courses(t, x, page, n, rank);
	for (size_t i = 0; i < n; i++)
		if (page_listed(page[i]) && !page[i]->course)
			rank[count++] = rank_of(t, page[i]);
	if (count)
		qsort(rank, count, sizeof(*rank), page_order);
	x->pages = arena_many(t->a, const struct page *, n + 1);
	for (size_t i = 0; i < count; i++) {
		struct page *p = rank[i].page;

		x->pages[x->npages++] = p;
		for (size_t k = 0; k < p->nlessons; k++)
			x->pages[x->npages++] = p->lessons[k];
		if (p->kind == KIND_KHOA && x->courses)
			x->courses[x->ncourses++] = p;
		if (!has_neighbours(p))
			continue;
		p->prev = i ? rank[i - 1].page : NULL;
		p->next = i + 1 < count ? rank[i + 1].page : NULL;
	}
	choose_listed(t, x);
}

/* Two lessons of two courses may well be called the same; two of one course may not. */
static void
tell_same_titles(struct tie *t, struct page **page, size_t n)
{
	struct table title = {0};

	for (size_t i = 0; i < n; i++) {
		struct page *p = page[i];
		const struct value *v = page_value(p, K_TIEU_DE);
		const struct entry_of *e;

		if (!page_listed(p) || p->title.n == 0)
			continue;
		for (e = table_add(&title, t->a, p->title, THING_PAGE, p); e; e = e->same) {
			const struct page *other = e->thing;

			if (other == p || other->course != p->course)
				continue;
			diag1(t->diags, E157, page_place(p, v ? v->line : 1, v ? v->col : 1), other->source);
			break;
		}
	}
}

void
tie_order(struct tie *t)
{
	struct site *s = t->s;

	for (size_t i = 0, to; i < s->npages; i = to) {
		to = folder_end(s, i);
		if (!s->page[i]->section)
			continue;
		fill_section(t, s->page[i]->section, s->page + i, to - i);
		tell_same_titles(t, s->page + i, to - i);
	}
}
