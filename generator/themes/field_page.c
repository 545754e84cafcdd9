/*
 * field_page.c - what a template can name on a page.
 *
 * Every key of the schema is a field by its own name, made from model/keys.h; the
 * words that need a rule (facts, contents, dates) come first and have English names.
 */
#include "base/vi.h"
#include "themes/theme.h"
#include "themes/types.h"

#include <stddef.h>

#define SYLLABLES_A_MINUTE 200 /* of an adult reading without haste */

enum date_form { SHORT, LONG, ISO, RFC3339, RFC822 };
enum which_date { PUBLISHED, UPDATED, CHANGED };
#define DATE_ARG(which, form) ((which) << 4 | (form))

static struct str
page_date(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;
	int which = arg >> 4, date = which == PUBLISHED ? p->date : p->updated;

	if (which == CHANGED && !date)
		date = p->date;
	if (!date)
		return (struct str){0};
	switch (arg & 15) {
	case SHORT:
		return date_short(v->a, date);
	case LONG:
		return date_long(v->a, date);
	case ISO:
		return date_iso(v->a, date);
	case RFC3339:
		return date_rfc3339(v->a, date, v->site->timezone);
	default:
		return date_rfc822(v->a, date, v->site->timezone);
	}
}

static struct str
page_permalink(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return permalink_of(v, ((const struct page *)it)->url);
}

static struct str
page_kind_name(const struct view *v, const void *it, int arg)
{
	const struct kind_row *k = &kind_table[((const struct page *)it)->kind];

	(void)v;
	return arg ? k->label : k->name;
}

/* A body of the page, for the web or for a feed: `arg` is the hole's use. */
static const void *
page_body(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return it;
}

static struct str
page_lesson_count(const struct view *v, const void *it, int arg)
{
	const struct page *p = it, *course = p->nlessons ? p : p->course;

	(void)arg;
	return course && course->nlessons ? count_text(v, course->nlessons) : (struct str){0};
}

static struct str
page_minutes(const struct view *v, const void *it, int arg)
{
	long n = page_number(it, K_THOI_LUONG_PHUT);

	(void)arg;
	return n > 0 ? vi_minutes(v->a, n) : (struct str){0};
}

static struct str
page_total_minutes(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;
	long n = 0;

	(void)arg;
	for (size_t i = 0; i < p->nlessons; i++)
		n += page_number(p->lessons[i], K_THOI_LUONG_PHUT);
	return n > 0 ? vi_minutes(v->a, n) : (struct str){0};
}

static struct str
page_reading(const struct view *v, const void *it, int arg)
{
	const struct facts *f = &((const struct page *)it)->facts;

	(void)arg;
	if (!f->known || f->syllables == 0)
		return (struct str){0};
	return str_format(v->a, "%u phút đọc", (unsigned)((f->syllables - 1) / SYLLABLES_A_MINUTE + 1));
}

static struct str
page_words(const struct view *v, const void *it, int arg)
{
	const struct facts *f = &((const struct page *)it)->facts;

	(void)arg;
	return f->known && f->syllables ? count_text(v, f->syllables) : (struct str){0};
}

/* Circular 24/2011/TT-BTTTT asks state portals for DC.subject: everything that says what a page is about. */
static struct str
page_subjects(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;
	const struct value *words = page_value(p, K_TU_KHOA);
	size_t all = p->nterms[TERM_TOPIC] + p->nterms[TERM_FIELD] + (words ? words->n : 0), n = 0;
	struct str *piece = arena_many(v->a, struct str, all * 2 + 1);

	(void)arg;
	for (enum term_kind k = TERM_TOPIC; k <= TERM_FIELD; k++)
		for (size_t i = 0; i < p->nterms[k]; i++) {
			piece[n++] = p->term[k][i]->name;
			piece[n++] = STR("; ");
		}
	for (size_t i = 0; words && i < words->n; i++) {
		piece[n++] = words->list[i];
		piece[n++] = STR("; ");
	}
	return str_join(v->a, n ? n - 1 : 0, piece);
}

/* Only of the page that is shown: who cites others is not this page's business. */
static struct many
page_cited_by(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return it == v->page ? (struct many){v->cited_by, v->ncited_by, sizeof(v->cited_by[0]), true}
			     : (struct many){0};
}

static bool
page_current(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return it == v->page;
}

static struct many
page_related(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;

	(void)v, (void)arg;
	return (struct many){p->related, p->nrelated, sizeof(p->related[0]), true};
}

/* What law a page rests on, with links. */
static struct many
page_basis(const struct view *v, const void *it, int arg)
{
	const struct facts *f = &((const struct page *)it)->facts;

	(void)v, (void)arg;
	return (struct many){f->basis, f->nbasis, sizeof(*f->basis), false};
}

static bool
page_corrected(const struct view *v, const void *it, int arg)
{
	return key_rows(v, it, arg).n > 0;
}

static bool
page_is_law(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return ((const struct page *)it)->kind == KIND_VAN_BAN;
}

/* A call without a last day stays open. */
static bool
page_call_open(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;
	long last = page_number(p, K_HAN);

	(void)arg;
	return p->kind == KIND_KEU_GOI && !p->withdrawn && (last == 0 || last >= v->site->today);
}

