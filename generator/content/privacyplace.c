/*
 * privacyplace.c - short numbers that lead to a person: plates of vehicles, plots of land, houses.
 *
 * Most short numbers are none of these (years, articles of laws), so the word before is asked first, without a scene.
 * A house or hamlet counts only where somebody lives: "Trụ sở: số 10 Lý Bôn" is an office's, "tổ 5, thôn Đông" tells
 * nothing without a person near.
 */
#include "content/privacyroom.h"

#include "law/citeword.h"

/* Blanks, hyphens and stops between the parts of a plate. */
static size_t
skip_joint(struct str t, size_t at)
{
	size_t i = at;

	while (i < t.n && i - at < 3 && (t.p[i] == ' ' || t.p[i] == '-' || t.p[i] == '.'))
		i++;
	return i;
}

/* One or two capitals, Đ among them. */
static size_t
series(struct str t, size_t at)
{
	size_t i = at, n = 0;

	while (n < 2 && i < t.n) {
		if (t.p[i] >= 'A' && t.p[i] <= 'Z')
			i++;
		else if (t.p[i] == '\xC4' && i + 1 < t.n && t.p[i + 1] == '\x90')
			i += 2;
		else
			break;
		n++;
	}
	return i;
}

/* "29A-123.45", "17B1-123.45", "17-B1 12345", "34C 12345"; "29A12345" and "29A-1234" near the word only. */
size_t
privacy_plate(struct look *l, size_t at)
{
	struct str t = l->text;
	int province = (t.p[at] - '0') * 10 + t.p[at + 1] - '0';
	size_t letters = skip_joint(t, at + 2), i = series(t, letters), joint, n, end;
	bool sure;

	if (i == letters || province < 11 ||
	    (at > 0 && (t.p[at - 1] == '/' || t.p[at - 1] == '.' || t.p[at - 1] == ',')) || word_letter_before(t, at))
		return 0;
	if (word_digits(t, i) == 1)
		i++;
	joint = skip_joint(t, i);
	n = word_digits(t, joint);
	end = joint + n;
	if (n == 3 && end < t.n && (t.p[end] == '.' || t.p[end] == ' ') && word_digits(t, end + 1) == 2)
		end += 3, n = 5;
	if (joint == i && n == 6) /* the digit of the series was read as the first of six */
		n = 5;
	if ((n != 5 && n != 4) || word_letter(t, end) ||
	    (end < t.n && (t.p[end] == '/' || t.p[end] == ',') && word_digit(t, end + 1)))
		return 0;
	sure = n == 5 && joint > i;
	if (!sure && scene_before(&l->scene, scene_around(l, at), WORD_CAR, 60, false) == NO_WORD)
		return 0;
	privacy_add(l, at, end, PRIVACY_PLATE, false);
	return end;
}

/* The end of a number with its tail: "123", "12A", "12/34/5", "123-1". */
static size_t
number_end(struct str t, size_t at)
{
	size_t i = at + word_digits(t, at);

	if (i < t.n && ((t.p[i] | 0x20) >= 'a' && (t.p[i] | 0x20) <= 'h') && !word_letter(t, i + 1))
		i++;
	while (i + 1 < t.n && (t.p[i] == '/' || t.p[i] == '-') && word_digit(t, i + 1)) {
		i += 1 + word_digits(t, i + 1);
		if (i < t.n && t.p[i] >= 'A' && t.p[i] <= 'H' && !word_letter(t, i + 1))
			i++;
	}
	return i;
}

/* "tờ bản đồ số", "số tờ", not "thửa số" */
static bool
names_sheet(const struct scene *s, size_t k)
{
	size_t end = k + s->word[k].span;

	while (k < end && !word_in(scene_small(s, k), 0, STR("tờ|bản")))
		k++;
	return k < end;
}

/* "..., tờ bản đồ số 12" right behind a plot: its end, or `end`. */
static size_t
map_sheet(const struct scene *s, struct str t, size_t i, size_t end)
{
	while (i < s->n && scene_begin(s, i) < end)
		i++;
	for (size_t k = i; k < s->n && k < i + 4 && s->word[k].gap != '.'; k++) {
		size_t number = k + s->word[k].span;

		if (s->word[k].tag & WORD_PLOT && names_sheet(s, k) && number < s->n && s->word[number].digit)
			return number_end(t, scene_begin(s, number));
	}
	return end;
}

