/*
 * citetitle.c - where the name of a law ends. Names have commas and "và" of their own, so
 * the list of lawname.c comes first; then abbreviations ("Luật SHTT"), laws that amend others
 * and carry their names, and last, by rules, names that nobody has listed: a capital, and then words up
 * to the first that cannot stand in a name.
 */
#include "law/citedoc.h"

#include "law/citeword.h"
#include "law/lawname.h"

#define WORDS_MAX 16   /* of a name that is not in the list */
#define FILLERS_MAX 14 /* words between "sửa đổi" and the law that is amended */

/* Fields of law that people write small without meaning an act. */
static const struct str fields = {
	"dân sự|hình sự|hành chính|lao động|thương mại|đầu tư|doanh nghiệp|tố tụng dân sự|"
	"tố tụng hình sự|tố tụng hành chính|giá|dược|trẻ em|giáo dục|hàng hải|công ty",
	sizeof("dân sự|hình sự|hành chính|lao động|thương mại|đầu tư|doanh nghiệp|tố tụng dân sự|"
	       "tố tụng hình sự|tố tụng hành chính|giá|dược|trẻ em|giáo dục|hàng hải|công ty") -
		1};

size_t
citetitle_year(struct str t, size_t at)
{
	size_t next = word_blanks(t, at), nam = word_is(t, next, STR("năm"));

	if (nam)
		next = word_blanks(t, nam);
	if (next == at || !word_year(t, next) || word_letter(t, next + 4))
		return at;
	next += 4;
	if (next + 1 < t.n && t.p[next] && strchr("/.-", t.p[next]) && word_digit(t, next + 1))
		return at; /* a day, or "2021-2025" */
	return next;
}

static bool
number_follows(struct str t, size_t at)
{
	size_t next = word_blanks(t, at), so = word_is(t, next, STR("số"));

	next = so ? word_blanks(t, so) : next;
	return word_digits(t, next) > 0 && next + word_digits(t, next) < t.n && t.p[next + word_digits(t, next)] == '/';
}

/* "&", blanks around it or none, before a capital: where that begins; 0 when it is none. */
static size_t
ampersand_at(struct str t, size_t at)
{
	size_t sign = word_spaces(t, at), next = sign < t.n && t.p[sign] == '&' ? word_spaces(t, sign + 1) : 0;

	return next && word_capital(t, next) ? next : 0;
}

/* "SHTT", "HN & GĐ", "DN": two to eight capitals. */
static size_t
abbreviation_at(struct str t, size_t at)
{
	size_t i = at, n, letters = 0;

	while (i < t.n) {
		n = word_letter(t, i);
		if ((n == 1 || str_starts(str_from(t, i), STR("Đ"))) && word_capital(t, i)) {
			letters++;
			i += n;
		} else if (letters && (n = ampersand_at(t, i))) {
			i = n;
		} else {
			break;
		}
	}
	if (letters < 2 || letters > 8 || word_letter(t, i) || word_digit(t, i) || word_in(t, at, STR("đhqg|tnhh|hcm")))
		return 0;
	return i;
}

static size_t
stop_word(struct str t, size_t at)
{
	return word_in(
		t, at,
		STR("quy định|có|được|về|đã|đang|sẽ|này|thì|là|của|tại|theo|năm|số|ngày|ban hành|sửa đổi|để|khi|nếu|mà|"
		    "nhưng|cũng|không|chưa|phải|và|hoặc|hay|với|cho|trong|trên|từ|đến|do|bởi|nêu|hiện "
		    "hành|mới|cũ|trước|"
		    "sau|gồm|bao gồm|thông qua|như|vẫn|còn|bị|cần|nhằm|đối "
		    "với|nói|đó|kia|ra|vào|trừ|ngoài|nay|đều|chỉ|lại|"
		    "rất|thông|yêu|cấm|cho phép|bắt|đưa|làm|giúp|tạo|góp|áp dụng|điều chỉnh|giải thích|chính "
		    "thức|các|những|"
		    "một|hướng dẫn|đến|tới|qua|dù|vì|nên|ở|bằng"));
}

/* Names that nobody has listed. */
static size_t
unlisted_at(struct str t, size_t at, bool after_units)
{
	size_t end = 0, small = 0;
	bool capital = word_capital(t, at);

	if (stop_word(t, at) ||
	    word_in(t, at,
		    STR("chính phủ|quốc hội|nhà nước|việt nam|quốc tế|sư|gia|pháp|học|tục|bất thành|thành văn|chơi|"
			"hồi giáo|la mã|biển quốc tế|nhân quả|hấp dẫn|rừng|im lặng|giang hồ|đời|bóng đá|thi đấu|tự "
			"nhiên|"
			"cung cầu|bù trừ|trời|nhân đạo|chuyên ngành|thừa nhận|công nhận|quốc gia|liên bang|thiêng")))
		return 0;
	for (size_t n = 0; n < WORDS_MAX; n++) {
		size_t e = word_end(t, at);

		if (e == at || e - at > WORD_MAX || word_digit(t, at) ||
		    (stop_word(t, at) && !word_is(t, at, STR("năm năm")))) /* "Luật Đất năm năm 2003" */
			break;
		small += n == 1 && !word_capital(t, at);
		end = e;
		at = word_spaces(t, e);
		if (at == e)
			break;
	}
	if (end == 0)
		return 0;
	/* "Luật Minh Khuê" is a firm: a name of capitals must have its year or number, and so must one of none */
	if ((small == 0 || !capital) && !(after_units && capital) && citetitle_year(t, end) == end &&
	    !number_follows(t, end))
		return 0;
	return end;
}

