/** The words of the menu that takes charts and tables out of the page, in Vietnamese. */
export const vi = {
  open: 'Tải về',
  of: (p: { title: string }) => `Tải về: ${p.title}`,
  svg: 'Hình SVG',
  png: 'Hình PNG',
  csv: 'Bảng CSV',
  xlsx: 'Bảng Excel (XLSX)',
  copy: 'Chép bảng',
  copied: 'Đã chép bảng.',
  failed: 'Trình duyệt không cho chép. Hãy tải tệp CSV.',
}