bool
privacy_short_before(struct str t, size_t at, const char (*list)[8], size_t n)
{
	char word[8] = {0};
	size_t end = at, from;

	while (end > 0 && (t.p[end - 1] == ' ' || t.p[end - 1] == ':'))
		end--;
	for (from = end; from > 0 && end - from < sizeof(word) && (unsigned char)t.p[from - 1] > ' ';)
		from--;
	while (from < end && (t.p[from] == '(' || t.p[from] == '*' || t.p[from] == '"' || t.p[from] == '-'))
		from++;
	if (end == at || from == end || end - from >= sizeof(word))
		return false;
	memcpy(word, t.p + from, end - from);
	if (word[0] >= 'A' && word[0] <= 'Z')
		word[0] = (char)(word[0] | 0x20);
	for (size_t i = 0; i < n; i++)
		if (memcmp(word, list[i], sizeof(word)) == 0)
			return true;
	return false;
}

bool
privacy_leads(struct str t, size_t at)
{
	static const char lead[][8] = {
		"số",	"thửa", "đất",	"đồ",  "tờ",  "chính", "nhà", "sn",    "SN",	"hộ",
		"tổ",	"xóm",	"thôn", "ấp",  "đội", "khu",   "phố", "ngõ",   "ngách", "hẻm",
		"kiệt", "tdp",	"TDP",	"tại", "ở",   "trú",   "chỉ", "riêng", "ngụ",
	};

	return privacy_short_before(t, at, lead, sizeof(lead) / sizeof(lead[0]));
}

size_t
privacy_plot(struct look *l, size_t at)
{
	struct scene *s = &l->scene;
	struct str t = l->text;
	size_t i, k, end, sheet;

	i = scene_around(l, at);
	k = scene_phrase(s, i, WORD_PLOT);
	if (k == NO_WORD || s->word[i].gap == '.' || s->word[i].gap == ',' || s->word[i].gap == '(')
		return at;
	end = number_end(t, at);
	if (word_counted(t, word_blanks(t, end)) || word_in(t, word_blanks(t, end), STR("m2|mét|m²|sào|thước")))
		return at;
	sheet = map_sheet(s, t, i, end);
	if (sheet == end && end - at < 2 && t.p[at] < '3')
		return at; /* "thửa số 1", "thửa số 2" of a lesson's sketch */
	privacy_add(l, scene_begin(s, k), sheet, PRIVACY_PLOT, false);
	return sheet;
}

/* The words of one part of an address from `k` on: a word of place, "số"; where its name or number must stand. */
static size_t
part_head(const struct scene *s, size_t k)
{
	if (k < s->n && str_equal(scene_small(s, k), STR("số")))
		k++;
	if (k >= s->n)
		return s->n;
	if (s->word[k].tag & (WORD_PLACE | WORD_STREET | WORD_HOUSE))
		k += s->word[k].span;
	else if (word_in(scene_small(s, k), 0, STR("tỉnh|thành|tp")))
		k++;
	else
		return s->word[k].capital || s->word[k].digit ? k : s->n;
	if (k < s->n && s->word[k].gap == ' ' && str_equal(scene_small(s, k), STR("số")))
		k++;
	return k;
}

/* Goes on over ", ngõ 5, đường Trần Phú, phường X": each part a word of place and a number or capitals. */
size_t
privacy_address_end(const struct scene *s, struct str t, size_t i, size_t end)
{
	for (;;) {
		size_t k;

		while (i < s->n && scene_begin(s, i) < end)
			i++;
		if (i >= s->n || !(s->word[i].gap == ' ' || s->word[i].gap == ',' || s->word[i].gap == '-'))
			return end;
		k = part_head(s, i);
		if (k >= s->n || !(s->word[k].capital || s->word[k].digit) || (k > i && s->word[k].gap != ' ') ||
		    s->word[k].tag & (WORD_TITLE | WORD_OFFICE))
			return end;
		if (s->word[k].digit) {
			end = number_end(t, scene_begin(s, k));
			continue;
		}
		do
			end = scene_stop(s, k++);
		while (k < s->n && s->word[k].capital && s->word[k].gap == ' ');
	}
}

#define SOMEBODY (WORD_LIVE | WORD_ROLE | WORD_ORG | WORD_HOT)

