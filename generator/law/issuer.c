/*
 * issuer.c - two tables: kinds of documents and bodies, with the letters that stand for
 * them in numbers. Sources: the numbers of the documents themselves; Nghị định
 * 78/2025/NĐ-CP; names of ministries since 1981 by their decrees.
 */
#include "law/issuer.h"

#include "law/citeword.h"

struct row {
	struct str code, name;
};

#define R(code, name)                                                                                                  \
	{                                                                                                              \
		{code, sizeof(code) - 1},                                                                              \
		{                                                                                                      \
			name, sizeof(name) - 1                                                                         \
		}                                                                                                      \
	}

static const struct row types[] = {
	R("NĐ", "Nghị định"),
	R("ND", "Nghị định"),
	R("TT", "Thông tư"),
	R("TTLT", "Thông tư liên tịch"),
	R("TTLB", "Thông tư liên bộ"),
	R("TTLN", "Thông tư liên ngành"),
	R("QĐ", "Quyết định"),
	R("QD", "Quyết định"),
	R("QDD", "Quyết định"),
	R("NQ", "Nghị quyết"),
	R("NQLT", "Nghị quyết liên tịch"),
	R("CT", "Chỉ thị"),
	R("PL", "Pháp lệnh"),
	R("LCT", "Luật"),
	R("L", "Lệnh"),
	R("SL", "Sắc lệnh"),
	R("VBHN", "Văn bản hợp nhất"),
	R("KH", "Kế hoạch"),
	R("TB", "Thông báo"),
	R("KL", "Kết luận"),
	R("HD", "Hướng dẫn"),
	R("CV", "Công văn"),
	R("CĐ", "Công điện"),
	R("QYĐ", "Quy định"),
	R("QyĐ", "Quy định"),
	R("QĐi", "Quy định"),
	R("QDi", "Quy định"),
	R("SLt", "Sắc luật"),
	R("CTr", "Chương trình"),
	R("TTr", "Tờ trình"),
	R("BC", "Báo cáo"),
	R("QC", "Quy chế"),
	R("QĐLT", "Quyết định liên tịch"),
	R("HDLT", "Hướng dẫn liên tịch"),
	R("HDLN", "Hướng dẫn liên ngành"),
};

