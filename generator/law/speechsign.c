/*
 * speechsign.c - marks and signs. What makes a pause stays or becomes one, what is said by people is said ("phần
 * trăm", "và", "một" of an amount for each), the rest goes.
 */
#include "law/speechroom.h"

size_t
speechsign_dash(struct str t, size_t at)
{
	struct str rest = str_from(t, at);

	if (rest.n && rest.p[0] == '-')
		return 1;
	return str_starts(rest, STR("–")) || str_starts(rest, STR("—")) || str_starts(rest, STR("‑")) ||
			       str_starts(rest, STR("−"))
		       ? 3
		       : 0;
}

static bool
blank_or_end(struct str t, size_t at)
{
	return at >= t.n || word_spaces(t, at) > at || t.p[at] == '\n' || t.p[at] == '\r';
}

static bool
blank_before(struct str t, size_t at)
{
	return at == 0 || t.p[at - 1] == ' ' || t.p[at - 1] == '\n' || t.p[at - 1] == '\t' ||
	       (at > 1 && memcmp(t.p + at - 2, "\xC2\xA0", 2) == 0);
}

/* A figure a few bytes before, with no mark between: "150.000 đồng/tổ hòa giải/tháng". */
static bool
counted_before(struct str t, size_t at)
{
	for (size_t i = at, n = 0; i > 0 && n < 60; i--, n++) {
		char c = t.p[i - 1];

		if (word_digit(t, i - 1))
			return true;
		if (strchr(",;:()\n", c))
			return false;
	}
	return false;
}

#define TIMES "ngày|đêm|tháng|năm|tuần|giờ|phút|giây|quý|ca|buổi|lần|lượt|kỳ|đợt|khóa|khoá"
#define EACH                                                                                                           \
	"người|hộ|vụ|việc|vụ việc|cuộc|tổ|bản|bài|suất|con|cây|sào|mẫu|"                     \
	"tấn|tạ|yến|lít|đại biểu|học viên|hòa giải|hoà giải|trường hợp|"                     \
	"hồ sơ|trang|tin|em|cháu|học sinh|phiếu|giấy|chuyên|số|phòng|xe|"                                \
	"căn|báo cáo|tuyên truyền|đơn vị|thành viên|gia đình|đề tài|câu|"                           \
	"cái|chiếc|bộ|m|km|ha|kg|lớp|xã|thôn|đề án|kế hoạch|văn bản|khu|"                          \
	"thửa|mét|cán bộ|công|nhà"

static void
slash(struct speaker *sp)
{
	struct str t = sp->t, unit;
	size_t at = sp->at, next = word_spaces(t, at + 1), n;
	bool money = speechunit_money(t, at);

	sp->at++;
	unit = speechunit_at(t, next, UNIT_APART, &n);
	if (n && (word_letter_before(t, at) || word_digit(t, at - (at > 0)))) {
		if (money || counted_before(t, at - (at > 0)) == false || word_before_in(t, at, STR("đồng")))
			say(sp, "một");
		else
			say(sp, "trên");
		speechsay_words(sp, unit);
		sp->at = next + n;
		return;
	}
	if (word_digit(t, next) && at && !blank_before(t, at)) {
		if (money)
			return;
		if (t.p[next] == '0' && word_digits(t, next) > 2) { /* another telephone */
			sp->pause = true;
			return;
		}
		if (word_letter_before(t, at) &&
		    !word_before_in(t, at, STR("giờ|h|mg|g|kg|km|m|ml|l|gam|mét|lít|điểm")))
			say(sp, "gạch chéo");
		else
			say(sp, "trên");
		return;
	}
	if (word_before_in(t, at, STR("và|và hoặc")))
		return;
	if (word_before_in(t, at, STR("mg|g|kg|km|m|ml|l|gam|mét|kw|kwh|µg")) &&
	    word_in(t, next, STR("lít|giây|giờ|phút|kg|km|gam|mét|đêm|m")))
		say(sp, "trên");
	else if (word_in(t, next, STR(TIMES)) &&
		 (money || counted_before(t, at) ||
		  (word_letter_before(t, at) && !word_before_in(t, at, STR(TIMES "|giới")))))
		say(sp, "một");
	else if (word_in(t, next, STR(EACH "|lớp")) && counted_before(t, at) && word_before_in(t, at, STR(TIMES)))
		say(sp, "một");
	else if (word_in(t, next, STR(EACH)) &&
		 (money || (counted_before(t, at) && word_before_in(t, at, STR("đồng")))))
		say(sp, "một");
	else
		sp->pause = true;
}

