/*
 * state.c - a flat file of numbers and strings with a hash at its end. Reading checks
 * every length against what is left, so a damaged file is refused, not believed.
 */
#include "state.h"

#include <fcntl.h>

#define STATE_MAX ((size_t)1024 * 1024 * 1024)

static const struct str magic = {"pbgdpl trang-thai 1\n", 20};

static void
put_raw(struct buf *b, uint64_t v)
{
	put_bytes(b, &v, sizeof(v));
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
	put_raw(b, h.hi);
	put_raw(b, h.lo);
}

static void
put_diags(struct buf *b, const struct diags *d)
{
	put_raw(b, d->n);
	for (size_t i = 0; i < d->n; i++) {
		put_raw(b, d->item[i].code);
		put_raw(b, (uint64_t)d->item[i].at.line);
		put_raw(b, (uint64_t)d->item[i].at.col);
		for (int k = 0; k < 3; k++)
			put_string(b, d->item[i].arg[k]);
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
		put_raw(b, f->part[i].kind);
		put_raw(b, (uint64_t)f->part[i].line);
	}
	put_raw(b, f->nrefs);
	for (size_t i = 0; i < f->nrefs; i++) {
		put_string(b, f->ref[i].target);
		put_raw(b, (uint64_t)f->ref[i].line);
		put_raw(b, (uint64_t)f->ref[i].col);
	}
	put_diags(b, &f->diags);
}

static bool
worth_keeping(const struct page *p)
{
	return p->facts.known && !p->unclean;
}

void
state_pack(struct buf *to, struct hash program, const struct site *s, const struct product *product, size_t n)
{
	uint64_t count = 0;

	put_str(to, magic);
	put_hash(to, program);
	for (size_t i = 0; i < s->npages; i++)
		count += worth_keeping(s->page[i]);
	put_raw(to, count);
	for (size_t i = 0; i < s->npages; i++) {
		const struct page *p = s->page[i];

		if (!worth_keeping(p))
			continue;
		put_string(to, p->source);
		put_stamp(to, p->stamp);
		put_string(to, p->matter);
		put_string(to, p->excerpt);
		put_raw(to, (uint64_t)p->matter_line);
		put_raw(to, (uint64_t)p->body_line);
		put_raw(to, p->body_at);
		put_facts(to, &p->facts);
	}
	put_raw(to, s->nassets);
	for (size_t i = 0; i < s->nassets; i++) {
		put_string(to, s->asset[i].source);
		put_stamp(to, s->asset[i].stamp);
		put_raw(to, (uint64_t)s->asset[i].width);
		put_raw(to, (uint64_t)s->asset[i].height);
		put_raw(to, (uint64_t)s->asset[i].orientation);
	}
	put_raw(to, n);
	for (size_t i = 0; i < n; i++) {
		put_string(to, product[i].path);
		put_hash(to, product[i].key);
		put_raw(to, (uint64_t)product[i].bytes);
		put_bytes(to, product[i].sha.byte, sizeof(product[i].sha.byte));
		put_stamp(to, product[i].stamp);
	}
	put_hash(to, hash_of(buf_str(to)));
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

	if (t->left.n < sizeof(v)) {
		t->bad = true;
		return 0;
	}
	memcpy(&v, t->left.p, sizeof(v));
	t->left = str_from(t->left, sizeof(v));
	return v;
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
	struct hash h;

	h.hi = take_raw(t);
	h.lo = take_raw(t);
	return h;
}

static void
take_diags(struct taker *t, struct diags *d, struct str path)
{
	size_t n = take_count(t, 6 * sizeof(uint64_t));

	for (size_t i = 0; i < n && !t->bad; i++) {
		uint64_t code = take_raw(t);
		struct place at = {path, (int)take_raw(t), 0};
		struct str arg[3];

		at.col = (int)take_raw(t);
		for (int k = 0; k < 3; k++)
			arg[k] = take_string(t);
		if (code >= DIAG_CODES)
			t->bad = true;
		else
			diag_add(d, (enum diag_code)code, at, arg[0], arg[1], arg[2]);
	}
}

