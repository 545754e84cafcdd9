/*
 * make.c - see make.h: settle, key, fill.
 */
#include "formats/make.h"

#include "formats/lawfile.h"
#include "model/link.h"

#include <errno.h>

void
maker_init(struct maker *m, const struct site *s, const struct theme *t, int content)
{
	*m = (struct maker){.site = s, .theme = t};
	m->packer = packer_open();
	composer_init(&m->composer, s, content);
}

void
maker_free(struct maker *m)
{
	composer_free(&m->composer);
	rendering_free(&m->r);
	buf_free(&m->bytes);
	buf_free(&m->part);
	buf_free(&m->cut);
	buf_free(&m->whole);
	packer_close(m->packer);
	arena_free(&m->room);
	diags_free(&m->diags);
}

void
maker_begin(struct maker *m, const struct page *page)
{
	rendering_reset(&m->r);
	if (page && m->body_of == page && page->law && page->law->parted)
		return;
	arena_reset(&m->composer.scratch);
	m->body_of = NULL;
}

/* Where the page stands, what its links lead to, and which names are old ones: with the file's bytes, all that a body
 * is made from. */
static struct hash
surroundings(struct maker *m, const struct page *p)
{
	struct str kind = kind_table[p->kind].name;

	struct hash h = hash_mix(hash_mix(hash_of(p->url), hash_of(kind)), m->site->names);

	return hash_mix(h, link_identity(m->site, p, &m->composer.scratch));
}

/* What will lie beside a law's page: readers are told its size and digest. */
static void
weigh_files(struct maker *m, struct page *p)
{
	for (enum law_file i = 0; i < LAW_FILES; i++) {
		m->part.n = 0;
		lawfile_put(&m->part, shelf_volume(&m->composer.shelf, p), i, m->site->lang, &m->composer.scratch);
		p->facts.file[i] = (struct weight){(int64_t)m->part.n, sha256_of(buf_str(&m->part))};
	}
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
	if (p->law)
		weigh_files(m, p);
}

struct hash
maker_key(const struct maker *m)
{
	struct hash key = hash_of(buf_str(&m->r.text));

	for (size_t i = 0; i < m->r.nholes; i++) {
		const struct hole *h = &m->r.hole[i];
		uint64_t place[3] = {h->at, h->how, (uint64_t)h->piece};

		key = hash_mix(key, hash_of(str_make((const char *)place, sizeof(place))));
		key = hash_mix(key, hash_mix(h->page->facts.source, h->page->facts.links));
		if (h->page->law && citedby_of(m->citedby, h->page))
			key = hash_mix(key, citedby_of(m->citedby, h->page)->identity);
	}
	return key;
}

/* Its faults are not told again. */
const struct body *
maker_body(struct maker *m, const struct page *p)
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

/* The bytes of piece number `piece` of a law, from 1; 0 is what stands before the first. */
static struct span
piece_range(const struct body *b, int piece)
{
	struct span s = {0, 0};
	size_t end = b->html.s.n;
	int k = 0;

	for (size_t i = 0; i < b->nparts && k <= piece; i++) {
		if (!b->part[i].opens)
			continue;
		if (k++ == piece)
			end = b->part[i].html.at;
		else
			s.at = b->part[i].html.at;
	}
	s.n = end - s.at;
	return s;
}

static void
fill(struct maker *m, const struct hole *h)
{
	const struct body *b = maker_body(m, h->page);
	struct body_view view = {0};
	bool parted = h->page->law && h->page->law->parted;

	view.for_trainers = m->for_trainers;
	if (parted)
		view.range = piece_range(b, h->piece);
	m->part.n = 0;
	if (h->how == HOLE_PAGE) {
		if (h->page->law)
			view.insert = citedby_inserts(citedby_of(m->citedby, h->page), b, &m->composer.scratch,
						      &view.ninserts);
	} else {
		view.base = str_cat(&m->composer.scratch, m->site->base_url, STR("/"));
		view.bare = true;
		view.for_trainers = false;
		view.self = str_cat(&m->composer.scratch, view.base, h->page->url);
	}
	if (!parted || view.range.n) /* a law in pieces may have nothing before the first */
		body_put(h->how == HOLE_PAGE ? &m->bytes : &m->part, b, view);
	if (h->how == HOLE_FEED)
		put_text(&m->bytes, buf_str(&m->part));
	else if (h->how == HOLE_JSON)
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

bool
maker_read(struct maker *m, struct str path, struct buf *to)
{
	int err = made_read(m->made, path, to);

	if (err)
		diag1(&m->diags, err == EACCES ? S305 : S302, ((struct place){path, 0, 0}), str_of(strerror(err)));
	return err == 0;
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
