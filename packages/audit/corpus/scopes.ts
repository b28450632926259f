import { passage } from './passage.ts'

/** Tiers, days, and several figures in one breath. */
export const scopes = [
  passage('Cấp thành phố hoàn thành ⟦40/71 công trình, đạt tỷ lệ 56,3%⟧.', '40/71=56.3 city'),
  passage('Cấp cơ sở hoàn thành ⟦702/871 công trình, đạt tỷ lệ 80,6%⟧.', '702/871=80.6 grassroots'),
  passage(
    'Trong đó, cấp thành phố đạt ⟦40/71 (56,3%)⟧, cấp cơ sở đạt ⟦702/871 (80,6%)⟧.',
    '40/71=56.3 city',
    '702/871=80.6 grassroots',
  ),
  passage(
    'Cấp thành phố và cấp cơ sở lần lượt hoàn thành 40/71 và 702/871 công trình, đạt ⟦56,3%⟧ và ⟦80,6%⟧.',
    '40/71=56.3 city',
    '702/871=80.6 grassroots',
  ),
  passage('Có ⟦40/71 công trình cấp thành phố (56,3%)⟧ đã hoàn thành.', '40/71=56.3 city'),
  passage(
    '⟦742/942 công trình (78,77%)⟧; trong đó: cấp thành phố ⟦40/71 công trình (56,3%)⟧; cấp cơ sở ⟦702/871 công trình (80,6%)⟧.',
    '742/942=78.77',
    '40/71=56.3 city',
    '702/871=80.6 grassroots',
  ),
  passage(
    'I. CẤP THÀNH PHỐ\nĐã hoàn thành ⟦40/71 công trình⟧.\nII. CẤP CƠ SỞ\nĐã hoàn thành ⟦702/871 công trình⟧.',
    '40/71 city',
    '702/871 grassroots',
  ),
  passage(
    '- Cấp cơ sở: đăng ký 871 công trình, hoàn thành ⟦702 công trình, đạt 80,6%⟧.',
    '702/871=80.6 grassroots',
  ),
  passage(
    'Ở cấp thành phố, các đơn vị đăng ký 71 công trình. Đến nay đã hoàn thành ⟦40 công trình, đạt 56,3%⟧.',
    '40/71=56.3 city',
  ),
  passage('Cấp xã có ⟦25/34 đơn vị (73,53%)⟧ đạt yêu cầu.', '25/34=73.53 commune'),
  passage('Cấp huyện giải quyết ⟦980/1.000 hồ sơ đúng hạn (98%)⟧.', '980/1000=98 district'),
  passage('Cấp tỉnh giải quyết ⟦15.200/15.300 hồ sơ, đạt 99,35%⟧.', '15200/15300=99.35 province'),
  passage('Tính đến ngày 03/02/2025, hoàn thành ⟦742/942 công trình⟧.', '742/942 @2025-02-03'),
  passage('Tính đến hết ngày 05 tháng 8 năm 2025, đạt ⟦78,5%⟧.', '-/-=78.5 @2025-08-05'),
  passage('Lũy kế đến tháng 6/2025, có ⟦30/40 dự án⟧ được khởi công.', '30/40 @2025-06-30'),
  passage('Đến hết quý I/2025, đạt ⟦25,4%⟧ kế hoạch.', '-/-=25.4 @2025-03-31'),
  passage('Trong 6 tháng đầu năm 2025, giải quyết ⟦512/530 đơn thư (96,6%)⟧.', '512/530=96.6 @2025-06-30'),
  passage('(Số liệu tính đến ngày 31-12-2019)\nHoàn thành ⟦12/20 nhiệm vụ (60%)⟧.', '12/20=60 @2019-12-31'),
  passage('Đến 16.11.2021, ⟦95%⟧ người dân từ 18 tuổi được tiêm.', '-/-=95 @2021-11-16'),
  passage('Đến 12 giờ ngày 20/5/2022, ⟦98,6%⟧ cử tri đã bỏ phiếu.', '-/-=98.6 @2022-05-20'),
  passage('Năm 2024, phường hoàn thành ⟦18/20 chỉ tiêu⟧.', '18/20 @2024-12-31'),
  passage(
    'Tính đến ngày 30/6/2024, đạt ⟦45%⟧. Trong đó cấp cơ sở đạt ⟦52%⟧.',
    '-/-=45 @2024-06-30',
    '-/-=52 grassroots @2024-06-30',
  ),
  passage('Hoàn thành ⟦742/942 công trình (78,77%)⟧ tính đến ngày 03/02/2025.', '742/942=78.77 @2025-02-03'),
  passage(
    'Phường An Khánh hoàn thành ⟦11/12 công trình (91,67%)⟧, phường Linh Xuân hoàn thành ⟦7/9 công trình (77,78%)⟧.',
    '11/12=91.67',
    '7/9=77.78',
  ),
  passage('Quận 1 đạt ⟦85%⟧, quận 3 đạt ⟦79,5%⟧.', '-/-=85', '-/-=79.5'),
  passage('Lần lượt đạt ⟦56,3%⟧, ⟦80,6%⟧ và ⟦78,77%⟧.', '-/-=56.3', '-/-=80.6', '-/-=78.77'),
  passage(
    'Khối trường học ⟦120/150 công trình, đạt 80%⟧; khối doanh nghiệp ⟦33/60 công trình, đạt 55%⟧.',
    '120/150=80',
    '33/60=55',
  ),
  passage('Cấp thành phố | 71 | 40 | ⟦56,3%⟧', '40/71=56.3 city'),
  passage('Cấp cơ sở\n871\n702\n⟦80,6%⟧', '702/871=80.6 grassroots'),
  passage('Đã có\n742/942\ncông trình hoàn thành,\nđạt tỷ lệ ⟦78,77%⟧.', '742/942=78.77'),
  passage(
    'Số liệu đến ngày 01/10/2024: cấp thành phố ⟦35/71⟧ công trình, cấp cơ sở ⟦610/871⟧ công trình.',
    '35/71 city @2024-10-01',
    '610/871 grassroots @2024-10-01',
  ),
  passage('Tại thời điểm 31/12/2023, tỷ lệ đạt ⟦41,2%⟧.', '-/-=41.2 @2023-12-31'),
  passage('Hết năm 2023 đạt ⟦55%⟧, đến tháng 6/2024 đạt ⟦67%⟧.', '-/-=55 @2023-12-31', '-/-=67 @2024-06-30'),
  passage('Ước đến cuối quý II/2025 đạt ⟦48%⟧.', '-/-=48 @2025-06-30 forecast'),
]
