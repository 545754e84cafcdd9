/*
 * speechterm.c - letters with a figure glued to them that mean more than the two: terms of office ("QH13"), days of
 * the week in a timetable ("T2, T4", "T2-T6"), months ("T4/2025").
 */
#include "law/speechroom.h"

/* "QH13", "UBTVQH14" by themselves: the term of office. */
static bool
say_term(struct speaker *sp, const struct word *w)
{
	struct str s = str_make(sp->t.p + w->at, w->end - w->at);
	size_t n = word_digits(sp->t, w->end);

	if (n == 0 || n > 2 || (!str_equal(s, STR("QH")) && !str_equal(s, STR("UBTVQH"))))
		return false;
	speechsay_words(sp, str_equal(s, STR("QH")) ? STR("Quốc hội khóa") : STR("Ủy ban Thường vụ Quốc hội khóa"));
	speechnumber_code(sp, str_make(sp->t.p + w->end, n));
	sp->at = w->end + n;
	return true;
}

/* Does "T2", a day of the week, stand at `at`? */
static bool
is_weekday(struct str t, size_t at)
{
	return at + 1 < t.n && t.p[at] == 'T' && t.p[at + 1] >= '2' && t.p[at + 1] <= '7' && word_end(t, at) == at + 2;
}

/* "T2, T4, T6", "T2-T6" are days of the week, "T4/2025" is a month. */
static bool
say_day(struct speaker *sp, const struct word *w)
{
	struct str t = sp->t;
	size_t next = w->end + word_digits(t, w->end), back = w->at;

	if (t.p[w->at] != 'T' || w->letters != 1 || next == w->end || next > w->end + 2 || word_letter(t, next))
		return false;
	if (next < t.n && t.p[next] == '/' && word_year(t, next + 1)) {
		say(sp, "tháng");
		sp->at = w->end;
		speechnumber_month(sp, (uint64_t)(t.p[next - 1] - '0') +
					       (next - w->end == 2 ? 10u : 0u) * (t.p[w->end] == '1'));
		say(sp, "năm");
		sp->at = next + 1;
		return true;
	}
	if (!is_weekday(t, w->at))
		return false;
	while (next < t.n && t.p[next] && strchr(" ,-", t.p[next]))
		next++;
	while (back && t.p[back - 1] && strchr(" ,-", t.p[back - 1]))
		back--;
	if (!is_weekday(t, next) && !word_is(t, next, STR("cn")) && !(back > 1 && is_weekday(t, back - 2)))
		return false;
	say(sp, "thứ");
	speechnumber_ordinal(sp, (uint64_t)(t.p[w->end] - '0'));
	sp->at = w->end + 1;
	if (speechsign_dash(t, word_spaces(t, sp->at)) && is_weekday(t, next)) {
		say(sp, "đến");
		sp->at = next;
	}
	return true;
}

bool
speechterm_say(struct speaker *sp, const struct word *w)
{
	return word_digit(sp->t, w->end) && (say_term(sp, w) || say_day(sp, w));
}
