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

#include "base/hash.h"
#include "base/vi.h"
#include "law/line.h"
#include "law/quote.h"

#define UNITS_MAX 100000   /* what follows stays text of the last one */
#define TOLD_MAX 50	   /* doubled articles that are told */
#define JUMP_MAX 60	   /* khoản skipped by an extract; a greater leap is no khoản */
#define QUOTE_FAULTS_MAX 8 /* quotations never closed, after which they are no longer looked for */
#define TITLE_LINES_MAX 6
#define TITLE_MAX 400  /* bytes; a longer line is no title */
#define WRAPPED_MIN 60 /* bytes; a shorter line was not broken for its length */
#define BLANKS_MAX 3   /* blank lines between a chapter's number and its title */

/* From the widest: a unit closes all that are not wider than itself. */
enum { AT_PHU_LUC, AT_PHAN, AT_CHUONG, AT_MUC, AT_TIEU_MUC, AT_DIEU, AT_KHOAN, AT_DIEM, LEVELS };

static const int level_of[] = {
	[UNIT_PHU_LUC] = AT_PHU_LUC,   [UNIT_PHAN] = AT_PHAN, [UNIT_CHUONG] = AT_CHUONG, [UNIT_MUC] = AT_MUC,
	[UNIT_TIEU_MUC] = AT_TIEU_MUC, [UNIT_DIEU] = AT_DIEU, [UNIT_KHOAN] = AT_KHOAN,	 [UNIT_DIEM] = AT_DIEM,
};

static const char *const id_word[LEVELS] = {"phu-luc", "phan", "chuong", "muc", "tieu-muc", "dieu", "khoan", "diem"};

/* Who has an id, and which "-2", "-3" to try first for the next one that wants it. */
struct owner {
	size_t unit; /* + 1; 0: nobody */
	size_t again;
};

struct reader {
	struct str text;
	struct arena *a;
	struct diags *diags;
	struct str path;
	struct unit *unit;
	size_t n, cap;
	struct owner *slot; /* ids of what may occur twice */
	size_t nslots;
	int told;
	int open[LEVELS];  /* the unit of each level that is open, -1 */
	size_t text_at;	   /* where the open unit's text begins */
	struct str before; /* the last line that was not blank */
	bool gap;	   /* a blank line has come since */
	bool before_is_text;
	int khoan, diem; /* order of the last one */
	int hashes;	 /* how the open Điều was marked */
	bool bold;
	bool foreign;	  /* within another law's article */
	size_t quoted_to; /* text before this byte is a quotation */
	int quote_faults;
	int line;
};

/* Does this line begin the article after the open one, marked in the same way? Then no quotation reaches over it. */
static bool
is_next_article(const struct reader *r, struct str line)
{
	struct opening o;
	int now, next;

	if (r->open[AT_DIEU] < 0 || !line_opens(line, &o) || o.kind != UNIT_DIEU)
		return false;
	now = line_number_order(r->unit[r->open[AT_DIEU]].num);
	next = line_number_order(o.num);
	if (now == 0 || next == 0 || o.hashes != r->hashes || o.bold != r->bold)
		return false;
	return next / 100 == now / 100 + 1 ? next % 100 == 0 : next / 100 == now / 100 && next > now;
}

/* An article marked as a heading ends whatever quotation was left open before it. */
static bool
ends_quote(const void *reader, struct str line)
{
	const struct reader *r = reader;

	return r->hashes && is_next_article(r, line);
}

/* If a quotation begins on the line at `at` and ends somewhere, remembers its end. */
static void
look_for_quote(struct reader *r, size_t at, struct str line)
{
	size_t from = quote_start(line), end;

	if (from == line.n || r->quote_faults >= QUOTE_FAULTS_MAX || r->open[AT_DIEU] < 0)
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
	return r->before_is_text && !r->gap && !line_ends_sentence(r->before);
}

/* An article that the open one quotes without marks: it is text until the open one's successor comes. */
static bool
is_foreign(struct reader *r, const struct opening *o, struct str line)
{
	if (o->kind == UNIT_CUT)
		return r->foreign;
	if (o->kind == UNIT_PHU_LUC || (o->kind == UNIT_DIEU && is_next_article(r, line)))
		r->foreign = false;
	else if (o->kind == UNIT_DIEU && r->open[AT_DIEU] >= 0 && line_says_as_follows(r->before))
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
		return o->certain || !wrapped(r) || is_next_article(r, line);
	default:
		return o->certain || !wrapped(r);
	}
}

static void
end_text(struct reader *r, size_t at)
{
	if (r->n)
		r->unit[r->n - 1].text = line_trim(str_make(r->text.p + r->text_at, at - r->text_at));
}

