/*
 * matter.c - one walk over the keys of a page: known? for this kind? of the right
 * type? Then one walk over the table: required ones there? Every complaint says
 * where, and what the author may have meant.
 */
#include "content/matter.h"

#include "base/vi.h"

#include <stdlib.h>

struct reading {
	const struct site *site;
	struct page *page;
	struct arena *a;
	struct diags *diags;
};

static struct place
at_key(const struct reading *r, const struct node *n)
{
	return page_place(r->page, n->key_line, n->key_col);
}

static struct place
at_value(const struct reading *r, const struct node *n)
{
	return page_place(r->page, n->line, n->col);
}

static struct str
quoted_guess(const struct reading *r, struct str nearest)
{
	return diag_guess(r->a, nearest);
}

static void
wrong_type(struct reading *r, const struct node *n, const char *vi, const char *en)
{
	diag_add(r->diags, E106, at_value(r, n), n->key, str_of(vi), str_of(en));
}

/* The words of a blank-separated list, into `to`. */
static size_t
words_of(struct str list, struct str *to, size_t max)
{
	size_t n = 0;

	while (list.n && n < max) {
		struct str w = str_cut(&list, ' ');

		if (w.n)
			to[n++] = w;
	}
	return n;
}

static bool
known_choice(struct reading *r, enum key k, const struct node *n, struct str text)
{
	struct str word[24];
	size_t count = words_of(key_table[k].choices, word, 24);

	for (size_t i = 0; i < count; i++)
		if (str_equal(word[i], text))
			return true;
	diag_add(r->diags, E107, at_value(r, n), text, key_table[k].name,
		 quoted_guess(r, str_nearest(text, word, count)));
	return false;
}

static bool
is_false(struct str s)
{
	return str_equal(s, STR("false")) || str_equal(s, STR("khong")) || str_equal(s, STR("không")) ||
	       str_equal(s, STR("no"));
}

static bool
is_true(struct str s)
{
	return str_equal(s, STR("true")) || str_equal(s, STR("co")) || str_equal(s, STR("có")) ||
	       str_equal(s, STR("yes"));
}

static void
take_text(struct reading *r, struct value *v, const struct node *n)
{
	if (n->kind != NODE_TEXT) {
		wrong_type(r, n, "một dòng chữ", "text");
		return;
	}
	v->text = str_trim(n->text);
}

static void
take_number(struct reading *r, struct value *v, const struct node *n)
{
	char *end;
	char digits[16];

	if (n->kind == NODE_TEXT && n->text.n > 0 && n->text.n < 10 && n->text.p[0] >= '0' && n->text.p[0] <= '9') {
		memcpy(digits, n->text.p, n->text.n);
		digits[n->text.n] = 0;
		v->number = strtol(digits, &end, 10);
		v->text = n->text;
		if (*end == 0)
			return;
	}
	wrong_type(r, n, "một số nguyên không âm, ví dụ 3", "a whole number, such as 3");
}

static void
take_date(struct reading *r, struct value *v, const struct node *n)
{
	int date = 0;

	if (n->kind != NODE_TEXT || !date_parse(str_trim(n->text), &date)) {
		diag1(r->diags, E108, at_value(r, n), n->kind == NODE_TEXT ? n->text : STR("[..]"));
		return;
	}
	v->number = date;
	v->text = n->text;
}

static void
take_flag(struct reading *r, struct value *v, const struct node *n)
{
	if (n->kind != NODE_TEXT || (!is_true(n->text) && !is_false(n->text)))
		wrong_type(r, n, "true hoặc false", "true or false");
	else
		v->number = is_true(n->text);
}

/* A single text stands for a list of one: "chu_de: Đất đai" is what people write. */
static void
take_list(struct reading *r, struct value *v, const struct node *n)
{
	size_t count = n->kind == NODE_LIST ? n->n : 1;
	struct str *list = arena_many(r->a, struct str, count);

	if (n->kind == NODE_MAP) {
		wrong_type(r, n, "một danh sách, ví dụ [a, b]; mục có dấu “: ” phải đặt trong dấu nháy",
			   "a list, such as [a, b]");
		return;
	}
	for (size_t i = 0; i < count; i++) {
		const struct node *x = n->kind == NODE_LIST ? &n->child[i] : n;
		struct node named = *x;

		named.key = n->key;
		if (x->kind != NODE_TEXT) {
			wrong_type(r, &named, "một danh sách chữ; mục có dấu “: ” phải đặt trong dấu nháy",
				   "a list of texts");
			return;
		}
		if (key_table[v->key].type == CHOICES && !known_choice(r, v->key, x, str_trim(x->text)))
			continue;
		if (str_trim(x->text).n)
			list[v->n++] = str_trim(x->text);
	}
	v->list = list;
}

