/*
 * privacy.c - personal data, planted and absent.
 *
 * A planted sentence marks what must be found, "[N:Nguyễn Văn Hùng]", with its exact bytes and kind, and nothing else
 * in it may be found: I identity, P phone, E e-mail, A account, V vehicle, L plot of land, D address, N name, M
 * mediator, C child, H health. An innocent passage has nothing. All sentences are invented. Then what is known, limits,
 * random damage, and time that must grow with the text. `privacy FILE ...` tells the finds in each file instead.
 *
 * The file has as many lines as there are sentences.
 */
#define _XOPEN_SOURCE 700

#include "content/privacy.h"

#include "base/file.h"

#include "unit/test.h"

#include <fcntl.h>
#include <stdlib.h>
#include <time.h>

static const char letters[] = "IPEAVLDNCH";

/* clang-format off */
static const char *const planted[] = {
	"Số căn cước của ông là [I:034085001234], cấp năm 2021.",
	"Bà Lan đưa thẻ căn cước số [I:033175004567] cho cán bộ xem.",
	"CCCD: [I:034 090 012 345], cấp ngày 12/5/2021 tại Cục Cảnh sát QLHC về TTXH.",
	"Anh khai số CCCD [I:001.088.012.345] trong đơn.",
	"Số định danh cá nhân [I:034308005678] được ghi trên giấy khai sinh của con.",
	"Trong ảnh chụp còn thấy rõ dãy số [I:036199001122] ở góc thẻ.",
	"Người mua xuất trình căn cước công dân [I:0340-8500-1234] trước mặt công chứng viên.",
	"Giấy CMND số [I:151234567] do Công an tỉnh cấp năm 2009 đã hết hạn.",
	"Chị dùng chứng minh nhân dân số [I:151 234 567] để vay tiền.",
	"CMND [I:145.678.901] của người vay được giữ làm tin.",
	"Số chứng minh thư [I:034567890] cấp ngày 3/4/2008.",
	"Hộ chiếu số [I:B1234567] bị người cho vay giữ lại.",
	"Ông cho xem hộ chiếu [I:C12345678] còn hạn đến năm 2030.",
	"Passport: [I:N2345678], visa đã hết hạn.",
	"Giấy phép lái xe số [I:340123456789] hạng B2 bị tạm giữ.",
	"GPLX [I:330987654321] cấp năm 2019.",
	"Bằng lái số [I:340 198 765 432] để quên trong cốp.",
	"Mã số BHXH [I:3421012345] của người lao động bị ghi nhầm.",
	"Sổ bảo hiểm xã hội số [I:3420987654] do người chồng giữ.",
	"Thẻ BHYT mã [I:GD4343421012345] hết hạn tháng 12.",
	"Thẻ bảo hiểm y tế số [I:DN 4010123456789] mang tên người vợ.",
	"Mã số thuế cá nhân [I:8012345678] của chị bị người khác dùng.",
	"Số căn cước [I:034185 001234] viết bằng bút bi xanh ở mặt sau tờ giấy vay.",
	"Anh ký tên và ghi số căn cước: [I:031079005566].",
	"Người làm chứng có số CCCD là [I:035066003344].",
	"Trên hợp đồng ghi CCCD số **[I:034072006789]** cấp ngày 10/8/2022.",
	"Bản sao thẻ căn cước ([I:030201007788]) được dán vào sổ.",
	"Căn cước của cháu mang số [I:034215012345].",
	"Bên B xuất trình CMND số [I:150987321] cấp tại Thái Bình.",
	"Số định danh của bà cụ là [I:034 145 000 321].",
	"Gọi cho tôi theo số [P:0912345678] sau 17 giờ.",
	"Điện thoại của chị Hoa: [P:0987 654 321].",
	"Anh để lại số [P:0978.123.456] rồi đi.",
	"SĐT: [P:0366-123-456], gặp anh Tuấn.",
	"Số máy [P:+84 912 345 678] nhắn tin đe dọa suốt một tuần.",
	"Người này dùng số [P:+84912345678] gọi tới.",
	"Liên hệ [P:0084 983 111 222] để nhận lại đồ.",
	"Zalo [P:0799 888 777] đăng ảnh hai vợ chồng.",
	"Số thuê bao [P:0562345678] đã khóa.",
	"Điện thoại nhà riêng [P:0227 3831 456] không ai nghe.",
	"Bà Tâm cho số bàn [P:(0221) 3862 345] để tiện gọi.",
	"Số điện thoại bàn của gia đình là [P:02273.745.678].",
	"Mẹ anh dùng số 3 máy, máy hay dùng là [P:038 222 3344].",
	"Ai thấy cháu xin báo [P:0333445566] hoặc [P:0944 556 677].",
	"Ai biết tin xin gọi [P:0905.111.222]/[P:0906333444].",
	"Người vợ đổi sang số mới: [P:085.234.5678].",
	"Chồng chị nhắn từ số [P:0702 345 678] lúc nửa đêm.",
	"Số điện thoại [P:09 12 34 56 78] in trên tờ rơi cho vay.",
	"Liên lạc chị Nga, [P:(0912) 345 678].",
	"Trong tin nhắn có số [P:(+84) 378 456 123] của người cho vay.",
	"Nhắn cho chú Bình [P:0913 24 68 10] nhé.",
	"Tờ giấy dán ở cột điện ghi [P:0886.66.77.88].",
	"Cháu nhớ số của mẹ là [P:0966778899].",
	"Hàng xóm đã gọi tới [P:0213 3876 543] của nhà bà.",
	"Ông để lại điện thoại [P:84912345679] trên giấy vay nợ.",
	"Số **[P:0977123987]** là của người đăng bài.",
	"tel:[P:0912999888]",
	"Anh Đạt (ĐT [P:0349876543]) nhận giữ chìa khóa.",
	"Gửi về hộp thư [E:nguyenvanhung85@gmail.com] trước ngày 5.",
	"Email của chị là [E:hoa.tran_1990@yahoo.com].",
	"Thư điện tử: [E:tuan.le@outlook.com.vn]; chị xem giúp.",
	"Anh gửi đơn từ địa chỉ [E:Pham.Tuan+don@hotmail.com].",
	"Liên hệ [E:lanhuong1978@icloud.com].",
	"Trang cá nhân ghi [E:minhduc@fpt.vn] ở phần giới thiệu.",
	"Hòm thư <[E:dothihanh.tb@gmail.com]> vẫn mở.",
	"Mật khẩu hòm thư [E:0912345678@gmail.com] bị người chồng đổi.",
	"Cháu dùng thư [E:be.bao2014@gmail.com] để học.",
	"Trong giấy có [E:ngocanh-shop@zoho.com] và số nhà.",
	"STK [A:19031234567890] Techcombank, chủ thẻ là người vợ.",
	"Số tài khoản: [A:0341000123456] tại Vietcombank.",
	"Anh chuyển vào tài khoản số [A:3200205123456] của Agribank.",
	"Tài khoản ngân hàng của bà Lan là [A:103 8765 43210].",
	"Chuyển khoản cho chị theo STK: [A:47110000123456] BIDV.",
	"Số TK [A:0912345678] ngân hàng MB đứng tên người em.",
	"Tiền được chuyển tới tài khoản [A:1020 3040 5060] ngân hàng ACB.",
	"Trả nợ vào số tài khoản [A:8001.2345.6789].",
	"Số thẻ ATM [A:9704366812345678] bị người lạ dùng.",
	"Ngân hàng VPBank [A:123456789012] đứng tên con gái bà.",
	"Chủ nợ cho STK [A:060123456789] Sacombank.",
	"Bà nhắn: tài khoản số [A:12345678] quỹ tín dụng.",
	"Số tài khoản của anh: [A:2904205678901].",
	"Chiếc xe biển số [V:17B1-123.45] va vào cổng nhà ông.",
	"Ô tô BKS [V:34C-123.45] đỗ chắn lối đi.",
	"Xe máy [V:29-H1 12345] của người chồng bị giữ.",
	"Xe tải [V:34C 12345] chở vật liệu làm nứt sân.",
	"Chiếc Wave [V:17-B6 678.90] vẫn dựng ở hiên.",
	"Xe con [V:30A-567.89] chắn cửa hàng.",
	"Biển kiểm soát [V:89A12345] được camera ghi lại.",
	"Biển số [V:17N-1234] đời cũ.",
	"Xe khách [V:15B-012.34] dừng trước ngõ.",
	"Xe điện [V:29MĐ1-234.56] sạc nhờ nhà hàng xóm.",
	"Người lái ô tô [V:88LD-001.23] bỏ đi.",
	"Mô tô [V:17B1-98765] bị mất.",
	"Nhà ông ở [L:thửa đất số 123, tờ bản đồ số 12], diện tích 240 m2.",
	"Hai bên tranh chấp [L:thửa số 45], giáp mương.",
	"Phần đất thuộc [L:thửa 218, tờ bản đồ số 07] bản đồ địa chính xã.",
	"[L:Tờ bản đồ số 15] ghi ranh giới khác.",
	"[L:Số thửa: 312; tờ bản đồ số: 9]; mục đích sử dụng: đất ở.",
	"Sổ đỏ số [L:BX 123456] đứng tên người chồng.",
	"Giấy chứng nhận quyền sử dụng đất số [L:CH 012345] cấp năm 2018.",
	"GCN số [L:AB 654321] bị cầm cố.",
	"Sổ hồng mang số [L:DĐ 112233] đã sang tên.",
	"Số phát hành [L:BK 998877], số vào sổ [L:CS 01234].",
	"Bà bán [L:thửa đất số 77, tờ bản đồ số 3] cho người khác.",
	"Phần lấn chiếm nằm ở [L:thửa đất số 1024] của nhà liền kề.",
	"Đất đó là [L:thửa 56/2, tờ bản đồ số 11].",
	"Sổ đỏ số [L:654321] do ông nội để lại.",
	"Bìa đỏ số [L:K 123456] cấp năm 1994 bị rách.",
	"Ông Bình giữ sổ đỏ [L:BN 445566] của em trai.",
	"Bà đang ở [D:số nhà 12 ngõ 5 đường Trần Phú].",
	"Chị thuê trọ tại [D:số 45, đường Trần Hưng Đạo, phường Trần Lãm].",
	"Gia đình anh sống ở [D:số nhà 27, phố Lê Lợi].",
	"Anh Hùng trú tại [D:số 8 ngách 12 ngõ 34 đường Lý Bôn].",
	"Nhà riêng của bà: [D:số 15B phố Quang Trung].",
	"Hai vợ chồng ở [D:căn hộ 1203, chung cư Phú Mỹ].",
	"Ông Thắng ở [D:tổ 5, thôn Đông], hay uống rượu.",
	"Chị Hoa, [D:xóm 3, xã Vũ Hội], đến gặp tổ hòa giải.",
	"Bà Lan ở [D:thôn Đông Hải] bị chồng đánh.",
	"Anh Tuấn ([D:thôn Thượng, xã Minh Quang]) không chịu ký.",
	"Nhà của anh ở [D:số nhà 8, tổ dân phố 4].",
	"Chị ngụ tại [D:12/5 đường Lê Quý Đôn].",
	"Hộ khẩu thường trú: [D:số 101 đường Hai Bà Trưng, phường Kỳ Bá].",
	"Ông Hậu ở [D:số nhà 5A] cạnh đình.",
	"Bà Mận, [D:tổ dân phố số 7], đã ký vào biên bản.",
	"Cụ Tý sống một mình tại [D:số 3 ngõ 19 phố Minh Khai].",
	"Địa chỉ nhà: [D:số 66 đường Nguyễn Trãi, phường Quang Trung].",
	"Anh trọ ở [D:số 9 hẻm 4 đường Long Hưng].",
	"Ông [N:Nguyễn Văn Hùng] và bà Lan mâu thuẫn về lối đi chung.",
	"Bà [N:Trần Thị Lan], trú tại thôn Đông, xã Minh Quang, yêu cầu hòa giải.",
	"Anh [N:Phạm Văn Tuấn] (SN 1985) đánh vợ nhiều lần.",
	"Chị [N:Lê Thị Hoa], sinh năm 1990, quê ở xã Vũ Hội.",
	"Hộ ông [N:Bùi Đức Thắng] xây tường lấn sang lối đi.",
	"Gia đình bà [N:Đỗ Thị Mơ] không đồng ý phá cây.",
	"Nguyên đơn [N:Hoàng Minh Quân] khởi kiện đòi nợ.",
	"Bị đơn là bà [N:Vũ Thị Thanh Huyền] vắng mặt.",
	"Vợ chồng anh [N:Đặng Quốc Việt] đã ly thân hai năm.",
	"Anh [N:Ngô Văn Tý], 45 tuổi, nhà ở thôn Thượng.",
	"Ông [N:Lý Văn Páo] ở xóm Khe Tiên tranh chấp nương.",
	"Ông [N:Giàng A Páo] ở bản Tả Van tranh chấp nương với hàng xóm.",
	"Chồng chị là anh [N:Dương Công Minh] thường xuyên đánh vợ.",
	"Bị cáo [N:Trịnh Đình Quang] (sinh năm 1979, trú tại phường Kỳ Bá) nhận tội.",
	"Người vay là [N:Phan Thị Bích Ngọc], trú tại xã Thụy Liên.",
	"Hai ông [N:Đinh Văn Khoa] và [N:Mai Xuân Trường] cùng ở thôn Nam, tranh chấp bờ ao.",
	"Tôi là [N:Lưu Thị Hạnh], xin trình bày việc như sau.",
	"Họ và tên: [N:NGUYỄN VĂN DŨNG], sinh ngày 12/5/1980.",
	"Vợ là [N:Tạ Thị Nhung] bỏ về nhà mẹ đẻ.",
	"Con trai [N:Cao Văn Đức] của bà đòi chia đất.",
	"Nạn nhân [N:Quách Thị Thu] bị chồng cũ hành hung.",
	"Đối tượng [N:Hà Văn Sơn] dọa giết cả nhà.",
	"Mâu thuẫn giữa bà [N:Lương Thị Tuyết] và con dâu kéo dài.",
	"Bà [N:Nguyễn Thị Tuyết Mai] kiện em trai đòi chia di sản.",
	"Ông [N:Phùng Văn Chiến] cho vay lãi nặng, nhà ở [D:xóm 6].",
	"Anh [N:Tống Văn Lộc], xã Bình Minh, vay nợ của nhiều người.",
	"Chị [N:Kiều Thị Ánh] ở thôn Bắc tố cáo chồng bạo lực.",
	"Hai vợ chồng [N:Nguyễn Đình Phúc] ly hôn năm 2020.",
	"[N:Nguyễn Thị Minh Nguyệt], sinh năm 1974, trú tại phường Lê Hồng Phong.",
	"[N:Trần Quang Huy] (32 tuổi, ngụ xã An Ninh) bị tạm giữ.",
	"[N:Vi Văn Thành], thôn Nà Mòn, xã Yên Lập, là người làm đơn.",
	"Bên vay: [N:Đào Thị Thơm].",
	"Chủ hộ [N:Lại Văn Tính] cơi nới ban công.",
	"Cụ [N:Nguyễn Thị Vóc], 84 tuổi, bị con trai cả đuổi ra khỏi nhà.",
	"Bà [N:Hồ Thị Kim Liên] cãi nhau với hàng xóm vì tiếng karaoke.",
	"Chị gái [N:Nguyễn Hồng Nhung] không nhận phần thừa kế.",
	"Tài xế [N:Mạc Văn Quý] va chạm với xe của bà.",
	"Thửa ruộng ấy đứng tên [N:Khúc Văn Đoàn].",
	"Ông [N:Âu Dương Quân] thuê trọ ở phường Phố Hiến.",
	"Bà [N:Tôn Nữ Diệu Hiền] sống tại phường Vĩ Dạ.",
	"Ông **[N:Nguyễn Thế Anh]** bị bà con phản ánh vì đánh đập mẹ già.",
	"Anh [N:Trần Văn Em] (ngụ ấp Bình Hòa) nợ tiền phân bón.",
	"Chị [N:Thạch Thị Sa Rươl], ấp Trà Kha, xin rút đơn.",
	"Anh [N:Y Thông Niê] ở buôn Ea Tul, xã Ea Tul xích mích với em rể.",
	"Bà [N:Phạm Thị Ngân] và chồng cũ giành quyền nuôi con.",
	"Ông [N:Đoàn Văn Vươn Lên] ở thôn Trung lấn đất của chùa.",
	"Anh [N:Nguyễn Quang Hải Đăng] chửi bới hàng xóm khi say.",
	"Cháu [C:Trần Gia Bảo], 8 tuổi, chứng kiến bố đánh mẹ.",
	"Cháu gái [C:Nguyễn Bảo Ngọc] ở với bà ngoại.",
	"Em [C:Phạm Thị Mai], học sinh lớp 8A, bị bạn bắt nạt.",
	"Bé [C:Lê Minh Khôi] (5 tuổi) bị bỏ lại ở nhà.",
	"Bé gái [C:Hoàng Thị Thảo My] bị người hàng xóm quấy rối.",
	"Con gái là [C:Đỗ Hà Anh], 12 tuổi, bỏ học.",
	"Học sinh [C:Vũ Đức Long] lớp 5B bị phạt.",
	"Cháu [C:Bảo], 8 tuổi, học lớp 2A Trường Tiểu học Vũ Hội, xã Vũ Hội.",
	"Em [C:Ngô Thị Yến Nhi] sinh năm 2014, ở với ông bà.",
	"Con trai [C:Bùi Tuấn Kiệt], sinh ngày 3/2/2016, chưa có giấy khai sinh.",
	"Cháu [C:Lò Thị Pành] theo mẹ về quê.",
	"Em bé [C:Trương Khánh An] mới 9 tháng tuổi.",
	"Anh [H:Nguyễn Văn Quyết] nhiễm HIV từ năm 2015.",
	"Chị [H:Trần Thị Phượng] mắc bệnh tâm thần phân liệt.",
	"Ông [H:Lê Văn Bính] bị ung thư phổi giai đoạn cuối.",
	"[H:Đỗ Mạnh Cường] nghiện ma túy, hay về xin tiền mẹ.",
	"Bà [H:Phạm Thị Nụ] đang điều trị trầm cảm sau sinh.",
	"Anh [H:Vũ Văn Toản] vừa đi cai nghiện về.",
	"Chị [H:Nguyễn Thị Thúy] hiếm muộn nên bị mẹ chồng đay nghiến.",
	"Ông [H:Hoàng Văn Lịch] bị xơ gan.",
	"Hòa giải viên [M:Nguyễn Thị Lan] đến từng nhà.",
	"Bà [M:Trần Thị Hằng], Tổ trưởng tổ hòa giải thôn Đông, kể lại.",
	"Ông [M:Lê Văn Sự] là hòa giải viên lâu năm ở xóm 4.",
	"Ông [M:Đặng Văn Khang] - thành viên Tổ hòa giải tổ dân phố 9.",
	"Ông [N:Nguyễn Văn Hùng], CCCD [I:034085001234], trú tại [D:số nhà 12 ngõ 5], điện thoại [P:0912 345 678].",
	"Chị [N:Lê Thị Hoa] (sinh năm 1990) có xe [V:17B1-123.45], STK [A:19031234567890] Techcombank.",
	"Anh [N:Bùi Văn Nam] ở [D:tổ 7, phường Trần Lãm] đánh nhau với ông Tư.",
	"Bà [N:Đinh Thị Sửu] đứng tên [L:thửa đất số 88, tờ bản đồ số 4].",
	"| 1 | [N:Nguyễn Văn Thao] | 1965 | thôn Đông | [P:0912 000 111] |",
	"| 2 | [N:Phạm Thị Loan] | thôn Đoài |",
	"Người đề nghị: bà [N:Trần Thị Cúc], [D:xóm 7].",
	"Ông [N:Vương Đình Tú] nợ bà 50 triệu đồng, hứa trả trước ngày 30/6/2025.",
	"Anh [N:Lâm Văn Bền] và chị [N:Lâm Thị Bưởi] ở ấp Tân Lợi chia đất của mẹ.",
	"Ông bà [N:Nguyễn Hữu Chí] không cho con dâu sang tên.",
	"Chú [N:Trần Đại] ở thôn Nội, đánh nhau với hàng xóm.",
	"Bố chồng chị là ông [N:Nguyễn Xuân Phong].",
	"Ông [N:Phạm Quang Thắng] thừa nhận có chiếm đoạt bò của hàng xóm.",
	"Chị [N:Võ Thị Ngọc Giàu] tố chồng ngoại tình với hàng xóm.",
	"Lái xe [N:Trần Đức Mạnh] bỏ chạy.",
	"Người nhận tiền là [N:Nguyễn Thùy Linh].",
	"Bà [N:Ngụy Thị Thu] ở thôn Chùa kiện ra Tòa.",
	"Đồng thừa kế gồm ông [N:Nguyễn Đăng Khoa], bà Mười và anh Út.",
	"Anh trai [N:Phạm Tiến Dũng] không chịu chia đất hương hỏa.",
	"Hàng xóm là bà [N:Chu Thị Thảo] phản đối.",
	"Cháu [C:Nguyễn Tiến Đạt] bị tai nạn trước cổng trường.",
	"Số của ông Tư là [P:0918.222.333], bà Tám là [P:0919444555].",
	"Nhà riêng của anh ở [D:số 2/7 đường Lê Đại Hành].",
	"Người này tự xưng, xin chuyển cọc vào [A:1903456789012] Techcombank.",
	"Bà gửi ảnh chụp căn cước có số [I:034161009988] cho người lạ.",
	"Tôi tên là [N:Nguyễn Thị Thanh], sinh năm 1972, hiện đang sinh sống tại [D:khu 4, xã Hồng Minh].",
	"Sau khi bố mất, ông [N:Trần Văn Khải] tự ý bán mảnh vườn cho người làng bên.",
	"Bà [N:Phạm Thị Nhài] (62 tuổi, thôn Cổ Dũng) nói bà không vay đồng nào.",
	"Ai thấy chiếc xe đạp, gọi giúp em số [P:0394 556 712].",
	"Số di động của người cho thuê nhà là [P:0868.123.987], tên thường gọi là Tư Béo.",
	"Căn cước của hai bên lần lượt là [I:034182004455] và [I:034079007788].",
	"Hai thẻ căn cước [I:030 174 002 211], [I:034 176 009 900] được photo kèm đơn.",
	"Anh ta chuyển 5 triệu đồng đến số tài khoản [A:0451000234567] mở tại Vietcombank.",
	"Tiền mua trâu gửi vào STK [A:2604220001357] - Agribank chi nhánh Đông Hưng, chủ tài khoản là em vợ.",
	"Chị dùng xe Vision màu trắng, biển số [V:17B5-226.18].",
	"Chiếc bán tải [V:17C-104.77] đậu chắn trước nhà văn hóa.",
	"Mảnh đất tranh chấp là [L:thửa đất số 305, tờ bản đồ số 21] tại thôn Kênh Xuyên.",
	"Bìa đỏ mang số [L:CL 778812] do anh cả cất giữ.",
	"Nhà bà ở [D:số 19, ngõ 88, đường Trần Thánh Tông].",
	"Vợ chồng chị sống tại [D:số nhà 4, ngách 3, phố Bồ Xuyên].",
	"Liên hệ chị qua thư [E:phuong.nguyen88@gmail.com].",
	"Đơn được gửi từ hộp thư [E:anhtuan_tb@yahoo.com.vn].",
	"Cháu [C:Đinh Gia Hưng], sinh năm 2017, phải nghỉ học theo mẹ.",
	"Bé [C:Nguyễn Ngọc Diệp], học lớp 3B, khóc khi bố mẹ cãi nhau.",
	"Em [C:Vũ Thị Thùy Trang] (14 tuổi) bị bố dượng đánh.",
	"Anh [H:Đỗ Văn Hiệp] bị nhiễm HIV, hàng xóm xa lánh.",
	"Chị [H:Bùi Thị Liễu] từng điều trị tâm thần ở bệnh viện tỉnh.",
	"Ông [N:Ngô Đình Lưu] và em trai là [N:Ngô Đình Lạc] không nhìn mặt nhau mười năm.",
	"Hộ bà [N:Hoàng Thị Gấm] và hộ ông [N:Mai Văn Thơ] chung nhau một rãnh nước.",
	"Tổ hòa giải tiếp nhận đơn của anh [N:Lê Đức Trọng], trú tại thôn Mỹ Am.",
	"Theo đơn, bà [N:Tô Thị Hợi] cho ông [N:Tô Văn Thìn] mượn ba chỉ vàng năm 2011.",
	"[N:Cao Thị Hòe] (SN 1968, ở xã Tây Đô) tố người em dâu.",
	"Bên mua là ông [N:Đàm Quang Trung], bên bán là bà [N:Khổng Thị Na].",
	"Con dâu bà là chị [N:Giáp Thị Hương] ôm con về ngoại.",
	"Người chồng, anh [H:Phí Văn Thành], nghiện rượu nặng.",
	"Số chứng minh nhân dân cũ: [I:151 888 777].",
	"Giấy phép lái xe [I:340112233445] của anh bị rơi.",
	"Mã BHXH [I:3420556677] ghi ở góc tờ đơn.",
	"Hộ chiếu [I:K0123456] của người em ở Đài Loan.",
	"Người dân tố cáo ông [N:Nguyễn Bá Tòng] lấn chiếm ao làng ở thôn Vị Thủy.",
	"Ông [N:Trần Xuân Thiều], xóm Bãi, trồng xoan che hết nắng nhà bên.",
	"Gia đình ông [N:Phan Thế Kỷ] ở số 3 thì không ai biết.",
	"Chị [N:Nguyễn Thị Lụa] cùng chồng là [N:Vũ Văn Nhiên] xin ly hôn.",
	"Anh [N:Hồ Sỹ Phú] trú phường Vũ Phúc đánh bạc, bán cả xe.",
	"Bà [N:Trương Thị Bảy] ngụ [D:ấp 3, xã Long Hậu], thế chấp sổ.",
	"Số điện thoại bàn nhà ông Thìn: [P:0227.3862.119].",
	"Zalo của thầy cúng: [P:0357999123].",
	"Gọi [P:+84 912 777 888] hỏi gặp chị Tâm.",
	"Người nhắn tin dùng số [P:0589-111-222].",
	"Nhà anh Dũng ở [D:tổ dân phố số 12, phường Hoàng Diệu].",
	"Bà Thoa ở [D:thôn Lạc Đạo] không chịu đến buổi hòa giải.",
	"Cụ [N:Bùi Thị Chén] năm nay 91 tuổi, sống với cháu nội.",
	"Chồng cũ của chị, anh [N:Lương Văn Tài], đòi gặp con.",
	"Đại diện gia đình là bà [N:Vũ Thị Mận], chị cả.",
	"Tài khoản [A:101004567890] ngân hàng VietinBank nhận tiền cọc.",
	"Nạn nhân tên [N:Quàng Thị Xôm], người dân tộc Thái.",
	"Hai chị em [N:Đào Thị Sen] và Đào Thị Súng tranh nhau mảnh vườn.",
	"Ông [H:Lê Khả Tường] bị tai biến, ba con không ai nuôi.",
	"Trên tờ giấy có số [I:034301112223] và chữ ký của cô dâu.",
	"Ô tô con màu đen [V:89A-331.52] của ông Lý.",
	"Người thuê là [N:Nguyễn Trọng Nghĩa], quê Nghệ An.",
	"Anh [N:Trần Ngọc Bích] vay nặng lãi rồi bỏ trốn khỏi xã Thái Thọ.",
	"Trường hợp của chị [N:Doãn Thị Hường] ở thôn Tân Hòa là một ví dụ.",
	"Địa chỉ: [D:số 7B, ngõ 120, đường Lý Thái Tổ, phường Kỳ Bá] (nhà riêng).",
	"Cháu [C:Hoàng Bách], 6 tuổi, ở với ông ngoại tại thôn Nghĩa, xã Quỳnh Hội.",
	"Chị [N:Nguyễn Thị Hường], 34 tuổi, trú tại thôn Đồng Lạc, xã Tân Hưng, nhiều lần bị chồng đánh.",
	"Theo trình bày của bà [N:Lê Thị Tươi], năm 1998 bố mẹ bà có cho ông [N:Lê Văn Mạnh] ở nhờ trên mảnh đất này.",
	"Ông [N:Vũ Ngọc Sơn] (số căn cước [I:034061002345]) xác nhận đã nhận đủ tiền.",
	"Mọi liên lạc xin gọi cho anh Sơn theo số [P:0914.556.778].",
	"Số điện thoại liên hệ: [P:0363 221 190] (chị Hà).",
	"Số tài khoản nhận tiền: [A:19036677889012], ngân hàng Techcombank, chi nhánh Thái Bình.",
	"Chị nhờ chuyển khoản vào [A:0341007123456] (Vietcombank).",
	"Xe mô tô biển kiểm soát [V:17B9-045.67] do anh Hậu điều khiển.",
	"Chiếc xe 7 chỗ mang biển [V:30H-228.91] chiếm hết vỉa hè.",
	"Vị trí đất: [L:thửa đất số 412; tờ bản đồ số 36], thôn Phú Vinh.",
	"Phần đất có [L:số thửa 129, tờ bản đồ 14] được chia cho người con út.",
	"Giấy chứng nhận quyền sử dụng đất số [L:AĐ 445120] do UBND huyện cấp năm 2006.",
	"Gia đình bà sống ở [D:số 21, ngõ 6, đường Ngô Thì Nhậm, phường Quang Trung].",
	"Anh Lâm hiện ở [D:số nhà 88, tổ 14, phường Bồ Xuyên].",
	"Email cá nhân: [E:levanthanh.law@gmail.com].",
	"Cháu [C:Phạm Minh Khang] (lớp 4A, Trường Tiểu học Minh Khai) là người kể lại sự việc.",
	"Cháu gái [C:Đặng Bảo Châu], 11 tuổi, viết thư cho bố.",
	"Bà ngoại nuôi cháu [C:Nguyễn Hoài An] từ lúc lọt lòng.",
	"Em [C:Trần Hải Yến], học sinh lớp 7C, nghỉ học ba tuần nay.",
	"Chị [H:Hoàng Thị Mến] phát hiện nhiễm HIV khi đi khám thai.",
	"Anh [H:Nguyễn Hữu Đạt] có tiền sử động kinh từ nhỏ.",
	"Bà [H:Vũ Thị Rơi] bị ung thư vú, chồng bỏ đi với người khác.",
	"Nguyên đơn là chị [N:Bùi Thị Thoa], bị đơn là anh [N:Đinh Quang Hiếu].",
	"Ông [N:Trịnh Văn Quyền] và bà [N:Trịnh Thị Quế] là chị em ruột, tranh chấp nhà thờ họ.",
	"Hàng xóm phản ánh gia đình ông [N:Phạm Đức Tính] nuôi 30 con lợn sát vách.",
	"Người gây gổ là [N:Đoàn Mạnh Tiến], 27 tuổi, thất nghiệp.",
	"Con rể bà, anh [N:Nguyễn Công Trình], đập phá đồ đạc.",
	"Bà [N:Mai Thị Xoan], SN 1959, xã Đông Hoàng, gửi đơn lên tổ hòa giải.",
	"Ông [N:Hà Công Tuấn] trú tại [D:tổ 8] thì im lặng.",
	"Chủ nhà là ông [N:Đồng Văn Thắng].",
	"Đơn đề nghị của bà [N:Khương Thị Lý] nêu ba yêu cầu.",
	"Mẹ chồng là bà [N:Lưu Thị Vân] cấm con dâu về ngoại.",
	"Ông [N:Ninh Văn Chúc], thương binh hạng 2/4, thôn Trung Thành, bị con trai lấn đất.",
	"Tranh chấp giữa ông [N:Phạm Hồng Quảng] với ông [N:Phạm Hồng Lĩnh] bắt đầu từ cây mít.",
	"[N:Nguyễn Thị Kim Anh] (trú tại phường Hoàng Diệu) bị tố lừa bán đất.",
	"CMND số [I:152 003 441] do Công an tỉnh Thái Bình cấp.",
	"Số hộ chiếu [I:C4567891] của chị bị môi giới giữ.",
	"Số sổ BHXH: [I:3407012345].",
	"Thẻ căn cước của anh có số [I:034 088 007 654].",
	"Số cố định của quán: [P:0227 6251 888], bà chủ tên Nhàn.",
	"Viber/Zalo: [P:0982000345]",
	"Điện thoại: [P:0358-777-990] - gặp bác Thìn.",
	"Gọi con trai tôi theo [P:+84 981 223 344] để xác nhận.",
	"Trên tường ghi nguệch ngoạc \"Nợ không trả, gọi [P:0927 555 123]\".",
	"Anh [N:Kim Văn Sang], quê xã Thụy Xuân, làm nghề biển.",
	"Bà [N:Tăng Thị Mỹ Lệ] ở ấp Phú Thọ chặn đường nước.",
	"Chị Thủy ở [D:thôn Phương Quan] khóc suốt buổi.",
	"Ông Đán, [D:xóm 9, thôn Bùi Xá], nói xin thôi.",
	"Vợ anh Toàn, chị [N:Nguyễn Thu Trang], đã làm đơn ly hôn.",
	"Hai anh em [N:Vũ Đình Long] không ai chịu ai.",
	"Anh [N:Mã A Sùng] ở bản Nậm Cắn đánh vợ vì ghen.",
	"Người để lại di sản là cụ [N:Nguyễn Văn Cán], chết năm 2009.",
	"Ông [N:Tạ Quang Hùng] cho rằng bức tường nằm trên đất nhà mình.",
	"Nhà ông [N:Nguyễn Khắc Niệm] đổ nước thải ra ngõ.",
	"Anh [N:Phạm Anh Tú], tài xế xe tải ở xã Thái Giang, không nhận lỗi.",
	"Bị hại [N:Lã Thị Hoa], sinh ngày 02/9/1988, đề nghị giảm nhẹ.",
	"Chữ ký bên A: [N:Nguyễn Văn Toản]",
	"Người làm đơn: [N:Phan Thị Sáu]",
	"Cháu [C:Tùng], học lớp 5 Trường Tiểu học Đông Hòa, sống ở thôn Hiệp Trung.",
	"Căn cước số [I:034.085.001.234] in rõ trên đơn.",
	"Biển kiểm soát [V:17B1 - 123.45] của xe anh Nam.",
	"Điện thoại [P:84 912 345 678] của con gái bà.",
	"Bà Thủy trú tại [D:số 6 đường Lê Lợi], tổ trưởng nói.",
	"Phần tranh chấp là [L:thửa số 5] cạnh đình.",
};

