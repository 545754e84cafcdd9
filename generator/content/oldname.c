/*
 * oldname.c - names of places and offices that were others until a day (`dia_danh` of
 * site.yaml), in material dated after it.
 *
 * The law's own words keep the old names, so what is quoted is passed over, as are
 * sentences that tell of the change themselves and pages marked `lich_su`.
 */
#include "base/vi.h"
#include "content/writing.h"
#include "law/quote.h"

#define NEARBY ((size_t)120) /* bytes on either side that may tell of the change */

bool
looks_for_old_names(const struct composing *c)
{
	if (c->page->kind == KIND_VAN_BAN || page_number(c->page, K_LICH_SU))
		return false;
	for (size_t i = 0; i < c->site->nrenamed; i++)
		if (c->site->renamed[i].since <= c->page->date)
			return true;
	return false;
}

static bool
tells_of_change(struct str s, size_t at, size_t n)
{
	static const char *const words[] = {"trước đây", "trước ngày", "trước kia", "cũ",	 "nay là",
					    "hợp nhất",	 "sáp nhập",   "đổi tên",   "không còn", "kết thúc hoạt động"};
	size_t from = at > NEARBY ? at - NEARBY : 0, to = at + n + NEARBY;
	struct str near = str_make(s.p + from, (to < s.n ? to : s.n) - from);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_find(near, str_of(words[i])))
			return true;
	return false;
}

/* "tỉnh Thái Bình" within "Sở Tư pháp tỉnh Thái Bình": the longer name has a row of its own. */
static bool
is_part(const struct site *s, const struct renamed *r, struct str plain, size_t at)
{
	for (size_t i = 0; i < s->nrenamed; i++) {
		struct str wide = s->renamed[i].old;
		const char *p = wide.n > r->old.n ? str_find(wide, r->old) : NULL;
		size_t before = p ? (size_t)(p - wide.p) : 0;

		if (p && at >= before && str_starts(str_from(plain, at - before), wide))
			return true;
	}
	return false;
}

static void
look_for(struct writing *w, const struct renamed *r, struct str name, struct str plain)
{
	struct composing *c = w->c;
	struct str rest = plain;
	const char *p;

	while ((p = str_find(rest, name))) {
		size_t at = (size_t)(p - plain.p), end = at + name.n;

		rest = str_from(plain, end);
		if (!vi_word_edge(plain, at) || !vi_word_edge(plain, end) || quote_depth(0, plain, at) > 0 ||
		    is_part(c->site, r, plain, at) || tells_of_change(plain, at, name.n))
			continue;
		(void)spot_find(w, name, false);
		if (!told(w, TOLD_NAMES))
			diag_add(c->diags, L217, spot_place(w), name, date_short(c->scratch, r->since), r->now);
		spot_close(w);
	}
}

void
tell_old_names(struct writing *w, struct str plain)
{
	const struct site *s = w->c->site;

	for (size_t i = 0; i < s->nrenamed; i++) {
		const struct renamed *r = &s->renamed[i];
		char first = r->old.n ? r->old.p[0] : ' ';

		if (r->since > w->c->page->date || r->old.n == 0)
			continue;
		look_for(w, r, r->old, plain);
		if (first >= 'a' && first <= 'z') {
			char large = (char)(first - 32);

			look_for(w, r, str_cat(w->c->scratch, str_make(&large, 1), str_from(r->old, 1)), plain);
		}
	}
}
