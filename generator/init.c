/*
 * init.c - the files of a first site. They are what an officer reads first, so they
 * say what each line is for.
 */
#include "init.h"

#include "base/file.h"
#include "model/site.h"
#include "output/create.h"

#include <errno.h>

static const struct {
	const char *path, *text; /* @ stands for the day */
} files[] = {
	{"content/site.yaml",
	 "# Tên trang và cơ quan; sửa cho đúng với đơn vị của bạn. Mọi khóa: xem site.yaml(5).\n"
	 "ten: Phổ biến, giáo dục pháp luật\n"
	 "gioi_thieu: Tài liệu, câu chuyện hòa giải, hỏi đáp pháp luật cho hòa giải viên và người dân.\n"
	 "dia_chi_web: http://localhost\n"
	 "co_quan: Tên cơ quan\n"
	 "chiu_trach_nhiem: Họ tên, chức vụ\n"
	 "dia_chi: Địa chỉ cơ quan\n"
	 "dien_thoai: \"0000 000 000\"\n"
	 "thu_dien_tu: lien-he@example.org\n"
	 "mac_dinh:\n"
	 "  tac_gia: Ban biên tập\n"
	 "  nguon: Tên cơ quan\n"
	 "muc:\n"
	 "  - tin-tuc\n"
	 "  - hoi-dap\n"},
	{"content/tin-tuc/_index.md", "---\ntieu_de: Tin tức\ntom_tat: Tin và thông báo mới.\n---\n"},
	{"content/tin-tuc/bai-dau-tien.md",
	 "---\n"
	 "tieu_de: Bài đầu tiên\n"
	 "ngay: @\n"
	 "tom_tat: Một bài mẫu; sửa tệp này hoặc xóa đi.\n"
	 "---\n\n"
	 "Viết nội dung ở đây. Dòng trống ngắt đoạn, **hai dấu sao** làm chữ đậm.\n\n"
	 "## Tiêu đề nhỏ\n\n"
	 "> [!ghi-nho] Điều cần nhớ\n"
	 "> Mỗi bài là một tệp; tên tệp là địa chỉ của bài trên trang.\n"},
	{"content/hoi-dap/_index.md", "---\ntieu_de: Hỏi đáp\ntom_tat: Câu hỏi thường gặp và câu trả lời.\n---\n"},
	{"content/hoi-dap/hoa-giai-o-co-so-la-gi.md",
	 "---\n"
	 "tieu_de: Hòa giải ở cơ sở là gì?\n"
	 "ngay: @\n"
	 "cau_hoi: Khi hàng xóm có mâu thuẫn, tổ hòa giải giúp được gì?\n"
	 "tra_loi_ngan: Hòa giải viên giúp hai bên tự bàn bạc và thỏa thuận, không phán xử ai đúng ai sai.\n"
	 "---\n\n"
	 "Hòa giải viên nghe cả hai bên, giải thích quy định có liên quan và giúp hai bên tìm cách giải quyết.\n"},
	{"content/trang/_index.md", "---\ntieu_de: Thông tin\n---\n"},
	{"content/trang/gioi-thieu.md",
	 "---\ntieu_de: Giới thiệu\nngay: @\n---\n\nTrang này do cơ quan lập ra để phổ biến, giáo dục pháp luật.\n"},
};

static struct str
with_day(struct arena *a, const char *text, struct str day)
{
	struct str rest = str_of(text), s = {0};

	while (rest.n) {
		struct str piece = str_cut(&rest, '@');

		s = str_cat(a, s, piece, rest.n ? day : STR(""));
	}
	return s;
}

bool
init_site(const char *dir, int today, struct diags *diags)
{
	struct arena a = {0};
	struct str content = str_cat(&a, str_of(dir), STR("/content")), day = date_iso(&a, today);
	bool ok = true;

	if (folder_exists(content.p)) {
		diag1(diags, E165, ((struct place){0}), content);
		ok = false;
	}
	for (size_t i = 0; ok && i < sizeof(files) / sizeof(files[0]); i++) {
		struct str path = str_cat(&a, str_of(dir), STR("/"), str_of(files[i].path));
		struct str text = with_day(&a, files[i].text, day);
		int err = create_file(dir, files[i].path, text);

		if (err) {
			diag1(diags, err == EACCES ? S305 : S303, ((struct place){path, 0, 0}), str_of(strerror(err)));
			ok = false;
		}
	}
	arena_free(&a);
	return ok;
}
