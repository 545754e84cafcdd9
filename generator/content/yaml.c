/*
 * yaml.c - libyaml's events into our tree. The event API is used rather than the
 * document API because it is the one that shows anchors, tags and each key's mark;
 * everything that makes YAML surprising is refused here, at the door.
 */
#include "content/yaml.h"

#include <yaml.h>

#define DEPTH_MAX 8
#define NODES_MAX 20000

struct loader {
	yaml_parser_t parser;
	struct str path;
	int line; /* added to libyaml's line, which counts from 0 */
	struct arena *a, *texts;
	struct diags *diags;
	bool failed;
	size_t nodes;
};

static struct place
place_of(const struct loader *l, yaml_mark_t m)
{
	return (struct place){l->path, l->line + (int)m.line, (int)m.column + 1};
}

static void
fail(struct loader *l, enum diag_code code, yaml_mark_t m, struct str what)
{
	if (!l->failed)
		diag1(l->diags, code, place_of(l, m), what);
	l->failed = true;
}

/* libyaml's English, as an officer can act on it. */
static struct str
hint(const char *problem)
{
	static const struct {
		const char *en, *vi;
	} table[] = {
		{"mapping values are not allowed", "dấu hai chấm trong giá trị; đặt cả giá trị trong dấu nháy \"...\""},
		{"did not find expected key", "thụt đầu dòng không đều, hoặc giá trị có dấu nháy chưa đóng"},
		{"could not find expected ':'", "thiếu dấu hai chấm “: ” sau tên khóa"},
		{"found unexpected end of stream", "thiếu dấu nháy hoặc dấu ngoặc đóng"},
		{"found character that cannot start any token",
		 "dấu tab hoặc ký tự lạ ở đầu giá trị; đặt giá trị trong dấu nháy \"...\""},
		{"found unknown escape", "dấu \\ trong giá trị; dùng nháy đơn '...' thay cho nháy kép"},
		{"found undefined escape", "dấu \\ trong giá trị; dùng nháy đơn '...' thay cho nháy kép"},
		{"did not find expected ',' or", "danh sách [..] thiếu dấu phẩy hoặc dấu ngoặc đóng"},
		{"found a tab character", "dấu tab ở đầu dòng; chỉ dùng dấu cách"},
		{"control characters are not allowed", "có ký tự điều khiển"},
		{"did not find expected", "cấu trúc không đúng ở đây; xem lại thụt đầu dòng, dấu nháy và dấu ngoặc"},
	};

	for (size_t i = 0; problem && i < sizeof(table) / sizeof(table[0]); i++)
		if (strstr(problem, table[i].en))
			return str_of(table[i].vi);
	return problem ? str_of(problem) : STR("không đọc được");
}

static bool
next_event(struct loader *l, yaml_event_t *e)
{
	yaml_parser_t *p = &l->parser;

	if (yaml_parser_parse(p, e))
		return true;
	/* The context's mark is where the faulty construct began: that is the line to mend. */
	fail(l, E102, p->context && p->context_mark.line + 1 < p->problem_mark.line ? p->context_mark : p->problem_mark,
	     hint(p->problem));
	return false;
}

static bool
allowed(struct loader *l, const yaml_event_t *e)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;

	switch (e->type) {
	case YAML_ALIAS_EVENT:
		anchor = e->data.alias.anchor;
		break;
	case YAML_SCALAR_EVENT:
		anchor = e->data.scalar.anchor, tag = e->data.scalar.tag;
		break;
	case YAML_SEQUENCE_START_EVENT:
		anchor = e->data.sequence_start.anchor, tag = e->data.sequence_start.tag;
		break;
	case YAML_MAPPING_START_EVENT:
		anchor = e->data.mapping_start.anchor, tag = e->data.mapping_start.tag;
		break;
	default:
		break;
	}
	if (!anchor && !tag)
		return true;
	fail(l, E109, e->start_mark, (struct str){0});
	return false;
}

static void
twice(struct loader *l, const struct node *children, size_t n, const struct node *x)
{
	for (size_t i = 0; i < n; i++) {
		if (!str_equal(children[i].key, x->key))
			continue;
		diag2(l->diags, E103, ((struct place){l->path, x->key_line, x->key_col}), x->key,
		      str_format(l->a, "%d", children[i].key_line));
		l->failed = true;
		return;
	}
}

static bool node_from(struct loader *l, yaml_event_t *e, struct node *to, int depth);

