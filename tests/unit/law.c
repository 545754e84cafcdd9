/*
 * law.c - laws in all the writings that people paste, to their units; the property
 * that no word is lost; and the body that is made of them.
 *
 * Paths on the command line are read as further laws for the property and the timing.
 */
#include "law/unit.h"

#include "base/file.h"
#include "content/lawtext.h"
#include "model/link.h"

#include "test.h"

#include <fcntl.h>
#include <stdlib.h>
#include <time.h>

static const char *const kinds[] = {[UNIT_PREAMBLE] = "pre", [UNIT_PHAN] = "phan", [UNIT_CHUONG] = "chuong",
				    [UNIT_MUC] = "muc", [UNIT_TIEU_MUC] = "tieu-muc", [UNIT_DIEU] = "dieu",
				    [UNIT_KHOAN] = "khoan", [UNIT_DIEM] = "diem", [UNIT_PHU_LUC] = "phu-luc",
				    [UNIT_CUT] = "cut", [UNIT_SOURCE] = "source", [UNIT_RELATED] = "related"};

/* One unit a line: "line depth id|label|heading|text" with line ends as '/'. */
static struct str
outline(struct arena *a, struct str text, struct diags *d)
{
	struct units u = law_units(text, STR("x.md"), 1, a, d);
	struct buf b = {0};
	struct str s;

	for (size_t i = 0; i < u.n; i++) {
		const struct unit *x = &u.item[i];
		size_t from;

		for (int p = x->parent; p >= 0; p = u.item[p].parent)
			put_lit(&b, " ");
		put_str(&b, x->id.n ? x->id : str_of(kinds[x->kind]));
		put_lit(&b, "|");
		put_str(&b, x->label);
		put_lit(&b, "|");
		from = b.n;
		put_str(&b, x->heading);
		put_lit(&b, "|");
		put_str(&b, x->text);
		for (size_t k = from; k < b.n; k++)
			if (b.p[k] == '\n')
				b.p[k] = '/';
		put_lit(&b, "\n");
	}
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

#define OUTLINE(text, want) \
	do { \
		struct arena a_ = {0}; \
		struct diags d_ = {0}; \
		SAME(outline(&a_, STR(text), &d_), STR(want)); \
		CHECK(d_.n == 0); \
		diags_free(&d_); \
		arena_free(&a_); \
	} while (0)

static void
test_plain(void)
{
	OUTLINE("Căn cứ Hiến pháp;\n\nChương I\n\nNHỮNG QUY ĐỊNH\nCHUNG\n\nĐiều 1. Phạm vi\n\n1. Một.\n\nĐoạn nối.\n\n2. Hai:\n\na) A;\n\n- gạch;\n\n"
		"đ) Đ.\n\n1a. Chen.\n\n3. Ba.\n\nĐiều 2. Không khoản\n\nLời của điều.\n\nĐiều 3. Lại từ đầu\n\n1. Một.\n",
		"pre|||Căn cứ Hiến pháp;\n"
		"chuong-i|Chương I|NHỮNG QUY ĐỊNH/CHUNG|\n"
		" dieu-1|Điều 1.|Phạm vi|\n"
		"  dieu-1-khoan-1|1.||Một.//Đoạn nối.\n"
		"  dieu-1-khoan-2|2.||Hai:\n"
		"   dieu-1-khoan-2-diem-a|a)||A;//- gạch;\n"
		"   dieu-1-khoan-2-diem-dd|đ)||Đ.//1a. Chen.\n"
		"  dieu-1-khoan-3|3.||Ba.\n"
		" dieu-2|Điều 2.|Không khoản|Lời của điều.\n"
		" dieu-3|Điều 3.|Lại từ đầu|\n"
		"  dieu-3-khoan-1|1.||Một.\n");
	OUTLINE("CHƯƠNG IIa. Tên chương\nMục 1\nTên mục\nTiểu mục 2. Tên tiểu mục\nĐiều 9a: Tên điều\n1. Một.\n1a. Một a.\n1 . Nhiễu.\n2 . Hai.\n"
		"a) A;\na1) A1;\nb) B;\nd) D;\ne) E.\n",
		"chuong-iia|CHƯƠNG IIa.|Tên chương|\n"
		" chuong-iia-muc-1|Mục 1|Tên mục|\n"
		"  chuong-iia-muc-1-tieu-muc-2|Tiểu mục 2.|Tên tiểu mục|\n"
		"   dieu-9a|Điều 9a:|Tên điều|\n"
		"    dieu-9a-khoan-1|1.||Một.\n"
		"    dieu-9a-khoan-1a|1a.||Một a./1 . Nhiễu.\n"
		"    dieu-9a-khoan-2|2 .||Hai.\n"
		"     dieu-9a-khoan-2-diem-a|a)||A;\n"
		"     dieu-9a-khoan-2-diem-a1|a1)||A1;\n"
		"     dieu-9a-khoan-2-diem-b|b)||B;\n"
		"     dieu-9a-khoan-2-diem-d|d)||D;\n"
		"     dieu-9a-khoan-2-diem-e|e)||E.\n");
	OUTLINE("Phần thứ nhất\nQUY ĐỊNH CHUNG\nChương I ĐIỀU KHOẢN\nĐiều 1. A\nLời.\nPhần thứ hai\nRIÊNG\nChương I LẠI MỘT\nĐiều 2. B\nLời.\n"
		"PHỤ LỤC I\nDANH MỤC\n(Kèm theo Nghị định)\n1. Không phải khoản.\nĐiều 1. Trong phụ lục\n1. Khoản.\n",
		"phan-thu-nhat|Phần thứ nhất|QUY ĐỊNH CHUNG|\n"
		" chuong-i|Chương I|ĐIỀU KHOẢN|\n"
		"  dieu-1|Điều 1.|A|Lời.\n"
		"phan-thu-hai|Phần thứ hai|RIÊNG|\n"
		" phan-thu-hai-chuong-i|Chương I|LẠI MỘT|\n"
		"  dieu-2|Điều 2.|B|Lời.\n"
		"phu-luc-i|PHỤ LỤC I|DANH MỤC|(Kèm theo Nghị định)/1. Không phải khoản.\n"
		" phu-luc-i-dieu-1|Điều 1.|Trong phụ lục|\n"
		"  phu-luc-i-dieu-1-khoan-1|1.||Khoản.\n");
}

static void
test_not_units(void)
{
	OUTLINE("Điều kiện chung.\nĐiều 5 Luật này.\nMục tiêu.\nChương II của Luật.\nPhần mềm.\nPhụ lục II ban hành kèm theo.\n1. Không có điều.\na) Không.\n",
		"pre|||Điều kiện chung./Điều 5 Luật này./Mục tiêu./Chương II của Luật./Phần mềm./Phụ lục II ban hành kèm theo./1. Không có điều./a) Không.\n");
	OUTLINE("Điều 1. A\n1. Mức 1:\n1.500.000 đồng.\n1.1. Nhỏ.\n2024. Năm.\n100. Xa quá.\n2. Hai.\n1. Lùi.\n\xC2\xA0" "3.\xC2\xA0" "Ba.\n",
		"dieu-1|Điều 1.|A|\n"
		" dieu-1-khoan-1|1.||Mức 1:/1.500.000 đồng./1.1. Nhỏ./2024. Năm./100. Xa quá.\n"
		" dieu-1-khoan-2|2.||Hai./1. Lùi.\n"
		" dieu-1-khoan-3|3.||Ba.\n");
}

static void
test_cuts(void)
{
	OUTLINE("[...]\n\nĐiều 3. A\n\n1. Một.\n\n[...]\n\n6. Sáu:\n\na) A;\n\n[…]\n\ng) G.\n\n[...]\n\nĐiều 11. B\n\nLời.\n\n[...]\n",
		"cut|[...]||\n"
		"dieu-3|Điều 3.|A|\n"
		" dieu-3-khoan-1|1.||Một.\n"
		" cut|[...]||\n"
		" dieu-3-khoan-6|6.||Sáu:\n"
		"  dieu-3-khoan-6-diem-a|a)||A;\n"
		"  cut|[…]||\n"
		"  dieu-3-khoan-6-diem-g|g)||G.\n"
		"cut|[...]||\n"
		"dieu-11|Điều 11.|B|Lời.\n"
		"cut|[...]||\n");
}

static void
test_markdown(void)
{
	OUTLINE("## Chương I\n\n**QUY ĐỊNH CHUNG\n**\n\n### Điều 1. Phạm vi của một văn bản có tên\ndài hơn một dòng\n Lời nói\ntiếp.\n\n**1.** Một.\n"
		"\n## Chương II. Tên\n\n**Điều 2.** Đối tượng\n\n**Điều 3. Khác**\n\n### Điều 4\n\nLời.\n\n##Điều 5.Liền\n",
		"chuong-i|Chương I|QUY ĐỊNH CHUNG|\n"
		" dieu-1|Điều 1.|Phạm vi của một văn bản có tên/dài hơn một dòng|Lời nói/tiếp.\n"
		"  dieu-1-khoan-1|1.||Một.\n"
		"chuong-ii|Chương II.|Tên|\n"
		" dieu-2|Điều 2.|Đối tượng|\n"
		" dieu-3|Điều 3.|Khác|\n"
		" dieu-4|Điều 4||Lời.\n"
		" dieu-5|Điều 5.|Liền|\n");
}

static void
test_wrapped(void)
{
	OUTLINE("Điều 1. A\n1. Theo quy định tại khoản\n7. Điều này và\nĐiều 9. Khác, của tổ\n2. Hai là tiếp.\n3. Theo điểm\nb) khoản này;\na) Thật;\nb) Thật.\n"
		"Điều 2. Quyết định này có hiệu lực kể từ\nngày ký.\nĐiều 3. Tên\nLời.\n",
		"dieu-1|Điều 1.|A|\n"
		" dieu-1-khoan-1|1.||Theo quy định tại khoản/7. Điều này và/Điều 9. Khác, của tổ\n"
		" dieu-1-khoan-2|2.||Hai là tiếp.\n"
		" dieu-1-khoan-3|3.||Theo điểm/b) khoản này;\n"
		"  dieu-1-khoan-3-diem-a|a)||Thật;\n"
		"  dieu-1-khoan-3-diem-b|b)||Thật.\n"
		"dieu-2|Điều 2.||Quyết định này có hiệu lực kể từ/ngày ký.\n"
		"dieu-3|Điều 3.|Tên|Lời.\n");
}

static void
test_quotes(void)
{
	OUTLINE("Điều 1. Sửa đổi Luật A như sau:\n1. Sửa đổi Điều 4 như sau:\n“Điều 4. Cũ\n1. Một “trong”.\na) A.\n2. Hai.”\n2. Sửa khoản 3 như sau: “3. Ba;\na) A.”.\n"
		"3. Bỏ cụm từ “x”.\nĐiều 2. Thi hành\nLời.\n",
		"dieu-1|Điều 1.||Sửa đổi Luật A như sau:\n"
		" dieu-1-khoan-1|1.||Sửa đổi Điều 4 như sau:/“Điều 4. Cũ/1. Một “trong”./a) A./2. Hai.”\n"
		" dieu-1-khoan-2|2.||Sửa khoản 3 như sau: “3. Ba;/a) A.”.\n"
		" dieu-1-khoan-3|3.||Bỏ cụm từ “x”.\n"
		"dieu-2|Điều 2.|Thi hành|Lời.\n");
	OUTLINE("### Điều 1. Bổ sung\n\n\"Điều 3a. Mới\n\n1. Một \"x\".\n\n2. Hai.\"\n\n### Điều 2. Sửa Điều 2 như sau\n\n**Điều 2. Cũ**\n\n1. Một.\n\nĐiều 3. Cũ nữa\n\n### Điều 3. Thi hành\n\n1. Thật.\n",
		"dieu-1|Điều 1.|Bổ sung|\"Điều 3a. Mới//1. Một \"x\".//2. Hai.\"\n"
		"dieu-2|Điều 2.|Sửa Điều 2 như sau|**Điều 2. Cũ**//1. Một.//Điều 3. Cũ nữa\n"
		"dieu-3|Điều 3.|Thi hành|\n"
		" dieu-3-khoan-1|1.||Thật.\n");
	/* A quotation that never ends must not swallow the rest. */
	OUTLINE("Điều 1. A\n1. Sửa như sau:\n“Điều 4. Cũ\n2. Hai.\nĐiều 2. B\nLời.\n",
		"dieu-1|Điều 1.|A|\n"
		" dieu-1-khoan-1|1.||Sửa như sau:/“Điều 4. Cũ\n"
		" dieu-1-khoan-2|2.||Hai.\n"
		"dieu-2|Điều 2.|B|Lời.\n");
}

static void
test_doubled(void)
{
	struct arena a = {0};
	struct diags d = {0};
	struct buf b = {0};
	struct units u;

	SAME(outline(&a, STR("Điều 1. A\nLời.\nĐiều 1. B\n1. Một.\n"), &d),
	     STR("dieu-1|Điều 1.|A|Lời.\ndieu-1-2|Điều 1.|B|\n dieu-1-2-khoan-1|1.||Một.\n"));
	CHECK(d.n == 1 && d.item[0].code == L204 && d.item[0].at.line == 3);
	diag_text(&b, &d.item[0], false);
	SAME(buf_str(&b), STR("Điều 1 xuất hiện hai lần trong văn bản (lần đầu ở dòng 1)"));
	u = law_units(STR("Phần I\nChương II\nMục 1. M\nĐiều 16. A\n2. B:\nđ) C\nPhụ lục II\nĐiều 1. D\n"), STR("x"), 1, &a, NULL);
	SAME(law_unit_name(&u, 5, &a), STR("điểm đ khoản 2 Điều 16"));
	SAME(law_unit_name(&u, 2, &a), STR("Mục 1 Chương II Phần I"));
	SAME(law_unit_name(&u, 7, &a), STR("Điều 1 Phụ lục II"));
	CHECK(u.item[5].line == 6);
	buf_free(&b);
	diags_free(&d);
	arena_free(&a);
	OUTLINE("", "");
	OUTLINE("\n \n", "");
}

/* `text` is told to have `code` on `line`, and nothing else; code DIAG_CODES: nothing at all. */
static void
odd(struct str text, enum diag_code code, int line)
{
	struct arena a = {0};
	struct diags d = {0};

	law_units(text, STR("x"), 1, &a, &d);
	if (code == DIAG_CODES)
		CHECK(d.n == 0);
	else
		CHECK(d.n == 1 && d.item[0].code == code && d.item[0].at.line == line);
	diags_free(&d);
	arena_free(&a);
}

static void
test_odd(void)
{
	odd(STR("Điều 5. A\nLời.\nĐiều 7. B\nLời.\n"), L205, 3);
	odd(STR("Điều 5. A\nLời.\n[...]\nĐiều 7. B\nLời.\n[...]\n2. C\n"), DIAG_CODES, 0);
	odd(STR("Điều 5. A\nLời.\nĐiều 5a. B\nLời.\nĐiều 6. C\nLời.\nPhụ lục\nĐiều 1. A\nĐiều 9. B\n2. C\n"), DIAG_CODES, 0);
	odd(STR("Điều 5. A\nLời:\n2. Hai.\n3. Ba.\n"), L206, 3);
	odd(STR("Điều 5. Sửa đổi, bổ sung khoản 2 Điều 3\n2. Hai.\n3. Ba.\n"), DIAG_CODES, 0);
	odd(STR("### Điều 1. A\nLời.\nĐiều 28b. Của luật khác\n1. Lời.\n### Điều 2. B\nLời.\n"), DIAG_CODES, 0);
}

/* What is beyond the limit is kept as text, and told once. */
static void
test_too_many(void)
{
	struct arena a = {0};
	struct diags d = {0};
	struct buf b = {0};
	struct units u;

	put_lit(&b, "Điều 1. A\n");
	for (int i = 0; i < 2000002; i++)
		put_lit(&b, "[...]\n");
	u = law_units(buf_str(&b), STR("x"), 1, &a, &d);
	CHECK(u.n == 2000000 && d.n == 1 && d.item[0].code == L207 && d.item[0].at.line == 2000001);
	CHECK(str_ends(u.item[u.n - 1].text, STR("[...]")));
	buf_free(&b);
	diags_free(&d);
	arena_free(&a);
}

struct composed {
	struct arena scratch, keep;
	struct buf html, text;
	struct diags diags;
	struct site site;
	struct page page;
	struct body body;
	struct facts facts;
};

static void
compose(struct composed *x, struct str text, int line)
{
	struct composing c = {.site = &x->site, .page = &x->page, .scratch = &x->scratch, .keep = &x->keep, .diags = &x->diags, .html = &x->html, .text = &x->text};
	struct diags not_a_site = {0};

	*x = (struct composed){.page = {.source = STR("phap-luat/x.md"), .kind = KIND_VAN_BAN}};
	x->site.a = &x->keep;
	site_link(&x->site, &not_a_site); /* for its tables: citations must find that there is nothing to find */
	diags_free(&not_a_site);
	lawtext_compose(&c, text, line, &x->body, &x->facts);
}

static void
composed_free(struct composed *x)
{
	arena_free(&x->scratch);
	arena_free(&x->keep);
	buf_free(&x->html);
	buf_free(&x->text);
	diags_free(&x->diags);
}

static const struct part *
part(const struct composed *x, const char *id)
{
	for (size_t i = 0; i < x->facts.nparts; i++)
		if (str_equal(x->facts.part[i].id, str_of(id)))
			return &x->facts.part[i];
	printf("test: no part %s\n", id);
	exit(1);
}

static struct str
cut(struct str s, struct span at)
{
	return str_make(s.p + at.at, at.n);
}

static void
test_body(void)
{
	struct composed x;
	const struct part *p;

	compose(&x,
		STR("Căn cứ A & B;\n\nChương I\nCHUNG\nĐiều 1. Tên <x>\n1. Một _hai_ *ba* [c](d):\na) A\nDòng hai.\nđ) Đ\n[...]\n2. Hai\nnối tiếp.\n[...]\nĐiều 2. B.\n"), 7);
	SAME(x.body.html.s,
	     STR("<div class=\"luat-mo-dau\">\n<p>Căn cứ A &amp; B;</p>\n</div>\n"
		 "<h2 class=\"luat-chuong\" id=\"chuong-i\"><span class=\"luat-so\">Chương I</span> <span class=\"luat-ten\">CHUNG</span></h2>\n"
		 "<section class=\"luat-dieu\" id=\"dieu-1\"><h3><a class=\"luat-neo\" href=\"#dieu-1\">Điều 1.</a> <span class=\"luat-ten\">Tên &lt;x&gt;</span></h3>\n"
		 "<div class=\"luat-khoan\" id=\"dieu-1-khoan-1\"><p><a class=\"luat-neo\" href=\"#dieu-1-khoan-1\">1.</a> Một _hai_ *ba* [c](d):</p>\n"
		 "<div class=\"luat-diem\" id=\"dieu-1-khoan-1-diem-a\"><p><a class=\"luat-neo\" href=\"#dieu-1-khoan-1-diem-a\">a)</a> A</p>\n<p>Dòng hai.</p>\n</div>\n"
		 "<div class=\"luat-diem\" id=\"dieu-1-khoan-1-diem-dd\"><p><a class=\"luat-neo\" href=\"#dieu-1-khoan-1-diem-dd\">đ)</a> Đ</p>\n</div>\n</div>\n"
		 "<p class=\"luat-cat\">[...]</p>\n"
		 "<div class=\"luat-khoan\" id=\"dieu-1-khoan-2\"><p><a class=\"luat-neo\" href=\"#dieu-1-khoan-2\">2.</a> Hai\nnối tiếp.</p>\n</div>\n</section>\n"
		 "<p class=\"luat-cat\">[...]</p>\n"
		 "<section class=\"luat-dieu\" id=\"dieu-2\"><h3><a class=\"luat-neo\" href=\"#dieu-2\">Điều 2.</a></h3>\n<p>B.</p>\n</section>\n"));
	SAME(x.body.text, STR("Căn cứ A & B;\nChương I CHUNG\nĐiều 1. Tên <x>\n1. Một _hai_ *ba* [c](d):\na) A\nDòng hai.\nđ) Đ\n[...]\n2. Hai nối tiếp.\n[...]\nĐiều 2.\nB.\n"));
	CHECK(x.facts.nparts == 7 && x.diags.n == 0 && x.body.part == x.facts.part && x.facts.syllables == 32);
	p = part(&x, "dieu-1-khoan-1");
	CHECK(p->kind == PART_KHOAN && p->line == 12);
	SAME(p->title, STR("khoản 1 Điều 1"));
	CHECK(str_starts(cut(x.body.html.s, p->html), STR("<div class=\"luat-khoan\"")) && str_ends(cut(x.body.html.s, p->html), STR("</p>\n</div>\n</div>\n")));
	SAME(cut(x.body.text, p->text), STR("1. Một _hai_ *ba* [c](d):\na) A\nDòng hai.\nđ) Đ\n"));
	p = part(&x, "dieu-1");
	SAME(p->title, STR("Điều 1. Tên <x>"));
	CHECK(p->kind == PART_DIEU && p->level == 3 && str_ends(cut(x.body.html.s, p->html), STR("</section>\n")));
	p = part(&x, "chuong-i");
	SAME(p->title, STR("Chương I CHUNG"));
	CHECK(p->kind == PART_CHUONG && p->level == 2 && str_ends(cut(x.body.html.s, p->html), STR("</h2>")));
	composed_free(&x);

	compose(&x, STR("Điều 1. A\n1.\na) B\nPhụ lục\nDANH MỤC\nLời.\n"), 1);
	SAME(x.body.html.s,
	     STR("<section class=\"luat-dieu\" id=\"dieu-1\"><h2><a class=\"luat-neo\" href=\"#dieu-1\">Điều 1.</a> <span class=\"luat-ten\">A</span></h2>\n"
		 "<div class=\"luat-khoan\" id=\"dieu-1-khoan-1\"><p><a class=\"luat-neo\" href=\"#dieu-1-khoan-1\">1.</a></p>\n"
		 "<div class=\"luat-diem\" id=\"dieu-1-khoan-1-diem-a\"><p><a class=\"luat-neo\" href=\"#dieu-1-khoan-1-diem-a\">a)</a> B</p>\n</div>\n</div>\n</section>\n"
		 "<h2 class=\"luat-phu-luc\" id=\"phu-luc\"><span class=\"luat-so\">Phụ lục</span> <span class=\"luat-ten\">DANH MỤC</span></h2>\n<p>Lời.</p>\n"));
	composed_free(&x);

	compose(&x, STR("Không có *điều* nào.\n"), 9);
	CHECK(x.diags.n == 1 && x.diags.item[0].code == L201 && x.diags.item[0].at.line == 9);
	CHECK(str_find(x.body.html.s, STR("<em>điều</em>")));
	composed_free(&x);
}

/* Without white space and without the marks of Markdown. */
static void
put_words(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '\xC2' && i + 1 < s.n && s.p[i + 1] == '\xA0')
			i++;
		else if (!strchr(" \t\r\n*#_", s.p[i]))
			put_char(b, s.p[i]);
	}
}

