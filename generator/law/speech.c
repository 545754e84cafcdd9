/*
 * speech.c - the walk over a text: plain words are copied at memory speed, the rest is asked for in the other rooms.
 *
 * A plain word has a vowel, at most one capital, more than one letter, and nothing glued to it. Most words end here. An
 * editor's readings come before everything.
 */
#include "law/speechroom.h"

enum byte_kind { BYTE_SIGN, BYTE_BLANK, BYTE_LINE, BYTE_DIGIT, BYTE_LETTER };

static enum byte_kind
kind_of(unsigned char c)
{
	unsigned char small = c | 0x20;

	if (small >= 'a' && small <= 'z')
		return BYTE_LETTER;
	if (c == ' ' || c == '\t' || c == '\r')
		return BYTE_BLANK;
	if (c == '\n')
		return BYTE_LINE;
	if (c >= '0' && c <= '9')
		return BYTE_DIGIT;
	return (c >= 0xC3 && c <= 0xC8) || c == 0xCC || c == 0xE1 ? BYTE_LETTER : BYTE_SIGN;
}

/* Not seen, or a blank that words are cut at all the same. */
static const struct invisible {
	struct str c;
	bool blank;
} invisible[] = {
	{{"\xC2\xAD", 2}, false},     {{"\xE2\x80\x8B", 3}, false}, {{"\xE2\x80\x8C", 3}, false},
	{{"\xE2\x80\x8E", 3}, false}, {{"\xEF\xBB\xBF", 3}, false}, {{"\xE2\x80\x89", 3}, true},
	{{"\xE2\x80\xAF", 3}, true},  {{"\xE2\x80\x87", 3}, true},
};

#define INVISIBLE (sizeof(invisible) / sizeof(invisible[0]))

static const struct invisible *
invisible_at(struct str rest)
{
	for (size_t k = 0; k < INVISIBLE; k++)
		if (str_starts(rest, invisible[k].c))
			return &invisible[k];
	return NULL;
}

/* Soft hyphens and the like go before words are cut; thin blanks become plain ones. */
static struct str
without_invisible(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n;) {
		const struct invisible *x = (unsigned char)s.p[i] < 0x80 ? NULL : invisible_at(str_from(s, i));

		if (!x)
			p[n++] = s.p[i];
		else if (x->blank)
			p[n++] = ' ';
		i += x ? x->c.n : 1;
	}
	return str_make(p, n);
}

static struct str
prepare(struct arena *a, struct str s)
{
	if (!vi_is_nfc(s)) {
		struct buf b = {0};

		vi_put_nfc(&b, s);
		s = buf_keep(a, &b);
		buf_free(&b);
	}
	if (!memchr(s.p, 0xC2, s.n) && !memchr(s.p, 0xE2, s.n) && !memchr(s.p, 0xEF, s.n))
		return s;
	for (size_t k = 0; k < INVISIBLE; k++)
		if (str_find(s, invisible[k].c))
			return without_invisible(a, s);
	return s;
}

/* Chains the readings by their first byte. */
static void
index_readings(struct speaker *sp)
{
	const struct speech *s = sp->s;

	if (s->nreadings == 0)
		return;
	sp->head = arena_many(sp->a, uint32_t, 256);
	sp->next = arena_many(sp->a, uint32_t, s->nreadings + 1);
	for (size_t i = 0; i < s->nreadings && i < UINT32_MAX - 1; i++) {
		unsigned char c;

		if (s->reading[i].word.n == 0)
			continue;
		c = (unsigned char)s->reading[i].word.p[0];
		sp->next[i + 1] = sp->head[c];
		sp->head[c] = (uint32_t)i + 1;
	}
}

/* The longest of the editor's words that stands here between word edges. */
static bool
say_reading(struct speaker *sp, unsigned char c)
{
	const struct reading *best = NULL;
	struct str rest = str_from(sp->t, sp->at);

	for (uint32_t i = sp->head[c]; i; i = sp->next[i]) {
		const struct reading *r = &sp->s->reading[i - 1];

		if ((!best || r->word.n > best->word.n) && str_starts(rest, r->word) && vi_word_edge(sp->t, sp->at) &&
		    vi_word_edge(sp->t, sp->at + r->word.n))
			best = r;
	}
	if (!best)
		return false;
	speechsay_words(sp, best->spoken);
	sp->at += best->word.n;
	return true;
}

/* What may be glued to a word and make it more than plain. */
static bool
glued(struct str t, size_t at)
{
	char c = at < t.n ? t.p[at] : 0;

	if (c == '.')
		return word_letter(t, at + 1) == 1;
	return c == '@' || c == '_' || (c == ':' && str_starts(str_from(t, at), STR("://"))) ||
	       (c == '-' && word_letter(t, at + 1) == 1 && memchr(t.p + at, '@', t.n - at < 60 ? t.n - at : 60));
}

/* "số 15/2014/NĐ-CP": the number knows best what "số" is worth. */
static bool
say_so(struct speaker *sp, const struct word *w)
{
	size_t next = word_spaces(sp->t, w->end);

	if (next < sp->t.n && sp->t.p[next] == ':')
		next = word_spaces(sp->t, next + 1);
	return word_digit(sp->t, next) && speechdoc_say(sp, next);
}

static void
say_word(struct speaker *sp)
{
	struct str t = sp->t;
	struct word w;
	char c = t.p[sp->at];

	speechword_scan(t, sp->at, &w);
	if (w.end == w.at) { /* a damaged letter */
		utf8_next(t, &sp->at);
		return;
	}
	if ((c == 's' || c == 'S') && w.end - w.at == 4 && memcmp(t.p + w.at + 1, "ố", 3) == 0 && say_so(sp, &w))
		return;
	if (w.capitals > 1 || !w.vowel || w.letters == 1 || glued(t, w.end) ||
	    (c == 'u' && w.end - w.at > 1 && (t.p[w.at + 1] == 'b' || t.p[w.at + 1] == 's')) ||
	    (c == 'C' && word_is(t, w.at, STR("covid")))) {
		speechword_say(sp, &w);
		return;
	}
	speechsay_open(sp);
	put_bytes(sp->to, t.p + w.at, w.end - w.at);
	sp->capital = false;
	sp->at = w.end;
}

void
speech_until(struct speaker *sp, size_t end)
{
	while (sp->at < end) {
		unsigned char c = (unsigned char)sp->t.p[sp->at];

		if (sp->head && sp->head[c] && say_reading(sp, c))
			continue;
		switch (kind_of(c)) {
		case BYTE_BLANK:
			sp->at++;
			break;
		case BYTE_LINE:
			speechsay_line(sp);
			sp->at++;
			break;
		case BYTE_DIGIT:
			speechfigure_say(sp);
			break;
		case BYTE_LETTER:
			say_word(sp);
			break;
		default:
			speechsign_say(sp);
		}
	}
}

void
speech_put(struct buf *to, struct str text, const struct speech *s, struct arena *a)
{
	struct speaker sp = {.to = to, .start = to->n, .s = s, .a = a, .fresh = true, .capital = true};

	if (text.n == 0)
		return;
	sp.t = prepare(a, text);
	index_readings(&sp);
	speech_until(&sp, sp.t.n);
}

bool
speech_number_named(struct str name, enum speech_number *number)
{
	static const struct str names[] = {
		[SPEECH_SHORT] = {"gon", 3}, [SPEECH_MIDDLE] = {"vua", 3}, [SPEECH_FULL] = {"du", 2}};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_equal(name, names[i])) {
			*number = (enum speech_number)i;
			return true;
		}
	return false;
}
