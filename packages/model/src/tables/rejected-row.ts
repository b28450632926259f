import { optional, required } from '../column.ts'
import { defineTable } from '../table.ts'

/** A row may break a rule in several cells, and a cell several rules. */
const key = ['source_file_id', 'source_sheet', 'source_row', 'rule', 'source_column']

const finding = {
  run_id: required('VARCHAR', { vi: 'Lần nạp', en: 'Run' }, 'run.run_id'),
  source_file_id: required('VARCHAR', { vi: 'Tệp nguồn', en: 'Source file' }, 'source_file.source_file_id'),
  source_sheet: required('VARCHAR', {
    vi: 'Trang tính; chuỗi rỗng với tệp chỉ có một bảng',
    en: 'Sheet; an empty text for a file that is one table',
  }),
  source_row: required('BIGINT', { vi: 'Số thứ tự dòng, từ 1', en: 'Row number, from 1' }),
  rule: required('VARCHAR', { vi: 'Quy tắc bị vi phạm', en: 'Rule that was broken' }),
  source_column: {
    ...required('INTEGER', {
      vi: 'Số thứ tự cột, từ 1; 0 khi lỗi là của cả dòng',
      en: 'Column number, from 1; 0 when the row as a whole is meant',
    }),
    default: 0,
  },
  column_name: optional('VARCHAR', { vi: 'Tiêu đề cột trong sổ', en: 'Column heading in the register' }),
  value: optional('VARCHAR', { vi: 'Giá trị như ghi trong sổ', en: 'Value as written' }),
  hint: optional('VARCHAR', {
    vi: 'Điều giúp sửa, như từ gần nhất',
    en: 'What helps to mend it, as the nearest known term',
  }),
}

export const rejectedRow = defineTable({
  schema: 'meta',
  name: 'rejected_row',
  about: { vi: 'Dòng vi phạm quy tắc, giữ nguyên văn', en: 'A row that broke the contract, kept whole' },
  key,
  columns: {
    ...finding,
    cells: required('VARCHAR[]', { vi: 'Các ô như ghi trong sổ', en: 'The cells as written' }),
  },
})

export const flaggedRow = defineTable({
  schema: 'meta',
  name: 'flagged_row',
  about: { vi: 'Dòng đã nạp nhưng cần xem lại', en: 'A row that was loaded but needs a look' },
  key,
  columns: finding,
})
