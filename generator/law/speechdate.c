/*
 * speechdate.c - dates, months of a year, hours, and what else has a slash or a colon between figures.
 *
 * "2/9" is the second of September, "2/3" two thirds, "8/10 xã" eight communes of ten, "số 12/5" a house. The words
 * around decide; where they are silent, a day that is kept in Vietnam is that day, and a part that is smaller than its
 * whole is a fraction.
 */
#include "law/speechroom.h"

#define TO_FRACTION                                                                                                    \
	"số|tổng|diện tích|dân số|thời gian|quãng|giá trị|khối lượng|"                            \
	"chiều|nhu cầu|sản lượng|thu nhập|doanh thu|tài sản|cổ phần|vốn|"                          \
	"quân số|lượng|thế giới|trong|các|những|trên|mức|quỹ|cử tri|"                              \
	"ý kiến|đường|công việc|lợi nhuận|tiền|đất"
#define OF_WHOLE                                                                                                       \
	"xã|phường|thôn|tổ|hộ|huyện|tỉnh|chỉ tiêu|tiêu chí|vụ|hồ sơ|"                           \
	"trường|đơn vị|cơ quan|người|đại biểu|thành viên|đảng|phiếu|câu|"                      \
	"điểm|nhiệm vụ|thửa|bài|khu|lớp|thủ tục|địa phương|em|cháu|"                             \
	"ý kiến|mục tiêu|nội dung|học sinh|cụm|chi bộ"

static int
number(struct str t, size_t at, size_t n)
{
	int v = 0;

	for (size_t i = 0; i < n && i < 4; i++)
		v = v * 10 + (t.p[at + i] - '0');
	return v;
}

