/*
 * privacynumber.c - long numbers: identity papers, telephones, accounts.
 *
 * A run is digits in groups, with one blank, stop, hyphen or bracket between groups. Its kind is told by how many
 * digits it has, by its first digits, and by the nearest word that names a kind of number before it ("STK", "căn cước",
 * "mã số thuế"). Money, dates and numbers of documents begin or go on otherwise, and fall out early.
 */
#include "content/privacyroom.h"

#include "law/citeword.h"

#define DIGITS_MAX 20
#define GROUPS_MAX 8
#define NEAR 90 /* bytes between a word that names the kind of a number, and the number */

struct run {
	size_t at;
	unsigned n;		  /* digits in all */
	unsigned groups;	  /* and how they are grouped: */
	unsigned sum[GROUPS_MAX]; /* digits up to the end of the group */
	size_t end[GROUPS_MAX];	  /* bytes */
	char digit[DIGITS_MAX];
	bool blanks, dots; /* what stands between groups */
	bool plus;	   /* '+' before it */
};

/* Bytes between two groups at `at`; 0 when the run ends there. */
static size_t
separator(struct str t, size_t at, struct run *r)
{
	size_t n = 1;

	if (at >= t.n)
		return 0;
	if (t.p[at] == ')' && r->groups == 1)
		n = at + 1 < t.n && (t.p[at + 1] == ' ' || t.p[at + 1] == '.' || t.p[at + 1] == '-') ? 2 : 1;
	else if (t.p[at] == '\xC2' && at + 1 < t.n && t.p[at + 1] == '\xA0')
		n = 2;
	else if (t.p[at] == ' ' && at + 3 < t.n && (t.p[at + 1] == '-' || t.p[at + 1] == '.') && t.p[at + 2] == ' ')
		n = 3;
	else if (t.p[at] != ' ' && t.p[at] != '.' && t.p[at] != '-')
		return 0;
	if (!word_digit(t, at + n))
		return 0;
	r->blanks |= n > 1 || t.p[at] == ' ';
	r->dots |= t.p[at] == '.';
	return n;
}

static void
run_read(struct str t, size_t at, struct run *r)
{
	*r = (struct run){.at = at, .plus = at > 0 && t.p[at - 1] == '+'};
	for (size_t i = at, gap;; i += gap) {
		size_t n = word_digits(t, i);

		if (r->n + n > DIGITS_MAX)
			return;
		memcpy(r->digit + r->n, t.p + i, n);
		r->n += (unsigned)n;
		i += n;
		r->sum[r->groups] = r->n;
		r->end[r->groups++] = i;
		gap = r->groups < GROUPS_MAX ? separator(t, i, r) : 0;
		if (gap == 0)
			return;
	}
}

/* The group that ends with digit `n`, + 1; 0 when none does. */
static unsigned
ends_with(const struct run *r, unsigned n)
{
	for (unsigned i = 0; i < r->groups; i++)
		if (r->sum[i] == n)
			return i + 1;
	return 0;
}

/* Is the number before `end` cut out of something longer, or masked ("0912 xxx")? */
static bool
goes_on(struct str t, size_t end)
{
	char c = end < t.n ? t.p[end] : ' ';

	if (word_letter(t, end) || c == '@' || c == '_' || c == '%' || c == '*' || c == '#')
		return !(c == '*' && !(end + 1 < t.n && word_digit(t, end + 1)) &&
			 !(end + 2 < t.n && t.p[end + 1] == '*' && t.p[end + 2] == '*')); /* emphasis ends */
	if ((c == '/' || c == ',' || c == '.' || c == '-') && word_digit(t, end + 1))
		return c != '/' && c != ',';
	return c == '/' && word_letter(t, end + 1);
}

/* What stands right before a number that begins here. */
static bool
begins(struct str t, size_t at)
{
	char c = at > 0 ? t.p[at - 1] : ' ', d = at > 1 ? t.p[at - 2] : ' ';

	if (word_letter_before(t, at) || (c >= '0' && c <= '9'))
		return false;
	if (c == '_' || c == '=' || c == '&' || c == '#' || c == '?' || c == '$')
		return c == '_' && d == '_';
	if (c == '.' || c == ',' || c == '-' || c == '/')
		return !(word_letter_before(t, at - 1) || d == '/') &&
		       (!(d >= '0' && d <= '9') || c == '/' || (c == ',' && t.p[at] == '0'));
	return true;
}

