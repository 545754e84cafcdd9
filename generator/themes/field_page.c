/*
 * field_page.c - what a template can name on a page, and on the small things that
 * hang on it: parts, facts, rows, files, pictures, corrections.
 *
 * Every key of the schema is a field by its own name, made from model/keys.h; the
 * words that need a rule (facts, contents, dates) come first and have English names.
 */
#include "model/body.h"
#include "model/index.h"
#include "themes/theme.h"
#include "themes/types.h"
#include "base/vi.h"

#include <stddef.h>

#define SYLLABLES_A_MINUTE 200 /* of an adult reading silently; slower than speech is fast */

/* A row of the schema, shown */

static struct str
joined(const struct view *v, const struct value *x, bool rows)
{
	struct str *piece = arena_many(v->a, struct str, x->n * 2 + 1);
	bool choices = key_table[x->key].type == CHOICES;
	size_t n = 0;

	for (size_t i = 0; i < x->n; i++) {
		struct str s = rows ? x->row[i].cell[0] : choices ? choice_label(x->list[i]) : x->list[i];

		if (s.n == 0)
			continue;
		if (n)
			piece[n++] = rows ? STR(", ") : STR("; ");
		piece[n++] = s;
	}
	return str_join(v->a, n, piece);
}

static struct str
value_text(const struct view *v, const struct value *x)
{
	switch (key_table[x->key].type) {
	case TEXT:
		return x->text;
	case CHOICE:
		return x->text.n ? choice_label(x->text) : x->text;
	case NUMBER:
		return str_format(v->a, "%ld", x->number);
	case DATE:
		return date_short(v->a, (int)x->number);
	case FLAG:
		return x->number ? STR("Có") : (struct str){0};
	case LIST:
	case CHOICES:
		return joined(v, x, false);
	case ROWS:
	case MAP:
		return joined(v, x, true);
	case ANY:
		break;
	}
	return (struct str){0};
}

static struct str
key_text(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, (enum key)arg);

	return x ? value_text(v, x) : (struct str){0};
}

static bool
key_flag(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, (enum key)arg);

	(void)v;
	return x && (key_table[arg].type == ANY || x->number);
}

static struct many
key_items(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, (enum key)arg);
	struct str *label;

	if (!x || x->n == 0)
		return (struct many){0};
	if (key_table[arg].type != CHOICES)
		return (struct many){x->list, x->n, sizeof(*x->list), false};
	label = arena_many(v->a, struct str, x->n);
	for (size_t i = 0; i < x->n; i++)
		label[i] = choice_label(x->list[i]);
	return (struct many){label, x->n, sizeof(*label), false};
}

static struct many
key_rows(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, (enum key)arg);

	(void)v;
	return x ? (struct many){x->row, x->n, sizeof(*x->row), false} : (struct many){0};
}

static const struct field item_fields[] = {F_TEXT("text", get_str, 0)};

static const struct field row_fields[] = {
	F_TEXT("a", get_str, AT(row, cell[0])), F_TEXT("b", get_str, AT(row, cell[1])),
	F_TEXT("c", get_str, AT(row, cell[2])), F_TEXT("d", get_str, AT(row, cell[3])),
	F_TEXT("e", get_str, AT(row, cell[4])),
};

/* facts */

struct fact {
	struct str label, value;
};

static struct many
page_facts(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;
	struct fact *fact = arena_many(v->a, struct fact, p->nvalues + 1);
	size_t n = 0;

	(void)arg;
	for (enum key k = 0; k < KEY_COUNT; k++) {
		const struct key_row *row = &key_table[k];
		const struct value *x = page_value(p, k);

		if (!x || (row->place != FACT && row->place != WANTED))
			continue;
		fact[n] = (struct fact){row->label, value_text(v, x)};
		n += fact[n].value.n > 0;
	}
	return (struct many){fact, n, sizeof(*fact), false};
}

static const struct field fact_fields[] = {
	F_TEXT("label", get_str, AT(fact, label)),
	F_TEXT("value", get_str, AT(fact, value)),
};

