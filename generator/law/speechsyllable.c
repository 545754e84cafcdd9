/*
 * speechsyllable.c - can letters be a Vietnamese syllable? Tells the words of a heading in capitals ("THÔNG BÁO")
 * from abbreviations ("THADS"). Initials and rhymes are listed without marks; what ends in a stop must bear a tone
 * ("VAT" is none, "VẬT" is one). It need not be strict: no abbreviation of the table depends on it.
 */
#include "law/speechroom.h"

#define SYLLABLE_MAX 8 /* letters: "nghiêng" has seven */

static const char rhymes[] =
	"|a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|"
	"iet|ieu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|"
	"oong|ooc|op|ot|u|ua|uac|uai|uan|uang|uanh|uat|uau|uay|uc|ue|uech|uen|uenh|uet|ui|um|un|ung|uo|uoc|uoi|uom|uon|"
	"uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|y|yem|yen|yeng|yet|yeu|ym|ynh|";

static const char initials[] = "||b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x|";

static bool
listed(const char *list, const char *s, size_t n)
{
	char key[SYLLABLE_MAX + 3];

	key[0] = '|';
	memcpy(key + 1, s, n);
	key[n + 1] = '|';
	key[n + 2] = 0;
	return strstr(list, key) != NULL;
}

/* c, g and ng before a, o, u; k, gh and ngh before e, i, y; q before u. */
static bool
fits(const char *s, size_t head)
{
	bool front = s[head] == 'e' || s[head] == 'i' || s[head] == 'y', g = head == 1 && s[0] == 'g';

	if (head == 1 && s[0] == 'c')
		return !front;
	if ((head == 1 && s[0] == 'k') || (head > 1 && s[0] != 'k' && s[head - 1] == 'h' && s[head - 2] == 'g'))
		return front;
	if (head == 2 && s[0] == 'n' && s[1] == 'g')
		return !front;
	if (head == 1 && s[0] == 'q')
		return s[1] == 'u' && s[2] != 0;
	return !(g && (s[1] == 'e' || s[1] == 'y'));
}

bool
speechsyllable_is(struct str s, bool *marked)
{
	char bare[SYLLABLE_MAX + 2] = {0};
	size_t n = 0;
	bool tone = false;

	*marked = false;
	for (size_t at = 0; at < s.n;) {
		uint32_t c = vi_lower(utf8_next(s, &at)), b = vi_bare(c);

		if (b < 'a' || b > 'z' || n >= SYLLABLE_MAX)
			return false;
		tone |= b != c &&
			!(c == 0xE2 || c == 0x103 || c == 0x111 || c == 0xEA || c == 0xF4 || c == 0x1A1 || c == 0x1B0);
		*marked |= b != c && c != 0x111;
		bare[n++] = (char)b;
	}
	for (size_t head = 0; head <= 3 && head < n; head++) {
		char end = bare[n - 1];
		bool stop = end == 'c' || end == 'p' || end == 't' || (end == 'h' && n > 1 && bare[n - 2] == 'c');

		if (listed(initials, bare, head) && listed(rhymes, bare + head, n - head) && fits(bare, head))
			return !stop || tone;
	}
	return false;
}
