/*
 * compose.c - a page's file to its body: cleaned, within the ceilings, then Markdown
 * or the words of a law. Also for a page on its own, which lies in no site.
 */
#include "content/content.h"

#include "base/vi.h"
#include "content/head.h"
#include "content/lawtext.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

struct page *
content_alone(struct site *s, const char *folder, struct str name, struct diags *diags)
{
	struct page *p = arena_new(s->a, struct page);
	struct buf raw = {0};
	struct head h;
	int dir = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int err = dir < 0 ? errno : file_read(dir, name.p, (size_t)FILE_MAX_MB * 1024 * 1024, &raw);

	if (dir >= 0)
		close(dir);
	*p = (struct page){.source = name, .kind = KIND_TRANG, .body_line = 1, .title = name};
	p->stamp.size = (int64_t)raw.n;
	p->url = str_cat(s->a, vi_slug(s->a, name), STR(".html"));
	if (err) {
		diag1(diags,
		      err == EFBIG    ? E124
		      : err == EACCES ? S305
				      : S302,
		      page_place(p, 0, 0), err == EFBIG ? str_format(s->a, "%d", FILE_MAX_MB) : str_of(strerror(err)));
		buf_free(&raw);
		return NULL;
	}
	h = head_find(buf_str(&raw));
	if (h.closed) {
		p->body_at = h.body_at;
		p->body_line = h.body_line;
	}
	buf_free(&raw);
	s->base_url = STR("http://localhost");
	s->page = arena_new(s->a, struct page *);
	s->page[0] = p;
	s->npages = 1;
	return p;
}

/* The bytes of the file: at hand since its head was read, or read now. */
static bool
read_body(struct composer *c, const struct page *p, struct str *bytes)
{
	struct entry e = {p->source, p->stamp};
	int err = p->bytes.n ? 0 : file_read_listed(c->content, &e, &c->file);

	*bytes = p->bytes.n ? p->bytes : buf_str(&c->file);
	if (err)
		diag1(&c->diags, err == EACCES ? S305 : S302, page_place(p, 0, 0), str_of(strerror(err)));
	return !err;
}

static bool
compose(struct composer *c, const struct page *p, struct body *body, struct facts *facts)
{
	struct composing job = {c->site, p, &c->scratch, &c->keep, &c->diags, &c->shelf, &c->html, &c->text};
	struct str text, bytes;

	if (!read_body(c, p, &bytes))
		return false;
	facts->source = hash_of(bytes);
	/* A file that became shorter under our hands gives an empty body; its stamp tells the next build. */
	text = scan_text(&c->scanner, str_from(bytes, p->body_at), p->source, p->body_line, &c->scratch, &c->diags);
	if (!scan_limits(text, p->source, p->body_line, &c->diags))
		return false;
	if (p->kind == KIND_VAN_BAN && !p->is_index)
		lawtext_compose(&job, text, p->body_line, body, facts);
	else
		markdown_compose(&job, text, p->body_line, body, facts);
	return true;
}

bool
content_compose(struct composer *c, const struct page *p, struct body *body, struct facts *facts)
{
	*facts = (struct facts){0};
	*body = (struct body){0};
	diags_clear(&c->diags);
	facts->known = compose(c, p, body, facts);
	facts->told = diags_put_away(&c->diags, 0, &c->keep);
	return facts->known;
}

void
composer_init(struct composer *c, const struct site *s, int content)
{
	*c = (struct composer){.site = s, .content = content};
	scanner_init(&c->scanner);
	shelf_init(&c->shelf, content);
}

void
composer_free(struct composer *c)
{
	arena_free(&c->scratch);
	arena_free(&c->keep);
	buf_free(&c->file);
	buf_free(&c->html);
	buf_free(&c->text);
	diags_free(&c->diags);
	shelf_free(&c->shelf);
}
