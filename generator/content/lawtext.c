/*
 * lawtext.c - a law's units, written.
 *
 * The words come out as they stand in the file, escaped and nothing else. Only lines
 * are grouped: a line is a paragraph of its own unless the source was plainly wrapped
 * in the middle of a sentence. Parts: a heading (phần, chương, mục, phụ lục) spans
 * itself, an Điều, khoản or điểm its whole element, so that its bytes can be shown
 * elsewhere as they are.
 */
#include "content/lawtext.h"

#include "content/lawprose.h"
#include "content/lawunits.h"
#include "content/piece.h"
#include "law/line.h"

#define UNITS_MAX 50000 /* addresses on one page */
#define FULL_LINE 60	/* bytes; a shorter line did not end for want of room */

struct lawtext {
	struct composing *c;
	struct units units;
	struct buf html, text;
	struct part *part;
	size_t nparts;
	int article_level;
	int open[3]; /* units whose elements are open, outermost first */
	size_t part_of[3];
	int nopen;
	bool over;
	struct lawprose prose;
	const uint32_t *piece; /* where the pieces begin, of a law in pieces */
	size_t npieces, next_piece;
};

static bool
is_article_level(enum unit_kind k)
{
	return k == UNIT_DIEU || k == UNIT_KHOAN || k == UNIT_DIEM;
}

/* One blank for each run of white space: titles may be broken over lines. */
static struct str
flat(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		bool blank = s.p[i] == ' ' || s.p[i] == '\n' || s.p[i] == '\t';

		if (!blank)
			p[n++] = s.p[i];
		else if (n && p[n - 1] != ' ')
			p[n++] = ' ';
	}
	return str_make(p, n);
}

static struct str
title_of(struct lawtext *l, size_t i)
{
	const struct unit *u = &l->units.item[i];
	struct arena *a = l->c->keep;

	if (u->kind == UNIT_KHOAN || u->kind == UNIT_DIEM)
		return law_unit_name(&l->units, i, a);
	return flat(a, str_cat(l->c->scratch, u->label, u->heading.n ? STR(" ") : STR(""), u->heading));
}

static size_t
add_part(struct lawtext *l, size_t i, enum part_kind kind, int level)
{
	const struct unit *u = &l->units.item[i];

	if (l->nparts == UNITS_MAX) {
		if (!l->over)
			diag_add(l->c->diags, E149, page_place(l->c->page, u->line, 1),
				 str_format(l->c->scratch, "%d", UNITS_MAX), STR("điều, khoản, điểm"), STR("units"));
		l->over = true;
		return SIZE_MAX;
	}
	l->part[l->nparts] = (struct part){.id = str_keep(l->c->keep, u->id),
					   .title = title_of(l, i),
					   .level = level,
					   .kind = kind,
					   .html = {l->html.n, 0},
					   .text = {l->text.n, 0},
					   .line = u->line};
	if (l->next_piece < l->npieces && i >= l->piece[l->next_piece]) {
		l->part[l->nparts].opens = true;
		l->next_piece++;
	}
	return l->nparts++;
}

static void
end_part(struct lawtext *l, size_t k)
{
	if (k == SIZE_MAX)
		return;
	l->part[k].html.n = l->html.n - l->part[k].html.at;
	l->part[k].text.n = l->text.n - l->part[k].text.at;
}

static void
put_line_of_text(struct lawtext *l, struct str s)
{
	put_text(&l->html, s);
	put_str(&l->text, s);
}

/* Does the line go on in the next one? */
static bool
goes_on(struct str line, struct str next)
{
	if (line_ends_sentence(line) || next.n == 0)
		return false;
	return line_starts_small(next) || (line.n >= FULL_LINE && !strchr("-+•", next.p[0]));
}

/* Where the paragraph ends whose first line is at `at`, and the rest begins. */
static size_t
paragraph_end(struct str s, size_t at)
{
	for (;;) {
		struct line now = line_at(s, at);

		at = now.next;
		if (at >= s.n || !goes_on(line_trim(now.s), line_trim(line_at(s, at).s)))
			return at;
	}
}

static void
put_anchor(struct lawtext *l, const struct unit *u)
{
	put_lit(&l->html, "<a class=\"luat-neo\" href=\"#");
	put_text(&l->html, u->id);
	put_lit(&l->html, "\">");
	put_line_of_text(l, u->label);
	put_lit(&l->html, "</a>");
}

