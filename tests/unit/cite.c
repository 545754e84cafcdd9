/*
 * cite.c - prose to citations: every form of the field's grammar, the words that look like
 * one and are none, numbers of documents, and damaged text.
 *
 * A citation is shown as "number|title|ref dieu/khoan/diem ..." and its words; FOUND compares all
 * of a text at once, one a line. The file has as many lines as there are forms.
 */
#include "law/cite.h"

#include "law/lawname.h"
#include "law/number.h"

#include "test.h"

static void
put_field(struct buf *b, const char *name, struct str s)
{
	if (s.n == 0)
		return;
	put_char(b, ' ');
	put_str(b, str_of(name));
	put_str(b, s);
}

static void
put_found(struct buf *b, struct str text, const struct citation *c)
{
	put_char(b, "ite"[c->ref]);
	put_field(b, "#", c->number);
	put_field(b, "=", c->title);
	put_field(b, "Đ", c->dieu);
	put_field(b, "k", c->khoan);
	put_field(b, "đ", c->diem);
	put_field(b, "P", c->phu_luc);
	put_field(b, "C", c->chuong);
	put_field(b, "M", c->muc);
	put_lit(b, " [");
	put_str(b, str_make(text.p + c->at.at, c->at.n));
	put_lit(b, "]\n");
}

