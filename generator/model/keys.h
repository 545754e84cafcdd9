/*
 * keys.h - every key that front matter may hold: the one table of the schema.
 *
 * KEYS(X) with X(NAME, "key", TYPE, kinds, choices or sub-keys, label, place).
 * Kinds is a mask of the kinds that may use the key. The label is what readers
 * see. Place: FACT is shown among a page's facts, WANTED as well and its absence is
 * a warning, REQUIRED is an error, and QUIET is used by name or not shown.
 * It has as many lines as there are keys. Source of the list: contract 3 and the content
 * types of the field (domain 4.3).
 */
#ifndef PBGDPL_KEYS_H
#define PBGDPL_KEYS_H

/* clang-format off: a table, a row a line */
#define KINDS(X) \
	X(KHOA, "khoa", "Khóa tập huấn") \
	X(BAI, "bai", "Bài học") \
	X(CAU_CHUYEN, "cau-chuyen", "Câu chuyện hòa giải") \
	X(MO_HINH, "mo-hinh", "Mô hình hay") \
	X(TIEU_PHAM, "tieu-pham", "Tiểu phẩm") \
	X(VAN_BAN, "van-ban", "Văn bản pháp luật") \
	X(HOI_DAP, "hoi-dap", "Hỏi đáp") \
	X(TIN, "tin", "Tin tức") \
	X(KEU_GOI, "keu-goi", "Lời mời tham gia") \
	X(BIEU_MAU, "bieu-mau", "Biểu mẫu") \
	X(AN_PHAM, "an-pham", "Ấn phẩm") \
	X(TRANG, "trang", "Trang thông tin")

#define ON(kind) (1u << KIND_##kind)
#define ON_ALL 0xFFFu

#define AUDIENCES "hoa-giai-vien tap-huan-vien nhan-dan bao-chi"
#define INVITED " luat-su luat-gia cong-an bo-doi-bien-phong nguyen-tham-phan nguyen-kiem-sat-vien nguyen-dieu-tra-vien nha-tai-tro"

