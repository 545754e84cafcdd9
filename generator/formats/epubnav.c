/*
 * epubnav.c - the contents: what nav.xhtml and the NCX both show, in the order in which the book is read.
 *
 * Levels are those of the headings, but never one skipped: a page whose headings stand in a
 * strange order still has contents in reading order. A law's contents are its chapters and articles.
 */
#include "formats/epubroom.h"

#define DEPTH 4	      /* of the contents: what the templates can show */
#define TITLE_MAX 300 /* bytes */

struct line {
	struct str title, href;
	int depth;    /* from 0 */
	size_t place; /* for the order among page marks: number of the text .. */
	bool inside;  /* .. and behind its first mark */
};

struct contents {
	struct epub *e;
	struct buf lines; /* struct line */
};

static void
add_line(struct contents *c, struct line x)
{
	size_t n = EPUB_COUNT(c->lines, struct line);
	int before = n ? EPUB_ITEM(c->lines, struct line, n - 1)->depth : -1;

	x.depth = x.depth > before + 1 ? before + 1 : x.depth;
	x.depth = x.depth < DEPTH ? x.depth : DEPTH - 1;
	put_bytes(&c->lines, &x, sizeof(x));
}

/* What stands in the contents below a page, and how deep; -1: it does not. */
static int
depth_of(const struct page *p, const struct part *x)
{
	if (p->law)
		return x->kind == PART_CHUONG ? 1 : x->kind == PART_DIEU || x->kind == PART_HEADING ? 2 : -1;
	return x->kind == PART_HEADING && x->level <= 3 ? x->level - 1 : -1;
}

static void
add_parts(struct contents *c, size_t number, int depth)
{
	const struct book_text *t = &c->e->plan.text[number];
	const struct page *p = text_page(&c->e->plan, t);
	struct part_run whole = {0, p->facts.nparts};
	const struct part_run *run = t->nruns ? t->run : &whole;

	for (size_t r = 0; r < (t->nruns ? t->nruns : 1); r++)
		for (size_t i = run[r].from; i < run[r].to; i++) {
			const struct part *x = &p->facts.part[i];
			int below = depth_of(p, x);

			if (below < 0 || x->title.n == 0 || x->title.n > TITLE_MAX)
				continue;
			add_line(c, (struct line){
					    .title = x->title,
					    .href = str_cat(c->e->a, STR("text/"), t->name, STR("#"), t->prefix, x->id),
					    .depth = depth + below,
					    .place = number,
					    .inside = true});
		}
}

static void
add_texts(struct contents *c)
{
	const struct bookplan *p = &c->e->plan;

	for (size_t i = 0; i < p->ntexts; i++) {
		const struct book_text *t = &p->text[i];
		const struct chapter *x = &p->chapter[t->chapter];
		struct str href = str_cat(c->e->a, STR("text/"), t->name);
		bool annex = t->chapter >= p->nown;

		if (annex && t->first && t->chapter == p->nown)
			add_line(c, (struct line){STR("Phụ lục: điều luật được dẫn"), href, 0, i, false});
		if (t->first && annex) /* the annex itself has the address of its first text */
			href = str_cat(c->e->a, href, STR("#"), t->prefix, STR("ten"));
		if (t->first)
			add_line(c, (struct line){t->title, href, x->depth, i, annex});
		add_parts(c, i, x->depth);
	}
	for (size_t i = 0; i < EPUB_COUNT(c->e->back, struct epub_back); i++) {
		const struct epub_back *b = EPUB_ITEM(c->e->back, struct epub_back, i);

		add_line(c, (struct line){b->title, str_cat(c->e->a, STR("text/"), b->name), 0, p->ntexts + i, false});
	}
}

/* Lines and page marks get one count together: a mark stands right behind the line of its text. */
static void
count(struct contents *c, int *order)
{
	struct epub *e = c->e;
	size_t nmarks = EPUB_COUNT(e->marks, struct page_mark), m = 0;
	struct page_mark *mark = (struct page_mark *)(void *)e->marks.p;
	int next = 1;

	for (size_t i = 0; i < EPUB_COUNT(c->lines, struct line); i++) {
		const struct line *x = EPUB_ITEM(c->lines, struct line, i);

		while (m < nmarks && (mark[m].order < (int)x->place || (x->inside && mark[m].order == (int)x->place)))
			mark[m++].order = next++;
		order[i] = next++;
	}
	while (m < nmarks)
		mark[m++].order = next++;
	e->shown.mark = mark;
	e->shown.nmarks = nmarks;
}

/* Lines of the depth from `i` on, as siblings; their children below them. No recursion: from the deepest up. */
static void
tie_tree(struct contents *c, const int *order)
{
	size_t n = EPUB_COUNT(c->lines, struct line);
	const struct line *x = (const struct line *)(const void *)c->lines.p;
	struct toc *level[DEPTH];
	size_t used[DEPTH] = {0};

	for (int d = 0; d < DEPTH; d++)
		level[d] = arena_many(c->e->a, struct toc, n + 1);
	for (size_t i = 0; i < n; i++) {
		int d = x[i].depth;
		struct toc *t = &level[d][used[d]++];

		*t = (struct toc){.title = x[i].title, .href = x[i].href, .order = order[i]};
		if (d + 1 < DEPTH)
			t->child = &level[d + 1][used[d + 1]];
		if (d)
			level[d - 1][used[d - 1] - 1].nchildren++;
		if (d + 1 > c->e->shown.depth)
			c->e->shown.depth = d + 1;
	}
	c->e->shown.toc = level[0];
	c->e->shown.ntoc = used[0];
}

void
epub_tell_contents(struct epub *e)
{
	struct contents c = {.e = e};
	int *order;

	add_line(&c, (struct line){STR("Bìa"), STR("text/bia.xhtml"), 0, 0, false});
	add_texts(&c);
	order = arena_many(e->a, int, EPUB_COUNT(c.lines, struct line) + 1);
	count(&c, order);
	tie_tree(&c, order);
	e->shown.start = str_cat(e->a, STR("text/"), e->plan.text[0].name);
	buf_free(&c.lines);
}
