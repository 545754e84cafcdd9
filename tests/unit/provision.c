/*
 * provision.c - the law as a page meets it: is a quotation word for word (verbatim), is a document in force
 * (validity), which one is meant (law_find, link_unit_id), and who cites it (citedby).
 *
 * The laws are of our own making, in the words of a village garden.
 */
#include "content/verbatim.h"
#include "formats/citedby.h"
#include "law/unit.h"
#include "model/index.h"
#include "model/law.h"
#include "model/link.h"
#include "model/validity.h"

#include "test.h"

#include <stdlib.h>

#define GARDEN \
	"Điều 2. Nguyên tắc giữ vườn\n" \
	"1. Tôn trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm vườn.\n" \
	"2. Việc giữ vườn phải bảo đảm:\n" \
	"a) Đúng mùa vụ;\n" \
	"b) Không làm hại cây của nhà khác, trừ trường hợp hai nhà đã thỏa thuận.\n" \
	"3. Nhà nào cũng được hưởng “hoa quả chung”."

#define HOLDS(quote) holds((quote), GARDEN, __LINE__)
#define PARTS(quote, here, there) parts((quote), GARDEN, (here), (there), __LINE__)

static void
holds(const char *quote, const char *law, int line)
{
	struct arena a = {0};
	struct difference d;
	bool ok = verbatim(str_of(quote), str_of(law), &a, &d);

	test_check(ok, quote, __FILE__, line);
	if (!ok)
		printf("  here [%.*s], there [%.*s]\n", STR_ARG(d.quoted), STR_ARG(d.law));
	arena_free(&a);
}

/* The quotation does not hold, and the words »marked« are these; NULL: whatever they are. */
static void
parts(const char *quote, const char *law, const char *here, const char *there, int line)
{
	struct arena a = {0};
	struct difference d;
	bool ok = verbatim(str_of(quote), str_of(law), &a, &d);
	bool right = !ok && (!here || str_find(d.quoted, str_of(here))) && (!there || str_find(d.law, str_of(there)));

	test_check(right, quote, __FILE__, line);
	if (!right)
		printf("  %s: here [%.*s], there [%.*s]\n", ok ? "held" : "parted", STR_ARG(d.quoted), STR_ARG(d.law));
	arena_free(&a);
}

static void
test_verbatim_holds(void)
{
	HOLDS(GARDEN);
	HOLDS("");
	HOLDS("[...]");
	HOLDS("1. Tôn trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm vườn.");
	HOLDS("Tôn trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm vườn.");
	HOLDS("Tôn trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm vườn");
	HOLDS("không ai bị ép làm vườn.");
	HOLDS("Tôn trọng sự tự nguyện của mọi nhà trong thôn");
	HOLDS("Tôn trọng sự tự nguyện của mọi nhà trong thôn.");
	HOLDS("Nguyên tắc giữ vườn");
	HOLDS("Đúng mùa vụ;");
	HOLDS("a) Đúng mùa vụ.");
	/* marks of Markdown, white space, line ends */
	HOLDS("**1.** Tôn trọng sự *tự nguyện* của mọi nhà\ntrong thôn;   không ai\tbị ép\n\nlàm vườn.");
	HOLDS("1\\. Tôn trọng sự tự nguyện của mọi nhà trong thôn; không ai bị __ép__ làm vườn.");
	HOLDS("Tôn trọng sự\xC2\xA0tự nguyện của mọi nhà trong thôn; không ai bị ép làm vườn.");
	HOLDS("Tôn trọng sự tự nguyện của mọi nhà trong thôn;\r\nkhông ai bị ép làm vườn.\r\n");
	/* over units, with labels */
	HOLDS("2. Việc giữ vườn phải bảo đảm:\n\na) Đúng mùa vụ;\n\nb) Không làm hại cây của nhà khác, trừ trường hợp hai nhà "
	      "đã thỏa thuận.");
	/* quotation marks around it are the page's, those within are the law's */
	HOLDS("“Đúng mùa vụ”");
	HOLDS("\"Đúng mùa vụ;\"");
	HOLDS("“Tôn trọng sự tự nguyện [...]”");
	HOLDS("Nhà nào cũng được hưởng “hoa quả chung”.");
	/* cuts */
	HOLDS("Tôn trọng sự tự nguyện [...]; không ai bị ép làm vườn.");
	HOLDS("[...] sự tự nguyện của mọi nhà [...]");
	HOLDS("[…] sự tự nguyện […]");
	HOLDS("… sự tự nguyện ...");
	HOLDS("(...) sự tự nguyện (…)");
	HOLDS("1. [...]\n2. Việc giữ vườn phải bảo đảm:\n[...]\nb) Không làm hại cây [...].");
	HOLDS("Tôn trọng [...] [...] làm vườn.");
}

