/*
 * content.c - the walk over content/ and the head of every page.
 *
 * The body is left on the disk until it is composed (compose.c). A section's own
 * _index.md may say what kind of pages its folder holds, so those are read first.
 */
#include "content/content.h"

#include "base/pool.h"
#include "base/vi.h"
#include "content/config.h"
#include "content/head.h"
#include "content/matter.h"
#include "content/picture.h"
#include "content/readings.h"
#include "content/scan.h"
#include "model/index.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define HEAD_FIRST ((size_t)16 * 1024)
#define HEAD_MAX ((size_t)MATTER_MAX_KB * 1024 + HEAD_FIRST)
#define KEPT_MAX ((size_t)64 * 1024 * 1024) /* of whole files, so that small ones are opened once */

struct candidate {
	const struct entry *file;
	struct page *page; /* NULL until it is read */
	bool good, held;
};

struct reader {
	struct site *site;
	const struct memory *memory;
	struct scanner scanner;
	unsigned workers;
	int content;
	struct candidate *page;
	size_t npages;
	struct str *folder; /* top folders and the kind that their _index.md gives them */
	enum page_kind *folder_kind;
	size_t nfolders;
	struct {
		struct arena a, scratch;
		size_t kept;
		struct buf head;
		struct diags diags;
	} worker[POOL_WORKERS_MAX];
};

static bool
is_section_index(struct str source)
{
	return path_depth(source) == 1 && str_equal(path_name(source), STR("_index.md"));
}

/* What kind the page is if it does not say so itself. */
static enum page_kind
kind_by_place(const struct reader *r, struct str source)
{
	struct str folder = path_top(source);
	enum page_kind kind = KIND_TRANG;

	for (size_t i = 0; i < KNOWN_FOLDERS; i++)
		if (str_equal(folder_table[i].folder, folder))
			kind = folder_table[i].kind;
	for (size_t i = 0; i < r->nfolders; i++)
		if (str_equal(r->folder[i], folder))
			kind = r->folder_kind[i];
	if (kind == KIND_BAI && path_depth(source) == 2 && str_equal(path_name(source), STR("_index.md")))
		kind = KIND_KHOA;
	return kind;
}