static const char *const innocent[] = {
	"Cả nước hiện có 87.396 tổ hòa giải với 549.446 hòa giải viên.",
	"Năm 2024, các tổ hòa giải tiếp nhận 95.726 vụ, việc, hòa giải thành 82.272 vụ, việc, đạt 85,9%.",
	"Luật Hòa giải ở cơ sở số 35/2013/QH13 được Quốc hội thông qua ngày 20/6/2013, có hiệu lực từ ngày 01/01/2014.",
	"Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ quy định chi tiết một số điều của Luật.",
	"Thông tư số 56/2023/TT-BTC thay thế Thông tư liên tịch số 100/2014/TTLT-BTC-BTP.",
	"Quyết định số 315/QĐ-TTg ngày 15 tháng 4 năm 2024 của Thủ tướng Chính phủ phê duyệt Đề án.",
	"Kế hoạch số 63/KH-UBND của Ủy ban nhân dân tỉnh đặt ra bốn nhiệm vụ.",
	"Theo khoản 2 Điều 651 Bộ luật Dân sự số 91/2015/QH13, những người thừa kế cùng hàng hưởng phần bằng nhau.",
	"Mức chi thù lao cho hòa giải viên là 300.000 đồng/vụ, việc; hòa giải thành là 400.000 đồng/vụ, việc.",
	"Tổ hòa giải được hỗ trợ 150.000 đồng mỗi tháng để mua văn phòng phẩm.",
	"Tổng kinh phí thực hiện Đề án là 12.345.678.000 đồng, trong đó ngân sách tỉnh 9.876.543.000 đồng.",
	"Giá trị tài sản tranh chấp khoảng 1.250.000.000 đồng.",
	"Trẻ em bị bạo lực, hãy gọi Tổng đài quốc gia bảo vệ trẻ em 111, miễn phí 24/24 giờ.",
	"Khi có cháy, gọi 114; cần cấp cứu, gọi 115; cần công an, gọi 113.",
	"Tổng đài tư vấn pháp luật 19006192 hoạt động trong giờ hành chính.",
	"Khách hàng gọi 1800 1111 (miễn phí) để được hướng dẫn.",
	"Đường dây nóng của Sở Tư pháp: 0912.345.678.",
	"Hotline tiếp nhận phản ánh: 0965 123 456, trực 24/24.",
	"Mọi chi tiết xin liên hệ Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp tỉnh Hưng Yên, điện thoại 0221 3862 123.",
	"Trụ sở: số 10 Lý Bôn, phường Trần Hưng Đạo; điện thoại: 0227.3831.234; email: sotuphap@hungyen.gov.vn.",
	"Ủy ban nhân dân xã đặt tại số 15 đường Trần Phú, điện thoại 0227 3745 678.",
	"Trung tâm Trợ giúp pháp lý nhà nước tỉnh, địa chỉ: số 228 đường Lý Thường Kiệt, số điện thoại: 0227 3642 111.",
	"Bạn đọc gửi bài về địa chỉ toasoan@baohungyen.vn trước ngày 30/9.",
	"Bài dự thi gửi về email cuocthihoagiai2025@gmail.com của Ban Tổ chức.",
	"Hộp thư góp ý: lienhe@pbgdpl.hungyen.gov.vn.",
	"Doanh nghiệp có mã số thuế 0101234567 được hoàn thuế.",
	"Công ty TNHH Hoàng Long, mã số doanh nghiệp 0901234567, bị xử phạt 50.000.000 đồng.",
	"Sách có mã ISBN 978-604-81-2345-6, in 1.000 bản, khổ 14,5 x 20,5 cm.",
	"Giấy phép xuất bản số 1234/GP-STTTT, in xong và nộp lưu chiểu quý IV năm 2025.",
	"Mã hồ sơ 000.00.12.H31-250901-0012 được trả đúng hạn.",
	"Ủng hộ xin gửi về Quỹ \"Vì người nghèo\" tỉnh, số tài khoản 3761.0.9059238 tại Kho bạc Nhà nước.",
	"Ban Vận động tiếp nhận tại tài khoản số 1022334455 của Ủy ban Mặt trận Tổ quốc tỉnh.",
	"Hội Chữ thập đỏ tỉnh tiếp nhận ủng hộ, STK 2600201001234, ngân hàng Agribank.",
	"Chủ tịch nước Lương Cường ký Lệnh công bố luật.",
	"Thủ tướng Phạm Minh Chính yêu cầu các bộ, ngành, địa phương vào cuộc.",
	"Tổng Bí thư Tô Lâm dự và phát biểu chỉ đạo tại hội nghị.",
	"Chủ tịch Quốc hội Trần Thanh Mẫn điều hành phiên họp.",
	"Đồng chí Nguyễn Văn An, Giám đốc Sở Tư pháp, chủ trì hội nghị.",
	"Bà Nguyễn Thị Hạnh, Phó Chủ tịch UBND xã Minh Quang, cho biết xã có 12 tổ hòa giải.",
	"Ông Trần Văn Bình, Chủ tịch UBND xã Vũ Hội, nhấn mạnh vai trò của hòa giải viên.",
	"Phó Giám đốc Sở Tư pháp Phạm Thị Dung trao bằng khen cho các tập thể.",
	"Theo ông Lê Quang Minh - Trưởng phòng Phổ biến, giáo dục pháp luật, số vụ việc năm nay giảm.",
	"Luật sư Nguyễn Thế Hải (Đoàn Luật sư thành phố Hà Nội) phân tích tình huống.",
	"Thiếu tá Đặng Văn Tùng, Trưởng Công an xã An Ninh, thông tin về vụ việc.",
	"Thẩm phán Vũ Thị Lan làm chủ tọa phiên tòa.",
	"Tiến sĩ Hoàng Thị Ngân, Viện Nhà nước và Pháp luật, trình bày chuyên đề.",
	"Báo cáo viên Nguyễn Thị Thu Hà giới thiệu những điểm mới của Luật Đất đai.",
	"Tại hội nghị, ông Nguyễn Hoàng Lâm – Phó Chánh án TAND tỉnh triển khai các nội dung.",
	"Dự hội nghị có các đồng chí: Nguyễn Văn Tuân, Ủy viên Ban Thường vụ Tỉnh ủy; Trần Thị Minh, Trưởng Ban Tuyên giáo.",
	"Trưởng thôn Đông, ông Bùi Văn Lực, đã vận động hai gia đình.",
	"Bí thư chi bộ thôn Thượng Nguyễn Văn Thuận đến từng nhà.",
	"Ông Nguyễn Văn Lượng, Bí thư chi bộ, Trưởng ban công tác Mặt trận thôn Nam, kể lại.",
	"Ông Hoàng Văn Sơn, nguyên Chánh án Tòa án nhân dân huyện, nay nghỉ hưu tại phường Trần Lãm.",
	"Chị Phạm Thị Huệ, Chi hội trưởng Chi hội Phụ nữ thôn Bắc, tham gia tổ công tác.",
	"Cô giáo Nguyễn Thị Tâm, Trường THCS Vũ Hội, đưa luật vào giờ sinh hoạt lớp.",
	"Nhà báo Trần Ngọc Châu viết loạt bài về hòa giải ở xã Bình Minh.",
	"Nhà thơ Nguyễn Khuyến sinh năm 1835, quê ở xã Yên Đổ.",
	"Anh hùng liệt sĩ Nguyễn Thị Chiên quê ở xã Tán Thuật.",
	"Danh nhân Lê Quý Đôn sinh năm 1726 tại làng Diên Hà.",
	"Đường Lê Lợi, đường Nguyễn Văn Cừ và phố Trần Hưng Đạo được trải nhựa.",
	"Trường THPT Nguyễn Trãi tổ chức phiên tòa giả định.",
	"Trường Tiểu học Trần Quốc Toản có 24 lớp với 812 học sinh.",
	"Xã Nguyễn Trãi hợp nhất với xã Phạm Ngũ Lão từ ngày 01/7/2025.",
	"Phường Trần Hưng Đạo có 18 tổ dân phố.",
	"Bệnh viện Nguyễn Đức Cảnh tiếp nhận nạn nhân lúc 8 giờ.",
	"Công viên Lê Thị Riêng đóng cửa để sửa.",
	"Giải thưởng Tạ Quang Bửu năm nay trao cho ba nhà khoa học.",
	"Quỹ học bổng Nguyễn Thái Bình hỗ trợ 120 em.",
	"Công ty Luật TNHH Nguyễn Hùng và cộng sự tài trợ sách.",
	"Thành phố Hồ Chí Minh, Hà Nội và Đà Nẵng đi đầu.",
	"Đoàn TNCS Hồ Chí Minh phối hợp với Hội Luật gia.",
	"Tư tưởng Hồ Chí Minh về đoàn kết, hòa giải.",
	"Các tuyến phố Lê Lợi, Nguyễn Văn Linh, Phan Bội Châu bị ngập.",
	"Anh A và chị B mâu thuẫn về việc nuôi con.",
	"Ông Nguyễn Văn A và bà Trần Thị B cùng ở thôn Đông tranh chấp lối đi.",
	"Vợ chồng anh T. thường xuyên cãi nhau vì tiền.",
	"Chị H. sinh năm 1990, trú tại xã X., bị chồng đánh.",
	"Bà P.T.M. và bà V.T.N. là hàng xóm.",
	"Nguyên đơn: ông Nguyễn Văn H; bị đơn: bà Lê Thị K.",
	"Anh Nguyễn Tuấn Đ phải trả cho Công ty tổng số tiền 19.026.947 đồng.",
	"Cháu A, 8 tuổi, ở với bà nội.",
	"Em B, học sinh lớp 8, bị bạn bắt nạt trên mạng.",
	"Cháu Nguyễn Gia B (10 tuổi) được Tòa án hỏi ý kiến.",
	"Ông C và bà D tranh chấp thửa đất 120 m2.",
	"Mỗi thửa đất phải có giấy chứng nhận; 5 thửa đất chưa được cấp.",
	"Thửa đất ở phải bảo đảm diện tích tối thiểu 60 m².",
	"Số thửa, số tờ bản đồ ghi theo hồ sơ địa chính.",
	"Người sử dụng đất có thửa đất từ 200 m2 trở lên được tách thửa.",
	"Căn cứ hồ sơ số 125, tờ trình số 45/TTr-STP.",
	"Điều 12 Luật Căn cước số 26/2023/QH15 quy định số định danh cá nhân gồm 12 chữ số.",
	"Số định danh cá nhân là dãy số tự nhiên gồm 12 số.",
	"Người dân mang căn cước và 02 ảnh 3x4 đến bộ phận một cửa.",
	"Hộ chiếu phổ thông có thời hạn 10 năm.",
	"Phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng đối với người điều khiển xe ô tô không có giấy phép lái xe.",
	"Mức đóng bảo hiểm xã hội tự nguyện là 22% của mức thu nhập.",
	"Tài khoản 1121 phản ánh tiền gửi ngân hàng; tài khoản 3331 phản ánh thuế.",
	"Số dư tài khoản ngân hàng đến 31/12/2024 là 15.234.567 đồng.",
	"Đã chuyển vào tài khoản 200.000.000 đồng tiền đặt cọc.",
	"Xe ô tô mang biển số nước ngoài phải có giấy phép.",
	"Từ ngày 15/8/2023, biển số xe được cấp theo mã định danh của chủ xe.",
	"Trang 123 đến trang 145, tập 2, xuất bản năm 2019.",
	"Bảng 3.1: 12 15 20 25 30 35 40.",
	"Dân số toàn tỉnh năm 2024 là 3.567.943 người, mật độ 1.421 người/km2.",
	"Tỷ lệ hòa giải thành tăng từ 80,12% lên 85,95%.",
	"Giai đoạn 2024 - 2030, phấn đấu 100% hòa giải viên được bồi dưỡng.",
	"Lúc 8 giờ 30 phút ngày 05/9/2025, buổi hòa giải bắt đầu.",
	"Từ 01/7/2025, tỉnh có 104 xã, phường.",
	"Tổ dân phố số 5 có 268 hộ, hơn 1.080 nhân khẩu.",
	"Thôn 3 và thôn 4 dùng chung nhà văn hóa.",
	"Hội nghị tổ chức tại hội trường số 2, tầng 3, số 45 đường Trần Hưng Đạo.",
	"Cuộc thi diễn ra tại Nhà văn hóa thôn Đông, xã Minh Quang.",
	"Ảnh: Nguyễn Hoàng",
	"Tin, bài: Trần Thị Hằng",
	"Theo Nguyễn Hương (Báo Hưng Yên)",
	"Nguyễn Thị Hồng Nhung",
	"Hạnh Nga",
	"Tác giả: Nguyễn Minh Đức, Phòng Nghiệp vụ, Sở Tư pháp.",
	"Người ký: Nguyễn Sinh Hùng",
	"Người ký: Phan Thanh Bình, ngày ban hành 20/6/2013.",
	"Chủ biên: TS. Nguyễn Thị Quế Anh; biên soạn: ThS. Trần Văn Đạt.",
	"Kịch bản: Nguyễn Văn Thành. Đạo diễn: Lê Hùng.",
	"Nhạc sĩ Văn Cao, nhạc sĩ Thái Cơ đều có bài hát về quê hương.",
	"Chương trình do Sở Tư pháp phối hợp với Báo và Phát thanh, Truyền hình Hưng Yên thực hiện.",
	"Đoàn Thanh niên xã phối hợp với Hội Phụ nữ tuyên truyền về ma túy, HIV/AIDS.",
	"Người nhiễm HIV có quyền sống hòa nhập với cộng đồng và xã hội.",
	"Người mắc bệnh tâm thần gây thiệt hại thì người giám hộ phải bồi thường.",
	"Phòng, chống ma túy là trách nhiệm của cá nhân, gia đình, cơ quan, tổ chức.",
	"Cha, mẹ, vợ, chồng, con của người chết là hàng thừa kế thứ nhất.",
	"Người bị hại có quyền yêu cầu bồi thường.",
	"Hộ gia đình sử dụng đất được cấp giấy chứng nhận quyền sử dụng đất.",
	"Người cao tuổi từ đủ 80 tuổi trở lên được hưởng trợ cấp xã hội hằng tháng.",
	"Trẻ em dưới 16 tuổi được pháp luật bảo vệ.",
	"Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi được kết hôn.",
	"Vợ, chồng bình đẳng với nhau về mọi mặt trong gia đình.",
	"Khi ly hôn, con từ đủ 07 tuổi trở lên thì phải xem xét nguyện vọng của con.",
	"Bà H. hỏi riêng từng người lần nữa khi vắng những người kia.",
	"Ông T. mở sách, đọc khoản 2 Điều 651.",
	"Anh Hùng và chị Lan yêu nhau từ thời đi học.",
	"Bà Tám hàng xóm sang can ngăn.",
	"Chú Tư ghé qua uống nước, nghe chuyện rồi về.",
	"Cháu Na chạy ra mở cổng.",
	"Hai chị em Bống và Bang chia nhau củ khoai.",
	"Ông Hai bảo: luật là luật, tình là tình.",
	"Bố mẹ mất, ba anh em chia nhau thửa vườn.",
	"Hòa giải viên đến từng nhà, nghe từng người.",
	"Tổ hòa giải thôn Đông đã hòa giải thành 15 vụ, việc trong năm.",
	"Mỗi tổ hòa giải có ít nhất 03 hòa giải viên, trong đó có hòa giải viên nữ.",
	"Tòa án nhân dân khu vực 1 công nhận kết quả hòa giải thành.",
	"Ủy ban Mặt trận Tổ quốc Việt Nam xã giới thiệu người vào danh sách bầu hòa giải viên.",
	"Bộ trưởng Bộ Tư pháp Nguyễn Hải Ninh ký quyết định ban hành.",
	"Thứ trưởng Đặng Hoàng Oanh phát biểu khai mạc hội thi.",
	"Phó Thủ tướng Lê Thành Long chủ trì cuộc họp trực tuyến.",
	"Đại biểu Nguyễn Thị Thủy (đoàn Bắc Kạn) đề nghị làm rõ khái niệm.",
	"Đại biểu Phạm Văn Hòa (Đồng Tháp) tranh luận tại hội trường.",
	"Ông Hoàng Minh Hiếu, Ủy viên thường trực Ủy ban Pháp luật của Quốc hội, giải thích.",
	"Chủ nhiệm Ủy ban Hoàng Thanh Tùng trình bày báo cáo thẩm tra.",
	"Bác sĩ Nguyễn Trọng An khuyến cáo phụ huynh.",
	"Chuyên gia tâm lý Lê Thị Hương tư vấn cho học sinh xã An Vũ.",
	"Nghệ sĩ Nhân dân Nguyễn Thị Ngọc Hà sắm vai bà mẹ chồng.",
	"Nghệ nhân Bùi Văn Ro truyền dạy hát chèo ở xã Đông Kinh.",
	"Trung úy Phạm Minh Tuấn, cán bộ Đồn Biên phòng Cửa Lân, tham gia tổ hòa giải.",
	"Thượng úy Hoàng Văn Quân phụ trách địa bàn phường Vũ Phúc.",
	"Đại tá Nguyễn Thanh Trường, Giám đốc Công an tỉnh, tặng giấy khen.",
	"Chánh án Tòa án nhân dân khu vực Đỗ Thị Hòa trao đổi kinh nghiệm.",
	"Công chức tư pháp - hộ tịch xã Lê Thị Nhàn hướng dẫn lập hồ sơ.",
	"Cán bộ tư pháp xã Ma Doãn Thức chở tôi đến nhà ông Dự.",
	"Theo bà Vũ Thị Hiền, Trưởng phòng Tư pháp, việc chi thù lao đã đúng quy định.",
	"Trao đổi với phóng viên, ông Đỗ Xuân Thủy - Phó Trưởng ban Dân vận - khẳng định.",
	"Ông Phạm Đồng Thụy, Phó Giám đốc Sở, kết luận hội nghị.",
	"Thay mặt lãnh đạo xã, ông Trần Văn Khánh tiếp thu ý kiến.",
	"Chủ trì buổi làm việc là đồng chí Lê Mạnh Hùng.",
	"Phát biểu tại lễ phát động, đồng chí Vũ Kim Cứ mong muốn mọi người hưởng ứng.",
	"Hội thẩm nhân dân Trần Thị Dậu tham gia xét xử.",
	"Kiểm sát viên Bùi Quang Hưng đề nghị mức án.",
	"Công chứng viên Phạm Thúy Hồng giải thích về văn bản thỏa thuận phân chia di sản.",
	"Trợ giúp viên pháp lý Nguyễn Thị Bích nhận bào chữa.",
	"Giảng viên Nguyễn Văn Quang, Trường Đại học Luật Hà Nội, đứng lớp.",
	"Thạc sĩ Trần Thị Thu Hằng biên soạn chuyên đề 2.",
	"Đồng chí Trần Thị Quỳnh, thôn Đông, là đảng viên trẻ nhất.",
	"Người có uy tín Vàng Seo Dìn được bà con xã Bản Díu tin yêu.",
	"Già làng Đinh Xuân Lâm nhắc con cháu giữ lệ.",
	"Mẹ Việt Nam anh hùng Nguyễn Thị Thứ có chín con là liệt sĩ.",
	"Vua Lê Thánh Tông ban hành Quốc triều hình luật.",
	"Trạng nguyên Nguyễn Bỉnh Khiêm dạy người ta bớt điều tranh cãi.",
	"Bộ luật Hồng Đức năm 1483 có 722 điều.",
	"Triều Nguyễn, nhà Lê, nhà Trần đều có lệ hòa giải ở làng.",
	"Họ Nguyễn, họ Trần, họ Lê ở làng này có hương ước chung.",
	"Dòng họ Phạm Bá có nhà thờ tổ ở đầu làng.",
	"Chùa Keo, đền Trần, đình An Cố là những di tích cấp quốc gia.",
	"Sông Hồng, sông Luộc và sông Trà Lý chảy qua tỉnh.",
	"Khu công nghiệp Nguyễn Đức Cảnh có 32 doanh nghiệp.",
	"Cầu Thái Bình, cầu Bo, cầu Hưng Hà nối đôi bờ.",
	"Huyện Vũ Thư, huyện Kiến Xương, huyện Thái Thụy không còn là cấp hành chính.",
	"Xã Lê Lợi, xã Quang Trung, xã Minh Tân thuộc huyện Kiến Xương cũ.",
	"Trại giam Thanh Hà, Thanh Xuân tổ chức tuyên truyền.",
	"Hoa Kỳ, Thái Lan và Hàn Quốc có mô hình hòa giải cộng đồng.",
	"Kim Động, Ân Thi, Phù Cừ, Tiên Lữ là các huyện cũ của Hưng Yên.",
	"Lý Sơn, Phú Quốc, Côn Đảo là các đặc khu.",
	"Hồ Gươm, Hồ Tây, Hồ Trúc Bạch được nạo vét.",
	"Vũ điệu, Đoàn kết, Cao nguyên là những từ viết hoa đầu câu.",
	"Mai này, Hà Nội sẽ áp dụng thí điểm.",
	"Thái độ của hòa giải viên quyết định một nửa.",
	"Đoàn kết là sức mạnh. Hà tiện là thói xấu.",
	"Văn bản hòa giải thành được lập thành 03 bản.",
	"Nguyễn Trãi viết: \"Việc nhân nghĩa cốt ở yên dân\".",
	"Phan Bội Châu, Phan Châu Trinh kêu gọi mở mang dân trí.",
	"Nam Cao viết về làng Vũ Đại.",
	"Truyện Kiều của Nguyễn Du có 3.254 câu.",
	"Tiểu phẩm \"Chuyện cái hàng rào\" có ba vai: bà Sửu, ông Dần, cô Mão.",
	"BÀ SỬU: Ông lấn sang đất nhà tôi hai gang tay!",
	"ÔNG DẦN: Bà nói thế mà nghe được à?",
	"TỔ TRƯỞNG: Xin hai bác bình tĩnh.",
	"PHẦN I. NHỮNG VẤN ĐỀ CHUNG VỀ HÒA GIẢI Ở CƠ SỞ",
	"CHƯƠNG II. HÒA GIẢI VIÊN, TỔ HÒA GIẢI",
	"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
	"ỦY BAN NHÂN DÂN XÃ TRẦN CAO VÂN",
	"BẢO VỆ TRẺ EM VÀ TRÁCH NHIỆM THỰC HIỆN",
	"GIÁM ĐỐC NGUYỄN VĂN AN",
	"TM. ỦY BAN NHÂN DÂN - CHỦ TỊCH Trần Văn Bình",
	"KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC Phạm Thị Dung",
	"Nơi nhận: như trên; Lưu: VT, PBGDPL.",
	"Điều 5. Tiêu chuẩn hòa giải viên",
	"1. Là công dân Việt Nam thường trú tại cơ sở, tự nguyện tham gia hoạt động hòa giải.",
	"a) Có phẩm chất đạo đức tốt; có uy tín trong cộng đồng dân cư;",
	"b) Có khả năng thuyết phục, vận động nhân dân; có hiểu biết pháp luật.",
	"Điều 16. Căn cứ tiến hành hòa giải, khoản 1, khoản 2 và khoản 3.",
	"Điểm đ khoản 1 Điều 4 và điểm b khoản 2 Điều 6 của Thông tư này.",
	"Mẫu số 01/ĐK, Phụ lục II ban hành kèm theo Nghị định số 123/2024/NĐ-CP.",
	"Văn bản hợp nhất số 03/VBHN-VPQH ngày 15/7/2020.",
	"Chỉ thị số 32-CT/TW ngày 09/12/2003 của Ban Bí thư.",
	"Kết luận số 80-KL/TW ngày 20/6/2020; Nghị quyết số 27-NQ/TW ngày 09/11/2022.",
	"Nghị quyết số 66.22/2026/NQ-CP xử lý khó khăn.",
	"Bản án số 34/2025/DS-ST ngày 15/8/2025 của Tòa án nhân dân khu vực 1.",
	"Công văn số 1866/BTP-PLHSHC ngày 09/4/2025 của Bộ Tư pháp.",
	"Căn cứ Luật số 72/2025/QH15, Luật số 126/2025/QH15 và Luật số 91/2025/QH15.",
	"Luật sửa đổi, bổ sung một số điều có hiệu lực từ 01/7/2026.",
	"Theo Điều 134, Điều 155, Điều 156 Bộ luật Hình sự năm 2015.",
	"Đề mục 37.1.LQ.16 trong Bộ pháp điển.",
	"Tài khoản định danh điện tử mức độ 2 có giá trị như thẻ căn cước.",
	"Ứng dụng VNeID có hơn 63.000.000 tài khoản kích hoạt.",
	"Người gọi tự xưng cán bộ công an, yêu cầu cung cấp số căn cước và số tài khoản.",
	"Tuyệt đối không chuyển tiền vào tài khoản lạ.",
	"Số điện thoại của người phản ánh được giữ bí mật.",
	"Không đọc số điện thoại, số nhà của các bên trên loa.",
	"Số máy của nạn nhân được che thành 0912 xxx 678.",
	"Xin ghi số căn cước dạng 034xxxxxx234.",
	"Điện thoại: 0912.345.***",
	"STK: 1903xxxxxxx890",
	"Biển số xe được làm mờ: 17B1-xxx.xx.",
	"Cuộc gọi từ đầu số 0248 hoặc 0287 thường là lừa đảo.",
	"Nhắn tin theo cú pháp gửi 1414 để tra cứu thuê bao.",
	"Phiên bản 1.2.3.4 phát hành ngày 2025-09-01.",
	"Chuẩn TCVN 6909:2001, QCVN 06:2022/BXD, ISO 9001:2015.",
	"Tọa độ 20.4463, 106.3366.",
	"Khổ giấy A4 (210 x 297 mm), cỡ chữ 14, lề trái 30 mm.",
	"Mã vạch 8934567890123 in ở bìa 4.",
	"Số hiệu lô 012345678901 của nhà in.",
	"Quyển số 01, trang 45, số 123/2015 trong sổ đăng ký khai sinh.",
	"Vụ việc thụ lý số 123/2024/TLST-HNGĐ ngày 05/3/2024.",
	"Giấy chứng nhận đăng ký kinh doanh số 0801234567 của hợp tác xã.",
	"Hợp đồng số 05072024 giữa Sở và đơn vị in.",
	"Biên lai thu tiền số 0001234 ngày 12/4/2024.",
	"Quyết định số 1507-QĐ/TU về việc hợp nhất Báo và Đài.",
	"Hội thi có 14 đội với 168 thí sinh đến từ 104 xã, phường.",
	"Giải Nhất thuộc về thí sinh Nguyễn Thị Hồng (xã Vũ Thư), giải Nhì thuộc về thí sinh Trần Văn Lâm (phường Thái Bình).",
	"Em Phạm Khánh Linh, học sinh lớp 9A, đạt giải Nhất cuộc thi viết thư UPU.",
	"Chị Đỗ Thị Nga (xã Quỳnh Phụ) được tặng danh hiệu hòa giải viên giỏi tại hội thi.",
	"Chủ tịch UBND tỉnh tặng bằng khen cho ông Vũ Văn Hải và 14 cá nhân khác.",
	"Ban Giám khảo gồm ông Nguyễn Đức Tĩnh, bà Lê Thị Vân, do ông Tĩnh làm trưởng ban.",
	"Người dẫn chương trình Nguyễn Hà giới thiệu khách mời.",
	"Theo khảo sát, 72,5% người dân thôn Đông và thôn Nam biết đến tổ hòa giải.",
	"Nhân dân thôn Trung góp 120.000.000 đồng làm đường.",
	"Hai thôn Lương Đống, Vũ Đông có truyền thống làm nghề.",
	"Làng vườn Bách Thuận, làng chiếu Hới, làng dệt Phương La.",
	"Hợp tác xã Nguyên Xá thuê 5 thửa ruộng của xã viên.",
	"Thị trấn Vũ Quý cách thành phố 12 km.",
	"Trạm y tế xã Đông Quan khám cho 120 người cao tuổi.",
	"Cụm công nghiệp Phong Phú nằm ở phường Tiền Phong cũ.",
	"Chợ Bo, chợ Kỳ Bá bán từ 4 giờ sáng.",
	"Quốc lộ 10, quốc lộ 39, tỉnh lộ 454 đi qua xã.",
	"Nhà số lẻ bên phải, nhà số chẵn bên trái.",
	"Phòng số 5 dành cho tiếp công dân vào thứ Năm.",
	"Kho số 2 cháy lúc 23 giờ 15 phút.",
	"Tổ 1 gồm các xã phía bắc, tổ 2 gồm các xã phía nam.",
	"Đội 3 thắng Đội 5 với tỷ số 2 - 1.",
	"Lớp tập huấn số 7 có 45 học viên.",
	"Chương trình mục tiêu quốc gia giai đoạn 2021 - 2025 phân bổ 18.765,4 tỷ đồng.",
	"Lãi suất theo thỏa thuận không vượt quá 20%/năm của khoản tiền vay.",
	"Ông vay 30 triệu đồng, hẹn trả trước ngày 15/3/2024 nhưng chưa trả.",
	"Chị gửi 5.000.000 đồng qua bưu điện.",
	"Bà mua chịu 12 bao cám, mỗi bao 285.000 đồng.",
	"Diện tích lấn chiếm là 0,35 m x 12,4 m.",
	"Bức tường cao 1,8 m, dài 15 m, dày 110 mm.",
	"Cây nhãn 20 năm tuổi ngả sang vườn nhà bên.",
	"Tiếng hát vượt 70 dBA sau 22 giờ đêm.",
	"Mức phạt 160.000.000 đồng đối với tổ chức.",
	"Phụ cấp 0,35 mức lương cơ sở, tức 819.000 đồng.",
	"Lương cơ sở 2.340.000 đồng/tháng từ ngày 01/7/2024.",
	"Nhuận bút bằng 10% mức lương cơ sở, không quá 30 đơn vị.",
	"Sổ theo dõi gồm 12 cột, mỗi vụ, việc ghi một dòng.",
	"Đọc thêm: https://pbgdpl.hungyen.gov.vn/tin-tuc/0912345678.html",
	"Xem https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=187276 để đọc toàn văn.",
	"Ảnh lưu tại hinh/IMG_20250901_083012.jpg.",
	"Tệp so-tay-2025.pdf dung lượng 3,4 MB.",
	"Mã băm 3f2a9c0012345678901234567890abcd.",
	"Đăng ký qua trang liên hệ (../lien-he.md#dien-thoai-0227).",
	"Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh họp phiên thứ 2.",
	"Ban Dân vận, Hội Cựu chiến binh, Hội Nông dân cùng vào cuộc.",
	"Cựu chiến binh Nguyễn Văn Lộc được bầu làm Tổ trưởng.",
	"Ông Hoàn cùng các thành viên trong tổ giúp nhiều vụ việc êm thấm.",
	"Bà Đào phân tích thiệt hơn, hai bên bắt tay nhau.",
	"Anh Hoàn cho biết, phần lớn vụ việc liên quan đến ranh giới đất.",
	"Gặp ông Mạnh ở nhà văn hóa, chúng tôi nghe ông kể chuyện làng.",
	"Chị Mai (đã đổi tên) không muốn nhắc lại.",
	"(Tên nhân vật đã được thay đổi.)",
	"Tình huống minh họa, không nói về người thật, việc thật.",
	"Hãy thay tên mọi người bằng chữ cái: anh A, chị B, ông C.",
	"Bà hỏi: \"Cụ có bao nhiêu người con, kể cả con nuôi?\"",
	"Ông đáp: \"Ba. Một đứa ở Nam, một đứa ở Hà Nội, một đứa ở nhà.\"",
	"Con cả lấy vợ về Hải Phòng, con út học ở Đại học Thái Bình.",
	"Người cháu ở TP. Hồ Chí Minh gọi điện về.",
	"Hàng xóm bảo anh Dũng hay uống rượu.",
	"Nhà bà Thơm mất điện cả buổi.",
	"Ông Lộc xin lỗi trước, bà Lài khóc.",
	"Tháng 3 năm 2025, cụ mất.",
	"Bảo hiểm y tế chi trả 80% chi phí khám, chữa bệnh.",
	"Bệnh nhân được chuyển lên tuyến trên lúc 2 giờ sáng.",
	"Ung thư, tim mạch và tiểu đường là các bệnh phổ biến.",
	"Câu lạc bộ \"Phòng, chống bạo lực gia đình\" sinh hoạt vào ngày 10 hằng tháng.",
	"Địa chỉ tin cậy ở cộng đồng tiếp nhận 24 nạn nhân bạo lực gia đình.",
	"Nạn nhân được giữ kín tên, tuổi, nơi ở.",
	"Người bị bạo lực gọi tổng đài 1900 96 96 80 của Hội Liên hiệp Phụ nữ.",
	"Lời bình: Quyền im lặng không phải quyền nói dối.",
	"Bài 2: Khi hương ước gặp pháp luật.",
	"Kỳ 1: Những người vác tù và hàng tổng.",
	"Ngày Pháp luật Việt Nam 09/11 có chủ đề về chuyển đổi số.",
	"Lịch tập huấn: thứ Ba, 16/9/2025, 7 giờ 30, hội trường UBND phường Vũ Phúc.",
	"Thời lượng: 45 phút; số từ: 1.245; số ảnh: 3.",
	"Liên hệ nhận bản in: Phòng Hành chính, Sở Tư pháp, 0221.3863.456 (máy lẻ 105).",
	"Fax: 0227 3731 111. Website: www.sotuphap.thaibinh.gov.vn.",
	"Văn phòng luật sư Trần Hữu Kiển, số 12 đường Lê Lợi, nhận tư vấn miễn phí.",
	"Văn phòng công chứng Nguyễn Hoa làm việc cả sáng thứ Bảy.",
	"Tòa soạn: 12 Lê Lợi, phường Thái Bình. Điện thoại: 0227.3731.789.",
	"Công an xã Đông Hưng trực ban: 0692 760 123.",
	"Ngân hàng Chính sách xã hội cho vay 100 triệu đồng, lãi suất 6,6%/năm.",
	"Chi nhánh Agribank Vũ Thư hỗ trợ 20.000.000 đồng.",
	"Hệ thống tiếp nhận 1.234.567 hồ sơ, trong đó 98,7% đúng hạn.",
	"Số hồ sơ 0345678912 của cơ quan đăng ký được tra cứu theo mã số.",
	"Sở hữu chung của hộ gia đình được xác lập theo quy định tại Điều 212.",
	"Cơ sở Nguyễn Văn Bảy chuyên làm cửa sắt bị nhắc nhở vì tiếng ồn.",
	"Nhà xe Hoàng Hà, nhà hàng Hương Lúa tài trợ nước uống.",
	"Hiệu sách Nguyễn Văn Cừ bày tủ sách pháp luật.",
	"Tủ sách pháp luật xã có 315 đầu sách.",
	"Ông Nguyễn Quốc Hoàn - Trưởng khu kiêm tổ trưởng tổ hòa giải - được bà con gọi là ông Hoàn hòa giải.",
	"Bà Đoàn Thị Xuân, Tổ trưởng tổ dân phố số 7, phường Phúc Diễn, chuẩn bị giấy bút.",
	"Ông Trịnh Văn Kiên, 68 tuổi, Bí thư chi bộ, Trưởng ban công tác mặt trận tổ dân phố 6.",
	"Theo ông Nguyễn Văn Toàn, 62 tuổi, Trưởng thôn Sổ Tơi, xã Yên Xuân.",
	"Đến dự có bà Lê Thị Thu, đại diện Hội Liên hiệp Phụ nữ phường.",
	"Tân Chủ tịch xã Hoàng Đức Anh nhận nhiệm vụ từ 01/7.",
	"Ông Dương Văn Phước, hiện là Giám đốc Trung tâm, quê ở xã Đông Á.",
	"Ông Phan Văn Mãi, quyền Chủ tịch, đã ký văn bản.",
	"Nguyên Phó Chủ tịch nước Nguyễn Thị Bình gửi thư khen.",
	"Bà Trương Thị Mai từng giữ chức Thường trực Ban Bí thư.",
	"Cố Tổng Bí thư Nguyễn Văn Linh sinh tại xã Giai Phạm.",
	"GS.TS Nguyễn Minh Đoan, PGS.TS. Vũ Thị Lan Anh phản biện.",
	"NSƯT Trần Hùng, MC Thu Hà dẫn chương trình.",
	"Thầy Nguyễn Xuân Khang mở lớp dạy luật cho trẻ.",
	"Linh mục Giuse Trần Văn Tân vận động giáo dân xã Tân Tiến.",
	"Hòa thượng Thích Thanh Dục, trụ trì chùa Keo.",
	"Ông Tập Cận Bình thăm Việt Nam tháng 4 năm 2025.",
	"Cầu thủ Đoàn Văn Hậu sinh năm 1999, quê ở Hưng Hà.",
	"Tác giả Lê Thị Hòa, thôn Thượng, gửi về chùm thơ.",
	"Cộng tác viên Nguyễn Văn Hà gửi tin từ xã Thụy Trường.",
	"Trần Văn Sửu, cha Tửng, Tí là nhân vật trong tiểu thuyết của nhà văn Hồ Biểu Chánh.",
	"Ông Nguyễn Đăng Khoa, Chủ tịch Hội Luật gia, nói về hòa giải. Sau hội nghị, ông Nguyễn Đăng Khoa về xã Vũ Hội dự sinh hoạt thôn.",
	"Trong ảnh, ông Lê Hữu Phước trao đổi với bà con thôn Đông. Ông Lê Hữu Phước, Trưởng thôn, năm nay đã ngoài bảy mươi.",
	"Tỷ giá 25.450 đồng/USD, giá vàng 119.500.000 đồng/lượng.",
	"Số 7 Tôn Thất Thuyết là trụ sở Bộ Ngoại giao.",
	"Số 58 - 60 Trần Phú, Ba Đình, Hà Nội là trụ sở Bộ Tư pháp.",
	"Hộp thư 12, Bưu điện tỉnh.",
	"Bộ đội Biên phòng đóng quân ở xã Đông Minh tham gia hòa giải.",
	"Chốt 24 giờ, có 38 ca dương tính tại 5 xã.",
	"Thôn Đông được công nhận làng văn hóa 10 năm liền.",
	"Sáng 12/9, tại hội trường UBND xã Hồng Minh, Sở Tư pháp khai mạc lớp tập huấn cho 186 hòa giải viên.",
	"Đồng chí Phạm Văn Tuân, Phó Bí thư Thường trực Tỉnh ủy, đánh giá cao kết quả của các tổ hòa giải.",
	"Bà Lê Thị Hương Giang, Trưởng phòng Bổ trợ tư pháp, thông tin: toàn tỉnh có 1.789 tổ hòa giải.",
	"Ông Nguyễn Khắc Thận, Chủ tịch UBND tỉnh, ký ban hành Kế hoạch số 63/KH-UBND.",
	"Năm 2023, tổ hòa giải ở thôn Cổ Dũng hòa giải thành 7/8 vụ, việc.",
	"Tỷ lệ hòa giải thành của phường Kỳ Bá đạt 91,3%, cao hơn mức chung 5,4 điểm phần trăm.",
	"Kinh phí chi cho mỗi cuộc hòa giải không quá 500.000 đồng.",
	"Theo Điều 8 Luật Hòa giải ở cơ sở, hòa giải viên do nhân dân bầu.",
	"Quyết định số 1887/QĐ-BTP ngày 09/9/2020 của Bộ trưởng Bộ Tư pháp phê duyệt bộ tài liệu.",
	"Đề án 315 đặt mục tiêu đến năm 2030 có 100% tập huấn viên được bồi dưỡng.",
	"Ông M và bà Q là hàng xóm ba mươi năm ở một xã ven biển.",
	"Chị T (37 tuổi) xin ly hôn vì chồng hay đánh bạc.",
	"Anh Nguyễn Văn L và chị Phạm Thị N kết hôn năm 2012, có đăng ký.",
	"Cháu H., 9 tuổi, được hỏi muốn ở với ai.",
	"Tên các nhân vật trong bài đã được thay đổi.",
	"Gọi 111 khi thấy trẻ em bị đánh đập.",
	"Tổng đài 18001768 tiếp nhận phản ánh về lao động cưỡng bức.",
	"Liên hệ: Trung tâm Trợ giúp pháp lý nhà nước số 1, điện thoại 0221.3550.987.",
	"Mọi ý kiến gửi về Ban Biên tập, email: pbgdpl.stp@thaibinh.gov.vn.",
	"Địa chỉ Sở Tư pháp: số 12 đường Nguyễn Văn Linh, phường Phố Hiến.",
	"Báo cáo viên Trần Quốc Toàn nêu ba tình huống cho lớp thảo luận.",
	"Luật gia Nguyễn Thị Kim Dung lưu ý về thời hiệu khởi kiện.",
	"Thiếu tướng Nguyễn Đình Trung, Giám đốc Công an tỉnh, tới dự.",
	"Đại úy Vũ Văn Hạnh, Phó Trưởng Công an phường, nhắc nhở các hộ kinh doanh.",
	"Nhạc sĩ Nguyễn Văn Tý sáng tác bài \"Dáng đứng Bến Tre\".",
	"Trường THCS Lê Quý Đôn và Trường Tiểu học Kim Đồng cùng tham gia.",
	"Xe buýt số 02 chạy qua đường Lê Thánh Tông, phố Lý Thái Tổ.",
	"Học sinh lớp 9A, 9B hóa thân vào vai hòa giải viên.",
	"Một học sinh lớp 7 bị bạn quay clip tung lên mạng.",
	"Khoản vay 45 triệu đồng, lãi 1,5%/tháng, giấy viết tay.",
	"Diện tích đất chênh 12,7 m2 so với giấy chứng nhận.",
	"Căn cứ tờ bản đồ địa chính và sổ mục kê, tổ đo lại ranh giới.",
	"Theo quy định, thửa đất phải có số thửa và số tờ bản đồ.",
	"Sổ đỏ là tên dân gian gọi giấy chứng nhận quyền sử dụng đất.",
	"Mất căn cước, công dân làm thủ tục cấp lại tại Công an cấp xã.",
	"Số căn cước gồm 12 chữ số, ba số đầu là mã tỉnh.",
	"Đừng gửi ảnh chụp thẻ ngân hàng hay mã OTP cho bất kỳ ai.",
	"Chủ tài khoản phải trùng với tên doanh nghiệp.",
	"Hội Liên hiệp Phụ nữ xã tặng 15 suất quà, mỗi suất 300.000 đồng.",
	"Ủng hộ qua tài khoản 112000012345 của Ban Vận động \"Quỹ Đền ơn đáp nghĩa\" tỉnh, Vietinbank.",
	"Bà Nguyễn Thị Doan, nguyên Phó Chủ tịch nước, thăm mô hình.",
	"Ông Trần Đình Long, Trưởng Ban công tác Mặt trận khu 4, xã Hồng Minh, mở sổ ra đếm.",
	"Trưởng thôn Nguyễn Văn Đệ kéo ghế mời hai bên ngồi.",
	"Chi hội trưởng phụ nữ Bùi Thị Nết rót nước.",
	"Tổ trưởng tổ dân phố số 9 Lê Văn Thụ gõ cửa từng nhà.",
	"Phó Chánh Văn phòng UBND tỉnh Đỗ Mạnh Quân truyền đạt ý kiến chỉ đạo.",
	"Cựu thẩm phán Hoàng Công Thức nhận lời làm cố vấn cho tổ hòa giải.",
	"Hội Luật gia tỉnh do ông Phan Văn Thuần làm Chủ tịch.",
	"Phóng viên Báo Hưng Yên ghi lại ý kiến của đại biểu.",
	"Bài và ảnh: Đào Quyên",
	"Thu Hiền - Minh Đức",
	"Nguyễn Thị Mai Anh, Phòng PBGDPL",
	"Ngô Thị Thanh (tổng hợp)",
	"Nguồn: Cổng thông tin điện tử Bộ Tư pháp.",
	"Theo Thạc sĩ Nguyễn Thu Hương, Học viện Tư pháp, lắng nghe là kỹ năng đầu tiên.",
	"Chuyên đề 3 có 4 tiết, mỗi tiết 45 phút.",
	"Trang 37: hoạt động khởi động, thời gian 10 phút, giấy A0 và bút dạ.",
	"Nhóm 1 gồm 8 học viên, nhóm 2 gồm 7 học viên.",
	"Điểm trung bình trước tập huấn là 5,8; sau tập huấn là 8,1.",
	"Phiếu số 05: ghi điều anh chị học được.",
	"Ngõ 5 rộng 2,3 m, xe cứu hỏa không vào được.",
	"Tổ hòa giải số 3 gồm 5 người, trong đó 2 nữ.",
	"Khu 4 có 156 hộ, 612 nhân khẩu.",
	"Thôn An Để, thôn Kênh Xuyên, thôn Vị Thủy đều có nhà văn hóa mới.",
	"Xã Vũ Tiến sáp nhập vào xã Vạn Xuân từ tháng 7 năm 2025.",
	"Huyện Hưng Hà cũ là quê hương của nhà Trần.",
	"Lễ hội đền Trần Thái Bình diễn ra từ ngày 13 tháng Giêng.",
	"Thành phố Thái Bình từng có phường Đề Thám, phường Lê Hồng Phong, phường Bồ Xuyên.",
	"Quảng trường Hồ Chí Minh, tượng đài Bác Hồ với nông dân.",
	"Nhà máy nhiệt điện Thái Bình 2 đặt tại xã Mỹ Lộc cũ.",
	"Bệnh viện Đa khoa tỉnh, Bệnh viện Tâm thần tỉnh phối hợp khám.",
	"Người nghiện ma túy được quản lý tại nơi cư trú.",
	"Chị em phụ nữ nghe nói về bạo lực gia đình, về HIV và về quyền của mình.",
	"Điều 3. Giải thích từ ngữ",
	"Trong Luật này, các từ ngữ dưới đây được hiểu như sau:",
	"2. Hòa giải viên là người được công nhận theo quy định của Luật này.",
	"Căn cứ Nghị quyết số 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh;",
	"Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIII, kỳ họp thứ 5 thông qua.",
	"CHỦ TỊCH QUỐC HỘI Nguyễn Sinh Hùng",
	"TM. CHÍNH PHỦ, THỦ TƯỚNG Nguyễn Tấn Dũng",
	"KT. BỘ TRƯỞNG, THỨ TRƯỞNG Võ Thành Hưng",
	"Mẫu số 05: Biên bản bầu hòa giải viên.",
	"Họ và tên: ........................ Sinh năm: ............",
	"Số điện thoại (nếu có): ........................",
	"Ông Tư gãi đầu, bà Tư lườm.",
	"Bác Khải thở dài: cả làng biết, chỉ hai nhà ấy không biết.",
	"Thằng Cò con ông Ba chạy ra hỏi mẹ.",
	"Cô Thắm và chú Hạnh lấy nhau được hai năm thì sinh chuyện.",
	"Bà Mơ cầm chổi quét sân, quét cả sang phần đất bên kia.",
	"Lúc 20 giờ 15 phút, loa nhà bên bật lên.",
	"Ba tháng sau, hai nhà cùng góp tiền xây lại bức tường.",
	"Tiếng chó sủa, tiếng trẻ con, tiếng karaoke: đủ cả.",
	"Ngày 27/02/2014, Chính phủ ban hành Nghị định số 15/2014/NĐ-CP.",
	"Hội thi chung khảo trao 1 giải Nhất, 2 giải Nhì, 3 giải Ba.",
	"Đội thi phường Trần Lãm giành giải Nhất với 96,5 điểm.",
	"Bà Trần Thị Hiền (xã Đông Quan) nhận giải hòa giải viên xuất sắc của hội thi.",
	"Cuộc thi trực tuyến thu hút 45.678 lượt người tham gia trong 21 ngày.",
	"Đường dây nóng của Công an tỉnh: 0692.760.111 và 0979 111 222.",
	"Điện thoại thường trực: 0221 3556 789 (Văn phòng Sở).",
	"Công ty cổ phần In Thái Bình in 5.000 tờ gấp, đơn giá 1.850 đồng.",
	"Hóa đơn số 00012345 ngày 03/10/2025, mã tra cứu 7G5KD2.",
	"Mã bưu chính 410000 dùng cho tỉnh Thái Bình cũ.",
	"QR dẫn đến https://hungyen.gov.vn/vi/node/0034567890.",
	"Gói thầu số 03 trị giá 1,2 tỷ đồng.",
	"Thời tiết: 27 - 34 độ C, gió cấp 3, mưa 12,5 mm.",
	"Vĩ độ 20.6464, kinh độ 106.0511.",
	"Đội tuyển U23 thắng 3-1.",
	"Trang bìa: tranh Đông Hồ \"Đàn lợn âm dương\".",
	"Nhân vật chị Dậu trong \"Tắt đèn\" của Ngô Tất Tố.",
	"Lão Hạc bán chó, ông giáo khóc.",
	"Tục ngữ có câu: \"Bán anh em xa, mua láng giềng gần\".",
	"Hương ước làng Mộ Trạch năm 1665 có điều về kiện tụng.",
	"Phan Kế Bính chép trong \"Việt Nam phong tục\" rằng việc làng xử ở đình.",
	"Bác Hồ nói: \"Nghề của chúng ta là nghề hòa giải cũng là dân vận\".",
	"Ông Nguyễn Đức Chung, nguyên Chủ tịch thành phố, bị xét xử.",
	"Theo Reuters, Tổng thống Joko Widodo thăm Hà Nội.",
	"Ban Chỉ đạo do Phó Chủ tịch UBND tỉnh Lại Văn Hoàn làm Trưởng ban.",
	"Giám đốc Sở Tư pháp Nguyễn Thị Thanh Nga trả lời phỏng vấn Báo Pháp luật Việt Nam.",
	"Chiều 15/10, Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh họp phiên thường kỳ. Ông Lê Huy, Phó Chủ tịch UBND tỉnh, Chủ tịch Hội đồng, chủ trì cuộc họp.",
	"Theo báo cáo, 9 tháng đầu năm toàn tỉnh tiếp nhận 1.456 vụ, việc; hòa giải thành 1.298 vụ, việc, đạt 89,1%.",
	"Ông Nguyễn Đức Thịnh, Trưởng phòng Tư pháp huyện Tiền Hải (cũ), chia sẻ kinh nghiệm chọn người làm tổ trưởng.",
	"Chị Phạm Thị Hồng Thắm, công chức tư pháp - hộ tịch phường Trần Lãm, hướng dẫn cách ghi sổ.",
	"Bà Vũ Thị Mừng, Chủ tịch Hội Phụ nữ xã Nam Cường, cho rằng phụ nữ hòa giải mềm mỏng hơn.",
	"\"Muốn người ta nghe mình, trước hết mình phải nghe người ta\", ông Tiến nói.",
	"Anh Nguyễn Mạnh Cường, Bí thư Đoàn xã Thái Thịnh, tổ chức chiếu phim về an toàn mạng.",
	"Tổ hòa giải thôn Hải Ngoại có năm người, tổ trưởng là một cựu giáo viên.",
	"Ở phường Vũ Phúc, cứ thứ Bảy cuối tháng, tổ hòa giải số 6 lại họp ở nhà văn hóa.",
	"Từ ngày 01/8/2024, Luật Đất đai năm 2024 có hiệu lực; Điều 235 quy định hòa giải tranh chấp đất đai.",
	"Khoản 3 Điều 235 giao Chủ tịch UBND cấp xã thành lập Hội đồng hòa giải.",
	"Luật Phòng, chống bạo lực gia đình số 13/2022/QH15 có 6 chương, 56 điều.",
	"Nghị định số 76/2023/NĐ-CP hướng dẫn về tổng đài phòng, chống bạo lực gia đình.",
	"Người bị bạo lực có thể gọi 113, 111 hoặc số điện thoại của Chủ tịch UBND cấp xã.",
	"Ông X đánh bà Y gây thương tích 8%, bị phạt 15.000.000 đồng.",
	"Anh K nợ chị M 120 triệu đồng, có giấy vay ngày 10/02/2021.",
	"Bà Nguyễn Thị T1 và bà Nguyễn Thị T2 cùng tên nên Tòa án thêm số để phân biệt.",
	"Ông Phạm Văn Đ, sinh năm 1957; nơi cư trú: thôn Đ, xã V, tỉnh T.",
	"Cháu Phạm Minh K, sinh ngày 05/6/2015, có nguyện vọng ở với mẹ.",
	"Chị Lan (tên đã thay đổi) kể về mười năm im lặng.",
	"Người đàn ông ngoài năm mươi nhìn xuống đôi dép.",
	"Anh Thành đi làm xa, mỗi năm về hai lần.",
	"Cụ Bính 92 tuổi, cả làng gọi là cụ đồ.",
	"Bà Sáu bán nước đầu ngõ, chuyện gì cũng biết.",
	"Chị Thắm là hòa giải viên trẻ nhất xã.",
	"Cô Nguyệt dạy văn, chú Kha lái máy cày.",
	"Hòa giải viên giỏi phải biết lúc nào nên im.",
	"Nhà báo Lê Thanh Phong, Báo Lao Động, bình luận về vụ việc.",
	"Theo luật sư Đặng Văn Cường, Trưởng Văn phòng luật sư Chính Pháp (Hà Nội), hành vi này có thể bị phạt đến 8.000.000 đồng.",
	"Luật sư Hà Thị Khuyên nêu quan điểm: di chúc miệng phải có hai người làm chứng.",
	"PGS.TS Dương Tuyết Miên, Khoa Luật Hình sự, cho rằng cần sửa luật.",
	"Tiến sĩ tâm lý Khuất Thu Hồng nói về bạo lực tinh thần.",
	"Bác sĩ Trần Văn Phúc, Bệnh viện Xanh Pôn, cảnh báo về ma túy trong thuốc lá điện tử.",
	"Thượng tá Lê Thị Hằng - Phó Trưởng phòng Cảnh sát quản lý hành chính - trả lời về thẻ căn cước.",
	"Thiếu úy Bàn Văn Minh, công an viên bản Nậm Cắn, nói được ba thứ tiếng.",
	"Thẩm phán Ngô Thị Yến, Phó Chánh án Tòa án nhân dân khu vực 3, tập huấn về thủ tục công nhận.",
	"Kiểm sát viên cao cấp Nguyễn Huy Tiến được bổ nhiệm Viện trưởng.",
	"Bộ trưởng Nguyễn Hải Ninh nhấn mạnh: hòa giải ở cơ sở là \"lá chắn mềm\".",
	"Chủ tịch Quốc hội Nguyễn Thị Kim Ngân từng phát biểu về nội dung này.",
	"Tổng thống Pháp Emmanuel Macron gửi thông điệp.",
	"Vua Trần Nhân Tông nhường ngôi năm 1293.",
	"Lê Lợi, Nguyễn Trãi, Trần Nguyên Hãn dựng cờ khởi nghĩa Lam Sơn.",
	"Phố Lê Quý Đôn, phố Trần Thái Tông, đường Võ Nguyên Giáp tắc vào giờ cao điểm.",
	"Trường Mầm non Hoa Sen, số 5 đường Lê Lai, tuyển 12 giáo viên.",
	"Sân vận động Thái Bình, nhà thi đấu Kỳ Bá, công viên 30-6.",
	"Khu đô thị Trần Hưng Đạo, khu dân cư Nguyễn Huệ chậm bàn giao.",
	"Cầu Trần Lãm, cầu Quảng Trường xong trước Tết.",
	"Chùa Phạm Huyền Quang, đền Đồng Bằng đón 1,2 vạn lượt khách.",
	"UBND phường Trần Hưng Đạo niêm yết danh sách 234 hộ.",
	"Công an phường Lê Hồng Phong đóng tại số 3 phố Lê Đại Hành.",
	"Hạt Kiểm lâm số 2 báo cáo diện tích 456,7 ha.",
	"Hợp tác xã Trần Phú liên kết với Công ty TNHH Nông sản Minh Long.",
	"Doanh nghiệp tư nhân Hoàng Anh nợ 1,35 tỷ đồng tiền thuế, mã số thuế 1000234567.",
	"Công ty Luật TNHH MTV Phạm Gia, hotline 0903 999 111, tư vấn miễn phí.",
	"Chi cục Thi hành án dân sự, số 20 phố Lý Bôn, điện thoại (0227) 3838 111.",
	"Phòng Tiếp công dân: 0227.3747.999, làm việc từ 7 giờ 30.",
	"Thư điện tử của Ban: bandanvan.tinhuy@hungyen.dcs.vn hoặc bandanvan@hungyen.gov.vn.",
	"Cử tri gửi ý kiến về hộp thư dbqh.hungyen@quochoi.vn.",
	"Ban Tổ chức: Sở Tư pháp; thường trực: bà Hằng, 0221.3862.777.",
	"Số tài khoản của Kho bạc Nhà nước khu vực III: 3511.0.1059999.00000.",
	"Nộp phạt vào tài khoản 7111 tại Kho bạc Nhà nước.",
	"Mức lãi quá hạn bằng 150% lãi suất trong hạn.",
	"Phiếu thu số 0000456, quyển số 12.",
	"Sổ hộ nghèo năm 2025 còn 2.345 hộ, chiếm 1,02%.",
	"Ngày 30/4/1975, 2/9/1945, 19/8/1945 là những mốc son.",
	"Mùng 5 tháng 5 âm lịch, làng giết sâu bọ.",
	"Vụ án số 45/2023/HNGĐ-ST, bản án có hiệu lực ngày 12/01/2024.",
	"Thông báo thụ lý số 112/TB-TLVA.",
	"Điểm b mục 2.3 phần III Đề án ban hành kèm theo Quyết định số 315/QĐ-TTg.",
	"Phụ lục 01: Danh mục tài liệu; Phụ lục 02: Biểu mẫu báo cáo số liệu.",
	"Bảng 2. Số vụ, việc theo lĩnh vực: dân sự 612, hôn nhân 345, đất đai 287, khác 54.",
	"| Năm | Tiếp nhận | Thành | Tỷ lệ |",
	"| 2022 | 1.678 | 1.432 | 85,3% |",
	"| STT | Họ và tên | Năm sinh | Địa chỉ |",
	"| 01 | ............ | ............ | ............ |",
	"1. Đồng chí Nguyễn Văn Hải - Trưởng ban;",
	"2. Đồng chí Lê Thị Nhung - Phó Trưởng ban;",
	"3. Mời đại diện Hội Luật gia tỉnh.",
	"Người phát ngôn: ông Hoàng Văn Thành, Chánh Văn phòng.",
	"Chịu trách nhiệm xuất bản: Giám đốc Nguyễn Hoài Anh; biên tập: Trần Thu Thủy; trình bày: Lê Quân.",
	"Tổng biên tập: Vũ Công Tuấn. Giấy phép số 123/GP-BTTTT ngày 05/4/2021.",
	"Dương Liễu",
	"Trần Tuấn - Quỳnh Lưu",
	"(Theo Báo Pháp luật Việt Nam)",
	"Ảnh minh họa: Lê Tuấn, thôn Nghĩa Phong.",
	"Chú thích ảnh: Hòa giải viên thôn Phú Lạc trao đổi trước giờ họp. Ảnh: Hoàng Lanh",
	"Trong ảnh: Đồng chí Trần Minh Hải (bên phải) trao quyết định công nhận hòa giải viên.",
	"Video: Ngọc Linh; đồ họa: Đức Anh.",
	"Đọc kỹ Điều 617 đến Điều 662 về thừa kế.",
	"Bài viết có sử dụng tư liệu của tác giả Phạm Minh Đức (Thái Bình).",
	"Nhà nghiên cứu Nguyễn Thanh ở phường Đề Thám có cuốn sách về hương ước.",
	"Soạn giả chèo Hà Văn Cầu quê ở Vũ Thư.",
	"Nghệ sĩ ưu tú Vũ Ngọc Cải vào vai trưởng thôn.",
	"Đội văn nghệ thôn Khuốc diễn tiểu phẩm 18 phút.",
	"Hội Cựu chiến binh xã trao 5 suất học bổng, mỗi suất 1.000.000 đồng.",
	"Bà Phạm Thị Ngừng, Anh hùng Lao động, nói chuyện với đoàn viên.",
	"Ông Đỗ Văn Trắc, người có uy tín ở xã Hồng Thái, được mời vào tổ.",
	"Gương sáng: ông Đào Duy Ngọ nhận giấy khen của Chủ tịch UBND xã Hồng Vân.",
	"Nhiều hộ dân thôn Nam Hòa hiến 1.250 m2 đất mở đường.",
	"Có những người mẹ ba mươi năm không bước qua ngõ nhà hàng xóm.",
	"Tòa án tuyên buộc bị đơn trả cho nguyên đơn 350.000.000 đồng và án phí 17.500.000 đồng.",
	"Hội đồng xét xử gồm Thẩm phán Trần Thị Phương; các hội thẩm Bùi Văn Sĩ, Đào Thị Tuyết.",
	"Thư ký phiên tòa: bà Nguyễn Thị Hòa, Thư ký Tòa án.",
	"Đại diện Viện kiểm sát: ông Trần Văn Nam, Kiểm sát viên.",
	"Số lượng tổ hòa giải giảm từ 2.012 xuống 1.789 do sáp nhập thôn, tổ dân phố.",
	"Theo Nghị định số 185/2026/NĐ-CP, mỗi thôn có từ 250 hộ trở lên.",
	"Hết quý III, xã An Đồng giải ngân 2.345.678.900 đồng.",
	"Chỉ số CCHC tăng 4 bậc, đạt 87,65 điểm.",
	"Mật khẩu cần ít nhất 8 ký tự, không dùng ngày sinh hay số điện thoại.",
	"Ứng dụng có mã phiên bản 20250915 và 1.2.10.",
	"Kích thước ảnh 1600 x 1067 điểm ảnh, 300 dpi.",
	"Hệ thống ghi 0 lỗi trong 1234567890 lượt gọi.",
	"Tàu SE1 rời ga lúc 20 giờ 50, chuyến bay VN1234 hạ cánh lúc 6 giờ.",
	"Đường tỉnh 396B, quốc lộ 37B, cao tốc CT.08 qua địa bàn.",
	"Máy bơm 33KW, trạm T12, đường dây 110 kV.",
	"Lúa BC15, nhãn lồng, vải U hồng cho năng suất 65 tạ/ha.",
	"Khối thi A00, B00, D01 lấy từ 22,5 điểm.",
	"Đọc kỹ Điều 5, khoản 3, thửa số 1 và thửa số 2 trong sơ đồ.",
	"Ông Nguyễn Văn An trao đổi. Ông Nguyễn Văn An, Giám đốc Sở, cho biết thêm.",
};
/* clang-format on */

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define FINDS 64
#define LINE_MAX_BYTES 4096

