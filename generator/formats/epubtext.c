/*
 * epubtext.c - pages to chapters.
 *
 * Each text is rendered by the theme's epub-chapter.xml as if it were a page of the portal, links and all, and
 * then goes through booktext.h, which asks epub_lead() where each link leads now: to a text of the
 * book, or out to the portal.
 *
 * Texts are made by all workers at once, each for itself; only the numbers of pages go through the whole
 * book, so they are put in when every text has been counted, right before it is packed.
 */
#include "formats/epubroom.h"

#include "base/pool.h"
#include "model/link.h"

#include <assert.h>
#include <stdio.h>

static void
put_href(struct buf *to, const struct book_text *t, struct str anchor)
{
	put_str(to, t->name);
	if (anchor.n) {
		put_char(to, '#');
		put_str(to, t->prefix);
		put_str(to, anchor);
	}
}

static bool
is_same_law(const struct page *p, struct str url)
{
	return p->law && str_equal(p->url, url);
}

struct str
epub_lead(const struct epub *e, const struct book_text *from, struct str url, struct str anchor, struct arena *a)
{
	const struct book_text *t = bookplan_find(&e->plan, url, anchor);
	struct buf b = {0};
	struct str s;

	if (!t && from && is_same_law(text_page(&e->plan, from), url))
		return (struct str){0}; /* of the articles that the book leaves out none leads to another */
	if (!t)
		return str_cat(a, e->m->site->base_url, STR("/"), url, anchor.n ? STR("#") : STR(""), anchor);
	put_href(&b, t, anchor);
	s = buf_keep(a, &b);
	buf_free(&b);
	return s;
}

/* Pictures get their names in the order of the chapters, before any text is made. */
static void
add_picture(struct epub *e, struct target t)
{
	struct epub_picture more = {0};

	if (t.kind != TARGET_ASSET || t.asset->width == 0)
		return;
	more.file = asset_in_book(t.asset, e->a);
	if (table_add(&e->picture_at, e->a, t.asset->url, THING_ASSET,
		      (void *)(uintptr_t)(MANY_N(struct epub_picture, e->pictures) + 1)))
		return;
	more.name = str_cat(e->a, str_format(e->a, "h%03zu", MANY_N(struct epub_picture, e->pictures) + 1),
			    str_from(more.file.url, path_stem(more.file.url).n));
	put_bytes(&e->pictures, &more, sizeof(more));
}

void
epub_find_pictures(struct epub *e)
{
	const struct site *s = e->m->site;

	for (size_t i = 0; i < e->plan.nchapters; i++) {
		const struct page *p = e->plan.chapter[i].page;
		const struct value *first = page_value(p, K_ANH);

		if (first && first->n)
			add_picture(e, link_resolve(s, p, first->row[0].cell[0], e->a));
		for (size_t k = 0; k < p->facts.nrefs; k++) {
			struct str name = p->facts.ref[k].target;

			if (!str_starts(name, STR("[[")) && !str_starts(name, STR(LAW_MENTION)))
				add_picture(e, link_resolve(s, p, name, e->a));
		}
	}
}

/* One text on its way, in the hands of one worker. */
struct job {
	struct epub *e;
	struct maker *m;
	const struct book_text *text;
	struct epub_made *made;
	struct booktext *running; /* NULL in answers: they are not indexed */
};

/* The law's page that the URL shows, if it does: its own, or one of its pieces. */
static const struct page *
law_at(const struct epub *e, struct str url)
{
	struct entry_of *x = table_find(&e->m->site->index->url, url);
	const struct page *p = x && x->kind == THING_PAGE ? x->thing : NULL;
	const struct book_text *t = p ? NULL : bookplan_find(&e->plan, url, (struct str){0});

	if (t)
		p = text_page(&e->plan, t);
	return p && p->law ? p : NULL;
}

static void
keep_cited(struct job *j, struct str url, struct str anchor, struct str id)
{
	struct epub_cited c = {.law = j->running ? law_at(j->e, url) : NULL, .part = SIZE_MAX};

	if (!c.law || c.law == text_page(&j->e->plan, j->text))
		return;
	for (size_t i = 0; anchor.n && i < c.law->facts.nparts; i++)
		if (str_equal(c.law->facts.part[i].id, anchor))
			c.part = i;
	if (c.part == SIZE_MAX)
		return;
	c.page = j->running->page - 1;
	c.href = str_cat(&j->m->room, j->text->name, STR("#"), id);
	put_bytes(&j->made->cited, &c, sizeof(c));
}

