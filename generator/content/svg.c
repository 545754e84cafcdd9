/*
 * svg.c - see svg.h and picture_svg_fault() in picture.h. One strict walk over the tags serves
 * all: it asks svgrule.c about each, and copies when there is somewhere to copy to.
 *
 * Strict means that a browser's XML parser cannot read the drawing in another way: UTF-8 only, no
 * DOCTYPE (so no entities of its own), every tag closed. Values are decoded before they are judged,
 * and the text of a <style> is put together before it is: "u<!-- -->rl(" is one word there.
 *
 * Sources: XML 1.0 (2, 3.1, 4.6), Namespaces in XML 1.0, SVG 2 (5.2, 8.2).
 */
#include "content/svg.h"

#include "content/dataurl.h"
#include "content/picture.h"
#include "content/svgrule.h"

#define DEPTH_MAX 256
#define SVG_NAMESPACE STR("http://www.w3.org/2000/svg")

static const char broken[] = "SVG viết sai: thẻ, thuộc tính hoặc dấu ngoặc kép không khớp";
static const char not_utf8[] = "SVG phải lưu với bảng mã UTF-8";
static const char doctype[] = "SVG có khai báo <!DOCTYPE>; hãy xóa khai báo ấy";
static const char instruction[] = "SVG có chỉ thị <?...?> (như xml-stylesheet); hãy xóa";
static const char entity[] = "SVG dùng ký hiệu &...; lạ";
static const char no_root[] = "SVG phải bắt đầu bằng thẻ <svg xmlns=\"http://www.w3.org/2000/svg\">";
static const char too_deep[] = "SVG có các thẻ lồng nhau quá sâu";
static const char embedded[] = "hình nhúng trong SVG bị hỏng hoặc không phải PNG, JPEG, WebP, GIF";

struct tag {
	struct str whole, prefix, local;
};

struct svg {
	struct str s;
	size_t at;
	const char *fault;
	struct buf *to; /* NULL: only look */
	struct tag open[DEPTH_MAX];
	size_t depth;
	size_t skip; /* the depth of the element that is not copied, with all in it; 0: none */
	struct buf value, css;
	bool in_style, root, named; /* the root was there; it names SVG's namespace */
	struct str width, height, box;
};

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
fail(struct svg *v, const char *fault)
{
	v->fault = fault;
	return false;
}

static void
copy(struct svg *v, struct str s)
{
	if (v->to && !v->skip)
		put_str(v->to, s);
}

/* One reference at *at, which is the '&'. */
static bool
decode_reference(struct str s, size_t *at, struct buf *to)
{
	static const struct {
		struct str name;
		char c;
	} known[] = {{STR("amp"), '&'}, {STR("lt"), '<'}, {STR("gt"), '>'}, {STR("quot"), '"'}, {STR("apos"), '\''}};
	const char *end = memchr(s.p + *at, ';', s.n - *at);
	struct str name = str_make(s.p + *at + 1, end ? (size_t)(end - s.p) - *at - 1 : 0);
	bool hex = str_starts(name, STR("#x"));
	uint32_t c = 0;

	*at += name.n + 2;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (str_equal(name, known[i].name)) {
			put_char(to, known[i].c);
			return true;
		}
	if (!str_starts(name, STR("#")) || name.n > 10 || name.n < (hex ? 3 : 2))
		return false;
	for (size_t i = hex ? 2 : 1; i < name.n; i++) {
		unsigned d = (unsigned char)name.p[i];

		if (d >= '0' && d <= '9')
			c = c * (hex ? 16 : 10) + d - '0';
		else if (hex && (d | 0x20) >= 'a' && (d | 0x20) <= 'f')
			c = c * 16 + (d | 0x20) - 'a' + 10;
		else
			return false;
	}
	if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
		return false;
	put_code_point(to, c);
	return true;
}

static bool
decode(struct svg *v, struct str raw, struct buf *to)
{
	for (size_t i = 0; i < raw.n;) {
		if (raw.p[i] != '&')
			put_char(to, raw.p[i++]);
		else if (!decode_reference(raw, &i, to))
			return fail(v, entity);
	}
	return true;
}

/* A picture in the drawing: cleaned, and written anew as the value of `name`. */
static bool
embed(struct svg *v, struct str name, struct str url)
{
	struct buf clean = {0};
	bool ok = dataurl_clean(url, &clean);

	copy(v, STR(" "));
	copy(v, name);
	copy(v, STR("=\""));
	copy(v, buf_str(&clean));
	copy(v, STR("\""));
	buf_free(&clean);
	return ok || fail(v, embedded);
}

static bool
name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
	       c == '.' || c == ':' || (c & 0x80);
}

