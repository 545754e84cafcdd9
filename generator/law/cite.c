/*
 * cite.c - the one pass over the text. A table of 256 entries tells, for a byte and the next,
 * whether they can be the middle of a word that begins a citation ("iề|u", "oả|n", "uậ|t"), of "này",
 * or a number's first digit. Everything else is passed over at one look a byte. Where
 * something begins, citelist.c and citedoc.c read on from there, and the pass goes on behind what they took.
 */
#include "law/cite.h"

#include "law/citelist.h"
#include "law/citeword.h"
#include "law/number.h"

/*
 * Bits of the table: a pair of bytes is looked at when its halves have one in common. The last byte of a
 * letter (small and capital), then the first byte of the next.
 */
enum {
	T_DIEU = 1,    /* ề u */
	T_DIEM = 2,    /* ể m */
	T_N = 4,       /* ả n (khoản), ệ n (lệnh), ế n (hiến) */
	T_C = 8,       /* ụ c (mục, lục) */
	T_CHUONG = 16, /* ư ơ */
	T_LUAT = 32,   /* ậ t */
	T_NAY = 64,    /* à y */
	T_DIGIT = 128, /* a digit behind none */
	T_ACT = 256,   /* BL, LH, HP, LT ...: acts by their initials */
};

#define FREE T_DIGIT /* a number begins behind any byte but a digit or , - . / */

/* What a byte can be as the first of a pair, and as the second. */
static const struct {
	uint16_t first, second;
} pairs[256] = {
	[0x00 ... '+'] = {FREE, 0},
	['0' ... '9'] = {0, T_DIGIT},
	[':' ... 'A'] = {FREE, 0},
	['B'] = {FREE | T_ACT, 0},
	['C'] = {FREE, T_C},
	['D'] = {FREE, T_ACT},
	['E' ... 'G'] = {FREE, 0},
	['H'] = {FREE | T_ACT, T_ACT},
	['I' ... 'K'] = {FREE, 0},
	['L'] = {FREE | T_ACT, T_ACT},
	['M'] = {FREE, T_DIEM},
	['N'] = {FREE, T_N},
	['O'] = {FREE, 0},
	['P'] = {FREE, T_ACT},
	['Q' ... 'R'] = {FREE, 0},
	['S'] = {FREE, T_ACT},
	['T'] = {FREE, T_LUAT | T_ACT},
	['U'] = {FREE, T_DIEU},
	['V' ... 'W'] = {FREE, 0},
	['X'] = {FREE, T_ACT},
	['Y'] = {FREE, T_NAY},
	['Z' ... 'b'] = {FREE, 0},
	['c'] = {FREE, T_C},
	['d' ... 'l'] = {FREE, 0},
	['m'] = {FREE, T_DIEM},
	['n'] = {FREE, T_N},
	['o' ... 's'] = {FREE, 0},
	['t'] = {FREE, T_LUAT},
	['u'] = {FREE, T_DIEU},
	['v' ... 'x'] = {FREE, 0},
	['y'] = {FREE, T_NAY},
	['z' ... 0x7F] = {FREE, 0},
	[0x80] = {FREE | T_DIEU | T_NAY, 0},
	[0x81] = {FREE | T_DIEU, 0},
	[0x82 ... 0x83] = {FREE | T_DIEM, 0},
	[0x84 ... 0x85] = {FREE, 0},
	[0x86 ... 0x87] = {FREE | T_N, 0},
	[0x88 ... 0x9F] = {FREE, 0},
	[0xA0] = {FREE | T_NAY, 0},
	[0xA1] = {FREE, 0},
	[0xA2 ... 0xA3] = {FREE | T_N, 0},
	[0xA4 ... 0xA5] = {FREE | T_C, 0},
	[0xA6 ... 0xAB] = {FREE, 0},
	[0xAC ... 0xAD] = {FREE | T_LUAT, 0},
	[0xAE] = {FREE, 0},
	[0xAF ... 0xB0] = {FREE | T_CHUONG, 0},
	[0xB1 ... 0xBD] = {FREE, 0},
	[0xBE ... 0xBF] = {FREE | T_N, 0},
	[0xC0 ... 0xC3] = {FREE, 0},
	[0xC4] = {FREE, T_ACT},
	[0xC5] = {FREE, 0},
	[0xC6] = {FREE, T_CHUONG},
	[0xC7 ... 0xFF] = {FREE, 0},
};

#define RETRIES 8
#define GUESS_MAX ((size_t)4 * 1024 * 1024) /* bytes of text for which room is made at once */

