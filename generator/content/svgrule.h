/*
 * svgrule.h - what an SVG may not hold. Each returns what is wrong, in the words of the reader, or NULL.
 */
#ifndef PBGDPL_SVGRULE_H
#define PBGDPL_SVGRULE_H

#include "base/text.h"

/* Names without their prefix: an element by any other name would run as well. */
const char *svg_element_fault(struct str local);

/* `value` is decoded. */
const char *svg_attribute_fault(struct str prefix, struct str local, struct str value);

/* The text of a <style>, put together. */
const char *svg_css_fault(struct str css);

/* ASCII letters of either case are the same; `word` is in lower case. */
bool svg_starts(struct str s, struct str word);

#endif
