/*
 * tree.c - what one asks a node of a template.
 */
#include "themes/tree.h"

bool
is_ours(const struct attribute *a)
{
	return str_equal(a->space, STR(THEME_SPACE));
}

struct str
node_id(const struct node *n)
{
	for (size_t i = 0; i < n->nattributes; i++)
		if (n->attribute[i].prefix.n == 0 && str_equal(n->attribute[i].name, STR("id")))
			return n->attribute[i].value;
	return (struct str){0};
}

const struct node *
node_after(const struct node *n, const struct node *top)
{
	if (n->first)
		return n->first;
	while (n != top && !n->next)
		n = n->parent;
	return n == top ? NULL : n->next;
}

static bool
is_svg(const struct node *n)
{
	return str_equal(n->space, STR(SVG_SPACE));
}

bool
node_is_block(const struct node *n)
{
	if (is_svg(n))
		return !str_equal(n->name, STR("svg")) && !str_equal(n->name, STR("text")) &&
		       !str_equal(n->name, STR("tspan")) && !str_equal(n->name, STR("a"));
	return !str_equal(n->space, STR(MATH_SPACE)) && html_block(n->name);
}

bool
node_holds_blocks(const struct node *n)
{
	return node_is_block(n) || (is_svg(n) && str_equal(n->name, STR("svg")));
}

bool
node_is_verbatim(const struct node *n, bool xml)
{
	for (size_t i = 0; i < n->nattributes; i++) {
		const struct attribute *a = &n->attribute[i];

		if (str_equal(a->prefix, STR("xml")) && str_equal(a->name, STR("space")))
			return str_equal(a->value, STR("preserve"));
	}
	return !xml && (str_equal(n->name, STR("pre")) || str_equal(n->name, STR("textarea")));
}

bool
node_has_content(const struct node *n)
{
	for (const struct node *k = n->first; k; k = k->next)
		if (k->name.n || str_trim(k->text).n)
			return true;
	return false;
}
