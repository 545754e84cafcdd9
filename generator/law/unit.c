/*
 * unit.c - a law's lines to its units, in one pass.
 *
 * line.c says what a line could begin; here it is decided by what stood before:
 * - khoản live under an Điều, điểm under a khoản or an Điều, and both only count up,
 *   so that a list within a khoản stays its text;
 * - a line in the middle of a sentence (hard-wrapped sources) begins nothing unless it
 *   is just the number that must come next;
 * - what an amending law puts between quotation marks is text, as is an article that
 *   is plainly another law's: it follows "như sau" and is not the next in number.
 * A unit's text ends where the next unit begins, so no word can be lost.
 */
#include "law/unit.h"

#include "law/line.h"
#include "law/quote.h"
#include "law/reading.h"

#define UNITS_MAX 2000000  /* what follows stays text of the last one */
#define JUMP_MAX 60	   /* khoản skipped by an extract; a greater leap is no khoản */
#define QUOTE_FAULTS_MAX 8 /* quotations never closed, after which they are no longer looked for */
#define NOTE_FAULTS_MAX 64 /* parentheses never closed, likewise */

/* From the widest: a unit closes all that are not wider than itself. */
enum { AT_PHU_LUC, AT_PHAN, AT_CHUONG, AT_MUC, AT_TIEU_MUC, AT_DIEU, AT_KHOAN, AT_DIEM, LEVELS };

static const int level_of[] = {
	[UNIT_PHU_LUC] = AT_PHU_LUC,   [UNIT_PHAN] = AT_PHAN, [UNIT_CHUONG] = AT_CHUONG, [UNIT_MUC] = AT_MUC,
	[UNIT_TIEU_MUC] = AT_TIEU_MUC, [UNIT_DIEU] = AT_DIEU, [UNIT_KHOAN] = AT_KHOAN,	 [UNIT_DIEM] = AT_DIEM,
};

struct reader {
	struct str text;
	struct lines lines;
	struct arena *a;
	struct diags *diags;
	struct str path;
	struct unit *unit;
	size_t n, cap;
	int open[LEVELS];  /* the unit of each level that is open, -1 */
	size_t text_of;	   /* the unit whose text is being read: the last one, but after a note its article */
	size_t text_at;	   /* where that text begins */
	struct str before; /* the last line that was not blank, or the heading that it ended */
	size_t colon;	   /* no quotation begins behind a colon before this byte */
	bool codified;
	bool wants_source; /* codification: an article has begun, its source has not come */
	bool over;
	int note_faults;
	bool gap; /* a blank line has come since */
	bool before_is_text;
	int khoan, diem; /* order of the last one */
	int hashes;	 /* how the open Điều was marked */
	bool bold;
	bool foreign;	  /* within another law's article */
	size_t quoted_to; /* text before this byte is a quotation */
	int quote_faults;
	int line;
};

/* Is its number the one after the open article's? */
static bool
is_next_number(const struct reader *r, struct str num)
{
	int now = line_number_order(r->unit[r->open[AT_DIEU]].num), next = line_number_order(num);

	if (now == 0 || next == 0)
		return false;
	return next / 100 == now / 100 + 1 ? next % 100 == 0 : next / 100 == now / 100 && next > now;
}

/* Does this line begin the article after the open one, marked in the same way? Then no quotation reaches over it. */
static bool
is_next_article(const struct reader *r, struct str line)
{
	struct opening o;

	if (r->open[AT_DIEU] < 0 || !line_opens(line, &o) || o.kind != UNIT_DIEU)
		return false;
	return o.hashes == r->hashes && o.bold == r->bold && is_next_number(r, o.num);
}

/* Without a mark among articles that have one, and out of their order: quoted words. */
static bool
is_out_of_place(const struct reader *r, const struct opening *o)
{
	return r->hashes && !o->hashes && !o->bold && !is_next_number(r, o->num);
}

/* An article marked as a heading, or by a code, ends whatever quotation was left open before it. */
static bool
ends_quote(const void *reader, struct str line)
{
	const struct reader *r = reader;
	struct opening o;

	if (r->codified)
		return line_look(line) == LINE_MAYBE && line_opens(line, &o) && o.code.n;
	return r->hashes && is_next_article(r, line);
}

