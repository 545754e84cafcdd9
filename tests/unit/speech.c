/*
 * speech.c - texts and how an announcer reads them: pairs over everything that figures, signs and abbreviations do in
 * the legal news of a province, numbers of documents in the three ways, editors' readings, damaged text. What comes out
 * is also looked through for anything that nobody can read aloud; with a folder as argument, so is every .md
 * file under it. The file has as many lines as there are pairs.
 */
#include "law/speech.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/vi.h"

#include "dice.h"
#include "test.h"

#include <fcntl.h>
#include <unistd.h>

struct pair {
	struct str text, spoken;
};

#define P(text, spoken)                                                                                                \
	{                                                                                                              \
		{text, sizeof(text) - 1},                                                                              \
		{                                                                                                      \
			spoken, sizeof(spoken) - 1                                                                     \
		}                                                                                                      \
	}

/* clang-format off: a sentence a line, its reading below */
/* Numbers of documents are read in the middle way. */
static const struct pair pairs[] = {
	/* Numbers, dates, hours. */
	P("0 đồng", "Không đồng"),
	P("Có 1 người.", "Có một người."),
	P("Có 4 người, 14 người, 24 người, 34 người, 44 người.",
	  "Có bốn người, mười bốn người, hai mươi tư người, ba mươi tư người, bốn mươi tư người."),
	P("Có 5 người, 15 người, 25 người, 55 người, 105 người.",
	  "Có năm người, mười lăm người, hai mươi lăm người, năm mươi lăm người, một trăm linh năm người."),
	P("Có 11 vụ, 21 vụ, 31 vụ, 101 vụ, 111 vụ, 121 vụ.",
	  "Có mười một vụ, hai mươi mốt vụ, ba mươi mốt vụ, một trăm linh một vụ, một trăm mười một vụ, một trăm hai "
	  "mươi mốt vụ."),
	P("Có 10 vụ, 20 vụ, 100 vụ, 110 vụ, 200 vụ.",
	  "Có mười vụ, hai mươi vụ, một trăm vụ, một trăm mười vụ, hai trăm vụ."),
	P("Tổng cộng 104 vụ và 404 hộ.", "Tổng cộng một trăm linh bốn vụ và bốn trăm linh bốn hộ."),
	P("Tổng cộng 1.000 hộ.", "Tổng cộng một nghìn hộ."),
	P("Tổng cộng 1.001 hộ.", "Tổng cộng một nghìn không trăm linh một hộ."),
	P("Tổng cộng 1.015 hộ.", "Tổng cộng một nghìn không trăm mười lăm hộ."),
	P("Tổng cộng 1.100 hộ.", "Tổng cộng một nghìn một trăm hộ."),
	P("Tổng cộng 1.234 vụ, việc.", "Tổng cộng một nghìn hai trăm ba mươi tư vụ, việc."),
	P("Tổng cộng 10.005 người.", "Tổng cộng mười nghìn không trăm linh năm người."),
	P("Tổng cộng 21.045 người.", "Tổng cộng hai mươi mốt nghìn không trăm bốn mươi lăm người."),
	P("Dân số 3.567.943 người.", "Dân số ba triệu năm trăm sáu mươi bảy nghìn chín trăm bốn mươi ba người."),
	P("Số tiền 1.000.000 đồng.", "Số tiền một triệu đồng."),
	P("Số tiền 1.500.000 đồng.", "Số tiền một triệu năm trăm nghìn đồng."),
	P("Số tiền 1.005.000 đồng.", "Số tiền một triệu không trăm linh năm nghìn đồng."),
	P("Số tiền 12.345.678 đồng.", "Số tiền mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám đồng."),
	P("Số tiền 1.000.005 đồng.", "Số tiền một triệu không trăm linh năm đồng."),
	P("Vốn đầu tư 1.250.000.000 đồng.", "Vốn đầu tư một tỷ hai trăm năm mươi triệu đồng."),
	P("Vốn đầu tư 15.000.000.000.000 đồng.", "Vốn đầu tư mười lăm nghìn tỷ đồng."),
	P("Vốn đầu tư 1.000.000.000.000.000 đồng.", "Vốn đầu tư một triệu tỷ đồng."),
	P("Số tiền 1 500 000 đồng.", "Số tiền một triệu năm trăm nghìn đồng."),
	P("Hỗ trợ 10 000 đồng mỗi lượt.", "Hỗ trợ mười nghìn đồng mỗi lượt."),
	P("Hỗ trợ 15000 đồng mỗi lượt.", "Hỗ trợ mười lăm nghìn đồng mỗi lượt."),
	P("Quyên góp 250 000 000 đồng.", "Quyên góp hai trăm năm mươi triệu đồng."),
	P("Thu ngân sách đạt 2,5 tỷ đồng.", "Thu ngân sách đạt hai phẩy năm tỷ đồng."),
	P("Thu ngân sách đạt 12.345,6 tỷ đồng.",
	  "Thu ngân sách đạt mười hai nghìn ba trăm bốn mươi lăm phẩy sáu tỷ đồng."),
	P("Tăng 3,5 lần.", "Tăng ba phẩy năm lần."),
	P("Diện tích 0,25 ha.", "Diện tích không phẩy hai mươi lăm héc ta."),
	P("Tỷ lệ 0,5%.", "Tỷ lệ không phẩy năm phần trăm."),
	P("Tỷ lệ 3,05%.", "Tỷ lệ ba phẩy không năm phần trăm."),
	P("Tỷ lệ 99,75%.", "Tỷ lệ chín mươi chín phẩy bảy mươi lăm phần trăm."),
	P("Giá trị 0,125.", "Giá trị không phẩy một trăm hai mươi lăm."),
	P("Giá trị 1,0001.", "Giá trị một phẩy không không không một."),
	P("Trọng lượng 2,50 kg.", "Trọng lượng hai phẩy năm mươi ki lô gam."),
	P("Khoảng 3.5 triệu đồng.", "Khoảng ba phẩy năm triệu đồng."),
	P("Trong 03 ngày làm việc.", "Trong ba ngày làm việc."),
	P("Trong thời hạn 05 ngày, kể từ ngày nhận hồ sơ.", "Trong thời hạn năm ngày, kể từ ngày nhận hồ sơ."),
	P("Hỗ trợ 06 tháng lương cơ sở.", "Hỗ trợ sáu tháng lương cơ sở."),
	P("Nộp 02 bộ hồ sơ.", "Nộp hai bộ hồ sơ."),
	P("Tổng số 05 vụ, trong số 08 hồ sơ.", "Tổng số năm vụ, trong số tám hồ sơ."),
	P("Mẫu số 01 kèm theo.", "Mẫu số không một kèm theo."),
	P("Đề án 06 của Chính phủ.", "Đề án không sáu của Chính phủ."),
	P("Phụ lục 02 và Biểu số 05.", "Phụ lục không hai và Biểu số không năm."),
	P("Mã 00123.", "Mã không không một hai ba."),
	P("Điều 1, Điều 4, Điều 5, Điều 10, Điều 14, Điều 24.",
	  "Điều một, Điều bốn, Điều năm, Điều mười, Điều mười bốn, Điều hai mươi tư."),
	P("Căn cứ khoản 4 Điều 16.", "Căn cứ khoản bốn Điều mười sáu."),
	P("Căn cứ điểm a khoản 1 Điều 5.", "Căn cứ điểm a khoản một Điều năm."),
	P("Căn cứ điểm b khoản 2 Điều 9.", "Căn cứ điểm bê khoản hai Điều chín."),
	P("Căn cứ điểm c, điểm d và điểm đ khoản 1 Điều 3.", "Căn cứ điểm xê, điểm dê và điểm đê khoản một Điều ba."),
	P("Căn cứ điểm y khoản 3 Điều 24a.", "Căn cứ điểm i dài khoản ba Điều hai mươi tư a."),
	P("Căn cứ khoản 1a Điều 12b.", "Căn cứ khoản một a Điều mười hai bê."),
	P("Các khoản 1, 2 và 3 Điều 7.", "Các khoản một, hai và ba Điều bảy."),
	P("Các khoản 1,2,3 Điều 7.", "Các khoản một, hai, ba Điều bảy."),
	P("Từ Điều 5 đến Điều 12.", "Từ Điều năm đến Điều mười hai."),
	P("Điều 5-7 của Quy chế.", "Điều năm đến bảy của Quy chế."),
	P("Chương III của Luật.", "Chương ba của Luật."),
	P("Chương I, II và III.", "Chương một, hai và ba."),
	P("Mục 2 Chương IV.", "Mục hai Chương bốn."),
	P("Phần thứ nhất, Phần II.", "Phần thứ nhất, Phần hai."),
	P("Phụ lục I ban hành kèm theo.", "Phụ lục một ban hành kèm theo."),
	P("Quốc hội khóa XV.", "Quốc hội khóa mười lăm."),
	P("Quốc hội khóa XIV, kỳ họp thứ 4.", "Quốc hội khóa mười bốn, kỳ họp thứ tư."),
	P("Thế kỷ XXI.", "Thế kỷ hai mươi mốt."),
	P("Đại hội XIII của Đảng.", "Đại hội mười ba của Đảng."),
	P("Đại hội đại biểu toàn quốc lần thứ XIV.", "Đại hội đại biểu toàn quốc lần thứ mười bốn."),
	P("Kỳ họp lần thứ I.", "Kỳ họp lần thứ nhất."),
	P("Quý I/2025 đạt kế hoạch.", "Quý một năm hai nghìn không trăm hai mươi lăm đạt kế hoạch."),
	P("Quý IV năm 2025.", "Quý bốn năm hai nghìn không trăm hai mươi lăm."),
	P("Quý II, quý III/2026.", "Quý hai, quý ba năm hai nghìn không trăm hai mươi sáu."),
	P("Quý 3/2025.", "Quý ba năm hai nghìn không trăm hai mươi lăm."),
	P("Thứ 2, thứ 3, thứ 4, thứ 5, thứ 6, thứ 7.", "Thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy."),
	P("Lần thứ 1, lần thứ 4, lần thứ 14.", "Lần thứ nhất, lần thứ tư, lần thứ mười bốn."),
	P("Giải thứ 2.", "Giải thứ hai."),
	P("Tháng 1, tháng 4, tháng 5, tháng 12.", "Tháng một, tháng tư, tháng năm, tháng mười hai."),
	P("Tháng 04/2025.", "Tháng tư năm hai nghìn không trăm hai mươi lăm."),
	P("Trong 4 tháng đầu năm.", "Trong bốn tháng đầu năm."),
	P("Tháng 01/2014.", "Tháng một năm hai nghìn không trăm mười bốn."),
	P("Từ 7/2025, bộ máy mới vận hành.",
	  "Từ tháng bảy năm hai nghìn không trăm hai mươi lăm, bộ máy mới vận hành."),
	P("Ngày 20/6/2013.", "Ngày hai mươi tháng sáu năm hai nghìn không trăm mười ba."),
	P("Ngày 01/07/2025.", "Ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm."),
	P("Ngày 04/4/2024.", "Ngày bốn tháng tư năm hai nghìn không trăm hai mươi tư."),
	P("Từ ngày 01 tháng 7 năm 2025.", "Từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm."),
	P("Từ 01/01 đến 30/6/2025.",
	  "Từ ngày một tháng một đến ngày ba mươi tháng sáu năm hai nghìn không trăm hai mươi lăm."),
	P("Ban hành 20/6/2013.", "Ban hành ngày hai mươi tháng sáu năm hai nghìn không trăm mười ba."),
	P("Hôm 15-10-2024, hội nghị khai mạc.",
	  "Hôm mười lăm tháng mười năm hai nghìn không trăm hai mươi tư, hội nghị khai mạc."),
	P("Ngày 20.6.2013.", "Ngày hai mươi tháng sáu năm hai nghìn không trăm mười ba."),
	P("Cập nhật 2025-07-01.", "Cập nhật ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm."),
	P("Sáng 28/8, Sở Tư pháp tổ chức hội nghị.", "Sáng ngày hai mươi tám tháng tám, Sở Tư pháp tổ chức hội nghị."),
	P("Chiều ngày 9/11.", "Chiều ngày chín tháng mười một."),
	P("Ngày 12-13/5/2025.", "Ngày mười hai đến ngày mười ba tháng năm năm hai nghìn không trăm hai mươi lăm."),
	P("Từ 1-5/7.", "Từ ngày một đến ngày năm tháng bảy."),
	P("Từ 28/6 - 05/7/2025.",
	  "Từ ngày hai mươi tám tháng sáu đến ngày năm tháng bảy năm hai nghìn không trăm hai mươi lăm."),
	P("Các ngày 12, 13 và 14/5.", "Các ngày mười hai, mười ba và ngày mười bốn tháng năm."),
	P("Dịp 30/4 và 1/5.", "Dịp ngày ba mươi tháng tư và ngày một tháng năm."),
	P("Lễ Quốc khánh 2/9.", "Lễ Quốc khánh ngày hai tháng chín."),
	P("Ngày Phụ nữ Việt Nam 20/10.", "Ngày Phụ nữ Việt Nam ngày hai mươi tháng mười."),
	P("Kỷ niệm 27/7.", "Kỷ niệm ngày hai mươi bảy tháng bảy."),
	P("Lễ 30-4.", "Lễ ngày ba mươi tháng tư."),
	P("Tháng 3-5/2025.", "Tháng ba đến tháng năm năm hai nghìn không trăm hai mươi lăm."),
	P("Giai đoạn 2024-2030.", "Giai đoạn hai nghìn không trăm hai mươi tư đến hai nghìn không trăm ba mươi."),
	P("Giai đoạn 2021 – 2025, định hướng đến năm 2030.",
	  "Giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm, định hướng đến năm hai "
	  "nghìn không trăm ba mươi."),
	P("Nhiệm kỳ 2021 - 2026.", "Nhiệm kỳ hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi sáu."),
	P("Năm học 2024-2025.", "Năm học hai nghìn không trăm hai mươi tư đến hai nghìn không trăm hai mươi lăm."),
	P("Năm 2013, năm 2000, năm 1945, năm 2026.", "Năm hai nghìn không trăm mười ba, năm hai nghìn, năm một nghìn "
						     "chín trăm bốn mươi lăm, năm hai nghìn không trăm hai mươi sáu."),
	P("Lúc 7 giờ 30 phút.", "Lúc bảy giờ ba mươi phút."),
	P("Lúc 8h30.", "Lúc tám giờ ba mươi phút."),
	P("Lúc 8h.", "Lúc tám giờ."),
	P("Lúc 14 giờ 05 ngày 20/6.", "Lúc mười bốn giờ năm phút ngày hai mươi tháng sáu."),
	P("Lúc 14h05'.", "Lúc mười bốn giờ năm phút."),
	P("Bắt đầu từ 7:00.", "Bắt đầu từ bảy giờ."),
	P("Bắt đầu lúc 19:30.", "Bắt đầu lúc mười chín giờ ba mươi phút."),
	P("Từ 8h-11h30.", "Từ tám giờ đến mười một giờ ba mươi phút."),
	P("Từ 7h30 đến 17h00.", "Từ bảy giờ ba mươi phút đến mười bảy giờ."),
	P("Từ 8 - 11h.", "Từ tám đến mười một giờ."),
	P("Trực 24/7.", "Trực hai mươi tư trên bảy."),
	P("Trực 24/24 giờ.", "Trực hai mươi tư trên hai mươi tư giờ."),
	P("Trong 24h.", "Trong hai mươi tư giờ."),
	P("Lúc 0h00.", "Lúc không giờ."),
	P("Lúc 8g30 sáng.", "Lúc tám giờ ba mươi phút sáng."),
	P("Thời gian 1 giờ 05 phút 30 giây.", "Thời gian một giờ năm phút ba mươi giây."),
	P("Đồng hồ chỉ 08:15:30.", "Đồng hồ chỉ tám giờ mười lăm phút ba mươi giây."),
	/* Ranges, money, units, fractions, telephones. */
	P("Từ 3-5 ngày.", "Từ ba đến năm ngày."),
	P("Khoảng 10 - 15 %.", "Khoảng mười đến mười lăm phần trăm."),
	P("Khoảng 10–15%.", "Khoảng mười đến mười lăm phần trăm."),
	P("Tăng 10%-15% mỗi năm.", "Tăng mười phần trăm đến mười lăm phần trăm mỗi năm."),
	P("Từ 100-200 triệu đồng.", "Từ một trăm đến hai trăm triệu đồng."),
	P("Từ 5 triệu - 10 triệu đồng.", "Từ năm triệu đến mười triệu đồng."),
	P("Từ 5 triệu đến 10 triệu đồng.", "Từ năm triệu đến mười triệu đồng."),
	P("Trang 12-15.", "Trang mười hai đến mười lăm."),
	P("Độ tuổi 18-35.", "Độ tuổi mười tám đến ba mươi lăm."),
	P("Phạt tiền 300.000đ.", "Phạt tiền ba trăm nghìn đồng."),
	P("Mức chi 200.000 đ/vụ.", "Mức chi hai trăm nghìn đồng một vụ."),
	P("Thù lao 300.000 đồng/vụ, việc.", "Thù lao ba trăm nghìn đồng một vụ, việc."),
	P("Chi 150.000 đồng/tổ hòa giải/tháng.", "Chi một trăm năm mươi nghìn đồng một tổ hòa giải một tháng."),
	P("Hỗ trợ 500.000 đồng/người/tháng.", "Hỗ trợ năm trăm nghìn đồng một người một tháng."),
	P("Giá 25.000đ/kg.", "Giá hai mươi lăm nghìn đồng một ki lô gam."),
	P("Giá 1.500.000 đồng/m2.", "Giá một triệu năm trăm nghìn đồng một mét vuông."),
	P("Phạt 5 triệu.", "Phạt năm triệu."),
	P("Phạt 5tr đồng.", "Phạt năm triệu đồng."),
	P("Quỹ 2 tỷ đ.", "Quỹ hai tỷ đồng."),
	P("Quỹ 2,3 tỷ đồng.", "Quỹ hai phẩy ba tỷ đồng."),
	P("Khoản vay 500 USD.", "Khoản vay năm trăm đô la Mỹ."),
	P("Khoản vay $500.", "Khoản vay năm trăm đô la Mỹ."),
	P("Khoản vay $5 triệu.", "Khoản vay năm triệu đô la Mỹ."),
	P("Khoản vay 1.000 EUR và 200 €.", "Khoản vay một nghìn ơ rô và hai trăm ơ rô."),
	P("Giá 50k.", "Giá năm mươi nghìn."),
	P("Lãi suất 20%/năm.", "Lãi suất hai mươi phần trăm một năm."),
	P("Lãi suất 0,8%/tháng.", "Lãi suất không phẩy tám phần trăm một tháng."),
	P("Tỷ lệ sinh 1,2‰.", "Tỷ lệ sinh một phẩy hai phần nghìn."),
	P("Đoạn đường dài 5 km.", "Đoạn đường dài năm ki lô mét."),
	P("Đoạn đường dài 5km.", "Đoạn đường dài năm ki lô mét."),
	P("Cách 200m.", "Cách hai trăm mét."),
	P("Rộng 3,5 m.", "Rộng ba phẩy năm mét."),
	P("Diện tích 120 m2.", "Diện tích một trăm hai mươi mét vuông."),
	P("Diện tích 120m².", "Diện tích một trăm hai mươi mét vuông."),
	P("Thể tích 15 m³.", "Thể tích mười lăm mét khối."),
	P("Diện tích 1.668 km2.", "Diện tích một nghìn sáu trăm sáu mươi tám ki lô mét vuông."),
	P("Khu đất 2ha.", "Khu đất hai héc ta."),
	P("Nặng 5 kg, 300 g, 2 tấn.", "Nặng năm ki lô gam, ba trăm gam, hai tấn."),
	P("Dung tích 2 lít, 500 ml, 1,5l.", "Dung tích hai lít, năm trăm mi li lít, một phẩy năm lít."),
	P("Nhiệt độ 37,5°C.", "Nhiệt độ ba mươi bảy phẩy năm độ xê."),
	P("Nhiệt độ 38 độ C.", "Nhiệt độ ba mươi tám độ xê."),
	P("Nhiệt độ -5°C.", "Nhiệt độ âm năm độ xê."),
	P("Tốc độ 60 km/h.", "Tốc độ sáu mươi ki lô mét trên giờ."),
	P("Tiêu thụ 300 kWh.", "Tiêu thụ ba trăm ki lô oát giờ."),
	P("Công suất 5 MW.", "Công suất năm mê ga oát."),
	P("Tệp 10 MB.", "Tệp mười mê ga bai."),
	P("Nồng độ cồn 0,25 mg/lít khí thở.", "Nồng độ cồn không phẩy hai mươi lăm mi li gam trên lít khí thở."),
	P("Mật độ 1.500 người/km².", "Mật độ một nghìn năm trăm người trên ki lô mét vuông."),
	P("Năng suất 65 tạ/ha.", "Năng suất sáu mươi lăm tạ trên héc ta."),
	P("Họp 2 lần/tuần.", "Họp hai lần một tuần."),
	P("Làm việc 8 giờ/ngày.", "Làm việc tám giờ một ngày."),
	P("Giảm 12 vụ/năm.", "Giảm mười hai vụ một năm."),
	P("Ghi rõ ngày/tháng/năm.", "Ghi rõ ngày, tháng, năm."),
	P("Ông/bà, anh/chị, cha/mẹ.", "Ông, bà, anh, chị, cha, mẹ."),
	P("Và/hoặc người đại diện.", "Và hoặc người đại diện."),
	P("Cấp xã/phường.", "Cấp xã, phường."),
	P("Có 2/3 thành viên đồng ý.", "Có hai phần ba thành viên đồng ý."),
	P("Chiếm 1/4 số hộ.", "Chiếm một phần tư số hộ."),
	P("Chiếm 3/4 diện tích.", "Chiếm ba phần tư diện tích."),
	P("Có 8/10 xã đạt chuẩn.", "Có tám trên mười xã đạt chuẩn."),
	P("Có 12/15 thôn hoàn thành.", "Có mười hai trên mười lăm thôn hoàn thành."),
	P("Có 5/5 tiêu chí.", "Có năm trên năm tiêu chí."),
	P("Hơn 1/2 dân số.", "Hơn một phần hai dân số."),
	P("Tỷ lệ 50/50.", "Tỷ lệ năm mươi năm mươi."),
	P("Ít nhất 1/10 tổng số.", "Ít nhất một phần mười tổng số."),
	P("Bản đồ tỷ lệ 1/500.", "Bản đồ tỷ lệ một trên năm trăm."),
	P("Nhà số 12/5 đường Nguyễn Văn Linh.", "Nhà số mười hai gạch chéo năm đường Nguyễn Văn Linh."),
	P("Số nhà 25 ngõ 4.", "Số nhà hai mươi lăm ngõ bốn."),
	P("Ngõ 12/3/4.", "Ngõ mười hai gạch chéo ba gạch chéo bốn."),
	P("Phòng 205, tầng 3.", "Phòng hai trăm linh năm, tầng ba."),
	P("Tỷ số 2-1.", "Tỷ số hai một."),
	P("Thắng 3-0.", "Thắng ba không."),
	P("Tỷ lệ 1:500.", "Tỷ lệ một trên năm trăm."),
	P("Đạt 8,5/10 điểm.", "Đạt tám phẩy năm trên mười điểm."),
	P("Gọi 0981.234.567.", "Gọi không chín tám một, hai ba bốn, năm sáu bảy."),
	P("Gọi 0912 345 678.", "Gọi không chín một hai, ba bốn năm, sáu bảy tám."),
	P("Gọi 0912345678.", "Gọi không chín một hai, ba bốn năm, sáu bảy tám."),
	P("Điện thoại: (0221) 3862 123.", "Điện thoại: không hai hai một, ba tám sáu hai, một hai ba."),
	P("Điện thoại 0221.3862.123.", "Điện thoại không hai hai một, ba tám sáu hai, một hai ba."),
	P("SĐT: 024-3773-1234.", "Số điện thoại: không hai bốn, ba bảy bảy ba, một hai ba bốn."),
	P("Đường dây nóng 1900 6192.", "Đường dây nóng một chín không không, sáu một chín hai."),
	P("Hotline 19001900.", "Hotline một chín không không, một chín không không."),
	P("Gọi 113, 114 hoặc 115.", "Gọi một một ba, một một bốn hoặc một một năm."),
	P("Tổng đài quốc gia bảo vệ trẻ em 111.", "Tổng đài quốc gia bảo vệ trẻ em một một một."),
	P("Gọi +84 981 234 567.", "Gọi cộng tám bốn, chín tám một, hai ba bốn, năm sáu bảy."),
	P("Có 113 người tham dự.", "Có một trăm mười ba người tham dự."),
	P("Số căn cước 033085001234.", "Số căn cước không ba ba, không tám năm, không không một, hai ba bốn."),
	P("CCCD số 033 085 001 234.", "Căn cước công dân số không ba ba, không tám năm, không không một, hai ba bốn."),
	P("Mã số thuế 0900123456.", "Mã số thuế không chín không không, một hai ba, bốn năm sáu."),
	P("Số tài khoản 19033456789012.",
	  "Số tài khoản một chín không, ba ba bốn, năm sáu bảy, tám chín không, một hai."),
	P("Xe biển số 89A-123.45.", "Xe biển số tám chín a, một hai ba bốn năm."),
	P("Xe mô tô BKS 89-B1 123.45.", "Xe mô tô biển kiểm soát tám chín bê một, một hai ba bốn năm."),
	P("Cách mạng công nghiệp 4.0.", "Cách mạng công nghiệp bốn chấm không."),
	P("Mạng 5G, phim 3D.", "Mạng năm giê, phim ba đê."),
	P("Dịch COVID-19.", "Dịch Cô vít mười chín."),
	P("Nhóm G7, hạng B2, phòng A1.", "Nhóm Giê bảy, hạng Bê hai, phòng A một."),
	P("Đường 10x20 m.", "Đường mười nhân hai mươi mét."),
	P("Kích thước 3 x 4 cm.", "Kích thước ba nhân bốn xăng ti mét."),
	P("1 + 2 = 3.", "Một cộng hai bằng ba."),
	P("Độ tuổi 18+.", "Độ tuổi mười tám cộng."),
	P("Tỷ lệ < 5%.", "Tỷ lệ nhỏ hơn năm phần trăm."),
	P("Từ ≥ 18 tuổi, ≤ 60 tuổi.", "Từ lớn hơn hoặc bằng mười tám tuổi, nhỏ hơn hoặc bằng sáu mươi tuổi."),
	P("Có ~50 người, sai số ±2%.", "Có khoảng năm mươi người, sai số cộng trừ hai phần trăm."),
	P("½ số hộ, ¼ diện tích.", "Một phần hai số hộ, một phần tư diện tích."),
	P("Đơn № 15.", "Đơn số mười lăm."),
	P("Bài toán #1.", "Bài toán số một."),
	P("Quốc lộ 39, QL39, QL.39, QL1A.",
	  "Quốc lộ ba mươi chín, quốc lộ ba mươi chín, quốc lộ ba mươi chín, quốc lộ một A."),
	P("ĐT.378, ĐT 387, ĐH.61.",
	  "Đường tỉnh ba trăm bảy mươi tám, đường tỉnh ba trăm tám mươi bảy, đường huyện sáu mươi mốt."),
	P("Tuyến đường ĐT 39.", "Tuyến đường tỉnh ba mươi chín."),
	P("Mục 2.1.3 của Kế hoạch.", "Mục hai chấm một chấm ba của Kế hoạch."),
	P("Phiên bản 2.0.", "Phiên bản hai chấm không."),
	P("Điều 37.1.LQ.16.", "Điều ba mươi bảy chấm một chấm e lờ quy chấm mười sáu."),
	P("Lớp 5A, tổ 12B, nhà 3D.", "Lớp năm A, tổ mười hai bê, nhà ba đê."),
	P("Tờ khai CT01.", "Tờ khai xê tê không một."),
	P("Năm 2025 có 1.200 vụ.", "Năm hai nghìn không trăm hai mươi lăm có một nghìn hai trăm vụ."),
	P("Nghị quyết 27 ngày 9/11/2022.",
	  "Nghị quyết hai mươi bảy ngày chín tháng mười một năm hai nghìn không trăm hai mươi hai."),
	P("2/3", "Hai phần ba"),
	P("30/6", "Ngày ba mươi tháng sáu"),
	P("20/6/2013", "Ngày hai mươi tháng sáu năm hai nghìn không trăm mười ba"),
	P("8h30", "Tám giờ ba mươi phút"),
	P("5%", "Năm phần trăm"),
	/* Abbreviations, capitals, marks, addresses. */
	P("UBND tỉnh Hưng Yên.", "Ủy ban nhân dân tỉnh Hưng Yên."),
	P("HĐND, UBND các xã, phường.", "Hội đồng nhân dân, Ủy ban nhân dân các xã, phường."),
	P("UBMTTQ Việt Nam tỉnh.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh."),
	P("Công tác PBGDPL và hòa giải ở cơ sở.", "Công tác phổ biến, giáo dục pháp luật và hòa giải ở cơ sở."),
	P("HGV và tổ hòa giải.", "Hòa giải viên và tổ hòa giải."),
	P("Người được TGPL.", "Người được trợ giúp pháp lý."),
	P("TAND tỉnh và VKSND tỉnh.", "Tòa án nhân dân tỉnh và Viện kiểm sát nhân dân tỉnh."),
	P("BLDS 2015, BLHS năm 2015.",
	  "Bộ luật Dân sự năm hai nghìn không trăm mười lăm, Bộ luật Hình sự năm hai nghìn không trăm mười lăm."),
	P("Luật HN&GĐ năm 2014.", "Luật Hôn nhân và gia đình năm hai nghìn không trăm mười bốn."),
	P("Án HNGĐ sơ thẩm.", "Án hôn nhân và gia đình sơ thẩm."),
	P("Lực lượng CAND, BĐBP.", "Lực lượng Công an nhân dân, Bộ đội Biên phòng."),
	P("BCH Đảng bộ, BTV Tỉnh ủy, BCĐ tỉnh.", "Ban Chấp hành Đảng bộ, Ban Thường vụ Tỉnh ủy, Ban Chỉ đạo tỉnh."),
	P("Học sinh THCS và THPT.", "Học sinh trung học cơ sở và trung học phổ thông."),
	P("Phát triển KT-XH, bảo đảm QP-AN.", "Phát triển kinh tế, xã hội, bảo đảm quốc phòng, an ninh."),
	P("Tình hình ANTT, ATGT, PCCC.", "Tình hình an ninh trật tự, an toàn giao thông, phòng cháy, chữa cháy."),
	P("Chế độ BHXH, BHYT.", "Chế độ bảo hiểm xã hội, bảo hiểm y tế."),
	P("Giấy phép GPLX, CCCD, CMND.", "Giấy phép lái xe, căn cước công dân, chứng minh nhân dân."),
	P("Ứng dụng VNeID.", "Ứng dụng vi en e ai đi."),
	P("TP. Hưng Yên, TP Thái Bình, TP.HCM, TPHCM.",
	  "Thành phố Hưng Yên, thành phố Thái Bình, Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh."),
	P("Bộ TP, Sở TP.", "Bộ Tư pháp, Sở Tư pháp."),
	P("TT. Lương Bằng.", "Thị trấn Lương Bằng."),
	P("TT 56/2023/TT-BTC.", "Thông tư số năm mươi sáu năm hai nghìn không trăm hai mươi ba của Bộ Tài chính."),
	P("Tại TT dịch vụ việc làm.", "Tại trung tâm dịch vụ việc làm."),
	P("TS. Nguyễn Văn An.", "Tiến sĩ Nguyễn Văn An."),
	P("ThS. Lê Thị Bình, PGS.TS. Trần Văn Cường, GS.TS Phạm Dũng.",
	  "Thạc sĩ Lê Thị Bình, Phó Giáo sư, Tiến sĩ Trần Văn Cường, Giáo sư, Tiến sĩ Phạm Dũng."),
	P("LS. Hoàng Em, BS. Vũ Phương, KTS. Đỗ Giang.", "Luật sư Hoàng Em, bác sĩ Vũ Phương, kiến trúc sư Đỗ Giang."),
	P("NXB Tư pháp.", "Nhà xuất bản Tư pháp."),
	P("Đ/c Nguyễn Văn Nam, đ/c Hoa.", "Đồng chí Nguyễn Văn Nam, đồng chí Hoa."),
	P("Hội nghị có báo cáo, thảo luận, v.v.", "Hội nghị có báo cáo, thảo luận, vân vân."),
	P("Sách, báo, tờ gấp, v.v... được phát miễn phí.", "Sách, báo, tờ gấp, vân vân… được phát miễn phí."),
	P("Xem tr. 15.", "Xem trang mười lăm."),
	P("V/v phổ biến Luật Đất đai.", "Về việc phổ biến Luật Đất đai."),
	P("Phát triển CNH, HĐH; CNH-HĐH nông thôn.",
	  "Phát triển công nghiệp hóa, hiện đại hóa; công nghiệp hóa, hiện đại hóa nông thôn."),
	P("Sở GD&ĐT, Sở NN&MT, Sở KH&CN, Sở VH-TT&DL.", "Sở Giáo dục và Đào tạo, Sở Nông nghiệp và Môi trường, Sở Khoa "
							"học và Công nghệ, Sở Văn hóa, Thể thao và Du lịch."),
	P("Sở LĐ-TB&XH.", "Sở Lao động, Thương binh và Xã hội."),
	P("Công ty TNHH MTV.", "Công ty trách nhiệm hữu hạn một thành viên."),
	P("Trung ương Đảng, T.Ư Đoàn, TW Hội, BCH TƯ.",
	  "Trung ương Đảng, Trung ương Đoàn, Trung ương Hội, Ban Chấp hành Trung ương."),
	P("T.P Hưng Yên.", "Thành phố Hưng Yên."),
	P("CT UBND xã, Phó CT HĐND.", "Chủ tịch Ủy ban nhân dân xã, Phó chủ tịch Hội đồng nhân dân."),
	P("Phó GĐ Sở.", "Phó giám đốc Sở."),
	P("Bạo lực GĐ.", "Bạo lực gia đình."),
	P("ĐH Luật Hà Nội, trường CĐ nghề.", "Đại học Luật Hà Nội, trường cao đẳng nghề."),
	P("KT. CHỦ TỊCH", "Ký thay chủ tịch"),
	P("TM. ỦY BAN NHÂN DÂN", "Thay mặt ủy ban nhân dân"),
	P("TL. GIÁM ĐỐC", "Thừa lệnh giám đốc"),
	P("TUQ. CHÁNH VĂN PHÒNG", "Thừa ủy quyền chánh văn phòng"),
	P("Q. Giám đốc, Q. Ba Đình.", "Quyền Giám đốc, quận Ba Đình."),
	P("P. Hiến Nam, P. Tư pháp, P.GĐ.", "Phường Hiến Nam, phòng Tư pháp, phó giám đốc."),
	P("Trú tại H. Ân Thi, T. Hưng Yên.", "Trú tại huyện Ân Thi, tỉnh Hưng Yên."),
	P("Anh Nguyễn Văn H. trú tại xã A.", "Anh Nguyễn Văn Hát trú tại xã A."),
	P("Ông T. và bà B. đã hòa giải.", "Ông Tê và bà Bê đã hòa giải."),
	P("Bị cáo Trần Văn C (SN 1985).", "Bị cáo Trần Văn Xê, sinh năm một nghìn chín trăm tám mươi lăm."),
	P("Bệnh nhân nhiễm HIV/AIDS.", "Bệnh nhân nhiễm hát i vê, ết."),
	P("Hiệp hội ASEAN, tổ chức UNESCO, WTO.", "Hiệp hội A xê an, tổ chức U nét xcô, Tổ chức Thương mại Thế giới."),
	P("Thuế VAT, vốn FDI, ODA, chỉ số PAPI.",
	  "Thuế giá trị gia tăng, vốn đầu tư trực tiếp nước ngoài, hỗ trợ phát triển chính thức, chỉ số pa pi."),
	P("Quét mã QR, nhận mã OTP.", "Quét mã quy rờ, nhận mã xác thực một lần."),
	P("Mã XYZ và KLM.", "Mã ích xì i dài dét và ca e lờ em mờ."),
	P("Đài VOV, VTV1.", "Đài Tiếng nói Việt Nam, vê tê vê một."),
	P("Đơn vị RST.", "Đơn vị e rờ ét sờ tê."),
	P("Xe SAMSUNG và VINFAST.", "Xe Samsung và Vinfast."),
	P("Kênh YouTube, điện thoại iPhone.", "Kênh YouTube, điện thoại iPhone."),
	P("Trang Facebook và Zalo.", "Trang Facebook và Zalo."),
	P("Hội đồng PHPBGDPL.", "Hội đồng phối hợp phổ biến, giáo dục pháp luật."),
	P("Thực hiện Chỉ thị của TTg.", "Thực hiện Chỉ thị của Thủ tướng."),
	P("Bên A và bên B.", "Bên A và bên Bê."),
	P("Ông A, bà B, chị C, anh D, anh Đ.", "Ông A, bà Bê, chị Xê, anh Dê, anh Đê."),
	P("Y tế, Ý kiến, Ở cơ sở.", "Y tế, Ý kiến, Ở cơ sở."),
	P("Vitamin C, nhóm máu O, hạng A.", "Vitamin Xê, nhóm máu O, hạng A."),
	P("THÔNG BÁO", "Thông báo"),
	P("KẾ HOẠCH", "Kế hoạch"),
	P("THÔNG BÁO VỀ VIỆC TỔ CHỨC HỘI NGHỊ", "Thông báo về việc tổ chức hội nghị"),
	P("KẾ HOẠCH PBGDPL NĂM 2025", "Kế hoạch phổ biến, giáo dục pháp luật năm hai nghìn không trăm hai mươi lăm"),
	P("UBND TỈNH HƯNG YÊN", "Ủy ban nhân dân tỉnh Hưng Yên"),
	P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
	P("Độc lập - Tự do - Hạnh phúc", "Độc lập, Tự do, Hạnh phúc"),
	P("QUY ĐỊNH CHUNG VỀ AN NINH", "Quy định chung về an ninh"),
	P("Tuyệt đối KHÔNG viết tắt.", "Tuyệt đối không viết tắt."),
	P("Chương I NHỮNG QUY ĐỊNH CHUNG", "Chương một những quy định chung"),
	P("SỞ TƯ PHÁP", "Sở tư pháp"),
	P("VI PHẠM HÀNH CHÍNH", "Vi Phạm Hành Chính"),
	P("BAN CHỈ ĐẠO 35", "Ban chỉ đạo ba mươi lăm"),
	P("1. Đối tượng", "Một. Đối tượng"),
	P("2) Phạm vi", "Hai, Phạm vi"),
	P("a) Hòa giải viên;", "a, Hòa giải viên;"),
	P("b) Tuyên truyền viên;", "bê, Tuyên truyền viên;"),
	P("đ) Người dân.", "đê, Người dân."),
	P("I. Đặt vấn đề", "Một. Đặt vấn đề"),
	P("II. NỘI DUNG", "Hai. Nội dung"),
	P("V. Tổ chức thực hiện", "Năm. Tổ chức thực hiện"),
	P("1.1. Mục tiêu chung", "Một chấm một. Mục tiêu chung"),
	P("- Nhiệm vụ thứ nhất", "Nhiệm vụ thứ nhất"),
	P("+ Nhiệm vụ thứ hai", "Nhiệm vụ thứ hai"),
	P("• Nhiệm vụ thứ ba", "Nhiệm vụ thứ ba"),
	P("* Lưu ý", "Lưu ý"),
	P("# Tiêu đề", "Tiêu đề"),
	P("> Lời trích", "Lời trích"),
	P("Nơi nhận: - Như trên; - Lưu: VT.", "Nơi nhận: Như trên; Lưu: văn thư."),
	P("Luật này (khoản 2) quy định như sau.", "Luật này, khoản hai, quy định như sau."),
	P("Điều 5 (khoản 1).", "Điều năm, khoản một."),
	P("Luật Hòa giải ở cơ sở (sau đây gọi là Luật).", "Luật Hòa giải ở cơ sở, sau đây gọi là Luật."),
	P("Ông nói: “Hòa giải là gốc”.", "Ông nói: Hòa giải là gốc."),
	P("Câu \"hỏi\" và 'đáp'.", "Câu hỏi và đáp."),
	P("Kết thúc./.", "Kết thúc."),
	P("Và rồi... im lặng.", "Và rồi… im lặng."),
	P("Và rồi… im lặng.", "Và rồi… im lặng."),
	P("Thật thế ư?! Đúng!!!", "Thật thế ư? Đúng!"),
	P("Kinh tế - xã hội phát triển.", "Kinh tế, xã hội phát triển."),
	P("Kinh tế – xã hội phát triển.", "Kinh tế, xã hội phát triển."),
	P("Tuyến Hà Nội-Hải Phòng.", "Tuyến Hà Nội Hải Phòng."),
	P("Quan hệ Việt Nam - Lào.", "Quan hệ Việt Nam, Lào."),
	P("Hội nghị [trực tuyến] hôm nay.", "Hội nghị, trực tuyến, hôm nay."),
	P("Theo nghiên cứu [1], [12].", "Theo nghiên cứu."),
	P("A = B, C > D.", "A bằng Bê, Xê lớn hơn Dê."),
	P("Nhà A -> nhà B.", "Nhà A, nhà Bê."),
	P("Cột 1 | Cột 2", "Cột một, Cột hai"),
	P("tên_tệp và #phapluat", "tên tệp và phapluat"),
	P("Liên hệ lienhe@hungyen.gov.vn.", "Liên hệ lienhe a còng hungyen chấm gờ o vê chấm vê en nờ."),
	P("Thư gửi: sotuphap@hungyen.gov.vn, pbgdpl@moj.gov.vn.",
	  "Thư gửi: sotuphap a còng hungyen chấm gờ o vê chấm vê en nờ, pê bê giê dê pê e lờ a còng moj chấm gờ o vê "
	  "chấm vê en nờ."),
	P("Xem tại https://pbgdpl.hungyen.gov.vn.",
	  "Xem tại pê bê giê dê pê e lờ chấm hungyen chấm gờ o vê chấm vê en nờ."),
	P("Truy cập www.moj.gov.vn/van-ban?id=12.",
	  "Truy cập moj chấm gờ o vê chấm vê en nờ gạch chéo van gạch ngang ban hỏi chấm i dê bằng một hai."),
	P("Trang hungyen.gov.vn và vnexpress.net.", "Trang hungyen chấm gờ o vê chấm vê en nờ và vnexpress chấm nét."),
	P("Tài khoản user_01@gmail.com.", "Tài khoản user gạch dưới không một a còng gmail chấm com."),
	/* Sentences of news. */
	P("Cơ quan CSĐT Công an tỉnh khởi tố vụ án theo Điều 174 BLHS.",
	  "Cơ quan Cảnh sát điều tra Công an tỉnh khởi tố vụ án theo Điều một trăm bảy mươi tư Bộ luật Hình sự."),
	P("Ngày 15/9, TAND khu vực 1 mở phiên tòa sơ thẩm.",
	  "Ngày mười lăm tháng chín, Tòa án nhân dân khu vực một mở phiên tòa sơ thẩm."),
	P("Bị cáo bị phạt 07 năm 06 tháng tù.", "Bị cáo bị phạt bảy năm sáu tháng tù."),
	P("Phạt tiền từ 2.000.000 đồng đến 3.000.000 đồng.", "Phạt tiền từ hai triệu đồng đến ba triệu đồng."),
	P("Phạt tiền từ 18 - 20 triệu đồng, trừ 10 điểm GPLX.",
	  "Phạt tiền từ mười tám đến hai mươi triệu đồng, trừ mười điểm giấy phép lái xe."),
	P("Nồng độ cồn vượt quá 80 mg/100 ml máu.",
	  "Nồng độ cồn vượt quá tám mươi mi li gam trên một trăm mi li lít máu."),
	P("Tăng 12,5% so với cùng kỳ năm 2024.",
	  "Tăng mười hai phẩy năm phần trăm so với cùng kỳ năm hai nghìn không trăm hai mươi tư."),
	P("Đạt 105,3% kế hoạch.", "Đạt một trăm linh năm phẩy ba phần trăm kế hoạch."),
	P("Toàn tỉnh có 104 xã, phường, 1.650 thôn, tổ dân phố.",
	  "Toàn tỉnh có một trăm linh bốn xã, phường, một nghìn sáu trăm năm mươi thôn, tổ dân phố."),
	P("Tỷ lệ hòa giải thành đạt 87,6%.", "Tỷ lệ hòa giải thành đạt tám mươi bảy phẩy sáu phần trăm."),
	P("Trong 6 tháng đầu năm 2025, các tổ hòa giải tiếp nhận 1.245 vụ.",
	  "Trong sáu tháng đầu năm hai nghìn không trăm hai mươi lăm, các tổ hòa giải tiếp nhận một nghìn hai trăm bốn "
	  "mươi lăm vụ."),
	P("Hội nghị diễn ra trong 02 ngày 15-16/10/2025.", "Hội nghị diễn ra trong hai ngày mười lăm đến ngày mười sáu "
							   "tháng mười năm hai nghìn không trăm hai mươi lăm."),
	P("Hội thi tổ chức vào 8 giờ 00 ngày 09/11/2025.",
	  "Hội thi tổ chức vào tám giờ ngày chín tháng mười một năm hai nghìn không trăm hai mươi lăm."),
	P("Thời gian: 14h00, thứ 5, ngày 20/11/2025.",
	  "Thời gian: mười bốn giờ, thứ năm, ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi lăm."),
	P("Địa điểm: Tầng 3, số 15 đường Chùa Chuông, P. Phố Hiến.",
	  "Địa điểm: Tầng ba, số mười lăm đường Chùa Chuông, phường Phố Hiến."),
	P("Điện thoại liên hệ: 0221.3863.456 (giờ hành chính).",
	  "Điện thoại liên hệ: không hai hai một, ba tám sáu ba, bốn năm sáu, giờ hành chính."),
	P("Mọi chi tiết xin liên hệ đ/c Lan, SĐT 0915.123.456.",
	  "Mọi chi tiết xin liên hệ đồng chí Lan, số điện thoại không chín một năm, một hai ba, bốn năm sáu."),
	P("Chương trình phát lúc 5h15, 11h và 17h30 hằng ngày.",
	  "Chương trình phát lúc năm giờ mười lăm phút, mười một giờ và mười bảy giờ ba mươi phút hằng ngày."),
	P("Từ ngày 01/7/2025, chính quyền địa phương 02 cấp đi vào hoạt động.",
	  "Từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm, chính quyền địa phương hai cấp đi vào hoạt "
	  "động."),
	P("Sau 1/7, người dân nộp hồ sơ tại xã.", "Sau ngày một tháng bảy, người dân nộp hồ sơ tại xã."),
	P("Trước 30/6, các xã phải báo cáo.", "Trước ngày ba mươi tháng sáu, các xã phải báo cáo."),
	P("Hạn cuối 31/12.", "Hạn cuối ngày ba mươi mốt tháng mười hai."),
	P("Cả nước kỷ niệm 80 năm Quốc khánh 2/9.", "Cả nước kỷ niệm tám mươi năm Quốc khánh ngày hai tháng chín."),
	P("Tháng 10 có ngày 10/10.", "Tháng mười có ngày mười tháng mười."),
	P("Hưởng ứng Ngày Pháp luật Việt Nam 9/11.", "Hưởng ứng Ngày Pháp luật Việt Nam ngày chín tháng mười một."),
	P("Mức hưởng bằng 1/2 tháng lương.", "Mức hưởng bằng một phần hai tháng lương."),
	P("Có ít nhất 3/4 đại biểu tán thành.", "Có ít nhất ba phần tư đại biểu tán thành."),
	P("Kết quả: 95/104 xã đạt chuẩn tiếp cận pháp luật.",
	  "Kết quả: chín mươi lăm trên một trăm linh bốn xã đạt chuẩn tiếp cận pháp luật."),
	P("Có 15/20 chỉ tiêu vượt kế hoạch.", "Có mười lăm trên hai mươi chỉ tiêu vượt kế hoạch."),
	P("Tuổi từ đủ 14 đến dưới 16.", "Tuổi từ đủ mười bốn đến dưới mười sáu."),
	P("Trẻ em dưới 16 tuổi.", "Trẻ em dưới mười sáu tuổi."),
	P("Mức lương cơ sở 2.340.000 đồng/tháng.", "Mức lương cơ sở hai triệu ba trăm bốn mươi nghìn đồng một tháng."),
	P("Lương tối thiểu vùng I là 4.960.000 đồng/tháng.",
	  "Lương tối thiểu vùng một là bốn triệu chín trăm sáu mươi nghìn đồng một tháng."),
	P("Vùng IV: 3.450.000 đồng/tháng.", "Vùng bốn: ba triệu bốn trăm năm mươi nghìn đồng một tháng."),
	P("Cán bộ loại II, hạng III.", "Cán bộ loại hai, hạng ba."),
	P("Huân chương Lao động hạng Nhì, hạng III.", "Huân chương Lao động hạng Nhì, hạng ba."),
	P("Quân khu III, Quân đoàn 12.", "Quân khu ba, Quân đoàn mười hai."),
	P("Trường THPT Hưng Yên, lớp 12A1.", "Trường trung học phổ thông Hưng Yên, lớp mười hai A một."),
	P("Đường sắt Hà Nội - Hải Phòng dài 102 km.", "Đường sắt Hà Nội, Hải Phòng dài một trăm linh hai ki lô mét."),
	P("Cao tốc Ninh Bình - Hải Phòng (CT.08).", "Cao tốc Ninh Bình, Hải Phòng, xê tê không tám."),
	P("Sản lượng đạt 1,2 triệu tấn.", "Sản lượng đạt một phẩy hai triệu tấn."),
	P("Dự án 35,6 nghìn tỷ đồng.", "Dự án ba mươi lăm phẩy sáu nghìn tỷ đồng."),
	P("Giảm từ 12% xuống còn 8%.", "Giảm từ mười hai phần trăm xuống còn tám phần trăm."),
	P("Đứng thứ 4/34 tỉnh, thành phố.", "Đứng thứ tư trên ba mươi tư tỉnh, thành phố."),
	P("Xếp hạng 1/34.", "Xếp hạng một trên ba mươi tư."),
	P("Khóa học 3 ngày 2 đêm.", "Khóa học ba ngày hai đêm."),
	P("Có 3-4 người đứng xem.", "Có ba đến bốn người đứng xem."),
	P("Vào 20h ngày 30/4, bắn pháo hoa.", "Vào hai mươi giờ ngày ba mươi tháng tư, bắn pháo hoa."),
	P("Khoảng 21 giờ 30 cùng ngày, tổ công tác phát hiện.",
	  "Khoảng hai mươi mốt giờ ba mươi phút cùng ngày, tổ công tác phát hiện."),
	P("Tiết 1, 2; buổi 3.", "Tiết một, hai; buổi ba."),
	P("Nghị quyết 18, Nghị quyết 57, Nghị quyết 68.",
	  "Nghị quyết mười tám, Nghị quyết năm mươi bảy, Nghị quyết sáu mươi tám."),
	P("Ban Chỉ đạo 389, Đề án 1371.", "Ban Chỉ đạo ba trăm tám mươi chín, Đề án một nghìn ba trăm bảy mươi mốt."),
	P("Mô hình \"3 không, 4 biết\".", "Mô hình ba không, bốn biết."),
	P("Phong trào 5 không 3 sạch.", "Phong trào năm không ba sạch."),
	P("Thực hiện 3T: tiếp cận, tương tác, thân thiện.", "Thực hiện ba tê: tiếp cận, tương tác, thân thiện."),
	P("Hòa giải viên được bầu khi có trên 50% đại diện hộ đồng ý.",
	  "Hòa giải viên được bầu khi có trên năm mươi phần trăm đại diện hộ đồng ý."),
	P("Chi 100.000 - 300.000 đồng/vụ.", "Chi một trăm nghìn đến ba trăm nghìn đồng một vụ."),
	P("Hỗ trợ không quá 05 lần mức lương cơ sở.", "Hỗ trợ không quá năm lần mức lương cơ sở."),
	P("Bán kính 500m quanh trường.", "Bán kính năm trăm mét quanh trường."),
	P("Hành lang đê 25 m.", "Hành lang đê hai mươi lăm mét."),
	P("Tưới 2-3 lít/m2.", "Tưới hai đến ba lít trên mét vuông."),
	P("Cấm xe trên 3,5T.", "Cấm xe trên ba phẩy năm tấn."),
	P("Thửa đất số 125, tờ bản đồ số 08, diện tích 250,5 m2.",
	  "Thửa đất số một trăm hai mươi lăm, tờ bản đồ số không tám, diện tích hai trăm năm mươi phẩy năm mét vuông."),
	P("Giấy CNQSDĐ số BX 123456.", "Giấy chứng nhận quyền sử dụng đất số bê ích xì một hai ba bốn năm sáu."),
	P("Sổ hộ khẩu số 123456789.", "Sổ hộ khẩu số một hai ba, bốn năm sáu, bảy tám chín."),
	P("Biển cấm P.102.", "Biển cấm Pê một trăm linh hai."),
	P("Rượu 40 độ.", "Rượu bốn mươi độ."),
	P("Tài liệu gồm 3 phần, 12 chuyên đề.", "Tài liệu gồm ba phần, mười hai chuyên đề."),
	P("Luật có hiệu lực 01/01/2026.", "Luật có hiệu lực ngày một tháng một năm hai nghìn không trăm hai mươi sáu."),
	P("Ông sinh ngày 4/4/1954.", "Ông sinh ngày bốn tháng tư năm một nghìn chín trăm năm mươi tư."),
	P("Bà Trần Thị B, sinh 1960.", "Bà Trần Thị Bê, sinh một nghìn chín trăm sáu mươi."),
	P("Cụ ông 104 tuổi.", "Cụ ông một trăm linh bốn tuổi."),
	P("Thời hạn 1 năm 6 tháng.", "Thời hạn một năm sáu tháng."),
	P("Điều 123 khoản 2 điểm g Bộ luật Hình sự.", "Điều một trăm hai mươi ba khoản hai điểm giê Bộ luật Hình sự."),
	P("Theo điểm a, b khoản 1 và các điểm c, d, đ khoản 2 Điều 5.",
	  "Theo điểm a, bê khoản một và các điểm xê, dê, đê khoản hai Điều năm."),
	P("Điểm a.1 khoản 2.", "Điểm a chấm một khoản hai."),
	P("Khoản 2, 3, 4 và 5 Điều 14.", "Khoản hai, ba, bốn và năm Điều mười bốn."),
	P("Mẫu số 02/TTTL.", "Mẫu số không hai gạch chéo tê tê tê e lờ."),
	P("Biểu mẫu 3a.", "Biểu mẫu ba a."),
	P("Hồ sơ gồm: 01 đơn, 02 ảnh 3x4 cm.", "Hồ sơ gồm: một đơn, hai ảnh ba nhân bốn xăng ti mét."),
	P("Nhiệt độ từ 25-30 độ C.", "Nhiệt độ từ hai mươi lăm đến ba mươi độ xê."),
	P("Gió cấp 6-7, giật cấp 9.", "Gió cấp sáu đến bảy, giật cấp chín."),
	P("Bão số 3 cách bờ 250 km.", "Bão số ba cách bờ hai trăm năm mươi ki lô mét."),
	P("Độ ẩm 75-80%.", "Độ ẩm bảy mươi lăm đến tám mươi phần trăm."),
	P("Hệ số 1,2; 1,5; 2,34.", "Hệ số một phẩy hai; một phẩy năm; hai phẩy ba mươi tư."),
	P("Kinh phí: 0 đồng.", "Kinh phí: không đồng."),
	P("Đội hình 4-3-3.", "Đội hình bốn, ba, ba."),
	P("Năm âm lịch 2025, mùng 4 Tết.", "Năm âm lịch hai nghìn không trăm hai mươi lăm, mùng bốn Tết."),
	P("Rằm tháng 7, mồng 10 tháng 3.", "Rằm tháng bảy, mồng mười tháng ba."),
	P("Giỗ Tổ 10/3 âm lịch.", "Giỗ Tổ ngày mười tháng ba âm lịch."),
	P("Tuần 2 tháng 4.", "Tuần hai tháng tư."),
	/* More of them. */
	P("ngày 30 tháng 4", "ngày ba mươi tháng tư"),
	P("Hòa giải viên NGUYỄN VĂN AN phát biểu.", "Hòa giải viên Nguyễn Văn An phát biểu."),
	P("Đại biểu dự gồm: đ/c Lê A - PCT UBND tỉnh; đ/c Trần B - GĐ STP.",
	  "Đại biểu dự gồm: đồng chí Lê A, phó chủ tịch Ủy ban nhân dân tỉnh; đồng chí Trần Bê, giám đốc Sở Tư pháp."),
	P("Tham dự có đại diện MTTQ, HCCB, HND, HLHPN và ĐTN xã.",
	  "Tham dự có đại diện Mặt trận Tổ quốc, Hội Cựu chiến binh, Hội Nông dân, Hội Liên hiệp Phụ nữ và Đoàn Thanh "
	  "niên xã."),
	P("UBMTTQVN xã phối hợp với CA xã.", "Ủy ban Mặt trận Tổ quốc Việt Nam xã phối hợp với công an xã."),
	P("Lãnh đạo CA tỉnh, CAX và BCHQS xã.", "Lãnh đạo công an tỉnh, công an xã và Ban Chỉ huy quân sự xã."),
	P("Ký kết quy chế giữa TAND, VKSND và CQĐT.",
	  "Ký kết quy chế giữa Tòa án nhân dân, Viện kiểm sát nhân dân và Cơ quan điều tra."),
	P("Đề nghị THADS tỉnh báo cáo BTP.", "Đề nghị thi hành án dân sự tỉnh báo cáo Bộ Tư pháp."),
	P("Phòng CSGT, Đội CSHS.", "Phòng Cảnh sát giao thông, Đội Cảnh sát hình sự."),
	P("Cấp GCNQSDĐ cho 1.200 hộ.", "Cấp giấy chứng nhận quyền sử dụng đất cho một nghìn hai trăm hộ."),
	P("Tuyên truyền về phòng, chống BLGĐ và TNXH.",
	  "Tuyên truyền về phòng, chống bạo lực gia đình và tệ nạn xã hội."),
	P("Người có HKTT tại xã X.", "Người có hộ khẩu thường trú tại xã Ích xì."),
	P("Anh P. (27 tuổi), chị M. (25 tuổi).", "Anh Pê, hai mươi bảy tuổi, chị Em mờ, hai mươi lăm tuổi."),
	P("Bị can Nguyễn Thị L. bị khởi tố.", "Bị can Nguyễn Thị E lờ bị khởi tố."),
	P("Cháu N.V.A bị thương.", "Cháu En nờ Vê A bị thương."),
	P("Xe ô tô BKS 17A-345.67 do ông Đ. điều khiển.",
	  "Xe ô tô biển kiểm soát một bảy a, ba bốn năm sáu bảy do ông Đê điều khiển."),
	P("Chương trình MTQG xây dựng NTM.", "Chương trình mục tiêu quốc gia xây dựng nông thôn mới."),
	P("Sản phẩm OCOP 4 sao.", "Sản phẩm ô cốp bốn sao."),
	P("Chỉ số PCI, PAPI và SIPAS.", "Chỉ số năng lực cạnh tranh cấp tỉnh, pa pi và si pát."),
	P("Ông A: 1 vụ; bà B: 2 vụ.", "Ông A: một vụ; bà Bê: hai vụ."),
	P("Tổ chức 12 lớp, mỗi lớp 50 HGV, thời gian 1 ngày/lớp.",
	  "Tổ chức mười hai lớp, mỗi lớp năm mươi hòa giải viên, thời gian một ngày một lớp."),
	P("Chi 50.000đ/người/buổi.", "Chi năm mươi nghìn đồng một người một buổi."),
	P("Tiền ăn 60.000 đ/người/ngày.", "Tiền ăn sáu mươi nghìn đồng một người một ngày."),
	P("Thuê xe 1.500.000đ/ngày.", "Thuê xe một triệu năm trăm nghìn đồng một ngày."),
	P("Mức phạt 3-5 triệu đồng.", "Mức phạt ba đến năm triệu đồng."),
	P("Phạt 800.000 - 1.000.000 đồng.", "Phạt tám trăm nghìn đến một triệu đồng."),
	P("Giá xăng 20.530 đ/lít.", "Giá xăng hai mươi nghìn năm trăm ba mươi đồng một lít."),
	P("Giá điện 2.204 đồng/kWh.", "Giá điện hai nghìn hai trăm linh bốn đồng một ki lô oát giờ."),
	P("Diện tích 2.514,81 km².", "Diện tích hai nghìn năm trăm mười bốn phẩy tám mươi mốt ki lô mét vuông."),
	P("Chiều dài 1,2 km, rộng 7,5m.", "Chiều dài một phẩy hai ki lô mét, rộng bảy phẩy năm mét."),
	P("Từ km 12 đến km 15.", "Từ ki lô mét mười hai đến ki lô mét mười lăm."),
	P("Nhiệt độ 35-37°C.", "Nhiệt độ ba mươi lăm đến ba mươi bảy độ xê."),
	P("Vận tốc 5 m/s.", "Vận tốc năm mét trên giây."),
	P("Pin 5.000 mAh.", "Pin năm nghìn mi li am pe giờ."),
	P("Mạng 4G, 5G; wifi 6.", "Mạng bốn giê, năm giê; wifi sáu."),
	P("Tải VNeID mức 2.", "Tải vi en e ai đi mức hai."),
	P("Tài khoản định danh mức độ 2.", "Tài khoản định danh mức độ hai."),
	P("Lớp học từ 8h00-10h30, ngày 12/12.",
	  "Lớp học từ tám giờ đến mười giờ ba mươi phút, ngày mười hai tháng mười hai."),
	P("Hẹn 9h sáng mai.", "Hẹn chín giờ sáng mai."),
	P("Phiên tòa mở lúc 08h ngày 5/5.", "Phiên tòa mở lúc tám giờ ngày năm tháng năm."),
	P("Từ tháng 1 đến tháng 4.", "Từ tháng một đến tháng tư."),
	P("Quý 1, quý 4.", "Quý một, quý bốn."),
	P("6 tháng cuối năm 2025", "Sáu tháng cuối năm hai nghìn không trăm hai mươi lăm"),
	P("Nửa đầu thế kỷ XX.", "Nửa đầu thế kỷ hai mươi."),
	P("Vua Lê Thánh Tông, thế kỷ XV.", "Vua Lê Thánh Tông, thế kỷ mười lăm."),
	P("Nghị quyết Đại hội XX Đảng bộ tỉnh.", "Nghị quyết Đại hội hai mươi Đảng bộ tỉnh."),
	P("Đảng bộ tỉnh khóa I, nhiệm kỳ 2025-2030.",
	  "Đảng bộ tỉnh khóa một, nhiệm kỳ hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm ba mươi."),
	P("HĐND tỉnh khóa XVII, nhiệm kỳ 2021-2026.", "Hội đồng nhân dân tỉnh khóa mười bảy, nhiệm kỳ hai nghìn không "
						      "trăm hai mươi mốt đến hai nghìn không trăm hai mươi sáu."),
	P("Hội nghị Trung ương 12 khóa XIII.", "Hội nghị Trung ương mười hai khóa mười ba."),
	P("Học kỳ II năm học 2025-2026.",
	  "Học kỳ hai năm học hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm hai mươi sáu."),
	P("Phụ lục III, Mục IV và Phần V.", "Phụ lục ba, Mục bốn và Phần năm."),
	P("Điều XX của Hiệp định.", "Điều hai mươi của Hiệp định."),
	P("Loại A, loại B, nhóm C.", "Loại A, loại Bê, nhóm Xê."),
	P("Đội tuyển thắng 2-0.", "Đội tuyển thắng hai không."),
	P("Tỷ số chung cuộc là 3 - 1.", "Tỷ số chung cuộc là ba, một."),
	P("Tỷ lệ 1/2000.", "Tỷ lệ một trên hai nghìn."),
	P("Máy bay A321, xe tăng T54.", "Máy bay A ba trăm hai mươi mốt, xe tăng Tê năm mươi tư."),
	P("Tàu SE1 khởi hành lúc 22h15.", "Tàu ét sờ e một khởi hành lúc hai mươi hai giờ mười lăm phút."),
	P("Kênh VTV1 và VOV2.", "Kênh vê tê vê một và vê o vê hai."),
	P("Vitamin B12.", "Vitamin Bê mười hai."),
	P("Mã hồ sơ H31.12-250701-0001.",
	  "Mã hồ sơ Hát ba mươi mốt chấm mười hai, hai năm không bảy không một, không không không một."),
	P("Số: 12/TB-UBND", "Thông báo số mười hai của Ủy ban nhân dân"),
	P("Số: 15/2025/QĐ-UBND", "Quyết định số mười lăm năm hai nghìn không trăm hai mươi lăm của Ủy ban nhân dân"),
	P("Hưng Yên, ngày 01 tháng 7 năm 2025", "Hưng Yên, ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm"),
	P("Kính gửi: UBND các xã, phường.", "Kính gửi: Ủy ban nhân dân các xã, phường."),
	P("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;",
	  "Căn cứ Luật Tổ chức chính quyền địa phương ngày mười sáu tháng sáu năm hai nghìn không trăm hai mươi lăm;"),
	P("Căn cứ Luật Hòa giải ở cơ sở ngày 20/6/2013;",
	  "Căn cứ Luật Hòa giải ở cơ sở ngày hai mươi tháng sáu năm hai nghìn không trăm mười ba;"),
	P("(Ban hành kèm theo Quyết định số 1234/QĐ-UBND ngày 15/8/2025 của Chủ tịch UBND tỉnh)",
	  "Ban hành kèm theo Quyết định số một nghìn hai trăm ba mươi tư ngày mười lăm tháng tám năm hai nghìn không "
	  "trăm hai mươi lăm của Chủ tịch Ủy ban nhân dân tỉnh"),
	P("Thực hiện Kế hoạch số 63/KH-UBND ngày 05/3/2025 của UBND tỉnh.",
	  "Thực hiện Kế hoạch số sáu mươi ba ngày năm tháng ba năm hai nghìn không trăm hai mươi lăm của Ủy ban nhân "
	  "dân tỉnh."),
	P("Điều 3 Nghị định 15/2014/NĐ-CP và Điều 5 Thông tư 56/2023/TT-BTC.",
	  "Điều ba Nghị định số mười lăm năm hai nghìn không trăm mười bốn của Chính phủ và Điều năm Thông tư số năm "
	  "mươi sáu năm hai nghìn không trăm hai mươi ba của Bộ Tài chính."),
	P("Khoản 2 Điều 5 Luật số 35/2013/QH13.",
	  "Khoản hai Điều năm Luật số ba mươi lăm năm hai nghìn không trăm mười ba của Quốc hội."),
	P("Sửa đổi Nghị định số 144/2021/NĐ-CP và Nghị định số 282/2025/NĐ-CP.",
	  "Sửa đổi Nghị định số một trăm bốn mươi tư năm hai nghìn không trăm hai mươi mốt của Chính phủ và Nghị định "
	  "số hai trăm tám mươi hai năm hai nghìn không trăm hai mươi lăm của Chính phủ."),
	P("Kết luận 127-KL/TW, Nghị quyết 18-NQ/TW.",
	  "Kết luận số một trăm hai mươi bảy của Trung ương, Nghị quyết số mười tám của Trung ương."),
	P("Công điện số 25/CĐ-TTg.", "Công điện số hai mươi lăm của Thủ tướng Chính phủ."),
	P("Chương trình hành động số 10-CTr/TU.", "Chương trình hành động số mười của Tỉnh ủy."),
	P("Quyết định số 99-QĐ/TU của Ban Thường vụ Tỉnh ủy.",
	  "Quyết định số chín mươi chín của Ban Thường vụ Tỉnh ủy."),
	P("Thông báo số 456/TB-VPCP.", "Thông báo số bốn trăm năm mươi sáu của Văn phòng Chính phủ."),
	P("Sắc lệnh số 13/SL.", "Sắc lệnh số mười ba."),
	P("Văn bản hợp nhất số 02/VBHN-BTP.", "Văn bản hợp nhất số không hai của Bộ Tư pháp."),
	P("Hướng dẫn liên ngành số 01/HDLN.", "Hướng dẫn liên ngành số không một."),
	P("Nghị định số 100/2019/NĐ-CP được sửa đổi bởi Nghị định số 123/2021/NĐ-CP.",
	  "Nghị định số một trăm năm hai nghìn không trăm mười chín của Chính phủ được sửa đổi bởi Nghị định số một "
	  "trăm hai mươi ba năm hai nghìn không trăm hai mươi mốt của Chính phủ."),
	P("Thông tư liên tịch số 01/2014/TTLT-CP-UBTƯMTTQVN.",
	  "Thông tư liên tịch số không một năm hai nghìn không trăm mười bốn của Chính phủ và Ủy ban Trung ương Mặt "
	  "trận Tổ quốc Việt Nam."),
	P("Công văn số 789/STP-PBGDPL ngày 10/9/2025.", "Công văn số bảy trăm tám mươi chín ngày mười tháng chín năm "
							"hai nghìn không trăm hai mươi lăm của Sở Tư pháp."),
	P("Công văn số 1234/UBND-NC.", "Công văn số một nghìn hai trăm ba mươi tư của Ủy ban nhân dân."),
	/* And more. */
	P("Ngày 02/9/2025, nhân dịp 80 năm Quốc khánh nước CHXHCN Việt Nam, UBND tỉnh tổ chức lễ chào cờ lúc 7h00.",
	  "Ngày hai tháng chín năm hai nghìn không trăm hai mươi lăm, nhân dịp tám mươi năm Quốc khánh nước Cộng hòa "
	  "xã hội chủ nghĩa Việt Nam, Ủy ban nhân dân tỉnh tổ chức lễ chào cờ lúc bảy giờ."),
	P("Theo báo cáo, quý III/2025 GRDP tăng 8,05%, thu NSNN đạt 45.678 tỷ đồng.",
	  "Theo báo cáo, quý ba năm hai nghìn không trăm hai mươi lăm tổng sản phẩm trên địa bàn tăng tám phẩy không "
	  "năm phần trăm, thu ngân sách nhà nước đạt bốn mươi lăm nghìn sáu trăm bảy mươi tám tỷ đồng."),
	P("Điều tra, xử lý 03 vụ, 05 đối tượng vi phạm quy định về ATTP.",
	  "Điều tra, xử lý ba vụ, năm đối tượng vi phạm quy định về an toàn thực phẩm."),
	P("Đoàn có 12 người, trong đó có 4 nữ, 1 phó giám đốc.",
	  "Đoàn có mười hai người, trong đó có bốn nữ, một phó giám đốc."),
	P("Mỗi hòa giải viên được chi 400.000 đồng/vụ hòa giải thành.",
	  "Mỗi hòa giải viên được chi bốn trăm nghìn đồng một vụ hòa giải thành."),
	P("Nghị quyết số 66-NQ/TW ngày 30/4/2025 của Bộ Chính trị về đổi mới công tác xây dựng và thi hành pháp luật.",
	  "Nghị quyết số sáu mươi sáu ngày ba mươi tháng tư năm hai nghìn không trăm hai mươi lăm của Bộ Chính trị về "
	  "đổi mới công tác xây dựng và thi hành pháp luật."),
	P("Tổng đài 18001090 miễn phí.", "Tổng đài một tám không không, một không chín không miễn phí."),
	P("Hội nghị trực tuyến tới 104 điểm cầu.", "Hội nghị trực tuyến tới một trăm linh bốn điểm cầu."),
	P("Người dân gọi số 1022.", "Người dân gọi số một không hai hai."),
	P("Lớp tập huấn khai mạc sáng 15/9, bế mạc chiều 17/9/2025.",
	  "Lớp tập huấn khai mạc sáng ngày mười lăm tháng chín, bế mạc chiều ngày mười bảy tháng chín năm hai nghìn "
	  "không trăm hai mươi lăm."),
	P("Vào khoảng 20h30 ngày 5/8/2025, tại Km 25+300 QL.39.",
	  "Vào khoảng hai mươi giờ ba mươi phút ngày năm tháng tám năm hai nghìn không trăm hai mươi lăm, tại ki lô "
	  "mét hai mươi lăm cộng ba trăm quốc lộ ba mươi chín."),
	P("Cây xăng ở km 15+200.", "Cây xăng ở ki lô mét mười lăm cộng hai trăm."),
	P("Đăng ký trước ngày 25/12/2025 qua email hoặc Zalo 0987654321.",
	  "Đăng ký trước ngày hai mươi lăm tháng mười hai năm hai nghìn không trăm hai mươi lăm qua email hoặc Zalo "
	  "không chín tám bảy, sáu năm bốn, ba hai một."),
	P("Tham gia cuộc thi tại địa chỉ https://thitructuyen.hungyen.gov.vn/cuoc-thi-2025",
	  "Tham gia cuộc thi tại địa chỉ thitructuyen chấm hungyen chấm gờ o vê chấm vê en nờ gạch chéo cuoc gạch "
	  "ngang thi gạch ngang hai không hai năm"),
	P("Tặng 50 suất quà, mỗi suất trị giá 500.000đ.",
	  "Tặng năm mươi suất quà, mỗi suất trị giá năm trăm nghìn đồng."),
	P("Ông B nợ ông A 50.000.000 đồng (năm mươi triệu đồng).",
	  "Ông Bê nợ ông A năm mươi triệu đồng, năm mươi triệu đồng."),
	P("Lãi suất 1,5%/tháng tương đương 18%/năm.",
	  "Lãi suất một phẩy năm phần trăm một tháng tương đương mười tám phần trăm một năm."),
	P("Con chung 07 tuổi và 04 tuổi.", "Con chung bảy tuổi và bốn tuổi."),
	P("Cấp dưỡng 2.000.000đ/tháng/con.", "Cấp dưỡng hai triệu đồng một tháng một con."),
	P("Chia đôi thửa đất 300m2, mỗi người 150m2.",
	  "Chia đôi thửa đất ba trăm mét vuông, mỗi người một trăm năm mươi mét vuông."),
	P("Bức tường cao 2,5m lấn sang 0,3 m.", "Bức tường cao hai phẩy năm mét lấn sang không phẩy ba mét."),
	P("Tiếng ồn vượt 70 dB từ 22h đến 6h.", "Tiếng ồn vượt bảy mươi đề xi ben từ hai mươi hai giờ đến sáu giờ."),
	P("Bị xử phạt theo điểm a khoản 1 Điều 8 NĐ 282/2025/NĐ-CP.",
	  "Bị xử phạt theo điểm a khoản một Điều tám Nghị định số hai trăm tám mươi hai năm hai nghìn không trăm hai "
	  "mươi lăm của Chính phủ."),
	P("Thời hiệu 03 năm (Điều 429 BLDS).", "Thời hiệu ba năm, Điều bốn trăm hai mươi chín Bộ luật Dân sự."),
	P("Độ tuổi kết hôn: nam từ đủ 20, nữ từ đủ 18.", "Độ tuổi kết hôn: nam từ đủ hai mươi, nữ từ đủ mười tám."),
	P("Tổ có 5-7 hòa giải viên, ít nhất 1/3 là nữ.", "Tổ có năm đến bảy hòa giải viên, ít nhất một phần ba là nữ."),
	P("Bầu khi có trên 50% số hộ tham dự.", "Bầu khi có trên năm mươi phần trăm số hộ tham dự."),
	P("Cách trung tâm TP 10km về phía Đông.", "Cách trung tâm thành phố mười ki lô mét về phía Đông."),
	P("Hạn nộp: 17h, thứ 6 (31/10).", "Hạn nộp: mười bảy giờ, thứ sáu, ngày ba mươi mốt tháng mười."),
	P("Thứ 7, CN nghỉ.", "Thứ bảy, chủ nhật nghỉ."),
	P("Từ thứ 2 đến thứ 6, 7h30-17h.", "Từ thứ hai đến thứ sáu, bảy giờ ba mươi phút đến mười bảy giờ."),
	P("Trụ sở: Số 01, đường Quảng Trường, P. Hiến Nam, T. Hưng Yên.",
	  "Trụ sở: Số không một, đường Quảng Trường, phường Hiến Nam, tỉnh Hưng Yên."),
	P("Đt: 0221 3 863 456", "Điện thoại: không hai hai một, ba, tám sáu ba, bốn năm sáu"),
	P("Fax: (0221) 3.863.457", "Fax: không hai hai một, ba, tám sáu ba, bốn năm bảy"),
	P("Ảnh: TTXVN", "Ảnh: Thông tấn xã Việt Nam"),
	P("(Theo TTXVN)", "Theo Thông tấn xã Việt Nam"),
	P("Tin, ảnh: N.H.", "Tin, ảnh: En nờ Hát."),
	P("PV: Thưa ông, Luật mới có gì khác?", "Phóng viên: Thưa ông, Luật mới có gì khác?"),
	P("Câu 1: Hòa giải viên là ai?", "Câu một: Hòa giải viên là ai?"),
	P("Tình huống 2: Tranh chấp lối đi.", "Tình huống hai: Tranh chấp lối đi."),
	P("Bước 1 - Tiếp nhận; Bước 2 - Xác minh.", "Bước một, Tiếp nhận; Bước hai, Xác minh."),
	P("Hình 1.2; Bảng 3.", "Hình một chấm hai; Bảng ba."),
	P("Trang 5/12.", "Trang năm trên mười hai."),
	P("Chỉ tiêu: ≥ 90%.", "Chỉ tiêu: lớn hơn hoặc bằng chín mươi phần trăm."),
	P("Phần A, mục B.1, tiểu mục b.", "Phần A, mục Bê một, tiểu mục bê."),
	P("Chiến dịch 60 ngày đêm.", "Chiến dịch sáu mươi ngày đêm."),
	P("Đợt 1/2025.", "Đợt một năm hai nghìn không trăm hai mươi lăm."),
	P("Số 15 (tháng 5/2025).", "Số mười lăm, tháng năm năm hai nghìn không trăm hai mươi lăm."),
	P("Kỳ 1: Từ 01/01/2025 đến 31/3/2025.", "Kỳ một: Từ ngày một tháng một năm hai nghìn không trăm hai mươi lăm "
						"đến ngày ba mươi mốt tháng ba năm hai nghìn không trăm hai mươi lăm."),
	/* Held back while the rules were written. */
	P("Đoàn giám sát làm việc với 7 xã trong 2 ngày 3-4/6.",
	  "Đoàn giám sát làm việc với bảy xã trong hai ngày ba đến ngày bốn tháng sáu."),
	P("Mức hỗ trợ 1.250.500 đồng.", "Mức hỗ trợ một triệu hai trăm năm mươi nghìn năm trăm đồng."),
	P("Điện áp 220 V, công suất 100W.", "Điện áp hai trăm hai mươi vôn, công suất một trăm oát."),
	P("Vụ án xảy ra đêm 14/10.", "Vụ án xảy ra đêm ngày mười bốn tháng mười."),
	P("Có 4/5 hòa giải viên dự.", "Có bốn phần năm hòa giải viên dự."),
	P("Giảm 0,75 điểm %.", "Giảm không phẩy bảy mươi lăm điểm phần trăm."),
	P("Hồ sơ lưu 20 năm (từ 2005 đến 2025).",
	  "Hồ sơ lưu hai mươi năm, từ hai nghìn không trăm linh năm đến hai nghìn không trăm hai mươi lăm."),
	P("Nghị quyết số 202/2025/QH15 về sắp xếp ĐVHC cấp tỉnh.",
	  "Nghị quyết số hai trăm linh hai năm hai nghìn không trăm hai mươi lăm của Quốc hội về sắp xếp đơn vị hành "
	  "chính cấp tỉnh."),
	P("Nghị quyết số 202/2025/QH15.",
	  "Nghị quyết số hai trăm linh hai năm hai nghìn không trăm hai mươi lăm của Quốc hội."),
	P("Thông tư số 03/2024/TT-BTP ngày 15/5/2024.",
	  "Thông tư số không ba năm hai nghìn không trăm hai mươi tư ngày mười lăm tháng năm năm hai nghìn không trăm "
	  "hai mươi tư của Bộ Tư pháp."),
	P("Điều 21, 22 và 23.", "Điều hai mươi mốt, hai mươi hai và hai mươi ba."),
	P("Đường tỉnh 378 dài 21,5km.", "Đường tỉnh ba trăm bảy mươi tám dài hai mươi mốt phẩy năm ki lô mét."),
	P("Sinh năm 1991, CCCD 033091004321.", "Sinh năm một nghìn chín trăm chín mươi mốt, căn cước công dân không ba "
					       "ba, không chín một, không không bốn, ba hai một."),
	P("Lãi 2%/tháng.", "Lãi hai phần trăm một tháng."),
	P("Thời gian từ 8h15' đến 9h.", "Thời gian từ tám giờ mười lăm phút đến chín giờ."),
	P("Hội LHPN tỉnh, Đoàn TNCS Hồ Chí Minh.", "Hội Liên hiệp Phụ nữ tỉnh, Đoàn Thanh niên Cộng sản Hồ Chí Minh."),
	P("Giai đoạn II của Đề án.", "Giai đoạn hai của Đề án."),
	P("Khoản 3, Điều 4, Chương II.", "Khoản ba, Điều bốn, Chương hai."),
	P("Xử phạt 54 trường hợp.", "Xử phạt năm mươi tư trường hợp."),
	P("Kỷ niệm 95 năm Ngày thành lập Đảng 3/2 (1930-2025).",
	  "Kỷ niệm chín mươi lăm năm Ngày thành lập Đảng ngày ba tháng hai, một nghìn chín trăm ba mươi đến hai nghìn "
	  "không trăm hai mươi lăm."),
	P("Nguyên nhân: (1) say rượu; (2) ghen tuông.", "Nguyên nhân: một, say rượu; hai, ghen tuông."),
	P("Bà M. T. H. khai báo.", "Bà Em mờ Tê Hát khai báo."),
	P("Số lượng: 02 bản chính, 01 bản sao.", "Số lượng: hai bản chính, một bản sao."),
	P("Tăng từ 3,2 lên 3,75 triệu.", "Tăng từ ba phẩy hai lên ba phẩy bảy mươi lăm triệu."),
	P("Cấp 1.000 tờ rơi A4.", "Cấp một nghìn tờ rơi A bốn."),
	P("Bán kính 1,5-2 km.", "Bán kính một phẩy năm đến hai ki lô mét."),
	P("Ngày 1-10-2025.", "Ngày một tháng mười năm hai nghìn không trăm hai mươi lăm."),
	P("Tháng 11 âm lịch.", "Tháng mười một âm lịch."),
	P("Theo Điều 8, Nghị định số 144/2021/NĐ-CP ngày 31/12/2021 của Chính phủ.",
	  "Theo Điều tám, Nghị định số một trăm bốn mươi tư năm hai nghìn không trăm hai mươi mốt ngày ba mươi mốt "
	  "tháng mười hai năm hai nghìn không trăm hai mươi mốt của Chính phủ."),
	P("Đại tá, PGS, TS Nguyễn Văn B.", "Đại tá, Phó Giáo sư, Tiến sĩ Nguyễn Văn Bê."),
	P("Khối 10, 11, 12.", "Khối mười, mười một, mười hai."),
	P("UBND xã X; HĐND xã Y.", "Ủy ban nhân dân xã Ích xì; Hội đồng nhân dân xã Y."),
	P("TAND TP. Hà Nội.", "Tòa án nhân dân thành phố Hà Nội."),
	P("Đội CSGT-TT.", "Đội Cảnh sát giao thông, trật tự."),
	P("Từ 15/8-15/9.", "Từ ngày mười lăm tháng tám đến ngày mười lăm tháng chín."),
	P("Có 1.050/1.200 hộ đồng ý.", "Có một nghìn không trăm năm mươi trên một nghìn hai trăm hộ đồng ý."),
	P("Dài 3km, rộng 4m, cao 2m50.", "Dài ba ki lô mét, rộng bốn mét, cao hai mét năm mươi."),
	P("Phạt tù từ 06 tháng đến 03 năm.", "Phạt tù từ sáu tháng đến ba năm."),
	P("Lần đầu tiên sau 14 năm.", "Lần đầu tiên sau mười bốn năm."),
	P("Từ 0h ngày 1/1/2026.", "Từ không giờ ngày một tháng một năm hai nghìn không trăm hai mươi sáu."),
	P("Chủ tịch HĐQT kiêm TGĐ.", "Chủ tịch Hội đồng quản trị kiêm Tổng Giám đốc."),
	P("Cơ sở KCB BHYT.", "Cơ sở khám bệnh, chữa bệnh bảo hiểm y tế."),
	P("Ô tô 16 chỗ, xe 7 chỗ.", "Ô tô mười sáu chỗ, xe bảy chỗ."),
	P("Vòng 1/8.", "Vòng một phần tám."),
	P("Đạt 1,2-1,5%.", "Đạt một phẩy hai đến một phẩy năm phần trăm."),
	P("Nghị định số 117/2025/NĐ-CP có hiệu lực 1/7.", "Nghị định số một trăm mười bảy năm hai nghìn không trăm hai "
							  "mươi lăm của Chính phủ có hiệu lực ngày một tháng bảy."),
	P("Xem phụ lục 1A.", "Xem phụ lục một A."),
	P("Từ ngày 25/11 đến hết 10/12.", "Từ ngày hai mươi lăm tháng mười một đến hết ngày mười tháng mười hai."),
	P("Tin nhắn tới 0981.234.567/0912.345.678.",
	  "Tin nhắn tới không chín tám một, hai ba bốn, năm sáu bảy, không chín một hai, ba bốn năm, sáu bảy tám."),
	P("3 tháng 4 ngày.", "Ba tháng bốn ngày."),
	P("Ngày 10/8, tại Nhà văn hóa xã, Hội Nông dân mở 02 lớp tập huấn cho 120 hội viên.",
	  "Ngày mười tháng tám, tại Nhà văn hóa xã, Hội Nông dân mở hai lớp tập huấn cho một trăm hai mươi hội viên."),
	P("Sở Tư pháp ban hành Công văn số 905/STP-PBTDTHPL ngày 12/9/2025.",
	  "Sở Tư pháp ban hành Công văn số chín trăm linh năm ngày mười hai tháng chín năm hai nghìn không trăm hai "
	  "mươi lăm."),
	P("Theo khoản 1 Điều 203 Luật Đất đai năm 2013, nay là Điều 236 Luật Đất đai 2024.",
	  "Theo khoản một Điều hai trăm linh ba Luật Đất đai năm hai nghìn không trăm mười ba, nay là Điều hai trăm ba "
	  "mươi sáu Luật Đất đai năm hai nghìn không trăm hai mươi tư."),
	P("Toàn tỉnh có 2.145 tổ hòa giải với 12.870 HGV.", "Toàn tỉnh có hai nghìn một trăm bốn mươi lăm tổ hòa giải "
							    "với mười hai nghìn tám trăm bảy mươi hòa giải viên."),
	P("Tỷ lệ hòa giải thành năm 2024 là 85,4%, cao hơn 1,2 điểm phần trăm.",
	  "Tỷ lệ hòa giải thành năm hai nghìn không trăm hai mươi tư là tám mươi lăm phẩy bốn phần trăm, cao hơn một "
	  "phẩy hai điểm phần trăm."),
	P("Hội thi diễn ra từ 7h30 ngày 08/11 tại Trung tâm Văn hóa tỉnh.",
	  "Hội thi diễn ra từ bảy giờ ba mươi phút ngày tám tháng mười một tại Trung tâm Văn hóa tỉnh."),
	P("Giải Nhất 5.000.000đ, giải Nhì 3.000.000đ.", "Giải Nhất năm triệu đồng, giải Nhì ba triệu đồng."),
	P("Bị phạt từ 4.000.000 - 6.000.000 đồng theo Điều 7 NĐ 144/2021/NĐ-CP.",
	  "Bị phạt từ bốn triệu đến sáu triệu đồng theo Điều bảy Nghị định số một trăm bốn mươi tư năm hai nghìn không "
	  "trăm hai mươi mốt của Chính phủ."),
	P("Người từ đủ 18 tuổi trở lên được bầu cử (Điều 27 Hiến pháp năm 2013).",
	  "Người từ đủ mười tám tuổi trở lên được bầu cử, Điều hai mươi bảy Hiến pháp năm hai nghìn không trăm mười "
	  "ba."),
	P("Đường dây nóng: 0221.3.862.205.", "Đường dây nóng: không hai hai một, ba, tám sáu hai, hai không năm."),
	P("Mở phiên tòa xét xử vụ án hình sự sơ thẩm số 45/2025/TLST-HS.",
	  "Mở phiên tòa xét xử vụ án hình sự sơ thẩm số bốn mươi lăm năm hai nghìn không trăm hai mươi lăm thụ lý sơ "
	  "thẩm hình sự."),
	P("TS. Lê Văn Hùng, Phó Vụ trưởng Vụ PBGDPL, BTP.",
	  "Tiến sĩ Lê Văn Hùng, Phó Vụ trưởng Vụ phổ biến, giáo dục pháp luật, Bộ Tư pháp."),
	P("Ban hành Kế hoạch 156-KH/TU ngày 4/7/2025.", "Ban hành Kế hoạch số một trăm năm mươi sáu ngày bốn tháng bảy "
							"năm hai nghìn không trăm hai mươi lăm của Tỉnh ủy."),
	P("Chương trình số 21-CTr/TU của Tỉnh ủy.", "Chương trình số hai mươi mốt của Tỉnh ủy."),
	P("Diện tích 0,5 sào (180m2).", "Diện tích không phẩy năm sào, một trăm tám mươi mét vuông."),
	P("Khu vực 3, phường Hồng Châu, TP Hưng Yên (cũ).", "Khu vực ba, phường Hồng Châu, thành phố Hưng Yên, cũ."),
	P("Bà Phạm Thị C., 54 tuổi, ở thôn 2.", "Bà Phạm Thị Xê, năm mươi tư tuổi, ở thôn hai."),
	P("Xe khách 29 chỗ BKS 29B-612.34 va chạm.",
	  "Xe khách hai mươi chín chỗ biển kiểm soát hai chín bê, sáu một hai ba bốn va chạm."),
	P("Trong 9 tháng năm 2025, xảy ra 321 vụ TNGT, làm 154 người chết.",
	  "Trong chín tháng năm hai nghìn không trăm hai mươi lăm, xảy ra ba trăm hai mươi mốt vụ tai nạn giao thông, "
	  "làm một trăm năm mươi tư người chết."),
	P("Giảm 24 vụ (-6,9%).", "Giảm hai mươi tư vụ, âm sáu phẩy chín phần trăm."),
	P("Đầu tư 1.234,5 tỷ đồng.", "Đầu tư một nghìn hai trăm ba mươi tư phẩy năm tỷ đồng."),
	P("Khóa XV đã thông qua 34 luật.", "Khóa mười lăm đã thông qua ba mươi tư luật."),
	P("Văn bản có hiệu lực từ 15/10/2025.",
	  "Văn bản có hiệu lực từ ngày mười lăm tháng mười năm hai nghìn không trăm hai mươi lăm."),
	P("Luật sửa đổi, bổ sung một số điều của Luật Cư trú số 68/2020/QH14.",
	  "Luật sửa đổi, bổ sung một số điều của Luật Cư trú số sáu mươi tám năm hai nghìn không trăm hai mươi của "
	  "Quốc hội."),
	P("Tập huấn ngày 21 và 22/10.", "Tập huấn ngày hai mươi mốt và ngày hai mươi hai tháng mười."),
	P("Phiếu đạt 95/100 điểm.", "Phiếu đạt chín mươi lăm trên một trăm điểm."),
	P("Nhóm tuổi 15-24 chiếm 1/5 dân số.", "Nhóm tuổi mười lăm đến hai mươi tư chiếm một phần năm dân số."),
	P("Cấp xã: 104 đơn vị; cấp tỉnh: 01.", "Cấp xã: một trăm linh bốn đơn vị; cấp tỉnh: một."),
	P("Điều kiện: (i) có hộ khẩu; (ii) đủ 18 tuổi.", "Điều kiện: một, có hộ khẩu; hai, đủ mười tám tuổi."),
	P("CSGT xử lý 1.024 trường hợp, tước 87 GPLX.",
	  "Cảnh sát giao thông xử lý một nghìn không trăm hai mươi tư trường hợp, tước tám mươi bảy giấy phép lái xe."),
	P("Tiền sử dụng đất 15.000.000 đ/m2.", "Tiền sử dụng đất mười lăm triệu đồng một mét vuông."),
	P("Công suất 2.000 m3/ngày đêm.", "Công suất hai nghìn mét khối một ngày đêm."),
	P("Lịch phát: T2, T4, T6 lúc 5h00 và 17h00.",
	  "Lịch phát: thứ hai, thứ tư, thứ sáu lúc năm giờ và mười bảy giờ."),
	P("Ngày 1/11 (12/9 âm lịch).", "Ngày một tháng mười một, ngày mười hai tháng chín âm lịch."),
	P("Cuộc thi từ ngày 15/8/2025 - 15/10/2025.",
	  "Cuộc thi từ ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi lăm đến ngày mười lăm tháng mười năm "
	  "hai nghìn không trăm hai mươi lăm."),
	P("Tiêu chí 18.4, 19.2 về chuẩn tiếp cận pháp luật.",
	  "Tiêu chí mười tám chấm bốn, mười chín chấm hai về chuẩn tiếp cận pháp luật."),
	P("Xã đạt chuẩn NTM nâng cao giai đoạn 2026-2030.",
	  "Xã đạt chuẩn nông thôn mới nâng cao giai đoạn hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba "
	  "mươi."),
	P("LS Trần Văn D., Đoàn LS tỉnh Hưng Yên.", "Luật sư Trần Văn Dê, Đoàn luật sư tỉnh Hưng Yên."),
	P("Đ/c Bí thư Đảng ủy, CT UBND xã dự.", "Đồng chí Bí thư Đảng ủy, chủ tịch Ủy ban nhân dân xã dự."),
	P("Mục 3.2 Phần II Đề án ban hành kèm theo QĐ 1371/QĐ-TTg.",
	  "Mục ba chấm hai Phần hai Đề án ban hành kèm theo Quyết định số một nghìn ba trăm bảy mươi mốt của Thủ tướng "
	  "Chính phủ."),
	P("Lịch học T2-T6, T4/2025 và T10/2025.", "Lịch học thứ hai đến thứ sáu, tháng tư năm hai nghìn không trăm hai "
						  "mươi lăm và tháng mười năm hai nghìn không trăm hai mươi lăm."),
	P("Tổ T3 nghỉ T7, CN.", "Tổ Tê ba nghỉ thứ bảy, chủ nhật."),
};

