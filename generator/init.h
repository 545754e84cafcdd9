/*
 * init.h - `pbgdpl init DIR`: a minimal site that builds without a warning.
 */
#ifndef PBGDPL_INIT_H
#define PBGDPL_INIT_H

#include "base/diag.h"

/* Never overwrites a file. False, with a diagnostic, when DIR has a content/ already or cannot be written. */
bool init_site(const char *dir, int today, struct diags *diags);

#endif
