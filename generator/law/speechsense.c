/*
 * speechsense.c - abbreviations that mean several things: their neighbours tell which. "TT" is a circular before its
 * number and a town before a name; "H." is a district before a name and the initial of a person behind "ông".
 */
#include "law/speechroom.h"

static bool
is(struct str t, const struct word *w, struct str s)
{
	return str_equal(str_make(t.p + w->at, w->end - w->at), s);
}

/* Where the next word begins, a dot and blanks on the line skipped. */
static size_t
next_word(struct str t, size_t at)
{
	if (at < t.n && t.p[at] == '.')
		at++;
	return word_spaces(t, at);
}

static bool
before(struct str t, const struct word *w, struct str list)
{
	return word_before_in(t, w->at, list);
}

/* Is a name expected here, and not the initial of a person? */
static bool
place_before_name(struct str t, const struct word *w)
{
	size_t next = next_word(t, w->end), b = word_blanks_back(t, w->at);
	struct span s = word_before(t, w->at);

	if (w->end >= t.n || t.p[w->end] != '.' || (!word_capital(t, next) && !word_digit(t, next)))
		return false;
	if (b > 1 && t.p[b - 1] == '.' && word_capital(t, word_letter_back(t, b - 1)) &&
	    !word_letter_before(t, word_letter_back(t, b - 1)))
		return false; /* "bà M. T. H." */
	if (b == 0 || s.n == 0 || word_opens_line(t, w->at))
		return true;
	if (word_capital(t, s.at) && !word_in(t, s.at, STR("đkhktt|hktt|ub|tại|ở|ubnd|hđnd|công an|ca|đảng ủy")))
		return false;
	return !word_in(t, s.at,
			STR("ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác|can|cáo|đơn|tượng|chủ|tên|chồng|vợ|con|và|với|mẹ|cha|"
			    "bố|đôi|nhân|"
			    "của|cho|gia đình"));
}

static struct str
one_letter(struct str t, const struct word *w, bool *dot)
{
	size_t next = next_word(t, w->end);
	bool rank =
		word_in(t, next, STR("giám đốc|chủ tịch|trưởng|viện trưởng|bộ trưởng|hiệu trưởng|gđ|ct|bí thư|chánh"));
	char c = t.p[w->at];

	*dot = true;
	if (!place_before_name(t, w) || before(t, w, STR("biển|cấm|báo|hiệu")))
		return (struct str){0};
	switch (c) {
	case 'Q':
		return rank || word_in(t, next, STR("phó")) ? STR("quyền") : STR("quận");
	case 'P':
		if (rank)
			return STR("phó");
		if (word_in(t, next,
			    STR("tư pháp|nội vụ|tài chính|kinh tế|văn hóa|y tế|giáo dục|tổ chức|hành chính|vhxh")) ||
		    word_digits(t, next) > 2)
			return STR("phòng");
		return STR("phường");
	case 'H':
		return STR("huyện");
	case 'X':
		return STR("xã");
	case 'T':
		return STR("tỉnh");
	default:
		return (struct str){0};
	}
}

static struct str
tt_tp(struct str t, const struct word *w)
{
	size_t next = next_word(t, w->end);

	if (t.p[w->at + 1] == 'P' || t.p[w->at + 1] == 'p') {
		if (before(t, w, STR("bộ|sở|ngành|phòng|tỉnh")) && !word_capital(t, next))
			return STR("Tư pháp");
		return STR("thành phố");
	}
	if (word_digit(t, next) || word_in(t, next, STR("số|liên|này|của|bộ")))
		return STR("thông tư");
	if (word_capital(t, next) && !before(t, w, STR("ban|phó")))
		return STR("thị trấn");
	return STR("trung tâm");
}

/* "T7, CN" */
static bool
behind_saturday(struct str t, size_t at)
{
	size_t b = word_blanks_back(t, at);

	return b > 1 && (t.p[b - 1] == ',' || t.p[b - 1] == '-') && word_blanks_back(t, b - 1) > 0 &&
	       t.p[word_blanks_back(t, b - 1) - 1] == '7';
}