static struct way
lead(void *ctx, enum lead_from from, struct str url, struct str anchor, struct str cited)
{
	struct job *j = ctx;
	const struct epub *e = j->e;

	if (from == LEAD_PICTURE) {
		struct entry_of *x = table_find(&e->picture_at, url);
		const struct epub_picture *h =
			x ? &MANY(struct epub_picture, e->pictures)[(uintptr_t)x->thing - 1] : NULL;

		return h ? (struct way){str_cat(&j->m->room, STR("../img/"), h->name), h->file.width, h->file.height}
			 : (struct way){0};
	}
	if (cited.n)
		keep_cited(j, url, anchor, cited);
	return (struct way){.to = epub_lead(e, j->text, url, anchor, &j->m->room)};
}

void
epub_render_texts(struct epub *e)
{
	struct maker *m = e->m;

	for (size_t i = 0; i < e->plan.ntexts; i++) {
		const struct book_text *t = &e->plan.text[i];
		const struct chapter *c = &e->plan.chapter[t->chapter];

		put_bytes(&m->cut, &m->r.text.n, sizeof(m->r.text.n));
		e->chapter = (struct chapter_view){
			.title = t->title,
			.first = t->first,
			.last = t->last && !c->page->law,
			.part = c->nranges > 0,
			.foreword = e->plan.foreword && t->chapter == 0,
			.trainers = e->plan.edition == EDITION_TRAINERS,
		};
		e->v.page = c->page;
		e->v.url = c->page->url;
		theme_render(m->theme, TEMPLATE_EPUB_CHAPTER, &e->v, &m->r);
		if (m->r.nholes)
			m->r.hole[m->r.nholes - 1].piece = (int)i;
	}
	put_bytes(&m->cut, &m->r.text.n, sizeof(m->r.text.n));
}

static bool
is_heading(const struct part *x)
{
	return x->kind == PART_HEADING || x->kind == PART_CHUONG;
}

/* The bytes of the body from part `from` up to the end of what lies in the parts before `to`. */
static struct span
run_span(const struct body *b, struct part_run r)
{
	struct span s = b->part[r.from].html;
	size_t end = 0;

	for (size_t i = r.from; i < r.to && i < b->nparts; i++) {
		size_t e = b->part[i].html.at + b->part[i].html.n;

		end = e > end ? e : end;
	}
	/* What follows a heading before the next part belongs to it. */
	if (r.to < b->nparts && b->part[r.to].html.at > end && is_heading(&b->part[r.to - 1]))
		end = b->part[r.to].html.at;
	s.n = end - s.at;
	return s;
}

/* The answers are at the end of the book: each place where one stood says so. */
struct left_answers {
	struct insert *insert;
	size_t *block, n;
};

static struct left_answers
find_answers(const struct job *j, const struct body *b)
{
	struct arena *a = &j->m->room;
	struct left_answers l = {arena_many(a, struct insert, b->nblocks + 1), arena_many(a, size_t, b->nblocks + 1),
				 0};
	size_t end = 0;

	for (size_t i = 0; i < b->nblocks; i++) {
		struct span s = b->block[i].html;
		bool answer = b->block[i].kind == CALLOUT_DAP_AN;

		if (s.at < end || (!answer && b->block[i].kind != CALLOUT_GIANG_VIEN))
			continue;
		end = s.at + s.n;
		if (!answer || s.n == 0)
			continue;
		l.insert[l.n].at = s.at;
		l.insert[l.n].html.s = str_format(a,
						  "<p class=\"xem-dap-an\" id=\"hoi-%zu\"><a href=\"" BOOKTEXT_OWN
						  "dap-an.xhtml#da-%.*shoi-%zu\">Đáp án ở "
						  "cuối sách</a></p>\n",
						  l.n + 1, STR_ARG(j->text->prefix), l.n + 1);
		l.block[l.n++] = i;
	}
	return l;
}

/* The notes of a page, for those that stand in an answer. */
static struct span
notes_of(const struct body *b)
{
	const char *p = str_find(b->html.s, STR("<section class=\"chu-thich\" role=\"doc-endnotes\">"));
	size_t at = p ? (size_t)(p - b->html.s.p) : 0;
	const char *end = p ? str_find(str_from(b->html.s, at), STR("</section>\n")) : NULL;

	return end ? (struct span){at, (size_t)(end - p) + sizeof("</section>\n") - 1} : (struct span){0, 0};
}

