/*
 * unitid.c - the ids of units, which are addresses for good, and their names in words.
 *
 * Articles are numbered through the whole document and chapters mostly are, so what
 * is wider is left out of their ids; an annex begins anew. A second pass, because the
 * codification tells an article's number and document only behind its heading. What is
 * odd about the numbers is told here, too.
 */
#include "base/hash.h"
#include "base/vi.h"
#include "law/line.h"
#include "law/reading.h"

#define TOLD_MAX 50 /* of each oddity */

/* Who has an id, and which "-2", "-3" to try first for the next one that wants it. */
struct owner {
	size_t unit; /* + 1; 0: nobody */
	size_t again;
};

struct naming {
	struct units *u;
	const struct reading *in;
	struct owner *slot; /* ids of what may occur twice */
	size_t nslots, taken;
	int annex;   /* the annex that is open, -1 */
	int article; /* the last article outside annexes, -1 */
	bool cut;    /* words were left out since the last unit with a number */
	int doubled, gaps, starts;
};

static const struct {
	const char *id, *word;
} names[] = {
	[UNIT_PHAN] = {"phan", "Phần"}, [UNIT_CHUONG] = {"chuong", "Chương"},
	[UNIT_MUC] = {"muc", "Mục"},	[UNIT_TIEU_MUC] = {"tieu-muc", "Tiểu mục"},
	[UNIT_DIEU] = {"dieu", "Điều"}, [UNIT_KHOAN] = {"khoan", "khoản"},
	[UNIT_DIEM] = {"diem", "điểm"}, [UNIT_PHU_LUC] = {"phu-luc", "Phụ lục"},
};

/* The slot of the id: empty, or of the unit that has it. */
static struct owner *
slot_of(const struct naming *n, struct str id)
{
	size_t i = hash_of(id).lo & (n->nslots - 1);

	while (n->slot[i].unit && !str_equal(n->u->item[n->slot[i].unit - 1].id, id))
		i = (i + 1) & (n->nslots - 1);
	return &n->slot[i];
}

static void
widen_slots(struct naming *n)
{
	struct owner *old = n->slot;
	size_t count = n->nslots;

	n->nslots = count ? count * 2 : 16;
	n->slot = arena_many(n->in->a, struct owner, n->nslots);
	for (size_t i = 0; i < count; i++)
		if (old[i].unit)
			*slot_of(n, n->u->item[old[i].unit - 1].id) = old[i];
}

/* điểm đ is "dd", apart from điểm d. Most numbers are their own slug. */
static struct str
num_slug(const struct naming *n, const struct unit *u)
{
	size_t i = 0;

	while (i < u->num.n &&
	       ((u->num.p[i] >= '0' && u->num.p[i] <= '9') || (u->num.p[i] >= 'a' && u->num.p[i] <= 'z')))
		i++;
	if (i == u->num.n)
		return u->num;
	return u->kind == UNIT_DIEM ? vi_point_slug(n->in->a, u->num) : vi_slug(n->in->a, u->num);
}

static struct str
prefix_of(const struct naming *n, const struct unit *u)
{
	if (u->parent < 0 || u->kind == UNIT_PHU_LUC)
		return (struct str){0};
	if (u->kind == UNIT_DIEU || u->kind == UNIT_CHUONG || u->kind == UNIT_PHAN)
		return n->annex < 0 ? (struct str){0} : n->u->item[n->annex].id;
	return n->u->item[u->parent].id;
}

static struct str
join_id(struct naming *n, struct str prefix, struct str own)
{
	return prefix.n ? str_cat(n->in->a, prefix, STR("-"), own) : own;
}

static struct place
place_of(const struct naming *n, const struct unit *u)
{
	return (struct place){n->in->path, u->line, 1};
}

/* Annexes hold forms with articles of their own. */
static void
tell_doubled(struct naming *n, const struct unit *u, const struct owner *first)
{
	if (u->kind != UNIT_DIEU || !n->in->diags || n->annex >= 0 || n->doubled++ >= TOLD_MAX)
		return;
	diag2(n->in->diags, n->in->codified ? L208 : L204, place_of(n, u), str_cat(n->in->a, STR("Điều "), u->num),
	      str_format(n->in->a, "%d", n->u->item[first->unit - 1].line));
}

