/*
 * citejudge.c - are the words a provision at all? Money, headings, "tài khoản 152", "Điều này
 * cho thấy" look like one. Told by the words before and after, each from a closed list.
 */
#include "law/citelist.h"

#include "law/citeword.h"

int
citetarget_top(const struct cite_target *x)
{
	for (int l = LEVELS; l-- > 0;)
		if (x->num[l].n)
			return l;
	return -1;
}

int
citetarget_bottom(const struct cite_target *x)
{
	for (int l = 0; l < LEVELS; l++)
		if (x->num[l].n)
			return l;
	return LEVELS;
}

/* A crawler glues the next heading to the sentence before: "...tòa án.Điều 37.1.LQ.16. Tên", ".Mục 3" */
static bool
glued_heading(struct str t, size_t at, size_t end, enum cite_level level)
{
	size_t next = word_spaces(t, end);

	if (level == LEVEL_DIEU)
		return end < t.n && t.p[end] == '.' && memchr(t.p + at, '.', end - at);
	return next >= t.n || t.p[next] == '\n' || word_all_capitals(t, next, word_end(t, next));
}

/* Does a heading begin at `at` ("Điều 5. Phạm vi"), rather than a reference? `end`: behind its number. */
bool
citejudge_heading(struct str t, size_t at, size_t end, enum cite_level level)
{
	size_t before = at, next;
	bool stop;

	if (level < LEVEL_DIEU || !word_capital(t, at))
		return false;
	if (at > 0 && (t.p[at - 1] == '.' || t.p[at - 1] == ')') && glued_heading(t, at, end, level))
		return true;
	while (before > 0 && (t.p[before - 1] == ' ' || t.p[before - 1] == '\t'))
		before--;
	if (before == at && at > 2 && (t.p[at - 1] == '"' || memcmp(t.p + at - 3, "“", 3) == 0))
		;
	else if (!word_opens_line(t, at) || (before && strchr("-+\xA2\x93", t.p[before - 1]) && t.p[before - 1]))
		return false;
	while (end < t.n && (t.p[end] == '*' || t.p[end] == '_'))
		end++;
	stop = end < t.n && (t.p[end] == '.' || t.p[end] == ':');
	next = word_spaces(t, end + stop);
	while (next < t.n && (t.p[next] == '*' || t.p[next] == '_'))
		next = word_spaces(t, next + 1);
	if (next >= t.n || t.p[next] == '\n' || t.p[next] == '\r')
		return level > LEVEL_DIEU ? next < t.n || at > 0 : stop && next < t.n;
	if (level > LEVEL_DIEU && word_all_capitals(t, next, word_end(t, next)))
		return true;
	return stop ? word_capital(t, next) || t.p[next] == '"' || t.p[next] == '\'' || word_digit(t, next) : false;
}

/* "5 triệu đồng": what the number counts. */
static bool
counts_money(struct str t, size_t at)
{
	size_t next = word_blanks(t, at), digits = next < t.n && t.p[next] == ',' ? word_digits(t, next + 1) : 0;

	if (digits > 2)
		return true; /* "1,500" */
	if (digits)	     /* "1,5 triệu"; "1,2" may be two */
		next = word_blanks(t, next + 1 + digits);
	else if (next < t.n && t.p[next] == ',' && word_digit(t, word_blanks(t, next + 1))) /* "3, 4 triệu" */
		next = word_blanks(t, word_blanks(t, next + 1) + word_digits(t, word_blanks(t, next + 1)));
	if (next < t.n && (t.p[next] == '%' || (t.p[next] == '/' && word_digit(t, next + 1))))
		return true;
	return word_in(t, next,
		       STR("triệu|đồng|đ|tỷ|tỉ|nghìn|ngàn|trăm|usd|vnd|vnđ|euro|đô la|lượng|tháng lương|chỉ vàng")) > 0;
}

bool
citejudge_number(struct str t, const struct cite_unit *u)
{
	return u->level != LEVEL_KHOAN || str_equal(u->num[0].s, STR("này")) ||
	       !counts_money(t, u->num[0].own.at + u->num[0].own.n);
}

