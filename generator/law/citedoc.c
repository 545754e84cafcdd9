/*
 * citedoc.c - see citedoc.h. A kind of document ("Nghị định", "NĐ", "BLDS") and then what
 * makes it a certain one: "này", a number, a short number, a name. The table says how much
 * each kind needs: "Quy định 5 mức" and "quyết định này" are prose unless more speaks for a document.
 */
#include "law/citedoc.h"

#include "law/citeword.h"
#include "law/number.h"

enum {
	STRONG = 1,    /* the words mean a document wherever they stand */
	PAPER = 2,     /* words of plain prose as well */
	OFFICIAL = 32, /* with PAPER: enough with "số" and a short number, even in small letters */
	ATTACHED = 4,  /* issued with another document; "này" only */
	ABBREVIATION = 8,
	LONGER = 64,  /* begins with the row before */
	NO_THIS = 16, /* "văn bản này", "công văn này": not the text that one reads, mostly */
};

static const struct kind {
	struct str word;
	unsigned flags;
	enum title_kind title;
} kinds[] = {
#define K(word, flags, title)                                                                                          \
	{                                                                                                              \
		{word, sizeof(word) - 1}, flags, title                                                                 \
	}
	K("bộ luật", STRONG, TITLE_CODE),
	K("luật", STRONG, TITLE_LAW),
	K("pháp lệnh", STRONG, TITLE_ORDINANCE),
	K("hiến pháp", STRONG, TITLE_NONE),
	K("nghị định", STRONG, TITLE_NONE),
	K("nghị quyết", STRONG, TITLE_NONE),
	K("nghị quyết liên tịch", STRONG | LONGER, TITLE_NONE),
	K("thông tư", STRONG, TITLE_NONE),
	K("thông tư liên tịch", STRONG | LONGER, TITLE_NONE),
	K("thông tư liên bộ", STRONG | LONGER, TITLE_NONE),
	K("thông tư liên ngành", STRONG | LONGER, TITLE_NONE),
	K("chỉ thị", STRONG, TITLE_NONE),
	K("sắc lệnh", STRONG, TITLE_NONE),
	K("sắc luật", STRONG, TITLE_NONE),
	K("quyết định", PAPER, TITLE_NONE),
	K("quy định", PAPER, TITLE_NONE),
	K("văn bản hợp nhất", PAPER | OFFICIAL, TITLE_NONE),
	K("công văn", PAPER | OFFICIAL, TITLE_NONE),
	K("công điện", PAPER | OFFICIAL, TITLE_NONE),
	K("kế hoạch", PAPER, TITLE_NONE),
	K("thông báo", PAPER, TITLE_NONE),
	K("kết luận", PAPER, TITLE_NONE),
	K("hướng dẫn", PAPER, TITLE_NONE),
	K("thông tri", PAPER, TITLE_NONE),
	K("tờ trình", PAPER | NO_THIS, TITLE_NONE),
	K("báo cáo", PAPER | NO_THIS, TITLE_NONE),
	K("chương trình", PAPER | NO_THIS, TITLE_NONE),
	K("lệnh", PAPER | NO_THIS, TITLE_NONE),
	K("văn bản", PAPER | NO_THIS, TITLE_NONE),
	K("quy chế", ATTACHED, TITLE_NONE),
	K("điều lệ", ATTACHED, TITLE_NONE),
#undef K
};

/* Written in capitals before a number. */
static const struct kind short_kinds[] = {
#define K(word)                                                                                                        \
	{                                                                                                              \
		{word, sizeof(word) - 1}, ABBREVIATION, TITLE_NONE                                                     \
	}
	K("TTLT"), K("NQLT"), K("VBHN"), K("NĐ"), K("TT"), K("QĐ"), K("NQ"),
	K("CT"),   K("CV"),   K("KH"),	 K("TB"), K("KL"), K("HD"), K("PL"),
#undef K
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))
#define SHORT_MAX 4 /* digits of a short number */