/* Short, middle, full. */
static const struct {
	const char *text, *spoken[3];
} documents[] = {
	{"Luật Hòa giải ở cơ sở số 35/2013/QH13.",
	 {"Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba.",
	  "Luật Hòa giải ở cơ sở số ba mươi lăm năm hai nghìn không trăm mười ba của Quốc hội.",
	  "Luật Hòa giải ở cơ sở số ba mươi lăm gạch chéo hai nghìn không trăm mười ba gạch chéo Quốc hội mười ba."}},
	{"Luật Hòa giải ở cơ sở 35/2013/QH13.",
	 {"Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba.",
	  "Luật Hòa giải ở cơ sở số ba mươi lăm năm hai nghìn không trăm mười ba của Quốc hội.",
	  "Luật Hòa giải ở cơ sở số ba mươi lăm gạch chéo hai nghìn không trăm mười ba gạch chéo Quốc hội mười ba."}},
	{"Luật Hòa giải ở cơ sở (số 35/2013/QH13) quy định.",
	 {"Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba, quy định.",
	  "Luật Hòa giải ở cơ sở, số ba mươi lăm năm hai nghìn không trăm mười ba của Quốc hội, quy định.",
	  "Luật Hòa giải ở cơ sở, số ba mươi lăm gạch chéo hai nghìn không trăm mười ba gạch chéo Quốc hội mười ba, "
	  "quy định."}},
	{"Luật Hòa giải ở cơ sở năm 2013.",
	 {"Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba.",
	  "Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba.",
	  "Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba."}},
	{"Luật Hòa giải ở cơ sở năm 2013 (số 35/2013/QH13).",
	 {"Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba.",
	  "Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba, số ba mươi lăm của Quốc hội.",
	  "Luật Hòa giải ở cơ sở năm hai nghìn không trăm mười ba, số ba mươi lăm gạch chéo hai nghìn không trăm mười "
	  "ba gạch chéo Quốc hội mười ba."}},
	{"Luật số 35/2013/QH13.",
	 {"Luật số ba mươi lăm năm hai nghìn không trăm mười ba.",
	  "Luật số ba mươi lăm năm hai nghìn không trăm mười ba của Quốc hội.",
	  "Luật số ba mươi lăm gạch chéo hai nghìn không trăm mười ba gạch chéo Quốc hội mười ba."}},
	{"Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13 ngày 20/6/2012.",
	 {"Luật Phổ biến, giáo dục pháp luật năm hai nghìn không trăm mười hai ngày hai mươi tháng sáu năm hai nghìn "
	  "không trăm mười hai.",
	  "Luật Phổ biến, giáo dục pháp luật số mười bốn năm hai nghìn không trăm mười hai ngày hai mươi tháng sáu năm "
	  "hai nghìn không trăm mười hai của Quốc hội.",
	  "Luật Phổ biến, giáo dục pháp luật số mười bốn gạch chéo hai nghìn không trăm mười hai gạch chéo Quốc hội "
	  "mười ba ngày hai mươi tháng sáu năm hai nghìn không trăm mười hai."}},
	{"Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015.",
	 {"Bộ luật Dân sự năm hai nghìn không trăm mười lăm ngày hai mươi tư tháng mười một năm hai nghìn không trăm "
	  "mười lăm.",
	  "Bộ luật Dân sự số chín mươi mốt năm hai nghìn không trăm mười lăm ngày hai mươi tư tháng mười một năm hai "
	  "nghìn không trăm mười lăm của Quốc hội.",
	  "Bộ luật Dân sự số chín mươi mốt gạch chéo hai nghìn không trăm mười lăm gạch chéo Quốc hội mười ba ngày hai "
	  "mươi tư tháng mười một năm hai nghìn không trăm mười lăm."}},
	{"Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15.",
	 {"Luật Ban hành văn bản quy phạm pháp luật năm hai nghìn không trăm hai mươi lăm.",
	  "Luật Ban hành văn bản quy phạm pháp luật số sáu mươi tư năm hai nghìn không trăm hai mươi lăm của Quốc hội.",
	  "Luật Ban hành văn bản quy phạm pháp luật số sáu mươi tư gạch chéo hai nghìn không trăm hai mươi lăm gạch "
	  "chéo Quốc hội mười lăm."}},
	{"Pháp lệnh số 02/2022/UBTVQH15.",
	 {"Pháp lệnh số không hai năm hai nghìn không trăm hai mươi hai.",
	  "Pháp lệnh số không hai năm hai nghìn không trăm hai mươi hai của Ủy ban Thường vụ Quốc hội.",
	  "Pháp lệnh số không hai gạch chéo hai nghìn không trăm hai mươi hai gạch chéo Ủy ban Thường vụ Quốc hội mười "
	  "lăm."}},
	{"Nghị quyết số 55/2010/QH12 của Quốc hội.",
	 {"Nghị quyết số năm mươi lăm năm hai nghìn không trăm mười của Quốc hội.",
	  "Nghị quyết số năm mươi lăm năm hai nghìn không trăm mười của Quốc hội.",
	  "Nghị quyết số năm mươi lăm gạch chéo hai nghìn không trăm mười gạch chéo Quốc hội mười hai của Quốc hội."}},
	{"Nghị định số 15/2014/NĐ-CP ngày 27/02/2014 của Chính phủ.",
	 {"Nghị định số mười lăm năm hai nghìn không trăm mười bốn ngày hai mươi bảy tháng hai năm hai nghìn không "
	  "trăm mười bốn của Chính phủ.",
	  "Nghị định số mười lăm năm hai nghìn không trăm mười bốn ngày hai mươi bảy tháng hai năm hai nghìn không "
	  "trăm mười bốn của Chính phủ.",
	  "Nghị định số mười lăm gạch chéo hai nghìn không trăm mười bốn gạch chéo Nghị định gạch ngang Chính phủ ngày "
	  "hai mươi bảy tháng hai năm hai nghìn không trăm mười bốn của Chính phủ."}},
	{"Nghị định 15/2014/NĐ-CP.",
	 {"Nghị định mười lăm năm hai nghìn không trăm mười bốn.",
	  "Nghị định số mười lăm năm hai nghìn không trăm mười bốn của Chính phủ.",
	  "Nghị định số mười lăm gạch chéo hai nghìn không trăm mười bốn gạch chéo Nghị định gạch ngang Chính phủ."}},
	{"Nghị định số 15/2014/NĐ-CP quy định chi tiết.",
	 {"Nghị định số mười lăm năm hai nghìn không trăm mười bốn quy định chi tiết.",
	  "Nghị định số mười lăm năm hai nghìn không trăm mười bốn của Chính phủ quy định chi tiết.",
	  "Nghị định số mười lăm gạch chéo hai nghìn không trăm mười bốn gạch chéo Nghị định gạch ngang Chính phủ quy "
	  "định chi tiết."}},
	{"Nghị định 49/2024.",
	 {"Nghị định bốn mươi chín năm hai nghìn không trăm hai mươi tư.",
	  "Nghị định bốn mươi chín năm hai nghìn không trăm hai mươi tư.",
	  "Nghị định bốn mươi chín gạch chéo hai nghìn không trăm hai mươi tư."}},
	{"Nghị định số 08/2015.",
	 {"Nghị định số không tám năm hai nghìn không trăm mười lăm.",
	  "Nghị định số không tám năm hai nghìn không trăm mười lăm.",
	  "Nghị định số không tám gạch chéo hai nghìn không trăm mười lăm."}},
	{"Theo NĐ 100/2019/NĐ-CP.",
	 {"Theo Nghị định một trăm năm hai nghìn không trăm mười chín.",
	  "Theo Nghị định số một trăm năm hai nghìn không trăm mười chín của Chính phủ.",
	  "Theo Nghị định số một trăm gạch chéo hai nghìn không trăm mười chín gạch chéo Nghị định gạch ngang Chính "
	  "phủ."}},
	{"Quyết định số 315/QĐ-TTg.",
	 {"Quyết định số ba trăm mười lăm.", "Quyết định số ba trăm mười lăm của Thủ tướng Chính phủ.",
	  "Quyết định số ba trăm mười lăm gạch chéo Quyết định gạch ngang Thủ tướng Chính phủ."}},
	{"Quyết định số 428/QĐ-TTg ngày 18/7/2025 của Thủ tướng Chính phủ.",
	 {"Quyết định số bốn trăm hai mươi tám ngày mười tám tháng bảy năm hai nghìn không trăm hai mươi lăm của Thủ "
	  "tướng Chính phủ.",
	  "Quyết định số bốn trăm hai mươi tám ngày mười tám tháng bảy năm hai nghìn không trăm hai mươi lăm của Thủ "
	  "tướng Chính phủ.",
	  "Quyết định số bốn trăm hai mươi tám gạch chéo Quyết định gạch ngang Thủ tướng Chính phủ ngày mười tám tháng "
	  "bảy năm hai nghìn không trăm hai mươi lăm của Thủ tướng Chính phủ."}},
	{"Chỉ thị số 05/CT-TTg.",
	 {"Chỉ thị số không năm.", "Chỉ thị số không năm của Thủ tướng Chính phủ.",
	  "Chỉ thị số không năm gạch chéo Chỉ thị gạch ngang Thủ tướng Chính phủ."}},
	{"Kế hoạch số 63/KH-UBND ngày 05/3/2025.",
	 {"Kế hoạch số sáu mươi ba ngày năm tháng ba năm hai nghìn không trăm hai mươi lăm.",
	  "Kế hoạch số sáu mươi ba ngày năm tháng ba năm hai nghìn không trăm hai mươi lăm của Ủy ban nhân dân.",
	  "Kế hoạch số sáu mươi ba gạch chéo Kế hoạch gạch ngang Ủy ban nhân dân ngày năm tháng ba năm hai nghìn không "
	  "trăm hai mươi lăm."}},
	{"UBND tỉnh ban hành Kế hoạch số 63/KH-UBND.",
	 {"Ủy ban nhân dân tỉnh ban hành Kế hoạch số sáu mươi ba.",
	  "Ủy ban nhân dân tỉnh ban hành Kế hoạch số sáu mươi ba.",
	  "Ủy ban nhân dân tỉnh ban hành Kế hoạch số sáu mươi ba gạch chéo Kế hoạch gạch ngang Ủy ban nhân dân."}},
	{"Thông tư số 56/2023/TT-BTC.",
	 {"Thông tư số năm mươi sáu năm hai nghìn không trăm hai mươi ba.",
	  "Thông tư số năm mươi sáu năm hai nghìn không trăm hai mươi ba của Bộ Tài chính.",
	  "Thông tư số năm mươi sáu gạch chéo hai nghìn không trăm hai mươi ba gạch chéo Thông tư gạch ngang Bộ Tài "
	  "chính."}},
	{"Thông tư số 07/2021/TT-BTP của Bộ Tư pháp.",
	 {"Thông tư số không bảy năm hai nghìn không trăm hai mươi mốt của Bộ Tư pháp.",
	  "Thông tư số không bảy năm hai nghìn không trăm hai mươi mốt của Bộ Tư pháp.",
	  "Thông tư số không bảy gạch chéo hai nghìn không trăm hai mươi mốt gạch chéo Thông tư gạch ngang Bộ Tư pháp "
	  "của Bộ Tư pháp."}},
	{"Thông tư liên tịch số 100/2014/TTLT-BTC-BTP.",
	 {"Thông tư liên tịch số một trăm năm hai nghìn không trăm mười bốn.",
	  "Thông tư liên tịch số một trăm năm hai nghìn không trăm mười bốn của Bộ Tài chính và Bộ Tư pháp.",
	  "Thông tư liên tịch số một trăm gạch chéo hai nghìn không trăm mười bốn gạch chéo Thông tư liên tịch gạch "
	  "ngang Bộ Tài chính gạch ngang Bộ Tư pháp."}},
	{"Nghị quyết liên tịch số 01/2014/NQLT/CP-UBTƯMTTQVN.",
	 {"Nghị quyết liên tịch số không một năm hai nghìn không trăm mười bốn.",
	  "Nghị quyết liên tịch số không một năm hai nghìn không trăm mười bốn của Chính phủ và Ủy ban Trung ương Mặt "
	  "trận Tổ quốc Việt Nam.",
	  "Nghị quyết liên tịch số không một gạch chéo hai nghìn không trăm mười bốn gạch chéo Nghị quyết liên tịch "
	  "gạch chéo Chính phủ gạch ngang Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam."}},
	{"Nghị quyết số 02-NQ/TW.",
	 {"Nghị quyết số không hai.", "Nghị quyết số không hai của Trung ương.",
	  "Nghị quyết số không hai gạch ngang Nghị quyết gạch chéo Trung ương."}},
	{"Nghị quyết số 27-NQ/TW ngày 09/11/2022.",
	 {"Nghị quyết số hai mươi bảy ngày chín tháng mười một năm hai nghìn không trăm hai mươi hai.",
	  "Nghị quyết số hai mươi bảy ngày chín tháng mười một năm hai nghìn không trăm hai mươi hai của Trung ương.",
	  "Nghị quyết số hai mươi bảy gạch ngang Nghị quyết gạch chéo Trung ương ngày chín tháng mười một năm hai "
	  "nghìn không trăm hai mươi hai."}},
	{"Chỉ thị số 05-CT/TW của Bộ Chính trị.",
	 {"Chỉ thị số không năm của Bộ Chính trị.", "Chỉ thị số không năm của Bộ Chính trị.",
	  "Chỉ thị số không năm gạch ngang Chỉ thị gạch chéo Trung ương của Bộ Chính trị."}},
	{"Kết luận số 13-KL/TW.",
	 {"Kết luận số mười ba.", "Kết luận số mười ba của Trung ương.",
	  "Kết luận số mười ba gạch ngang Kết luận gạch chéo Trung ương."}},
	{"Hướng dẫn số 25-HD/BTGTW.",
	 {"Hướng dẫn số hai mươi lăm.", "Hướng dẫn số hai mươi lăm của Ban Tuyên giáo Trung ương.",
	  "Hướng dẫn số hai mươi lăm gạch ngang Hướng dẫn gạch chéo Ban Tuyên giáo Trung ương."}},
	{"Công văn số 1866/BTP-PLHSHC.",
	 {"Công văn số một nghìn tám trăm sáu mươi sáu.", "Công văn số một nghìn tám trăm sáu mươi sáu của Bộ Tư pháp.",
	  "Công văn số một nghìn tám trăm sáu mươi sáu gạch chéo Bộ Tư pháp gạch ngang pháp luật hình sự, hành "
	  "chính."}},
	{"Công văn 1866/BTP-PLHSHC của Bộ Tư pháp.",
	 {"Công văn một nghìn tám trăm sáu mươi sáu của Bộ Tư pháp.",
	  "Công văn số một nghìn tám trăm sáu mươi sáu của Bộ Tư pháp.",
	  "Công văn số một nghìn tám trăm sáu mươi sáu gạch chéo Bộ Tư pháp gạch ngang pháp luật hình sự, hành chính "
	  "của Bộ Tư pháp."}},
	{"Nghị quyết số 12/2024/NQ-HĐND.",
	 {"Nghị quyết số mười hai năm hai nghìn không trăm hai mươi tư.",
	  "Nghị quyết số mười hai năm hai nghìn không trăm hai mươi tư của Hội đồng nhân dân.",
	  "Nghị quyết số mười hai gạch chéo hai nghìn không trăm hai mươi tư gạch chéo Nghị quyết gạch ngang Hội đồng "
	  "nhân dân."}},
	{"Quyết định số 15/2025/QĐ-UBND của UBND tỉnh.",
	 {"Quyết định số mười lăm năm hai nghìn không trăm hai mươi lăm của Ủy ban nhân dân tỉnh.",
	  "Quyết định số mười lăm năm hai nghìn không trăm hai mươi lăm của Ủy ban nhân dân tỉnh.",
	  "Quyết định số mười lăm gạch chéo hai nghìn không trăm hai mươi lăm gạch chéo Quyết định gạch ngang Ủy ban "
	  "nhân dân của Ủy ban nhân dân tỉnh."}},
	{"Bản án số 12/2024/HS-ST.",
	 {"Bản án số mười hai năm hai nghìn không trăm hai mươi tư.",
	  "Bản án số mười hai năm hai nghìn không trăm hai mươi tư hình sự sơ thẩm.",
	  "Bản án số mười hai gạch chéo hai nghìn không trăm hai mươi tư gạch chéo hình sự gạch ngang sơ thẩm."}},
	{"Bản án số 45/2023/DS-PT ngày 05/6/2023.",
	 {"Bản án số bốn mươi lăm năm hai nghìn không trăm hai mươi ba ngày năm tháng sáu năm hai nghìn không trăm hai "
	  "mươi ba.",
	  "Bản án số bốn mươi lăm năm hai nghìn không trăm hai mươi ba dân sự phúc thẩm ngày năm tháng sáu năm hai "
	  "nghìn không trăm hai mươi ba.",
	  "Bản án số bốn mươi lăm gạch chéo hai nghìn không trăm hai mươi ba gạch chéo dân sự gạch ngang phúc thẩm "
	  "ngày năm tháng sáu năm hai nghìn không trăm hai mươi ba."}},
	{"Nghị quyết số 03/2012/NQ-HĐTP.",
	 {"Nghị quyết số không ba năm hai nghìn không trăm mười hai.",
	  "Nghị quyết số không ba năm hai nghìn không trăm mười hai của Hội đồng Thẩm phán Tòa án nhân dân tối cao.",
	  "Nghị quyết số không ba gạch chéo hai nghìn không trăm mười hai gạch chéo Nghị quyết gạch ngang Hội đồng "
	  "Thẩm phán Tòa án nhân dân tối cao."}},
	{"Các Nghị định: 15/2014/NĐ-CP, 78/2025/NĐ-CP.",
	 {"Các Nghị định: Nghị định số mười lăm năm hai nghìn không trăm mười bốn, Nghị định số bảy mươi tám năm hai "
	  "nghìn không trăm hai mươi lăm.",
	  "Các Nghị định: Nghị định số mười lăm năm hai nghìn không trăm mười bốn của Chính phủ, Nghị định số bảy mươi "
	  "tám năm hai nghìn không trăm hai mươi lăm của Chính phủ.",
	  "Các Nghị định: số mười lăm gạch chéo hai nghìn không trăm mười bốn gạch chéo Nghị định gạch ngang Chính "
	  "phủ, số bảy mươi tám gạch chéo hai nghìn không trăm hai mươi lăm gạch chéo Nghị định gạch ngang Chính "
	  "phủ."}},
	{"Căn cứ 35/2013/QH13.",
	 {"Căn cứ số ba mươi lăm năm hai nghìn không trăm mười ba.",
	  "Căn cứ số ba mươi lăm năm hai nghìn không trăm mười ba của Quốc hội.",
	  "Căn cứ số ba mươi lăm gạch chéo hai nghìn không trăm mười ba gạch chéo Quốc hội mười ba."}},
	{"Văn bản số 01a/2020/QĐ-UBND.",
	 {"Văn bản số không một a năm hai nghìn không trăm hai mươi.",
	  "Văn bản số không một a năm hai nghìn không trăm hai mươi của Ủy ban nhân dân.",
	  "Văn bản số không một a gạch chéo hai nghìn không trăm hai mươi gạch chéo Quyết định gạch ngang Ủy ban nhân "
	  "dân."}},
	{"Thông báo số 12/TB-STP của Sở Tư pháp.",
	 {"Thông báo số mười hai của Sở Tư pháp.", "Thông báo số mười hai của Sở Tư pháp.",
	  "Thông báo số mười hai gạch chéo Thông báo gạch ngang Sở Tư pháp của Sở Tư pháp."}},
	{"Tờ trình số 25/TTr-STP.",
	 {"Tờ trình số hai mươi lăm.", "Tờ trình số hai mươi lăm của Sở Tư pháp.",
	  "Tờ trình số hai mươi lăm gạch chéo Tờ trình gạch ngang Sở Tư pháp."}},
	{"Nghị định số 43/98/NĐ-CP.",
	 {"Nghị định số bốn mươi ba năm một nghìn chín trăm chín mươi tám.",
	  "Nghị định số bốn mươi ba năm một nghìn chín trăm chín mươi tám của Chính phủ.",
	  "Nghị định số bốn mươi ba gạch chéo một nghìn chín trăm chín mươi tám gạch chéo Nghị định gạch ngang Chính "
	  "phủ."}},
	{"Nghị định số 31/CP.",
	 {"Nghị định số ba mươi mốt.", "Nghị định số ba mươi mốt của Chính phủ.",
	  "Nghị định số ba mươi mốt gạch chéo Chính phủ."}},
	{"Hợp đồng số 01/2025/HĐLĐ.",
	 {"Hợp đồng số không một năm hai nghìn không trăm hai mươi lăm.",
	  "Hợp đồng số không một năm hai nghìn không trăm hai mươi lăm hợp đồng lao động.",
	  "Hợp đồng số không một gạch chéo hai nghìn không trăm hai mươi lăm gạch chéo hợp đồng lao động."}},
	{"QH13 và QH15.",
	 {"Quốc hội khóa mười ba và Quốc hội khóa mười lăm.", "Quốc hội khóa mười ba và Quốc hội khóa mười lăm.",
	  "Quốc hội khóa mười ba và Quốc hội khóa mười lăm."}},
	{"NĐ-CP, QĐ-TTg, TT-BTP.",
	 {"Nghị định của Chính phủ, Quyết định của Thủ tướng Chính phủ, Thông tư của Bộ Tư pháp.",
	  "Nghị định của Chính phủ, Quyết định của Thủ tướng Chính phủ, Thông tư của Bộ Tư pháp.",
	  "Nghị định của Chính phủ, Quyết định của Thủ tướng Chính phủ, Thông tư của Bộ Tư pháp."}},
	{"Luật Đất đai 2024, Hiến pháp 2013, BLHS 2015.",
	 {"Luật Đất đai năm hai nghìn không trăm hai mươi tư, Hiến pháp năm hai nghìn không trăm mười ba, Bộ luật Hình "
	  "sự năm hai nghìn không trăm mười lăm.",
	  "Luật Đất đai năm hai nghìn không trăm hai mươi tư, Hiến pháp năm hai nghìn không trăm mười ba, Bộ luật Hình "
	  "sự năm hai nghìn không trăm mười lăm.",
	  "Luật Đất đai năm hai nghìn không trăm hai mươi tư, Hiến pháp năm hai nghìn không trăm mười ba, Bộ luật Hình "
	  "sự năm hai nghìn không trăm mười lăm."}},
	{"Báo số 15/2025.",
	 {"Báo số mười lăm năm hai nghìn không trăm hai mươi lăm.",
	  "Báo số mười lăm năm hai nghìn không trăm hai mươi lăm.",
	  "Báo số mười lăm gạch chéo hai nghìn không trăm hai mươi lăm."}},
};
/* clang-format on */

