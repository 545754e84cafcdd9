/*
 * theme.c - a theme from its folders: where it is, which files it has, and the order
 * in which they are taken: static files first (templates link to them), then the
 * parts, then every template.
 *
 * Nothing stops at the first mistake; a theme with any is not used.
 */
#include "themes/program.h"

#include <errno.h>
#include <fcntl.h>

#define BOOK_CSS STR("epub.css")

struct template_row {
	struct str file;
	bool needed;
};

#define X(NAME, file, needed) {{file, sizeof(file) - 1}, needed},
static const struct template_row template_table[TEMPLATE_COUNT] = {TEMPLATES(X)};
#undef X

struct loading {
	struct theme *t;
	struct arena *a;
	struct diags diags; /* ours, told once and sorted */
	struct theme_place where;
	struct str folder, core; /* of the theme, of core/; NUL behind */
	struct str bytes[TEMPLATE_COUNT], parts;
	bool has_parts;
	struct buf file;
};

/* The first folder of `where` that holds `name`, and `name`: {0} when none does. */
static struct str
folder_of(struct loading *l, struct str name)
{
	for (int i = 0; i < 2; i++) {
		struct str path;

		if (!l->where.folder[i])
			continue;
		path = str_cat(l->a, str_of(l->where.folder[i]), STR("/"), name);
		if (folder_exists(path.p))
			return path;
	}
	return (struct str){0};
}

static bool
is_folder_name(struct str name)
{
	return name.n && name.p[0] != '.' && !memchr(name.p, '/', name.n);
}

/* Names of the folders beside: only a mistake comes here, so the whole walk may cost what it costs. */
static void
tell_unknown(struct loading *l, struct str name)
{
	const char *first = l->where.folder[0] ? l->where.folder[0] : l->where.folder[1];
	struct str *known = NULL;
	size_t n = 0;

	for (int i = 0; i < 2; i++) {
		struct str root = str_of(l->where.folder[i]), *more;
		struct listing all = {0};

		if (root.n == 0 || file_walk(l->a, root.p, root, 1, &l->diags, &all))
			continue;
		more = arena_many(l->a, struct str, n + all.n + 1);
		if (n)
			memcpy(more, known, n * sizeof(*more));
		known = more;
		for (size_t k = 0; k < all.n; k++) {
			struct str rest = all.item[k].path, folder = str_cut(&rest, '/');

			if (rest.n && !str_equal(folder, STR("core")) && (n == 0 || !str_equal(known[n - 1], folder)))
				known[n++] = folder;
		}
	}
	diag2(&l->diags, T409, ((struct place){str_of(first ? first : "themes"), 0, 0}), name,
	      diag_guess(l->a, str_nearest(name, known, n)));
}

/* The file's bytes, in the theme's arena; told when they cannot be read. Identity grows by name and bytes. */
static bool
take(struct loading *l, struct str folder, struct str name, size_t max, struct str *bytes)
{
	struct str path = str_cat(l->a, folder, STR("/"), name);
	int err = file_read(AT_FDCWD, path.p, max, &l->file);

	if (err) {
		diag1(&l->diags, S302, ((struct place){path, 0, 0}), str_of(strerror(err)));
		return false;
	}
	*bytes = buf_keep(l->a, &l->file);
	l->t->identity = hash_mix(l->t->identity, hash_mix(hash_of(name), hash_of(*bytes)));
	return true;
}

static int
template_of(struct str file)
{
	for (int i = 0; i < TEMPLATE_COUNT; i++)
		if (str_equal(template_table[i].file, file))
			return i;
	return -1;
}

static void
tell_unused(struct loading *l, struct str file)
{
	struct str known[TEMPLATE_COUNT + 1];

	for (int i = 0; i < TEMPLATE_COUNT; i++)
		known[i] = template_table[i].file;
	known[TEMPLATE_COUNT] = STR("parts.xhtml");
	diag2(&l->diags, T414, ((struct place){str_cat(l->a, l->folder, STR("/"), file), 0, 0}), file,
	      diag_guess(l->a, str_nearest(file, known, TEMPLATE_COUNT + 1)));
}

