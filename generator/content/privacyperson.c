/*
 * privacyperson.c - names of people who are party to something, and children.
 *
 * A full name is a family name and one to four more capitals, none of them an initial ("Nguyễn Văn A" is how courts
 * hide one). By itself it is nothing: articles are full of names. It counts when its bearer can be told to be a private
 * person: by age, by where he lives, by a role ("nguyên đơn", "hộ ông"), by a quarrel, by an illness. An office before
 * or behind the name, in the same clause, ends the matter, here and wherever the name comes again in the text.
 */
#include "content/privacyroom.h"

#include "law/citeword.h"

#define SYLLABLES_MAX 5
#define SYLLABLE_BYTES 24
#define ADULT 16

/* Words that no name goes on over, though they may be written with a capital: "Hùng Phó Chủ tịch", "HÙNG SINH NĂM". */
static bool
ends_name(const struct scene *s, size_t k)
{
	const uint64_t phrases = WORD_OFFICE | WORD_MEDIATOR | WORD_BORN | WORD_LIVE | WORD_CARD | WORD_PHONE;

	return s->word[k].tag & WORD_ENDS || (s->word[k].tag & phrases && s->word[k].span > 1);
}

static bool
all_capitals(const struct scene *s, struct str t, size_t k)
{
	return word_all_capitals(t, scene_begin(s, k), scene_stop(s, k)) && utf8_length(scene_small(s, k)) > 1;
}

/* Behind the last word of the name that begins at word `i`. */
static size_t
name_end(const struct scene *s, struct str t, size_t i)
{
	bool loud = all_capitals(s, t, i);
	size_t k = i + 1;

	while (k < s->n && s->word[k].gap == ' ' && s->word[k].capital && !ends_name(s, k) &&
	       (all_capitals(s, t, k) == loud || utf8_length(scene_small(s, k)) == 1))
		k++;
	return k;
}

/* "đường Lê Lợi, Nguyễn Văn Cừ": a list that a street or school began. */
static bool
in_list_of_places(const struct scene *s, size_t i)
{
	for (size_t k = i, steps = 0; k > 0 && steps < 14; steps++) {
		size_t head = scene_head(s, k - 1);

		if (s->word[k].gap != ',' && s->word[k].gap != ' ' && s->word[k].gap != ';')
			return false;
		if (s->word[head].tag & (WORD_NAMED | WORD_STREET))
			return true;
		if (!s->word[head].capital && !scene_is(s, head, STR("và|hoặc")))
			return false;
		k = head;
	}
	return false;
}

/* Is what looks like a name the name of a street, school, firm or place? */
static bool
is_named_after(const struct scene *s, struct str t, size_t i)
{
	size_t named;

	if (i == 0 || s->word[i].gap == '.')
		return false;
	named = scene_phrase(s, i, WORD_NAMED | WORD_PLACE | WORD_STREET | WORD_ORG);
	if (named != NO_WORD && s->word[i].gap == ' ')
		return true;
	if (s->word[i].gap == ' ' && all_capitals(s, t, i - 1) && !all_capitals(s, t, i) &&
	    !(s->word[i - 1].tag & (WORD_TITLE | WORD_ROLE | WORD_OFFICE)))
		return true;
	return s->word[i].gap == ',' && in_list_of_places(s, i);
}

/* Capitals go on from before: "quận Bắc Từ Liêm", "xã Minh Quang Nguyễn Văn Hùng". */
static bool
within_capitals(const struct scene *s, size_t i)
{
	const uint64_t who = WORD_TITLE | WORD_ROLE | WORD_OFFICE | WORD_MEDIATOR | WORD_WORK | WORD_BYLINE |
			     WORD_PUPIL | WORD_FORMER | WORD_LINK;

	return i > 1 && s->word[i].gap == ' ' && s->word[i - 1].capital && s->word[i - 1].gap == ' ' &&
	       scene_phrase(s, i, who) == NO_WORD;
}

/* What the text has said of this name elsewhere; NULL when nothing. */
static const struct public_name *
public_name(const struct look *l, struct span at)
{
	for (size_t i = 0; i < l->nnames; i++) {
		const struct public_name *n = &l->name[i];

		if (n->at.n == at.n && memcmp(l->text.p + n->at.at, l->text.p + at.at, at.n) == 0)
			return n;
	}
	return NULL;
}

static void
remember(struct look *l, struct span at, bool mediator)
{
	if (l->nnames < PEOPLE_MAX && !public_name(l, at))
		l->name[l->nnames++] = (struct public_name){at, mediator};
}

void
privacy_forget_offices(struct look *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->n && l->nnames; i++) {
		struct privacy_find *f = &l->find[i];
		const struct public_name *known = f->kind == PRIVACY_NAME ? public_name(l, f->at) : NULL;

		if (known && !known->mediator)
			continue;
		f->mediator |= known != NULL;
		l->find[n++] = *f;
	}
	if (l->nnames)
		l->n = n;
}

