import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readDigits, readInteger, readNumber } from "#language/spoken/numbers.ts";
import { speakingSeconds, spokenSentences, toSpoken } from "#language/spoken/spoken.ts";
import { countSyllables } from "#language/syllables.ts";

type Table = readonly (readonly [written: string, spoken: string])[];

const integers: readonly (readonly [number, string])[] = [
  [0, "không"],
  [1, "một"],
  [4, "bốn"],
  [5, "năm"],
  [10, "mười"],
  [11, "mười một"],
  [14, "mười bốn"],
  [15, "mười lăm"],
  [20, "hai mươi"],
  [21, "hai mươi mốt"],
  [24, "hai mươi tư"],
  [25, "hai mươi lăm"],
  [44, "bốn mươi tư"],
  [55, "năm mươi lăm"],
  [91, "chín mươi mốt"],
  [100, "một trăm"],
  [101, "một trăm linh một"],
  [104, "một trăm linh bốn"],
  [105, "một trăm linh năm"],
  [110, "một trăm mười"],
  [111, "một trăm mười một"],
  [115, "một trăm mười lăm"],
  [121, "một trăm hai mươi mốt"],
  [999, "chín trăm chín mươi chín"],
  [1000, "một nghìn"],
  [1001, "một nghìn không trăm linh một"],
  [1996, "một nghìn chín trăm chín mươi sáu"],
  [2001, "hai nghìn không trăm linh một"],
  [2010, "hai nghìn không trăm mười"],
  [2026, "hai nghìn không trăm hai mươi sáu"],
  [10_000, "mười nghìn"],
  [21_000, "hai mươi mốt nghìn"],
  [100_000, "một trăm nghìn"],
  [1_000_000, "một triệu"],
  [1_000_005, "một triệu không trăm linh năm"],
  [1_050_000, "một triệu không trăm năm mươi nghìn"],
  [1_234_567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"],
  [1_000_000_000, "một tỷ"],
  [15_000_000_001, "mười lăm tỷ không trăm linh một"],
  [
    999_999_999_999,
    "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín",
  ],
];

const numbers: Table = [
  ["1.234.567", "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"],
  ["1.500 người", "một nghìn năm trăm người"],
  ["10\u00A0000 đồng", "mười nghìn đồng"],
  ["3,5", "ba phẩy năm"],
  ["0,05", "không phẩy không năm"],
  ["98,75%", "chín mươi tám phẩy bảy mươi lăm phần trăm"],
  ["3,142", "ba phẩy một bốn hai"],
  ["0.5", "không phẩy năm"],
  ["1.234,5", "một nghìn hai trăm ba mươi tư phẩy năm"],
  ["50%", "năm mươi phần trăm"],
  ["50 %", "năm mươi phần trăm"],
  ["20–30%", "hai mươi đến ba mươi phần trăm"],
  ["10%–15%", "mười phần trăm đến mười lăm phần trăm"],
  ["tỷ lệ %", "tỷ lệ phần trăm"],
  ["-5 °C", "âm năm độ C"],
  ["từ −5 độ", "từ âm năm độ"],
  ["6–7", "sáu đến bảy"],
  ["2–4 tuổi", "hai đến bốn tuổi"],
  ["2-4 tuổi", "hai đến bốn tuổi"],
  ["10 – 15 ngày", "mười đến mười lăm ngày"],
  ["10 - 15 ngày", "mười đến mười lăm ngày"],
  ["5kg-10kg", "năm ki lô gam đến mười ki lô gam"],
  [
    "giai đoạn 2021-2025",
    "giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm",
  ],
  ["thắng 3-1", "thắng ba một"],
  ["hơn 2/3 số hộ", "hơn hai phần ba số hộ"],
  ["khoảng 1/2 số tiền", "khoảng một phần hai số tiền"],
  ["7/10 xã", "bảy trên mười xã"],
  ["45/60 hộ", "bốn mươi lăm trên sáu mươi hộ"],
  ["½ viên", "một phần hai viên"],
  ["1½ giờ", "một và một phần hai giờ"],
  ["tỷ lệ 1:3", "tỷ lệ một trên ba"],
  ["trực 24/7", "trực hai mươi tư trên bảy"],
  ["24/24 giờ", "hai mươi tư trên hai mươi tư giờ"],
  ["05 hộ", "năm hộ"],
  ["007", "không không bảy"],
  ["1234567890123", "một hai ba bốn năm sáu bảy tám chín không một hai ba"],
  ["giấy phép 4.0", "giấy phép bốn chấm không"],
  ["vitamin B12", "vitamin B mười hai"],
  ["khí N₂O", "khí N hai O"],
  ["COVID-19", "COVID mười chín"],
  ["lớp 10A2", "lớp mười A hai"],
  ["yêu cầu R07", "yêu cầu R không bảy"],
  ["thứ 1", "thứ nhất"],
  ["thứ 4", "thứ tư"],
  ["lần thứ 14", "lần thứ mười bốn"],
  ["người thứ hai", "người thứ hai"],
  ["1,2,3", "một, hai, ba"],
];

const telephones: Table = [
  ["gọi 115", "gọi một một năm"],
  ["Gọi 113, đừng chờ", "Gọi một một ba, đừng chờ"],
  ["gọi ngay 115", "gọi ngay một một năm"],
  ["gọi thêm 111, Tổng đài", "gọi thêm một một một, Tổng đài"],
  ["113, 111 và 115", "một một ba, một một một và một một năm"],
  ["113, 111 và 115 người", "một trăm mười ba, một trăm mười một và một trăm mười lăm người"],
  ["gọi 113/115", "gọi một một ba, một một năm"],
  ["Ghi số 113, 115 lên bảng", "Ghi số một một ba, một một năm lên bảng"],
  ["tổng đài 111", "tổng đài một một một"],
  ["tổng đài 1022", "tổng đài một không hai hai"],
  ["Lưu số 111 vào điện thoại.", "Lưu số một một một vào điện thoại."],
  ["113 là số gọi công an.", "Một một ba là số gọi công an."],
  ["thì 111 là số nên nhớ", "thì một một một là số nên nhớ"],
  ["Số gọi cấp cứu y tế là 115.", "Số gọi cấp cứu y tế là một một năm."],
  ["nhân viên 115 đến", "nhân viên một một năm đến"],
  ["gọi 115 người", "gọi một trăm mười lăm người"],
  ["tổng số 115 người", "tổng số một trăm mười lăm người"],
  ["có 113 vụ", "có một trăm mười ba vụ"],
  ["115.000 đồng", "một trăm mười lăm nghìn đồng"],
  ["nhà số 115, ngõ 113", "nhà số một trăm mười lăm, ngõ một trăm mười ba"],
  ["Điều 113 và Điều 115", "Điều một trăm mười ba và Điều một trăm mười lăm"],
  ["Quyết định số 115", "Quyết định số một trăm mười lăm"],
  ["gọi 3 lần", "gọi ba lần"],
  ["0912345678", "không chín một hai, ba bốn năm, sáu bảy tám"],
  ["SĐT 0912 345 678", "số điện thoại không chín một hai, ba bốn năm, sáu bảy tám"],
  ["(0211) 3861 234", "không hai một một, ba tám sáu một, hai ba bốn"],
  ["ĐT: 0211.3861.234", "điện thoại: không hai một một, ba tám sáu một, hai ba bốn"],
  ["+84 912 345 678", "cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám"],
  ["tổng đài 1900 1567", "tổng đài một chín không không, một năm sáu bảy"],
  ["19A-123.45", "mười chín A, một hai ba, bốn năm"],
  ["88B1-1234", "tám mươi tám B một, một hai ba bốn"],
];

const dates: Table = [
  ["năm 2026", "năm hai nghìn không trăm hai mươi sáu"],
  ["26/6", "hai mươi sáu tháng sáu"],
  ["ngày 26/6", "ngày hai mươi sáu tháng sáu"],
  ["ngày 26-6", "ngày hai mươi sáu tháng sáu"],
  ["ngày 26.6", "ngày hai mươi sáu tháng sáu"],
  ["26-6", "hai mươi sáu tháng sáu"],
  ["ngày 1/6", "ngày mùng một tháng sáu"],
  ["ngày mùng 1/6", "ngày mùng một tháng sáu"],
  ["01/7/2026", "mùng một tháng bảy năm hai nghìn không trăm hai mươi sáu"],
  ["10/12/2025", "mùng mười tháng mười hai năm hai nghìn không trăm hai mươi lăm"],
  ["ngày 16/02/2026", "ngày mười sáu tháng hai năm hai nghìn không trăm hai mươi sáu"],
  ["26-6-2026", "hai mươi sáu tháng sáu năm hai nghìn không trăm hai mươi sáu"],
  ["1.6.2026", "mùng một tháng sáu năm hai nghìn không trăm hai mươi sáu"],
  ["30/4 và 1/5", "ba mươi tháng tư và mùng một tháng năm"],
  ["ngày 10 tháng 7 năm 2008", "ngày mùng mười tháng bảy năm hai nghìn không trăm linh tám"],
  ["ngày 26 tháng 6", "ngày hai mươi sáu tháng sáu"],
  ["mùng 2 tháng 9", "mùng hai tháng chín"],
  ["từ ngày 1 đến ngày 5/6", "từ ngày mùng một đến ngày mùng năm tháng sáu"],
  ["mỗi ngày 3 lần", "mỗi ngày ba lần"],
  ["ngày 8 giờ", "ngày tám giờ"],
  ["tháng 4", "tháng tư"],
  ["Tháng 6 và ngày 26/6", "Tháng sáu và ngày hai mươi sáu tháng sáu"],
  ["tháng 6/2026", "tháng sáu năm hai nghìn không trăm hai mươi sáu"],
  ["6/2026", "tháng sáu năm hai nghìn không trăm hai mươi sáu"],
  ["từ tháng 4/2021", "từ tháng tư năm hai nghìn không trăm hai mươi mốt"],
  ["quý 2/2026", "quý hai năm hai nghìn không trăm hai mươi sáu"],
  ["quý II/2026", "quý hai năm hai nghìn không trăm hai mươi sáu"],
  ["1/6–30/6", "mùng một tháng sáu đến ba mươi tháng sáu"],
  ["ngày 25-26/6", "ngày hai mươi lăm đến hai mươi sáu tháng sáu"],
  ["ngày 3–5/6", "ngày mùng ba đến mùng năm tháng sáu"],
  [
    "15/10-15/11/2026",
    "mười lăm tháng mười đến mười lăm tháng mười một năm hai nghìn không trăm hai mươi sáu",
  ],
  ["tháng 5 – tháng 6", "tháng năm đến tháng sáu"],
  ["thứ Hai – thứ Sáu", "thứ Hai đến thứ Sáu"],
  ["WHO (2018)", "Tổ chức Y tế Thế giới, năm hai nghìn không trăm mười tám"],
  ["8h", "tám giờ"],
  ["8h30", "tám giờ ba mươi phút"],
  ["20:00", "hai mươi giờ"],
  ["05:07", "năm giờ bảy phút"],
  ["7 giờ 5", "bảy giờ năm phút"],
  ["7 giờ 5 phút", "bảy giờ năm phút"],
  ["7 giờ 5 người đến", "bảy giờ năm người đến"],
  ["19 giờ 30 ngày 26/6", "mười chín giờ ba mươi phút ngày hai mươi sáu tháng sáu"],
  ["8h–11h30", "tám giờ đến mười một giờ ba mươi phút"],
  ["08:00-11:30", "tám giờ đến mười một giờ ba mươi phút"],
  ["7 giờ 30 - 11 giờ", "bảy giờ ba mươi phút đến mười một giờ"],
  ["31/6", "ba mươi mốt trên sáu"],
  ["Số nhà 12/5, ngõ 7/3", "Số nhà mười hai trên năm, ngõ bảy trên ba"],
  [
    "19h30 tối nay 26/6, tại nhà văn hóa thôn 4",
    "mười chín giờ ba mươi phút tối nay hai mươi sáu tháng sáu, tại nhà văn hóa thôn bốn",
  ],
];

const documents: Table = [
  [
    "Luật 120/2025/QH15",
    "Luật số một trăm hai mươi, năm hai nghìn không trăm hai mươi lăm, Quốc hội khóa mười lăm",
  ],
  [
    "Luật số 73/2021/QH14 có hiệu lực",
    "Luật số bảy mươi ba, năm hai nghìn không trăm hai mươi mốt, Quốc hội khóa mười bốn, có hiệu lực",
  ],
  ["39-CTr/TU", "ba mươi chín, Chương trình, Tỉnh ủy"],
  ["Số 39 - CTr/ TU", "Số ba mươi chín, Chương trình, Tỉnh ủy"],
  ["Chương trình hành động 39-CTr/TU", "Chương trình hành động số ba mươi chín, Tỉnh ủy"],
  [
    "Chương trình 39-CTr/TU ngày 10/7/2008 của Tỉnh ủy Vĩnh Phúc",
    "Chương trình số ba mươi chín, ngày mùng mười tháng bảy năm hai nghìn không trăm linh tám của Tỉnh ủy Vĩnh Phúc",
  ],
  ["Chỉ thị 21-CT/TW", "Chỉ thị số hai mươi mốt, Trung ương"],
  ["Chỉ thị 06-CT/TW", "Chỉ thị số không sáu, Trung ương"],
  ["Chỉ thị số 21-CT/TW", "Chỉ thị số hai mươi mốt, Trung ương"],
  ["36-CT/TW", "ba mươi sáu, Chỉ thị, Trung ương"],
  ["Chỉ thị 21-CT/TW và 36-CT/TW", "Chỉ thị số hai mươi mốt, Trung ương, và số ba mươi sáu, Trung ương"],
  ["132-KL/TW", "một trăm ba mươi hai, Kết luận, Trung ương"],
  ["Kết luận 132-KL/TW", "Kết luận số một trăm ba mươi hai, Trung ương"],
  ["93/2001/QĐ-TTg", "chín mươi ba, năm hai nghìn không trăm linh một, Quyết định, Thủ tướng Chính phủ"],
  [
    "Quyết định 93/2001/QĐ-TTg",
    "Quyết định số chín mươi ba, năm hai nghìn không trăm linh một, Thủ tướng Chính phủ",
  ],
  [
    "Quyết định số 156/2007/QĐ- TTg",
    "Quyết định số một trăm năm mươi sáu, năm hai nghìn không trăm linh bảy, Thủ tướng Chính phủ",
  ],
  ["49/2024/NĐ-CP", "bốn mươi chín, năm hai nghìn không trăm hai mươi tư, Nghị định, Chính phủ"],
  ["163/2024/QH15", "một trăm sáu mươi ba, năm hai nghìn không trăm hai mươi tư, Quốc hội khóa mười lăm"],
  ["50/NQ-CP", "năm mươi, Nghị quyết, Chính phủ"],
  ["Nghị quyết 50/NQ-CP", "Nghị quyết số năm mươi, Chính phủ"],
  ["2439/KH-UBND", "hai nghìn bốn trăm ba mươi chín, Kế hoạch, Ủy ban nhân dân"],
  ["695/KH-UBND", "sáu trăm chín mươi lăm, Kế hoạch, Ủy ban nhân dân"],
  ["152/QĐ-TTg", "một trăm năm mươi hai, Quyết định, Thủ tướng Chính phủ"],
  ["Quyết định 7619/QĐ-BCA", "Quyết định số bảy nghìn sáu trăm mười chín, Bộ Công an"],
  ["Thông tư 05/2026/TT-BCA", "Thông tư số không năm, năm hai nghìn không trăm hai mươi sáu, Bộ Công an"],
  ["luật 120/2025", "luật số một trăm hai mươi, năm hai nghìn không trăm hai mươi lăm"],
  ["Chỉ thị 36", "Chỉ thị ba mươi sáu"],
  ["Từ Chỉ thị 06 đến Kết luận 132", "Từ Chỉ thị không sáu đến Kết luận một trăm ba mươi hai"],
  ["Chương trình 2008", "Chương trình năm hai nghìn không trăm linh tám"],
  ["Luật Trẻ em 2016", "Luật Trẻ em năm hai nghìn không trăm mười sáu"],
  ["khóa X", "khóa mười"],
  ["QH15", "Quốc hội khóa mười lăm"],
  ["khóa XV", "khóa mười lăm"],
  ["mục II.2", "mục hai chấm hai"],
  ["Mục III.2 còn nói", "Mục ba chấm hai còn nói"],
  ["mục I.1.", "mục một chấm một."],
  ["phần I và II", "phần một và hai"],
  ["chương I–III", "chương một đến ba"],
  ["Đại hội lần thứ XIV", "Đại hội lần thứ mười bốn"],
  ["lần thứ I", "lần thứ nhất"],
  ["thế kỷ XXI", "thế kỷ hai mươi mốt"],
  ["II. NHIỆM VỤ", "Hai. NHIỆM VỤ"],
  ["viêm gan C và vitamin C", "viêm gan C và vitamin C"],
  ["điểm a khoản 2 Điều 6", "điểm a khoản hai Điều sáu"],
  ["Điều 6 khoản 11", "Điều sáu khoản mười một"],
  ["Điều 251a", "Điều hai trăm năm mươi mốt a"],
];

const abbreviations: Table = [
  ["UBND", "Ủy ban nhân dân"],
  ["HĐND xã", "Hội đồng nhân dân xã"],
  ["MTTQ", "Mặt trận Tổ quốc"],
  ["BCH", "Ban Chấp hành"],
  ["TW", "Trung ương"],
  ["CA xã", "công an xã"],
  ["THCS", "trung học cơ sở"],
  ["THPT", "trung học phổ thông"],
  ["TP. Việt Trì", "thành phố Việt Trì"],
  ["TP.Việt Trì", "thành phố Việt Trì"],
  ["TP Việt Trì", "thành phố Việt Trì"],
  ["TP.HCM", "Thành phố Hồ Chí Minh"],
  ["HIV", "hát i vê"],
  ["HIV/AIDS", "hát i vê, ết"],
  ["AIDS", "ết"],
  ["KH của BCA", "kế hoạch của Bộ Công an"],
  ["NQ của CP", "nghị quyết của Chính phủ"],
  ["QĐ của TTg", "quyết định của Thủ tướng Chính phủ"],
  ["VNeID", "vi en i đi"],
  ["WHO", "Tổ chức Y tế Thế giới"],
  ["UNODC", "Cơ quan Phòng chống Ma túy và Tội phạm của Liên hợp quốc"],
  ["NIDA", "Viện quốc gia về lạm dụng ma túy Hoa Kỳ"],
  ["ĐBQH khóa XV", "đại biểu Quốc hội khóa mười lăm"],
  ["KT-XH", "kinh tế xã hội"],
  ["ANTT", "an ninh, trật tự"],
  ["PCMT", "phòng, chống ma túy"],
  ["CLB", "câu lạc bộ"],
  ["5CLB", "năm câu lạc bộ"],
  ["ThS. Nguyễn Văn An", "thạc sĩ Nguyễn Văn An"],
  ["PGS.TS. Trần Văn Bình", "phó giáo sư tiến sĩ Trần Văn Bình"],
  ["đ/c An", "đồng chí An"],
  ["Sở GD&ĐT", "Sở Giáo dục và Đào tạo"],
  ["xem tr. 12", "xem trang mười hai"],
  ["v.v.", "vân vân"],
  ["rượu, bia, v.v.", "rượu, bia, vân vân"],
  ["Có rượu, bia, v.v. Sau đó thì thôi.", "Có rượu, bia, vân vân. Sau đó thì thôi."],
  ["rượu, bia v.v. và thuốc lá", "rượu, bia vân vân và thuốc lá"],
  ["MDMA, LSD", "MDMA, LSD"],
  ["Tổ chức Y tế Thế giới (WHO) và cơ quan khác", "Tổ chức Y tế Thế giới và cơ quan khác"],
  ["ANTT (an ninh, trật tự), rồi bấm", "an ninh, trật tự, rồi bấm"],
  ["ANTT là viết tắt của «an ninh, trật tự».", "A nờ tê tê là viết tắt của an ninh, trật tự."],
  ["chữa được (NIDA).", "chữa được, theo Viện quốc gia về lạm dụng ma túy Hoa Kỳ."],
];

const signs: Table = [
  ["5km", "năm ki lô mét"],
  ["10 m", "mười mét"],
  ["2 kg", "hai ki lô gam"],
  ["50g", "năm mươi gam"],
  ["5 mg", "năm mi li gam"],
  ["250 ml", "hai trăm năm mươi mi li lít"],
  ["1,5 l", "một phẩy năm lít"],
  ["3 ha", "ba héc ta"],
  ["20 m²", "hai mươi mét vuông"],
  ["giá mỗi m²", "giá mỗi mét vuông"],
  ["100 km²", "một trăm ki lô mét vuông"],
  ["37,5°C", "ba mươi bảy phẩy năm độ C"],
  ["100.000đ", "một trăm nghìn đồng"],
  ["60 km/h", "sáu mươi ki lô mét trên giờ"],
  ["5mg/kg", "năm mi li gam trên ki lô gam"],
  ["500.000 đồng/người/tháng", "năm trăm nghìn đồng mỗi người mỗi tháng"],
  ["3 lần/tuần", "ba lần mỗi tuần"],
  ["A & B", "A và B"],
  ["và/hoặc", "và hoặc"],
  ["anh/chị", "anh hoặc chị"],
  ["xã/phường", "xã, phường"],
  ["Chung một quyết tâm – Vì cộng đồng", "Chung một quyết tâm, Vì cộng đồng"],
  ["Bộ Lao động - Thương binh và Xã hội", "Bộ Lao động, Thương binh và Xã hội"],
  ["chính trị - xã hội", "chính trị xã hội"],
  ["tên vi-rút", "tên vi-rút"],
  ["– Không, con không dùng.", "Không, con không dùng."],
  ["Heroin (một opioid) gây nghiện", "Heroin, một opioid, gây nghiện"],
  ["gây nghiện (theo sách).", "gây nghiện, theo sách."],
  ["Xong. (Kiểm tra lại.)", "Xong. Kiểm tra lại."],
  ["(hết)", "hết"],
  ["a) Khái niệm", "a, Khái niệm"],
  ["bấm «Tạo mới», rồi chờ", "bấm Tạo mới, rồi chờ"],
  ["Câu trong ngoặc «» là ví dụ", "Câu trong ngoặc là ví dụ"],
  ["gọi là “hàng đá”", "gọi là hàng đá"],
  ['loại "kẹo"', "loại kẹo"],
  ["example.vn", "example chấm vn"],
  ["xem https://www.example.vn/bai-viet/a-1/.", "xem example chấm vn."],
  ["xem http://example.gov.vn/a?b=1 nhé", "xem example chấm gov chấm vn nhé"],
  ["gửi bao-tin@example.vn", "gửi bao gạch ngang tin a còng example chấm vn"],
  ["gây nghiện [1].", "gây nghiện."],
  ["gây nghiện[2, 3] và [^4]", "gây nghiện và"],
  ["gây nghiện.¹ Sau đó", "gây nghiện. Sau đó"],
  ["cắn thuốc, đập đá, bay lắc", "cắn thuốc, đập đá, bay lắc"],
];

const tables = { numbers, telephones, dates, documents, abbreviations, signs };

describe("numbers", () => {
  it.each(integers)("reads %d", (value, spoken) => {
    expect(readInteger(value)).toBe(spoken);
  });

  it.each([-1, 1.5, 1e12, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d", (value) => {
    expect(() => readInteger(value)).toThrow(RangeError);
  });

  it("reads digits and numbers as written", () => {
    expect(readDigits("0 1-1 5")).toBe("không một một năm");
    expect(readNumber("2.1.3")).toBe("hai chấm một chấm ba");
  });
});

describe.each(Object.entries(tables))("%s", (_name, table) => {
  it.each(table)("reads «%s»", (written, spoken) => {
    expect(toSpoken(written)).toBe(spoken);
  });
});

/** As they stand in content/, so that a change of a rule shows what listeners would hear. */
const sentences: Table = [
  [
    "113 là số gọi công an khi có việc khẩn cấp về an ninh, trật tự. 115 là số gọi cấp cứu y tế.",
    "Một một ba là số gọi công an khi có việc khẩn cấp về an ninh, trật tự. Một một năm là số gọi cấp cứu y tế.",
  ],
  [
    "Tổng đài trực 24 giờ mỗi ngày và không thu cước, không thu phí tư vấn.",
    "Tổng đài trực hai mươi tư giờ mỗi ngày và không thu cước, không thu phí tư vấn.",
  ],
  [
    "Trên ứng dụng VNeID, bạn vào «Dịch vụ khác», chọn «Kiến nghị, phản ánh về ANTT», rồi bấm «Tạo mới yêu cầu».",
    "Trên ứng dụng vi en i đi, bạn vào Dịch vụ khác, chọn Kiến nghị, phản ánh về an ninh, trật tự, rồi bấm Tạo mới yêu cầu.",
  ],
  [
    "Luật Trẻ em 2016 (số 102/2016/QH13, có hiệu lực từ 01/6/2017) nghiêm cấm công bố bí mật của trẻ em.",
    "Luật Trẻ em năm hai nghìn không trăm mười sáu, số một trăm linh hai, năm hai nghìn không trăm mười sáu, " +
      "Quốc hội khóa mười ba, có hiệu lực từ mùng một tháng sáu năm hai nghìn không trăm mười bảy, nghiêm cấm công bố " +
      "bí mật của trẻ em.",
  ],
  [
    "Phải hỏi chính em nếu em từ đủ 7 tuổi (Điều 6 khoản 11; kiểm tra lần cuối 23/11/2026).",
    "Phải hỏi chính em nếu em từ đủ bảy tuổi, Điều sáu khoản mười một; kiểm tra lần cuối hai mươi ba tháng mười một " +
      "năm hai nghìn không trăm hai mươi sáu.",
  ],
  [
    "Mục tiêu đến hết năm 2030 là ít nhất 50% đơn vị hành chính cấp xã trên toàn quốc «không ma túy».",
    "Mục tiêu đến hết năm hai nghìn không trăm ba mươi là ít nhất năm mươi phần trăm đơn vị hành chính cấp xã trên " +
      "toàn quốc không ma túy.",
  ],
  [
    "Kế hoạch của Chính phủ là Nghị quyết 93/NQ-CP ngày 16/4/2025.",
    "Kế hoạch của Chính phủ là Nghị quyết số chín mươi ba, Chính phủ, ngày mười sáu tháng tư năm hai nghìn không " +
      "trăm hai mươi lăm.",
  ],
  [
    "Kế hoạch thi hành luật mới nằm trong Quyết định 152/QĐ-TTg ngày 20/01/2026 của Thủ tướng Chính phủ.",
    "Kế hoạch thi hành luật mới nằm trong Quyết định số một trăm năm mươi hai, ngày hai mươi tháng một năm hai nghìn " +
      "không trăm hai mươi sáu của Thủ tướng Chính phủ.",
  ],
  [
    "HIV là tên vi-rút, AIDS là tên hội chứng, đừng dùng lẫn.",
    "Hát i vê là tên vi-rút, ết là tên hội chứng, đừng dùng lẫn.",
  ],
  [
    "Theo INCB, phòng ngừa và điều trị thuộc những cách có lợi nhất về chi phí.",
    "Theo Ủy ban Kiểm soát Ma túy Quốc tế, phòng ngừa và điều trị thuộc những cách có lợi nhất về chi phí.",
  ],
  [
    "Nghiện methamphetamine (ma túy đá) có thể điều trị được.",
    "Nghiện methamphetamine, ma túy đá, có thể điều trị được.",
  ],
  [
    "Hồi tháng 5/2023, họ bị ngộ độc ma túy, theo tin của VOV ngày 15/5/2023.",
    "Hồi tháng năm năm hai nghìn không trăm hai mươi ba, họ bị ngộ độc ma túy, theo tin của Đài Tiếng nói Việt Nam " +
      "ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi ba.",
  ],
  [
    "Bài trên trang này dùng lại được theo giấy phép CC BY 4.0, không phải xin phép.",
    "Bài trên trang này dùng lại được theo giấy phép CC BY bốn chấm không, không phải xin phép.",
  ],
  [
    "Luật có 8 chương, 56 điều và có hiệu lực từ 01/7/2026.",
    "Luật có tám chương, năm mươi sáu điều và có hiệu lực từ mùng một tháng bảy năm hai nghìn không trăm hai mươi sáu.",
  ],
  [
    "Phút 7 đến 9: nghe bà con hỏi. Câu nào chưa biết thì ghi lại, hẹn ngày trả lời.",
    "Phút bảy đến chín: nghe bà con hỏi. Câu nào chưa biết thì ghi lại, hẹn ngày trả lời.",
  ],
];

describe("sentences of the campaign", () => {
  it.each(sentences)("reads «%s»", (written, spoken) => {
    expect(toSpoken(written)).toBe(spoken);
  });
});

/** Paragraphs, headings, list items and cells of a folder of content/, without the MDX around them. */
function paragraphsOf(folder: string): string[] {
  const directory = path.resolve("content", folder);
  return readdirSync(directory)
    .filter((name) => name.endsWith(".mdx"))
    .flatMap((name) =>
      readFileSync(path.join(directory, name), "utf8")
        .replace(/^---\n[\s\S]*?\n---\n/u, "")
        .replace(/<[^>]*>/gu, "")
        .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
        .replaceAll("**", "")
        .split(/[\n|]/u)
        .map((line) => line.replace(/^\s*(?:#+|-|\d+\.|>)\s+/u, "").trim())
        .filter((line) => /\p{L}|\p{N}/u.test(line)),
    );
}

describe.each(["articles", "questions", "glossary", "campaigns"])("all of content/%s", (folder) => {
  const paragraphs = paragraphsOf(folder);

  it("has paragraphs", () => {
    expect(paragraphs.length).toBeGreaterThan(10);
  });

  it("is read without digits and signs", () => {
    const unread = paragraphs.map(toSpoken).filter((spoken) => /[\p{N}/()%&«»\uE000\uE001]/u.test(spoken));
    expect(unread).toEqual([]);
  });

  it("is in NFC and has no doubled spaces or commas", () => {
    const untidy = paragraphs
      .map(toSpoken)
      .filter(
        (spoken) => spoken !== spoken.normalize("NFC") || / {2}|,,|, ,|^[,\s]|\s$| [,.;:!?]/u.test(spoken),
      );
    expect(untidy).toEqual([]);
  });

  it("is left as it is when it has been read once", () => {
    const spoken = paragraphs.map(toSpoken);
    expect(spoken.map(toSpoken)).toEqual(spoken);
  });

  it("stays byte for byte where it is words already", () => {
    const words = paragraphs.filter((text) => /^[\p{L}\s.,;:!?…]+$/u.test(text) && !/\p{Lu}{2}/u.test(text));
    expect(words.length).toBeGreaterThan(5);
    expect(words.map(toSpoken)).toEqual(words);
  });

  it("is the same sentence by sentence", () => {
    const joined = paragraphs.map((text) => spokenSentences(text).join(" "));
    expect(joined).toEqual(paragraphs.map(toSpoken));
  });
});

describe("rules", () => {
  const rows = [...Object.values(tables).flat(), ...sentences];

  it("leave their own output alone", () => {
    const spoken = rows.map(([, text]) => text);
    expect(spoken.map(toSpoken)).toEqual(spoken);
  });

  it("leave their output alone beside any neighbour", () => {
    for (const [index, [written]] of rows.entries()) {
      const neighbour = rows[(index * 7 + 3) % rows.length]![0];
      for (const joint of [" ", ". ", " (", " – "]) {
        const once = toSpoken(`${written}${joint}${neighbour}`);
        expect(toSpoken(once), `${written}${joint}${neighbour}`).toBe(once);
        expect(once).not.toMatch(/[\p{N}/()%&«»\uE000\uE001]/u);
      }
    }
  });

  it("are stable and complete for whatever is typed", () => {
    const pieces = rows.flatMap(([written]) => written.split(/(?<= )|(?=[.,()/–-])/u));
    // A fixed sequence (Park and Miller's generator), so that a failure can be repeated.
    let state = 26;
    const next = (bound: number) => (state = (state * 48_271) % 2_147_483_647) % bound;
    for (let round = 0; round < 500; round++) {
      const typed = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]!).join("");
      const once = toSpoken(typed);
      expect(toSpoken(once), typed).toBe(once);
      expect(once, typed).not.toMatch(/[\p{N}/()%&\uE000\uE001]/u);
    }
  });

  it("take decomposed text", () => {
    expect(toSpoken("ngày 1/6 tại Tỉnh ủy".normalize("NFD"))).toBe("ngày mùng một tháng sáu tại Tỉnh ủy");
    expect(toSpoken("50/NQ-CP, 93/2001/QĐ-TTg".normalize("NFD"))).toBe(toSpoken("50/NQ-CP, 93/2001/QĐ-TTg"));
  });

  it("do not fall for their own marks", () => {
    expect(toSpoken("a\uE000b\uE001c")).toBe("abc");
  });

  it("keep spaces and line breaks of words", () => {
    expect(toSpoken("  Hai  khoảng\ntrắng ")).toBe("  Hai  khoảng\ntrắng ");
    expect(toSpoken("")).toBe("");
  });
});

describe("spokenSentences", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["", []],
    [" \n ", []],
    ["Một câu thôi", ["Một câu thôi"]],
    ["Gọi ai? Gọi 115! Rồi chờ.", ["Gọi ai?", "Gọi một một năm!", "Rồi chờ."]],
    [
      "Ở TP. Việt Trì, ThS. An nói ngày 26.6 có 3,5 tấn. 115 là số cấp cứu.",
      [
        "Ở thành phố Việt Trì, thạc sĩ An nói ngày hai mươi sáu tháng sáu có ba phẩy năm tấn.",
        "Một một năm là số cấp cứu.",
      ],
    ],
    ["Dân số 1.234.567. Hết.", [`Dân số ${readInteger(1_234_567)}.`, "Hết."]],
    [
      "Hỏi dồn «Ai cho? Ở đâu? Mấy lần?» dễ làm con im bặt. Cứ từ từ.",
      ["Hỏi dồn Ai cho? Ở đâu? Mấy lần? dễ làm con im bặt.", "Cứ từ từ."],
    ],
    [
      "Hãy nói: «Mình lo cho cậu. Mình đi cùng nhé?» Bạn ấy chưa chịu thì thôi.",
      ["Hãy nói: Mình lo cho cậu.", "Mình đi cùng nhé?", "Bạn ấy chưa chịu thì thôi."],
    ],
    [
      "Em nói: «Tôi… Tôi không biết.» Rồi em khóc… Mẹ ôm em.",
      ["Em nói: Tôi… Tôi không biết.", "Rồi em khóc…", "Mẹ ôm em."],
    ],
    ["Có rượu, bia, v.v. Sau đó thì thôi.", ["Có rượu, bia, vân vân.", "Sau đó thì thôi."]],
    ["Cứ kể. (Kiểm tra 26/6.)", ["Cứ kể.", "Kiểm tra hai mươi sáu tháng sáu."]],
    ["Xem mục II.2. Điều 6 cũng vậy.", ["Xem mục hai chấm hai.", "Điều sáu cũng vậy."]],
  ];

  it.each(cases)("splits «%s»", (written, spoken) => {
    expect(spokenSentences(written)).toEqual(spoken);
  });
});

describe("speakingSeconds", () => {
  it("counts the syllables that are said", () => {
    const text = "Gọi 115 ngay.";
    expect(countSyllables(toSpoken(text))).toBe(5);
    expect(speakingSeconds(text, 170)).toBe(2);
    expect(speakingSeconds("", 233)).toBe(0);
  });

  it("knows two paces", () => {
    const minute = Array.from({ length: 170 }, () => "ma").join(" ");
    expect(speakingSeconds(minute, 170)).toBe(60);
    expect(speakingSeconds(minute, 233)).toBe(44);
  });
});
