/*
 * field_site.c - what a template can name on the site: who makes it, how to reach them,
 * and the pages that every page leads to. Templates never write a path by hand, so they
 * fit a site that lacks a section as well.
 */
#include "themes/types.h"

#include <stddef.h>

/* Pages that are always there; what is not made yet is absent. */
static struct str
fixed_url(const struct view *v, const void *it, int arg)
{
	static const struct str url[] = {NAMED("index.html"), NAMED("so-do.html"), NAMED("feed.atom"),
					 NAMED("feed.rss"),   NAMED("feed.json"),  NAMED(""),
					 NAMED("404.html"),   NAMED("tai-ve/index.html")};

	(void)v, (void)it;
	return url[arg];
}

static struct str
site_permalink(const struct view *v, const void *it, int arg)
{
	(void)it, (void)arg;
	return permalink_of(v, STR("index.html"));
}

/*
 * "0227 3831 234 (văn thư)" -> "tel:+842273831234": the first number, as RFC 3966
 * wants it. Numbers such as 1900 xxxx have no international form.
 */
static struct str
site_phone_link(const struct view *v, const void *it, int arg)
{
	struct str s = ((const struct site *)it)->phone;
	char digits[20];
	size_t n = 0, i = 0;
	bool plus;

	(void)arg;
	while (i < s.n && (s.p[i] == ' ' || s.p[i] == '('))
		i++;
	plus = i < s.n && s.p[i] == '+';
	for (i += plus; i < s.n && n < sizeof(digits); i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9')
			digits[n++] = s.p[i];
		else if (!strchr(" .-()", s.p[i]) || (s.p[i] == '-' && i && s.p[i - 1] == ' '))
			break;
	}
	if (n < 3)
		return (struct str){0};
	if (!plus && digits[0] == '0')
		return str_format(v->a, "tel:+84%.*s", (int)n - 1, digits + 1);
	return str_format(v->a, "tel:%s%.*s", plus ? "+" : "", (int)n, digits);
}

static struct str
site_email_link(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	(void)arg;
	return s->email.n ? str_cat(v->a, STR("mailto:"), s->email) : (struct str){0};
}

static const struct section *
section_in(const struct site *s, struct str folder)
{
	for (size_t i = 0; i < s->nsections; i++)
		if (str_equal(s->section[i]->folder, folder))
			return s->section[i];
	return NULL;
}

static struct many
site_info(const struct view *v, const void *it, int arg)
{
	const struct section *x = section_in(it, STR("trang"));

	(void)v, (void)arg;
	return x ? (struct many){x->pages, x->npages, sizeof(void *), true} : (struct many){0};
}

static struct str
site_info_url(const struct view *v, const void *it, int arg)
{
	static const struct str slug[] = {NAMED("quyen-rieng-tu"), NAMED("lien-he"), NAMED("kha-nang-tiep-can"),
					  NAMED("gioi-thieu")};
	const struct section *x = section_in(it, STR("trang"));

	(void)v;
	for (size_t i = 0; x && i < x->npages; i++)
		if (str_equal(x->pages[i]->slug, slug[arg]))
			return x->pages[i]->url;
	return (struct str){0};
}

static struct str
site_books_url(const struct view *v, const void *it, int arg)
{
	const struct section *x = section_in(it, STR("an-pham"));

	(void)v, (void)arg;
	return x && x->npages ? x->url : (struct str){0};
}

/* The first section of a kind: templates lead to it without knowing its folder. */
static const void *
site_section_of(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	(void)v;
	for (size_t i = 0; i < s->nsections; i++)
		if ((int)s->section[i]->kind == arg)
			return s->section[i];
	return NULL;
}

static const void *
site_audience(const struct view *v, const void *it, int arg)
{
	static const struct str slug[] = {NAMED("hoa-giai-vien"), NAMED("tap-huan-vien"), NAMED("nhan-dan"),
					  NAMED("bao-chi")};
	const struct site *s = it;

	(void)v;
	for (size_t i = 0; i < s->nterms[TERM_AUDIENCE]; i++)
		if (str_equal(s->term[TERM_AUDIENCE][i]->slug, slug[arg]))
			return s->term[TERM_AUDIENCE][i];
	return NULL;
}

static struct many
site_moved(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	(void)v, (void)arg;
	return (struct many){s->redirect, s->nredirects, sizeof(*s->redirect), false};
}

static struct many
site_partners(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	(void)v, (void)arg;
	return (struct many){s->partner, s->npartners, sizeof(*s->partner), false};
}

static struct str
site_date(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	switch (arg) {
	case 0:
		return date_short(v->a, s->today);
	case 1:
		return date_iso(v->a, s->today);
	case 2:
		return s->today ? str_format(v->a, "%04d", s->today / 10000) : (struct str){0};
	default:
		return date_short(v->a, s->newest);
	}
}

/* The map of the law, on a portal that has laws (formats/plan.c). */
static struct str
site_law_map_url(const struct view *v, const void *it, int arg)
{
	const struct site *s = it;

	(void)v, (void)arg;
	return s->nlaws && s->law[0]->page ? STR("phap-luat/ban-do.html") : (struct str){0};
}

