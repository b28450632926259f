/** The words of the menu that takes charts and tables out of the page, in Vietnamese. */
export const vi = {
  open: 'Tải về',
  of: (p: { title: string }) => `Tải về: ${p.title}`,
  svg: 'Hình SVG',
  png: 'Hình PNG',
  csv: 'Bảng CSV',
  xlsx: 'Bảng Excel (XLSX)',
  parquet: 'Bảng Parquet',
  copy: 'Chép bảng',
  copied: 'Đã chép bảng.',
  failed: 'Trình duyệt không cho chép. Hãy tải tệp CSV.',
  unread: 'Không đọc được bảng. Hãy thử lại, hoặc lọc cho ít dòng hơn.',
}
