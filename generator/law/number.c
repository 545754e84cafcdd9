/*
 * number.c - see number.h. A number is read from its first digit: serial, year, then
 * groups of capitals between '/' and '-'. What a crawler glued to its end ("NĐ-CPng",
 * "NĐ-CPĐi") is left outside, and blanks that an editor put around '/' and '-' are seen
 * through where the number clearly goes on.
 */
#include "law/number.h"

#include "base/vi.h"
#include "law/citeword.h"
#include "law/issuer.h"

#define SERIAL_MAX 6  /* digits: official letters of big offices go up to 99999 */
#define NUMBER_MAX 96 /* bytes */

static bool
capital_letter(struct str t, size_t at, size_t *n)
{
	*n = word_letter(t, at);
	return *n && word_capital(t, at);
}

static bool
known_group(struct str g)
{
	return issuer_name(g).n || issuer_type(g).n;
}

/* Small letters that belong to the capitals before them: "TTg", "CTr", "TTr", "QyĐ", "Ttg", "QĐi", "SLt". */
static size_t
small_tail(struct str t, size_t from, size_t at)
{
	static const struct {
		struct str head, tail;
	} known[] = {
		{{"TT", 2}, {"g", 1}}, {{"T", 1}, {"tg", 2}}, {{"T", 1}, {"Tg", 2}},  {{"CT", 2}, {"r", 1}},
		{{"TT", 2}, {"r", 1}}, {{"Q", 1}, {"yĐ", 3}}, {{"Th", 2}, {"Tg", 2}}, {{"T", 1}, {"w", 1}},
		{{"QĐ", 3}, {"i", 1}}, {{"QÐ", 3}, {"i", 1}}, {{"QD", 2}, {"i", 1}},  {{"SL", 2}, {"t", 1}},
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		struct str run = str_make(t.p + from, at - from), rest = str_from(t, at);

		if (!str_equal(run, known[i].head) || !str_starts(rest, known[i].tail))
			continue;
		if (vi_lower((unsigned char)known[i].tail.p[0]) == (unsigned char)known[i].tail.p[0] &&
		    word_letter(t, at + known[i].tail.n) && !word_capital(t, at + known[i].tail.n))
			continue;
		return known[i].tail.n;
	}
	return 0;
}

/* Small letters between the capitals of a group, "GDTrH": at most two, and the capital behind begins no word. */
static size_t
small_inside(struct str t, size_t at)
{
	size_t n = 0, capital;

	while (n < 2 && word_letter(t, at + n) == 1 && !word_capital(t, at + n))
		n++;
	if (n == 0 || !capital_letter(t, at + n, &capital))
		return 0;
	at += n + capital;
	return !word_letter(t, at) || word_capital(t, at) ? n : 0;
}

/* The group of capitals and digits at `at`; 0 when none stands there. */
static size_t
group_at(struct str t, size_t at)
{
	size_t i = at, n, last = at, letters = 0;

	while (i < t.n && i - at < NUMBER_MAX) {
		if (capital_letter(t, i, &n)) {
			last = i;
			i += n;
			letters++;
		} else if ((i > at && word_digit(t, i)) || (i > at && t.p[i] == '&' && word_letter(t, i + 1))) {
			i++;
		} else if (letters > 1 && (n = small_inside(t, i))) {
			i += n;
		} else {
			break;
		}
	}
	if (letters == 0)
		return 0;
	n = small_tail(t, at, i);
	if (n)
		return i + n - at;
	if (word_letter(t, i)) { /* glued: either small letters of noise, or a word that begins with the last capital */
		struct str whole = str_make(t.p + at, i - at), less = str_make(t.p + at, last - at);

		if (!known_group(whole) && known_group(less))
			return less.n;
		if (letters == 1)
			return 0;
	}
	return i - at;
}

/* "nđ-cp", "qh13" in small letters: only the usual groups. */
static size_t
small_group_at(struct str t, size_t at)
{
	size_t end = word_end(t, at);

	if (end > at &&
	    word_in(t, at, STR("nđ|qđ|tt|ttlt|nq|ct|cp|ttg|btc|bca|btp|bxd|byt|bct|bnv|bqp|hđtp|ubnd|hđnd")) == end)
		return end - at;
	if (end > at + 2 && end <= at + 4 && t.p[at] == 'q' && t.p[at + 1] == 'h' &&
	    word_digits(t, at + 2) == end - at - 2)
		return end - at;
	return 0;
}

