/*
 * speechcode.c - figures that are said one by one: telephones, numbers of cars, of people and of accounts. They are
 * grouped as they are written, with a pause between groups; where nothing separates them, in threes.
 */
#include "law/speechroom.h"

#define GROUPS_MAX 6
#define ID_MIN 9 /* digits without a dot: nobody counts so far */

struct groups {
	struct span item[GROUPS_MAX];
	size_t n, digits, end;
};

/* What may stand between two groups of a telephone number. */
static size_t
gap(struct str t, size_t at)
{
	size_t i = at;

	if (i < t.n && t.p[i] == ')')
		i++;
	if (i < t.n && (t.p[i] == '.' || t.p[i] == '-'))
		i++;
	else
		i = word_spaces(t, i);
	return i - at <= 4 && word_digit(t, i) ? i : at;
}

/* Collects groups from the digits at `at` on, and keeps the longest run with `min` to `max` digits. */
static bool
collect(struct str t, size_t at, size_t min, size_t max, struct groups *g)
{
	size_t n = 0, digits = 0;

	*g = (struct groups){0};
	while (n < GROUPS_MAX) {
		size_t run = word_digits(t, at), next;

		if (run < (n == 1 ? 1 : 2) || run > max)
			break;
		digits += run;
		if (digits > max)
			break;
		g->item[n++] = (struct span){at, run};
		next = gap(t, at + run);
		if (digits >= min && !word_letter(t, at + run) &&
		    !(digits < 9 && at + run < t.n && t.p[at + run] == '/')) {
			g->n = n;
			g->digits = digits;
			g->end = at + run;
		}
		if (next == at + run)
			break;
		at = next;
	}
	return g->n > 0;
}

static void
say_groups(struct speaker *sp, const struct groups *g)
{
	for (size_t i = 0; i < g->n; i++) {
		if (i)
			sp->pause = true;
		speechsay_digits(sp, str_make(sp->t.p + g->item[i].at, g->item[i].n));
	}
	sp->pause = false;
	sp->at = g->end;
}

/* Cuts one long run: 4-3-3 for ten digits, 4-3-4 for eleven, 4-4 for eight, else in threes. */
static void
cut_run(struct groups *g)
{
	struct span all = g->item[0];
	size_t at = all.at, left = all.n;

	g->n = 0;
	while (left) {
		size_t take = g->n == 0 && (all.n == 10 || all.n == 11 || all.n == 8) ? 4 : 3;

		if (all.n == 8)
			take = 4;
		if (left <= 4 || g->n == GROUPS_MAX - 1)
			take = left;
		g->item[g->n++] = (struct span){at, take};
		at += take;
		left -= take;
	}
}

static bool
say_phone(struct speaker *sp, size_t at, size_t min, size_t max)
{
	struct groups g;

	if (!collect(sp->t, at, min, max, &g))
		return false;
	if (g.n == 1)
		cut_run(&g);
	say_groups(sp, &g);
	return true;
}

/* 0981.234.567, (0221) 3862 123, 1900 6192, +84 981 234 567 */
static bool
phone(struct speaker *sp)
{
	struct str t = sp->t;
	struct groups g;
	size_t at = sp->at, n;

	if (t.p[at] == '(' || t.p[at] == '+')
		at++;
	n = word_digits(t, at);
	if (t.p[sp->at] == '+') {
		if (!str_starts(str_from(t, at), STR("84")))
			return false;
		if (n > 9) { /* "+84981234567" */
			say(sp, "cộng");
			return say_phone(sp, at, 11, 12);
		}
		if (n != 2 || !word_digit(t, gap(t, at + 2)))
			return false;
		say(sp, "cộng tám bốn");
		sp->at = gap(t, at + 2);
		sp->pause = true;
		return say_phone(sp, sp->at, 8, 10) || true;
	}
	if (n == 3 && t.p[at] == '0' && collect(t, at, 12, 12, &g) && g.n == 4) { /* a person's number in threes */
		say_groups(sp, &g);
		return true;
	}
	if (n >= 3 && t.p[at] == '0' && t.p[at + 1] != '0')
		return say_phone(sp, at, 10, t.p[at + 1] == '2' ? 11 : 10);
	if (t.p[sp->at] == '(' || (n != 4 && n != 8 && n != 10))
		return false;
	if (!str_starts(str_from(t, at), STR("1900")) && !str_starts(str_from(t, at), STR("1800")))
		return false;
	if (n == 4 && (speechsign_dash(t, at + 4) || word_before_in(t, at, STR("năm"))))
		return false;
	return say_phone(sp, at, 8, 10);
}

