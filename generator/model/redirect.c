/*
 * redirect.c - where old addresses lead: `duong_dan_cu` of pages, `chuyen_huong` of site.yaml.
 *
 * An old address becomes a file of that path in the portal, so it must be a path
 * that a server can serve: a query is dropped, and an address without a file name
 * gets "/index.html", which every host answers with. It is kept in the writing of
 * the old site, Vietnamese letters included.
 */
#include "model/tie.h"

#include "base/vi.h"
#include "model/link.h"

#define SEGMENT_MAX 255 /* bytes of a file name on every file system in use */
#define PATH_MAX_OLD 1024

/* What is wrong with an old address, in both languages. */
struct fault {
	struct str vi, en;
};

static const struct fault no_fault;

#define FAULT(vi, en) ((struct fault){STR(vi), STR(en)})

static struct fault
bad_segment(struct str name)
{
	if (name.n == 0)
		return FAULT("có hai dấu / liền nhau", "it has two slashes in a row");
	if (str_equal(name, STR("..")) || str_equal(name, STR(".")))
		return FAULT("có “.” hoặc “..” giữa các dấu /", "it has \".\" or \"..\" between slashes");
	if (name.n > SEGMENT_MAX)
		return FAULT("có tên dài quá 255 byte", "it has a name longer than 255 bytes");
	for (size_t i = 0; i < name.n; i++)
		if ((unsigned char)name.p[i] < 0x20 || name.p[i] == 0x7F || name.p[i] == '\\')
			return FAULT("có dấu \\ hoặc ký tự điều khiển", "it has a backslash or a control character");
	return no_fault;
}

/* Scheme, host, query and fragment off: what is left is the path. */
static struct str
path_of(struct str old)
{
	struct str s = str_trim(old);
	const char *host = str_find(s, STR("://"));

	if (host && !memchr(s.p, '/', (size_t)(host - s.p))) {
		s = str_from(s, (size_t)(host - s.p) + 3);
		while (s.n && s.p[0] != '/')
			s = str_from(s, 1);
	}
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '?' || s.p[i] == '#')
			s.n = i;
	return s.n && s.p[0] == '/' ? str_from(s, 1) : s;
}

static bool
has_extension(struct str name)
{
	size_t n = name.n - path_stem(name).n;

	if (n < 2 || n > 6)
		return false;
	for (size_t i = name.n - n + 1; i < name.n; i++)
		if (!(name.p[i] >= 'a' && name.p[i] <= 'z') && !(name.p[i] >= 'A' && name.p[i] <= 'Z') &&
		    !(name.p[i] >= '0' && name.p[i] <= '9'))
			return false;
	return true;
}

/* The path of the file that stands in for an old address. */
static struct fault
old_path(struct arena *a, struct str old, struct str *path)
{
	struct str p = percent_decode(a, path_of(old)), rest;
	struct fault f;

	if (p.n == 0)
		return FAULT("không có đường dẫn nào", "it has no path");
	if (p.n > PATH_MAX_OLD || !utf8_valid(p))
		return p.n > PATH_MAX_OLD ? FAULT("dài quá 1024 byte", "it is longer than 1024 bytes")
					  : FAULT("không phải UTF-8", "it is not UTF-8");
	rest = p.p[p.n - 1] == '/' ? str_make(p.p, p.n - 1) : p;
	do {
		f = bad_segment(str_cut(&rest, '/'));
		if (f.vi.n)
			return f;
	} while (rest.n);
	if (p.p[p.n - 1] == '/')
		*path = str_cat(a, p, STR("index.html"));
	else if (has_extension(path_name(p)))
		*path = str_keep(a, p);
	else
		*path = str_cat(a, p, STR("/index.html"));
	return no_fault;
}

/* No file of the portal may stand where the redirect needs a folder. */
static bool
folder_is_file(struct tie *t, struct str path, struct place place)
{
	for (struct str f = path_folder(path); f.n; f = path_folder(f)) {
		if (!table_find(&t->index->url, f))
			continue;
		diag2(t->diags, E150, place, path, f);
		return true;
	}
	return false;
}

static void
add_redirect(struct tie *t, struct str old, const struct page *to, struct str to_name, struct place place)
{
	struct site *s = t->s;
	struct redirect *r = &s->redirect[s->nredirects];
	struct str path = {0};
	struct fault f = old_path(t->a, old, &path);
	const struct entry_of *e;

	if (f.vi.n) {
		diag_add(t->diags, E152, place, old, f.vi, f.en);
		return;
	}
	e = table_find(&t->index->url, path);
	if (e && e->kind == THING_REDIRECT && ((const struct redirect *)e->thing)->to == to)
		return; /* said twice: by the page and by site.yaml */
	*r = (struct redirect){path, to, to_name, place};
	if (!folder_is_file(t, path, place) && tie_claim(t, path, THING_REDIRECT, r, place))
		s->nredirects++;
}

void
tie_redirects(struct tie *t)
{
	struct site *s = t->s;
	size_t n = s->nmoved;

	for (size_t i = 0; i < s->npages; i++)
		n += page_value(s->page[i], K_DUONG_DAN_CU) ? page_value(s->page[i], K_DUONG_DAN_CU)->n : 0;
	s->redirect = arena_many(t->a, struct redirect, n + 1);
	s->nredirects = 0;
	for (size_t i = 0; i < s->npages; i++) {
		const struct page *p = s->page[i];
		const struct value *v = page_value(p, K_DUONG_DAN_CU);

		for (size_t k = 0; v && k < v->n; k++)
			add_redirect(t, v->list[k], p, p->source, page_place(p, v->line, v->col));
	}
	for (size_t i = 0; i < s->nmoved; i++) {
		struct pair m = s->moved[i];
		struct str nearest = {0};
		const struct page *to = link_page_named(s, NULL, m.value, t->a, &nearest);

		if (to)
			add_redirect(t, m.name, to, m.value, m.place);
		else
			diag_add(t->diags, E151, m.place, m.name, m.value, diag_guess(t->a, nearest));
	}
}
