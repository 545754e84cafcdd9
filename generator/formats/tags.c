/*
 * tags.c - see tags.h. A scanner and no parser: what it reads is well-formed, because we have written it. All
 * that it promises for other bytes is to come to an end, in a time that grows with their number.
 */
#include "formats/tags.h"

#include "model/index.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool
ends_name(char c)
{
	return is_blank(c) || c == '=' || c == '>' || c == '/' || c == '"' || c == '<';
}

static const char *
name_at(const char *p, const char *end, struct str *name)
{
	const char *from = p;

	while (p < end && !ends_name(*p))
		p++;
	*name = str_make(from, (size_t)(p - from));
	return p;
}

/* ` name="value"` from the name on; NULL when it is not that. */
static const char *
attribute_at(const char *p, const char *end, struct attribute *a)
{
	const char *from;

	p = name_at(p, end, &a->name);
	if (a->name.n == 0 || end - p < 3 || p[0] != '=' || p[1] != '"')
		return NULL;
	from = p += 2;
	while (p < end && *p != '"' && *p != '<')
		p++;
	if (p == end || *p == '<')
		return NULL;
	a->value = str_make(from, (size_t)(p - from));
	return p + 1;
}

static bool
read_attributes(const char *p, const char *end, struct tag *t)
{
	struct attribute over;

	for (;;) {
		const char *from = p;

		while (p < end && is_blank(*p))
			p++;
		if (end - p >= 2 && p[0] == '/' && p[1] == '>') {
			t->empty = true;
			t->end = p + 2;
			return true;
		}
		if (p < end && *p == '>') {
			t->end = p + 1;
			return true;
		}
		if (p == end || p == from)
			return false;
		p = attribute_at(p, end, t->n < TAG_ATTRIBUTES_MAX ? &t->attribute[t->n] : &over);
		if (!p)
			return false;
		t->n += t->n < TAG_ATTRIBUTES_MAX;
	}
}

/* <!-- .. -->, <!DOCTYPE ..>, <?xml ..?>. What has no end is a comment up to the end of the text. */
static void
read_other(const char *p, const char *end, struct tag *t)
{
	struct str s = str_make(p, (size_t)(end - p));
	bool comment = str_starts(s, STR("<!--"));
	const char *e = comment ? str_find(str_from(s, 4), STR("-->")) : memchr(p, '>', s.n);

	t->kind = comment || !e ? TAG_COMMENT : TAG_OTHER;
	t->end = !e ? end : comment ? e + 3 : e + 1;
}

bool
tag_read(const char *p, const char *end, struct tag *t)
{
	t->start = p++;
	t->n = 0;
	t->empty = false;
	t->kind = TAG_START;
	if (p < end && (*p == '!' || *p == '?')) {
		t->name = (struct str){0};
		read_other(p - 1, end, t);
		return true;
	}
	if (p < end && *p == '/') {
		t->kind = TAG_END;
		p++;
	}
	p = name_at(p, end, &t->name);
	if (t->name.n == 0 || p == end)
		return false;
	if (*p == '>') {
		t->end = p + 1;
		return true;
	}
	return read_attributes(p, end, t);
}

struct str
tag_value(const struct tag *t, struct str name)
{
	for (size_t i = 0; i < t->n; i++)
		if (str_equal(t->attribute[i].name, name))
			return t->attribute[i].value;
	return (struct str){0};
}

bool
tag_class(const struct tag *t, struct str word)
{
	struct str list = tag_value(t, STR("class"));

	while (list.n)
		if (str_equal(str_cut(&list, ' '), word))
			return true;
	return false;
}

bool
tag_find_end(const char *p, const char *end, struct str name, struct tag *t)
{
	size_t depth = 1;

	while (p < end && (p = memchr(p, '<', (size_t)(end - p)))) {
		if (!tag_read(p, end, t)) {
			p++;
			continue;
		}
		p = t->end;
		if (!str_equal(t->name, name))
			continue;
		if (t->kind == TAG_START)
			depth += !t->empty;
		else if (--depth == 0)
			return true;
	}
	return false;
}

const char *
tag_behind(const char *p, const char *end, struct str what)
{
	struct str s;

	while (p < end && (*p == '\n' || *p == ' '))
		p++;
	s = str_make(p, (size_t)(end - p));
	return str_starts(s, what) ? p + what.n : p;
}

#define ENTITY_MAX 9 /* bytes of a name, "#x10FFFF" and its ';' */

/* The character that `&name;` or `&#x27;` stands for; 0 when we do not know. */
static uint32_t
entity(struct str name)
{
	static const struct {
		struct str name;
		uint32_t c;
	} known[] = {{{"amp", 3}, '&'}, {{"lt", 2}, '<'}, {{"gt", 2}, '>'}, {{"quot", 4}, '"'}, {{"apos", 4}, '\''}};
	uint32_t c = 0;
	bool hex = name.n > 1 && name.p[1] == 'x';

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (str_equal(name, known[i].name))
			return known[i].c;
	if (name.n < 2 || name.n > 8 || name.p[0] != '#')
		return 0;
	for (size_t i = hex ? 2 : 1; i < name.n; i++) {
		char d = name.p[i];

		if (d >= '0' && d <= '9')
			c = c * (hex ? 16 : 10) + (uint32_t)(d - '0');
		else if (hex && (d | 32) >= 'a' && (d | 32) <= 'f')
			c = c * 16 + (uint32_t)((d | 32) - 'a' + 10);
		else
			return 0;
	}
	return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF) ? c : 0;
}

/* `s` with its entities read; the same when there are none. */
struct str
tag_unescape(struct arena *a, struct str s)
{
	struct buf to = {0};
	struct str rest = s;
	const char *p;

	if (s.n == 0 || !memchr(s.p, '&', s.n))
		return s;
	while (rest.n && (p = memchr(rest.p, '&', rest.n))) {
		struct str behind = str_from(rest, (size_t)(p - rest.p) + 1), name = behind;
		uint32_t c;

		put_bytes(&to, rest.p, (size_t)(p - rest.p));
		name.n = name.n < ENTITY_MAX ? name.n : ENTITY_MAX;
		name = str_cut(&name, ';');
		c = entity(name);
		put_code_point(&to, c ? c : '&');
		rest = c ? str_from(behind, name.n + 1) : behind;
	}
	put_str(&to, rest);
	s = buf_keep(a, &to);
	buf_free(&to);
	return s;
}

/* "https:..", "mailto:..", "//host", "/root": a letter, then letters, digits, + - . up to the colon (RFC 3986, 3.1). */
static bool
is_absolute(struct str s)
{
	size_t i = 0;

	if (s.n && s.p[0] == '/')
		return true;
	while (i < s.n && (((s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z') ||
			   (i && ((s.p[i] >= '0' && s.p[i] <= '9') || strchr("+-.", s.p[i])) && s.p[i])))
		i++;
	return i && i < s.n && s.p[i] == ':';
}

/* RFC 3986, 5.2.4: above the root there is only the root. A folder keeps its last '/'. */
static struct str
walk(struct arena *a, struct str folder, struct str rel)
{
	struct str path;

	(void)path_walk(a, folder, rel, &path);
	return str_ends(rel, STR("/")) && path.n ? str_cat(a, path, STR("/")) : path;
}

bool
address_read(struct str value, struct str page, struct arena *a, struct address *to)
{
	struct str s = tag_unescape(a, value), path;

	if (is_absolute(s))
		return false;
	to->anchor = s;
	to->query = str_cut(&to->anchor, '#');
	path = str_cut(&to->query, '?');
	to->path = path.n ? walk(a, path_folder(page), path) : page;
	return true;
}
