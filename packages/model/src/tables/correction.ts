import { optional, required } from '../column.ts'
import { defineTable } from '../table.ts'

export const correction = defineTable({
  schema: 'meta',
  name: 'correction',
  about: {
    vi: 'Một ô mà đơn vị đã sửa trong bảng trả lại, và ô gốc của nó',
    en: 'One cell that an office corrected in a workbook it sent back, and the cell it stands for',
  },
  key: ['source_file_id', 'source_sheet', 'source_row', 'source_column'],
  columns: {
    run_id: required('VARCHAR', { vi: 'Lần nạp', en: 'Run' }, 'run.run_id'),
    source_file_id: required(
      'VARCHAR',
      { vi: 'Tệp gốc', en: 'File of the original cell' },
      'source_file.source_file_id',
    ),
    source_sheet: required('VARCHAR', {
      vi: 'Trang tính gốc; chuỗi rỗng với tệp chỉ có một bảng',
      en: 'Sheet of the original cell; an empty text for a file that is one table',
    }),
    source_row: required('BIGINT', { vi: 'Dòng gốc, từ 1', en: 'Row of the original cell, from 1' }),
    source_column: required('INTEGER', { vi: 'Cột gốc, từ 1', en: 'Column of the original cell, from 1' }),
    before: optional('VARCHAR', { vi: 'Ô gốc như ghi', en: 'The cell as it was written' }),
    after: optional('VARCHAR', { vi: 'Ô sau khi sửa', en: 'The cell as corrected' }),
    correction_file_id: required(
      'VARCHAR',
      { vi: 'Tệp sửa', en: 'File with the correction' },
      'source_file.source_file_id',
    ),
    correction_sheet: required('VARCHAR', { vi: 'Trang tính của tệp sửa', en: 'Sheet with the correction' }),
    correction_row: required('BIGINT', {
      vi: 'Dòng trong tệp sửa, từ 1',
      en: 'Row with the correction, from 1',
    }),
  },
})