static void
test_verbatim_parts(void)
{
	/* one word changed: at the beginning, in the middle, at the end */
	PARTS("Coi trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm vườn.", "»Coi«", NULL);
	PARTS("1. Tôn trọng sự tự giác của mọi nhà trong thôn; không ai bị ép làm vườn.", "»giác«", "»nguyện«");
	PARTS("Tôn trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm rẫy.", "»rẫy.«", "»vườn.«");
	PARTS("2. Việc giữ vườn phải bảo đảm:\na) Đúng thời vụ;", "»thời«", "»mùa«");
	PARTS("Tôn trọng sự tự nguyện của mỗi nhà trong thôn; không ai bị ép làm vườn.", "»mỗi«", "»mọi«");
	/* one letter, one mark of tone, large and small */
	PARTS("Đúng mua vụ;", "»mua«", "»mùa«");
	PARTS("đúng mùa vụ;", NULL, NULL);
	PARTS("Đúng Mùa vụ;", "»Mùa«", "»mùa«");
	/* dropped: first, last, in the middle; put in */
	PARTS("trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm vườn.", "»trọng«", "»Tôn«");
	PARTS("Tôn trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm", "»làm«", "»vườn.«");
	PARTS("Tôn trọng sự tự nguyện của nhà trong thôn; không ai bị ép làm vườn.", "»nhà«", "»mọi«");
	PARTS("Không làm hại cây của nhà khác.", NULL, NULL); /* the exception is cut off unseen */
	PARTS("Tôn trọng sự hoàn toàn tự nguyện của mọi nhà trong thôn", "»hoàn«", "»tự«");
	PARTS("Không làm hại cây của nhà khác, hai nhà đã thỏa thuận.", "»hai«", "»trừ«");
	/* punctuation within */
	PARTS("Tôn trọng sự tự nguyện của mọi nhà trong thôn, không ai bị ép làm vườn.", "»thôn,«", "»thôn;«");
	/* labels are the law's words, too */
	PARTS("c) Đúng mùa vụ;", "»c)«", NULL);
	PARTS("1. Việc giữ vườn phải bảo đảm:", "»Việc«", "»Tôn«");
	/* units left out, or in another order */
	PARTS("1. Tôn trọng sự tự nguyện của mọi nhà trong thôn; không ai bị ép làm vườn.\n3. Nhà nào cũng được hưởng “hoa quả "
	      "chung”.",
	      "»3.«", "»2.«");
	PARTS("3. Nhà nào cũng được hưởng [...]\n1. Tôn trọng [...]", NULL, NULL);
	/* a cut parts words, never letters */
	PARTS("Tôn tr[...]", NULL, NULL);
	PARTS("[...]guyện của mọi nhà [...]", NULL, NULL);
	/* a cut does not excuse the words around it */
	PARTS("Tôn trọng sự tự giác [...] không ai bị ép làm vườn.", "»giác«", "»nguyện«");
	PARTS("[...] được hưởng lá.", NULL, NULL);
	/* words that the law has nowhere */
	PARTS("Ai nấy đều vui.", NULL, NULL);
	parts("Ai nấy đều vui.", "", "Ai", "", __LINE__);
}

static struct str
repeated(struct arena *a, const char *what, size_t bytes)
{
	size_t n = strlen(what);
	char *p = arena_alloc(a, bytes + 1);

	for (size_t i = 0; i < bytes; i++)
		p[i] = what[i % n];
	return str_make(p, bytes);
}

