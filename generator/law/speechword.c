/*
 * speechword.c - words that are more than plain: abbreviations, words in capitals, single letters, numerals.
 *
 * The order decides: an address, an abbreviation of several parts ("HN&GĐ", "Đ/c", "T.P"), a word of a heading in
 * capitals, a Roman numeral, an abbreviation whose meaning depends on its neighbours, the table, a unit. What is left
 * is a syllable that somebody wrote in capitals, a name, or letters to be spelled.
 */
#include "law/speechroom.h"

#define KEY_MAX 40
#define PARTS_MAX 6

/* A capital of Vietnamese, told by its bytes: the last bit of Ă..Ỵ, the lower half of À..Ý, Ơ and Ư. */
static bool
is_capital(const unsigned char *p, size_t n)
{
	if (n == 1)
		return p[0] >= 'A' && p[0] <= 'Z';
	if (p[0] == 0xC3)
		return p[1] < 0x9F;
	if (p[0] == 0xC6)
		return p[1] == 0xA0 || p[1] == 0xAF;
	if (p[0] == 0xC4 || p[0] == 0xC5 || p[0] == 0xE1)
		return !(p[n - 1] & 1);
	return false;
}

void
speechword_scan(struct str t, size_t at, struct word *w)
{
	const uint32_t vowels = 1u << 0 | 1u << 4 | 1u << 8 | 1u << 14 | 1u << 20 | 1u << 24; /* a e i o u y */
	const unsigned char *p = (const unsigned char *)t.p;
	size_t i = at;

	*w = (struct word){.at = at};
	while (i < t.n) {
		unsigned char c = p[i];
		size_t n = 1;

		if (c < 0x80) {
			unsigned small = (c | 0x20u) - 'a';

			if (small >= 26)
				break;
			w->vowel |= vowels >> small & 1;
			w->capitals += c < 'a';
		} else {
			n = c >= 0xC3 && c <= 0xC8 ? 2 : c == 0xCC ? 2 : c == 0xE1 ? 3 : 0;
			if (n == 0 || i + n > t.n || (n == 3 && (p[i + 1] < 0xB8 || p[i + 1] > 0xBB)) ||
			    (p[i + 1] & 0xC0) != 0x80 || (p[i + n - 1] & 0xC0) != 0x80 ||
			    (c == 0xC3 && (p[i + 1] == 0x97 || p[i + 1] == 0xB7)))
				break;
			w->vowel |= !(c == 0xC4 && (p[i + 1] | 1) == 0x91);
			w->capitals += is_capital(p + i, n);
		}
		w->letters++;
		i += n;
	}
	w->end = i;
}

static struct str
word_text(struct str t, const struct word *w)
{
	return str_make(t.p + w->at, w->end - w->at);
}

/* What joins two parts of one abbreviation; blanks around "&" are an editor's. */
static size_t
joint(struct str t, size_t at, char *sign)
{
	size_t i = word_spaces(t, at), n = speechsign_dash(t, at);

	*sign = '-';
	if (n)
		return at + n;
	if (i < t.n && t.p[i] == '&' && i <= at + 1) {
		*sign = '&';
		return word_spaces(t, i + 1);
	}
	if (at < t.n && (t.p[at] == '/' || t.p[at] == '.')) {
		*sign = t.p[at];
		return at + 1;
	}
	return 0;
}

/* The longest abbreviation of several parts that begins with `w`: its end, or 0. */
static size_t
joined(struct str t, const struct word *w, struct str *spoken, bool *dot)
{
	char key[KEY_MAX], plain[KEY_MAX];
	size_t n = w->end - w->at, m = n, at = w->end, best = 0;
	bool dots = true;

	if (n > KEY_MAX / 2)
		return 0;
	memcpy(key, t.p + w->at, n);
	memcpy(plain, key, n);
	for (int i = 0; i < PARTS_MAX; i++) {
		char sign;
		size_t next = joint(t, at, &sign), len;
		struct word more;
		struct str found;
		bool has;

		if (!next || !word_letter(t, next))
			break;
		speechword_scan(t, next, &more);
		len = more.end - next;
		if (len == 0 || n + len + 1 > KEY_MAX)
			break;
		key[n++] = sign;
		memcpy(key + n, t.p + next, len);
		memcpy(plain + m, t.p + next, len);
		n += len;
		m += len;
		at = more.end;
		dots &= sign == '.' && more.letters == 1 && (best || i || w->letters == 1);
		found = speechtable_find(str_make(key, n), &has);
		if (!found.n && dots && !word_digit(t, at) &&
		    (i > 1 || word_in(str_make(plain, m), 0, STR("tp|tư|tw")) == m)) /* no initials of a person */
			found = speechtable_find(str_make(plain, m), &has);
		if (found.n && !word_digit(t, at)) {
			*spoken = found;
			*dot = has;
			best = at;
		}
	}
	return best;
}

