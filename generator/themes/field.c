/*
 * field.c - what a template can name on the root, the site, its sections, terms and
 * lists. Pages and what hangs on them are in field_page.c.
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
	return str_cat(v->a, v->site->base_url, STR("/"), url);
}

static struct str
get_permalink(const struct view *v, const void *it, int arg)
{
	struct str url = get_str(v, it, arg);

	return url.n ? permalink_of(v, url) : url;
}

/* site */

static struct str
fixed_url(const struct view *v, const void *it, int arg)
{
	static const struct str url[] = {NAMED("index.html"), NAMED("so-do.html"), NAMED("feed.atom"), NAMED("feed.rss"),
					 NAMED("feed.json"),  NAMED(""),	   NAMED("404.html")};

	(void)v, (void)it;
	return url[arg];
}

static struct str
site_permalink(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return permalink_of(v, STR("index.html"));
}

/*
 * "0227 3831 234 (văn thư)" -> "tel:+842273831234": the first number, as RFC 3966
 * wants it. Numbers such as 1900 xxxx have no international form.
 */
static struct str
site_phone_link(const struct view *v, const void *it, int arg)
{
	struct str s = ((const struct site *)it)->phone;
	char digits[20];
	size_t n = 0, i = 0;
	bool plus;

	(void)arg;
	while (i < s.n && (s.p[i] == ' ' || s.p[i] == '('))
		i++;
	plus = i < s.n && s.p[i] == '+';
	for (i += plus; i < s.n && n < sizeof(digits); i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9')
			digits[n++] = s.p[i];
		else if (!strchr(" .-()", s.p[i]) || (s.p[i] == '-' && i && s.p[i - 1] == ' '))
			break;
	}
	if (n < 3)
		return (struct str){0};
	if (!plus && digits[0] == '0')
		return str_format(v->a, "tel:+84%.*s", (int)n - 1, digits + 1);
	return str_format(v->a, "tel:%s%.*s", plus ? "+" : "", (int)n, digits);
}

static struct str
site_email_link(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	(void)arg;
	return s->email.n ? str_cat(v->a, STR("mailto:"), s->email) : (struct str){0};
}

static const struct section *
section_in(const struct site *s, struct str folder)
{
	for (size_t i = 0; i < s->nsections; i++)
		if (str_equal(s->section[i]->folder, folder))
			return s->section[i];
	return NULL;
}

static struct many
site_info(const struct view *v, const void *it, int arg)
{
	const struct section *x = section_in(it, STR("trang"));

	(void)v, (void)arg;
	return x ? (struct many){x->pages, x->npages, sizeof(void *), true} : (struct many){0};
}

static struct str
site_info_url(const struct view *v, const void *it, int arg)
{
	static const struct str slug[] = {NAMED("quyen-rieng-tu"), NAMED("lien-he"), NAMED("kha-nang-tiep-can"),
					  NAMED("gioi-thieu")};
	const struct section *x = section_in(it, STR("trang"));

	(void)v;
	for (size_t i = 0; x && i < x->npages; i++)
		if (str_equal(x->pages[i]->slug, slug[arg]))
			return x->pages[i]->url;
	return (struct str){0};
}

static struct str
site_books_url(const struct view *v, const void *it, int arg)
{
	const struct section *x = section_in(it, STR("an-pham"));

	(void)v, (void)arg;
	return x && x->npages ? x->url : (struct str){0};
}

static struct many
site_partners(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	(void)v, (void)arg;
	return (struct many){s->partner, s->npartners, sizeof(*s->partner), false};
}

static struct str
site_date(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	switch (arg) {
	case 0:
		return date_short(v->a, s->today);
	case 1:
		return date_iso(v->a, s->today);
	case 2:
		return s->today ? str_format(v->a, "%04d", s->today / 10000) : (struct str){0};
	default:
		return date_short(v->a, s->newest);
	}
}