static bool
nothing_lost(struct str text, struct arena *a)
{
	struct units u = law_units(text, STR("x"), 1, a, NULL);
	struct buf want = {0}, got = {0};
	bool same;

	put_words(&want, text);
	for (size_t i = 0; i < u.n; i++) {
		put_words(&got, u.item[i].label);
		put_words(&got, u.item[i].heading);
		put_words(&got, u.item[i].text);
	}
	same = str_equal(buf_str(&want), buf_str(&got));
	for (size_t i = 0; !same && i < want.n && i < got.n; i++)
		if (want.p[i] != got.p[i]) {
			printf("  differs at [%.*s] [%.*s]\n", 60, want.p + (i > 20 ? i - 20 : 0), 60, got.p + (i > 20 ? i - 20 : 0));
			break;
		}
	buf_free(&want);
	buf_free(&got);
	return same;
}

static double
milliseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void
time_body(const char *path, struct str text)
{
	struct composed x;
	double start = milliseconds();
	size_t opened = 0, closed = 0;

	compose(&x, text, 1);
	printf("law: %s: body of %zu KB in %.2f ms\n", path, x.body.html.s.n / 1024, milliseconds() - start);
	for (size_t i = 0; i + 1 < x.body.html.s.n; i++)
		if (x.body.html.s.p[i] == '<')
			*(x.body.html.s.p[i + 1] == '/' ? &closed : &opened) += 1;
	CHECK(opened == closed && opened > 0);
	composed_free(&x);
}

