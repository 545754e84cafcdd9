/*
 * start.c - the first look: what content/, the themes and OUT are like on the disk, and
 * whether that is what the last build saw and made. If it is, nothing else is read.
 */
#include "job.h"

#include "base/pool.h"

#include <fcntl.h>

/* The identity of this very program: other code may make other bytes of the same content. */
static struct hash
program_identity(void)
{
	struct buf self = {0};
	struct hash h = {0};

	if (file_read(AT_FDCWD, "/proc/self/exe", (size_t)256 * 1024 * 1024, &self) == 0)
		h = hash_of(buf_str(&self));
	buf_free(&self);
	return h;
}

/* Has everything that a build starts from the stamp that it had, and every file that it made? */
bool
build_nothing_changed(struct build *b)
{
	const struct state *old = &b->old;

	if (old->nproducts == 0 || !hash_equal(old->epoch, b->epoch) || output_count(b->output) != old->nproducts)
		return false;
	for (size_t i = 0; i < old->nproducts; i++)
		if (!stamp_equal(old->product[i].stamp, output_current(b->output, old->product[i].path)))
			return false;
	return true;
}

static void
put_listing(struct buf *t, const struct listing *l)
{
	for (size_t i = 0; i < l->n; i++) {
		put_str(t, l->item[i].path);
		put_bytes(t, &l->item[i].stamp, sizeof(l->item[i].stamp));
	}
}

static void
put_themes(struct build *b, struct buf *t, const char *folder)
{
	struct listing l = {0};
	struct diags not_now = {0}; /* the theme's own loader tells what is wrong */

	if (folder && file_walk(&b->listing_arena, folder, (struct str){0}, 1, &not_now, &l) == 0)
		put_listing(t, &l);
	diags_free(&not_now);
}

/* Files by their stamps, options by their values. */
static void
list_inputs(struct build *b)
{
	const struct build_options *o = b->o;
	struct str own = str_cat(&b->listing_arena, str_of(o->dir), STR("/themes"));
	struct buf t = {0};

	b->listed = content_list(o->dir, b->workers, &b->listing_arena, &b->listing, &b->content);
	put_listing(&t, &b->listing);
	put_themes(b, &t, own.p);
	put_themes(b, &t, o->themes);
	put_str(&t, str_of(o->dir));
	put_bytes(&t, &o->today, sizeof(o->today));
	put_char(&t, (char)o->drafts);
	put_char(&t, (char)o->hints);
	b->epoch = hash_of(buf_str(&t));
	buf_free(&t);
}

/* Three things that look at the disk, none at what another finds. */
static void
open_one(void *ctx, size_t i, unsigned w)
{
	struct build *b = ctx;

	(void)w;
	if (i == 0)
		list_inputs(b);
	else if (i == 1 && !b->o->check_only)
		b->output = output_open(b->o->out, &b->no_output);
	else if (i == 2 && !b->o->check_only)
		state_load(&b->old, b->o->out, b->program);
}

bool
build_open(struct build *b)
{
	b->program = program_identity();
	pool_each(3, b->workers, open_one, b);
	if (!b->o->check_only && !b->output)
		build_tell_output(b, b->no_output);
	build_ended(b, OPEN);
	return b->listed && (b->output || b->o->check_only);
}
