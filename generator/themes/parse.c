/*
 * parse.c - a template's text to a tree, by libxml2 and safely: no network, no DTD, no
 * entities beyond the five, no deep nesting (source.c has looked before). Its SAX
 * calls build our own tree, so that nothing else here knows libxml2.
 *
 * libxml2 speaks English to programmers; the mistakes that people make in templates have
 * a sentence of ours here.
 */
#include "themes/tree.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#if LIBXML_VERSION >= 21200
#define XML_ERROR const xmlError
#else
#define XML_ERROR xmlError
#endif

struct parsing {
	struct compiling *c;
	struct document *d;
	struct arena *a;   /* the document's */
	struct node *open; /* the element whose end tag has not come yet */
	struct buf text;   /* comes in pieces */
	size_t count;
	bool failed;
};

/* {Vietnamese, English} with %s for the name at fault. */
static const struct {
	int code;
	const char *vi, *en;
} sentences[] = {
	{XML_ERR_TAG_NAME_MISMATCH, "thẻ đóng không khớp với thẻ mở <%s>", "the end tag does not match <%s>"},
	{XML_ERR_TAG_NOT_FINISHED, "thẻ <%s> chưa đóng", "<%s> is not closed"},
	{XML_ERR_LT_IN_ATTRIBUTE, "trong giá trị thuộc tính có dấu <; viết &lt;",
	 "there is a < in an attribute's value; write &lt;"},
	{XML_ERR_ATTRIBUTE_NOT_STARTED, "giá trị thuộc tính phải đặt trong dấu nháy",
	 "an attribute's value must be in quotes"},
	{XML_ERR_ATTRIBUTE_NOT_FINISHED, "giá trị thuộc tính thiếu dấu nháy đóng",
	 "an attribute's value has no closing quote"},
	{XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "thuộc tính \"%s\" không có giá trị; viết %s=\"%s\"",
	 "attribute \"%s\" has no value; write %s=\"%s\""},
	{XML_ERR_ATTRIBUTE_REDEFINED, "thuộc tính \"%s\" viết hai lần", "attribute \"%s\" is given twice"},
	{XML_ERR_DOCUMENT_EMPTY, "tệp rỗng", "the file is empty"},
	{XML_ERR_DOCUMENT_END, "còn nội dung nằm sau phần tử gốc", "there is something after the root element"},
	{XML_ERR_ENTITYREF_SEMICOL_MISSING, "dấu & đứng một mình; viết &amp;", "a lone &; write &amp;"},
	{XML_ERR_NAME_REQUIRED, "dấu < hoặc & đứng một mình; viết &lt; hoặc &amp;",
	 "a lone < or &; write &lt; or &amp;"},
	{XML_ERR_INVALID_CHAR, "có ký tự điều khiển", "there is a control character"},
	{XML_ERR_GT_REQUIRED, "thẻ thiếu dấu >", "a tag has no >"},
	{XML_ERR_SPACE_REQUIRED, "giữa các thuộc tính phải có dấu cách", "attributes must be separated by blanks"},
	{XML_NS_ERR_UNDEFINED_NAMESPACE, "tiền tố \"%s:\" chưa khai báo; phần tử gốc cần xmlns:t=\"" THEME_SPACE "\"",
	 "prefix \"%s:\" is not declared; the root element needs xmlns:t=\"" THEME_SPACE "\""},
};

static struct str
filled(struct arena *a, const char *sentence, const char *name)
{
	struct str rest = str_of(sentence), s = {0};

	while (rest.n) {
		const char *p = str_find(rest, STR("%s"));
		struct str plain = str_make(rest.p, p ? (size_t)(p - rest.p) : rest.n);

		s = str_cat(a, s, plain, p ? str_of(name) : (struct str){0});
		rest = str_from(rest, plain.n + (p ? 2 : 0));
	}
	return s;
}

/* Only the first mistake of a file: what follows it is mostly its echo. */
static void
fault(void *ctx, XML_ERROR *e)
{
	struct parsing *x = ctx;
	struct place at = {x->d->source.path, e->line, e->int2 > 0 ? e->int2 : 1};
	struct str other;

	if (e->level < XML_ERR_ERROR || x->failed)
		return;
	x->failed = true;
	for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++)
		if (sentences[i].code == e->code) {
			const char *name = e->str1 ? e->str1 : "";
			struct str vi = filled(x->a, sentences[i].vi, name), en = filled(x->a, sentences[i].en, name);

			diag2(x->c->diags, T401, at, vi, en);
			return;
		}
	other = str_trim(str_of(e->message ? e->message : ""));
	diag2(x->c->diags, T401, at, other, other);
}

