/*
 * diag.c - the closed table of sentences and its three printed forms: a line each
 * for people, JSON for programs, SARIF 2.1.0 (OASIS) for editors and code hosts.
 */
#include "base/diag.h"

#include <stdlib.h>

struct sentence {
	const char *name;
	enum severity severity;
	const char *vi, *en;
};

#define X(code, severity, vi, en) {#code, severity, vi, en},
static const struct sentence table[] = {CODES(X)};
#undef X

static const char *const severity_vi[] = {"gợi ý", "cảnh báo", "lỗi"};
static const char *const severity_en[] = {"hint", "warning", "error"};
static const char *const severity_sarif[] = {"note", "warning", "error"};

const char *
diag_name(enum diag_code code)
{
	return table[code].name;
}

static void
push(struct diags *d, struct diag x)
{
	if (d->n == d->cap) {
		d->cap = d->cap ? d->cap * 2 : 16;
		d->item = realloc(d->item, d->cap * sizeof(*d->item));
		if (!d->item)
			arena_exhausted();
	}
	d->item[d->n++] = x;
}

/* A copy that cannot break a line or a JSON document: names of files may hold anything. */
static struct str
one_line(struct arena *a, struct str s)
{
	struct buf b = {0};
	struct str kept;
	bool plain = true;

	for (size_t i = 0; i < s.n && plain; i++)
		plain = (unsigned char)s.p[i] >= 0x20 && s.p[i] != 0x7F;
	if (plain && utf8_valid(s))
		return str_keep(a, s);
	for (size_t at = 0; at < s.n;) {
		uint32_t c = utf8_next(s, &at);

		put_code_point(&b, c == UINT32_MAX ? 0xFFFD : c < 0x20 || c == 0x7F ? '?' : c);
	}
	kept = buf_keep(a, &b);
	buf_free(&b);
	return kept;
}

void
diag_add(struct diags *d, enum diag_code code, struct place at, struct str a, struct str b, struct str c)
{
	struct diag x = {code, at, {a, b, c}};

	x.at.path = one_line(&d->arena, at.path);
	for (int i = 0; i < 3; i++)
		x.arg[i] = one_line(&d->arena, x.arg[i]);
	push(d, x);
}

struct str
diag_guess(struct arena *a, struct str nearest)
{
	if (nearest.n == 0)
		return STR("");
	return str_cat(a, STR(" (ý bạn là \""), nearest, STR("\"?)"));
}

struct told
diags_put_away(const struct diags *d, size_t from, struct arena *a)
{
	size_t n = d->n - from;
	struct diag *item = n ? arena_many(a, struct diag, n) : NULL;

	for (size_t i = 0; i < n; i++) {
		item[i] = d->item[from + i];
		item[i].at.path = str_keep(a, item[i].at.path);
		for (int k = 0; k < 3; k++)
			item[i].arg[k] = str_keep(a, item[i].arg[k]);
	}
	return (struct told){item, n};
}

void
diags_tell(struct diags *into, struct told told)
{
	for (size_t i = 0; i < told.n; i++)
		diag_add(into, told.item[i].code, told.item[i].at, told.item[i].arg[0], told.item[i].arg[1],
			 told.item[i].arg[2]);
}

void
diags_clear(struct diags *d)
{
	d->n = 0;
	arena_reset(&d->arena);
}

void
diags_merge_below(struct diags *into, const struct diags *from, struct str prefix)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct diag *x = &from->item[i];
		struct place at = x->at;

		if (at.path.n)
			at.path = str_cat(&into->arena, prefix, at.path);
		diag_add(into, x->code, at, x->arg[0], x->arg[1], x->arg[2]);
	}
}

void
diags_merge(struct diags *into, const struct diags *from)
{
	diags_merge_below(into, from, (struct str){0});
}

static int
order(const void *va, const void *vb)
{
	const struct diag *a = va, *b = vb;
	int c = str_compare(a->at.path, b->at.path);

	if (c)
		return c;
	if (a->at.line != b->at.line)
		return a->at.line < b->at.line ? -1 : 1;
	if (a->at.col != b->at.col)
		return a->at.col < b->at.col ? -1 : 1;
	if (a->code != b->code)
		return a->code < b->code ? -1 : 1;
	for (int i = 0; i < 3; i++)
		if ((c = str_compare(a->arg[i], b->arg[i])))
			return c;
	return 0;
}

void
diags_sort(struct diags *d)
{
	size_t n = 0;

	if (d->n)
		qsort(d->item, d->n, sizeof(*d->item), order);
	for (size_t i = 0; i < d->n; i++)
		if (n == 0 || order(&d->item[n - 1], &d->item[i]) != 0)
			d->item[n++] = d->item[i];
	d->n = n;
}

size_t
diags_count(const struct diags *d, enum severity s)
{
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++)
		n += table[d->item[i].code].severity == s;
	return n;
}

int
diags_status(const struct diags *d, bool strict)
{
	int status = 0;

	for (size_t i = 0; i < d->n; i++) {
		const struct sentence *s = &table[d->item[i].code];

		if (s->severity == HINT || (s->severity == WARNING && !strict))
			continue;
		if (s->name[0] == 'S')
			return 3;
		status = 1;
	}
	return status;
}

void
diags_free(struct diags *d)
{
	free(d->item);
	arena_free(&d->arena);
	*d = (struct diags){0};
}

