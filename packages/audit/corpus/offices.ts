import { passage } from './passage.ts'

/** One-stop offices, budgets, health insurance, digital government: prose of administrations. */
export const offices = [
  passage(
    'Trong quý III/2024, Bộ phận Một cửa tiếp nhận 12.456 hồ sơ (trong đó trực tuyến ⟦10.987 hồ sơ, chiếm 88,21%⟧). Đã giải quyết 11.902 hồ sơ, trong đó trước hạn và đúng hạn ⟦11.850 hồ sơ, đạt 99,56%⟧; quá hạn ⟦52 hồ sơ (0,44%)⟧.',
    '10987/12456=88.21 @2024-09-30',
    '11850/11902=99.56 @2024-09-30',
    '52/11902=0.44 remaining @2024-09-30',
  ),
  passage(
    'Tổng số hồ sơ phải giải quyết: 4.210 hồ sơ; đã giải quyết: ⟦3.998 hồ sơ (94,96%)⟧; đang giải quyết trong hạn: ⟦212 hồ sơ (5,04%)⟧.',
    '3998/4210=94.96',
    '212/4210=5.04 remaining',
  ),
  passage(
    'Tính đến hết ngày 31/10/2024, toàn huyện giải ngân 215,6 tỷ đồng, đạt ⟦61,2%⟧ kế hoạch vốn được giao, cao hơn ⟦5,4%⟧ so với cùng kỳ năm 2023.',
    '-/-=61.2 @2024-10-31',
    '-/-=5.4 comparison @2024-10-31',
  ),
  passage(
    'Thu ngân sách nhà nước trên địa bàn ước đạt 1.235 tỷ đồng, bằng ⟦112,3%⟧ dự toán tỉnh giao, tăng ⟦8,7%⟧ so với cùng kỳ.',
    '-/-=112.3 forecast',
    '-/-=8.7 comparison',
  ),
  passage(
    'Đến nay, số người tham gia bảo hiểm y tế là 186.540 người, tỷ lệ bao phủ đạt ⟦95,12%⟧ dân số, vượt ⟦0,12%⟧ so với chỉ tiêu được giao.',
    '-/-=95.12',
    '-/-=0.12 comparison',
  ),
  passage(
    'Toàn thị xã có ⟦8/8 xã, phường⟧ thành lập tổ công nghệ số cộng đồng với 96 tổ, 742 thành viên.',
    '8/8',
  ),
  passage(
    'Tỷ lệ hồ sơ nộp trực tuyến: ⟦87,6%⟧ (chỉ tiêu ≥ ⟦80%⟧). Tỷ lệ thanh toán trực tuyến: ⟦65,3%⟧ (chỉ tiêu ≥ ⟦70%⟧).',
    '-/-=87.6',
    '-/-=80 target',
    '-/-=65.3',
    '-/-=70 target',
  ),
  passage(
    'Có ⟦1.852/1.912 thủ tục hành chính (chiếm 96,86%)⟧ được cung cấp trên Cổng dịch vụ công, trong đó ⟦1.120 dịch vụ công toàn trình (60,48%)⟧.',
    '1852/1912=96.86',
    '1120/1852=60.48',
  ),
  passage('Hiện còn ⟦13/45 dự án chưa phê duyệt quyết toán, chiếm 28,9%⟧.', '13/45=28.9 remaining'),
  passage(
    'Tỷ lệ hài lòng của người dân, doanh nghiệp đạt trên ⟦98%⟧; mục tiêu đến năm 2025 tối thiểu đạt ⟦95%⟧.',
    '-/-=98 ~trên',
    '-/-=95 target @2025-12-31',
  ),
  passage(
    'Kế hoạch vốn năm 2024 là 523 tỷ đồng, đã phân bổ chi tiết ⟦100%⟧, giải ngân đến ngày 20/9/2024 được 288 tỷ đồng (đạt ⟦55,1%⟧).',
    '-/-=100',
    '-/-=55.1 @2024-09-20',
  ),
  passage(
    'Trong số 63 địa phương, có ⟦41 địa phương (65,1%)⟧ hoàn thành; ⟦22 địa phương còn lại (34,9%)⟧ đang triển khai.',
    '41/63=65.1',
    '22/63=34.9 remaining',
  ),
  passage(
    'Kết quả xử lý phản ánh qua Tổng đài 1022: tiếp nhận 2.345 phản ánh; đã xử lý ⟦2.300/2.345, đạt 98,1%⟧.',
    '2300/2345=98.1',
  ),
  passage(
    'Đã thu hồi đất của ⟦312/350 hộ⟧ (diện tích 12,5/14,2 ha), chi trả tiền cho ⟦298/312 hộ, đạt 95,5%⟧.',
    '312/350',
    '298/312=95.5',
  ),
  passage(
    'Số hóa hồ sơ: ⟦9.800/10.000 hồ sơ (98%)⟧; ký số: ⟦100%⟧ văn bản (trừ văn bản mật).',
    '9800/10000=98',
    '-/-=100',
  ),
  passage(
    'So với kế hoạch năm, thu tiền sử dụng đất mới đạt ⟦45,8%⟧, giảm ⟦12,4%⟧ so với cùng kỳ; ước cả năm đạt ⟦92%⟧ dự toán.',
    '-/-=45.8',
    '-/-=12.4 comparison',
    '-/-=92 forecast',
  ),
  passage(
    'Đến 17h00 ngày 05/11/2024, lực lượng Công an đã thu nhận 15.230 hồ sơ định danh điện tử, kích hoạt ⟦13.102 tài khoản, đạt tỷ lệ 86,03%⟧.',
    '13102/15230=86.03 @2024-11-05',
  ),
  passage(
    'Theo Quyết định số 766/QĐ-TTg, điểm số của tỉnh đạt 78,5/100 điểm, xếp thứ 12/63 tỉnh, thành phố.',
  ),
  passage(
    'Lĩnh vực đất đai: tiếp nhận 560, đã giải quyết 540 (đúng hạn 531, trễ hạn 9), tỷ lệ đúng hạn ⟦98,33%⟧.',
    '531/540=98.33',
  ),
  passage(
    'Chỉ số cải cách hành chính (PAR Index) năm 2023 đạt ⟦89,95%⟧, tăng 3 bậc so với năm 2022.',
    '-/-=89.95 @2023-12-31',
  ),
  passage(
    'Văn phòng đã tham mưu ban hành 1.204 văn bản; trong đó có ⟦gần 97% văn bản⟧ đúng thời hạn, chỉ ⟦38 văn bản (3,16%)⟧ chậm.',
    '-/-=97 ~gần',
    '38/1204=3.16 remaining',
  ),
  passage(
    'Toàn tỉnh có 1.015 cơ sở khám chữa bệnh, đã có ⟦1.015/1.015 cơ sở (đạt 100 %)⟧ triển khai khám bằng căn cước gắn chíp.',
    '1015/1015=100',
  ),
  passage(
    'Kinh phí thực hiện là 45 tỷ đồng, trong đó ngân sách trung ương 30 tỷ đồng (⟦66,7%⟧), ngân sách địa phương 15 tỷ đồng (⟦33,3%⟧).',
    '-/-=66.7',
    '-/-=33.3',
  ),
  passage('Sở Tài chính đã thẩm tra ⟦28 trên tổng số 32 dự án hoàn thành, đạt 87.5%⟧.', '28/32=87.5'),
]
