/*
 * document.c - files of law to documents: the codification with the faults that its copies have, the
 * head of a plain document, the property that no word is lost or doubled; and the forms that are
 * printed: JSON, outline, Akoma Ntoso.
 *
 * Paths on the command line are read as further files for the property.
 */
#include "law/document.h"

#include "base/file.h"
#include "base/vi.h"
#include "formats/akn.h"
#include "formats/lawjson.h"

#include "test.h"

#include <fcntl.h>
#include <stdlib.h>

static int
by_place(const void *a, const void *b)
{
	const struct str *x = a, *y = b;

	return x->p < y->p ? -1 : x->p > y->p;
}

/* Only white space and marks of Markdown in [p, end)? */
static bool
is_nothing(const char *p, const char *end)
{
	for (; p < end; p++) {
		if (*p == '\xC2' && p + 1 < end && p[1] == '\xA0')
			p++;
		else if (!strchr(" \t\r\n*#_", *p))
			return false;
	}
	return true;
}

/* Every word stands in exactly one label, heading or text, or before or after. */
static bool
nothing_lost(struct str text, const struct documents *d)
{
	size_t total = 2, n = 0;
	struct str *s;
	const char *p = text.p;
	bool ok = true;

	for (size_t i = 0; i < d->n; i++)
		total += 3 * d->item[i].units.n;
	s = malloc(total * sizeof(*s));
	s[n++] = d->before;
	s[n++] = d->after;
	for (size_t i = 0; i < d->n; i++)
		for (size_t k = 0; k < d->item[i].units.n; k++) {
			const struct unit *u = &d->item[i].units.item[k];

			s[n++] = u->label;
			s[n++] = u->heading;
			s[n++] = u->text;
		}
	qsort(s, n, sizeof(*s), by_place);
	for (size_t i = 0; i < n; i++) {
		if (s[i].n == 0)
			continue;
		if (s[i].p < p || !is_nothing(p, s[i].p)) {
			printf("  lost or doubled near [%.*s]\n",
			       (int)(text.p + text.n - p < 80 ? text.p + text.n - p : 80), p);
			ok = false;
		}
		p = s[i].p + s[i].n;
	}
	ok &= is_nothing(p, text.p + text.n);
	free(s);
	return ok;
}

/* Ids are unique, parents stand before their children. */
static bool
is_sound(const struct units *u)
{
	struct str *id = malloc((u->n + 1) * sizeof(*id));
	size_t n = 0;
	bool ok = true;

	for (size_t i = 0; i < u->n; i++) {
		ok &= u->item[i].parent < (int)i;
		if (u->item[i].id.n)
			id[n++] = u->item[i].id;
	}
	for (size_t i = 0; n < 3000 && i < n; i++)
		for (size_t k = i + 1; k < n; k++)
			ok &= !str_equal(id[i], id[k]);
	free(id);
	return ok;
}

static const char codified[] = "---\n# Đề mục thử\n\nChương I\n\nNHỮNG QUY ĐỊNH CHUNG\n\n(Chương này có nội dung liên "
			       "quan đến Điều 9.1.LQ.1. Tên)\n\n"
			       "Điều 37.1.LQ.1. Phạm vi\n\n(Điều 1 Luật số 35/2013/QH13 Hòa giải\nở cơ sở ngày "
			       "20/06/2013 của Quốc hội, có hiệu lực thi hành kể từ "
			       "ngày 01/01/2014 )\n\nLời đầu.\n\n1. Một;\n\n2.Hai (sau đây gọi là H).(Điều này có nội "
			       "dung liên quan đến Điều 8.5.LQ.18. Chủ thể (A); "
			       "Điều 37.1.NĐ.1.1. Phạm vi)Điều 37.1.NĐ.1.1. Phạm vi nghị định\n\n"
			       "(Điều 1 Nghị định số 15/2014/NĐ-CP Quy định chi tiết Luật số 35/2013/QH13 ngày "
			       "20/06/2013 của Quốc hội về hòa giải ngày 27/02/2014 của "
			       "Chính phủ, có hiệu lực thi hành kể từ ngày 25/04/2014)Lời của nghị định theo Điều 5 "
			       "Luật này.Chương II\n\nHAI\n\n"
			       " Điều 37.1.NĐ.1.9a. Chèn\n(Điều 9a Nghị định số 15/2014/NĐ-CP, có hiệu lực thi hành kể "
			       "từ ngày 25/04/2014)\na) A;\nđ) Đ.\n"
			       "Điều 37.1.LQ.3.\n\n(Điều 3 Luật số 35/2013/QH13, có hiệu lực thi hành kể từ ngày "
			       "01/01/2014)\n\nPhụ lục 1.docx\n"
			       "Điều 4. Không có mã thì không là điều\nĐiều 37.1.LQ.4. Không nguồn\nLời.\n\n## Danh "
			       "sách điều khoản\n\n### 3700\n\nĐiều 37.1.LQ.1. Phạm vi\n";

