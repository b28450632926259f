import { passage } from './passage.ts'

/** Newspapers, agencies, web pages and tables, Vietnamese and English. */
export const newsroom = [
  passage(
    'Theo Bộ Tài chính, tính đến ngày 30/9, cả nước giải ngân 320.566 tỷ đồng, đạt ⟦47,29%⟧ kế hoạch Thủ tướng Chính phủ giao năm 2024; cùng kỳ năm 2023 đạt ⟦51,38%⟧.',
    '-/-=47.29 @2024-09-30',
    '-/-=51.38 comparison @2024-09-30',
  ),
  passage(
    'Như vậy, hiện đã có ⟦6.084/8.162 xã (74,5%)⟧ đạt chuẩn nông thôn mới, tăng 104 xã so với cuối năm 2023.',
    '6084/8162=74.5',
  ),
  passage(
    '(PLO)- Ngày 12-3, ông Trần Văn B, Giám đốc Sở Xây dựng, cho biết TP đã hoàn thành ⟦35/46 dự án⟧ chống ngập, số còn lại vướng mặt bằng.',
    '35/46',
  ),
  passage(
    'Cuộc khảo sát 1.200 doanh nghiệp cho thấy hơn ⟦68%⟧ có kế hoạch mở rộng, ⟦21%⟧ giữ nguyên và ⟦11%⟧ thu hẹp sản xuất.',
    '-/-=68 ~hơn',
    '-/-=21',
    '-/-=11',
  ),
  passage(
    'Kim ngạch xuất khẩu 9 tháng ước đạt 299,63 tỷ USD, tăng ⟦15,4%⟧ so với cùng kỳ năm trước, trong đó khu vực FDI chiếm ⟦72,1%⟧.',
    '-/-=15.4 comparison',
    '-/-=72.1',
  ),
  passage(
    'Giá vàng tăng ⟦0,5%⟧, chứng khoán giảm ⟦1,2%⟧, lạm phát cơ bản ⟦2,69%⟧.',
    '-/-=0.5 comparison',
    '-/-=1.2 comparison',
    '-/-=2.69',
  ),
  passage(
    'T&iacute;nh &#273;&#7871;n ng&agrave;y 15/8/2024, to&agrave;n th&agrave;nh ph&#7889; c&oacute; ⟦312/343 tr&#432;&#7901;ng (90,96%)⟧ ho&agrave;n th&agrave;nh.',
    '312/343=90.96 @2024-08-15',
  ),
  passage(
    'TT | Đơn vị | Số công trình đăng ký | Số công trình hoàn thành | Tỷ lệ (%)\n1 | Phường Linh Xuân | 25 | 20 | ⟦80,0%⟧\n2 | Phường Tam Bình | 18 | 12 | ⟦66,67%⟧\nTổng cộng | 43 | 32 | ⟦74,42%⟧',
    '20/25=80',
    '12/18=66.67',
    '32/43=74.42',
  ),
  passage(
    'Quận 7: ⟦35/40 (87,5%)⟧\nQuận 8: ⟦28/36 (77,8%)⟧\nHuyện Nhà Bè: ⟦12/15 (80%)⟧',
    '35/40=87.5',
    '28/36=77.8',
    '12/15=80',
  ),
  passage(
    'Kết quả cụ thể như sau:\n- Tổng số nhiệm vụ được giao: 1.560 nhiệm vụ.\n- Đã hoàn thành: ⟦1.402 nhiệm vụ, đạt 89,87%⟧ (đúng hạn: 1.380; quá hạn: 22).\n- Đang thực hiện trong hạn: ⟦150 nhiệm vụ, chiếm 9,62%⟧.\n- Quá hạn chưa hoàn thành: ⟦8 nhiệm vụ, chiếm 0,51%⟧.',
    '1402/1560=89.87',
    '150/1560=9.62 remaining',
    '8/1560=0.51 remaining',
  ),
  passage(
    'Trao đổi với phóng viên, bà Lê Thị C cho hay: "Hiện chúng tôi mới giải quyết được ⟦hai phần ba hồ sơ⟧, còn ⟦một phần ba⟧ phải chờ".',
    '2/3',
    '1/3 remaining',
  ),
  passage('Dự báo thời tiết: xác suất mưa ⟦60-70%⟧, độ ẩm 85-95%, gió cấp 3-4.', '-/-=60'),
  passage(
    'As of 31 October 2024, the province had disbursed VND 5.2 trillion, or ⟦58.3 per cent⟧ of its annual plan, against a national average of ⟦47.4 per cent⟧.',
    '-/-=58.3 @2024-10-31',
    '-/-=47.4 comparison @2024-10-31',
  ),
  passage(
    'Health insurance now covers ⟦93.35%⟧ of the population, exceeding the government target of ⟦93.2%⟧.',
    '-/-=93.35',
    '-/-=93.2 target',
  ),
  passage(
    'The city received 1,240,500 applications in the first nine months of 2024, of which ⟦1,233,057 (99.4%)⟧ were handled on time and ⟦7,443 (0.6%)⟧ late.',
    '1233057/1240500=99.4 @2024-09-30',
    '7443/1240500=0.6 @2024-09-30',
  ),
  passage(
    '⟦Eight out of ten communes⟧ have met all 19 criteria, while the remaining two are expected to do so in 2025.',
    '8/10',
  ),
  passage(
    'Only ⟦12 of the 45 projects (26.7 percent)⟧ broke ground on schedule; ⟦33 projects, or 73.3 percent⟧, are still waiting for land.',
    '12/45=26.7',
    '33/45=73.3 remaining',
  ),
  passage(
    'Exports grew ⟦14.2 percent⟧ year on year and are forecast to rise ⟦12-13 percent⟧ for the whole of 2024.',
    '-/-=14.2 comparison',
    '-/-=12 forecast @2024-12-31',
  ),
  passage(
    'The ward aims to bring the share of households sorting waste to ⟦80%⟧ by 2025, from ⟦62.5% (1,250 of 2,000 households)⟧ now.',
    '-/-=80 target @2025-12-31',
    '1250/2000=62.5',
  ),
  passage(
    'Flight VN 248/249 was delayed 45 minutes; the score was 2-1; call 028 3823 4567 or visit 15/7 Nguyen Hue Street.',
  ),
  passage('Tại kỳ họp, HĐND TP thông qua ⟦12/12 nghị quyết⟧ với 100% đại biểu có mặt tán thành.', '12/12'),
  passage(
    'Đến hết năm 2024, TP.HCM có ⟦1.365/1.365 km⟧ đường được chiếu sáng; tỷ lệ cấp nước sạch ⟦100%⟧ hộ dân.',
    '1365/1365 @2024-12-31',
    '-/-=100 @2024-12-31',
  ),
  passage(
    'Hoàn thành ⟦742/942 công trình, đạt 78,77%⟧, trong khi cùng kỳ năm trước chỉ ⟦651/905 công trình (71,9%)⟧.',
    '742/942=78.77',
    '651/905=71.9 comparison',
  ),
  passage(
    'Ngày 2.9.2024, báo cáo nhanh cho biết: số người được sơ tán ⟦12.450/12.450 người (100%)⟧, nhà bị hư hại 356 căn (tốc mái ⟦70 - 90%⟧).',
    '12450/12450=100 @2024-09-02',
    '-/-=70 @2024-09-02',
  ),
]