/* "5 triệu - 10 triệu", "Điều 5 - Điều 10": both ends of a range have their word. */
static bool
range_of_words(struct str t, size_t at, size_t next)
{
	struct span unit = word_before(t, at), figure;
	size_t digits = word_digits(t, next), behind;

	if (unit.n == 0 || word_digit(t, unit.at))
		return false;
	figure = word_before(t, unit.at);
	if (word_digit(t, next) && figure.n && word_digit(t, figure.at)) {
		behind = word_spaces(t, next + digits);
		return word_in(t, unit.at,
			       STR("triệu|tỷ|tỉ|nghìn|ngàn|đồng|ngày|tháng|năm|giờ|phút|tuổi|tuần|độ|người|mét|"
				   "phần")) &&
		       (word_letter(t, behind) || (behind < t.n && strchr(".,%", t.p[behind])));
	}
	return false;
}

static bool
minus(struct str t, size_t at, size_t next)
{
	size_t i = next + word_digits(t, next);

	if (!word_digit(t, next) || !(blank_before(t, at) || t.p[at - 1] == '(') ||
	    (at && word_digit(t, word_blanks_back(t, at) - 1)))
		return false;
	if (i + 1 < t.n && t.p[i] == ',' && word_digit(t, i + 1))
		i += 1 + word_digits(t, i + 1);
	i = word_spaces(t, i);
	return str_starts(str_from(t, i), STR("°")) || str_starts(str_from(t, i), STR("º")) ||
	       word_is(t, i, STR("độ")) || (i < t.n && t.p[i] == '%');
}

static void
dash(struct speaker *sp, size_t n)
{
	struct str t = sp->t;
	size_t at = sp->at, next = word_spaces(t, at + n);

	sp->at += n;
	if (minus(t, at, at + n))
		say(sp, "âm");
	else if (range_of_words(t, at, next))
		say(sp, "đến");
	else if (blank_before(t, at) || blank_or_end(t, at + n) || speechsign_dash(t, at + n))
		sp->pause = true;
	else if (word_digit(t, at + n) && at && (t.p[at - 1] == ')' || word_digit(t, at - 1)))
		sp->pause = true;
}

/* Is it one capital alone that ends before `at`? */
static bool
initial_before(struct str t, size_t at)
{
	size_t from = word_letter_back(t, at);

	return from < at && word_capital(t, from) && !word_letter_before(t, from) && !(from && word_digit(t, from - 1));
}

/* One or more full stops: "./." ends a document, ".." and more are an ellipsis, "37.1.LQ.16" has them inside. */
static void
stop(struct speaker *sp)
{
	struct str t = sp->t;
	size_t at = sp->at, n = 1;

	if (str_starts(str_from(t, at), STR("./."))) {
		sp->at += 3;
		speechsay_mark(sp, '.');
		return;
	}
	while (at + n < t.n && t.p[at + n] == '.')
		n++;
	sp->at += n;
	if (n > 1) {
		speechsay_mark(sp, '~');
	} else if (initial_before(t, at) && word_capital(t, at + 1)) {
		return; /* "cháu N.V.A" */
	} else if (at && word_digit(t, at - 1) && word_capital(t, at + 1)) {
		struct word w;

		speechword_scan(t, at + 1, &w);
		if (w.capitals == w.letters && w.end < t.n && t.p[w.end] == '.')
			say(sp, "chấm");
		else
			speechsay_mark(sp, '.');
	} else if (word_digit(t, at + 1) && at && word_letter_before(t, at)) {
		struct span w = word_before(t, at);

		if (w.n < 5 && word_all_capitals(t, w.at, w.at + w.n)) {
			if (word_digit(t, w.at - (w.at > 1 ? 2 : 0)) && w.at > 1 && t.p[w.at - 1] == '.')
				say(sp, "chấm");
		} else if (word_letter_back(t, at) == w.at) {
			say(sp, "chấm"); /* "điểm a.1" */
		} else {
			speechsay_mark(sp, '.');
		}
	} else {
		bool capital = sp->capital;

		speechsay_mark(sp, '.');
		if (at + 1 < t.n && !blank_or_end(t, at + 1) && !word_capital(t, at + 1))
			sp->capital = capital;
	}
}

