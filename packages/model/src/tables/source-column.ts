import { optional, required } from '../column.ts'
import { defineTable } from '../table.ts'

export const sourceColumn = defineTable({
  schema: 'meta',
  name: 'source_column',
  about: {
    vi: 'Một cột của bảng đã đọc, và trường mà nó được hiểu là',
    en: 'One column of a table that was read, and the field it was taken for',
  },
  key: ['source_file_id', 'source_sheet', 'source_column'],
  columns: {
    run_id: required('VARCHAR', { vi: 'Lần nạp', en: 'Run' }, 'run.run_id'),
    source_file_id: required('VARCHAR', { vi: 'Tệp nguồn', en: 'Source file' }, 'source_file.source_file_id'),
    source_sheet: required('VARCHAR', {
      vi: 'Trang tính; chuỗi rỗng với tệp chỉ có một bảng',
      en: 'Sheet; an empty text for a file that is one table',
    }),
    source_column: required('INTEGER', { vi: 'Số thứ tự cột, từ 1', en: 'Column number, from 1' }),
    series: required('VARCHAR', {
      vi: 'Các tệp kế tiếp nhau của cùng một nguồn, để so cột',
      en: 'Files that are successive states of one source, whose columns are compared',
    }),
    table_role: required('VARCHAR', {
      vi: 'Loại bảng: register, summary, awards, figures',
      en: 'Kind of table: register, summary, awards, figures',
    }),
    heading: optional('VARCHAR', {
      vi: 'Tiêu đề như ghi trong sổ; tiêu đề nhiều tầng nối bằng " > "',
      en: 'Heading as written; those of several rows joined by " > "',
    }),
    field: optional('VARCHAR', {
      vi: 'Trường được đọc; trống khi cột không được đọc',
      en: 'Field it was read as; empty for a column that is not read',
    }),
    content: optional('VARCHAR', {
      vi: 'Nội dung chủ yếu: number, date, text; trống khi cột trống',
      en: 'What it mostly holds: number, date, text; empty for an empty column',
    }),
  },
})
