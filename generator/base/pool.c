/*
 * pool.c - threads over one atomic index. Work is taken in order, one item at a
 * time: items are whole files, so the counter is never what limits us.
 */
#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <unistd.h>

struct crew {
	atomic_size_t next;
	size_t n;
	pool_fn *fn;
	void *ctx;
};

struct hand {
	struct crew *crew;
	unsigned number;
};

static void *
work(void *arg)
{
	struct hand *h = arg;
	struct crew *c = h->crew;
	size_t i;

	while ((i = atomic_fetch_add_explicit(&c->next, 1, memory_order_relaxed)) < c->n)
		c->fn(c->ctx, i, h->number);
	return NULL;
}

void
pool_each(size_t n, unsigned workers, pool_fn *fn, void *ctx)
{
	struct crew crew = {.n = n, .fn = fn, .ctx = ctx};
	struct hand hand[POOL_WORKERS_MAX];
	pthread_t thread[POOL_WORKERS_MAX];
	unsigned started = 1;

	if (workers > POOL_WORKERS_MAX)
		workers = POOL_WORKERS_MAX;
	if (workers > n)
		workers = n ? (unsigned)n : 1;
	for (unsigned i = 0; i < workers || i == 0; i++)
		hand[i] = (struct hand){&crew, i};
	/* A thread that cannot be had is no failure: the others do its share. */
	while (started < workers && pthread_create(&thread[started], NULL, work, &hand[started]) == 0)
		started++;
	work(&hand[0]);
	for (unsigned i = 1; i < started; i++)
		pthread_join(thread[i], NULL);
}

unsigned
pool_processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > POOL_WORKERS_MAX ? POOL_WORKERS_MAX : (unsigned)n;
}