static void
test_file(const char *path)
{
	struct arena a = {0};
	struct buf b = {0};
	struct units u;
	double start;
	size_t count[UNIT_RELATED + 1] = {0};

	if (file_read(AT_FDCWD, path, (size_t)64 << 20, &b) != 0)
		return;
	CHECK(nothing_lost(buf_str(&b), &a));
	start = milliseconds();
	u = law_units(buf_str(&b), STR("x"), 1, &a, NULL);
	start = milliseconds() - start;
	for (size_t i = 0; i < u.n; i++)
		count[u.item[i].kind]++;
	printf("law: %s: %zu KB, %zu chương, %zu điều, %zu khoản, %zu điểm in %.2f ms\n", path, b.n / 1024, count[UNIT_CHUONG],
	       count[UNIT_DIEU], count[UNIT_KHOAN], count[UNIT_DIEM], start);
	if (count[UNIT_DIEU])
		time_body(path, buf_str(&b));
	buf_free(&b);
	arena_free(&a);
}

/* Every text cut off anywhere still loses nothing. */
static void
test_prefixes(void)
{
	struct str text = STR("Căn cứ\n\n## Chương I\n\n**TÊN\n**\nĐiều 1. Tên như sau\n“Điều 2. X\n1. Y”\n1. Một\na) A\n[...]\n**Điều 2.** B\nPHỤ LỤC\n");
	struct arena a = {0};

	for (size_t n = 0; n <= text.n; n++)
		CHECK(nothing_lost(str_make(text.p, n), &a));
	arena_free(&a);
}

int
main(int argc, char **argv)
{
	const char *const own[] = {"content/phap-luat/luat-hoa-giai-o-co-so.md", "content/phap-luat/bo-luat-dan-su-2015.md",
				   "content/phap-luat/nghi-dinh-15-2014.md", "content/phap-luat/thong-tu-56-2023.md"};

	test_plain();
	test_not_units();
	test_cuts();
	test_markdown();
	test_wrapped();
	test_quotes();
	test_doubled();
	test_odd();
	test_too_many();
	test_body();
	test_prefixes();
	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		test_file(own[i]);
	for (int i = 1; i < argc; i++)
		test_file(argv[i]);
	return test_end("law");
}