static const struct remembered *
remembered(const struct memory *m, struct str source)
{
	size_t lo = 0, hi = m->npages;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = str_compare(m->page[mid].source, source);

		if (c == 0)
			return &m->page[mid];
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

/* Reads the head of the file and finds its parts. False, with a diagnostic, when it cannot be read. */
static bool
read_head(struct reader *r, struct candidate *c, unsigned w)
{
	struct page *p = c->page;
	struct buf *head = &r->worker[w].head;
	struct diags *diags = &r->worker[w].diags;
	struct arena *a = &r->worker[w].a;
	struct head h = {0};
	int err = 0;

	for (size_t want = HEAD_FIRST; !err && !h.closed && want; want = want < HEAD_MAX ? HEAD_MAX : 0) {
		err = file_read_head(r->content, p->source.p, want, head);
		if (!err)
			h = head_find(buf_str(head));
		if (!err && (!h.opened || head->n < want))
			break;
	}
	if (err) {
		diag1(diags, err == EACCES ? S305 : S302, page_place(p, 0, 0), str_of(strerror(err)));
		return false;
	}
	if (!h.closed) {
		if (h.opened)
			diag1(diags, E110, page_place(p, h.matter_line - 1, 1), str_format(a, "%d", MATTER_MAX_KB));
		else
			diag0(diags, E101, page_place(p, 1, 1));
		p->body_at = (size_t)p->stamp.size; /* where the body begins is anybody's guess */
		p->headless = true;
		return true;
	}
	p->matter = scan_text(&r->scanner, h.matter, p->source, h.matter_line, &r->worker[w].scratch, diags);
	if (p->title.n == 0)
		p->title = p->source;
	p->matter_line = h.matter_line;
	p->body_line = h.body_line;
	p->body_at = h.body_at;
	p->excerpt = head_excerpt(a, str_from(buf_str(head), h.body_at));
	if ((int64_t)head->n == p->stamp.size && r->worker[w].kept + head->n <= KEPT_MAX / r->workers) {
		r->worker[w].kept += head->n;
		p->bytes = buf_keep(a, head);
	}
	return true;
}

/*
 * What the last build remembers of the page, into c->page, when its file is the same. False when it must be
 * read: then its facts are still good. What was read is right only under the same site.yaml and kind of folder.
 */
static bool
recall(struct reader *r, struct candidate *c, enum page_kind place_kind, unsigned w)
{
	const struct remembered *old = remembered(r->memory, c->file->path);
	struct page *p = c->page;
	struct facts facts;

	if (!old || !r->memory->decode(old->record, &r->worker[w].a, p) || !stamp_equal(p->stamp, c->file->stamp)) {
		*p = (struct page){0};
		return false;
	}
	if (!hash_equal(r->memory->config, r->site->config) || p->place_kind != place_kind) {
		facts = p->facts;
		*p = (struct page){.facts = facts};
		return false;
	}
	p->source = c->file->path; /* the record's has no NUL after it */
	p->record = old->record;
	matter_derive(p);
	diags_tell(&r->worker[w].diags, p->told);
	return true;
}

static void
read_page(void *ctx, size_t i, unsigned w)
{
	struct reader *r = ctx;
	struct candidate *c = &r->page[i];
	struct diags *diags = &r->worker[w].diags;
	enum page_kind kind = kind_by_place(r, c->file->path);
	size_t said = diags->n;
	struct page *p;

	if (c->good || c->held)
		return;
	p = c->page = arena_new(&r->worker[w].a, struct page);
	if (recall(r, c, kind, w)) {
		c->good = true;
		return;
	}
	p->source = c->file->path;
	p->stamp = c->file->stamp;
	p->kind = p->place_kind = kind;
	p->is_index = str_equal(path_name(p->source), STR("_index.md"));
	if (p->stamp.size > (int64_t)FILE_MAX_MB * 1024 * 1024) {
		diag1(diags, E124, page_place(p, 0, 0), str_format(&r->worker[w].a, "%d", FILE_MAX_MB));
		return;
	}
	arena_reset(&r->worker[w].scratch);
	/*
	 * A page with a fault stays in the site although nothing will be published: the faults of its body are told
	 * in the same run, and pages that link to it are not blamed.
	 */
	c->good = read_head(r, c, w);
	if (c->good && !p->headless)
		matter_read(r->site, p, p->matter_line, &r->worker[w].a, &r->worker[w].scratch, diags);
	p->matter = (struct str){0};
	p->told = diags_put_away(diags, said, &r->worker[w].a);
}

/* The sections' own pages, before all others: they say what their folder holds. */
static void
read_folders(struct reader *r)
{
	size_t cap = 0;

	for (size_t i = 0; i < r->npages; i++)
		cap += is_section_index(r->page[i].file->path);
	r->folder = arena_many(r->site->a, struct str, cap + 1);
	r->folder_kind = arena_many(r->site->a, enum page_kind, cap + 1);
	for (size_t i = 0; i < r->npages; i++) {
		struct candidate *c = &r->page[i];

		if (!is_section_index(c->file->path))
			continue;
		read_page(r, i, 0);
		c->held = !c->good; /* said once, not again in the parallel walk */
		if (c->good && page_value(c->page, K_LOAI)) {
			r->folder[r->nfolders] = path_top(c->page->source);
			r->folder_kind[r->nfolders++] = c->page->kind;
		}
	}
}

static bool
held_back(const struct site *s, struct candidate *c, struct diags *diags)
{
	struct str state = page_text(c->page, K_TRANG_THAI);
	bool draft = str_equal(state, STR("nhap")) || str_equal(state, STR("cho-duyet"));

	if (draft && !s->show_drafts) {
		diag2(diags, E160, page_place(c->page, 1, 1), STR("bản nháp, chưa duyệt"), STR("a draft"));
		return true;
	}
	if (c->page->date > s->today && !s->show_drafts) {
		diag2(diags, E160, page_place(c->page, 1, 1),
		      str_cat(s->a, STR("ngày đăng "), date_short(s->a, c->page->date), STR(" chưa tới")),
		      STR("dated in the future"));
		return true;
	}
	return false;
}

static void
keep_pages(struct reader *r, struct diags *diags)
{
	struct site *s = r->site;

	for (size_t i = 0; s->today == 0 && i < r->npages; i++)
		if (r->page[i].good && r->page[i].page->date > s->newest)
			s->newest = r->page[i].page->date;
	if (s->today == 0)
		s->today = s->newest;
	s->newest = 0; /* link.c finds it among what is published */
	s->page = arena_many(s->a, struct page *, r->npages + 1);
	for (size_t i = 0; i < r->npages; i++)
		if (r->page[i].good && !held_back(s, &r->page[i], diags))
			s->page[s->npages++] = r->page[i].page;
}

static const struct asset *
remembered_asset(const struct memory *m, const struct entry *file)
{
	for (size_t lo = 0, hi = m->nassets; lo < hi;) {
		size_t mid = (lo + hi) / 2;
		int c = str_compare(m->asset[mid].source, file->path);

		if (c == 0)
			return stamp_equal(m->asset[mid].stamp, file->stamp) ? &m->asset[mid] : NULL;
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

static enum raster
raster_of(enum picture_kind kind)
{
	return kind == PICTURE_JPEG   ? RASTER_JPEG
	       : kind == PICTURE_PNG  ? RASTER_PNG
	       : kind == PICTURE_WEBP ? RASTER_WEBP
				      : RASTER_NONE;
}

/* The size of a picture, so that pages do not jump while it loads. What is no picture stays 0 x 0. */
static void
measure(struct reader *r, struct asset *x)
{
	enum picture_kind kind = picture_kind_of(x->source);
	struct picture p = {0};
	struct buf *b = &r->worker[0].head;

	if (kind == PICTURE_NONE || file_read_head(r->content, x->source.p, PICTURE_HEAD, b) != 0)
		return;
	if (picture_read(buf_str(b), kind, &p)) {
		bool turned = p.orientation >= 5; /* EXIF 2.32, 4.6.5: 5 to 8 lie on their side */

		x->width = turned ? p.height : p.width;
		x->height = turned ? p.width : p.height;
		x->orientation = p.orientation;
		x->raster = raster_of(kind);
	}
}

static void
add_asset(struct reader *r, const struct entry *file)
{
	struct site *s = r->site;
	struct asset *x = &s->asset[s->nassets++];
	const struct asset *old = remembered_asset(r->memory, file);

	*x = (struct asset){.source = file->path, .stamp = file->stamp};
	if (old) {
		x->width = old->width;
		x->height = old->height;
		x->orientation = old->orientation;
		x->raster = old->raster;
		x->content = old->content;
	} else {
		measure(r, x);
	}
}

static bool
plain_name(struct str path)
{
	for (size_t i = 0; i < path.n; i++)
		if ((unsigned char)path.p[i] >= 0x80)
			return utf8_valid(path) && vi_is_nfc(path);
	return true;
}

static void
sort_out(struct reader *r, const struct listing *all, struct diags *diags)
{
	struct site *s = r->site;

	r->page = arena_many(s->a, struct candidate, all->n + 1);
	s->asset = arena_many(s->a, struct asset, all->n + 1);
	for (size_t i = 0; i < all->n; i++) {
		const struct entry *e = &all->item[i];

		if (str_equal(e->path, STR("site.yaml")) || str_equal(e->path, STR(READINGS_FILE)))
			continue;
		if (str_ends(e->path, STR(".md")))
			r->page[r->npages++].file = e;
		else if (path_depth(e->path) > 0)
			add_asset(r, e);
		if (!plain_name(e->path))
			diag1(diags, E129, ((struct place){e->path, 0, 0}), e->path);
	}
}

bool
content_list(const char *root, unsigned workers, struct arena *a, struct listing *all, struct diags *diags)
{
	struct str folder = str_cat(a, str_of(root), STR("/content"));
	int err = file_walk(a, folder.p, STR(""), workers, diags, all);

	if (err == ENOENT || err == ENOTDIR)
		diag1(diags, E155, ((struct place){0}), str_of(root));
	else if (err)
		diag1(diags, err == EACCES ? S305 : S302, ((struct place){0}),
		      str_cat(a, folder, STR(": "), str_of(strerror(err))));
	return !err;
}

static void
read_all(struct reader *r, const struct listing *all, unsigned workers, struct diags *diags)
{
	scanner_init(&r->scanner);
	sort_out(r, all, diags);
	read_folders(r);
	pool_each(r->npages, workers, read_page, r);
	for (unsigned w = 0; w < POOL_WORKERS_MAX; w++) {
		diags_merge(diags, &r->worker[w].diags);
		diags_free(&r->worker[w].diags);
		buf_free(&r->worker[w].head);
		arena_join(r->site->a, &r->worker[w].a);
		arena_free(&r->worker[w].scratch);
	}
	keep_pages(r, diags);
}

bool
content_read(struct site *s, const struct listing *all, const struct memory *m, unsigned workers, struct diags *diags)
{
	struct reader r = {.site = s, .memory = m, .workers = workers};
	struct str folder = str_cat(s->a, s->root, STR("/content"));
	struct speech speech = {0};
	bool ok;

	r.content = open(folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (r.content < 0) {
		diag1(diags, errno == EACCES ? S305 : S302, ((struct place){0}),
		      str_cat(s->a, folder, STR(": "), str_of(strerror(errno))));
		return false;
	}
	ok = config_read(s, r.content, diags) && readings_read(r.content, s->a, &speech, diags);
	s->reading = speech.reading;
	s->nreadings = speech.nreadings;
	if (ok)
		read_all(&r, all, workers, diags);
	close(r.content);
	return ok;
}
