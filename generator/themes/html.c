/*
 * html.c - what the HTML standard says about names: which elements have no end tag,
 * which lie between lines, and which attributes a template may set. The lists of
 * attributes are closed, so that t:txet is a mistake and not an attribute; event
 * handlers and style are left out on purpose (a strict Content-Security-Policy
 * would not run them, and text must not become code).
 */
#include "themes/program.h"

static const char void_elements[] = " area base br col embed hr img input link meta param source track wbr ";
static const char block_elements[] =
	" html head body title base link meta style script noscript template address article aside blockquote center dd details"
	" dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav"
	" ol p pre search section summary table caption colgroup col thead tbody tfoot tr td th ul optgroup option source track"
	" area param ";
static const char url_attributes[] = " href src action formaction cite poster data srcset xlink:href ";
static const char *const attributes[] = {
	"abbr",	       "accept",      "action",	     "align",	   "alt",	"as",		"autocomplete", "charset",
	"checked",     "cite",	      "class",	     "cols",	   "colspan",	"content",	"controls",	"coords",
	"crossorigin", "cx",	      "cy",	     "d",	   "data",	"datetime",	"decoding",	"default",
	"dir",	       "disabled",    "download",    "enctype",	   "fill",	"for",		"form",		"headers",
	"height",      "hidden",      "high",	     "href",	   "hreflang",	"id",		"imagesizes",	"imagesrcset",
	"inputmode",   "integrity",   "itemid",	     "itemprop",   "itemref",	"itemscope",	"itemtype",	"kind",
	"label",       "lang",	      "list",	     "loading",	   "low",	"max",		"maxlength",	"media",
	"method",      "min",	      "minlength",   "name",	   "open",	"optimum",	"pattern",	"placeholder",
	"points",      "poster",      "preload",     "property",   "r",		"readonly",	"rel",		"required",
	"reversed",    "role",	      "rows",	     "rowspan",	   "rx",	"ry",		"scope",	"selected",
	"sizes",       "span",	      "src",	     "srclang",	   "srcset",	"start",	"step",		"stroke",
	"tabindex",    "target",      "title",	     "transform",  "translate", "type",		"usemap",	"value",
	"viewBox",     "width",	      "wrap",	     "x",	   "x1",	"x2",		"xml.lang",	"y",
	"y1",	       "y2",	      "http-equiv",  "accesskey",  "aria-label", "aria-current", "aria-labelledby",
	"aria-describedby",
};

#define ATTRIBUTES (sizeof(attributes) / sizeof(attributes[0]))
#define NAME_MAX_HTML 24

static bool
listed(const char *list, struct str word)
{
	char w[NAME_MAX_HTML + 2];

	if (word.n == 0 || word.n > NAME_MAX_HTML || memchr(word.p, ' ', word.n))
		return false;
	w[0] = ' ';
	memcpy(w + 1, word.p, word.n);
	w[word.n + 1] = ' ';
	return str_find(str_of(list), str_make(w, word.n + 2)) != NULL;
}

bool
html_void(struct str element)
{
	return listed(void_elements, element);
}

bool
html_block(struct str element)
{
	return listed(block_elements, element);
}

bool
html_raw(struct str element)
{
	return str_equal(element, STR("script")) || str_equal(element, STR("style"));
}

bool
html_url(struct str attribute)
{
	return listed(url_attributes, attribute);
}

bool
html_attribute(struct str name)
{
	if ((str_starts(name, STR("data-")) || str_starts(name, STR("aria-"))) && name.n > 5)
		return true;
	for (size_t i = 0; i < ATTRIBUTES; i++)
		if (str_equal(str_of(attributes[i]), name))
			return true;
	return false;
}

struct str
html_nearest_attribute(struct str name)
{
	static const char *const ours[] = {"text", "html", "each", "if", "unless", "use", "drop"};
	struct str known[ATTRIBUTES + sizeof(ours) / sizeof(ours[0])];
	size_t n = 0;

	for (size_t i = 0; i < sizeof(ours) / sizeof(ours[0]); i++)
		known[n++] = str_of(ours[i]);
	for (size_t i = 0; i < ATTRIBUTES; i++)
		known[n++] = str_of(attributes[i]);
	return str_nearest(name, known, n);
}
