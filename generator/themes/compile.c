/*
 * compile.c - a template's tree to ops. Every mistake is told and the walk goes on.
 *
 * What is written: *.xhtml in the one form that is HTML and well-formed XML at once
 * (<br />, <a></a>, xmlns on svg and math only), *.xml as XML. White space between block
 * elements goes, other white space with a line end becomes one line end.
 *
 * The walk keeps its own stack. A t:use pushes a frame whose only child is the part, so
 * the part is compiled where it is used and sees the loop variables there; a part that
 * is already on the stack is a circle.
 */
#include "themes/walker.h"

static const char *const mark_name[MARKS] = {"text", "html", "each", "if", "unless", "use", "drop"};

struct place
place_of(struct walker *w, const struct node *n, const struct attribute *a)
{
	struct str name = a ? a->name : (struct str){0};

	if (a && a->prefix.n)
		name = str_cat(&w->scratch, a->prefix, STR(":"), name);
	return source_tag(&top(w)->in->source, n->number, name);
}

void
wrong(struct walker *w, const struct node *n, const struct attribute *a, struct str vi, struct str en)
{
	diag_add(w->c->diags, T407, place_of(w, n, a), a->name, vi, en);
}

void
malformed(struct walker *w, const struct node *n, struct str vi, struct str en)
{
	diag2(w->c->diags, T401, place_of(w, n, NULL), vi, en);
}

/* Attributes of the language */

static void
read_marks(const struct node *n, const struct attribute *mark[MARKS])
{
	for (int m = 0; m < MARKS; m++)
		mark[m] = NULL;
	for (const struct attribute *a = n->attribute; a < n->attribute + n->nattributes; a++)
		for (int m = 0; is_ours(a) && m < MARKS; m++)
			if (str_equal(a->name, str_of(mark_name[m])))
				mark[m] = a;
}

bool
is_mark(const struct attribute *a)
{
	for (int m = 0; m < MARKS; m++)
		if (str_equal(a->name, str_of(mark_name[m])))
			return true;
	return false;
}

static void
check_marks(struct walker *w, const struct node *n, const struct attribute *const mark[MARKS])
{
	const struct attribute *content = mark[MARK_TEXT] ? mark[MARK_TEXT] : mark[MARK_HTML];
	struct str name = n->name;

	if (mark[MARK_TEXT] && mark[MARK_HTML])
		wrong(w, n, mark[MARK_HTML], STR("không đi cùng t:text"), STR("not together with t:text"));
	if (mark[MARK_USE] && content)
		wrong(w, n, content, STR("không đi cùng t:use"), STR("not together with t:use"));
	else if (content && !w->doc->xml && html_void(name))
		wrong(w, n, content, STR("phần tử này không có nội dung"), STR("this element has no content"));
	if (!w->doc->xml && mark[MARK_TEXT] && html_raw(name))
		wrong(w, n, mark[MARK_TEXT], STR("chữ không được thành mã; trong script và style chỉ dùng t:html"),
		      STR("text must not become code; in script and style use t:html only"));
	for (const struct attribute *a = n->attribute; mark[MARK_USE] && a < n->attribute + n->nattributes; a++)
		if (is_ours(a) && !is_mark(a))
			wrong(w, n, a, STR("không có tác dụng cùng t:use"), STR("has no effect together with t:use"));
}

bool
is_variable(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!((s.p[i] >= 'a' && s.p[i] <= 'z') || s.p[i] == '_' || (i && s.p[i] >= '0' && s.p[i] <= '9')))
			return false;
	return s.n > 0;
}

/*
 * What stands between two items: nothing between blocks, else what the template has before the
 * element. A line end that is waiting comes with every item anyway.
 */
