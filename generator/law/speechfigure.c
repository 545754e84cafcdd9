/*
 * speechfigure.c - a figure and what belongs to it: the end of a range, its unit, and what the words in front make
 * of it ("thứ 4" is the fourth, "Mẫu số 01" keeps its zero, "03 ngày" does not).
 *
 * Behind the comma up to three digits are read as one number, "không phẩy hai mươi lăm", as newsreaders do; zeros in
 * front of it one by one.
 */
#include "law/speechroom.h"

/* The number itself, or "lần thứ nhất", "tháng tư", "Mẫu số không một". */
static bool
names_thing(struct str t, const struct figure *f)
{
	struct span before;

	if (f->at &&
	    (word_letter_before(t, f->at) || (strchr("-.", t.p[f->at - 1]) && word_letter_before(t, f->at - 1))))
		return true;
	if (!word_before_in(
		    t, f->at,
		    STR("số|mẫu|án|lục|biểu|định|tư|quyết|thị|hoạch|văn|luận|luật|dẫn|báo|lệnh|đợt|nđ|tt|qđ|nq|ct|"
			"kh|cv|tb|kl|hd")))
		return false;
	before = word_before(t, f->at);
	if (word_before_in(t, before.at, STR("tổng|trong|một|đa|con|là|ở|dân|quân|tỷ|ý|phương|tình|hệ|chỉ|hiệu|ẩn")) &&
	    word_before_in(t, f->at, STR("số|án")))
		return word_before_in(t, before.at, STR("phương")); /* "phương án 02" */
	return word_before_in(t, f->at, STR("số|mẫu|lục|biểu|án")) || !word_counted(t, word_spaces(t, f->end)) ||
	       word_is(t, word_spaces(t, f->end), STR("ngày"));
}

/* "lúc 14 giờ 05 ngày ...": minutes, though no word says so. */
static bool
minute_meant(struct str t, const struct figure *f)
{
	size_t next = word_spaces(t, f->end);
	struct span before = word_before(t, f->at);

	if (f->digits.n != 2 || f->n > 59 || !word_is(t, before.at, STR("giờ")))
		return false;
	before = word_before(t, before.at);
	if (before.n == 0 || !word_digit(t, before.at))
		return false;
	return next >= t.n || !word_letter(t, next) ||
	       word_in(t, next,
		       STR("ngày|sáng|trưa|chiều|tối|đêm|cùng|hôm|đến|và|thứ|tại|hằng|hàng|mỗi|rạng|bắt|khi|ông|bà|"
			   "các"));
}

/* A year right behind the name of a law: "Luật Đất đai 2024". */
static bool
year_of_law(struct str t, const struct figure *f)
{
	bool year;

	return f->digits.n == 4 && word_year(t, f->at) && !word_before_in(t, f->at, STR("năm|tháng|quý|số|đến|từ")) &&
	       word_letter_before(t, word_blanks_back(t, f->at)) && speechdoc_titled(t, f->at, &year);
}

/* "BX 123456", "12-250701": digits of a series. */
static bool
series_before(struct str t, size_t at)
{
	struct span w = word_before(t, at);

	if (at > 1 && t.p[at - 1] == '-' && word_digit(t, at - 2))
		return true; /* "250701-0001" */
	return w.n > 0 && w.n <= 4 && word_all_capitals(t, w.at, w.at + w.n);
}

static void
say_rest(struct speaker *sp, struct str rest)
{
	size_t zeros = 0;
	uint64_t n = 0;

	say(sp, "phẩy");
	while (zeros < rest.n && rest.p[zeros] == '0')
		zeros++;
	if (rest.n - zeros > 3 || zeros == rest.n) {
		speechsay_digits(sp, rest);
		return;
	}
	speechsay_digits(sp, str_make(rest.p, zeros));
	for (size_t i = zeros; i < rest.n; i++)
		n = n * 10 + (uint64_t)(rest.p[i] - '0');
	speechsay_number(sp, n);
}

static void
say_parts(struct speaker *sp, struct str s, char sep)
{
	bool more = false;

	while (s.n) {
		struct str part = str_cut(&s, sep);

		if (more && sep == '.')
			say(sp, "chấm");
		else if (more)
			say(sp, "gạch chéo");
		more = true;
		speechnumber_code(sp, part);
	}
}

