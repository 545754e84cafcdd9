/*
 * citetail.c - what stands behind a document's name without being part of it: its day and
 * who issued it, "ngày 14/11/2008 của Chính phủ". Lint compares them with the number.
 */
#include "law/citedoc.h"

#include "law/citeword.h"

#define TAIL_MAX 80 /* bytes of an issuer's name */

/* A day behind the document, "ngày 14/11/2008" or "ngày 14 tháng 11 năm 2008"; its end, or 0. */
size_t
citetail_date(struct str t, size_t at, int *date)
{
	size_t i = word_is(t, word_blanks(t, at), STR("ngày")), n;
	int v[3] = {0};

	if (!i)
		return 0;
	for (int k = 0; k < 3; k++) {
		static const struct str words[] = {{"", 0}, {"tháng", 6}, {"năm", 4}};
		size_t w;

		i = word_blanks(t, i);
		if (k && i < t.n && strchr("/-.", t.p[i]) && t.p[i])
			i = word_blanks(t, i + 1);
		else if (k && (w = word_is(t, i, words[k])))
			i = word_blanks(t, w);
		else if (k)
			return 0;
		n = word_digits(t, i);
		if (n == 0 || n > (k == 2 ? 4u : 2u))
			return 0;
		for (size_t j = 0; j < n; j++)
			v[k] = v[k] * 10 + (t.p[i + j] - '0');
		i += n;
	}
	if (v[0] < 1 || v[0] > 31 || v[1] < 1 || v[1] > 12 || v[2] < 1900)
		return 0;
	*date = v[2] * 10000 + v[1] * 100 + v[0];
	return i;
}

/* What "của" names, to the end of its phrase. */
static size_t
issuer_at(struct str t, size_t at, struct str *issuer)
{
	size_t e = word_is(t, word_blanks(t, at), STR("của")), from, end;

	if (!e)
		return 0;
	from = end = word_blanks(t, e);
	while (end < t.n && end - from < TAIL_MAX && t.p[end] && !strchr(".;:()\n\"[]", t.p[end]))
		end++;
	while (end > from && end < t.n && ((unsigned char)t.p[end] & 0xC0) == 0x80)
		end--;
	*issuer = str_trim(str_make(t.p + from, end - from));
	return end;
}

void
citetail_read(struct str t, struct cite_doc *d)
{
	size_t end = d->at.at + d->at.n, next;

	d->tail = end;
	if (d->ref != CITE_EXPLICIT)
		return;
	next = citetail_date(t, end, &d->date);
	if (next)
		d->tail = next;
	issuer_at(t, d->tail, &d->issuer);
}
