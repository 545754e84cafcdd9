/*
 * speechsay.c - how words come together: one blank between them or a pause, no mark after a mark, a capital where
 * a sentence begins. A pause is only due, and is made when words follow on the same line: so a bracket before a full
 * stop or at the end of a line leaves nothing behind.
 */
#include "law/speechroom.h"

#define TO_UPPER(c) ((c) == 0x1A1 || (c) == 0x1B0 ? (c)-1 : (c) >= 0xE0 && (c) < 0xFF ? (c)-32 : (c) & ~1u)

/* The small letter at `from` of the words; its capital is as long as it is. */
static void
raise(struct buf *to, size_t from)
{
	size_t at = from;
	uint32_t c = from < to->n ? utf8_next(buf_str(to), &at) : 0, big;
	struct buf one = {to->p, from, to->cap};

	if (c >= 'a' && c <= 'z')
		to->p[from] = (char)(c - 32);
	if (c < 0xE0 || c == UINT32_MAX)
		return;
	big = TO_UPPER(c);
	if (vi_lower(big) == c)
		put_code_point(&one, big);
}

static char
last(const struct speaker *sp)
{
	return sp->to->n > sp->start ? sp->to->p[sp->to->n - 1] : '\n';
}

/* Is it one of . , ? ! ; : or the end of an ellipsis (U+2026)? */
static bool
is_mark(const struct speaker *sp)
{
	char c = last(sp);

	return c == '.' || c == ',' || c == '?' || c == '!' || c == ';' || c == ':' ||
	       ((unsigned char)c == 0xA6 && sp->to->n >= sp->start + 3 &&
		memcmp(sp->to->p + sp->to->n - 3, "…", 3) == 0);
}

size_t
speechsay_open(struct speaker *sp)
{
	if (!sp->fresh) {
		if (sp->pause && !is_mark(sp))
			put_char(sp->to, ',');
		put_char(sp->to, ' ');
	}
	sp->pause = false;
	sp->fresh = false;
	return sp->to->n;
}

void
speechsay_close(struct speaker *sp, size_t from)
{
	if (sp->capital)
		raise(sp->to, from);
	sp->capital = false;
}

/* A hyphen in them ("Bộ Lao động - Thương binh và Xã hội", an editor's "en-lờ") is a pause or a blank. */
void
speechsay_words(struct speaker *sp, struct str words)
{
	size_t from;

	if (words.n == 0)
		return;
	from = speechsay_open(sp);
	for (const char *p; (p = memchr(words.p, '-', words.n)); words = str_from(words, (size_t)(p - words.p) + 1)) {
		size_t n = (size_t)(p - words.p);
		bool apart = n > 0 && p[-1] == ' ';

		put_bytes(sp->to, words.p, n - apart);
		put_char(sp->to, apart ? ',' : ' ');
	}
	put_str(sp->to, words);
	speechsay_close(sp, from);
}

void
speechsay_number(struct speaker *sp, uint64_t n)
{
	size_t from = speechsay_open(sp);

	speech_number_put(sp->to, n);
	speechsay_close(sp, from);
}

void
speechsay_digits(struct speaker *sp, struct str digits)
{
	size_t from;

	if (digits.n == 0)
		return;
	from = speechsay_open(sp);
	speech_digits_put(sp->to, digits);
	speechsay_close(sp, from);
}

/* A full stop, a question or a cry goes over a comma that is there already; else the first mark stays. */
void
speechsay_mark(struct speaker *sp, char c)
{
	bool weak = c == ',' || c == ';' || c == ':';

	sp->pause = false;
	if (sp->fresh)
		return;
	if (is_mark(sp)) {
		char before = last(sp);

		if (weak || (before != ',' && before != ';' && before != ':'))
			return;
		sp->to->n--;
	}
	if (c == '~')
		put_lit(sp->to, "…");
	else
		put_char(sp->to, c);
	sp->capital = c == '.' || c == '?' || c == '!';
}

void
speechsay_line(struct speaker *sp)
{
	put_char(sp->to, '\n');
	sp->fresh = sp->capital = true;
	sp->pause = false;
}
