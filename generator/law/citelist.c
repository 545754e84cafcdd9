/*
 * citelist.c - who owns what in a list. Units come one after the other; a wider one ("Điều
 * 65") takes all narrower ones before it that have none yet, and a document at the end takes
 * all. "Điều 5 khoản 2" goes the other way, and is told by the lack of a comma.
 */
#include "law/citelist.h"

#include "law/citeword.h"

enum joint { JOINT_NONE, JOINT_OF, JOINT_COMMA, JOINT_AND };

#define HEADINGS_MAX 24 /* articles with their headings that one document at the end may hold for */
#define HEADING_MAX 500 /* bytes between "Điều 5. " and "của Luật 62/2006/QH11" */

static void
put(const struct cite_reader *r, struct cite_list *list, struct cite_target x)
{
	if (list->n >= LIST_MAX)
		return;
	if (list->n == list->cap) {
		struct cite_target *more = arena_many(r->a, struct cite_target, list->cap * 2);

		memcpy(more, list->item, list->n * sizeof(*more));
		list->cap *= 2;
		list->item = more;
	}
	list->item[list->n++] = x;
}

static void
grow_own(struct cite_target *x, size_t end)
{
	if (x->own.n)
		x->own.n = end - x->own.at;
}

/* "Điều 5 khoản 2, 3": the last target gets narrower. */
static void
narrow(const struct cite_reader *r, struct cite_list *list, const struct cite_unit *u)
{
	struct cite_target x = list->item[list->n - 1];

	list->item[list->n - 1].num[u->level] = u->num[0].s;
	grow_own(&list->item[list->n - 1], u->num[0].own.at + u->num[0].own.n);
	for (size_t i = 1; i < u->n; i++) {
		x.num[u->level] = u->num[i].s;
		x.own = u->num[i].own;
		put(r, list, x);
	}
}

/* "khoản 2 của một trong các Điều 249, 250": each number takes a copy of what stands before. */
static void
copy_group(const struct cite_reader *r, struct cite_list *list, size_t from, const struct cite_unit *u)
{
	size_t n = list->n;

	for (size_t i = 1; i < u->n; i++) {
		for (size_t k = from; k < n; k++) {
			struct cite_target x = list->item[k];

			x.num[u->level] = u->num[i].s;
			x.own = k + 1 == n ? u->num[i].own : (struct span){0, 0};
			put(r, list, x);
		}
	}
}

static void
add(const struct cite_reader *r, struct cite_list *list, const struct cite_unit *u, enum joint joint)
{
	size_t from = list->n, first = 0;
	int level = (int)u->level;

	if (joint == JOINT_NONE && list->n && citetarget_bottom(&list->item[list->n - 1]) > level) {
		narrow(r, list, u);
		return;
	}
	if (joint <= JOINT_OF || (joint == JOINT_COMMA && !u->spread))
		while (from > 0 && citetarget_top(&list->item[from - 1]) < level)
			from--;
	if (joint == JOINT_COMMA && level == LEVEL_PHU_LUC && list->n &&
	    citetarget_top(&list->item[list->n - 1]) == LEVEL_DIEU)
		from = list->n;
	if (from < list->n) {
		for (size_t k = from; k < list->n; k++)
			list->item[k].num[level] = u->num[0].s;
		grow_own(&list->item[list->n - 1], u->num[0].own.at + u->num[0].own.n);
		if (u->spread) {
			copy_group(r, list, from, u);
			return;
		}
		first = 1;
	}
	for (size_t i = first; i < u->n; i++) {
		struct cite_target x = {.own = u->num[i].own};

		x.num[level] = u->num[i].s;
		put(r, list, x);
	}
}

/* Behind a footnote's number in brackets. */
static size_t
blanks(struct str t, size_t at)
{
	size_t next = word_blanks(t, at), n;

	if (at < t.n && t.p[at] == '[' && (n = word_digits(t, at + 1)) && n < 4 && at + 1 + n < t.n &&
	    t.p[at + 1 + n] == ']')
		return word_blanks(t, at + n + 2);
	return next;
}

