import { optional, required } from './column.ts'

/** Where a row came from: every row of `core` carries these, so any number leads back to a cell. */
export const provenance = {
  source_file_id: required(
    'VARCHAR',
    {
      vi: 'Tệp nguồn mà dòng này được đọc ra',
      en: 'Source file the row was read from',
    },
    'source_file.source_file_id',
  ),
  source_sheet: optional('VARCHAR', {
    vi: 'Tên trang tính; trống với tệp chỉ có một bảng',
    en: 'Sheet name; empty for a file with one table',
  }),
  source_row: optional('BIGINT', {
    vi: 'Số thứ tự dòng trong tệp hay trang tính, tính từ 1',
    en: 'Row number in the file or sheet, from 1',
  }),
  run_id: required(
    'VARCHAR',
    {
      vi: 'Lần nạp ghi dòng này',
      en: 'Run that wrote the row',
    },
    'run.run_id',
  ),
}
