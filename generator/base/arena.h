/*
 * arena.h - memory with one lifetime.
 *
 * An arena hands out memory that is freed all at once. There is one for the
 * site, one for each worker and one for each job ("scratch", reset between
 * jobs). arena_alloc() never returns NULL: when memory runs out it says so and
 * leaves with exit status 3, before anything has been published.
 *
 * Sizes are bytes. Memory is zeroed and aligned to 16 bytes.
 */
#ifndef PBGDPL_ARENA_H
#define PBGDPL_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *block; /* newest first */
	char *next, *end;	   /* free room in the newest block */
	size_t used;		   /* bytes handed out since the last reset */
};

/* An arena starts as {0}. */
void *arena_alloc(struct arena *a, size_t size);

/* The same, for `n` things of `size`; leaves when the product overflows. */
void *arena_array(struct arena *a, size_t n, size_t size);

/* Copies `size` bytes of `from` into the arena. */
void *arena_copy(struct arena *a, const void *from, size_t size);

/* Everything handed out becomes invalid; one block is kept for the next job. */
void arena_reset(struct arena *a);

/* Everything in `from` now lives as long as `into`; `from` is empty again. */
void arena_join(struct arena *into, struct arena *from);

void arena_free(struct arena *a);

/*
 * Memory for something large, to be given back with free(): aligned to MEMORY_BIG bytes and in huge pages
 * where the system has them. Its first touch then costs one fault for 2 MB and not 512. Not zeroed.
 */
#define MEMORY_BIG ((size_t)2 * 1024 * 1024)
void *memory_big(size_t size);

/* Out of memory: prints one sentence, exits 3. Shared with text.c. */
_Noreturn void arena_exhausted(void);

#define arena_new(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define arena_many(a, type, n) ((type *)arena_array((a), (n), sizeof(type)))

#endif
