import { passage } from './passage.ts'

/** Party congresses, unions, youth, emulation: documents of organisations. */
export const party = [
  passage(
    'Nhiệm kỳ 2020 - 2025, Đảng bộ phường thực hiện đạt và vượt ⟦18/20 chỉ tiêu Nghị quyết Đại hội đề ra (đạt 90%)⟧; còn ⟦02/20 chỉ tiêu⟧ chưa đạt.',
    '18/20=90',
    '2/20 remaining',
  ),
  passage('Đã kết nạp 125 đảng viên mới, đạt ⟦104,2% chỉ tiêu (125/120)⟧.', '125/120=104.2'),
  passage(
    'Có ⟦100%⟧ chi bộ tổ chức học tập, quán triệt Nghị quyết số 18-NQ/TW; tỷ lệ đảng viên tham gia đạt ⟦98,7%⟧.',
    '-/-=100',
    '-/-=98.7',
  ),
  passage(
    'Kết quả đánh giá, xếp loại: hoàn thành xuất sắc nhiệm vụ ⟦12/60 tổ chức cơ sở đảng (20%)⟧; hoàn thành tốt ⟦44/60 (73,33%)⟧; hoàn thành ⟦4/60 (6,67%)⟧; không hoàn thành: 0.',
    '12/60=20',
    '44/60=73.33',
    '4/60=6.67',
  ),
  passage(
    'Đại hội có 150/150 đại biểu được triệu tập tham dự, đạt tỷ lệ 100%; bầu Ban Chấp hành gồm 33 đồng chí, đạt số phiếu 148/150 phiếu (98,67%).',
  ),
  passage(
    'Liên đoàn Lao động tỉnh: đến 30/11/2024 đã có ⟦1.240/1.320 công đoàn cơ sở tổ chức đại hội, đạt 93,9%⟧.',
    '1240/1320=93.9 @2024-11-30',
  ),
  passage(
    'Vận động 3.560 đoàn viên tham gia hiến máu, thu được 2.980 đơn vị máu (vượt ⟦19,2%⟧ chỉ tiêu).',
    '-/-=19.2 comparison',
  ),
  passage(
    'Phong trào thi đua "500 ngày đêm": có 201 đơn vị đăng ký thực hiện 942 công trình; tính đến ngày 03/02/2025 đã hoàn thành ⟦742/942 công trình, đạt tỷ lệ 78,77%⟧. Trong đó, công trình cấp Thành phố: ⟦40/71, đạt 56,3%⟧; công trình cấp cơ sở: ⟦702/871, đạt 80,6%⟧.',
    '742/942=78.77 @2025-02-03',
    '40/71=56.3 city @2025-02-03',
    '702/871=80.6 grassroots @2025-02-03',
  ),
  passage(
    'Các cấp bộ Đoàn đã triển khai 356 công trình thanh niên (cấp tỉnh: 12; cấp huyện: 98; cấp cơ sở: 246), hoàn thành ⟦320 công trình, đạt 89,9%⟧.',
    '320/356=89.9',
  ),
  passage('Cụm thi đua số 3 có ⟦7/9 đơn vị⟧ nộp báo cáo đúng hạn, ⟦2/9 đơn vị⟧ nộp chậm.', '7/9', '2/9'),
  passage(
    'Tổng số 63 tập thể và 120 cá nhân được tặng Giấy khen; trong đó có ⟦25 cá nhân là người lao động trực tiếp (chiếm 20,8%)⟧.',
    '25/120=20.8',
  ),
  passage(
    'Số đảng viên được phân công nhiệm vụ: ⟦4.512 đồng chí (92,5%)⟧; đảng viên được miễn sinh hoạt: ⟦366 đồng chí (7,5%)⟧.',
    '4512/-=92.5',
    '366/-=7.5',
  ),
  passage(
    'Giám sát 45 tổ chức đảng và 62 đảng viên, tăng ⟦15%⟧ so với nhiệm kỳ trước; thi hành kỷ luật 12 đảng viên, giảm 3 trường hợp.',
    '-/-=15 comparison',
  ),
  passage(
    'Đối thoại định kỳ: ⟦215/240 doanh nghiệp đã tổ chức (89,58%)⟧; thương lượng, ký kết thỏa ước lao động tập thể: ⟦198/240 doanh nghiệp (82,5%)⟧.',
    '215/240=89.58',
    '198/240=82.5',
  ),
  passage(
    'Phấn đấu năm 2025: có từ ⟦85%⟧ tổ chức cơ sở hội trở lên hoàn thành tốt nhiệm vụ; ⟦100%⟧ chi hội xây dựng quỹ hội.',
    '-/-=85 target @2025-12-31',
    '-/-=100 target @2025-12-31',
  ),
  passage(
    'Hội Phụ nữ đã giúp ⟦35/40 hộ hội viên thoát nghèo, đạt 87,5%⟧ so với chỉ tiêu cả năm.',
    '35/40=87.5',
  ),
  passage('Trong 5 năm qua, Đảng bộ có 4 trong 5 năm được xếp loại "Hoàn thành tốt nhiệm vụ".'),
  passage('Tỷ lệ gia đình đạt chuẩn văn hóa đạt ⟦96,2%⟧/⟦95%⟧ kế hoạch.', '-/-=96.2', '-/-=95 target'),
  passage(
    'Khối thi đua các doanh nghiệp: ⟦27/30 đơn vị đạt danh hiệu "Tập thể lao động tiên tiến" (90,0%)⟧; ⟦08 đơn vị (26,67%)⟧ được đề nghị tặng Cờ thi đua.',
    '27/30=90',
    '8/30=26.67',
  ),
  passage(
    'Đoàn phường có 32 chi đoàn, ⟦28/32 chi đoàn đạt vững mạnh, tỷ lệ 87,5%⟧, vượt chỉ tiêu ⟦7,5%⟧.',
    '28/32=87.5',
    '-/-=7.5 comparison',
  ),
  passage('Về công tác khuyến học: hơn ⟦3/4 số dòng họ⟧ đạt danh hiệu dòng họ học tập.', '3/4 ~hơn'),
  passage(
    'Chi bộ có 24 đảng viên (nữ: ⟦10 đồng chí, chiếm 41,67%⟧; dân tộc thiểu số: ⟦3 đồng chí, chiếm 12,5%⟧).',
    '10/24=41.67',
    '3/24=12.5',
  ),
  passage(
    'Hội Cựu chiến binh thành phố vận động được ⟦450/500 triệu đồng xây dựng Quỹ, đạt 90%⟧.',
    '450/500=90',
  ),
  passage(
    'Ban Thường vụ Quận ủy giao mỗi đơn vị hoàn thành tối thiểu 2 công trình, đến nay ⟦19/22 đơn vị⟧ đã đăng ký.',
    '19/22',
  ),
]
