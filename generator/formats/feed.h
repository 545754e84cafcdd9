/*
 * feed.h - where feeds lie and how long they are.
 */
#ifndef PBGDPL_FEED_H
#define PBGDPL_FEED_H

#include "model/site.h"

#define FEED_ITEMS 20

/* "feed.atom", "tin-tuc/feed.rss"; `s` NULL: the whole site's. */
struct str feed_url(struct arena *a, const struct section *s, const char *ending);

#endif