/* The unit's words; with `anchored` its number leads the first paragraph, even if there are no words. */
static void
put_words(struct lawtext *l, const struct unit *u, bool anchored)
{
	struct str s = u->text;
	size_t at = 0;

	while (at < s.n || anchored) {
		if (!anchored && line_trim(line_at(s, at).s).n == 0) {
			at = line_at(s, at).next;
			continue;
		}
		put_lit(&l->html, "<p>");
		if (anchored) {
			put_anchor(l, u);
			if (s.n) {
				put_char(&l->html, ' ');
				put_char(&l->text, ' ');
			}
		}
		anchored = false;
		if (at < s.n) {
			size_t end = paragraph_end(s, at);

			lawprose_put(&l->prose, str_make(s.p + at, end - at));
			at = end;
		}
		put_lit(&l->html, "</p>\n");
		put_char(&l->text, '\n');
	}
}

/* Closes elements until `parent` is the innermost one, or none is left. */
static void
close_to(struct lawtext *l, int parent)
{
	while (l->nopen && l->open[l->nopen - 1] != parent) {
		l->nopen--;
		put_str(&l->html,
			l->units.item[l->open[l->nopen]].kind == UNIT_DIEU ? STR("</section>\n") : STR("</div>\n"));
		end_part(l, l->part_of[l->nopen]);
	}
}

static void
open_element(struct lawtext *l, size_t i, enum part_kind kind, int level)
{
	l->open[l->nopen] = (int)i;
	l->part_of[l->nopen++] = add_part(l, i, kind, level);
}

static void
put_level(struct lawtext *l, int level)
{
	put_char(&l->html, 'h');
	put_char(&l->html, (char)('0' + level));
}

static void
put_title(struct lawtext *l, const struct unit *u)
{
	if (u->heading.n == 0)
		return;
	put_lit(&l->html, " <span class=\"luat-ten\">");
	put_char(&l->text, ' ');
	put_line_of_text(l, u->heading);
	put_lit(&l->html, "</span>");
}

/* Phần, chương, mục, tiểu mục, phụ lục: a heading and, seldom, words of its own. */
static void
put_heading(struct lawtext *l, size_t i)
{
	static const char *const class[] = {[UNIT_PHAN] = "luat-phan",
					    [UNIT_CHUONG] = "luat-chuong",
					    [UNIT_MUC] = "luat-muc",
					    [UNIT_TIEU_MUC] = "luat-tieu-muc",
					    [UNIT_PHU_LUC] = "luat-phu-luc"};
	const struct unit *u = &l->units.item[i];
	bool below = u->kind == UNIT_MUC || u->kind == UNIT_TIEU_MUC;
	int level = below ? 3 : 2;
	size_t part = add_part(l, i, below ? PART_HEADING : PART_CHUONG, level);

	put_char(&l->html, '<');
	put_level(l, level);
	put_lit(&l->html, " class=\"");
	put_str(&l->html, str_of(class[u->kind]));
	put_lit(&l->html, "\" id=\"");
	put_text(&l->html, u->id);
	put_lit(&l->html, "\"><span class=\"luat-so\">");
	put_line_of_text(l, u->label);
	put_lit(&l->html, "</span>");
	put_title(l, u);
	put_lit(&l->html, "</");
	put_level(l, level);
	put_lit(&l->html, ">");
	end_part(l, part);
	put_char(&l->html, '\n');
	put_char(&l->text, '\n');
	put_words(l, u, false);
}

static void
put_article(struct lawtext *l, size_t i)
{
	const struct unit *u = &l->units.item[i];
	int level = u->parent >= 0 ? 3 : l->article_level;

	open_element(l, i, PART_DIEU, level);
	put_lit(&l->html, "<section class=\"luat-dieu\" id=\"");
	put_text(&l->html, u->id);
	put_lit(&l->html, "\"><");
	put_level(l, level);
	put_lit(&l->html, ">");
	put_anchor(l, u);
	put_title(l, u);
	put_lit(&l->html, "</");
	put_level(l, level);
	put_lit(&l->html, ">\n");
	put_char(&l->text, '\n');
	lawprose_changes(&l->prose);
	put_words(l, u, false);
}

static void
put_clause(struct lawtext *l, size_t i)
{
	const struct unit *u = &l->units.item[i];
	bool khoan = u->kind == UNIT_KHOAN;

	open_element(l, i, khoan ? PART_KHOAN : PART_DIEM, khoan ? l->article_level + 1 : l->article_level + 2);
	put_str(&l->html, khoan ? STR("<div class=\"luat-khoan\" id=\"") : STR("<div class=\"luat-diem\" id=\""));
	put_text(&l->html, u->id);
	put_lit(&l->html, "\">");
	lawprose_changes(&l->prose);
	put_words(l, u, true);
}

