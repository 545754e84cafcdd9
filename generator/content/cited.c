/*
 * cited.c - see cited.h.
 */
#include "content/cited.h"

#include "base/vi.h"
#include "law/number.h"
#include "model/law.h"
#include "model/validity.h"

#define NEARBY ((size_t)160) /* bytes on either side in which words excuse an old law */

void
reading_section(struct reading *r)
{
	r->in_section = NULL;
	r->several_in_section = false;
}

static void
remember(struct reading *r, const struct law *l)
{
	r->several_in_section |= r->in_section && r->in_section != l;
	r->several_in_page |= r->in_page && r->in_page != l;
	r->in_section = l;
	r->in_page = l;
}

/* One reference a document, not one a citation: what matters is whether it still leads to the same place. */
static struct mention *
mention_of(struct composing *c, struct reading *r, const struct citation *x, struct buf *refs, struct place at)
{
	struct reference ref = {{0}, at.line, at.col};
	struct mention *m;

	for (size_t i = 0; i < MENTIONS && i < r->nseen; i++)
		if (str_equal(r->seen[i].number, x->number) && str_equal(r->seen[i].title, x->title))
			return &r->seen[i];
	ref.target = str_cat(c->keep, STR(LAW_MENTION), x->number, STR("|"), x->title);
	MANY_ADD(refs, ref);
	m = &r->seen[r->nseen++ % MENTIONS];
	*m = (struct mention){.number = str_make(ref.target.p + sizeof(LAW_MENTION) - 1, x->number.n)};
	m->title = str_from(ref.target, sizeof(LAW_MENTION) + x->number.n);
	m->law = law_find(c->site, x->number, x->title, c->scratch);
	return m;
}

/* The only document that the page says it rests on. */
static const struct law *
stated(struct composing *c, struct reading *r, struct buf *refs, struct place at)
{
	const struct value *v = page_value(c->page, K_VAN_BAN_VIEN_DAN);
	struct citation x = {.ref = CITE_EXPLICIT};

	if (!v || v->n != 1)
		return NULL;
	x.number = v->list[0];
	return mention_of(c, r, &x, refs, at)->law;
}

/* The document that a bare "Điều 16" or "Luật này" stands for; NULL when it is not clear. */
static const struct law *
understood(struct composing *c, struct reading *r, struct buf *refs, struct place at)
{
	if (c->page->law)
		return c->page->law;
	if (r->quoted)
		return r->quoted;
	if (r->in_section && !r->several_in_section)
		return r->in_section;
	if (r->in_page)
		return r->several_in_page ? NULL : r->in_page;
	return stated(c, r, refs, at);
}

static bool
is_this(struct str s)
{
	return str_equal(s, STR("này"));
}