/* "Phần A", "Phần thứ hai" at `at`: its end, or 0. */
static size_t
part_at(struct str t, size_t at)
{
	size_t e = word_is(t, at, STR("phần")), thu;

	if (!e)
		return 0;
	at = word_blanks(t, e);
	thu = word_is(t, at, STR("thứ"));
	if (thu)
		at = word_blanks(t, thu);
	e = word_end(t, at);
	if (e == at || (!thu && !word_digit(t, at) && !word_all_capitals(t, at, e)))
		return 0;
	return e;
}

/* "khoản", "điểm", "Điều": no word that may stand between units begins so. */
static bool
begins_unit(char c)
{
	return c == 'k' || c == 'K' || c == '\xC4' || c == '\xC3';
}

/* The next unit behind `at` and how it hangs on; false when the list ends. */
static bool
next_unit(struct str t, size_t at, size_t *unit, enum joint *joint)
{
	size_t next = blanks(t, at), e;
	enum cite_level l;

	*joint = JOINT_NONE;
	if (next >= t.n || ((unsigned char)t.p[next] < 0x80 && !memchr("ctvhkmpCTVHKMP,;&-/", t.p[next], 19)))
		return false; /* no word below begins so */
	if (begins_unit(t.p[next])) {
		*unit = next;
		return citeunit_word(t, next, &l) > 0;
	}
	if ((e = word_in(t, next, STR("của|thuộc|trong")))) {
		*joint = JOINT_OF;
		next = word_blanks(t, e);
	} else if (t.p[next] == '-' || t.p[next] == '/') { /* "Điểm a - Khoản 2 - Điều 5" */
		e = word_spaces(t, at);
		*unit = word_spaces(t, next + 1);
		return e == next && citeunit_word(t, *unit, &l);
	} else if (next < t.n && (t.p[next] == ',' || t.p[next] == ';')) {
		*joint = t.p[next] == ',' ? JOINT_COMMA : JOINT_AND;
		next = word_blanks(t, next + 1);
		if (next < t.n && begins_unit(t.p[next])) {
			*unit = next;
			return citeunit_word(t, next, &l) > 0;
		}
	}
	if (*joint != JOINT_OF && (e = word_in(t, next, STR("và/hoặc|và|hoặc|hay|cũng như|cùng với|&")))) {
		*joint = JOINT_AND;
		next = word_blanks(t, e);
	}
	if (*joint != JOINT_NONE && (e = word_in(t, next, STR("một trong các|một trong những|từ|các|tại các"))))
		next = word_blanks(t, e);
	else if (*joint == JOINT_NONE && (e = word_is(t, next, STR("các"))))
		next = word_blanks(t, e);
	else if (*joint == JOINT_NONE && (e = word_in(t, next, STR("vào sau|vào trước")))) {
		*joint = JOINT_AND; /* "khoản 1a vào sau khoản 1 Điều 5" */
		next = word_blanks(t, e);
	}
	if (*joint == JOINT_AND && (e = word_in(t, next, STR("bổ sung|sửa đổi|bãi bỏ"))))
		next = word_blanks(t, e);
	if (*joint != JOINT_NONE && (e = word_in(t, next, STR("từ|các"))))
		next = word_blanks(t, e);
	e = *joint == JOINT_NONE || *joint == JOINT_COMMA ? part_at(t, next) : 0;
	if (e) /* "Mục 2 Phần B Phụ lục II" */
		next = word_blanks(t, e);
	*unit = next;
	return citeunit_word(t, next, &l) > 0;
}

/* The span takes in "Phần II" right before "Phụ lục III". */
static size_t
with_part_before(struct str t, size_t at)
{
	struct span num = word_before(t, at), word;

	if (num.n == 0 || num.n > 6)
		return at;
	word = word_before(t, num.at);
	if (word.n && part_at(t, word.at) == num.at + num.n)
		return word.at;
	word = word_before(t, word.at);
	return word.n && part_at(t, word.at) == num.at + num.n ? word.at : at;
}

