/*
 * cite.h - `pbgdpl cite [FILE] [--json-lines]`: the legal citations in a text.
 */
#ifndef PBGDPL_CITE_COMMAND_H
#define PBGDPL_CITE_COMMAND_H

#include <stdbool.h>

/*
 * Reads `file` (NULL: standard input) in pieces, so that memory stays bounded whatever its size, and prints to
 * standard output: one citation a line for a person ("12:5 khoản 2 Điều 5 ... -> ..."), or with `json_lines`
 * {"id","text"} a line to {"id","citations":[...]} a line (contract, section 5). Returns the exit status: 0, 1 when
 * a JSON line is not what it should be (told on stderr, the others go on), 3 when the system failed.
 */
int cite_command(const char *file, bool json_lines);

#endif
