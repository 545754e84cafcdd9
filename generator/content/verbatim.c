/*
 * verbatim.c - see verbatim.h.
 *
 * Both texts are flattened: marks dropped, white space to one blank, or to a line end in the
 * law where a paragraph ends. Each piece of the quotation between cuts is then searched for in the
 * law behind the piece before it.
 */
#include "content/verbatim.h"

#include "base/vi.h"

#define SHOWN_BEFORE 4 /* words before the one that differs */
#define SHOWN_AFTER 3
#define PIECES_MAX 40 /* each is looked for in the rest of the law; what is more than that is no quotation */

static bool
is_mark(char c)
{
	return c == '*' || c == '_' || c == '\\' || c == '`';
}

static size_t
blank_at(struct str s, size_t i)
{
	if (s.p[i] == ' ' || s.p[i] == '\t' || s.p[i] == '\n' || s.p[i] == '\r')
		return 1;
	return i + 1 < s.n && s.p[i] == '\xC2' && s.p[i + 1] == '\xA0' ? 2 : 0;
}

/* One blank a run of white space; with `lines` a line end where the run holds one. */
static struct str
flat(struct str s, bool lines, struct arena *a)
{
	char *to = arena_alloc(a, s.n + 1);
	size_t n = 0;
	bool blank = false, end = false;

	for (size_t i = 0; i < s.n;) {
		size_t b = blank_at(s, i);

		if (b) {
			blank = true;
			end |= s.p[i] == '\n';
			i += b;
			continue;
		}
		if (is_mark(s.p[i])) {
			i++;
			continue;
		}
		if (blank && n)
			to[n++] = lines && end ? '\n' : ' ';
		blank = end = false;
		to[n++] = s.p[i++];
	}
	return str_make(to, n);
}

static struct str
with_blanks(struct str s, struct arena *a)
{
	char *to = arena_copy(a, s.n ? s.p : "", s.n + (s.n == 0));

	for (size_t i = 0; i < s.n; i++)
		if (to[i] == '\n')
			to[i] = ' ';
	return str_make(to, s.n);
}

static bool
stops(char c)
{
	return c == '.' || c == ';' || c == ':';
}

/* May a quotation begin here without a mark of a cut? */
static bool
begins_something(struct str law, size_t i)
{
	if (i == 0 || law.p[i - 1] == '\n' || str_ends(str_make(law.p, i), STR("“")))
		return true;
	return i > 1 && law.p[i - 1] == ' ' && (stops(law.p[i - 2]) || law.p[i - 2] == ')');
}

static bool
ends_something(struct str law, size_t i)
{
	return i == law.n || law.p[i] == '\n' || stops(law.p[i]) || (i && stops(law.p[i - 1])) ||
	       str_starts(str_from(law, i), STR("”"));
}

/* What separates pieces, at s[i]: its length. */
static size_t
cut_at(struct str s, size_t i)
{
	static const struct str cut[] = {{"[...]", 5}, {"[…]", 5}, {"(...)", 5}, {"(…)", 5}, {"…", 3}, {"...", 3}};

	for (size_t k = 0; k < sizeof(cut) / sizeof(cut[0]); k++)
		if (str_starts(str_from(s, i), cut[k]))
			return cut[k].n;
	return 0;
}

static struct str
quotes_off(struct str s)
{
	s = str_trim(s);
	if (str_starts(s, STR("“")) && !str_find(str_from(s, 3), STR("“")))
		s = str_trim(str_from(s, 3));
	if (str_ends(s, STR("”")) && !str_find(str_make(s.p, s.n - 3), STR("“")))
		s = str_trim(str_make(s.p, s.n - 3));
	if (s.n > 1 && s.p[0] == '"' && s.p[s.n - 1] == '"')
		s = str_trim(str_make(s.p + 1, s.n - 2));
	return s;
}

struct texts {
	struct str law, lined; /* with blanks only; with line ends: of one length */
	struct arena *a;
};

struct piece {
	struct str words;
	bool cut_before, cut_after;
};

/*
 * How much of the piece stands at each byte of the law from `from` on (the Z function, Gusfield 1997, of the
 * piece and the law behind it): one pass, whatever repeats.
 */
static const uint32_t *
matches(const struct texts *t, struct str words, size_t from)
{
	struct str rest = str_from(t->law, from), s = str_cat(t->a, words, STR("\n"), rest);
	uint32_t *z = arena_many(t->a, uint32_t, s.n + 1);
	size_t l = 0, r = 0;

	for (size_t i = 1; i < s.n; i++) {
		size_t k = i < r && z[i - l] < r - i ? z[i - l] : i < r ? r - i : 0;

		while (i + k < s.n && s.p[k] == s.p[i + k])
			k++;
		z[i] = (uint32_t)k;
		if (i + k > r) {
			l = i;
			r = i + k;
		}
	}
	return z + words.n + 1;
}

