/*
 * link.c - site_link(): from separate pages to a portal, one step after another.
 *
 * Every step is short because the reader left the pages sorted by source and the
 * tables of index.h answer at once. What each step decides, and why, stands in its
 * own file; the order here is the only thing that they know of one another. Links
 * within bodies are resolve.c's.
 */
#include "model/link.h"

#include "model/tie.h"

void
site_link(struct site *s, struct diags *diags)
{
	struct tie t = {s, s->a, diags, arena_new(s->a, struct index), vi_order_open()};

	s->index = t.index;
	tie_sections(&t);
	tie_addresses(&t);
	tie_laws(&t);
	tie_order(&t);
	tie_terms(&t);
	tie_related(&t);
	tie_books(&t);
	tie_redirects(&t);
	vi_order_close(t.order);
}