static struct str
two_letters(struct str t, const struct word *w)
{
	size_t next = next_word(t, w->end);
	bool name = word_capital(t, next), dotted = w->end < t.n && t.p[w->end] == '.';

	if (is(t, w, STR("CT"))) {
		if (dotted && word_digit(t, w->end + 1))
			return (struct str){0};
		if (word_digit(t, next) || word_in(t, next, STR("số|của")))
			return word_digit(t, w->end) ? (struct str){0} : STR("chỉ thị");
		return before(t, w, STR("phó")) ||
				       word_in(t, next,
					       STR("ubnd|hđnd|nước|quốc|hội|xã|huyện|tỉnh|hđqt|ubmttq|tịch")) ||
				       name
			       ? STR("chủ tịch")
			       : STR("chương trình");
	}
	if (is(t, w, STR("HN")))
		return before(t, w, STR("luật|án")) ? STR("hôn nhân") : STR("Hà Nội");
	if (is(t, w, STR("GĐ")))
		return name || before(t, w, STR("phó|tổng|ông|bà")) ? STR("giám đốc") : STR("gia đình");
	if (is(t, w, STR("CĐ")))
		return before(t, w, STR("trường|học|đại|và|đh")) ||
				       (w->at > 1 && t.p[word_blanks_back(t, w->at) - 1] == ',')
			       ? STR("cao đẳng")
			       : STR("công đoàn");
	if (is(t, w, STR("ĐH")))
		return word_digit(t, next) ? STR("đường huyện") : STR("đại học");
	if (is(t, w, STR("ĐT"))) {
		size_t n = word_digits(t, next);

		if (n < 2 || n > 3 || t.p[next] == '0' || word_digit(t, word_spaces(t, next + n)))
			return STR("điện thoại");
		return before(t, w, STR("đường")) ? STR("tỉnh") : STR("đường tỉnh");
	}
	if (is(t, w, STR("KT")))
		return dotted ? STR("ký thay") : STR("kinh tế");
	if (is(t, w, STR("TL")))
		return dotted && !word_digit(t, next) ? STR("thừa lệnh") : STR("tỉnh lộ");
	if (is(t, w, STR("TM")))
		return dotted || word_in(t, next, STR("ubnd|hđnd|ban|ủy|hội")) ? STR("thay mặt") : STR("thương mại");
	if (is(t, w, STR("CN")))
		return before(t, w, STR("sáng|chiều|tối|ngày|đêm|và|đến|t7")) || behind_saturday(t, w->at) ||
				       word_in(t, next, STR("nghỉ|hằng|hàng|này|tuần"))
			       ? STR("chủ nhật")
		       : dotted && name ? STR("cử nhân")
					: STR("công nghiệp");
	if (is(t, w, STR("KS")))
		return dotted && name ? STR("kỹ sư") : STR("khách sạn");
	if (is(t, w, STR("DS")))
		return dotted && name ? STR("dược sĩ") : STR("dân sự");
	if (is(t, w, STR("SN")))
		return word_digits(t, next) == 4 ? STR("sinh năm") : STR("số nhà");
	if (is(t, w, STR("TB")))
		return word_digit(t, next) || word_in(t, next, STR("số|kết luận")) ? STR("thông báo")
										   : STR("trung bình");
	if (is(t, w, STR("TƯ")) || is(t, w, STR("TW")))
		return STR("Trung ương");
	if (is(t, w, STR("QĐ")))
		return STR("quyết định");
	return (struct str){0};
}

struct str
speechsense_of(struct str t, const struct word *w, bool *dot)
{
	struct str s = str_make(t.p + w->at, w->end - w->at);

	if (w->letters == 1 && w->capitals == 1)
		return one_letter(t, w, dot);
	if (w->letters != 2 || w->capitals == 0)
		return (struct str){0};
	if (str_equal(s, STR("TT")) || str_equal(s, STR("TP")) || str_equal(s, STR("Tp")) || str_equal(s, STR("Tt"))) {
		size_t n = w->end;

		*dot = true;
		if (n < t.n && t.p[n] == '.' && word_letter(t, n + 1) && !word_capital(t, n + 1))
			return (struct str){0};
		return tt_tp(t, w);
	}
	*dot = true;
	return two_letters(t, w);
}