/* The longest row from `k` on that still stands there: "thông tư liên tịch" for "thông tư". */
static const struct kind *
longest(struct str t, size_t at, const struct kind *k, size_t *end)
{
	size_t next = word_blanks(t, *end), e;

	if (next >= t.n || (t.p[next] | 0x20) != 'l')
		return k; /* for "liên" */
	for (const struct kind *more = k + 1; more < kinds + COUNT(kinds) && (more->flags & LONGER); more++) {
		e = word_is(t, at, more->word);
		if (e) {
			*end = e;
			return more;
		}
	}
	return k;
}

static const struct kind *
kind_here(struct str t, size_t at, size_t *end)
{
	if (at >= t.n || ((unsigned char)t.p[at] < 0x80 && !memchr("blphntcsqvk", t.p[at] | 0x20, 11)))
		return NULL; /* no word below begins so */
	for (size_t i = 0; i < COUNT(kinds); i++) {
		if (!word_may_begin(t.p[at], kinds[i].word.p[0]) || (kinds[i].flags & LONGER))
			continue;
		*end = word_is_slow(t, at, kinds[i].word);
		if (*end)
			return longest(t, at, &kinds[i], end);
	}
	if (!memchr("TNVQCKHP", t.p[at], 8))
		return NULL;
	for (size_t i = 0; i < COUNT(short_kinds); i++) {
		struct str word = short_kinds[i].word;

		if (str_starts(str_from(t, at), word) && !word_letter(t, at + word.n)) {
			*end = at + word.n;
			return &short_kinds[i];
		}
	}
	return NULL;
}

struct str
citedoc_number(const struct cite_reader *r, struct str number)
{
	char *p;
	size_t n = 0;

	if (word_blanks_back(number, number.n) == number.n && !memchr(number.p, ' ', number.n) &&
	    !memchr(number.p, '\xC2', number.n))
		return number;
	p = arena_alloc(r->a, number.n);
	for (size_t i = 0; i < number.n;) {
		size_t next = word_spaces(number, i);

		if (next > i) {
			i = next;
			continue;
		}
		p[n++] = number.p[i++];
	}
	return str_make(p, n);
}

/* Behind "số", "số:" and what else stands between a kind and its number. */
static size_t
before_number(struct str t, size_t at, bool *so)
{
	size_t next = word_blanks(t, at), e;
	struct number n;

	if (next < t.n && t.p[next] == '.')
		next = word_blanks(t, next + 1);
	e = word_in(t, next, STR("số|sô|s"));
	*so = e > 0;
	if (!e && next < t.n && t.p[next] == ':' && law_number_at(t, word_blanks(t, next + 1), &n))
		return word_blanks(t, next + 1); /* "các Nghị định: 1/2020/NĐ-CP, ..." */
	if (!e && next > at && t.p[word_blanks(t, at)] == '.')
		return at;
	if (e) {
		next = word_blanks(t, e);
		if (next < t.n && (t.p[next] == ':' || t.p[next] == '.'))
			next = word_blanks(t, next + 1);
	}
	return next < t.n && t.p[next] == '[' ? next + 1 : next;
}

/* A word that can follow a document's short number, so that "Quy định 5 mức" is none. */
static bool
goes_on(struct str t, size_t at)
{
	size_t next = word_blanks(t, at);

	if (next >= t.n || !(word_letter(t, next) || word_digit(t, next)))
		return !(next < t.n && (t.p[next] == '%' || t.p[next] == '/'));
	return word_in(t, next,
		       STR("của|về|ngày|năm|có|quy định|được|và|hoặc|thì|hướng dẫn|cũng|ra đời|đã|đang|là|sửa đổi|thay "
			   "thế|đến|"
			   "tại|cho|trong|khi|này|mới|sẽ|không|nêu|nói|ban hành|chỉ|áp "
			   "dụng|để|do|với|từ|theo|như|vẫn|còn|bổ sung|"
			   "thưởng|phải|nhằm|trên|gồm|bao gồm|bãi bỏ|hết|chính "
			   "thức|vào|sau|trước|mà|bị|cần|"
			   "bộ chính trị|trung ương|khóa|khoá|hiện|đối|giải|xác|thay|mẫu|phụ lục|tiếp|yêu cầu|nhấn "
			   "mạnh")) > 0;
}