/* "(i)", "(iv)": the numbering of a list. */
static bool
small_roman(struct speaker *sp, size_t at)
{
	char big[8];
	size_t n = 0;
	uint32_t v;

	while (n < sizeof(big) && at + n < sp->t.n && sp->t.p[at + n] && strchr("ivx", sp->t.p[at + n])) {
		big[n] = (char)(sp->t.p[at + n] - 32);
		n++;
	}
	v = at + n < sp->t.n && sp->t.p[at + n] == ')' ? speechroman_value(str_make(big, n)) : 0;
	if (v == 0)
		return false;
	sp->pause = true;
	speechsay_number(sp, v);
	sp->at = at + n;
	return true;
}

/* "[1]" is a footnote, "(0221) 3862 123" a telephone. */
static void
bracket(struct speaker *sp)
{
	struct str t = sp->t;
	size_t at = sp->at, n = word_digits(t, at + 1);

	if (t.p[at] == '[' && n && n < 4 && at + 1 + n < t.n && t.p[at + 1 + n] == ']') {
		sp->at += n + 2;
		return;
	}
	if (t.p[at] == '(' && word_digit(t, at + 1) && speechcode_say(sp))
		return;
	if (small_roman(sp, at + 1))
		return;
	sp->at++;
	sp->pause = true;
}

static void
compare(struct speaker *sp, char c)
{
	struct str t = sp->t;
	size_t at = sp->at, next = at + 1;
	bool equal = next < t.n && t.p[next] == '=', alone;

	next = word_spaces(t, next + equal);
	alone = (blank_before(t, at) || (at && word_digit(t, at - 1))) &&
		(word_digit(t, next) || next > at + 1 + equal);
	sp->at++;
	if (!alone || sp->fresh || (c == '<' && word_letter(t, at + 1)))
		return;
	sp->at += equal;
	if (c == '<')
		say(sp, "nhỏ hơn");
	else
		say(sp, "lớn hơn");
	if (equal)
		say(sp, "hoặc bằng");
}

static void
currency(struct speaker *sp, size_t n, struct str name)
{
	sp->at += n;
	if (!word_digit(sp->t, sp->at)) {
		speechsay_words(sp, name);
		return;
	}
	speechfigure_say(sp);
	for (int i = 0; i < 2; i++) {
		size_t next = word_spaces(sp->t, sp->at), e = word_in(sp->t, next, STR("triệu|tỷ|tỉ|nghìn|ngàn"));

		if (!e)
			break;
		speechsay_words(sp, str_make(sp->t.p + next, e - next));
		sp->at = e;
	}
	speechsay_words(sp, name);
}

static bool
between(struct str t, size_t at, size_t n)
{
	return at && !blank_or_end(t, at + n) ? true : at && blank_before(t, at) && word_spaces(t, at + n) < t.n;
}