/* What could make a search quadratic: one word over and over, cuts over and over, marks only, no blank at all. */
static void
test_verbatim_hostile(void)
{
	static const char *const unit[] = {"a ", "[...] ", "*", "“", "...", "a\n", "[...]a", "\xC2\xA0"};
	struct arena a = {0};
	struct difference d;

	for (size_t i = 0; i < sizeof(unit) / sizeof(unit[0]); i++) {
		struct str law = repeated(&a, unit[i], 100 * 1024), half = str_make(law.p, 50 * 1024 / 6 * 6);

		(void)verbatim(half, law, &a, &d);
		(void)verbatim(law, half, &a, &d);
		(void)verbatim(str_cat(&a, half, STR("b")), law, &a, &d);
		(void)verbatim(law, STR(""), &a, &d);
	}
	CHECK(verbatim(repeated(&a, "a a ", 100 * 1024), repeated(&a, "a a ", 100 * 1024), &a, &d));
	CHECK(!verbatim(str_cat(&a, repeated(&a, "a ", 50 * 1024), STR("b")), repeated(&a, "a ", 100 * 1024), &a, &d));
	CHECK(str_find(d.quoted, STR("»b«")) != NULL);
	/* bytes that are no text */
	(void)verbatim(STR("\xE2\x80\xE2"), STR("\xE2"), &a, &d);
	(void)verbatim(STR("\xC2"), STR("\xC2\xA0\xC2"), &a, &d);
	(void)verbatim(STR("\"\""), STR("“”"), &a, &d);
	(void)verbatim(STR("[..."), STR("..."), &a, &d);
	arena_free(&a);
}

#define TODAY 20261124

static enum validity
settled(struct law l, const char *stated, int *since)
{
	validity_settle(&l, str_of(stated), TODAY);
	*since = l.since;
	return l.validity;
}

static void
test_validity(void)
{
	const struct law tomorrow = {.effective = 20261125}, today = {.effective = TODAY}, undated = {0};
	int since;

	CHECK(settled((struct law){0}, "", &since) == VALIDITY_UNKNOWN && since == 0);
	CHECK(settled((struct law){0}, "con-hieu-luc", &since) == VALIDITY_IN_FORCE && since == 0);
	CHECK(settled((struct law){0}, "khong-con-phu-hop", &since) == VALIDITY_UNFIT);
	CHECK(settled((struct law){0}, "sai", &since) == VALIDITY_UNKNOWN);
	CHECK(settled((struct law){.effective = 20200701}, "", &since) == VALIDITY_IN_FORCE && since == 20200701);
	CHECK(settled((struct law){.effective = TODAY}, "", &since) == VALIDITY_IN_FORCE && since == TODAY);
	CHECK(settled((struct law){.effective = 20261125}, "con-hieu-luc", &since) == VALIDITY_NOT_YET && since == 20261125);
	CHECK(settled((struct law){.effective = 20200701}, "chua-co-hieu-luc", &since) == VALIDITY_IN_FORCE);
	CHECK(settled((struct law){.effective = 20200701}, "ngung-hieu-luc", &since) == VALIDITY_SUSPENDED && since == 0);
	CHECK(settled((struct law){.effective = 20200701}, "het-hieu-luc-mot-phan", &since) == VALIDITY_PARTLY);
	/* ends on its day, not before */
	CHECK(settled((struct law){.effective = 20200701, .ended = TODAY}, "con-hieu-luc", &since) == VALIDITY_ENDED);
	CHECK(since == TODAY);
	CHECK(settled((struct law){.effective = 20200701, .ended = 20261125}, "", &since) == VALIDITY_IN_FORCE);
	CHECK(settled((struct law){.ended = 20000101}, "con-hieu-luc", &since) == VALIDITY_ENDED && since == 20000101);
	/* its successor begins: today it is gone, tomorrow not yet */
	CHECK(settled((struct law){.effective = 20200701, .successor = &today}, "con-hieu-luc", &since) == VALIDITY_ENDED);
	CHECK(since == TODAY);
	CHECK(settled((struct law){.effective = 20200701, .successor = &tomorrow}, "", &since) == VALIDITY_IN_FORCE);
	CHECK(settled((struct law){.successor = &undated}, "", &since) == VALIDITY_ENDED && since == 0);
	CHECK(settled((struct law){.successor = &undated}, "con-hieu-luc", &since) == VALIDITY_IN_FORCE);
	/* whichever comes first */
	CHECK(settled((struct law){.ended = 20240101, .successor = &today}, "", &since) == VALIDITY_ENDED && since == 20240101);
	CHECK(settled((struct law){.ended = 20270101, .successor = &today}, "", &since) == VALIDITY_ENDED && since == TODAY);
	CHECK(validity_over(VALIDITY_ENDED) && validity_over(VALIDITY_SUSPENDED) && validity_over(VALIDITY_UNFIT));
	CHECK(!validity_over(VALIDITY_PARTLY) && !validity_over(VALIDITY_NOT_YET) && !validity_over(VALIDITY_UNKNOWN));
	SAME(validity_label(VALIDITY_ENDED), STR("Hết hiệu lực"));
	SAME(validity_word(VALIDITY_ENDED), STR("het-hieu-luc-toan-bo"));
	SAME(validity_label(VALIDITY_UNKNOWN), STR(""));
}

