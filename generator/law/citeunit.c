/*
 * citeunit.c - one unit of a citation with its numbers: "Điều 5", "khoản 1, 2 và 3", "điểm
 * a đến điểm d", "Phụ lục". A number after a comma is only another one when what follows
 * it can follow a number: "khoản 1 và 3 tháng" has one.
 */
#include "law/citelist.h"

#include "law/citeword.h"

static const struct {
	struct str word;
	enum cite_level level;
} words[] = {
	{{"khoản", 7}, LEVEL_KHOAN}, {{"điều", 7}, LEVEL_DIEU},	    {{"điểm", 7}, LEVEL_DIEM},
	{{"mục", 5}, LEVEL_MUC},     {{"chương", 8}, LEVEL_CHUONG}, {{"phụ lục", 11}, LEVEL_PHU_LUC},
};

/* The word may be glued to its number ("Điều5"), not to letters. */
size_t
citeunit_word(struct str t, size_t at, enum cite_level *level)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		size_t n = words[i].word.n, first = (unsigned char)words[i].word.p[0] < 0x80 ? 1 : 2, e;

		if (at >= t.n || !word_may_begin(t.p[at], words[i].word.p[0]))
			continue;
		/* as mostly written: only the first letter may be a capital */
		if (at + n < t.n && t.p[at + n] == ' ' &&
		    memcmp(t.p + at + first, words[i].word.p + first, n - first) == 0) {
			*level = words[i].level;
			return at + n;
		}
		e = word_is_slow(t, at, words[i].word);
		if (e) {
			*level = words[i].level;
			return e;
		}
	}
	return 0;
}

static bool
ends_word(struct str t, size_t at)
{
	return !word_letter(t, at) && !word_digit(t, at);
}

/* "5", "5a", "12đ": its end. */
static size_t
arabic(struct str t, size_t at, size_t max)
{
	size_t n = word_digits(t, at), i = at + n, l;

	if (n == 0 || n > max)
		return 0;
	l = word_letter(t, i);
	if (l && ends_word(t, i + l) && (l == 1 || str_starts(str_from(t, i), STR("đ"))))
		return i + l;
	return i;
}

static size_t
dotted(struct str t, size_t at, size_t max, int parts)
{
	size_t i = arabic(t, at, max);

	while (i && parts-- > 0 && i + 1 < t.n && t.p[i] == '.' && word_digit(t, i + 1)) {
		size_t more = arabic(t, i + 1, 2);

		if (!more)
			return 0; /* "1.500.000 đồng" */
		i = more;
	}
	if (i && i + 1 < t.n && t.p[i] == '.' && word_digit(t, i + 1))
		return 0;
	return i;
}

/* Behind ".đ" of "7.3.đ"; `end` itself when no letter follows. */
static size_t
lettered(struct str t, size_t end)
{
	size_t l = end && end + 1 < t.n && t.p[end] == '.' ? word_letter(t, end + 1) : 0;
	bool small = l == 1 ? !word_capital(t, end + 1) : l && str_starts(str_from(t, end + 1), STR("đ"));

	return small && ends_word(t, end + 1 + l) ? end + 1 + l : end;
}

/* Heading.topic.form.[document.]article, by Nghị định 63/2013/NĐ-CP, Điều 4. */
static size_t
codified(struct str t, size_t at)
{
	size_t i = at, parts = 0, letters = 0;

	for (;;) {
		size_t from = i, n;

		while (i < t.n && i - from < 8 && (word_digit(t, i) || (n = word_letter(t, i)))) {
			n = word_digit(t, i) ? 1 : word_letter(t, i);
			if (n > 1 && !str_starts(str_from(t, i), STR("Đ")) && !str_starts(str_from(t, i), STR("đ")) &&
			    !str_starts(str_from(t, i), STR("Ð")))
				break;
			letters += word_capital(t, i);
			i += n;
		}
		if (i == from)
			return 0;
		parts++;
		if (i + 1 >= t.n || t.p[i] != '.' || !(word_digit(t, i + 1) || word_capital(t, i + 1)) || parts > 7)
			break;
		/* "...LQ.4.Điều": the next heading is glued on */
		if (word_letter(t, i + 1) && word_end(t, i + 1) - i > 6)
			break;
		i++;
	}
	return parts >= 4 && letters >= 1 ? i : 0;
}

static size_t
roman(struct str t, size_t at)
{
	size_t n = 0;

	while (at + n < t.n && t.p[at + n] && strchr("IVXL", t.p[at + n]))
		n++;
	if (n && n <= 6 && at + n < t.n && t.p[at + n] >= 'a' && t.p[at + n] <= 'd' && ends_word(t, at + n + 1))
		n++;
	return n && n <= 6 && ends_word(t, at + n) ? at + n : 0;
}