/* The piece in the law at or behind `from`; SIZE_MAX when it is not there. */
static size_t
find_piece(const struct texts *t, const struct piece *p, const uint32_t *z, size_t from)
{
	for (size_t i = from; i + p->words.n <= t->law.n; i++) {
		size_t end = i + p->words.n;
		bool begun, ended;

		if (z[i - from] < p->words.n)
			continue;
		begun = p->cut_before ? vi_word_edge(t->lined, i) : begins_something(t->lined, i);
		ended = p->cut_after ? vi_word_edge(t->lined, end) : ends_something(t->lined, end);
		if (begun && ended)
			return i;
	}
	return SIZE_MAX;
}

/* Where in the law the piece goes on longest. Starts of words only. */
static size_t
best_start(const struct texts *t, const uint32_t *z, size_t from, size_t *longest)
{
	size_t best = from;

	*longest = 0;
	for (size_t i = from; i < t->law.n; i++) {
		if ((i && t->law.p[i - 1] != ' ') || z[i - from] <= *longest)
			continue;
		*longest = z[i - from];
		best = i;
	}
	return best;
}

/* A few words around byte `at`, the one there marked. */
static struct str
around(struct str s, size_t at, struct arena *a)
{
	size_t word = at < s.n ? at : s.n, from, end, to;

	while (word && s.p[word - 1] != ' ')
		word--;
	from = word;
	for (int i = 0; i < SHOWN_BEFORE && from; i++)
		for (from--; from && s.p[from - 1] != ' ';)
			from--;
	for (end = word; end < s.n && s.p[end] != ' ';)
		end++;
	to = end;
	for (int i = 0; i < SHOWN_AFTER && to < s.n; i++)
		for (to++; to < s.n && s.p[to] != ' ';)
			to++;
	return str_cat(a, from ? STR("... ") : STR(""), str_make(s.p + from, word - from), STR("»"),
		       str_make(s.p + word, end - word), STR("«"), str_make(s.p + end, to - end),
		       to < s.n ? STR(" ...") : STR(""));
}

static void
show(const struct texts *t, const struct piece *p, const uint32_t *z, size_t from, struct difference *d)
{
	size_t same, start = best_start(t, z, from, &same);

	if (same == p->words.n && same) { /* the words are there; what is wrong is where they begin or end */
		bool begun = p->cut_before || begins_something(t->lined, start);

		d->quoted = around(p->words, begun ? p->words.n - 1 : 0, t->a);
		d->law = around(t->law, begun ? start + same + 1 : start ? start - 2 : 0, t->a);
		return;
	}
	d->quoted = around(p->words, same, t->a);
	d->law = around(t->law, start + same, t->a);
}

/* The next piece of the quotation; words.n is 0 where nothing stands between two cuts. */
static struct piece
next_piece(struct str quote, size_t *at)
{
	size_t from = *at, n = 0, i = from;
	struct piece p = {.cut_before = from > 0};

	while (i < quote.n && (n = cut_at(quote, i)) == 0)
		i++;
	p.cut_after = i < quote.n;
	p.words = quotes_off(str_make(quote.p + from, i - from));
	*at = i + n;
	return p;
}

/* A full stop that the quoting sentence puts at the end is not the law's. */
static size_t
find_loosely(const struct texts *t, struct piece *p, const uint32_t *z, size_t from)
{
	size_t at = find_piece(t, p, z, from);
	struct piece bare = *p;

	if (at != SIZE_MAX || p->words.n < 2 || !strchr(".;,:", p->words.p[p->words.n - 1]))
		return at;
	bare.words.n--;
	at = find_piece(t, &bare, z, from);
	if (at != SIZE_MAX)
		*p = bare;
	return at;
}

bool
verbatim(struct str quote, struct str law, struct arena *a, struct difference *d)
{
	struct texts t = {.lined = flat(law, true, a), .a = a};
	struct str words = flat(quote, false, a);
	const uint32_t *z;
	size_t at = 0, from = 0, found, pieces = 0;

	t.law = with_blanks(t.lined, a);
	*d = (struct difference){0};
	while (at < words.n) {
		struct piece p = next_piece(words, &at);

		if (p.words.n == 0)
			continue;
		if (pieces++ == PIECES_MAX)
			return false;
		z = matches(&t, p.words, from);
		found = find_loosely(&t, &p, z, from);
		if (found == SIZE_MAX) {
			show(&t, &p, z, from, d);
			return false;
		}
		from = found + p.words.n;
	}
	return true;
}