static void
test_codified(void)
{
	struct arena a = {0};
	struct diags diags = {0};
	struct documents d = law_read(str_of(codified), STR("x"), 1, &a, &diags);
	const struct unit *u;

	CHECK(d.codified && d.n == 2 && diags.n == 0 && nothing_lost(str_of(codified), &d));
	SAME(d.before, STR("---\n# Đề mục thử"));
	CHECK(str_starts(d.after, STR("## Danh sách")));
	SAME(d.item[0].number, STR("35/2013/QH13"));
	SAME(d.item[0].title, STR("Hòa giải ở cơ sở"));
	SAME(d.item[0].type, STR("Luật"));
	SAME(d.item[0].issuer, STR("Quốc hội"));
	CHECK(d.item[0].issued == 20130620 && d.item[0].effective == 20140101);
	SAME(d.item[1].title, STR("Quy định chi tiết Luật số 35/2013/QH13 ngày 20/06/2013 của Quốc hội về hòa giải"));
	CHECK(d.item[1].issued == 20140227 && d.item[1].effective == 20140425);
	SAME(d.item[1].issuer, STR("Chính phủ"));
	CHECK(is_sound(&d.item[0].units) && is_sound(&d.item[1].units));
	u = d.item[0].units.item;
	CHECK(d.item[0].units.n == 10 && u[0].kind == UNIT_CHUONG && u[1].kind == UNIT_RELATED && u[1].parent == 0);
	CHECK(u[2].kind == UNIT_DIEU && u[2].parent == 0 && u[3].kind == UNIT_SOURCE && u[3].parent == 2);
	SAME(u[2].text, STR("Lời đầu."));
	SAME(u[2].code, STR("37.1.LQ.1"));
	SAME(u[5].text, STR("Hai (sau đây gọi là H)."));
	CHECK(u[6].kind == UNIT_RELATED && u[6].parent == 2 && str_ends(u[6].text, STR("Phạm vi)")));
	SAME(u[7].id, STR("dieu-3"));
	CHECK(u[7].parent == -1); /* its chapter is the decree's */
	SAME(u[7].text, STR("Phụ lục 1.docx\nĐiều 4. Không có mã thì không là điều"));
	SAME(u[9].heading, STR("Không nguồn"));
	u = d.item[1].units.item;
	CHECK(d.item[1].units.n == 7);
	SAME(u[0].text, STR("Lời của nghị định theo Điều 5 Luật này."));
	SAME(u[2].id, STR("chuong-ii"));
	SAME(u[2].heading, STR("HAI"));
	SAME(u[3].id, STR("dieu-9a"));
	SAME(u[6].id, STR("dieu-9a-diem-dd"));
	diags_free(&diags);
	arena_free(&a);
}

/* What is odd about numbers in a codification is a hint only: copies of it are full of doubled articles. */
static void
test_doubled(void)
{
	struct arena a = {0};
	struct diags diags = {0};

	law_read(STR("Điều 1.1.LQ.1. A\nLời.\nĐiều 1.1.LQ.9. A\n2. Lời.\nĐiều 1.1.LQ.1. A\nLời.\n"), STR("x"), 1, &a,
		 &diags);
	CHECK(diags.n == 1 && diags.item[0].code == L208 && diags.item[0].at.line == 5);
	diags_free(&diags);
	arena_free(&a);
}

static const char decree[] =
	"# Nghị định\n\n## THÔNG TIN VĂN BẢN\n\n| Thuộc tính | Nội dung |\n|---|---|\n| **Số hiệu** | Đang cập nhật |\n"
	"| **Ngày hiệu lực** | 01/7/2026 |\n\n## VĂN BẢN\n\nCHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự "
	"do - Hạnh phúc\n"
	"Số: 15/2014/NĐ-CP Hà Nội, ngày 27 tháng 02 năm 2014\n\nNGHỊ ĐỊNH\n\nQuy định chi tiết\nmột số điều ngày 1 "
	"tháng 2 năm 2013\n\n"
	"Căn cứ Luật A, ngày 5 tháng 5 năm 2012;\n\nĐiều 1. Một\nLời theo điểm a khoản 1 Điều 3 và Nghị định số "
	"28/2013/NĐ-CP.\n\n[...]\n\nĐiều 3. Ba\n1. A & <b>:\na) B\n\nPhụ lục\nBIỂU MẪU\n| 1. | a) |\n|--|--|\n1. x\n";