static struct str
speak(struct arena *a, struct str text, const struct speech *s)
{
	struct buf b = {0};
	struct str spoken;

	speech_put(&b, text, s, a);
	spoken = buf_keep(a, &b);
	buf_free(&b);
	return spoken;
}

static bool
is_letter(uint32_t c)
{
	return (vi_bare(c) >= 'a' && vi_bare(c) <= 'z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) ||
	       (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00);
}

/* The first byte that nobody can read aloud: a figure, a sign, the second of two capitals, a mark after a mark. */
static size_t
unspeakable(struct str s)
{
	bool capital = false;
	char mark = 0;

	for (size_t at = 0, from; at < s.n;) {
		from = at;
		uint32_t c = utf8_next(s, &at);
		bool big = is_letter(c) && vi_lower(c) != c, sign = c < 0x80 && c && strchr(".,?!;:", (int)c);

		if (c == UINT32_MAX || !(is_letter(c) || c == ' ' || c == '\n' || c == 0x2026 || sign) ||
		    (big && capital) || (mark && (sign || c == 0x2026)) ||
		    (c == ' ' && (from == 0 || s.p[from - 1] == ' ')))
			return from;
		capital = big;
		mark = sign || c == 0x2026 ? 1 : 0;
	}
	return s.n;
}

static bool
speakable(struct str text, struct str spoken)
{
	size_t at = unspeakable(spoken), from = at > 40 ? at - 40 : 0;

	if (at < spoken.n)
		printf("  of [%.*s]\n  left [%.*s]\n", text.n > 80 ? 80 : (int)text.n, text.p,
		       (int)(at + 20 < spoken.n ? at + 20 - from : spoken.n - from), spoken.p + from);
	return at == spoken.n;
}

static void
test_pairs(struct arena *a)
{
	const struct speech middle = {.number = SPEECH_MIDDLE};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		struct str spoken = speak(a, pairs[i].text, &middle);

		test_same(spoken, pairs[i].spoken, pairs[i].text.p, __FILE__, __LINE__);
		CHECK(speakable(pairs[i].text, spoken));
	}
	for (size_t i = 0; i < sizeof(documents) / sizeof(documents[0]); i++)
		for (int k = 0; k < 3; k++) {
			const struct speech s = {.number = (enum speech_number)k};
			struct str spoken = speak(a, str_of(documents[i].text), &s);

			test_same(spoken, str_of(documents[i].spoken[k]), documents[i].text, __FILE__, __LINE__);
			CHECK(speakable(str_of(documents[i].text), spoken));
		}
}

