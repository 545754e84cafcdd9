/*
 * law.c - legal documents as a lawyer sees them: one number, one name, one life.
 *
 * Each page of a law becomes a struct law; documents that we do not hold are known by
 * `van_ban` in site.yaml, and by what others replaced (`thay_the`): a circular that says
 * that it replaces another is enough to warn of the old one. Then each is found by its
 * number and by what people call it: "Luật Hòa giải ở cơ sở", "BLDS", "Luật HN&GĐ".
 */
#include "model/law.h"

#include "model/link.h"
#include "model/tie.h"
#include "model/validity.h"

#define YEAR 10000		       /* of a date yyyymmdd */
#define LONG_LAW ((int64_t)120 * 1024) /* bytes of source: a page of about 300 KB */
#define CHANGED_WORDS "bai-bo sua-doi bo-sung khong-con-phu-hop"

struct shelf {
	struct tie *t;
	size_t cap;
};

static struct law *
law_by_slug(struct tie *t, struct str slug)
{
	const struct entry_of *e = slug.n ? table_find(&t->index->law, slug) : NULL;

	return e ? e->thing : NULL;
}

static struct law *
add(struct shelf *h, struct str number, struct str slug)
{
	struct site *s = h->t->s;
	struct law *l = arena_new(h->t->a, struct law);

	if (s->nlaws == h->cap) {
		struct law **wide = arena_many(h->t->a, struct law *, h->cap ? h->cap * 2 : 64);

		if (s->nlaws)
			memcpy(wide, s->law, s->nlaws * sizeof(*wide));
		s->law = wide;
		h->cap = h->cap ? h->cap * 2 : 64;
	}
	s->law[s->nlaws++] = l;
	l->number = number;
	l->slug = slug;
	if (slug.n)
		table_add(&h->t->index->law, h->t->a, slug, THING_LAW, l);
	return l;
}

/* A year between slashes: "35/2013/QH13". */
static int
year_in(struct str number)
{
	for (size_t i = 0; i + 5 < number.n; i++) {
		const char *p = number.p + i;

		if (p[0] != '/' || p[5] != '/' || (p[1] != '1' && p[1] != '2'))
			continue;
		if (p[2] >= '0' && p[2] <= '9' && p[3] >= '0' && p[3] <= '9' && p[4] >= '0' && p[4] <= '9')
			return (p[1] - '0') * 1000 + (p[2] - '0') * 100 + (p[3] - '0') * 10 + p[4] - '0';
	}
	return 0;
}

struct str
law_name(const struct page *p, struct arena *a)
{
	static const char *const by_name[] = {"Luật", "Bộ luật", "Pháp lệnh"};
	struct str type = page_text(p, K_LOAI_VB), about = page_text(p, K_TRICH_YEU);

	for (size_t i = 0; i < sizeof(by_name) / sizeof(by_name[0]) && about.n; i++)
		if (str_equal(type, str_of(by_name[i])))
			return str_starts(about, type) ? about : str_cat(a, type, STR(" "), about);
	if (type.n && page_text(p, K_SO_HIEU).n)
		return str_cat(a, type, STR(" số "), page_text(p, K_SO_HIEU));
	return p->title;
}

static bool
one_of(const char *words, struct str word)
{
	struct str rest = str_of(words);

	while (rest.n)
		if (str_equal(str_cut(&rest, ' '), word))
			return true;
	return false;
}

/* The rows of `dieu_khoan`: what became of single provisions. */
static void
take_changes(struct tie *t, struct law *l)
{
	const struct value *v = page_value(l->page, K_DIEU_KHOAN);
	struct change *c = arena_many(t->a, struct change, v ? v->n : 0);

	l->change = c;
	for (size_t i = 0; v && i < v->n; i++) {
		const struct row *r = &v->row[i];
		struct place at = page_place(l->page, r->line, 1);

		c->unit = link_unit_id(r->cell[0], t->a);
		c->what = r->cell[1];
		c->by = r->cell[2];
		c->note = r->cell[4];
		c->line = r->line;
		c->repealed = str_equal(c->what, STR("bai-bo")) || str_equal(c->what, STR("khong-con-phu-hop"));
		if (c->unit.n == 0)
			diag1(t->diags, L218, at, r->cell[0]);
		else if (!one_of(CHANGED_WORDS, c->what))
			diag_add(t->diags, E107, at, c->what, STR("dieu_khoan.tinh_trang"),
				 str_cat(t->a, STR(" (nhận: " CHANGED_WORDS ")")));
		else if (r->cell[3].n && !date_parse(r->cell[3], &c->since))
			diag1(t->diags, E108, at, r->cell[3]);
		else {
			c++;
			l->nchanges++;
		}
	}
}

