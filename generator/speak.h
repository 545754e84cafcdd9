/*
 * speak.h - `pbgdpl speak [FILE] [--json-lines]`: a text as it is read aloud.
 */
#ifndef PBGDPL_SPEAK_H
#define PBGDPL_SPEAK_H

#include "law/speech.h"

#include <stdbool.h>

/*
 * Prints `file` (NULL: standard input) as law/speech.h says, lines as they were, or with `json_lines` {"id","text"} a
 * line to {"id","spoken"} a line (contract, section 5). Editors' readings come from content/cach-doc.yaml of the site
 * in `dir` when it has one. Returns the exit status: 0, 1 when a line or the dictionary is not what it should be (told
 * on stderr), 3 when the system failed.
 */
int speak_command(const char *dir, const char *file, bool json_lines, enum speech_number number);

#endif