/* The form of money: one to three digits, then threes with stops. */
static bool
is_thousands(const struct run *r)
{
	bool yes = r->groups > 1 && r->dots && !r->blanks && r->sum[0] <= 3 && r->digit[0] != '0';

	for (unsigned i = 1; i < r->groups; i++)
		yes &= r->sum[i] - r->sum[i - 1] == 3;
	return yes;
}

static bool
is_money(struct str t, const struct run *r)
{
	return word_in(t, word_blanks(t, r->end[r->groups - 1]), STR("đ|đồng|vnd|vnđ|usd|triệu|nghìn|tỷ|tỉ")) > 0;
}

static bool
is_amount(struct str t, const struct run *r)
{
	size_t at = word_blanks(t, r->end[r->groups - 1]);

	return is_thousands(r) || is_money(t, r) || word_counted(t, at) ||
	       word_in(t, at, STR("m2|mét|việc|hòa giải|tổ"));
}

/* Province (001-096), century and sex (0-3 until 2099), year of birth. */
static bool
is_citizen(const struct run *r)
{
	const char *d = r->digit;
	int province = (d[0] - '0') * 100 + (d[1] - '0') * 10 + d[2] - '0';
	int year = (d[4] - '0') * 10 + d[5] - '0';

	return r->n >= 12 && province >= 1 && province <= 96 && d[3] <= '3' && (d[3] < '2' || year <= 30);
}

#define NAMES_NUMBER                                                                                                   \
	(WORD_PHONE | WORD_HOT | WORD_ACCOUNT | WORD_CARD | WORD_PASSPORT | WORD_LICENCE | WORD_INSURED | WORD_CODE |  \
	 WORD_OWNTAX | WORD_DEED)

/* The tags of the nearest word before word `i` that names a kind of number. */
static uint64_t
named_kind(const struct scene *s, size_t i)
{
	size_t k = scene_before(s, i, NAMES_NUMBER, NEAR, false);

	return k == NO_WORD ? 0 : s->word[k].tag;
}

/* "0227 3831 234 của Văn phòng Sở", "112000012345 (Quỹ ...)" */
static bool
is_of_org(const struct scene *s, size_t i)
{
	while (i < s->n && s->word[i].digit)
		i++;
	if (i < s->n && s->word[i].gap == ' ' && str_equal(scene_small(s, i), STR("của")))
		i++;
	else if (i >= s->n || s->word[i].gap != '(')
		return false;
	return i < s->n && s->word[i].gap != '.' && s->word[i].tag & (WORD_ORG | WORD_HOT);
}

bool
privacy_of_office(const struct scene *s, size_t i)
{
	size_t org = scene_before(s, i, WORD_ORG | WORD_HOT, 200, true);
	size_t person = scene_person(s, i, 200), of;

	if (is_of_org(s, i))
		return true;
	if (person != NO_WORD || org == NO_WORD)
		return false;
	of = scene_after(s, i, WORD_TITLE | WORD_ROLE, 60);
	return of == NO_WORD || s->word[of].gap != ' ';
}

/* 0[35789] and 8 more, with whatever groups; 02 and 8 or 9 more; after +84 without the 0. Its last group + 1, or 0. */
static unsigned
phone_groups(const struct run *r, bool *landline)
{
	unsigned zero = 0, g;
	char d;

	if (r->n >= 4 && memcmp(r->digit, "0084", 4) == 0)
		zero = 4;
	else if (memcmp(r->digit, "84", 2) == 0 && (r->plus || r->n == 11))
		zero = 2;
	if (zero && zero < r->n && r->digit[zero] == '0')
		zero++;
	if (!zero && r->digit[0] != '0')
		return 0;
	d = r->n > (zero ? zero : 1) ? r->digit[zero ? zero : 1] : '1';
	*landline = d == '2';
	if (*landline) {
		g = ends_with(r, (zero ? zero : 1) + 10);
		return g ? g : ends_with(r, (zero ? zero : 1) + 9);
	}
	return d && strchr("35789", d) ? ends_with(r, (zero ? zero : 1) + 9) : 0;
}