static void
put_unit(struct lawtext *l, size_t i)
{
	const struct unit *u = &l->units.item[i];

	close_to(l, u->parent);
	if (u->kind != UNIT_CUT && u->kind != UNIT_SOURCE && u->kind != UNIT_RELATED)
		lawprose_enter(&l->prose, i);
	switch (u->kind) {
	case UNIT_PREAMBLE:
		put_lit(&l->html, "<div class=\"luat-mo-dau\">\n");
		put_words(l, u, false);
		put_lit(&l->html, "</div>\n");
		break;
	case UNIT_SOURCE:
	case UNIT_RELATED:
		put_lit(&l->html, "<div class=\"luat-nguon\">\n");
		put_words(l, u, false);
		put_lit(&l->html, "</div>\n");
		break;
	case UNIT_CUT:
		put_lit(&l->html, "<p class=\"luat-cat\">");
		put_line_of_text(l, u->label);
		put_lit(&l->html, "</p>\n");
		put_char(&l->text, '\n');
		put_words(l, u, false);
		break;
	case UNIT_DIEU:
		put_article(l, i);
		break;
	case UNIT_KHOAN:
	case UNIT_DIEM:
		put_clause(l, i);
		break;
	default:
		put_heading(l, i);
		break;
	}
}

/* A row of dieu_khoan about a provision that the law does not have would never be seen. */
static void
check_changes(struct lawtext *l)
{
	const struct law *law = l->c->page->law;

	for (size_t i = 0; law && i < law->nchanges; i++) {
		size_t k = 0;

		while (k < l->nparts && !str_equal(l->part[k].id, law->change[i].unit))
			k++;
		if (k == l->nparts)
			diag1(l->c->diags, L218, page_place(l->c->page, law->change[i].line, 1), law->change[i].unit);
	}
}

static void
hand_over(struct lawtext *l, struct body *body, struct facts *facts)
{
	const struct lawprose *p = &l->prose;
	struct composing *c = l->c;

	facts->part = l->part;
	facts->nparts = l->nparts;
	facts->ref = arena_copy(c->keep, p->refs.p, p->refs.n);
	facts->nrefs = MANY_N(struct reference, p->refs);
	facts->usage = arena_copy(c->keep, p->usages.p, p->usages.n);
	facts->nusages = MANY_N(struct usage, p->usages);
	facts->unresolved = p->unresolved;
	facts->syllables = str_words(buf_str(&l->text));
	*c->html = l->html;
	*c->text = l->text;
	*body = (struct body){.html = {buf_str(&l->html)},
			      .text = buf_str(&l->text),
			      .part = l->part,
			      .nparts = l->nparts,
			      .link = arena_copy(c->scratch, p->links.p, p->links.n),
			      .nlinks = MANY_N(struct hyperlink, p->links),
			      .portal_only = arena_copy(c->scratch, p->laws.portal_only.p, p->laws.portal_only.n),
			      .nportal_only = MANY_N(struct span, p->laws.portal_only)};
	lawprose_free(&l->prose);
}

void
lawtext_compose(struct composing *c, struct str text, int line, struct body *body, struct facts *facts)
{
	struct lawtext l = {.c = c,
			    .article_level = 2,
			    .html = {c->html->p, 0, c->html->cap},
			    .text = {c->text->p, 0, c->text->cap}};
	size_t articles = 0, addressed = 0;

	l.units = lawunits_read(text, c->page->source, line, c->scratch, c->diags);
	for (size_t i = 0; i < l.units.n; i++) {
		enum unit_kind k = l.units.item[i].kind;

		articles += k == UNIT_DIEU;
		addressed += k != UNIT_PREAMBLE && k != UNIT_CUT;
		if (k != UNIT_PREAMBLE && k != UNIT_CUT && k != UNIT_PHU_LUC && !is_article_level(k))
			l.article_level = 3;
	}
	if (articles == 0) {
		diag0(c->diags, L201, page_place(c->page, line, 1));
		markdown_compose(c, text, line, body, facts);
		return;
	}
	lawprose_begin(&l.prose, c, l.units, &l.html, &l.text);
	if (c->page->law && c->page->law->parted)
		l.piece = pieces_of(&l.units, c->scratch, &l.npieces);
	l.part = arena_many(c->keep, struct part, addressed < UNITS_MAX ? addressed : UNITS_MAX);
	buf_room(&l.html, text.n + text.n / 2 + 1024);
	buf_room(&l.text, text.n + 1024);
	for (size_t i = 0; i < l.units.n; i++)
		put_unit(&l, i);
	close_to(&l, -1);
	check_changes(&l);
	lawlinks_put_words(&l.prose.laws);
	hand_over(&l, body, facts);
}
