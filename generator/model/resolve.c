/*
 * resolve.c - what does this link lead to? (the questions of link.h)
 *
 * Authors write paths as they see them in their folder ("../tin-tuc/x.md"), or as
 * they see them in the browser ("../tin-tuc/x.html"), or just a name. All are looked
 * up in tables; nothing here touches the disk, and what is published is always an
 * address of ours, never the author's bytes. A page that is held back is not in the
 * tables, so a link to it is broken, as it would be for the reader.
 */
#include "model/link.h"

#include "base/vi.h"
#include "model/body.h"
#include "model/index.h"

#define NEAR_LOOK 4096 /* pages looked at for a suggestion */
#define NEAR_MAX 512   /* of them compared letter by letter */
#define CHOICES_SHOWN 5

static struct target
target_page(const struct page *p)
{
	bool list = p->section && p->section->index == p;

	return (struct target){.kind = list ? TARGET_LIST : TARGET_PAGE, .page = p, .url = p->url, .title = p->title};
}

static struct target
target_section(const struct section *x)
{
	return (struct target){.kind = TARGET_LIST, .page = x->index, .url = x->url, .title = x->name};
}

static struct target
target_entry(const struct entry_of *e)
{
	switch (e->kind) {
	case THING_PAGE:
		return target_page(e->thing);
	case THING_LAW:
		return target_page(((const struct law *)e->thing)->page);
	case THING_SECTION:
		return target_section(e->thing);
	case THING_REDIRECT:
		return target_page(((const struct redirect *)e->thing)->to);
	case THING_TERM: {
		const struct term *x = e->thing;

		return (struct target){.kind = TARGET_LIST, .url = x->url, .title = x->name};
	}
	case THING_ASSET: {
		struct asset *x = e->thing;

		return (struct target){.kind = TARGET_ASSET, .asset = x, .url = x->url, .title = path_name(x->source)};
	}
	case THING_BOOK:
		return (struct target){.kind = TARGET_LIST, .url = e->key, .title = path_name(e->key)};
	}
	return (struct target){0};
}

/* A path below content/: a file, a page without its ending, a folder. */
static const struct entry_of *
find_source(const struct site *s, struct str path, struct arena *a)
{
	const struct entry_of *e = table_find(&s->index->source, path);

	if (!e && str_equal(path_name(path), STR("_index.md")))
		return table_find(&s->index->source, path_folder(path));
	return e ? e : table_find(&s->index->source, str_cat(a, path, STR(".md")));
}

/* The two pages that every portal has and no file of content/ stands for. */
static bool
find_own(const struct site *s, struct str path, struct target *x)
{
	if (path.n == 0 || str_equal(path, STR("index.html")))
		*x = (struct target){.kind = TARGET_LIST, .url = STR("index.html"), .title = s->title};
	else if (str_equal(path, STR("so-do.html")))
		*x = (struct target){.kind = TARGET_LIST, .url = STR("so-do.html"), .title = STR("Sơ đồ trang")};
	else
		return false;
	return true;
}

/* As a path of files, then as a path of addresses (seen from the file, then from the published page). */
static bool
find_path(const struct site *s, const struct page *from, struct str rel, struct arena *a, struct target *x)
{
	struct str here = from ? path_folder(from->source) : (struct str){0}, path;
	const struct entry_of *e = NULL;

	if (path_walk(a, here, rel, &path)) {
		e = find_source(s, path, a);
		if (!e)
			e = table_find(&s->index->url, path);
		if (!e && find_own(s, path, x))
			return true;
	}
	if (!e && from && path_walk(a, path_folder(from->url), rel, &path)) {
		e = table_find(&s->index->url, path);
		if (!e && find_own(s, path, x))
			return true;
	}
	if (e)
		*x = target_entry(e);
	return e != NULL;
}

static struct str
relative_source(struct arena *a, const struct page *from, struct str source)
{
	struct str base = from ? from->source : STR(""), up = {0};
	size_t same = 0;

	for (size_t i = 0; i < base.n && i < source.n && base.p[i] == source.p[i]; i++)
		if (base.p[i] == '/')
			same = i + 1;
	for (size_t i = same; i < base.n; i++)
		if (base.p[i] == '/')
			up = str_cat(a, up, STR("../"));
	return str_cat(a, up, str_from(source, same));
}

