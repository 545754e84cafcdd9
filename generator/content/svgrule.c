/*
 * svgrule.c - see svgrule.h. An SVG is a program that a browser would run in our name, so what may be
 * published is said by what it cannot do: no script, no handler, no other markup than its own,
 * and nothing fetched from anywhere. Letters of either case count as the same, although XML
 * would tell them apart: a drawing has no use for either.
 *
 * Sources: SVG 2 (2.2 secure static mode, 5, 16), CSS Values 4 (4.5).
 */
#include "content/svgrule.h"

static const char element[] = "SVG chứa thẻ không được phép (script, foreignObject, video ...)";
static const char handler[] = "SVG chứa mã lệnh (thuộc tính on...=)";
static const char alien[] = "SVG chứa XHTML hoặc ngôn ngữ khác";
static const char outside[] = "SVG lấy nội dung từ bên ngoài (href, url(), @import); hãy nhúng vào hoặc bỏ đi";
static const char style[] = "kiểu dáng (CSS) trong SVG viết theo cách không kiểm tra được";

static bool
blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

bool
svg_starts(struct str s, struct str word)
{
	if (s.n < word.n)
		return false;
	for (size_t i = 0; i < word.n; i++)
		if (lower(s.p[i]) != word.p[i])
			return false;
	return true;
}

static bool
is(struct str s, struct str word)
{
	return s.n == word.n && svg_starts(s, word);
}

static bool
contains(struct str s, struct str word)
{
	for (; s.n >= word.n; s = str_from(s, 1))
		if (svg_starts(s, word))
			return true;
	return false;
}

/* Every url() must stay in the drawing, or be a font that is written out. */
static bool
urls_stay(struct str css)
{
	for (; css.n >= 4; css = str_from(css, 1)) {
		struct str to = str_from(css, 4);

		if (!svg_starts(css, STR("url(")))
			continue;
		while (to.n && (blank(to.p[0]) || to.p[0] == '"' || to.p[0] == '\''))
			to = str_from(to, 1);
		if (!str_starts(to, STR("#")) && !svg_starts(to, STR("data:font/")) &&
		    !svg_starts(to, STR("data:application/font")) && !svg_starts(to, STR("data:application/x-font")))
			return false;
	}
	return true;
}

/* A backslash can spell any word in another way. */
const char *
svg_css_fault(struct str css)
{
	static const struct str fetching[] = {STR("@import"),	   STR("image("),   STR("image-set("),
					      STR("cross-fade("),  STR("src("),	    STR("expression("),
					      STR("-moz-binding"), STR("behavior:")};

	if (css.n && memchr(css.p, '\\', css.n))
		return style;
	for (size_t i = 0; i < sizeof(fetching) / sizeof(*fetching); i++)
		if (contains(css, fetching[i]))
			return outside;
	return urls_stay(css) ? NULL : outside;
}

/* Other markup than SVG could bring any of its own elements along. */
static bool
namespace_known(struct str value)
{
	static const struct str bad[] = {
		STR("http://www.w3.org/1999/xhtml"),	  STR("http://www.w3.org/1999/xsl/transform"),
		STR("http://www.w3.org/2001/xml-events"), STR("http://www.w3.org/1998/math/mathml"),
		STR("http://www.w3.org/2001/xinclude"),	  STR("http://www.w3.org/2002/xforms")};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (contains(value, bad[i]))
			return false;
	return true;
}

const char *
svg_element_fault(struct str local)
{
	static const struct str bad[] = {
		STR("script"),	 STR("foreignobject"), STR("iframe"), STR("object"), STR("embed"),  STR("handler"),
		STR("listener"), STR("audio"),	       STR("video"),  STR("source"), STR("canvas"), STR("html"),
		STR("body"),	 STR("link"),	       STR("meta"),   STR("base"),   STR("form"),   STR("img"),
		STR("tref"),	 STR("prefetch"),      STR("discard")};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (is(local, bad[i]))
			return element;
	return NULL;
}

/* The value is judged by the attribute's name, whatever its prefix is bound to. */
const char *
svg_attribute_fault(struct str prefix, struct str local, struct str value)
{
	struct str word = str_trim(value);

	if (is(prefix, STR("xmlns")) || (prefix.n == 0 && is(local, STR("xmlns"))))
		return namespace_known(value) ? NULL : alien;
	if (svg_starts(local, STR("on")))
		return handler;
	if ((is(prefix, STR("xml")) && is(local, STR("base"))) || is(local, STR("ping")))
		return outside;
	if (is(local, STR("attributename")) && (contains(word, STR("href")) || svg_starts(word, STR("on"))))
		return handler;
	if (is(local, STR("href")) && word.n && word.p[0] != '#' && !svg_starts(word, STR("data:")))
		return outside;
	if (is(local, STR("style")))
		return svg_css_fault(value);
	if (prefix.n == 0 && value.n && memchr(value.p, '(', value.n) && memchr(value.p, '\\', value.n))
		return style;
	return urls_stay(value) ? NULL : outside;
}
