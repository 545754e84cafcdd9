/*
 * quotation.c - a block quote that says whose words it holds is held to it.
 *
 * Its last line may be nothing but "(Khoản 2 Điều 4 Luật ...)", or the line before it
 * "Điều 4 Luật ... quy định:". Then what it quotes is compared with the law that we hold, letter by letter,
 * from the page's own source: the parser's tree no longer has "1." and "a)".
 */
#include "content/verbatim.h"
#include "content/writing.h"
#include "model/law.h"

#define MENTIONED_MAX 64 /* citations in an attribution */

/* The quote's own lines: without ">" and what stands before it, without a box's title. */
static struct str
own_lines(struct str source, bool callout, struct arena *a)
{
	char *to = arena_alloc(a, source.n + 1);
	size_t n = 0;
	bool first = true;

	while (source.n) {
		struct str line = str_cut(&source, '\n');
		const char *mark = memchr(line.p, '>', line.n);
		bool title = first && callout;

		first = false;
		if (title)
			continue;
		if (mark && str_trim(str_make(line.p, (size_t)(mark - line.p))).n <= 2)
			line = str_from(line, (size_t)(mark - line.p) + 1);
		if (line.n)
			memcpy(to + n, line.p, line.n);
		n += line.n;
		to[n++] = '\n';
	}
	return str_make(to, n);
}

static struct str
marks_trimmed(struct str s)
{
	s = str_trim(s);
	while (s.n && strchr("*_", s.p[0]))
		s = str_trim(str_from(s, 1));
	while (s.n && strchr("*_", s.p[s.n - 1]))
		s = str_trim(str_make(s.p, s.n - 1));
	return s;
}

/* Takes the last line off the quote if it is an attribution; returns its words, without what encloses them. */
static struct str
take_attribution(struct str *quote)
{
	struct str all = str_trim(*quote), line = all, inner;
	static const struct str dash[] = {{"—", 3}, {"–", 3}, {"--", 2}};

	for (size_t i = all.n; i > 0 && all.p[i - 1] != '\n'; i--)
		line = str_from(all, i - 1);
	inner = marks_trimmed(line);
	for (size_t i = 0; i < sizeof(dash) / sizeof(dash[0]); i++) {
		if (!str_starts(inner, dash[i]))
			continue;
		*quote = str_make(all.p, all.n - line.n);
		return marks_trimmed(str_from(inner, dash[i].n));
	}
	if (inner.n && inner.p[inner.n - 1] == '.')
		inner = str_trim(str_make(inner.p, inner.n - 1));
	if (inner.n < 2 || inner.p[0] != '(' || inner.p[inner.n - 1] != ')')
		return (struct str){0};
	*quote = str_make(all.p, all.n - line.n);
	return str_make(inner.p + 1, inner.n - 2);
}

/* Nothing at all counts as one of them, too. */
static bool
is_one_of(struct str s, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_equal(s, list[i]))
			return true;
	return s.n == 0;
}

#define W(words)                                                                                                       \
	{                                                                                                              \
		words, sizeof(words) - 1                                                                               \
	}

/* "(Theo khoản 2 Điều 4 Luật ... ngày 20/6/2013 của Quốc hội)": besides the citation nothing that tells a story. */
static bool
only_cites(struct str words, const struct citations *found)
{
	static const struct str before[] = {W("Theo"),	W("theo"),   W("Trích"), W("trích"), W("Trích từ"),
					    W("Nguồn"), W("Nguồn:"), W("Xem"),	 W("xem"),   W("Trích:")};
	static const struct str after[] = {W("ngày"), W("của"), W("năm"), W("(")};
	const struct citation *last = &found->item[found->n - 1];
	struct str front = str_trim(str_make(words.p, found->item[0].at.at)),
		   rest = str_trim(str_from(words, last->at.at + last->at.n));
	bool named = rest.n == 0 || str_equal(rest, STR("."));

	for (size_t i = 0; i < sizeof(after) / sizeof(after[0]); i++)
		named |= str_starts(rest, after[i]);
	return named && is_one_of(front, before, sizeof(before) / sizeof(before[0]));
}