static struct str
separator(struct walker *w, const struct node *n)
{
	struct str s = n->prev ? n->prev->text : (struct str){0}, tail;
	size_t i = s.n;

	while (i && strchr(" \t\n", s.p[i - 1]))
		i--;
	tail = str_from(s, i);
	if (tail.n == 0 || w->line || top(w)->verbatim || (!w->doc->xml && node_is_block(n)))
		return STR("");
	return memchr(tail.p, '\n', tail.n) ? STR("\n") : STR(" ");
}

/* "item in section.pages" */
static void
begin_each(struct walker *w, const struct node *n, const struct attribute *a, struct frame *f)
{
	struct str rest, name;
	const struct field *list = NULL;
	struct path path = {0};

	if (!a)
		return;
	rest = str_trim(a->value);
	name = str_cut(&rest, ' ');
	rest = str_trim(rest);
	if (w->e.nvariables == LOOPS_MAX) {
		diag2(w->c->diags, T413, place_of(w, n, a), STR("quá nhiều t:each lồng nhau"),
		      STR("too many t:each in one another"));
		return;
	}
	if (!is_variable(name) || !str_starts(rest, STR("in ")))
		wrong(w, n, a, STR("viết t:each=\"tên in danh.sách\""), STR("write t:each=\"name in a.list\""));
	else
		list = emit_path(&w->e, str_from(rest, 3), USE_EACH, place_of(w, n, a), &path);
	f->loops = true;
	f->separator = separator(w, n);
	w->e.variable[w->e.nvariables].name = name;
	w->e.variable[w->e.nvariables++].of = list ? list->of : NULL;
	f->each = emit_op(&w->e, (struct op){.kind = OP_EACH, .slot = (uint16_t)w->e.nvariables, .path = path});
}

static void
begin_guard(struct walker *w, const struct node *n, const struct attribute *a, enum op_kind kind, struct frame *f)
{
	struct path path;

	if (a && emit_path(&w->e, a->value, USE_CONDITION, place_of(w, n, a), &path))
		f->guard[f->nguards++] = emit_op(&w->e, (struct op){.kind = kind, .path = path});
}

/*
 * A line end between elements waits for what comes next: before an element that may drop out
 * it is written behind the condition, and drops out with it.
 */
static void
end_line(struct walker *w)
{
	if (w->line)
		put_char(&w->e.literal, '\n');
	w->line = false;
}

static void
put_name(struct walker *w, const struct node *n)
{
	if (w->doc->xml && n->prefix.n) {
		put_str(&w->e.literal, n->prefix);
		put_char(&w->e.literal, ':');
	}
	put_str(&w->e.literal, n->name);
}

static void
end_frame(struct walker *w)
{
	struct frame *f = top(w);
	size_t end;

	if (f->element) {
		end_line(w);
		put_lit(&w->e.literal, "</");
		put_name(w, f->element);
		put_char(&w->e.literal, '>');
	}
	w->depth--;
	if (!f->loops && f->nguards == 0)
		return;
	end = emit_here(&w->e);
	for (size_t i = 0; i < f->nguards; i++)
		emit_to(&w->e, f->guard[i], end);
	if (!f->loops)
		return;
	end = emit_op(&w->e, (struct op){.kind = OP_NEXT,
					 .slot = (uint16_t)w->e.nvariables,
					 .to = (uint32_t)f->each + 1,
					 .bytes = f->separator});
	emit_to(&w->e, f->each, end + 1);
	w->e.nvariables--;
}

/* Elements */

static void
put_content(struct walker *w, const struct node *n, const struct attribute *const mark[MARKS])
{
	const struct attribute *a = mark[MARK_TEXT] ? mark[MARK_TEXT] : mark[MARK_HTML];
	struct op op = {.kind = OP_TEXT};
	enum use use = mark[MARK_TEXT] ? USE_TEXT : USE_HTML;
	const struct field *f = emit_path(&w->e, a->value, use, place_of(w, n, a), &op.path);

	if (!f)
		return;
	if (f->kind == FIELD_URL)
		op.kind = OP_URL;
	else if (f->kind == FIELD_MARKUP)
		op.kind = OP_MARKUP;
	else if (f->kind == FIELD_BODY)
		op.kind = OP_BODY;
	emit_op(&w->e, op);
}

