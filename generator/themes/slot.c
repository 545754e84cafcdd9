/*
 * slot.c - markup that the host portal gives for its header, footer and measuring
 * script. It is put into every page as it is, so it must be well-formed on its own.
 */
#include "themes/program.h"

static struct str
fault_of(struct arena *a, struct str markup)
{
	struct diags found = {0};
	struct compiling c = {.a = a, .diags = &found};
	struct buf text = {0};
	struct str fault = {0};

	document_free(document_read(&c, STR("khe.xhtml"), str_cat(a, STR("<div>"), markup, STR("</div>"))));
	if (found.n) {
		diag_text(&text, &found.item[0], false);
		fault = str_cat(a, str_format(a, "dòng %d: ", found.item[0].at.line), buf_str(&text));
	}
	buf_free(&text);
	diags_free(&found);
	return fault;
}

bool
theme_check_slots(const struct site *s, struct diags *diags)
{
	static const char *const name[] = {"dau_trang", "chan_trang", "do_luong"};
	struct arena a = {0};
	bool fine = true;

	for (int i = 0; i < 3; i++) {
		struct str fault = s->slot[i].n ? fault_of(&a, s->slot[i]) : (struct str){0};

		if (fault.n == 0)
			continue;
		diag2(diags, E162, ((struct place){STR("site.yaml"), 0, 0}), str_of(name[i]), fault);
		fine = false;
	}
	arena_free(&a);
	return fine;
}
