import { optional, required } from '../column.ts'
import { defineTable } from '../table.ts'

export const drift = defineTable({
  schema: 'meta',
  name: 'drift',
  about: {
    vi: 'Cột của nguồn đã đổi so với lần đọc trước',
    en: 'A column of a source that changed since it was last read',
  },
  key: ['run_id', 'source_file_id', 'source_sheet', 'kind', 'column_name'],
  columns: {
    run_id: required('VARCHAR', { vi: 'Lần nạp', en: 'Run' }, 'run.run_id'),
    source_file_id: required('VARCHAR', { vi: 'Tệp nguồn', en: 'Source file' }, 'source_file.source_file_id'),
    source_sheet: required('VARCHAR', {
      vi: 'Trang tính; chuỗi rỗng với tệp chỉ có một bảng',
      en: 'Sheet; an empty text for a file that is one table',
    }),
    kind: required('VARCHAR', {
      vi: 'new, missing, renamed hoặc type_changed',
      en: 'new, missing, renamed or type_changed',
    }),
    column_name: required('VARCHAR', { vi: 'Tiêu đề cột', en: 'Column heading' }),
    before: optional('VARCHAR', { vi: 'Trước đây', en: 'What it was' }),
    after: optional('VARCHAR', { vi: 'Bây giờ', en: 'What it is' }),
    decision: required('VARCHAR', {
      vi: 'Hợp đồng của nguồn quyết định: evolve, freeze hoặc refuse',
      en: 'What the contract of the source decided: evolve, freeze or refuse',
    }),
  },
})
