/*
 * speechweb.c - addresses of letters and pages, as one tells them on the radio: "a còng", "chấm", "gạch chéo";
 * "https://" and "www." go without saying. What can be pronounced is a word, the rest is spelled; figures one by one.
 */
#include "law/speechroom.h"

#define ADDRESS_MAX 300 /* bytes */

static bool
address_byte(char c)
{
	return c > ' ' && c < 0x7F && !strchr("\"<>\\^`{|}()[]*", c);
}

static size_t
address_end(struct str t, size_t at)
{
	size_t i = at;

	while (i < t.n && i - at < ADDRESS_MAX && address_byte(t.p[i]))
		i++;
	while (i > at && strchr(".,;:?!'", t.p[i - 1]))
		i--;
	return i;
}

/* Only letters of ASCII, digits, dots and hyphens, and at the end a domain that people use. */
static size_t
host_end(struct str t, size_t at, size_t end)
{
	size_t i = at, label = at, dots = 0;

	while (i < end && ((word_letter(t, i) == 1) || word_digit(t, i) || t.p[i] == '-' || t.p[i] == '.')) {
		if (t.p[i] == '.') {
			if (i == label)
				return 0;
			label = i + 1;
			dots++;
		}
		i++;
	}
	if (dots == 0 || (i < t.n && word_letter(t, i)))
		return 0;
	return word_in(str_make(t.p, i), label,
		       STR("vn|com|net|org|edu|gov|info|io|me|asia|biz|html|tv|ai|app|dev|uk|us|jp")) == i
		       ? i
		       : 0;
}

/* The end of an address at `at`, or 0; *from: behind what goes without saying. */
static size_t
address(struct str t, size_t at, size_t *from)
{
	struct str rest = str_from(t, at);
	size_t end = address_end(t, at), host;
	const char *mail = memchr(t.p + at, '@', end - at);
	bool www = false;

	*from = at;
	if (str_starts(rest, STR("http://")) || str_starts(rest, STR("https://"))) {
		*from = at + (rest.p[4] == 's' ? 8u : 7u);
		www = true;
	}
	if (str_starts(str_from(t, *from), STR("www."))) {
		*from += 4;
		www = true;
	}
	if (www)
		return end > *from ? end : 0;
	if (mail && mail > t.p + at)
		return host_end(t, (size_t)(mail - t.p) + 1, end);
	host = host_end(t, at, end);
	return host && host < end && t.p[host] == '/' ? end : host;
}

static void
say_letters(struct speaker *sp, struct str s)
{
	bool vowel = false;

	for (size_t i = 0; i < s.n; i++)
		vowel |= s.p[i] && strchr("aeiouyAEIOUY", s.p[i]) != NULL;
	if (str_equal(s, STR("vn")))
		say(sp, "vê en nờ");
	else if (str_equal(s, STR("gov")))
		say(sp, "gờ o vê");
	else if (str_equal(s, STR("com")))
		say(sp, "com");
	else if (str_equal(s, STR("org")))
		say(sp, "o e rờ giê");
	else if (str_equal(s, STR("edu")))
		say(sp, "e đu");
	else if (str_equal(s, STR("net")))
		say(sp, "nét");
	else if (s.n < 3 || !vowel)
		speechspell_say(sp, s);
	else {
		size_t from = speechsay_open(sp);

		for (size_t i = 0; i < s.n; i++)
			put_char(sp->to, (char)vi_lower((unsigned char)s.p[i]));
		speechsay_close(sp, from);
	}
}

static struct str
sign_name(char c)
{
	switch (c) {
	case '.':
		return STR("chấm");
	case '@':
		return STR("a còng");
	case '/':
		return STR("gạch chéo");
	case '-':
		return STR("gạch ngang");
	case '_':
		return STR("gạch dưới");
	case ':':
		return STR("hai chấm");
	case '?':
		return STR("hỏi chấm");
	case '=':
		return STR("bằng");
	case '&':
		return STR("và");
	case '#':
		return STR("thăng");
	case '+':
		return STR("cộng");
	case '%':
		return STR("phần trăm");
	case '~':
		return STR("ngã");
	default:
		return (struct str){0};
	}
}

bool
speechweb_say(struct speaker *sp)
{
	struct str t = sp->t;
	size_t from, end = address(t, sp->at, &from), at;

	if (end == 0)
		return false;
	for (at = from; at < end;) {
		size_t n = 0;

		while (at + n < end && word_letter(t, at + n) == 1)
			n++;
		if (n) {
			say_letters(sp, str_make(t.p + at, n));
		} else if ((n = word_digits(t, at))) {
			speechsay_digits(sp, str_make(t.p + at, n < end - at ? n : end - at));
		} else {
			n = 1;
			if (at + 1 < end || t.p[at] != '/')
				speechsay_words(sp, sign_name(t.p[at]));
		}
		at += n;
	}
	sp->at = end;
	return true;
}
