/*
 * epubtext.c - pages to chapters.
 *
 * Each text is rendered by the theme's epub-chapter.xml as if it were a page of the portal, links and all, and
 * then goes through booktext.h, which asks epub_lead() where each link leads now: to a text of the
 * book, or out to the portal.
 */
#include "formats/epubroom.h"

#include "model/link.h"

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

struct str
epub_lead(struct epub *e, struct str url, struct str anchor)
{
	const struct book_text *t = bookplan_find(&e->plan, url, anchor);
	struct str base = e->m->site->base_url;
	struct buf b = {0};
	struct str s;

	if (t)
		put_href(&b, t, anchor);
	else if (e->text && str_equal(url, text_page(&e->plan, e->text)->url) && anchor.n == 0)
		put_href(&b, e->text, anchor);
	else
		put_str(&b, str_cat(e->a, base, STR("/"), url, anchor.n ? STR("#") : STR(""), anchor));
	s = buf_keep(e->a, &b);
	buf_free(&b);
	return s;
}

/* The name of the picture in the book; the first mention gives it one. */
static struct str
picture_name(struct epub *e, struct str url)
{
	struct entry_of *x = table_find(&e->m->site->index->url, url);
	struct epub_picture more = {0};

	if (!x || x->kind != THING_ASSET)
		return (struct str){0};
	more.file = asset_in_book(x->thing, e->a);
	for (size_t i = 0; i < EPUB_COUNT(e->pictures, struct epub_picture); i++)
		if (str_equal(EPUB_ITEM(e->pictures, struct epub_picture, i)->file.url, more.file.url))
			return EPUB_ITEM(e->pictures, struct epub_picture, i)->name;
	more.name = str_cat(e->a, str_format(e->a, "h%03zu", EPUB_COUNT(e->pictures, struct epub_picture) + 1),
			    str_from(more.file.url, path_stem(more.file.url).n));
	put_bytes(&e->pictures, &more, sizeof(more));
	return more.name;
}

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
keep_cited(struct epub *e, struct str url, struct str anchor, struct str id)
{
	struct epub_cited c = {.law = e->running ? law_at(e, url) : NULL, .part = SIZE_MAX};

	if (!c.law || c.law == text_page(&e->plan, e->text))
		return;
	for (size_t i = 0; anchor.n && i < c.law->facts.nparts; i++)
		if (str_equal(c.law->facts.part[i].id, anchor))
			c.part = i;
	if (c.part == SIZE_MAX)
		return;
	c.page = e->running->page - 1;
	c.href = str_cat(e->a, e->text->name, STR("#"), id);
	put_bytes(&e->cited, &c, sizeof(c));
}

static struct str
lead(void *ctx, enum lead_from from, struct str url, struct str anchor, struct str cited)
{
	struct epub *e = ctx;

	if (from == LEAD_PICTURE) {
		struct str name = picture_name(e, url);

		return name.n ? str_cat(e->a, STR("../img/"), name) : name;
	}
	if (cited.n)
		keep_cited(e, url, anchor, cited);
	return epub_lead(e, url, anchor);
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
	if (r.to < b->nparts && b->part[r.to - 1].kind != PART_DIEU && b->part[r.to].html.at > end)
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
find_answers(struct epub *e, const struct body *b)
{
	struct left_answers l = {arena_many(e->a, struct insert, b->nblocks + 1),
				 arena_many(e->a, size_t, b->nblocks + 1), 0};
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
		l.insert[l.n].html.s = str_format(e->a,
						  "<p class=\"xem-dap-an\" id=\"hoi-%zu\"><a href=\"" BOOKTEXT_OWN
						  "dap-an.xhtml#da-%.*shoi-%zu\">Đáp án ở "
						  "cuối sách</a></p>\n",
						  l.n + 1, STR_ARG(e->text->prefix), l.n + 1);
		l.block[l.n++] = i;
	}
	return l;
}

/* The notes of a page, for those that stand in an answer. */
static struct str
notes_of(const struct body *b)
{
	const char *p = str_find(b->html.s, STR("<section class=\"chu-thich\" role=\"doc-endnotes\">"));

	return p ? str_from(b->html.s, (size_t)(p - b->html.s.p)) : (struct str){0};
}