static void
test_plain(void)
{
	struct arena a = {0};
	struct diags diags = {0};
	struct str law = STR("QUỐC HỘI\nLuật số: 35/2013/QH13\n\nLUẬT HÒA GIẢI Ở CƠ SỞ\nCăn cứ Hiến pháp;\nĐiều 1. "
			     "A\nLời.\nĐiều 2. Hiệu lực thi hành\n"
			     "Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2014.\n");
	struct documents d = law_read(str_of(decree), STR("x"), 1, &a, &diags);

	CHECK(!d.codified && d.n == 1 && diags.n == 0 && nothing_lost(str_of(decree), &d));
	SAME(d.item[0].number, STR("15/2014/NĐ-CP"));
	SAME(d.item[0].type, STR("Nghị định"));
	SAME(d.item[0].title, STR("Quy định chi tiết một số điều ngày 1 tháng 2 năm 2013"));
	SAME(d.item[0].issuer, STR("Chính phủ"));
	CHECK(d.item[0].issued == 20140227 && d.item[0].effective == 20260701);
	CHECK(str_ends(d.before, STR("## VĂN BẢN\n")) && d.item[0].units.item[0].kind == UNIT_PREAMBLE);
	CHECK(d.item[0].units.item[0].line == 12);
	d = law_read(law, STR("x"), 1, &a, &diags);
	SAME(d.item[0].number, STR("35/2013/QH13"));
	SAME(d.item[0].type, STR("Luật"));
	SAME(d.item[0].title, STR("HÒA GIẢI Ở CƠ SỞ"));
	SAME(d.item[0].issuer, STR("Quốc hội"));
	CHECK(d.item[0].issued == 0 && d.item[0].effective == 20140101);
	d = law_read((struct str){0}, STR("x"), 1, &a, &diags);
	CHECK(d.n == 1 && d.item[0].units.n == 0 && d.item[0].number.n == 0);
	diags_free(&diags);
	arena_free(&a);
}

