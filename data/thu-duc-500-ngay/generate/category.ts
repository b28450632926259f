export const categories = [
  'Hạ tầng - giao thông',
  'Chỉnh trang đô thị',
  'Môi trường',
  'Cải cách hành chính',
  'Chuyển đổi số',
  'Giáo dục - đào tạo',
  'Y tế',
  'An sinh xã hội',
  'Văn hoá - thể thao',
  'Quốc phòng - an ninh',
  'Xây dựng Đảng, hệ thống chính trị',
  'Kinh tế',
] as const

export type Category = (typeof categories)[number]