/* The next ": “" from `at` on; most lines have none, so it is looked for once. */
static size_t
next_colon(struct reader *r, size_t at)
{
	const char *p = r->text.p + at, *end = r->text.p + r->text.n;

	if (r->colon >= at && r->colon)
		return r->colon;
	while ((p = memchr(p, ':', (size_t)(end - p)))) {
		struct str s = str_make(p + 1, (size_t)(end - p) - 1);

		if (str_starts(s, STR(" “")) || str_starts(s, STR(" \"")))
			break;
		p++;
	}
	r->colon = p ? (size_t)(p - r->text.p) : r->text.n;
	return r->colon;
}

/* If a quotation begins on the line at `at` and ends somewhere, remembers its end. */
static void
look_for_quote(struct reader *r, size_t at, struct str line)
{
	size_t from, end;

	if (r->quote_faults >= QUOTE_FAULTS_MAX || r->open[AT_DIEU] < 0)
		return;
	from = quote_start(line);
	if (from == line.n)
		return;
	end = quote_end(r->text, at + from, ends_quote, r);
	if (end)
		r->quoted_to = end;
	else
		r->quote_faults++;
}

/* Is the line the middle of a sentence? */
static bool
wrapped(const struct reader *r)
{
	return r->before_is_text && !r->gap && !line_ends_sentence(line_bare(r->before));
}

/* An article that the open one quotes without marks: it is text until the open one's successor comes. */
static bool
is_foreign(struct reader *r, const struct opening *o, struct str line)
{
	if (r->codified)
		return o->kind == UNIT_DIEU && o->code.n == 0;
	if (o->kind == UNIT_CUT)
		return r->foreign;
	if (o->kind == UNIT_PHU_LUC || (o->kind == UNIT_DIEU && is_next_article(r, line)))
		r->foreign = false;
	else if (o->kind == UNIT_DIEU && r->open[AT_DIEU] >= 0 &&
		 (line_says_as_follows(r->before) || is_out_of_place(r, o)))
		r->foreign = true;
	return r->foreign;
}

static bool
takes_khoan(const struct reader *r, const struct opening *o)
{
	int order = line_number_order(o->num), step;

	if (r->open[AT_DIEU] < 0 || order <= r->khoan)
		return false;
	step = order / 100 - r->khoan / 100;
	return step <= 1 || (!wrapped(r) && step <= JUMP_MAX);
}

static bool
takes_diem(const struct reader *r, const struct opening *o)
{
	int order = line_point_order(o->num);

	if (r->open[AT_DIEU] < 0 || order <= r->diem)
		return false;
	return !wrapped(r) || order == r->diem + 1 || order / 100 == r->diem / 100 + 1;
}

static bool
takes(struct reader *r, const struct opening *o, struct str line)
{
	if (is_foreign(r, o, line))
		return false;
	switch (o->kind) {
	case UNIT_CUT:
		return true;
	case UNIT_KHOAN:
		return takes_khoan(r, o);
	case UNIT_DIEM:
		return takes_diem(r, o);
	case UNIT_DIEU:
		return o->certain || r->codified || !wrapped(r) || is_next_article(r, line);
	default:
		return o->certain || !wrapped(r);
	}
}

static void
end_text(struct reader *r, size_t at)
{
	if (r->n && r->text_of != SIZE_MAX)
		r->unit[r->text_of].text = line_trim(str_make(r->text.p + r->text_at, at - r->text_at));
}

static struct unit *
add(struct reader *r)
{
	if (r->n == r->cap) {
		struct unit *old = r->unit;

		r->cap = r->cap ? r->cap * 2 : 64;
		r->unit = arena_many(r->a, struct unit, r->cap);
		if (r->n)
			memcpy(r->unit, old, r->n * sizeof(*old));
	}
	return &r->unit[r->n++];
}

/* A cut stands beside what comes after it. */
static void
place_cuts(struct reader *r, size_t before, int parent)
{
	for (size_t i = before; i > 0 && r->unit[i - 1].kind == UNIT_CUT; i--)
		r->unit[i - 1].parent = parent;
}

static bool
has_title(enum unit_kind k)
{
	return k != UNIT_KHOAN && k != UNIT_DIEM && k != UNIT_CUT;
}

