/*
 * citefar.c - is a provision that names no document one of the document named before it? "Hiến pháp
 * 2013, Điều 88" and "Luật A gồm 5 chương: Chương I ... (Điều 1)" say so; "theo Luật Ngân sách
 * nhà nước ... khoản 2" does not. Told by what stands between the two.
 */
#include "law/citelist.h"

#include "law/citeword.h"

#define PASSAGE_MAX 2000    /* bytes that a document named once holds for */
#define LINE_MAX_BYTES 1000 /* from the beginning of a line to a document in it */
#define AMENDS_MAX 48	    /* bytes before a document that tell that it amends another */
#define CLOSE_MAX 60	    /* bytes of ", được quy định tại các " */

static bool
names_year(struct str title)
{
	return title.n > 4 && word_year(title, title.n - 4);
}

/* "Luật Đất đai, tại khoản 16 Điều 3", "Luật Đất đai (Điều 5)", "Luật Đất đai tại Điều 5": next to nothing between. */
static bool
close(struct str between)
{
	size_t at = word_blanks(between, 0), e;
	const char *shut;
	bool sign;

	if (between.n > CLOSE_MAX)
		return false;
	shut = at < between.n && between.p[at] == '(' ? memchr(between.p + at, ')', between.n - at) : NULL;
	if (shut) /* "(sửa đổi 2025)" */
		at = word_blanks(between, (size_t)(shut - between.p) + 1);
	if (at >= between.n)
		return true;
	sign = strchr(",(:-", between.p[at]);
	if (sign)
		at = word_blanks(between, at + 1);
	else if (!word_before_in(between, between.n, STR("tại|ở|theo|các|từ")))
		return false;
	while (at < between.n &&
	       (e = word_in(between, at, STR("tại|ở|theo|quy định|được|từ|các|trong|cụ thể|căn cứ|có|rõ"))))
		at = word_blanks(between, e);
	return at >= between.n;
}

bool
citefar_touches(struct str between)
{
	size_t at = word_spaces(between, 0), e;

	if (at < between.n && strchr(",:", between.p[at]))
		at = word_spaces(between, at + 1);
	e = word_in(between, at, STR("tại|ở|theo|từ"));
	if (e)
		at = word_spaces(between, e);
	e = word_in(between, at, STR("các|từ"));
	return (e ? word_spaces(between, e) : at) >= between.n;
}

/* "Bộ luật Hình sự quy định tội trộm cắp tài sản tại Điều 173": the sentence speaks of the document. */
static bool
speaks_of(struct str between)
{
	size_t at = word_blanks(between, 0);

	if (str_find(between, STR(". ")) || memchr(between.p, ';', between.n) || memchr(between.p, '\n', between.n))
		return false;
	return word_in(between, at,
		       STR("quy định|có|đã|cũng|nêu|ghi|dành|định nghĩa|giải thích|cho phép|xác định|chia")) &&
	       word_before_in(between, between.n, STR("tại|ở|trong|các|từ"));
}

/* "Luật A có 5 chương, 38 điều: Chương I ...", "... của Luật A, bao gồm: Điều 2; Điều 3": its parts are told one by
 * one. */
static bool
parts_listed(struct str between)
{
	size_t at = word_blanks(between, 0), e;
	const char *colon = between.n ? memchr(between.p, ':', between.n) : NULL;

	if (memchr(between.p, '\n', between.n) || str_find(between, STR(". ")))
		return false;
	if (at < between.n && between.p[at] == ',')
		at = word_blanks(between, at + 1);
	if (word_in(between, at, STR("gồm|bao gồm|được chia|chia|được bố cục|bố cục|được kết cấu|kết cấu")))
		return true;
	e = word_in(between, at, STR("có|với"));
	if (e && word_digit(between, word_blanks(between, e)))
		return true;
	return colon && (at < between.n && between.p[at] == ':');
}

/* "Điều 15 Hợp đồng này", "Điều 6 Điều lệ công ty": papers that have articles and are no documents of ours. */
static bool
of_other_paper(struct str t, size_t end)
{
	size_t at = word_blanks(t, end), of = word_is(t, at, STR("của"));

	return word_in(t, of ? word_blanks(t, of) : at,
		       STR("hợp đồng|điều lệ|công ước|hiệp định|hiệp ước|nội quy|thỏa thuận|thoả thuận|nghị định thư|"
			   "quy chế|sách|giáo trình|dự thảo")) > 0;
}

