/*
 * render.c - the loop over a compiled template. Nothing here can fail: everything that
 * could be wrong was refused when the theme was loaded.
 *
 * A slot holds the thing that a path starts from: 0 the root, 1.. the loop variables.
 * An attribute with holes is written as it goes and undone when a hole turns
 * out to be absent; attributes do not nest, so one mark is enough.
 */
#include "model/body.h"
#include "themes/program.h"

struct loop {
	struct many many;
	size_t i;
};

struct run {
	const struct view *v;
	struct buf *out;
	const void *slot[LOOPS_MAX + 1];
	struct loop loop[LOOPS_MAX + 1];
};

/* The thing that holds the path's last field, or NULL. */
static const void *
holder(const struct run *r, const struct path *p)
{
	const void *it = r->slot[p->slot];

	for (size_t i = 0; it && i + 1 < p->nsteps; i++)
		it = p->step[i]->get.one(r->v, it, p->step[i]->arg);
	return it;
}

static struct str
text_of(const struct run *r, const struct path *p)
{
	const struct field *f = p->step[p->nsteps - 1];
	const void *it = holder(r, p);

	return it ? f->get.text(r->v, it, f->arg) : (struct str){0};
}

static bool
present(const struct run *r, const struct path *p)
{
	const struct field *f = p->step[p->nsteps - 1];
	const void *it = holder(r, p);

	if (!it)
		return false;
	switch (f->kind) {
	case FIELD_TEXT:
	case FIELD_URL:
	case FIELD_MARKUP:
		return f->get.text(r->v, it, f->arg).n > 0;
	case FIELD_BODY:
	case FIELD_ONE:
		return f->get.one(r->v, it, f->arg) != NULL;
	case FIELD_FLAG:
		return f->get.flag(r->v, it, f->arg);
	case FIELD_MANY:
		break;
	}
	return f->get.many(r->v, it, f->arg).n > 0;
}

/* The length of "scheme" in "scheme:...", 0 when the URL is a relative one (RFC 3986, 4.2). */
static size_t
scheme_of(struct str url)
{
	for (size_t i = 0; i < url.n; i++) {
		char c = url.p[i];

		if (c == ':')
			return i;
		if (c == '/' || c == '?' || c == '#')
			break;
	}
	return 0;
}

static bool
harmless(struct str url, size_t scheme)
{
	static const struct str known[] = {{"https", 5}, {"http", 4}, {"mailto", 6},
					   {"tel", 3},	 {"sms", 3},  {"urn", 3}};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (str_equal(known[i], str_make(url.p, scheme)))
			return true;
	return false;
}

/* Writes a link; false, and nothing, when it is absent or leads to what only looks like a place ("javascript:"). */
static bool
put_link(const struct run *r, struct str url, bool ours)
{
	size_t scheme = scheme_of(url);

	if (url.n == 0 || (scheme && !harmless(url, scheme)))
		return false;
	if (scheme || !ours || url.p[0] == '#')
		put_url(r->out, url);
	else
		put_relative(r->out, r->v->url, url);
	return true;
}

static bool
put_hole(const struct run *r, const struct op *op)
{
	struct str s = text_of(r, &op->path);

	if (s.n == 0)
		return false;
	put_str(r->out, op->bytes);
	if (op->kind == OP_HOLE_LINK || op->kind == OP_HOLE_URL)
		return put_link(r, s, op->kind == OP_HOLE_URL);
	if (op->kind == OP_HOLE_MORE)
		put_url(r->out, s);
	else
		put_text(r->out, s);
	return true;
}

static const void *
item(const struct loop *l)
{
	const char *p = (const char *)l->many.first + l->i * l->many.stride;
	const void *it = p;

	if (l->many.by_pointer)
		memcpy(&it, p, sizeof(it));
	return it;
}

static bool
begin_loop(struct run *r, const struct op *op)
{
	const struct field *f = op->path.step[op->path.nsteps - 1];
	const void *it = holder(r, &op->path);
	struct loop *l = &r->loop[op->slot];

	if (!it)
		return false;
	*l = (struct loop){f->get.many(r->v, it, f->arg), 0};
	if (l->many.n == 0)
		return false;
	r->slot[op->slot] = item(l);
	return true;
}

static bool
next_item(struct run *r, const struct op *op)
{
	struct loop *l = &r->loop[op->slot];

	if (++l->i >= l->many.n)
		return false;
	put_str(r->out, op->bytes);
	r->slot[op->slot] = item(l);
	return true;
}

void
rendering_hole(struct rendering *r, const struct page *p, enum hole_how how)
{
	if (r->nholes == r->cap) {
		struct buf b = {(char *)r->hole, r->nholes * sizeof(*r->hole), r->cap * sizeof(*r->hole)};

		buf_room(&b, sizeof(*r->hole));
		r->hole = (struct hole *)(void *)b.p;
		r->cap = b.cap / sizeof(*r->hole);
	}
	r->hole[r->nholes++] = (struct hole){r->text.n, p, how, 0};
}

static void
put_body(const struct run *r, const struct op *op, struct rendering *out)
{
	const struct field *f = op->path.step[op->path.nsteps - 1];
	const void *it = holder(r, &op->path);
	const struct page *p = it ? f->get.one(r->v, it, f->arg) : NULL;

	if (p)
		rendering_hole(out, p, (enum hole_how)f->arg);
}

void
theme_render(const struct theme *t, enum template_name which, const struct view *v, struct rendering *out)
{
	const struct program *p = t->program[which] ? t->program[which] : t->program[TEMPLATE_PAGE];
	struct run r = {.v = v, .out = &out->text};
	const struct op *op = p->op;
	size_t mark = 0;

	r.slot[0] = v;
	for (;;) {
		const struct op *go = op + 1;

		switch (op->kind) {
		case OP_LITERAL:
			put_str(r.out, op->bytes);
			break;
		case OP_STATIC:
			put_relative(r.out, v->url, op->bytes);
			break;
		case OP_TEXT:
			put_text(r.out, text_of(&r, &op->path));
			break;
		case OP_URL:
			put_link(&r, text_of(&r, &op->path), true);
			break;
		case OP_MARKUP:
			put_str(r.out, text_of(&r, &op->path));
			break;
		case OP_BODY:
			put_body(&r, op, out);
			break;
		case OP_HOLE_TEXT:
		case OP_HOLE_MORE:
		case OP_HOLE_LINK:
		case OP_HOLE_URL:
			if (op->first)
				mark = r.out->n;
			if (!put_hole(&r, op)) {
				r.out->n = mark;
				go = p->op + op->to;
			}
			break;
		case OP_IF:
			if (!present(&r, &op->path))
				go = p->op + op->to;
			break;
		case OP_UNLESS:
			if (present(&r, &op->path))
				go = p->op + op->to;
			break;
		case OP_EACH:
			if (!begin_loop(&r, op))
				go = p->op + op->to;
			break;
		case OP_NEXT:
			if (next_item(&r, op))
				go = p->op + op->to;
			break;
		case OP_END:
			return;
		}
		op = go;
	}
}

void
rendering_reset(struct rendering *r)
{
	r->text.n = 0;
	r->nholes = 0;
}

void
rendering_free(struct rendering *r)
{
	struct buf b = {(char *)r->hole, 0, 0};

	buf_free(&r->text);
	buf_free(&b);
	*r = (struct rendering){0};
}
