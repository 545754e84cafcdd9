/*
 * links.c - reads a published portal as a strict visitor would.
 *
 *	links PORTAL [FORBIDDEN ...]
 *
 * Every .html is parsed as XML. It must be well-formed, name its language, have a
 * title, one h1, ids that are unique and text for every picture; every relative href,
 * src, srcset, action and refresh must lead to a file that is there, and every fragment
 * to an id that is there. Addresses that begin with "/" or "file:" are refused: the tree
 * must work from any place. .xml, .atom, .rss and .svg must be well-formed; .json and
 * JSON-LD must be JSON; url(..) in style sheets must lead to a file. FORBIDDEN texts (the
 * folder of the build, say) may not occur in any of them.
 *
 * One walk reads everything and remembers ids and links; then each link is looked
 * up. Prints a line for each fault, and last "links: N passed, N failed", counted in files.
 */
#define _XOPEN_SOURCE 700 /* nftw */

#include "json.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <libxml/parser.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define URL_LEN 4096

/* A set of texts: "path" for a file, "path#id" for an id in it. */
struct set {
	char **slot;
	size_t cap, n;
};

struct link {
	char *from, *url;
};

struct visit {
	const char *root;
	char **forbidden;
	struct set known;
	struct link *link;
	size_t nlinks, caplinks;
	char **page; /* files read, in order */
	int *faults; /* of each of them */
	size_t npages, cappages;
	/* of the page that is being read */
	const char *path;
	int h1, titles, lang, refresh, jsonld;
	char *text; /* of the title or the JSON-LD script that is open */
	size_t ntext;
	int collecting;
};

/* nftw() hands no context on. */
static struct visit visit;

static void *
grown(void *p, size_t size)
{
	p = realloc(p, size);
	if (!p)
		exit(3);
	return p;
}

static char *
copy(const char *s)
{
	size_t n = strlen(s) + 1;

	return memcpy(grown(NULL, n), s, n);
}