/* A name at v->at, taken apart at its colon. */
static bool
read_name(struct svg *v, struct tag *t)
{
	size_t from = v->at;
	const char *colon;

	while (v->at < v->s.n && name_char(v->s.p[v->at]))
		v->at++;
	t->whole = t->local = str_make(v->s.p + from, v->at - from);
	t->prefix = (struct str){0};
	colon = t->whole.n ? memchr(t->whole.p, ':', t->whole.n) : NULL;
	if (colon) {
		t->prefix = str_make(t->whole.p, (size_t)(colon - t->whole.p));
		t->local = str_from(t->whole, t->prefix.n + 1);
	}
	if (t->local.n == 0 || (colon && t->prefix.n == 0) || memchr(t->local.p, ':', t->local.n) ||
	    strchr("-.0123456789", t->whole.p[0]) || strchr("-.0123456789", t->local.p[0]))
		return fail(v, broken);
	return true;
}

static bool
skip_blanks(struct svg *v)
{
	size_t from = v->at;

	while (v->at < v->s.n && blank(v->s.p[v->at]))
		v->at++;
	return v->at > from;
}

static bool
next_is(const struct svg *v, struct str what)
{
	return str_starts(str_from(v->s, v->at), what);
}

/* Whose prefix is neither the root's nor one of XML's own: a drawing program's business. */
static bool
foreign(const struct svg *v, struct str prefix)
{
	return prefix.n && !str_equal(prefix, STR("svg")) && !(v->depth && str_equal(prefix, v->open[0].prefix));
}

static bool
attribute_kept(const struct svg *v, const struct tag *a, struct str value)
{
	if (str_equal(a->prefix, STR("xmlns")))
		return str_equal(value, SVG_NAMESPACE) || str_equal(value, STR("http://www.w3.org/1999/xlink"));
	return !foreign(v, a->prefix) || str_equal(a->prefix, STR("xml")) || str_equal(a->prefix, STR("xlink")) ||
	       str_equal(a->local, STR("href"));
}

/* The root's own attributes say how large the drawing is and that it is one. */
static void
note_root(struct svg *v, const struct tag *root, const struct tag *a, struct str raw)
{
	if (root->prefix.n ? str_equal(a->prefix, STR("xmlns")) && str_equal(a->local, root->prefix)
			   : str_equal(a->whole, STR("xmlns")))
		v->named = str_equal(raw, SVG_NAMESPACE);
	if (str_equal(a->whole, STR("width")))
		v->width = raw;
	if (str_equal(a->whole, STR("height")))
		v->height = raw;
	if (str_equal(a->whole, STR("viewBox")))
		v->box = raw;
}

static bool
read_attribute(struct svg *v, const struct tag *element_tag)
{
	struct tag a;
	size_t from = v->at;
	const char *end;
	char quote;
	struct str raw, value;

	if (!read_name(v, &a))
		return false;
	skip_blanks(v);
	if (!next_is(v, STR("=")))
		return fail(v, broken);
	v->at++;
	skip_blanks(v);
	quote = v->at < v->s.n ? v->s.p[v->at] : 0;
	end = quote == '"' || quote == '\'' ? memchr(v->s.p + v->at + 1, quote, v->s.n - v->at - 1) : NULL;
	if (!end)
		return fail(v, broken);
	raw = str_make(v->s.p + v->at + 1, (size_t)(end - v->s.p) - v->at - 1);
	v->at += raw.n + 2;
	if (memchr(raw.p, '<', raw.n))
		return fail(v, broken);
	v->value.n = 0;
	buf_room(&v->value, raw.n + 1);
	if (!decode(v, raw, &v->value))
		return false;
	value = buf_str(&v->value);
	v->fault = svg_attribute_fault(a.prefix, a.local, value);
	if (v->fault)
		return false;
	if (!v->root)
		note_root(v, element_tag, &a, raw);
	if (a.local.n == 4 && svg_starts(a.local, STR("href")) && svg_starts(str_trim(value), STR("data:")))
		return embed(v, a.whole, str_trim(value));
	if (attribute_kept(v, &a, value)) {
		copy(v, STR(" "));
		copy(v, str_make(v->s.p + from, v->at - from));
	}
	return true;
}

static bool
close_element(struct svg *v)
{
	if (v->in_style)
		v->fault = svg_css_fault(buf_str(&v->css));
	v->in_style = false;
	if (v->skip == v->depth)
		v->skip = 0;
	v->depth--;
	return !v->fault;
}

static bool
start_tag(struct svg *v)
{
	struct tag t;
	bool apart;

	v->at++;
	if (!read_name(v, &t))
		return false;
	if (v->depth == DEPTH_MAX)
		return fail(v, too_deep);
	if ((v->depth == 0 && v->root) || v->in_style)
		return fail(v, broken);
	if (!v->root && !str_equal(t.local, STR("svg")))
		return fail(v, no_root);
	v->fault = svg_element_fault(t.local);
	if (v->fault)
		return false;
	v->open[v->depth++] = t;
	if (!v->skip && (foreign(v, t.prefix) || str_equal(t.local, STR("metadata"))))
		v->skip = v->depth;
	copy(v, STR("<"));
	copy(v, t.whole);
	while ((apart = skip_blanks(v)), v->at < v->s.n && v->s.p[v->at] != '>' && v->s.p[v->at] != '/')
		if (!apart || !read_attribute(v, &t))
			return v->fault ? false : fail(v, broken);
	if (!v->root && !v->named)
		return fail(v, no_root);
	v->root = true;
	v->in_style = str_equal(t.local, STR("style"));
	v->css.n = 0;
	buf_room(&v->css, 1);
	if (next_is(v, STR("/>"))) {
		v->at += 2;
		copy(v, STR("/>"));
		return close_element(v);
	}
	if (!next_is(v, STR(">")))
		return fail(v, broken);
	v->at++;
	copy(v, STR(">"));
	return true;
}