static void
test_numbers(struct arena *a)
{
	static const struct {
		uint64_t n;
		const char *spoken;
	} numbers[] = {
		{0, "không"},
		{14, "mười bốn"},
		{100, "một trăm"},
		{1005, "một nghìn không trăm linh năm"},
		{2013, "hai nghìn không trăm mười ba"},
		{10000, "mười nghìn"},
		{1000000000, "một tỷ"},
		{1005000000, "một tỷ không trăm linh năm triệu"},
		{1000000500000, "một nghìn tỷ năm trăm nghìn"},
		{999999999999999,
		 "chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu "
		 "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"},
		{1000000000000000000, "một tỷ tỷ"},
		{UINT64_MAX,
		 "mười tám tỷ bốn trăm bốn mươi sáu triệu bảy trăm bốn mươi tư nghìn không trăm bảy mươi ba tỷ bảy "
		 "trăm linh chín triệu năm trăm năm mươi mốt nghìn sáu trăm mười lăm"},
	};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		struct buf b = {0};

		speech_number_put(&b, numbers[i].n);
		SAME(buf_keep(a, &b), str_of(numbers[i].spoken));
		buf_free(&b);
	}
	struct buf b = {0};

	put_lit(&b, "Gọi ");
	speech_digits_put(&b, STR("113"));
	SAME(buf_str(&b), STR("Gọi một một ba"));
	CHECK(speech_syllables(buf_str(&b)) == 4);
	buf_free(&b);
}

