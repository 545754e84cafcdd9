/*
 * list.h - how a long list is split into pages.
 */
#ifndef PBGDPL_LIST_H
#define PBGDPL_LIST_H

#include "base/text.h"

/* The URL of page `number` of the list whose first page is `first`. */
struct str list_url(struct arena *a, struct str first, int number);

/* How many pages `total` entries make, at least 1. */
int list_count(size_t total);

#endif
