/*
 * dataurl.h - a picture that is written into a document: "data:image/png;base64,..." (RFC 2397, RFC 4648).
 */
#ifndef PBGDPL_DATAURL_H
#define PBGDPL_DATAURL_H

#include "base/text.h"

/* Appends the same picture without its metadata. False, and nothing appended, when it is none or is broken. */
bool dataurl_clean(struct str url, struct buf *to) __attribute__((warn_unused_result));

#endif