static void
take_page(struct shelf *h, struct page *p)
{
	struct tie *t = h->t;
	struct str number = page_text(p, K_SO_HIEU);
	struct law *l = add(h, number, vi_slug(t->a, number));
	int issued = (int)page_number(p, K_NGAY_BAN_HANH);

	p->law = l;
	l->page = p;
	l->name = law_name(p, t->a);
	l->address = page_text(p, K_NGUON_URL);
	l->year = issued ? issued / 10000 : year_in(number);
	l->parted = p->stamp.size > LONG_LAW;
	l->effective = (int)page_number(p, K_NGAY_HIEU_LUC);
	l->ended = (int)page_number(p, K_NGAY_HET_HIEU_LUC);
	take_changes(t, l);
}

/* What site.yaml says of documents that we do not hold; of one that we do, the page knows better. */
static void
take_known(struct shelf *h, const struct known_law *k)
{
	struct tie *t = h->t;
	struct str slug = vi_slug(t->a, k->number);
	struct law *l = law_by_slug(t, slug);

	if (l)
		return;
	l = add(h, k->number, slug);
	l->name = k->name.n ? k->name : k->number;
	l->address = k->address;
	l->year = year_in(k->number);
	l->ended = k->ended;
}

/* Documents that only their successors know have a number and no name. */
static struct law *
law_called(struct shelf *h, struct str number)
{
	struct str slug = vi_slug(h->t->a, number);
	struct law *l = law_by_slug(h->t, slug);

	if (!l && slug.n) {
		l = add(h, number, slug);
		l->name = number;
		l->year = year_in(number);
	}
	return l;
}

static void
take_replaced(struct shelf *h, const struct law *l)
{
	const struct value *v = page_value(l->page, K_THAY_THE);

	for (size_t i = 0; v && i < v->n; i++) {
		struct law *old = law_called(h, v->list[i]);

		if (old && old != l && !old->successor)
			old->successor = l;
	}
}

/* "Luật Hòa giải ở cơ sở" and "LHGOCS"; of a long name without "và" as well: "LHNGĐ". */
static void
name_law(struct tie *t, struct law *l)
{
	struct str slug = vi_slug(t->a, l->name), rest = slug;
	char *all = arena_alloc(t->a, slug.n + 1), *less = arena_alloc(t->a, slug.n + 1);
	size_t n = 0, m = 0;

	if (slug.n == 0 || (!l->page && str_equal(l->name, l->number)))
		return;
	table_add(&t->index->title, t->a, slug, THING_LAW, l);
	while (rest.n) {
		struct str w = str_cut(&rest, '-');

		if (w.n == 0 || (w.p[0] >= '0' && w.p[0] <= '9'))
			return; /* a name with numbers in it has no initials */
		all[n++] = w.p[0];
		if (!str_equal(w, STR("va")))
			less[m++] = w.p[0];
	}
	table_add(&t->index->title, t->a, str_make(all, n), THING_LAW, l);
	if (m < n)
		table_add(&t->index->title, t->a, str_make(less, m), THING_LAW, l);
}

/* What the editor wrote must not say the contrary of the dates. */
static void
check_stated(struct tie *t, const struct law *l)
{
	const struct value *v = page_value(l->page, K_TINH_TRANG);
	bool same = v && str_equal(v->text, validity_word(l->validity));

	if (!v || same ||
	    (l->validity != VALIDITY_ENDED && l->validity != VALIDITY_NOT_YET &&
	     !str_equal(v->text, validity_word(VALIDITY_NOT_YET))))
		return;
	diag2(t->diags, L202, page_place(l->page, v->line, v->col), v->text,
	      str_cat(t->a, validity_word(l->validity), l->since ? STR(" (") : STR(""),
		      l->since ? date_short(t->a, l->since) : STR(""), l->since ? STR(")") : STR("")));
}

/* A page says when somebody last looked whether the law was still as it tells. */
static void
check_age(struct tie *t, const struct page *p)
{
	const struct value *v = page_value(p, K_KIEM_TRA);

	if (v && v->number && v->number + YEAR < t->s->today)
		diag1(t->diags, L203, page_place(p, v->line, v->col), date_short(t->a, (int)v->number));
}