/* Guesses are kept in Vietnamese; English readers get "did you mean". */
static void
put_arg(struct buf *to, struct str s, bool english)
{
	struct str vi = STR(" (ý bạn là \"");

	if (english && str_starts(s, vi)) {
		put_lit(to, " (did you mean \"");
		s = str_from(s, vi.n);
	}
	put_str(to, s);
}

void
diag_text(struct buf *to, const struct diag *d, bool english)
{
	const char *p = english ? table[d->code].en : table[d->code].vi;

	for (; *p; p++) {
		if (p[0] == '%' && p[1] >= '1' && p[1] <= '3')
			put_arg(to, d->arg[*++p - '1'], english);
		else
			put_char(to, *p);
	}
}

static enum severity
shown_as(const struct diag *x, const struct diag_style *style)
{
	enum severity s = table[x->code].severity;

	return style->strict && s == WARNING ? ERROR : s;
}

static void
put_line(struct buf *b, const struct diag *x, const struct diag_style *style)
{
	if (x->at.path.n) {
		put_str(b, x->at.path);
		put_char(b, ':');
		if (x->at.line) {
			put_int(b, x->at.line);
			put_char(b, ':');
			put_int(b, x->at.col ? x->at.col : 1);
			put_char(b, ':');
		}
		put_char(b, ' ');
	}
	put_str(b, str_of((style->english ? severity_en : severity_vi)[shown_as(x, style)]));
	put_lit(b, ": ");
	diag_text(b, x, style->english);
	put_lit(b, " [");
	put_str(b, str_of(table[x->code].name));
	put_lit(b, "]\n");
}

static void
print_text(const struct diags *d, const struct diag_style *style)
{
	struct buf b = {0};

	for (size_t i = 0; i < d->n; i++) {
		enum severity s = shown_as(&d->item[i], style);

		if ((s == HINT && !style->hints) || (s != ERROR && style->errors_only))
			continue;
		put_line(&b, &d->item[i], style);
	}
	if (b.n)
		fwrite(b.p, 1, b.n, stderr);
	buf_free(&b);
}

static void
put_member(struct buf *b, const char *name, struct str value)
{
	put_json(b, str_of(name));
	put_char(b, ':');
	put_json(b, value);
}

static void
print_json(const struct diags *d, const struct diag_style *style)
{
	struct buf b = {0}, t = {0};

	put_lit(&b, "{\"diagnostics\":[");
	for (size_t i = 0; i < d->n; i++) {
		const struct diag *x = &d->item[i];

		t.n = 0;
		diag_text(&t, x, style->english);
		put_str(&b, i ? STR(",\n{") : STR("\n{"));
		put_member(&b, "path", x->at.path);
		put_lit(&b, ",\"line\":");
		put_int(&b, x->at.line);
		put_lit(&b, ",\"col\":");
		put_int(&b, x->at.col);
		put_char(&b, ',');
		put_member(&b, "severity", str_of(severity_en[shown_as(x, style)]));
		put_char(&b, ',');
		put_member(&b, "code", str_of(table[x->code].name));
		put_char(&b, ',');
		put_member(&b, "text", buf_str(&t));
		put_char(&b, '}');
	}
	put_lit(&b, "]}\n");
	fwrite(b.p, 1, b.n, stdout);
	buf_free(&b);
	buf_free(&t);
}

static void
put_sarif_result(struct buf *b, const struct diag *x, const struct diag_style *style)
{
	struct buf t = {0}, uri = {0};

	diag_text(&t, x, style->english);
	put_lit(b, "{");
	put_member(b, "ruleId", str_of(table[x->code].name));
	put_char(b, ',');
	put_member(b, "level", str_of(severity_sarif[shown_as(x, style)]));
	put_lit(b, ",\"message\":{");
	put_member(b, "text", buf_str(&t));
	put_lit(b, "}");
	if (x->at.path.n) {
		put_url(&uri, x->at.path);
		put_lit(b, ",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{");
		put_member(b, "uri", buf_str(&uri));
		put_lit(b, "}");
		if (x->at.line) {
			put_lit(b, ",\"region\":{\"startLine\":");
			put_int(b, x->at.line);
			put_lit(b, ",\"startColumn\":");
			put_int(b, x->at.col ? x->at.col : 1);
			put_lit(b, "}");
		}
		put_lit(b, "}}]");
	}
	put_lit(b, "}");
	buf_free(&t);
	buf_free(&uri);
}

static void
print_sarif(const struct diags *d, const struct diag_style *style)
{
	struct buf b = {0};

	put_lit(&b, "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
		    "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"pbgdpl\",\"rules\":[");
	for (size_t i = 0; i < DIAG_CODES; i++) {
		put_str(&b, i ? STR(",\n{") : STR("\n{"));
		put_member(&b, "id", str_of(table[i].name));
		put_lit(&b, ",\"shortDescription\":{");
		put_member(&b, "text", str_of(style->english ? table[i].en : table[i].vi));
		put_lit(&b, "}}");
	}
	put_lit(&b, "]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[");
	for (size_t i = 0; i < d->n; i++) {
		put_str(&b, i ? STR(",\n") : STR("\n"));
		put_sarif_result(&b, &d->item[i], style);
	}
	put_lit(&b, "]}]}\n");
	fwrite(b.p, 1, b.n, stdout);
	buf_free(&b);
}

void
diags_print(const struct diags *d, const struct diag_style *style)
{
	if (style->format == FORMAT_JSON)
		print_json(d, style);
	else if (style->format == FORMAT_SARIF)
		print_sarif(d, style);
	else
		print_text(d, style);
}
