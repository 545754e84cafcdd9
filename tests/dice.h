/*
 * dice.h - the same noise on every machine: xorshift (Marsaglia, 2003). The seed is not 0.
 */
#ifndef PBGDPL_DICE_H
#define PBGDPL_DICE_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t
dice_next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

/* From 0 to sides - 1; 0 when there are none. */
static inline size_t
dice(uint64_t *seed, size_t sides)
{
	return sides ? (size_t)(dice_next(seed) % sides) : 0;
}

#endif
