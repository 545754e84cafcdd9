/*
 * citename.c - documents that go by another name: initials ("BLDS 2015"), what is issued with another document ("Quy
 * chế
 * ... ban hành kèm theo Thông tư 05/2024/TT-BXD"), and the names that a text gives itself ("sau đây
 * gọi là Luật Hòa giải").
 */
#include "law/citedoc.h"

#include "law/citeword.h"

#define ATTACHED_MAX 400 /* bytes from "Quy chế" to "ban hành kèm theo" */
#define LEARN_MAX 300	 /* bytes from a document to "(sau đây gọi là" */
#define NAMES_MAX 64	 /* names that a text may give; more are not learned */

/* Acts by their initials; the later ones only with a year. */
static const struct {
	struct str word;
	bool needs_year;
} acts[] = {
#define A(word, year)                                                                                                  \
	{                                                                                                              \
		{word, sizeof(word) - 1}, year                                                                         \
	}
	A("BLTTDS", false),   A("BLTTHS", false), A("BLTTHC", false), A("BLDS", false),	  A("BLHS", false),
	A("BLLĐ", false),     A("BLHHVN", false), A("BLHH", false),   A("LHNGĐ", false),  A("LHN&GĐ", false),
	A("LHN & GĐ", false), A("LHNVGĐ", false), A("LTTHC", false),  A("LTHADS", false), A("LSHTT", false),
	A("HP", true),	      A("LĐĐ", true),	  A("LDN", true),     A("LTM", true),	  A("LXLVPHC", false),
	A("LHN", true),
#undef A
};

/* "BLDS 2015" */
bool
citedoc_act(const struct cite_reader *r, size_t at, struct cite_doc *d)
{
	struct str t = r->t;

	for (size_t i = 0; i < sizeof(acts) / sizeof(acts[0]); i++) {
		size_t end = at + acts[i].word.n, year;

		if (!str_starts(str_from(t, at), acts[i].word) || word_letter(t, end))
			continue;
		if (word_spaces(t, end) < t.n && t.p[word_spaces(t, end)] == '&')
			continue;
		year = citetitle_year(t, end);
		if (year == end && word_year(t, end)) /* "BLDS2015" */
			year = end + 4;
		if (acts[i].needs_year && year == end)
			return false;
		d->ref = CITE_EXPLICIT;
		d->at = (struct span){at, year - at};
		d->title = str_make(t.p + at, year - at);
		return true;
	}
	return false;
}

/* The words "ban hành kèm theo" and their like at `at`, to the document that follows them. */
static size_t
issued_with(struct str t, size_t at)
{
	size_t paren = at < t.n && t.p[at] == '(' ? word_blanks(t, at + 1) : at;
	size_t e = word_in(
		t, paren,
		STR("được ban hành kèm theo|ban hành kèm theo|ban hành kèm|kèm theo|ban hành theo|được ban hành theo|"
		    "ban hành tại|được ban hành tại|đính kèm"));

	return e ? word_blanks(t, e) : 0;
}

static size_t
attached_kind(struct str t, size_t at)
{
	return word_in(
		t, at,
		STR("quy chế|quy định|quy trình|quy tắc|điều lệ|nội quy|hướng dẫn|danh mục|chương trình|kế hoạch|đề án|"
		    "bản quy định|bản quy chế|quy chuẩn|tiêu chuẩn|thể lệ|phương án|chế độ|chuẩn mực|hệ thống|bộ tiêu "
		    "chí|"
		    "bộ tiêu chuẩn|định mức|chiến lược|bảng giá|khung"));
}

bool
citedoc_attached(const struct cite_reader *r, size_t at, struct cite_doc *d)
{
	struct str t = r->t, title = {0};
	size_t doc = issued_with(t, at), kind, i;

	if (!doc) {
		kind = i = attached_kind(t, at);
		while (i && i < t.n && i - at < ATTACHED_MAX && t.p[i] && !strchr(".;:\n", t.p[i])) {
			size_t next = word_blanks(t, i);

			if (next == i && !(next = word_end(t, i) - i ? word_end(t, i) : 0))
				next = i + 1;
			if (next < t.n && (strchr("bBkK(", t.p[next]) || t.p[next] == '\xC4') &&
			    (doc = issued_with(t, next)))
				break;
			i = next;
		}
		if (!doc)
			return false;
		i = word_blanks_back(t, i);
		if (i > kind)
			title = str_make(t.p + at, i - at);
	}
	if (!citedoc_at(r, doc, true, d))
		return false;
	d->at = (struct span){at, d->at.at + d->at.n - at};
	if (title.n)
		d->title = title;
	return true;
}

bool
citedoc_alias(const struct cite_reader *r, size_t at, bool after_units, struct cite_doc *d)
{
	size_t best = 0;

	for (size_t i = 0; r->names && i < r->names->n; i++) {
		const struct cite_name *x = &r->names->item[i];

		if (x->name.n <= best || (!after_units && !memchr(x->name.p, ' ', x->name.n)) ||
		    !str_starts(str_from(r->t, at), x->name) || word_letter(r->t, at + x->name.n))
			continue;
		best = x->name.n;
		d->number = x->number;
		d->title = x->title;
	}
	if (!best)
		return false;
	d->ref = CITE_EXPLICIT;
	d->at = (struct span){at, best};
	return true;
}

void
citedoc_learn(const struct cite_reader *r, struct str name, const struct cite_doc *d)
{
	struct cite_names *x = r->names;

	if (x->n >= NAMES_MAX)
		return;
	if (x->n == x->cap) {
		struct cite_name *more = arena_many(r->a, struct cite_name, x->cap ? x->cap * 2 : 4);

		if (x->n)
			memcpy(more, x->item, x->n * sizeof(*more));
		x->item = more;
		x->cap = x->cap ? x->cap * 2 : 4;
	}
	x->item[x->n++] = (struct cite_name){name, d->number, d->title};
}

struct span
citedoc_new_name(struct str t, const struct cite_doc *d)
{
	const char *paren;
	size_t at = d->at.at + d->at.n, limit = at + LEARN_MAX < t.n ? at + LEARN_MAX : t.n, e, from;

	paren = at < limit ? memchr(t.p + at, '(', limit - at) : NULL;
	if (!paren || memchr(t.p + at, '\n', (size_t)(paren - t.p) - at) ||
	    memchr(t.p + at, ';', (size_t)(paren - t.p) - at))
		return (struct span){0, 0};
	at = (size_t)(paren - t.p);
	e = word_in(t, word_blanks(t, at + 1), STR("sau đây gọi|sau đây được gọi|dưới đây gọi|viết tắt|gọi tắt|gọi"));
	if (!e)
		return (struct span){0, 0};
	for (size_t more; (more = word_in(t, word_blanks(t, e), STR("chung|tắt|là")));)
		e = more;
	from = word_blanks(t, e);
	while (from < limit && strchr(":\"'", t.p[from]) && t.p[from])
		from = word_blanks(t, from + 1);
	if (str_starts(str_from(t, from), STR("“")))
		from += 3;
	for (e = from; e < limit && t.p[e] && !strchr(")\"\n;", t.p[e]) && !str_starts(str_from(t, e), STR("”"));)
		e++;
	e = e < limit ? word_blanks_back(t, e) : from;
	return e > from ? (struct span){from, e - from} : (struct span){0, 0};
}