/* What stands behind "Nghị quyết 66" may be any word; behind "nghị quyết 5" not what can be counted. */
static bool
numbered_kind(struct str t, const struct kind *k, size_t at, size_t end)
{
	size_t next = word_blanks(t, end);

	if (!(k->flags & STRONG) || (next < t.n && (t.p[next] == '%' || t.p[next] == '/')))
		return false;
	return word_capital(t, at) || !word_counted(t, next);
}

/* Can an abbreviation before a short number be a document? "NĐ 73", "TT 200", "TT39", "theo CT 16"; not "CT 64", "TT
 * 2". */
static bool
short_kind(struct str t, const struct kind *k, size_t at, size_t number, size_t digits)
{
	if (word_in(k->word, 0, STR("nđ|nq|ttlt")))
		return true;
	if (digits < 2)
		return false;
	if (digits == 3 && word_in(k->word, 0, STR("tt|qđ")))
		return true; /* as accountants say "TT 200" */
	return number == at + k->word.n || (word_in(k->word, 0, STR("tt|qđ|cv|ct")) &&
					    word_before_in(t, at, STR("theo|của|tại|và|với|như|bởi|trong|từ")));
}

/* "Nghị định 73", "Nghị định 145/2020": the whole is the title. */
static bool
short_number(const struct cite_reader *r, const struct kind *k, size_t at, bool so, struct cite_doc *d)
{
	struct str t = r->t;
	size_t n = word_digits(t, at), end = at + n, kind = d->at.at;
	bool year = false, capital = word_capital(t, kind);

	if (n == 0 || n > SHORT_MAX || (k->flags & (ATTACHED | NO_THIS)))
		return false;
	if (end < t.n && t.p[end] == '/' && word_year(t, end + 1) && !word_letter(t, end + 5)) {
		year = true;
		end += 5;
	}
	if (end < t.n && (t.p[end] == '/' || ((t.p[end] == '.' || t.p[end] == ',') && word_digit(t, end + 1))))
		return false;
	if (word_letter(t, end) && (word_letter(t, end) != 1 || word_letter(t, end + 1)))
		return false;
	if (word_letter(t, end))
		end++;
	if ((k->flags & PAPER) && !so && (year || !capital || !goes_on(t, end)))
		return false;
	if ((k->flags & ABBREVIATION) && !year && !short_kind(t, k, kind, at, n))
		return false;
	if (k->title != TITLE_NONE && !so && !year)
		return false;
	if (!year && !so && (word_year(t, at) || (!goes_on(t, end) && !numbered_kind(t, k, kind, end))))
		return false;
	if (so && !year && !capital && (k->flags & (PAPER | OFFICIAL)) == PAPER)
		return false;
	if (word_is(t, word_blanks(t, end), STR("năm")) && (k->flags & PAPER || n < 2) && !so &&
	    citetitle_year(t, end) == end)
		return false; /* "Kế hoạch 5 năm 2021-2025" */
	d->number = str_make(t.p + at, end - at);
	d->at.n = citetitle_year(t, end) - kind;
	d->title = str_make(t.p + kind, d->at.n);
	return true;
}

static bool
whole_number(const struct cite_reader *r, size_t at, struct cite_doc *d)
{
	struct number n;
	size_t len = law_number_at(r->t, at, &n), end;

	if (!len)
		return false;
	d->number = citedoc_number(r, n.all);
	end = citetitle_year(r->t, at + len);
	d->numbered = true;
	d->at.n = end - d->at.at;
	return true;
}