/* Is the neighbour a word in capitals, of a heading? */
static bool
heading_word(struct str t, size_t at, size_t end)
{
	bool marked;
	struct word w;

	if (at >= end)
		return false;
	speechword_scan(t, at, &w);
	return w.end == end && w.letters > 1 && w.capitals == w.letters &&
	       speechsyllable_is(str_make(t.p + at, end - at), &marked);
}

static bool
in_heading(struct str t, const struct word *w)
{
	size_t next = word_spaces(t, w->end), before;
	struct word more;
	struct span s;

	if (next < t.n && strchr(",-:\"(", t.p[next]))
		next = word_spaces(t, next + 1);
	speechword_scan(t, next, &more);
	if (heading_word(t, next, more.end))
		return true;
	before = w->at;
	while (before && strchr(" ,-:\"(", t.p[before - 1]))
		before--;
	s = word_before(t, before);
	return s.n && heading_word(t, s.at, s.at + s.n) && memchr(t.p + s.at, '\n', w->at - s.at) == NULL;
}

/* Small letters; the first one stays where a sentence begins, or in a name of a place. */
static void
say_small(struct speaker *sp, struct str s)
{
	size_t from = speechsay_open(sp), first = sp->at < sp->proper ? 1 : 0;

	for (size_t at = 0; at < s.n;) {
		uint32_t c = utf8_next(s, &at);

		put_code_point(sp->to, first ? c : vi_lower(c));
		first = 0;
	}
	speechsay_close(sp, from);
}

static void
say_as_is(struct speaker *sp, const struct word *w)
{
	size_t from = speechsay_open(sp);

	put_str(sp->to, word_text(sp->t, w));
	sp->capital = false;
	speechsay_close(sp, from);
	sp->at = w->end;
}

/* "điểm y", "y)": the letter and not the pronoun. */
static bool
named_point(struct str t, const struct word *w)
{
	return word_before_in(t, w->at, STR("điểm|chữ")) || (w->end < t.n && t.p[w->end] == ')');
}

/* A dot behind an initial ends a sentence only where a capital follows, or nothing on the line. */
static void
skip_initial_dot(struct speaker *sp)
{
	size_t next;

	if (sp->at >= sp->t.n || sp->t.p[sp->at] != '.')
		return;
	next = word_spaces(sp->t, sp->at + 1);
	if (word_capital(sp->t, next) && next + word_letter(sp->t, next) < sp->t.n &&
	    sp->t.p[next + word_letter(sp->t, next)] == '.') {
		sp->at++; /* another initial */
		return;
	}
	if (next < sp->t.n && sp->t.p[next] != '\n' && sp->t.p[next] != '\r' && sp->t.p[next] != '.' &&
	    sp->t.p[next] != '"' && sp->t.p[next] != '-' && !word_capital(sp->t, next) && !word_digit(sp->t, next))
		sp->at++;
}