static size_t
listed_at(struct str t, size_t kind_start, size_t at, enum title_kind kind)
{
	enum lawname_kind list = kind == TITLE_CODE	   ? LAWNAME_CODE
				 : kind == TITLE_ORDINANCE ? LAWNAME_ORDINANCE
							   : LAWNAME_LAW;
	size_t ve = word_is(t, at, STR("về"));
	size_t end = lawname_at(t, at, list);

	if (!end && ve && word_capital(t, kind_start))
		end = lawname_at(t, word_blanks(t, ve), list);
	return end;
}

/* "luật", "bộ luật" ... at `at`: what kind of names follow, and the end of the word. */
static size_t
kind_at(struct str t, size_t at, enum title_kind *kind)
{
	size_t e;

	if ((e = word_is(t, at, STR("luật"))))
		*kind = TITLE_LAW;
	else if ((e = word_is(t, at, STR("bộ luật"))))
		*kind = TITLE_CODE;
	else if ((e = word_is(t, at, STR("pháp lệnh"))))
		*kind = TITLE_ORDINANCE;
	return e;
}

/* One law inside the title of a law that amends it. */
static size_t
amended_at(struct str t, size_t at)
{
	enum title_kind kind = TITLE_NONE;
	size_t e = kind_at(t, at, &kind), name;

	if (!e)
		return t.n - at > 2 && (str_starts(str_from(t, at), STR("BL")) ||
					str_starts(str_from(t, at), STR("LHN")))
			       ? abbreviation_at(t, at)
			       : word_is(t, at, STR("hiến pháp"));
	e = word_blanks(t, e);
	name = listed_at(t, at, e, kind);
	if (!name)
		name = abbreviation_at(t, e);
	return name ? name : unlisted_at(t, e, true);
}

/* Behind ",", "và" or ", và" at `at`; 0 when the list ends there. */
static size_t
and_then(struct str t, size_t at)
{
	size_t next = word_blanks(t, at), va;
	bool comma = next < t.n && t.p[next] == ',';

	if (comma)
		next = word_blanks(t, next + 1);
	va = word_is(t, next, STR("và"));
	if (va)
		return word_blanks(t, va);
	return comma ? next : 0;
}

/* "sửa đổi, bổ sung một số điều của Luật A, Luật B": the laws inside belong to the title. */
static size_t
amending_at(struct str t, size_t at)
{
	size_t e = word_is(t, at, STR("sửa đổi")), end, next;

	if (!e)
		return 0;
	for (int i = 0; i < FILLERS_MAX; i++) {
		at = word_blanks(t, e);
		end = amended_at(t, at);
		if (end) {
			while ((next = and_then(t, end)) && (next = amended_at(t, next)))
				end = next;
			return end;
		}
		if (at < t.n && t.p[at] == ',') {
			e = at + 1;
			continue;
		}
		e = word_digit(t, at) ? word_end(t, at)
				      : word_in(t, at,
						STR("bổ sung|thay thế|bãi "
						    "bỏ|và|hoặc|một|số|các|điều|khoản|điểm|của|nội dung|quy định|tại"));
		if (!e)
			return 0;
	}
	return 0;
}

/* "... sửa đổi 2020", "... sửa đổi, bổ sung năm 2022" behind a name. */
static size_t
with_amendment(struct str t, size_t at)
{
	size_t e = word_is(t, word_blanks(t, at), STR("sửa đổi")), next, more;

	if (!e)
		return at;
	next = word_blanks(t, e);
	if (next < t.n && t.p[next] == ',')
		next = word_blanks(t, next + 1);
	more = word_is(t, next, STR("bổ sung"));
	if (more)
		e = more;
	next = citetitle_year(t, e);
	return next > e || number_follows(t, e) ? e : at;
}

size_t
citetitle_at(struct str t, size_t kind_start, size_t at, enum title_kind kind, bool after_units)
{
	bool capital = word_capital(t, kind_start);
	size_t end = listed_at(t, kind_start, at, kind), year;

	if (end) {
		end = with_amendment(t, end);
		year = citetitle_year(t, end);
		if (!capital && !after_units && year == end && !number_follows(t, end) && kind == TITLE_LAW &&
		    word_in(t, at, fields) == end)
			return 0;
		return end;
	}
	end = amending_at(t, at);
	if (!end && capital && !word_all_capitals(t, kind_start, at))
		end = abbreviation_at(t, at);
	year = end ? citetitle_year(t, end) : 0;
	if (capital && (!end || year == end)) { /* "Luật NLĐ đi làm việc ở nước ngoài 2020" */
		size_t more = unlisted_at(t, at, after_units);

		if (!end || (more > end && citetitle_year(t, more) > more))
			end = more;
	}
	return end ? with_amendment(t, end) : 0;
}