/* The first row of a code is the name of the time; the others are read, not written. */
static const struct row bodies[] = {
	R("CP", "Chính phủ"),
	R("TTg", "Thủ tướng Chính phủ"),
	R("TTg", "Thủ tướng"),
	R("QH", "Quốc hội"),
	R("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
	R("CTN", "Chủ tịch nước"),
	R("HĐBT", "Hội đồng Bộ trưởng"),
	R("HĐNN", "Hội đồng Nhà nước"),
	R("HĐTP", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"),
	R("HĐTP", "Tòa án nhân dân tối cao"),
	R("HĐTPTANDTC", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"),
	R("TANDTC", "Tòa án nhân dân tối cao"),
	R("TANDTC", "Chánh án Tòa án nhân dân tối cao"),
	R("CA", "Chánh án Tòa án nhân dân tối cao"),
	R("VKSNDTC", "Viện kiểm sát nhân dân tối cao"),
	R("VKSNDTC", "Viện trưởng Viện kiểm sát nhân dân tối cao"),
	R("VKSTC", "Viện kiểm sát nhân dân tối cao"),
	R("KTNN", "Tổng Kiểm toán nhà nước"),
	R("KTNN", "Kiểm toán nhà nước"),
	R("VPCP", "Văn phòng Chính phủ"),
	R("VPQH", "Văn phòng Quốc hội"),
	R("VPCTN", "Văn phòng Chủ tịch nước"),
	R("TTCP", "Thanh tra Chính phủ"),
	R("UBDT", "Ủy ban Dân tộc"),
	R("UBDT", "Bộ Dân tộc và Tôn giáo"),
	R("BDTTG", "Bộ Dân tộc và Tôn giáo"),
	R("NHNN", "Ngân hàng Nhà nước Việt Nam"),
	R("NHNN", "Ngân hàng Nhà nước"),
	R("BTP", "Bộ Tư pháp"),
	R("BTC", "Bộ Tài chính"),
	R("BCA", "Bộ Công an"),
	R("BNV", "Bộ Nội vụ"),
	R("BNV", "Bộ Công an"), /* until 1998 the Ministry of the Interior was the police */
	R("BQP", "Bộ Quốc phòng"),
	R("BNG", "Bộ Ngoại giao"),
	R("BYT", "Bộ Y tế"),
	R("BXD", "Bộ Xây dựng"),
	R("BCT", "Bộ Công Thương"),
	R("BTM", "Bộ Thương mại"),
	R("BTM", "Bộ Công Thương"),
	R("BCN", "Bộ Công nghiệp"),
	R("BCN", "Bộ Công Thương"),
	R("BGTVT", "Bộ Giao thông vận tải"),
	R("BGTVT", "Bộ Xây dựng"),
	R("BGDĐT", "Bộ Giáo dục và Đào tạo"),
	R("BGD&ĐT", "Bộ Giáo dục và Đào tạo"),
	R("BGDDT", "Bộ Giáo dục và Đào tạo"),
	R("GDĐT", "Bộ Giáo dục và Đào tạo"),
	R("BKHĐT", "Bộ Kế hoạch và Đầu tư"),
	R("BKHĐT", "Bộ Tài chính"),
	R("BKH", "Bộ Kế hoạch và Đầu tư"),
	R("BKH", "Bộ Tài chính"),
	R("BKHCN", "Bộ Khoa học và Công nghệ"),
	R("BTTTT", "Bộ Thông tin và Truyền thông"),
	R("BTTTT", "Bộ Khoa học và Công nghệ"),
	R("BBCVT", "Bộ Bưu chính, Viễn thông"),
	R("BBCVT", "Bộ Thông tin và Truyền thông"),
	R("BTNMT", "Bộ Tài nguyên và Môi trường"),
	R("BTNMT", "Bộ Nông nghiệp và Môi trường"),
	R("BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
	R("BNNPTNT", "Bộ Nông nghiệp và Môi trường"),
	R("BNN", "Bộ Nông nghiệp và Phát triển nông thôn"),
	R("BNN", "Bộ Nông nghiệp và Môi trường"),
	R("BNNMT", "Bộ Nông nghiệp và Môi trường"),
	R("BTS", "Bộ Thủy sản"),
	R("BTS", "Bộ Nông nghiệp và Phát triển nông thôn"),
	R("BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
	R("BLĐTBXH", "Bộ Lao động, Thương binh và Xã hội"),
	R("BLĐTBXH", "Bộ Lao động Thương binh và Xã hội"),
	R("BLĐTBXH", "Bộ Nội vụ"),
	R("BLĐTBXH", "Bộ Y tế"),
	R("BLĐTBXH", "Bộ Giáo dục và Đào tạo"),
	R("LĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
	R("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
	R("BVHTTDL", "Bộ Văn hóa Thể thao và Du lịch"),
	R("BVHTT", "Bộ Văn hóa - Thông tin"),
	R("BVHTT", "Bộ Văn hóa, Thể thao và Du lịch"),
	R("VHTT", "Bộ Văn hóa - Thông tin"),
	R("TCTK", "Tổng cục Thống kê"),
	R("TCT", "Tổng cục Thuế"),
	R("TCHQ", "Tổng cục Hải quan"),
	R("BHXH", "Bảo hiểm xã hội Việt Nam"),
	R("TLĐ", "Tổng Liên đoàn Lao động Việt Nam"),
	R("UBTƯMTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
	R("UBTWMTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
	R("ĐCTUBTWMTTQVN", "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
	R("MTTW", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
	R("UBND", "Ủy ban nhân dân"),
	R("HĐND", "Hội đồng nhân dân"),
};

#undef R
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static struct str
find(const struct row *row, size_t n, struct str code)
{
	for (size_t i = 0; i < n; i++)
		if (str_equal(row[i].code, code))
			return row[i].name;
	return (struct str){0};
}

struct str
issuer_type(struct str code)
{
	return find(types, COUNT(types), code);
}

/* "QH13", "UBTVQH10", "HĐNN8": the term of office is no part of the body. */
struct str
issuer_name(struct str code)
{
	while (code.n && code.p[code.n - 1] >= '0' && code.p[code.n - 1] <= '9')
		code.n--;
	return find(bodies, COUNT(bodies), code);
}

/* Folded alike: "Uỷ ban" is "Ủy ban". The bytes of `said` that `name` takes, 0 when it does not begin so. */
static size_t
begins(struct str said, struct str name)
{
	size_t at = 0, i = 0;

	while (i < name.n) {
		size_t e = word_end(name, i), f = word_end(said, at), n, m;
		char a[WORD_MAX + 16], b[WORD_MAX + 16];

		if (e == i) { /* a comma or a hyphen */
			if (at >= said.n || said.p[at] != name.p[i])
				return 0;
			at = word_spaces(said, at + 1);
			i = word_spaces(name, i + 1);
			continue;
		}
		if (f == at || f - at > WORD_MAX)
			return 0;
		n = word_fold(name, (struct span){i, e - i}, a, 0, sizeof(a));
		m = word_fold(said, (struct span){at, f - at}, b, 0, sizeof(b));
		if (n == 0 || !str_equal(str_make(a, n), str_make(b, m)))
			return 0;
		i = word_spaces(name, e);
		at = i < name.n ? word_spaces(said, f) : f;
	}
	return at;
}

/* A longer name is another body: after the name comes no capital, and no "và" that goes on with one. */
static bool
ends_there(struct str said, size_t at)
{
	size_t next = word_blanks(said, at), and = word_is(said, next, STR("và"));

	return !word_capital(said, next) && !(and&&word_capital(said, word_blanks(said, and)));
}

struct str
issuer_code_said(struct str said, size_t k)
{
	size_t longest = 0;

	said = str_from(said, word_blanks(said, 0));
	if (word_is(said, 0, STR("bộ trưởng bộ")))
		said = str_from(said, word_blanks(said, word_is(said, 0, STR("bộ trưởng"))));
	for (size_t i = 0; i < COUNT(bodies); i++) {
		size_t n = begins(said, bodies[i].name);

		if (n > longest)
			longest = n;
	}
	if (longest == 0 || !ends_there(said, longest))
		return (struct str){0};
	for (size_t i = 0; i < COUNT(bodies); i++)
		if (begins(said, bodies[i].name) == longest && k-- == 0)
			return bodies[i].code;
	return (struct str){0};
}