/*
 * Where the unit's text begins. An article whose line ends with a full stop or colon
 * has no title: what stands there are its first words.
 */
static size_t
take_title(struct reader *r, struct unit *u, const struct opening *o, size_t next)
{
	size_t here = (size_t)(o->label.p + o->label.n - r->text.p), end = next;

	if (o->rest.n)
		here = (size_t)(o->rest.p - r->text.p);
	if (!has_title(u->kind))
		return here;
	if (o->rest.n == 0) {
		if (u->kind != UNIT_DIEU)
			u->heading = title_below(&r->lines, &end);
		return end;
	}
	u->heading = title_on(&r->lines, o->rest, &end);
	if (u->kind == UNIT_DIEU && !r->codified && line_ends_sentence(u->heading)) {
		u->heading = (struct str){0};
		return here;
	}
	return end;
}

static int
parent_at(const struct reader *r, int level)
{
	for (int l = level - 1; l >= 0; l--)
		if (r->open[l] >= 0)
			return r->open[l];
	return -1;
}

static void
open_level(struct reader *r, const struct opening *o, size_t i)
{
	struct unit *u = &r->unit[i];
	int level = level_of[u->kind];

	if (r->codified && u->kind == UNIT_DIEU)
		r->open[AT_PHU_LUC] = -1;
	u->parent = parent_at(r, level);
	place_cuts(r, i, u->parent);
	r->open[level] = (int)i;
	for (int l = level + 1; l < LEVELS; l++)
		r->open[l] = -1;
	if (level <= AT_DIEU)
		r->khoan = 0;
	if (level <= AT_KHOAN)
		r->diem = 0;
	if (u->kind == UNIT_DIEU) {
		r->hashes = o->hashes;
		r->bold = o->bold;
	} else if (u->kind == UNIT_KHOAN) {
		r->khoan = line_number_order(u->num);
	} else if (u->kind == UNIT_DIEM) {
		r->diem = line_point_order(u->num);
	}
}

/* The unit that the line at `at` begins; returns where to go on. */
static size_t
begin(struct reader *r, const struct opening *o, size_t at, size_t next)
{
	size_t i = r->n;
	struct unit *u;

	end_text(r, at);
	u = add(r);
	*u = (struct unit){.kind = o->kind, .num = o->num, .label = o->label, .parent = -1, .line = r->line};
	if (r->codified && o->code.n) {
		u->code = o->code;
		u->num = codified_last(o->code);
		r->quoted_to = 0;
	}
	r->wants_source = u->code.n > 0;
	if (u->kind != UNIT_CUT)
		open_level(r, o, i);
	r->text_of = i;
	r->text_at = take_title(r, &r->unit[i], o, next);
	r->before_is_text = r->text_at < next && o->kind != UNIT_CUT;
	return r->text_at > next ? r->text_at : next;
}

/* "(Điều 9a Thông tư số ...": the article's number in its own document. */
static void
number_by_source(struct unit *article, struct str note)
{
	struct str s = str_from(note, 1), num;

	if (!str_starts(s, STR("Điều ")))
		return;
	s = line_trim(str_from(s, sizeof("Điều ") - 1));
	num = str_cut(&s, ' ');
	if (line_number_order(num))
		article->num = num;
}

/*
 * A note in parentheses at `at`, which is no part of the words: the article's own go on behind it when they have not
 * begun. Returns where to go on, or 0 when it is none.
 */
static size_t
take_note(struct reader *r, size_t at)
{
	enum unit_kind kind;
	size_t n;
	int article = r->open[AT_DIEU], parent = parent_at(r, AT_KHOAN);
	bool related, first;

	if (r->note_faults >= NOTE_FAULTS_MAX || r->n >= UNITS_MAX || parent < 0)
		return 0;
	n = codified_note(r->text, at, &kind);
	if (n == 0 || (kind == UNIT_SOURCE && !r->wants_source)) {
		r->note_faults += n == 0;
		return 0;
	}
	related = kind == UNIT_RELATED;
	first = r->text_of == (size_t)parent && line_trim(str_make(r->text.p + r->text_at, at - r->text_at)).n == 0;
	end_text(r, at);
	*add(r) = (struct unit){.kind = kind, .text = str_make(r->text.p + at, n), .parent = parent, .line = r->line};
	if (!related && article >= 0)
		number_by_source(&r->unit[article], r->unit[r->n - 1].text);
	r->wants_source = r->wants_source && related;
	r->text_of = first ? (size_t)parent : r->n - 1;
	r->text_at = first ? at + n : at;
	r->before_is_text = false;
	r->before = r->unit[r->n - 1].text;
	r->gap = false;
	return at + n;
}