/*
 * Reads the next "Điều 39. Tên điều", uncoded, behind ';' at `at`; its end. Headings have semicolons of their own:
 * `at` itself behind one of those. 0 at any other unit, which ends the list.
 */
static size_t
further_heading(const struct cite_reader *r, size_t at, struct cite_unit *u)
{
	size_t next = word_blanks(r->t, at + 1);

	u->n = 0;
	if (!citeunit_at(r, next, u))
		return at + 1;
	if (u->level != LEVEL_DIEU || u->code || u->end >= r->t.n || r->t.p[u->end] != '.')
		return 0;
	return u->end;
}

/* In a list "có nội dung liên quan đến Điều 5. Tên điều của Luật 62/2006/QH11 ...; ..." */
static bool
in_relations(struct str t, size_t at)
{
	size_t b = word_blanks_back(t, at);

	return (b > 0 && t.p[b - 1] == ';') ||
	       (word_before_in(t, b, STR("đến")) && word_before_in(t, word_before(t, b).at, STR("quan")));
}

/*
 * The document behind the headings, "Điều 5. Tên điều; Điều 6. Tên điều của Luật 62/2006/QH11": it holds for all
 * articles before it. Looked for first, so that nothing is added in vain.
 */
static bool
behind_heading(const struct cite_reader *r, struct cite_list *list, size_t from, struct cite_doc *d)
{
	struct str t = r->t;
	size_t limit = from + HEADING_MAX, more = 0, at = from;
	struct cite_unit u;
	bool found = false;

	if (!in_relations(t, list->at.at))
		return false;
	for (; at < limit && at < t.n && t.p[at] != '\n' && !found; at++) {
		size_t e;

		if (t.p[at] == ';') {
			at = list->code || more > HEADINGS_MAX ? 0 : further_heading(r, at, &u);
			if (!at)
				return false;
			more += u.n > 0;
			limit = u.n > 0 ? at + HEADING_MAX : limit;
			at--;
		} else if ((t.p[at] | 0x20) == 'c' && (e = word_is(t, at, STR("của")))) {
			found = citedoc_at(r, word_blanks(t, e), true, d) && d->number.n && d->title.n == 0;
		}
	}
	for (at = from; found && more; at++) {
		if (t.p[at] != ';')
			continue;
		at = further_heading(r, at, &u) - 1;
		if (u.n == 0)
			continue;
		add(r, list, &u, JOINT_AND);
		more--;
	}
	return found;
}

static bool
ends_in_this(const struct cite_list *list)
{
	const struct cite_target *x = &list->item[list->n - 1];

	return str_equal(x->num[citetarget_top(x)], STR("này"));
}

/* "khoản 9 Điều 3 và Mẫu số 01 kèm theo Thông tư số 109/2016/TT-BTC": forms have no field, but their document holds. */
static size_t
behind_form(struct str t, size_t at)
{
	size_t e, form, so;

	if (at >= t.n || !memchr("vcmbVCMB", t.p[at], 8))
		return at; /* no word below begins so */
	e = word_in(t, at, STR("và|cùng"));
	form = word_in(t, e ? word_blanks(t, e) : at, STR("mẫu|biểu mẫu|biểu"));
	if (!form)
		return at;
	form = word_blanks(t, form);
	so = word_is(t, form, STR("số"));
	form = so ? word_blanks(t, so) : form;
	return word_digit(t, form) ? word_blanks(t, word_end(t, form)) : at;
}

/* "Điều 3 và các Điều tiếp theo của Nghị định này": the words that count no further article. */
static size_t
behind_others(struct str t, size_t at)
{
	size_t e = at < t.n && (t.p[at] | 0x20) == 'v' ? word_in(t, at, STR("và các|và những")) : 0, unit;
	enum cite_level l;

	unit = e ? citeunit_word(t, word_blanks(t, e), &l) : 0;
	e = unit ? word_in(t, word_blanks(t, unit), STR("tiếp theo|khác|có liên quan|liên quan")) : 0;
	return e ? word_blanks(t, e) : at;
}

