/*
 * lawprose.c - see lawprose.h.
 *
 * A paragraph is looked through for citations first; what lies between them, for the terms of the
 * article "Giải thích từ ngữ": the first use of each in an article leads to its definition.
 */
#include "content/lawprose.h"

#include "base/vi.h"
#include "content/lawterm.h"
#include "law/line.h"
#include "law/quote.h"
#include "model/law.h"
#include "model/validity.h"


void
lawprose_begin(struct lawprose *p, struct composing *c, struct units units, struct buf *html, struct buf *text)
{
	*p = (struct lawprose){.c = c, .units = units, .html = html, .text = text, .article = SIZE_MAX};
	p->laws = (struct lawlinks){.c = c, .html = html, .links = &p->links};
	p->term = law_terms(&p->units, c->scratch, &p->nterms);
}

void
lawprose_enter(struct lawprose *p, size_t unit)
{
	const struct unit *u = &p->units.item[unit];

	p->unit = unit;
	if (u->kind == UNIT_KHOAN) {
		p->reading.khoan = u->id;
	} else if (u->kind != UNIT_DIEM) {
		bool article = u->kind == UNIT_DIEU;

		p->reading.dieu = article ? u->id : (struct str){0};
		p->reading.khoan = (struct str){0};
		p->article = article ? unit : SIZE_MAX;
		p->defines = law_defines(u);
		p->quotes = 0;
	}
}

/* Words of a paragraph as they are; a line's end is a blank to the plain text. */
static void
put_plain_words(struct lawprose *p, struct str s, bool kept)
{
	if (kept)
		lawlink_put(p->html, s);
	else
		put_text(p->html, s);
	while (s.n) {
		bool more = memchr(s.p, '\n', s.n) != NULL;

		put_str(p->text, str_cut(&s, '\n'));
		if (more)
			put_char(p->text, ' ');
	}
}

/* Where the term stands as words of their own; SIZE_MAX when it does not. */
static size_t
term_at(const struct law_term *t, struct str s)
{
	const struct str name[] = {t->name, t->low};
	size_t best = SIZE_MAX;

	for (int k = 0; k < 2; k++) {
		const char *at = str_find(s, name[k]);
		size_t i = at ? (size_t)(at - s.p) : SIZE_MAX;

		if (at && i < best && vi_word_edge(s, i) && vi_word_edge(s, i + name[k].n))
			best = i;
	}
	return best;
}

/* A link to a unit of this law. */
static void
put_term(struct lawprose *p, const struct law_term *t, struct str words)
{
	const struct volume *v = shelf_volume(p->c->shelf, p->c->page);
	struct cited to = {.state = CITED_UNIT, .law = p->c->page->law, .volume = v};

	to.id = p->units.item[t->unit].id;
	to.unit = volume_find(v, to.id);
	lawlink_term(&p->laws, &to);
	put_plain_words(p, words, false);
	put_lit(p->html, "</a>");
}

/* Words between citations. */
static void
put_stretch(struct lawprose *p, struct str s)
{
	while (p->article != SIZE_MAX && !p->defines && p->c->page->law) {
		struct law_term *t = NULL;
		size_t at = SIZE_MAX;

		for (size_t i = 0; i < p->nterms; i++) {
			size_t here = p->term[i].seen == p->article ? SIZE_MAX : term_at(&p->term[i], s);

			if (here < at) {
				at = here;
				t = &p->term[i];
			}
		}
		if (!t)
			break;
		t->seen = p->article;
		put_plain_words(p, str_make(s.p, at), false);
		put_term(p, t, str_make(s.p + at, t->name.n));
		s = str_from(s, at + t->name.n);
	}
	put_plain_words(p, s, false);
}

/* What new words of another law say of "Luật này" is not about this one. */
static bool
of_another(const struct citation *x, int depth)
{
	return depth > 0 && x->ref != CITE_EXPLICIT;
}

