/*
 * speechunit.c - units of measure and of money by their signs. A sign of one letter counts only behind a number, some
 * only without a blank between; a few are plain enough to be read wherever they stand.
 */
#include "law/speechroom.h"

struct unit {
	struct str sign, spoken;
	enum unit_place place; /* the loosest that is allowed */
};

#define U(sign, spoken, place)                                                                                         \
	{                                                                                                              \
		{sign, sizeof(sign) - 1}, {spoken, sizeof(spoken) - 1}, place                                          \
	}

/* Longer signs stand before those that they begin with. */
static const struct unit units[] = {
	U("%", "phần trăm", UNIT_ALONE),
	U("‰", "phần nghìn", UNIT_ALONE),
	U("°C", "độ xê", UNIT_ALONE),
	U("ºC", "độ xê", UNIT_ALONE),
	U("oC", "độ xê", UNIT_APART),
	U("°F", "độ ép", UNIT_ALONE),
	U("°", "độ", UNIT_ALONE),
	U("º", "độ", UNIT_ALONE),
	U("'", "phút", UNIT_GLUED),
	U("′", "phút", UNIT_GLUED),
	U("₫", "đồng", UNIT_ALONE),
	U("€", "ơ rô", UNIT_ALONE),
	U("£", "bảng Anh", UNIT_ALONE),
	U("¥", "yên Nhật", UNIT_ALONE),
	U("$", "đô la Mỹ", UNIT_ALONE),
	U("bar", "ba", UNIT_APART),
	U("cc", "xê xê", UNIT_APART),
	U("cm2", "xăng ti mét vuông", UNIT_ALONE),
	U("cm²", "xăng ti mét vuông", UNIT_ALONE),
	U("cm3", "xăng ti mét khối", UNIT_ALONE),
	U("cm³", "xăng ti mét khối", UNIT_ALONE),
	U("cm", "xăng ti mét", UNIT_ALONE),
	U("dB", "đề xi ben", UNIT_APART),
	U("dm", "đề xi mét", UNIT_APART),
	U("gam", "gam", UNIT_APART),
	U("g", "gam", UNIT_APART),
	U("ha", "héc ta", UNIT_APART),
	U("km2", "ki lô mét vuông", UNIT_ALONE),
	U("km²", "ki lô mét vuông", UNIT_ALONE),
	U("km/h", "ki lô mét trên giờ", UNIT_ALONE),
	U("km/giờ", "ki lô mét trên giờ", UNIT_ALONE),
	U("Km/h", "ki lô mét trên giờ", UNIT_ALONE),
	U("km", "ki lô mét", UNIT_ALONE),
	U("Km", "ki lô mét", UNIT_ALONE),
	U("kg", "ki lô gam", UNIT_ALONE),
	U("Kg", "ki lô gam", UNIT_APART),
	U("kWh", "ki lô oát giờ", UNIT_ALONE),
	U("kwh", "ki lô oát giờ", UNIT_ALONE),
	U("KWh", "ki lô oát giờ", UNIT_ALONE),
	U("kVA", "ki lô vôn am pe", UNIT_ALONE),
	U("kV", "ki lô vôn", UNIT_ALONE),
	U("kW", "ki lô oát", UNIT_ALONE),
	U("kHz", "ki lô héc", UNIT_ALONE),
	U("kcal", "ki lô ca lo", UNIT_ALONE),
	U("kB", "ki lô bai", UNIT_ALONE),
	U("KB", "ki lô bai", UNIT_APART),
	U("k", "nghìn", UNIT_GLUED),
	U("K", "nghìn", UNIT_GLUED),
	U("lux", "lux", UNIT_APART),
	U("l", "lít", UNIT_APART),
	U("L", "lít", UNIT_GLUED),
	U("m2", "mét vuông", UNIT_ALONE),
	U("m²", "mét vuông", UNIT_ALONE),
	U("m3", "mét khối", UNIT_ALONE),
	U("m³", "mét khối", UNIT_ALONE),
	U("m/s", "mét trên giây", UNIT_ALONE),
	U("mmHg", "mi li mét thủy ngân", UNIT_ALONE),
	U("mm2", "mi li mét vuông", UNIT_ALONE),
	U("mm²", "mi li mét vuông", UNIT_ALONE),
	U("mm", "mi li mét", UNIT_ALONE),
	U("mAh", "mi li am pe giờ", UNIT_ALONE),
	U("mg", "mi li gam", UNIT_ALONE),
	U("ml", "mi li lít", UNIT_ALONE),
	U("mL", "mi li lít", UNIT_ALONE),
	U("m", "mét", UNIT_APART),
	U("h", "giờ", UNIT_APART),
	U("ph", "phút", UNIT_APART),
	U("p", "phút", UNIT_GLUED),
	U("s", "giây", UNIT_GLUED),
	U("trđ", "triệu đồng", UNIT_APART),
	U("tr.đ", "triệu đồng", UNIT_APART),
	U("tr.đồng", "triệu đồng", UNIT_APART),
	U("Trđ", "triệu đồng", UNIT_APART),
	U("tr", "triệu", UNIT_APART),
	U("ngđ", "nghìn đồng", UNIT_APART),
	U("vnđ", "đồng", UNIT_ALONE),
	U("vnd", "đồng", UNIT_ALONE),
	U("đ", "đồng", UNIT_APART),
	U("Đ", "đồng", UNIT_GLUED),
	U("BTU", "bê tê u", UNIT_APART),
	U("CNY", "nhân dân tệ", UNIT_APART),
	U("EUR", "ơ rô", UNIT_ALONE),
	U("GHz", "gi ga héc", UNIT_ALONE),
	U("GB", "gi ga bai", UNIT_APART),
	U("GW", "gi ga oát", UNIT_APART),
	U("HP", "mã lực", UNIT_APART),
	U("Hz", "héc", UNIT_ALONE),
	U("JPY", "yên Nhật", UNIT_ALONE),
	U("KW", "ki lô oát", UNIT_APART),
	U("KRW", "uôn Hàn Quốc", UNIT_ALONE),
	U("MB", "mê ga bai", UNIT_APART),
	U("MHz", "mê ga héc", UNIT_ALONE),
	U("MWh", "mê ga oát giờ", UNIT_ALONE),
	U("MW", "mê ga oát", UNIT_ALONE),
	U("Mbps", "mê ga bít trên giây", UNIT_ALONE),
	U("NDT", "nhân dân tệ", UNIT_APART),
	U("TB", "tê ra bai", UNIT_GLUED),
	U("USD", "đô la Mỹ", UNIT_ALONE),
	U("usd", "đô la Mỹ", UNIT_ALONE),
	U("VNĐ", "đồng", UNIT_ALONE),
	U("VND", "đồng", UNIT_ALONE),
	U("V", "vôn", UNIT_APART),
	U("W", "oát", UNIT_APART),
};