/* "Điều 98 (Luật Đất đai 2013)" */
static bool
in_brackets(const struct cite_reader *r, size_t at, struct cite_doc *d)
{
	size_t end;

	if (!citedoc_at(r, at, true, d) || d->ref != CITE_EXPLICIT)
		return false;
	end = word_blanks(r->t, d->at.at + d->at.n);
	return end < r->t.n && r->t.p[end] == ')';
}

/* The document behind the units. */
static bool
find_doc(const struct cite_reader *r, struct cite_list *list, size_t end, bool heading)
{
	struct str t = r->t;
	struct cite_doc *d = &list->doc;
	size_t next = blanks(t, end), e, part, after, theo;
	bool comma = next < t.n && t.p[next] == ',';

	if (heading && behind_heading(r, list, end, d))
		return true;
	if (next < t.n && t.p[next] == '(' && in_brackets(r, word_blanks(t, next + 1), d))
		return true;
	if (next >= t.n || t.p[next] == '.' || t.p[next] == '\n' || t.p[next] == ';' || t.p[next] == ')' ||
	    ends_in_this(list))
		return false;
	if (t.p[next] == '-' && (after = word_spaces(t, next + 1)) > next + 1 && next > end)
		return citedoc_at(r, after, true, d) && d->ref == CITE_EXPLICIT; /* "Điều 5 - Luật Đất đai" */
	after = comma ? word_blanks(t, next + 1) : next;
	part = part_at(t, after);
	if (part) {
		after = word_blanks(t, part);
		comma = after < t.n && t.p[after] == ',';
		if (comma)
			after = word_blanks(t, after + 1);
	}
	after = behind_others(t, after);
	e = word_in(t, after, STR("của|thuộc|trong|tại"));
	if (!e && !comma && (theo = word_is(t, after, STR("theo"))))
		return citedoc_at(r, word_blanks(t, theo), true, d) && d->ref == CITE_EXPLICIT;
	if (e) {
		size_t cac = word_is(t, word_blanks(t, e), STR("các"));

		after = word_blanks(t, cac ? cac : e);
	}
	after = behind_form(t, after);
	if (str_starts(str_from(t, after), STR("“")) || (after < t.n && t.p[after] == '"'))
		after += t.p[after] == '"' ? 1 : 3; /* khoản 2 Điều 4 “Luật Nhà ở 2023” */
	if (citedoc_at(r, after, true, d) && !(comma && d->ref == CITE_THIS && !part && list->n > 1))
		return true;
	return (word_capital(t, after) || word_in(t, after, STR("ban|kèm|được ban|đính")) ||
		(after < t.n && t.p[after] == '(')) &&
	       citedoc_attached(r, after, d);
}

/* "Chương II, Điều 5, khoản 2", "Điều 4, khoản 10, khoản 11" with nothing wider behind: told from the outside in. */
static void
join_downward(struct cite_list *list)
{
	struct cite_target *x = list->item;
	int first = citetarget_top(&x[0]);
	size_t n = 1;

	if (list->n < 2 || first < LEVEL_DIEU || citetarget_bottom(&x[0]) != first)
		return;
	for (size_t i = 1; i < list->n; i++)
		if (citetarget_top(&x[i]) >= first || citetarget_top(&x[i]) != citetarget_bottom(&x[i]))
			return;
	for (size_t i = 1; i < list->n; i++) {
		int level = citetarget_top(&x[i]);
		struct cite_target next = x[n - 1];
		bool narrower = level < citetarget_bottom(&next);

		for (int l = 0; l < level; l++)
			next.num[l] = (struct str){0};
		next.num[level] = x[i].num[level];
		if (!narrower)
			next.own = x[i].own;
		else if (x[i].own.n)
			grow_own(&next, x[i].own.at + x[i].own.n);
		x[narrower ? n - 1 : n++] = next;
	}
	list->n = n;
}

