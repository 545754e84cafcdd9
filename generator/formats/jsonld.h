/*
 * jsonld.h - what a page tells machines about itself: schema.org types in JSON-LD 1.1,
 * safe inside <script>. Which type for which kind: domain.md 3 (Legislation and its legal
 * force, LearningResource, QAPage, NewsArticle).
 */
#ifndef PBGDPL_JSONLD_H
#define PBGDPL_JSONLD_H

#include "themes/view.h"

/* Both live in v->a. */
struct str jsonld_page(const struct view *v, const struct page *p);
struct str jsonld_home(const struct view *v);

#endif