/* A hyphen, or the dash that an editor made of it after a kind of document ("TT – BTC"). */
static size_t
hyphen_at(struct str t, size_t at, bool dash)
{
	if (at < t.n && t.p[at] == '-')
		return 1;
	return dash && str_starts(str_from(t, at), STR("–")) ? 3 : 0;
}

/* Blanks inside a number: on one line, and at most two of them. */
static size_t
gap(struct str t, size_t at)
{
	size_t next = word_spaces(t, at);

	return next - at <= 4 ? next : at;
}

/* What ends before `at` is a kind of document, so that an issuer must follow: "NĐ - CP". */
static bool
after_type(struct str t, size_t from, size_t at)
{
	size_t i = at;

	while (i > from && t.p[i - 1] != '/' && t.p[i - 1] != '-' && t.p[i - 1] != ' ')
		i--;
	return issuer_type(str_make(t.p + i, at - i)).n > 0;
}

/*
 * "2468/ UBND - VX": blanks around the hyphen behind an issuer's letters are an editor's when letters follow that are
 * no word of a phrase in capitals ("123/UBND - TP Huế"), and when the number can still go on.
 */
static bool
spaced_group(struct str t, struct str groups, size_t at)
{
	size_t sep = gap(t, at), sign = hyphen_at(t, sep, true), next = gap(t, sep + sign),
	       n = sign ? group_at(t, next) : 0;

	if (n < 2 || word_letter(t, next + n) || (sep == at && next == sep + sign))
		return false;
	if (memchr(groups.p, '-', groups.n) && !str_starts(groups, STR("TTLT")) && !str_starts(groups, STR("NQLT")))
		return false;
	next = word_spaces(t, next + n);
	return !word_capital(t, next) || word_in(t, next, STR("ngày|của|về"));
}

/* "100/NĐ-CP/2019" */
static size_t
year_behind(struct str t, size_t end)
{
	return end < t.n && t.p[end] == '/' && word_year(t, end + 1) && !word_letter(t, end + 5) &&
			       !(end + 5 < t.n && t.p[end + 5] == '/')
		       ? end + 5
		       : end;
}

/* The end of the groups that begin at `at`, one at least; 0 when there is none. */
static size_t
groups_end(struct str t, size_t from, size_t at)
{
	bool small = false;
	size_t n = group_at(t, at), end, first = at;

	if (n == 0 && word_letter(t, at)) {
		n = small_group_at(t, at);
		small = true;
	}
	if (n == 0)
		return 0;
	for (end = at + n; end < t.n && end - from < NUMBER_MAX;) {
		size_t sep = end, next, sign;
		bool open = after_type(t, first, end) || spaced_group(t, str_make(t.p + first, end - first), end);

		if (open)
			sep = gap(t, end);
		sign = hyphen_at(t, sep, open);
		if (!sign && sep < t.n && t.p[sep] == '/')
			sign = 1;
		if (!sign)
			break;
		next = open || t.p[sep] == '/' ? gap(t, sep + sign) : sep + sign;
		n = small ? small_group_at(t, next) : group_at(t, next);
		if (n == 0 && t.p[end - 1] == 'L' && word_digit(t, next)) /* "104-SL/L-003" */
			n = word_digits(t, next);
		if (n == 0 || (sep > end && n < 2))
			break;
		end = next + n;
	}
	return end;
}

static size_t
serial_at(struct str t, size_t at)
{
	size_t i = at + word_digits(t, at), n;

	if (i == at || i - at > SERIAL_MAX)
		return 0;
	if (i < t.n && t.p[i] == '.' && (n = word_digits(t, i + 1)) > 0 && n <= 3)
		i += 1 + n;
	n = word_letter(t, i);
	if (n == 1 && word_capital(t, i) && word_letter(t, i + 1) == 1 && word_capital(t, i + 1)) /* "135SL/GD" */
		n = 2;
	if (n && i + n < t.n && (t.p[i + n] == '/' || t.p[i + n] == '-')) /* "01a/2020", "1234A/QĐ" */
		i += n;
	return i - at;
}

/* Two digits meant a year until 1999: "43/98/NĐ-CP". */
static int
year_at(struct str t, size_t at, size_t *n)
{
	int y = word_year(t, at);

	*n = word_digits(t, at);
	if (y)
		return y;
	if (*n == 2 && at + 2 < t.n && t.p[at + 2] == '/' && t.p[at] >= '4')
		return 1900 + (t.p[at] - '0') * 10 + (t.p[at + 1] - '0');
	return 0;
}

