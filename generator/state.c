/*
 * state.c - a flat file of numbers and strings with a hash at its end. Reading checks
 * every length against what is left, so a damaged file is refused, not believed. Writer and
 * reader stand in one file although it passes 500 lines: each line of one mirrors a line of the other.
 */
#include "state.h"

#include <fcntl.h>

#define STATE_MAX ((size_t)1024 * 1024 * 1024)

static const struct str magic = {"pbgdpl trang-thai 6\n", 20};

/* Numbers are LEB128: seven bits a byte, low first, the high bit says that more follow. */
static void
put_raw(struct buf *b, uint64_t v)
{
	unsigned char byte[10];
	size_t n = 0;

	for (; v >= 0x80; v >>= 7)
		byte[n++] = (unsigned char)(v | 0x80);
	byte[n++] = (unsigned char)v;
	put_bytes(b, byte, n);
}

static void
put_string(struct buf *b, struct str s)
{
	put_raw(b, s.n);
	put_str(b, s);
}

static void
put_stamp(struct buf *b, struct stamp s)
{
	put_raw(b, (uint64_t)s.size);
	put_raw(b, (uint64_t)s.mtime_ns);
	put_raw(b, s.inode);
}

static void
put_hash(struct buf *b, struct hash h)
{
	put_bytes(b, &h, sizeof(h));
}

static void
put_told(struct buf *b, struct told t)
{
	put_raw(b, t.n);
	for (size_t i = 0; i < t.n; i++) {
		put_string(b, t.item[i].at.path);
		put_raw(b, t.item[i].code);
		put_raw(b, (uint64_t)t.item[i].at.line);
		put_raw(b, (uint64_t)t.item[i].at.col);
		for (int k = 0; k < 3; k++)
			put_string(b, t.item[i].arg[k]);
	}
}

static void
put_facts(struct buf *b, const struct facts *f)
{
	put_hash(b, f->source);
	put_hash(b, f->links);
	put_raw(b, f->syllables);
	put_raw(b, f->nparts);
	for (size_t i = 0; i < f->nparts; i++) {
		put_string(b, f->part[i].id);
		put_string(b, f->part[i].title);
		put_raw(b, (uint64_t)f->part[i].level);
		put_raw(b, (uint64_t)f->part[i].kind << 1 | f->part[i].opens);
		put_raw(b, (uint64_t)f->part[i].line);
	}
	put_raw(b, f->nrefs);
	for (size_t i = 0; i < f->nrefs; i++) {
		put_string(b, f->ref[i].target);
		put_raw(b, (uint64_t)f->ref[i].line);
		put_raw(b, (uint64_t)f->ref[i].col);
	}
	put_raw(b, f->nbasis);
	for (size_t i = 0; i < f->nbasis; i++)
		put_string(b, f->basis[i]);
	put_raw(b, f->unresolved);
	put_raw(b, f->nusages);
	for (size_t i = 0; i < f->nusages; i++) {
		put_string(b, f->usage[i].law);
		put_string(b, f->usage[i].unit);
		put_string(b, f->usage[i].from);
	}
	put_raw(b, f->file[0].bytes > 0);
	for (int i = 0; i < LAW_FILES && f->file[0].bytes > 0; i++) {
		put_raw(b, (uint64_t)f->file[i].bytes);
		put_bytes(b, f->file[i].sha.byte, sizeof(f->file[i].sha.byte));
	}
	put_told(b, f->told);
}

static void
put_value(struct buf *b, const struct value *v)
{
	put_raw(b, v->key);
	put_raw(b, (uint64_t)v->line);
	put_raw(b, (uint64_t)v->col);
	put_raw(b, (uint64_t)v->number);
	put_string(b, v->text);
	put_raw(b, v->list ? v->n : 0);
	for (size_t i = 0; v->list && i < v->n; i++)
		put_string(b, v->list[i]);
	put_raw(b, v->row ? v->n : 0);
	for (size_t i = 0; v->row && i < v->n; i++) {
		put_raw(b, (uint64_t)v->row[i].line);
		for (int k = 0; k < SUBKEYS_MAX; k++)
			put_string(b, v->row[i].cell[k]);
	}
}