static void
push(struct walker *w, const struct node *n, const struct frame *f)
{
	if (w->depth == FRAMES_MAX) {
		if (!w->too_deep)
			diag2(w->c->diags, T413, place_of(w, n, NULL), STR("các phần gọi nhau quá sâu"),
			      STR("parts use one another too deep"));
		w->too_deep = true;
		return;
	}
	w->frame[w->depth++] = *f;
}

static const struct node *
part_named(struct walker *w, struct str id)
{
	const struct node *n = w->parts ? w->parts->root : NULL;

	while (n && !str_equal(node_id(n), id))
		n = node_after(n, w->parts->root);
	return n;
}

static struct str
nearest_part(struct walker *w, struct str id)
{
	struct str *known = arena_many(&w->scratch, struct str, w->parts ? w->parts->source.ntags : 0);
	size_t n = 0;

	for (const struct node *k = w->parts ? w->parts->root : NULL; k; k = node_after(k, w->parts->root))
		if (node_id(k).n)
			known[n++] = node_id(k);
	return str_nearest(id, known, n);
}

/* t:use="parts#id": the frame's only child is the part. */
static void
use_part(struct walker *w, const struct node *n, const struct attribute *a, struct frame *f)
{
	struct str v = str_trim(a->value), id = str_from(v, 6);
	const struct node *part;

	if (!str_starts(v, STR("parts#")) || id.n == 0 || w->doc->xml) {
		wrong(w, n, a, STR("viết t:use=\"parts#tên\", chỉ trong *.xhtml"),
		      STR("write t:use=\"parts#name\", in *.xhtml only"));
		return;
	}
	part = part_named(w, id);
	if (!part) {
		if (!w->parts_broken)
			diag2(w->c->diags, T404, place_of(w, n, a), id, diag_guess(&w->scratch, nearest_part(w, id)));
		return;
	}
	for (size_t i = 0; i < w->depth; i++)
		if (w->frame[i].part == part) {
			diag1(w->c->diags, T408, place_of(w, n, a), id);
			return;
		}
	f->part = f->next = part;
	f->alone = true;
	f->in = w->parts;
}

static void
open_element(struct walker *w, const struct node *n)
{
	const struct attribute *mark[MARKS];
	struct frame f = {.in = top(w)->in, .space = top(w)->space};
	struct str name = n->name;
	bool empty;

	read_marks(n, mark);
	if (mark[MARK_DROP] || w->e.too_big)
		return;
	f.verbatim = top(w)->verbatim || node_is_verbatim(n, w->doc->xml);
	check_marks(w, n, mark);
	begin_each(w, n, mark[MARK_EACH], &f);
	begin_guard(w, n, mark[MARK_IF], OP_IF, &f);
	begin_guard(w, n, mark[MARK_UNLESS], OP_UNLESS, &f);
	if (mark[MARK_USE]) {
		use_part(w, n, mark[MARK_USE], &f);
		push(w, n, &f);
		return;
	}
	end_line(w);
	put_char(&w->e.literal, '<');
	put_name(w, n);
	put_attributes(w, n, &f);
	empty = w->doc->xml ? !n->first && !mark[MARK_TEXT] && !mark[MARK_HTML] : html_void(name);
	put_str(&w->e.literal, empty ? (w->doc->xml ? STR("/>") : STR(" />")) : STR(">"));
	if (empty && node_has_content(n))
		malformed(w, n, STR("phần tử này không có nội dung"), STR("this element has no content"));
	f.element = empty ? NULL : n;
	if (mark[MARK_TEXT] || mark[MARK_HTML])
		put_content(w, n, mark);
	else
		f.next = empty ? NULL : n->first;
	push(w, n, &f);
}

/* Text of the template itself */

