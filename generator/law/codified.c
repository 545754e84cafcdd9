/*
 * codified.c - what is peculiar to a text of the codification (Bộ pháp điển; Nghị định
 * 63/2013/NĐ-CP, Điều 4 and 5) and to the copies of it that go round.
 *
 * An article has a code, "Điều 37.1.LQ.16. Căn cứ", below it in parentheses its source, and often a
 * note on related articles. Line ends before a heading or a note are often lost ("...Điều
 * này.Điều 44.7.NĐ.1.2. Đề mục", 47,467 times in one crawl), and a list of all articles
 * follows. A code in a note comes behind a blank, a semicolon or a bracket; one that is glued to a
 * word, or follows a full stop, is a heading.
 */
#include "law/line.h"
#include "law/reading.h"

#define NOTE_MAX 65536 /* bytes */
#define CHAPTER_MAX 40 /* bytes of a line's end in which a chapter's number may be glued */

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "37.1.LQ." or "44.7.NĐ.1." begins here. */
static bool
is_code(struct str s)
{
	size_t i = 0, from;

	for (int part = 0; part < 2; part++) {
		for (from = i; i < s.n && is_digit(s.p[i]);)
			i++;
		if (i == from || i >= s.n || s.p[i++] != '.')
			return false;
	}
	for (from = i; i < s.n && ((s.p[i] >= 'A' && s.p[i] <= 'Z') || str_starts(str_from(s, i), STR("Đ")));)
		i += s.p[i] == '\xC4' ? 2 : 1;
	return i >= from + 2 && i + 1 < s.n && s.p[i] == '.' && is_digit(s.p[i + 1]);
}

/* The next "Điều " and a code in [at, end); end when there is none. Đ is C4 90, and 90 is in few other letters. */
static size_t
next_code(struct str text, size_t at, size_t end)
{
	static const char word[] = "Điều ";
	const char *p = text.p + at;

	while (at < end && (p = memchr(p, '\x90', (size_t)(text.p + end - p)))) {
		size_t i = (size_t)(p - text.p);

		if (i > at && end - i >= sizeof(word) && memcmp(p - 1, word, sizeof(word) - 1) == 0 &&
		    is_code(str_make(p + sizeof(word) - 2, end - i - (sizeof(word) - 2))))
			return i - 1;
		p++;
	}
	return end;
}

bool
codified_is(struct str text)
{
	for (size_t at = 0; (at = next_code(text, at, text.n)) < text.n; at++) {
		size_t i = at;

		while (i && (text.p[i - 1] == ' ' || text.p[i - 1] == '\t'))
			i--;
		if (i == 0 || text.p[i - 1] == '\n')
			return true;
	}
	return false;
}

size_t
codified_tail(struct str text)
{
	struct str head = STR("## Danh sách điều khoản");
	struct str s = text;

	for (const char *p; (p = str_find(s, head)); s = str_from(text, (size_t)(p - text.p) + head.n))
		if (p == text.p || p[-1] == '\n')
			return (size_t)(p - text.p);
	return text.n;
}

/* What stands before text[at], without blanks: does a heading follow it rather than the next item of a list? */
static bool
ends_before(struct str text, size_t from, size_t at)
{
	size_t i = at;

	while (i > from && (text.p[i - 1] == ' ' || text.p[i - 1] == '\t'))
		i--;
	if (i == from)
		return false;
	if (i == at)
		return text.p[i - 1] != '(' && text.p[i - 1] != ';' && text.p[i - 1] != ',';
	return strchr(".:!?)", text.p[i - 1]) || str_ends(str_make(text.p, i), STR("”"));
}

/* "(Điều này có nội dung liên quan ..." */
static bool
is_related(struct str s)
{
	static const char *const word[] = {"(Điều", "(Chương", "(Mục", "(Phần", "(Tiểu mục"};

	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (str_starts(s, str_of(word[i])) && str_starts(str_from(s, strlen(word[i])), STR(" này có nội dung")))
			return true;
	return false;
}

