/*
 * provision.c - [[35/2013/QH13 Điều 16 khoản 2 điểm a]]: a document and a place in
 * it, in any order of its parts, and the id of that place (contract 4); and
 * link_identity(), which asks both ways of linking at once.
 *
 * "Điều", "khoản" and their kin count only before a number or letter, since they
 * are also plain words: "Điều kiện", "Mục tiêu", "khoản vay". What is left when they
 * are taken out names the document: its number, or the name of its page.
 */
#include "model/link.h"

#include "base/vi.h"
#include "model/index.h"
#include "model/law.h"

enum level { AT_PHU_LUC, AT_PHAN, AT_CHUONG, AT_MUC, AT_TIEU_MUC, AT_DIEU, AT_KHOAN, AT_DIEM, LEVELS };

static const struct {
	struct str slug, words;
} level_table[LEVELS] = {
#define L(slug, words)                                                                                                 \
	{                                                                                                              \
		{slug, sizeof(slug) - 1},                                                                              \
		{                                                                                                      \
			words, sizeof(words) - 1                                                                       \
		}                                                                                                      \
	}
	[AT_PHU_LUC] = L("phu-luc", "Phụ lục"),	   [AT_PHAN] = L("phan", "Phần"),
	[AT_CHUONG] = L("chuong", "Chương"),	   [AT_MUC] = L("muc", "Mục"),
	[AT_TIEU_MUC] = L("tieu-muc", "Tiểu mục"), [AT_DIEU] = L("dieu", "Điều"),
	[AT_KHOAN] = L("khoan", "khoản"),	   [AT_DIEM] = L("diem", "điểm"),
#undef L
};

struct provision {
	struct str num[LEVELS];
	struct str rest; /* the words that name the document */
	bool any;
};

static struct str
next_word(struct str *s)
{
	struct str w;

	while (s->n && (s->p[0] == ' ' || s->p[0] == ','))
		*s = str_from(*s, 1);
	for (w = str_make(s->p, 0); w.n < s->n && s->p[w.n] != ' ' && s->p[w.n] != ',';)
		w.n++;
	*s = str_from(*s, w.n);
	return w;
}

static bool
all_of(struct str s, const char *letters)
{
	for (size_t i = 0; i < s.n; i++)
		if (!strchr(letters, s.p[i]))
			return false;
	return s.n > 0;
}

/* Can the word number a unit of this level? */
static bool
is_number(enum level level, struct str w, struct arena *a)
{
	struct str slug = vi_slug(a, w);

	if (slug.n == 0)
		return false;
	if (level == AT_DIEM)
		return slug.n <= 3 && slug.p[0] >= 'a' && slug.p[0] <= 'z' &&
		       (slug.n == 1 || all_of(str_from(slug, 1), "0123456789-"));
	if (slug.p[0] >= '0' && slug.p[0] <= '9')
		return slug.n <= 5;
	return (level == AT_CHUONG || level == AT_PHAN || level == AT_PHU_LUC || level == AT_MUC) &&
	       all_of(w, "IVXLCDM");
}

/* The level that the words at *s begin, its words taken off; LEVELS when none. */
static enum level
take_level(struct str *s, struct arena *a)
{
	for (enum level l = 0; l < LEVELS; l++) {
		struct str rest = *s, w = vi_slug(a, next_word(&rest));

		if (l == AT_PHU_LUC || l == AT_TIEU_MUC)
			w = str_cat(a, w, STR("-"), vi_slug(a, next_word(&rest)));
		if (!str_equal(w, level_table[l].slug))
			continue;
		*s = rest;
		return l;
	}
	return LEVELS;
}

/* "thứ nhất" after "Phần" is a number in two words. */
static struct str
take_number(enum level level, struct str *s, struct arena *a)
{
	struct str w = next_word(s);

	if (level == AT_PHAN && str_equal(vi_slug(a, w), STR("thu")))
		return str_cat(a, w, STR(" "), next_word(s));
	return is_number(level, w, a) ? w : (struct str){0};
}