/* White space that holds a line end becomes one line end. */
static void
put_folded(struct buf *to, struct str s)
{
	while (s.n) {
		size_t blank = 0, word = 0;

		while (blank < s.n && strchr(" \t\n", s.p[blank]))
			blank++;
		if (blank && memchr(s.p, '\n', blank))
			put_char(to, '\n');
		else
			put_bytes(to, s.p, blank);
		s = str_from(s, blank);
		while (word < s.n && !strchr(" \t\n", s.p[word]))
			word++;
		put_text(to, str_make(s.p, word));
		s = str_from(s, word);
	}
}

/* Code is not escaped; where XML would misread it, a CDATA section in comments makes it mean the same to both. */
static void
put_code(struct walker *w, const struct node *n, struct str s)
{
	struct buf *to = &w->e.literal;
	bool special = memchr(s.p, '<', s.n) || memchr(s.p, '&', s.n);

	if (str_find(s, STR("</")) || str_find(s, STR("<!--")) || str_find(s, STR("]]>")))
		malformed(w, n, STR("mã có “</”, “<!--” hoặc “]]>”; chuyển nó vào một tệp trong static/"),
			  STR("code has \"</\", \"<!--\" or \"]]>\"; move it to a file in static/"));
	if (special)
		put_lit(to, "/*<![CDATA[*/");
	put_str(to, s);
	if (special)
		put_lit(to, "/*]]>*/");
}

static bool
block_edge(const struct node *sibling, const struct node *parent)
{
	return sibling ? node_is_block(sibling) : node_holds_blocks(parent);
}

static void
put_text_node(struct walker *w, const struct node *n)
{
	struct str s = n->text;
	bool blank = str_trim(s).n == 0, line = s.n && memchr(s.p, '\n', s.n);
	struct buf *to = &w->e.literal;

	if (blank && line && !top(w)->verbatim) {
		w->line |= w->doc->xml || !block_edge(n->prev, n->parent) || !block_edge(n->next, n->parent);
		return;
	}
	end_line(w);
	if (!w->doc->xml && html_raw(n->parent->name))
		put_code(w, n->parent, s);
	else if (w->doc->xml || blank || top(w)->verbatim)
		put_text(to, s);
	else
		put_folded(to, s);
}

static void
walk(struct walker *w, const struct node *root)
{
	w->frame[w->depth++] = (struct frame){.next = root, .alone = true, .in = w->doc, .space = STR(XHTML_SPACE)};
	while (w->depth) {
		struct frame *f = top(w);
		const struct node *n = f->next;

		if (!n) {
			end_frame(w);
			continue;
		}
		f->next = f->alone ? NULL : n->next;
		if (n->name.n)
			open_element(w, n);
		else
			put_text_node(w, n);
	}
}

struct program *
document_compile(struct compiling *c, struct document *d, struct document *parts, bool parts_broken)
{
	struct arena scratch = {0};
	struct walker *w = arena_new(&scratch, struct walker);
	const struct node *root = d->root;
	struct program *p;

	*w = (struct walker){.c = c, .doc = d, .parts = parts, .parts_broken = parts_broken};
	w->e = (struct emitter){.a = c->a, .diags = c->diags};
	put_str(&w->e.literal, d->xml ? STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") : STR("<!DOCTYPE html>\n"));
	if (!d->xml && !str_equal(root->name, STR("html")))
		diag2(c->diags, T401, source_tag(&d->source, 0, (struct str){0}), STR("phần tử gốc phải là <html>"),
		      STR("the root element must be <html>"));
	walk(w, root);
	put_char(&w->e.literal, '\n');
	emit_here(&w->e);
	if (w->e.too_big)
		diag2(c->diags, T413, ((struct place){d->source.path, 0, 0}), STR("mẫu nở quá lớn khi ghép các phần"),
		      STR("it grows too large when its parts are put in"));
	p = emit_end(&w->e);
	emit_free(&w->e);
	arena_free(&w->scratch);
	arena_free(&scratch);
	return p;
}
