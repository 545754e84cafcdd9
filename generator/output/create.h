/*
 * create.h - a new file for an author: made with its folders, never over an old one.
 */
#ifndef PBGDPL_CREATE_H
#define PBGDPL_CREATE_H

#include "base/text.h"

/* 0, or an errno (EEXIST when the file is there). */
int create_file(const char *root, const char *path, struct str bytes) __attribute__((warn_unused_result));

#endif