static struct str
found(struct arena *a, struct str text)
{
	struct citations c = law_cite(text, NULL, a);
	struct buf b = {0};
	struct str s;

	for (size_t i = 0; i < c.n; i++)
		put_found(&b, text, &c.item[i]);
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

#define FOUND(text, want)                                                                                              \
	do {                                                                                                           \
		struct arena a_ = {0};                                                                                 \
		SAME(found(&a_, STR(text)), STR(want));                                                                \
		arena_free(&a_);                                                                                       \
	} while (0)

#define NOTHING(text) FOUND(text, "")

/* The whole text is one citation. */
#define WHOLE(text, want) FOUND("theo " text ".", want " [" text "]\n")

static void
test_simple(void)
{
	WHOLE("khoản 2 Điều 24 của Luật này", "t Đ24 k2");
	WHOLE("Khoản 1 Điều 12 của Luật hòa giải ở cơ sở", "e =Luật hòa giải ở cơ sở Đ12 k1");
	WHOLE("Điều 8 của Luật hoà giải ở cơ sở", "e =Luật hoà giải ở cơ sở Đ8");
	WHOLE("Điều 24 Luật Hòa giải ở cơ sở", "e =Luật Hòa giải ở cơ sở Đ24");
	WHOLE("điểm k khoản 1 Điều 14 Luật Hòa giải, đối thoại tại Tòa án",
	      "e =Luật Hòa giải, đối thoại tại Tòa án Đ14 k1 đk");
	WHOLE("khoản 2 Điều 34 Luật Chuyển đổi số", "e =Luật Chuyển đổi số Đ34 k2");
	WHOLE("khoản 9 Điều 1 Nghị định số 367/2025/NĐ-CP", "e #367/2025/NĐ-CP Đ1 k9");
	WHOLE("Điều 91 Nghị định này", "t Đ91");
	WHOLE("điểm b.2 khoản 4 Điều 21 Thông tư này", "t Đ21 k4 đb.2");
	WHOLE("Mục 2 Chương III của Thông tư này", "t CIII M2");
	WHOLE("Chương II của Thông tư liên tịch này", "t CII");
	WHOLE("Mục III của Nghị quyết liên tịch này", "t MIII");
	WHOLE("Điều 651 Bộ luật Dân sự", "e =Bộ luật Dân sự Đ651");
	WHOLE("Điều 18a của Luật Xử lý vi phạm hành chính", "e =Luật Xử lý vi phạm hành chính Đ18a");
	WHOLE("điểm 1.16 khoản 1 Mục II Phụ lục I Thông tư này", "t k1 đ1.16 PI MII");
	WHOLE("điểm a khoản 2 Điều này", "i Đnày k2 đa");
	WHOLE("điểm a khoản này", "i knày đa");
	FOUND("Chính phủ quy định chi tiết Điều này.", "i Đnày [Điều này]\n");
	FOUND("trừ phần quy định tại đoạn thứ hai điểm a khoản 3", "i k3 đa [điểm a khoản 3]\n");
	FOUND("tiết c khoản 3 Điều 5 Thông tư này", "t Đ5 k3 [khoản 3 Điều 5 Thông tư này]\n");
	FOUND("gạch đầu dòng thứ hai điểm a khoản 1 Điều 4 Thông tư này",
	      "t Đ4 k1 đa [điểm a khoản 1 Điều 4 Thông tư này]\n");
	FOUND("Mẫu số 86 Phụ lục I Nghị định này", "t PI [Phụ lục I Nghị định này]\n");
	FOUND("theo Phần thứ tư của Bộ luật này", "t [Bộ luật này]\n");
	FOUND("Điều 20 khoản 1 Luật Đất đai", "e =Luật Đất đai Đ20 k1 [Điều 20 khoản 1 Luật Đất đai]\n");
	FOUND("tại Điều 5, khoản 2, điểm a Luật Đất đai",
	      "e =Luật Đất đai Đ5 k2 đa [Điều 5, khoản 2, điểm a Luật Đất đai]\n");
}

static void
test_lists(void)
{
	WHOLE("khoản 4 và khoản 5 Điều 10 của Luật này",
	      "t Đ10 k4 [khoản 4 và khoản 5 Điều 10 của Luật này]\nt Đ10 k5");
	WHOLE("Điều 9 và Điều 10 của Luật này", "t Đ9 [Điều 9 và Điều 10 của Luật này]\nt Đ10");
	FOUND("điểm b khoản 1 Điều 10 và khoản 2 Điều 15 của Quyết định này",
	      "t Đ10 k1 đb [điểm b khoản 1 Điều 10 và khoản 2 Điều 15 của Quyết định này]\n"
	      "t Đ15 k2 [điểm b khoản 1 Điều 10 và khoản 2 Điều 15 của Quyết định này]\n");
	FOUND("các điểm a, b và d khoản 1 Điều 18 của Luật này",
	      "t Đ18 k1 đa [điểm a, b và d khoản 1 Điều 18 của Luật này]\n"
	      "t Đ18 k1 đb [điểm a, b và d khoản 1 Điều 18 của Luật này]\n"
	      "t Đ18 k1 đd [điểm a, b và d khoản 1 Điều 18 của Luật này]\n");
	FOUND("khoản 1, 2, 3 và điểm b khoản 5 Điều 21",
	      "i Đ21 k1 [khoản 1, 2, 3 và điểm b khoản 5 Điều 21]\ni Đ21 k2 [khoản 1, 2, 3 và điểm b khoản 5 Điều 21]\n"
	      "i Đ21 k3 [khoản 1, 2, 3 và điểm b khoản 5 Điều 21]\ni Đ21 k5 đb [khoản 1, 2, 3 và điểm b khoản 5 Điều "
	      "21]\n");
	FOUND("khoản 2 của một trong các Điều 249, 250", "i Đ249 k2 [khoản 2 của một trong các Điều 249, 250]\ni Đ250 "
							 "k2 [khoản 2 của một trong các Điều 249, 250]\n");
	FOUND("Điều 2, Điều 3, khoản 1 Điều 4 của Quyết định này",
	      "t Đ2 [Điều 2, Điều 3, khoản 1 Điều 4 của Quyết định này]\n"
	      "t Đ3 [Điều 2, Điều 3, khoản 1 Điều 4 của Quyết định này]\n"
	      "t Đ4 k1 [Điều 2, Điều 3, khoản 1 Điều 4 của Quyết định này]\n");
	FOUND("điểm a khoản 1 Điều này và Điều 5 của Quyết định này",
	      "i Đnày k1 đa [điểm a khoản 1 Điều này và Điều 5 của Quyết định này]\n"
	      "t Đ5 [điểm a khoản 1 Điều này và Điều 5 của Quyết định này]\n");
	FOUND("khoản 6 Điều 3, khoản 5 Điều 5 Quyết định số [25/2021/QĐ-TTg]",
	      "e #25/2021/QĐ-TTg Đ3 k6 [khoản 6 Điều 3, khoản 5 Điều 5 Quyết định số [25/2021/QĐ-TTg]\n"
	      "e #25/2021/QĐ-TTg Đ5 k5 [khoản 6 Điều 3, khoản 5 Điều 5 Quyết định số [25/2021/QĐ-TTg]\n");
	FOUND("khoản 1 Điều 191 của Bộ luật Tố tụng dân sự, khoản 1 Điều 121 của Luật Tố tụng hành chính",
	      "e =Bộ luật Tố tụng dân sự Đ191 k1 [khoản 1 Điều 191 của Bộ luật Tố tụng dân sự]\n"
	      "e =Luật Tố tụng hành chính Đ121 k1 [khoản 1 Điều 121 của Luật Tố tụng hành chính]\n");
	FOUND("khoản 2 Điều 127 hoặc khoản 3 Điều 128 Luật xử lý vi phạm hành chính",
	      "e =Luật xử lý vi phạm hành chính Đ127 k2 [khoản 2 Điều 127 hoặc khoản 3 Điều 128 Luật xử lý vi phạm "
	      "hành chính]\n"
	      "e =Luật xử lý vi phạm hành chính Đ128 k3 [khoản 2 Điều 127 hoặc khoản 3 Điều 128 Luật xử lý vi phạm "
	      "hành chính]\n");
	FOUND("điểm a,b khoản 1, Điều 5, Luật Nhà ở 2023",
	      "e =Luật Nhà ở 2023 Đ5 k1 đa [điểm a,b khoản 1, Điều 5, Luật Nhà ở 2023]\n"
	      "e =Luật Nhà ở 2023 Đ5 k1 đb [điểm a,b khoản 1, Điều 5, Luật Nhà ở 2023]\n");
	FOUND("các điều 73, 74 và 75 của Luật",
	      "i Đ73 [điều 73, 74 và 75]\ni Đ74 [điều 73, 74 và 75]\ni Đ75 [điều 73, 74 và 75]\n");
	FOUND("khoản 1 và 3 tháng sau", "i k1 [khoản 1]\n");
}

/* Forms in use: the whole is one list of so many targets. */
static void
test_forms(void)
{
	static const struct {
		const char *text;
		size_t n;
	} form[] = {
		{"khoản 5 và khoản 7 Điều này", 2},
		{"khoản 2 Điều 12 của Luật này", 1},
		{"điểm a, điểm b khoản 4 Điều 6 của Quyết định này", 2},
		{"điểm đ, điểm g khoản 1 Điều 4 và điểm b, điểm d khoản 1 Điều 6 của Thông tư này", 4},
		{"Điểm a, Điểm c Khoản 1 Điều này", 2},
		{"Khoản 2 và Khoản 3 Điều 12 Luật Phổ biến, giáo dục pháp luật", 2},
		{"Khoản 1 Điều 6, Khoản 1 Điều 25 Luật Phổ biến, giáo dục pháp luật", 2},
		{"Khoản 2, 3 Điều 4 Thông tư này", 2},
		{"Điều 17, 18, 19, 20, 21, 22 của Luật Phổ biến, giáo dục pháp luật", 6},
		{"khoản 2, khoản 3, khoản 5 Điều này", 3},
		{"điểm b, điểm c và điểm d khoản này", 3},
		{"điểm a khoản 6 Điều 4 Thông tư số 338/2016/TT-BTC", 1},
		{"khoản 2 Điều 1 Thông tư số 42/2022/TT-BTC", 1},
		{"khoản 2, 3, 4, 5 và 6 Điều 40 Luật Hòa giải, đối thoại tại Tòa án", 5},
		{"khoản 1, 2, 4, 6 và 7 Điều 19 của Luật này", 5},
		{"điểm b, c, d, đ, g, i, m và n khoản 1 Điều 3 của Thông tư này", 8},
		{"điểm a, b, c, d, đ và e khoản 1 Điều 123, điểm g khoản 1 Điều 143 của Luật Tố tụng hành chính", 7},
		{"điểm l khoản 10 Điều 4 Nghị định số 85/2025/NĐ-CP", 1},
		{"Điều 9, 10, 13, 26, 31, 32, 33, 36, 56 và 82 của Luật Cạnh tranh", 10},
		{"Điều 31, Điều 35, Điều 113, Điều 114, Điều 115 và Điều 116 Nghị định số 155/2020/NĐ-CP", 6},
		{"điều 214, 215 và 216 của Bộ luật Hình sự", 3},
		{"Điều 8 đến Điều 26 của Luật này", 19},
		{"Điều 26 đến Điều 31 Nghị định số 28/2022/NĐ-CP", 6},
		{"khoản 1 đến khoản 6 Điều này", 6},
		{"điểm b đến điểm i khoản 1 Điều 10 của Nghị định này", 8},
		{"điểm a đến điểm k khoản này", 10},
		{"khoản 1 hoặc khoản 2 hoặc khoản 3 hoặc khoản 6 Điều 10 Nghị định này", 4},
		{"khoản 9 Điều 3 và Mẫu số 01 kèm theo Thông tư số 109/2016/TT-BTC", 1},
		{"khoản 1a và bổ sung khoản 1b vào sau khoản 1a Điều 5 Luật này", 3},
		{"điểm 4, Mục I, Phần A Thông tư số 05/2008/TT-BTP", 1},
		{"Mục 2 Phần B Phụ lục II ban hành kèm theo Thông tư 10/2020/TT-BTC", 1},
		{"Luật Đất đai năm 2024", 1},
		{"Luật Tổ chức chính quyền địa phương số 72/2025/QH15", 1},
	};

	for (size_t i = 0; i < sizeof(form) / sizeof(form[0]); i++) {
		struct arena a = {0};
		struct str before = STR("quy định tại "),
			   text = str_cat(&a, before, str_of(form[i].text), STR(", trừ"));
		struct citations c = law_cite(text, NULL, &a);
		bool whole = c.n == form[i].n;

		for (size_t k = 0; k < c.n; k++)
			whole &= c.item[k].at.at == before.n && c.item[k].at.n == strlen(form[i].text);
		test_check(whole, form[i].text, __FILE__, __LINE__);
		arena_free(&a);
	}
	FOUND("các khoản 2, 3 Điều 40 của Luật này, trừ tài liệu quy định tại khoản 3 Điều 4 của Luật này",
	      "t Đ40 k2 [khoản 2, 3 Điều 40 của Luật này]\nt Đ40 k3 [khoản 2, 3 Điều 40 của Luật này]\n"
	      "t Đ4 k3 [khoản 3 Điều 4 của Luật này]\n");
	FOUND("gạch đầu dòng thứ 4, 6, 8, 11 và 12 điểm a khoản 3, khoản 6 Điều 7",
	      "i Đ7 k3 đa [điểm a khoản 3, khoản 6 Điều 7]\ni Đ7 k6 [điểm a khoản 3, khoản 6 Điều 7]\n");
	FOUND("quy định chi tiết khoản 5 và khoản 7", "i k5 [khoản 5 và khoản 7]\ni k7 [khoản 5 và khoản 7]\n");
}

static void
test_ranges(void)
{
	FOUND("từ Điều 8 đến Điều 10 của Luật này",
	      "t Đ8 [Điều 8 đến Điều 10 của Luật này]\nt Đ9 [Điều 8 đến Điều 10 của Luật này]\n"
	      "t Đ10 [Điều 8 đến Điều 10 của Luật này]\n");
	FOUND("từ điểm c đến điểm e khoản này",
	      "i knày đc [điểm c đến điểm e khoản này]\ni knày đd [điểm c đến điểm e khoản này]\n"
	      "i knày đđ [điểm c đến điểm e khoản này]\ni knày đe [điểm c đến điểm e khoản này]\n");
	FOUND("từ khoản 1 đến khoản 2 Điều này",
	      "i Đnày k1 [khoản 1 đến khoản 2 Điều này]\ni Đnày k2 [khoản 1 đến khoản 2 Điều này]\n");
	FOUND("Chương I đến Chương III Luật này",
	      "t CI [Chương I đến Chương III Luật này]\nt CII [Chương I đến Chương III Luật này]\n"
	      "t CIII [Chương I đến Chương III Luật này]\n");
	/* too far apart: the ends alone */
	FOUND("từ Điều 1 đến Điều 99999", "i Đ1 [Điều 1]\n");
	FOUND("từ Điều 1 đến Điều 9999", "i Đ1 [Điều 1 đến Điều 9999]\ni Đ9999 [Điều 1 đến Điều 9999]\n");
}

static void
test_documents(void)
{
	FOUND("Luật Đất đai số 31/2024/QH15 quy định",
	      "e #31/2024/QH15 =Luật Đất đai [Luật Đất đai số 31/2024/QH15]\n");
	FOUND("Luật số 25/2008/QH12 Bảo hiểm y tế", "e #25/2008/QH12 [Luật số 25/2008/QH12]\n");
	FOUND("Nghị định 190/2025/NĐ-CP sửa đổi Điều 11 Nghị định 118/2021/NĐ-CP",
	      "e #190/2025/NĐ-CP [Nghị định 190/2025/NĐ-CP]\ne #118/2021/NĐ-CP Đ11 [Điều 11 Nghị định "
	      "118/2021/NĐ-CP]\n");
	FOUND("Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư số 57/2024/QH15 có hiệu lực",
	      "e #57/2024/QH15 =Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư "
	      "[Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư số 57/2024/QH15]\n");
	FOUND("theo Luật Nhà ở và quy định của pháp luật", "e =Luật Nhà ở [Luật Nhà ở]\n");
	FOUND("Luật An toàn, vệ sinh lao động, Luật Hôn nhân và gia đình năm 2014",
	      "e =Luật An toàn, vệ sinh lao động [Luật An toàn, vệ sinh lao động]\n"
	      "e =Luật Hôn nhân và gia đình năm 2014 [Luật Hôn nhân và gia đình năm 2014]\n");
	FOUND("BLDS 2015, BLHS và Luật SHTT", "e =BLDS 2015 [BLDS 2015]\ne =BLHS [BLHS]\ne =Luật SHTT [Luật SHTT]\n");
	FOUND("Hiến pháp năm 2013", "e =Hiến pháp năm 2013 [Hiến pháp năm 2013]\n");
	FOUND("Nghị định 73 về lương, Nghị định 145/2020 và Thông tư 08",
	      "e #73 =Nghị định 73 [Nghị định 73]\ne #145/2020 =Nghị định 145/2020 [Nghị định 145/2020]\n"
	      "e #08 =Thông tư 08 [Thông tư 08]\n");
	FOUND("các Luật số 43/2024/QH15, số 47/2024/QH15 và số 58/2024/QH15",
	      "e #43/2024/QH15 [Luật số 43/2024/QH15, số 47/2024/QH15 và số 58/2024/QH15]\n"
	      "e #47/2024/QH15 [Luật số 43/2024/QH15, số 47/2024/QH15 và số 58/2024/QH15]\n"
	      "e #58/2024/QH15 [Luật số 43/2024/QH15, số 47/2024/QH15 và số 58/2024/QH15]\n");
	FOUND("Điều 10 Quy chế quản lý nhà chung cư ban hành kèm theo Thông tư 05/2024/TT-BXD",
	      "e #05/2024/TT-BXD =Quy chế quản lý nhà chung cư Đ10 "
	      "[Điều 10 Quy chế quản lý nhà chung cư ban hành kèm theo Thông tư 05/2024/TT-BXD]\n");
	FOUND("Phụ lục ban hành kèm theo Nghị định này", "t PPhụ lục [Phụ lục ban hành kèm theo Nghị định này]\n");
	FOUND("Mẫu số 05 ban hành kèm theo Nghị định này", "t [Nghị định này]\n");
	FOUND("Hiến pháp 2013, Điều 88", "e =Hiến pháp 2013 Đ88 [Hiến pháp 2013, Điều 88]\n");
	FOUND("NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 28/2013/NĐ-CP",
	      "e #28/2013/NĐ-CP [NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 28/2013/NĐ-CP]\n");
	FOUND("ĐIỀU 3 NGHỊ ĐỊNH SỐ 15/2014/NĐ-CP", "e #15/2014/NĐ-CP Đ3 [ĐIỀU 3 NGHỊ ĐỊNH SỐ 15/2014/NĐ-CP]\n");
	FOUND("liên quan đến Điều 37.1.LQ.16. Căn cứ; Điều 5. Phạm vi của Luật 62/2006/QH11 Cư trú",
	      "i Đ37.1.LQ.16 [Điều 37.1.LQ.16]\ne #62/2006/QH11 Đ5 [Điều 5. Phạm vi của Luật 62/2006/QH11]\n");
}

/* A number is written, and what follows it is any word. */
static void
test_short_numbers(void)
{
	FOUND("Nếu Nghị quyết 66 củng cố thể chế thì Nghị quyết 57 và Nghị quyết 59 là đôi cánh",
	      "e #66 =Nghị quyết 66 [Nghị quyết 66]\ne #57 =Nghị quyết 57 [Nghị quyết 57]\n"
	      "e #59 =Nghị quyết 59 [Nghị quyết 59]\n");
	FOUND("Nghị định 168 xử phạt nặng", "e #168 =Nghị định 168 [Nghị định 168]\n");
	FOUND("Nghị định 46 năm 2016, Thông tư số 39 năm 2014 và Nghị định 100/2019/NĐ-CP năm 2019",
	      "e #46 =Nghị định 46 năm 2016 [Nghị định 46 năm 2016]\n"
	      "e #39 =Thông tư số 39 năm 2014 [Thông tư số 39 năm 2014]\n"
	      "e #100/2019/NĐ-CP [Nghị định 100/2019/NĐ-CP năm 2019]\n");
	FOUND("bốn nghị quyết 57, 59 và 66 đột phá",
	      "e #57 =nghị quyết 57 [nghị quyết 57, 59 và 66]\ne #59 =nghị quyết 59 [nghị quyết 57, 59 và 66]\n"
	      "e #66 =nghị quyết 66 [nghị quyết 57, 59 và 66]\n");
	FOUND("Nghị quyết 57, 10 năm sau", "e #57 =Nghị quyết 57 [Nghị quyết 57]\n");
	NOTHING("nghị quyết 5 nội dung, nghị định 3 điểm, Kế hoạch 5 năm 2021-2025, Quyết định 2 lần");
	FOUND("gộp Điều 88 và 93 cũ thành Điều 90", "i Đ88 [Điều 88 và 93]\ni Đ93 [Điều 88 và 93]\ni Đ90 [Điều 90]\n");
	FOUND("Khoản 2 và 10 ngày, khoản 5, 6 người, khoản 7 và 3 xã",
	      "i k2 [Khoản 2]\ni k5 [khoản 5]\ni k7 [khoản 7]\n");
	FOUND("khoản 1,2,3 Điều 5",
	      "i Đ5 k1 [khoản 1,2,3 Điều 5]\ni Đ5 k2 [khoản 1,2,3 Điều 5]\ni Đ5 k3 [khoản 1,2,3 Điều 5]\n");
	FOUND("khoản 1; 2 Điều 5", "i Đ5 k1 [khoản 1; 2 Điều 5]\ni Đ5 k2 [khoản 1; 2 Điều 5]\n");
	NOTHING("khoản 1,5 triệu, khoản 3, 4 triệu, khoản 1/3 tiền, khoản 30% lãi");
}

/* Words, blanks and signs between a kind, its number and its provisions. */
static void
test_between(void)
{
	FOUND("Công văn số 2468/ UBND - VX ngày 23/7, Công văn 12/TCT - CS của Tổng cục",
	      "e #2468/UBND-VX [Công văn số 2468/ UBND - VX]\ne #12/TCT-CS [Công văn 12/TCT - CS]\n");
	FOUND("Công văn 12/UBND - TP Huế, Nghị định 15/2014/NĐ-CP - QUY ĐỊNH",
	      "e #12/UBND [Công văn 12/UBND]\ne #15/2014/NĐ-CP [Nghị định 15/2014/NĐ-CP]\n");
	FOUND("Nghị định 100/NĐ-CP/2019", "e #100/NĐ-CP/2019 [Nghị định 100/NĐ-CP/2019]\n");
	FOUND("Công văn hỏa tốc số 2601/VPCP-KGVX; Công điện khẩn số 789/CĐ-TTg",
	      "e #2601/VPCP-KGVX [Công văn hỏa tốc số 2601/VPCP-KGVX]\n"
	      "e #789/CĐ-TTg [Công điện khẩn số 789/CĐ-TTg]\n");
	FOUND("Thông báo kết luận số 343/TB-VPCP, quyết định xử phạt số 15/QĐ-XPHC",
	      "e #343/TB-VPCP [Thông báo kết luận số 343/TB-VPCP]\n"
	      "e #15/QĐ-XPHC [quyết định xử phạt số 15/QĐ-XPHC]\n");
	NOTHING("hướng dẫn điền Mẫu số 01/PLI, quyết định bổ nhiệm số 5 người, biên bản số 12/BB-CSGT");
	WHOLE("điểm A khoản 5 Điều 5 Luật này", "t Đ5 k5 đa");
	FOUND("Điểm a) Khoản 1 Điều 650 Luật này", "t Đ650 k1 đa [Điểm a) Khoản 1 Điều 650 Luật này]\n");
	WHOLE("Điểm Đ - Khoản 2 - Điều 5 - Nghị định 100/2019/NĐ-CP", "e #100/2019/NĐ-CP Đ5 k2 đđ");
	WHOLE("Điều 100 theo Luật Đất đai năm 2013", "e =Luật Đất đai năm 2013 Đ100");
	WHOLE("Điều 5 trong Luật Đất đai", "e =Luật Đất đai Đ5");
	WHOLE("khoản 3 Điều 2 tại Nghị định số 1/2020/NĐ-CP", "e #1/2020/NĐ-CP Đ2 k3");
	WHOLE("Điều 5 của “Luật Đất đai 2024", "e =Luật Đất đai 2024 Đ5");
	WHOLE("Điều thứ 10 Hiến pháp 1946", "e =Hiến pháp 1946 Đ10");
	FOUND("Điều 98 (Luật Đất đai 2013)", "e =Luật Đất đai 2013 Đ98 [Điều 98 (Luật Đất đai 2013]\n");
	WHOLE("Điều 3 và các Điều tiếp theo của Nghị định này", "t Đ3");
	WHOLE("Mục 1, Phụ lục số II ban hành kèm theo Nghị định này", "t PII M1");
	WHOLE("phụ lục kèm theo Nghị định này", "t PPhụ lục");
	FOUND("Điều 2 Phụ lục Sở hữu trí tuệ", "i Đ2 [Điều 2]\n");
	FOUND("các khoản từ 2 đến 3 Điều 8", "i Đ8 k2 [khoản từ 2 đến 3 Điều 8]\ni Đ8 k3 [khoản từ 2 đến 3 Điều 8]\n");
	FOUND("công văn 5512/BGDĐT-GDTrH, Sắc lệnh 135SL/GD",
	      "e #5512/BGDĐT-GDTrH [công văn 5512/BGDĐT-GDTrH]\ne #135SL/GD [Sắc lệnh 135SL/GD]\n");
	FOUND("theo CT 16, còn CT 64 thì không", "e #16 =CT 16 [CT 16]\n");
	FOUND("Chương II, Điều 4, khoản 1, khoản 2 Luật này",
	      "t Đ4 k1 CII [Chương II, Điều 4, khoản 1, khoản 2 Luật này]\n"
	      "t Đ4 k2 CII [Chương II, Điều 4, khoản 1, khoản 2 Luật này]\n");
}

/* Guideline 10: does an article belong to the document named before it? */
static void
test_distance(void)
{
	FOUND("Luật cải cách ruộng đất có 5 chương, 38 điều: Chương I chỉ có (Điều 1), rồi Chương III (Điều 21)",
	      "e =Luật cải cách ruộng đất [Luật cải cách ruộng đất]\ne =Luật cải cách ruộng đất CI [Chương I]\n"
	      "e =Luật cải cách ruộng đất Đ1 [Điều 1]\ne =Luật cải cách ruộng đất CIII [Chương III]\n"
	      "e =Luật cải cách ruộng đất Đ21 [Điều 21]\n");
	FOUND("của Luật Nhà ở, bao gồm: Điều 2; khoản 1 Điều 3",
	      "e =Luật Nhà ở [Luật Nhà ở]\ne =Luật Nhà ở Đ2 [Điều 2; khoản 1 Điều 3]\n"
	      "e =Luật Nhà ở Đ3 k1 [Điều 2; khoản 1 Điều 3]\n");
	FOUND("Trong Luật đất đai, tại Điều 3", "e =Luật đất đai Đ3 [Luật đất đai, tại Điều 3]\n");
	FOUND("Bộ luật Hình sự quy định tội trộm tại Điều 173",
	      "e =Bộ luật Hình sự [Bộ luật Hình sự]\ne =Bộ luật Hình sự Đ173 [Điều 173]\n");
	FOUND("theo Điều 75 Sắc lệnh số 63; ban này chỉ bắt khi có trát (Điều 3)",
	      "e #63 =Sắc lệnh số 63 Đ75 [Điều 75 Sắc lệnh số 63]\ni Đ3 [Điều 3]\n");
	FOUND("theo khoản 7 Điều 7 Nghị định 168/2024/NĐ-CP, phạt (khoản 10 Điều 7)",
	      "e #168/2024/NĐ-CP Đ7 k7 [khoản 7 Điều 7 Nghị định 168/2024/NĐ-CP]\n"
	      "e #168/2024/NĐ-CP Đ7 k10 [khoản 10 Điều 7]\n");
	FOUND("a) Nộp theo Nghị định số 126/2020/NĐ-CP; trừ điểm b khoản 2 và Điều 7",
	      "e #126/2020/NĐ-CP [Nghị định số 126/2020/NĐ-CP]\ni k2 đb [điểm b khoản 2 và Điều 7]\n"
	      "i Đ7 [điểm b khoản 2 và Điều 7]\n");
	FOUND("Bộ luật Lao động 2019 cho nghỉ việc. Cụ thể, Điều 35 và Điều 36 của Luật",
	      "e =Bộ luật Lao động 2019 [Bộ luật Lao động 2019]\ne =Bộ luật Lao động 2019 Đ35 [Điều 35 và Điều 36]\n"
	      "e =Bộ luật Lao động 2019 Đ36 [Điều 35 và Điều 36]\n");
	FOUND("theo Nghị định 100/2019 (sửa đổi bởi Nghị định 123/2021), phạt tại Điều 5",
	      "e #100/2019 =Nghị định 100/2019 [Nghị định 100/2019]\n"
	      "e #123/2021 =Nghị định 123/2021 [Nghị định 123/2021]\ne #100/2019 =Nghị định 100/2019 Đ5 [Điều 5]\n");
	FOUND("Công văn số 1234/TCT-CS nói tại Điều 5", "e #1234/TCT-CS [Công văn số 1234/TCT-CS]\ni Đ5 [Điều 5]\n");
	FOUND("phù hợp với Luật Nhà ở và theo Điều 6", "e =Luật Nhà ở [Luật Nhà ở]\ni Đ6 [Điều 6]\n");
	FOUND("Luật Nhà ở 2023 quy định; các bên thỏa thuận tại Điều 3 hợp đồng",
	      "e =Luật Nhà ở 2023 [Luật Nhà ở 2023]\ni Đ3 [Điều 3]\n");
}

/* A document named right before its provision begins the span, and is no citation of its own. */
static void
test_document_first(void)
{
	FOUND("Pháp lệnh Cảnh vệ 2005 tại khoản 1 Điều 3 liệt kê",
	      "e =Pháp lệnh Cảnh vệ 2005 Đ3 k1 [Pháp lệnh Cảnh vệ 2005 tại khoản 1 Điều 3]\n");
	FOUND("Luật Nhà ở 2023, Điều 2, Điều 3 nói", "e =Luật Nhà ở 2023 Đ2 [Luật Nhà ở 2023, Điều 2, Điều 3]\n"
						     "e =Luật Nhà ở 2023 Đ3 [Luật Nhà ở 2023, Điều 2, Điều 3]\n");
	FOUND("Bộ luật Hình sự: Điều 134 và Điều 135.",
	      "e =Bộ luật Hình sự Đ134 [Bộ luật Hình sự: Điều 134 và Điều 135]\n"
	      "e =Bộ luật Hình sự Đ135 [Bộ luật Hình sự: Điều 134 và Điều 135]\n");
	FOUND("Luật Đất đai ở các khoản 1, 2 Điều 3 và Nghị định 5/2020/NĐ-CP",
	      "e =Luật Đất đai Đ3 k1 [Luật Đất đai ở các khoản 1, 2 Điều 3]\n"
	      "e =Luật Đất đai Đ3 k2 [Luật Đất đai ở các khoản 1, 2 Điều 3]\n"
	      "e #5/2020/NĐ-CP [Nghị định 5/2020/NĐ-CP]\n");
	FOUND("Nghị định 100/2019/NĐ-CP theo Điều 5", "e #100/2019/NĐ-CP Đ5 [Nghị định 100/2019/NĐ-CP theo Điều 5]\n");
	FOUND("Bộ luật Hình sự (Điều 134)",
	      "e =Bộ luật Hình sự [Bộ luật Hình sự]\ne =Bộ luật Hình sự Đ134 [Điều 134]\n");
	FOUND("Luật Đất đai, Điều 5 Nghị định này", "e =Luật Đất đai [Luật Đất đai]\nt Đ5 [Điều 5 Nghị định này]\n");
	FOUND("Luật Đất đai, khoản 2 Điều này", "e =Luật Đất đai [Luật Đất đai]\ni Đnày k2 [khoản 2 Điều này]\n");
	FOUND("Luật Nhà ở, Điều 6 và Nghị định này", "e =Luật Nhà ở [Luật Nhà ở]\ni Đ6 [Điều 6]\nt [Nghị định này]\n");
	FOUND("Luật số 43/2024/QH15, số 47/2024/QH15, cụ thể tại Điều 5",
	      "e #43/2024/QH15 [Luật số 43/2024/QH15, số 47/2024/QH15]\n"
	      "e #47/2024/QH15 [Luật số 43/2024/QH15, số 47/2024/QH15]\ne #47/2024/QH15 Đ5 [Điều 5]\n");
	FOUND("trộm (Điều 173 BLHS) khác cướp (Điều 171). Còn nữa (Điều 5)",
	      "e =BLHS Đ173 [Điều 173 BLHS]\ne =BLHS Đ171 [Điều 171]\ni Đ5 [Điều 5]\n");
}

/* One word of kind, several numbers: the span of the list. */
static void
test_number_lists(void)
{
	FOUND("Nghị định 196-CP năm 1994, 93/2002/NĐ-CP và 11/2008/NĐ-CP.",
	      "e #196-CP [Nghị định 196-CP năm 1994, 93/2002/NĐ-CP và 11/2008/NĐ-CP]\n"
	      "e #93/2002/NĐ-CP [Nghị định 196-CP năm 1994, 93/2002/NĐ-CP và 11/2008/NĐ-CP]\n"
	      "e #11/2008/NĐ-CP [Nghị định 196-CP năm 1994, 93/2002/NĐ-CP và 11/2008/NĐ-CP]\n");
	FOUND("các Nghị định: 1/2020/NĐ-CP hay 2/2021/NĐ-CP",
	      "e #1/2020/NĐ-CP [Nghị định: 1/2020/NĐ-CP hay 2/2021/NĐ-CP]\n"
	      "e #2/2021/NĐ-CP [Nghị định: 1/2020/NĐ-CP hay 2/2021/NĐ-CP]\n");
	FOUND("Thông tư số 1/2020/TT-BTC ngày 2/3/2020, số 2/2021/TT-BTC năm 2021 của Bộ",
	      "e #1/2020/TT-BTC [Thông tư số 1/2020/TT-BTC ngày 2/3/2020, số 2/2021/TT-BTC năm 2021]\n"
	      "e #2/2021/TT-BTC [Thông tư số 1/2020/TT-BTC ngày 2/3/2020, số 2/2021/TT-BTC năm 2021]\n");
	FOUND("Luật số 1/2020/QH14, Luật số 2/2021/QH15",
	      "e #1/2020/QH14 [Luật số 1/2020/QH14]\ne #2/2021/QH15 [Luật số 2/2021/QH15]\n");
	NOTHING("kế hoạch: 5 năm, nghị định: 3 điểm");
}

/* Papers of the first years and of the Party. */
static void
test_old_numbers(void)
{
	WHOLE("Sắc lệnh số 22-C", "e #22-C");
	WHOLE("Sắc lệnh 141-B/SL", "e #141-B/SL");
	WHOLE("Sắc luật 03-SLt", "e #03-SLt");
	WHOLE("Nghị định 5-Đ năm 1946", "e #5-Đ");
	WHOLE("Quy định số 07-QĐi/TW", "e #07-QĐi/TW");
	WHOLE("Quy định 08-QÐi/TW", "e #08-QÐi/TW");
	WHOLE("Quy định số 69-QÐ/TW", "e #69-QÐ/TW");
	WHOLE("Sắc lệnh 13-SL", "e #13-SL");
	WHOLE("Quyết định 257-TTg", "e #257-TTg");
	WHOLE("Luật số 80-LCT", "e #80-LCT");
	FOUND("Sắc lệnh 22-Cộng hòa", "e #22 =Sắc lệnh 22 [Sắc lệnh 22]\n");
	FOUND("TT 200, QĐ 48; phòng TT 200m2, TT 300 người", "e #200 =TT 200 [TT 200]\n");
}

/* Blanks around an ampersand, dots and brackets for words. */
static void
test_signs(void)
{
	WHOLE("Điều 51 Luật HN & GĐ 2014", "e =Luật HN & GĐ 2014 Đ51");
	WHOLE("Luật HN&GĐ", "e =Luật HN&GĐ");
	WHOLE("LHN & GĐ 2014", "e =LHN & GĐ 2014");
	FOUND("Luật DN & những điều cần biết", "e =Luật DN [Luật DN]\n");
	WHOLE("Điều 7.3.đ Nghị định 100/2019/NĐ-CP", "e #100/2019/NĐ-CP Đ7 k3 đđ");
	WHOLE("Điều 7.3 Nghị định 100/2019/NĐ-CP", "e #100/2019/NĐ-CP Đ7 k3");
	WHOLE("Điều 8 (khoản 2) Luật Nhà ở 2023", "e =Luật Nhà ở 2023 Đ8 k2");
	FOUND("Điều 8 (khoản 2 và Điều 9)", "i Đ8 [Điều 8]\ni k2 [khoản 2 và Điều 9]\ni Đ9 [khoản 2 và Điều 9]\n");
}

/* What a keyboard and a crawler do to text. */
static void
test_noise(void)
{
	FOUND("Điều5 Nghị định số 15/2014/NÐ-CP", "e #15/2014/NÐ-CP Đ5 [Điều5 Nghị định số 15/2014/NÐ-CP]\n");
	FOUND("khoản\xC2\xA0"
	      "2  Điều 5 Luật này",
	      "t Đ5 k2 [khoản\xC2\xA0"
	      "2  Điều 5 Luật này]\n");
	FOUND("Nghị định 15/2014/ NĐ - CP", "e #15/2014/NĐ-CP [Nghị định 15/2014/ NĐ - CP]\n");
	FOUND("Nghịquyết số 51/2001/QH10", "e #51/2001/QH10 [Nghịquyết số 51/2001/QH10]\n");
	FOUND("Nghị định 14/2022/NĐ-CPng", "e #14/2022/NĐ-CP [Nghị định 14/2022/NĐ-CP]\n");
}

static void
test_traps(void)
{
	NOTHING("các điều kiện, phạm vi điều chỉnh, thời điểm nhận được, các khoản thu, một số điều của luật");
	NOTHING("điều này có lẽ đúng. Điều này cho thấy");
	NOTHING("giai đoạn 2022-2027, mục tiêu 3, chương trình 135, danh mục 2, tài khoản 152, điều khoản 5");
	NOTHING("Khoản 1.500.000 đồng, khoản 5 triệu đồng, điểm 9, 3 điểm, được 8,5 điểm");
	NOTHING("theo Luật, Nghị định, Thông tư và pháp luật đất đai; luật sư, Luật sư, Công ty Luật Minh An");
	NOTHING("Mẫu số 01/TKN-CNKD, 229,5 m2/bể, ngày 14/11/2008, 24/7, 80 km/h, 1/2");
	NOTHING("ban hành quyết định, thông báo, kết luận, hướng dẫn 3 bước, Quy định 5 mức, kế hoạch 5 năm");
	NOTHING("nghị quyết liên tịch giữa Chính phủ và Mặt trận");
	NOTHING("Điều 64a. Thuê dịch vụ\n\n**Điều 5.** Tên\n\nChương II\n\nCHƯƠNG III\nQUY ĐỊNH\n");
	NOTHING("Phụ lục hợp đồng; phụ lục; Mục lục; Phụ lục A của báo cáo");
	NOTHING("Chương 5 của cuốn tiểu thuyết; Chương 12: Đêm trăng; xem mục 4.2 bên dưới");
	NOTHING("giáo trình Luật Hành chính, bộ môn Luật Hiến pháp, Luật Hồi giáo, Luật hấp dẫn");
	NOTHING("Quyết định này khiến nhiều người bất ngờ. Quy định này không áp dụng với trẻ em.");
	NOTHING("");
}

/* Each member of a list is a link of its own. */
static void
test_own(void)
{
	struct arena a = {0};
	struct str t = STR("tại khoản 4 và khoản 5 Điều 10 của Luật này; từ Điều 1 đến Điều 4");
	struct citations c = law_cite(t, NULL, &a);

	CHECK(c.n == 6);
	if (c.n == 6) {
		SAME(str_make(t.p + c.item[0].own.at, c.item[0].own.n), STR("khoản 4"));
		SAME(str_make(t.p + c.item[1].own.at, c.item[1].own.n), STR("khoản 5 Điều 10 của Luật này"));
		SAME(str_make(t.p + c.item[2].own.at, c.item[2].own.n), STR("Điều 1"));
		CHECK(c.item[3].own.n == 0 && c.item[4].own.n == 0);
		SAME(str_make(t.p + c.item[5].own.at, c.item[5].own.n), STR("Điều 4"));
	}
	arena_free(&a);
}

static void
test_tail(void)
{
	struct arena a = {0};
	struct citations c = law_cite(STR("Thông tư số 73/2010/TT-BTC ngày 14/5/2010 của Bộ Tài chính, Bộ Tư pháp; "
					  "Nghị định số 160/1999/NĐ-CP ngày 18 tháng 10 năm 1999 của Chính phủ."),
				      NULL, &a);

	CHECK(c.n == 2);
	if (c.n == 2) {
		CHECK(c.item[0].date == 20100514 && c.item[1].date == 19991018);
		SAME(c.item[0].issuer, STR("Bộ Tài chính, Bộ Tư pháp"));
		SAME(c.item[1].issuer, STR("Chính phủ"));
	}
	arena_free(&a);
}

/* A name given in one piece holds in the next. */
static void
test_names(void)
{
	struct arena a = {0};
	struct cite_names names = {0};
	struct citations c =
		law_cite(STR("Quy chế kèm theo Quyết định số 12/2020/QĐ-TTg (sau đây gọi tắt là Quy chế) và Luật "
			     "Đất đai (sau đây gọi là “Luật Đất”) thì."),
			 &names, &a);

	CHECK(c.n == 2);
	c = law_cite(STR("Theo Điều 5 Quy chế và Điều 6 Luật Đất, xem khoản 1"), &names, &a);
	CHECK(c.n == 3 && names.n >= 1);
	if (c.n == 3) {
		SAME(c.item[0].number, STR("12/2020/QĐ-TTg"));
		SAME(c.item[0].dieu, STR("5"));
		SAME(c.item[1].title, STR("Luật Đất đai"));
	}
	arena_free(&a);
}

static void
number_is(const char *s, const char *serial, int year, const char *type, const char *issuer)
{
	struct arena a = {0};
	struct number n;

	CHECK(law_number_parse(str_of(s), &n));
	SAME(n.serial, str_of(serial));
	CHECK(n.year == year);
	SAME(law_number_type(&n), str_of(type));
	SAME(law_number_issuer(&n, &a), str_of(issuer));
	arena_free(&a);
}

static void
test_numbers(void)
{
	struct number n;
	struct arena a = {0};

	number_is("35/2013/QH13", "35", 2013, "", "Quốc hội");
	number_is("03/2012/UBTVQH13", "03", 2012, "", "Ủy ban Thường vụ Quốc hội");
	number_is("23/2000/PL-UBTVQH10", "23", 2000, "Pháp lệnh", "Ủy ban Thường vụ Quốc hội");
	number_is("1656/NQ-UBTVQH15", "1656", 0, "Nghị quyết", "Ủy ban Thường vụ Quốc hội");
	number_is("15/2014/NĐ-CP", "15", 2014, "Nghị định", "Chính phủ");
	number_is("66.22/2026/NQ-CP", "66.22", 2026, "Nghị quyết", "Chính phủ");
	number_is("315/QĐ-TTg", "315", 0, "Quyết định", "Thủ tướng Chính phủ");
	number_is("100/2014/TTLT-BTC-BTP", "100", 2014, "Thông tư liên tịch", "Bộ Tài chính, Bộ Tư pháp");
	number_is("01/2014/NQLT/CP-UBTƯMTTQVN", "01", 2014, "Nghị quyết liên tịch",
		  "Chính phủ, Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam");
	number_is("03/2017/NQ-HĐTP", "03", 2017, "Nghị quyết", "Hội đồng Thẩm phán Tòa án nhân dân tối cao");
	number_is("03/VBHN-VPQH", "03", 0, "Văn bản hợp nhất", "Văn phòng Quốc hội");
	number_is("63/KH-UBND", "63", 0, "Kế hoạch", "Ủy ban nhân dân");
	number_is("27-NQ/TW", "27", 0, "Nghị quyết", "");
	number_is("80-KL/TW", "80", 0, "Kết luận", "");
	number_is("74/CP", "74", 0, "Nghị định", "Chính phủ");
	number_is("16-L/CTN", "16", 0, "Lệnh", "Chủ tịch nước");
	number_is("7-LCT/HĐNN8", "7", 0, "Luật", "Hội đồng Nhà nước");
	number_is("104-SL/L-003", "104", 0, "Sắc lệnh", "");
	number_is("43/98/NĐ-CP", "43", 1998, "Nghị định", "Chính phủ");
	CHECK(!law_number_parse(STR("14/5/2010"), &n) && !law_number_parse(STR("2013"), &n) &&
	      !law_number_parse(STR("12/5"), &n));
	SAME(law_number_slug(STR("35/2013/QH13"), &a), STR("35-2013-qh13"));
	SAME(law_number_slug(STR("01/2014/NQLT/CP-UBTƯMTTQVN"), &a), STR("01-2014-nqlt-cp-ubtumttqvn"));
	arena_free(&a);
}

static bool
wrong(const char *number, const char *said)
{
	struct number n;

	return law_number_parse(str_of(number), &n) && law_number_contradicts(&n, str_of(said));
}

static void
test_issuers(void)
{
	CHECK(wrong("315/QĐ-TTg", "Chính phủ"));
	CHECK(wrong("315/QĐ-TTg", "Chính phủ về việc phê duyệt"));
	CHECK(!wrong("315/QĐ-TTg", "Thủ tướng Chính phủ"));
	CHECK(!wrong("315/QĐ-TTg", "Thủ tướng"));
	CHECK(wrong("15/2014/NĐ-CP", "Thủ tướng Chính phủ"));
	CHECK(!wrong("15/2014/NĐ-CP", "Chính phủ quy định chi tiết"));
	CHECK(wrong("56/2023/TT-BTC", "Bộ Tư pháp"));
	CHECK(!wrong("56/2023/TT-BTC", "Bộ trưởng Bộ Tài chính"));
	CHECK(!wrong("02/2020/TT-BTNMT", "Bộ Nông nghiệp và Môi trường"));
	CHECK(!wrong("02/2020/TT-XYZ", "Bộ Tài chính"));
	CHECK(!wrong("02/2020/QĐ-UBND", "Ủy ban nhân dân tỉnh"));
	CHECK(!wrong("02/2020/QĐ-UBND", "Uỷ ban nhân dân tỉnh"));
	CHECK(!wrong("315/QĐ-TTg", "Chính phủ và Thủ tướng"));
	CHECK(!wrong("315/QĐ-TTg", "cơ quan khác"));
	CHECK(!wrong("100/2014/TTLT-BTC-BTP", "Bộ Tài chính, Bộ Tư pháp"));
}

static void
test_name_lists(void)
{
	for (int k = LAWNAME_LAW; k <= LAWNAME_ORDINANCE; k++) {
		size_t n, wrong_order = 0, unread = 0;
		const struct str *row = lawname_list((enum lawname_kind)k, &n);

		for (size_t i = 0; i < n; i++) {
			wrong_order += i > 0 && str_compare(row[i - 1], row[i]) >= 0;
			unread += lawname_at(row[i], 0, (enum lawname_kind)k) != row[i].n;
		}
		CHECK(n > 5 && wrong_order == 0 && unread == 0);
	}
	CHECK(lawname_at(STR("hoà giải ở cơ sở"), 0, LAWNAME_LAW) == sizeof("hoà giải ở cơ sở") - 1);
	CHECK(lawname_at(STR("ĐẤT ĐAI 2024"), 0, LAWNAME_LAW) == sizeof("ĐẤT ĐAI") - 1);
	CHECK(lawname_at(STR("Đất"), 0, LAWNAME_LAW) == 0);
}

/* Deterministic damage: every citation still lies inside the text, and no list grows without end. */
static void
test_damage(void)
{
	static const char rich[] = "Theo điểm b khoản 1 Điều 10 và khoản 2 Điều 15 của Luật Hòa giải ở cơ sở số "
				   "35/2013/QH13 (sau đây gọi là Luật), từ Điều 1 "
				   "đến Điều 40 Nghị định số 15/2014/NĐ-CP ngày 27/02/2014 của Chính phủ, Phụ lục I "
				   "ban hành kèm theo Thông tư này; liên quan "
				   "đến Điều 5. Tên của Luật 62/2006/QH11; Điều 37.1.LQ.16. Hai, BLDS 2015, Quy chế A "
				   "ban hành kèm theo QĐ 12/QĐ-BTP, Luật sửa "
				   "đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở. NGHỊ QUYẾT SỐ 27-NQ/TW, "
				   "Ðiều 3 Mục 2 Chương IV Hiến pháp này.\n";
	char text[sizeof(rich) * 2];
	struct arena a = {0};
	uint32_t seed = 1;
	size_t outside = 0;

	for (int round = 0; round < 20000; round++) {
		size_t n = sizeof(rich) - 1;
		struct citations c;

		memcpy(text, rich, n);
		for (int k = 0; k < 1 + round % 40; k++) {
			size_t i, j;

			seed = seed * 1664525u + 1013904223u;
			i = (seed >> 8) % n;
			j = (seed >> 3) % 13;
			if (j < 4) {
				text[i] = (char)(seed >> 20);
			} else if (j < 8 && n > 40) {
				memmove(text + i, text + (i + j < n ? i + j : n), n - (i + j < n ? i + j : n));
				n -= i + j < n ? j : n - i;
			} else if (n + 32 < sizeof(text)) {
				size_t from = (seed >> 5) % (n - 20);
				char piece[20];

				memcpy(piece, text + from, sizeof(piece));
				memmove(text + i + j, text + i, n - i);
				memcpy(text + i, piece, j);
				n += j;
			}
		}
		c = law_cite(str_make(text, n), NULL, &a);
		for (size_t i = 0; i < c.n; i++)
			outside += c.item[i].at.at + c.item[i].at.n > n || c.item[i].own.at + c.item[i].own.n > n ||
				   (i > 0 && c.item[i].at.at < c.item[i - 1].at.at);
		arena_reset(&a);
	}
	CHECK(outside == 0);
	arena_free(&a);
}

int
main(void)
{
	test_simple();
	test_lists();
	test_forms();
	test_ranges();
	test_documents();
	test_short_numbers();
	test_between();
	test_distance();
	test_document_first();
	test_number_lists();
	test_old_numbers();
	test_signs();
	test_noise();
	test_traps();
	test_own();
	test_tail();
	test_names();
	test_numbers();
	test_issuers();
	test_name_lists();
	test_damage();
	return test_end("cite");
}
