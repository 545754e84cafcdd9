/*
 * field.c - what a template can name on the root, on sections, terms, lists and feeds. The
 * site is in field_site.c, pages in field_page.c, what hangs on them in field_thing.c.
 *
 * Most fields are members of a noun, so most rows need no code: a getter that takes
 * the member's offset. What is left is a few lines each.
 */
#include "themes/field.h"

#include "themes/theme.h"
#include "themes/types.h"

#include <stddef.h>

struct str
get_str(const struct view *v, const void *it, int arg)
{
	(void)v;
	return *(const struct str *)(const void *)((const char *)it + arg);
}

bool
get_flag(const struct view *v, const void *it, int arg)
{
	(void)v;
	return *(const bool *)((const char *)it + arg);
}

/* By memcpy: pointers to different things are different types. */
const void *
get_one(const struct view *v, const void *it, int arg)
{
	const void *one;

	(void)v;
	memcpy(&one, (const char *)it + arg, sizeof(one));
	return one;
}

struct many
get_pointers(const struct view *v, const void *it, int arg)
{
	struct many m = {get_one(v, it, arg & 0xFFFF), 0, sizeof(void *), true};

	memcpy(&m.n, (const char *)it + (arg >> 16), sizeof(m.n));
	return m;
}

struct str
count_text(const struct view *v, size_t n)
{
	if (n < 1000)
		return str_format(v->a, "%zu", n);
	if (n < 1000000)
		return str_format(v->a, "%zu.%03zu", n / 1000, n % 1000);
	return str_format(v->a, "%zu.%03zu.%03zu", n / 1000000, n / 1000 % 1000, n % 1000);
}

struct str
get_count(const struct view *v, const void *it, int arg)
{
	size_t n;

	memcpy(&n, (const char *)it + arg, sizeof(n));
	return n ? count_text(v, n) : (struct str){0};
}

struct str
get_number(const struct view *v, const void *it, int arg)
{
	int n;

	memcpy(&n, (const char *)it + arg, sizeof(n));
	return n > 0 ? count_text(v, (size_t)n) : (struct str){0};
}

struct str
permalink_of(const struct view *v, struct str url)
{
	return site_absolute(v->site, v->a, url);
}

static struct str
get_permalink(const struct view *v, const void *it, int arg)
{
	struct str url = get_str(v, it, arg);

	return url.n ? permalink_of(v, url) : url;
}

/* section */

static bool
section_current(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return it == v->section || (v->page && it == v->page->section);
}

static struct str
section_summary(const struct view *v, const void *it, int arg)
{
	const struct section *x = it;

	(void)v, (void)arg;
	return x->index ? x->index->summary : (struct str){0};
}

static struct str
section_kind(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return kind_table[((const struct section *)it)->kind].name;
}

static struct str
section_feed(const struct view *v, const void *it, int arg)
{
	const struct section *s = it;

	/* Pages about the portal itself are no news: they have no feed (see formats/feed.c). */
	if (s->kind == KIND_TRANG)
		return (struct str){0};
	return str_cat(v->a, s->folder, arg ? STR("/feed.rss") : STR("/feed.atom"));
}

static const void *
section_body(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return ((const struct section *)it)->index;
}

static const struct field section_fields[] = {
	F_TEXT("name", get_str, AT(section, name)),
	F_URL("url", get_str, AT(section, url)),
	F_TEXT("permalink", get_permalink, AT(section, url)),
	F_FLAG("current", section_current, 0),
	F_TEXT("summary", section_summary, 0),
	F_BODY("body", section_body, HOLE_PAGE),
	F_TEXT("kind", section_kind, 0),
	F_TEXT("count", get_count, AT(section, npages)),
	F_MANY("pages", page_type, get_pointers, PAIR(section, pages, npages)),
	F_MANY("courses", page_type, get_pointers, PAIR(section, courses, ncourses)),
	F_TEXT("folder", get_str, AT(section, folder)),
	F_URL("feed_atom", section_feed, 0),
	F_URL("feed_rss", section_feed, 1),
};

/* term */

static struct str
term_kind_name(const struct view *v, const void *it, int arg)
{
	static const struct str name[TERM_KINDS][2] = {
		[TERM_TOPIC] = {NAMED("chu-de"), NAMED("Chủ đề")},
		[TERM_FIELD] = {NAMED("linh-vuc"), NAMED("Lĩnh vực")},
		[TERM_AUDIENCE] = {NAMED("doi-tuong"), NAMED("Dành cho")},
	};

	(void)v;
	return name[((const struct term *)it)->kind][arg];
}

