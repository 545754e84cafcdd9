/*
 * law.h - which document is meant: "35/2013/QH13", "Luật Hòa giải ở cơ sở", "BLDS 2015".
 */
#ifndef PBGDPL_MODEL_LAW_H
#define PBGDPL_MODEL_LAW_H

#include "model/site.h"

/*
 * The document with that number, or of that name and year, as a citation has them (law/cite.h); either may be
 * {0}. NULL when the portal neither holds nor knows it, or when it could be several.
 */
const struct law *law_find(const struct site *s, struct str number, struct str title, struct arena *a);

/* What people call the document of that page: laws by name, decrees and circulars by number. */
struct str law_name(const struct page *p, struct arena *a);

#endif
