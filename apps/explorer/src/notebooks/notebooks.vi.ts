/** The words of the notebooks in Vietnamese. */
export const vi = {
  title: 'Sổ tay',
  lead: 'Văn bản, truy vấn, chỉ số và biểu đồ trên cùng một trang, tính lại từ sổ đăng ký mỗi khi mở. Mở được cả bằng Observable.',
  none: {
    title: 'Chưa có sổ tay nào',
    body: 'Đặt tệp sổ tay của Observable (.html) vào thư mục notebooks/ của đợt thi đua, rồi mở lại trang này.',
  },
  all: 'Mọi sổ tay',
  missing: {
    title: 'Không tìm thấy sổ tay này',
    body: 'Có thể tệp đã được đổi tên hoặc chuyển đi.',
  },
  frame: (p: { title: string }) => `Sổ tay: ${p.title}`,
  running: (p: { cells: string }) => `Đang tính ${p.cells} ô`,
  failed: (p: { cells: string }) => `${p.cells} ô có lỗi`,
  stop: 'Dừng truy vấn',
  again: 'Chạy lại',
  file: 'Tải tệp',
  edit: 'Soạn',
  draft: (p: { at: string }) => `Có bản nháp chưa lưu, từ ${p.at}.`,
  goOn: 'Soạn tiếp',
  discard: 'Bỏ bản nháp',
  safe: 'Mã của sổ tay chạy trong khung cách ly, không có mạng.',
  silent: (p: { cell: string | null }) =>
    `Sổ tay bị dừng: ${p.cell === null ? 'có ô' : `ô ${p.cell}`} chạy quá lâu không nghỉ.`,
  left: 'Sổ tay bị dừng: nó định rời khỏi trang này.',
  unreadable: (p: { reason: string }) => `Không đọc được sổ tay: ${p.reason}`,
}