struct marked {
	char text[LINE_MAX_BYTES];
	size_t n, nwant;
	struct privacy_find want[FINDS];
};

/* The kind that "[K:" at `p` marks; PRIVACY_KINDS when none is marked there. */
static enum privacy_kind
mark_at(const char *p)
{
	const char *k = p[0] == '[' && p[1] && p[2] == ':' ? strchr(letters, p[1]) : NULL;

	if (p[0] == '[' && p[1] == 'M' && p[2] == ':')
		return PRIVACY_NAME;
	return k ? (enum privacy_kind)(k - letters) : PRIVACY_KINDS;
}

static void
unmark(struct marked *m, const char *p)
{
	bool open = false;

	m->n = m->nwant = 0;
	for (; *p && m->n < sizeof(m->text); p++) {
		enum privacy_kind kind = mark_at(p);

		if (kind != PRIVACY_KINDS) {
			m->want[m->nwant] = (struct privacy_find){{m->n, 0}, kind, p[1] == 'M'};
			p += 2;
			open = true;
		} else if (open && *p == ']') {
			m->want[m->nwant].at.n = m->n - m->want[m->nwant].at.at;
			m->nwant++;
			open = false;
		} else {
			m->text[m->n++] = *p;
		}
	}
}

static bool
same_finds(const struct privacy_find *a, size_t na, const struct privacy_find *b, size_t nb)
{
	for (size_t i = 0; na == nb && i < na; i++)
		if (a[i].at.at != b[i].at.at || a[i].at.n != b[i].at.n || a[i].kind != b[i].kind ||
		    a[i].mediator != b[i].mediator)
			return false;
	return na == nb;
}

