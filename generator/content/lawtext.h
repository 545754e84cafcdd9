/*
 * lawtext.h - the text of a law (kind van-ban) to a body: each unit with its address.
 *
 * Like markdown.h, but the source is the law's own words: they are shown byte for
 * byte, never read as Markdown. What comes out:
 *   <h2 class="luat-chuong" id="chuong-ii"><span class="luat-so">Chương II</span> <span class="luat-ten">..</span></h2>
 *   <section class="luat-dieu" id="dieu-16"><h3><a class="luat-neo" href="#dieu-16">Điều 16.</a> <span
 * class="luat-ten">..</span></h3> <div class="luat-khoan" id="dieu-16-khoan-2"><p><a class="luat-neo" href="#..">2.</a>
 * words</p> <div class="luat-diem" id="dieu-16-khoan-2-diem-a"><p><a class="luat-neo" href="#..">a)</a>
 * words</p></div></div></section> <p class="luat-cat">[...]</p> Level of headings: chương h2, mục h3, điều h3 (h2 when
 * the document has no chương). Parts: chương, điều (level 2, 3), khoản and điểm (PART_KHOAN, PART_DIEM) with their ids,
 * so that links to them can be checked.
 */
#ifndef PBGDPL_LAWTEXT_H
#define PBGDPL_LAWTEXT_H

#include "content/markdown.h"

void lawtext_compose(struct composing *c, struct str text, int line, struct body *body, struct facts *facts);

#endif