/* "Sắc lệnh số 22-C": of the first years, whose series had letters. */
static bool
lettered_number(const struct cite_reader *r, const struct kind *k, size_t at, struct cite_doc *d)
{
	struct str t = r->t;
	size_t n = word_digits(t, at), end = at + n + 1, letter;

	if (n == 0 || n > SHORT_MAX || end >= t.n || t.p[end - 1] != '-' || !word_capital(t, end) ||
	    !word_in(k->word, 0, STR("sắc lệnh|sắc luật|nghị định|thông tư|chỉ thị|quyết định")))
		return false;
	letter = word_letter(t, end);
	end += letter;
	if ((letter > 1 && !str_ends(str_make(t.p, end), STR("Đ"))) || word_letter(t, end) || word_digit(t, end) ||
	    (end < t.n && (t.p[end] == '/' || t.p[end] == '-')))
		return false;
	d->number = str_make(t.p + at, end - at);
	d->at.n = citetitle_year(t, end) - d->at.at;
	d->numbered = true;
	return true;
}

#define WORDS_MAX 12 /* between a kind and "số" */

/* "Nghị định của Chính phủ số 28/2013/NĐ-CP", "Công văn hỏa tốc số 2601/VPCP-KGVX": no other document between. */
static bool
number_after_words(const struct cite_reader *r, size_t at, struct cite_doc *d)
{
	struct str t = r->t;

	for (int i = 0; i < WORDS_MAX; i++) {
		size_t next = word_blanks(t, at), so = word_is(t, next, STR("số")), e;
		const struct kind *k;

		if (so && i)
			return whole_number(r, word_blanks(t, so), d);
		if (!word_letter(t, next) ||
		    word_in(t, next, STR("này|tại|theo|kèm|căn|và|hoặc|là|có|thay|trong|mẫu|biểu|phiếu")))
			return false;
		k = kind_here(t, next, &e);
		if (k && (i || !(k->flags & PAPER) || word_capital(t, next)))
			return false;
		at = word_end(t, next);
	}
	return false;
}

static size_t
this_word(struct str t, size_t at)
{
	return word_is(t, word_blanks(t, at), STR("này"));
}

/* Is "quyết định này" the document that one reads? */
static bool
means_this(struct str t, const struct kind *k, size_t at, size_t end, bool after_units)
{
	bool capital = word_capital(t, at);

	if (after_units)
		return true;
	if ((k->flags & (ABBREVIATION | NO_THIS)))
		return false;
	if (k->flags & STRONG)
		return capital || !word_is(t, at, STR("luật")) || !word_before_in(t, at, STR("pháp|đạo|dự|thảo|án"));
	if (!capital)
		return false;
	if (!word_opens_sentence(t, at) || (k->flags & ATTACHED))
		return true;
	if (word_is(t, at, STR("quy định"))) /* else a rule that was just told */
		return word_in(t, word_blanks(t, end),
			       STR("có hiệu lực|áp dụng|quy định|thay thế|hướng dẫn|được ban hành|gồm")) > 0;
	return word_in(t, word_blanks(t, end),
		       STR("có hiệu lực|áp dụng|quy định|thay thế|hướng dẫn|được ban hành|gồm|bãi bỏ|sửa đổi|điều "
			   "chỉnh|"
			   "không áp dụng|được áp dụng|ban hành|hết hiệu lực|được thi hành|và|được công bố|còn|chính "
			   "thức")) > 0;
}

/* A name, then a year, then perhaps its number. */
static bool
named(const struct cite_reader *r, const struct kind *k, size_t end, bool after_units, struct cite_doc *d)
{
	struct str t = r->t;
	struct cite_doc with = *d;
	size_t at = d->at.at, name = citetitle_at(t, at, word_blanks(t, end), k->title, after_units), number;
	bool so;

	if (!name)
		return false;
	name = citetitle_year(t, name);
	d->title = str_make(t.p + at, name - at);
	d->at.n = name - at;
	number = before_number(t, name, &so);
	if (number > name && whole_number(r, number, &with)) {
		d->number = with.number;
		d->at.n = with.at.n;
		d->numbered = with.numbered;
	}
	return true;
}

