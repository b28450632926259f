import { build, type TitleBank } from './bank.ts'

/** The few city-tier works that wards lead on their own ground. */
export const wardCityTitles: TitleBank = {
  'Hạ tầng - giao thông': [
    build('Nâng cấp, mở rộng đường {duong}, {phuong}', 38000, 240),
    build('Cải tạo hệ thống thoát nước khu vực đường {duong}, {phuong}', 22000, 200),
  ],
  'Chỉnh trang đô thị': [build('Xây dựng công viên, khu sinh hoạt cộng đồng {phuong}', 8600, 180)],
  'Văn hoá - thể thao': [build('Xây dựng trung tâm văn hoá, học tập cộng đồng {phuong}', 12500, 240)],
  'Y tế': [build('Xây dựng mới Trạm Y tế {phuong}', 9200, 200)],
}

export const hospitalCityTitles: TitleBank = {
  'Y tế': [
    build('Cải tạo, mở rộng khu khám bệnh {ten}', 22000, 270),
    build('Đầu tư trang thiết bị y tế chuyên sâu cho {ten}', 31000, 240),
  ],
}