static bool
ascii(struct speaker *sp, char c)
{
	struct str t = sp->t;
	size_t at = sp->at, next = word_spaces(t, at + 1), n;

	switch (c) {
	case ',':
	case ';':
	case ':':
	case '?':
	case '!':
		sp->at++;
		speechsay_mark(sp, c);
		return true;
	case '.':
		stop(sp);
		return true;
	case '(':
	case '[':
	case '{':
		bracket(sp);
		return true;
	case ')':
	case ']':
	case '}':
	case '|':
		sp->pause = true;
		break;
	case '/':
		slash(sp);
		return true;
	case '-':
		dash(sp, 1);
		return true;
	case '$':
		currency(sp, 1, STR("đô la Mỹ"));
		return true;
	case '<':
	case '>':
		compare(sp, c);
		return true;
	case '%':
		say(sp, "phần trăm");
		break;
	case '&':
		say(sp, "và");
		break;
	case '@':
		if (between(t, at, 1))
			say(sp, "a còng");
		break;
	case '#':
		if (word_digit(t, at + 1))
			say(sp, "số");
		break;
	case '~':
		if (word_digit(t, next) && !word_before_in(t, at, STR("khoảng|tầm|chừng")))
			say(sp, "khoảng");
		break;
	case '+':
		if (at + 1 < t.n && word_digit(t, at + 1) && speechcode_say(sp))
			return true;
		if (!sp->fresh && (word_digit(t, at - (at > 0)) || between(t, at, 1)))
			say(sp, "cộng");
		break;
	case '=':
		n = 1;
		while (at + n < t.n && t.p[at + n] == '=')
			n++;
		sp->at += n - 1;
		if (n == 1 && !sp->fresh && !(at + 1 < t.n && t.p[at + 1] == '>'))
			say(sp, "bằng");
		break;
	case '*':
		if (at && word_digit(t, at - 1) && word_digit(t, at + 1))
			say(sp, "nhân");
		break;
	default:
		break;
	}
	sp->at++;
	return true;
}

/* Signs beyond ASCII with what they are called; "" is dropped, "," is a pause. */
static const struct {
	struct str sign, spoken;
} signs[] = {
#define S(sign, spoken)                                                                                                \
	{                                                                                                              \
		{sign, sizeof(sign) - 1},                                                                              \
		{                                                                                                      \
			spoken, sizeof(spoken) - 1                                                                     \
		}                                                                                                      \
	}
	S("…", "~"),
	S("½", "một phần hai"),
	S("¼", "một phần tư"),
	S("¾", "ba phần tư"),
	S("⅓", "một phần ba"),
	S("⅔", "hai phần ba"),
	S("№", "số"),
	S("§", "mục"),
	S("±", "cộng trừ"),
	S("×", "nhân"),
	S("÷", "chia"),
	S("≥", "lớn hơn hoặc bằng"),
	S("≤", "nhỏ hơn hoặc bằng"),
	S("≠", "khác"),
	S("≈", "xấp xỉ"),
	S("∞", "vô cùng"),
	S("√", "căn"),
	S("‰", "phần nghìn"),
	S("°", "độ"),
	S("º", "độ"),
	S("₫", "đồng"),
	S("→", ","),
	S("⇒", ","),
	S("α", "an pha"),
	S("β", "bê ta"),
	S("γ", "gam ma"),
	S("µ", "muy"),
	S("μ", "muy"),
	S("π", "pi"),
	S("Ω", "ôm"),
};

bool
speechsign_say(struct speaker *sp)
{
	struct str rest = str_from(sp->t, sp->at);
	size_t n = speechsign_dash(sp->t, sp->at);

	if (n > 1) {
		dash(sp, n);
		return true;
	}
	if ((unsigned char)rest.p[0] < 0x80)
		return ascii(sp, rest.p[0]);
	if (str_starts(rest, STR("€"))) {
		currency(sp, 3, STR("ơ rô"));
		return true;
	}
	if (str_starts(rest, STR("£")) || str_starts(rest, STR("¥"))) {
		currency(sp, 2, rest.p[1] == '\xA3' ? STR("bảng Anh") : STR("yên Nhật"));
		return true;
	}
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		if (!str_starts(rest, signs[i].sign))
			continue;
		sp->at += signs[i].sign.n;
		if (signs[i].spoken.p[0] == '~')
			speechsay_mark(sp, '~');
		else if (signs[i].spoken.p[0] == ',')
			sp->pause = true;
		else
			speechsay_words(sp, signs[i].spoken);
		return true;
	}
	utf8_next(sp->t, &sp->at);
	return true;
}
