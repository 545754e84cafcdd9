/*
 * speechroman.c - Roman numerals. Two letters and more of I, V and X are a number wherever they stand; one letter, and
 * L, C, D, M, only behind a word that numbers things ("Chương I") or at the head of a line ("I. Đặt vấn đề").
 */
#include "law/speechroom.h"

#define ROMAN_MAX 12

/* The value of a number written as it should be, 1..399; 0 when it is none. */
uint32_t
speechroman_value(struct str s)
{
	static const struct {
		const char *sign;
		uint32_t n;
	} steps[] = {{"C", 100}, {"XC", 90}, {"L", 50}, {"XL", 40}, {"X", 10},
		     {"IX", 9},	 {"V", 5},   {"IV", 4}, {"I", 1}};
	uint32_t v = 0;
	size_t at = 0;

	if (s.n == 0 || s.n > ROMAN_MAX)
		return 0;
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		struct str sign = str_of(steps[i].sign);
		int most = sign.n == 2 || steps[i].n == 50 || steps[i].n == 5 ? 1 : 3;

		for (int k = 0; k < most && str_starts(str_from(s, at), sign); k++) {
			at += sign.n;
			v += steps[i].n;
		}
	}
	return at == s.n ? v : 0;
}

static bool
numbers_things(struct str t, size_t at)
{
	return word_before_in(
		       t, at,
		       STR("chương|phần|mục|khóa|khoá|kỷ|kỉ|quý|quí|kỳ|thứ|lục|loại|hạng|cấp|nhóm|bảng|tập|khu|vùng|"
			   "đợt|"
			   "độ|mức|tuyến|bậc|bước|lần|điều|khoản|biểu|chiến|tổ|lớp|quyển|đoạn|số|đoàn|tw|tư|ương")) ||
	       (word_before_in(t, at, STR("hội|đảng|hđnd|qh|nghị")) && !word_before_in(t, at, STR("nghị")));
}

/* "Chương I, II và III", "Quý I-III": a numeral stands a sign or a word before. */
static bool
in_list(struct str t, size_t at)
{
	size_t b = word_blanks_back(t, at);
	struct span w;

	if (b && (t.p[b - 1] == ',' || t.p[b - 1] == '-'))
		b--;
	else if (word_before_in(t, at, STR("và|hoặc|đến|tới")))
		b = word_before(t, at).at;
	else
		return false;
	w = word_before(t, b);
	return w.n && word_capital(t, w.at) && speechroman_value(str_make(t.p + w.at, w.n)) && numbers_things(t, w.at);
}

/* "I. Đặt vấn đề", "II/", "V)" at the head of a line. */
static bool
heads_line(struct str t, const struct word *w)
{
	return w->end < t.n && strchr(".)/", t.p[w->end]) && t.p[w->end] && word_opens_line(t, w->at) &&
	       !word_letter(t, w->end + 1);
}

static size_t
range_end(struct str t, size_t end, uint32_t from, uint32_t *to)
{
	size_t dash = word_spaces(t, end), n = speechsign_dash(t, dash), next = word_spaces(t, dash + n);
	struct word w;

	if (!n || !word_letter(t, next))
		return 0;
	speechword_scan(t, next, &w);
	*to = speechroman_value(str_make(t.p + next, w.end - next));
	return *to > from ? w.end : 0;
}

bool
speechroman_say(struct speaker *sp, const struct word *w)
{
	struct str t = sp->t, s = str_make(t.p + w->at, w->end - w->at);
	uint32_t v = speechroman_value(s), to;
	bool plain = s.n > 1, ordinal = word_before_in(t, w->at, STR("thứ"));
	size_t end;

	if (v == 0)
		return false;
	for (size_t i = 0; i < s.n; i++)
		plain &= s.p[i] != 'C' && s.p[i] != 'L';
	if (!plain && !((numbers_things(t, w->at) && (s.n > 1 || v < 11)) || (in_list(t, w->at) && v < 40)) &&
	    !(heads_line(t, w) && v < 11))
		return false;
	if (ordinal)
		speechnumber_ordinal(sp, v);
	else
		speechsay_number(sp, v);
	sp->at = w->end;
	if ((end = range_end(t, w->end, v, &to))) {
		say(sp, "đến");
		speechsay_number(sp, to);
		sp->at = end;
	}
	if (sp->at < t.n && (t.p[sp->at] == '/' || t.p[sp->at] == '-') && word_year(t, sp->at + 1)) {
		say(sp, "năm");
		sp->at++;
	}
	return true;
}
