/*
 * config.c - site.yaml into the site. Plain keys by a small table; lists and maps
 * each by a function of their own. Slots of a host portal are files of XHTML, read
 * here as bytes; the theme room checks that they are well-formed.
 */
#include "content/config.h"

#include "content/scan.h"
#include "content/yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>

#define CONFIG_MAX ((size_t)1024 * 1024)
#define SLOT_MAX ((size_t)256 * 1024)

static const struct {
	const char *key;
	size_t offset;
} plain[] = {
	{"ten", offsetof(struct site, title)},
	{"gioi_thieu", offsetof(struct site, tagline)},
	{"dia_chi_web", offsetof(struct site, base_url)},
	{"co_quan", offsetof(struct site, organ)},
	{"co_quan_chu_quan", offsetof(struct site, parent_organ)},
	{"chiu_trach_nhiem", offsetof(struct site, responsible)},
	{"dia_chi", offsetof(struct site, address)},
	{"dien_thoai", offsetof(struct site, phone)},
	{"thu_dien_tu", offsetof(struct site, email)},
	{"giay_phep", offsetof(struct site, licence)},
	{"ban_quyen", offsetof(struct site, copyright)},
	{"ngon_ngu", offsetof(struct site, lang)},
	{"mui_gio", offsetof(struct site, timezone)},
	{"giao_dien", offsetof(struct site, theme)},
	{"nguoi_danh_gia_tiep_can", offsetof(struct site, accessibility_reviewer)},
};

static const char *const other_keys[] = {"mac_dinh", "muc", "doi_tac", "dia_danh", "chuyen_huong", "khe", "van_ban"};

#define PLAIN (sizeof(plain) / sizeof(plain[0]))
#define OTHERS (sizeof(other_keys) / sizeof(other_keys[0]))

struct config {
	struct site *s;
	struct diags *diags;
	int content;
	bool failed;
};

static const struct str file_name = {"site.yaml", 9};

static struct place
place_at(int line, int col)
{
	return (struct place){file_name, line, col};
}

static void
must_be(struct config *c, const struct node *n, struct str key, const char *vi, const char *en)
{
	diag_add(c->diags, E106, place_at(n->line, n->col), key, str_of(vi), str_of(en));
	c->failed = true;
}

static void
unknown(struct config *c, const struct node *n)
{
	struct str known[PLAIN + OTHERS];

	for (size_t i = 0; i < PLAIN; i++)
		known[i] = str_of(plain[i].key);
	for (size_t i = 0; i < OTHERS; i++)
		known[PLAIN + i] = str_of(other_keys[i]);
	diag2(c->diags, E104, place_at(n->key_line, n->key_col), n->key,
	      diag_guess(c->s->a, str_nearest(n->key, known, PLAIN + OTHERS)));
	c->failed = true;
}

/* key -> text pairs of a map */
static struct pair *
pairs_of(struct config *c, const struct node *n, size_t *count)
{
	struct pair *p = arena_many(c->s->a, struct pair, n->n + 1);

	if (n->kind != NODE_MAP && !(n->kind == NODE_TEXT && n->text.n == 0))
		must_be(c, n, n->key, "các dòng “khóa: giá trị” thụt vào", "indented keys and values");
	for (size_t i = 0; n->kind == NODE_MAP && i < n->n; i++) {
		const struct node *m = &n->child[i];

		if (m->kind != NODE_TEXT)
			must_be(c, m, m->key, "một dòng chữ", "text");
		else
			p[(*count)++] = (struct pair){m->key, str_trim(m->text), place_at(m->key_line, m->key_col)};
	}
	return p;
}

/* "- tin-tuc" or "- tin-tuc: Tin tức" */
static void
take_menu(struct config *c, const struct node *n)
{
	struct site *s = c->s;

	s->menu_names = arena_many(s->a, struct pair, n->n + 1);
	if (n->kind != NODE_LIST) {
		must_be(c, n, n->key, "một danh sách thư mục, mỗi dòng “- thu-muc” hoặc “- thu-muc: Tên”",
			"a list of folders");
		return;
	}
	for (size_t i = 0; i < n->n; i++) {
		const struct node *x = &n->child[i];
		struct pair *p = &s->menu_names[s->nmenu];

		if (x->kind == NODE_TEXT)
			*p = (struct pair){str_trim(x->text), {0}, place_at(x->line, x->col)};
		else if (x->kind == NODE_MAP && x->n == 1 && x->child[0].kind == NODE_TEXT)
			*p = (struct pair){x->child[0].key, str_trim(x->child[0].text), place_at(x->line, x->col)};
		else {
			must_be(c, x, n->key, "“thu-muc” hoặc “thu-muc: Tên”", "\"folder\" or \"folder: Name\"");
			continue;
		}
		s->nmenu++;
	}
}

static struct str
member_text(const struct node *map, const char *name)
{
	const struct node *n = yaml_member(map, name);

	return n && n->kind == NODE_TEXT ? str_trim(n->text) : (struct str){0};
}