struct finder {
	struct cite_reader r;
	struct citations out;
	size_t cap;
	size_t from;	      /* nothing before this byte is read again */
	struct cite_doc last; /* the document named last */
	bool has_last;
	struct str last_units; /* the article that stood before it */
	size_t refused;	       /* the end of a list that was none: its units are tried alone, `retries` times */
	int retries;
	struct span name; /* "(sau đây gọi là ...)" that is still to be passed; n is 0 when there is none */
	struct cite_doc named;
};

static void
put(struct finder *f, struct citation c)
{
	if (f->out.n == f->cap) {
		size_t guess = f->r.t.n < GUESS_MAX ? f->r.t.n / 512 + 8 : GUESS_MAX / 512;
		struct citation *more = arena_many(f->r.a, struct citation, f->cap ? f->cap * 2 : guess);

		if (f->out.n)
			memcpy(more, f->out.item, f->out.n * sizeof(*more));
		f->cap = f->cap ? f->cap * 2 : guess;
		f->out.item = more;
	}
	f->out.item[f->out.n++] = c;
}

static void
set_doc(struct citation *c, const struct cite_doc *d)
{
	c->ref = d->ref;
	c->number = d->number;
	c->title = d->title;
	c->issuer = d->issuer;
	c->date = d->date;
}

static void
remember(struct finder *f, const struct cite_doc *d, size_t at, struct str units)
{
	if (citefar_articles(f->r.t, d) && !(f->has_last && citefar_amends(f->r.t, at))) {
		f->has_last = d->ref == CITE_EXPLICIT;
		f->last = *d;
		f->last_units = units;
	}
	if (d->ref != CITE_EXPLICIT || f->name.n)
		return;
	f->name = citedoc_new_name(f->r.t, d);
	f->named = *d;
}

static void
put_doc(struct finder *f, struct cite_doc d)
{
	size_t first_one = f->out.n, end = d.at.at + d.at.n, next;
	struct citation c = {.at = d.at, .own = d.at};

	set_doc(&c, &d);
	put(f, c);
	remember(f, &d, d.at.at, (struct str){0});
	while (f->out.n - first_one < LIST_MAX && (next = citemore_at(&f->r, &d, end, &c))) {
		put(f, c);
		end = next;
		if (f->has_last && f->last.at.at == d.at.at) /* what comes behind is of the last one */
			f->last.number = c.number, f->last.title = c.title;
	}
	for (size_t i = first_one; i < f->out.n; i++)
		f->out.item[i].at = (struct span){d.at.at, end - d.at.at};
	f->from = end;
}

/* The number of the article, or of what else stands there. */
static struct str
widest(const struct cite_target *x)
{
	return x->num[LEVEL_DIEU].n ? x->num[LEVEL_DIEU] : x->num[citetarget_top(x)];
}

/* "Luật Đất đai, tại khoản 16 Điều 3": the document, put just now, is where the list begins and not one of its own. */
static void
take_in(struct finder *f, struct cite_list *list)
{
	struct span doc = f->last.at;
	const struct citation *before = f->out.n ? &f->out.item[f->out.n - 1] : NULL;
	size_t end = doc.at + doc.n;

	if (!before || before->at.at != doc.at || before->at.n != doc.n ||
	    !citefar_touches(str_make(f->r.t.p + end, list->at.at - end)))
		return;
	f->out.n--;
	list->item[0].own.n += list->at.at - doc.at;
	list->item[0].own.at = doc.at;
	list->at.n += list->at.at - doc.at;
	list->at.at = doc.at;
}

static void
put_list(struct finder *f, struct cite_list *list)
{
	bool self = str_equal(list->item[list->n - 1].num[LEVEL_DIEU], STR("này")),
	     far = !list->has_doc && !self && f->has_last && citefar_belongs(f->r.t, &f->last, f->last_units, list);

	if (far)
		take_in(f, list);
	for (size_t i = 0; i < list->n; i++) {
		const struct cite_target *x = &list->item[i];
		struct citation c = citetarget_citation(f->r.a, list, x);

		if (str_equal(c.dieu, STR("này")) || str_equal(c.khoan, STR("này")))
			;
		else if (list->has_doc)
			set_doc(&c, &list->doc);
		else if (far)
			set_doc(&c, &f->last);
		put(f, c);
	}
	f->from = list->at.at + list->at.n;
	if (list->has_doc)
		remember(f, &list->doc, list->at.at, widest(&list->item[list->n - 1]));
}

