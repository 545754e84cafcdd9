/*
 * address.c - from a file's place to its address (contract 4).
 *
 * Addresses are ASCII: each folder and each name by vi_slug(), so that they survive
 * any file system, mail program and printed page. An address, once published, must
 * stay: nothing here depends on other files, except that a law is found under its
 * number. Two files with one address are an error, never a silent "-2".
 */
#include "model/tie.h"

#include "base/vi.h"
#include "model/variant.h"

/* What the program itself publishes, as prefixes of an address; a clash would surprise only after publishing. */
static const char *const reserved[] = {
	"index.html",
	"404.html",
	"so-do.html",
	"tim-kiem.html",
	"robots.txt",
	"sitemap.xml",
	"manifest.json",
	"news-sitemap.xml",
	"chu-de/",
	"linh-vuc/",
	"doi-tuong/",
	"tinh/",
	"tim/",
	"bao-chi/",
	"phat-thanh/",
	"tai-ve/",
	"phap-luat/ban-do.html",
};

static bool
digits_then_html(struct str s)
{
	size_t i = 0;

	while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	return i > 0 && str_equal(str_from(s, i), STR(".html"));
}

/* The reserved name that the address would take, or {0}. */
static struct str
reserved_name(struct str url)
{
	struct str name = path_name(url);

	for (size_t i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++) {
		struct str r = str_of(reserved[i]);

		if (str_ends(r, STR("/")) ? str_starts(url, r) : str_equal(url, r))
			return r;
	}
	if (path_depth(url) == 1 && str_starts(name, STR("trang-")) && digits_then_html(str_from(name, 6)))
		return STR("trang-*.html");
	if (path_depth(url) <= 1 && str_starts(name, STR("feed.")))
		return STR("feed.*");
	return (struct str){0};
}

static struct str
owner_of(const struct entry_of *e)
{
	switch (e->kind) {
	case THING_PAGE:
		return ((const struct page *)e->thing)->source;
	case THING_ASSET:
		return ((const struct asset *)e->thing)->source;
	case THING_REDIRECT:
		return ((const struct redirect *)e->thing)->place.path;
	case THING_SECTION:
	case THING_TERM:
	case THING_LAW:
	case THING_BOOK:
		break;
	}
	return e->key;
}

static bool
claim(struct tie *t, struct str url, enum thing_kind kind, void *thing, struct place place)
{
	struct entry_of *e = table_add(&t->index->url, t->a, url, kind, thing);

	if (e && e->thing != thing)
		diag2(t->diags, E150, place, url, owner_of(e));
	return !e || e->thing == thing;
}

bool
tie_claim(struct tie *t, struct str url, enum thing_kind kind, void *thing, struct place place)
{
	struct str taken = kind == THING_TERM ? (struct str){0} : reserved_name(url);

	if (taken.n) {
		diag2(t->diags, E150, place, url, taken);
		return false;
	}
	return claim(t, url, kind, thing, place);
}

/* Each folder of the path as an address. Files come sorted, so the last answer serves most of them. */
struct folders {
	struct str source, address;
};

static struct str
address_of_folder(struct tie *t, struct folders *last, struct str folder, struct place place)
{
	struct str rest = folder, out = {0};

	if (last->source.p && str_equal(last->source, folder))
		return last->address;
	while (rest.n) {
		struct str name = str_cut(&rest, '/'), slug = vi_slug(t->a, name);

		if (slug.n == 0) {
			diag1(t->diags, E163, place, name);
			slug = STR("x");
		}
		out = path_join(t->a, out, slug);
	}
	*last = (struct folders){folder.p ? folder : STR(""), out};
	return out;
}

static bool
is_law_number(const struct page *p)
{
	return p->kind == KIND_VAN_BAN && !p->is_index && page_text(p, K_SO_HIEU).n;
}

/* "x/index.md" is the page x; directly below a section's folder it is a slip for _index.md. */
static bool
is_page_folder(struct str source)
{
	return str_equal(path_name(source), STR("index.md")) && path_depth(source) > 1;
}

static struct str
page_slug(struct tie *t, const struct page *p, struct str stem)
{
	struct str slug = {0};

	if (is_law_number(p))
		slug = vi_slug(t->a, page_text(p, K_SO_HIEU));
	if (slug.n == 0)
		slug = vi_slug(t->a, stem);
	if (slug.n)
		return slug;
	diag1(t->diags, E163, page_place(p, 1, 1), path_name(p->source));
	return STR("x");
}

