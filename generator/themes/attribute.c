/*
 * attribute.c - what is written into start tags: namespaces, the template's own
 * attributes, links to static files, and t:NAME with its holes.
 */
#include "themes/walker.h"

#define HOLES_MAX 16 /* in one attribute */

/* The address under which static/... is published, told when there is no such file. */
static const struct static_file *
static_link(struct walker *w, const struct node *n, const struct attribute *a, struct str *link)
{
	const struct static_file *f;
	struct str name = str_from(*link, 7);
	size_t at = 0;

	while (at < name.n && name.p[at] != '#' && name.p[at] != '?')
		at++;
	*link = str_from(name, at);
	name.n = at;
	f = static_find(w->c->file, w->c->nfiles, name);
	if (!f) {
		struct str near = static_nearest(w->c->file, w->c->nfiles, name, &w->scratch);

		diag2(w->c->diags, T405, place_of(w, n, a), name,
		      diag_guess(&w->scratch, near.n ? str_cat(&w->scratch, STR("static/"), near) : near));
	}
	return f;
}

/* href="static/x.css", srcset="static/a.png 1x, static/b.png 2x": each address becomes an op. */
static void
put_static(struct walker *w, const struct node *n, const struct attribute *a, struct str v)
{
	bool set = str_equal(a->name, STR("srcset"));

	while (v.n) {
		struct str piece = set ? str_cut(&v, ',') : v, link, after;
		const struct static_file *f = NULL;

		if (!set)
			v.n = 0;
		piece = str_trim(piece);
		link = after = piece;
		if (set)
			link = str_cut(&after, ' ');
		else
			after.n = 0;
		if (str_starts(link, STR("static/")))
			f = static_link(w, n, a, &link);
		if (f)
			emit_op(&w->e, (struct op){.kind = OP_STATIC, .bytes = f->url});
		put_text(&w->e.literal, link);
		if (set && after.n) {
			put_char(&w->e.literal, ' ');
			put_text(&w->e.literal, after);
		}
		if (v.n)
			put_lit(&w->e.literal, ", ");
	}
}

/* Does it look as if "t:" had been forgotten: href="{page.url}"? */
static bool
looks_like_hole(struct str v)
{
	const char *p = v.n ? memchr(v.p, '{', v.n) : NULL;
	size_t i = p ? (size_t)(p - v.p) + 1 : v.n, from = i;

	while (i < v.n && (is_variable(str_make(v.p + i, 1)) || v.p[i] == '.'))
		i++;
	return i > from && i < v.n && v.p[i] == '}';
}

/* A part's id is a name for t:use and is not written. */
static bool
put_id(struct walker *w, const struct node *n, const struct attribute *a, struct str v)
{
	const struct frame *f = top(w);

	if (w->doc->xml || (v.n && v.p[0] == '_'))
		return !f->alone || !f->part;
	if (f->in != w->parts)
		diag1(w->c->diags, T410, place_of(w, n, a), v);
	return false;
}

/* Prefixed attributes that XHTML has. */
static bool
known_prefix(const struct attribute *a)
{
	return str_equal(a->prefix, STR("xml")) || str_equal(a->space, STR(XLINK_SPACE));
}

static void
put_plain(struct walker *w, const struct node *n, const struct attribute *a)
{
	struct buf *to = &w->e.literal;
	struct str v = a->value, name = a->name;

	if (!a->prefix.n && str_equal(name, STR("id")) && !put_id(w, n, a, v))
		return;
	if (!w->doc->xml && looks_like_hole(v))
		wrong(w, n, a, STR("thiếu “t:” trước tên thuộc tính"),
		      STR("\"t:\" is missing before the attribute's name"));
	if (!w->doc->xml && a->prefix.n && !known_prefix(a))
		malformed(w, n, STR("thuộc tính thuộc không gian tên lạ"),
			  STR("an attribute is of an unknown namespace"));
	put_char(to, ' ');
	if (a->prefix.n) {
		put_str(to, a->prefix);
		put_char(to, ':');
	}
	put_str(to, name);
	put_lit(to, "=\"");
	if (html_url(name) && str_find(v, STR("static/")) &&
	    (str_starts(v, STR("static/")) || str_equal(name, STR("srcset"))))
		put_static(w, n, a, v);
	else
		put_text(to, v);
	put_char(to, '"');
}

/* t:NAME: a dot in NAME stands for the colon that a name of ours cannot have (t:xml.lang). */
static struct str
written_name(struct walker *w, const struct attribute *a)
{
	struct str name = str_keep(&w->scratch, a->name);
	char *p = name.n ? memchr((char *)(uintptr_t)name.p, '.', name.n) : NULL;

	if (p)
		*p = ':';
	return name;
}

static enum op_kind
hole_kind(const struct field *f, struct str name, bool at_start)
{
	if (f->kind == FIELD_URL)
		return OP_HOLE_URL;
	if (!html_url(name))
		return OP_HOLE_TEXT;
	return at_start ? OP_HOLE_LINK : OP_HOLE_MORE;
}