static void
test_readings(struct arena *a)
{
	static const struct reading reading[] = {
		P("HGV", "hòa giải viên cơ sở"),
		P("online", "trực tuyến"),
		P("Zalo", "Da lô"),
		P("24/7", "cả ngày đêm"),
		P("UBND xã", "Ủy ban xã"),
		P("", "không gì cả"),
		P("XYZ", "ích-xì"),
		P("HG", "hòa giải"),
	};
	const struct speech s = {SPEECH_SHORT, reading, sizeof(reading) / sizeof(reading[0])};

	SAME(speak(a, STR("HGV trực online 24/7."), &s), STR("Hòa giải viên cơ sở trực trực tuyến cả ngày đêm."));
	SAME(speak(a, STR("Nhóm Zalo của UBND xã và UBND tỉnh."), &s),
	     STR("Nhóm Da lô của Ủy ban xã và Ủy ban nhân dân tỉnh."));
	SAME(speak(a, STR("Mã XYZ, tổ HG, HGVX"), &s), STR("Mã ích xì, tổ hòa giải, hát giê vê ích xì"));
}

static void
test_lines(struct arena *a)
{
	const struct speech s = {.number = SPEECH_MIDDLE};
	struct buf b = {0};

	SAME(speak(a, STR("1. Một\r\n\n  - Hai (2)\n\t3)"), &s), STR("Một. Một\n\nHai, hai\nBa"));
	SAME(speak(a, STR(""), &s), STR(""));
	SAME(speak(a, STR("\n\n"), &s), STR("\n\n"));
	SAME(speak(a, STR("---\n***\n===\n"), &s), STR("\n\n\n"));
	SAME(speak(a,
		   STR("Ðiều 5, khoản\xC2\xA0"
		       "2"),
		   &s),
	     STR("Ðiều năm, khoản hai"));
	SAME(speak(a, STR("hòa gia\xCC\x89i 5"), &s), STR("hòa giải năm"));
	SAME(speak(a,
		   STR("UB\xE2\x80\x8BND, ph\xC2\xADường 1\xE2\x80\xAF"
		       "000 đồng"),
		   &s),
	     STR("Ủy ban nhân dân, phường một nghìn đồng"));
	put_lit(&b, "trước, ");
	speech_put(&b, STR("5%"), &s, a);
	SAME(buf_str(&b), STR("trước, Năm phần trăm"));
	buf_free(&b);
}