/* What a page says of itself. */
static void
put_head(struct buf *b, const struct page *p)
{
	put_raw(b, p->place_kind);
	put_raw(b, p->kind);
	put_raw(b, p->is_index);
	put_raw(b, (uint64_t)p->matter_line);
	put_raw(b, (uint64_t)p->body_line);
	put_raw(b, p->body_at);
	put_string(b, p->excerpt);
	put_raw(b, p->nvalues);
	for (size_t i = 0; i < p->nvalues; i++)
		put_value(b, &p->value[i]);
	put_told(b, p->told);
}

/* A record: source, head, stamp, facts. */
static void
put_page(struct buf *b, const struct page *p)
{
	struct buf head = {0};

	put_head(&head, p);
	put_string(b, p->source);
	put_string(b, buf_str(&head));
	put_stamp(b, p->stamp);
	put_facts(b, &p->facts);
	buf_free(&head);
}

/* A page that is as the last build remembers it is copied as it stands there. */
static void
put_pages(struct buf *b, const struct site *s)
{
	struct buf record = {0};
	uint64_t count = 0;

	for (size_t i = 0; i < s->npages; i++)
		count += s->page[i]->facts.known;
	put_raw(b, count);
	for (size_t i = 0; i < s->npages; i++) {
		const struct page *p = s->page[i];

		if (!p->facts.known)
			continue;
		record.n = 0;
		if (p->record.n == 0)
			put_page(&record, p);
		put_string(b, p->record.n ? p->record : buf_str(&record));
	}
	buf_free(&record);
}

/* What the bytes of an asset are is found out late in a build: it is kept, and is no part of the world. */
static void
put_assets(struct buf *b, const struct site *s, bool contents)
{
	put_raw(b, s->nassets);
	for (size_t i = 0; i < s->nassets; i++) {
		put_string(b, s->asset[i].source);
		put_stamp(b, s->asset[i].stamp);
		put_raw(b, (uint64_t)s->asset[i].width);
		put_raw(b, (uint64_t)s->asset[i].height);
		put_raw(b, (uint64_t)s->asset[i].orientation);
		put_raw(b, (uint64_t)s->asset[i].raster);
		put_hash(b, contents ? s->asset[i].content : (struct hash){0});
	}
}

static void
put_products(struct buf *b, const struct product *product, size_t n)
{
	put_raw(b, n);
	for (size_t i = 0; i < n; i++) {
		put_string(b, product[i].path);
		put_hash(b, product[i].key);
		put_raw(b, (uint64_t)product[i].bytes);
		put_bytes(b, product[i].sha.byte, sizeof(product[i].sha.byte));
		put_stamp(b, product[i].stamp);
		put_raw(b, product[i].packed_at);
		put_raw(b, product[i].packed.bytes.n);
		put_raw(b, product[i].packed.size);
		put_raw(b, (uint64_t)product[i].packed.crc << 2 | (uint64_t)product[i].packed.deflated << 1 |
				   product[i].packed.ready);
	}
}

/* A part: its length, its bytes, their hash. Begin returns where the length stands. */
static size_t
begin_part(struct buf *b)
{
	uint64_t later = 0;

	put_bytes(b, &later, sizeof(later));
	return b->n;
}

static void
end_part(struct buf *b, size_t from)
{
	uint64_t n = b->n - from;

	memcpy(b->p + from - sizeof(n), &n, sizeof(n));
	put_hash(b, hash_of(str_make(b->p + from, b->n - from)));
}

void
state_pack(struct buf *to, struct hash program, const struct state *st, const struct site *s)
{
	size_t part;

	put_str(to, magic);
	put_hash(to, program);
	part = begin_part(to);
	put_hash(to, st->epoch);
	put_hash(to, st->world);
	put_raw(to, st->pages);
	put_raw(to, st->artifacts);
	put_told(to, st->content);
	put_told(to, st->other);
	put_products(to, st->product, st->nproducts);
	end_part(to, part);
	part = begin_part(to);
	put_hash(to, s->config);
	put_pages(to, s);
	put_assets(to, s, true);
	end_part(to, part);
}

