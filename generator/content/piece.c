/*
 * piece.c - see piece.h.
 */
#include "content/piece.h"

static bool
begins_chapter(const struct units *u, size_t i)
{
	enum unit_kind k = u->item[i].kind;

	return k == UNIT_PHAN || k == UNIT_CHUONG || (k == UNIT_PHU_LUC && u->item[i].parent < 0);
}

/* The heading of a document or a phần goes with the phần or chapter right below it. */
static bool
is_headed(const struct units *u, size_t i)
{
	return i && u->item[i].kind != UNIT_PHU_LUC && u->item[i - 1].kind == UNIT_PHAN;
}

const uint32_t *
pieces_of(const struct units *u, struct arena *a, size_t *n)
{
	uint32_t *first = arena_many(a, uint32_t, u->n + 1);
	size_t bytes = 0, begin = 0;

	while (begin + 1 < u->n && u->item[begin].id.n == 0)
		begin++;
	first[0] = (uint32_t)begin;
	*n = 1;
	for (size_t i = begin; i < u->n; i++) {
		bool large = u->item[i].kind == UNIT_DIEU && bytes > PIECE_BYTES;

		if (i > begin && (large || (begins_chapter(u, i) && !is_headed(u, i)))) {
			first[(*n)++] = (uint32_t)i;
			bytes = 0;
		}
		bytes += u->item[i].heading.n + u->item[i].text.n;
	}
	return first;
}
