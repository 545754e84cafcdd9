/*
 * validity.c - see validity.h. The words are those of the national database of legal
 * documents (tình trạng hiệu lực).
 */
#include "model/validity.h"

static const struct {
	struct str word, label;
} states[] = {
#define S(word, label)                                                                                                 \
	{                                                                                                              \
		{word, sizeof(word) - 1},                                                                              \
		{                                                                                                      \
			label, sizeof(label) - 1                                                                       \
		}                                                                                                      \
	}
	[VALIDITY_UNKNOWN] = S("", ""),
	[VALIDITY_NOT_YET] = S("chua-co-hieu-luc", "Chưa có hiệu lực"),
	[VALIDITY_IN_FORCE] = S("con-hieu-luc", "Còn hiệu lực"),
	[VALIDITY_PARTLY] = S("het-hieu-luc-mot-phan", "Hết hiệu lực một phần"),
	[VALIDITY_SUSPENDED] = S("ngung-hieu-luc", "Ngưng hiệu lực"),
	[VALIDITY_UNFIT] = S("khong-con-phu-hop", "Không còn phù hợp"),
	[VALIDITY_ENDED] = S("het-hieu-luc-toan-bo", "Hết hiệu lực"),
#undef S
};

#define STATES (sizeof(states) / sizeof(states[0]))

struct str
validity_label(enum validity v)
{
	return states[v].label;
}

struct str
validity_word(enum validity v)
{
	return states[v].word;
}

static enum validity
stated_validity(struct str word)
{
	for (size_t i = 1; i < STATES; i++)
		if (str_equal(word, states[i].word))
			return (enum validity)i;
	return VALIDITY_UNKNOWN;
}

bool
validity_over(enum validity v)
{
	return v == VALIDITY_ENDED || v == VALIDITY_SUSPENDED || v == VALIDITY_UNFIT;
}

static bool
partly_repealed(const struct law *l, int today)
{
	for (size_t i = 0; i < l->nchanges; i++)
		if (l->change[i].repealed && l->change[i].since <= today)
			return true;
	return false;
}

void
validity_settle(struct law *l, struct str stated, int today)
{
	enum validity word = stated_validity(stated);
	int ended = l->ended;

	if (l->successor && l->successor->effective && (!ended || l->successor->effective < ended))
		ended = l->successor->effective;
	l->ended = ended;
	if (ended && ended <= today) {
		l->validity = VALIDITY_ENDED;
		l->since = ended;
	} else if (l->effective > today) {
		l->validity = VALIDITY_NOT_YET;
		l->since = l->effective;
	} else {
		bool begun = word == VALIDITY_NOT_YET || word == VALIDITY_UNKNOWN;

		l->validity = begun && l->effective ? VALIDITY_IN_FORCE : word;
		if (l->validity == VALIDITY_IN_FORCE && partly_repealed(l, today))
			l->validity = VALIDITY_PARTLY;
		l->since = l->validity == VALIDITY_IN_FORCE ? l->effective : 0;
	}
	if (l->validity == VALIDITY_UNKNOWN && l->successor && !l->successor->effective)
		l->validity = VALIDITY_ENDED;
}

const struct change *
validity_change(const struct law *l, struct str unit, int today)
{
	for (size_t i = 0; l && i < l->nchanges; i++) {
		const struct change *c = &l->change[i];
		struct str rest = str_from(unit, c->unit.n);

		if (c->since <= today && c->unit.n && str_starts(unit, c->unit) && (rest.n == 0 || rest.p[0] == '-'))
			return c;
	}
	return NULL;
}