static bool
try_list(struct finder *f, size_t at)
{
	struct cite_list list;

	if (word_letter_before(f->r.t, at) || (at < f->refused && f->retries == 0))
		return false;
	if (!citelist_at(&f->r, at, &list)) {
		size_t end = list.at.at + list.at.n;

		f->retries = end > f->refused ? RETRIES : f->retries - (f->retries > 0);
		f->refused = end > f->refused ? end : f->refused;
		return false;
	}
	if (list.at.at < f->from)
		list.at.n -= at - list.at.at, list.at.at = at;
	put_list(f, &list);
	return true;
}

static bool
try_doc(struct finder *f, size_t at)
{
	struct cite_doc d;

	if (word_letter_before(f->r.t, at) || !citedoc_at(&f->r, at, false, &d))
		return false;
	put_doc(f, d);
	return true;
}

/* The words before "luật" that make it another word: "pháp luật", "dự luật", "công ty luật". */
static bool
is_law(struct str t, size_t at)
{
	size_t b = word_blanks_back(t, at);

	if (b > 0 && t.p[b - 1] == ':' && word_before_in(t, b - 1, STR("ngành|môn|khoa")))
		return false;
	if (word_before_in(t, at,
			   STR("pháp|bộ|kỷ|kỉ|quy|nghĩa|khoa|ngành|môn|ty|phòng|hãng|văn|viện|học|trường|án|âm|thi|"
			       "giới|trình|phần|"
			       "khối|lớp|sĩ")))
		return false;
	return true;
}

static bool
try_law(struct finder *f, size_t at)
{
	struct str t = f->r.t;
	struct span before = word_before(t, at);

	if (before.n && word_in(str_make(t.p, before.at + before.n), before.at, STR("bộ|sắc")) && before.at >= f->from)
		return try_doc(f, before.at);
	return is_law(t, at) && try_doc(f, at);
}

/* Known letters behind a number that no word introduces: "(35/2013/QH13)", not "Mẫu 01/TKN-CNKD". */
static bool
try_number(struct finder *f, size_t at)
{
	struct str t = f->r.t;
	struct number n;
	size_t len = law_number_at(t, at, &n);
	struct span before;
	struct cite_doc d = {.ref = CITE_EXPLICIT};

	if (!len || word_letter_before(t, at))
		return false;
	if (law_number_type(&n).n == 0 && !(n.year && law_number_issuer(&n, f->r.a).n))
		return false;
	before = word_before(t, at);
	if (before.n && word_in(t, before.at, STR("số|sô"))) {
		before = word_before(t, before.at);
		if (word_in(t, before.at, STR("mẫu|biểu|phiếu|hồ sơ")))
			return false;
	}
	if (before.n && word_in(t, before.at, STR("mẫu|biểu|phiếu")))
		return false;
	d.at = (struct span){at, len};
	d.number = citedoc_number(&f->r, n.all);
	d.tail = at + len;
	put_doc(f, d);
	return true;
}

static size_t
behind_so(struct str t, size_t at)
{
	size_t b = word_blanks_back(t, at);
	struct span w;

	while (b > 0 && (t.p[b - 1] == ':' || t.p[b - 1] == '['))
		b = word_blanks_back(t, b - 1);
	w = word_before(t, b);
	if (!w.n || word_in(t, w.at, STR("số|sô|s")) != w.at + w.n)
		return b;
	b = word_blanks_back(t, w.at);
	return b > 0 && t.p[b - 1] == '.' ? b - 1 : w.at; /* "Nghị định. số 142" */
}

#define WORDS_MAX 12 /* between a kind and "số" */

/* "Nghị định của Chính phủ số 28/2013/NĐ-CP", "Công điện khẩn số ...": the kind some words before "số" at `at`. */
static size_t
kind_far_before(struct str t, size_t at)
{
	for (int i = 0; i < WORDS_MAX; i++) {
		struct span w = word_before(t, at);
		size_t kind;

		if (w.n == 0)
			break;
		at = w.at;
		kind = citedoc_kind_before(t, at);
		if (kind != SIZE_MAX)
			return kind;
	}
	return SIZE_MAX;
}

