/*
 * privacyfamily.c - family names of Vietnam, and the people whom streets are called after.
 *
 * A compound name ("Tôn Thất", "Âu Dương") begins with a syllable that is in the list on its own. The list holds the
 * names of the Kinh and of the larger other peoples as the registries write them; names that are far more often
 * another word ("Đường", "Quảng") are left out, they are found behind a title. Sorted by bytes for the search.
 */
#include "content/privacyroom.h"

/* clang-format off */
static const char *const family[] = {
	"biện", "bàn", "bành", "bá", "bì", "bùi", "bạc", "bạch", "bế", "bồ", "ca", "cam", "cao", "chiêm",
	"chu", "chung", "cháng", "châu", "chíu", "chảo", "chế", "chử", "cát", "cù", "cư", "cấn", "cầm", "cồ",
	"diêm", "diệp", "doãn", "dư", "dương", "giang", "giàng", "giáp", "hoàng", "hoắc", "hoằng", "huỳnh",
	"hà", "hàn", "hảng", "hầu", "hồ", "hồng", "hờ", "hứa", "kha", "khuất", "khà", "khúc", "khưu", "khương",
	"khổng", "kim", "kiều", "kpă", "ksor", "la", "lay", "liêu", "liễu", "lâm", "lã", "lèng", "lèo", "lê",
	"lò", "lô", "lù", "lý", "lăng", "lư", "lưu", "lương", "lường", "lại", "lầu", "lềnh", "lỗ", "lục",
	"lừu", "lữ", "lỳ", "ma", "mai", "mâu", "mã", "mông", "mạc", "mạch", "mẫu", "nghiêm", "nguyễn", "ngân",
	"ngô", "ngũ", "ngụy", "nhan", "nhiếp", "nhâm", "nhữ", "ninh", "niê", "nông", "nịnh", "ong", "phan",
	"phàn", "phàng", "phí", "phó", "phù", "phùng", "phún", "phạm", "quàng", "quách", "quắt", "rơ", "siu",
	"sái", "sùng", "sầm", "sằm", "thang", "thiều", "thiệu", "thoòng", "thàng", "thào", "thái", "thân",
	"thạch", "thẩm", "tiêu", "tiết", "triệu", "tráng", "trình", "trương", "trần", "trịnh", "tào", "tòng",
	"tô", "tôn", "tăng", "tưởng", "tạ", "tẩn", "tằng", "tếnh", "tề", "tống", "từ", "ung", "uông", "vi",
	"vy", "vàng", "vân", "vòng", "võ", "vũ", "vưu", "vương", "vừ", "âu", "đinh", "điểu", "đoàn",
	"đàm", "đào", "đèo", "đậu", "đặng", "đổng", "đỗ", "đới", "ưng",
};

static const char *const historic[] = {
	"bà triệu", "bùi thị xuân", "chu văn an", "hai bà trưng", "hoàng hoa thám", "hoàng quốc việt",
	"hoàng văn thụ", "hồ chí minh", "hồ xuân hương", "kỳ đồng", "lê duẩn", "lê hồng phong", "lê lợi",
	"lê quý đôn", "lê thanh nghị", "lê thánh tông", "lê văn lương", "lê đại hành", "lý bôn", "lý nam đế",
	"lý thái tổ", "lý thường kiệt", "lý tự trọng", "lương cường", "lương thế vinh", "lương văn tri",
	"mạc đĩnh chi", "nguyễn bỉnh khiêm", "nguyễn chí thanh", "nguyễn công trứ", "nguyễn du", "nguyễn huệ",
	"nguyễn hữu thọ", "nguyễn khuyến", "nguyễn lương bằng", "nguyễn phú trọng", "nguyễn thái học",
	"nguyễn thị minh khai", "nguyễn tri phương", "nguyễn trãi", "nguyễn tất thành", "nguyễn viết xuân",
	"nguyễn văn cừ", "nguyễn văn linh", "nguyễn văn trỗi", "nguyễn đình chiểu", "nguyễn đức cảnh",
	"ngô gia tự", "ngô quyền", "phan bội châu", "phan chu trinh", "phan châu trinh", "phan đình giót",
	"phan đình phùng", "phạm hồng thái", "phạm minh chính", "phạm ngũ lão", "phạm văn đồng", "quang trung",
	"trường chinh", "trần hưng đạo", "trần khánh dư", "trần nguyên hãn", "trần nhân tông", "trần phú",
	"trần quang khải", "trần quý cáp", "trần quốc toản", "trần thanh mẫn", "trần thái tông", "trần thủ độ",
	"trần văn cẩn", "trần đại nghĩa", "tô hiến thành", "tô hiệu", "tô lâm", "tôn đức thắng", "tố hữu",
	"võ nguyên giáp", "võ thị sáu", "võ văn kiệt", "võ văn tần", "đinh tiên hoàng", "đoàn thị điểm",
};
/* clang-format on */

static bool
among(const char *const *list, size_t n, struct str s)
{
	size_t lo = 0;

	while (lo < n) {
		size_t mid = lo + (n - lo) / 2;
		int c = str_compare(str_of(list[mid]), s);

		if (c == 0)
			return true;
		if (c < 0)
			lo = mid + 1;
		else
			n = mid;
	}
	return false;
}

bool
privacy_family(struct str small)
{
	return among(family, sizeof(family) / sizeof(family[0]), small);
}

bool
privacy_historic(struct str small)
{
	return among(historic, sizeof(historic) / sizeof(historic[0]), small);
}