/* "a", "đ", "a1", "b.2", "1.16"; in capitals too, for who calls to judge. */
static size_t
letter_point(struct str t, size_t at)
{
	size_t l = word_letter(t, at), i = at + l, n;

	if (l == 0 || l > 2)
		return dotted(t, at, 3, 2);
	if (l == 2 && !str_starts(str_from(t, at), STR("đ")) && !str_starts(str_from(t, at), STR("Đ")) &&
	    !str_starts(str_from(t, at), STR("Ð")) && !str_starts(str_from(t, at), STR("ð")))
		return 0;
	n = word_digits(t, i);
	if (n && n <= 2)
		i += n;
	if (i + 1 < t.n && t.p[i] == '.' && (n = word_digits(t, i + 1)) && n <= 2)
		i += 1 + n;
	return ends_word(t, i) ? i : 0;
}

/* "I", "1", "03a", "II-A", "A", "1.2" */
static size_t
annex(struct str t, size_t at)
{
	size_t i = roman(t, at), more;

	if (!i)
		i = arabic(t, at, 3);
	if (!i && word_letter(t, at) == 1 && word_capital(t, at) && ends_word(t, at + 1))
		i = at + 1;
	if (!i && (i = at) < t.n && strchr("IVX", t.p[at]) && t.p[at]) { /* "IA" */
		while (i < t.n && strchr("IVXABCD", t.p[i]) && t.p[i])
			i++;
		if (i == at || !ends_word(t, i) || i - at > 5)
			return 0;
	}
	if (!i || i == at)
		return 0;
	if (i + 1 < t.n && (t.p[i] == '-' || t.p[i] == '.' || t.p[i] == '/')) {
		more = roman(t, i + 1);
		if (!more)
			more = arabic(t, i + 1, 2);
		if (!more && word_letter(t, i + 1) == 1 && word_capital(t, i + 1) && ends_word(t, i + 2))
			more = i + 2;
		if (more)
			i = more;
	}
	return ends_word(t, i) ? i : 0;
}

static size_t
num_at(struct str t, size_t at, enum cite_level level, bool *code)
{
	size_t e;

	switch (level) {
	case LEVEL_DIEM:
		return letter_point(t, at);
	case LEVEL_KHOAN:
		return dotted(t, at, 3, 1);
	case LEVEL_DIEU:
		e = codified(t, at);
		*code = e > 0;
		return e ? e : lettered(t, dotted(t, at, 4, 1));
	case LEVEL_PHU_LUC:
		return annex(t, at);
	default:
		e = roman(t, at);
		if (!e)
			e = dotted(t, at, 3, 3);
		if (!e && level == LEVEL_MUC && word_letter(t, at) == 1 && word_capital(t, at) && ends_word(t, at + 1))
			e = at + 1;
		return e;
	}
}

static void
put_num(const struct cite_reader *r, struct cite_unit *u, struct str s, struct span own)
{
	if (u->n >= LIST_MAX)
		return;
	if (u->n == u->cap) {
		struct cite_num *more = arena_many(r->a, struct cite_num, u->cap * 2);

		memcpy(more, u->num, u->n * sizeof(*more));
		u->cap *= 2;
		u->num = more;
	}
	u->num[u->n++] = (struct cite_num){s, own};
}

/*
 * Words that may stand behind another number of a list. A small word beside them may be what the number counts, and
 * is so when it counts things elsewhere, or when the number is not above the one before (`up`).
 */
static bool
may_follow(struct str t, size_t at, enum cite_level level, bool up)
{
	size_t next = word_blanks(t, at);
	enum cite_level l;

	if (next >= t.n)
		return true;
	if (t.p[next] == '%' || t.p[next] == '/')
		return false;
	if (!word_letter(t, next) || level == LEVEL_DIEM)
		return true;
	if (citeunit_word(t, next, &l))
		return true;
	return word_capital(t, next) ||
	       word_in(t, next,
		       STR("của|này|luật|bộ luật|pháp lệnh|nghị định|nghị quyết|thông "
			   "tư|quyết định|hiến pháp|quy chế|nêu|trên|"
			   "dưới|được|thì|và|hoặc|hay|đến|tới|tại|quy "
			   "định|trong|không|có|là|phải|với|về|như|mà|để|cho|do|theo|"
			   "sau|ở|đã|cùng|khi|đối|ban hành|kèm|thuộc|chỉ "
			   "thị|bị|vào|từ|bằng|nếu|sẽ|đều|cũng|còn|thực hiện|"
			   "sửa đổi|bãi bỏ|thay|hướng dẫn|áp dụng|gồm|bao "
			   "gồm|nói|đó|ngoài|trừ|nhưng|hết|vẫn|bổ sung|các|mục|"
			   "trước|hiện|khác|liên quan|đạt|qua|so|dẫn|căn "
			   "cứ|xác|hoặc|đang|nhằm|vì|bên|đoạn|tiết|phần|chỉ|nên")) > 0 ||
	       (up && !word_counted(t, next));
}