static const struct field site_fields[] = {
	F_TEXT("title", get_str, AT(site, title)),
	F_TEXT("tagline", get_str, AT(site, tagline)),
	F_TEXT("organ", get_str, AT(site, organ)),
	F_TEXT("parent_organ", get_str, AT(site, parent_organ)),
	F_TEXT("responsible", get_str, AT(site, responsible)),
	F_TEXT("address", get_str, AT(site, address)),
	F_TEXT("phone", get_str, AT(site, phone)),
	F_TEXT("phone_link", site_phone_link, 0),
	F_TEXT("email", get_str, AT(site, email)),
	F_TEXT("email_link", site_email_link, 0),
	F_TEXT("licence", get_str, AT(site, licence)),
	F_TEXT("copyright", get_str, AT(site, copyright)),
	F_TEXT("lang", get_str, AT(site, lang)),
	F_TEXT("reviewer", get_str, AT(site, accessibility_reviewer)),
	F_TEXT("base_url", get_str, AT(site, base_url)),
	F_TEXT("permalink", site_permalink, 0),
	F_URL("home_url", fixed_url, 0),
	F_URL("map_url", fixed_url, 1),
	F_URL("feed_atom", fixed_url, 2),
	F_URL("feed_rss", fixed_url, 3),
	F_URL("feed_json", fixed_url, 4),
	F_URL("search_url", fixed_url, 5),
	F_URL("not_found_url", fixed_url, 6),
	F_MANY("menu", section_type, get_pointers, PAIR(site, section, nmenu_sections)),
	F_MANY("sections", section_type, get_pointers, PAIR(site, section, nsections)),
	F_MANY("info", page_type, site_info, 0),
	F_URL("books_url", site_books_url, 0),
	F_URL("privacy_url", site_info_url, 0),
	F_URL("contact_url", site_info_url, 1),
	F_URL("accessibility_url", site_info_url, 2),
	F_URL("about_url", site_info_url, 3),
	F_MANY("topics", term_type, get_pointers, PAIR(site, term[TERM_TOPIC], nterms[TERM_TOPIC])),
	F_MANY("fields", term_type, get_pointers, PAIR(site, term[TERM_FIELD], nterms[TERM_FIELD])),
	F_MANY("audiences", term_type, get_pointers, PAIR(site, term[TERM_AUDIENCE], nterms[TERM_AUDIENCE])),
	F_MANY("partners", partner_type, site_partners, 0),
	F_MARKUP("slot_header", get_str, AT(site, slot[0])),
	F_MARKUP("slot_footer", get_str, AT(site, slot[1])),
	F_MARKUP("slot_measure", get_str, AT(site, slot[2])),
	F_TEXT("built", site_date, 0),
	F_TEXT("built_iso", site_date, 1),
	F_TEXT("year", site_date, 2),
	F_TEXT("newest", site_date, 3),
};

static const struct field partner_fields[] = {
	F_TEXT("name", get_str, AT(partner, name)),
	F_TEXT("about", get_str, AT(partner, about)),
	F_TEXT("url", get_str, AT(partner, url)),
};

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
	return str_cat(v->a, ((const struct section *)it)->folder, arg ? STR("/feed.rss") : STR("/feed.atom"));
}

static const struct field section_fields[] = {
	F_TEXT("name", get_str, AT(section, name)),
	F_URL("url", get_str, AT(section, url)),
	F_TEXT("permalink", get_permalink, AT(section, url)),
	F_FLAG("current", section_current, 0),
	F_TEXT("summary", section_summary, 0),
	F_BODY("body", get_one, AT(section, index)),
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

static const struct field view_fields[] = {
	F_ONE("site", site_type, get_one, AT(view, site)),
	F_ONE("page", page_type, get_one, AT(view, page)),
	F_ONE("section", section_type, get_one, AT(view, section)),
	F_ONE("term", term_type, get_one, AT(view, term)),
	F_ONE("list", list_type, get_one, AT(view, list)),
	F_ONE("home", home_type, get_one, AT(view, home)),
	F_ONE("feed", feed_type, get_one, AT(view, feed)),
	F_TEXT("title", get_str, AT(view, title)),
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
	F_TEXT("og_type", root_og_type, 0),
};

const struct type view_type = {NAMED("view"), FIELDS_OF(view_fields)};
const struct type site_type = {NAMED("site"), FIELDS_OF(site_fields)};
const struct type partner_type = {NAMED("partner"), FIELDS_OF(partner_fields)};
const struct type section_type = {NAMED("section"), FIELDS_OF(section_fields)};
const struct type term_type = {NAMED("term"), FIELDS_OF(term_fields)};
const struct type list_type = {NAMED("list"), FIELDS_OF(list_fields)};
const struct type crumb_type = {NAMED("crumb"), FIELDS_OF(crumb_fields)};
const struct type home_type = {NAMED("home"), FIELDS_OF(home_fields)};
const struct type feed_type = {NAMED("feed"), FIELDS_OF(feed_fields)};
const struct type branch_type = {NAMED("branch"), FIELDS_OF(branch_fields)};
const struct type entry_type = {NAMED("entry"), FIELDS_OF(entry_fields)};
