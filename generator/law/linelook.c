/*
 * linelook.c - lines that begin nothing, told by their first bytes.
 *
 * Nine of ten lines are of this kind, and a law of 100 MB has a million: what is decided here in a few
 * nanoseconds need not be read by line.c. When in doubt the answer is LINE_MAYBE.
 */
#include "law/line.h"

/*
 * By the first byte: OPENS wants a look at the whole line; of the letters that begin only "a)", "chương", "mục",
 * "tiểu mục" and "phần", the second byte tells more.
 */
enum { NEVER, OPENS, LETTER, WORD, DASH };

static const unsigned char begins[256] = {
	['0'] = OPENS,	['1'] = OPENS,	['2'] = OPENS,	['3'] = OPENS,	['4'] = OPENS,	['5'] = OPENS,	['6'] = OPENS,
	['7'] = OPENS,	['8'] = OPENS,	['9'] = OPENS,	['#'] = OPENS,	['*'] = OPENS,	['['] = OPENS,	[0xC4] = OPENS,
	['_'] = OPENS,	['"'] = OPENS,	['('] = OPENS,	[0xE2] = DASH,	['a'] = LETTER, ['b'] = LETTER, ['c'] = LETTER,
	['d'] = LETTER, ['e'] = LETTER, ['f'] = LETTER, ['g'] = LETTER, ['h'] = LETTER, ['i'] = LETTER, ['j'] = LETTER,
	['k'] = LETTER, ['l'] = LETTER, ['m'] = LETTER, ['n'] = LETTER, ['o'] = LETTER, ['p'] = LETTER, ['q'] = LETTER,
	['r'] = LETTER, ['s'] = LETTER, ['t'] = LETTER, ['u'] = LETTER, ['v'] = LETTER, ['w'] = LETTER, ['x'] = LETTER,
	['y'] = LETTER, ['z'] = LETTER, ['C'] = WORD,	['M'] = WORD,	['P'] = WORD,	['T'] = WORD,
};

/* The second letter of "chương", "mục", "tiểu", "phần" and "phụ", by the first. */
static bool
word_may_open(char first, char second)
{
	switch (first | 0x20) {
	case 'c':
	case 'p':
		return (second | 0x20) == 'h';
	case 't':
		return (second | 0x20) == 'i';
	case 'm':
		return second == '\xE1'; /* ụ, Ụ */
	default:
		return false;
	}
}

enum line_look
line_look(struct str line)
{
	struct str s = line_skip_blanks(line);
	bool maybe = true;

	if (s.n == 0)
		return LINE_BLANK;
	switch (s.n == 1 ? OPENS : begins[(unsigned char)s.p[0]]) {
	case OPENS:
		maybe = s.n == 1 || s.p[0] != '\xC4' || s.p[1] == '\x90' || s.p[1] == '\x91';
		break;
	case LETTER:
		maybe = s.p[1] == ')' || (s.p[1] >= '0' && s.p[1] <= '9') || word_may_open(s.p[0], s.p[1]);
		break;
	case WORD:
		maybe = word_may_open(s.p[0], s.p[1]);
		break;
	case DASH:
		maybe = str_starts(s, STR("“"));
		break;
	default:
		maybe = false;
	}
	return maybe ? LINE_MAYBE : LINE_TEXT;
}
