/*
 * render.h - `pbgdpl render FILE`: the composed body of one content file.
 */
#ifndef PBGDPL_RENDER_H
#define PBGDPL_RENDER_H

#include "base/diag.h"

/*
 * Appends the body of `file` as XHTML to `to`. The file may lie in a site's content/, and its links are
 * then resolved there, or stand alone, even without front matter. False when it cannot be read;
 * `diags` has what is wrong with this file and no other.
 */
bool render_file(const char *file, int today, unsigned workers, struct buf *to, struct diags *diags);

#endif
