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
    vi: 'Tên trang tính; trống với tệp chỉ có một bảng. Bảng chỉ chiếm một phần thì kèm vùng cột (Sheet1!G:K), bảng nằm ngang thì kèm vùng dòng (Sheet1!3:9)',
    en: 'Sheet name; empty for a file with one table. With the columns of a table that has only some of them (Sheet1!G:K), or the rows of one that lies on its side (Sheet1!3:9)',
  }),
  source_row: optional('BIGINT', {
    vi: 'Số thứ tự dòng trong tệp hay trang tính, tính từ 1; với bảng nằm ngang là số thứ tự cột',
    en: 'Row number in the file or sheet, from 1; that of the column for a table that lies on its side',
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

/** What the row of a register is silent about. */
export const untold = optional('VARCHAR', {
  vi: 'Các cột mà dòng này không nói đến vì bảng không có cột ấy; điều sổ trước đã ghi vẫn giữ. Cách nhau bằng dấu cách',
  en: 'Columns of which the row says nothing, as its table has none for them; what earlier registers say of them holds. Parted by spaces',
})