/* The first page whose source is not before `source`. */
static size_t
first_page_from(const struct site *s, struct str source)
{
	size_t lo = 0, hi = s->npages;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (str_compare(s->page[mid]->source, source) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static size_t
first_asset_from(const struct site *s, struct str source)
{
	size_t lo = 0, hi = s->nassets;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (str_compare(s->asset[mid].source, source) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* The file of that folder whose name is most like the one asked for. */
static struct str
nearest_in_folder(const struct site *s, struct str path, struct arena *a)
{
	struct str folder = str_make(path.p, path.n - path_name(path).n), best;
	struct str *name = arena_many(a, struct str, NEAR_MAX);
	size_t n = 0;

	for (size_t i = first_page_from(s, folder); i < s->npages && n < NEAR_MAX; i++) {
		struct str x = s->page[i]->source;

		if (!str_starts(x, folder))
			break;
		if (path_depth(x) == path_depth(path))
			name[n++] = path_name(x);
	}
	for (size_t i = first_asset_from(s, folder); i < s->nassets && n < NEAR_MAX; i++) {
		struct str x = s->asset[i].source;

		if (!str_starts(x, folder))
			break;
		if (path_depth(x) == path_depth(path))
			name[n++] = path_name(x);
	}
	best = str_nearest(path_name(path), name, n);
	return best.n ? str_cat(a, folder, best) : best;
}

/* The page whose name is most like `slug`, among the newest; only those of like length and first letter are compared.
 */
static const struct page *
nearest_page(const struct site *s, struct str slug, struct arena *a)
{
	struct str *name = arena_many(a, struct str, NEAR_MAX), best;
	const struct page **page = arena_many(a, const struct page *, NEAR_MAX);
	const struct entry_of *e = table_find(&s->index->name, slug);
	size_t n = 0;

	if (e && e->kind == THING_PAGE)
		return e->thing;
	for (size_t i = 0; i < s->nby_date && i < NEAR_LOOK && n < NEAR_MAX && slug.n; i++) {
		const struct page *p = s->by_date[i];

		if (p->slug.n + 4 < slug.n || p->slug.n > slug.n + 4 || p->slug.p[0] != slug.p[0])
			continue;
		name[n] = p->slug;
		page[n++] = p;
	}
	best = str_nearest(slug, name, n);
	for (size_t i = 0; i < n; i++)
		if (name[i].p == best.p)
			return page[i];
	return NULL;
}

/* What the author may have meant by a path that leads nowhere, written as seen from the page. */
static struct str
nearest_path(const struct site *s, const struct page *from, struct str rel, struct arena *a)
{
	struct str path = {0}, near;
	const struct entry_of *e;
	const struct page *p;

	if (!path_walk(a, from ? path_folder(from->source) : (struct str){0}, rel, &path) &&
	    !path_walk(a, (struct str){0}, path_name(rel), &path))
		return (struct str){0};
	near = nearest_in_folder(s, path, a);
	if (near.n)
		return relative_source(a, from, near);
	e = table_find(&s->index->file, path_name(path));
	if (e)
		return relative_source(a, from, ((const struct asset *)e->thing)->source);
	p = nearest_page(s, vi_slug(a, path_stem(path_name(path))), a);
	return p ? relative_source(a, from, p->source) : (struct str){0};
}

/* "#anchor" off the end of *s. */
static struct str
cut_anchor(struct str *s, struct arena *a)
{
	struct str path = str_cut(s, '#'), anchor = percent_decode(a, *s);

	*s = path;
	return anchor;
}

static bool
is_scheme_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
	       c == '.';
}

/* The scheme in lower case, or {0} (RFC 3986 section 3.1). */
static struct str
scheme_of(struct arena *a, struct str href)
{
	size_t n = 0;
	char *p;

	while (n < href.n && is_scheme_letter(href.p[n]))
		n++;
	if (n == 0 || n == href.n || href.p[n] != ':' || !((href.p[0] | 32) >= 'a' && (href.p[0] | 32) <= 'z'))
		return (struct str){0};
	p = arena_copy(a, href.p, n);
	for (size_t i = 0; i < n; i++)
		p[i] = p[i] >= 'A' && p[i] <= 'Z' ? (char)(p[i] + 32) : p[i];
	return str_make(p, n);
}

static bool
has_control(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7F)
			return true;
	return false;
}

static struct target
outside(struct str href, struct str scheme)
{
	static const char *const safe[] = {"http", "https", "mailto", "tel"};

	for (size_t i = 0; i < sizeof(safe) / sizeof(safe[0]); i++)
		if (scheme.n == 0 || str_equal(scheme, str_of(safe[i])))
			return (struct target){.kind = TARGET_OUTSIDE, .url = href, .title = href};
	return (struct target){.kind = TARGET_UNSAFE, .url = href};
}

struct target
link_resolve(const struct site *s, const struct page *from, struct str href, struct arena *a)
{
	struct str path = str_trim(href), scheme = scheme_of(a, path), anchor;
	struct target x = {0};

	/* Browsers drop tabs and line ends inside an address, so "java\nscript:" would run. */
	if (has_control(path))
		return (struct target){.kind = TARGET_UNSAFE, .url = path};
	if (scheme.n || str_starts(path, STR("//")))
		return outside(path, scheme);
	if (path.n && path.p[0] == '#')
		return (struct target){.kind = TARGET_HERE,
				       .page = from,
				       .url = from ? from->url : (struct str){0},
				       .anchor = percent_decode(a, str_from(path, 1))};
	anchor = cut_anchor(&path, a);
	path = percent_decode(a, str_cut(&path, '?'));
	if (path.n == 0)
		return x;
	if (find_path(s, from, path, a, &x))
		x.anchor = anchor;
	else
		x.nearest = nearest_path(s, from, path, a);
	return x;
}

struct asset *
link_asset(const struct site *s, struct str source)
{
	const struct entry_of *e = table_find(&s->index->source, source);

	return e && e->kind == THING_ASSET ? e->thing : NULL;
}

const struct page *
link_law(const struct site *s, struct str number, struct arena *a)
{
	struct str slug = vi_slug(a, number);
	const struct entry_of *e = slug.n ? table_find(&s->index->law, slug) : NULL;

	return e ? ((const struct law *)e->thing)->page : NULL;
}

/* "folder/slug" of a page: what one writes between [[ and ]] to mean just this one. */
static struct str
full_name(struct arena *a, const struct page *p)
{
	struct str url = p->is_index ? path_folder(p->url) : str_make(p->url.p, p->url.n - 5);

	return str_keep(a, url);
}

/* All that go by the name: the only one, or the only one of the page's own section, or a choice. */
static struct target
pick(const struct page *from, const struct entry_of *e, struct arena *a)
{
	const struct entry_of *near = NULL;
	struct target x = {.kind = TARGET_AMBIGUOUS};
	size_t mine = 0, n = 0;

	if (!e->same)
		return target_entry(e);
	for (const struct entry_of *i = e; i; i = i->same) {
		const struct page *p = i->kind == THING_PAGE ? i->thing : NULL;

		if (p && from && from->course && p->course == from->course)
			near = i, mine++;
		if (n++ < CHOICES_SHOWN)
			x.nearest = str_cat(a, x.nearest, x.nearest.n ? STR(", ") : STR(""),
					    p ? full_name(a, p) : ((const struct section *)i->thing)->folder);
	}
	return mine == 1 ? target_entry(near) : x;
}

static bool
find_name(const struct site *s, const struct page *from, struct str name, struct arena *a, struct target *x)
{
	const struct entry_of *e = table_find(&s->index->name, name);

	if (!e)
		e = table_find(&s->index->name, vi_slug(a, name));
	if (e)
		*x = pick(from, e, a);
	return e != NULL;
}

/* A name is a path when it looks like one; what has a slash may also be a law's number. */
static bool
is_path(struct str name)
{
	return memchr(name.p, '/', name.n) || str_ends(name, STR(".md")) || str_ends(name, STR(".html"));
}

const struct page *
link_page_named(const struct site *s, const struct page *from, struct str name, struct arena *a, struct str *nearest)
{
	struct str path = str_trim(name), near = {0};
	struct target x = {0};
	const struct page *p;
	bool found = path.n && is_path(path) && (find_path(s, NULL, path, a, &x) || find_path(s, from, path, a, &x));

	if (!found && path.n && !find_name(s, from, path, a, &x)) {
		p = nearest_page(s, vi_slug(a, path_stem(path_name(path))), a);
		near = p ? full_name(a, p) : near;
	} else if (x.kind == TARGET_AMBIGUOUS) {
		near = x.nearest;
	}
	if (nearest)
		*nearest = near;
	return x.kind == TARGET_PAGE || x.kind == TARGET_LIST ? x.page : NULL;
}