static void
test_change(void)
{
	const struct change rows[] = {{.unit = STR("dieu-2-khoan-1"), .repealed = true, .since = 20240701},
				      {.unit = STR("dieu-3"), .repealed = true},
				      {.unit = STR("dieu-4"), .since = 20261125},
				      {.unit = STR("dieu-5"), .since = TODAY}};
	struct law l = {.effective = 20200701, .change = rows, .nchanges = 4};
	int since;

	CHECK(validity_change(&l, STR("dieu-2-khoan-1"), TODAY) == &rows[0]);
	CHECK(validity_change(&l, STR("dieu-2-khoan-1-diem-a"), TODAY) == &rows[0]);
	CHECK(!validity_change(&l, STR("dieu-2"), TODAY) && !validity_change(&l, STR("dieu-2-khoan-10"), TODAY));
	CHECK(!validity_change(&l, STR("dieu-2-khoan-1"), 20240630));
	CHECK(validity_change(&l, STR("dieu-2-khoan-1"), 20240701) == &rows[0]);
	CHECK(validity_change(&l, STR("dieu-3"), TODAY) == &rows[1] && !validity_change(&l, STR("dieu-30"), TODAY));
	CHECK(!validity_change(&l, STR("dieu-4"), TODAY) && validity_change(&l, STR("dieu-5"), TODAY) == &rows[3]);
	CHECK(!validity_change(&l, STR(""), TODAY) && !validity_change(NULL, STR("dieu-3"), TODAY));
	CHECK(settled(l, "con-hieu-luc", &since) == VALIDITY_PARTLY);
	l.nchanges = 0;
	CHECK(settled(l, "con-hieu-luc", &since) == VALIDITY_IN_FORCE);
	l.change = &rows[2];
	l.nchanges = 1;
	CHECK(settled(l, "con-hieu-luc", &since) == VALIDITY_IN_FORCE); /* amended, and not yet */
}

#define PAGES_MAX 24

struct world {
	struct arena a;
	struct site s;
	struct diags d;
	struct page *page[PAGES_MAX];
};

static void
set(struct page *p, enum key k, const char *text)
{
	struct value *v = &p->value[p->nvalues];

	*v = (struct value){.key = k, .line = (int)p->nvalues + 2, .col = 1, .text = str_of(text)};
	if (key_table[k].type == DATE)
		v->number = atol(text);
	if (key_table[k].type == LIST) {
		v->list = &v->text;
		v->n = 1;
	}
	p->at[k] = (uint8_t)++p->nvalues;
}

/* Pages must come in the order of their files' names. */
static struct page *
new_page(struct world *w, const char *source, enum page_kind kind, const char *title)
{
	struct page *p = arena_new(&w->a, struct page);

	p->source = str_of(source);
	p->kind = kind;
	p->value = arena_many(&w->a, struct value, 16);
	p->title = str_of(title);
	p->date = 20260101;
	p->is_index = str_ends(p->source, STR("/_index.md"));
	set(p, K_TIEU_DE, title);
	w->page[w->s.npages++] = p;
	return p;
}