struct taker {
	struct str left;
	struct arena *a;
	bool bad;
};

static uint64_t
take_raw(struct taker *t)
{
	uint64_t v = 0;

	for (size_t i = 0; i < 10 && i < t->left.n; i++) {
		unsigned char c = (unsigned char)t->left.p[i];

		v |= (uint64_t)(c & 0x7F) << (7 * i);
		if (c < 0x80) {
			t->left = str_from(t->left, i + 1);
			return v;
		}
	}
	t->bad = true;
	t->left.n = 0;
	return 0;
}

static void
take_bytes(struct taker *t, void *to, size_t n)
{
	if (t->left.n < n) {
		t->bad = true;
		return;
	}
	memcpy(to, t->left.p, n);
	t->left = str_from(t->left, n);
}

/* How many things of at least `size` bytes follow: never more than what is left can hold. */
static size_t
take_count(struct taker *t, size_t size)
{
	uint64_t n = take_raw(t);

	if (n > t->left.n / size) {
		t->bad = true;
		return 0;
	}
	return (size_t)n;
}

static struct str
take_string(struct taker *t)
{
	size_t n = take_count(t, 1);
	struct str s = str_make(t->left.p, n);

	t->left = str_from(t->left, n);
	return s;
}

static struct stamp
take_stamp(struct taker *t)
{
	struct stamp s;

	s.size = (int64_t)take_raw(t);
	s.mtime_ns = (int64_t)take_raw(t);
	s.inode = take_raw(t);
	return s;
}

static struct hash
take_hash(struct taker *t)
{
	struct hash h = {0};

	take_bytes(t, &h, sizeof(h));
	return h;
}

static struct told
take_told(struct taker *t)
{
	size_t n = take_count(t, 7);
	struct diag *item = n ? arena_many(t->a, struct diag, n) : NULL;

	for (size_t i = 0; i < n && !t->bad; i++) {
		item[i].at.path = take_string(t);
		item[i].code = (enum diag_code)take_raw(t);
		item[i].at.line = (int)take_raw(t);
		item[i].at.col = (int)take_raw(t);
		for (int k = 0; k < 3; k++)
			item[i].arg[k] = take_string(t);
		t->bad |= item[i].code >= DIAG_CODES;
	}
	return (struct told){item, t->bad ? 0 : n};
}

static void
take_facts(struct taker *t, struct facts *f)
{
	f->known = true;
	f->source = take_hash(t);
	f->links = take_hash(t);
	f->syllables = (uint32_t)take_raw(t);
	f->nparts = take_count(t, 5);
	f->part = arena_many(t->a, struct part, f->nparts);
	for (size_t i = 0; i < f->nparts; i++) {
		f->part[i].id = take_string(t);
		f->part[i].title = take_string(t);
		f->part[i].level = (int)take_raw(t);
		f->part[i].kind = (enum part_kind)take_raw(t);
		f->part[i].opens = f->part[i].kind & 1;
		f->part[i].kind >>= 1;
		f->part[i].line = (int)take_raw(t);
	}
	f->nrefs = take_count(t, 3);
	f->ref = arena_many(t->a, struct reference, f->nrefs);
	for (size_t i = 0; i < f->nrefs; i++) {
		f->ref[i].target = take_string(t);
		f->ref[i].line = (int)take_raw(t);
		f->ref[i].col = (int)take_raw(t);
	}
	f->nbasis = take_count(t, 1);
	f->basis = arena_many(t->a, struct str, f->nbasis);
	for (size_t i = 0; i < f->nbasis; i++)
		f->basis[i] = take_string(t);
	f->unresolved = (uint32_t)take_raw(t);
	f->nusages = take_count(t, 3);
	f->usage = arena_many(t->a, struct usage, f->nusages);
	for (size_t i = 0; i < f->nusages; i++) {
		f->usage[i].law = take_string(t);
		f->usage[i].unit = take_string(t);
		f->usage[i].from = take_string(t);
	}
	for (int i = 0, n = take_raw(t) ? LAW_FILES : 0; i < n; i++) {
		f->file[i].bytes = (int64_t)take_raw(t);
		take_bytes(t, f->file[i].sha.byte, sizeof(f->file[i].sha.byte));
	}
	f->told = take_told(t);
}