/* "(Điều 16 Luật số 35/2013/QH13", "(Khoản 2 Điều 1 ..." */
static bool
is_source(struct str s)
{
	static const char *const word[] = {"(Điều ", "(Khoản ", "(Chương ", "(Mục ", "(Phần ", "(Phụ lục ", "(Điểm "};

	for (size_t i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (str_starts(s, str_of(word[i])))
			return !is_related(s);
	return false;
}

/* Within a heading's line only this much is certain: "(Điều 1 Luật ..." */
static bool
is_numbered_source(struct str s)
{
	struct str word = STR("(Điều ");

	return str_starts(s, word) && s.n > word.n && is_digit(s.p[word.n]);
}

/* A chapter's number that ends the line, glued to a full stop: "...Luật này.Chương II". */
static size_t
glued_chapter(struct str text, size_t at, size_t end)
{
	static const char *const word[] = {"Chương ", "Mục ", "Phần thứ ", "Tiểu mục "};
	size_t from = end - at > CHAPTER_MAX ? end - CHAPTER_MAX : at;

	for (size_t k = 0; k < sizeof(word) / sizeof(word[0]); k++) {
		struct str s = str_make(text.p + from, end - from), w = str_of(word[k]), num;
		const char *p = str_find(s, w);
		size_t i = p ? (size_t)(p - text.p) : 0;

		if (!p || i == at || !(strchr(".;:)", p[-1]) || str_ends(str_make(text.p, i), STR("”"))))
			continue;
		num = line_trim(str_from(s, (size_t)(p - s.p) + w.n));
		if (num.n && num.n <= 12 && !memchr(num.p, ' ', num.n) &&
		    (strchr("IVX", num.p[0]) || is_digit(num.p[0])))
			return i;
	}
	return end;
}

/* Does the line begin with an article's heading? */
static bool
is_heading(struct str line)
{
	struct str s = line_trim(line), word = STR("Điều ");

	return str_starts(s, word) && is_code(str_from(s, word.n));
}

size_t
codified_code(struct str text, size_t at, size_t end)
{
	size_t i = next_code(text, at, end);

	while (i < end && (i == at || !ends_before(text, at, i)))
		i = next_code(text, i + 1, end);
	return i;
}

size_t
codified_cut(struct str text, size_t at, size_t code, size_t end)
{
	bool heading = is_heading(str_make(text.p + at, code - at));

	for (const char *p = text.p + at; (p = memchr(p, '(', (size_t)(text.p + code - p))); p++) {
		struct str s = str_make(p, (size_t)(text.p + end - p));

		if (p > text.p + at && (is_related(s) || (heading && is_numbered_source(s))))
			return (size_t)(p - text.p);
	}
	return code < end ? code : glued_chapter(text, at, end);
}

/* To the bracket that closes the first one, within the paragraph. */
static size_t
closed_at(struct str s)
{
	int depth = 0;

	for (size_t i = 0; i < s.n && i < NOTE_MAX; i++) {
		if (s.p[i] == '(')
			depth++;
		else if (s.p[i] == ')' && --depth == 0)
			return i + 1;
		else if (s.p[i] == '\n' && i + 1 < s.n && line_trim(line_at(s, i + 1).s).n == 0)
			break;
	}
	return 0;
}

size_t
codified_note(struct str text, size_t at, enum unit_kind *kind)
{
	struct str s = str_from(text, at);
	bool related = is_related(s);
	size_t n;

	if (!related && !is_source(s))
		return 0;
	*kind = related ? UNIT_RELATED : UNIT_SOURCE;
	n = closed_at(s);
	if (n == 0) { /* a bracket too many within: the note still ends with its line */
		struct str line = line_at(s, 0).s;

		n = line.n <= NOTE_MAX && str_ends(line_trim(line), STR(")")) ? line_trim(line).n : 0;
	}
	return n;
}

struct str
codified_last(struct str code)
{
	size_t i = code.n;

	while (i && code.p[i - 1] != '.')
		i--;
	return str_from(code, i);
}