/* Pieces of real sentences, glued at random, with damaged bytes between. */
static void
test_noise(struct arena *a)
{
	static const char *const signs[] = {".",    ",",    "/",    "-",	" - ",	    "–",  "%",	"°C",
					    "(",    ")",    "[",    "\n",	"&",	    "@",  "h",	"x",
					    "+",    "\xFF", "\xC3", "\xE1\xBB", "\xE2\x80", "１", "٣",	"²",
					    "🙂", "я",    "İ",    "ŉ",	"ﬁ",	    "日", "№ ", "$"};
	uint64_t seed = 20261124;
	char text[400];

	for (int round = 0; round < 20000; round++) {
		const struct speech s = {.number = (enum speech_number)(round % 3)};
		size_t n = 0, start = a->used;
		struct str spoken;

		for (size_t pieces = 1 + dice(&seed, 8); pieces; pieces--) {
			struct str from = pairs[dice(&seed, sizeof(pairs) / sizeof(pairs[0]))].text;
			size_t at = dice(&seed, from.n), take = dice(&seed, 20);
			struct str sign = str_of(signs[dice(&seed, sizeof(signs) / sizeof(signs[0]))]);

			take = take < from.n - at ? take : from.n - at;
			if (n + take + sign.n > sizeof(text))
				break;
			memcpy(text + n, from.p + at, take);
			memcpy(text + n + take, sign.p, sign.n);
			n += take + sign.n;
		}
		if (round % 4 == 0)
			for (size_t i = 0; i < n; i++)
				text[i] = (char)dice(&seed, 256);
		spoken = speak(a, str_make(text, n), &s);
		if (!speakable(str_make(text, n), spoken))
			CHECK(false);
		if (a->used - start > 1 << 20 || round % 500 == 0)
			arena_reset(a);
	}
	CHECK(true);
}

/* Every page under the folder. */
static void
test_folder(struct arena *a, const char *folder)
{
	const struct speech s = {.number = SPEECH_SHORT};
	struct diags diags = {0};
	struct listing files;
	struct buf text = {0};
	int dir = open(folder, O_RDONLY | O_DIRECTORY);
	size_t read = 0;

	CHECK(dir >= 0 && file_walk(a, folder, str_of(folder), 1, &diags, &files) == 0);
	for (size_t i = 0; dir >= 0 && i < files.n; i++) {
		if (!str_ends(files.item[i].path, STR(".md")) || file_read_listed(dir, &files.item[i], &text))
			continue;
		CHECK(speakable(files.item[i].path, speak(a, buf_str(&text), &s)));
		read++;
	}
	printf("speech: %zu files of %s\n", read, folder);
	buf_free(&text);
	diags_free(&diags);
	close(dir);
}

int
main(int argc, char **argv)
{
	struct arena a = {0};

	test_pairs(&a);
	test_numbers(&a);
	test_readings(&a);
	test_lines(&a);
	test_noise(&a);
	if (argc > 1)
		test_folder(&a, argv[1]);
	arena_free(&a);
	return test_end("speech");
}