/* One letter: a vowel is its own name; "đ" behind an amount is money, "C" behind a degree is "xê". */
static void
say_letter(struct speaker *sp, const struct word *w)
{
	size_t at = w->at;
	uint32_t c = utf8_next(sp->t, &at);

	if (c == 'D' && w->at && word_digit(sp->t, w->at - 1)) {
		say(sp, "đê"); /* 3D: the Latin letter */
	} else if (c == 'C' && word_before_in(sp->t, w->at, STR("độ"))) {
		say(sp, "xê");
	} else if (c == 0x111 && speechunit_money(sp->t, w->at)) {
		say(sp, "đồng");
	} else if ((w->vowel && !(c == 'y' && named_point(sp->t, w))) || !speechspell_letter(c).n) {
		say_as_is(sp, w);
	} else {
		size_t from = speechsay_open(sp);

		put_str(sp->to, speechspell_letter(c));
		sp->capital = w->capitals > 0 && !(w->at && word_digit(sp->t, w->at - 1));
		speechsay_close(sp, from);
	}
	sp->at = w->end;
	if (w->capitals && !word_opens_line(sp->t, w->at))
		skip_initial_dot(sp);
}

/* "VINFAST", "SAMSUNG": long, with a vowel in any four letters, it is a name and not initials. */
static bool
sounds(struct str s)
{
	unsigned without = 0, letters = 0, vowels = 0;

	for (size_t i = 0; i < s.n; i++) {
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
		letters++;
		without++;
		if (strchr("AEIOUYaeiouy", s.p[i]))
			without = 0, vowels++;
		if (without > 3)
			return false;
	}
	return letters > 5 && vowels * 4 >= letters;
}

/* Capitals and small letters: "VNeID", "TTg". Without two capitals together it is a name ("YouTube"). */
static void
say_mixed(struct speaker *sp, const struct word *w)
{
	struct str s = word_text(sp->t, w);
	const unsigned char *p = (const unsigned char *)s.p;
	bool pair = false, before = false;

	for (size_t i = 0, n; i < s.n; i += n) {
		n = p[i] < 0x80 ? 1 : p[i] == 0xE1 ? 3 : 2;
		pair |= before && is_capital(p + i, n);
		before = is_capital(p + i, n);
	}
	if (!pair && w->vowel) {
		say_as_is(sp, w);
		return;
	}
	for (size_t i = 0, run; i < s.n; i = run) {
		struct word part = {0};
		bool big = false;

		for (run = i; run < s.n;) {
			size_t n = p[run] < 0x80 ? 1 : p[run] == 0xE1 ? 3 : 2;

			if (run == i)
				big = is_capital(p + i, n);
			else if (big != is_capital(p + run, n))
				break;
			part.vowel |= strchr("aeiouy", s.p[run]) != NULL || n > 1;
			part.letters++;
			run += n;
		}
		bool dot;
		struct str name = speechtable_find(str_make(s.p + i, run - i), &dot);

		if (name.n && big && part.letters > 1)
			speechsay_words(sp, name);
		else if (!big && part.vowel && part.letters > 1)
			speechsay_words(sp, str_make(s.p + i, run - i));
		else
			speechspell_say(sp, str_make(s.p + i, run - i));
	}
	sp->at = w->end;
}

/* A dot that belongs to the abbreviation: the sentence goes on behind it. */
static void
skip_dot(struct speaker *sp, bool dot)
{
	size_t next;

	if (!dot || sp->at >= sp->t.n || sp->t.p[sp->at] != '.')
		return;
	next = word_spaces(sp->t, sp->at + 1);
	if (next < sp->t.n && sp->t.p[next] != '\n' && (word_letter(sp->t, next) || word_digit(sp->t, next)))
		sp->at++;
}

static void
say_unknown(struct speaker *sp, const struct word *w)
{
	struct str s = word_text(sp->t, w);
	bool marked = false, syllable = speechsyllable_is(s, &marked), all = w->capitals == w->letters;

	if (w->letters == 1) {
		say_letter(sp, w);
	} else if (!w->vowel && !w->capitals && w->letters > 5) {
		say_as_is(sp, w);
	} else if (!w->vowel) {
		speechspell_say(sp, s);
		sp->at = w->end;
	} else if (w->capitals < 2) {
		say_as_is(sp, w);
	} else if (all && ((syllable && (marked || w->letters > 2)) || sounds(s) || (marked && w->letters > 3))) {
		if (sounds(s) && !syllable)
			sp->capital = true;
		say_small(sp, s);
		sp->at = w->end;
	} else if (all) {
		speechspell_say(sp, s);
		sp->at = w->end;
	} else {
		say_mixed(sp, w);
	}
}