static void
only_members(struct config *c, const struct node *map, struct str parent, const struct str *known, size_t nknown)
{
	for (size_t i = 0; i < map->n; i++) {
		size_t k = 0;

		while (k < nknown && !str_equal(known[k], map->child[i].key))
			k++;
		if (k < nknown)
			continue;
		diag2(c->diags, E104, place_at(map->child[i].key_line, map->child[i].key_col),
		      str_cat(c->s->a, parent, STR("."), map->child[i].key),
		      diag_guess(c->s->a, str_nearest(map->child[i].key, known, nknown)));
		c->failed = true;
	}
}

static void
take_partners(struct config *c, const struct node *n)
{
	static const struct str known[] = {{"ten", 3},	{"mo_ta", 5},	{"dia_chi_web", 11},
					   {"loai", 4}, {"tu_ngay", 7}, {"den_ngay", 8}};
	struct site *s = c->s;

	s->partner = arena_many(s->a, struct partner, n->n + 1);
	if (n->kind != NODE_LIST) {
		must_be(c, n, n->key, "một danh sách, mỗi mục có “ten:”", "a list of entries with \"ten:\"");
		return;
	}
	for (size_t i = 0; i < n->n; i++) {
		const struct node *x = &n->child[i];

		if (x->kind != NODE_MAP || member_text(x, "ten").n == 0) {
			must_be(c, x, n->key, "một danh sách, mỗi mục có “ten:”", "a list of entries with \"ten:\"");
			continue;
		}
		only_members(c, x, n->key, known, sizeof(known) / sizeof(known[0]));
		s->partner[s->npartners++] =
			(struct partner){member_text(x, "ten"), member_text(x, "mo_ta"), member_text(x, "dia_chi_web")};
	}
}

/* A date member, 0 when absent; told when it is none. */
static int
member_date(struct config *c, const struct node *map, const char *name)
{
	struct str text = member_text(map, name);
	int date = 0;

	if (text.n && !date_parse(text, &date)) {
		diag1(c->diags, E108, place_at(map->line, map->col), text);
		c->failed = true;
	}
	return date;
}

/* Old and new names of places and offices. */
static void
take_places(struct config *c, const struct node *n)
{
	static const struct str known[] = {{"cu", 2}, {"moi", 3}, {"tu_ngay", 7}, {"can_cu", 6}, {"ghi_chu", 7}};
	struct site *s = c->s;

	s->renamed = arena_many(s->a, struct renamed, n->n + 1);
	if (n->kind != NODE_LIST) {
		must_be(c, n, n->key, "một danh sách {cu, moi, tu_ngay}", "a list of {cu, moi, tu_ngay}");
		return;
	}
	for (size_t i = 0; i < n->n; i++) {
		const struct node *x = &n->child[i];

		if (x->kind != NODE_MAP || member_text(x, "cu").n == 0 || member_text(x, "moi").n == 0) {
			must_be(c, x, n->key, "một danh sách {cu, moi, tu_ngay}", "a list of {cu, moi, tu_ngay}");
			continue;
		}
		only_members(c, x, n->key, known, sizeof(known) / sizeof(known[0]));
		s->renamed[s->nrenamed++] =
			(struct renamed){member_text(x, "cu"), member_text(x, "moi"), member_date(c, x, "tu_ngay")};
		for (size_t k = 0; k < x->n; k++)
			s->names = hash_mix(s->names, hash_of(x->child[k].text));
	}
}

/* Documents that the material cites and the portal does not hold. */
static void
take_documents(struct config *c, const struct node *n)
{
	static const struct str known[] = {
		{"so_hieu", 7}, {"ten", 3}, {"dia_chi_web", 11}, {"het_hieu_luc", 12}, {"thay_boi", 8}};
	struct site *s = c->s;

	s->known_law = arena_many(s->a, struct known_law, n->n + 1);
	if (n->kind != NODE_LIST)
		must_be(c, n, n->key, "một danh sách, mỗi mục có “so_hieu:”", "a list of entries with \"so_hieu:\"");
	for (size_t i = 0; n->kind == NODE_LIST && i < n->n; i++) {
		const struct node *x = &n->child[i];

		if (x->kind != NODE_MAP || member_text(x, "so_hieu").n == 0) {
			must_be(c, x, n->key, "một danh sách, mỗi mục có “so_hieu:”",
				"a list of entries with \"so_hieu:\"");
			continue;
		}
		only_members(c, x, n->key, known, sizeof(known) / sizeof(known[0]));
		s->known_law[s->nknown_laws++] =
			(struct known_law){member_text(x, "so_hieu"),	      member_text(x, "ten"),
					   member_text(x, "dia_chi_web"),     member_text(x, "thay_boi"),
					   member_date(c, x, "het_hieu_luc"), place_at(x->line, x->col)};
	}
}

