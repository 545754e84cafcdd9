/*
 * shelf.c - see shelf.h. A law's file is read as its own page reads it: cleaned, then to units.
 */
#include "content/shelf.h"

#include "base/file.h"
#include "content/lawunits.h"
#include "content/piece.h"
#include "law/line.h"

void
shelf_init(struct shelf *s, int content)
{
	*s = (struct shelf){.content = content};
	scanner_init(&s->scanner);
}

void
shelf_free(struct shelf *s)
{
	arena_free(&s->a);
	buf_free(&s->file);
	buf_free(&s->volumes);
	diags_free(&s->unheard);
}

static bool
is_whole(const struct units *u)
{
	int last = 0;

	for (size_t i = 0; i < u->n && u->item[i].kind != UNIT_PHU_LUC; i++) {
		int order;

		if (u->item[i].kind == UNIT_CUT)
			return false;
		if (u->item[i].kind != UNIT_DIEU)
			continue;
		order = line_number_order(u->item[i].num) / 100;
		if (order != last && order != last + 1)
			return false;
		last = order;
	}
	return last > 0;
}

static struct volume *
read_volume(struct shelf *s, const struct page *law)
{
	struct volume *v = arena_new(&s->a, struct volume);
	struct entry e = {law->source, law->stamp};
	struct str text = law->bytes;

	v->page = law;
	if (text.n || file_read_listed(s->content, &e, &s->file) == 0) {
		if (text.n == 0)
			text = str_keep(&s->a, buf_str(&s->file));
		text = scan_text(&s->scanner, str_from(text, law->body_at), law->source, law->body_line, &s->a,
				 &s->unheard);
		v->units = lawunits_read(text, law->source, law->body_line, &s->a, NULL);
	}
	diags_clear(&s->unheard);
	for (size_t i = 0; i < v->units.n; i++)
		if (v->units.item[i].id.n)
			*names_at(&v->ids, &s->a, v->units.item[i].id) = i;
	v->whole = is_whole(&v->units);
	if (law->law && law->law->parted)
		v->piece = pieces_of(&v->units, &s->a, &v->npieces);
	return v;
}

const struct volume *
shelf_volume(struct shelf *s, const struct page *law)
{
	struct volume **have = MANY(struct volume *, s->volumes), *more;

	for (size_t i = 0; i < MANY_N(struct volume *, s->volumes); i++)
		if (have[i]->page == law)
			return have[i];
	more = read_volume(s, law);
	MANY_ADD(&s->volumes, more);
	return more;
}

size_t
volume_find(const struct volume *v, struct str id)
{
	const struct name *unit = id.n ? names_find(&v->ids, id) : NULL;

	return unit ? unit->value : SIZE_MAX;
}

struct str
volume_url(const struct volume *v, size_t i, struct arena *a)
{
	size_t k = v->npieces;

	while (k && v->piece[k - 1] > i)
		k--;
	return k ? piece_url(v->page, v->units.item[v->piece[k - 1]].id, a) : v->page->url;
}

static bool
lies_in(const struct volume *v, size_t k, size_t i)
{
	int up = v->units.item[k].parent;

	while (up >= 0 && (size_t)up > i)
		up = v->units.item[up].parent;
	return up >= 0 && (size_t)up == i;
}

size_t
volume_end(const struct volume *v, size_t i)
{
	size_t k = i + 1;

	while (k < v->units.n && lies_in(v, k, i))
		k++;
	return k;
}

bool
volume_cut(const struct volume *v, size_t i)
{
	size_t end = volume_end(v, i);

	for (size_t k = i + 1; k < end; k++)
		if (v->units.item[k].kind == UNIT_CUT)
			return true;
	return end < v->units.n &&
	       v->units.item[end].kind == UNIT_CUT; /* right behind it: what it ends with may be cut */
}

static bool
is_note(enum unit_kind k)
{
	return k == UNIT_SOURCE || k == UNIT_RELATED;
}

static void
put_own_words(struct buf *b, const struct unit *u)
{
	const struct str piece[] = {u->label, u->heading, u->text};

	if (is_note(u->kind))
		return;
	if (b->n)
		put_char(b, '\n');
	for (int p = 0; p < 3; p++) {
		bool line = p == 2 && u->heading.n; /* a title stands on a line of its own */

		if (p && piece[p].n)
			put_char(b, line ? '\n' : ' ');
		put_str(b, piece[p]);
	}
}

static struct str
words_of(const struct volume *v, size_t from, size_t end, struct arena *a)
{
	struct buf b = {0};
	struct str all;

	for (size_t k = from; k < end; k++)
		put_own_words(&b, &v->units.item[k]);
	all = buf_keep(a, &b);
	buf_free(&b);
	return all;
}

struct str
volume_words(const struct volume *v, size_t i, struct arena *a)
{
	return words_of(v, i, volume_end(v, i), a);
}

struct str
volume_heading(const struct volume *v, size_t i, struct arena *a)
{
	return words_of(v, i, i + 1, a);
}
