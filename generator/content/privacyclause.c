/*
 * privacyclause.c - what the clauses around a name say of its bearer: an office, an age, a place, a speech.
 *
 * A clause is what stands between commas, brackets and dashes. An office counts where a clause begins with it ("Nguyễn
 * Văn Hùng, nguyên Chủ tịch ..."), or where nothing but names of bodies stands between it and the name. A place counts
 * when it has a name or number of its own: "thôn Đông", not "các thôn".
 */
#include "content/privacyroom.h"

#include "law/citeword.h"

#define YEAR_NOW 2026 /* a child's year of birth is told from it; a few years more or less change little */

/* Is it an office's clause? Goes back over what may stand between an office and a name; *mediator. */
bool
person_office_before(const struct scene *s, const struct person *p, bool *mediator)
{
	bool strict = p->title < p->i || p->role, apart = false;

	for (size_t k = p->title, steps = 0; k > 0 && steps < 14; steps++) {
		char gap = s->word[k].gap;
		size_t head = scene_head(s, k - 1);
		uint64_t tag = s->word[head].tag;

		if (gap == '.' || gap == ';')
			return false;
		if (tag & WORD_OFFICE)
			return gap == ' ' || gap == ':' || gap == ',' || gap == '-';
		if (tag & WORD_MEDIATOR) {
			*mediator = (!apart || strict) && (strict || p->e - p->i >= 3);
			return false;
		}
		apart |= gap != ' ';
		if (tag & WORD_BYLINE && k == p->title && gap == ':')
			return true;
		if (tag & (WORD_ROLE | WORD_PARTY | WORD_SAY | WORD_LIVE))
			return false;
		if (gap == '(' ||
		    (strict && !(tag & (WORD_ORG | WORD_PLACE | WORD_NAMED | WORD_FORMER)) && !s->word[head].capital &&
		     !s->word[head].digit &&
		     !scene_is(s, head, STR("tỉnh|thành|phố|và|cấp|khoa|nhân|dân|tư|pháp|luật|sở|phòng|ban"))))
			return false;
		k = head;
	}
	return false;
}

/* What the clauses behind the name say it is; stops where another person or a speech begins. */
bool
person_office_after(const struct scene *s, struct person *p)
{
	size_t from = scene_begin(s, p->e - 1);
	bool open = true; /* at the beginning of a clause */

	for (size_t k = p->e; k < s->n && scene_begin(s, k) - from < 170; k += s->word[k].span ? s->word[k].span : 1) {
		const struct scene_word *w = &s->word[k];

		if (w->gap == '.' || w->tag & WORD_SAY)
			return false;
		open |= w->gap != ' ' && w->gap != 0;
		if (open && w->tag & WORD_OFFICE)
			return true;
		p->mediator |= open && (w->tag & WORD_MEDIATOR) != 0;
		p->work |= open && (w->tag & WORD_WORK) != 0;
		if (w->tag & WORD_TITLE && k + w->span < s->n && s->word[k + w->span].capital)
			return false;
		open &= w->digit || w->tag & (WORD_FORMER | WORD_AGE | WORD_BORN);
	}
	return false;
}

static int
number_at(const struct scene *s, size_t i)
{
	struct str d = i < s->n && s->word[i].digit ? scene_small(s, i) : (struct str){0};
	int v = 0;

	if (d.n == 0 || d.n > 4)
		return -1;
	for (size_t k = 0; k < d.n; k++)
		v = v * 10 + (d.p[k] - '0');
	return v;
}

static int
age_of_year(int year)
{
	return year >= 1920 && year <= YEAR_NOW ? YEAR_NOW - year : -1;
}

/* The age that follows within so many bytes: "45 tuổi", "SN 1985", "sinh ngày 12/5/1985", "(1985)". */
int
person_age(const struct scene *s, size_t e, size_t bytes)
{
	size_t from = scene_stop(s, e - 1);

	for (size_t k = e; k < s->n && scene_begin(s, k) - from < bytes && s->word[k].gap != '.'; k++) {
		int v = number_at(s, k), year = v >= 1000 ? age_of_year(v) : -1;

		if (s->word[k].tag & WORD_AGE && k > e && number_at(s, k - 1) >= 0 && number_at(s, k - 1) < 120)
			return number_at(s, k - 1);
		if (s->word[k].tag & WORD_TITLE && k + 1 < s->n && s->word[k + 1].capital)
			return -1;
		if (year >= 0 && ((k == e && (s->word[k].gap == '(' || s->word[k].gap == '|')) ||
				  scene_before(s, k, WORD_BORN, 40, false) != NO_WORD))
			return year;
	}
	return -1;
}

/* "thôn Đông", "xóm 3", "số nhà 5": a place with its own name. */
static bool
is_specific(const struct scene *s, size_t k)
{
	size_t next = k + s->word[k].span;

	if (next < s->n && scene_is(s, next, STR("số")))
		next++;
	return next < s->n && s->word[next].gap == ' ' && (s->word[next].capital || s->word[next].digit);
}

/* A place right behind word `e`: ", thôn Đông", "ở xã Minh Quang", "(xóm 3"; or NO_WORD. */
size_t
person_place_beside(const struct scene *s, size_t e, uint64_t tag)
{
	size_t k = e;

	while (k < s->n && k < e + 4 && s->word[k].gap != '.' &&
	       (s->word[k].tag & (WORD_LINK | WORD_LIVE) || s->word[k].digit) && !(s->word[k].tag & tag))
		k += s->word[k].span ? s->word[k].span : 1;
	if (k >= s->n || s->word[k].gap == '.' || (s->word[k].tag & tag) != tag || !is_specific(s, k))
		return NO_WORD;
	return k;
}

/* A place with its own name near the person, and no speech between them. */
bool
person_place_near(const struct scene *s, const struct person *p)
{
	size_t k = p->e;

	while ((k = scene_after(s, k, WORD_PLACE | WORD_SAY, 100)) != NO_WORD && !(s->word[k].tag & WORD_SAY)) {
		if (scene_begin(s, k) - scene_stop(s, p->e - 1) > 110)
			break;
		if (is_specific(s, k))
			return true;
		k++;
	}
	k = p->title;
	while ((k = scene_before(s, k, WORD_PLACE, 100, false)) != NO_WORD) {
		if (scene_begin(s, p->title) - scene_begin(s, k) > 120)
			break;
		if (is_specific(s, k))
			return true;
	}
	return false;
}

/* Who speaks, presides or mediates right behind the name is no party. */
bool
person_speaks(const struct scene *s, const struct person *p)
{
	size_t k = scene_after(s, p->e, WORD_SAY, 24);

	return k != NO_WORD && k < p->e + 4;
}

bool
person_praised(const struct scene *s, const struct person *p)
{
	return scene_after(s, p->e, WORD_PRAISE, 160) != NO_WORD ||
	       scene_before(s, p->i, WORD_PRAISE, 160, false) != NO_WORD;
}
