/*
 * scan.c - cleaning text at the speed of reading it.
 *
 * Nearly every line that comes in is already clean, so a small automaton runs
 * over the bytes first and accepts just the plain ones: ASCII, the Latin and
 * Vietnamese letters in their composed form, common punctuation and symbols. It is
 * a shift automaton: each byte has a word that holds, six bits a state, where each
 * state goes, so a step is a load and a shift. The line in which it stops is looked
 * at again, character by character, with all the rules.
 */
#include "content/scan.h"

#include "base/vi.h"

#include <stdio.h>

/* States are bit offsets into the word of a byte. */
enum { OK = 0, TAIL = 6, C2 = 12, C3 = 18, C6 = 24, E1 = 30, E2 = 36, E280 = 42, STOP = 48 };

static void
set(struct scanner *s, int state, int first, int last, int to)
{
	for (int b = first; b <= last; b++) {
		s->next[b] &= ~((uint64_t)63 << state);
		s->next[b] |= (uint64_t)to << state;
	}
}

void
scanner_init(struct scanner *s)
{
	for (int state = OK; state <= STOP; state += 6)
		set(s, state, 0, 255, STOP);
	set(s, OK, 0x20, 0x7E, OK);
	set(s, OK, '\n', '\n', OK);
	set(s, OK, '\t', '\t', OK);
	set(s, OK, 0xC2, 0xC2, C2);
	set(s, OK, 0xC3, 0xC3, C3);
	set(s, OK, 0xC4, 0xC5, TAIL);
	set(s, OK, 0xC6, 0xC6, C6);
	set(s, OK, 0xC7, 0xCB, TAIL);
	set(s, OK, 0xE1, 0xE1, E1);
	set(s, OK, 0xE2, 0xE2, E2);
	set(s, TAIL, 0x80, 0xBF, OK);
	set(s, C2, 0xA0, 0xBF, OK);
	set(s, C2, 0xAD, 0xAD, STOP); /* soft hyphen */
	set(s, C3, 0x80, 0xBF, OK);
	set(s, C3, 0x90, 0x90, STOP); /* Ð */
	set(s, C3, 0xB0, 0xB0, STOP); /* ð */
	set(s, C6, 0x80, 0xBF, OK);
	set(s, C6, 0xA2, 0xA3, STOP); /* Ƣ ƣ */
	set(s, E1, 0xB8, 0xBB, TAIL); /* U+1E00..U+1EFF */
	set(s, E2, 0x80, 0x80, E280);
	set(s, E2, 0x82, 0x82, TAIL); /* currency */
	set(s, E2, 0x86, 0x86, TAIL); /* arrows */
	set(s, E2, 0x88, 0x88, TAIL); /* mathematics */
	set(s, E2, 0x94, 0x99, TAIL); /* boxes, shapes, signs */
	set(s, E280, 0x82, 0xBF, OK);
	set(s, E280, 0x8B, 0x8F, STOP); /* zero width, direction marks */
	set(s, E280, 0xA8, 0xAE, STOP); /* separators, direction marks */
}

struct work {
	struct str path;
	struct diags *diags;
	struct arena *a;
	struct buf out;
	int line, col;
	int nfc_lines, nfc_first;
	int told; /* of each repeated fault the first few places are enough */
};

#define TOLD_MAX 50

static struct place
here(const struct work *w)
{
	return (struct place){w->path, w->line, w->col};
}

static bool
invisible(uint32_t c)
{
	return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0xAD ||
	       (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
	       c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xFFFE && c <= 0xFFFF) ||
	       (c >= 0xFDD0 && c <= 0xFDEF);
}

/* ZWJ joins emoji; a line or paragraph separator means a line end. */
static bool
drop_invisible(struct work *w, uint32_t c, uint32_t before)
{
	char name[16];

	if (c == '\r') {
		return true;
	} else if (c == 0x200D && before > 0x2000) {
		return false;
	} else if (c == 0x2028 || c == 0x2029) {
		put_char(&w->out, ' ');
	} else if (!invisible(c)) {
		return false;
	}
	if (w->told++ < TOLD_MAX) {
		snprintf(name, sizeof(name), "U+%04X", (unsigned)c);
		diag1(w->diags, E123, here(w), str_of(name));
	}
	return true;
}

static uint32_t
look_alike(uint32_t c)
{
	return c == 0xD0 ? 0x110 : c == 0xF0 ? 0x111 : c == 0x1A2 ? 0x1AF : c == 0x1A3 ? 0x1B0 : c;
}

static void
tell_look_alike(struct work *w, uint32_t c, uint32_t real)
{
	struct buf a = {0}, b = {0};

	if (w->told++ >= TOLD_MAX)
		return;
	put_code_point(&a, c);
	put_code_point(&b, real);
	diag2(w->diags, E122, here(w), buf_str(&a), buf_str(&b));
	buf_free(&a);
	buf_free(&b);
}