static const struct field term_fields[] = {
	F_TEXT("name", get_str, AT(term, name)),
	F_URL("url", get_str, AT(term, url)),
	F_TEXT("count", get_count, AT(term, npages)),
	F_TEXT("kind", term_kind_name, 0),
	F_TEXT("kind_label", term_kind_name, 1),
	F_MANY("pages", page_type, get_pointers, PAIR(term, pages, npages)),
};

/* list */

static bool
list_several(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return ((const struct list *)it)->count > 1;
}

static bool
list_first(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return ((const struct list *)it)->number <= 1;
}

static struct many
list_leaves(const struct view *v, const void *it, int arg)
{
	const struct list *l = it;

	(void)v, (void)arg;
	return (struct many){l->leaf, l->nleaves, sizeof(*l->leaf), false};
}

static const struct field list_fields[] = {
	F_MANY("pages", page_type, get_pointers, PAIR(list, page, npages)),
	F_TEXT("total", get_count, AT(list, total)),
	F_TEXT("number", get_number, AT(list, number)),
	F_TEXT("count", get_number, AT(list, count)),
	F_FLAG("several", list_several, 0),
	F_URL("prev", get_str, AT(list, prev)),
	F_URL("next", get_str, AT(list, next)),
	F_MANY("leaves", crumb_type, list_leaves, 0),
	F_FLAG("first", list_first, 0),
};

static const struct field crumb_fields[] = {
	F_TEXT("title", get_str, AT(crumb, title)),
	F_URL("url", get_str, AT(crumb, url)),
};

/* home */

static const void *
home_first(const struct view *v, const void *it, int arg)
{
	struct many m = get_pointers(v, it, arg);

	return m.n ? get_one(v, m.first, 0) : NULL;
}

static const struct field home_fields[] = {
	F_MANY("news", page_type, get_pointers, PAIR(home, news, nnews)),
	F_MANY("courses", page_type, get_pointers, PAIR(home, courses, ncourses)),
	F_MANY("stories", page_type, get_pointers, PAIR(home, stories, nstories)),
	F_MANY("models", page_type, get_pointers, PAIR(home, models, nmodels)),
	F_MANY("plays", page_type, get_pointers, PAIR(home, plays, nplays)),
	F_MANY("laws", page_type, get_pointers, PAIR(home, laws, nlaws)),
	F_MANY("questions", page_type, get_pointers, PAIR(home, questions, nquestions)),
	F_MANY("calls", page_type, get_pointers, PAIR(home, calls, ncalls)),
	F_MANY("books", page_type, get_pointers, PAIR(home, books, nbooks)),
	F_MANY("forms", page_type, get_pointers, PAIR(home, forms, nforms)),
	F_ONE("story", page_type, home_first, PAIR(home, stories, nstories)),
	F_ONE("call", page_type, home_first, PAIR(home, calls, ncalls)),
};

/* feed */

static struct str
feed_updated(const struct view *v, const void *it, int arg)
{
	int date = ((const struct feed *)it)->updated;

	if (!date)
		return (struct str){0};
	return arg ? date_rfc822(v->a, date, v->site->timezone) : date_rfc3339(v->a, date, v->site->timezone);
}

static const struct field feed_fields[] = {
	F_TEXT("title", get_str, AT(feed, title)),
	F_TEXT("home", get_permalink, AT(feed, home)),
	F_TEXT("self_atom", get_permalink, AT(feed, atom)),
	F_TEXT("self_rss", get_permalink, AT(feed, rss)),
	F_TEXT("self_json", get_permalink, AT(feed, json)),
	F_TEXT("updated", feed_updated, 0),
	F_TEXT("updated_rfc822", feed_updated, 1),
	F_MANY("pages", page_type, get_pointers, PAIR(feed, page, npages)),
};

/* branch, entry */

static struct many
branch_children(const struct view *v, const void *it, int arg)
{
	const struct branch *b = it;

	(void)v, (void)arg;
	return (struct many){b->child, b->nchildren, sizeof(*b->child), false};
}

