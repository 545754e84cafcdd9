/*
 * speechdoc.c - numbers of documents in the three ways of speech.h.
 *
 * What the text says already is not said twice: the kind ("Nghị định số 15/2014/NĐ-CP"), the year behind the name of a
 * law, the issuer that follows ("... ngày 27/02/2014 của Chính phủ"). What it leaves out is said: a bare
 * "15/2014/NĐ-CP" is "Nghị định số mười lăm ...". A zero in front is said, as people do ("Chỉ thị không năm").
 */
#include "law/speechroom.h"

#include "law/citedoc.h"
#include "law/issuer.h"
#include "law/number.h"

#define BACK_WORDS 24 /* of a law's name */
#define BACK_BYTES 90 /* looked back for the issuer */

/* Kinds by their letters, as people write them before numbers. */
static bool
kind_before(struct str t, size_t at)
{
	return citedoc_kind_before(t, at) != SIZE_MAX ||
	       word_before_in(
		       t, at,
		       STR("nđ|tt|qđ|nq|ct|kh|cv|tb|kl|hd|ttlt|bc|ttr|án|luật|điện|trình|văn|luận|hoạch|báo|dẫn|mời|"
			   "đồng|giấy|phép|thư|lệnh|chế"));
}

/* "năm 2013" or "2013" that ends before `at`; where it begins, or `at`. */
static size_t
year_before(struct str t, size_t at)
{
	struct span w = word_before(t, at), nam;

	if (w.n != 4 || !word_year(t, w.at))
		return at;
	nam = word_before(t, w.at);
	return nam.n && word_is(t, nam.at, STR("năm")) ? nam.at : w.at;
}

bool
speechdoc_titled(struct str t, size_t at, bool *year)
{
	size_t end = year_before(t, at), from = end = word_blanks_back(t, end);

	*year = word_blanks_back(t, at) != end;
	if (word_before_in(t, end, STR("blds|blhs|bltths|blttds|bllđ|lđđ|hngđ|gđ")) ||
	    (word_before_in(t, end, STR("pháp")) && word_before_in(t, word_before(t, end).at, STR("hiến"))))
		return true;
	for (int i = 0; i < BACK_WORDS; i++) {
		struct span w = word_before(t, from);
		enum title_kind kind = TITLE_NONE;

		if (w.n == 0) {
			size_t b = word_blanks_back(t, from); /* names have commas */

			if (b == 0 || (t.p[b - 1] != ',' && t.p[b - 1] != '-'))
				return false;
			from = b - 1;
			continue;
		}
		from = w.at;
		if (word_is(t, w.at, STR("luật")))
			kind = word_before_in(t, w.at, STR("bộ")) ? TITLE_CODE : TITLE_LAW;
		else if (word_is(t, w.at, STR("pháp lệnh")))
			kind = TITLE_ORDINANCE;
		if (kind != TITLE_NONE) {
			size_t start = kind == TITLE_CODE ? word_before(t, w.at).at : w.at,
			       name = word_blanks(t, kind == TITLE_ORDINANCE ? word_is(t, w.at, STR("pháp lệnh"))
									     : w.at + w.n);

			if (name < end && citetitle_at(t, start, name, kind, true) == end)
				return true; /* else this "luật" may stand inside a name */
		}
	}
	return false;
}

/* One group of the suffix, "QH13", "BTC", "HNGĐ": {0} when nobody knows it. */
static struct str
group_name(struct str group, bool *body)
{
	static const struct {
		struct str code, name;
	} court[] = {{{"HS", 2}, {"hình sự", 10}}, {{"DS", 2}, {"dân sự", 9}}, {{"LĐ", 3}, {"lao động", 11}}};
	bool dot;
	struct str type = issuer_type(group), name = issuer_name(group);

	*body = true;
	for (size_t i = 0; i < sizeof(court) / sizeof(court[0]); i++)
		if (str_equal(group, court[i].code))
			return court[i].name;
	*body = false;
	if (type.n && !(name.n && str_equal(group, STR("CTN"))))
		return type;
	*body = true;
	return name.n ? name : speechtable_find(group, &dot);
}

/* Takes the next group off *s; *sign is what stood before it, '/' or '-'. */
static struct str
take(struct str *s, char *sign)
{
	size_t i = 0, n;

	*sign = '/';
	if (s->n && (n = speechsign_dash(*s, 0))) {
		*sign = '-';
		*s = str_from(*s, n);
	} else if (s->n && s->p[0] == '/') {
		*s = str_from(*s, 1);
	}
	while (i < s->n && s->p[i] != '/' && !speechsign_dash(*s, i))
		i++;
	n = i;
	while (n && s->p[n - 1] == ' ')
		n--;
	struct str group = str_trim(str_make(s->p, n));

	*s = str_from(*s, i);
	return group;
}

