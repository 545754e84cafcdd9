/*
 * privacymail.c - addresses of e-mail: a private person's, not an office's.
 *
 * An office is told by its domain (gov.vn), by the name of its mailbox ("toasoan", "lienhe") or by the words before.
 */
#include "content/privacyroom.h"

#include "law/citeword.h"

#define LOCAL_MAX 64
#define DOMAIN_MAX 128

static bool
mail_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
	       c == '-' || c == '+' || c == '%';
}

static bool
ends_in(struct str s, struct str end)
{
	return s.n >= end.n && word_is(str_from(s, s.n - end.n), 0, end) == end.n;
}

static bool
is_public_domain(struct str d)
{
	return ends_in(d, STR("gov.vn")) || ends_in(d, STR(".example")) || ends_in(d, STR("example.com")) ||
	       ends_in(d, STR("example.org")) || ends_in(d, STR("example.vn")) || ends_in(d, STR("chinhphu.vn")) ||
	       ends_in(d, STR("quochoi.vn"));
}

/* A word anywhere in the box's name that only an office uses. */
static bool
is_office_box(struct str box)
{
	static const char *const part[] = {
		"tuphap",  "ubnd",     "toasoan", "pbgdpl",	 "congan",   "lienhe",	 "vanphong", "contact",
		"support", "hotro",    "phapche", "tuvan",	 "tiepnhan", "hoiphunu", "nongdan",  "thpt",
		"thcs",	   "tieuhoc",  "mamnon",  "webmaster",	 "noreply",  "phapluat", "trogiup",  "banbien",
		"baochi",  "thongtin", "cuocthi", "tiepcongdan", "bandoc",   "hoagiai",
	};
	static const char *const whole[] = {"info",   "bbt",   "tgpl", "stp",  "admin", "mail",
					    "office", "sales", "hr",   "cskh", "vp"};

	for (size_t i = 0; i < sizeof(part) / sizeof(part[0]); i++)
		if (str_find(box, str_of(part[i])))
			return true;
	while (box.n) {
		struct str word = str_cut(&box, '.');

		for (size_t i = 0; i < sizeof(whole) / sizeof(whole[0]); i++)
			if (str_equal(word, str_of(whole[i])))
				return true;
	}
	return false;
}

size_t
privacy_mail(struct look *l, size_t at)
{
	struct str t = l->text, domain, box;
	char small[LOCAL_MAX];
	size_t from = at, end = at + 1;

	while (from > 0 && at - from < LOCAL_MAX && mail_byte(t.p[from - 1]))
		from--;
	while (from < at && !word_letter(t, from) && !word_digit(t, from))
		from++;
	while (end < t.n && end - at < DOMAIN_MAX && mail_byte(t.p[end]) && t.p[end] != '_')
		end++;
	while (end > at + 1 && (t.p[end - 1] == '.' || t.p[end - 1] == '-'))
		end--;
	domain = str_make(t.p + at + 1, end - at - 1);
	if (from == at || domain.n < 4 || !memchr(domain.p, '.', domain.n))
		return at + 1;
	for (size_t i = from; i < at; i++)
		small[i - from] = t.p[i] >= 'A' && t.p[i] <= 'Z' ? (char)(t.p[i] | 0x20) : t.p[i];
	box = str_make(small, at - from);
	if (!is_public_domain(domain) && !is_office_box(box) && !privacy_of_office(&l->scene, scene_around(l, from)))
		privacy_add(l, from, end, PRIVACY_EMAIL, false);
	return end;
}