/* The answers of this text, behind those of the texts before. Ids: "da-b003-hoi-1". */
static void
gather_answers(struct job *j, const struct body *b, const struct left_answers *l)
{
	const struct book_text *t = j->text;
	struct arena *a = &j->m->room;
	struct buf *part = &j->m->part;
	struct booktext bt = {.url = text_page(&j->e->plan, t)->url,
			      .prefix = str_cat(a, STR("da-"), t->prefix),
			      .lead = lead,
			      .ctx = j,
			      .level = 1};

	part->n = 0;
	put_lit(part, "<section class=\"dap-an-bai\"><h2>");
	put_text(part, t->title);
	put_lit(part, "</h2>\n");
	for (size_t i = 0; i < l->n; i++) {
		struct body_view view = {.range = b->block[l->block[i]].html, .bare = true};

		put_str(part, str_format(a,
					 "<p class=\"ve-cau-hoi\" id=\"hoi-%zu\"><a href=\"" BOOKTEXT_OWN
					 "%.*s#%.*shoi-%zu\">Về câu hỏi</a></p>\n",
					 i + 1, STR_ARG(t->name), STR_ARG(t->prefix), i + 1));
		body_put(part, b, view);
	}
	if (str_find(buf_str(part), STR("role=\"doc-noteref\"")) && notes_of(b).n)
		body_put(part, b, (struct body_view){.range = notes_of(b), .bare = true});
	put_lit(part, "</section>\n");
	j->running = NULL;
	booktext_put(&j->made->answers, buf_str(part), &bt, a);
}

static void
put_body(struct job *j, const struct body *b, struct buf *to)
{
	const struct book_text *t = j->text;
	bool trainers = j->e->plan.edition == EDITION_TRAINERS;
	struct body_view view = {.bare = true, .for_trainers = trainers, .no_answers = !trainers};
	struct left_answers l = {0};

	if (t->nruns == 0) {
		if (!trainers)
			l = find_answers(j, b);
		view.insert = l.insert;
		view.ninserts = l.n;
		body_put(to, b, view);
		return;
	}
	for (size_t i = 0; i < t->nruns; i++) {
		view.range = run_span(b, t->run[i]);
		if (i == 0 && t->begins) {
			view.range.n += view.range.at;
			view.range.at = 0;
		}
		if (i)
			put_lit(to, "<p class=\"luat-cat\">[...]</p>\n");
		body_put(to, b, view);
	}
}

/* The text number `i` of m->r.text, and where in it the body belongs. */
static struct str
frame_of(const struct maker *m, size_t i, size_t *hole)
{
	const size_t *cut = (const size_t *)(const void *)m->cut.p;
	size_t lo = 0, hi = m->r.nholes;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (m->r.hole[mid].at < cut[i])
			lo = mid + 1;
		else
			hi = mid;
	}
	*hole = cut[i + 1] - cut[i];
	if (lo < m->r.nholes && m->r.hole[lo].at < cut[i + 1])
		*hole = m->r.hole[lo].at - cut[i];
	return str_make(m->r.text.p + cut[i], cut[i + 1] - cut[i]);
}

/* What the contents want to know of the text's headings: ids, levels, and how many page marks stand before each. */
static void
find_headings(struct epub_made *made, const struct page *p, struct str prefix, struct arena *a)
{
	struct str rest = buf_str(&made->out), id = STR(" id=\"");
	struct epub_heading *h = arena_many(a, struct epub_heading, p->facts.nparts + 1);
	struct table part = {0};
	size_t n = 0, marks = 0;
	const char *at;

	for (size_t i = 0; i < p->facts.nparts; i++)
		table_add(&part, a, p->facts.part[i].id, THING_PAGE, h);
	table_add(&part, a, STR("ten"), THING_PAGE, h);
	while ((at = str_find(rest, id))) {
		bool heading = at - rest.p >= 3 && at[-3] == '<' && at[-2] == 'h';
		int level = heading ? at[-1] - '0' : 0;
		struct str name;

		rest = str_from(rest, (size_t)(at - rest.p) + id.n);
		name = str_cut(&rest, '"');
		if (n <= p->facts.nparts && str_starts(name, prefix) && table_find(&part, str_from(name, prefix.n))) {
			h[n] = (struct epub_heading){level, marks};
			table_add(&made->heading, a, str_keep(a, name), THING_PAGE, &h[n++]);
		}
		if (str_starts(name, STR("tr")) && str_starts(rest, STR(" epub:type=\"pagebreak\"")))
			marks++;
	}
}

