/*
 * privacyword.c - the lexicon: what words say about a number or a name near them.
 *
 * Small letters, one blank between syllables, both ways of placing the tone where both are in use. A longer phrase
 * hides the words in it; phrases with no tag are here for that only ("xã hội" is no commune). One tag or set of tags a
 * row; a row may come again. The words are the field's: the forms of courts, of the civil registry, of land offices,
 * and what newspapers write.
 */
#include "content/privacyroom.h"

/* clang-format off */
const struct lexeme privacy_lexicon[] = {
	/* Words that only look like ours. */
	{0, "xã hội|xã viên|phường hội|cụ thể|cơ sở|phòng chống|bà con|anh em|chị em|con cháu|anh hùng ca|cô đơn|"
	    "cô lập|chú ý|chú trọng|bác bỏ|em bé này|sở hữu|sở thích|sở tại|tổ chức|tổ quốc|tổ hợp|hộ tịch|hộ chiếu|"
	    "hộ khẩu thường trú|đường lối|đường hướng|đường sắt|trường hợp|trường kỳ|nhà nước|nhà trường|nhà báo|"
	    "nhà đất|nhà ở xã hội|khu vực|phố biến|ban hành|báo cáo|báo động|đoàn kết|hội nghị|hội trường|hội thảo|"
	    "hội thi|vụ việc|vụ án|cục bộ|tỉnh táo|bản thân|bản án|bản đồ|lớp trẻ|lớp học|nợ công|xây dựng|đòi hỏi|"
	    "cắt băng|chia tay|phân chia|bán hàng|phá án|đổ mưa|vay vốn|bán đấu giá|rào cản|phòng ngừa|phòng vệ|"
	    "phòng cháy|phòng bệnh|phòng tránh|ở cơ sở|quê hương|người dân tộc"},
	{WORD_TITLE, "ông|bà|anh|chị|cụ|bác|chú|cô|dì|cậu|mợ|thím|ông bà|ông cụ|bà cụ|cụ ông|cụ bà|mẹ|bố"},
	{WORD_TITLE | WORD_YOUNG, "em|cháu|bé|cháu bé|cháu gái|cháu trai|bé gái|bé trai|em bé"},
	{WORD_ROLE, "hộ|hộ ông|hộ bà|hộ gia đình|hộ gia đình ông|hộ gia đình bà|gia đình|vợ chồng|chủ hộ|chủ nhà|"
	    "chủ đất|nguyên đơn|bị đơn|bị cáo|bị can|bị hại|người bị hại|nạn nhân|đối tượng|nghi phạm|nghi can|"
	    "đương sự|người yêu cầu|người khởi kiện|người bị kiện|người vay|người cho vay|bên vay|bên cho vay|con nợ|"
	    "chủ nợ|người bị thiệt hại|người gây thiệt hại|người bị bạo lực|người có hành vi bạo lực|"
	    "người để lại di sản|vợ là|chồng là|con là|mẹ là|bố là|cha là|tên là|tên|tên thật|họ tên|họ và tên|"
	    "họ và tên khai sinh|người làm đơn|người viết đơn|tôi là|tôi tên|tôi tên là|tên tôi là|bên a|bên b|"
	    "bên thứ nhất|bên thứ hai|vợ|chồng|vợ cũ|chồng cũ|con trai|con gái|con dâu|con rể|con đẻ|con nuôi|"
	    "con riêng|mẹ đẻ|mẹ chồng|mẹ vợ|bố đẻ|bố chồng|bố vợ|bố dượng|mẹ kế|anh trai|em trai|chị gái|em gái|"
	    "chị dâu|em dâu|anh rể|em rể|người yêu|hàng xóm|người mất tích|người bị tuyên bố|con gái là|con trai là|"
	    "em trai là|anh trai là|em gái là|chị gái là|người bệnh|bệnh nhân|con ông|con bà|cháu ông|cháu bà|vợ ông|"
	    "vợ anh|chồng bà|chồng chị|chủ xe|lái xe|tài xế|người điều khiển|người nhận|người mua|người bán|bên mua|"
	    "bên bán|bên tặng cho|người thừa kế|người đứng tên|đứng tên|mang tên ông|mang tên bà|chủ tài khoản|"
	    "chủ thẻ|bị bạo lực là|thuê bao"},
	{WORD_ROLE, "hai anh em|hai chị em|ba anh em|ba chị em|anh em ông|anh em bà|anh em nhà|chị em bà|hai mẹ con|"
	    "mẹ con|bố con|hai bố con|hai vợ chồng|người con|con cả|con út|con thứ|con trưởng|cháu nội|cháu ngoại|"
	    "em ruột|anh ruột|chị ruột|em út|vợ hai|vợ cả|người thuê|người cho thuê|người chồng|người vợ|người cha|"
	    "người mẹ|người em|người anh|người chị|trường hợp của|bên cho thuê|bên thuê|người nhận tiền|người giữ|"
	    "chồng mới|em chồng|em vợ|chị chồng|thông gia|người bị tố cáo|người tố cáo|người khiếu nại|"
	    "người được giám hộ|người giám hộ|người thế chấp|người bảo lãnh"},
	{WORD_OFFICE, "đồng chí|các đồng chí|đc|chủ tịch|phó chủ tịch|chủ tịch nước|bí thư|phó bí thư|tổng bí thư|"
	    "bí thư chi bộ|bí thư đảng ủy|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|"
	    "tổng giám đốc|phó tổng giám đốc|trưởng phòng|phó trưởng phòng|phó phòng|trưởng ban|phó trưởng ban|"
	    "phó ban|trưởng thôn|phó thôn|phó trưởng thôn|trưởng xóm|trưởng khu|trưởng ấp|trưởng bản|trưởng làng|"
	    "tổ trưởng|tổ phó|tổ trưởng dân phố|cục trưởng|phó cục trưởng|vụ trưởng|phó vụ trưởng|chi cục trưởng|"
	    "phó chi cục trưởng|viện trưởng|phó viện trưởng|chánh án|phó chánh án|chánh văn phòng|"
	    "phó chánh văn phòng|chánh thanh tra|thanh tra viên|thẩm phán|thẩm tra viên|thư ký|thư ký tòa án|"
	    "kiểm sát viên|điều tra viên|chấp hành viên|công chứng viên|đấu giá viên|thừa phát lại|trợ giúp viên|"
	    "trợ giúp viên pháp lý|báo cáo viên|tuyên truyền viên|tập huấn viên|giảng viên|chuyên viên|"
	    "chuyên viên chính|công chức|cán bộ|viên chức|ủy viên|uỷ viên|đại biểu|đbqh|hiệu trưởng|phó hiệu trưởng|"
	    "hiệu phó|trưởng khoa|phó trưởng khoa|trưởng đoàn|phó trưởng đoàn|trưởng công an|phó trưởng công an|"
	    "phó công an|đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|"
	    "đại uý|thượng úy|thượng uý|trung úy|trung uý|thiếu úy|thiếu uý|thượng sĩ|thượng sỹ|trung sĩ|hạ sĩ|"
	    "chỉ huy trưởng|chỉ huy phó|chính ủy|chính trị viên|đồn trưởng|phó đồn trưởng|đội trưởng|phó đội trưởng|"
	    "đội phó|luật sư|luật gia|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|ths|pgs|giáo sư|phó giáo sư|tổng biên tập|"
	    "phó tổng biên tập|phóng viên|nhà báo|biên tập viên|tác giả|nhạc sĩ|nhạc sỹ|nhà thơ|nhà văn|nhà soạn|"
	    "họa sĩ|nghệ sĩ|nghệ nhân|nsnd|nsưt|đạo diễn|ca sĩ|diễn viên|diễn giả|chuyên gia|nhà giáo|nhà nghiên cứu|"
	    "ngnd|ngưt|liệt sĩ|liệt sỹ|anh hùng|danh nhân|trạng nguyên|tiến sĩ khoa học|nhà khoa học|chủ nhiệm|"
	    "phó chủ nhiệm|lãnh đạo|người phát ngôn|đại sứ|tổng thư ký|phó tổng thư ký|tổng cục trưởng|"
	    "chi hội trưởng|chi hội phó|chủ tịch hội|hội trưởng|hội thẩm|hội thẩm nhân dân|chủ tọa|kế toán trưởng|"
	    "trưởng bộ môn|trưởng trạm|chủ nhiệm hợp tác xã|cựu thẩm phán|tổng kiểm toán|tổng thanh tra|"
	    "phó tổng thanh tra|thống đốc|chủ nhiệm ủy ban|thường trực|ban thường vụ|đại diện|phụ trách|"
	    "giám định viên|hội đồng xét xử|cô giáo|thầy giáo|thầy|nữ tướng|vua|chúa|trưởng đại diện|đảng viên|"
	    "bác hồ|chủ tịch hồ chí minh|thái sư|quan|người có uy tín|già làng|linh mục|hòa thượng|thượng tọa|"
	    "đại đức|chi ủy viên|trưởng nhóm|trưởng chi hội|trưởng tiểu ban|mc|trưởng ban công tác mặt trận|"
	    "phó bí thư thường trực|thiếu nhi|cây bút|soạn giả|dịch giả|người dẫn chương trình|cầu thủ|hoa hậu|"
	    "vận động viên|huấn luyện viên"},
	{WORD_WORK, "bác sĩ|bác sỹ|bs|y sĩ|điều dưỡng|giáo viên|kỹ sư|nhân viên|công an viên|doanh nhân|"
	    "nhà doanh nghiệp|cựu chiến binh|thí sinh|hội viên|đoàn viên|nông dân"},
	{WORD_MEDIATOR, "hòa giải viên|hoà giải viên|hgv|tổ trưởng tổ hòa giải|tổ trưởng tổ hoà giải|"
	    "tổ phó tổ hòa giải|tổ phó tổ hoà giải|tổ viên tổ hòa giải|tổ viên tổ hoà giải|thành viên tổ hòa giải|"
	    "thành viên tổ hoà giải|thành viên của tổ hòa giải|tổ hòa giải|tổ hoà giải"},
	{WORD_BYLINE, "ảnh|tin|bài|tin bài|bài và ảnh|tin ảnh|thực hiện|biên soạn|chủ biên|nguồn|người ký|ký bởi|"
	    "theo|ts|gs|ls|kịch bản|lời|dịch|minh họa|biên tập|trình bày|thiết kế|bìa"},
	{WORD_FORMER, "nguyên|cựu|hiện|hiện là|hiện đang là|hiện nay là|đang là|là|quyền|kiêm|giữ chức|giữ chức vụ|"
	    "với vai trò|với cương vị|trên cương vị|đồng thời là|chức vụ|chức danh|nguyên là|vừa là|đảm nhiệm|"
	    "cũng là|cùng|người|một|công tác tại|đang công tác tại|vị|nữ|tân|hiện giữ chức"},
	{WORD_SAY, "cho biết|chia sẻ|cho hay|khẳng định|nhấn mạnh|phát biểu|chủ trì|kết luận|thông tin|đánh giá|"
	    "báo cáo|giới thiệu|quán triệt|khai mạc|bế mạc|tham dự|đã trao|trao|ký|ban hành|phụ trách|trả lời|"
	    "ghi nhận|biểu dương|hướng dẫn|giải đáp|truyền đạt|tuyên truyền|hòa giải|hoà giải|vận động|thuyết phục|"
	    "phân tích|giải thích|được bầu|được bổ nhiệm|được giao|trúng cử|đề xuất|chỉ đạo|kiểm tra|làm trưởng đoàn|"
	    "trao đổi|nêu rõ|dẫn đầu|đến dự|dự và|dự hội nghị|chúc mừng|tiếp thu|lưu ý|đề nghị các|yêu cầu các|"
	    "thăm và|thay mặt|tổng kết|quyết định|trình bày|bày tỏ|mong muốn|nhận định|làm việc với|cùng tổ hòa giải|"
	    "đã hòa giải|tham gia|khuyến cáo|cam kết|giữ"},
	{WORD_PRAISE, "giải nhất|giải nhì|giải ba|giải khuyến khích|giải đặc biệt|đạt giải|đoạt giải|giải thưởng|"
	    "bằng khen|giấy khen|khen thưởng|thủ khoa|huy chương|cuộc thi|hội thi|danh hiệu|kỷ niệm chương|"
	    "gương sáng|trúng tuyển"},
	{WORD_PLACE | WORD_NEAR, "thôn|xóm|tổ dân phố|tdp|tổ dân cư|ấp|làng|khu phố|khu dân cư|đội|buôn|phum|sóc|bản|"
	    "tiểu khu|kp|tổ|khu tập thể|khu đô thị|chung cư|xóm trại"},
	{WORD_PLACE, "xã|phường|thị trấn|huyện|quận|thị xã|khu"},
	{WORD_PLACE | WORD_NEAR | WORD_STREET, "đường|phố|ngõ|ngách|hẻm|kiệt|đại lộ|quốc lộ|tỉnh lộ|tổ|xóm|thôn|ấp|"
	    "lô|khu phố|tổ dân phố|tdp|khu|cụm"},
	{WORD_HOUSE | WORD_PLACE | WORD_NEAR, "số nhà|nhà số|sn|căn hộ|căn hộ số|nhà riêng số"},
	{WORD_LIVE, "trú tại|trú ở|trú|thường trú|thường trú tại|tạm trú|tạm trú tại|cư trú|cư trú tại|ngụ tại|ngụ ở|"
	    "ngụ|sống tại|sống ở|sinh sống|sinh sống tại|ở tại|hiện ở|nơi ở|chỗ ở|chỗ ở hiện nay|quê quán|quê ở|quê|"
	    "nguyên quán|hktt|đkhktt|đkttt|hộ khẩu|hộ khẩu thường trú tại|hộ khẩu thường trú|nhà ở|nhà riêng|có nhà|"
	    "nhà tôi|nơi thường trú|nơi cư trú|nơi tạm trú|đăng ký thường trú|nơi đktt|trú quán|sinh ra tại|gốc ở|"
	    "người gốc|dọn về|chuyển về|thuê trọ|ở trọ|nhà trọ|trọ|trọ ở|trọ tại|tá túc|sinh quán|đang ở|nhà tại|"
	    "địa chỉ thường trú|lưu trú tại"},
	{WORD_PLAIN_ADDRESS, "địa chỉ|địa chỉ liên hệ"},
	{WORD_LINK, "ở|tại|thuộc|của|dân|người dân|trong|nhà|nguyên|hiện|đang|và|cùng|là|gốc|quê|cư dân|công dân|vợ|"
	    "chồng|số"},
	{WORD_BORN, "sinh năm|sinh ngày|năm sinh|ngày sinh|sinh ngày tháng năm|sn"},
	{WORD_AGE, "tuổi"},
	{WORD_PUPIL, "học sinh|học lớp|lớp|trẻ|trẻ em|mẫu giáo|mầm non|tiểu học|trường tiểu học|thcs|trường thcs|"
	    "học sinh lớp"},
	{WORD_PARTY, "mâu thuẫn|tranh chấp|xích mích|cãi nhau|cãi vã|đánh nhau|xô xát|ly hôn|li hôn|ly thân|chửi|"
	    "chửi bới|kiện|khởi kiện|nguyên đơn|bị đơn|lấn chiếm|lấn đất|lấn sang|vay tiền|vay của|cho vay|nợ|đòi nợ|"
	    "trả nợ|thừa kế|chia tài sản|di chúc|bạo lực|đánh vợ|đánh đập|bạo hành|ngoại tình|hàng xóm|láng giềng|"
	    "đánh|hành hung|dọa giết|đe dọa|đe doạ|xúc phạm|vu khống|gây gổ|gây thương tích|trộm cắp|lừa đảo|"
	    "chiếm đoạt|xâm hại|hiếp dâm|quấy rối|ranh giới|bức tường|lối đi|ngõ đi|thửa đất|xây nhà|tiếng ồn|"
	    "karaoke|đền bù|bồi thường|ghen|ghen tuông|sang tên|di sản|đồng thừa kế|không nhường|"
	    "đơn đề nghị hòa giải|đơn xin ly hôn|đơn đề nghị|chia đất|lấn|mồ mả|rượu chè|cờ bạc|vay nợ|mượn tiền|hụi|"
	    "họ hụi|phụng dưỡng|ngược đãi|nuôi con|cấp dưỡng|mượn|tự ý|bán đất|bán nhà|bán mảnh|mảnh vườn|mảnh đất|"
	    "thửa ruộng|giành|tranh nhau|đòi|đuổi|bỏ đi|bỏ nhà|bỏ trốn|say rượu|rượu|đánh bạc|vay|đặt cọc|góp vốn|"
	    "chia|hương hỏa|chặt|xây lấn|xây tường|không nhìn mặt|từ mặt|giận|theo đơn|gửi đơn|nước thải|mái nhà|"
	    "cống|rãnh|nhậu|cãi|mắng|tát|ném|đập|phá|thế chấp|trả lại|cho thuê|bán cho|mua của|bán chịu|mua chịu|"
	    "ở nhờ|lấy chồng|lấy vợ|kết hôn|sống chung|bỏ vợ|bỏ chồng|tố cáo|khiếu nại|đứng tên|trúng gió|tự tử|"
	    "mất tích|tai nạn|va chạm|đâm xe"},
	{WORD_ILL, "hiv|aids|nhiễm hiv|nghiện ma túy|nghiện ma tuý|ma túy|ma tuý|nghiện|tâm thần|tâm thần phân liệt|"
	    "ung thư|trầm cảm|lao phổi|viêm gan|giang mai|bệnh lậu|vô sinh|phá thai|nạo thai|động kinh|thần kinh|"
	    "bệnh phong|tự kỷ|rối loạn|suy thận|chạy thận|tiểu đường|đột quỵ|tai biến|thiểu năng|bại não|cai nghiện|"
	    "sa sút trí tuệ|xơ gan|máu trắng|bạch cầu|hiếm muộn|yếu sinh lý|bệnh xã hội|bệnh hiểm nghèo|suy tim|"
	    "parkinson|alzheimer|hoang tưởng|dương tính|bệnh án|khuyết tật trí tuệ|mất năng lực hành vi|sùi mào gà|"
	    "covid|sẩy thai|bệnh lao"},
	{WORD_ORG | WORD_CAPITAL, "sở|phòng|ban|vụ|cục|báo|đài|hội|đoàn|viện|trường|trạm|bộ|tổng cục|tạp chí|nxb|"
	    "ubmttq"},
	{WORD_ORG, "ubnd|ủy ban|uỷ ban|ủy ban nhân dân|hđnd|hội đồng nhân dân|trung tâm|công an|tòa án|toà án|tand|"
	    "viện kiểm sát|vksnd|chi cục|văn phòng|bệnh viện|trạm y tế|công ty|doanh nghiệp|hợp tác xã|htx|tòa soạn|"
	    "toà soạn|trụ sở|cơ quan|đơn vị|mặt trận|mttq|quỹ|kho bạc|ban tổ chức|ban biên tập|chi nhánh|khách sạn|"
	    "nhà xuất bản|nhà văn hóa|nhà văn hoá|bộ phận một cửa|tổng công ty|tập đoàn|thi hành án|sở tư pháp|"
	    "phòng tư pháp|hội luật gia|đoàn luật sư|hội phụ nữ|hội nông dân|nhà in|nhà hàng|bộ phận tiếp nhận|"
	    "ban quản lý|liên đoàn|trường học|học viện|trường đại học|thường trực|cửa hàng|siêu thị|cổng thông tin|"
	    "ban tiếp công dân|hội sở|câu lạc bộ|nhà thi đấu|hội trường|hội chữ thập đỏ|nhà thiếu nhi|bảo tàng|"
	    "thư viện|bưu điện|điện lực"},
	{WORD_HOT, "đường dây nóng|hotline|tổng đài|số máy nóng|trực ban|số nóng|đường dây|số trực|máy trực|tòa soạn|"
	    "fax|số fax"},
	{WORD_PHONE, "điện thoại|số điện thoại|đt|sđt|đtdđ|số máy|di động|zalo|gọi|liên hệ|tel|phone|viber|"
	    "số thuê bao|nhắn tin|điện thoại số|liên lạc"},
	{WORD_ACCOUNT, "stk|số tài khoản|tài khoản|số tk|tk|tài khoản ngân hàng|chuyển khoản|tài khoản số|số thẻ|"
	    "thẻ atm|chuyển tiền|số tài khoản ngân hàng|thẻ ngân hàng"},
	{WORD_BANK, "vietcombank|agribank|bidv|techcombank|vietinbank|mb bank|mbbank|mb|acb|sacombank|vpbank|tpbank|"
	    "ngân hàng|vib|shb|hdbank|msb|ocb|seabank|lpbank|nam a bank|bac a bank|scb|eximbank|quỹ tín dụng|"
	    "lienvietpostbank"},
	{WORD_CARD, "cmnd|cmtnd|cmt|chứng minh nhân dân|chứng minh thư|chứng minh thư nhân dân|giấy chứng minh|cccd|"
	    "căn cước|căn cước công dân|thẻ căn cước|định danh|số định danh|mã định danh|mã số định danh|"
	    "số định danh cá nhân|cc số|giấy tờ tùy thân|giấy tờ tuỳ thân|số cccd|số cmnd|thẻ cccd"},
	{WORD_PASSPORT, "hộ chiếu|số hộ chiếu|passport"},
	{WORD_LICENCE, "gplx|giấy phép lái xe|bằng lái|bằng lái xe"},
	{WORD_INSURED, "bhxh|bảo hiểm xã hội|mã số bhxh|số sổ bhxh|sổ bhxh|sổ bảo hiểm|bhyt|thẻ bhyt|bảo hiểm y tế|"
	    "mã số bảo hiểm xã hội|thẻ bảo hiểm y tế|mã bhxh|sổ bảo hiểm xã hội"},
	{WORD_OWNTAX, "mã số thuế cá nhân|mst cá nhân|mã số thuế tncn|mã số thuế của ông|mã số thuế của bà|mst tncn|"
	    "mã số thuế của anh|mã số thuế của chị"},
	{WORD_CODE, "mã số thuế|mst|mã số doanh nghiệp|mã doanh nghiệp|đăng ký doanh nghiệp|đăng ký kinh doanh|đkkd|"
	    "isbn|issn|mã hồ sơ|mã vạch|mã đơn|vận đơn|hóa đơn|hoá đơn|số hóa đơn|số hồ sơ|hồ sơ số|mã bưu chính|"
	    "mã bưu điện|số hiệu|giấy phép số|quyết định số|nghị định số|thông tư số|mã số hợp đồng|đăng ký đầu tư|"
	    "mã số|số báo danh|biên lai|mã chương|mã ngành|mã tra cứu|mã số hồ sơ|công văn số|đkxb|kế hoạch xuất bản|"
	    "lô số|seri|số seri|văn bản số|hợp đồng số"},
	{WORD_CAR, "biển|biển số|biển số xe|bks|biển kiểm soát|biển đăng ký|xe|ô tô|mô tô|xe máy|bs|mang biển số|"
	    "xe tải|đeo biển"},
	{WORD_PLOT, "thửa|thửa đất|thửa đất số|thửa số|số thửa|số thửa đất|tờ bản đồ|tờ bản đồ số|"
	    "tờ bản đồ địa chính|tờ bản đồ địa chính số|số tờ bản đồ|tờ số|bản đồ số|số tờ|số hiệu thửa đất|"
	    "thuộc tờ bản đồ số|thửa ruộng số|bản đồ địa chính số|số hiệu tờ bản đồ"},
	{WORD_DEED, "sổ đỏ|sổ hồng|bìa đỏ|gcn|gcnqsdđ|gcnqsd|gcn qsdđ|giấy chứng nhận quyền sử dụng|"
	    "giấy chứng nhận số|sổ đỏ số|giấy chứng nhận quyền sử dụng đất|giấy chứng nhận qsdđ|số phát hành|"
	    "số vào sổ|số vào sổ cấp gcn|số bìa|sổ đỏ mang số|gcn số|quyền sử dụng đất số|giấy chứng nhận"},
	{WORD_ENDS, "thôn|xã|phường|xóm|phó|chủ|trú|sinh|sn|cccd|cmnd|sđt|đt|ubnd|hđnd|tổ|ở|tại|và|của|là|giám|bí|"
	    "ông|huyện|tỉnh|năm|khi|sau|do|về|địa|điện|số|cư|hktt|nghề|dân|giới|quê"},
	{WORD_HOUSE | WORD_LIVE, "địa chỉ nhà|nhà riêng"},
	{WORD_NAMED, "đường|phố|tuyến phố|tuyến đường|đường phố|trường|thpt|thcs|ptth|tiểu học|mầm non|đại học|"
	    "cao đẳng|trường thpt|trường thcs|trường tiểu học|trường mầm non|học viện|bệnh viện|công viên|"
	    "quảng trường|cầu|chợ|hồ|sông|núi|đền|chùa|đình|miếu|tnhh|công ty|công ty tnhh|công ty cổ phần|cổ phần|"
	    "doanh nghiệp|doanh nghiệp tư nhân|dntn|tỉnh|thành phố|tp|giải thưởng|quỹ|quỹ học bổng|học bổng|mang tên|"
	    "mang tên anh hùng|tượng đài|bảo tàng|nhà hát|sân vận động|bến|ga|sân bay|cảng|chung cư|tư tưởng|tncs|"
	    "cộng sản|tiền phong|thiếu niên tiền phong|chiến dịch|bến xe|đại lộ|ngã tư|ngã năm|ngã ba|nhà thuốc|hiệu|"
	    "nhà hàng|lăng|nhà lưu niệm|khu lưu niệm|khu di tích|hãng|thương hiệu|cơ sở|xưởng|tác phẩm|dòng họ|họ|"
	    "vòng xoay|cù lao|rạp|hội trường|khu công nghiệp|kcn|cụm công nghiệp|chi đội|liên đội|trung đoàn|sư đoàn|"
	    "tiểu đoàn|lớp|dốc|đèo|vườn hoa|vườn|đảo|tàu|hầm|khối|giáo xứ|giáo họ|nhà thờ|văn phòng luật sư|"
	    "công ty luật|văn phòng công chứng|phòng khám|giải|cúp|kè|đê|cống|trạm bơm|phòng giao dịch|chi nhánh"},
};
/* clang-format on */

const size_t privacy_lexicon_n = sizeof(privacy_lexicon) / sizeof(privacy_lexicon[0]);
