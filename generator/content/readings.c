/*
 * readings.c - see readings.h.
 */
#include "content/readings.h"

#include "base/file.h"
#include "content/scan.h"
#include "content/yaml.h"

#include <errno.h>

bool
readings_read(int content, struct arena *a, struct speech *s, struct diags *diags)
{
	struct str path = STR(READINGS_FILE);
	size_t errors = diags_count(diags, ERROR);
	struct buf b = {0};
	int err = file_read(content, path.p, (size_t)MATTER_MAX_KB * 1024, &b);
	struct scanner sc;
	struct reading *r;
	struct node *map = NULL;

	if (err && err != ENOENT)
		diag1(diags, err == EACCES ? S305 : S302, ((struct place){path, 0, 0}), str_of(strerror(err)));
	scanner_init(&sc);
	if (!err)
		map = yaml_parse(str_keep(a, scan_text(&sc, buf_str(&b), path, 1, a, diags)), path, 1, a, a, diags);
	r = arena_many(a, struct reading, (map ? map->n : 0) + 1);
	for (size_t i = 0; map && i < map->n; i++) {
		const struct node *x = &map->child[i];

		if (map->kind == NODE_MAP && x->kind == NODE_TEXT && str_trim(x->text).n)
			r[s->nreadings++] = (struct reading){x->key, str_trim(x->text)};
		else
			diag1(diags, E172, ((struct place){path, x->key_line ? x->key_line : x->line, 1}), x->key);
	}
	s->reading = r;
	buf_free(&b);
	return diags_count(diags, ERROR) == errors;
}
