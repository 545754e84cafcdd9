/*
 * feed.c - Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1 of the whole site and of each
 * section, newest first, with full text. The two XML forms are templates; JSON has
 * a writer of its own.
 */
#include "formats/feed.h"

#include "formats/plan.h"

struct str
feed_url(struct arena *a, const struct section *s, const char *ending)
{
	if (!s)
		return str_cat(a, STR("feed."), str_of(ending));
	return str_cat(a, s->folder, STR("/feed."), str_of(ending));
}

static void
set_feed(struct view *v, struct feed *f, const struct section *s)
{
	const struct site *site = v->site;

	f->atom = feed_url(v->a, s, "atom");
	f->rss = feed_url(v->a, s, "rss");
	f->json = feed_url(v->a, s, "json");
	f->title = s ? str_cat(v->a, s->name, STR(" | "), site->title) : site->title;
	f->home = s ? s->url : STR("index.html");
	f->page = arena_many(v->a, const struct page *, FEED_ITEMS);
	for (size_t i = 0; i < site->nby_date && f->npages < FEED_ITEMS; i++) {
		const struct page *p = site->by_date[i];
		int changed = p->updated > p->date ? p->updated : p->date;

		if ((s && p->section != s) || p->kind == KIND_TRANG)
			continue;
		f->page[f->npages++] = p;
		if (changed > f->updated)
			f->updated = changed;
	}
	v->section = s;
	v->feed = f;
	v->title = f->title;
	v->description = s && s->index ? s->index->summary : site->tagline;
}

static void
render_xml(struct maker *m, const struct artifact *a, enum template_name which)
{
	struct view v = maker_view(m, a, "feed");

	set_feed(&v, arena_new(v.a, struct feed), a->subject);
	theme_render(m->theme, which, &v, &m->r);
}

void
render_atom(struct maker *m, const struct artifact *a)
{
	render_xml(m, a, TEMPLATE_ATOM);
}

void
render_rss(struct maker *m, const struct artifact *a)
{
	render_xml(m, a, TEMPLATE_RSS);
}

static void
member(struct buf *b, const char *name, struct str value)
{
	put_char(b, ',');
	put_json(b, str_of(name));
	put_char(b, ':');
	put_json(b, value);
}

static void
put_tags(struct buf *b, const struct page *p)
{
	const char *before = ",\"tags\":[";

	for (int k = 0; k < TERM_AUDIENCE; k++) {
		for (size_t i = 0; i < p->nterms[k]; i++) {
			put_str(b, str_of(before));
			put_json(b, p->term[k][i]->name);
			before = ",";
		}
	}
	if (before[1] == 0)
		put_char(b, ']');
}

static void
put_item(struct rendering *r, const struct view *v, const struct page *p)
{
	struct buf *b = &r->text;
	struct str zone = v->site->timezone;

	put_lit(b, "{\"id\":");
	put_json(b, site_absolute(v->site, v->a, p->url));
	member(b, "url", site_absolute(v->site, v->a, p->url));
	member(b, "title", p->title);
	if (p->summary.n)
		member(b, "summary", p->summary);
	member(b, "date_published", date_rfc3339(v->a, p->date, zone));
	member(b, "date_modified", date_rfc3339(v->a, p->updated > p->date ? p->updated : p->date, zone));
	put_lit(b, ",\"authors\":[{\"name\":");
	put_json(b, page_text(p, K_TAC_GIA));
	put_lit(b, "}]");
	put_tags(b, p);
	put_lit(b, ",\"content_html\":");
	rendering_hole(r, p, HOLE_JSON);
	put_char(b, '}');
}

void
render_json_feed(struct maker *m, const struct artifact *a)
{
	struct view v = maker_view(m, a, "feed");
	struct feed f = {0};
	struct buf *b = &m->r.text;

	set_feed(&v, &f, a->subject);
	put_lit(b, "{\"version\":\"https://jsonfeed.org/version/1.1\"");
	member(b, "title", f.title);
	member(b, "home_page_url", site_absolute(v.site, v.a, f.home));
	member(b, "feed_url", site_absolute(v.site, v.a, f.json));
	if (v.description.n)
		member(b, "description", v.description);
	member(b, "language", m->site->lang);
	put_lit(b, ",\"authors\":[{\"name\":");
	put_json(b, m->site->organ.n ? m->site->organ : m->site->title);
	put_lit(b, "}],\"items\":[");
	for (size_t i = 0; i < f.npages; i++) {
		put_str(b, i ? STR(",\n") : STR("\n"));
		put_item(&m->r, &v, f.page[i]);
	}
	put_lit(b, "]}\n");
}