static struct page *
new_law(struct world *w, const char *source, const char *number, const char *type, const char *about)
{
	struct page *p = new_page(w, source, KIND_VAN_BAN, about);

	set(p, K_SO_HIEU, number);
	set(p, K_LOAI_VB, type);
	set(p, K_TRICH_YEU, about);
	return p;
}

static void
begin(struct world *w)
{
	*w = (struct world){0};
	w->s.a = &w->a;
	w->s.today = TODAY;
	w->s.title = STR("Trang thử");
	w->s.page = w->page;
}

static void
end(struct world *w)
{
	diags_free(&w->d);
	arena_free(&w->a);
}

/* The file of the law that is found, or its number when we do not hold it; "" when none is. */
static struct str
found(struct world *w, const char *number, const char *title)
{
	const struct law *l = law_find(&w->s, str_of(number), str_of(title), &w->a);

	if (!l)
		return (struct str){0};
	return l->page ? path_stem(path_name(l->page->source)) : l->number;
}

static void
fill_laws(struct world *w)
{
	const struct known_law known[] = {{.number = STR("8/2018/QH14"), .name = STR("Luật Tưới cây")},
					  {.number = STR("9/2008/NĐ-CP"), .successor = STR("15/2014/NĐ-CP")}};
	struct page *p;

	(void)new_page(w, "phap-luat/_index.md", KIND_TRANG, "Pháp luật");
	p = new_law(w, "phap-luat/ds-2005.md", "33/2005/QH11", "Bộ luật", "Dân sự");
	set(p, K_NGAY_BAN_HANH, "20050614");
	set(p, K_NGAY_HIEU_LUC, "20060101");
	p = new_law(w, "phap-luat/ds-2015.md", "91/2015/QH13", "Bộ luật", "Dân sự");
	set(p, K_NGAY_BAN_HANH, "20151124");
	set(p, K_NGAY_HIEU_LUC, "20170101");
	set(p, K_THAY_THE, "33/2005/QH11");
	p = new_law(w, "phap-luat/hngd.md", "52/2014/QH13", "Luật", "Hôn nhân và gia đình");
	set(p, K_NGAY_HIEU_LUC, "20150101");
	(void)new_law(w, "phap-luat/nd-15.md", "15/2014/NĐ-CP", "Nghị định", "Quy định chi tiết việc giữ vườn");
	(void)new_law(w, "phap-luat/nd-16a.md", "16/2014/NĐ-CP", "Nghị định", "Quy định việc rào vườn");
	(void)new_law(w, "phap-luat/nd-16b.md", "16/2020/NĐ-CP", "Nghị định", "Quy định việc đào ao");
	(void)new_law(w, "phap-luat/tt-15.md", "15/2015/TT-BTP", "Thông tư", "Hướng dẫn giữ vườn");
	p = new_law(w, "phap-luat/vuon-cu.md", "1/2010/QH12", "Luật", "Giữ vườn");
	set(p, K_NGAY_HIEU_LUC, "20110101");
	set(p, K_NGAY_HET_HIEU_LUC, "20200701");
	p = new_law(w, "phap-luat/vuon-moi.md", "1/2020/QH14", "Luật", "Giữ vườn");
	set(p, K_NGAY_HIEU_LUC, "20200701");
	w->s.known_law = arena_copy(&w->a, known, sizeof(known));
	w->s.nknown_laws = 2;
	site_link(&w->s, &w->d);
}