/* A landline near an office is that office's, whoever answers, unless it stands in somebody's home. */
static bool
is_desk(const struct scene *s, size_t i)
{
	size_t k = scene_before(s, i, WORD_ORG | WORD_HOT | WORD_LIVE | WORD_HOUSE | WORD_ROLE, 120, true);

	return k != NO_WORD && s->word[k].tag & (WORD_ORG | WORD_HOT);
}

static bool
telephone(struct look *l, const struct run *r, size_t i, uint64_t named)
{
	bool landline = false, paired;
	unsigned g = phone_groups(r, &landline);
	size_t at = r->at, end;

	if (g == 0) /* 01x until 2018 */
		g = named & WORD_PHONE && r->digit[0] == '0' && r->digit[1] == '1' ? ends_with(r, 11) : 0;
	if (g == 0 || goes_on(l->text, r->end[g - 1]))
		return false;
	end = r->end[g - 1];
	paired = g > 3 && r->sum[0] < 3 && !r->plus; /* "09 12 34 56 78" may be a column of numbers */
	if (r->digit[0] == '8' && !r->plus && r->groups > 1 && !(named & WORD_PHONE))
		return false;
	if ((paired || (g > 1 && r->sum[0] == 1)) && !(named & WORD_PHONE))
		return false;
	if (named & (WORD_HOT | WORD_CODE))
		return true;
	if (!privacy_of_office(&l->scene, i) && !(landline && is_desk(&l->scene, i))) {
		at -= r->plus;
		at -= at > 0 && l->text.p[at - 1] == '(' && memchr(l->text.p + at, ')', end - at);
		privacy_add(l, at, end, PRIVACY_PHONE, false);
	}
	return true;
}

/* "STK: 123", "số tài khoản là 123" */
static bool
is_right_behind(const struct scene *s, size_t k, size_t i)
{
	return scene_begin(s, i) - scene_stop(s, k + s->word[k].span - 1) <= 12;
}

/* An account: named so before, or a bank named behind it. */
static bool
account(struct look *l, const struct run *r, size_t i, uint64_t named)
{
	const struct scene *s = &l->scene;
	size_t k = scene_before(s, i, WORD_ACCOUNT, NEAR + 30, false), last = r->groups - 1, next = i;

	if (r->n < 6 || r->n > 19 || goes_on(l->text, r->end[last]) || (named && !(named & WORD_ACCOUNT)))
		return false;
	if (k == NO_WORD && (r->n < 8 || r->digit[0] == '0'))
		return false;
	while (next < s->n && scene_begin(s, next) < r->end[last])
		next++;
	if (k == NO_WORD && scene_after(s, next, WORD_BANK, 24) == NO_WORD &&
	    scene_before(s, i, WORD_BANK, 16, false) == NO_WORD)
		return false;
	if ((r->n < 8 || is_amount(l->text, r)) && (k == NO_WORD || !is_right_behind(s, k, i)))
		return false;
	if (is_money(l->text, r))
		return false;
	if (!privacy_of_office(s, i))
		privacy_add(l, r->at, r->end[last], PRIVACY_ACCOUNT, false);
	return true;
}

/* Papers: the number of digits must be the paper's. */
static bool
paper(struct look *l, const struct run *r, uint64_t named)
{
	unsigned g = ends_with(r, 12);
	bool citizen = g && is_citizen(r) && !(named & (WORD_CODE | WORD_ACCOUNT));

	if (named & WORD_INSURED && !g)
		g = ends_with(r, 13) ? ends_with(r, 13) : ends_with(r, 10);
	else if (named & WORD_OWNTAX && !g)
		g = ends_with(r, 10);
	else if (named & WORD_CARD && !g)
		g = ends_with(r, 9);
	if (!g || !(citizen || named & (WORD_CARD | WORD_LICENCE | WORD_INSURED | WORD_OWNTAX)))
		return false;
	if (goes_on(l->text, r->end[g - 1]))
		return false;
	if (is_thousands(r) && !(named & WORD_CARD))
		return false;
	privacy_add(l, r->at, r->end[g - 1], PRIVACY_IDENTITY, false);
	return true;
}

