/*
 * basis.c - the law that a page says it rests on (`can_cu` in its front matter), each line with
 * the citations in it as links, like those of its prose.
 */
#include "content/writing.h"

static const struct value *
stated_basis(const struct page *p)
{
	const struct value *v = page_value(p, K_CAN_CU);

	return v ? v : page_value(p, K_CAN_CU_PHAP_LUAT);
}

static void
put_item(struct writing *w, struct lawlinks *l, struct str s, struct place at)
{
	struct citations found = law_cite(s, &w->cite.reading.names, w->c->scratch);
	size_t from = 0;

	for (size_t i = 0; i < found.n; i++) {
		const struct citation *x = &found.item[i];
		struct cited to = cited_resolve(w->c, &w->cite.reading, x, &w->refs, at);

		if (to.state == CITED_ITSELF)
			continue;
		if (!cited_is_fine(w->c, x, &to) && !told(w, TOLD_CITED))
			cited_tell(w->c, x, &to, s, at);
		cited_count(w->c, &to, (struct str){0}, &w->cite.usages, &w->cite.unresolved);
		if (x->own.n == 0 || x->own.at < from)
			continue;
		lawlink_put(l->html, str_make(s.p + from, x->own.at - from));
		lawlink_open(l, &to);
		lawlink_put(l->html, str_make(s.p + x->own.at, x->own.n));
		lawlink_end(l, &to);
		from = x->own.at + x->own.n;
	}
	lawlink_put(l->html, str_from(s, from));
}

void
compose_basis(struct writing *w, struct facts *facts)
{
	const struct value *v = stated_basis(w->c->page);
	struct buf html = {0}, links = {0};
	struct lawlinks l = {.c = w->c, .html = &html, .links = &links};

	if (!v || v->n == 0)
		return;
	reading_section(&w->cite.reading);
	facts->basis = arena_many(w->c->keep, struct str, v->n);
	facts->nbasis = v->n;
	for (size_t i = 0; i < v->n; i++) {
		html.n = 0;
		put_item(w, &l, v->list[i], page_place(w->c->page, v->line, 1));
		facts->basis[i] = buf_keep(w->c->keep, &html);
	}
	buf_free(&html);
	buf_free(&links);
	lawlinks_free(&l);
}