static void
show(struct str text, const struct privacy_find *find, size_t n)
{
	for (size_t i = 0; i < n; i++)
		printf("  found %c%s [%.*s]\n", letters[find[i].kind], find[i].mediator ? " (mediator)" : "",
		       (int)find[i].at.n, text.p + find[i].at.at);
}

static void
test_planted(void)
{
	static struct marked m;
	struct privacy_find got[FINDS];
	size_t finds = 0;

	for (size_t i = 0; i < COUNT(planted); i++) {
		struct str text;
		size_t n;

		unmark(&m, planted[i]);
		text = str_make(m.text, m.n);
		n = privacy_look(text, NULL, got, FINDS);
		finds += m.nwant;
		test_check(same_finds(got, n, m.want, m.nwant), planted[i], __FILE__, __LINE__);
		if (!same_finds(got, n, m.want, m.nwant))
			show(text, got, n);
	}
	CHECK(COUNT(planted) >= 250 && finds >= 250);
}

static void
test_innocent(void)
{
	struct privacy_find got[FINDS];

	for (size_t i = 0; i < COUNT(innocent); i++) {
		struct str text = str_of(innocent[i]);
		size_t n = privacy_look(text, NULL, got, FINDS);

		test_check(n == 0, innocent[i], __FILE__, __LINE__);
		show(text, got, n);
	}
	CHECK(COUNT(innocent) >= 400);
}