static void
say_group(struct speaker *sp, struct str group)
{
	bool body;
	struct str name = group_name(group, &body), digits = group;
	size_t n = group.n;

	while (n && word_digit(group, n - 1))
		n--;
	digits = str_from(group, n);
	group.n = n;
	if (name.n == 0)
		name = group_name(group, &body);
	if (name.n)
		speechsay_words(sp, name);
	else
		speechspell_say(sp, group);
	if (digits.n)
		speechnumber_code(sp, digits);
}

static void
say_suffix(struct speaker *sp, struct str suffix)
{
	bool first = true;

	while (suffix.n) {
		char sign;
		struct str group = take(&suffix, &sign);

		if (first || sign == '/')
			say(sp, "gạch chéo");
		else
			say(sp, "gạch ngang");
		first = false;
		say_group(sp, group);
	}
}

/* "66.22", "01a" */
static void
say_serial(struct speaker *sp, struct str serial)
{
	size_t n = word_digits(serial, 0);

	if (n < 4 || serial.p[0] == '0') {
		speechnumber_code(sp, str_make(serial.p, n));
	} else {
		uint64_t v = 0;

		for (size_t i = 0; i < n && i < 9; i++)
			v = v * 10 + (uint64_t)(serial.p[i] - '0');
		speechsay_number(sp, v);
	}
	serial = str_from(serial, n);
	if (serial.n && serial.p[0] == '.') {
		say(sp, "chấm");
		speechnumber_code(sp, str_from(serial, 1));
	} else {
		speechspell_say(sp, serial);
	}
}

/* The bodies of the suffix, "Bộ Tài chính và Bộ Tư pháp"; words of a court's number ("hình sự sơ thẩm") in *words. */
static struct str
issuers(struct speaker *sp, const struct number *n, struct str *words)
{
	struct str rest = n->suffix, list[8];
	struct str all = {0};
	size_t count = 0;

	*words = (struct str){0};
	while (rest.n) {
		char sign;
		bool body;
		struct str group = take(&rest, &sign), name = group_name(group, &body);
		bool known = issuer_name(group).n > 0;

		if (name.n == 0 || (!body && !known))
			continue;
		if (word_capital(name, 0) && count < 8)
			list[count++] = issuer_name(group).n ? issuer_name(group) : name;
		else if (!word_capital(name, 0))
			*words = words->n ? str_cat(sp->a, *words, STR(" "), name) : name;
	}
	for (size_t i = 0; i < count; i++)
		all = i == 0 ? list[0] : str_cat(sp->a, all, i + 1 == count ? STR(" và ") : STR(", "), list[i]);
	return all;
}

/* Do the letters of a body stand in `s` as a word, and not in another number? */
static bool
stands_in(struct str s, struct str letters)
{
	const char *p;

	for (size_t from = 0; (p = str_find(str_from(s, from), letters)); from = (size_t)(p - s.p) + letters.n) {
		size_t at = (size_t)(p - s.p);

		if (vi_word_edge(s, at) && vi_word_edge(s, at + letters.n) && (at == 0 || !strchr("/-&", s.p[at - 1])))
			return true;
	}
	return false;
}

/* Does the text name the issuer itself, behind the number and its day, or shortly before? */
static bool
issuer_said(struct str t, size_t from, const struct number *n, struct str issuer)
{
	int date;
	size_t end = (size_t)(n->all.p - t.p) + n->all.n, day = citetail_date(t, end, &date),
	       back = from > BACK_BYTES ? from - BACK_BYTES : 0, at = word_blanks(t, day ? day : end), i;
	struct str rest = n->suffix, last = {0};
	char sign;

	if (at < t.n && t.p[at] == ',')
		at = word_blanks(t, at + 1);
	if (word_in(t, at, STR("của|do")) || (word_capital(t, at) && issuer_code_said(str_from(t, at), 0).n) ||
	    word_in(t, at, STR("ủy ban|uỷ ban|hội đồng|ban chấp|bộ chính|ban bí|sở|liên bộ|thường trực")))
		return true;
	for (i = from;
	     i > back && !(t.p[i - 1] == '.' && i < t.n && t.p[i] == ' ') && t.p[i - 1] != '\n' && t.p[i - 1] != ';';)
		i--;
	if (str_find(str_make(t.p + i, from - i), issuer))
		return true;
	/* "UBND tỉnh ... ban hành Kế hoạch số 63/KH-UBND" */
	while (rest.n)
		last = take(&rest, &sign);
	return last.n > 1 && stands_in(str_make(t.p + i, from - i), last);
}

/* Is it a number at all, and no "50/USD", "3-ASEAN"? Some group must be known, or a year or "số" tell. */
static bool
plausible(struct str t, size_t start, const struct number *n, bool so)
{
	struct str rest = n->suffix;
	bool body;

	if (n->year || so || kind_before(t, start))
		return true;
	while (rest.n) {
		char sign;

		if (issuer_name(take(&rest, &sign)).n)
			return true;
	}
	rest = n->suffix;
	for (int i = 0; rest.n && i < 2; i++) {
		char sign;
		struct str group = take(&rest, &sign);

		if (!issuer_type(group).n && !(i && group_name(group, &body).n))
			return false;
	}
	return true;
}

