import { passage } from './passage.ts'

/**
 * Passages in styles unlike the others: press releases, questions and answers, lists, newspaper prose, tables whose
 * cells run together. Written before the rules they try. At the first reading precision and recall were 0.962; the rules
 * for bases of lists, "up" and half-months came after that look, so later scores no longer stand for unseen text.
 */
export const aside = [
  // Press releases and speeches
  passage(
    'THÔNG CÁO BÁO CHÍ\nSáng 03/02/2025, UBND Thành phố Thủ Đức tổ chức hội nghị. Theo đó, qua 500 ngày, các đơn vị đã về đích ⟦742 trên 942 công trình, đạt tỷ lệ 78,77%⟧.',
    '742/942=78.77',
  ),
  passage(
    'Phát biểu tại hội nghị, đồng chí Bí thư ghi nhận 15/19 phường, tương đương 78,9%, đã hoàn thành sớm.'.replace(
      '15/19 phường, tương đương 78,9%',
      '⟦15/19 phường, tương đương 78,9%⟧',
    ),
    '15/19=78.9',
  ),
  passage(
    'Ông Nguyễn Văn A cho biết: "Chúng tôi đã giải ngân ⟦64,2%⟧ kế hoạch vốn, phấn đấu đến cuối năm 2025 đạt ⟦100%⟧".',
    '-/-=64.2',
    '-/-=100 @2025-12-31 target',
  ),
  passage(
    'Như vậy, trong tổng số 1.204 hồ sơ tiếp nhận, có ⟦1.190 hồ sơ trả đúng hạn (98,84%)⟧ và ⟦14 hồ sơ trả trễ hạn (1,16%)⟧.',
    '1190/1204=98.84',
    '14/1204=1.16',
  ),
  passage(
    'Kết thúc tháng cao điểm, toàn quận vận động được ⟦3.420/3.000 phần quà, vượt 14%⟧ chỉ tiêu.'.replace(
      '3.420/3.000 phần quà, vượt 14%⟧',
      '3.420/3.000⟧ phần quà, vượt ⟦14%⟧',
    ),
    '3420/3000',
    '-/-=14 comparison',
  ),
  // Questions and answers
  passage('- Hỏi: Đến nay tiến độ ra sao?\n- Đáp: Đã xong ⟦28/35 công trình, tức 80%⟧.', '28/35=80'),
  passage(
    'Phóng viên: Vì sao cấp thành phố chậm?\nTrả lời: Vì ⟦31/71 công trình⟧ vướng giải phóng mặt bằng.',
    '31/71 city',
  ),
  passage('Q: How many wards finished?\nA: ⟦27 out of 34 wards (79.4%)⟧.', '27/34=79.4'),
  // Lists
  passage(
    'Kết quả theo cấp:\n+ Thành phố: ⟦40/71 công trình (56,3%)⟧\n+ Cơ sở: ⟦702/871 công trình (80,6%)⟧',
    '40/71=56.3 city',
    '702/871=80.6 grassroots',
  ),
  passage(
    '* Tổng số: 942 công trình\n* Hoàn thành: ⟦742 công trình (78,77%)⟧\n* Đang thực hiện: ⟦180 công trình (19,11%)⟧\n* Chưa triển khai: ⟦20 công trình (2,12%)⟧',
    '742/942=78.77',
    '180/942=19.11 remaining',
    '20/942=2.12 remaining',
  ),
  passage('a) Khối phường: ⟦30/34 đơn vị⟧;\nb) Khối phòng, ban: ⟦11/12 đơn vị⟧.', '30/34', '11/12'),
  passage(
    '1. Phường Hiệp Bình: ⟦92,5%⟧\n2. Phường Tam Bình: ⟦88%⟧\n3. Phường Linh Xuân: ⟦85,71%⟧',
    '-/-=92.5',
    '-/-=88',
    '-/-=85.71',
  ),
  // One after another
  passage(
    'Cấp thành phố và cấp cơ sở lần lượt đạt ⟦56,3%⟧ và ⟦80,6%⟧.',
    '-/-=56.3 city',
    '-/-=80.6 grassroots',
  ),
  passage(
    'Tỷ lệ hoàn thành của cấp tỉnh, cấp huyện và cấp xã lần lượt là ⟦97,1%⟧, ⟦95,4%⟧ và ⟦91%⟧.',
    '-/-=97.1 province',
    '-/-=95.4 district',
    '-/-=91 commune',
  ),
  passage(
    'The city and grassroots tiers completed ⟦40/71⟧ and ⟦702/871⟧ works respectively.',
    '40/71 city',
    '702/871 grassroots',
  ),
  passage(
    'Có ⟦40/71⟧ và ⟦702/871 công trình⟧ hoàn thành, lần lượt ở cấp thành phố và cấp cơ sở.',
    '40/71 city',
    '702/871 grassroots',
  ),
  // Days that are none of the figure
  passage('Đợt thi đua bắt đầu từ ngày 05/9/2024; đến nay đạt ⟦62%⟧.', '-/-=62'),
  passage('Dự án khởi công ngày 15/3/2024, đã hoàn thành ⟦45/60 hạng mục (75%)⟧.', '45/60=75'),
  passage('The campaign, which began on 5 September 2023, has finished ⟦742 of 942 works⟧.', '742/942'),
  passage(
    'Theo Kế hoạch số 15/KH-UBND ngày 10/01/2024, phường đã thực hiện ⟦18/20 nội dung (90%)⟧.',
    '18/20=90',
  ),
  passage('Kể từ ngày phát động 01/3/2024, đã có ⟦52/80 công trình⟧ hoàn thành.', '52/80'),
  passage(
    'Đến kỳ báo cáo tháng 6/2025, tỷ lệ hoàn thành đạt ⟦71,4%⟧; kỳ trước đạt ⟦65,2%⟧.',
    '-/-=71.4 @2025-06-30',
    '-/-=65.2 comparison @2025-06-30',
  ),
  passage('Số liệu kỳ 2 tháng 5/2025: hoàn thành ⟦33/44 nhiệm vụ (75%)⟧.', '33/44=75 @2025-05-31'),
  passage(
    'Tính từ ngày 01/01/2024 đến hết ngày 30/9/2024, đã giải quyết ⟦4.512/4.600 hồ sơ, đạt 98,09%⟧.',
    '4512/4600=98.09 @2024-09-30',
  ),
  passage(
    'Sẽ khánh thành vào ngày 30/4/2025; tính đến 28/02/2025 đã đạt ⟦83,5%⟧ khối lượng.',
    '-/-=83.5 @2025-02-28',
  ),
  // Newspaper English
  passage(
    'Thu Duc City wrapped up its 500-day emulation drive on Monday with ⟦nearly 79 percent⟧ of 942 registered projects completed.',
    '-/942=79 ~nearly',
  ),
  passage(
    'Of the 71 city-level projects, just ⟦40, or 56.3 percent⟧, crossed the finish line, officials said.',
    '40/71=56.3 city',
  ),
  passage(
    'Disbursement hit ⟦58.6%⟧ by the end of September 2024, up from ⟦51.4%⟧ a year earlier.',
    '-/-=58.6 @2024-09-30',
    '-/-=51.4 comparison @2024-09-30',
  ),
  passage('About ⟦two thirds of households⟧ have signed up.', '2/3 ~about'),
  passage('The ward has met ⟦17 of its 19 targets⟧.', '17/19'),
  passage('"We expect ⟦95%⟧ of works to be finished by June 2025," he said.', '-/-=95 @2025-06-30 forecast'),
  passage('The 63 commended collectives received certificates on 3 February 2025.'),
  // Tables whose cells run together
  passage(
    'STT Cấp Đăng ký Hoàn thành Tỷ lệ\n1 Cấp thành phố 71 40 ⟦56,3%⟧\n2 Cấp cơ sở 871 702 ⟦80,6%⟧\nTổng cộng 942 742 ⟦78,77%⟧',
    '40/71=56.3 city',
    '702/871=80.6 grassroots',
    '742/942=78.77',
  ),
  passage('Phường A\t12\t10\t⟦83,33%⟧\nPhường B\t8\t8\t⟦100%⟧', '10/12=83.33', '8/8=100'),
  passage('| Cấp cơ sở | 871 | 702 | ⟦80,6 %⟧ |', '702/871=80.6 grassroots'),
  // More that must not be read
  passage('Lớp 5/3 Trường Tiểu học Linh Tây đạt giải nhất; nhà số 45/2B tổ 7.'),
  passage('Hội nghị lần thứ 12/2024, phiên 3/5, bắt đầu lúc 8h30 ngày 12/11.'),
  passage('Trúng thầu gói XL-01/2024 với giá 12,5 tỷ đồng, tiết kiệm 350 triệu đồng.'),
  passage('Máy bay ATR 72/500, màn hình tỷ lệ 16/9, pin 3/4 giờ.'),
  passage('Tốc độ 60 km/giờ, mưa 45/50 mm, huyết áp 120/80.'),
  passage('Contact: 15/3 Vo Van Ngan Street, open 24/7, flight VN 123/456.'),
  passage('Căn cứ Luật số 06/2022/QH15 và Công văn 12/UBND-VX ngày 05/9.'),
]