static size_t
look(const char *text, const char *known)
{
	struct str word = str_of(known);
	struct privacy_known k = {&word, known ? 1 : 0};
	struct privacy_find got[FINDS];

	return privacy_look(str_of(text), &k, got, FINDS);
}

static void
test_known(void)
{
	CHECK(look("Gọi anh Hùng: 0912 345 678.", NULL) == 1);
	CHECK(look("Gọi anh Hùng: 0912 345 678.", "0912.345.678 (số mẫu)") == 0);
	CHECK(look("Gọi anh Hùng: 0912 345 678.", "0912.345.679") == 1);
	CHECK(look("Gửi về bandoc.hoi@tinh.vn, chị Hoa nhận.", "hoi@tinh.vn") == 0);
	CHECK(look("Gửi về hoa1990@nha.vn, chị Hoa nhận.", "hoi@tinh.vn") == 1);
	CHECK(look("Hộ ông Nguyễn Văn Hùng, thôn Đông.", "Nguyễn Văn Hùng") == 0);
	CHECK(look("Hộ ông Nguyễn Văn Hùng, thôn Đông.", "Tỉnh Hưng Yên") == 1);
	CHECK(look("Bà Lan ở số 12 đường Lý Bôn, tỉnh Hưng Yên.", "Tỉnh Hưng Yên") == 1);
	CHECK(look("Bà Lan ở số 12 đường Lý Bôn, tỉnh Hưng Yên.", "số 12 đường Lý Bôn, tỉnh Hưng Yên") == 0);
}