/* One row a key of the schema, by its type. */
#define BY_TEXT(K, key) F_TEXT(key, key_text, K)
#define BY_CHOICE(K, key) F_TEXT(key, key_text, K)
#define BY_NUMBER(K, key) F_TEXT(key, key_text, K)
#define BY_DATE(K, key) F_TEXT(key, key_text, K)
#define BY_FLAG(K, key) F_FLAG(key, key_flag, K)
#define BY_ANY(K, key) F_FLAG(key, key_flag, K)
#define BY_LIST(K, key) F_MANY(key, item_type, key_items, K)
#define BY_PEOPLE(K, key) F_MANY(key, item_type, key_items, K)
#define BY_CHOICES(K, key) F_MANY(key, item_type, key_items, K)
#define BY_ROWS(K, key) F_MANY(key, row_type, key_rows, K)
#define BY_MAP(K, key) F_MANY(key, row_type, key_rows, K)

static const struct field page_fields[] = {
	F_TEXT("title", get_str, AT(page, title)), F_URL("url", get_str, AT(page, url)),
	F_TEXT("permalink", page_permalink, 0), F_TEXT("summary", get_str, AT(page, summary)),
	F_TEXT("kind", page_kind_name, 0), F_TEXT("kind_label", page_kind_name, 1),
	F_BODY("body", page_body, HOLE_PAGE), F_BODY("feed_body", page_body, HOLE_FEED),
	F_TEXT("date", page_date, DATE_ARG(PUBLISHED, SHORT)),
	F_TEXT("date_long", page_date, DATE_ARG(PUBLISHED, LONG)),
	F_TEXT("date_iso", page_date, DATE_ARG(PUBLISHED, ISO)),
	F_TEXT("date_rfc3339", page_date, DATE_ARG(PUBLISHED, RFC3339)),
	F_TEXT("date_rfc822", page_date, DATE_ARG(PUBLISHED, RFC822)),
	F_TEXT("updated", page_date, DATE_ARG(UPDATED, SHORT)),
	F_TEXT("updated_long", page_date, DATE_ARG(UPDATED, LONG)),
	F_TEXT("updated_iso", page_date, DATE_ARG(UPDATED, ISO)),
	F_TEXT("changed_iso", page_date, DATE_ARG(CHANGED, ISO)),
	F_TEXT("changed_rfc3339", page_date, DATE_ARG(CHANGED, RFC3339)), F_TEXT("author", key_text, K_TAC_GIA),
	F_TEXT("source", key_text, K_NGUON), F_ONE("section", section_type, get_one, AT(page, section)),
	F_ONE("course", page_type, get_one, AT(page, course)),
	F_MANY("lessons", page_type, get_pointers, PAIR(page, lessons, nlessons)),
	F_TEXT("number", get_number, AT(page, number)), F_TEXT("lesson_count", page_lesson_count, 0),
	F_TEXT("minutes", page_minutes, 0), F_TEXT("total_minutes", page_total_minutes, 0),
	F_TEXT("reading", page_reading, 0), F_ONE("prev", page_type, get_one, AT(page, prev)),
	F_ONE("next", page_type, get_one, AT(page, next)), F_FLAG("current", page_current, 0),
	F_MANY("related", page_type, page_related, 0),
	F_MANY("topics", term_type, get_pointers, PAIR(page, term[TERM_TOPIC], nterms[TERM_TOPIC])),
	F_MANY("fields", term_type, get_pointers, PAIR(page, term[TERM_FIELD], nterms[TERM_FIELD])),
	F_MANY("audiences", term_type, get_pointers, PAIR(page, term[TERM_AUDIENCE], nterms[TERM_AUDIENCE])),
	F_MANY("contents", part_type, page_contents, 0), F_FLAG("has_contents", page_has_contents, 0),
	F_MANY("facts", fact_type, page_facts, 0), F_MANY("aims", item_type, key_items, K_MUC_TIEU),
	F_MANY("basis", markup_type, page_basis, 0), F_MANY("attachments", file_type, page_attachments, 0),
	F_MANY("downloads", download_type, law_downloads, 0), F_MANY("cited_by", page_type, page_cited_by, 0),
	F_URL("script", get_str, AT(page, script)), F_ONE("book", part_of_book_type, page_book, 0), F_TEXT("subjects", page_subjects, 0),
	F_ONE("picture", picture_type, page_picture, 0), F_MANY("corrections", correction_type, key_rows, K_DINH_CHINH),
	F_FLAG("corrected", page_corrected, K_DINH_CHINH), F_FLAG("withdrawn", get_flag, AT(page, withdrawn)),
	F_TEXT("status", law_validity, 0), F_TEXT("status_label", law_validity, 1),
	F_TEXT("status_since", law_since, 0), F_TEXT("effective_iso", law_date, 0), F_TEXT("ended_iso", law_date, 1),
	F_TEXT("successor", law_successor, 0), F_URL("successor_url", law_successor, 1),
	F_FLAG("is_law", page_is_law, 0), F_TEXT("words", page_words, 0), F_FLAG("call_open", page_call_open, 0),
	/* One name, two keys: the first row of a name is found, so the text of a hoi-dap page is. */
	F_TEXT("cau_hoi", key_text, K_CAU_HOI), F_MANY("cau_hoi_list", item_type, key_items, K_BAI_CAU_HOI),
#define X(NAME, key, type, kinds, choices, label, place) BY_##type(K_##NAME, key),
	KEYS(X)
#undef X
};

const struct type page_type = {NAMED("page"), FIELDS_OF(page_fields)};