struct person {
	struct str name, key;
};

static int
by_given_name(const void *a, const void *b)
{
	return str_compare(((const struct person *)a)->key, ((const struct person *)b)->key);
}

static void
sort_people(struct reading *r, struct value *v)
{
	struct vi_order *order = vi_order_open();
	struct person *p = arena_many(r->a, struct person, v->n + 1);
	struct str *sorted = arena_many(r->a, struct str, v->n + 1);

	for (size_t i = 0; i < v->n; i++)
		p[i] = (struct person){v->list[i], vi_person_key(order, r->a, v->list[i])};
	vi_order_close(order);
	if (v->n)
		qsort(p, v->n, sizeof(*p), by_given_name);
	for (size_t i = 0; i < v->n; i++)
		sorted[i] = p[i].name;
	v->list = sorted;
}

static void
take_row(struct reading *r, struct value *v, const struct node *n, struct row *row)
{
	struct str sub[SUBKEYS_MAX];
	size_t nsub = words_of(key_table[v->key].choices, sub, SUBKEYS_MAX);

	row->line = n->line;
	if (n->kind == NODE_TEXT) { /* "- anh.jpg" for "- tep: anh.jpg" */
		row->cell[key_table[v->key].name.n == 10 && v->key == K_DINH_CHINH ? 1 : 0] = str_trim(n->text);
		return;
	}
	for (size_t i = 0; i < n->n; i++) {
		const struct node *m = &n->child[i];
		size_t k = 0;

		while (k < nsub && !str_equal(sub[k], m->key))
			k++;
		if (k == nsub) {
			struct str name = str_cat(r->a, key_table[v->key].name, STR("."), m->key);

			diag2(r->diags, E104, at_key(r, m), name, quoted_guess(r, str_nearest(m->key, sub, nsub)));
		} else if (m->kind != NODE_TEXT) {
			wrong_type(r, m, "một dòng chữ", "text");
		} else {
			row->cell[k] = str_trim(m->text);
		}
	}
}

static void
take_rows(struct reading *r, struct value *v, const struct node *n)
{
	size_t count = n->kind == NODE_LIST ? n->n : 1;
	struct row *row = arena_many(r->a, struct row, count);

	for (size_t i = 0; i < count; i++) {
		const struct node *x = n->kind == NODE_LIST ? &n->child[i] : n;

		if (x->kind == NODE_LIST) {
			wrong_type(r, n, "một danh sách các mục có khóa", "a list of keyed entries");
			return;
		}
		take_row(r, v, x, &row[i]);
	}
	v->row = row;
	v->n = count;
}

static void
take_map(struct reading *r, struct value *v, const struct node *n)
{
	struct row *row = arena_new(r->a, struct row);

	if (n->kind == NODE_LIST) {
		wrong_type(r, n, "các dòng “khóa: giá trị” thụt vào", "indented keys and values");
		return;
	}
	take_row(r, v, n, row);
	v->row = row;
	v->n = 1;
}

static void
take(struct reading *r, struct value *v, const struct node *n)
{
	switch (key_table[v->key].type) {
	case TEXT:
		take_text(r, v, n);
		break;
	case NUMBER:
		take_number(r, v, n);
		break;
	case DATE:
		take_date(r, v, n);
		break;
	case FLAG:
		take_flag(r, v, n);
		break;
	case CHOICE:
		take_text(r, v, n);
		if (v->text.n)
			known_choice(r, v->key, n, v->text);
		break;
	case PEOPLE:
		take_list(r, v, n);
		sort_people(r, v);
		break;
	case LIST:
	case CHOICES:
		take_list(r, v, n);
		break;
	case ROWS:
		take_rows(r, v, n);
		break;
	case MAP:
		take_map(r, v, n);
		break;
	case ANY:
		break;
	}
}

/* One name may belong to two rows of the table (cau_hoi); the one for this kind is meant. */
static enum key
find_key(struct str name, enum page_kind kind, bool *elsewhere)
{
	*elsewhere = false;
	for (enum key k = 0; k < KEY_COUNT; k++) {
		if (!str_equal(key_table[k].name, name))
			continue;
		if (key_table[k].kinds & (1u << kind))
			return k;
		*elsewhere = true;
	}
	return KEY_COUNT;
}

static struct str
nearest_key(struct str name, enum page_kind kind)
{
	struct str known[KEY_COUNT];
	size_t n = 0;

	for (enum key k = 0; k < KEY_COUNT; k++)
		if (key_table[k].kinds & (1u << kind))
			known[n++] = key_table[k].name;
	return str_nearest(name, known, n);
}