/* A comma, "và", "hoặc" or both at `at`, to the next word; 0 when there is none. */
static size_t
separator(struct str t, size_t at)
{
	size_t next = word_blanks(t, at), w;
	bool comma = next < t.n && t.p[next] == ',';

	if (comma)
		next = word_blanks(t, next + 1);
	w = word_in(t, next, STR("và/hoặc|và|hoặc|hay|&"));
	if (w)
		return word_blanks(t, w);
	if (!comma && next < t.n && t.p[next] == ';')
		return word_blanks(t, next + 1);
	return comma ? next : 0;
}

/* Behind ';' a number belongs to the list only when the list plainly goes on: "khoản 1; 2; 3 Điều 5". */
static bool
goes_on(struct str t, size_t end, size_t stop)
{
	size_t sign = word_blanks(t, end), next = word_blanks(t, stop);
	enum cite_level l;

	if (sign >= t.n || t.p[sign] != ';')
		return true;
	return (next < t.n && (t.p[next] == ';' || t.p[next] == ',') && next == stop) ||
	       word_in(t, next, STR("và|hoặc")) || citeunit_word(t, next, &l);
}

static const char letters[] = "abcd\1eghiklmnopqrstuvxy"; /* \1 is đ */

static int
letter_order(struct str s)
{
	const char *p;

	if (str_equal(s, STR("đ")) || str_equal(s, STR("Đ")))
		return 5;
	if (s.n != 1)
		return 0;
	p = strchr(letters, s.p[0] | 0x20);
	return p && s.p[0] != 1 ? (int)(p - letters) + 1 : 0;
}

static const char *const romans[] = {"I",   "II",   "III",   "IV",   "V",   "VI",   "VII",   "VIII",   "IX",   "X",
				     "XI",  "XII",  "XIII",  "XIV",  "XV",  "XVI",  "XVII",  "XVIII",  "XIX",  "XX",
				     "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX"};

/* The place of a number in its row, and the row that it belongs to: digits, letters or Roman. */
static int
order_of(struct str s, enum cite_level level, int *row)
{
	int v = 0;
	size_t n = word_digits(s, 0);

	*row = 0;
	if (n && n <= 4) {
		for (size_t i = 0; i < n; i++)
			v = v * 10 + (s.p[i] - '0');
		return v;
	}
	*row = 1;
	if (level == LEVEL_DIEM)
		return letter_order(s);
	*row = 2;
	for (int i = 0; i < (int)(sizeof(romans) / sizeof(romans[0])); i++)
		if (str_equal(s, str_of(romans[i])))
			return i + 1;
	return 0;
}

static bool
above(struct str s, struct str before, enum cite_level level)
{
	int row, other, v = order_of(s, level, &row);

	return v > order_of(before, level, &other) && row == other;
}

static struct str
member(const struct cite_reader *r, int row, int v)
{
	if (row == 0)
		return str_format(r->a, "%d", v);
	if (row == 2)
		return str_of(romans[v - 1]);
	return v == 5 ? STR("đ") : str_make(letters + v - 1, 1);
}

/* Those between the ends; an end with a letter ("12a") comes after its plain number. */
static void
put_between(const struct cite_reader *r, struct cite_unit *u, struct str from, struct str to)
{
	int row, other, a = order_of(from, u->level, &row), b = order_of(to, u->level, &other);
	bool suffix = row == 0 && word_digits(to, 0) < to.n;

	if (a <= 0 || b <= 0 || row != other || b <= a || b - a > RANGE_MAX)
		return;
	if (row == 0 && memchr(to.p, '.', to.n))
		return;
	for (int v = a + 1; v < b + suffix; v++)
		put_num(r, u, member(r, row, v), (struct span){0, 0});
}

/* "đến [hết] [Điều] 12" behind a number: where the number begins; 0 when no range goes on. */
static size_t
range_to(struct str t, size_t at, enum cite_level level)
{
	size_t next = word_blanks(t, at), e, word;
	enum cite_level l;

	if (next >= t.n || (!word_letter(t, next) && t.p[next] != '-' && t.p[next] != '\xE2'))
		return 0;
	e = word_in(t, next, STR("đến hết|cho đến|đến|tới"));
	if (!e) {
		size_t dash = next < t.n && t.p[next] == '-' ? 1 : str_starts(str_from(t, next), STR("–")) ? 3 : 0;

		if (!dash || level == LEVEL_PHU_LUC)
			return 0;
		e = next + dash;
		return word_digit(t, word_blanks(t, e)) && word_digit(t, at - 1) ? word_blanks(t, e) : 0;
	}
	next = word_blanks(t, e);
	word = citeunit_word(t, next, &l);
	if (word)
		return l == level ? word_blanks(t, word) : 0;
	return next;
}