static void
test_find(void)
{
	struct world w;

	begin(&w);
	fill_laws(&w);
	/* by number, however it is written */
	SAME(found(&w, "91/2015/QH13", ""), STR("ds-2015"));
	SAME(found(&w, "91/2015/qh13", "Bộ luật"), STR("ds-2015"));
	SAME(found(&w, "15/2014/NĐ-CP", "Nghị định"), STR("nd-15"));
	SAME(found(&w, "15/2014/ND-CP", ""), STR("nd-15"));
	SAME(found(&w, "99/2015/QH13", ""), STR(""));
	SAME(found(&w, "8/2018/QH14", "Luật Tưới cây"), STR("8/2018/QH14"));
	/* by name, with and without a year, the one in force first */
	SAME(found(&w, "", "Bộ luật Dân sự"), STR("ds-2015"));
	SAME(found(&w, "", "Bộ luật Dân sự năm 2005"), STR("ds-2005"));
	SAME(found(&w, "", "Bộ luật Dân sự 2015"), STR("ds-2015"));
	SAME(found(&w, "", "Bộ luật dân sự"), STR("ds-2015"));
	SAME(found(&w, "", "Bộ luật Dân sự năm 1995"), STR(""));
	SAME(found(&w, "", "Luật Giữ vườn"), STR("vuon-moi"));
	SAME(found(&w, "", "Luật Giữ vườn 2010"), STR("vuon-cu"));
	SAME(found(&w, "", "Luật Hôn nhân và gia đình"), STR("hngd"));
	SAME(found(&w, "", "Luật Hôn nhân và gia đình năm 2014"), STR("hngd"));
	SAME(found(&w, "", "Luật Hôn nhân"), STR(""));
	SAME(found(&w, "", "Luật Tưới cây"), STR("8/2018/QH14"));
	SAME(found(&w, "", "Luật"), STR(""));
	SAME(found(&w, "", ""), STR(""));
	/* by initials */
	SAME(found(&w, "", "BLDS"), STR("ds-2015"));
	SAME(found(&w, "", "BLDS 2015"), STR("ds-2015"));
	SAME(found(&w, "", "BLDS 2005"), STR("ds-2005"));
	SAME(found(&w, "", "BLDS năm 2005"), STR("ds-2005"));
	SAME(found(&w, "", "Luật HN&GĐ"), STR("hngd"));
	SAME(found(&w, "", "LHNGĐ"), STR("hngd"));
	SAME(found(&w, "", "LHNVGĐ"), STR("hngd"));
	SAME(found(&w, "", "Luật HN&GĐ 2014"), STR("hngd"));
	SAME(found(&w, "", "BLHS"), STR(""));
	/* by the beginning of a number: only when it is the beginning of one */
	SAME(found(&w, "15", "Nghị định"), STR("nd-15"));
	SAME(found(&w, "15", "Thông tư"), STR("tt-15"));
	SAME(found(&w, "15", ""), STR(""));
	SAME(found(&w, "16", "Nghị định"), STR(""));
	SAME(found(&w, "16/2020", "Nghị định"), STR("nd-16b"));
	SAME(found(&w, "1", "Nghị định"), STR(""));
	SAME(found(&w, "52/2014", "Luật"), STR("hngd"));
	end(&w);
}

static void
test_lives(void)
{
	struct world w;
	const struct law *l;

	begin(&w);
	fill_laws(&w);
	l = law_find(&w.s, STR("33/2005/QH11"), STR(""), &w.a);
	CHECK(l && l->validity == VALIDITY_ENDED && l->since == 20170101 && l->successor);
	if (l && l->successor)
		SAME(l->successor->name, STR("Bộ luật Dân sự"));
	l = law_find(&w.s, STR("9/2008/NĐ-CP"), STR(""), &w.a);
	CHECK(l && !l->page && l->successor && l->year == 2008);
	l = law_find(&w.s, STR("15/2014/NĐ-CP"), STR(""), &w.a);
	CHECK(l && l->year == 2014 && l->validity == VALIDITY_UNKNOWN);
	if (l)
		SAME(l->name, STR("Nghị định số 15/2014/NĐ-CP"));
	end(&w);
}

static struct str
unit_id(struct arena *a, const char *words)
{
	return link_unit_id(str_of(words), a);
}

