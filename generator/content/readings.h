/*
 * readings.h - content/cach-doc.yaml: how editors want words to be read aloud, for the loudspeaker's scripts.
 *
 *	HGV: hòa giải viên
 *	Nam Cường: Nam Cường
 */
#ifndef PBGDPL_READINGS_H
#define PBGDPL_READINGS_H

#include "base/diag.h"
#include "law/speech.h"

#define READINGS_FILE "cach-doc.yaml"

/*
 * Sets s->reading from the file, in the file's order; nothing when there is none. `content` is a descriptor of the
 * content folder; strings live in `a`. False when it is wrong: told in `diags`.
 */
bool readings_read(int content, struct arena *a, struct speech *s, struct diags *diags)
	__attribute__((warn_unused_result));

#endif
