/*
 * piece.c - a long law in pieces: a page for each chapter, and the law's own page as their contents.
 *
 * The cuts are those of content/piece.h, which the composed body has marked in its parts.
 */
#include "formats/piece.h"

#include "formats/plan.h"

#define CRUMBS 4

static size_t
count_pieces(const struct page *law)
{
	size_t n = 0;

	for (size_t i = 0; i < law->facts.nparts; i++)
		n += law->facts.part[i].opens;
	return n;
}

/* Contents name chapters, sections and articles; what is narrower would bury them. */
static bool
is_content(const struct part *p)
{
	return p->kind == PART_DIEU || p->kind == PART_HEADING || p->kind == PART_CHUONG;
}

void
set_pieces(struct view *v, const struct page *law)
{
	size_t n = law->law->parted ? count_pieces(law) : 0;
	struct law_piece *piece = arena_many(v->a, struct law_piece, n + 1), *now = piece - 1;
	const struct part **room = arena_many(v->a, const struct part *, law->facts.nparts + 1);

	v->piece = piece;
	v->npieces = n;
	for (size_t i = 0; n && i < law->facts.nparts; i++) {
		const struct part *p = &law->facts.part[i];

		if (p->opens)
			*++now = (struct law_piece){p->title, piece_url(law, p->id, v->a), room, 0};
		if (now < piece || !is_content(p))
			continue;
		if (p->opens && p->kind == PART_CHUONG)
			continue; /* the piece itself */
		*room++ = p;
		now->nparts++;
	}
}

/* The law's pieces as artifacts behind the `n` that are there; how many there are then. */
static size_t
add_pieces(const struct site *s, struct page *law, struct artifact *item, size_t n)
{
	int number = 0;

	for (size_t i = 0; i < law->facts.nparts; i++) {
		struct artifact *a = &item[n];

		if (!law->facts.part[i].opens)
			continue;
		*a = (struct artifact){.path = piece_url(law, law->facts.part[i].id, s->a), .render = render_piece};
		a->page = law;
		a->number = ++number;
		a->stage = STAGE_LISTS;
		a->looks_around = true;
		a->in_sitemap = true;
		a->updated = law->updated > law->date ? law->updated : law->date;
		n++;
	}
	return n;
}

static bool
is_in_pieces(const struct law *l)
{
	return l->page && l->parted && !l->page->withdrawn;
}

struct plan
plan_pieces(const struct site *s, struct plan plan)
{
	size_t more = 0;
	struct artifact *item;

	for (size_t i = 0; i < s->nlaws; i++)
		more += is_in_pieces(s->law[i]) ? count_pieces(s->law[i]->page) : 0;
	if (more == 0)
		return plan;
	item = arena_many(s->a, struct artifact, plan.n + more);
	memcpy(item, plan.item, plan.n * sizeof(*item));
	for (size_t i = 0; i < s->nlaws; i++)
		if (is_in_pieces(s->law[i]))
			plan.n = add_pieces(s, s->law[i]->page, item, plan.n);
	return (struct plan){item, plan.n};
}

void
render_piece(struct maker *m, const struct artifact *a)
{
	const struct page *law = a->page;
	struct view v = maker_view(m, a, "law-piece");
	struct crumb *c = arena_many(v.a, struct crumb, CRUMBS);

	v.page = law;
	v.section = law->section;
	v.description = law->summary;
	set_pieces(&v, law);
	v.this_piece = (size_t)a->number;
	v.title = str_cat(v.a, v.piece[v.this_piece - 1].title, STR(" - "), law->law->name);
	v.crumb = c;
	c[v.ncrumbs++] = (struct crumb){STR("Trang chủ"), STR("index.html")};
	if (law->section)
		c[v.ncrumbs++] = (struct crumb){law->section->name, law->section->url};
	c[v.ncrumbs++] = (struct crumb){law->law->name, law->url};
	c[v.ncrumbs++] = (struct crumb){v.piece[v.this_piece - 1].title, {0}};
	theme_render(m->theme, TEMPLATE_LAW_PIECE, &v, &m->r);
	for (size_t i = 0; i < m->r.nholes; i++)
		m->r.hole[i].piece = a->number;
}