static void
take_template(struct loading *l, struct str file)
{
	int i = template_of(file);

	if (str_equal(file, STR("parts.xhtml")))
		l->has_parts = take(l, l->folder, file, TEMPLATE_MAX, &l->parts);
	else if (i < 0)
		tell_unused(l, file);
	else
		take(l, l->folder, file, TEMPLATE_MAX, &l->bytes[i]);
}

static void
take_files(struct loading *l)
{
	struct listing all = {0};
	int err = file_walk(l->a, l->folder.p, l->folder, 1, &l->diags, &all);

	if (err) {
		diag1(&l->diags, S302, ((struct place){l->folder, 0, 0}), str_of(strerror(err)));
		return;
	}
	l->t->file = arena_many(l->a, struct static_file, all.n + 1);
	for (size_t i = 0; i < all.n; i++) {
		struct str path = all.item[i].path;
		struct static_file *f = &l->t->file[l->t->nfiles];

		if (str_starts(path, STR("static/"))) {
			f->name = str_from(path, 7);
			l->t->nfiles += take(l, l->folder, path, STATIC_MAX, &f->bytes);
		} else if (str_equal(path, BOOK_CSS)) {
			take(l, l->folder, path, STATIC_MAX, &l->t->book_css);
		} else if (!memchr(path.p, '/', path.n) && str_ends(path, STR(".xhtml"))) {
			take_template(l, path);
		}
	}
}

static bool
is_core(int i)
{
	return str_ends(template_table[i].file, STR(".xml"));
}

static void
take_core(struct loading *l)
{
	struct str css = str_cat(l->a, l->core, STR("/"), BOOK_CSS);

	if (l->t->book_css.n == 0 && l->core.n && file_exists(css.p))
		take(l, l->core, BOOK_CSS, STATIC_MAX, &l->t->book_css);
	for (int i = 0; i < TEMPLATE_COUNT; i++) {
		struct str path = str_cat(l->a, l->core, STR("/"), template_table[i].file);

		if (is_core(i) && l->core.n && file_exists(path.p))
			take(l, l->core, template_table[i].file, TEMPLATE_MAX, &l->bytes[i]);
	}
}

static void
compile(struct loading *l, int i, struct compiling *c, struct document *parts)
{
	struct str folder = is_core(i) ? l->core.n ? l->core : STR("core") : l->folder;
	struct document *d;

	if (!l->bytes[i].p) {
		if (template_table[i].needed)
			diag1(&l->diags, T406, ((struct place){folder, 0, 0}), template_table[i].file);
		return;
	}
	d = document_read(c, str_cat(l->a, folder, STR("/"), template_table[i].file), l->bytes[i]);
	if (d)
		l->t->program[i] = document_compile(c, d, parts, l->has_parts && !parts);
	document_free(d);
}

static void
compile_all(struct loading *l)
{
	struct compiling c = {l->a, &l->diags, l->t->file, l->t->nfiles};
	struct document *parts = NULL;

	if (l->has_parts)
		parts = document_read(&c, str_cat(l->a, l->folder, STR("/parts.xhtml")), l->parts);
	for (int i = 0; i < TEMPLATE_COUNT; i++)
		compile(l, i, &c, parts);
	document_free(parts);
}

struct theme *
theme_load(struct arena *a, struct theme_place where, struct str name, struct diags *diags)
{
	struct loading l = {.t = arena_new(a, struct theme), .a = a, .where = where};
	bool fine;

	l.t->name = str_keep(a, name);
	l.folder = is_folder_name(name) ? folder_of(&l, name) : (struct str){0};
	l.core = folder_of(&l, STR("core"));
	if (l.folder.n) {
		take_files(&l);
		take_core(&l);
		static_name(l.t->file, l.t->nfiles, l.folder, a, &l.diags);
		compile_all(&l);
	} else {
		tell_unknown(&l, name);
	}
	fine = diags_count(&l.diags, ERROR) == 0;
	diags_sort(&l.diags);
	diags_merge(diags, &l.diags);
	diags_free(&l.diags);
	buf_free(&l.file);
	return fine ? l.t : NULL;
}