/* The pieces of t:NAME="..{path}..{path}.."; false (told) when it is written wrong. */
static bool
put_holes(struct walker *w, const struct node *n, const struct attribute *a, struct str name, struct buf *text)
{
	struct str v = a->value;
	size_t hole[HOLES_MAX], nholes = 0;
	bool fine = true;

	while (v.n) {
		const char *p = memchr(v.p, '{', v.n), *q = p ? memchr(p, '}', v.n - (size_t)(p - v.p)) : NULL;
		struct str plain = str_make(v.p, p ? (size_t)(p - v.p) : v.n);
		struct op op = {.first = nholes == 0};
		const struct field *f;

		if (memchr(plain.p, '}', plain.n) || (p && !q) || nholes == HOLES_MAX) {
			wrong(w, n, a, STR("dấu { } không khớp nhau"), STR("the braces do not match"));
			return false;
		}
		put_text(text, plain);
		if (!p)
			break;
		f = emit_path(&w->e, str_make(p + 1, (size_t)(q - p) - 1), USE_ATTRIBUTE, place_of(w, n, a), &op.path);
		fine &= f != NULL;
		if (f) {
			op.kind = hole_kind(f, name, nholes == 0 && plain.n == 0);
			op.bytes = buf_keep(w->c->a, text);
			hole[nholes++] = emit_op(&w->e, op);
		}
		text->n = 0;
		v = str_from(v, (size_t)(q - v.p) + 1);
	}
	if (nholes == 0 && fine)
		wrong(w, n, a, STR("không có {trường} nào; bỏ “t:” đi"), STR("it has no {field}; drop the \"t:\""));
	put_str(&w->e.literal, buf_str(text));
	put_char(&w->e.literal, '"');
	for (size_t i = 0, end = emit_here(&w->e); i < nholes; i++)
		emit_to(&w->e, hole[i], end);
	return true;
}

/* "{m.id}": only parts have an id, and contents of a law in pieces stand for parts that are on other pages. */
static bool
is_part_id(struct str value)
{
	return str_starts(value, STR("{")) && str_ends(value, STR(".id}")) && !memchr(value.p + 1, '{', value.n - 1);
}

static void
put_set(struct walker *w, const struct node *n, const struct attribute *a)
{
	struct str name = written_name(w, a), given = a->name;
	struct buf text = {0};

	if (!w->doc->xml && !html_attribute(given)) {
		struct str near = diag_guess(&w->scratch, html_nearest_attribute(given));

		wrong(w, n, a, str_cat(&w->scratch, STR("không có thuộc tính ấy"), near),
		      str_cat(&w->scratch, STR("there is no such attribute"), near));
		return;
	}
	if (!w->doc->xml && str_equal(name, STR("id")) && !str_starts(a->value, STR("_")) && !is_part_id(a->value))
		diag1(w->c->diags, T410, place_of(w, n, a), a->value);
	put_char(&text, ' ');
	put_str(&text, name);
	put_lit(&text, "=\"");
	put_holes(w, n, a, name, &text);
	buf_free(&text);
}

/* Is the plain attribute set by a t:NAME as well? */
static bool
overridden(const struct node *n, const struct attribute *a)
{
	for (const struct attribute *b = n->attribute; b < n->attribute + n->nattributes; b++)
		if (is_ours(b) && !a->prefix.n && str_equal(a->name, b->name) && !is_mark(b))
			return true;
	return false;
}

static void
put_space(struct buf *to, struct str prefix, struct str space)
{
	put_lit(to, " xmlns");
	if (prefix.n) {
		put_char(to, ':');
		put_str(to, prefix);
	}
	put_lit(to, "=\"");
	put_text(to, space);
	put_char(to, '"');
}

/* XML keeps what the template declares; XHTML says xmlns where svg or math begins and where it ends. */
static void
put_spaces(struct walker *w, const struct node *n, struct frame *f)
{
	struct str space = n->space.n ? n->space : STR(XHTML_SPACE);
	bool html = str_equal(space, STR(XHTML_SPACE)),
	     known = html || str_equal(space, STR(SVG_SPACE)) || str_equal(space, STR(MATH_SPACE));

	if (w->doc->xml ? str_equal(space, STR(THEME_SPACE)) : !known)
		malformed(w, n, STR("phần tử thuộc không gian tên lạ"), STR("the element is of an unknown namespace"));
	if (!w->doc->xml && !str_equal(space, f->space)) {
		put_space(&w->e.literal, (struct str){0}, space);
		f->space = space;
	}
	for (size_t i = 0; i < n->ndeclared; i++) {
		const struct attribute *d = &n->declared[i];

		if (!str_equal(d->space, STR(THEME_SPACE)) && (w->doc->xml || (!html && d->name.n)))
			put_space(&w->e.literal, d->name, d->space);
	}
}

void
put_attributes(struct walker *w, const struct node *n, struct frame *f)
{
	put_spaces(w, n, f);
	for (const struct attribute *a = n->attribute; a < n->attribute + n->nattributes; a++) {
		if (!is_ours(a) && !overridden(n, a))
			put_plain(w, n, a);
		else if (is_ours(a) && !is_mark(a))
			put_set(w, n, a);
	}
}
