/*
 * speechread.c - what figures stand for, before they are said: whole numbers with dots or blanks between thousands,
 * decimals with a comma, "4.0". Dates, hours and fractions are tried first (speechdate.c).
 */
#include "law/speechroom.h"

#define VALUE_MAX 18 /* digits: what fits a number of 64 bits */

static uint64_t
value_of(struct str s)
{
	uint64_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		if (word_digit(s, i))
			n = n * 10 + (uint64_t)(s.p[i] - '0');
	return n;
}

/* Bytes of the sign `sep` at `at`; a no-break blank is a blank. */
static size_t
separator(struct str t, size_t at, char sep)
{
	if (at < t.n && t.p[at] == sep)
		return 1;
	return sep == ' ' && str_starts(str_from(t, at), STR("\xC2\xA0")) ? 2 : 0;
}

/* The end of "1.500.000", or 0; *groups: how many stand behind the first. */
static size_t
thousands(struct str t, size_t at, char sep, unsigned *groups)
{
	size_t n = word_digits(t, at), i = at + n, s;

	*groups = 0;
	if (n == 0 || n > 3 || t.p[at] == '0')
		return 0;
	while ((s = separator(t, i, sep)) && word_digits(t, i + s) == 3 && *groups < 5) {
		i += s + 3;
		++*groups;
	}
	return *groups && !(sep == '.' && i < t.n && t.p[i] == '.' && word_digit(t, i + 1)) ? i : 0;
}

/* Blanks between thousands: more than two groups, or a unit behind, and no word in front that numbers things. */
static bool
blanks_belong(struct str t, size_t at, size_t end, unsigned groups)
{
	size_t n;

	if (word_before_in(t, at, STR("điều|khoản|điểm|mục|số|năm|tháng|ngày|lớp|tổ|thôn|bảng|quý|phòng|tầng|từ")))
		return false;
	if (groups > 1)
		return true;
	speechunit_at(t, word_spaces(t, end), UNIT_APART, &n);
	return n || word_in(t, word_spaces(t, end), STR("đồng|người|hộ|tỷ|tỉ|triệu|lượt|tấn|cuốn|bản|tờ|vụ|cây|hồ sơ"));
}

/* "khoản 1,2,3": commas that list and do not begin a fraction. */
static bool
listed(struct str t, size_t at, size_t comma)
{
	size_t n = word_digits(t, comma + 1), next = comma + 1 + n;

	if (at > 1 && t.p[at - 1] == ',' && word_digit(t, at - 2))
		return true;
	if (n <= 2 && next < t.n && t.p[next] == ',' && word_digit(t, next + 1) && word_digits(t, next + 1) <= 2)
		return true;
	return word_before_in(t, at,
			      STR("điều|khoản|điểm|mục|lớp|tổ|thôn|bảng|quý|phòng|tầng|tháng|ngày|chương|trang|câu|"
				  "phần|các")) > 0;
}

/* "3.5 triệu", as the English write it; "4.0" and "1.2.3" are numbers with dots. */
static bool
dot_is_comma(struct str t, size_t end)
{
	size_t n, at = word_spaces(t, end);

	speechunit_at(t, at, end == at ? UNIT_GLUED : UNIT_APART, &n);
	return n || word_in(t, at, STR("triệu|tỷ|tỉ|nghìn|ngàn|phần trăm|đồng|điểm"));
}

static size_t
dots_end(struct str t, size_t i)
{
	while (i + 1 < t.n && t.p[i] == '.' && word_digit(t, i + 1))
		i += 1 + word_digits(t, i + 1);
	return i;
}

static void
read_number(struct str t, size_t at, struct figure *f)
{
	size_t n = word_digits(t, at), end;
	unsigned groups;

	f->kind = FIGURE_NUMBER;
	if ((end = thousands(t, at, '.', &groups)) || ((end = thousands(t, at, ',', &groups)) && groups > 1) ||
	    ((end = thousands(t, at, ' ', &groups)) && blanks_belong(t, at, end, groups))) {
		f->end = end;
	} else {
		f->end = at + n;
		f->digits = str_make(t.p + at, n);
	}
	if (f->digits.n <= VALUE_MAX)
		f->n = value_of(str_make(t.p + at, f->end - at));
	if (f->end + 1 >= t.n || !word_digit(t, f->end + 1))
		return;
	end = f->end + 1 + word_digits(t, f->end + 1);
	if (t.p[f->end] == ',' && !listed(t, at, f->end)) {
		f->rest = str_make(t.p + f->end + 1, end - f->end - 1);
		f->end = end;
	} else if (t.p[f->end] == '.' && f->digits.n) {
		if (dots_end(t, f->end) == end && dot_is_comma(t, end)) {
			f->rest = str_make(t.p + f->end + 1, end - f->end - 1);
		} else {
			f->kind = FIGURE_DOTS;
			end = dots_end(t, f->end);
			f->digits = str_make(t.p + at, end - at);
		}
		f->end = end;
	}
}

bool
speechfigure_read(struct str t, size_t at, struct figure *f)
{
	*f = (struct figure){.at = at, .second = -1};
	if (!word_digit(t, at))
		return false;
	if (!speechdate_read(t, at, f))
		read_number(t, at, f);
	return true;
}