static struct provision
parse(struct str name, struct arena *a)
{
	struct provision x = {0};

	while (str_trim(name).n) {
		struct str after = name, word;
		enum level l = take_level(&after, a);
		struct str num = l < LEVELS ? take_number(l, &after, a) : (struct str){0};

		if (num.n) {
			x.num[l] = num;
			x.any = true;
			name = after;
			continue;
		}
		word = next_word(&name);
		if (str_equal(word, STR("của")) || str_equal(word, STR("số")) || word.n == 0)
			continue;
		x.rest = str_cat(a, x.rest, x.rest.n ? STR(" ") : STR(""), word);
	}
	return x;
}

/* Articles and mostly chapters are numbered through the whole document (see unit.c); annexes start anew. */
static bool
left_out(const struct provision *x, enum level l)
{
	if (x->num[AT_DIEU].n && l > AT_PHU_LUC && l < AT_DIEU)
		return true;
	return l == AT_PHAN && x->num[AT_CHUONG].n;
}

static struct str
anchor_of(const struct provision *x, struct arena *a)
{
	struct str out = {0};

	for (enum level l = 0; l < LEVELS; l++) {
		if (x->num[l].n == 0 || left_out(x, l))
			continue;
		out = str_cat(a, out, out.n ? STR("-") : STR(""), level_table[l].slug, STR("-"),
			      l == AT_DIEM ? vi_point_slug(a, x->num[l]) : vi_slug(a, x->num[l]));
	}
	return out;
}

/* From the narrowest outwards, as one cites: "điểm a khoản 2 Điều 16 Luật ..." */
static struct str
title_of(const struct provision *x, const struct page *p, struct arena *a)
{
	struct str out = {0};

	for (int l = LEVELS - 1; l >= 0; l--)
		if (x->num[l].n)
			out = str_cat(a, out, level_table[l].words, STR(" "), x->num[l], STR(" "));
	return str_cat(a, out, law_name(p, a));
}

/* The document's number is the word with a digit in front and a slash behind. */
static const struct page *
law_by_number(const struct site *s, struct str rest, struct arena *a)
{
	while (rest.n) {
		struct str w = str_cut(&rest, ' ');

		if (w.n && w.p[0] >= '0' && w.p[0] <= '9' && memchr(w.p, '/', w.n))
			return link_law(s, w, a);
	}
	return NULL;
}

static const struct page *
law_named(const struct site *s, const struct page *from, struct str rest, struct arena *a)
{
	const struct page *p = law_by_number(s, rest, a);

	if (!p && rest.n)
		p = link_page_named(s, from, rest, a, NULL);
	return p && p->kind == KIND_VAN_BAN ? p : NULL;
}

/* A path or a bare name; what is between [[ and ]] is never an outside address. */
static struct target
plain_name(const struct site *s, const struct page *from, struct str name, struct arena *a)
{
	const struct entry_of *e = table_find(&s->index->name, name);
	struct str nearest = {0};
	const struct page *p;

	if (!e)
		e = table_find(&s->index->name, vi_slug(a, name));
	if (e && e->kind == THING_SECTION && !e->same) {
		const struct section *x = e->thing;

		return (struct target){.kind = TARGET_LIST, .page = x->index, .url = x->url, .title = x->name};
	}
	p = link_page_named(s, from, name, a, &nearest);
	if (p)
		return (struct target){.kind = p->section && p->section->index == p ? TARGET_LIST : TARGET_PAGE,
				       .page = p,
				       .url = p->url,
				       .title = p->kind == KIND_VAN_BAN && !p->is_index ? law_name(p, a) : p->title};
	return (struct target){.kind = e && e->same ? TARGET_AMBIGUOUS : TARGET_NONE, .nearest = nearest};
}

