import { passage } from './passage.ts'

/** Forms met later; rules are tuned on these. */
export const further = [
  passage(
    'Tỷ lệ của cấp cơ sở và cấp thành phố lần lượt là ⟦80,6%⟧ và ⟦56,3%⟧.',
    '-/-=80.6 grassroots',
    '-/-=56.3 city',
  ),
  passage(
    'The grassroots and city tiers reached ⟦80.6%⟧ and ⟦56.3%⟧ respectively.',
    '-/-=80.6 grassroots',
    '-/-=56.3 city',
  ),
  passage(
    'Cấp huyện, cấp xã hoàn thành lần lượt ⟦18/20⟧ và ⟦45/60 nhiệm vụ⟧.',
    '18/20 district',
    '45/60 commune',
  ),
  passage('Phong trào phát động ngày 10/3/2024, đã hoàn thành ⟦12/20 phần việc⟧.', '12/20'),
  passage('Work started on 12 May 2024; ⟦12 of 20 works⟧ are done.', '12/20'),
  passage('The season opened on 12/5.'),
  passage('Chương trình được triển khai từ tháng 6/2023 đã giúp ⟦45/60 hộ (75%)⟧ thoát nghèo.', '45/60=75'),
  passage('Kỳ trước đạt ⟦60%⟧.', '-/-=60 comparison'),
  passage('Kỳ báo cáo tháng 4/2025 đạt ⟦66%⟧.', '-/-=66 @2025-04-30'),
  passage('Có ⟦20/34 phường⟧ đạt trên 90%, ⟦10/34 phường⟧ đạt từ 70% đến 90%.', '20/34', '10/34'),
  passage('The district met ⟦14 of its 18 targets⟧.', '14/18'),
  passage('⟦Three quarters of the households⟧ have paid.', '3/4'),
  passage('* Tỉnh: ⟦15/16 chỉ tiêu⟧\n* Huyện: ⟦40/44 chỉ tiêu⟧', '15/16 province', '40/44 district'),
  passage('Số liệu kỳ 1 tháng 3/2025: đạt ⟦44%⟧.', '-/-=44 @2025-03-15'),
  passage('The team set up an office; ⟦nearly 60 percent⟧ of households signed.', '-/-=60'),
  passage(
    '- Tổng: 400 hồ sơ\n- Đúng hạn: ⟦350 hồ sơ (87,5%)⟧\n- Trễ hạn: ⟦30 hồ sơ (7,5%)⟧\n- Trả lại: ⟦15 hồ sơ (3,75%)⟧\n- Huỷ: ⟦5 hồ sơ (1,25%)⟧',
    '350/400=87.5',
    '30/400=7.5',
    '15/400=3.75',
    '5/400=1.25',
  ),
  passage('Cấp cơ sở 500 400 ⟦80%⟧', '400/500=80 grassroots'),
  passage('Đã tiếp nhận 12 000 hồ sơ, giải quyết ⟦11 400 hồ sơ (95%)⟧.', '11400/12000=95'),
]
