/*
 * speechnumber.c - whole numbers in words, as the North says them: "linh" for an empty ten, "mốt", "tư" and
 * "lăm" behind a ten, "nghìn". Groups of three that are all zero are not said ("một triệu không trăm linh năm"); a
 * group behind another one is said with its hundreds.
 */
#include "law/speechroom.h"

#define BILLION 1000000000u

#define N(name)                                                                                                        \
	{                                                                                                              \
		name, sizeof(name) - 1                                                                                 \
	}

static const struct str names[] = {N("không"), N("một"), N("hai"), N("ba"),  N("bốn"),
				   N("năm"),   N("sáu"), N("bảy"), N("tám"), N("chín")};

static void
put_word(struct buf *to, size_t from, struct str w)
{
	if (to->n > from)
		put_char(to, ' ');
	put_str(to, w);
}

/* 0..999; `full`: the hundreds and the empty ten are said even when they are zero. */
static void
put_group(struct buf *to, size_t from, unsigned n, bool full)
{
	unsigned hundreds = n / 100, tens = n / 10 % 10, ones = n % 10;

	if (hundreds || full) {
		put_word(to, from, names[hundreds]);
		put_word(to, from, STR("trăm"));
	}
	if (tens == 1) {
		put_word(to, from, STR("mười"));
	} else if (tens) {
		put_word(to, from, names[tens]);
		put_word(to, from, STR("mươi"));
	} else if (ones && (hundreds || full)) {
		put_word(to, from, STR("linh"));
	}
	if (ones == 1 && tens > 1)
		put_word(to, from, STR("mốt"));
	else if (ones == 4 && tens > 1)
		put_word(to, from, STR("tư"));
	else if (ones == 5 && tens)
		put_word(to, from, STR("lăm"));
	else if (ones)
		put_word(to, from, names[ones]);
}

/* Less than a billion; `full`: something higher was said before. */
static void
put_part(struct buf *to, size_t from, unsigned n, bool full)
{
	static const struct {
		unsigned unit;
		struct str name;
	} steps[] = {{1000000, N("triệu")}, {1000, N("nghìn")}, {1, N("")}};

	for (size_t i = 0; i < 3; i++) {
		unsigned group = n / steps[i].unit % 1000;

		if (group == 0)
			continue;
		put_group(to, from, group, full);
		if (steps[i].name.n)
			put_word(to, from, steps[i].name);
		full = true;
	}
}

void
speech_number_put(struct buf *to, uint64_t n)
{
	size_t from = to->n;
	unsigned high = (unsigned)(n / BILLION / BILLION), middle = (unsigned)(n / BILLION % BILLION),
		 low = (unsigned)(n % BILLION);

	if (n == 0) {
		put_str(to, names[0]);
		return;
	}
	if (high) {
		put_part(to, from, high, false);
		put_word(to, from, middle ? STR("tỷ") : STR("tỷ tỷ"));
	}
	if (middle) {
		put_part(to, from, middle, high > 0);
		put_word(to, from, STR("tỷ"));
	}
	put_part(to, from, low, high || middle);
}

void
speech_digits_put(struct buf *to, struct str digits)
{
	size_t from = to->n;

	for (size_t i = 0; i < digits.n; i++)
		if (word_digit(digits, i))
			put_word(to, from, names[digits.p[i] - '0']);
}

size_t
speech_syllables(struct str spoken)
{
	return str_words(spoken);
}

void
speechnumber_ordinal(struct speaker *sp, uint64_t n)
{
	if (n == 1)
		say(sp, "nhất");
	else
		speechnumber_month(sp, n);
}

void
speechnumber_month(struct speaker *sp, uint64_t n)
{
	if (n == 4)
		say(sp, "tư");
	else
		speechsay_number(sp, n);
}

/* What names and does not count: a zero in front is said, four digits and more are said one by one. */
void
speechnumber_code(struct speaker *sp, struct str digits)
{
	uint64_t n = 0;

	if (digits.n > 3 || (digits.n > 1 && digits.p[0] == '0')) {
		speechsay_digits(sp, digits);
		return;
	}
	for (size_t i = 0; i < digits.n; i++)
		n = n * 10 + (uint64_t)(digits.p[i] - '0');
	speechsay_number(sp, n);
}