static void
test_units(void)
{
	struct arena a = {0};
	struct units u = law_units(STR("Chương I\nCHUNG\n\nĐiều 1. Một\n\n1. Một.\n\na) A;\n\nđ) Đ;\n\nđ1) Đ một.\n\nĐiều 1a. Thêm\n\nLời.\n\n"
				       "Phụ lục I\n\nĐiều 1. Của phụ lục\n"),
				   STR("x"), 1, &a, NULL);
	static const char *const id[] = {"chuong-i", "dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-1-diem-a",
					 "dieu-1-khoan-1-diem-dd", "dieu-1-khoan-1-diem-dd1", "dieu-1a", "phu-luc-i"};

	CHECK(u.n >= 8);
	for (size_t i = 0; i < 8 && i < u.n; i++)
		SAME(u.item[i].id, str_of(id[i]));
	if (u.n >= 8) {
		SAME(law_unit_name(&u, 4, &a), STR("điểm đ khoản 1 Điều 1"));
		SAME(law_unit_name(&u, 6, &a), STR("Điều 1a"));
	}
	/* the author's words for the same places */
	SAME(unit_id(&a, "Điều 29"), STR("dieu-29"));
	SAME(unit_id(&a, "Điều 29 khoản 1"), STR("dieu-29-khoan-1"));
	SAME(unit_id(&a, "khoản 1 Điều 29"), STR("dieu-29-khoan-1"));
	SAME(unit_id(&a, "điểm đ khoản 1 Điều 29"), STR("dieu-29-khoan-1-diem-dd"));
	SAME(unit_id(&a, "điểm d, khoản 1, Điều 29"), STR("dieu-29-khoan-1-diem-d"));
	SAME(unit_id(&a, "Điều 1a"), STR("dieu-1a"));
	SAME(unit_id(&a, "Chương II"), STR("chuong-ii"));
	SAME(unit_id(&a, "Phụ lục I"), STR("phu-luc-i"));
	SAME(unit_id(&a, "Chương I Điều 2"), STR("dieu-2"));
	SAME(unit_id(&a, "Điều khoản chung"), STR(""));
	SAME(unit_id(&a, "Điều 29 Luật Giữ vườn"), STR(""));
	SAME(unit_id(&a, ""), STR(""));
	arena_free(&a);
}

static void
uses(struct world *w, struct page *p, const char *law, const char *unit, const char *from)
{
	struct usage *more = arena_many(&w->a, struct usage, p->facts.nusages + 1);

	if (p->facts.nusages)
		memcpy(more, p->facts.usage, p->facts.nusages * sizeof(*more));
	more[p->facts.nusages++] = (struct usage){.law = str_of(law), .unit = str_of(unit), .from = str_of(from)};
	p->facts.usage = more;
}

#define GARDEN_MD "phap-luat/a.md"

static void
fill_citing(struct world *w)
{
	struct page *law, *decree, *news, *story, *gone;

	news = new_page(w, "cau-chuyen/chuyen.md", KIND_CAU_CHUYEN, "Chuyện <vườn>");
	news->date = 20260301;
	law = new_law(w, GARDEN_MD, "1/2020/QH14", "Luật", "Giữ vườn");
	decree = new_law(w, "phap-luat/b.md", "2/2020/NĐ-CP", "Nghị định", "Chi tiết");
	story = new_page(w, "tin-tuc/tin.md", KIND_TIN, "Tin");
	story->date = 20260302;
	gone = new_page(w, "tin-tuc/rut.md", KIND_TIN, "Đã rút");
	gone->withdrawn = true;
	uses(w, news, GARDEN_MD, "dieu-1-khoan-2", "");
	uses(w, news, GARDEN_MD, "dieu-1", "");
	uses(w, news, GARDEN_MD, "dieu-1", ""); /* twice is once */
	uses(w, news, GARDEN_MD, "dieu-10", "");
	uses(w, story, GARDEN_MD, "", "");
	uses(w, story, GARDEN_MD, "dieu-1a", "");
	uses(w, story, "phap-luat/khong-co.md", "dieu-1", "");
	uses(w, decree, GARDEN_MD, "dieu-1-khoan-2-diem-dd", "dieu-7-khoan-1");
	uses(w, law, GARDEN_MD, "dieu-1", "dieu-3");
	uses(w, law, GARDEN_MD, "", "dieu-3"); /* "Luật này": no news */
	uses(w, gone, GARDEN_MD, "dieu-1", "");
	site_link(&w->s, &w->d);
}

