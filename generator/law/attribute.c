/*
 * attribute.c - number, type, title, issuer and dates of a document, from its own words.
 *
 * They stand in a table of attributes before the text, or in the head that the drafting
 * decree prescribes (Nghị định 78/2025/NĐ-CP, Phụ lục I): issuer, "Số:", place and date, type
 * and title; the day of effect in the last articles. Of the codification, in the source note of a
 * document's first article. What is not said stays absent.
 */
#include "base/vi.h"
#include "law/line.h"
#include "law/reading.h"

#define HEAD_LINES_MAX 200
#define TITLE_LINES_MAX 8
#define LAST_UNITS_MAX 200 /* looked through from the end for the day of effect */

static const struct {
	const char *capitals, *name;
} types[] = {
	{"THÔNG TƯ LIÊN TỊCH", "Thông tư liên tịch"},
	{"NGHỊ QUYẾT LIÊN TỊCH", "Nghị quyết liên tịch"},
	{"BỘ LUẬT", "Bộ luật"},
	{"LUẬT", "Luật"},
	{"PHÁP LỆNH", "Pháp lệnh"},
	{"NGHỊ ĐỊNH", "Nghị định"},
	{"NGHỊ QUYẾT", "Nghị quyết"},
	{"QUYẾT ĐỊNH", "Quyết định"},
	{"THÔNG TƯ", "Thông tư"},
	{"CHỈ THỊ", "Chỉ thị"},
	{"KẾ HOẠCH", "Kế hoạch"},
	{"HIẾN PHÁP", "Hiến pháp"},
};
#define NTYPES (sizeof(types) / sizeof(types[0]))

static const struct {
	const char *capitals, *name;
} issuers[] = {
	{"CHÍNH PHỦ", "Chính phủ"},
	{"QUỐC HỘI", "Quốc hội"},
	{"THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"},
	{"ỦY BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội"},
	{"UỶ BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội"},
};

/* A decimal number of at most `most` digits off the front of *s; -1 when there is none. */
static int
take_number(struct str *s, size_t most)
{
	size_t n = 0;
	int v = 0;

	while (n < s->n && s->p[n] >= '0' && s->p[n] <= '9' && n < most)
		v = v * 10 + (s->p[n++] - '0');
	*s = str_from(*s, n);
	return n ? v : -1;
}

static bool
take_lit(struct str *s, struct str word)
{
	while (s->n && (s->p[0] == ' ' || s->p[0] == '\n'))
		*s = str_from(*s, 1);
	if (!str_starts(*s, word))
		return false;
	*s = str_from(*s, word.n);
	while (s->n && (s->p[0] == ' ' || s->p[0] == '\n'))
		*s = str_from(*s, 1);
	return true;
}

/* "20/06/2013", "20 tháng 6 năm 2013" or "2013-06-20" at the front of *s; 0 when none. */
static int
take_date(struct str *s)
{
	struct str t = *s;
	int d, m, y;

	if (t.n && t.p[0] == ' ')
		t = str_from(t, 1);
	d = take_number(&t, 4);
	if (d > 31) {
		y = d;
		m = take_lit(&t, STR("-")) ? take_number(&t, 2) : -1;
		d = take_lit(&t, STR("-")) ? take_number(&t, 2) : -1;
	} else {
		m = take_lit(&t, STR("/")) || take_lit(&t, STR("tháng")) ? take_number(&t, 2) : -1;
		y = take_lit(&t, STR("/")) || take_lit(&t, STR("năm")) ? take_number(&t, 4) : -1;
	}
	if (d < 1 || d > 31 || m < 1 || m > 12 || y < 1900 || y > 2999)
		return 0;
	*s = t;
	return y * 10000 + m * 100 + d;
}

/* One blank for each run of white space. */
static struct str
flat(struct arena *a, struct str s)
{
	char *p;
	size_t n = 0;

	if (!s.n || !memchr(s.p, '\n', s.n))
		return s;
	p = arena_alloc(a, s.n + 1);
	for (size_t i = 0; i < s.n; i++) {
		bool blank = s.p[i] == ' ' || s.p[i] == '\n' || s.p[i] == '\t' || s.p[i] == '\r';

		if (!blank)
			p[n++] = s.p[i];
		else if (n && p[n - 1] != ' ')
			p[n++] = ' ';
	}
	return str_make(p, n);
}

static struct str
up_to(struct str s, const char *p)
{
	return p ? str_make(s.p, (size_t)(p - s.p)) : s;
}