/* contents */

struct content {
	const struct part *part;
	bool sub;
};

static bool
in_contents(const struct page *p, const struct part *x)
{
	if (p->kind == KIND_VAN_BAN && (x->kind == PART_DIEU || x->kind == PART_CHUONG))
		return true;
	return x->kind == PART_HEADING && (x->level == 2 || x->level == 3);
}

/* Chương are the first level of a law and Điều the second, whatever level they are headings of. */
static int
depth_of(const struct part *x)
{
	return x->kind == PART_CHUONG ? 2 : x->kind == PART_DIEU ? 3 : x->level;
}

static struct many
page_contents(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;
	const struct facts *f = &p->facts;
	struct content *c = arena_many(v->a, struct content, f->nparts + 1);
	size_t n = 0;

	(void)arg;
	for (size_t i = 0; i < f->nparts; i++)
		if (in_contents(p, &f->part[i]))
			c[n++].part = &f->part[i];
	for (size_t i = 0; i < n; i++)
		c[i].sub = depth_of(c[i].part) > depth_of(c[0].part);
	return (struct many){c, n, sizeof(*c), false};
}

static bool
page_has_contents(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;
	size_t n = 0;

	(void)v, (void)arg;
	for (size_t i = 0; i < p->facts.nparts && n < 3; i++)
		n += in_contents(p, &p->facts.part[i]);
	return n >= 3;
}

static struct str
part_text(const struct view *v, const void *it, int arg)
{
	const struct part *x = ((const struct content *)it)->part;

	switch (arg) {
	case 0:
		return x->id;
	case 1:
		return x->title;
	case 2:
		return str_cat(v->a, STR("#"), x->id);
	default:
		return str_format(v->a, "%d", x->level);
	}
}

static const struct field part_fields[] = {
	F_TEXT("id", part_text, 0),    F_TEXT("title", part_text, 1),		F_TEXT("href", part_text, 2),
	F_TEXT("level", part_text, 3), F_FLAG("sub", get_flag, AT(content, sub)),
};

/* files and pictures */

/* The asset that the page calls by a path relative to its own folder; a leading "/" means content/. */
static const struct asset *
asset_of(const struct view *v, const struct page *p, struct str name)
{
	struct str folder = path_folder(p->source), path;
	size_t low = 0, high = v->site->nassets;

	if (str_starts(name, STR("/")))
		folder.n = 0, name = str_from(name, 1);
	while (str_starts(name, STR("./")))
		name = str_from(name, 2);
	while (str_starts(name, STR("../"))) {
		folder = path_folder(folder);
		name = str_from(name, 3);
	}
	path = path_join(v->a, folder, name);
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int c = str_compare(v->site->asset[mid].source, path);

		if (c == 0)
			return &v->site->asset[mid];
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

struct file {
	struct str name, url, size, type;
};

static struct str
upper_extension(struct arena *a, struct str name)
{
	struct str stem = path_stem(name), end = str_from(name, stem.n + 1);
	char *upper = arena_alloc(a, end.n + 1);

	for (size_t i = 0; i < end.n; i++)
		upper[i] = end.p[i] >= 'a' && end.p[i] <= 'z' ? (char)(end.p[i] - 32) : end.p[i];
	return str_make(upper, end.n);
}

static struct many
page_attachments(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, K_TEP);
	struct file *file = arena_many(v->a, struct file, (x ? x->n : 0) + 1);
	size_t n = 0;

	(void)arg;
	for (size_t i = 0; x && i < x->n; i++) {
		struct str path = x->row[i].cell[0], name = x->row[i].cell[1];
		const struct asset *a = asset_of(v, it, path);

		if (!a)
			continue; /* told as E146 when the page was composed */
		file[n++] = (struct file){name.n ? name : path_name(path), a->url,
					  a->stamp.size > 0 ? vi_size(v->a, a->stamp.size) : (struct str){0},
					  upper_extension(v->a, path_name(a->source))};
	}
	return (struct many){file, n, sizeof(*file), false};
}