static void
test_citedby(void)
{
	struct world w;
	struct citedby all;
	const struct cited_law *x;
	const struct citer *by;
	size_t n = 0;

	begin(&w);
	fill_citing(&w);
	all = citedby_collect(&w.s, &w.a);
	CHECK(all.n == 1);
	x = citedby_of(&all, w.page[1]);
	CHECK(x && x->law == w.page[1] && x->nby == 7 && !citedby_of(&all, w.page[2]));
	if (!x) {
		end(&w);
		return;
	}
	/* material first, newest first, then laws; itself and what was withdrawn not at all */
	CHECK(x->npages == 3 && x->page[0] == w.page[3] && x->page[1] == w.page[0] && x->page[2] == w.page[2]);
	by = citedby_unit(x, STR("dieu-1"), &n);
	CHECK(n == 4); /* Điều 1 twice, its khoản 2, a điểm in it; neither 1a nor 10 */
	for (size_t i = 0; i < n; i++)
		CHECK(str_starts(by[i].unit, STR("dieu-1")) && !str_starts(by[i].unit, STR("dieu-1a")));
	by = citedby_unit(x, STR("dieu-1-khoan-2"), &n);
	CHECK(n == 2 && by[0].page == w.page[0] && by[1].page == w.page[2]);
	(void)citedby_unit(x, STR("dieu-10"), &n);
	CHECK(n == 1);
	(void)citedby_unit(x, STR("dieu-2"), &n);
	CHECK(n == 0);
	end(&w);
}

static void
test_inserts(void)
{
	static const char html[] = "<section class=\"luat-dieu\" id=\"dieu-1\"><h2>Điều 1.</h2>\n</section>\n"
				   "<section class=\"luat-dieu\" id=\"dieu-2\"><h2>Điều 2.</h2>\n</section>\n";
	struct world w;
	struct part part[2] = {{.id = STR("dieu-1"), .kind = PART_DIEU}, {.id = STR("dieu-2"), .kind = PART_DIEU}};
	struct body b = {.html = {str_make(html, sizeof(html) - 1)}, .part = part, .nparts = 2};
	struct citedby all;
	const struct insert *in;
	size_t n = 9, half = (sizeof(html) - 1) / 2;

	part[0].html = (struct span){0, half};
	part[1].html = (struct span){half, half};
	begin(&w);
	fill_citing(&w);
	all = citedby_collect(&w.s, &w.a);
	in = citedby_inserts(citedby_of(&all, w.page[1]), &b, &w.a, &n);
	CHECK(n == 1);
	if (n == 1) {
		CHECK(in[0].at == half - strlen("</section>\n"));
		SAME(in[0].html.s, STR("<details class=\"duoc-dan\"><summary>Được dẫn tại 3 nơi</summary><ul>\n"
				       "<li><a href=\"../cau-chuyen/chuyen.html\">Chuyện &lt;vườn&gt;</a> <small>Câu chuyện hòa giải"
				       "</small></li>\n"
				       "<li><a href=\"#dieu-3\">Điều 3</a></li>\n"
				       "<li><a href=\"2-2020-nd-cp.html#dieu-7-khoan-1\">khoản 1 Điều 7 Nghị định số 2/2020/NĐ-CP</a></li>\n"
				       "</ul></details>\n"));
	}
	(void)citedby_inserts(NULL, &b, &w.a, &n);
	CHECK(n == 0);
	end(&w);
}

/* What is shown of it is in its identity, and nothing else. */
static void
test_identity(void)
{
	struct world w, v;
	struct citedby a, b;

	begin(&w);
	fill_citing(&w);
	begin(&v);
	fill_citing(&v);
	a = citedby_collect(&w.s, &w.a);
	b = citedby_collect(&v.s, &v.a);
	CHECK(hash_equal(a.law[0].identity, b.law[0].identity));
	v.page[0]->title = STR("Tên khác");
	b = citedby_collect(&v.s, &v.a);
	CHECK(!hash_equal(a.law[0].identity, b.law[0].identity));
	v.page[0]->title = w.page[0]->title;
	v.page[0]->facts.nusages--;
	b = citedby_collect(&v.s, &v.a);
	CHECK(!hash_equal(a.law[0].identity, b.law[0].identity));
	w.s.npages = 0;
	CHECK(citedby_collect(&w.s, &w.a).n == 0);
	end(&w);
	end(&v);
}

int
main(void)
{
	test_verbatim_holds();
	test_verbatim_parts();
	test_verbatim_hostile();
	test_validity();
	test_change();
	test_find();
	test_lives();
	test_units();
	test_citedby();
	test_inserts();
	test_identity();
	return test_end("provision");
}