#define KEYS(X) \
	X(TIEU_DE, "tieu_de", TEXT, ON_ALL, "", "Tiêu đề", REQUIRED) \
	X(NGAY, "ngay", DATE, ON_ALL, "", "Ngày đăng", REQUIRED) \
	X(TAC_GIA, "tac_gia", TEXT, ON_ALL, "", "Tác giả", REQUIRED) \
	X(NGUON, "nguon", TEXT, ON_ALL, "", "Nguồn", REQUIRED) \
	X(LOAI, "loai", TEXT, ON_ALL, "", "Loại", QUIET) \
	X(TOM_TAT, "tom_tat", TEXT, ON_ALL, "", "Tóm tắt", QUIET) \
	X(CAP_NHAT, "cap_nhat", DATE, ON_ALL, "", "Cập nhật", QUIET) \
	X(CHU_DE, "chu_de", LIST, ON_ALL, "", "Chủ đề", QUIET) \
	X(LINH_VUC, "linh_vuc", LIST, ON_ALL, "", "Lĩnh vực", QUIET) \
	X(DOI_TUONG, "doi_tuong", CHOICES, ON_ALL, AUDIENCES INVITED, "Dành cho", QUIET) \
	X(ANH, "anh", ROWS, ON_ALL, "tep alt chu_thich tac_gia nguoi_trong_anh_dong_y", "Hình", QUIET) \
	X(TRANG_THAI, "trang_thai", CHOICE, ON_ALL, "nhap cho-duyet duyet rut", "Trạng thái", QUIET) \
	X(LY_DO_RUT, "ly_do_rut", TEXT, ON_ALL, "", "Lý do rút", QUIET) \
	X(NGUOI_DUYET, "nguoi_duyet", TEXT, ON_ALL, "", "Người duyệt", QUIET) \
	X(NGAY_DUYET, "ngay_duyet", DATE, ON_ALL, "", "Ngày duyệt", QUIET) \
	X(BIEN_TAP, "bien_tap", TEXT, ON_ALL, "", "Biên tập", QUIET) \
	X(BUT_DANH, "but_danh", TEXT, ON_ALL, "", "Bút danh", QUIET) \
	X(PHIEN_BAN, "phien_ban", NUMBER, ON_ALL, "", "Phiên bản", QUIET) \
	X(DINH_CHINH, "dinh_chinh", ROWS, ON_ALL, "ngay noi_dung", "Đính chính", QUIET) \
	X(DUONG_DAN_CU, "duong_dan_cu", LIST, ON_ALL, "", "Đường dẫn cũ", QUIET) \
	X(THU_TU, "thu_tu", NUMBER, ON_ALL, "", "Thứ tự", QUIET) \
	X(TEP, "tep", ROWS, ON_ALL, "tep ten", "Tệp đính kèm", QUIET) \
	X(QUYEN_SU_DUNG, "quyen_su_dung", TEXT, ON_ALL, "", "Quyền sử dụng", QUIET) \
	X(AI_HO_TRO, "ai_ho_tro", TEXT, ON_ALL, "", "Có AI hỗ trợ", QUIET) \
	X(TU_KHOA, "tu_khoa", LIST, ON_ALL, "", "Từ khóa", QUIET) \
	X(DIA_BAN, "dia_ban", TEXT, ON_ALL, "", "Địa bàn", FACT) \
	X(VAN_BAN_VIEN_DAN, "van_ban_vien_dan", LIST, ON_ALL, "", "Văn bản viện dẫn", QUIET) \
	X(KIEM_TRA, "kiem_tra_phap_luat_ngay", DATE, ON_ALL, "", "Kiểm tra pháp luật ngày", QUIET) \
	X(LICH_SU, "lich_su", FLAG, ON_ALL, "", "Dẫn quy định cũ có chủ ý", QUIET) \
	X(THE_LOAI, "the_loai", TEXT, ON_ALL, "", "Thể loại", QUIET) \
	X(BAO_CHI, "bao_chi", ANY, ON_ALL, "", "Báo chí", QUIET) \
	X(PHAT_THANH, "phat_thanh", MAP, ON_ALL, "loi_chao loi_ket toc_do thoi_luong so_van_ban", "Phát thanh", QUIET) \
	X(DONG_Y, "dong_y_cong_bo", MAP, ON_ALL, "co van_ban ngay", "Đồng ý công bố", QUIET) \
	X(AN_DANH, "an_danh", ANY, ON_ALL, "", "Ẩn danh", QUIET) \
	X(MA_KHOA, "ma_khoa", TEXT, ON(KHOA), "", "Mã khóa", FACT) \
	X(KHOA_HOC, "khoa", TEXT, ON(BAI), "", "Khóa", QUIET) \
	X(MA_CHUYEN_DE, "ma_chuyen_de", TEXT, ON(BAI), "", "Mã chuyên đề", FACT) \
	X(THOI_LUONG_PHUT, "thoi_luong_phut", NUMBER, ON(BAI), "", "Thời lượng (phút)", QUIET) \
	X(MUC_TIEU, "muc_tieu", LIST, ON(KHOA) | ON(BAI), "", "Mục tiêu", QUIET) \
	X(CHUAN_BI, "chuan_bi", TEXT, ON(KHOA) | ON(BAI), "", "Chuẩn bị", QUIET) \
	X(HOAT_DONG, "hoat_dong", ROWS, ON(BAI), "ten phut phuong_phap noi_dung", "Hoạt động", QUIET) \
	X(TINH_HUONG, "tinh_huong", LIST, ON(BAI), "", "Tình huống", QUIET) \
	X(BAI_CAU_HOI, "cau_hoi", LIST, ON(BAI), "", "Câu hỏi", QUIET) \
	X(DAP_AN, "dap_an", LIST, ON(BAI), "", "Đáp án (chỉ bản tập huấn viên)", QUIET) \
	X(PHIEU_HOC_TAP, "phieu_hoc_tap", LIST, ON(BAI), "", "Phiếu học tập", QUIET) \
	X(CAC_BIEU_MAU, "bieu_mau", LIST, ON(BAI), "", "Biểu mẫu", QUIET) \
	X(QUYET_DINH, "quyet_dinh_ban_hanh", TEXT, ON(KHOA) | ON(BAI), "", "Quyết định ban hành", FACT) \
	X(BAN_BIEN_SOAN, "ban_bien_soan", PEOPLE, ON(KHOA) | ON(BAI), "", "Ban biên soạn", FACT) \
	X(CAN_CU, "can_cu", LIST, ON(BAI) | ON(HOI_DAP) | ON(BIEU_MAU) | ON(KHOA), "", "Căn cứ pháp luật", QUIET) \
	X(CAN_CU_PHAP_LUAT, "can_cu_phap_luat", LIST, ON(CAU_CHUYEN) | ON(MO_HINH) | ON(TIEU_PHAM), "", "Căn cứ pháp luật", QUIET) \
	X(NHAN_VAT_CHINH, "nhan_vat_chinh", TEXT, ON(CAU_CHUYEN), "", "Hòa giải viên", FACT) \
	X(TO_HOA_GIAI, "to_hoa_giai", TEXT, ON(CAU_CHUYEN), "", "Tổ hòa giải", FACT) \
	X(THON_TO, "thon_to", TEXT, ON(CAU_CHUYEN), "", "Thôn, tổ dân phố", FACT) \
	X(XA, "xa", TEXT, ON(CAU_CHUYEN), "", "Xã, phường", FACT) \
	X(CAC_BEN, "cac_ben", ROWS, ON(CAU_CHUYEN), "bi_danh", "Các bên", FACT) \
	X(LOAI_TRANH_CHAP, "loai_tranh_chap", TEXT, ON(CAU_CHUYEN), "", "Loại tranh chấp", FACT) \
	X(DIEN_BIEN, "dien_bien", TEXT, ON(CAU_CHUYEN), "", "Diễn biến", QUIET) \
	X(PHUONG_PHAP, "phuong_phap", TEXT, ON(CAU_CHUYEN), "", "Cách hòa giải", FACT) \
	X(KET_QUA, "ket_qua", CHOICE, ON(CAU_CHUYEN), "thanh khong-thanh", "Kết quả", FACT) \
	X(SO_LIEU, "so_lieu", TEXT, ON(CAU_CHUYEN), "", "Số liệu", FACT) \
	X(BAI_HOC, "bai_hoc", LIST, ON(CAU_CHUYEN), "", "Bài học", QUIET) \
	X(NHAN_VAT, "nhan_vat", ROWS, ON(TIEU_PHAM), "ten vai", "Nhân vật", QUIET) \
	X(CANH, "canh", LIST, ON(TIEU_PHAM), "", "Cảnh", FACT) \
	X(LOI_DAN, "loi_dan", TEXT, ON(TIEU_PHAM), "", "Lời dẫn", QUIET) \
	X(THOI_LUONG, "thoi_luong", NUMBER, ON(TIEU_PHAM) | ON(AN_PHAM), "", "Thời lượng (phút)", FACT) \
	X(AM_THANH, "am_thanh", TEXT, ON(TIEU_PHAM), "", "Âm thanh", FACT) \
	X(TEN_MO_HINH, "ten_mo_hinh", TEXT, ON(MO_HINH), "", "Tên mô hình", FACT) \
	X(DON_VI, "don_vi", TEXT, ON(MO_HINH), "", "Đơn vị", FACT) \
	X(THOI_GIAN, "thoi_gian", TEXT, ON(MO_HINH), "", "Thời gian", FACT) \
	X(BOI_CANH, "boi_canh", TEXT, ON(MO_HINH), "", "Bối cảnh", FACT) \
	X(CACH_LAM, "cach_lam", LIST, ON(MO_HINH), "", "Cách làm", QUIET) \
	X(KET_QUA_SO_LIEU, "ket_qua_so_lieu", TEXT, ON(MO_HINH), "", "Kết quả", FACT) \
	X(DIEU_KIEN, "dieu_kien_nhan_rong", TEXT, ON(MO_HINH), "", "Điều kiện nhân rộng", FACT) \
	X(DAU_MOI, "dau_moi", TEXT, ON(MO_HINH) | ON(KEU_GOI), "", "Đầu mối", FACT) \
	X(SO_HIEU, "so_hieu", TEXT, ON(VAN_BAN), "", "Số hiệu", WANTED) \
	X(LOAI_VB, "loai_vb", TEXT, ON(VAN_BAN), "", "Loại văn bản", WANTED) \
	X(CO_QUAN, "co_quan", TEXT, ON(VAN_BAN), "", "Cơ quan ban hành", WANTED) \
	X(NGUOI_KY, "nguoi_ky", TEXT, ON(VAN_BAN), "", "Người ký", FACT) \
	X(NGAY_BAN_HANH, "ngay_ban_hanh", DATE, ON(VAN_BAN), "", "Ngày ban hành", WANTED) \
	X(NGAY_HIEU_LUC, "ngay_hieu_luc", DATE, ON(VAN_BAN), "", "Ngày có hiệu lực", WANTED) \
	X(NGAY_HET_HIEU_LUC, "ngay_het_hieu_luc", DATE, ON(VAN_BAN), "", "Ngày hết hiệu lực", FACT) \
	X(TRICH_YEU, "trich_yeu", TEXT, ON(VAN_BAN), "", "Trích yếu", WANTED) \
	X(TINH_TRANG, "tinh_trang", CHOICE, ON(VAN_BAN), \
	  "con-hieu-luc het-hieu-luc-mot-phan het-hieu-luc-toan-bo chua-co-hieu-luc ngung-hieu-luc khong-con-phu-hop", \
	  "Tình trạng", WANTED) \
	X(THAY_THE, "thay_the", LIST, ON(VAN_BAN), "", "Thay thế", QUIET) \
	X(SUA_DOI_BOI, "sua_doi_boi", LIST, ON(VAN_BAN), "", "Được sửa đổi bởi", QUIET) \
	X(HUONG_DAN_BOI, "huong_dan_boi", LIST, ON(VAN_BAN), "", "Được hướng dẫn bởi", QUIET) \
	X(DIEU_KHOAN, "dieu_khoan", ROWS, ON(VAN_BAN), "don_vi tinh_trang boi tu_ngay ghi_chu", "Điều khoản thay đổi", QUIET) \
	X(NGUON_URL, "nguon_url", TEXT, ON(VAN_BAN), "", "Bản chính thức", QUIET) \
	X(GHI_CHU, "ghi_chu_bien_tap", TEXT, ON(VAN_BAN), "", "Ghi chú của Ban Biên tập", QUIET) \
	X(CAU_HOI, "cau_hoi", TEXT, ON(HOI_DAP), "", "Câu hỏi", QUIET) \
	X(NGUOI_HOI, "nguoi_hoi", TEXT, ON(HOI_DAP), "", "Người hỏi", FACT) \
	X(TRA_LOI_NGAN, "tra_loi_ngan", TEXT, ON(HOI_DAP), "", "Trả lời ngắn", QUIET) \
	X(TRA_LOI, "tra_loi", TEXT, ON(HOI_DAP), "", "Trả lời", QUIET) \
	X(NGUOI_TRA_LOI, "nguoi_tra_loi", TEXT, ON(HOI_DAP), "", "Người trả lời", FACT) \
	X(SO_KY_HIEU, "so_ky_hieu", TEXT, ON(TIN), "", "Số, ký hiệu", FACT) \
	X(NOI_DUNG_CHINH, "noi_dung_chinh", LIST, ON(TIN), "", "Nội dung chính", QUIET) \
	X(CO_QUAN_CHU_TRI, "co_quan_chu_tri", TEXT, ON(TIN), "", "Cơ quan chủ trì", FACT) \
	X(THOI_HAN, "thoi_han", TEXT, ON(TIN), "", "Thời hạn", FACT) \
	X(LICH, "lich", TEXT, ON(TIN), "", "Lịch", FACT) \
	X(LIEN_HE, "lien_he", TEXT, ON(TIN), "", "Liên hệ", FACT) \
	X(VAI_TRO, "vai_tro", TEXT, ON(KEU_GOI), "", "Vai trò", QUIET) \
	X(QUYEN_LOI, "quyen_loi", TEXT, ON(KEU_GOI), "", "Quyền lợi", QUIET) \
	X(CACH_DANG_KY, "cach_dang_ky", TEXT, ON(KEU_GOI), "", "Cách đăng ký", QUIET) \
	X(HAN, "han", DATE, ON(KEU_GOI), "", "Hạn đăng ký", QUIET) \
	X(MAU_DON, "mau_don", TEXT, ON(KEU_GOI), "", "Mẫu đơn", QUIET) \
	X(SO_MAU, "so_mau", TEXT, ON(BIEU_MAU), "", "Số mẫu", FACT) \
	X(HUONG_DAN, "huong_dan", TEXT, ON(BIEU_MAU), "", "Hướng dẫn", FACT) \
	X(NOI_DUNG, "noi_dung", LIST, ON(AN_PHAM), "", "Nội dung", QUIET) \
	X(KHUON_KHO, "khuon_kho", TEXT, ON(AN_PHAM), "", "Khuôn khổ", FACT) \
	X(SO_TRANG, "so_trang", NUMBER, ON(AN_PHAM), "", "Số trang", FACT) \
	X(TEP_IN, "tep_in", TEXT, ON(AN_PHAM), "", "Tệp in", QUIET) \
	X(GIAY_PHEP_XB, "giay_phep_xuat_ban", TEXT, ON(AN_PHAM), "", "Giấy phép xuất bản", FACT) \
	X(BAN_VAN_BAN, "ban_van_ban_thay_the", TEXT, ON(AN_PHAM), "", "Bản văn bản thay thế", QUIET) \
	X(BIA, "bia", TEXT, ON(AN_PHAM), "", "Bìa", QUIET) \
	X(BO_SACH, "bo", TEXT, ON(AN_PHAM), "", "Bộ sách", FACT)

#define X(NAME, key, label) KIND_##NAME,
enum page_kind { KINDS(X) PAGE_KINDS };
#undef X

#define X(NAME, key, type, kinds, choices, label, place) K_##NAME,
enum key { KEYS(X) KEY_COUNT };
#undef X

#endif