static struct unit *
add(struct reader *r)
{
	if (r->n == r->cap) {
		struct unit *wide = arena_many(r->a, struct unit, r->cap ? r->cap * 2 : 64);

		if (r->n)
			memcpy(wide, r->unit, r->n * sizeof(*wide));
		r->unit = wide;
		r->cap = r->cap ? r->cap * 2 : 64;
	}
	return &r->unit[r->n++];
}

/* The slot of the id: empty, or of the unit that has it. */
static struct owner *
slot_of(const struct reader *r, struct str id)
{
	size_t i = hash_of(id).lo & (r->nslots - 1);

	while (r->slot[i].unit && !str_equal(r->unit[r->slot[i].unit - 1].id, id))
		i = (i + 1) & (r->nslots - 1);
	return &r->slot[i];
}

static void
widen_slots(struct reader *r)
{
	struct owner *old = r->slot;
	size_t n = r->nslots;

	r->nslots = n ? n * 2 : 256;
	r->slot = arena_many(r->a, struct owner, r->nslots);
	for (size_t i = 0; i < n; i++)
		if (old[i].unit)
			*slot_of(r, r->unit[old[i].unit - 1].id) = old[i];
}

/* điểm đ is "dd", apart from điểm d. */
static struct str
num_slug(struct reader *r, const struct unit *u)
{
	if (u->kind == UNIT_DIEM && str_starts(u->num, STR("đ")))
		return str_cat(r->a, STR("dd"), str_from(u->num, 2));
	return vi_slug(r->a, u->num);
}

/*
 * Articles are numbered through the whole document and chapters mostly are, so what
 * is wider is left out of their ids; an annex begins anew.
 */
static struct str
prefix_of(const struct reader *r, const struct unit *u)
{
	if (u->parent < 0 || u->kind == UNIT_PHU_LUC)
		return (struct str){0};
	if (u->kind == UNIT_DIEU || u->kind == UNIT_CHUONG || u->kind == UNIT_PHAN)
		return r->open[AT_PHU_LUC] < 0 ? (struct str){0} : r->unit[r->open[AT_PHU_LUC]].id;
	return r->unit[u->parent].id;
}

static struct str
join_id(struct reader *r, struct str prefix, struct str own)
{
	return prefix.n ? str_cat(r->a, prefix, STR("-"), own) : own;
}

static void
tell_doubled(struct reader *r, const struct unit *u, const struct owner *first)
{
	if (u->kind != UNIT_DIEU || !r->diags || r->open[AT_PHU_LUC] >= 0 || r->told++ >= TOLD_MAX)
		return; /* annexes hold forms with articles of their own */
	diag2(r->diags, L204, ((struct place){r->path, u->line, 1}), str_cat(r->a, STR("Điều "), u->num),
	      str_format(r->a, "%d", r->unit[first->unit - 1].line));
}

/* Only the first of two equals keeps the plain id. Khoản and điểm cannot be equal: they count up. */
static void
give_id(struct reader *r, size_t i)
{
	struct unit *u = &r->unit[i];
	struct str num = num_slug(r, u), word = str_of(id_word[level_of[u->kind]]);
	struct str own = num.n ? str_cat(r->a, word, STR("-"), num) : word;
	struct owner *first, *mine;

	u->id = join_id(r, prefix_of(r, u), own);
	if (u->kind == UNIT_KHOAN || u->kind == UNIT_DIEM)
		return;
	if (i * 2 >= r->nslots)
		widen_slots(r);
	first = slot_of(r, u->id);
	if (first->unit)
		tell_doubled(r, u, first);
	if (first->unit && u->parent >= 0 && u->kind == UNIT_CHUONG) {
		u->id = join_id(r, r->unit[u->parent].id, own);
		first = slot_of(r, u->id);
	}
	own = u->id;
	for (mine = first; mine->unit; mine = slot_of(r, u->id))
		u->id = str_format(r->a, "%.*s-%zu", STR_ARG(own), ++first->again + 1);
	mine->unit = i + 1;
}

/* A cut stands beside what comes after it. */
static void
place_cuts(struct reader *r, size_t before, int parent)
{
	for (size_t i = before; i > 0 && r->unit[i - 1].kind == UNIT_CUT; i--)
		r->unit[i - 1].parent = parent;
}

static bool
can_be_title(struct str line, struct str bare)
{
	struct opening o;

	return bare.n <= TITLE_MAX && bare.p[0] != '|' && !line_opens(line, &o) && quote_start(line) == line.n;
}