static void
test_json(void)
{
	struct arena a = {0};
	struct documents d = law_read(str_of(decree), STR("x"), 1, &a, NULL);
	struct buf b = {0};

	lawjson_put(&b, &d);
	SAME(buf_str(&b),
	     STR("{\"number\":\"15/2014/NĐ-CP\",\"title\":\"Quy định chi tiết một số điều ngày 1 tháng 2 năm "
		 "2013\",\"type\":\"Nghị định\","
		 "\"issuer\":\"Chính phủ\",\"issued\":\"2014-02-27\",\"effective\":\"2026-07-01\",\"preamble\":\"CHÍNH "
		 "PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
		 "NAM\\nĐộc lập - Tự do - Hạnh phúc\\nSố: 15/2014/NĐ-CP Hà Nội, ngày 27 tháng 02 năm 2014\\n\\nNGHỊ "
		 "ĐỊNH\\n\\nQuy định chi tiết\\nmột số "
		 "điều ngày 1 tháng 2 năm 2013\\n\\nCăn cứ Luật A, ngày 5 tháng 5 năm 2012;\",\"units\":[\n"
		 "{\"id\":\"dieu-1\",\"kind\":\"dieu\",\"num\":\"1\",\"label\":\"Điều "
		 "1.\",\"heading\":\"Một\",\"parent\":null,\"line\":23,\"text\":\"Lời theo điểm a khoản 1 Điều 3 và "
		 "Nghị định số 28/2013/NĐ-CP.\"},\n"
		 "{\"id\":\"dieu-3\",\"kind\":\"dieu\",\"num\":\"3\",\"label\":\"Điều "
		 "3.\",\"heading\":\"Ba\",\"parent\":null,\"line\":28,\"text\":\"\",\"cut\":\"[...]\"},\n"
		 "{\"id\":\"dieu-3-khoan-1\",\"kind\":\"khoan\",\"num\":\"1\",\"label\":\"1.\",\"heading\":null,"
		 "\"parent\":\"dieu-3\",\"line\":29,\"text\":\"A \\u0026 "
		 "\\u003cb\\u003e:\"},\n"
		 "{\"id\":\"dieu-3-khoan-1-diem-a\",\"kind\":\"diem\",\"num\":\"a\",\"label\":\"a)\",\"heading\":null,"
		 "\"parent\":\"dieu-3-khoan-1\",\"line\":30,\"text\":\"B\"},\n"
		 "{\"id\":\"phu-luc\",\"kind\":\"phu-luc\",\"num\":null,\"label\":\"Phụ lục\",\"heading\":\"BIỂU "
		 "MẪU\",\"parent\":null,\"line\":32,\"text\":\"| 1. | a) "
		 "|\\n|--|--|\\n1. x\"}],\"before\":\"# Nghị định\\n\\n## THÔNG TIN VĂN BẢN\\n\\n| Thuộc tính | Nội "
		 "dung |\\n|---|---|\\n| **Số hiệu** | Đang cập "
		 "nhật |\\n| **Ngày hiệu lực** | 01/7/2026 |\\n\\n## VĂN BẢN\\n\",\"after\":null}\n"));
	b.n = 0;
	lawoutline_put(&b, &d);
	SAME(buf_str(&b), STR("Điều 1. Một\n[...]\nĐiều 3. Ba\n  1. A & <b>:\n    a) B\nPhụ lục BIỂU MẪU\n"));
	b.n = 0;
	d = law_read(str_of(codified), STR("x"), 1, &a, NULL);
	lawjson_put(&b, &d);
	CHECK(str_starts(buf_str(&b), STR("{\"documents\":[\n{\"number\":\"35/2013/QH13\"")));
	CHECK(str_find(buf_str(&b), STR("\"code\":\"37.1.NĐ.1.9a\",\"source\":\"(Điều 9a Nghị định")));
	CHECK(str_find(buf_str(&b), STR("\"related\":\"(Chương này có nội dung")));
	CHECK(str_find(buf_str(&b), STR("\"after\":\"## Danh sách")));
	b.n = 0;
	lawoutline_put(&b, &d);
	CHECK(str_starts(buf_str(&b), STR("Luật 35/2013/QH13 Hòa giải ở cơ sở\n  Chương I NHỮNG QUY ĐỊNH CHUNG\n    "
					  "Điều 37.1.LQ.1. Phạm vi\n")));
	buf_free(&b);
	arena_free(&a);
}

static void
test_akn(void)
{
	struct arena a = {0};
	struct documents d = law_read(str_of(decree), STR("x"), 1, &a, NULL);
	struct buf b = {0};
	struct str s;

	akn_put(&b, &d.item[0], "vi");
	s = buf_str(&b);
	CHECK(str_find(s, STR("<FRBRuri value=\"/akn/vn/act/nghi-dinh/2014-02-27/15-2014-nd-cp\"/>")));
	CHECK(str_find(s, STR("<FRBRuri value=\"/akn/vn/act/nghi-dinh/2014-02-27/15-2014-nd-cp/vie@2026-07-01\"/>")));
	CHECK(str_find(s, STR("<article eId=\"art_3\">\n<num>Điều 3.</num>\n<heading>Ba</heading>\n<paragraph "
			      "eId=\"art_3__para_1\">\n<num>1.</num>\n"
			      "<intro>\n<p>A &amp; &lt;b&gt;:</p>\n</intro>\n<point eId=\"art_3__para_1__point_a\">")));
	CHECK(str_find(
		s, STR("<p>Lời theo <ref "
		       "href=\"/akn/vn/act/nghi-dinh/2014-02-27/15-2014-nd-cp~art_3__para_1__point_a\">điểm a khoản 1 "
		       "Điều 3</ref> và <ref href=\"/akn/vn/act/nghi-dinh/2013/28-2013-nd-cp\">Nghị định số "
		       "28/2013/NĐ-CP</ref>.</p>")));
	CHECK(str_find(s, STR("<hcontainer eId=\"cut_1\" name=\"cut\">")));
	CHECK(str_find(s, STR("<attachment eId=\"att\">")));
	b.n = 0;
	d = law_read(STR("Phần I\nChương IV\nMục 1\nX\nĐiều 1. A\nđ) B\x01\x02 \xEF\xBF\xBF\nChương IV\nĐiều 2\n"),
		     STR("x"), 1, &a, NULL);
	akn_put_all(&b, &d, "vi");
	s = buf_str(&b);
	CHECK(str_find(s, STR("<part eId=\"part_I\">")) && str_find(s, STR("<section eId=\"chp_IV__sec_1\">")));
	CHECK(str_find(s, STR("<chapter eId=\"part_I__chp_IV\">")) &&
	      str_find(s, STR("<point eId=\"art_1__point_dd\">")));
	CHECK(str_find(s, STR("<p>B </p>")) && str_find(s, STR("name=\"unknown\"")));
	b.n = 0;
	d = law_read(str_of(codified), STR("x"), 1, &a, NULL);
	akn_put_all(&b, &d, "vi");
	s = buf_str(&b);
	CHECK(str_find(s, STR("<documentCollection name=\"phap-dien\">")) &&
	      str_find(s, STR("<article eId=\"cmp_2__art_9a\">")));
	CHECK(str_find(s, STR("<authorialNote eId=\"cmp_1__note_1\" marker=\"liên quan\"")));
	buf_free(&b);
	arena_free(&a);
}

