/*
 * line.c - the words and numbers that open a unit (Nghị định 78/2025/NĐ-CP, Phụ lục I).
 *
 * Laws come from many hands: with Markdown marks or without, "Điều 16." or "ĐIỀU 16:",
 * "1." or "1 .", no-break spaces. All the same, "Điều kiện", "Mục tiêu" and "Điều 5
 * Luật này" open nothing: a number must follow, and after it a stop, the line's end or
 * a title in capitals.
 */
#include "law/line.h"

#include "base/vi.h"

struct line
line_at(struct str text, size_t at)
{
	const char *e = memchr(text.p + at, '\n', text.n - at);
	size_t end = e ? (size_t)(e - text.p) : text.n;

	return (struct line){str_make(text.p + at, end - at), e ? end + 1 : end};
}

static size_t
blank_at(struct str s, size_t i)
{
	if (i < s.n && (s.p[i] == ' ' || s.p[i] == '\t' || s.p[i] == '\n' || s.p[i] == '\r'))
		return 1;
	return i + 1 < s.n && s.p[i] == '\xC2' && s.p[i + 1] == '\xA0' ? 2 : 0;
}

struct str
line_skip_blanks(struct str s)
{
	for (size_t n; (n = blank_at(s, 0));)
		s = str_from(s, n);
	return s;
}

struct str
line_trim(struct str s)
{
	s = line_skip_blanks(s);
	for (;;) {
		if (s.n && blank_at(s, s.n - 1) == 1)
			s.n--;
		else if (s.n > 1 && blank_at(s, s.n - 2) == 2)
			s.n -= 2;
		else
			return s;
	}
}

static bool
is_mark(char c)
{
	return c == '*' || c == '#' || c == '_';
}

static struct str
marks_off(struct str s, bool marked)
{
	s = line_trim(s);
	while (s.n && is_mark(s.p[0])) {
		s = line_skip_blanks(str_from(s, 1));
		marked = true;
	}
	while (marked && s.n && is_mark(s.p[s.n - 1])) {
		s.n--;
		s = line_trim(s);
	}
	return s;
}

/* A star at the end alone may be a footnote's: only what is marked in front is unmarked behind. */
struct str
line_bare(struct str s)
{
	return marks_off(s, false);
}

bool
line_all_capitals(struct str s)
{
	bool any = false;

	for (size_t i = 0; i < s.n;) {
		uint32_t c = utf8_next(s, &i), bare = vi_bare(c);

		if (bare < 'a' || bare > 'z')
			continue;
		if (vi_lower(c) == c)
			return false;
		any = true;
	}
	return any;
}

bool
line_starts_small(struct str s)
{
	size_t i = 0;
	uint32_t c, bare;

	if (s.n == 0)
		return false;
	c = utf8_next(s, &i);
	bare = vi_bare(c);
	return bare >= 'a' && bare <= 'z' && vi_lower(c) == c;
}

bool
line_ends_sentence(struct str s)
{
	s = line_trim(s);
	return s.n == 0 || strchr(".;:!?\"", s.p[s.n - 1]) || str_ends(s, STR("”")) || str_ends(s, STR("…"));
}

bool
line_says_as_follows(struct str s)
{
	s = line_bare(s);
	while (s.n && strchr(":. ", s.p[s.n - 1]))
		s.n--;
	return str_ends(s, STR("như sau"));
}

static size_t
digits_in(struct str s)
{
	size_t n = 0;

	while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
		n++;
	return n;
}

/* Where the letter stands in the order of points; f, j, w, z are no point's letters but occur as noise. */
static int
letter_order(struct str s, size_t *n)
{
	static const char after_d[] = "efghijklmnopqrstuvwxyz";
	const char *at;

	*n = 1;
	if (str_starts(s, STR("đ"))) {
		*n = 2;
		return 5;
	}
	if (s.n == 0 || s.p[0] < 'a' || s.p[0] > 'z')
		return 0;
	at = strchr(after_d, s.p[0]);
	return at ? 6 + (int)(at - after_d) : s.p[0] - 'a' + 1;
}

int
line_point_order(struct str num)
{
	size_t n;
	int letter = letter_order(num, &n), v = 0;
	struct str rest = str_from(num, n);

	if (letter == 0 || digits_in(rest) != rest.n || rest.n > 2)
		return 0;
	for (size_t i = 0; i < rest.n; i++)
		v = v * 10 + (rest.p[i] - '0');
	return letter * 100 + v;
}

int
line_number_order(struct str num)
{
	size_t n = digits_in(num), used;
	int v = 0, letter;

	if (n == 0 || n > 5)
		return 0;
	for (size_t i = 0; i < n; i++)
		v = v * 10 + (num.p[i] - '0');
	letter = letter_order(str_from(num, n), &used);
	return v * 100 + letter;
}