/* Behind "(Điều 16 ": "Luật số 35/2013/QH13 ..."; *type and *number are taken off. */
static bool
source_head(struct str *s, struct str *type, struct str *number)
{
	const char *p;
	size_t n = 0;

	for (size_t i = 0; i < NTYPES; i++)
		if ((p = str_find(*s, str_of(types[i].name))) && p < s->p + 60 && p > s->p)
			n = n ? (size_t)(p - s->p) < n ? (size_t)(p - s->p) : n : (size_t)(p - s->p);
	if (n == 0)
		return false;
	*s = str_from(*s, n);
	p = str_find(*s, STR(" số "));
	if (!p || p > s->p + 40)
		return false;
	*type = up_to(*s, p);
	*s = line_trim(str_from(*s, type->n + sizeof(" số ") - 1));
	for (n = 0; n < s->n && !strchr(" ,;)\n", s->p[n]);)
		n++;
	*number = str_make(s->p, n);
	*s = str_from(*s, n);
	return n > 0;
}

struct str
source_number(struct str note)
{
	struct str type, number = {0};

	return source_head(&note, &type, &number) ? number : (struct str){0};
}

/* The last " ngày 20/06/2013 của " in `s`: a title may hold others. */
static const char *
last_date(struct str s, int *date, struct str *issuer)
{
	const char *found = NULL;

	for (const char *p = s.p; (p = str_find(str_make(p, (size_t)(s.p + s.n - p)), STR(" ngày "))); p++) {
		struct str t = str_make(p + sizeof(" ngày ") - 1, (size_t)(s.p + s.n - p) - (sizeof(" ngày ") - 1));
		int day = take_date(&t);

		if (!day || !take_lit(&t, STR("của")))
			continue;
		found = p;
		*date = day;
		*issuer = t;
	}
	return found;
}

void
attributes_of_source(struct document *d, struct str note, struct arena *a)
{
	struct str s = note, type, number, issuer;
	const char *effect = str_find(note, STR("có hiệu lực")), *p;
	int issued;

	if (!source_head(&s, &type, &number))
		return;
	if (!d->number.n)
		d->number = number;
	if (!d->type.n)
		d->type = flat(a, type);
	if (d->issued)
		return;
	if (effect && (p = str_find(str_make(effect, (size_t)(note.p + note.n - effect)), STR("ngày ")))) {
		struct str t = str_make(p + sizeof("ngày ") - 1, (size_t)(note.p + note.n - p) - (sizeof("ngày ") - 1));
		int day = take_date(&t);

		if (!d->effective)
			d->effective = day;
		s = str_make(s.p, effect > s.p ? (size_t)(effect - s.p) : 0);
	}
	p = last_date(s, &issued, &issuer);
	if (!p)
		return;
	d->issued = issued;
	d->title = line_trim(up_to(s, p));
	if (str_ends(d->title, STR(".")))
		d->title.n--;
	d->title = flat(a, d->title);
	issuer = line_trim(issuer);
	while (issuer.n && strchr(",) ", issuer.p[issuer.n - 1]))
		issuer.n--;
	d->issuer = flat(a, issuer);
}

/* Equal whatever the case. */
static bool
same_words(struct str s, struct str small)
{
	size_t i = 0, k = 0;

	while (i < s.n && k < small.n)
		if (vi_lower(utf8_next(s, &i)) != vi_lower(utf8_next(small, &k)))
			return false;
	return i == s.n && k == small.n;
}

static int
date_in(struct str s)
{
	const char *p = str_find(s, STR("ngày "));
	struct str t = p && p == s.p ? str_from(s, sizeof("ngày ") - 1) : s;

	return take_date(&t);
}

/* A row of the table of attributes. */
static void
take_row(struct document *d, struct str line)
{
	struct str s = str_from(line_trim(line), 1);
	struct str key = line_bare(str_cut(&s, '|')), value = line_bare(str_cut(&s, '|'));

	if (value.n == 0 || same_words(value, STR("đang cập nhật")) || str_equal(value, STR("-")))
		return;
	if (same_words(key, STR("số hiệu")) || same_words(key, STR("số ký hiệu")))
		d->number = value;
	else if (same_words(key, STR("loại văn bản")))
		d->type = value;
	else if (same_words(key, STR("nơi ban hành")) || same_words(key, STR("cơ quan ban hành")))
		d->issuer = value;
	else if (same_words(key, STR("trích yếu")))
		d->title = value;
	else if (same_words(key, STR("ngày ban hành")))
		d->issued = date_in(value);
	else if (same_words(key, STR("ngày hiệu lực")) || same_words(key, STR("ngày có hiệu lực")))
		d->effective = date_in(value);
}