/* Quotes around a letter, and the bracket behind it: "điểm “b”", "điểm a)". */
static size_t
quoted(struct str t, size_t at)
{
	if (at < t.n && (t.p[at] == '"' || t.p[at] == '\''))
		return 1;
	return str_starts(str_from(t, at), STR("“")) || str_starts(str_from(t, at), STR("”")) ? 3 : 0;
}

static size_t
one(const struct cite_reader *r, struct cite_unit *u, size_t at, size_t own_from)
{
	struct str t = r->t;
	size_t quote = u->level == LEVEL_DIEM ? quoted(t, at) : 0, e = num_at(t, at + quote, u->level, &u->code), to,
	       end;
	struct str s;

	if (!e)
		return 0;
	s = str_make(t.p + at + quote, e - at - quote);
	if (quote && quoted(t, e))
		e += quoted(t, e);
	else if (u->level == LEVEL_DIEM && e < t.n && t.p[e] == ')' && word_letter(t, at)) {
		enum cite_level l;
		size_t next = word_blanks(t, e + 1);

		if (citeunit_word(t, next, &l) ||
		    (next < t.n && !word_opens_line(t, u->at) && (t.p[next] == ',' || word_is(t, next, STR("và")))))
			e++;
	}
	put_num(r, u, s, (struct span){own_from, e - own_from});
	to = range_to(t, e, u->level);
	end = to ? num_at(t, to, u->level, &u->code) : 0;
	if (end && may_follow(t, end, u->level, above(str_make(t.p + to, end - to), s, u->level))) {
		struct str last = str_make(t.p + to, end - to);
		size_t from = word_before(t, to).at;
		enum cite_level l;

		put_between(r, u, s, last);
		if (!citeunit_word(t, from, &l))
			from = to;
		if (u->level == LEVEL_PHU_LUC && from != to)
			from = word_before(t, from).at;
		put_num(r, u, last, (struct span){from, end - from});
		return end;
	}
	return e;
}

/* "Phụ lục số 03" */
static size_t
after_so(struct str t, size_t at)
{
	size_t e = word_is(t, at, STR("số"));

	return e && (word_digit(t, word_blanks(t, e)) || roman(t, word_blanks(t, e))) ? word_blanks(t, e) : at;
}

static bool
spreads(struct str t, size_t at)
{
	return word_before_in(t, at, STR("các|những|mỗi"));
}

bool
citeunit_at(const struct cite_reader *r, size_t at, struct cite_unit *u)
{
	struct str t = r->t;
	size_t e = citeunit_word(t, at, &u->level), next, end;

	u->n = 0;
	u->num = u->few;
	u->cap = LIST_FEW;
	u->at = at;
	u->code = false;
	if (!e)
		return false;
	u->spread = false;
	next = word_blanks(t, e);
	end = word_is(t, next, STR("này"));
	if (end) {
		put_num(r, u, STR("này"), (struct span){at, end - at});
		u->end = end;
		return true;
	}
	if (u->level >= LEVEL_MUC)
		next = after_so(t, next);
	else if (next < t.n && (t.p[next] | 0x20) == 't' && (end = word_in(t, next, STR("từ|thứ"))) &&
		 word_digit(t, word_blanks(t, end))) /* "khoản từ 2 đến 4" */
		next = word_blanks(t, end);
	end = one(r, u, next, at);
	if (!end) {
		if (u->level != LEVEL_PHU_LUC)
			return false;
		put_num(r, u, STR("Phụ lục"), (struct span){at, e - at});
		u->end = e;
		return true;
	}
	u->spread = spreads(t, at);
	for (;;) {
		bool code = false;
		size_t more = separator(t, end), stop = more ? num_at(t, more, u->level, &code) : 0;

		if (!stop || !goes_on(t, end, stop) ||
		    !may_follow(t, stop, u->level,
				above(str_make(t.p + more, stop - more), u->num[u->n - 1].s, u->level)))
			break;
		if (u->level != LEVEL_PHU_LUC && t.p[more] == '0') /* "02 bản": no provision is counted with a nought */
			break;
		if (u->level == LEVEL_DIEM && word_digits(t, more) && !word_digits(u->num[0].s, 0))
			break;
		end = one(r, u, more, more);
	}
	u->end = end;
	return true;
}
