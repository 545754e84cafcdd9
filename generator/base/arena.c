/*
 * arena.c - blocks of memory in a list, handed out from the front.
 *
 * Blocks double up to BLOCK_MAX, so that a site of ten pages stays small and one
 * of ten thousand asks the system for memory a few dozen times. Reset keeps the
 * newest (largest) block: a worker composes thousands of pages in the same room.
 */
#define _DEFAULT_SOURCE /* madvise */

#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define BLOCK_MIN ((size_t)16 * 1024)
#define BLOCK_MAX ((size_t)4 * 1024 * 1024)

struct arena_block {
	struct arena_block *older;
	size_t size;
	char *dirty; /* bytes below this were used before a reset: zero them again */
	char data[] __attribute__((aligned(16)));
};

_Noreturn void
arena_exhausted(void)
{
	fputs("pbgdpl: lỗi: hết bộ nhớ; chưa có gì được xuất bản [S301]\n", stderr);
	exit(3);
}

void *
memory_big(size_t size)
{
	size_t whole = (size + MEMORY_BIG - 1) & ~(MEMORY_BIG - 1);
	void *p = whole >= size ? aligned_alloc(MEMORY_BIG, whole) : NULL;

	if (!p)
		arena_exhausted();
	madvise(p, whole, MADV_HUGEPAGE); /* advice: a system without them is only slower */
	return p;
}

static void
grow(struct arena *a, size_t size)
{
	size_t want = a->block ? a->block->size * 2 : BLOCK_MIN;
	struct arena_block *b;

	if (want > BLOCK_MAX)
		want = BLOCK_MAX;
	if (want < size)
		want = size;
	if (want > SIZE_MAX - sizeof(*b))
		arena_exhausted();
	if (want >= MEMORY_BIG / 2) {
		b = memory_big(sizeof(*b) + want);
		want = ((sizeof(*b) + want + MEMORY_BIG - 1) & ~(MEMORY_BIG - 1)) - sizeof(*b);
		b->dirty = b->data + want;
	} else {
		b = calloc(1, sizeof(*b) + want);
		if (!b)
			arena_exhausted();
	}
	if (a->block)
		a->block->dirty = NULL;
	b->older = a->block;
	b->size = want;
	a->block = b;
	a->next = b->data;
	a->end = b->data + want;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	size_t room;
	char *p;

	if (size > SIZE_MAX - 15)
		arena_exhausted();
	room = (size + 15) & ~(size_t)15;
	if ((size_t)(a->end - a->next) < room)
		grow(a, room);
	p = a->next;
	a->next += room;
	a->used += room;
	if (p < a->block->dirty)
		memset(p, 0, room);
	return p;
}

void *
arena_array(struct arena *a, size_t n, size_t size)
{
	size_t total;

	if (__builtin_mul_overflow(n, size, &total))
		arena_exhausted();
	return arena_alloc(a, total);
}

void *
arena_copy(struct arena *a, const void *from, size_t size)
{
	char *to = arena_alloc(a, size + 1); /* room for a NUL, handy for foreign APIs */

	if (size)
		memcpy(to, from, size);
	return to;
}

void
arena_reset(struct arena *a)
{
	struct arena_block *b = a->block, *older;

	if (!b)
		return;
	if (b->dirty < a->next)
		b->dirty = a->next;
	while ((older = b->older)) {
		b->older = older->older;
		free(older);
	}
	a->next = b->data;
	a->used = 0;
}

/* The newest block of `into` stays the newest, so that its free room is still used. */
void
arena_join(struct arena *into, struct arena *from)
{
	struct arena_block *last = from->block;

	if (!last)
		return;
	while (last->older)
		last = last->older;
	if (into->block) {
		last->older = into->block->older;
		into->block->older = from->block;
		into->used += from->used;
	} else {
		*into = *from;
	}
	*from = (struct arena){0};
}

void
arena_free(struct arena *a)
{
	struct arena_block *b = a->block, *older;

	for (; b; b = older) {
		older = b->older;
		free(b);
	}
	*a = (struct arena){0};
}