/* "... Điều 4 Luật Hòa giải ở cơ sở quy định:" */
static bool
introduces(struct str line, const struct citations *found)
{
	static const struct str says[] = {
		W("quy định"), W("quy định như sau"), W("quy định rõ"), W("có quy định"), W("nêu"),
		W("nêu rõ"),   W("nêu như sau"),      W("ghi"),		W("ghi rõ"),	  W("ghi như sau"),
		W("viết"),     W("viết như sau"),     W("nói"),		W("nói rõ"),	  W("như sau"),
		W("có nêu"),   W("cũng quy định"),    W("đã quy định"), W("có ghi")};
	const struct citation *last = found->n ? &found->item[found->n - 1] : NULL;
	struct str s = str_trim(line), rest;

	if (!last || s.n == 0 || s.p[s.n - 1] != ':')
		return false;
	rest = str_from(str_make(line.p, (size_t)(s.p + s.n - 1 - line.p)), last->at.at + last->at.n);
	return is_one_of(str_trim(rest), says, sizeof(says) / sizeof(says[0]));
}

#undef W

/* The first of the citations that share the last one's words. */
static size_t
last_list(const struct citations *found)
{
	size_t from = found->n - 1;

	while (from && found->item[from - 1].at.at == found->item[found->n - 1].at.at)
		from--;
	return from;
}

struct quotation *
quotation_of(struct writing *w, struct str source, int line, bool callout, struct str before)
{
	struct arena *a = w->c->scratch;
	struct quotation *q = arena_new(a, struct quotation);

	q->line = line;
	q->quote = own_lines(source, callout, a);
	q->said = take_attribution(&q->quote);
	if (q->said.n) {
		q->found = law_cite(q->said, NULL, a);
		return q->found.n && only_cites(q->said, &q->found) ? q : NULL;
	}
	q->said = before;
	if (callout || str_trim(before).n == 0)
		return NULL;
	q->found = law_cite(before, NULL, a);
	if (!introduces(before, &q->found))
		return NULL;
	q->from = last_list(&q->found);
	return q;
}

const struct law *
quotation_law(const struct writing *w, const struct quotation *q)
{
	const struct citation *x = &q->found.item[q->found.n - 1];

	return x->ref == CITE_EXPLICIT ? law_find(w->c->site, x->number, x->title, w->c->scratch) : NULL;
}

/* The words of all provisions that the attribution names, in its order. False when one cannot be had. */
static bool
law_words(struct writing *w, const struct quotation *q, struct buf *law, struct place at)
{
	struct reading r = w->cite.reading;
	struct buf refs = {0};
	bool all = true;

	for (size_t i = q->from; i < q->found.n && i < q->from + MENTIONED_MAX; i++) {
		const struct citation *x = &q->found.item[i];
		struct cited to = cited_resolve(w->c, &r, x, &refs, at);

		if (to.state == CITED_UNIT) {
			put_str(law, volume_words(to.volume, to.unit, w->c->scratch));
			put_char(law, '\n');
			continue;
		}
		if (all && to.state != CITED_MISSING && to.state != CITED_VAGUE)
			diag1(w->c->diags, L211, at, str_make(q->said.p + x->at.at, x->at.n));
		all = false;
	}
	buf_free(&refs);
	return all;
}

void
check_quotation(struct writing *w, const struct quotation *q)
{
	struct place at = page_place(w->c->page, q->line, 1);
	const struct citation *last = &q->found.item[q->found.n - 1];
	size_t start = q->found.item[q->from].at.at;
	struct buf law = {0};
	struct difference d;

	if (law_words(w, q, &law, at) && !verbatim(q->quote, buf_str(&law), w->c->scratch, &d))
		diag_add(w->c->diags, L210, at, str_make(q->said.p + start, last->at.at + last->at.n - start), d.quoted,
			 d.law);
	buf_free(&law);
}
