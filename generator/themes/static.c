/*
 * static.c - the files beside the templates. Each is published under a name that holds
 * the hash of its bytes, so that it may be cached for ever.
 *
 * A style sheet names other files by url(...). Those names change to the hashed ones, and
 * with them the sheet's own bytes: a sheet is hashed after everything that it names. Sheets are
 * taken in passes, each takes those whose links are all known; when a pass takes
 * none, the rest name one another in a circle.
 */
#include "model/body.h"
#include "model/index.h"
#include "themes/program.h"

struct naming {
	struct static_file *file;
	size_t n;
	struct str shown; /* folder of the theme, for diagnostics */
	struct arena *a;
	struct diags *diags;
	struct buf b;
};

const struct static_file *
static_find(const struct static_file *file, size_t n, struct str name)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int c = str_compare(file[mid].name, name);

		if (c == 0)
			return &file[mid];
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

struct str
static_nearest(const struct static_file *file, size_t n, struct str name, struct arena *a)
{
	struct str *known = arena_many(a, struct str, n);

	for (size_t i = 0; i < n; i++)
		known[i] = file[i].name;
	return str_nearest(name, known, n);
}

/* "tinh/anh/dau-0123abcd.svg" */
static void
name_by_content(struct naming *x, struct static_file *f)
{
	struct str folder = path_folder(f->name), leaf = path_name(f->name), stem = path_stem(leaf);
	uint32_t h = (uint32_t)(hash_of(f->bytes).hi >> 32);

	f->url = str_cat(x->a, STR("tinh/"), folder, folder.n ? STR("/") : STR(""), stem,
			 str_format(x->a, "-%08x", (unsigned)h), str_from(leaf, stem.n));
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static size_t
skip_blank(struct str css, size_t at)
{
	while (at < css.n && blank(css.p[at]))
		at++;
	return at;
}

/* Behind the closing quote of the string that begins at `at`. */
static size_t
string_end(struct str css, size_t at)
{
	char quote = css.p[at++];

	while (at < css.n && css.p[at] != quote && css.p[at] != '\n')
		at += css.p[at] == '\\' ? 2 : 1;
	return at < css.n ? at + 1 : css.n;
}

/* What stands at `at`, quoted or up to `)`. */
static struct span
target_at(struct str css, size_t at)
{
	size_t end = at;

	if (at < css.n && (css.p[at] == '"' || css.p[at] == '\'')) {
		end = string_end(css, at);
		return (struct span){at + 1, end - at >= 2 ? end - at - 2 : 0};
	}
	while (end < css.n && css.p[end] != ')' && !blank(css.p[end]))
		end++;
	return (struct span){at, end - at};
}

/* The next url(...) or @import "..." at or behind *at; false at the end (CSS Syntax Level 3, 4.3). */
static bool
next_link(struct str css, size_t *at, struct span *link)
{
	while (*at < css.n) {
		struct str rest = str_from(css, *at);

		if (str_starts(rest, STR("/*"))) {
			const char *e = str_find(str_from(rest, 2), STR("*/"));

			*at = e ? (size_t)(e - css.p) + 2 : css.n;
		} else if (str_starts(rest, STR("url("))) {
			*link = target_at(css, skip_blank(css, *at + 4));
			*at = link->at + link->n;
			return true;
		} else if (str_starts(rest, STR("@import")) && rest.n > 7) {
			size_t from = skip_blank(css, *at + 7);

			*at = from;
			if (from < css.n && (css.p[from] == '"' || css.p[from] == '\'')) {
				*link = target_at(css, from);
				*at = string_end(css, from);
				return true;
			}
		} else if (rest.p[0] == '"' || rest.p[0] == '\'') {
			*at = string_end(css, *at);
		} else {
			++*at;
		}
	}
	return false;
}

/* Is it ours to look up? Not a fragment, not "data:...", not "//host", not "/path". */
static bool
is_local(struct str link)
{
	if (link.n == 0 || link.p[0] == '#' || link.p[0] == '/')
		return false;
	for (size_t i = 0; i < link.n && link.p[i] != '/' && link.p[i] != '?' && link.p[i] != '#'; i++)
		if (link.p[i] == ':')
			return false;
	return true;
}

/* "../anh/x.svg#a" in "css/portal.css": *name is "anh/x.svg"; returns the rest, "#a". */
static struct str
local_name(struct naming *x, const struct static_file *css, struct str link, struct str *name)
{
	struct str folder = path_folder(css->name);
	size_t n = 0;

	while (n < link.n && link.p[n] != '?' && link.p[n] != '#')
		n++;
	*name = str_make(link.p, n);
	for (;;) {
		if (str_starts(*name, STR("./")))
			*name = str_from(*name, 2);
		else if (str_starts(*name, STR("../")))
			*name = str_from(*name, 3), folder = path_folder(folder);
		else
			break;
	}
	*name = path_join(x->a, folder, *name);
	return str_from(link, n);
}

static struct source
source_of(struct naming *x, const struct static_file *css)
{
	struct source s = {.path = str_cat(x->a, x->shown, STR("/static/"), css->name), .bytes = css->bytes};

	source_lines(&s, x->a);
	return s;
}

/* Are all files that the sheet names named? */
static bool
ready(struct naming *x, const struct static_file *css)
{
	struct span at;

	for (size_t i = 0; next_link(css->bytes, &i, &at);) {
		struct str link = str_make(css->bytes.p + at.at, at.n), name;
		const struct static_file *f;

		if (!is_local(link))
			continue;
		local_name(x, css, link, &name);
		f = static_find(x->file, x->n, name);
		if (f && f->url.n == 0)
			return false;
	}
	return true;
}

static void
tell_missing(struct naming *x, const struct static_file *css)
{
	struct source s = source_of(x, css);
	struct span at;

	for (size_t i = 0; next_link(css->bytes, &i, &at);) {
		struct str link = str_make(css->bytes.p + at.at, at.n), name;

		if (!is_local(link))
			continue;
		local_name(x, css, link, &name);
		if (!static_find(x->file, x->n, name))
			diag2(x->diags, T405, source_place(&s, at.at), name,
			      diag_guess(x->a, static_nearest(x->file, x->n, name, x->a)));
	}
}

static void
rewrite(struct naming *x, struct static_file *css)
{
	struct str from = str_cat(x->a, STR("tinh/"), css->name); /* only its folders matter */
	size_t done = 0;
	struct span at;

	x->b.n = 0;
	for (size_t i = 0; next_link(css->bytes, &i, &at);) {
		struct str link = str_make(css->bytes.p + at.at, at.n), name, tail;
		const struct static_file *f;

		if (!is_local(link))
			continue;
		tail = local_name(x, css, link, &name);
		f = static_find(x->file, x->n, name);
		if (!f)
			continue;
		put_bytes(&x->b, css->bytes.p + done, at.at - done);
		put_relative(&x->b, from, f->url);
		put_str(&x->b, tail);
		done = at.at + at.n;
	}
	put_bytes(&x->b, css->bytes.p + done, css->bytes.n - done);
	css->bytes = buf_keep(x->a, &x->b);
}

/* One pass; false when nothing more could be named. */
static bool
pass(struct naming *x)
{
	bool some = false;

	for (size_t i = 0; i < x->n; i++) {
		struct static_file *f = &x->file[i];

		if (f->url.n || !ready(x, f))
			continue;
		rewrite(x, f);
		name_by_content(x, f);
		some = true;
	}
	return some;
}

void
static_name(struct static_file *file, size_t n, struct str shown, struct arena *a, struct diags *diags)
{
	struct naming x = {file, n, shown, a, diags, {0}};

	for (size_t i = 0; i < n; i++)
		if (!str_ends(file[i].name, STR(".css")))
			name_by_content(&x, &file[i]);
	for (size_t i = 0; i < n; i++)
		if (!file[i].url.n)
			tell_missing(&x, &file[i]);
	while (pass(&x))
		;
	for (size_t i = 0; i < n; i++)
		if (!file[i].url.n)
			diag1(diags, T408, ((struct place){source_of(&x, &file[i]).path, 0, 0}), file[i].name);
	buf_free(&x.b);
}
