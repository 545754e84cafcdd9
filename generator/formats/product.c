/*
 * product.c - see product.h.
 */
#include "formats/product.h"

const struct product *
made_find(const struct made *m, struct str path)
{
	size_t lo = 0, hi = m->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = str_compare(m->product[mid]->path, path);

		if (c == 0)
			return m->product[mid];
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

int
made_read(const struct made *m, struct str path, struct buf *to)
{
	return output_read(m->output, path, to);
}