static void
take_value(struct taker *t, struct value *v)
{
	struct str *list;
	struct row *row;
	uint64_t key = take_raw(t);

	t->bad |= key >= KEY_COUNT;
	v->key = (enum key)key;
	v->line = (int)take_raw(t);
	v->col = (int)take_raw(t);
	v->number = (long)take_raw(t);
	v->text = take_string(t);
	v->n = take_count(t, 1);
	v->list = list = v->n ? arena_many(t->a, struct str, v->n) : NULL;
	for (size_t i = 0; i < v->n; i++)
		list[i] = take_string(t);
	if (v->list) {
		t->bad |= take_raw(t) != 0;
		return;
	}
	v->n = take_count(t, 1 + SUBKEYS_MAX);
	v->row = row = v->n ? arena_many(t->a, struct row, v->n) : NULL;
	for (size_t i = 0; i < v->n; i++) {
		row[i].line = (int)take_raw(t);
		for (int k = 0; k < SUBKEYS_MAX; k++)
			row[i].cell[k] = take_string(t);
	}
}

static void
take_values(struct taker *t, struct page *p)
{
	size_t n = take_count(t, 7);

	p->value = arena_many(t->a, struct value, n + 1);
	t->bad |= n >= KEY_COUNT;
	for (size_t i = 0; i < n && !t->bad; i++) {
		take_value(t, &p->value[i]);
		if (!t->bad)
			p->at[p->value[i].key] = (uint8_t)(i + 1);
	}
	p->nvalues = n;
}

static bool
take_head(struct str head, struct arena *a, struct page *p)
{
	struct taker taker = {.left = head, .a = a}, *t = &taker;

	p->place_kind = (enum page_kind)take_raw(t);
	p->kind = (enum page_kind)take_raw(t);
	p->is_index = take_raw(t) != 0;
	p->matter_line = (int)take_raw(t);
	p->body_line = (int)take_raw(t);
	p->body_at = (size_t)take_raw(t);
	p->excerpt = take_string(t);
	take_values(t, p);
	p->told = take_told(t);
	return !t->bad && t->left.n == 0 && p->kind < PAGE_KINDS && p->place_kind < PAGE_KINDS;
}

/* The inverse of put_page(). */
static bool
decode_page(struct str record, struct arena *a, struct page *p)
{
	struct taker t = {.left = record, .a = a};
	struct str head;

	p->source = take_string(&t);
	head = take_string(&t);
	p->stamp = take_stamp(&t);
	take_facts(&t, &p->facts);
	return !t.bad && t.left.n == 0 && take_head(head, a, p);
}

static void
take_pages(struct taker *t, struct memory *m)
{
	struct remembered *page;

	m->npages = take_count(t, 2);
	m->page = page = arena_many(t->a, struct remembered, m->npages + 1);
	for (size_t i = 0; i < m->npages && !t->bad; i++) {
		struct taker head;

		page[i].record = take_string(t);
		head = (struct taker){.left = page[i].record};
		page[i].source = take_string(&head); /* a record begins with it */
		t->bad |= head.bad;
	}
	m->decode = decode_page;
}

static struct str
head_of(const struct page *p, struct buf *room)
{
	struct taker t = {.left = p->record};

	if (p->record.n) {
		take_string(&t);
		return take_string(&t);
	}
	room->n = 0;
	put_head(room, p);
	return buf_str(room);
}

struct hash
state_world(const struct site *s, struct hash theme)
{
	struct buf room = {0}, all = {0};
	struct hash world;

	put_hash(&all, theme);
	put_hash(&all, s->config);
	put_raw(&all, (uint64_t)s->today);
	put_raw(&all, s->show_drafts);
	for (size_t i = 0; i < s->npages; i++) {
		put_hash(&all, hash_of(s->page[i]->source));
		put_hash(&all, hash_of(head_of(s->page[i], &room)));
		if (s->page[i]->law) /* others show its words */
			put_stamp(&all, s->page[i]->stamp);
	}
	put_assets(&all, s, false);
	world = hash_of(buf_str(&all));
	buf_free(&all);
	buf_free(&room);
	return world;
}