static struct str
roman(int n, struct arena *a)
{
	static const struct {
		int value;
		const char *digit;
	} r[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
	struct str out = {0};

	for (size_t i = 0; n > 0 && n < 400 && i < sizeof(r) / sizeof(r[0]); i++)
		for (; n >= r[i].value; n -= r[i].value)
			out = str_cat(a, out, str_of(r[i].digit));
	return out;
}

static struct str
join(struct str id, const char *word, struct str num, struct arena *a)
{
	return str_cat(a, id, id.n ? STR("-") : STR(""), str_of(word), STR("-"), num);
}

/* "Chương 2" of a law whose chapters are Roman. */
static struct str
chapter_slug(const struct volume *v, struct str num, struct arena *a)
{
	struct str slug = vi_slug(a, num), other = {0};
	int n = 0;

	for (size_t i = 0; i < slug.n && slug.p[i] >= '0' && slug.p[i] <= '9' && n < 400; i++)
		n = n * 10 + (slug.p[i] - '0');
	other = roman(n, a);
	if (other.n && v && volume_find(v, join((struct str){0}, "chuong", slug, a)) == SIZE_MAX)
		return other;
	return slug;
}

/* The id of the unit that the words mean; {0} when they mean the document, or the unit that they stand in. */
static struct str
id_of(const struct reading *r, const struct citation *x, const struct volume *v, struct arena *a)
{
	struct str id = {0};

	if (x->phu_luc.n)
		id = str_equal(x->phu_luc, STR("Phụ lục")) ? STR("phu-luc")
							   : join(id, "phu-luc", vi_slug(a, x->phu_luc), a);
	if (x->dieu.n || x->khoan.n || x->diem.n) {
		if (is_this(x->dieu) || (x->dieu.n == 0 && !is_this(x->khoan)))
			id = r->dieu;
		else if (x->dieu.n)
			id = join(id, "dieu", vi_slug(a, x->dieu), a);
		if (is_this(x->khoan) || (x->dieu.n == 0 && x->khoan.n == 0))
			id = r->khoan;
		else if (x->khoan.n)
			id = id.n ? join(id, "khoan", vi_slug(a, x->khoan), a) : id;
		return x->diem.n && id.n ? join(id, "diem", vi_point_slug(a, x->diem), a) : id;
	}
	if (x->chuong.n && !is_this(x->chuong))
		id = join(id, "chuong", chapter_slug(v, x->chuong, a), a);
	if (x->muc.n && !is_this(x->muc))
		id = join(id, "muc", vi_slug(a, x->muc), a);
	return id;
}

/* "dieu-16-khoan-2-diem-a" -> "dieu-16-khoan-2" */
static struct str
wider(struct str id)
{
	static const char *const word[] = {"-diem-", "-khoan-"};

	for (int i = 0; i < 2; i++) {
		const char *p = str_find(id, str_of(word[i]));

		if (p)
			return str_make(id.p, (size_t)(p - id.p));
	}
	return (struct str){0};
}

/* An extract may leave out what is asked for; only where nothing is left out, it is not in the law. */
static void
find_unit(struct cited *to, struct str id)
{
	const struct volume *v = to->volume;

	to->asked = id;
	to->unit = volume_find(v, id);
	to->state = to->unit == SIZE_MAX ? CITED_MISSING : CITED_UNIT;
	while (to->unit == SIZE_MAX && id.n) {
		id = wider(id);
		to->unit = volume_find(v, id);
	}
	if (to->state == CITED_MISSING && (to->unit == SIZE_MAX ? !v->whole : volume_cut(v, to->unit)))
		to->state = CITED_DOCUMENT;
	if (v->units.n == 0)
		to->state = CITED_DOCUMENT; /* unreadable: told elsewhere */
	to->id = to->unit == SIZE_MAX ? (struct str){0} : v->units.item[to->unit].id;
}

static bool
asks_for_unit(const struct citation *x)
{
	return x->dieu.n || x->khoan.n || x->diem.n || x->chuong.n || x->muc.n || x->phu_luc.n;
}

/* On a page that is no law: does the citation speak of the page's own parts ("Điều này", "Mục 2")? */
static bool
of_page(const struct composing *c, const struct citation *x)
{
	bool own = is_this(x->dieu) || is_this(x->khoan);

	return !c->page->law && x->ref == CITE_INHERIT && (own || (x->dieu.n == 0 && x->khoan.n == 0));
}

struct cited
cited_resolve(struct composing *c, struct reading *r, const struct citation *x, struct buf *refs, struct place at)
{
	struct cited to = {.state = CITED_UNKNOWN, .unit = SIZE_MAX};
	bool named = x->ref == CITE_EXPLICIT;
	struct str id;

	if (named) {
		to.law = mention_of(c, r, x, refs, at)->law;
	} else {
		to.law = of_page(c, x) ? NULL : understood(c, r, refs, at);
		to.state = of_page(c, x) ? CITED_ITSELF : CITED_VAGUE;
	}
	if (!to.law)
		return to;
	if (named)
		remember(r, to.law);
	to.state = CITED_OUTSIDE;
	if (!to.law->page)
		return to;
	to.state = CITED_DOCUMENT;
	to.volume = shelf_volume(c->shelf, to.law->page);
	id = id_of(r, x, to.volume, c->scratch);
	if (id.n)
		find_unit(&to, id);
	else if (asks_for_unit(x) || (to.law == c->page->law && x->ref != CITE_EXPLICIT))
		to.state = CITED_ITSELF;
	if (to.state == CITED_MISSING && !named && !c->page->law)
		return (struct cited){.state = CITED_VAGUE, .unit = SIZE_MAX}; /* then another document was meant */
	return to;
}

struct str
cited_name(const struct cited *to, struct arena *a)
{
	struct str unit = to->unit == SIZE_MAX ? (struct str){0} : law_unit_name(&to->volume->units, to->unit, a);

	return str_cat(a, unit, unit.n ? STR(" ") : STR(""), to->law ? to->law->name : STR(""));
}

/* Does the text around the citation say itself that this is no longer so? */
static bool
excused(struct str block, struct span own)
{
	static const char *const words[] = {"hết hiệu lực", "bãi bỏ",	   "thay thế",	  "được thay",
					    "trước đây",    "trước kia",   "quy định cũ", "luật cũ",
					    "không còn",    "đã kết thúc", "thay bằng",	  "ngưng hiệu lực"};
	size_t from = own.at > NEARBY ? own.at - NEARBY : 0, to = own.at + own.n + NEARBY;
	struct str near = str_make(block.p + from, (to < block.n ? to : block.n) - from);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_find(near, str_of(words[i])))
			return true;
	return false;
}

