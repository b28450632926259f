/** Forms of commendation as the law names them, the longer of two that begin alike first. */
export const awardForms = [
  'Bằng khen của Thủ tướng Chính phủ',
  'Bằng khen',
  'Giấy khen',
  'Thư khen',
  'Cờ thi đua của Chính phủ',
  'Cờ thi đua',
  'Huân chương Lao động',
  'Huân chương',
  'Huy chương',
  'Kỷ niệm chương',
  'Tập thể lao động xuất sắc',
  'Tập thể lao động tiên tiến',
  'Lao động tiên tiến',
  'Chiến sĩ thi đua toàn quốc',
  'Chiến sĩ thi đua cơ sở',
  'Chiến sĩ thi đua',
  'Đơn vị quyết thắng',
  'Đơn vị tiên tiến',
  'Biểu dương',
  'Tuyên dương',
] as const

/** Who is commended, as lists say it. */
export const recipientKinds = ['Tập thể', 'Cá nhân', 'Hộ gia đình'] as const

export type RecipientKind = (typeof recipientKinds)[number]
