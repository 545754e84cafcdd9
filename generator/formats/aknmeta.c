/*
 * aknmeta.c - the head of an Akoma Ntoso document: addresses and dates of work, expression
 * and manifestation (FRBR), and eIds.
 *
 * Vietnam has no scheme of its own for addresses; this one follows the naming
 * convention of Akoma Ntoso: /akn/vn/act/luat/2013-06-20/35-2013-qh13.
 */
#include "formats/aknwrite.h"

#include "base/vi.h"

#define NO_DATE "0001-01-01"

static struct str
iso(struct arena *a, int day)
{
	return day ? str_format(a, "%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100) : (struct str){0};
}

static struct str
or_else(struct str s, struct str other)
{
	return s.n ? s : other;
}

/* "2013" of "35/2013/QH13" */
static struct str
year_of(struct str number)
{
	while (number.n) {
		struct str piece = str_cut(&number, '/');

		if (piece.n == 4 && (str_starts(piece, STR("19")) || str_starts(piece, STR("20"))))
			return piece;
	}
	return (struct str){0};
}

struct str
akn_work(const struct document *d, struct arena *a)
{
	struct str type = or_else(vi_slug(a, d->type), STR("van-ban"));
	struct str date = or_else(iso(a, d->issued), or_else(year_of(d->number), STR("0001")));
	struct str number = or_else(vi_slug(a, d->number), or_else(vi_slug(a, d->title), STR("khong-so")));

	if (type.p[0] >= '0' && type.p[0] <= '9')
		type = STR("van-ban");
	return str_cat(a, STR("/akn/vn/act/"), type, STR("/"), date, STR("/"), number);
}

void
akn_text(struct buf *to, struct str s)
{
	size_t from = 0;

	for (size_t i = 0; i <= s.n; i++) {
		unsigned char c = i < s.n ? (unsigned char)s.p[i] : 0;
		bool noncharacter =
			c == 0xEF && i + 2 < s.n && s.p[i + 1] == '\xBF' && (unsigned char)s.p[i + 2] >= 0xBE;

		if (i < s.n && (c >= 32 || c == '\t' || c == '\n') && !noncharacter)
			continue;
		put_text(to, str_make(s.p + from, i - from));
		from = i + (noncharacter ? 3 : 1);
		i += noncharacter ? 2 : 0;
	}
}

/* <name attribute="value"/> */
static void
put_value(struct buf *to, const char *name, const char *attribute, struct str value)
{
	put_char(to, '<');
	put_str(to, str_of(name));
	put_char(to, ' ');
	put_str(to, str_of(attribute));
	put_lit(to, "=\"");
	akn_text(to, value);
	put_lit(to, "\"/>\n");
}

static void
put_date(struct buf *to, struct str date, const char *name)
{
	put_lit(to, "<FRBRdate date=\"");
	put_str(to, or_else(date, STR(NO_DATE)));
	put_lit(to, "\" name=\"");
	put_str(to, date.n ? str_of(name) : STR("unknown"));
	put_lit(to, "\"/>\n");
}

/* The part that work, expression and manifestation have in common. */
static void
put_core(struct buf *to, struct str uri, struct str part, struct str date, const char *name)
{
	put_lit(to, "<FRBRthis value=\"");
	akn_text(to, uri);
	akn_text(to, part);
	put_lit(to, "\"/>\n");
	put_value(to, "FRBRuri", "value", uri);
	put_date(to, date, name);
}

static struct str
language(const char *lang)
{
	return strcmp(lang, "en") == 0 ? STR("eng") : STR("vie");
}

static void
put_references(struct akn *w, struct str issuer)
{
	struct buf *to = w->to;

	put_lit(to, "<references source=\"#pbgdpl\">\n<TLCOrganization eId=\"");
	put_str(to, w->prefix);
	put_lit(to, "org_pbgdpl\" href=\"/akn/ontology/organization/vn/pbgdpl\" showAs=\"pbgdpl\"/>\n");
	if (issuer.n) {
		put_lit(to, "<TLCOrganization eId=\"");
		put_str(to, w->prefix);
		put_lit(to, "org_issuer\" href=\"/akn/ontology/organization/vn/");
		put_str(to, issuer);
		put_lit(to, "\" showAs=\"");
		akn_text(to, w->d->issuer);
		put_lit(to, "\"/>\n");
	}
	put_lit(to, "</references>\n");
}

static void
put_publication(struct akn *w, struct str issued)
{
	struct buf *to = w->to;

	if (!issued.n)
		return;
	put_lit(to, "<publication date=\"");
	put_str(to, issued);
	put_lit(to, "\" name=\"ban-hanh\" showAs=\"");
	akn_text(to, or_else(w->d->type, STR("Văn bản")));
	put_lit(to, "\"");
	if (w->d->number.n) {
		put_lit(to, " number=\"");
		akn_text(to, w->d->number);
		put_char(to, '"');
	}
	put_lit(to, "/>\n");
}

static void
put_event(struct akn *w, const char *id, struct str date, const char *type)
{
	struct buf *to = w->to;

	put_lit(to, "<eventRef eId=\"");
	put_str(to, w->prefix);
	put_str(to, str_of(id));
	put_lit(to, "\" date=\"");
	put_str(to, date);
	put_lit(to, "\" source=\"#");
	put_str(to, w->prefix);
	put_lit(to, "org_pbgdpl\" type=\"");
	put_str(to, str_of(type));
	put_lit(to, "\"/>\n");
}

static void
put_lifecycle(struct akn *w, struct str issued, struct str effective)
{
	if (!issued.n && !effective.n)
		return;
	put_lit(w->to, "<lifecycle source=\"#pbgdpl\">\n");
	if (issued.n)
		put_event(w, "event_issued", issued, "generation");
	if (effective.n)
		put_event(w, "event_effective", effective, "generation");
	put_lit(w->to, "</lifecycle>\n");
}

static void
put_identification(struct akn *w, struct str work, struct str part, struct str issuer)
{
	struct str issued = iso(w->a, w->d->issued), effective = or_else(iso(w->a, w->d->effective), issued);
	struct str expression = str_cat(w->a, work, STR("/"), language(w->lang), STR("@"), effective);
	struct buf *to = w->to;

	put_lit(to, "<identification source=\"#pbgdpl\">\n<FRBRWork>\n");
	put_core(to, work, part, issued, "issued");
	put_value(to, "FRBRauthor", "href",
		  issuer.n ? str_cat(w->a, STR("#"), w->prefix, STR("org_issuer")) : STR("#unknown"));
	put_lit(to, "<FRBRcountry value=\"vn\"/>\n");
	if (w->d->number.n)
		put_value(to, "FRBRnumber", "value", w->d->number);
	if (w->d->title.n)
		put_value(to, "FRBRname", "value", w->d->title);
	put_lit(to, "</FRBRWork>\n<FRBRExpression>\n");
	put_core(to, expression, part, effective, "effective");
	put_lit(to, "<FRBRauthor href=\"#pbgdpl\"/>\n");
	put_value(to, "FRBRlanguage", "language", language(w->lang));
	put_lit(to, "</FRBRExpression>\n<FRBRManifestation>\n");
	put_core(to, str_cat(w->a, expression, STR(".xml")), part, effective, "effective");
	put_lit(to,
		"<FRBRauthor href=\"#pbgdpl\"/>\n<FRBRformat value=\"application/akn+xml\"/>\n</FRBRManifestation>\n"
		"</identification>\n");
}

/* Of the act when `component` is empty, else of its part "!att_1". */
void
akn_meta(struct akn *w, struct str work, struct str component)
{
	struct str issuer = vi_slug(w->a, w->d->issuer);

	put_lit(w->to, "<meta>\n");
	put_identification(w, work, or_else(component, STR("/!main")), issuer);
	if (!component.n) {
		struct str issued = iso(w->a, w->d->issued);

		put_publication(w, issued);
		put_lifecycle(w, issued, iso(w->a, w->d->effective));
		put_references(w, issuer);
	}
	put_lit(w->to, "</meta>\n");
}

void
akn_meta_collection(struct buf *to, const char *lang)
{
	struct arena a = {0};
	struct document none = {.type = STR("Bộ pháp điển"), .title = STR("Đề mục")};
	struct akn w = {.to = to, .d = &none, .lang = lang, .a = &a};

	put_lit(to, "<meta>\n");
	put_identification(&w, STR("/akn/vn/doc/phap-dien/0001/de-muc"), STR("/!main"), (struct str){0});
	put_lit(to, "</meta>\n");
	arena_free(&a);
}

static const struct {
	const char *word, *eid;
} levels[] = {
	{"phu-luc", "att"}, {"phan", "part"}, {"chuong", "chp"}, {"tieu-muc", "subsec"},
	{"muc", "sec"},	    {"dieu", "art"},  {"khoan", "para"}, {"diem", "point"},
};
#define NLEVELS (sizeof(levels) / sizeof(levels[0]))

static bool
is_roman(struct str s)
{
	size_t n = 0;

	while (n < s.n && strchr("ivxlc", s.p[n]))
		n++;
	return n && n == s.n;
}

/* ids are unique, and this loses nothing of them but the difference of capitals. */
void
akn_eid(struct buf *to, struct str id)
{
	bool first = true, chapter = false;

	while (id.n) {
		size_t k = 0;
		struct str piece;

		while (k < NLEVELS && !(str_starts(id, str_of(levels[k].word)) &&
					(id.n == strlen(levels[k].word) || id.p[strlen(levels[k].word)] == '-')))
			k++;
		if (k < NLEVELS) {
			put_str(to, first ? STR("") : STR("__"));
			put_str(to, str_of(levels[k].eid));
			id = str_from(id, strlen(levels[k].word) + 1);
			chapter = k < 3;
		} else {
			piece = str_cut(&id, '-');
			put_char(to, '_');
			for (size_t i = 0; i < piece.n; i++)
				put_char(to, chapter && is_roman(piece) ? (char)(piece.p[i] - 32) : piece.p[i]);
			chapter = false;
		}
		first = false;
	}
}