/* What became of what is cited: in Vietnamese or English. */
struct fate {
	enum validity v;
	int since;
	struct str by; /* what replaced or repealed it */
	bool repealed; /* by it; else replaced */
};

static struct str
sentence_of(const struct fate *f, bool english, struct arena *a)
{
	static const char *const vi[] = {[VALIDITY_SUSPENDED] = "đang ngưng hiệu lực",
					 [VALIDITY_UNFIT] = "không còn phù hợp",
					 [VALIDITY_ENDED] = "đã hết hiệu lực",
					 [VALIDITY_NOT_YET] = "chưa có hiệu lực"};
	static const char *const en[] = {[VALIDITY_SUSPENDED] = "which is suspended",
					 [VALIDITY_UNFIT] = "which no longer fits",
					 [VALIDITY_ENDED] = "which is no longer in force",
					 [VALIDITY_NOT_YET] = "which is not in force until"};
	bool later = f->v == VALIDITY_NOT_YET;
	struct str day = f->since ? date_short(a, f->since) : (struct str){0}, on = {0}, by = {0};

	if (english) {
		on = day.n && !later ? STR(" since ") : STR(" ");
		by = f->repealed ? STR(", repealed by ") : STR(", replaced by ");
		return str_cat(a, str_of(en[f->v]), day.n ? on : STR(""), day, f->by.n ? by : STR(""), f->by);
	}
	on = later ? STR(" cho tới ngày ") : STR(" từ ngày ");
	by = f->repealed ? STR(", bãi bỏ bởi ") : STR(", thay bằng ");
	return str_cat(a, str_of(vi[f->v]), day.n ? on : STR(""), day, f->by.n ? by : STR(""), f->by);
}

/* Has the document, or the provision, an end that a text about today's law must know? */
static bool
fate_of(struct composing *c, const struct cited *to, struct fate *f)
{
	const struct law *l = to->law, *by = l->successor;
	const struct change *ch = validity_change(l, to->asked, c->site->today);

	if (validity_over(l->validity) || l->validity == VALIDITY_NOT_YET) {
		*f = (struct fate){.v = l->validity, .since = l->since};
		if (by && l->validity != VALIDITY_NOT_YET)
			f->by = by->name.n ? by->name : by->number;
		return true;
	}
	if (!ch || !ch->repealed)
		return false;
	by = ch->by.n ? law_find(c->site, ch->by, (struct str){0}, c->scratch) : NULL;
	*f = (struct fate){.since = ch->since, .repealed = true, .by = by && by->name.n ? by->name : ch->by};
	f->v = str_equal(ch->what, STR("bai-bo")) ? VALIDITY_ENDED : VALIDITY_UNFIT;
	return true;
}