/* Takes the word off *s whatever its case; `word` is in small letters. */
static bool
take_word(struct str *s, struct str word)
{
	size_t i = 0, k = 0;

	while (k < word.n) {
		if (i >= s->n || vi_lower(utf8_next(*s, &i)) != utf8_next(word, &k))
			return false;
	}
	*s = str_from(*s, i);
	return true;
}

static bool
word_ends(struct str s)
{
	return s.n == 0 || blank_at(s, 0) || strchr(".:,;-)*", s.p[0]) || str_starts(s, STR("–"));
}

/* "II", "IIa" */
static size_t
roman_in(struct str s)
{
	size_t n = 0;

	while (n < s.n && strchr("IVXLC", s.p[n]))
		n++;
	if (n && n < s.n && s.p[n] >= 'a' && s.p[n] <= 'd')
		n++;
	return word_ends(str_from(s, n)) ? n : 0;
}

/* "16", "16a", "310đ" */
static size_t
number_in(struct str s)
{
	size_t n = digits_in(s), used;

	if (n == 0 || n > 5)
		return 0;
	if (letter_order(str_from(s, n), &used) && word_ends(str_from(s, n + used)))
		n += used;
	return word_ends(str_from(s, n)) ? n : 0;
}

/* The codified form "37.1.LQ.16": heading, number, form of document, article (Nghị định 63/2013/NĐ-CP, Điều 4). */
static size_t
code_in(struct str s)
{
	size_t n = 0, parts = 0, letters = 0;

	for (;;) {
		size_t from = n;

		while (n < s.n && ((s.p[n] >= '0' && s.p[n] <= '9') || (s.p[n] >= 'A' && s.p[n] <= 'Z') ||
				   (s.p[n] >= 'a' && s.p[n] <= 'z') || str_starts(str_from(s, n), STR("Đ")))) {
			letters += s.p[n] >= 'A' && s.p[n] <= 'Z';
			n += s.p[n] == '\xC4' ? 2 : 1;
		}
		if (n == from)
			return 0;
		parts++;
		if (n + 1 >= s.n || s.p[n] != '.' || word_ends(str_from(s, n + 1)))
			break;
		n++;
	}
	return parts >= 4 && letters ? n : 0;
}

/* "thứ nhất", "THỨ HAI" */
static size_t
ordinal_in(struct str s)
{
	struct str rest = s;
	size_t n;

	if (!take_word(&rest, STR("thứ")) || !blank_at(rest, 0))
		return 0;
	rest = line_skip_blanks(rest);
	for (n = 0; n < rest.n && !word_ends(str_from(rest, n));)
		n++;
	return n ? (size_t)(rest.p - s.p) + n : 0;
}

/* "Phần nhất", "Phần hai" alone on their line, as the codification has them. */
static size_t
bare_ordinal_in(struct str s)
{
	static const char *const ordinal[] = {"nhất", "hai", "ba",  "tư",   "bốn", "năm",
					      "sáu",  "bảy", "tám", "chín", "mười"};

	for (size_t i = 0; i < sizeof(ordinal) / sizeof(ordinal[0]); i++) {
		struct str rest = s;

		if (take_word(&rest, str_of(ordinal[i])) && line_skip_blanks(rest).n == 0)
			return (size_t)(rest.p - s.p);
	}
	return 0;
}

static size_t
num_in(enum unit_kind kind, struct str s)
{
	size_t n = 0;

	switch (kind) {
	case UNIT_DIEU:
		n = code_in(s);
		return n ? n : number_in(s);
	case UNIT_PHAN:
	case UNIT_CHUONG:
		n = ordinal_in(s);
		if (n == 0 && kind == UNIT_PHAN)
			n = bare_ordinal_in(s);
		break;
	case UNIT_PHU_LUC:
		n = s.n && s.p[0] >= 'A' && s.p[0] <= 'Z' && word_ends(str_from(s, 1)) ? 1 : 0;
		break;
	default:
		break;
	}
	if (n == 0)
		n = roman_in(s);
	return n ? n : number_in(s);
}

/* The stop after a number belongs to the label. */
static size_t
stop_in(struct str s)
{
	struct str rest = line_skip_blanks(s);
	size_t blanks = (size_t)(rest.p - s.p);

	if (rest.n && (rest.p[0] == '.' || rest.p[0] == ':'))
		return blanks + 1;
	if (rest.n && rest.p[0] == '-' && blank_at(rest, 1))
		return blanks + 1;
	return str_starts(rest, STR("–")) ? blanks + 3 : 0;
}