/* An office told anywhere in the text holds for the name everywhere; a mediator stays one. */
static void
test_people(void)
{
	struct privacy_find got[FINDS];
	struct str m = STR("Ông Lê Văn Khoan họp ở thôn Phú. Ông Lê Văn Khoan, hòa giải viên, kể chuyện.");

	CHECK(look("Ông Lê Văn Khoan họp ở thôn Phú.", NULL) == 1);
	CHECK(look("Ông Lê Văn Khoan họp ở thôn Phú. Ông Lê Văn Khoan, Trưởng thôn, nay đã nghỉ.", NULL) == 0);
	CHECK(look("Ông Lê Văn Khoan, Trưởng thôn, đã nghỉ.\n\nÔng Lê Văn Khoan ở xã Vũ Hội.", NULL) == 0);
	CHECK(privacy_look(m, NULL, got, FINDS) == 2 && got[0].mediator && got[1].mediator);
}

static void
test_edges(void)
{
	struct privacy_find got[FINDS];
	struct str three = STR("0912345678, 0912345679, 0912345670");

	CHECK(privacy_look(STR(""), NULL, got, FINDS) == 0);
	CHECK(privacy_look(STR("@"), NULL, got, FINDS) == 0);
	CHECK(privacy_look(three, NULL, got, FINDS) == 3);
	CHECK(privacy_look(three, NULL, got, 2) == 2 && got[1].at.at == 12);
	CHECK(privacy_look(three, NULL, got, 0) == 0);
	CHECK(privacy_look(STR("0912345678"), NULL, got, FINDS) == 1 && got[0].at.n == 10);
	CHECK(privacy_look(STR("Nguyễn"), NULL, got, FINDS) == 0);
	CHECK(privacy_look(STR("ông Nguy\xE1"), NULL, got, FINDS) == 0);
	for (int k = 0; k < PRIVACY_KINDS; k++)
		CHECK(privacy_name((enum privacy_kind)k).n > 0);
}