/* The material speaks of today's law; news and laws themselves speak of their own day. */
static void
tell_validity(struct composing *c, const struct citation *x, const struct cited *to, struct str block, struct place at)
{
	struct str name = str_make(block.p + x->own.at, x->own.n);
	struct fate f;

	if (c->page->kind == KIND_VAN_BAN || c->page->kind == KIND_TIN || page_number(c->page, K_LICH_SU) ||
	    excused(block, x->own) || !fate_of(c, to, &f))
		return;
	diag_add(c->diags, L212, at, name.n ? name : to->law->name, sentence_of(&f, false, c->scratch),
		 sentence_of(&f, true, c->scratch));
}

static void
tell_details(struct composing *c, const struct citation *x, const struct cited *to, struct place at)
{
	struct number n;
	int issued = to->law && to->law->page ? (int)page_number(to->law->page, K_NGAY_BAN_HANH) : 0;

	struct str said = x->issuer, body = str_cut(&said, ',');

	if (x->number.n && x->issuer.n && law_number_parse(x->number, &n) && law_number_contradicts(&n, x->issuer))
		diag_add(c->diags, L215, at, x->number, body, law_number_issuer(&n, c->scratch));
	if (x->date && issued && x->date != issued)
		diag_add(c->diags, L216, at, to->law->name, date_short(c->scratch, x->date),
			 date_short(c->scratch, issued));
}

bool
cited_is_fine(const struct composing *c, const struct citation *x, const struct cited *to)
{
	const struct law *l = to->law;
	bool current = l && ((l->validity == VALIDITY_IN_FORCE && l->nchanges == 0) || l->validity == VALIDITY_UNKNOWN);
	bool details = x->ref == CITE_EXPLICIT && (x->date || (x->issuer.n && x->number.n));

	if (to->state == CITED_VAGUE || to->state == CITED_MISSING)
		return false;
	return (!l || current || c->page->kind == KIND_VAN_BAN || c->page->kind == KIND_TIN) && !details;
}

void
cited_tell(struct composing *c, const struct citation *x, const struct cited *to, struct str block, struct place at)
{
	struct arena *a = c->scratch;
	struct str words = str_make(block.p + x->at.at, x->at.n);

	if (x->ref == CITE_EXPLICIT)
		tell_details(c, x, to, at);
	if (to->law)
		tell_validity(c, x, to, block, at);
	if (to->state == CITED_MISSING && c->page->law != to->law) {
		struct str near =
			to->unit == SIZE_MAX ? (struct str){0} : law_unit_name(&to->volume->units, to->unit, a);

		diag_add(c->diags, L214, at, str_make(block.p + x->own.at, x->own.n), to->law->name,
			 near.n ? str_cat(a, STR(" ("), near, STR(")")) : near);
	} else if (to->state == CITED_VAGUE) {
		diag1(c->diags, L219, at, words);
	}
}

void
cited_count(struct composing *c, const struct cited *to, struct str from, struct buf *usages, uint32_t *unresolved)
{
	struct usage u = {.from = {0}};

	if (to->state != CITED_UNIT && to->state != CITED_DOCUMENT) {
		++*unresolved;
		return;
	}
	u.law = to->law->page->source;
	if (to->state == CITED_UNIT)
		u.unit = str_keep(c->keep, to->id);
	if (from.n)
		u.from = str_keep(c->keep, from);
	MANY_ADD(usages, u);
}
