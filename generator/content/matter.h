/*
 * matter.h - front matter: from YAML to a page's values, by the schema in
 * model/keys.h and by nothing else.
 */
#ifndef PBGDPL_MATTER_H
#define PBGDPL_MATTER_H

#include "content/yaml.h"
#include "model/site.h"

/*
 * Fills the page's values from its `matter` text (which began on line `line`) and
 * from the site's defaults, and checks them. The page's kind must be set to what its
 * folder says; `loai:` may change it. What is wrong is in `diags`; what is right is in the page.
 */
void matter_read(const struct site *s, struct page *p, int line, struct arena *a, struct arena *scratch,
		 struct diags *diags);

/* The page's title, dates, summary and state from its values; matter_read() does it, too. */
void matter_derive(struct page *p);

#endif