/* "Phụ lục" without number says nothing where no document follows. */
static void
drop_unnumbered(struct str t, struct cite_list *list, size_t *end)
{
	while (list->n && citejudge_unnumbered(&list->item[list->n - 1])) {
		struct cite_target *x = &list->item[list->n - 1];

		x->num[LEVEL_PHU_LUC] = (struct str){0};
		if (citetarget_top(x) >= 0) { /* "Điều 2 Phụ lục": two words less */
			*end = word_before(t, word_before(t, *end).at).at;
			*end = word_blanks_back(t, *end);
			x->own.n = x->own.n ? *end - x->own.at : 0;
			return;
		}
		list->n--;
		if (list->n)
			*end = list->item[list->n - 1].own.at + list->item[list->n - 1].own.n;
	}
}

static bool
accept(const struct cite_reader *r, struct cite_list *list, size_t *end)
{
	struct str t = r->t;

	if (list->has_doc)
		return true;
	drop_unnumbered(t, list, end);
	if (list->n == 0)
		return false;
	for (size_t i = 0; i < list->n; i++) {
		const struct cite_target *x = &list->item[i];

		if (citetarget_top(x) != citetarget_bottom(x) && citetarget_bottom(x) < LEVEL_MUC)
			return true;
	}
	return citejudge_alone(t, list->at.at, &list->item[0], *end);
}

/* "Điều 8 (khoản 2) Luật A": behind the bracket; `end` when there is none, or more stands in it. */
static size_t
in_bracket(const struct cite_reader *r, struct cite_list *list, size_t end)
{
	struct str t = r->t;
	size_t next = word_spaces(t, end);
	struct cite_unit u;
	int bottom = citetarget_bottom(&list->item[list->n - 1]);

	if (next >= t.n || t.p[next] != '(' || bottom > LEVEL_DIEU || !citeunit_at(r, next + 1, &u) ||
	    (int)u.level >= bottom || u.end >= t.n || t.p[u.end] != ')')
		return end;
	narrow(r, list, &u);
	return u.end + 1;
}

bool
citelist_at(const struct cite_reader *r, size_t at, struct cite_list *list)
{
	struct str t = r->t;
	struct cite_unit u;
	enum joint joint = JOINT_NONE;
	size_t end, next;
	bool heading, commas = true, ok;

	list->at = (struct span){at, 0};
	list->item = list->few;
	list->n = 0;
	list->cap = LIST_FEW;
	list->has_doc = list->code = false;
	if (!citeunit_at(r, at, &u) || !citejudge_number(t, &u) || citejudge_other_word(t, at, u.level) ||
	    citejudge_heading(t, at, u.end, u.level))
		return false;
	if (u.level >= LEVEL_MUC)
		list->at.at = with_part_before(t, at);
	do {
		add(r, list, &u, joint);
		commas &= list->n == 1 || joint == JOINT_COMMA;
		end = in_bracket(r, list, u.end);
		list->code |= u.code;
		heading = u.code || (u.level == LEVEL_DIEU && end < t.n && t.p[end] == '.') ||
			  (u.level > LEVEL_DIEU && word_capital(t, word_blanks(t, end)));
	} while (next_unit(t, end, &next, &joint) && citeunit_at(r, next, &u) && citejudge_number(t, &u) &&
		 !citejudge_heading(t, next, u.end, u.level));
	if (commas)
		join_downward(list);
	list->has_doc = find_doc(r, list, end, heading);
	list->code |= heading && !list->has_doc && in_relations(t, at);
	if (list->has_doc) {
		end = list->doc.at.at + list->doc.at.n;
		grow_own(&list->item[list->n - 1], end);
	}
	ok = accept(r, list, &end);
	list->at.n = end - list->at.at;
	return ok;
}
