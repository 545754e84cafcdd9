/*
 * aknref.c - citations in the words of a law to <ref>.
 *
 * A target is linked when its document is known: the law's own ("khoản 2 Điều 16", "Điều 5 của Luật
 * này"), or one whose number is given. Of the other document only its number is known,
 * so its address has the year for a date, as akn_work() has it for a law that does not say when
 * it was issued.
 */
#include "formats/aknwrite.h"

#include "base/vi.h"
#include "law/cite.h"
#include "law/number.h"

static bool
is_number(struct str s)
{
	return s.n && s.p[0] >= '0' && s.p[0] <= '9';
}

static void
put_piece(struct buf *to, const char *word, struct str num, struct arena *a)
{
	if (num.n == 0)
		return;
	put_str(to, str_of(word));
	if (str_starts(num, STR("đ"))) {
		put_lit(to, "dd");
		num = str_from(num, 2);
	}
	put_str(to, vi_slug(a, num));
}

/* "~art_16__para_2__point_dd" */
static void
put_portion(struct buf *to, const struct citation *c, struct arena *a)
{
	if (!is_number(c->dieu))
		return;
	put_piece(to, "~art_", c->dieu, a);
	if (is_number(c->khoan))
		put_piece(to, "__para_", c->khoan, a);
	if (c->diem.n && !str_equal(c->diem, STR("này")))
		put_piece(to, "__point_", c->diem, a);
}

static struct str
other_work(const struct citation *c, struct arena *a)
{
	struct document d = {.number = c->number, .issued = c->date};
	struct number n;

	if (!law_number_parse(c->number, &n) || n.year == 0)
		return (struct str){0};
	d.type = law_number_type(&n);
	if (d.type.n == 0 && str_starts(n.suffix, STR("QH")))
		d.type = STR("Luật");
	return akn_work(&d, a);
}

/* Where the citation leads; {0} when that is not known. */
static struct str
address_of(const struct akn *w, const struct citation *c)
{
	struct str work = w->work, out;
	struct buf b = {0};

	if (c->ref == CITE_EXPLICIT)
		work = c->number.n ? other_work(c, w->a) : (struct str){0};
	else if (!is_number(c->dieu))
		return (struct str){0};
	if (work.n == 0)
		return work;
	put_str(&b, work);
	put_portion(&b, c, w->a);
	out = buf_keep(w->a, &b);
	buf_free(&b);
	return out;
}

void
akn_refs(struct akn *w, struct str s)
{
	struct citations found = law_cite(s, &w->names, w->a);
	size_t at = 0;

	for (size_t i = 0; i < found.n; i++) {
		const struct citation *c = &found.item[i];
		struct str address = c->own.n && c->own.at >= at ? address_of(w, c) : (struct str){0};

		if (address.n == 0)
			continue;
		akn_text(w->to, str_make(s.p + at, c->own.at - at));
		put_lit(w->to, "<ref href=\"");
		akn_text(w->to, address);
		put_lit(w->to, "\">");
		akn_text(w->to, str_make(s.p + c->own.at, c->own.n));
		put_lit(w->to, "</ref>");
		at = c->own.at + c->own.n;
	}
	akn_text(w->to, str_from(s, at));
}