/* "gọi 113", "tổng đài 111" */
static bool
hotline(struct speaker *sp)
{
	struct str t = sp->t;
	size_t n = word_digits(t, sp->at), at = sp->at;

	if (n < 3 || n > 5 || (n == 3 && t.p[at] != '1') || word_letter(t, at + n) ||
	    (at + n + 1 < t.n && strchr(".,/", t.p[at + n]) && word_digit(t, at + n + 1)))
		return false;
	if (n != 3 && !word_before_in(t, at, STR("số|đài|gọi|nóng|máy")))
		return false;
	if (word_counted(t, word_spaces(t, at + n)))
		return false;
	for (int i = 0; i < 9; i++) {
		size_t b = word_blanks_back(t, at);
		struct span w = word_before(t, b && t.p[b - 1] == ',' ? b - 1 : b);

		if (w.n == 0)
			return false;
		if (word_in(t, w.at, STR("gọi|đài|nóng|hotline|thoại|sát|máy|cứu hỏa|cứu|sđt|đt")) == w.at + w.n) {
			speechsay_digits(sp, str_make(t.p + sp->at, n));
			sp->at += n;
			return true;
		}
		if (!word_in(t, w.at, STR("số|theo|tới|đến|ngay|là|khẩn|cấp|quốc|gia|trẻ|em|bảo|vệ|hoặc|và")) &&
		    !word_digit(t, w.at))
			return false;
		at = w.at;
	}
	return false;
}

/* 89A-123.45, 29LD-1234, 89-B1 123.45: its end, or 0. */
static size_t
plate_end(struct str t, size_t at, size_t *serial)
{
	size_t i = at + 2, letters = 0, n;

	if (word_digits(t, at) != 2)
		return 0;
	if (i < t.n && t.p[i] == '-')
		i++;
	while (letters < 2 && word_letter(t, i) && word_capital(t, i)) {
		i += word_letter(t, i);
		letters++;
	}
	if (letters == 0 || word_letter(t, i))
		return 0;
	i += word_digits(t, i) == 1;
	if (i >= t.n || (t.p[i] != '-' && t.p[i] != ' ' && t.p[i] != '.'))
		return 0;
	if (t.p[i] == ' ' && !word_before_in(t, at, STR("bks|số|sát|xe|biển|soát|kiểm|bs|tô")))
		return 0;
	*serial = ++i;
	n = word_digits(t, i);
	if (n == 3 && i + 3 < t.n && t.p[i + 3] == '.' && word_digits(t, i + 4) == 2)
		return i + 6;
	return (n == 4 || n == 5) && !word_letter(t, i + n) && !(i + n < t.n && t.p[i + n] == '/') ? i + n : 0;
}

static bool
plate(struct speaker *sp)
{
	size_t serial, end = plate_end(sp->t, sp->at, &serial);

	if (!end)
		return false;
	speechspell_say(sp, str_make(sp->t.p + sp->at, serial - sp->at));
	sp->pause = true;
	speechsay_digits(sp, str_make(sp->t.p + serial, end - serial));
	sp->at = end;
	return true;
}

/* Twelve digits of a person, ten of a firm, an account: unless money follows. */
static bool
long_number(struct speaker *sp)
{
	struct str t = sp->t;
	size_t n = word_digits(t, sp->at), unit;
	struct groups g = {.n = 1, .digits = n, .end = sp->at + n};

	if (n < ID_MIN || n > GROUPS_MAX * 3)
		return false;
	speechunit_at(t, word_spaces(t, g.end), UNIT_APART, &unit);
	if (unit || word_in(t, word_spaces(t, g.end), STR("đồng|triệu|tỷ|người")))
		return false;
	g.item[0] = (struct span){sp->at, n};
	cut_run(&g);
	say_groups(sp, &g);
	return true;
}

bool
speechcode_say(struct speaker *sp)
{
	char c = sp->t.p[sp->at];

	if ((c == '0' || c == '1' || c == '(' || c == '+') && phone(sp))
		return true;
	return word_digit(sp->t, sp->at) && (hotline(sp) || plate(sp) || long_number(sp));
}