/* "Số: 15/2014/NĐ-CP", "Luật số: 35/2013/QH13", with the type when it says so. */
static void
take_number_line(struct document *d, struct str line, struct arena *a)
{
	const char *p = str_find(line, STR("ố:"));
	struct str s, word, token;
	size_t n = 0;

	if (!p || p > line.p + 40 || d->number.n)
		return;
	word = str_make(line.p, (size_t)(p - line.p));
	s = line_trim(str_from(line, word.n + sizeof("ố:") - 1));
	while (n < s.n && s.p[n] != ' ' && s.p[n] != ',' && s.p[n] != '*')
		n++;
	token = str_make(s.p, n);
	s = line_trim(str_from(s, n));
	if (token.n && !memchr(token.p, '/', token.n) && s.n && s.p[0] == '/')
		token = str_cat(a, token, str_cut(&s, ' '));
	if (token.n && token.p[0] >= '0' && token.p[0] <= '9' && memchr(token.p, '/', token.n))
		d->number = token;
	for (size_t i = 0; d->number.n && !d->type.n && i < NTYPES; i++)
		if (str_starts(word, str_of(types[i].name)))
			d->type = str_of(types[i].name);
}

/* "Hà Nội, ngày 27 tháng 02 năm 2014" */
static void
take_place_line(struct document *d, struct str line)
{
	const char *p = str_find(line, STR(", ngày "));
	struct str s;

	if (!p || d->issued || str_starts(line, STR("Căn cứ")) || !str_find(line, STR(" tháng ")))
		return;
	s = str_make(p + sizeof(", ngày ") - 1, (size_t)(line.p + line.n - p) - (sizeof(", ngày ") - 1));
	d->issued = take_date(&s);
}

static void
take_issuer_line(struct document *d, struct str line)
{
	const char *p = str_find(line, STR("CỘNG H"));

	line = line_trim(up_to(line, p));
	for (size_t i = 0; !d->issuer.n && i < sizeof(issuers) / sizeof(issuers[0]); i++)
		if (str_equal(line, str_of(issuers[i].capitals)))
			d->issuer = str_of(issuers[i].name);
}

/* The lines below "NGHỊ ĐỊNH", up to a blank one or the legal grounds. */
static struct str
title_lines(struct str text, size_t at)
{
	struct str title = {0};

	for (int i = 0; i < TITLE_LINES_MAX && at < text.n; i++) {
		struct line l = line_at(text, at);
		struct str s = line_bare(l.s);

		at = l.next;
		if (s.n == 0 && title.n == 0)
			continue;
		if (s.n == 0 || str_starts(s, STR("Căn cứ")) || s.p[0] == '-' || s.p[0] == '|')
			break;
		title = title.n ? str_make(title.p, (size_t)(s.p + s.n - title.p)) : s;
	}
	return title;
}

/* "NGHỊ ĐỊNH" alone on its line, or "LUẬT HÒA GIẢI Ở CƠ SỞ". */
static void
take_type_line(struct document *d, struct str text, struct line l, struct arena *a)
{
	struct str line = line_bare(l.s);

	for (size_t i = 0; i < NTYPES; i++) {
		struct str word = str_of(types[i].capitals), rest;

		if (!str_starts(line, word) || !line_all_capitals(line))
			continue;
		rest = line_trim(str_from(line, word.n));
		if (rest.n && line.p[word.n] != ' ')
			continue;
		if (!d->type.n)
			d->type = str_of(types[i].name);
		if (!d->title.n)
			d->title = flat(a, rest.n ? rest : title_lines(text, l.next));
		return;
	}
}

static void
take_head(struct document *d, struct str text, struct arena *a)
{
	size_t at = 0;

	for (int i = 0; i < HEAD_LINES_MAX && at < text.n; i++) {
		struct line l = line_at(text, at);
		struct str s = line_bare(l.s);

		at = l.next;
		if (s.n == 0)
			continue;
		if (s.p[0] == '|') {
			take_row(d, s);
			continue;
		}
		take_number_line(d, s, a);
		take_place_line(d, s);
		take_issuer_line(d, s);
		take_type_line(d, text, l, a);
	}
}

/* "Nghị định này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2014" */
static int
effect_in(struct str s, int issued)
{
	const char *p = str_find(s, STR("này có hiệu lực")), *day;

	if (!p)
		return 0;
	s = str_make(p, (size_t)(s.p + s.n - p));
	if (s.n > 120)
		s.n = 120;
	day = str_find(s, STR("ngày "));
	if (!day)
		return 0;
	s = str_make(day + sizeof("ngày ") - 1, (size_t)(s.p + s.n - day) - (sizeof("ngày ") - 1));
	return str_starts(s, STR("ký")) ? issued : take_date(&s);
}

void
attributes_of_text(struct document *d, struct str before, struct arena *a)
{
	const struct units *u = &d->units;
	int left = LAST_UNITS_MAX;

	take_head(d, before, a);
	if (u->n && u->item[0].kind == UNIT_PREAMBLE)
		take_head(d, u->item[0].text, a);
	for (size_t i = u->n; !d->effective && i-- > 0 && left;) {
		const struct unit *x = &u->item[i];

		if (x->kind != UNIT_DIEU && x->kind != UNIT_KHOAN)
			continue;
		left--;
		d->effective = effect_in(x->text, d->issued);
	}
}
