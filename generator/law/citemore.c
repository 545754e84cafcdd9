/*
 * citemore.c - several documents of one kind: "các Luật số 43/2024/QH15, số 47/2024/QH15 và số
 * 58/2024/QH15", "Nghị quyết 57, 59, 66 và 68". Each number is a document; the kind is said once.
 */
#include "law/citedoc.h"

#include "law/citeword.h"
#include "law/number.h"

/* Behind a day, ",", "và" and "số": where the next number begins; 0 when none does. */
static size_t
next_number(struct str t, size_t at)
{
	int date;
	size_t day = citetail_date(t, at, &date), next = word_blanks(t, day ? day : at), e;
	bool joined = next < t.n && (t.p[next] == ',' || t.p[next] == ';');

	if (joined)
		next = word_blanks(t, next + 1);
	e = word_in(t, next, STR("và|hoặc|hay|cũng như|cùng với|cùng"));
	if (e)
		next = word_blanks(t, e);
	if (!joined && !e)
		return 0;
	e = word_is(t, next, STR("số"));
	if (e)
		next = word_blanks(t, e);
	return word_digit(t, next) ? next : 0;
}

/* "59" behind "Nghị quyết 57": of two digits at least, and not what is counted ("Nghị quyết 57, 10 năm"). */
static size_t
short_end(struct str t, const struct cite_doc *d, size_t at)
{
	size_t n = word_digits(t, at), end = at + n, next;
	bool year = memchr(d->number.p, '/', d->number.n);

	if (n < 2 || n > 4 || (year && !(end < t.n && t.p[end] == '/' && word_year(t, end + 1))))
		return 0;
	if (year)
		end += 5;
	if (end < t.n && (t.p[end] == '/' || t.p[end] == '-' || t.p[end] == '%'))
		return 0;
	if (end + 1 < t.n && strchr(",.", t.p[end]) && word_digit(t, end + 1))
		return 0;
	next = word_blanks(t, end);
	if (word_letter(t, end) || word_counted(t, next) || (!year && word_year(t, at)))
		return 0;
	return end;
}

/* Is it "Nghị định 46", told by kind and number alone? */
static bool
is_short(const struct cite_doc *d)
{
	return d->number.n && d->title.n > d->number.n && word_digit(d->number, 0) &&
	       str_equal(str_from(d->title, d->title.n - d->number.n), d->number);
}

size_t
citemore_at(const struct cite_reader *r, const struct cite_doc *d, size_t at, struct citation *c)
{
	struct str t = r->t;
	size_t next = d->numbered || is_short(d) ? next_number(t, at) : 0, end;
	struct number n;

	if (!next)
		return 0;
	*c = (struct citation){.ref = CITE_EXPLICIT};
	if (d->numbered) {
		end = next + law_number_at(t, next, &n);
		if (end > next) {
			c->number = citedoc_number(r, n.all);
			end = citetitle_year(t, end);
		}
	} else {
		end = short_end(t, d, next);
		if (!end)
			return 0;
		c->number = str_make(t.p + next, end - next);
		c->title = str_cat(r->a, str_make(d->title.p, d->title.n - d->number.n), c->number);
	}
	c->own = (struct span){next, end - next};
	return end > next ? end : 0;
}