static struct str
keep(struct parsing *x, const xmlChar *s)
{
	return s ? str_keep(x->a, str_of((const char *)s)) : (struct str){0};
}

static struct node *
add_node(struct parsing *x)
{
	struct node *n = arena_new(x->a, struct node), *p = x->open;

	n->parent = p;
	if (!p)
		return n;
	n->prev = p->last;
	if (p->last)
		p->last->next = n;
	else
		p->first = n;
	p->last = n;
	return n;
}

static void
end_text(struct parsing *x)
{
	if (x->text.n && x->open)
		add_node(x)->text = buf_keep(x->a, &x->text);
	x->text.n = 0;
}

/* libxml2 leaves "&" in a value as "&#38;" unless it replaces entities, which we do not let it do. */
static struct str
value_of(struct parsing *x, const xmlChar *from, const xmlChar *to)
{
	struct str rest = str_make((const char *)from, (size_t)(to - from)), amp = STR("&#38;");

	x->text.n = 0;
	while (rest.n) {
		const char *p = str_find(rest, amp);
		size_t n = p ? (size_t)(p - rest.p) : rest.n;

		put_bytes(&x->text, rest.p, n);
		if (p)
			put_char(&x->text, '&');
		rest = str_from(rest, n + (p ? amp.n : 0));
	}
	rest = buf_keep(x->a, &x->text);
	x->text.n = 0;
	return rest;
}

static void
start_element(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int nspaces,
	      const xmlChar **spaces, int nattributes, int ndefaulted, const xmlChar **attributes)
{
	struct parsing *x = ctx;
	struct node *n;

	(void)ndefaulted;
	end_text(x);
	n = add_node(x);
	n->number = x->count++;
	n->name = keep(x, name);
	n->prefix = keep(x, prefix);
	n->space = keep(x, space);
	n->declared = arena_many(x->a, struct attribute, (size_t)nspaces + 1);
	for (; n->ndeclared < (size_t)nspaces; n->ndeclared++) {
		const xmlChar **s = spaces + n->ndeclared * 2;

		n->declared[n->ndeclared] = (struct attribute){.name = keep(x, s[0]), .space = keep(x, s[1])};
	}
	n->attribute = arena_many(x->a, struct attribute, (size_t)nattributes + 1);
	for (; n->nattributes < (size_t)nattributes; n->nattributes++) {
		const xmlChar **s = attributes + n->nattributes * 5;
		struct str value = value_of(x, s[3], s[4]);

		n->attribute[n->nattributes] = (struct attribute){keep(x, s[1]), keep(x, s[0]), keep(x, s[2]), value};
	}
	if (!x->open)
		x->d->root = n;
	x->open = n;
}

static void
end_element(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
	struct parsing *x = ctx;

	(void)name, (void)prefix, (void)space;
	end_text(x);
	x->open = x->open->parent;
}

static void
characters(void *ctx, const xmlChar *s, int n)
{
	put_bytes(&((struct parsing *)ctx)->text, s, (size_t)n);
}

/* A handler of our own from end to end: what is not set here (comments, declarations, ...) does nothing. */
static void
parse(struct parsing *x)
{
	struct str b = x->d->source.bytes;
	xmlSAXHandler handler = {
		.initialized = XML_SAX2_MAGIC,
		.startElementNs = start_element,
		.endElementNs = end_element,
		.characters = characters,
		.ignorableWhitespace = characters,
		.cdataBlock = characters,
		.serror = fault,
	};
	xmlParserCtxtPtr ctxt = xmlNewParserCtxt();

	if (!ctxt)
		arena_exhausted();
	*ctxt->sax = handler;
	ctxt->userData = x;
	xmlFreeDoc(xmlCtxtReadMemory(ctxt, b.p, (int)b.n, NULL, "UTF-8", XML_PARSE_NONET));
	xmlFreeParserCtxt(ctxt);
	if (!x->failed && !x->d->root) {
		diag2(x->c->diags, T401, ((struct place){x->d->source.path, 1, 1}), STR("không phải XML"),
		      STR("it is not XML"));
		x->failed = true;
	}
}

struct document *
document_read(struct compiling *c, struct str path, struct str bytes)
{
	struct document *d = arena_new(c->a, struct document);
	struct parsing x = {.c = c, .d = d, .a = &d->arena};

	d->source = (struct source){.path = path, .bytes = bytes};
	d->xml = str_ends(path, STR(".xml"));
	x.failed = !source_scan(&d->source, &d->arena, c->diags);
	if (!x.failed)
		parse(&x);
	buf_free(&x.text);
	if (!x.failed)
		return d;
	document_free(d);
	return NULL;
}

void
document_free(struct document *d)
{
	if (d)
		arena_free(&d->arena);
}