static bool
same_but_case(struct str a, struct str b)
{
	size_t i = 0, k = 0;

	while (i < a.n && k < b.n)
		if (vi_lower(utf8_next(a, &i)) != vi_lower(utf8_next(b, &k)))
			return false;
	return i == a.n && k == b.n;
}

/* "thuế VAT", "giấy phép GPLX": the first one or two words of the meaning may stand before the abbreviation. */
static struct str
not_twice(struct str t, size_t at, struct str spoken)
{
	struct str rest = spoken, head[2];
	struct span last = word_before(t, at), before = word_before(t, last.at);

	head[0] = str_cut(&rest, ' ');
	if (last.n && rest.n && same_but_case(head[0], str_make(t.p + last.at, last.n)))
		return rest;
	head[1] = str_cut(&rest, ' ');
	if (last.n && before.n && rest.n && same_but_case(head[0], str_make(t.p + before.at, before.n)) &&
	    same_but_case(head[1], str_make(t.p + last.at, last.n)))
		return rest;
	return spoken;
}

/* Names of places and people in capitals keep the first letters. */
static void
look_for_name(struct speaker *sp, size_t at)
{
	size_t end =
		word_in(sp->t, at, STR("hưng yên|thái bình|việt nam|hà nội|hồ chí minh|hải phòng|hải dương|phố hiến"));

	if (!end &&
	    word_in(sp->t, at, STR("nguyễn|trần|lê|phạm|hoàng|huỳnh|vũ|võ|đặng|bùi|đỗ|ngô|dương|phan|đinh|trịnh")))
		for (int i = 0; i < 4; i++) {
			size_t next = word_end(sp->t, at);

			if (next == at || !word_all_capitals(sp->t, at, next))
				break;
			end = next;
			at = word_spaces(sp->t, next);
		}
	if (end > sp->proper)
		sp->proper = end;
}

/* "CT01" is a form, "VTV1" a channel: letters that say nothing more. */
static bool
names_thing(struct str t, const struct word *w)
{
	struct str s = word_text(t, w);

	return word_digit(t, w->end) && (t.p[w->end] == '0' || str_equal(s, STR("VTV")) || str_equal(s, STR("VOV")));
}

void
speechword_say(struct speaker *sp, const struct word *w)
{
	struct str t = sp->t, spoken = {0}, unit;
	size_t end, n, next;
	bool dot = false, marked;

	if (speechweb_say(sp))
		return;
	if ((end = joined(t, w, &spoken, &dot))) {
		speechsay_words(sp, not_twice(t, w->at, spoken));
		sp->at = end;
		skip_dot(sp, dot);
		return;
	}
	if (w->letters > 1 && w->capitals == w->letters && speechsyllable_is(word_text(t, w), &marked) &&
	    in_heading(t, w) && !word_in(t, w->at, STR("ca tỉnh|ca huyện|ca xã|ca phường|tp|tx")) &&
	    !word_digit(t, w->end)) {
		look_for_name(sp, w->at);
		say_small(sp, word_text(t, w));
		sp->at = w->end;
		return;
	}
	if (w->capitals == w->letters && speechroman_say(sp, w))
		return;
	if (speechterm_say(sp, w))
		return;
	if (!names_thing(t, w)) {
		spoken = speechsense_of(t, w, &dot);
		if (!spoken.n)
			spoken = speechtable_find(word_text(t, w), &dot);
	}
	if (spoken.n) {
		next = word_spaces(t, w->end);
		sp->capital |= word_in(t, w->at, STR("tt|ct|qđ|kh|kl|hd|cv|tb")) == w->end && w->capitals == 2 &&
			       (word_digit(t, next) || word_is(t, next, STR("số")));
		speechsay_words(sp, not_twice(t, w->at, spoken));
		sp->at = w->end;
		skip_dot(sp, dot);
		return;
	}
	unit = w->letters > 1 || word_digit(t, w->end) ? speechunit_at(t, w->at, UNIT_ALONE, &n)
						       : (n = 0, (struct str){0});
	if (n) {
		speechsay_words(sp, unit);
		sp->at = w->at + n;
		return;
	}
	say_unknown(sp, w);
}
