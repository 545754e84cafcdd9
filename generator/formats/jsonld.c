/*
 * jsonld.c - members are written one after another; an empty value writes nothing.
 */
#include "formats/jsonld.h"

#include "model/validity.h"

struct object {
	struct buf b;
	const struct view *v;
};

static void
put_name(struct object *o, const char *name)
{
	if (o->b.p[o->b.n - 1] != '{')
		put_char(&o->b, ',');
	put_json(&o->b, str_of(name));
	put_char(&o->b, ':');
}

static void
member(struct object *o, const char *name, struct str value)
{
	if (value.n == 0)
		return;
	put_name(o, name);
	put_json(&o->b, value);
}

/* {"@type": type, "name": name, "url": url} */
static void
thing(struct object *o, const char *member_name, const char *type, struct str name, struct str url)
{
	if (name.n == 0)
		return;
	put_name(o, member_name);
	put_char(&o->b, '{');
	member(o, "@type", str_of(type));
	member(o, "name", name);
	member(o, "url", url);
	put_char(&o->b, '}');
}

static const char *
type_of(const struct page *p)
{
	static const char *const type[PAGE_KINDS] = {
		[KIND_KHOA] = "Course",
		[KIND_BAI] = "LearningResource",
		[KIND_CAU_CHUYEN] = "Article",
		[KIND_MO_HINH] = "Article",
		[KIND_TIEU_PHAM] = "CreativeWork",
		[KIND_VAN_BAN] = "Legislation",
		[KIND_HOI_DAP] = "QAPage",
		[KIND_TIN] = "NewsArticle",
		[KIND_KEU_GOI] = "Article",
		[KIND_BIEU_MAU] = "DigitalDocument",
		[KIND_AN_PHAM] = "Book",
		[KIND_TRANG] = "WebPage",
	};

	return type[p->kind];
}

static void
legislation(struct object *o, const struct page *p)
{
	enum validity state = p->law ? p->law->validity : VALIDITY_UNKNOWN;
	const char *force = state == VALIDITY_IN_FORCE	? "https://schema.org/InForce"
			    : state == VALIDITY_PARTLY	? "https://schema.org/PartiallyInForce"
			    : state != VALIDITY_UNKNOWN ? "https://schema.org/NotInForce"
							: "";

	member(o, "legislationIdentifier", page_text(p, K_SO_HIEU));
	member(o, "legislationType", page_text(p, K_LOAI_VB));
	member(o, "legislationDate", date_iso(o->v->a, (int)page_number(p, K_NGAY_BAN_HANH)));
	member(o, "legislationDateVersion", date_iso(o->v->a, (int)page_number(p, K_KIEM_TRA)));
	member(o, "legislationLegalForce", str_of(force));
	member(o, "legislationJurisdiction", STR("VN"));
	thing(o, "legislationPassedBy", "GovernmentOrganization", page_text(p, K_CO_QUAN), (struct str){0});
	member(o, "sameAs", page_text(p, K_NGUON_URL));
}

static void
question(struct object *o, const struct page *p)
{
	struct str asked = page_text(p, K_CAU_HOI), answer = page_text(p, K_TRA_LOI_NGAN);

	put_name(o, "mainEntity");
	put_char(&o->b, '{');
	member(o, "@type", STR("Question"));
	member(o, "name", p->title);
	member(o, "text", asked.n ? asked : p->title);
	put_name(o, "answerCount");
	put_char(&o->b, '1');
	put_name(o, "acceptedAnswer");
	put_char(&o->b, '{');
	member(o, "@type", STR("Answer"));
	member(o, "text", answer.n ? answer : p->summary);
	member(o, "url", site_absolute(o->v->site, o->v->a, p->url));
	put_lit(&o->b, "}}");
}

/* schema.org says how long as ISO 8601: PT45M. */
static void
duration(struct object *o, const struct page *p)
{
	if (page_number(p, K_THOI_LUONG_PHUT))
		member(o, "timeRequired", str_format(o->v->a, "PT%ldM", page_number(p, K_THOI_LUONG_PHUT)));
}

static void
begin(struct object *o, const char *type)
{
	put_char(&o->b, '{');
	member(o, "@context", STR("https://schema.org"));
	member(o, "@type", str_of(type));
}

static struct str
end(struct object *o)
{
	struct str s;

	put_char(&o->b, '}');
	s = buf_keep(o->v->a, &o->b);
	buf_free(&o->b);
	return s;
}

struct str
jsonld_page(const struct view *v, const struct page *p)
{
	const struct site *s = v->site;
	struct object o = {.v = v};
	bool headline =
		p->kind == KIND_TIN || p->kind == KIND_CAU_CHUYEN || p->kind == KIND_MO_HINH || p->kind == KIND_KEU_GOI;

	begin(&o, type_of(p));
	member(&o, headline ? "headline" : "name", p->title);
	member(&o, "description", p->summary);
	member(&o, "url", site_absolute(v->site, v->a, p->url));
	member(&o, "inLanguage", s->lang);
	member(&o, "datePublished", date_iso(v->a, p->date));
	member(&o, "dateModified", date_iso(v->a, p->updated ? p->updated : p->date));
	thing(&o, "author", str_equal(page_text(p, K_TAC_GIA), s->organ) ? "GovernmentOrganization" : "Organization",
	      page_text(p, K_TAC_GIA), (struct str){0});
	thing(&o, p->kind == KIND_KHOA ? "provider" : "publisher", "GovernmentOrganization", s->organ,
	      site_absolute(v->site, v->a, STR("index.html")));
	if (p->kind == KIND_VAN_BAN)
		legislation(&o, p);
	else if (p->kind == KIND_HOI_DAP)
		question(&o, p);
	else if (p->kind == KIND_BAI)
		duration(&o, p);
	if (p->course)
		thing(&o, "isPartOf", "Course", p->course->title, site_absolute(v->site, v->a, p->course->url));
	return end(&o);
}

struct str
jsonld_home(const struct view *v)
{
	const struct site *s = v->site;
	struct object o = {.v = v};

	begin(&o, "WebSite");
	member(&o, "name", s->title);
	member(&o, "description", s->tagline);
	member(&o, "url", site_absolute(v->site, v->a, STR("index.html")));
	member(&o, "inLanguage", s->lang);
	thing(&o, "publisher", "GovernmentOrganization", s->organ, (struct str){0});
	return end(&o);
}