struct target
link_resolve_name(const struct site *s, const struct page *from, struct str name, struct arena *a)
{
	struct str rest = str_trim(name), words = str_trim(str_cut(&rest, '#')),
		   anchor = percent_decode(a, str_trim(rest));
	struct target t = plain_name(s, from, words, a);
	struct provision x;
	const struct page *p;

	t.anchor = anchor;
	if (t.kind != TARGET_NONE)
		return t;
	x = parse(words, a);
	p = law_named(s, from, x.rest, a);
	if (!p)
		return t;
	return (struct target){.kind = TARGET_PAGE,
			       .page = p,
			       .url = p->url,
			       .anchor = anchor.n ? anchor : anchor_of(&x, a),
			       .title = title_of(&x, p, a)};
}

struct str
link_unit_id(struct str words, struct arena *a)
{
	struct provision x = parse(words, a);

	return x.any && x.rest.n == 0 ? anchor_of(&x, a) : (struct str){0};
}

static struct hash
hash_add(struct hash h, struct str s)
{
	return hash_mix(h, hash_of(s));
}

/* A document that the body cites: which one it is, and whether it may be cited. The words matter, too. */
static struct hash
hash_mention(struct hash h, const struct site *s, struct str mention, struct arena *a)
{
	struct str title = mention, number = str_cut(&title, '|');
	const struct law *l = law_find(s, number, title, a);
	int64_t more[5] = {l != NULL, 0, 0, 0, 0};

	if (!l)
		return hash_add(h, STR("?"));
	more[1] = (int64_t)l->validity;
	more[2] = l->since;
	if (l->page) {
		more[3] = l->page->stamp.size;
		more[4] = l->page->stamp.mtime_ns;
		h = hash_add(h, l->page->url);
	}
	h = hash_add(h, str_make((const char *)more, sizeof(more)));
	for (size_t i = 0; i < l->nchanges; i++) {
		const struct change *x = &l->change[i];
		const struct law *by = x->by.n ? law_find(s, x->by, (struct str){0}, a) : NULL;

		if (x->since > s->today)
			continue;
		h = hash_add(hash_add(h, x->unit), x->what);
		h = hash_add(h, by ? by->name : x->by);
	}
	h = hash_add(h, l->name);
	h = hash_add(h, l->address);
	return hash_add(h, l->successor ? l->successor->name : (struct str){0});
}

/* Of a law the words matter, too: they change when its file does. */
static struct hash
hash_target(struct hash h, const struct target *t)
{
	int64_t more[6] = {(int64_t)t->kind, 0, 0, 0, 0, 0};

	if (t->asset) {
		more[1] = t->asset->stamp.size;
		more[2] = t->asset->stamp.mtime_ns;
		more[3] = t->asset->width;
		more[4] = t->asset->height;
	} else if (t->page && t->page->law) {
		more[1] = t->page->stamp.size;
		more[2] = t->page->stamp.mtime_ns;
	}
	h = hash_add(h, str_make((const char *)more, sizeof(more)));
	h = hash_add(h, t->url);
	h = hash_add(h, t->anchor);
	h = hash_add(h, t->title);
	return hash_add(h, t->nearest);
}

struct hash
link_identity(const struct site *s, const struct page *p, struct arena *a)
{
	struct hash h = {0, p->facts.nrefs};

	for (size_t i = 0; i < p->facts.nrefs; i++) {
		struct str ref = p->facts.ref[i].target;
		struct target t;

		if (str_starts(ref, STR(LAW_MENTION))) {
			h = hash_mention(h, s, str_from(ref, sizeof(LAW_MENTION) - 1), a);
			continue;
		}
		if (str_starts(ref, STR("[[")) && str_ends(ref, STR("]]")))
			t = link_resolve_name(s, p, str_make(ref.p + 2, ref.n - 4), a);
		else
			t = link_resolve(s, p, ref, a);
		h = hash_target(h, &t);
	}
	return h;
}
