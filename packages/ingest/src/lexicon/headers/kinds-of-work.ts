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
