/*
 * law.h - `pbgdpl law FILE`: the structure of one legal document.
 */
#ifndef PBGDPL_LAW_H
#define PBGDPL_LAW_H

#include "base/diag.h"

enum law_form { LAW_OUTLINE, LAW_JSON, LAW_AKN };

/*
 * Reads `file`, of at most 256 MB, plain text or Markdown with or without front matter, and prints its structure to
 * stdout. What the front matter says (so_hieu, loai_vb, co_quan, ngay_ban_hanh, ngay_hieu_luc, tieu_de, trich_yeu) goes
 * before what the text says. `lang` is the language of the words, for LAW_AKN. Diagnostics are printed in `style`:
 * returns the exit status, 0, 1 (content) or 3 (system).
 */
int law_command(const char *file, enum law_form form, const char *lang, const struct diag_style *style);

#endif