static void
take_facts(struct taker *t, struct facts *f, struct str path)
{
	f->known = true;
	f->source = take_hash(t);
	f->links = take_hash(t);
	f->syllables = (uint32_t)take_raw(t);
	f->nparts = take_count(t, 5 * sizeof(uint64_t));
	f->part = arena_many(t->a, struct part, f->nparts);
	for (size_t i = 0; i < f->nparts; i++) {
		f->part[i].id = take_string(t);
		f->part[i].title = take_string(t);
		f->part[i].level = (int)take_raw(t);
		f->part[i].kind = (enum part_kind)take_raw(t);
		f->part[i].line = (int)take_raw(t);
	}
	f->nrefs = take_count(t, 3 * sizeof(uint64_t));
	f->ref = arena_many(t->a, struct reference, f->nrefs);
	for (size_t i = 0; i < f->nrefs; i++) {
		f->ref[i].target = take_string(t);
		f->ref[i].line = (int)take_raw(t);
		f->ref[i].col = (int)take_raw(t);
	}
	take_diags(t, &f->diags, path);
}

static void
take_pages(struct taker *t, struct memory *m)
{
	m->npages = take_count(t, 16 * sizeof(uint64_t));
	m->page = arena_many(t->a, struct page, m->npages);
	for (size_t i = 0; i < m->npages && !t->bad; i++) {
		struct page *p = &m->page[i];

		p->source = take_string(t);
		p->stamp = take_stamp(t);
		p->matter = take_string(t);
		p->excerpt = take_string(t);
		p->matter_line = (int)take_raw(t);
		p->body_line = (int)take_raw(t);
		p->body_at = (size_t)take_raw(t);
		take_facts(t, &p->facts, p->source);
	}
}

static void
take_assets(struct taker *t, struct memory *m)
{
	m->nassets = take_count(t, 7 * sizeof(uint64_t));
	m->asset = arena_many(t->a, struct asset, m->nassets);
	for (size_t i = 0; i < m->nassets; i++) {
		m->asset[i].source = take_string(t);
		m->asset[i].stamp = take_stamp(t);
		m->asset[i].width = (int)take_raw(t);
		m->asset[i].height = (int)take_raw(t);
		m->asset[i].orientation = (int)take_raw(t);
	}
}

static void
take_products(struct taker *t, struct state *st)
{
	st->nproducts = take_count(t, 11 * sizeof(uint64_t));
	st->product = arena_many(t->a, struct product, st->nproducts);
	for (size_t i = 0; i < st->nproducts && !t->bad; i++) {
		struct product *p = &st->product[i];

		p->path = take_string(t);
		p->key = take_hash(t);
		p->bytes = (int64_t)take_raw(t);
		for (size_t k = 0; k < sizeof(p->sha.byte); k += sizeof(uint64_t)) {
			uint64_t v = take_raw(t);

			memcpy(p->sha.byte + k, &v, sizeof(v));
		}
		p->stamp = take_stamp(t);
	}
}

void
state_load(struct state *st, const char *out, struct hash program)
{
	struct taker t = {.a = &st->a};
	struct str path = str_cat(&st->a, str_of(out), STR("/" STATE_FILE));
	struct str whole, tail;
	bool good =
		file_read(AT_FDCWD, path.p, STATE_MAX, &st->raw) == 0 && st->raw.n > magic.n + 2 * sizeof(struct hash);

	if (good) {
		whole = str_make(st->raw.p, st->raw.n - sizeof(struct hash));
		tail = str_from(buf_str(&st->raw), whole.n);
		t.left = tail;
		good = str_starts(whole, magic) && hash_equal(take_hash(&t), hash_of(whole));
		t.left = str_from(whole, magic.n);
		good = good && hash_equal(take_hash(&t), program);
	}
	if (good) {
		take_pages(&t, &st->memory);
		take_assets(&t, &st->memory);
		take_products(&t, st);
		good = !t.bad && t.left.n == 0;
	}
	if (!good)
		state_free(st);
}

void
state_free(struct state *st)
{
	for (size_t i = 0; i < st->memory.npages; i++)
		diags_free(&st->memory.page[i].facts.diags);
	buf_free(&st->raw);
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