static void
take_assets(struct taker *t, struct memory *m)
{
	struct asset *asset;

	m->nassets = take_count(t, 10);
	m->asset = asset = arena_many(t->a, struct asset, m->nassets + 1);
	for (size_t i = 0; i < m->nassets; i++) {
		asset[i].source = take_string(t);
		asset[i].stamp = take_stamp(t);
		asset[i].width = (int)take_raw(t);
		asset[i].height = (int)take_raw(t);
		asset[i].orientation = (int)take_raw(t);
		asset[i].raster = (enum raster)take_raw(t);
		asset[i].content = take_hash(t);
	}
}

static void
take_products(struct taker *t, struct state *st)
{
	st->nproducts = take_count(t, 57);
	st->product = arena_many(t->a, struct product, st->nproducts);
	for (size_t i = 0; i < st->nproducts && !t->bad; i++) {
		struct product *p = &st->product[i];
		uint64_t crc;

		p->path = take_string(t);
		p->key = take_hash(t);
		p->bytes = (int64_t)take_raw(t);
		take_bytes(t, p->sha.byte, sizeof(p->sha.byte));
		p->stamp = take_stamp(t);
		p->packed_at = take_raw(t);
		p->packed.bytes.n = take_raw(t);
		p->packed.size = take_raw(t);
		crc = take_raw(t);
		p->packed.crc = (uint32_t)(crc >> 2);
		p->packed.deflated = crc >> 1 & 1;
		p->packed.ready = crc & 1;
	}
}

/* The next part, whole and undamaged, or an empty one. */
static struct str
take_part(struct taker *t)
{
	uint64_t n = 0;
	struct str part;
	struct hash h;

	take_bytes(t, &n, sizeof(n));
	t->bad |= n > t->left.n;
	part = str_make(t->left.p, t->bad ? 0 : (size_t)n);
	t->left = str_from(t->left, part.n);
	h = take_hash(t);
	return t->bad || !hash_equal(h, hash_of(part)) ? (struct str){0} : part;
}

void
state_load(struct state *st, const char *out, struct hash program)
{
	struct taker t = {.a = &st->a}, first = {.a = &st->a};
	struct str path = str_cat(&st->a, str_of(out), STR("/" STATE_FILE));

	if (file_map(AT_FDCWD, path.p, STATE_MAX, &st->raw) == 0 && str_starts(st->raw, magic)) {
		t.left = str_from(st->raw, magic.n);
		if (hash_equal(take_hash(&t), program))
			first.left = take_part(&t);
	}
	if (first.left.n) {
		st->epoch = take_hash(&first);
		st->world = take_hash(&first);
		st->pages = (size_t)take_raw(&first);
		st->artifacts = (size_t)take_raw(&first);
		st->content = take_told(&first);
		st->other = take_told(&first);
		take_products(&first, st);
		st->rest = t.left;
	}
	if (first.bad || !first.left.p || first.left.n)
		state_free(st);
}

void
state_recall(struct state *st)
{
	struct taker t = {.left = st->rest, .a = &st->a};

	if (st->rest.n == 0)
		return;
	t.left = take_part(&t);
	t.bad |= t.left.n == 0;
	st->memory.config = take_hash(&t);
	take_pages(&t, &st->memory);
	take_assets(&t, &st->memory);
	if (t.bad || t.left.n)
		st->memory = (struct memory){0};
}

void
state_free(struct state *st)
{
	file_unmap(st->raw);
	arena_free(&st->a);
	*st = (struct state){0};
}

const struct product *
state_product(const struct state *st, struct str path)
{
	size_t lo = 0, hi = st->nproducts;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = str_compare(st->product[mid].path, path);

		if (c == 0)
			return &st->product[mid];
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}