static const struct {
	enum unit_kind kind;
	struct str word;
} words[] = {
#define W(kind, word)                                                                                                  \
	{                                                                                                              \
		kind,                                                                                                  \
		{                                                                                                      \
			word, sizeof(word) - 1                                                                         \
		}                                                                                                      \
	}
	W(UNIT_DIEU, "điều"),	      W(UNIT_CHUONG, "chương"), W(UNIT_MUC, "mục"),
	W(UNIT_TIEU_MUC, "tiểu mục"), W(UNIT_PHAN, "phần"),	W(UNIT_PHU_LUC, "phụ lục"),
#undef W
};

/* "Phụ lục 1.docx": the name of an attachment. */
static bool
is_file_name(struct str s)
{
	static const char *const ends[] = {"doc", "docx", "pdf", "xls", "xlsx", "rtf", "zip", "rar"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (str_ends(s, str_of(ends[i])) && (s.n == strlen(ends[i]) || s.p[s.n - strlen(ends[i]) - 1] == '.'))
			return true;
	return false;
}

/* What may follow the number: nothing, a stop, or in a heading anything. */
static bool
finish_heading(struct opening *o, struct str line, struct str after)
{
	size_t stop = stop_in(after);
	struct str rest = str_from(after, stop);

	o->label = str_make(line.p, (size_t)(after.p - line.p) + stop);
	o->rest = o->hashes || o->bold ? marks_off(rest, true) : line_trim(rest);
	if (o->kind == UNIT_PHU_LUC && is_file_name(o->rest))
		return false;
	o->certain = o->hashes > 0 || o->bold || (stop == 0 && o->rest.n == 0) || line_all_capitals(line);
	return stop || o->rest.n == 0 || o->certain || (o->kind != UNIT_DIEU && line_all_capitals(o->rest));
}

static bool
opens_heading(struct str line, struct opening *o)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		struct str s = line;
		size_t n;

		/* the first byte of Đ and đ is one, of other letters they differ in one bit */
		if (line.n == 0 || (line.p[0] | 0x20) != (words[i].word.p[0] | 0x20) || !take_word(&s, words[i].word))
			continue;
		o->kind = words[i].kind;
		if (o->kind == UNIT_PHU_LUC && line_bare(s).n == 0) { /* the only annex has no number */
			o->label = str_make(line.p, (size_t)(s.p - line.p));
			o->certain = true;
			return true;
		}
		if (!blank_at(s, 0))
			return false;
		s = line_skip_blanks(s);
		if (o->kind == UNIT_PHU_LUC && take_word(&s, STR("số")))
			s = line_skip_blanks(s);
		n = num_in(o->kind, s);
		o->num = str_make(s.p, n);
		if (o->kind == UNIT_DIEU && n > 6 && code_in(s) == n)
			o->code = o->num;
		return n && finish_heading(o, line, str_from(s, n));
	}
	return false;
}

/* "1.", "1a.", "1 ." but not "1.500" nor "1.1." */
static bool
opens_clause(struct str line, struct opening *o)
{
	size_t n = digits_in(line), used, at;

	if (n == 0 || n > 3)
		return false;
	if (letter_order(str_from(line, n), &used))
		n += used;
	at = n + (blank_at(line, n) == 1);
	if (at >= line.n || line.p[at] != '.' ||
	    (at + 1 < line.n && (digits_in(str_from(line, at + 1)) || line.p[at + 1] == '.')))
		return false;
	o->kind = UNIT_KHOAN;
	o->num = str_make(line.p, n);
	o->label = str_make(line.p, at + 1);
	return true;
}

/* "a)", "đ)", "a1)" */
static bool
opens_point(struct str line, struct opening *o)
{
	size_t n;

	if (!letter_order(line, &n))
		return false;
	n += digits_in(str_from(line, n));
	if (n >= line.n || line.p[n] != ')' || !line_point_order(str_make(line.p, n)))
		return false;
	o->kind = UNIT_DIEM;
	o->num = str_make(line.p, n);
	o->label = str_make(line.p, n + 1);
	return true;
}

static bool
is_cut(struct str s)
{
	return str_equal(s, STR("[...]")) || str_equal(s, STR("[…]"));
}

bool
line_opens(struct str line, struct opening *o)
{
	struct str s = line_trim(line);

	*o = (struct opening){.kind = UNIT_CUT};
	if (is_cut(s)) {
		o->label = s;
		return true;
	}
	while (s.n && s.p[0] == '#') {
		s = str_from(s, 1);
		o->hashes++;
	}
	s = line_skip_blanks(s);
	if (str_starts(s, STR("**"))) {
		s = str_from(s, 2);
		o->bold = true;
	}
	if (opens_heading(s, o))
		return true;
	if (o->hashes || (!opens_clause(s, o) && !opens_point(s, o)))
		return false;
	o->rest = str_from(s, o->label.n);
	if (o->bold && str_starts(o->rest, STR("**")))
		o->rest = str_from(o->rest, 2);
	o->rest = line_trim(o->rest);
	return true;
}
