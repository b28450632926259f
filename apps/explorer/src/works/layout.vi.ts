/** The words of grouping, columns and spans of the list, in Vietnamese. */
export const vi = {
  group: 'Gộp theo',
  noGroup: 'Không gộp',
  by: { tier: 'Cấp', unit: 'Đơn vị', category: 'Lĩnh vực', status: 'Trạng thái' },
  columns: 'Cột',
  spans: 'Ngày và kinh phí',
  sides: { from: 'từ', to: 'đến' },
  from: (p: { name: string }) => `${p.name}: từ`,
  to: (p: { name: string }) => `${p.name}: đến`,
  span: {
    registered: 'Ngày đăng ký',
    due: 'Thời hạn',
    completed: 'Ngày hoàn thành',
    budget: 'Kinh phí, triệu đồng',
    late: 'Số ngày trễ',
  },
  works: 'Công trình',
  completed: 'Hoàn thành',
  rate: 'Tỷ lệ',
  budget: 'Kinh phí, tr.đ',
  total: 'Tổng cộng',
  title: (p: { by: string }) => `Công trình theo ${p.by}`,
}