/* Cut off anywhere, and with any line lost, nothing else is. */
static void
test_damaged(struct str text)
{
	struct arena a = {0};

	for (size_t n = 0; n <= text.n; n++) {
		struct str s = str_make(text.p, n);
		struct documents d = law_read(s, STR("x"), 1, &a, NULL);
		struct buf b = {0};

		CHECK(nothing_lost(s, &d));
		for (size_t i = 0; i < d.n; i++)
			CHECK(is_sound(&d.item[i].units));
		akn_put_all(&b, &d, "vi");
		lawjson_put(&b, &d);
		buf_free(&b);
		arena_reset(&a);
	}
	arena_free(&a);
}

static void
test_noise(void)
{
	static const char *const piece[] = {"Điều 1.",
					    "a)",
					    "1. ",
					    "“",
					    "”",
					    "\"",
					    "\n",
					    "(",
					    "(Điều này có nội dung",
					    ")",
					    "# ",
					    "**",
					    "Chương I",
					    "Điều 1.1.LQ.1. ",
					    "[...]",
					    "|",
					    " ",
					    "\xC2\xA0",
					    ": “",
					    "Phụ lục\n",
					    "(Điều 1 Luật số 1/2/QH1,"};
	struct arena a = {0};
	struct buf b = {0};
	unsigned seed = 1;

	for (int round = 0; round < 3000; round++) {
		struct documents d;

		b.n = 0;
		if (round % 2)
			put_lit(&b, "Điều 9.9.LQ.9. X\n");
		for (int i = 0; i < 40; i++) {
			seed = seed * 1103515245u + 12345u;
			put_str(&b, str_of(piece[(seed >> 16) % (sizeof(piece) / sizeof(piece[0]))]));
		}
		d = law_read(buf_str(&b), STR("x"), 1, &a, NULL);
		CHECK(nothing_lost(buf_str(&b), &d));
		for (size_t i = 0; i < d.n; i++)
			CHECK(is_sound(&d.item[i].units));
		arena_reset(&a);
	}
	buf_free(&b);
	arena_free(&a);
}

static void
test_file(const char *path)
{
	struct arena a = {0};
	struct buf raw = {0}, b = {0};
	struct documents d;
	size_t articles = 0;

	if (file_read(AT_FDCWD, path, (size_t)64 << 20, &raw) != 0)
		return;
	vi_put_nfc(&b, buf_str(&raw));
	d = law_read(buf_str(&b), STR("x"), 1, &a, NULL);
	CHECK(nothing_lost(buf_str(&b), &d));
	for (size_t i = 0; i < d.n; i++) {
		CHECK(is_sound(&d.item[i].units));
		for (size_t k = 0; k < d.item[i].units.n; k++)
			articles += d.item[i].units.item[k].kind == UNIT_DIEU;
	}
	printf("document: %s: %zu documents, %zu điều\n", path, d.n, articles);
	buf_free(&raw);
	buf_free(&b);
	arena_free(&a);
}

int
main(int argc, char **argv)
{
	const char *const own[] = {"content/phap-luat/luat-hoa-giai-o-co-so.md",
				   "content/phap-luat/bo-luat-dan-su-2015.md"};

	test_codified();
	test_doubled();
	test_plain();
	test_json();
	test_akn();
	test_damaged(str_of(codified));
	test_damaged(str_of(decree));
	test_noise();
	for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		test_file(own[i]);
	for (int i = 1; i < argc; i++)
		test_file(argv[i]);
	return test_end("document");
}
