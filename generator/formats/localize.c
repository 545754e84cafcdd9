/*
 * localize.c - see localize.h. What is not a link that leads out of the bundle is copied in long runs.
 */
#include "formats/localize.h"

#include "formats/tags.h"
#include "model/index.h"

struct localizing {
	struct buf *to;
	const struct localize *l;
	struct arena *a;
	const char *from; /* what is not written yet */
};

/* Where the URL leads, when it leads out of the bundle. */
static bool
leads_out(const struct localizing *x, struct str url, struct address *to)
{
	if (url.n == 0 || url.p[0] == '#' || !address_read(url, x->l->url, x->a, to))
		return false;
	return !x->l->inside(x->l->ctx, percent_decode(x->a, to->path));
}

/* The URL, which stands in the text, as it must be now. */
static void
put_url_of(struct localizing *x, struct str url)
{
	struct address to;

	if (!leads_out(x, url, &to))
		return;
	put_bytes(x->to, x->from, (size_t)(url.p - x->from));
	x->from = url.p + url.n;
	put_url(x->to, x->l->base);
	put_char(x->to, '/');
	put_url(x->to, to.path);
	if (to.query.n) {
		put_char(x->to, '?');
		put_url(x->to, to.query);
	}
	if (to.anchor.n) {
		put_char(x->to, '#');
		put_url(x->to, to.anchor);
	}
}

/* "a-480.jpg 480w, a-960.jpg 960w" */
static void
put_srcset(struct localizing *x, struct str list)
{
	while (list.n) {
		struct str one = str_trim(str_cut(&list, ','));

		put_url_of(x, str_cut(&one, ' '));
	}
}

void
localize_put(struct buf *to, struct str xhtml, const struct localize *l, struct arena *a)
{
	struct localizing x = {to, l, a, xhtml.p};
	const char *p = xhtml.p, *end = xhtml.p + xhtml.n;
	struct tag t;

	buf_room(to, xhtml.n + xhtml.n / 8 + 256);
	while (p < end && (p = memchr(p, '<', (size_t)(end - p)))) {
		if (!tag_read(p, end, &t)) {
			p++;
			continue;
		}
		p = t.end;
		for (size_t i = 0; i < t.n; i++) {
			const struct attribute *at = &t.attribute[i];

			if (str_equal(at->name, STR("href")) || str_equal(at->name, STR("src")))
				put_url_of(&x, at->value);
			else if (str_equal(at->name, STR("srcset")))
				put_srcset(&x, at->value);
		}
	}
	put_bytes(to, x.from, (size_t)(end - x.from));
}