/* "tháng 4", but not "3 tháng 4 ngày". */
static bool
month_named(struct str t, const struct figure *f)
{
	return word_before_in(t, f->at, STR("tháng")) && !word_in(t, word_spaces(t, f->end), STR("ngày|tuần|giờ"));
}

static void
say_number(struct speaker *sp, const struct figure *f, bool again)
{
	struct str t = sp->t;

	if (minute_meant(t, f)) {
		if (f->n) {
			speechsay_number(sp, f->n);
			say(sp, "phút");
		}
		return;
	}
	if (f->digits.n > 15 || (f->digits.n > 4 && series_before(t, f->at)) ||
	    (f->digits.n > 2 && f->digits.p[0] == '0')) {
		speechsay_digits(sp, f->digits);
	} else if (f->digits.n > 1 && f->digits.p[0] == '0' && !f->rest.n && !again && names_thing(t, f)) {
		speechnumber_code(sp, f->digits);
	} else if (f->rest.n == 0 && f->n <= 12 && month_named(t, f)) {
		speechnumber_month(sp, f->n);
	} else if (f->rest.n == 0 && f->n <= 4 && word_before_in(t, f->at, STR("thứ"))) {
		speechnumber_ordinal(sp, f->n);
	} else {
		if (year_of_law(t, f))
			say(sp, "năm");
		speechsay_number(sp, f->n);
	}
	if (f->rest.n)
		say_rest(sp, f->rest);
}

static void
say_figure(struct speaker *sp, const struct figure *f, bool again)
{
	if (f->kind == FIGURE_NUMBER)
		say_number(sp, f, again);
	else if (f->kind == FIGURE_DOTS)
		say_parts(sp, f->digits, '.');
	else if (f->kind == FIGURE_SLASHES)
		say_parts(sp, f->digits, '/');
	else
		speechdate_say(sp, f, again);
}

/* A smaller and a greater number: decimals count too. */
static bool
rises(const struct figure *f, const struct figure *g)
{
	return f->n < g->n || (f->n == g->n && str_compare(f->rest, g->rest) < 0);
}

/* Does a dash lead from `f`, read up to `end`, to another figure that ends a range? May make a day or month of *f. */
static bool
range_to(struct str t, struct figure *f, size_t end, struct figure *g)
{
	size_t dash = word_spaces(t, end), n = speechsign_dash(t, dash), next = word_spaces(t, dash + n);
	struct figure later;
	bool number = f->kind == FIGURE_NUMBER && (f->digits.n || f->rest.n || f->n);

	if (!n || !word_digit(t, next) || !speechfigure_read(t, next, g))
		return false;
	if (g->kind == FIGURE_NUMBER && speechsign_dash(t, g->end) && speechfigure_read(t, g->end + 1, &later) &&
	    word_digit(t, g->end + 1))
		return false; /* "12-34-56" is none */
	if (f->kind == FIGURE_FRACTION && g->kind == FIGURE_DATE && f->n <= 31 && f->below <= 12 && f->n && f->below) {
		f->kind = FIGURE_DATE;
		f->day = (int)f->n;
		f->month = (int)f->below;
	}
	if (number && g->kind == FIGURE_FRACTION && g->n > f->n && g->n <= 31 && g->below >= 1 && g->below <= 12 &&
	    word_before_in(t, f->at, STR("ngày|từ|sáng|chiều|tối|đêm"))) {
		g->kind = FIGURE_DATE;
		g->day = (int)g->n;
		g->month = (int)g->below;
	}
	if (number && g->kind == FIGURE_DATE && f->n >= 1 && f->n <= 31 && f->digits.n <= 2) {
		f->kind = FIGURE_DATE;
		f->day = (int)f->n;
		f->month = 0;
		return true;
	}
	if (number && (g->kind == FIGURE_MONTH || g->kind == FIGURE_TIME))
		return f->n <= 24;
	if (f->kind == FIGURE_MONTH && g->kind == FIGURE_MONTH)
		return !f->series || !speechdate_series(t, f->at);
	return f->kind == g->kind && (f->kind != FIGURE_NUMBER || rises(f, g)) && f->kind != FIGURE_SLASHES &&
	       !word_before_in(t, f->at, STR("tỷ số|tỉ số|thắng|thua|hòa")) && f->kind != FIGURE_DOTS;
}

