/*
 * emit.c - ops as they are written, and paths as they are understood: "page.section.name"
 * becomes three getters, once, when the theme is loaded.
 *
 * Names are looked up among the loop variables first, the innermost first, then
 * among the root's fields. Literal bytes gather until something needs an op.
 */
#include "themes/program.h"
#include "themes/types.h"

#define STEPS_MAX 12

size_t
emit_here(struct emitter *e)
{
	struct str s = buf_str(&e->literal);

	if (s.n) {
		struct op op = {.kind = OP_LITERAL, .bytes = str_keep(e->a, s)};

		e->literal_total += s.n;
		e->literal.n = 0;
		put_bytes(&e->ops, &op, sizeof(op));
	}
	return e->ops.n / sizeof(struct op);
}

size_t
emit_op(struct emitter *e, struct op op)
{
	size_t at = emit_here(e);

	put_bytes(&e->ops, &op, sizeof(op));
	e->too_big |= at >= OPS_MAX || e->literal_total > LITERAL_MAX;
	return at;
}

void
emit_to(struct emitter *e, size_t op, size_t to)
{
	MANY(struct op, e->ops)[op].to = (uint32_t)to;
}

struct program *
emit_end(struct emitter *e)
{
	struct program *p = arena_new(e->a, struct program);

	emit_op(e, (struct op){.kind = OP_END});
	p->nops = e->ops.n / sizeof(struct op);
	p->op = arena_copy(e->a, e->ops.p, e->ops.n);
	e->ops.n = 0;
	e->literal_total = 0;
	e->too_big = false;
	return p;
}

void
emit_free(struct emitter *e)
{
	buf_free(&e->literal);
	buf_free(&e->ops);
}

static const struct field *
field_named(const struct type *t, struct str name)
{
	for (size_t i = 0; i < t->nfields; i++)
		if (str_equal(t->field[i].name, name))
			return &t->field[i];
	return NULL;
}

/* " (ý bạn là "page.title"?)": the nearest of the type's fields, and at a path's head of the variables too. */
static struct str
guess(struct emitter *e, const struct type *t, struct str before, struct str name)
{
	size_t n = 0, all = t->nfields + LOOPS_MAX;
	struct str *known = arena_many(e->a, struct str, all), nearest;

	for (size_t i = 0; before.n == 0 && i < e->nvariables; i++)
		known[n++] = e->variable[i].name;
	for (size_t i = 0; i < t->nfields; i++)
		known[n++] = t->field[i].name;
	nearest = str_nearest(name, known, n);
	return diag_guess(e->a, nearest.n ? str_cat(e->a, before, nearest) : nearest);
}

/* Why the field may not stand there, in both languages; NULL when it may. */
static const struct str *
fault(const struct field *f, enum use use)
{
	static const struct str markup[] = {NAMED("đây là mã đánh dấu, chỉ t:html nhận"),
					    NAMED("it is markup, only t:html shows it")};
	static const struct str flag[] = {NAMED("đây là điều có hoặc không, chỉ t:if và t:unless nhận"),
					  NAMED("it is yes or no, for t:if and t:unless")};
	static const struct str one[] = {NAMED("đây là một vật; hãy gọi một trường của nó"),
					 NAMED("it is a thing; name one of its fields")};
	static const struct str many[] = {NAMED("đây là danh sách; dùng t:each"), NAMED("it is a list; use t:each")};
	static const struct str no_list[] = {NAMED("t:each cần một danh sách"), NAMED("t:each wants a list")};
	static const struct str no_markup[] = {NAMED("t:html chỉ nhận mã đánh dấu; dùng t:text"),
					       NAMED("t:html takes markup only; use t:text")};

	if (use == USE_CONDITION)
		return NULL;
	if (use == USE_EACH)
		return f->kind == FIELD_MANY ? NULL : no_list;
	switch (f->kind) {
	case FIELD_TEXT:
	case FIELD_URL:
		return use == USE_HTML ? no_markup : NULL;
	case FIELD_MARKUP:
	case FIELD_BODY:
		return use == USE_HTML ? NULL : markup;
	case FIELD_FLAG:
		return flag;
	case FIELD_ONE:
		return one;
	case FIELD_MANY:
		break;
	}
	return many;
}

static void
refuse(struct emitter *e, struct place at, struct str text, const struct str why[2])
{
	diag_add(e->diags, T403, at, text, why[0], why[1]);
}

/* The variable of that name, or -1. */
static int
variable_named(const struct emitter *e, struct str name)
{
	for (size_t i = e->nvariables; i > 0; i--)
		if (str_equal(e->variable[i - 1].name, name))
			return (int)i - 1;
	return -1;
}

static const struct field *
steps(struct emitter *e, struct str text, struct place at, const struct field **step, struct path *path)
{
	static const struct str no_fields[] = {NAMED("nó không có trường con"), NAMED("it has no fields")};
	static const struct str list[] = {NAMED("đây là danh sách; dùng t:each rồi gọi trường của từng mục"),
					  NAMED("it is a list; use t:each and name its items' fields")};
	static const struct str too_long[] = {NAMED("đường dẫn quá dài"), NAMED("the path is too long")};
	static const struct str variable[] = {NAMED("đây là một vật; hãy gọi một trường của nó"),
					      NAMED("it is a thing; name one of its fields")};
	struct str rest = text, name = str_cut(&rest, '.');
	int v = variable_named(e, name);
	const struct type *t = &view_type;
	const struct field *f = NULL;

	if (v >= 0) {
		path->slot = (uint16_t)(v + 1);
		t = e->variable[v].of;
		if (!t)
			return NULL; /* its t:each was wrong and has been told */
		if (rest.n == 0)
			return refuse(e, at, text, variable), NULL;
		name = str_cut(&rest, '.');
	}
	for (;; name = str_cut(&rest, '.')) {
		struct str before = str_make(text.p, (size_t)(name.p - text.p));
		struct str here = str_make(text.p, before.n + name.n);

		f = field_named(t, name);
		if (!f)
			return diag2(e->diags, T402, at, here, guess(e, t, before, name)), NULL;
		if (path->nsteps == STEPS_MAX)
			return refuse(e, at, text, too_long), NULL;
		step[path->nsteps++] = f;
		if (name.p + name.n == text.p + text.n)
			return f;
		if (f->kind != FIELD_ONE)
			return refuse(e, at, here, f->kind == FIELD_MANY ? list : no_fields), NULL;
		t = f->of;
	}
}

const struct field *
emit_path(struct emitter *e, struct str text, enum use use, struct place at, struct path *path)
{
	const struct field *step[STEPS_MAX], *f;
	const struct str *why;

	text = str_trim(text);
	*path = (struct path){0};
	f = steps(e, text, at, step, path);
	if (!f)
		return NULL;
	why = fault(f, use);
	if (why) {
		refuse(e, at, text, why);
		return NULL;
	}
	path->step = arena_copy(e->a, step, path->nsteps * sizeof(*step));
	return f;
}
