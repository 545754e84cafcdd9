/*
 * source.c - a template's bytes: which line and column a mistake is in, and a first
 * look before libxml2 sees them.
 *
 * libxml2 knows the line of an element but no column, and stops at the first entity
 * that it does not know. The n-th element of the tree is the n-th start tag of the
 * text, so a list of tags is enough to say where anything is; the scan that makes it
 * meets every entity, DOCTYPE and level of nesting on its way. It need not
 * be right about text that is not well-formed: libxml2 has the last word there.
 */
#include "base/vi.h"
#include "themes/program.h"

struct scan {
	struct source *s;
	struct arena *a;
	struct diags *diags;
	struct buf tags;
	size_t depth;
	bool fine;
};

struct place
source_place(const struct source *s, size_t at)
{
	size_t lo = 0, hi = s->nlines;

	/* the last line that begins at or before `at` */
	while (hi - lo > 1) {
		size_t mid = (lo + hi) / 2;

		if (s->line[mid] <= at)
			lo = mid;
		else
			hi = mid;
	}
	return (struct place){s->path, (int)lo + 1,
			      (int)utf8_length(str_make(s->bytes.p + s->line[lo], at - s->line[lo])) + 1};
}


static bool
name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("_:-.", c)) ||
	       (unsigned char)c >= 0x80;
}

static size_t
name_end(struct str b, size_t at)
{
	while (at < b.n && name_char(b.p[at]))
		at++;
	return at;
}

/* Behind the next `mark`, or the end. */
static size_t
past(struct str b, size_t at, struct str mark)
{
	const char *p = str_find(str_from(b, at), mark);

	return p ? (size_t)(p - b.p) + mark.n : b.n;
}

static void
entity(struct scan *x, size_t at)
{
	static const struct str known[] = {{"amp", 3}, {"lt", 2}, {"gt", 2}, {"quot", 4}, {"apos", 4}};
	struct str b = x->s->bytes, name = str_make(b.p + at + 1, name_end(b, at + 1) - at - 1);

	if (name.n == 0 || at + 1 + name.n >= b.n || b.p[at + 1 + name.n] != ';')
		return; /* libxml2 has words for that */
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (str_equal(known[i], name))
			return;
	diag1(x->diags, T411, source_place(x->s, at), name);
	x->fine = false;
}

/* From '<' of a start tag to behind its '>'. */
static size_t
start_tag(struct scan *x, size_t at)
{
	struct str b = x->s->bytes;
	char quote = 0;

	put_bytes(&x->tags, &at, sizeof(at));
	if (++x->depth == NESTING_MAX + 1) {
		diag_add(x->diags, T413, source_place(x->s, at),
			 str_format(x->a, "các phần tử lồng nhau quá %d cấp", NESTING_MAX),
			 str_format(x->a, "elements nested deeper than %d", NESTING_MAX), (struct str){0});
		x->fine = false;
	}
	for (at++; at < b.n; at++) {
		char c = b.p[at];

		if (c == '&')
			entity(x, at);
		if (quote) {
			quote = c == quote ? 0 : quote;
		} else if (c == '"' || c == '\'') {
			quote = c;
		} else if (c == '>') {
			x->depth -= b.p[at - 1] == '/';
			return at + 1;
		}
	}
	return at;
}

static size_t
markup(struct scan *x, size_t at)
{
	struct str b = x->s->bytes, rest = str_from(b, at);

	if (str_starts(rest, STR("<!--")))
		return past(b, at + 4, STR("-->"));
	if (str_starts(rest, STR("<![CDATA[")))
		return past(b, at, STR("]]>"));
	if (str_starts(rest, STR("<?")))
		return past(b, at, STR("?>"));
	if (str_starts(rest, STR("<!"))) {
		diag0(x->diags, T412, source_place(x->s, at));
		x->fine = false;
		return past(b, at, STR(">"));
	}
	if (str_starts(rest, STR("</"))) {
		x->depth -= x->depth > 0;
		return past(b, at, STR(">"));
	}
	if (rest.n > 1 && name_char(rest.p[1]))
		return start_tag(x, at);
	return at + 1;
}

/* Where each line begins: every element of a template asks for its place. */
void
source_lines(struct source *s, struct arena *a)
{
	size_t *line, n = 1;

	for (size_t i = 0; i < s->bytes.n; i++)
		n += s->bytes.p[i] == '\n';
	s->line = line = arena_many(a, size_t, n);
	s->nlines = 1;
	for (size_t i = 0; i < s->bytes.n; i++)
		if (s->bytes.p[i] == '\n')
			line[s->nlines++] = i + 1;
}

/* Text must be UTF-8, and is made NFC like all text of the house. */
static bool
clean(struct source *s, struct arena *a, struct diags *diags)
{
	struct buf nfc = {0};

	if (str_starts(s->bytes, STR("\xEF\xBB\xBF")))
		s->bytes = str_from(s->bytes, 3);
	source_lines(s, a);
	for (size_t at = 0; at < s->bytes.n;) {
		size_t here = at;

		if (utf8_next(s->bytes, &at) != UINT32_MAX)
			continue;
		diag2(diags, T401, source_place(s, here), STR("tệp phải là UTF-8"), STR("the file must be UTF-8"));
		return false;
	}
	if (!vi_is_nfc(s->bytes)) {
		vi_put_nfc(&nfc, s->bytes);
		s->bytes = buf_keep(a, &nfc);
		buf_free(&nfc);
		source_lines(s, a);
	}
	return true;
}

bool
source_scan(struct source *s, struct arena *a, struct diags *diags)
{
	struct scan x = {.s = s, .a = a, .diags = diags, .fine = true};

	if (!clean(s, a, diags))
		return false;
	for (size_t at = 0; at < s->bytes.n;) {
		if (s->bytes.p[at] == '<') {
			at = markup(&x, at);
			continue;
		}
		if (s->bytes.p[at] == '&')
			entity(&x, at);
		at++;
	}
	s->ntags = x.tags.n / sizeof(*s->tag);
	s->tag = arena_copy(a, x.tags.p, x.tags.n);
	buf_free(&x.tags);
	return x.fine;
}

struct place
source_tag(const struct source *s, size_t i, struct str attribute)
{
	struct str b = s->bytes;
	size_t at = i < s->ntags ? s->tag[i] : 0, tag = at;

	at = name_end(b, at + 1);
	while (attribute.n && at < b.n && b.p[at] != '>') {
		size_t end = name_end(b, at);

		if (end == at) {
			at = b.p[at] == '"' || b.p[at] == '\'' ? past(b, at + 1, str_make(b.p + at, 1)) : at + 1;
			continue;
		}
		if (str_equal(str_make(b.p + at, end - at), attribute))
			return source_place(s, at);
		at = end;
	}
	return source_place(s, tag);
}
