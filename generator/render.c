/*
 * render.c - the first four verbs for a single page: read, link, compose, print. What
 * is not published yet is just what one wants to look at, so drafts count here.
 */
#include "render.h"

#include "formats/make.h"
#include "model/link.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* The folder that holds content/, when `path` lies in the content/ of a site; *source is the rest. */
static struct str
site_around(struct arena *a, struct str path, struct str *source)
{
	struct str inside = STR("/content/");

	for (size_t i = path.n; i >= inside.n; i--) {
		struct str root = str_make(path.p, i - inside.n);

		if (memcmp(path.p + root.n, inside.p, inside.n) != 0)
			continue;
		if (!file_exists(str_cat(a, root, STR("/content/site.yaml")).p))
			continue;
		*source = str_keep(a, str_from(path, i));
		return str_keep(a, root);
	}
	return (struct str){0};
}

static struct page *
page_of_source(const struct site *s, struct str source)
{
	for (size_t i = 0; i < s->npages; i++)
		if (str_equal(s->page[i]->source, source))
			return s->page[i];
	return NULL;
}

/* What is said of this file, or of no file: the others have `pbgdpl check`. */
static void
keep_own(struct diags *into, struct diags *all, struct str source, struct str shown)
{
	for (size_t i = 0; i < all->n; i++) {
		struct diag *x = &all->item[i];

		if (x->at.path.n && !str_equal(x->at.path, source))
			continue;
		diag_add(into, x->code, (struct place){x->at.path.n ? shown : x->at.path, x->at.line, x->at.col},
			 x->arg[0], x->arg[1], x->arg[2]);
	}
	diags_free(all);
}

static void
compose(struct site *s, struct page *p, int content, struct buf *to, struct diags *diags)
{
	struct body_view whole = {.for_trainers = true, .as_written = true};
	struct maker m;

	maker_init(&m, s, NULL, content);
	maker_begin(&m, NULL);
	maker_settle(&m, p);
	body_put(to, &m.body, whole);
	diags_tell(diags, p->facts.told);
	maker_free(&m);
}

static struct str
folder_of(struct arena *a, struct str path, struct str *name)
{
	size_t i = path.n;

	while (i && path.p[i - 1] != '/')
		i--;
	*name = str_keep(a, str_from(path, i));
	return i ? str_keep(a, str_make(path.p, i)) : STR(".");
}

bool
render_file(const char *file, int today, unsigned workers, struct buf *to, struct diags *diags)
{
	struct arena a = {0};
	struct site s = {.a = &a, .today = today, .show_drafts = true};
	struct memory nothing = {0};
	struct listing files;
	struct diags all = {0};
	struct page *p = NULL;
	struct str source = {0}, folder;
	char *real = realpath(file, NULL);
	int content;

	s.root = real ? site_around(&a, str_of(real), &source) : (struct str){0};
	free(real);
	if (s.root.n) {
		folder = str_cat(&a, s.root, STR("/content"));
		if (content_list(s.root.p, workers, &a, &files, &all) &&
		    content_read(&s, &files, &nothing, workers, &all)) {
			site_link(&s, &all);
			p = page_of_source(&s, source);
		}
	} else {
		folder = folder_of(&a, str_of(file), &source);
		p = content_alone(&s, folder.p, source, &all);
		if (p) {
			struct str url = p->url;
			struct diags not_a_site = {0};

			/* for its tables: a link must find that there is nothing to find */
			site_link(&s, &not_a_site);
			diags_free(&not_a_site);
			p->url = url;
		}
	}
	content = p ? open(folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	if (content >= 0) {
		compose(&s, p, content, to, &all);
		close(content);
	}
	keep_own(diags, &all, source, str_of(file));
	diags_sort(diags);
	arena_free(&a);
	return p != NULL;
}