static void
set_kind(struct reading *r, const struct node *root)
{
	const struct node *n = yaml_member(root, "loai");
	struct str names[PAGE_KINDS];
	enum page_kind k;

	if (!n || n->kind != NODE_TEXT)
		return;
	k = kind_of(str_trim(n->text));
	if (k < PAGE_KINDS) {
		r->page->kind = k;
		return;
	}
	for (k = 0; k < PAGE_KINDS; k++)
		names[k] = kind_table[k].name;
	diag_add(r->diags, E107, at_value(r, n), n->text, STR("loai"),
		 quoted_guess(r, str_nearest(n->text, names, PAGE_KINDS)));
}

static void
add_value(struct reading *r, const struct node *n)
{
	struct page *p = r->page;
	bool elsewhere;
	enum key k = find_key(n->key, p->kind, &elsewhere);
	struct value *v;

	if (k == KEY_COUNT) {
		struct str guess = quoted_guess(r, elsewhere ? (struct str){0} : nearest_key(n->key, p->kind));

		if (elsewhere)
			diag_add(r->diags, E112, at_key(r, n), n->key, kind_table[p->kind].name, (struct str){0});
		else
			diag2(r->diags, E104, at_key(r, n), n->key, guess);
		return;
	}
	if (n->kind == NODE_TEXT && str_trim(n->text).n == 0) {
		if (key_table[k].place == REQUIRED)
			return; /* reported as missing */
		diag1(r->diags, E115, at_key(r, n), n->key);
		return;
	}
	v = &p->value[p->nvalues];
	*v = (struct value){.key = k, .line = n->line, .col = n->col};
	take(r, v, n);
	p->nvalues++;
	p->at[k] = (uint8_t)p->nvalues;
}

static void
add_defaults(struct reading *r)
{
	const struct site *s = r->site;

	for (size_t i = 0; i < s->ndefaults; i++) {
		struct node n = {.kind = NODE_TEXT, .text = s->defaults[i].value, .key = s->defaults[i].name};
		bool elsewhere;
		enum key k = find_key(n.key, r->page->kind, &elsewhere);

		if (k < KEY_COUNT && !r->page->at[k])
			add_value(r, &n);
	}
}

/* A section's or course's own page needs just its title; the rest is for what people read and cite. */
static void
check_present(struct reading *r, int line)
{
	struct page *p = r->page;

	for (enum key k = 0; k < KEY_COUNT; k++) {
		const struct key_row *row = &key_table[k];

		if (page_value(p, k) || !(row->kinds & (1u << p->kind)))
			continue;
		if (row->place == REQUIRED && (!p->is_index || k == K_TIEU_DE)) {
			diag1(r->diags, E105, page_place(p, line, 1), row->name);
		} else if (row->place == WANTED && !p->is_index) {
			diag_add(r->diags, E113, page_place(p, line, 1), row->name, kind_table[p->kind].name,
				 row->label);
		}
	}
}

void
matter_derive(struct page *p)
{
	p->title = page_text(p, K_TIEU_DE);
	p->date = (int)page_number(p, K_NGAY);
	p->updated = (int)page_number(p, K_CAP_NHAT);
	p->withdrawn = str_equal(page_text(p, K_TRANG_THAI), STR("rut"));
	p->summary = page_text(p, K_TOM_TAT);
	if (p->summary.n == 0)
		p->summary = page_text(p, K_TRICH_YEU);
	if (p->summary.n == 0)
		p->summary = p->excerpt;
	if (is_false(page_text(p, K_AI_HO_TRO)))
		p->at[K_AI_HO_TRO] = 0;
}

static void
check_dates(struct reading *r)
{
	struct page *p = r->page;
	const struct value *updated = page_value(p, K_CAP_NHAT);

	if (updated && p->date && p->updated < p->date && p->updated)
		diag2(r->diags, E114, page_place(p, updated->line, updated->col), date_short(r->a, p->updated),
		      date_short(r->a, p->date));
}

void
matter_read(const struct site *s, struct page *p, int line, struct arena *a, struct arena *scratch, struct diags *diags)
{
	struct reading r = {s, p, a, diags};
	struct node *root = yaml_parse(p->matter, p->source, line, scratch, a, diags);

	if (!root)
		return;
	set_kind(&r, root);
	p->value = arena_many(a, struct value, root->n + s->ndefaults);
	for (size_t i = 0; i < root->n; i++)
		add_value(&r, &root->child[i]);
	add_defaults(&r);
	check_present(&r, line - 1);
	matter_derive(p);
	check_dates(&r);
}