static const struct field site_fields[] = {
	F_TEXT("title", get_str, AT(site, title)),
	F_TEXT("tagline", get_str, AT(site, tagline)),
	F_TEXT("organ", get_str, AT(site, organ)),
	F_TEXT("parent_organ", get_str, AT(site, parent_organ)),
	F_TEXT("responsible", get_str, AT(site, responsible)),
	F_TEXT("address", get_str, AT(site, address)),
	F_TEXT("phone", get_str, AT(site, phone)),
	F_TEXT("phone_link", site_phone_link, 0),
	F_TEXT("email", get_str, AT(site, email)),
	F_TEXT("email_link", site_email_link, 0),
	F_TEXT("licence", get_str, AT(site, licence)),
	F_TEXT("copyright", get_str, AT(site, copyright)),
	F_TEXT("lang", get_str, AT(site, lang)),
	F_TEXT("reviewer", get_str, AT(site, accessibility_reviewer)),
	F_TEXT("base_url", get_str, AT(site, base_url)),
	F_TEXT("permalink", site_permalink, 0),
	F_URL("home_url", fixed_url, 0),
	F_URL("map_url", fixed_url, 1),
	F_URL("feed_atom", fixed_url, 2),
	F_URL("feed_rss", fixed_url, 3),
	F_URL("feed_json", fixed_url, 4),
	F_URL("search_url", fixed_url, 5),
	F_URL("not_found_url", fixed_url, 6),
	F_MANY("menu", section_type, get_pointers, PAIR(site, section, nmenu_sections)),
	F_MANY("sections", section_type, get_pointers, PAIR(site, section, nsections)),
	F_MANY("info", page_type, site_info, 0),
	F_URL("law_map_url", site_law_map_url, 0),
	F_URL("books_url", site_books_url, 0),
	F_URL("downloads_url", fixed_url, 7),
	F_MANY("books", part_of_book_type, site_books, 0),
	F_URL("privacy_url", site_info_url, 0),
	F_URL("contact_url", site_info_url, 1),
	F_URL("accessibility_url", site_info_url, 2),
	F_URL("about_url", site_info_url, 3),
	F_MANY("topics", term_type, get_pointers, PAIR(site, term[TERM_TOPIC], nterms[TERM_TOPIC])),
	F_MANY("fields", term_type, get_pointers, PAIR(site, term[TERM_FIELD], nterms[TERM_FIELD])),
	F_MANY("audiences", term_type, get_pointers, PAIR(site, term[TERM_AUDIENCE], nterms[TERM_AUDIENCE])),
	F_MANY("partners", partner_type, site_partners, 0),
	F_MANY("moved", moved_type, site_moved, 0),
	F_MARKUP("slot_header", get_str, AT(site, slot[0])),
	F_MARKUP("slot_footer", get_str, AT(site, slot[1])),
	F_MARKUP("slot_measure", get_str, AT(site, slot[2])),
	F_ONE("s_bai", section_type, site_section_of, KIND_BAI),
	F_ONE("s_cau_chuyen", section_type, site_section_of, KIND_CAU_CHUYEN),
	F_ONE("s_mo_hinh", section_type, site_section_of, KIND_MO_HINH),
	F_ONE("s_tieu_pham", section_type, site_section_of, KIND_TIEU_PHAM),
	F_ONE("s_van_ban", section_type, site_section_of, KIND_VAN_BAN),
	F_ONE("s_hoi_dap", section_type, site_section_of, KIND_HOI_DAP),
	F_ONE("s_tin", section_type, site_section_of, KIND_TIN),
	F_ONE("s_keu_goi", section_type, site_section_of, KIND_KEU_GOI),
	F_ONE("s_bieu_mau", section_type, site_section_of, KIND_BIEU_MAU),
	F_ONE("s_an_pham", section_type, site_section_of, KIND_AN_PHAM),
	F_ONE("for_mediators", term_type, site_audience, 0),
	F_ONE("for_trainers", term_type, site_audience, 1),
	F_ONE("for_citizens", term_type, site_audience, 2),
	F_ONE("for_press", term_type, site_audience, 3),
	F_URL("press_url", fixed_url, 5),
	F_TEXT("built", site_date, 0),
	F_TEXT("built_iso", site_date, 1),
	F_TEXT("year", site_date, 2),
	F_TEXT("newest", site_date, 3),
};

static const struct field partner_fields[] = {
	F_TEXT("name", get_str, AT(partner, name)),
	F_TEXT("about", get_str, AT(partner, about)),
	F_TEXT("url", get_str, AT(partner, url)),
};

const struct type site_type = {NAMED("site"), FIELDS_OF(site_fields)};
static struct str
moved_title(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return ((const struct redirect *)it)->to->title;
}

static const struct field moved_fields[] = {
	F_URL("url", get_str, AT(redirect, from)),
	F_TEXT("from", get_str, AT(redirect, from)),
	F_TEXT("title", moved_title, 0),
};

const struct type moved_type = {NAMED("moved"), FIELDS_OF(moved_fields)};
const struct type partner_type = {NAMED("partner"), FIELDS_OF(partner_fields)};