/* Depth is bounded by DEPTH_MAX, so this recursion is too. */
static bool
children_from(struct loader *l, struct node *to, int depth)
{
	struct node *child = NULL;
	size_t n = 0, cap = 0;
	yaml_event_t e;

	for (;;) {
		struct node x = {0};
		bool ok;

		if (!next_event(l, &e))
			return false;
		if (e.type == YAML_SEQUENCE_END_EVENT || e.type == YAML_MAPPING_END_EVENT) {
			yaml_event_delete(&e);
			break;
		}
		if (to->kind == NODE_MAP) {
			struct node key = {0};

			ok = node_from(l, &e, &key, depth);
			yaml_event_delete(&e);
			if (!ok)
				return false;
			x.key = key.text, x.key_line = key.line, x.key_col = key.col;
			if (key.kind != NODE_TEXT) {
				l->failed = true;
				diag1(l->diags, E102, ((struct place){l->path, key.line, key.col}),
				      STR("tên khóa phải là một từ"));
				return false;
			}
			if (!next_event(l, &e))
				return false;
		}
		ok = node_from(l, &e, &x, depth);
		yaml_event_delete(&e);
		if (!ok)
			return false;
		if (to->kind == NODE_MAP)
			twice(l, child, n, &x);
		if (n == cap) {
			struct node *more = arena_many(l->a, struct node, cap ? cap * 2 : 8);

			if (n)
				memcpy(more, child, n * sizeof(*child));
			child = more;
			cap = cap ? cap * 2 : 8;
		}
		child[n++] = x;
	}
	to->child = child;
	to->n = n;
	return true;
}

static bool
node_from(struct loader *l, yaml_event_t *e, struct node *to, int depth)
{
	struct place at = place_of(l, e->start_mark);

	if (!allowed(l, e))
		return false;
	to->line = at.line;
	to->col = at.col;
	if (++l->nodes > NODES_MAX || depth > DEPTH_MAX) {
		fail(l, E102, e->start_mark, STR("quá nhiều mục hoặc lồng nhau quá sâu"));
		return false;
	}
	switch (e->type) {
	case YAML_SCALAR_EVENT:
		to->kind = NODE_TEXT;
		to->text = str_keep(l->texts, str_make((const char *)e->data.scalar.value, e->data.scalar.length));
		to->quoted = e->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
		if (!to->quoted && (str_equal(to->text, STR("~")) || str_equal(to->text, STR("null"))))
			to->text.n = 0;
		return true;
	case YAML_SEQUENCE_START_EVENT:
		to->kind = NODE_LIST;
		return children_from(l, to, depth + 1);
	case YAML_MAPPING_START_EVENT:
		to->kind = NODE_MAP;
		return children_from(l, to, depth + 1);
	default:
		fail(l, E102, e->start_mark, STR("cấu trúc không đúng ở đây"));
		return false;
	}
}

struct node *
yaml_parse(struct str text, struct str path, int line, struct arena *a, struct arena *texts, struct diags *diags)
{
	struct loader l = {.path = path, .line = line, .a = a, .texts = texts, .diags = diags};
	struct node *root = arena_new(a, struct node);
	yaml_event_t e;
	bool more = true;

	root->kind = NODE_MAP;
	root->line = line;
	if (!yaml_parser_initialize(&l.parser))
		arena_exhausted();
	yaml_parser_set_encoding(&l.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&l.parser, (const unsigned char *)text.p, text.n);
	while (more && next_event(&l, &e)) {
		switch (e.type) {
		case YAML_SCALAR_EVENT:
		case YAML_SEQUENCE_START_EVENT:
		case YAML_MAPPING_START_EVENT:
		case YAML_ALIAS_EVENT:
			more = node_from(&l, &e, root, 0);
			if (more && root->kind != NODE_MAP && !(root->kind == NODE_TEXT && root->text.n == 0))
				fail(&l, E102, e.start_mark, STR("phải gồm các dòng “khóa: giá trị”"));
			break;
		case YAML_STREAM_END_EVENT:
			more = false;
			break;
		default:
			break;
		}
		yaml_event_delete(&e);
	}
	yaml_parser_delete(&l.parser);
	if (root->kind != NODE_MAP)
		root->kind = NODE_MAP, root->n = 0;
	return l.failed ? NULL : root;
}

const struct node *
yaml_member(const struct node *map, const char *name)
{
	for (size_t i = 0; map && map->kind == NODE_MAP && i < map->n; i++)
		if (str_equal(map->child[i].key, str_of(name)))
			return &map->child[i];
	return NULL;
}