static void
put_cited(struct lawprose *p, struct str s, const struct citation *x)
{
	struct place at = page_place(p->c->page, p->units.item[p->unit].line, 1);
	struct cited to = cited_resolve(p->c, &p->reading, x, &p->refs, at);
	struct str words = str_make(s.p + x->own.at, x->own.n);

	if (to.state == CITED_ITSELF) {
		put_plain_words(p, words, true);
		return;
	}
	if (!cited_is_fine(p->c, x, &to))
		cited_tell(p->c, x, &to, s, at);
	cited_count(p->c, &to, p->reading.khoan.n ? p->reading.khoan : p->reading.dieu, &p->usages, &p->unresolved);
	if (words.n == 0)
		return; /* within a range: only its ends are links */
	lawlink_open(&p->laws, &to);
	put_plain_words(p, words, true);
	lawlink_close(&p->laws, &to);
}

/* The term of a definition, marked where it is defined; returns how many bytes were written. */
static size_t
put_definition(struct lawprose *p, struct str s)
{
	struct str name = p->defines && p->units.item[p->unit].kind == UNIT_KHOAN ? law_term_of(s) : (struct str){0};
	size_t before = name.n ? (size_t)(name.p - s.p) : 0;

	if (name.n == 0)
		return 0;
	put_plain_words(p, str_make(s.p, before), false);
	put_lit(p->html, "<dfn>");
	put_plain_words(p, name, false);
	put_lit(p->html, "</dfn>");
	return before + name.n;
}

void
lawprose_put(struct lawprose *p, struct str s)
{
	struct citations found;
	size_t at;

	s = line_trim(s);
	found = law_cite(s, &p->reading.names, p->c->scratch);
	at = put_definition(p, s);
	for (size_t i = 0; i < found.n; i++) {
		const struct citation *x = &found.item[i];
		bool here = x->own.n && x->own.at >= at;

		if ((x->own.n && !here) || of_another(x, quote_depth(p->quotes, s, x->at.at)))
			continue;
		if (here) {
			put_stretch(p, str_make(s.p + at, x->own.at - at));
			at = x->own.at + x->own.n;
		}
		put_cited(p, s, x);
	}
	put_stretch(p, str_from(s, at));
	p->quotes = quote_depth(p->quotes, s, s.n);
}

static struct str
change_words(struct str what)
{
	static const char *const say[][2] = {{"bai-bo", "Bị bãi bỏ"},
					     {"sua-doi", "Được sửa đổi"},
					     {"bo-sung", "Được bổ sung"},
					     {"khong-con-phu-hop", "Không còn phù hợp"}};

	for (size_t i = 0; i < sizeof(say) / sizeof(say[0]); i++)
		if (str_equal(what, str_of(say[i][0])))
			return str_of(say[i][1]);
	return (struct str){0};
}

/* The document that changed a provision, as a link if we hold it. */
static void
put_changer(struct lawprose *p, struct str number)
{
	const struct law *by = law_find(p->c->site, number, (struct str){0}, p->c->scratch);
	struct cited to = {.state = CITED_OUTSIDE, .law = by, .unit = SIZE_MAX};

	put_lit(p->html, " bởi ");
	if (by && by->page) {
		to.state = CITED_DOCUMENT;
		to.volume = shelf_volume(p->c->shelf, by->page);
		lawlink_open(&p->laws, &to);
	}
	put_text(p->html, by && by->name.n ? by->name : number);
	if (by && by->page)
		lawlink_close(&p->laws, &to);
}

void
lawprose_changes(struct lawprose *p)
{
	const struct law *law = p->c->page->law;

	for (size_t i = 0; law && i < law->nchanges; i++) {
		const struct change *c = &law->change[i];

		if (!str_equal(c->unit, p->units.item[p->unit].id))
			continue;
		put_lit(p->html, "<p class=\"luat-tinh-trang\"><b>Ban Biên tập:</b> ");
		put_str(p->html, change_words(c->what));
		if (c->since) {
			put_lit(p->html, " từ ");
			put_text(p->html, date_long(p->c->scratch, c->since));
		}
		if (c->by.n)
			put_changer(p, c->by);
		put_str(p->html, c->note.n ? STR(". ") : STR(""));
		put_text(p->html, c->note);
		put_lit(p->html, "</p>\n");
	}
}

void
lawprose_free(struct lawprose *p)
{
	buf_free(&p->links);
	buf_free(&p->refs);
	buf_free(&p->usages);
	lawlinks_free(&p->laws);
}
