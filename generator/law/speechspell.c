/*
 * speechspell.c - letters by their names, as announcers say them. There is no hyphen in the names ("en nờ"),
 * since a listener hears none and the text shall have no signs. d is "dê" and đ "đê", so that points d and đ of one
 * clause can be told apart.
 */
#include "law/speechroom.h"

#define N(name)                                                                                                        \
	{                                                                                                              \
		name, sizeof(name) - 1                                                                                 \
	}

static const struct str names[] = {
	N("a"),	    N("bê"), N("xê"),	N("dê"),    N("e"),	 N("ép"),     N("giê"),	  N("hát"), N("i"),
	N("gi"),    N("ca"), N("e lờ"), N("em mờ"), N("en nờ"),	 N("o"),      N("pê"),	  N("quy"), N("e rờ"),
	N("ét sờ"), N("tê"), N("u"),	N("vê"),    N("vê kép"), N("ích xì"), N("i dài"), N("dét"),
};

/* The name of a letter, marks of tone aside; {0} when it is none. */
struct str
speechspell_letter(uint32_t c)
{
	uint32_t small = vi_lower(c), bare = vi_bare(c);

	switch (small) {
	case 0x111: /* đ */
		return STR("đê");
	case 0x103: /* ă */
		return STR("á");
	case 0xE2: /* â */
		return STR("ớ");
	case 0xEA: /* ê */
		return STR("ê");
	case 0xF4: /* ô */
		return STR("ô");
	case 0x1A1: /* ơ */
		return STR("ơ");
	case 0x1B0: /* ư */
		return STR("ư");
	default:
		return bare >= 'a' && bare <= 'z' ? names[bare - 'a'] : (struct str){0};
	}
}

void
speechspell_say(struct speaker *sp, struct str letters)
{
	for (size_t at = 0; at < letters.n;) {
		uint32_t c = utf8_next(letters, &at);

		if (c >= '0' && c <= '9')
			speechsay_digits(sp, str_make(letters.p + at - 1, 1));
		else if (c != UINT32_MAX)
			speechsay_words(sp, speechspell_letter(c));
	}
}
