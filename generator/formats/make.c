/*
 * make.c - see make.h: settle, key, fill.
 */
#include "formats/make.h"

#include "model/link.h"

void
maker_init(struct maker *m, const struct site *s, const struct theme *t, int content)
{
	*m = (struct maker){.site = s, .theme = t};
	composer_init(&m->composer, s, content);
}

void
maker_free(struct maker *m)
{
	composer_free(&m->composer);
	rendering_free(&m->r);
	buf_free(&m->bytes);
	buf_free(&m->part);
	diags_free(&m->diags);
}

void
maker_begin(struct maker *m)
{
	arena_reset(&m->composer.scratch);
	rendering_reset(&m->r);
	m->body_of = NULL;
}

/* Where the page stands and what its links lead to: with the file's bytes, all that a body is made from. */
static struct hash
surroundings(struct maker *m, const struct page *p)
{
	struct str kind = kind_table[p->kind].name;

	return hash_mix(hash_mix(hash_of(p->url), hash_of(kind)), link_identity(m->site, p, &m->composer.scratch));
}

void
maker_settle(struct maker *m, struct page *p)
{
	if (p->facts.known && hash_equal(p->facts.links, surroundings(m, p)))
		return;
	p->record.n = 0;
	if (!content_compose(&m->composer, p, &m->body, &p->facts))
		return;
	p->facts.links = surroundings(m, p);
	m->body_of = p;
}

struct hash
maker_key(const struct maker *m)
{
	struct hash key = hash_of(buf_str(&m->r.text));

	for (size_t i = 0; i < m->r.nholes; i++) {
		const struct hole *h = &m->r.hole[i];
		uint64_t place[2] = {h->at, h->how};

		key = hash_mix(key, hash_of(str_make((const char *)place, sizeof(place))));
		key = hash_mix(key, hash_mix(h->page->facts.source, h->page->facts.links));
	}
	return key;
}

/* The page's body; composed again, without telling its faults again, when it is not at hand. */
static const struct body *
body_for(struct maker *m, const struct page *p)
{
	struct facts facts;

	if (m->body_of != p) {
		arena_reset(&m->composer.scratch);
		m->body = (struct body){0};
		if (!content_compose(&m->composer, p, &m->body, &facts))
			diags_merge(&m->diags, &m->composer.diags);
		m->body_of = p;
	}
	return &m->body;
}

static void
fill(struct maker *m, const struct hole *h)
{
	const struct body *b = body_for(m, h->page);
	struct body_view view = {0};

	if (h->how == HOLE_PAGE) {
		body_put(&m->bytes, b, view);
		return;
	}
	view.base = str_cat(&m->composer.scratch, m->site->base_url, STR("/"));
	view.self = str_cat(&m->composer.scratch, view.base, h->page->url);
	m->part.n = 0;
	body_put(&m->part, b, view);
	if (h->how == HOLE_FEED)
		put_text(&m->bytes, buf_str(&m->part));
	else
		put_json(&m->bytes, buf_str(&m->part));
}

struct str
maker_bytes(struct maker *m)
{
	struct str text = buf_str(&m->r.text);
	size_t at = 0;

	if (m->r.nholes == 0)
		return text;
	m->bytes.n = 0;
	for (size_t i = 0; i < m->r.nholes; i++) {
		const struct hole *h = &m->r.hole[i];

		put_bytes(&m->bytes, text.p + at, h->at - at);
		at = h->at;
		fill(m, h);
	}
	put_bytes(&m->bytes, text.p + at, text.n - at);
	return buf_str(&m->bytes);
}

struct view
maker_view(struct maker *m, const struct artifact *a, const char *template_name)
{
	return (struct view){
		.site = m->site,
		.theme = m->theme,
		.a = &m->composer.scratch,
		.url = a->path,
		.template_name = str_of(template_name),
	};
}
