/*
 * privacy.c - the walk over a text for personal data.
 *
 * Almost no byte can begin anything: digits, '@' and capitals that begin a family or given name can, and a table skips
 * the rest. What may be something is judged by the words around it (privacyscene.c): numbers in privacynumber.c,
 * houses, plots and plates in privacyplace.c, people in privacyperson.c. Each judges within a few hundred bytes, so
 * the walk is linear whatever the text.
 *
 * In doubt about a number that identifies by itself the answer is yes; in doubt about a name it is no: an article is
 * full of names of people in office, of streets and of schools, and an alarm that is mostly wrong is not read.
 */
#include "content/privacyroom.h"

#include "law/citeword.h"

/* Letters as they are compared with what is known: digits only, for numbers. */
static size_t
only_digits(struct str s, char *to, size_t cap)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && n < cap; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			to[n++] = s.p[i];
	return n;
}

/* A mailbox of a known domain, an address that begins with the known one. */
static bool
holds_known(struct str s, struct str w, enum privacy_kind kind)
{
	return (kind == PRIVACY_EMAIL && str_find(s, w)) || (kind == PRIVACY_ADDRESS && str_starts(s, w));
}

#define KNOWN_DIGITS 256

static bool
is_known(const struct privacy_known *known, struct str s, enum privacy_kind kind)
{
	char mine[KNOWN_DIGITS], theirs[KNOWN_DIGITS];
	bool number = kind == PRIVACY_PHONE || kind == PRIVACY_ACCOUNT || kind == PRIVACY_IDENTITY;
	struct str d = str_make(mine, number ? only_digits(s, mine, sizeof(mine)) : 0);

	for (size_t i = 0; known && i < known->n; i++) {
		struct str w = known->word[i];

		if (str_find(w, s) || (w.n >= 4 && holds_known(s, w, kind)))
			return true;
		if (d.n >= 6 && str_find(str_make(theirs, only_digits(w, theirs, sizeof(theirs))), d))
			return true;
	}
	return false;
}

void
privacy_add(struct look *l, size_t at, size_t end, enum privacy_kind kind, bool mediator)
{
	size_t k = l->n;

	if (is_known(l->known, str_make(l->text.p + at, end - at), kind))
		return;
	while (k > 0 && l->find[k - 1].at.at + l->find[k - 1].at.n > at) {
		if (l->find[k - 1].at.at < end)
			return;
		k--;
	}
	if (l->n == l->max)
		return;
	memmove(l->find + k + 1, l->find + k, (l->n - k) * sizeof(*l->find));
	l->find[k] = (struct privacy_find){{at, end - at}, kind, mediator};
	l->n++;
}

/* What a byte may begin. C3 and C4 lead the capitals À to Ý and Đ, and many small letters: their next byte tells. */
enum { NOTHING, DIGIT, MAIL, CAPITAL, LEAD };

static void
make_classes(unsigned char class[256])
{
	memset(class, NOTHING, 256);
	memset(class + '0', DIGIT, 10);
	memset(class + 'A', CAPITAL, 26);
	class['@'] = MAIL;
	class[0xC3] = class[0xC4] = LEAD;
}

static bool
is_capital(struct str t, size_t at)
{
	unsigned char c = at + 1 < t.n ? (unsigned char)t.p[at + 1] : 0xFF;

	return (unsigned char)t.p[at] == 0xC3 ? c < 0x9F : c == 0x90;
}

static size_t
look_at(struct look *l, size_t at, unsigned char class)
{
	if (class == DIGIT)
		return privacy_number(l, at);
	if (class == MAIL)
		return privacy_mail(l, at);
	return word_letter_before(l->text, at) ? at + 1 : privacy_person(l, at);
}

size_t
privacy_look(struct str text, const struct privacy_known *known, struct privacy_find *find, size_t max)
{
	unsigned char class[256];
	struct look l;

	memset(&l, 0, offsetof(struct look, phrases));
	l.text = text;
	l.known = known;
	l.find = find;
	l.max = max;
	l.phrases.n = 0;
	l.scene.from = l.scene.end = 0;
	make_classes(class);
	for (size_t at = 0; at < text.n && l.n < max;) {
		unsigned char c = class[(unsigned char)text.p[at]];

		if (c == NOTHING || (c == LEAD && !is_capital(text, at)))
			at++;
		else
			at = look_at(&l, at, c);
	}
	privacy_forget_offices(&l);
	return l.n;
}

struct str
privacy_name(enum privacy_kind kind)
{
	static const char *const name[PRIVACY_KINDS] = {
		[PRIVACY_IDENTITY] = "số giấy tờ cá nhân",
		[PRIVACY_PHONE] = "số điện thoại",
		[PRIVACY_EMAIL] = "địa chỉ thư điện tử",
		[PRIVACY_ACCOUNT] = "số tài khoản",
		[PRIVACY_PLATE] = "biển số xe",
		[PRIVACY_PLOT] = "số thửa đất, số tờ bản đồ hoặc số giấy chứng nhận",
		[PRIVACY_ADDRESS] = "địa chỉ nơi ở",
		[PRIVACY_NAME] = "họ tên người trong cuộc",
		[PRIVACY_CHILD] = "trẻ em có thể bị nhận ra",
		[PRIVACY_HEALTH] = "họ tên kèm tình trạng sức khỏe",
	};

	return kind < PRIVACY_KINDS ? str_of(name[kind]) : (struct str){0};
}
