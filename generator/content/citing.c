/*
 * citing.c - citations in the prose of a page: found block by block, written as links.
 *
 * A citation may run over line ends and emphasis, so it is looked for in the words of
 * the whole block before any of them is written; then, as the walk writes the block's
 * pieces, the words that are a citation's own become its link. A link never crosses
 * emphasis: it ends there, and what is left stays plain. Where links cannot stand (in
 * a link, a heading, the title of a box) the citation still counts as a use of the law.
 */
#include "content/citing.h"

#include "content/writing.h"

#define CITES_MAX 20000 /* links to the law on one page */
#define SEEK_BYTES 40	/* of a citation's words, to find its column */

static struct str
own_words(const struct citing *k, size_t i)
{
	const struct citation *x = &k->found.item[i];

	return str_make(k->plain.p + x->own.at, x->own.n);
}

/* The line and, if its words are found as they stand, the column of a citation. */
static struct place
place_of(struct writing *w, size_t i)
{
	struct str words = own_words(&w->cite, i);
	size_t n = 0;

	while (n < words.n && n < SEEK_BYTES && words.p[n] != '\n')
		n++;
	while (n < words.n && ((unsigned char)words.p[n] & 0xC0) == 0x80)
		n--;
	(void)spot_find(w, str_make(words.p, n), false);
	return spot_place(w);
}

/* Good enough where nothing is told: the line. */
static struct place
near_place(const struct writing *w, size_t i)
{
	struct str before = str_make(w->cite.plain.p, w->cite.found.item[i].own.at);
	int line = w->block_line;

	for (const char *p; (p = memchr(before.p, '\n', before.n)); line++)
		before = str_from(before, (size_t)(p - before.p) + 1);
	return page_place(w->c->page, line, 1);
}

/* Members of a list have one document: that it is not said is told once. */
static bool
says_the_same(const struct citing *k, size_t i)
{
	return i && k->found.item[i].at.at == k->found.item[i - 1].at.at && k->to[i].state == k->to[i - 1].state &&
	       k->to[i].state == CITED_VAGUE;
}

void
cite_block(struct writing *w, struct str plain, bool quiet)
{
	struct citing *k = &w->cite;

	if (w->old_names && !w->quoted)
		tell_old_names(w, plain);
	k->plain = plain;
	k->found = law_cite(plain, &k->reading.names, w->c->scratch);
	k->next = 0;
	k->node = 0;
	k->quiet = quiet;
	if (k->found.n > CITES_MAX - k->total)
		k->found.n = CITES_MAX - k->total;
	k->total += k->found.n;
	if (k->found.n == 0)
		return;
	k->to = arena_many(w->c->scratch, struct cited, k->found.n);
	for (size_t i = 0; i < k->found.n; i++) {
		const struct citation *x = &k->found.item[i];
		struct place at = near_place(w, i);

		k->to[i] = cited_resolve(w->c, &k->reading, x, &w->refs, at);
		if (k->to[i].state == CITED_ITSELF)
			continue;
		if (!cited_is_fine(w->c, x, &k->to[i]) && !says_the_same(k, i) && !told(w, TOLD_CITED))
			cited_tell(w->c, x, &k->to[i], plain, place_of(w, i));
		cited_count(w->c, &k->to[i], (struct str){0}, &k->usages, &k->unresolved);
	}
	spot_close(w);
}

void
cite_nothing(struct writing *w)
{
	w->cite.found.n = 0;
}

void
cite_name(struct writing *w, const struct target *t)
{
	struct usage u = {.from = {0}};

	if (!t->page || !t->page->law)
		return;
	u.law = t->page->source;
	u.unit = str_keep(w->c->keep, t->anchor);
	MANY_ADD(&w->cite.usages, u);
}

void
cite_close(struct writing *w)
{
	struct citing *k = &w->cite;

	if (k->open_to == 0)
		return;
	k->open_to = 0;
	lawlink_close(&w->laws, &k->to[k->next - 1]);
	for (; k->held; k->held--)
		put_char(&w->html, ' ');
}