struct str
speechunit_at(struct str t, size_t at, enum unit_place place, size_t *n)
{
	struct str rest = str_from(t, at);

	*n = 0;
	if (rest.n == 0)
		return (struct str){0};
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		struct str sign = units[i].sign;

		if (sign.p[0] != rest.p[0] || units[i].place < place || !str_starts(rest, sign))
			continue;
		if ((word_letter(sign, 0) || str_ends(sign, STR("C")) || str_ends(sign, STR("F"))) &&
		    (word_letter(rest, sign.n) || word_digit(rest, sign.n)))
			continue;
		if (sign.n < 4 && word_digit(rest, sign.n) && strstr("$€£¥", sign.p))
			continue; /* it belongs to the amount behind it */
		if ((str_starts(str_from(rest, sign.n), STR("²")) || str_starts(str_from(rest, sign.n), STR("³"))))
			continue;
		*n = sign.n;
		return units[i].spoken;
	}
	return (struct str){0};
}

bool
speechunit_money(struct str t, size_t at)
{
	size_t end = word_blanks_back(t, at);

	if (end && (t.p[end - 1] == '%' || t.p[end - 1] == '$'))
		return true;
	if (end > 2 && memcmp(t.p + end - 3, "₫", 3) == 0)
		return true;
	return word_before_in(t, at, STR("đồng|đ|vnđ|vnd|usd|triệu|tỷ|tỉ|nghìn|ngàn|trăm|trđ|tr|k|eur")) ||
	       (end > 3 && t.p[end - 1] != ' ' && word_digit(t, end - 3) && memcmp(t.p + end - 2, "đ", 2) == 0);
}