/* What stands before makes another word of it: "tài khoản", "thời điểm", "danh mục". */
bool
citejudge_other_word(struct str t, size_t at, enum cite_level level)
{
	static const struct str before[LEVELS] = {
#define B(list) {list, sizeof(list) - 1}
		[LEVEL_DIEM] = B("thời|địa|quan|đặc|trọng|nhược|ưu|khuyết|cao|yếu|giao|trạm|thí|luận|thang|tâm"),
		[LEVEL_KHOAN] = B("tài|điều|chứng|ngân|hóa|hoá"),
		[LEVEL_DIEU] = B("hạt|cây|giáo|tín"),
		[LEVEL_MUC] = B("danh|hạng|tiểu|chuyên|đề|khoản|tiết|đầu|trang|thư|cơ"),
		[LEVEL_CHUONG] = B("huy|văn|hiến|nội|ấn|vì"),
		[LEVEL_PHU_LUC] = B(""),
#undef B
	};

	return word_before_in(t, at, before[level]);
}

/* "Điều này" begins many a sentence that means no article. */
static bool
article_itself(struct str t, size_t at, size_t end)
{
	if (!word_capital(t, at))
		return false;
	if (!word_opens_sentence(t, at))
		return true;
	return word_in(t, word_blanks(t, end),
		       STR("có nội dung|quy định|được hướng dẫn|hướng dẫn|áp dụng|không áp dụng|bị bãi bỏ|được sửa "
			   "đổi|được áp dụng")) > 0;
}

#define NEAR_MAX 400 /* bytes on each side of "Chương 5" in which something legal must stand */

/* "Chương 5 của cuốn tiểu thuyết" */
static bool
of_other_book(struct str t, size_t end)
{
	size_t at = word_blanks(t, end), of = word_is(t, at, STR("của"));

	at = of ? word_blanks(t, of) : at;
	if (word_all_capitals(t, at, word_end(t, at)))
		return false; /* a heading: "Mục 7 HỢP ĐỒNG" */
	return word_in(t, at,
		       STR("cuốn|quyển|tiểu thuyết|truyện|sách|giáo trình|luận|báo cáo|bài|phim|tác phẩm|hợp "
			   "đồng|kinh")) > 0;
}

/* Novels and reports have chapters too: is there anything of the law around? */
static bool
among_laws(struct str t, size_t at, size_t end)
{
#define W(word)                                                                                                        \
	{                                                                                                              \
		word, sizeof(word) - 1                                                                                 \
	}
	static const struct str words[] = {W("Điều "),	  W("uật"),	  W("ghị định"), W("hông tư"),	W("quy định"),
					   W("Quy định"), W("ghị quyết"), W("iến pháp"), W("uyết định")};
#undef W
	size_t from = at > NEAR_MAX ? at - NEAR_MAX : 0, to = t.n - end > NEAR_MAX ? end + NEAR_MAX : t.n;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_find(str_make(t.p + from, to - from), words[i]))
			return true;
	return false;
}

/* A target of one level alone, without a document, must look like one. */
bool
citejudge_alone(struct str t, size_t at, const struct cite_target *x, size_t end)
{
	int level = citetarget_top(x);
	struct str s = x->num[level];
	bool this = str_equal(s, STR("này"));

	switch (level) {
	case LEVEL_DIEM:
		if (this)
			return word_before_in(t, at, STR("tại")) &&
			       word_before_in(t, word_before(t, at).at, STR("định"));
		if (word_digit(s, 0))
			return memchr(s.p, '.', s.n) && word_before_in(t, at, STR("tại|theo"));
		return !word_capital(s, 0);
	case LEVEL_KHOAN:
		return !this ||
		       (!word_capital(t, at) &&
			word_before_in(t, at, STR("tại|theo|định|tiết|ở|và|hoặc|của|dẫn|thuộc|trừ|trong|điểm")));
	case LEVEL_DIEU:
		if (this)
			return article_itself(t, at, end);
		return word_capital(t, at) ||
		       word_before_in(
			       t, at,
			       STR("tại|theo|các|của|và|định|từ|hoặc|trong|khoản|cứ|với|bởi|đổi|sung|là|cả|vào|ở"));
	case LEVEL_PHU_LUC:
		return this ? word_capital(t, at)
			    : (word_digit(s, 0) || word_all_capitals(s, 0, s.n)) && !of_other_book(t, end);
	default:
		if (this)
			return word_capital(t, at);
		return !of_other_book(t, end) && among_laws(t, at, end) &&
		       (word_capital(t, at) || word_capital(s, 0) ||
			word_before_in(t, at, STR("tại|theo|của|định|và")));
	}
}

/* Is it a unit without number ("Phụ lục") that has no document? */
bool
citejudge_unnumbered(const struct cite_target *x)
{
	const struct str *s = &x->num[LEVEL_PHU_LUC];

	return s->n > 8 && !str_equal(*s, STR("này"));
}