/* A blank at the end of a link's words waits until it is clear on which side of the link's end it belongs. */
static void
put_linked(struct writing *w, struct str s)
{
	struct str words = s;

	put_str(&w->text, s);
	for (; w->cite.held; w->cite.held--)
		put_char(&w->html, ' ');
	while (words.n && words.p[words.n - 1] == ' ')
		words.n--;
	w->cite.held = s.n - words.n;
	lawlink_put(&w->html, words);
}

/* The next citation whose own words begin at or behind `at` and are a link; found.n: none. */
static size_t
next_cited(struct citing *k, size_t at)
{
	while (k->next < k->found.n) {
		const struct citation *x = &k->found.item[k->next];

		if (x->own.n && x->own.at >= at && k->to[k->next].state != CITED_ITSELF)
			break;
		k->next++;
	}
	return k->next;
}

void
put_prose(struct writing *w, struct str s)
{
	struct citing *k = &w->cite;
	size_t at, end;

	if (k->found.n == 0 || k->quiet || w->in_link) {
		put_words(w, s);
		return;
	}
	at = k->node_at + (size_t)(s.p - k->node_p);
	end = at + s.n;
	if (k->open_to && k->open_to <= at)
		cite_close(w);
	if (k->open_to) {
		size_t n = k->open_to < end ? k->open_to - at : s.n;

		put_linked(w, str_make(s.p, n));
		if (k->open_to <= end)
			cite_close(w);
		s = str_from(s, n);
		at += n;
	}
	while (s.n) {
		size_t i = next_cited(k, at), n;
		const struct citation *x = &k->found.item[i];

		if (i == k->found.n || x->own.at >= end)
			break;
		put_words(w, str_make(s.p, x->own.at - at));
		s = str_from(s, x->own.at - at);
		at = x->own.at;
		k->next++;
		lawlink_open(&w->laws, &k->to[i]);
		k->open_to = at + x->own.n;
		n = k->open_to < end ? x->own.n : s.n;
		put_linked(w, str_make(s.p, n));
		if (k->open_to <= end)
			cite_close(w);
		s = str_from(s, n);
		at += n;
	}
	put_words(w, s);
}

void
into_piece(struct writing *w, struct target *t)
{
	const struct volume *v;
	size_t i;

	if (!t->page || !t->page->law || !t->page->law->parted || t->anchor.n == 0)
		return;
	v = shelf_volume(w->c->shelf, t->page);
	i = volume_find(v, t->anchor);
	if (i != SIZE_MAX)
		t->url = volume_url(v, i, w->c->scratch);
}

/* The unit itself, where the author wrote ![[35/2013/QH13 Điều 16]]. */
bool
put_provision(struct writing *w, const struct target *t)
{
	const struct volume *v = t->page && t->page->law ? shelf_volume(w->c->shelf, t->page) : NULL;
	size_t i = v ? volume_find(v, t->anchor) : SIZE_MAX;
	struct target to = *t;
	struct str words;

	if (i == SIZE_MAX)
		return false;
	words = volume_words(v, i, w->c->scratch);
	put_line_end(&w->html);
	put_lit(&w->html, "<figure class=\"luat-trich\"><blockquote>\n");
	(void)lawlink_put_lines(&w->html, words, SIZE_MAX);
	put_lit(&w->html, "</blockquote>\n<figcaption>(<a href=\"");
	into_piece(w, &to);
	put_inside(w, &to, page_place(w->c->page, w->block_line, 1));
	put_lit(&w->html, "\">");
	put_text(&w->html, t->title);
	put_lit(&w->html, "</a>)</figcaption></figure>\n");
	put_str(&w->text, words);
	put_char(&w->text, '\n');
	return true;
}

void
citing_free(struct writing *w)
{
	buf_free(&w->cite.gathered);
	buf_free(&w->cite.nodes);
	buf_free(&w->cite.usages);
	lawlinks_free(&w->laws);
}