/* Only the first of two equals keeps the plain id. Khoản and điểm cannot be equal: they count up. */
static void
give_id(struct naming *n, size_t i)
{
	struct unit *u = &n->u->item[i];
	struct str num = num_slug(n, u), word = str_of(names[u->kind].id), prefix = prefix_of(n, u), own;
	struct owner *first, *mine;

	own = num.n ? str_cat(n->in->a, word, STR("-"), num) : word;
	if (u->kind == UNIT_KHOAN || u->kind == UNIT_DIEM) {
		u->id = str_cat(n->in->a, prefix, STR("-"), word, STR("-"), num);
		return;
	}
	u->id = join_id(n, prefix, own);
	if (++n->taken * 2 >= n->nslots)
		widen_slots(n);
	first = slot_of(n, u->id);
	if (first->unit)
		tell_doubled(n, u, first);
	if (first->unit && u->parent >= 0 && u->kind == UNIT_CHUONG) {
		u->id = join_id(n, n->u->item[u->parent].id, own);
		first = slot_of(n, u->id);
	}
	own = u->id;
	for (mine = first; mine->unit; mine = slot_of(n, u->id))
		u->id = str_format(n->in->a, "%.*s-%zu", STR_ARG(own), ++first->again + 1);
	mine->unit = i + 1;
}

/* A number left out between two articles: the line that has it was not seen as one, or the text is not whole. */
static void
check_article(struct naming *n, size_t i)
{
	const struct unit *u = &n->u->item[i], *last = n->article >= 0 ? &n->u->item[n->article] : NULL;
	int now = line_number_order(u->num) / 100, before = last ? line_number_order(last->num) / 100 : 0;

	if (last && !n->cut && now > before + 1 && before && n->in->diags && n->gaps++ < TOLD_MAX)
		diag2(n->in->diags, L205, place_of(n, u), u->num, last->num);
	n->article = (int)i;
}

/* What an amending article says anew may be any khoản of the amended one. */
static bool
amends(const struct unit *article)
{
	return str_find(article->heading, STR("ửa đổi")) || str_find(article->heading, STR("ổ sung")) ||
	       str_find(article->heading, STR("hay thế")) || str_find(article->text, STR("như sau")) ||
	       str_find(article->text, STR("ửa đổi"));
}

static void
check_khoan(struct naming *n, size_t i)
{
	const struct unit *u = &n->u->item[i], *article = u->parent >= 0 ? &n->u->item[u->parent] : NULL;

	if (i == 0 || n->cut || !article || &n->u->item[i - 1] != article || line_number_order(u->num) / 100 <= 1)
		return;
	if (!amends(article) && n->in->diags && n->starts++ < TOLD_MAX)
		diag2(n->in->diags, L206, place_of(n, u), article->num, u->num);
}

void
units_name(struct units *u, const struct reading *in)
{
	struct naming n = {.u = u, .in = in, .annex = -1, .article = -1};

	for (size_t i = 0; i < u->n; i++) {
		enum unit_kind k = u->item[i].kind;

		if (k == UNIT_CUT)
			n.cut = true;
		if (k == UNIT_CUT || k == UNIT_PREAMBLE || k == UNIT_SOURCE || k == UNIT_RELATED)
			continue;
		if (k == UNIT_PHU_LUC || u->item[i].parent < 0)
			n.annex = -1;
		if (k == UNIT_DIEU && n.annex < 0 && !in->codified)
			check_article(&n, i);
		if (k == UNIT_KHOAN && n.annex < 0 && !in->codified)
			check_khoan(&n, i);
		give_id(&n, i);
		if (k == UNIT_PHU_LUC)
			n.annex = (int)i;
		if (k == UNIT_DIEU || k == UNIT_KHOAN)
			n.cut = false;
	}
}

struct str
law_unit_name(const struct units *u, size_t i, struct arena *a)
{
	struct str out = {0};
	bool article = false;

	for (int k = (int)i; k >= 0; k = u->item[k].parent) {
		const struct unit *x = &u->item[k];

		if (x->kind == UNIT_PREAMBLE || x->kind == UNIT_CUT)
			break;
		if (x->kind == UNIT_SOURCE || x->kind == UNIT_RELATED)
			continue;
		if (article && x->kind != UNIT_PHU_LUC)
			continue; /* chapters add nothing to an article's number */
		article |= x->kind == UNIT_DIEU;
		out = str_cat(a, out, out.n ? STR(" ") : STR(""), str_of(names[x->kind].word),
			      x->num.n ? STR(" ") : STR(""), x->num);
	}
	return out;
}
