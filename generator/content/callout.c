/*
 * callout.c - `> [!kind] Title`: quotes that are boxes of a kind (CALLOUTS in model/body.h).
 */
#include "base/vi.h"
#include "content/writing.h"

static const struct str key[] = {
#define X(NAME, word, label) {word, sizeof(word) - 1},
	CALLOUTS(X)
#undef X
};

static const struct str label[] = {
#define X(NAME, word, words) {words, sizeof(words) - 1},
	CALLOUTS(X)
#undef X
};

/* "[!kind]" in front of a quote's words: how long it is, and what kind; 0 when it is none. */
size_t
callout_mark(struct str s, struct str *word)
{
	size_t i = 2;

	if (!str_starts(s, STR("[!")))
		return 0;
	while (i < s.n && s.p[i] != ']' && s.p[i] != '[' && s.p[i] != ' ')
		i++;
	if (i == 2 || i == s.n || s.p[i] != ']' || (i + 1 < s.n && s.p[i + 1] != ' '))
		return 0;
	*word = str_make(s.p + 2, i - 2);
	for (i++; i < s.n && s.p[i] == ' ';)
		i++;
	return i;
}

/* CALLOUT_KINDS, and the author is told, when there is no such kind. */
enum callout
callout_kind(struct writing *w, struct str word, struct place at)
{
	struct str near;

	for (int i = 0; i < CALLOUT_KINDS; i++)
		if (str_equal(word, key[i]))
			return (enum callout)i;
	near = str_nearest(vi_slug(w->c->scratch, word), key, CALLOUT_KINDS);
	if (!told(w, TOLD_CALLOUT))
		diag2(w->c->diags, E131, at, word, diag_guess(w->c->scratch, near));
	return CALLOUT_KINDS;
}

/* An answer is closed until the reader asks for it. */
struct str
callout_title_end(enum callout kind)
{
	return kind == CALLOUT_DAP_AN ? STR("</summary>\n") : STR("</p>\n");
}

/* Up to where the title's words go. Returns the block's number. */
size_t
open_callout(struct writing *w, enum callout kind, bool titled)
{
	struct block b = {.kind = kind, .html.at = w->html.n, .text.at = w->text.n};
	bool answer = kind == CALLOUT_DAP_AN;

	MANY_ADD(&w->blocks, b);
	w->hidden += kind == CALLOUT_GIANG_VIEN;
	put_str(&w->html, answer ? STR("<details class=\"khung khung-") : STR("<aside class=\"khung khung-"));
	put_str(&w->html, key[kind]);
	put_str(&w->html, answer ? STR("\">\n<summary>") : STR("\">\n<p class=\"khung-ten\">"));
	put_lit(&w->html, "<span class=\"khung-loai\">");
	put_str(&w->html, label[kind]);
	put_str(&w->html, titled ? STR("</span> ") : STR("</span>"));
	return MANY_N(struct block, w->blocks) - 1;
}

void
close_callout(struct writing *w, size_t block)
{
	struct block *b = &MANY(struct block, w->blocks)[block];

	put_str(&w->html, b->kind == CALLOUT_DAP_AN ? STR("</details>\n") : STR("</aside>\n"));
	b->html.n = w->html.n - b->html.at;
	b->text.n = w->text.n - b->text.at;
	w->hidden -= b->kind == CALLOUT_GIANG_VIEN;
}