/* Does the line begin as one of a law does, "2. ", "a) "? Its bare articles are its own. */
static bool
in_law_text(struct str t, size_t at)
{
	size_t from = at, n;

	while (from > 0 && t.p[from - 1] != '\n') {
		if (at - from > LINE_MAX_BYTES)
			return false;
		from--;
	}
	from = word_spaces(t, from);
	n = word_digits(t, from);
	if (n)
		return n < 3 && from + n < t.n && t.p[from + n] == '.' && !word_digit(t, from + n + 1);
	n = word_letter(t, from);
	return n && from + n < t.n && t.p[from + n] == ')';
}

/* "tội trộm cắp (Điều 173 BLHS) khác tội cướp giật (Điều 171)": between the two documents' brackets. */
static bool
in_like_brackets(struct str between)
{
	return between.n > 1 && between.p[0] == ')' && between.p[between.n - 1] == '(' &&
	       !str_find(between, STR(". ")) && !memchr(between.p, '\n', between.n);
}

static int
widest(const struct cite_list *list)
{
	int top = -1;

	for (size_t i = 0; i < list->n; i++)
		if (citetarget_top(&list->item[i]) > top)
			top = citetarget_top(&list->item[i]);
	return top;
}

bool
citefar_belongs(struct str t, const struct cite_doc *last, struct str units, const struct cite_list *list)
{
	size_t from = last->at.at + last->at.n, at = list->at.at;
	struct str between;

	if (from > at || at - from > PASSAGE_MAX || list->code)
		return false;
	if (word_before_in(t, at, STR("sung|đổi|bỏ|thế|kế")))
		return false; /* an amending document names the articles of another */
	if (of_other_paper(t, at + list->at.n))
		return false;
	between = str_make(t.p + from, at - from);
	if (str_find(between, STR("\n\n")) || str_find(between, STR("dự thảo")))
		return false;
	if (!units.n && close(between) &&
	    !(str_ends(str_trim(between), STR(",")) && word_is(t, word_blanks(t, at + list->at.n), STR("và"))))
		return true; /* "Luật A, Điều 6 và" another document: two things of one row */
	if (units.n && in_like_brackets(between))
		return true;
	if (widest(list) < LEVEL_DIEU)
		return false; /* "điểm b khoản 2" is of the article that one reads */
	if (!units.n && (parts_listed(between) || speaks_of(between)))
		return true;
	if (!last->number.n && !names_year(last->title))
		return false; /* "theo Luật Ngân sách nhà nước" is said in passing */
	if (in_law_text(t, last->at.at))
		return false;
	/* "(Điều 3 và Điều 4)" behind "Điều 75 Sắc lệnh số 63": of another; behind "Điều 3 Sắc lệnh" of the same */
	return !(units.n && at > 0 && t.p[at - 1] == '(' && !str_equal(units, list->item[0].num[LEVEL_DIEU]));
}

/* "Nghị định 100/2019 (sửa đổi bởi Nghị định 123/2021)": the speech is still of the first. */
bool
citefar_amends(struct str t, size_t at)
{
	size_t from = at > AMENDS_MAX ? at - AMENDS_MAX : 0, end = word_blanks_back(t, at);
	struct str before = str_make(t.p + from, at - from);

	if (end == 0 || !memchr("ioIO", t.p[end - 1], 4))
		return false; /* no word below ends so */
	return word_before_in(t, at, STR("bởi|tại|theo")) &&
	       (str_find(before, STR("sửa đổi")) || str_find(before, STR("bổ sung")));
}

bool
citefar_articles(struct str t, const struct cite_doc *d)
{
	if (!memchr("cktbhv", t.p[d->at.at] | 0x20, 6) || word_is(t, d->at.at, STR("thông tư")))
		return true; /* no word below begins so, or goes on so */
	return word_in(t, d->at.at, STR("văn bản hợp nhất")) ||
	       !word_in(t, d->at.at,
			STR("công văn|công điện|kế hoạch|thông báo|kết luận|tờ trình|báo cáo|chỉ thị|hướng dẫn|văn "
			    "bản"));
}