void
tie_laws(struct tie *t)
{
	struct shelf h = {.t = t};
	struct site *s = t->s;

	for (size_t i = 0; i < s->npages; i++) {
		check_age(t, s->page[i]);
		if (s->page[i]->kind == KIND_VAN_BAN && !s->page[i]->is_index)
			take_page(&h, s->page[i]);
	}
	for (size_t i = 0; i < s->nknown_laws; i++)
		take_known(&h, &s->known_law[i]);
	for (size_t i = 0; i < s->nlaws && s->law[i]->page; i++)
		take_replaced(&h, s->law[i]);
	for (size_t i = 0; i < s->nknown_laws; i++) {
		struct law *l = law_called(&h, s->known_law[i].number);

		if (l && !l->page && s->known_law[i].successor.n)
			l->successor = law_called(&h, s->known_law[i].successor);
	}
	for (size_t i = 0; i < s->nlaws; i++) {
		struct law *l = s->law[i];

		name_law(t, l);
		validity_settle(l, l->page ? page_text(l->page, K_TINH_TRANG) : (struct str){0}, s->today);
		if (l->page)
			check_stated(t, l);
	}
}

struct str
piece_url(const struct page *law, struct str first, struct arena *a)
{
	return str_cat(a, str_make(law->url.p, law->url.n - (sizeof(".html") - 1)), STR("-"), first, STR(".html"));
}

struct str
law_place(const struct page *law, struct str id, struct arena *a)
{
	const struct part *piece = NULL;

	for (size_t i = 0; law->law && law->law->parted && i < law->facts.nparts; i++) {
		const struct part *p = &law->facts.part[i];

		if (p->opens)
			piece = p;
		if (piece && str_equal(p->id, id))
			return piece_url(law, piece->id, a);
	}
	return law->url;
}

/* Is a year at the end of the slug? "luat-dat-dai-nam-2024", "blds-2015" */
static int
year_off(struct str *slug)
{
	const char *p = slug->p + slug->n - 4;
	int year = 0;

	if (slug->n < 6 || p[-1] != '-')
		return 0;
	for (int i = 0; i < 4; i++) {
		if (p[i] < '0' || p[i] > '9')
			return 0;
		year = year * 10 + (p[i] - '0');
	}
	slug->n -= 5;
	if (str_ends(*slug, STR("-nam")))
		slug->n -= 4;
	return year;
}

/* Of several documents of one name: that of the year, else the one in force, else the newest. */
static const struct law *
best_of(const struct entry_of *e, int year)
{
	const struct law *best = NULL;

	for (; e; e = e->same) {
		const struct law *l = e->thing;

		if (year && l->year != year)
			continue;
		if (!best || validity_over(best->validity) > validity_over(l->validity) ||
		    (validity_over(best->validity) == validity_over(l->validity) && l->year > best->year))
			best = l;
	}
	return best;
}

/* "luat-hn-gd" -> "lhngd": an abbreviated name without its hyphens. */
static struct str
squeezed(struct str slug, struct arena *a)
{
	char *to = arena_alloc(a, slug.n + 1);
	size_t n = 0;

	if (str_starts(slug, STR("luat-"))) {
		to[n++] = 'l';
		slug = str_from(slug, 5);
	}
	for (size_t i = 0; i < slug.n; i++)
		if (slug.p[i] != '-')
			to[n++] = slug.p[i];
	return str_make(to, n);
}

static const struct law *
law_by_title(const struct site *s, struct str title, struct arena *a)
{
	struct str slug = vi_slug(a, title);
	const struct entry_of *e = table_find(&s->index->title, slug);
	int year = e ? 0 : year_off(&slug);

	if (!e)
		e = table_find(&s->index->title, slug);
	if (!e)
		e = table_find(&s->index->title, squeezed(slug, a));
	return best_of(e, year);
}

/* "73", "145/2020": digits and no more than a year behind a slash. */
static bool
is_beginning(struct str number)
{
	for (size_t i = 0; i < number.n; i++)
		if ((number.p[i] < '0' || number.p[i] > '9') && number.p[i] != '/')
			return false;
	return number.n > 0;
}

/* "Nghị định 15", "Nghị định 145/2020": the only document that this can be the beginning of. */
static const struct law *
law_by_beginning(const struct site *s, struct str number, struct str title, struct arena *a)
{
	struct str slug = str_cat(a, vi_slug(a, number), STR("-")), type = vi_slug(a, title);
	const struct law *found = NULL;

	for (size_t i = 0; i < s->nlaws; i++) {
		const struct law *l = s->law[i];

		if (!l->page || !str_starts(l->slug, slug))
			continue;
		if (type.n && !str_starts(type, vi_slug(a, page_text(l->page, K_LOAI_VB))))
			continue;
		if (found)
			return NULL;
		found = l;
	}
	return found;
}

const struct law *
law_find(const struct site *s, struct str number, struct str title, struct arena *a)
{
	const struct entry_of *e;

	if (number.n == 0)
		return title.n ? law_by_title(s, title, a) : NULL;
	e = table_find(&s->index->law, vi_slug(a, number));
	if (e)
		return e->thing;
	return is_beginning(number) ? law_by_beginning(s, number, title, a) : NULL;
}
