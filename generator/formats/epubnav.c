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
	int level;	   /* as the source has it: any number, smaller is higher */
	int depth;	   /* in the contents, from 0 */
	size_t place;	   /* for the order among page marks: number of the text .. */
	struct str anchor; /* .. and the id in it; {0}: its beginning */
};

#define LEVELS 16

struct contents {
	struct epub *e;
	struct buf lines;  /* struct line */
	int level[LEVELS]; /* of the lines around the last one */
	size_t open;
};

/* Lines of equal level are siblings, one of a deeper level is a child: no depth is skipped. */
static void
add_line(struct contents *c, struct line x)
{
	while (c->open && c->level[c->open - 1] >= x.level)
		c->open--;
	x.depth = c->open < DEPTH ? (int)c->open : DEPTH - 1;
	if (c->open < LEVELS)
		c->level[c->open++] = x.level;
	put_bytes(&c->lines, &x, sizeof(x));
}

static const struct epub_heading *
heading_at(const struct epub *e, size_t text, struct str id)
{
	struct entry_of *x = id.n && text < e->plan.ntexts ? table_find(&e->made[text].heading, id) : NULL;

	return x ? x->thing : NULL;
}

/* How much lower than its page a part stands in the contents; -1: it does not. */
static int
depth_of(const struct page *p, const struct part *x, const struct epub_heading *h)
{
	if (p->law)
		return x->kind == PART_CHUONG ? 1 : x->kind == PART_DIEU || x->kind == PART_HEADING ? 2 : -1;
	return x->kind == PART_HEADING && h && h->level >= 1 && h->level <= 3 ? h->level - 1 : -1;
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
			struct str id = str_cat(c->e->a, t->prefix, x->id);
			int below = depth_of(p, x, heading_at(c->e, number, id));

			if (below < 0 || x->title.n == 0 || x->title.n > TITLE_MAX)
				continue;
			add_line(c, (struct line){.title = x->title,
						  .href = str_cat(c->e->a, STR("text/"), t->name, STR("#"), id),
						  .level = depth + below,
						  .place = number,
						  .anchor = id});
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
			add_line(c,
				 (struct line){.title = STR("Phụ lục: điều luật được dẫn"), .href = href, .place = i});
		if (t->first && annex) /* the annex itself has the address of its first text */
			href = str_cat(c->e->a, href, STR("#"), t->prefix, STR("ten"));
		if (t->first)
			add_line(c, (struct line){.title = t->title,
						  .href = href,
						  .level = x->depth,
						  .place = i,
						  .anchor = annex ? str_cat(c->e->a, t->prefix, STR("ten"))
								  : (struct str){0}});
		add_parts(c, i, x->depth);
	}
	for (size_t i = 0; i < MANY_N(struct epub_back, c->e->back); i++) {
		const struct epub_back *b = &MANY(struct epub_back, c->e->back)[i];

		add_line(c, (struct line){.title = b->title,
					  .href = str_cat(c->e->a, STR("text/"), b->name),
					  .place = p->ntexts + i});
	}
}

/* Lines and page marks get one count together, in the order in which they stand in the book. */
static void
count(struct contents *c, int *order)
{
	struct epub *e = c->e;
	size_t nmarks = MANY_N(struct page_mark, e->marks), m = 0;
	struct page_mark *mark = (struct page_mark *)(void *)e->marks.p;
	int next = 1;

	for (size_t i = 0; i < MANY_N(struct line, c->lines); i++) {
		const struct line *x = &MANY(struct line, c->lines)[i];
		const struct epub_heading *h = heading_at(e, x->place, x->anchor);
		size_t before = nmarks;

		if (x->place < e->plan.ntexts)
			before = (size_t)e->made[x->place].first + (h ? h->marks : 0);

		while (m < nmarks && m < before)
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
	size_t n = MANY_N(struct line, c->lines);
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

	add_line(&c, (struct line){.title = STR("Bìa"), .href = STR("text/bia.xhtml")});
	add_texts(&c);
	order = arena_many(e->a, int, MANY_N(struct line, c.lines) + 1);
	count(&c, order);
	tie_tree(&c, order);
	e->shown.start = str_cat(e->a, STR("text/"), e->plan.text[0].name);
	buf_free(&c.lines);
}
