/*
 * part.c - headings and their addresses.
 *
 * An address is the slug of the heading's words. It must not change when something
 * else on the page does, so a number is added only when the slug is taken, and what
 * the room itself uses as ids (cd-1, cd-1-2 of footnotes) is kept free.
 */
#include "base/hash.h"
#include "base/vi.h"
#include "content/writing.h"

#define SUGGEST_MAX 20 /* missing anchors for which we look for a like one */

static struct name *
slot_of(struct name *slot, size_t cap, uint64_t hash, struct str word)
{
	size_t i = (size_t)hash & (cap - 1);

	while (slot[i].word.p && (slot[i].hash != hash || !str_equal(slot[i].word, word)))
		i = (i + 1) & (cap - 1);
	return &slot[i];
}

static void
names_grow(struct names *n, struct arena *a)
{
	size_t cap = n->cap ? n->cap * 2 : 64;
	struct name *slot = arena_many(a, struct name, cap);

	for (size_t i = 0; i < n->cap; i++)
		if (n->slot[i].word.p)
			*slot_of(slot, cap, n->slot[i].hash, n->slot[i].word) = n->slot[i];
	n->slot = slot;
	n->cap = cap;
}

size_t *
names_at(struct names *n, struct arena *a, struct str word)
{
	uint64_t hash = hash_of(word).lo;
	struct name *s;

	if (n->n * 2 >= n->cap)
		names_grow(n, a);
	s = slot_of(n->slot, n->cap, hash, word);
	if (!s->word.p) {
		*s = (struct name){word, hash, 0};
		n->n++;
	}
	return &s->value;
}

const struct name *
names_find(const struct names *n, struct str word)
{
	const struct name *s = n->cap ? slot_of(n->slot, n->cap, hash_of(word).lo, word) : NULL;

	return s && s->word.p ? s : NULL;
}

/* Number k of a word that is taken is tried once and for all: a thousand equal headings stay linear. */
struct str
unique_id(struct writing *w, struct str title)
{
	struct arena *a = w->c->scratch;
	struct str slug = vi_slug(a, title), id;
	size_t *taken, k;

	if (slug.n == 0)
		slug = STR("muc");
	else if (slug.n > 3 && str_starts(slug, STR("cd-")) && slug.p[3] >= '0' && slug.p[3] <= '9')
		slug = str_cat(a, STR("muc-"), slug);
	taken = names_at(&w->ids, a, slug);
	if (*taken == 0) {
		*taken = 1;
		return slug;
	}
	k = *taken;
	do {
		id = str_format(a, "%.*s-%zu", STR_ARG(slug), ++k);
	} while (names_find(&w->ids, id));
	*names_at(&w->ids, a, slug) = k;
	*names_at(&w->ids, a, id) = 1;
	return id;
}

static void
insert(struct writing *w, size_t at, struct str id)
{
	struct buf *b = &w->html;
	size_t more = id.n + 6, nlinks = MANY_N(struct hyperlink, w->links);
	size_t nonly = MANY_N(struct span, w->laws.portal_only);
	struct hyperlink *link = MANY(struct hyperlink, w->links);
	struct span *only = MANY(struct span, w->laws.portal_only);

	put_lit(b, " id=\"\"");
	put_str(b, id);
	memmove(b->p + at + more, b->p + at, b->n - more - at);
	memcpy(b->p + at, " id=\"", 5);
	memcpy(b->p + at + 5, id.p, id.n);
	b->p[at + 5 + id.n] = '"';
	while (nlinks && link[nlinks - 1].at.at >= at)
		link[--nlinks].at.at += more;
	while (nonly && only[nonly - 1].at >= at)
		only[--nonly].at += more;
}

static void
check_level(struct writing *w, int level)
{
	struct place here = page_place(w->c->page, w->block_line, 1);
	int before = w->level ? w->level : 1;

	if (level == 1 && !w->has_h1) {
		w->has_h1 = true;
		diag0(w->c->diags, E142, here);
	}
	if (level > before + 1)
		diag2(w->c->diags, E143, here, str_format(w->c->scratch, "%d", before),
		      str_format(w->c->scratch, "%d", level));
	w->level = level;
}

/*
 * The id is known only when the heading's words are, so it is put into the start tag
 * behind them. `open` is where that tag begins, `text_at` where the words do.
 */
void
put_heading_end(struct writing *w, size_t open, size_t text_at, int level)
{
	struct part p = {.level = level, .kind = PART_HEADING, .line = w->block_line};
	struct str title = str_trim(str_make(w->text.p ? w->text.p + text_at : "", w->text.n - text_at));

	put_lit(&w->html, "</h");
	put_char(&w->html, (char)('0' + level));
	put_lit(&w->html, ">");
	if (MANY_N(struct part, w->parts) == PARTS_MAX) {
		if (!w->parts_over)
			diag_add(w->c->diags, E149, page_place(w->c->page, w->block_line, 1),
				 str_format(w->c->scratch, "%d", PARTS_MAX), STR("tiêu đề"), STR("headings"));
		w->parts_over = true;
	} else {
		check_level(w, level);
		p.id = str_keep(w->c->keep, unique_id(w, title));
		p.title = str_keep(w->c->keep, title);
		insert(w, open + 3, p.id);
		p.html = (struct span){open, w->html.n - open};
		p.text = (struct span){text_at, w->text.n - text_at};
		MANY_ADD(&w->parts, p);
	}
	put_char(&w->html, '\n');
}

/* Links to places on this page: every id is known now. */
void
check_anchors(struct writing *w)
{
	const struct reference *r = MANY(struct reference, w->pending);
	size_t n = MANY_N(struct reference, w->pending), nids = 0;
	struct str *ids = NULL, near;

	for (size_t i = 0; i < n; i++) {
		if (names_find(&w->ids, r[i].target) || told(w, TOLD_ANCHOR))
			continue;
		if (!ids) {
			ids = arena_many(w->c->scratch, struct str, w->ids.n + 1);
			for (size_t k = 0; k < w->ids.cap; k++)
				if (w->ids.slot[k].word.p)
					ids[nids++] = w->ids.slot[k].word;
		}
		near = w->told[TOLD_ANCHOR] <= SUGGEST_MAX ? str_nearest(r[i].target, ids, nids) : (struct str){0};
		diag_add(w->c->diags, E133, page_place(w->c->page, r[i].line, r[i].col), w->c->page->source,
			 r[i].target, diag_guess(w->c->scratch, near));
	}
}