static const struct field branch_fields[] = {
	F_TEXT("title", get_str, AT(branch, title)),
	F_URL("url", get_str, AT(branch, url)),
	F_MANY("pages", page_type, get_pointers, PAIR(branch, page, npages)),
	F_TEXT("more", get_count, AT(branch, more)),
	F_MANY("children", branch_type, branch_children, 0),
};

static struct str
entry_updated(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return date_iso(v->a, ((const struct map_entry *)it)->updated);
}

static const struct field entry_fields[] = {
	F_TEXT("permalink", get_permalink, AT(map_entry, url)),
	F_TEXT("updated", entry_updated, 0),
};

/* root */

static struct str
root_og_type(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return v->page && !v->page->is_index ? STR("article") : STR("website");
}

/* "Lối đi chung | Hòa giải ở cơ sở": what a window and a list of results are called. */
static struct str
root_full_title(const struct view *v, const void *it, int arg)
{
	struct str name = v->site->title;

	(void)it, (void)arg;
	if (v->title.n == 0 || name.n == 0)
		return v->title.n ? v->title : name;
	return str_cat(v->a, v->title, STR(" | "), name);
}

static struct many
root_crumbs(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return (struct many){v->crumb, v->ncrumbs, sizeof(*v->crumb), false};
}

static struct many
root_map(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return (struct many){v->branch, v->nbranches, sizeof(*v->branch), false};
}

static struct many
root_entries(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return (struct many){v->entry, v->nentries, sizeof(*v->entry), false};
}

static struct many
root_covers(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return (struct many){v->cover, v->ncovers, sizeof(*v->cover), false};
}

static struct many
root_bundles(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return (struct many){v->bundle, v->nbundles, sizeof(*v->bundle), false};
}

static const struct field view_fields[] = {
	F_ONE("site", site_type, get_one, AT(view, site)),
	F_ONE("page", page_type, get_one, AT(view, page)),
	F_ONE("section", section_type, get_one, AT(view, section)),
	F_ONE("term", term_type, get_one, AT(view, term)),
	F_ONE("list", list_type, get_one, AT(view, list)),
	F_ONE("home", home_type, get_one, AT(view, home)),
	F_ONE("feed", feed_type, get_one, AT(view, feed)),
	F_TEXT("title", get_str, AT(view, title)),
	F_TEXT("full_title", root_full_title, 0),
	F_TEXT("description", get_str, AT(view, description)),
	F_URL("url", get_str, AT(view, url)),
	F_TEXT("permalink", get_permalink, AT(view, url)),
	F_TEXT("template", get_str, AT(view, template_name)),
	F_MARKUP("jsonld", get_str, AT(view, jsonld)),
	F_FLAG("no_index", get_flag, AT(view, no_index)),
	F_MANY("crumbs", crumb_type, root_crumbs, 0),
	F_MANY("map", branch_type, root_map, 0),
	F_MANY("entries", entry_type, root_entries, 0),
	F_MANY("suggestions", page_type, get_pointers, PAIR(view, suggestion, nsuggestions)),
	F_MANY("pieces", piece_type, root_pieces, 0),
	F_ONE("piece_before", piece_type, root_piece, 0),
	F_ONE("piece", piece_type, root_piece, 1),
	F_ONE("piece_after", piece_type, root_piece, 2),
	F_MANY("covers", cover_type, root_covers, 0),
	F_ONE("book", book_type, get_one, AT(view, book)),
	F_ONE("chapter", chapter_type, get_one, AT(view, chapter)),
	F_MANY("bundles", download_type, root_bundles, 0),
	F_TEXT("og_type", root_og_type, 0),
};

const struct type view_type = {NAMED("view"), FIELDS_OF(view_fields)};
const struct type section_type = {NAMED("section"), FIELDS_OF(section_fields)};
const struct type term_type = {NAMED("term"), FIELDS_OF(term_fields)};
const struct type list_type = {NAMED("list"), FIELDS_OF(list_fields)};
const struct type crumb_type = {NAMED("crumb"), FIELDS_OF(crumb_fields)};
const struct type home_type = {NAMED("home"), FIELDS_OF(home_fields)};
const struct type feed_type = {NAMED("feed"), FIELDS_OF(feed_fields)};
const struct type branch_type = {NAMED("branch"), FIELDS_OF(branch_fields)};
const struct type entry_type = {NAMED("entry"), FIELDS_OF(entry_fields)};