static bool
end_tag(struct svg *v)
{
	size_t from = v->at;
	struct tag t;

	v->at += 2;
	if (!read_name(v, &t))
		return false;
	skip_blanks(v);
	if (!next_is(v, STR(">")) || v->depth == 0 || !str_equal(t.whole, v->open[v->depth - 1].whole))
		return fail(v, broken);
	v->at++;
	copy(v, str_make(v->s.p + from, v->at - from));
	return close_element(v);
}

static bool
text(struct svg *v)
{
	struct str rest = str_from(v->s, v->at), run = rest;
	const char *end = memchr(rest.p, '<', rest.n);

	if (end)
		run.n = (size_t)(end - rest.p);
	v->at += run.n;
	if (v->depth == 0 && str_trim(run).n)
		return fail(v, broken);
	v->value.n = 0;
	if (!decode(v, run, v->in_style ? &v->css : &v->value))
		return false;
	if (v->depth)
		copy(v, run);
	return true;
}

/* Moves behind `end`; what lies before it. */
static bool
until(struct svg *v, size_t open, struct str end, struct str *inside)
{
	struct str rest = str_from(v->s, v->at + open);
	const char *e = str_find(rest, end);

	if (!e)
		return fail(v, broken);
	*inside = str_make(rest.p, (size_t)(e - rest.p));
	v->at += open + inside->n + end.n;
	return true;
}

static bool
declaration(struct svg *v)
{
	bool first = v->at == 0;
	struct str inside;
	const char *e;

	if (!until(v, 2, STR("?>"), &inside))
		return false;
	if (!first || !str_starts(inside, STR("xml ")))
		return fail(v, instruction);
	e = str_find(inside, STR("encoding"));
	for (; e && *e != '"' && *e != '\''; e++)
		if (e + 6 >= inside.p + inside.n)
			return fail(v, not_utf8);
	return !e || svg_starts(str_make(e + 1, 5), STR("utf-8")) || fail(v, not_utf8);
}

static bool
step(struct svg *v)
{
	size_t from = v->at;
	struct str inside;

	if (!next_is(v, STR("<")))
		return text(v);
	if (next_is(v, STR("<!--")))
		return until(v, 4, STR("-->"), &inside);
	if (next_is(v, STR("<![CDATA["))) {
		if (v->depth == 0)
			return fail(v, broken);
		if (!until(v, 9, STR("]]>"), &inside))
			return false;
		if (v->in_style)
			put_str(&v->css, inside);
		copy(v, str_make(v->s.p + from, v->at - from));
		return true;
	}
	if (next_is(v, STR("<!")))
		return fail(v, doctype);
	if (next_is(v, STR("<?")))
		return declaration(v);
	return next_is(v, STR("</")) ? end_tag(v) : start_tag(v);
}

/* XML 1.0, 2.2: no control characters, and every byte part of a letter. */
static bool
readable(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t c = utf8_next(s, &at);

		if (c == UINT32_MAX || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF)
			return false;
	}
	return true;
}

static void
end(struct svg *v)
{
	buf_free(&v->value);
	buf_free(&v->css);
}

static struct str
without_mark(struct str bytes)
{
	return str_starts(bytes, STR("\xEF\xBB\xBF")) ? str_from(bytes, 3) : bytes;
}

static const char *
walk(struct str bytes, struct buf *to)
{
	struct svg v = {.s = without_mark(bytes), .to = to};

	if (!readable(v.s))
		return not_utf8;
	while (v.at < v.s.n && step(&v))
		;
	if (!v.fault && (!v.root || v.depth))
		v.fault = v.root ? broken : no_root;
	end(&v);
	return v.fault;
}

const char *
picture_svg_fault(struct str bytes)
{
	return walk(bytes, NULL);
}

bool
svg_clean(struct str bytes, struct buf *to)
{
	size_t start = to->n;

	if (!walk(bytes, to))
		return true;
	to->n = start;
	return false;
}

bool
svg_size(struct str bytes, int *width, int *height)
{
	struct svg v = {.s = without_mark(bytes)};

	while (v.at < v.s.n && !v.root && step(&v))
		;
	end(&v);
	if (v.root)
		svg_measure(v.width, v.height, v.box, width, height);
	return v.root;
}