static void fault(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void
fault(const char *format, ...)
{
	va_list ap;

	printf("%s: ", visit.path);
	va_start(ap, format);
	vprintf(format, ap);
	va_end(ap);
	putchar('\n');
	if (visit.npages)
		visit.faults[visit.npages - 1]++;
}

static size_t
slot_of(const struct set *s, const char *key)
{
	uint64_t h = 14695981039346656037u; /* FNV-1a */
	size_t i;

	for (const char *p = key; *p; p++)
		h = (h ^ (unsigned char)*p) * 1099511628211u;
	for (i = h & (s->cap - 1); s->slot[i] && strcmp(s->slot[i], key) != 0; i = (i + 1) & (s->cap - 1))
		;
	return i;
}

/* False when it was there already. */
static int
set_add(struct set *s, const char *key)
{
	size_t i;

	if (s->n * 2 >= s->cap) {
		struct set more = {.cap = s->cap ? s->cap * 2 : 4096, .n = s->n};

		more.slot = calloc(more.cap, sizeof(*more.slot));
		if (!more.slot)
			exit(3);
		for (i = 0; i < s->cap; i++)
			if (s->slot[i])
				more.slot[slot_of(&more, s->slot[i])] = s->slot[i];
		free(s->slot);
		*s = more;
	}
	i = slot_of(s, key);
	if (s->slot[i])
		return 0;
	s->slot[i] = copy(key);
	s->n++;
	return 1;
}

static int
set_has(const struct set *s, const char *key)
{
	return s->cap && s->slot[slot_of(s, key)] != NULL;
}

static void
add_link(const char *url)
{
	if (visit.nlinks == visit.caplinks) {
		visit.caplinks = visit.caplinks ? visit.caplinks * 2 : 4096;
		visit.link = grown(visit.link, visit.caplinks * sizeof(*visit.link));
	}
	visit.link[visit.nlinks++] = (struct link){visit.page[visit.npages - 1], copy(url)};
}

/* "a.png 1x, b.png 2x" */
static void
add_srcset(char *value)
{
	for (char *p = value, *rest; *(p += strspn(p, ", \t\n")); p = rest + strcspn(rest, ",")) {
		size_t n = strcspn(p, " ,\t\n");
		char after = p[n];

		rest = p + n;
		*rest = 0;
		add_link(p);
		*rest = after;
	}
}

static int
is(const xmlChar *name, const char *what)
{
	return strcmp((const char *)name, what) == 0;
}

static void
take_attribute(const xmlChar *element, const xmlChar *name, char *value, int *has_alt)
{
	char key[URL_LEN];

	if (is(name, "id")) {
		snprintf(key, sizeof(key), "%s#%s", visit.path, value);
		if (!set_add(&visit.known, key))
			fault("id \"%s\" occurs twice", value);
		if (value[0] == 0 || strpbrk(value, " \t\n"))
			fault("id \"%s\" is empty or has a blank", value);
	} else if (is(name, "href") || is(name, "src") || is(name, "action") || is(name, "poster") || is(name, "data")) {
		add_link(value);
	} else if (is(name, "srcset")) {
		add_srcset(value);
	} else if (is(name, "lang") && is(element, "html")) {
		visit.lang += value[0] != 0;
	} else if (is(name, "alt")) {
		*has_alt = 1;
	} else if (is(name, "content") && is(element, "meta")) {
		char *url = strstr(value, "url=");

		if (url && strspn(value, "0123456789") > 0) {
			visit.refresh = 1;
			add_link(url + 4);
		}
	} else if (strncmp((const char *)name, "on", 2) == 0) {
		fault("attribute %s: the portal has no inline script", (const char *)name);
	}
}

static void
start(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int nns, const xmlChar **ns, int n, int ndefaulted,
      const xmlChar **attribute)
{
	int has_alt = 0;

	(void)ctx, (void)prefix, (void)uri, (void)nns, (void)ns, (void)ndefaulted;
	for (int i = 0; i < n; i++) {
		const xmlChar **a = attribute + 5 * i; /* name, prefix, URI, value, end */
		size_t size = (size_t)(a[4] - a[3]);
		char *value = grown(NULL, size + 1);

		memcpy(value, a[3], size);
		value[size] = 0;
		take_attribute(name, a[0], value, &has_alt);
		if (is(name, "script") && is(a[0], "type") && strcmp(value, "application/ld+json") == 0)
			visit.collecting = 2;
		free(value);
	}
	if (is(name, "img") && !has_alt)
		fault("a picture without alt");
	visit.h1 += is(name, "h1");
	if (is(name, "title") && visit.titles == 0 && visit.h1 == 0)
		visit.collecting = 1;
	visit.ntext = 0;
}

static void
characters(void *ctx, const xmlChar *p, int n)
{
	(void)ctx;
	if (!visit.collecting)
		return;
	visit.text = grown(visit.text, visit.ntext + (size_t)n + 1);
	memcpy(visit.text + visit.ntext, p, (size_t)n);
	visit.ntext += (size_t)n;
}

static void
end(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	(void)ctx, (void)name, (void)prefix, (void)uri;
	if (visit.collecting == 1 && is(name, "title"))
		visit.titles += visit.ntext > 0;
	if (visit.collecting == 2 && !json_valid(visit.text, visit.ntext))
		fault("JSON-LD is not JSON");
	visit.collecting = 0;
}

static void
quiet(void *ctx, const char *format, ...)
{
	(void)ctx, (void)format;
}

static void
read_xml(const char *bytes, size_t n, int page)
{
	xmlSAXHandler sax = {.initialized = XML_SAX2_MAGIC, .warning = quiet, .error = quiet, .fatalError = quiet};
	xmlParserCtxtPtr c;
	const xmlError *e;

	if (page) {
		sax.startElementNs = start;
		sax.endElementNs = end;
		sax.characters = characters;
		sax.cdataBlock = characters;
	}
	visit.h1 = visit.titles = visit.lang = visit.refresh = visit.collecting = 0;
	c = xmlCreatePushParserCtxt(&sax, NULL, NULL, 0, NULL);
	if (!c)
		exit(3);
	xmlCtxtUseOptions(c, XML_PARSE_NONET | XML_PARSE_HUGE);
	/* A first byte alone, so that the encoding is seen before the rest is read. */
	xmlParseChunk(c, bytes, n < 4 ? (int)n : 4, 0);
	if (n > 4)
		xmlParseChunk(c, bytes + 4, (int)n - 4, 0);
	xmlParseChunk(c, NULL, 0, 1);
	if (!c->wellFormed) {
		e = xmlCtxtGetLastError(c);
		fault("not well-formed, line %d: %.*s", e ? e->line : 0, e ? (int)strcspn(e->message, "\n") : 0, e ? e->message : "");
	}
	if (c->myDoc)
		xmlFreeDoc(c->myDoc);
	xmlFreeParserCtxt(c);
	if (!page)
		return;
	if (visit.h1 != 1 && !visit.refresh)
		fault("%d h1 (one is right)", visit.h1);
	if (visit.titles != 1)
		fault("%d titles that are not empty (one is right)", visit.titles);
	if (!visit.lang)
		fault("html has no lang");
}

static void
read_css(char *bytes)
{
	for (char *p = bytes; (p = strstr(p, "url("));) {
		char *close = strchr(p += 4, ')');

		if (!close)
			return;
		*close = 0;
		p += strspn(p, " \"'");
		p[strcspn(p, " \"'")] = 0;
		if (strncmp(p, "data:", 5) != 0 && p[0] != '#')
			add_link(p);
		p = close + 1;
	}
}

static int
ends(const char *s, const char *tail)
{
	size_t n = strlen(s), k = strlen(tail);

	return n >= k && strcmp(s + n - k, tail) == 0;
}

static char *
read_file(const char *path, size_t *n)
{
	struct stat st;
	int fd = open(path, O_RDONLY);
	char *bytes = NULL;
	ssize_t k = -1;

	if (fd >= 0 && fstat(fd, &st) == 0) {
		bytes = grown(NULL, (size_t)st.st_size + 1);
		k = read(fd, bytes, (size_t)st.st_size);
	}
	if (k < 0) {
		perror(path);
		exit(3);
	}
	close(fd);
	bytes[k] = 0;
	*n = (size_t)k;
	return bytes;
}

static int
found(const char *full, const struct stat *st, int type, struct FTW *at)
{
	int page = ends(full, ".html"), text;
	const char *path = full + strlen(visit.root);
	size_t n;
	char *bytes;

	(void)st, (void)at;
	if (type != FTW_F)
		return 0;
	path += strspn(path, "/");
	set_add(&visit.known, path);
	text = ends(path, ".xml") || ends(path, ".atom") || ends(path, ".rss") || ends(path, ".svg");
	if (!page && !text && !ends(path, ".css") && !ends(path, ".json") && !ends(path, ".js") && !ends(path, ".txt"))
		return 0;
	if (visit.npages == visit.cappages) {
		visit.cappages = visit.cappages ? visit.cappages * 2 : 4096;
		visit.page = grown(visit.page, visit.cappages * sizeof(*visit.page));
		visit.faults = grown(visit.faults, visit.cappages * sizeof(*visit.faults));
	}
	visit.faults[visit.npages] = 0;
	visit.path = visit.page[visit.npages++] = copy(path);
	bytes = read_file(full, &n);
	for (char **f = visit.forbidden; *f; f++)
		if (strstr(bytes, *f))
			fault("holds the text \"%s\"", *f);
	if (strstr(bytes, "type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">&lt;"))
		fault("markup shown as text: escaped, though its type says xhtml");
	if (page || text)
		read_xml(bytes, n, page);
	else if (ends(path, ".css"))
		read_css(bytes);
	else if (ends(path, ".json") && !json_valid(bytes, n))
		fault("not JSON");
	free(bytes);
	return 0;
}

static int
hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void
decode(char *s)
{
	char *to = s;

	for (; *s; s++)
		if (*s == '%' && hex(s[1]) >= 0 && hex(s[2]) >= 0)
			*to++ = (char)(hex(s[1]) * 16 + hex(s[2])), s += 2;
		else
			*to++ = *s;
	*to = 0;
}

/* "a/b/../c" -> "a/c", in place. False when it climbs out. */
static int
normal(char *path)
{
	char *to = path, *from = path;

	while (*from) {
		size_t n = strcspn(from, "/");

		if (n == 2 && from[0] == '.' && from[1] == '.') {
			if (to == path)
				return 0;
			for (to--; to > path && to[-1] != '/'; to--)
				;
		} else if (!(n == 1 && from[0] == '.') && n > 0) {
			memmove(to, from, n);
			to += n;
			if (from[n] == '/')
				*to++ = '/';
		}
		from += n + (from[n] == '/');
	}
	*to = 0;
	return 1;
}

static int
has_scheme(const char *url)
{
	size_t n = strspn(url, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

	return n > 0 && url[n] == ':';
}

static void
check_link(const struct link *l)
{
	char target[URL_LEN * 2], *hash, *query;
	const char *slash = strrchr(l->from, '/');
	int folder = slash ? (int)(slash - l->from) + 1 : 0;

	if (strncmp(l->url, "file:", 5) == 0 || l->url[0] == '/' || strncmp(l->url, "javascript:", 11) == 0)
		fault("address \"%s\" is not relative", l->url);
	if (has_scheme(l->url) || l->url[0] == '/')
		return;
	if (l->url[0] == 0 || l->url[0] == '#')
		snprintf(target, sizeof(target), "%s%s", l->from, l->url);
	else
		snprintf(target, sizeof(target), "%.*s%s", folder, l->from, l->url);
	hash = strchr(target, '#');
	if (hash)
		*hash++ = 0;
	query = strchr(target, '?');
	if (query)
		*query = 0;
	decode(target);
	if (!normal(target) || !set_has(&visit.known, target)) {
		fault("\"%s\" leads to no file", l->url);
	} else if (hash && *hash && ends(target, ".html")) {
		decode(hash);
		memmove(target + strlen(target) + 1, hash, strlen(hash) + 1);
		target[strlen(target)] = '#';
		if (!set_has(&visit.known, target))
			fault("\"%s\" leads to no such id", l->url);
	}
}

int
main(int argc, char **argv)
{
	size_t failed = 0, page = 0;

	if (argc < 2)
		return fprintf(stderr, "usage: links PORTAL [FORBIDDEN ...]\n"), 2;
	visit.root = argv[1];
	visit.forbidden = argv + 2;
	if (nftw(argv[1], found, 64, FTW_PHYS) != 0) {
		perror(argv[1]);
		return 3;
	}
	for (size_t i = 0, n = visit.npages; i < visit.nlinks; i++) {
		while (page < n && visit.page[page] != visit.link[i].from)
			page++;
		visit.path = visit.page[page];
		visit.npages = page + 1; /* whom a fault is charged to */
		check_link(&visit.link[i]);
		visit.npages = n;
	}
	for (size_t i = 0; i < visit.npages; i++)
		failed += visit.faults[i] > 0;
	printf("%zu links\nlinks: %zu passed, %zu failed\n", visit.nlinks, visit.npages - failed, failed);
	return failed != 0 || visit.npages == 0;
}