/* The first figure of a range whose second one has the month: "1-5/7", "3-5/2025". */
static void
say_first(struct speaker *sp, const struct figure *f, const struct figure *g)
{
	if (f->kind == FIGURE_DATE && f->month == 0) {
		if (!word_before_in(sp->t, f->at, STR("ngày|mùng|mồng|hôm")))
			say(sp, "ngày");
		speechsay_number(sp, f->n);
	} else if (f->kind == FIGURE_NUMBER && g->kind == FIGURE_MONTH && !g->series) {
		if (!word_before_in(sp->t, f->at, STR("tháng")))
			say(sp, "tháng");
		speechnumber_month(sp, f->n);
	} else {
		say_figure(sp, f, false);
	}
}

/* The unit behind the figure, or "10 x 20". */
static void
say_unit(struct speaker *sp, struct figure *f)
{
	struct str t = sp->t, unit;
	size_t n, next = word_spaces(t, f->end), times = next;

	if ((f->kind != FIGURE_NUMBER && f->kind != FIGURE_FRACTION && f->kind != FIGURE_DOTS) ||
	    (f->at && word_letter_before(t, f->at) &&
	     !(f->at > 1 && t.p[f->at - 1] == 'x' && word_digit(t, f->at - 2))))
		return;
	unit = speechunit_at(t, next, next == f->end ? UNIT_GLUED : UNIT_APART, &n);
	if (n) {
		speechsay_words(sp, unit);
		sp->at = f->end = next + n;
		return;
	}
	if (next == f->end && next < t.n && t.p[next] == 'm' && word_digits(t, next + 1) == 2 &&
	    !word_letter(t, next + 3)) { /* "cao 2m50" */
		say(sp, "mét");
		sp->at = next + 1;
		return;
	}
	if (f->rest.n && next == f->end && next < t.n && t.p[next] == 'T' && !word_letter(t, next + 1)) {
		say(sp, "tấn");
		sp->at = f->end = next + 1;
		return;
	}
	if (times < t.n && (t.p[times] == 'x' || t.p[times] == 'X' || t.p[times] == '*'))
		times++;
	else if (str_starts(str_from(t, times), STR("×")))
		times += 2;
	if (times > next && word_digit(t, word_spaces(t, times))) {
		say(sp, "nhân");
		sp->at = word_spaces(t, times);
	}
}

/* "2-1" behind "tỷ số": the figures alone. */
static bool
say_score(struct speaker *sp, const struct figure *f)
{
	struct str t = sp->t;
	size_t dash = word_spaces(t, f->end), n = speechsign_dash(t, dash), next = word_spaces(t, dash + n);
	struct figure g;

	if (dash < t.n && t.p[dash] == ':')
		n = 1, next = dash + 1;
	if (!n || f->kind != FIGURE_NUMBER || f->n > 99 || !word_before_in(t, f->at, STR("số|thắng|thua|hòa|lệ")) ||
	    !word_digit(t, next) || !speechfigure_read(t, next, &g) || g.kind != FIGURE_NUMBER)
		return false;
	if (word_before_in(t, f->at, STR("số")) && !word_before_in(t, word_before(t, f->at).at, STR("tỷ|tỉ")))
		return false;
	speechsay_number(sp, f->n);
	if (word_before_in(t, f->at, STR("lệ")))
		say(sp, "trên");
	speechsay_number(sp, g.n);
	sp->at = g.end;
	return true;
}

void
speechfigure_say(struct speaker *sp)
{
	struct str t = sp->t;
	struct figure f, g;
	size_t unit_end;

	if (speechweb_say(sp) || speechcode_say(sp) || speechdoc_say(sp, sp->at))
		return;
	if (!speechfigure_read(t, sp->at, &f)) {
		sp->at++;
		return;
	}
	if (say_score(sp, &f))
		return;
	if (!range_to(t, &f, f.end, &g)) {
		say_figure(sp, &f, false);
		sp->at = f.end;
		say_unit(sp, &f);
		unit_end = sp->at;
		if (unit_end != f.end || !range_to(t, &f, unit_end, &g) || g.kind != FIGURE_NUMBER)
			return;
	} else {
		say_first(sp, &f, &g);
	}
	say(sp, "đến");
	say_figure(sp, &g,
		   f.kind == FIGURE_DATE || f.kind == FIGURE_MONTH || g.kind == FIGURE_DATE || g.kind == FIGURE_MONTH);
	sp->at = g.end;
	if (word_before_in(t, f.at, STR("tháng")) && g.kind == FIGURE_NUMBER)
		return;
	say_unit(sp, &g);
}
