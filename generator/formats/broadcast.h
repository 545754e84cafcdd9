/*
 * broadcast.h - a page as the commune's loudspeaker reads it: phat-thanh/SLUG.txt, whose every word is spoken, and
 * .ssml (W3C Speech Synthesis Markup Language 1.1) of the same words for a synthesiser.
 *
 * For pages with `phat_thanh:`. In the order of a bulletin: greeting, what is to be heard, summary, the text, close. No
 * headings, pictures, tables, notes; what brackets held stays between pauses. Cut at the end of a paragraph where
 * `thoi_luong` minutes at `toc_do` syllables a minute are over.
 */
#ifndef PBGDPL_BROADCAST_H
#define PBGDPL_BROADCAST_H

#include "formats/make.h"

#define BROADCAST_RATE 190    /* syllables a minute from a loudspeaker; studios read 233 */
#define BROADCAST_SENTENCE 35 /* syllables; longer ones are told as L230, a hint */

enum script_form { SCRIPT_TXT, SCRIPT_SSML, SCRIPT_FORMS };

/* subject: the page, which has a `script`; number: its enum script_form. */
void render_script(struct maker *m, const struct artifact *a);

#endif