static const struct field file_fields[] = {
	F_TEXT("name", get_str, AT(file, name)),
	F_URL("url", get_str, AT(file, url)),
	F_TEXT("size", get_str, AT(file, size)),
	F_TEXT("type", get_str, AT(file, type)),
};

struct shown_picture {
	const struct row *row;
	const struct asset *asset;
};

static const void *
page_picture(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, K_ANH);
	const struct asset *a = x && x->n ? asset_of(v, it, x->row[0].cell[0]) : NULL;
	struct shown_picture *shown;

	(void)arg;
	if (!a)
		return NULL;
	shown = arena_new(v->a, struct shown_picture);
	*shown = (struct shown_picture){&x->row[0], a};
	return shown;
}

static struct str
picture_cell(const struct view *v, const void *it, int arg)
{
	(void)v;
	return ((const struct shown_picture *)it)->row->cell[arg];
}

static struct str
picture_url(const struct view *v, const void *it, int arg)
{
	(void)v, (void)arg;
	return ((const struct shown_picture *)it)->asset->url;
}

static struct str
picture_measure(const struct view *v, const void *it, int arg)
{
	const struct asset *a = ((const struct shown_picture *)it)->asset;
	int n = arg ? a->height : a->width;

	return n > 0 ? str_format(v->a, "%d", n) : (struct str){0};
}

static const struct field picture_fields[] = {
	F_URL("url", picture_url, 0),	    F_TEXT("alt", picture_cell, 1),	 F_TEXT("caption", picture_cell, 2),
	F_TEXT("credit", picture_cell, 3), F_TEXT("width", picture_measure, 0), F_TEXT("height", picture_measure, 1),
};

static struct str
correction_date(const struct view *v, const void *it, int arg)
{
	struct str s = ((const struct row *)it)->cell[0];
	int date;

	(void)arg;
	return date_parse(s, &date) ? date_short(v->a, date) : s;
}

static const struct field correction_fields[] = {
	F_TEXT("date", correction_date, 0),
	F_TEXT("text", get_str, AT(row, cell[1])),
};

/* page */

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

/* Two keys, by kind, say what law a page rests on. */
static struct many
page_basis(const struct view *v, const void *it, int arg)
{
	(void)arg;
	return key_items(v, it, page_value(it, K_CAN_CU) ? K_CAN_CU : K_CAN_CU_PHAP_LUAT);
}

static bool
page_corrected(const struct view *v, const void *it, int arg)
{
	return key_rows(v, it, arg).n > 0;
}