/* The lines after "Chương I" that are its title: one, or as many as stand together in capitals. */
static struct str
title_below(struct reader *r, size_t *at)
{
	struct str title = {0};
	int blanks = 0;

	for (size_t next = *at; next < r->text.n;) {
		struct line l = line_at(r->text, next);
		struct str s = line_bare(l.s);

		next = l.next;
		if (s.n == 0 && title.n == 0 && blanks++ < BLANKS_MAX)
			continue;
		if (s.n == 0 && title.n && line_trim(l.s).n)
			*at = next; /* "**" on a line of its own closes the title */
		if (s.n == 0 || !can_be_title(l.s, s) || (title.n && !line_all_capitals(s)))
			break;
		title = title.n ? str_make(title.p, (size_t)(s.p + s.n - title.p)) : s;
		*at = next;
		if (!line_all_capitals(s) || title.n > TITLE_MAX)
			break;
	}
	return title;
}

/* A title broken by hard wrapping goes on in small letters, or with a law's number, on the very next line. */
static struct str
title_on(struct reader *r, struct str title, size_t *at)
{
	for (int n = 0; n < TITLE_LINES_MAX && *at < r->text.n; n++) {
		struct line l = line_at(r->text, *at);
		struct str s = line_bare(l.s);
		struct opening o;
		bool goes_on =
			line_starts_small(s) || (title.n >= WRAPPED_MIN && s.n && s.p[0] >= '0' && s.p[0] <= '9');

		if (line_ends_sentence(title) || !goes_on || line_opens(l.s, &o))
			break;
		title = str_make(title.p, (size_t)(s.p + s.n - title.p));
		*at = l.next;
	}
	return title;
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
			u->heading = title_below(r, &end);
		return end;
	}
	u->heading = title_on(r, o->rest, &end);
	if (u->kind == UNIT_DIEU && line_ends_sentence(u->heading)) {
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

	u->parent = parent_at(r, level);
	place_cuts(r, i, u->parent);
	give_id(r, i);
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
	struct unit *u;
	size_t i = r->n;

	end_text(r, at);
	u = add(r);
	u->kind = o->kind;
	u->num = o->num;
	u->label = o->label;
	u->parent = -1;
	u->line = r->line;
	if (u->kind != UNIT_CUT)
		open_level(r, o, i);
	r->text_at = take_title(r, &r->unit[i], o, next);
	r->before_is_text = r->text_at < next && o->kind != UNIT_CUT;
	return r->text_at > next ? r->text_at : next;
}

/* Takes one line, or a heading of several; returns where the next one begins. */
static size_t
take_line(struct reader *r, size_t at)
{
	struct line l = line_at(r->text, at);
	struct str bare = line_bare(l.s);
	struct opening o;
	size_t next = l.next;
	bool began;

	if (bare.n == 0) {
		r->gap = true;
		return next;
	}
	began = r->n < UNITS_MAX && at >= r->quoted_to && line_opens(l.s, &o) && takes(r, &o, l.s);
	if (began) {
		next = begin(r, &o, at, next);
	} else {
		if (r->n == 0) {
			*add(r) = (struct unit){.kind = UNIT_PREAMBLE, .parent = -1, .line = r->line};
			r->text_at = at;
		}
		r->before_is_text = true;
	}
	if (at >= r->quoted_to)
		look_for_quote(r, at, l.s);
	r->before = bare;
	if (began && r->unit[r->n - 1].heading.n)
		r->before = r->unit[r->n - 1].heading;
	r->gap = false;
	return next;
}

struct units
law_units(struct str text, struct str path, int line, struct arena *a, struct diags *diags)
{
	struct reader r = {.text = text, .a = a, .diags = diags, .path = path, .line = line};
	size_t at = 0;

	for (int l = 0; l < LEVELS; l++)
		r.open[l] = -1;
	while (at < text.n) {
		size_t next = take_line(&r, at);

		for (const char *p = text.p + at, *e = text.p + next; p < e && (p = memchr(p, '\n', (size_t)(e - p)));
		     p++)
			r.line++;
		at = next;
	}
	end_text(&r, text.n);
	return (struct units){r.unit, r.n};
}

struct str
law_unit_name(const struct units *u, size_t i, struct arena *a)
{
	static const char *const word[] = {
		[UNIT_PHAN] = "Phần", [UNIT_CHUONG] = "Chương", [UNIT_MUC] = "Mục",   [UNIT_TIEU_MUC] = "Tiểu mục",
		[UNIT_DIEU] = "Điều", [UNIT_KHOAN] = "khoản",	[UNIT_DIEM] = "điểm", [UNIT_PHU_LUC] = "Phụ lục"};
	struct str out = {0};
	bool article = false;

	for (int k = (int)i; k >= 0; k = u->item[k].parent) {
		const struct unit *x = &u->item[k];

		if (x->kind == UNIT_PREAMBLE || x->kind == UNIT_CUT)
			break;
		if (article && x->kind != UNIT_PHU_LUC)
			continue; /* chapters add nothing to an article's number */
		article |= x->kind == UNIT_DIEU;
		out = str_cat(a, out, out.n ? STR(" ") : STR(""), str_of(word[x->kind]), x->num.n ? STR(" ") : STR(""),
			      x->num);
	}
	return out;
}