/* A letter and 7 or 8 digits near "hộ chiếu"; "DN 4010123456789" near "thẻ BHYT"; "BX 123456" near "sổ đỏ". */
static size_t
lettered(struct look *l, size_t at)
{
	struct str t = l->text;
	size_t n = word_digits(t, at), from = at, letters, i;
	uint64_t named;

	from -= from > 0 && t.p[from - 1] == ' ';
	letters = from;
	while (from > 0 && letters - from < 4 && word_letter_back(t, from) < from)
		from = word_letter_back(t, from);
	if (from == letters || letters - from > 3 || !word_all_capitals(t, from, letters) ||
	    word_letter_before(t, from) || goes_on(t, at + n) || n < 5 || n > 13)
		return 0;
	i = scene_around(l, from);
	named = named_kind(&l->scene, i);
	if (named & WORD_PASSPORT && letters - from == 1 && (n == 7 || n == 8))
		privacy_add(l, from, at + n, PRIVACY_IDENTITY, false);
	else if (named & WORD_INSURED && letters - from == 2 && n >= 10)
		privacy_add(l, from, at + n, PRIVACY_IDENTITY, false);
	else if (named & WORD_DEED && n <= 8)
		privacy_add(l, from, at + n, PRIVACY_PLOT, false);
	else
		return 0;
	return at + n;
}

/* "sổ đỏ số 012345": only right behind the word, and no certificate of something else. */
static bool
deed(struct look *l, const struct run *r, size_t i, uint64_t named)
{
	const struct scene *s = &l->scene;
	size_t k = scene_before(s, i, WORD_DEED, 16, false);

	if (!(named & WORD_DEED) || k == NO_WORD || r->n < 5 || r->n > 9 || is_amount(l->text, r))
		return false;
	privacy_add(l, r->at, r->end[r->groups - 1], PRIVACY_PLOT, false);
	return true;
}

/* "35/2013/QH13", "63/KH-UBND", "15/4/2024" go on with a stroke so. */
static bool
is_document(struct str t, size_t at)
{
	size_t n;

	if (at + 1 >= t.n || t.p[at] != '/')
		return false;
	n = word_digits(t, at + 1);
	return n == 0 || n == 4 || (at + 1 + n < t.n && t.p[at + 1 + n] == '/' && word_digits(t, at + 2 + n) == 4);
}

size_t
privacy_number(struct look *l, size_t at)
{
	struct str t = l->text;
	size_t n = word_digits(t, at), i, gone;
	struct run r;
	uint64_t named;

	if (n == 2 && (gone = privacy_plate(l, at)) > 0)
		return gone;
	if (n >= 5 && n <= 13 && (gone = lettered(l, at)) > 0)
		return gone;
	if (!begins(t, at))
		return at + n;
	run_read(t, at, &r);
	if (r.groups > 2 && r.sum[2] == 3) /* a row of single digits */
		return r.end[r.groups - 1];
	if (r.n > 5 && r.groups > 0) {
		i = scene_around(l, at);
		named = named_kind(&l->scene, i);
		if (named & WORD_ACCOUNT && account(l, &r, i, named))
			return r.end[r.groups - 1];
		if (paper(l, &r, named) || telephone(l, &r, i, named) || account(l, &r, i, named) ||
		    deed(l, &r, i, named))
			return l->n && l->find[l->n - 1].at.at >= at ? l->find[l->n - 1].at.at + l->find[l->n - 1].at.n
								     : r.end[r.groups - 1];
	}
	if (n <= 5 && privacy_leads(t, at) && !is_document(t, at + n) &&
	    ((gone = privacy_plot(l, at)) > at || (gone = privacy_address(l, at)) > at))
		return gone;
	return at + n;
}
