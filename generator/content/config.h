/*
 * config.h - content/site.yaml: the identity of the site and everything that is
 * said once for all pages. Its keys are those of the contract; see site.yaml(5).
 */
#ifndef PBGDPL_CONFIG_H
#define PBGDPL_CONFIG_H

#include "model/site.h"

/*
 * Reads s->root/content/site.yaml into `s`. False when it is missing or wrong.
 * `content` is a descriptor of the content folder.
 */
bool config_read(struct site *s, int content, struct diags *diags) __attribute__((warn_unused_result));

#endif