static void
take_slots(struct config *c, const struct node *n)
{
	static const struct str known[] = {{"dau_trang", 9}, {"chan_trang", 10}, {"do_luong", 8}};
	struct buf b = {0};

	if (n->kind != NODE_MAP) {
		must_be(c, n, n->key, "các dòng “dau_trang: tệp”, “chan_trang: tệp”, “do_luong: tệp”",
			"slots and their files");
		return;
	}
	only_members(c, n, n->key, known, 3);
	for (size_t i = 0; i < 3; i++) {
		struct str path = member_text(n, known[i].p);
		int err;

		if (path.n == 0)
			continue;
		err = path.p[0] == '/' || str_find(path, STR("..")) ? EACCES
								    : file_read(c->content, path.p, SLOT_MAX, &b);
		if (err) {
			diag2(c->diags, E162, place_at(n->line, n->col), known[i],
			      str_cat(c->s->a, STR("không đọc được tệp \""), path, STR("\" trong content/")));
			c->failed = true;
			continue;
		}
		c->s->slot[i] = buf_keep(c->s->a, &b);
		c->s->config = hash_mix(c->s->config, hash_of(buf_str(&b)));
	}
	buf_free(&b);
}

static void
take_member(struct config *c, const struct node *n)
{
	struct site *s = c->s;

	for (size_t i = 0; i < PLAIN; i++) {
		if (!str_equal(n->key, str_of(plain[i].key)))
			continue;
		if (n->kind != NODE_TEXT)
			must_be(c, n, n->key, "một dòng chữ", "text");
		else
			*(struct str *)((char *)s + plain[i].offset) = str_trim(n->text);
		return;
	}
	if (str_equal(n->key, STR("mac_dinh")))
		s->defaults = pairs_of(c, n, &s->ndefaults);
	else if (str_equal(n->key, STR("chuyen_huong")))
		s->moved = pairs_of(c, n, &s->nmoved);
	else if (str_equal(n->key, STR("muc")))
		take_menu(c, n);
	else if (str_equal(n->key, STR("doi_tac")))
		take_partners(c, n);
	else if (str_equal(n->key, STR("dia_danh")))
		take_places(c, n);
	else if (str_equal(n->key, STR("van_ban")))
		take_documents(c, n);
	else if (str_equal(n->key, STR("khe")))
		take_slots(c, n);
	else
		unknown(c, n);
}

static void
check_defaults(struct config *c)
{
	struct site *s = c->s;

	for (size_t i = 0; i < s->ndefaults; i++) {
		struct str known[KEY_COUNT];
		enum key k = 0;

		for (; k < KEY_COUNT && !str_equal(key_table[k].name, s->defaults[i].name); k++)
			known[k] = key_table[k].name;
		if (k < KEY_COUNT)
			continue;
		diag2(c->diags, E104, s->defaults[i].place, s->defaults[i].name,
		      diag_guess(s->a, str_nearest(s->defaults[i].name, known, KEY_COUNT)));
		c->failed = true;
	}
}

static bool
is_timezone(struct str z)
{
	return z.n == 6 && (z.p[0] == '+' || z.p[0] == '-') && z.p[3] == ':';
}

static void
complete(struct config *c, const struct node *root)
{
	struct site *s = c->s;
	const struct node *n = yaml_member(root, "dia_chi_web");

	while (s->base_url.n && s->base_url.p[s->base_url.n - 1] == '/')
		s->base_url.n--;
	if (s->base_url.n == 0)
		s->base_url = STR("http://localhost");
	if (!str_starts(s->base_url, STR("https://")) && !str_starts(s->base_url, STR("http://"))) {
		diag1(c->diags, E161, place_at(n ? n->line : 1, n ? n->col : 1), s->base_url);
		c->failed = true;
	}
	if (s->title.n == 0) {
		diag1(c->diags, E105, place_at(1, 1), STR("ten"));
		c->failed = true;
	}
	if (s->lang.n == 0)
		s->lang = STR("vi");
	if (s->theme.n == 0)
		s->theme = STR("default");
	n = yaml_member(root, "mui_gio");
	if (s->timezone.n == 0)
		s->timezone = STR("+07:00");
	else if (!is_timezone(s->timezone))
		must_be(c, n ? n : root, STR("mui_gio"), "dạng +07:00", "of the form +07:00");
	if (!is_timezone(s->timezone))
		s->timezone = STR("+07:00");
}

bool
config_read(struct site *s, int content, struct diags *diags)
{
	struct config c = {.s = s, .diags = diags, .content = content};
	struct scanner sc;
	struct buf b = {0};
	struct node *root;
	int err = file_read(content, "site.yaml", CONFIG_MAX, &b);

	if (err) {
		if (err == ENOENT)
			diag1(diags, E155, ((struct place){0}), s->root);
		else
			diag1(diags, S302, ((struct place){file_name, 0, 0}), str_of(strerror(err)));
		buf_free(&b);
		return false;
	}
	s->config = hash_of(buf_str(&b));
	scanner_init(&sc);
	root = yaml_parse(str_keep(s->a, scan_text(&sc, buf_str(&b), file_name, 1, s->a, diags)), file_name, 1, s->a,
			  s->a, diags);
	buf_free(&b);
	if (!root)
		return false;
	for (size_t i = 0; i < root->n; i++)
		take_member(&c, &root->child[i]);
	check_defaults(&c);
	complete(&c, root);
	return !c.failed;
}