/* "Hiến pháp [nước Cộng hòa xã hội chủ nghĩa Việt Nam] [năm 2013]" */
static bool
constitution(const struct cite_reader *r, size_t end, bool after_units, struct cite_doc *d)
{
	struct str t = r->t;
	size_t at = d->at.at, year,
	       more = word_in(t, word_blanks(t, end),
			      STR("nước cộng hòa xã hội chủ nghĩa việt nam|nước cộng hoà xã hội chủ nghĩa việt nam|"
				  "nước việt nam dân chủ cộng hòa|nước chxhcn việt nam|việt nam|mỹ|hoa kỳ|nhật bản|"
				  "trung quốc|hàn quốc|liên bang nga"));

	if (more)
		end = more;
	year = citetitle_year(t, end);
	if (!word_capital(t, at) && !after_units && year == end)
		return false;
	d->title = str_make(t.p + at, year - at);
	d->at.n = year - at;
	return true;
}

bool
citedoc_at(const struct cite_reader *r, size_t at, bool after_units, struct cite_doc *d)
{
	struct str t = r->t;
	const struct kind *k;
	size_t end, number;
	bool so;

	*d = (struct cite_doc){.ref = CITE_EXPLICIT, .at = {at, 0}};
	if (!word_letter(t, at))
		return false;
	k = kind_here(t, at, &end);
	if (!k) {
		if (!citedoc_act(r, at, d) && !(after_units && citedoc_alias(r, at, after_units, d)))
			return false;
		citetail_read(t, d);
		return true;
	}
	number = this_word(t, end);
	if (number) {
		d->ref = CITE_THIS;
		d->at.n = number - at;
		d->tail = number;
		return means_this(t, k, at, number, after_units);
	}
	number = before_number(t, end, &so);
	if ((number > end || !(k->flags & PAPER)) && whole_number(r, number, d))
		;
	else if (lettered_number(r, k, number, d))
		;
	else if (citedoc_alias(r, at, after_units, d) || short_number(r, k, number, so, d))
		;
	else if (k->title != TITLE_NONE		    ? named(r, k, end, after_units, d)
		 : word_is(t, at, STR("hiến pháp")) ? constitution(r, end, after_units, d)
						    : number_after_words(r, end, d))
		;
	else
		return false;
	if (after_units == false && (k->flags & ATTACHED))
		return d->number.n && d->title.n == 0;
	citetail_read(t, d);
	return true;
}

#define KIND_WORDS 4 /* "thông tư liên tịch" */

/* The last bytes of the kinds, small and capital. Most numbers stand behind another word. */
static bool
may_end_kind(unsigned char c)
{
	return memchr("thpnoiTHPNOIQVBLD\xB0\xAF\x8B\x8A\x99\x98\xBF\xBE\x87\x86\x90", c, 28) != NULL;
}

/* The longest kind that ends there: "thông tư liên tịch" and not "tư". */
size_t
citedoc_kind_before(struct str t, size_t at)
{
	size_t end = word_blanks_back(t, at), from = end;

	if (end == 0 || !may_end_kind((unsigned char)t.p[end - 1]))
		return SIZE_MAX;
	t.n = end;
	for (int i = 0; i < KIND_WORDS; i++) {
		struct span s = word_before(t, from);

		if (s.n == 0)
			break;
		if (i == 0 && t.p[s.at] == 'k')
			return SIZE_MAX; /* "khoản 2", the most frequent of all: no kind ends so */
		from = s.at;
		at = from;
	}
	for (; from < end; from = word_blanks(t, word_end(t, from))) {
		size_t e;

		from = word_blanks(t, from + word_digits(t, from)); /* "6Thông tư": a footnote's number */
		if (kind_here(t, from, &e) && e == end)
			return from;
		if (word_end(t, from) == from)
			break;
	}
	return SIZE_MAX;
}