/* The answers of this text, behind those of the texts before. Ids: "da-b003-hoi-1". */
static void
gather_answers(struct epub *e, const struct body *b, const struct left_answers *l)
{
	const struct book_text *t = e->text;
	struct buf *part = &e->m->part;
	struct booktext bt = {.url = text_page(&e->plan, t)->url,
			      .prefix = str_cat(e->a, STR("da-"), t->prefix),
			      .lead = lead,
			      .ctx = e,
			      .level = 1};

	part->n = 0;
	put_lit(part, "<section class=\"dap-an-bai\"><h2>");
	put_text(part, t->title);
	put_lit(part, "</h2>\n");
	for (size_t i = 0; i < l->n; i++) {
		struct body_view view = {.range = b->block[l->block[i]].html, .bare = true};

		put_str(part, str_format(e->a,
					 "<p class=\"ve-cau-hoi\" id=\"hoi-%zu\"><a href=\"" BOOKTEXT_OWN
					 "%.*s#%.*shoi-%zu\">Về câu hỏi</a></p>\n",
					 i + 1, STR_ARG(t->name), STR_ARG(t->prefix), i + 1));
		body_put(part, b, view);
	}
	if (str_find(buf_str(part), STR("role=\"doc-noteref\"")))
		put_str(part, notes_of(b));
	put_lit(part, "</section>\n");
	e->running = NULL;
	booktext_put(&e->answers, buf_str(part), &bt, e->a);
}

static void
put_body(struct epub *e, const struct book_text *t, struct buf *to)
{
	const struct body *b = maker_body(e->m, text_page(&e->plan, t));
	bool trainers = e->plan.edition == EDITION_TRAINERS;
	struct body_view view = {.bare = true, .for_trainers = trainers, .no_answers = !trainers};
	struct left_answers l = {0};

	if (t->nruns == 0) {
		if (!trainers)
			l = find_answers(e, b);
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

static void
make_text(struct epub *e, size_t number, struct str frame, size_t hole)
{
	const struct book_text *t = &e->plan.text[number];
	struct booktext bt = {.url = text_page(&e->plan, t)->url,
			      .prefix = t->prefix,
			      .lead = lead,
			      .ctx = e,
			      .page = e->page,
			      .since = BOOKTEXT_PAGE};
	struct buf whole = {0}, out = {0};

	e->text = t;
	e->running = &bt;
	put_str(&whole, str_make(frame.p, hole));
	put_body(e, t, &whole);
	put_str(&whole, str_from(frame, hole));
	booktext_put(&out, buf_str(&whole), &bt, e->a);
	whole.n = 0;
	epub_add(e, AT_TEXT, str_cat(e->a, STR("text/"), t->name), epub_document(buf_str(&out), &whole));
	for (; e->page < bt.page; e->page++) {
		struct page_mark k = {.number = str_format(e->a, "%d", e->page), .order = (int)number};

		k.href = str_format(e->a, "text/%.*s#tr%d", STR_ARG(t->name), e->page);
		put_bytes(&e->marks, &k, sizeof(k));
	}
	e->silent_picture |= bt.silent_picture;
	buf_free(&whole);
	buf_free(&out);
}

/* While the body is still at hand. */
static void
make_answers(struct epub *e, size_t number)
{
	const struct book_text *t = &e->plan.text[number];
	struct left_answers l;
	const struct body *b;

	if (e->plan.edition == EDITION_TRAINERS || t->nruns)
		return;
	b = maker_body(e->m, text_page(&e->plan, t));
	l = find_answers(e, b);
	if (l.n)
		gather_answers(e, b, &l);
}

void
epub_make_texts(struct epub *e)
{
	struct maker *m = e->m;
	const size_t *cut = (const size_t *)(const void *)m->cut.p;
	const struct hole *hole = m->r.hole;
	struct str all = buf_str(&m->r.text);

	e->page = 1;
	for (size_t i = 0, h = 0; i < e->plan.ntexts; i++) {
		struct str frame = str_make(all.p + cut[i], cut[i + 1] - cut[i]);

		while (h < m->r.nholes && hole[h].at < cut[i])
			h++;
		make_text(e, i, frame, h < m->r.nholes && hole[h].at < cut[i + 1] ? hole[h].at - cut[i] : frame.n);
		make_answers(e, i);
	}
	e->text = NULL;
}