/* Both the address and the file's own name are what authors write between [[ and ]]. */
static void
name_page(struct tie *t, struct page *p, struct str stem)
{
	table_add(&t->index->name, t->a, p->slug, THING_PAGE, p);
	if (!str_equal(stem, p->slug))
		table_add(&t->index->name, t->a, vi_slug(t->a, stem), THING_PAGE, p);
}

/* phat-thanh/ is reserved for scripts: only they can meet there. */
static void
address_script(struct tie *t, struct page *p)
{
	p->script = str_cat(t->a, STR("phat-thanh/"), p->slug, STR(".txt"));
	claim(t, p->script, THING_PAGE, p, page_place(p, page_value(p, K_PHAT_THANH)->line, 1));
}

static void
address_page(struct tie *t, struct page *p, struct folders *last)
{
	struct str folder = path_folder(p->source), stem = path_stem(path_name(p->source));
	struct place place = page_place(p, 1, 1);
	struct str address;

	if (p->is_index) {
		address = address_of_folder(t, last, folder, place);
		p->slug = path_name(address);
		p->url = path_join(t->a, address, STR("index.html"));
		if (p->section && p->section->index == p) {
			p->url = p->section->url;
		} else {
			table_add(&t->index->source, t->a, folder, THING_PAGE, p);
			name_page(t, p, path_name(folder));
		}
	} else {
		if (is_page_folder(p->source)) {
			table_add(&t->index->source, t->a, folder, THING_PAGE, p);
			stem = path_name(folder);
			folder = path_folder(folder);
		}
		p->slug = page_slug(t, p, stem);
		address = address_of_folder(t, last, is_law_number(p) ? path_top(folder) : folder, place);
		p->url = str_cat(t->a, address, address.n ? STR("/") : STR(""), p->slug, STR(".html"));
		name_page(t, p, stem);
	}
	table_add(&t->index->source, t->a, p->source, THING_PAGE, p);
	tie_claim(t, p->url, THING_PAGE, p, place);
	if (page_value(p, K_PHAT_THANH) && !p->withdrawn)
		address_script(t, p);
}

static struct str
lower_extension(struct arena *a, struct str name, struct str stem)
{
	struct str slug = vi_slug(a, str_from(name, stem.n));

	return slug.n ? str_cat(a, STR("."), slug) : slug;
}

static void
address_asset(struct tie *t, struct asset *x, struct folders *last)
{
	struct str name = path_name(x->source), stem = path_stem(name), slug = vi_slug(t->a, stem);
	struct place place = {x->source, 0, 0};
	struct str address = address_of_folder(t, last, path_folder(x->source), place);
	struct variant v[VARIANTS_MAX];
	size_t n;

	if (slug.n == 0) {
		diag1(t->diags, E163, place, name);
		slug = STR("x");
	}
	x->url = str_cat(t->a, address, address.n ? STR("/") : STR(""), slug, lower_extension(t->a, name, stem));
	table_add(&t->index->source, t->a, x->source, THING_ASSET, x);
	table_add(&t->index->file, t->a, name, THING_ASSET, x);
	n = asset_variants(x, t->a, v);
	for (size_t i = 0; i < n; i++)
		tie_claim(t, v[i].url, THING_ASSET, x, place);
}

/* A list's address belongs to its _index.md when there is one: that is what the author sees. */
static void
address_section(struct tie *t, struct section *x)
{
	struct folders none = {0};
	struct place place = {x->folder, 0, 0};

	x->url = path_join(t->a, address_of_folder(t, &none, x->folder, place), STR("index.html"));
	table_add(&t->index->source, t->a, x->folder, THING_SECTION, x);
	table_add(&t->index->name, t->a, x->folder, THING_SECTION, x);
	if (!x->index)
		tie_claim(t, x->url, THING_SECTION, x, place);
}

void
tie_addresses(struct tie *t)
{
	struct site *s = t->s;
	struct folders last = {0};

	for (size_t i = 0; i < s->nsections; i++)
		address_section(t, s->section[i]);
	for (size_t i = 0; i < s->npages; i++)
		address_page(t, s->page[i], &last);
	for (size_t i = 0; i < s->nassets; i++)
		address_asset(t, &s->asset[i], &last);
}