static void
tell_over(struct reader *r)
{
	if (r->diags && !r->over)
		diag1(r->diags, L207, ((struct place){r->path, r->line, 1}), str_format(r->a, "%d", UNITS_MAX));
	r->over = true;
}

static bool
begins(struct reader *r, struct opening *o, size_t at, struct str line)
{
	if (!line_opens(line, o) || (at < r->quoted_to && !(r->codified && o->code.n)) || !takes(r, o, line))
		return false;
	if (r->n >= UNITS_MAX)
		tell_over(r);
	return !r->over;
}

static void
take_text(struct reader *r, size_t at)
{
	if (r->n == 0) {
		*add(r) = (struct unit){.kind = UNIT_PREAMBLE, .parent = -1, .line = r->line};
		r->text_of = 0;
		r->text_at = at;
	}
	r->wants_source = false;
	r->before_is_text = true;
}

/* A line that may begin something; returns where the next one begins. */
static size_t
take_opening(struct reader *r, size_t at, struct line l)
{
	struct str bare = line_bare(l.s);
	struct opening o;
	size_t next = l.next;
	bool began;

	if (bare.n == 0) {
		r->gap = true;
		return next;
	}
	began = begins(r, &o, at, l.s);
	if (began)
		next = begin(r, &o, at, next);
	else
		take_text(r, at);
	r->before = began && r->unit[r->n - 1].heading.n ? r->unit[r->n - 1].heading : l.s;
	if (at >= r->quoted_to && (bare.p[0] == '"' || str_starts(bare, STR("“")) || next_colon(r, at) < at + l.s.n))
		look_for_quote(r, at, l.s);
	r->gap = false;
	return next;
}

/* Takes one line, or a heading of several; returns where the next one begins. */
static size_t
take_line(struct reader *r, size_t at)
{
	struct line l;
	size_t from = at, next;

	if (r->codified) {
		while (from < r->text.n && (r->text.p[from] == ' ' || r->text.p[from] == '\t'))
			from++;
		next = from < r->text.n && r->text.p[from] == '(' ? take_note(r, from) : 0;
		if (next)
			return next;
	}
	l = lines_at(&r->lines, at);
	switch (line_look(l.s)) {
	case LINE_BLANK:
		r->gap = true;
		return l.next;
	case LINE_MAYBE:
		return take_opening(r, at, l);
	default:
		break;
	}
	take_text(r, at);
	r->before = l.s;
	r->gap = false;
	if (at >= r->quoted_to && next_colon(r, at) < at + l.s.n)
		look_for_quote(r, at, l.s);
	return l.next;
}

static int
lines_in(struct str s)
{
	int n = 0;

	for (const char *p = s.p, *e = s.p + s.n; p < e && (p = memchr(p, '\n', (size_t)(e - p))); p++)
		n++;
	return n;
}

struct units
units_read(const struct reading *in)
{
	struct reader r = {.text = in->text,
			   .lines = {.text = in->text, .codified = in->codified},
			   .a = in->a,
			   .diags = in->diags,
			   .path = in->path,
			   .line = in->line,
			   .codified = in->codified,
			   .text_of = SIZE_MAX};
	size_t at = 0;

	for (int l = 0; l < LEVELS; l++)
		r.open[l] = -1;
	while (at < r.text.n) {
		size_t next = take_line(&r, at);

		r.line += lines_in(str_make(r.text.p + at, next - at));
		at = next;
	}
	end_text(&r, r.text.n);
	return (struct units){r.unit, r.n};
}

struct units
law_units(struct str text, struct str path, int line, struct arena *a, struct diags *diags)
{
	struct reading in = {.text = text, .path = path, .line = line, .a = a, .diags = diags};
	struct units u = units_read(&in);

	units_name(&u, &in);
	return u;
}