static bool
try_digit(struct finder *f, size_t at)
{
	struct str t = f->r.t;
	size_t digits = word_digits(t, at), kind, b, far;
	struct number n;

	if (digits > 6)
		return false;
	b = behind_so(t, at);
	kind = citedoc_kind_before(t, b);
	if (kind != SIZE_MAX && !word_capital(t, kind) && (far = citedoc_kind_before(t, kind)) != SIZE_MAX &&
	    far >= f->from && word_capital(t, far) && try_doc(f, far))
		return true; /* "Thông báo kết luận số 343/TB-VPCP" */
	if (kind == SIZE_MAX && word_is(t, word_blanks(t, b), STR("số")) && law_number_at(t, at, &n))
		kind = kind_far_before(t, b);
	if (kind != SIZE_MAX && kind >= f->from && try_doc(f, kind))
		return true;
	if (at + digits >= t.n || !strchr("/-.", t.p[at + digits]))
		return word_letter(t, at + digits) ? try_number(f, at) : false;
	return try_number(f, at);
}

static bool
try_this(struct finder *f, size_t at)
{
	struct str t = f->r.t;
	size_t kind;

	if (!word_is(t, at, STR("này")))
		return false;
	kind = citedoc_kind_before(t, at);
	return kind != SIZE_MAX && kind >= f->from && try_doc(f, kind);
}

/* The word's first byte, by the letter whose last byte is at `i`: "kho|ả|n", "hi|ế|n", "l|ệ|nh". */
static size_t
word_start(struct str t, size_t i, unsigned why)
{
	size_t back = why & (T_DIEU | T_DIEM) ? 5 : why & T_LUAT ? 4 : why & T_NAY ? 2 : 3;
	unsigned char c = (unsigned char)t.p[i];

	if (why & T_N)
		back = (c & 0xFE) == 0xA2 ? 5 : (c & 0xFE) == 0xBE ? 4 : 3;
	return i >= back ? i - back : 0;
}

/* A name that the text has given holds from behind the words that give it. */
static void
learn(struct finder *f, size_t at)
{
	if (f->name.n == 0 || at < f->name.at + f->name.n)
		return;
	citedoc_learn(&f->r, str_make(f->r.t.p + f->name.at, f->name.n), &f->named);
	f->name.n = 0;
}

/* `i` and `i` + 1 are the two bytes that drew attention. */
static bool
look(struct finder *f, size_t i, unsigned why)
{
	struct str t = f->r.t;
	size_t at;
	enum cite_level level;

	learn(f, i);
	if (why & T_DIGIT)
		return try_digit(f, i + 1);
	if (why & T_ACT)
		return !word_letter_before(t, i) && try_doc(f, i);
	at = word_start(t, i, why);
	if (at < f->from)
		return false;
	if (why & T_NAY)
		return try_this(f, at);
	if (why & T_LUAT)
		return word_is(t, at, STR("luật")) && try_law(f, at);
	if ((why & T_N) && (t.p[at] | 0x20) != 'k') {
		if (!word_in(t, at, STR("lệnh|hiến")))
			return false;
		struct span before = word_before(t, at);

		if (before.n && before.at >= f->from && word_is(t, before.at, STR("pháp lệnh")))
			return try_doc(f, before.at);
		return word_is(t, at, STR("hiến pháp")) && !word_before_in(t, at, STR("luật")) && try_doc(f, at);
	}
	if ((why & T_C) && word_is(t, at, STR("lục"))) {
		struct span before = word_before(t, at);

		if (before.n == 0 || before.at < f->from || !word_is(t, before.at, STR("phụ lục")))
			return false;
		at = before.at;
	}
	return citeunit_word(t, at, &level) && try_list(f, at);
}

/* Moves *at to the next pair that says something; 0 when there is none before the end. */
static unsigned
next_pair(const unsigned char *p, size_t n, size_t *at)
{
#define WHY(i) (pairs[p[i]].first & pairs[p[(i) + 1]].second)
	size_t i = *at;

	while (i + 4 < n && !(WHY(i) | WHY(i + 1) | WHY(i + 2) | WHY(i + 3)))
		i += 4;
	while (i + 1 < n && !WHY(i))
		i++;
	*at = i;
	return i + 1 < n ? (unsigned)WHY(i) : 0;
#undef WHY
}

struct citations
law_cite(struct str text, struct cite_names *names, struct arena *a)
{
	struct cite_names own = {0};
	struct finder f = {.r = {text, names ? names : &own, a}};
	const unsigned char *p = (const unsigned char *)text.p;
	size_t i = 0;

	if (text.n && word_digit(text, 0))
		try_digit(&f, 0);
	while (i + 1 < text.n) {
		unsigned why = next_pair(p, text.n, &i);

		if (why && look(&f, i, why) && f.from > i + 1)
			i = f.from;
		else
			i++;
	}
	learn(&f, text.n);
	return f.out;
}