static bool
is_day(int day, int month)
{
	return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

static bool
day_said(struct str t, size_t at)
{
	return word_before_in(t, at, STR("ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|mồng|dịp|lễ|nay|khánh|rạng"));
}

/* "Nghị định số", "TT", "báo số": what follows is a number in a series and its year. */
bool
speechdate_series(struct str t, size_t at)
{
	return word_before_in(
		       t, at,
		       STR("số|định|tư|quyết|thị|luật|hoạch|văn|luận|báo|dẫn|lệnh|nđ|tt|qđ|nq|ct|kh|cv|tb|kl|hd|ttlt|"
			   "án|tịch|điện|trình")) &&
	       !word_before_in(t, at, STR("quý"));
}

/* dd/mm/yyyy, with one of / - . between, or yyyy-mm-dd. */
static bool
read_date(struct str t, size_t at, struct figure *f)
{
	size_t n = word_digits(t, at), m, k, i = at + n + 1, j;
	char sep = at + n < t.n ? t.p[at + n] : 0;

	if ((n > 2 && n != 4) || !sep || !strchr("/-.", sep))
		return false;
	m = word_digits(t, i);
	j = i + m + 1;
	if (m < 1 || m > 2 || j >= t.n || t.p[j - 1] != sep)
		return false;
	k = word_digits(t, j);
	if (n == 4 ? k < 1 || k > 2 : k != 4 && !(k == 2 && day_said(t, at)))
		return false;
	f->day = number(t, n == 4 ? j : at, n == 4 ? k : n);
	f->month = number(t, i, m);
	f->year = number(t, n == 4 ? at : j, n == 4 ? n : k);
	f->end = j + k;
	if (k == 2 && n != 4)
		f->year += f->year < 50 ? 2000 : 1900;
	if (!is_day(f->day, f->month) || f->year < 1000 || f->year > 2999 ||
	    (f->end + 1 < t.n && t.p[f->end] == sep && word_digit(t, f->end + 1)))
		return false;
	f->kind = FIGURE_DATE;
	return true;
}

/* mm/yyyy; behind "Nghị định số" a number and its year. */
static bool
read_month(struct str t, size_t at, struct figure *f)
{
	size_t n = word_digits(t, at), i = at + n + 1;
	bool slash = at + n < t.n && t.p[at + n] == '/' && !word_before_in(t, at, STR("lệ|đồ"));

	if (n > 4 || at + n >= t.n || (!slash && (t.p[at + n] != '-' || !word_before_in(t, at, STR("tháng")))) ||
	    !word_year(t, i) || (i + 5 < t.n && t.p[i + 4] == '/' && word_digit(t, i + 5)))
		return false;
	f->month = number(t, at, n);
	f->year = number(t, i, 4);
	f->digits = str_make(t.p + at, n);
	f->n = (uint64_t)f->month;
	f->end = i + 4;
	f->kind = FIGURE_MONTH;
	f->series = n > 2 || f->month < 1 || f->month > 12 || speechdate_series(t, at) ||
		    word_before_in(t, at, STR("quý|đợt|kỳ|lần|vụ|khóa|khoá|tuần|quí"));
	return true;
}

/* The minutes at `at`, two digits under 60; -1 when there are none. */
static int
minutes(struct str t, size_t at)
{
	int v = word_digits(t, at) == 2 ? number(t, at, 2) : 60;

	return v < 60 ? v : -1;
}

/* What repeats the word behind "8h30": "p", "ph", "phút", "'". */
static size_t
minute_word(struct str t, size_t at)
{
	size_t next = word_spaces(t, at), e = word_in(t, next, STR("phút|ph|p"));

	if (e && !word_digit(t, e) && (next == at || e > next + 2))
		return e;
	return at < t.n && t.p[at] == '\'' ? at + 1 : at;
}

/* 8h, 8h30, 8g30, 7:00, 19:30:15 */
static bool
read_time(struct str t, size_t at, struct figure *f)
{
	size_t n = word_digits(t, at), i = at + n;
	char c = i < t.n ? t.p[i] : 0;

	if (n > 2 || number(t, at, n) > 24 || (c != 'h' && c != 'H' && c != 'g' && c != ':'))
		return false;
	f->hour = number(t, at, n);
	f->minute = minutes(t, i + 1);
	f->end = i + 1 + (f->minute >= 0 ? 2 : 0);
	if (c == ':' && f->minute >= 0 && f->end + 2 < t.n && t.p[f->end] == ':' && minutes(t, f->end + 1) >= 0) {
		f->second = minutes(t, f->end + 1);
		f->end += 3;
	}
	if (f->minute < 0 && (c == 'g' || c == ':' || word_digit(t, i + 1)))
		return false;
	if (c == ':' && word_before_in(t, at, STR("lệ|tỷ số|tỉ số|số|thắng|thua|hòa")))
		return false;
	if (f->minute > 0)
		f->end = minute_word(t, f->end);
	f->kind = FIGURE_TIME;
	return word_letter(t, f->end) == 0;
}

/* Days that the country keeps: known without a word around them. */
static bool
kept(int day, int month)
{
	static const unsigned char days[][2] = {{1, 1},	 {3, 2},   {27, 2},  {8, 3},   {26, 3},	 {10, 3},  {30, 4},
						{1, 5},	 {7, 5},   {19, 5},  {1, 6},   {21, 6},	 {28, 6},  {11, 7},
						{27, 7}, {19, 8},  {28, 8},  {2, 9},   {10, 10}, {13, 10}, {20, 10},
						{9, 11}, {18, 11}, {20, 11}, {25, 11}, {22, 12}, {1, 12},  {17, 10}};

	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		if (days[i][0] == day && days[i][1] == month)
			return true;
	return false;
}

/* d/m without a year, against a part of a whole. */
static bool
day_meant(struct str t, size_t at, const struct figure *f)
{
	size_t next = word_spaces(t, f->end);
	bool whole = word_in(t, next, STR(TO_FRACTION)) || word_in(t, next, STR(OF_WHOLE)), two = t.p[at] == '0';
	size_t m = word_digits(t, at) + at + 1;

	if (!is_day((int)f->n, (int)f->below) || word_digits(t, at) > 2)
		return false;
	two |= t.p[m] == '0';
	if (day_said(t, at) || word_in(t, next, STR("năm|hằng năm|hàng năm|âm lịch|dương lịch|vừa qua|tới|này")))
		return true;
	if (two && !(whole && f->n <= f->below))
		return true;
	if (word_before_in(t, at, STR("từ|đến|tới|trước|sau|vào|qua|lực|hết|hạn|cuối|nghỉ|niệm|mốc|kể|hành")) &&
	    !word_in(t, next, STR(TO_FRACTION)))
		return !(f->n == 1 && f->below < 5);
	if (whole)
		return false;
	if (word_before_in(t, at,
			   STR("khoảng|hơn|gần|chiếm|đạt|được|bằng|dưới|quá|nhất|đa|thiểu|có|giảm|tăng|mất|tỷ lệ|lệ")))
		return false;
	return kept((int)f->n, (int)f->below) || f->n >= f->below;
}

/* a/b, and a/b/c that is no date. */
static bool
read_slash(struct str t, size_t at, struct figure *f)
{
	size_t n = word_digits(t, at), i = at + n + 1, m;

	if (n > 6 || at + n >= t.n || t.p[at + n] != '/' || (m = word_digits(t, i)) == 0 || m > 6)
		return false;
	for (size_t k = 0; k < n; k++)
		f->n = f->n * 10 + (uint64_t)(t.p[at + k] - '0');
	for (size_t k = 0; k < m; k++)
		f->below = f->below * 10 + (uint64_t)(t.p[i + k] - '0');
	f->end = i + m;
	f->kind = FIGURE_FRACTION;
	if (f->n == 24 && f->below == 7 && !day_said(t, at))
		return true;
	if ((f->end + 1 < t.n && t.p[f->end] == '/' && word_digit(t, f->end + 1)) ||
	    word_before_in(t, at, STR("số|nhà|ngõ|ngách|hẻm|kiệt|lô|thửa|tờ|xuyệt"))) {
		while (f->end + 1 < t.n && t.p[f->end] == '/' && word_digit(t, f->end + 1))
			f->end += 1 + word_digits(t, f->end + 1);
		f->kind = FIGURE_SLASHES;
		f->digits = str_make(t.p + at, f->end - at);
	} else if (day_meant(t, at, f)) {
		f->kind = FIGURE_DATE;
		f->day = (int)f->n;
		f->month = (int)f->below;
	}
	return true;
}

/* "lễ 30-4", "ngày 01.7": only where a day is said before, and no month or year comes behind. */
static bool
read_short(struct str t, size_t at, struct figure *f)
{
	size_t n = word_digits(t, at), i = at + n + 1, m, next;

	if (n > 2 || at + n >= t.n || (t.p[at + n] != '-' && t.p[at + n] != '.') || !day_said(t, at))
		return false;
	m = word_digits(t, i);
	next = i + m;
	if (m < 1 || m > 2 || !is_day(number(t, at, n), number(t, i, m)) || (next < t.n && t.p[next] == '/') ||
	    (next + 1 < t.n && (t.p[next] == '-' || t.p[next] == '.') && word_digit(t, next + 1)) ||
	    word_in(t, word_spaces(t, next), STR("tháng")))
		return false;
	f->day = number(t, at, n);
	f->month = number(t, i, m);
	f->end = next;
	f->kind = FIGURE_DATE;
	return true;
}

bool
speechdate_read(struct str t, size_t at, struct figure *f)
{
	struct figure clean = *f;
	size_t end = at + word_digits(t, at);
	char c = end < t.n ? t.p[end] : 0;

	if (!c || !strchr("/-.:hHg", c))
		return false;
	if (read_date(t, at, f))
		return true;
	*f = clean;
	if (read_month(t, at, f))
		return true;
	*f = clean;
	if (read_time(t, at, f))
		return true;
	*f = clean;
	if (read_slash(t, at, f) || read_short(t, at, f))
		return true;
	*f = clean;
	return false;
}

static void
say_fraction(struct speaker *sp, const struct figure *f)
{
	size_t next = word_spaces(sp->t, f->end);
	bool counted = word_in(sp->t, next, STR(OF_WHOLE)) > 0;
	bool share = f->n == 1 || (f->n < f->below && f->below <= (counted ? 4 : 10)) ||
		     (f->n < f->below && f->below <= 10 && word_in(sp->t, next, STR(TO_FRACTION)));

	if (word_before_in(sp->t, f->at, STR("thứ")))
		speechnumber_ordinal(sp, f->n);
	else
		speechsay_number(sp, f->n);
	if (word_before_in(sp->t, f->at, STR("thứ|hạng|đứng")))
		say(sp, "trên"), share = false;
	else if (f->n == 50 && f->below == 50)
		share = false;
	else if (f->below >= 200 && f->below != 1000)
		say(sp, "trên"), share = false;
	else if (share)
		say(sp, "phần");
	else
		say(sp, "trên");
	if (share && f->below == 1000)
		say(sp, "nghìn");
	else if (share && f->below == 100)
		say(sp, "trăm");
	else if (share && f->below == 4)
		say(sp, "tư");
	else
		speechsay_number(sp, f->below);
}

static void
say_time(struct speaker *sp, const struct figure *f)
{
	speechsay_number(sp, (uint64_t)f->hour);
	say(sp, "giờ");
	if (f->minute > 0 || f->second > 0) {
		speechsay_number(sp, (uint64_t)f->minute);
		say(sp, "phút");
	}
	if (f->second > 0) {
		speechsay_number(sp, (uint64_t)f->second);
		say(sp, "giây");
	}
}

static void
say_month(struct speaker *sp, const struct figure *f, bool again)
{
	if (f->series) {
		if (sp->s->number == SPEECH_FULL && speechdate_series(sp->t, f->at)) {
			speechnumber_code(sp, f->digits);
			say(sp, "gạch chéo");
			speechsay_number(sp, (uint64_t)f->year);
			return;
		}
		if (speechdate_series(sp->t, f->at) && f->digits.n == 2)
			speechnumber_code(sp, f->digits);
		else
			speechsay_number(sp, f->n);
	} else {
		if (again || !word_before_in(sp->t, f->at, STR("tháng")))
			say(sp, "tháng");
		speechnumber_month(sp, (uint64_t)f->month);
	}
	say(sp, "năm");
	speechsay_number(sp, (uint64_t)f->year);
}

void
speechdate_say(struct speaker *sp, const struct figure *f, bool again)
{
	switch (f->kind) {
	case FIGURE_FRACTION:
		say_fraction(sp, f);
		break;
	case FIGURE_TIME:
		say_time(sp, f);
		break;
	case FIGURE_MONTH:
		say_month(sp, f, again);
		break;
	default:
		if (again || !word_before_in(sp->t, f->at, STR("ngày|mùng|mồng|hôm")))
			say(sp, "ngày");
		speechsay_number(sp, (uint64_t)f->day);
		say(sp, "tháng");
		speechnumber_month(sp, (uint64_t)f->month);
		if (f->year) {
			say(sp, "năm");
			speechsay_number(sp, (uint64_t)f->year);
		}
	}
}