/* Pages are counted from 1 in each text: how many the texts before have is not known yet. */
static void
make_text(struct epub *e, size_t i, struct maker *m)
{
	struct epub_made *made = &e->made[i];
	struct job j = {e, m, &e->plan.text[i], made, NULL};
	const struct page *p = text_page(&e->plan, j.text);
	struct booktext bt = {
		.url = p->url, .prefix = j.text->prefix, .lead = lead, .ctx = &j, .page = 1, .since = BOOKTEXT_PAGE};
	size_t hole;
	struct str frame = frame_of(e->m, i, &hole), head;
	const struct body *b = maker_body(m, p);
	struct buf *whole = &m->whole;

	j.running = &bt;
	whole->n = 0;
	put_str(whole, str_make(frame.p, hole));
	put_body(&j, b, whole);
	put_str(whole, str_from(frame, hole));
	head = epub_head(buf_str(whole), &made->out);
	booktext_put(&made->out, str_from(buf_str(whole), head.n), &bt, &m->room);
	made->pages = bt.page - 1;
	find_headings(made, p, j.text->prefix, &m->room);
	made->silent_picture = bt.silent_picture;
	if (e->plan.edition == EDITION_READERS && j.text->nruns == 0) {
		struct left_answers l = find_answers(&j, b);

		if (l.n)
			gather_answers(&j, b, &l);
	}
}

/* The cover takes longest: it comes first. */
static void
make_one(void *ctx, size_t i, unsigned w)
{
	struct epub *e = ctx;

	if (i == 0)
		epub_draw_cover(e, &e->m->crew[w]);
	else
		make_text(e, i - 1, &e->m->crew[w]);
}

/* Page k of the text becomes page first + k of the book: in its marks, which booktext.c wrote in this form. */
static void
number_pages(struct buf *to, struct str text, int pages, int first)
{
	static const char mark[] =
		"<span id=\"tr%d\" epub:type=\"pagebreak\" role=\"doc-pagebreak\" aria-label=\" %d. \">";
	char old[sizeof(mark) + 32], new[sizeof(mark) + 32];

	for (int k = 1; k <= pages; k++) {
		int n = snprintf(old, sizeof(old), mark, k, k);
		const char *at = str_find(text, str_make(old, (size_t)n));

		assert(at);
		put_bytes(to, text.p, (size_t)(at - text.p));
		text = str_from(text, (size_t)(at - text.p) + (size_t)n);
		n = snprintf(new, sizeof(new), mark, first + k, first + k);
		put_bytes(to, new, (size_t)n);
	}
	put_str(to, text);
}

static void
pack_text(void *ctx, size_t i, unsigned w)
{
	struct epub *e = ctx;
	struct maker *m = &e->m->crew[w];
	struct epub_made *made = &e->made[i];

	m->whole.n = 0;
	number_pages(&m->whole, buf_str(&made->out), made->pages, made->first);
	made->file = packer_keep(m->packer, buf_str(&m->whole), PACK_SMALL, &m->room);
	buf_free(&made->out);
}

/* What the texts came to, in their order. */
static void
gather(struct epub *e, size_t i)
{
	const struct book_text *t = &e->plan.text[i];
	struct epub_made *made = &e->made[i];
	struct epub_cited *c = (struct epub_cited *)(void *)made->cited.p;

	for (size_t k = 0; k < MANY_N(struct epub_cited, made->cited); k++)
		c[k].page += made->first;
	put_str(&e->cited, buf_str(&made->cited));
	put_str(&e->answers, buf_str(&made->answers));
	e->silent_picture |= made->silent_picture;
	for (int k = 1; k <= made->pages; k++) {
		struct page_mark mark = {.number = str_format(e->a, "%d", made->first + k), .order = (int)i};

		mark.href = str_format(e->a, "text/%.*s#tr%d", STR_ARG(t->name), made->first + k);
		put_bytes(&e->marks, &mark, sizeof(mark));
	}
	epub_add_packed(e, AT_TEXT, str_cat(e->a, STR("text/"), t->name), made->file);
	buf_free(&made->cited);
	buf_free(&made->answers);
}

void
epub_make_texts(struct epub *e)
{
	struct maker *m = e->m;
	int pages = 0;

	e->made = arena_many(e->a, struct epub_made, e->plan.ntexts + 1);
	pool_each(e->plan.ntexts + 1, m->ncrew, make_one, e);
	for (size_t i = 0; i < e->plan.ntexts; i++) {
		e->made[i].first = pages;
		pages += e->made[i].pages;
	}
	pool_each(e->plan.ntexts, m->ncrew, pack_text, e);
	for (size_t i = 0; i < e->plan.ntexts; i++)
		gather(e, i);
}
