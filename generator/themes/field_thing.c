/*
 * field_thing.c - the small things that hang on a page: values of the schema's keys,
 * facts, contents, files, pictures, corrections. Most are put together in the view's
 * scratch arena when a template asks for them.
 */
#include "base/vi.h"
#include "model/index.h"
#include "model/link.h"
#include "model/variant.h"
#include "themes/types.h"

#include <stddef.h>

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
	case PEOPLE:
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

struct str
key_text(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, (enum key)arg);

	return x ? value_text(v, x) : (struct str){0};
}

bool
key_flag(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, (enum key)arg);

	(void)v;
	return x && (key_table[arg].type == ANY || x->number);
}

struct many
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

struct many
key_rows(const struct view *v, const void *it, int arg)
{
	const struct value *x = page_value(it, (enum key)arg);

	(void)v;
	return x ? (struct many){x->row, x->n, sizeof(*x->row), false} : (struct many){0};
}

static const struct field item_fields[] = {F_TEXT("text", get_str, 0)};

static const struct field markup_fields[] = {F_MARKUP("markup", get_str, 0)};

static const struct field row_fields[] = {
	F_TEXT("a", get_str, AT(row, cell[0])), F_TEXT("b", get_str, AT(row, cell[1])),
	F_TEXT("c", get_str, AT(row, cell[2])), F_TEXT("d", get_str, AT(row, cell[3])),
	F_TEXT("e", get_str, AT(row, cell[4])),
};

/* facts */

struct fact {
	struct str label, value;
};

struct many
page_facts(const struct view *v, const void *it, int arg)
{
	const struct page *p = it;
	struct fact *fact = arena_many(v->a, struct fact, p->nvalues + 1);
	size_t n = 0;

	(void)arg;
	for (enum key k = 0; k < KEY_COUNT; k++) {
		const struct key_row *row = &key_table[k];
		const struct value *x = page_value(p, k);

		if (!x || k == K_TINH_TRANG || (row->place != FACT && row->place != WANTED)) /* the banner tells it */
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

struct many
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

/* The same of a piece: all of them, since what opens it is its title. */
struct many
piece_parts(const struct view *v, const void *it, int arg)
{
	const struct law_piece *x = it;
	struct content *c = arena_many(v->a, struct content, x->nparts + 1);

	(void)arg;
	for (size_t i = 0; i < x->nparts; i++)
		c[i] = (struct content){x->part[i], depth_of(x->part[i]) > depth_of(x->part[0])};
	return (struct many){c, x->nparts, sizeof(*c), false};
}

bool
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
	F_TEXT("id", part_text, 0),
	F_TEXT("title", part_text, 1),
	F_TEXT("href", part_text, 2),
	F_TEXT("level", part_text, 3),
	F_FLAG("sub", get_flag, AT(content, sub)),
};

/* files and pictures */

/* The asset that the page names: by the same rule by which its links are checked. */
static const struct asset *
asset_of(const struct view *v, const struct page *p, struct str name)
{
	struct target t = link_resolve(v->site, p, name, v->a);

	return t.kind == TARGET_ASSET ? t.asset : NULL;
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

struct many
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

const void *
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
picture_permalink(const struct view *v, const void *it, int arg)
{
	return permalink_of(v, picture_url(v, it, arg));
}

/* What a browser chooses among; absent when there is only one. */
static struct str
picture_set(const struct view *v, const void *it, int arg)
{
	struct buf b = {0};
	struct str s;

	put_srcset(&b, ((const struct shown_picture *)it)->asset, (enum variant_use)arg, v->url, v->a);
	s = buf_keep(v->a, &b);
	buf_free(&b);
	return s;
}

static struct str
picture_measure(const struct view *v, const void *it, int arg)
{
	struct variant a = asset_widest(((const struct shown_picture *)it)->asset, v->a);
	int n = arg ? a.height : a.width;

	return n > 0 ? str_format(v->a, "%d", n) : (struct str){0};
}

static const struct field picture_fields[] = {
	F_URL("url", picture_url, 0),
	F_TEXT("permalink", picture_permalink, 0),
	F_TEXT("alt", picture_cell, 1),
	F_TEXT("caption", picture_cell, 2),
	F_TEXT("credit", picture_cell, 3),
	F_TEXT("width", picture_measure, 0),
	F_TEXT("height", picture_measure, 1),
	F_TEXT("srcset", picture_set, VARIANT_OWN),
	F_TEXT("webp", picture_set, VARIANT_WEBP),
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

const struct type part_type = {NAMED("part"), FIELDS_OF(part_fields)};
const struct type fact_type = {NAMED("fact"), FIELDS_OF(fact_fields)};
const struct type item_type = {NAMED("item"), FIELDS_OF(item_fields)};
const struct type markup_type = {NAMED("markup"), FIELDS_OF(markup_fields)};
const struct type row_type = {NAMED("row"), FIELDS_OF(row_fields)};
const struct type file_type = {NAMED("file"), FIELDS_OF(file_fields)};
const struct type picture_type = {NAMED("picture"), FIELDS_OF(picture_fields)};
const struct type correction_type = {NAMED("correction"), FIELDS_OF(correction_fields)};
