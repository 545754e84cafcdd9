/*
 * citefield.c - a member of a list to the fields of a citation: as written, but for capitals
 * and dots that stand for something else.
 */
#include "law/citelist.h"

#include "law/citeword.h"

/* "điểm A" is "điểm a" in capitals. */
static struct str
small(struct arena *a, struct str s)
{
	bool d = str_starts(s, STR("Đ")) || str_starts(s, STR("Ð"));

	if (s.n == 0 || !word_capital(s, 0))
		return s;
	if (s.n == 1)
		return str_make(&"abcdefghijklmnopqrstuvwxyz"[(s.p[0] | 0x20) - 'a'], 1);
	return d ? str_cat(a, STR("đ"), str_from(s, 2))
		 : str_cat(a, str_make(&"abcdefghijklmnopqrstuvwxyz"[(s.p[0] | 0x20) - 'a'], 1), str_from(s, 1));
}

/* "Điều 7.3.đ" is điểm đ khoản 3 Điều 7; a number of the Pháp điển stays whole. */
static void
split_dots(struct citation *c)
{
	struct str *narrower[] = {&c->khoan, &c->diem};

	if (c->khoan.n || c->diem.n)
		return;
	for (size_t i = 0; i < 2; i++) {
		struct str *wider = i ? narrower[0] : &c->dieu;
		const char *dot = wider->n ? memchr(wider->p, '.', wider->n) : NULL;

		if (!dot)
			return;
		*narrower[i] = str_from(*wider, (size_t)(dot - wider->p) + 1);
		wider->n = (size_t)(dot - wider->p);
	}
}

struct citation
citetarget_citation(struct arena *a, const struct cite_list *list, const struct cite_target *x)
{
	struct citation c = {.at = list->at,
			     .own = x->own,
			     .dieu = x->num[LEVEL_DIEU],
			     .khoan = x->num[LEVEL_KHOAN],
			     .diem = small(a, x->num[LEVEL_DIEM]),
			     .phu_luc = x->num[LEVEL_PHU_LUC],
			     .chuong = x->num[LEVEL_CHUONG],
			     .muc = x->num[LEVEL_MUC]};

	if (!list->code)
		split_dots(&c);
	return c;
}