/* Title and role before the name. */
static void
read_before(const struct scene *s, struct person *p)
{
	size_t title = p->i > 0 && s->word[p->i].gap == ' ' ? scene_phrase(s, p->i, WORD_TITLE) : NO_WORD, role;
	char gap;

	if (title != NO_WORD) {
		p->title = title;
		p->kind = s->word[title].tag;
	}
	p->work = p->title > 0 && scene_phrase(s, p->title, WORD_WORK) != NO_WORD;
	gap = s->word[p->title].gap;
	role = p->title > 0 && (gap == ' ' || gap == ':') ? scene_phrase(s, p->title, WORD_ROLE) : NO_WORD;
	if (role == NO_WORD && p->title > 1 && gap == ' ' &&
	    scene_is(s, p->title - 1, STR("là|của|với|giữa|cho|tên|gồm")))
		for (size_t k = p->title - 1; role == NO_WORD && k > 0 && p->title - k < 5; k--) {
			role = scene_phrase(s, k, WORD_ROLE);
			if (s->word[k].gap != ' ')
				break;
		}
	if (role == NO_WORD && p->title > 1 && p->title < p->i && gap == ',') /* "Chồng cũ của chị, anh ..." */
		for (size_t k = p->title - 1; role == NO_WORD && k > 0 && p->title - k < 4 && s->word[k].gap == ' ';
		     k--)
			role = scene_phrase(s, k, WORD_ROLE);
	p->role = role != NO_WORD || s->word[p->title].tag & WORD_ROLE;
}

static bool
is_child(const struct scene *s, const struct person *p)
{
	size_t pupil = scene_after(s, p->e, WORD_PUPIL, 60);

	if (p->age >= 0)
		return p->age < ADULT;
	if (p->kind & WORD_YOUNG && !(s->word[p->title].span == 1 && scene_is(s, p->title, STR("em"))))
		return true;
	if (person_speaks(s, p) || person_praised(s, p))
		return false;
	if (pupil != NO_WORD && (p->kind & WORD_YOUNG || p->role))
		return true;
	return p->title > 0 && s->word[p->title].gap == ' ' && scene_phrase(s, p->title, WORD_PUPIL) != NO_WORD;
}

static bool
is_ill(const struct scene *s, const struct person *p)
{
	if (p->work || person_speaks(s, p) || (p->title == p->i && p->e - p->i < 3))
		return false;
	return scene_after(s, p->e, WORD_ILL, 100) != NO_WORD ||
	       scene_before(s, p->title, WORD_ILL, 60, false) != NO_WORD;
}

/* "..., tấm gương hòa giải viên": named behind the name, with no quarrel and no request between. */
static bool
mediates(const struct scene *s, const struct person *p)
{
	size_t k = scene_after(s, p->e, WORD_MEDIATOR | WORD_PARTY | WORD_ROLE, 80);

	return k != NO_WORD && s->word[k].tag & WORD_MEDIATOR && !p->role &&
	       !(k > 0 && scene_is(s, k - 1, STR("yêu|cầu|nhờ|đến|gặp|gửi|mời|báo|trước|lên|tìm|với|nghị")));
}

/* Is the bearer of the name a private person whom the text lets be found? */
static bool
is_private(const struct scene *s, struct person *p)
{
	bool titled = p->title < p->i, whole = p->e - p->i >= 3;
	bool lives = scene_after(s, p->e, WORD_LIVE, 80) != NO_WORD;
	bool beside = person_place_beside(s, p->e, WORD_PLACE) != NO_WORD;

	p->mediator = mediates(s, p);
	if ((titled || whole) && scene_after(s, p->e, WORD_CARD | WORD_PASSPORT | WORD_LICENCE, 40) != NO_WORD)
		return true;
	if (p->role || (p->age >= 0 && (titled || whole)) || (lives && (titled || whole)))
		return true;
	if (person_praised(s, p) || p->work)
		return false;
	if (beside && (titled || whole))
		return true;
	if (!titled || person_speaks(s, p))
		return false;
	if (person_place_near(s, p))
		return true;
	p->mediator = false;
	return scene_after(s, p->e, WORD_PARTY, 140) != NO_WORD || scene_after(s, p->e, WORD_ROLE, 40) != NO_WORD ||
	       scene_before(s, p->title, WORD_PARTY, 120, false) != NO_WORD;
}

static void
judge(struct look *l, struct person *p)
{
	const struct scene *s = &l->scene;
	size_t at = scene_begin(s, p->i), end = scene_stop(s, p->e - 1);
	bool child;

	read_before(s, p);
	if (person_office_before(s, p, &p->mediator) || person_office_after(s, p)) {
		remember(l, (struct span){at, end - at}, false);
		return;
	}
	p->age = person_age(s, p->e, 70);
	child = is_child(s, p);
	if (p->mediator)
		remember(l, (struct span){at, end - at}, true);
	if (child)
		privacy_add(l, at, end, PRIVACY_CHILD, false);
	else if (p->mediator)
		privacy_add(l, at, end, PRIVACY_NAME, true);
	else if (is_ill(s, p))
		privacy_add(l, at, end, PRIVACY_HEALTH, false);
	else if (is_private(s, p))
		privacy_add(l, at, end, PRIVACY_NAME, p->mediator);
}