static bool
in_order(const struct privacy_find *f, size_t n, size_t end)
{
	for (size_t i = 0, at = 0; i < n; i++) {
		if (f[i].at.at < at || f[i].at.n == 0 || f[i].at.n > end - f[i].at.at || f[i].at.at > end)
			return false;
		at = f[i].at.at + f[i].at.n;
	}
	return true;
}

static uint64_t
next_random(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return *state >> 33;
}

/* Pieces of sentences glued at any byte, and bytes of any kind; the text lies at the end of its memory. */
static void
test_damage(void)
{
	enum { ROUNDS = 20000, BYTES = 600 };
	uint64_t seed = 20261124;
	size_t bad = 0;

	for (size_t round = 0; round < ROUNDS; round++) {
		struct privacy_find got[FINDS];
		size_t n = 0, want = (size_t)next_random(&seed) % BYTES, found;
		struct buf text = {0};

		while (text.n < want && n++ < BYTES) {
			const char *s = next_random(&seed) % 3 ? planted[next_random(&seed) % COUNT(planted)]
							       : innocent[next_random(&seed) % COUNT(innocent)];
			struct str piece = str_of(s);
			size_t from = (size_t)next_random(&seed) % piece.n;

			put_bytes(&text, piece.p + from, (size_t)next_random(&seed) % (piece.n - from + 1));
			if (next_random(&seed) % 4 == 0)
				put_char(&text, (char)next_random(&seed));
		}
		char *tight = malloc(text.n ? text.n : 1);

		if (!tight)
			abort();
		memcpy(tight, text.p ? text.p : "", text.n);
		found = privacy_look(str_make(tight, text.n), NULL, got, FINDS);
		bad += !in_order(got, found, text.n);
		free(tight);
		buf_free(&text);
	}
	CHECK(bad == 0);
}

