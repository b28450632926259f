/** What campaigns call their works, in whatever list they are named. */
export const kindsOfWork: readonly string[] = [
  'công trình',
  'phần việc',
  'mô hình',
  'sáng kiến',
  'đề án',
  'dự án',
  'nhiệm vụ',
  'công việc',
  'sản phẩm',
  'hạng mục',
  'giải pháp',
]

/** Whose they are or what for, as alternatives: "công trình thanh niên". */
export const occasionsOfWork =
  'thanh niên|phụ nữ|thi đua|măng non|trọng điểm|chào mừng|gắn biển|dân vận|dân vận khéo'