struct spoken {
	struct number n;
	size_t start, at, end; /* where "số" or the number begins; the number */
	bool so, kind, titled, year_said;
};

/* "Mẫu số 02/TTTL": letters that stand for no kind and no body, and are all that tells it from others. */
static bool
unknown(const struct number *n)
{
	struct str rest = n->suffix;
	bool body;

	while (rest.n) {
		char sign;

		if (group_name(take(&rest, &sign), &body).n)
			return false;
	}
	return true;
}

static void
say_short(struct speaker *sp, const struct spoken *d)
{
	struct str type = law_number_type(&d->n);

	if (d->titled) {
		if (!d->year_said && d->n.year) {
			sp->pause = false;
			say(sp, "năm");
			speechsay_number(sp, (uint64_t)d->n.year);
		}
		return;
	}
	if (!d->kind)
		speechsay_words(sp, type);
	if (d->so || !d->kind)
		say(sp, "số");
	say_serial(sp, d->n.serial);
	if (d->n.year) {
		say(sp, "năm");
		speechsay_number(sp, (uint64_t)d->n.year);
	} else if (unknown(&d->n)) {
		say_suffix(sp, d->n.suffix);
	}
}

static void
say_middle(struct speaker *sp, const struct spoken *d)
{
	struct str words, issuer = issuers(sp, &d->n, &words), type = law_number_type(&d->n);

	if (!d->kind && !d->titled)
		speechsay_words(sp, type.n || !issuer.n || str_starts(d->n.suffix, STR("QH")) ? type : STR("Công văn"));
	say(sp, "số");
	say_serial(sp, d->n.serial);
	if (d->n.year && !d->year_said) {
		say(sp, "năm");
		speechsay_number(sp, (uint64_t)d->n.year);
	}
	if (issuer.n == 0) {
		speechsay_words(sp, words);
		if (!d->n.year && unknown(&d->n))
			say_suffix(sp, d->n.suffix);
	} else if (!issuer_said(sp->t, d->start, &d->n, issuer)) {
		int date;

		speech_until(sp, citetail_date(sp->t, d->end, &date)); /* the day goes first */
		say(sp, "của");
		speechsay_words(sp, issuer);
	}
}

static void
say_full(struct speaker *sp, const struct spoken *d)
{
	say(sp, "số");
	say_serial(sp, d->n.serial);
	if (d->n.year) {
		const char *p = str_find(d->n.all, STR("/"));

		if (p && word_digit(d->n.all, (size_t)(p - d->n.all.p) + 1)) {
			say(sp, "gạch chéo");
			speechsay_number(sp, (uint64_t)d->n.year);
		}
	}
	if (!d->n.year && (size_t)(d->n.suffix.p - d->n.all.p) > d->n.serial.n &&
	    speechsign_dash(d->n.all, d->n.serial.n)) {
		struct str rest = d->n.suffix;
		char sign;

		say(sp, "gạch ngang");
		say_group(sp, take(&rest, &sign));
		if (rest.n)
			say_suffix(sp, rest);
		return;
	}
	say_suffix(sp, d->n.suffix);
}

/* Only laws and ordinances have names of their own. */
static bool
may_be_titled(const struct number *n)
{
	struct str type = law_number_type(n);

	return type.n == 0 || str_equal(type, STR("Luật")) || str_equal(type, STR("Pháp lệnh")) ||
	       str_equal(type, STR("Lệnh"));
}

bool
speechdoc_say(struct speaker *sp, size_t at)
{
	struct spoken d = {.start = sp->at, .at = at, .so = sp->at < at};
	size_t n = law_number_at(sp->t, at, &d.n), back = d.start;
	bool open = false;

	if (n == 0)
		return false;
	d.end = at + n;
	if (!d.so && word_before_in(sp->t, at, STR("số"))) { /* "số" stood in a bracket or was an editor's */
		d.kind = d.so = true;
	}
	if (!plausible(sp->t, d.start, &d.n, d.so))
		return false;
	back = word_blanks_back(sp->t, back);
	open = back > 0 && sp->t.p[back - 1] == '(';
	d.kind |= kind_before(sp->t, d.start) ||
		  (d.so && word_letter_before(sp->t, back) &&
		   !word_before_in(sp->t, back, STR("theo|cứ|tại|và|của|là|có|xem|bằng|từ|với|ở|hoặc|sau|đây")));
	sp->at = d.end;
	if (may_be_titled(&d.n))
		d.titled = speechdoc_titled(sp->t, open ? back - 1 : d.start, &d.year_said);
	d.kind |= d.titled;
	d.year_said &= d.titled && d.n.year;
	sp->pause &= !(open && d.titled && sp->s->number == SPEECH_SHORT);
	if (sp->s->number == SPEECH_SHORT)
		say_short(sp, &d);
	else if (sp->s->number == SPEECH_MIDDLE)
		say_middle(sp, &d);
	else
		say_full(sp, &d);
	return true;
}