/* "47 - QĐ/TW": blanks around the hyphen are seen through only here. */
static bool
kind_then_slash(struct str t, size_t at)
{
	size_t n = group_at(t, at);

	return n && at + n < t.n && t.p[at + n] == '/' && issuer_type(str_make(t.p + at, n)).n;
}

size_t
law_number_at(struct str text, size_t at, struct number *n)
{
	size_t i, next, end, serial, digits;

	*n = (struct number){0};
	serial = serial_at(text, at);
	if (serial == 0)
		return 0;
	n->serial = str_make(text.p + at, serial);
	i = at + serial;
	next = gap(text, i);
	if (next >= text.n || (text.p[next] != '/' && text.p[next] != '-'))
		return 0;
	if (text.p[next] == '-' && (next != i || gap(text, next + 1) != next + 1) &&
	    !kind_then_slash(text, gap(text, next + 1)))
		return 0;
	i = gap(text, next + 1);
	if (text.p[next] == '/' && (n->year = year_at(text, i, &digits)) != 0) {
		next = gap(text, i + digits);
		if (next >= text.n || (text.p[next] != '/' && text.p[next] != '-'))
			return 0;
		if (text.p[next] == '-' && next != i + digits)
			return 0;
		i = text.p[next] == '/' ? gap(text, next + 1) : next + 1;
	}
	end = groups_end(text, at, i);
	if (end == 0 || end - i < 2)
		return 0;
	if (!n->year)
		end = year_behind(text, end);
	n->suffix = str_make(text.p + i, end - i);
	n->all = str_make(text.p + at, end - at);
	return end - at;
}

bool
law_number_parse(struct str s, struct number *n)
{
	size_t at = word_blanks(s, 0), end = word_blanks_back(s, s.n);

	return word_digit(s, at) && law_number_at(s, at, n) == end - at && end > at;
}

/* Takes the first group off *s, with the sign after it; blanks around it are noise. */
static struct str
take_group(struct str *s)
{
	size_t n = 0;
	struct str g;

	while (n < s->n && s->p[n] != '/' && !hyphen_at(*s, n, true))
		n++;
	g = str_trim(str_make(s->p, n));
	*s = str_from(*s, n + (n < s->n && s->p[n] != '/' ? hyphen_at(*s, n, true) : 1));
	return g;
}

/* Kinds that stand first ("NĐ-CP") or, in old numbers, last ("BYT/TT", "57-NQ/TW"). */
struct str
law_number_type(const struct number *n)
{
	struct str rest = n->suffix, first = take_group(&rest), type = issuer_type(first);

	if (str_equal(first, STR("L")) && !str_equal(rest, STR("CTN")))
		return STR("Luật");
	if (type.n)
		return type;
	if (str_equal(first, STR("CP")) && rest.n == 0)
		return STR("Nghị định");
	if (str_equal(first, STR("TTg")) && rest.n == 0)
		return STR("Quyết định");
	while (rest.n) {
		type = issuer_type(take_group(&rest));
		if (type.n)
			return type;
	}
	return type;
}

struct str
law_number_issuer(const struct number *n, struct arena *a)
{
	struct str rest = n->suffix, all = {0};

	while (rest.n) {
		struct str group = take_group(&rest), name = issuer_name(group);

		if (issuer_type(group).n && !name.n)
			continue;
		if (name.n == 0)
			return (struct str){0};
		all = all.n ? str_cat(a, all, STR(", "), name) : name;
	}
	return all;
}

struct str
law_number_slug(struct str number, struct arena *a)
{
	return vi_slug(a, number);
}

/* Local councils and committees share one code, the text names the place: only the highest bodies contradict. */
static bool
same_body(struct str code, struct str said)
{
	while (code.n && code.p[code.n - 1] >= '0' && code.p[code.n - 1] <= '9')
		code.n--;
	return str_equal(code, said);
}

bool
law_number_contradicts(const struct number *n, struct str said)
{
	struct str rest = n->suffix;
	size_t bodies = 0;

	if (issuer_code_said(said, 0).n == 0)
		return false;
	while (rest.n) {
		struct str group = take_group(&rest), code;

		if (issuer_type(group).n && !issuer_name(group).n)
			continue;
		if (issuer_name(group).n == 0)
			return false;
		bodies++;
		for (size_t k = 0; (code = issuer_code_said(said, k)).n; k++)
			if (same_body(group, code))
				return false;
	}
	return bodies > 0;
}
