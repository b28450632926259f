import { passage } from './passage.ts'

/** New countryside, poverty, health and schools: programmes in districts and communes. */
export const countryside = [
  passage(
    'Đến hết tháng 6/2024, toàn tỉnh có ⟦98/115 xã (85,2%)⟧ đạt chuẩn nông thôn mới; ⟦35/98 xã (35,7%)⟧ đạt chuẩn nông thôn mới nâng cao; 8 xã đạt chuẩn kiểu mẫu.',
    '98/115=85.2 @2024-06-30',
    '35/98=35.7 @2024-06-30',
  ),
  passage(
    'Bình quân đạt 17,3 tiêu chí/xã; không còn xã dưới 13 tiêu chí. Có ⟦4/7 huyện, thành phố⟧ được công nhận hoàn thành nhiệm vụ.',
    '4/7',
  ),
  passage(
    'Đầu năm 2024 toàn huyện có ⟦2.150 hộ nghèo, chiếm 8,6%⟧; cuối năm còn ⟦1.425 hộ, chiếm 5,7%⟧ tổng số hộ; giảm ⟦2,9%⟧.',
    '2150/-=8.6 comparison @2024-12-31',
    '1425/-=5.7 @2024-12-31 remaining',
    '-/-=2.9 comparison @2024-12-31',
  ),
  passage(
    'Tỷ lệ hộ nghèo giảm từ ⟦6,21%⟧ đầu năm xuống còn ⟦4,85%⟧ (giảm 1,36 điểm phần trăm).',
    '-/-=6.21 comparison',
    '-/-=4.85',
  ),
  passage(
    'Xóa nhà tạm, nhà dột nát: đã khởi công ⟦456/512 căn⟧, trong đó bàn giao đưa vào sử dụng ⟦389 căn, đạt 75,98%⟧ kế hoạch.',
    '456/512',
    '389/512=75.98',
  ),
  passage(
    'Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt ⟦96,4%⟧ (kế hoạch ≥ ⟦95%⟧).',
    '-/-=96.4',
    '-/-=95 target',
  ),
  passage(
    'Có ⟦11/11 trạm y tế (100%)⟧ có bác sĩ làm việc; ⟦90,9% (10/11) xã⟧ đạt tiêu chí quốc gia về y tế.',
    '11/11=100',
    '10/11=90.9',
  ),
  passage(
    'Toàn huyện hiện có 45 trường học, ⟦38 trường đạt chuẩn quốc gia, đạt tỷ lệ 84,4%⟧, trong đó mầm non ⟦14/16 trường⟧, tiểu học ⟦13/15 trường⟧, THCS ⟦11/14 trường⟧.',
    '38/45=84.4',
    '14/16',
    '13/15',
    '11/14',
  ),
  passage(
    'Kết thúc năm học 2023-2024: học sinh giỏi ⟦245 em (35,4%)⟧; khá ⟦310 em (44,8%)⟧; trung bình ⟦137 em (19,8%)⟧.',
    '245/-=35.4',
    '310/-=44.8',
    '137/-=19.8',
  ),
  passage(
    'Trường có tổng số 692 học sinh. Xếp loại Tốt: ⟦245 em (35,4%)⟧; Khá: ⟦310 em (44,8%)⟧; Đạt: ⟦137 em (19,8%)⟧.',
    '245/692=35.4',
    '310/692=44.8',
    '137/692=19.8',
  ),
  passage(
    'Tỷ lệ tốt nghiệp THPT đạt ⟦99,71% (1.031/1.034 thí sinh)⟧, cao hơn mức bình quân cả nước ⟦0,32%⟧.',
    '1031/1034=99.71',
    '-/-=0.32 comparison',
  ),
  passage(
    'Tỷ lệ người dân nông thôn sử dụng nước hợp vệ sinh đạt ⟦98,5%⟧, nước sạch đạt quy chuẩn đạt ⟦72 %⟧.',
    '-/-=98.5',
    '-/-=72',
  ),
  passage(
    'Đã gieo trồng ⟦3.450/3.500 ha lúa mùa, đạt 98,57%⟧ kế hoạch, bằng ⟦101,2%⟧ so với cùng kỳ năm trước.',
    '3450/3500=98.57',
    '-/-=101.2 comparison',
  ),
  passage(
    'Mục tiêu đến năm 2030: ⟦90%⟧ số xã đạt chuẩn nông thôn mới, trong đó ít nhất ⟦50%⟧ đạt chuẩn nâng cao, tỷ lệ hộ nghèo dưới ⟦2%⟧.',
    '-/-=90 target @2030-12-31',
    '-/-=50 target @2030-12-31',
    '-/-=2 target @2030-12-31 ~dưới',
  ),
  passage(
    'Qua bình xét, có ⟦9.120/9.500 hộ (96%)⟧ đạt "Gia đình văn hóa"; ⟦72/75 khu dân cư (96%)⟧ đạt "Khu dân cư văn hóa".',
    '9120/9500=96',
    '72/75=96',
  ),
  passage(
    'Theo thống kê, vẫn còn khoảng ⟦một phần ba số hộ⟧ chưa có hố xí hợp vệ sinh.',
    '1/3 remaining ~khoảng',
  ),
  passage(
    'Tiêm vắc xin phòng dại cho đàn chó, mèo được 6.540 con, đạt ⟦81,75%⟧ so với tổng đàn.',
    '6540/-=81.75',
  ),
  passage(
    'Trong tổng số 5.120 hộ nông thôn, có ⟦4.870 hộ có nhà ở kiên cố hoặc bán kiên cố, đạt 95,1%⟧; không còn nhà tạm.',
    '4870/5120=95.1',
  ),
  passage(
    'Vốn chính sách đạt 512 tỷ đồng, tăng 45 tỷ đồng (⟦+9,6%⟧) so với đầu năm; nợ quá hạn chiếm ⟦0,08%⟧ tổng dư nợ.',
    '-/-=9.6 comparison',
    '-/-=0.08 remaining',
  ),
  passage(
    'Số xã đạt tiêu chí số 2 về giao thông: ⟦18/20 xã⟧; tiêu chí số 5 về trường học: ⟦16/20 xã⟧; tiêu chí số 17 về môi trường: ⟦12/20 xã⟧.',
    '18/20',
    '16/20',
    '12/20',
  ),
  passage(
    'Đã tiêm được 25.600 liều, trong đó mũi 1: ⟦14.400 người (đạt 96,0%)⟧, mũi 2: ⟦11.200 người (đạt 74,67%)⟧ trên tổng số 15.000 người thuộc diện tiêm.',
    '14400/15000=96',
    '11200/15000=74.67',
  ),
  passage(
    'Giai đoạn 2021 - 2025, toàn xã phấn đấu giảm tỷ lệ hộ nghèo bình quân 1,5%/năm, đến cuối kỳ còn dưới ⟦3%⟧.',
    '-/-=3 target ~dưới',
  ),
  passage(
    'Kết quả rà soát cuối năm 2023: hộ nghèo ⟦312/6.540 hộ, chiếm 4,77%⟧; hộ cận nghèo ⟦405/6.540 hộ, chiếm 6,19%⟧.',
    '312/6540=4.77 @2023-12-31',
    '405/6540=6.19 @2023-12-31',
  ),
  passage('Ấp 3 có ⟦215/230 hộ (93,4%)⟧ đăng ký.', '215/230=93.4 !truncated'),
]