static struct str
page_status(const struct view *v, const void *it, int arg)
{
	(void)v;
	return page_text(it, (enum key)arg);
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
#define BY_CHOICES(K, key) F_MANY(key, item_type, key_items, K)
#define BY_ROWS(K, key) F_MANY(key, row_type, key_rows, K)
#define BY_MAP(K, key) F_MANY(key, row_type, key_rows, K)

static const struct field page_fields[] = {
	F_TEXT("title", get_str, AT(page, title)),
	F_URL("url", get_str, AT(page, url)),
	F_TEXT("permalink", page_permalink, 0),
	F_TEXT("summary", get_str, AT(page, summary)),
	F_TEXT("kind", page_kind_name, 0),
	F_TEXT("kind_label", page_kind_name, 1),
	F_BODY("body", page_body, HOLE_PAGE),
	F_BODY("feed_body", page_body, HOLE_FEED),
	F_TEXT("date", page_date, DATE_ARG(PUBLISHED, SHORT)),
	F_TEXT("date_long", page_date, DATE_ARG(PUBLISHED, LONG)),
	F_TEXT("date_iso", page_date, DATE_ARG(PUBLISHED, ISO)),
	F_TEXT("date_rfc3339", page_date, DATE_ARG(PUBLISHED, RFC3339)),
	F_TEXT("date_rfc822", page_date, DATE_ARG(PUBLISHED, RFC822)),
	F_TEXT("updated", page_date, DATE_ARG(UPDATED, SHORT)),
	F_TEXT("updated_long", page_date, DATE_ARG(UPDATED, LONG)),
	F_TEXT("updated_iso", page_date, DATE_ARG(UPDATED, ISO)),
	F_TEXT("changed_iso", page_date, DATE_ARG(CHANGED, ISO)),
	F_TEXT("changed_rfc3339", page_date, DATE_ARG(CHANGED, RFC3339)),
	F_TEXT("author", key_text, K_TAC_GIA),
	F_TEXT("source", key_text, K_NGUON),
	F_ONE("section", section_type, get_one, AT(page, section)),
	F_ONE("course", page_type, get_one, AT(page, course)),
	F_MANY("lessons", page_type, get_pointers, PAIR(page, lessons, nlessons)),
	F_TEXT("number", get_number, AT(page, number)),
	F_TEXT("lesson_count", page_lesson_count, 0),
	F_TEXT("minutes", page_minutes, 0),
	F_TEXT("total_minutes", page_total_minutes, 0),
	F_TEXT("reading", page_reading, 0),
	F_ONE("prev", page_type, get_one, AT(page, prev)),
	F_ONE("next", page_type, get_one, AT(page, next)),
	F_FLAG("current", page_current, 0),
	F_MANY("related", page_type, page_related, 0),
	F_MANY("items", page_type, get_pointers, PAIR(page, item, nitems)),
	F_MANY("topics", term_type, get_pointers, PAIR(page, term[TERM_TOPIC], nterms[TERM_TOPIC])),
	F_MANY("fields", term_type, get_pointers, PAIR(page, term[TERM_FIELD], nterms[TERM_FIELD])),
	F_MANY("audiences", term_type, get_pointers, PAIR(page, term[TERM_AUDIENCE], nterms[TERM_AUDIENCE])),
	F_MANY("contents", part_type, page_contents, 0),
	F_FLAG("has_contents", page_has_contents, 0),
	F_MANY("facts", fact_type, page_facts, 0),
	F_MANY("aims", item_type, key_items, K_MUC_TIEU),
	F_MANY("basis", item_type, page_basis, 0),
	F_MANY("attachments", file_type, page_attachments, 0),
	F_ONE("picture", picture_type, page_picture, 0),
	F_MANY("corrections", correction_type, key_rows, K_DINH_CHINH),
	F_FLAG("corrected", page_corrected, K_DINH_CHINH),
	F_FLAG("withdrawn", get_flag, AT(page, withdrawn)),
	F_TEXT("status", page_status, K_TINH_TRANG),
	F_TEXT("status_label", key_text, K_TINH_TRANG),
	F_FLAG("is_law", page_is_law, 0),
	F_TEXT("words", page_words, 0),
	F_FLAG("call_open", page_call_open, 0),
	/* One name, two keys: the first row of a name is found, so the text of a hoi-dap page is. */
	F_TEXT("cau_hoi", key_text, K_CAU_HOI),
	F_MANY("cau_hoi_list", item_type, key_items, K_BAI_CAU_HOI),
#define X(NAME, key, type, kinds, choices, label, place) BY_##type(K_##NAME, key),
	KEYS(X)
#undef X
};

const struct type page_type = {NAMED("page"), FIELDS_OF(page_fields)};
const struct type part_type = {NAMED("part"), FIELDS_OF(part_fields)};
const struct type fact_type = {NAMED("fact"), FIELDS_OF(fact_fields)};
const struct type item_type = {NAMED("item"), FIELDS_OF(item_fields)};
const struct type row_type = {NAMED("row"), FIELDS_OF(row_fields)};
const struct type file_type = {NAMED("file"), FIELDS_OF(file_fields)};
const struct type picture_type = {NAMED("picture"), FIELDS_OF(picture_fields)};
const struct type correction_type = {NAMED("correction"), FIELDS_OF(correction_fields)};