/* Behind "thôn Đông Hải" and what goes on from there. */
static size_t
hamlet_end(const struct scene *s, struct str t, size_t place)
{
	size_t k = place + s->word[place].span + 1;

	while (k < s->n && s->word[k].gap == ' ' && s->word[k].capital)
		k++;
	return privacy_address_end(s, t, k, scene_stop(s, k - 1));
}

/* "cháu Bảo, 8 tuổi, học lớp 2 Trường ...", "chị Hoa ở thôn Đông": a given name that place or school completes. */
static void
judge_given(struct look *l, size_t i)
{
	const struct scene *s = &l->scene;
	size_t title = i > 0 && s->word[i].gap == ' ' ? scene_phrase(s, i, WORD_TITLE) : NO_WORD, place, school;
	struct person p = {.i = i, .e = i + 1, .title = i, .age = -1};
	bool mediator = false;

	if (title == NO_WORD || utf8_length(scene_small(s, i)) < 2 || all_capitals(s, l->text, i))
		return;
	if (p.e < s->n && s->word[p.e].gap == ' ' && s->word[p.e].capital)
		p.e++;
	read_before(s, &p);
	if (person_office_before(s, &p, &mediator) || mediator || person_office_after(s, &p) || p.mediator)
		return;
	p.age = person_age(s, p.e, 50);
	school = scene_after(s, p.e, WORD_PUPIL | WORD_NAMED, 60);
	if (p.kind & WORD_YOUNG && p.age < ADULT && (p.age >= 0 || school != NO_WORD) &&
	    scene_after(s, p.e, WORD_PLACE | WORD_LIVE | WORD_PUPIL, 110) != NO_WORD && person_place_near(s, &p)) {
		privacy_add(l, scene_begin(s, i), scene_stop(s, p.e - 1), PRIVACY_CHILD, false);
		return;
	}
	place = person_place_beside(s, p.e, WORD_PLACE | WORD_NEAR);
	if (place != NO_WORD && s->word[place + s->word[place].span].capital)
		privacy_add(l, scene_begin(s, place), hamlet_end(s, l->text, place), PRIVACY_ADDRESS, false);
}

static bool
is_titled(struct str t, size_t at)
{
	static const char title[][8] = {"ông", "Ông", "bà", "anh", "chị",  "cụ", "cháu", "bé", "em",
					"bác", "chú", "cô", "gái", "trai", "dì", "cậu",	 "mợ", "thím"};

	return privacy_short_before(t, at, title, sizeof(title) / sizeof(title[0]));
}

/* Does a second capital follow the syllable that ends at `end`? */
static bool
another_capital(struct str t, size_t end)
{
	size_t next = word_spaces(t, end);

	return next > end && word_capital(t, next);
}

static size_t
letters_end(struct str t, size_t at)
{
	for (size_t n; (n = word_letter(t, at));)
		at += n;
	return at;
}

/* Is the run of capitals no name of a person: too long, an initial at its end, a street, historic? */
static bool
is_no_person(const struct scene *s, struct str t, const struct person *p)
{
	const struct scene_word *first = &s->word[p->i], *last = &s->word[p->e - 1];

	if (p->e - p->i > SYLLABLES_MAX || utf8_length(scene_small(s, p->e - 1)) == 1 || is_named_after(s, t, p->i))
		return true;
	if (p->e < s->n && s->word[p->e].digit && s->word[p->e].gap == 0)
		return true;
	return privacy_historic(
		str_make(s->small + first->small, (size_t)(last->small + last->small_n - first->small)));
}

/* A full name, or a given name behind a title, begins at word `i`; where it ends in the text. */
static size_t
judge_words(struct look *l, size_t i, bool family)
{
	const struct scene *s = &l->scene;
	struct person p = {.i = i, .e = name_end(s, l->text, i), .title = i, .age = -1};
	size_t at = scene_begin(s, i), end = scene_stop(s, p.e - 1);
	bool titled = i > 0 && s->word[i].gap == ' ' && scene_phrase(s, i, WORD_TITLE) != NO_WORD, mediator = false;

	if (!titled && !family)
		return scene_stop(s, i);
	if (p.e - i < (family ? 2 : 3)) {
		judge_given(l, i);
		return scene_stop(s, i);
	}
	if (is_no_person(s, l->text, &p))
		return end;
	if (!within_capitals(s, i))
		judge(l, &p);
	else if (p.e - i >= 3 && person_office_before(s, &p, &mediator))
		remember(l, (struct span){at, end - at}, false);
	return end;
}

size_t
privacy_person(struct look *l, size_t at)
{
	struct str t = l->text;
	size_t end = letters_end(t, at), i;
	char small[WORD_MAX];
	bool several = another_capital(t, end), family;

	if (end - at > SYLLABLE_BYTES)
		return end;
	family = several &&
		 privacy_family(str_make(small, word_fold(t, (struct span){at, end - at}, small, 0, sizeof(small))));
	if (!family && ((!several && end - at < 2) || !is_titled(t, at)))
		return end;
	i = scene_around(l, at);
	if (i >= l->scene.n || scene_begin(&l->scene, i) != at)
		return end;
	return judge_words(l, i, family);
}
