/*
 * pool.h - all the threading there is.
 *
 * pool_each() calls fn(ctx, i, worker) for every i in [0, n), spread over
 * `workers` threads (numbered from 0), and returns when all are done. Calls share
 * only const data and write only what belongs to their own `i` or `worker`.
 */
#ifndef PBGDPL_POOL_H
#define PBGDPL_POOL_H

#include <stddef.h>

#define POOL_WORKERS_MAX 64

typedef void pool_fn(void *ctx, size_t i, unsigned worker);

void pool_each(size_t n, unsigned workers, pool_fn *fn, void *ctx);

/* Processors that this process may use, at least 1. */
unsigned pool_processors(void);

#endif