/* Does somebody live there? The nearest word before decides: one of living, or an office; then a person. */
static bool
is_lived_in(const struct scene *s, size_t i, size_t bytes)
{
	size_t k = scene_before(s, i, SOMEBODY, bytes, false), person = scene_person(s, i, bytes);

	if (k != NO_WORD && s->word[k].tag & (WORD_ORG | WORD_HOT))
		return false;
	if (k != NO_WORD || person != NO_WORD || scene_before(s, i, WORD_TITLE, 14, false) != NO_WORD)
		return true;
	return scene_before(s, i, WORD_PLAIN_ADDRESS, 16, false) != NO_WORD &&
	       scene_before(s, i, WORD_ORG | WORD_HOT, 220, true) == NO_WORD &&
	       scene_after(s, i, WORD_ORG, 160) == NO_WORD;
}

/* "số nhà 12": lived in unless it is an office's. */
static size_t
house(struct look *l, size_t i, size_t k)
{
	const struct scene *s = &l->scene;
	size_t at = scene_begin(s, i), org = scene_before(s, k, WORD_ORG | WORD_HOT, 120, false),
	       end = number_end(l->text, at);

	if (str_equal(scene_small(s, k), STR("sn")) && word_year(l->text, at))
		return at;
	if (org != NO_WORD && !is_lived_in(s, k, 120))
		return at;
	end = privacy_address_end(s, l->text, i, end);
	privacy_add(l, scene_begin(s, k), end, PRIVACY_ADDRESS, false);
	return end;
}

/* "số 45, đường Trần Phú", "số 10 Lý Bôn": only of somebody. */
static size_t
numbered(struct look *l, size_t i)
{
	const struct scene *s = &l->scene;
	size_t at = scene_begin(s, i), end = number_end(l->text, at), last, next = i + 1;

	while (next < s->n && scene_begin(s, next) < end)
		next++;
	if (next < s->n && !(s->word[next].tag & WORD_STREET) && !(s->word[next].capital && s->word[next].gap == ' '))
		return at;
	last = privacy_address_end(s, l->text, i, end);
	if (last == end || !is_lived_in(s, i - 1, 120))
		return at;
	privacy_add(l, scene_begin(s, i - 1), last, PRIVACY_ADDRESS, false);
	return last;
}

/* ", Trưởng thôn": an office right behind the address. */
static bool
is_office_behind(const struct scene *s, size_t i, size_t end)
{
	while (i < s->n && (scene_begin(s, i) < end || s->word[i].tag & WORD_FORMER))
		i++;
	return i < s->n && s->word[i].gap != '.' && s->word[i].tag & (WORD_OFFICE | WORD_MEDIATOR);
}

/* "tổ 5, thôn Đông" right behind a person who has no office. */
static size_t
hamlet(struct look *l, size_t i, size_t k)
{
	const struct scene *s = &l->scene;
	size_t at = scene_begin(s, i), person = scene_person(s, k, 70), end;

	if (person == NO_WORD ||
	    scene_before(s, k, WORD_OFFICE | WORD_MEDIATOR | WORD_ORG | WORD_SAY, 120, false) != NO_WORD)
		return at;
	end = privacy_address_end(s, l->text, i, number_end(l->text, at));
	if (scene_before(s, k, WORD_LIVE | WORD_LINK, 30, false) == NO_WORD && s->word[k].gap == ' ')
		return at;
	if (is_office_behind(s, i, end))
		return at;
	privacy_add(l, scene_begin(s, k), end, PRIVACY_ADDRESS, false);
	return end;
}

/* "12/5 đường Lê Lợi", "45 Trần Phú" right behind a word of living. */
static size_t
bare(struct look *l, size_t i)
{
	const struct scene *s = &l->scene;
	size_t at = scene_begin(s, i), end = number_end(l->text, at), last = privacy_address_end(s, l->text, i, end);
	size_t k = scene_phrase(s, i, WORD_LIVE | WORD_HOUSE);

	if (last == end || k == NO_WORD || s->word[i].gap == '.' || !is_lived_in(s, i, 120))
		return at;
	privacy_add(l, at, last, PRIVACY_ADDRESS, false);
	return last;
}

size_t
privacy_address(struct look *l, size_t at)
{
	const struct scene *s = &l->scene;
	size_t i, k;
	bool number;

	i = scene_around(l, at);
	if (i >= s->n || i == 0 || s->word[i].gap == '.')
		return at;
	number = str_equal(scene_small(s, i - 1), STR("số"));
	k = scene_phrase(s, i, WORD_HOUSE);
	if (k != NO_WORD && s->word[i].gap != ',')
		return house(l, i, k);
	k = scene_phrase(s, number ? i - 1 : i, WORD_NEAR);
	if (k != NO_WORD && s->word[i].gap == ' ')
		return hamlet(l, i, k);
	return number ? numbered(l, i) : bare(l, i);
}
