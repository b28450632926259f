/** The words of the notes on charts, in Vietnamese. */
export const vi = {
  title: 'Ghi chú trên biểu đồ',
  note: (p: { number: string; day: string; text: string }) => `${p.number}. ${p.day}: ${p.text}`,
  day: 'Ngày',
  text: 'Ghi chú',
  translated: 'Bằng tiếng Anh (nếu có)',
  add: 'Thêm ghi chú',
  open: 'Ghi chú một ngày trên biểu đồ',
  remove: (p: { text: string }) => `Bỏ ghi chú: ${p.text}`,
  noted: (p: { list: string }) => `Ghi chú trên biểu đồ: ${p.list}.`,
  column: 'Ghi chú',
  kept: 'Ghi chú nằm trong tệp annotations.yaml, cạnh campaign.yaml.',
}
