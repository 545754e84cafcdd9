/*
 * lawterm.c - see lawterm.h.
 */
#include "content/lawterm.h"

#include "base/arena.h"
#include "base/vi.h"
#include "law/line.h"

#include <stdlib.h>

#define TERMS_MAX 200
#define TERM_MIN 8   /* bytes: shorter ones are words of every day */
#define TERM_MAX 120 /* bytes */

bool
law_defines(const struct unit *u)
{
	return u->kind == UNIT_DIEU &&
	       (str_find(u->heading, STR("iải thích từ ngữ")) || str_find(u->heading, STR("IẢI THÍCH TỪ NGỮ")));
}

struct str
law_term_of(struct str words)
{
	const char *is = str_find(words, STR(" là "));
	struct str name;

	if (!is)
		return (struct str){0};
	name = line_bare(str_make(words.p, (size_t)(is - words.p)));
	for (size_t i = 0; i < name.n; i++)
		if (strchr(".;:,()[]\n\"", name.p[i]))
			return (struct str){0};
	return name.n >= TERM_MIN && name.n <= TERM_MAX ? name : (struct str){0};
}

static struct str
small_first(struct str s, struct arena *a)
{
	struct buf b = {0};
	size_t i = 0;

	put_code_point(&b, vi_lower(utf8_next(s, &i)));
	put_str(&b, str_from(s, i));
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

static int
longest_first(const void *va, const void *vb)
{
	const struct law_term *a = va, *b = vb;

	if (a->name.n != b->name.n)
		return a->name.n > b->name.n ? -1 : 1;
	return (a->unit > b->unit) - (a->unit < b->unit);
}

struct law_term *
law_terms(const struct units *u, struct arena *a, size_t *n)
{
	struct law_term *term = arena_many(a, struct law_term, TERMS_MAX);
	bool inside = false;

	*n = 0;
	for (size_t i = 0; i < u->n && *n < TERMS_MAX; i++) {
		const struct unit *x = &u->item[i];
		struct str name;

		if (x->code.n) {
			*n = 0;
			return term;
		}
		if (x->kind == UNIT_DIEU)
			inside = law_defines(x);
		if (!inside || x->kind != UNIT_KHOAN)
			continue;
		name = law_term_of(x->text);
		if (name.n)
			term[(*n)++] = (struct law_term){name, small_first(name, a), i, SIZE_MAX};
	}
	qsort(term, *n, sizeof(*term), longest_first);
	return term;
}