/* One line with all the rules, its '\n' included if it has one. */
static void
clean_line(struct work *w, struct str line)
{
	size_t at = 0, start = w->out.n;
	uint32_t before = 0;
	bool suspect = false;

	w->col = 1;
	while (at < line.n) {
		size_t byte = at;
		uint32_t c = utf8_next(line, &at), real;

		if (c == UINT32_MAX) {
			char hex[8];

			snprintf(hex, sizeof(hex), "0x%02X", (unsigned)(unsigned char)line.p[byte]);
			if (w->told++ < TOLD_MAX)
				diag1(w->diags, E120, here(w), str_of(hex));
			put_lit(&w->out, "\xEF\xBF\xBD");
		} else if (!drop_invisible(w, c, before)) {
			real = look_alike(c);
			if (real != c)
				tell_look_alike(w, c, real);
			put_code_point(&w->out, real);
			suspect |= c >= 0x300;
		}
		before = c;
		w->col++;
	}
	if (suspect && !vi_is_nfc(str_make(w->out.p + start, w->out.n - start))) {
		struct str copy = str_keep(w->a, str_make(w->out.p + start, w->out.n - start));

		w->out.n = start;
		vi_put_nfc(&w->out, copy);
		if (w->nfc_lines++ == 0)
			w->nfc_first = w->line;
	}
}

/* The first byte that is not plain, or s.n. An unfinished letter at the end is not plain. */
static size_t
plain_run(const struct scanner *sc, struct str s, size_t at)
{
	uint64_t state = OK;
	size_t i = at, mark = at;

	/* Eight bytes a check: STOP is a trap, so it is still there at the end of the eight. */
	for (; i + 8 <= s.n; i += 8) {
		const unsigned char *p = (const unsigned char *)s.p + i;

		for (int k = 0; k < 8; k++)
			state = sc->next[p[k]] >> (state & 63);
		if ((state & 63) == STOP)
			return mark;
		if ((state & 63) == OK)
			mark = i + 8;
	}
	for (; i < s.n; i++) {
		state = sc->next[(unsigned char)s.p[i]] >> (state & 63);
		if ((state & 63) == STOP)
			return mark;
		if ((state & 63) == OK)
			mark = i + 1;
	}
	return mark;
}

static int
lines_in(struct str s)
{
	int n = 0;

	for (const char *p = s.p, *e = s.p + s.n; p < e && (p = memchr(p, '\n', (size_t)(e - p))); p++)
		n++;
	return n;
}

struct str
scan_text(const struct scanner *sc, struct str raw, struct str path, int line, struct arena *a, struct diags *diags)
{
	struct work w = {.path = path, .diags = diags, .a = a, .line = line};
	struct str kept;
	size_t done = 0, at;

	if (str_starts(raw, STR("\xEF\xBB\xBF")))
		raw = str_from(raw, 3);
	at = plain_run(sc, raw, 0);
	if (at == raw.n)
		return raw;
	while (at < raw.n) {
		const char *end = memchr(raw.p + at, '\n', raw.n - at);
		size_t from = at;

		while (from > done && raw.p[from - 1] != '\n')
			from--;
		at = end ? (size_t)(end - raw.p) + 1 : raw.n;
		w.line += lines_in(str_make(raw.p + done, from - done));
		put_bytes(&w.out, raw.p + done, from - done);
		clean_line(&w, str_make(raw.p + from, at - from));
		w.line++;
		done = at;
		at = plain_run(sc, raw, done);
	}
	put_bytes(&w.out, raw.p + done, raw.n - done);
	if (w.nfc_lines)
		diag1(diags, E121, ((struct place){path, w.nfc_first, 1}), str_format(a, "%d", w.nfc_lines));
	kept = buf_keep(a, &w.out);
	buf_free(&w.out);
	return kept;
}

/* How deep the containers go that this line opens or continues. */
static int
depth_of(struct str line)
{
	int depth = 0;
	size_t i = 0, digits = 0, column = 0;

	for (; i < line.n; i++) {
		char c = line.p[i];

		if (c == ' ' || c == '\t') {
			column += c == '\t' ? 4 : 1;
			digits = 0;
		} else if (c == '>') {
			depth++;
		} else if ((c == '-' || c == '+' || c == '*') && (i + 1 == line.n || line.p[i + 1] == ' ')) {
			depth += 1 + (int)(depth == 0 ? column / 2 : 0);
			column = 0;
		} else if (c >= '0' && c <= '9' && digits < 9) {
			digits++;
		} else if (digits && (c == '.' || c == ')') && (i + 1 == line.n || line.p[i + 1] == ' ')) {
			depth += 1 + (int)(depth == 0 ? column / 2 : 0);
			digits = 0;
		} else {
			break;
		}
	}
	return depth;
}

bool
scan_limits(struct str text, struct str path, int line, struct diags *diags)
{
	size_t run = 0; /* bytes since the last blank line */
	char number[16];
	bool fenced = false;

	for (const char *p = text.p, *end = text.p + text.n; p < end; line++) {
		const char *e = memchr(p, '\n', (size_t)(end - p));
		struct str l = str_make(p, (size_t)((e ? e : end) - p));

		p = e ? e + 1 : end;
		if (l.n >= 3 && l.p[0] <= '~' &&
		    (str_starts(str_trim(l), STR("```")) || str_starts(str_trim(l), STR("~~~"))))
			fenced = !fenced;
		run = l.n == 0 || fenced ? 0 : run + l.n;
		if (run > (size_t)PARAGRAPH_MAX_KB * 1024 && str_trim(l).n) {
			snprintf(number, sizeof(number), "%d", PARAGRAPH_MAX_KB);
			diag1(diags, E126, ((struct place){path, line, 1}), str_of(number));
			return false;
		}
		if (l.n > NESTING_MAX && !fenced && l.p[0] <= '>' && depth_of(l) > NESTING_MAX) {
			snprintf(number, sizeof(number), "%d", NESTING_MAX);
			diag1(diags, E125, ((struct place){path, line, 1}), str_of(number));
			return false;
		}
	}
	return true;
}