static double
seconds(struct str text, struct privacy_find *find, size_t max)
{
	struct timespec a, b;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
	privacy_look(text, NULL, find, max);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
	return (double)(b.tv_sec - a.tv_sec) + (double)(b.tv_nsec - a.tv_nsec) / 1e9;
}

/* Four times the text, about four times the time: one line without end, full of candidates. */
static void
test_linear(void)
{
	static const char *const piece[] = {"Ông Nguyễn Văn Hùng ở xã Minh Quang và ",
					    "0912 345 ",
					    "1",
					    "@",
					    "A",
					    "1 ",
					    "Nguyễn ",
					    "số 1, ",
					    "tài khoản 12345 ",
					    "a@b.c ",
					    "thửa 12 ",
					    "Hà Nội, "};
	static struct privacy_find find[1 << 16];
	struct buf text = {0};

	for (size_t i = 0; i < COUNT(piece); i++) {
		double quarter, whole;

		text.n = 0;
		while (text.n < (size_t)1 << 20)
			put_str(&text, str_of(piece[i]));
		quarter = seconds(str_make(text.p, text.n / 4), find, COUNT(find));
		whole = seconds(buf_str(&text), find, COUNT(find));
		test_check(whole < quarter * 12 + 0.05, piece[i], __FILE__, __LINE__);
	}
	buf_free(&text);
}

static int
tell(int argc, char **argv)
{
	static struct privacy_find find[4096];

	for (int i = 1; i < argc; i++) {
		struct str text;
		size_t n;

		if (file_map(AT_FDCWD, argv[i], (size_t)1 << 30, &text))
			return fprintf(stderr, "%s: cannot read\n", argv[i]), 1;
		n = privacy_look(text, NULL, find, COUNT(find));
		printf("%s: %zu\n", argv[i], n);
		show(text, find, n);
		file_unmap(text);
	}
	return 0;
}

int
main(int argc, char **argv)
{
	if (argc > 1)
		return tell(argc, argv);
	test_planted();
	test_innocent();
	test_known();
	test_people();
	test_edges();
	test_damage();
	test_linear();
	return test_end("privacy");
}
