import { optional, required } from '../column.ts'
import { defineTable } from '../table.ts'

export const sourceFile = defineTable({
  schema: 'meta',
  name: 'source_file',
  about: { vi: 'Một tệp đã đọc, theo nội dung', en: 'One file that was read, by content' },
  key: ['source_file_id'],
  columns: {
    source_file_id: required('VARCHAR', {
      vi: 'Mã tệp: đợt thi đua, đường dẫn và băm',
      en: 'File id: from campaign, path and hash',
    }),
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }),
    path: required('VARCHAR', {
      vi: 'Đường dẫn trong thư mục đợt thi đua',
      en: 'Path inside the campaign folder',
    }),
    sha256: required('VARCHAR', { vi: 'Mã băm SHA-256', en: 'SHA-256 of the bytes' }),
    bytes: required('BIGINT', { vi: 'Kích thước', en: 'Size in bytes' }),
    format: required('VARCHAR', { vi: 'Định dạng', en: 'Format' }),
    role: required('VARCHAR', {
      vi: 'Vai trò: register, summary, awards, figures, report, campaign, correction',
      en: 'Role: register, summary, awards, figures, report, campaign, correction',
    }),
    encoding: required('VARCHAR', { vi: 'Bảng mã nhận ra', en: 'Encoding detected' }),
    encoding_confidence: optional('DOUBLE', {
      vi: 'Độ tin cậy khi nhận ra bảng mã, từ 0 đến 1; trống khi campaign.yaml đã nêu',
      en: 'Confidence of the encoding detected, 0 to 1; empty where campaign.yaml tells it',
    }),
    delimiter: optional('VARCHAR', { vi: 'Dấu ngăn cột', en: 'Delimiter' }),
    as_of: optional('DATE', { vi: 'Số liệu tính đến ngày', en: 'Day the file speaks of' }),
    document_number: optional('VARCHAR', {
      vi: 'Số văn bản mà bảng kèm theo, như 12/BC-UBND',
      en: 'Number of the document the table is attached to, as 12/BC-UBND',
    }),
    document_date: optional('DATE', { vi: 'Ngày của văn bản đó', en: 'Date of that document' }),
    document_issuer: optional('VARCHAR', { vi: 'Nơi ban hành văn bản đó', en: 'Who issued that document' }),
    known_on: required('DATE', {
      vi: 'Ngày biết điều tệp nói: ngày tính đến, không ghi thì ngày nạp',
      en: 'Day its content was learned: the as-of date, else the day of the run',
    }),
    revision: required('INTEGER', {
      vi: 'Số bản trước của cùng đường dẫn, cùng ngày biết',
      en: 'Earlier versions of the same path learned on the same day',
    }),
    series: optional('VARCHAR', {
      vi: 'Nguồn mà tệp là một bản, để so cột giữa các lần',
      en: 'Source it is one state of, for comparing columns',
    }),
    register_series: optional('VARCHAR', {
      vi: 'Loạt sổ khai trong campaign.yaml: sổ sau thay sổ trước, thiếu công trình nào là rút công trình ấy',
      en: 'Series declared in campaign.yaml: a later register stands for the earlier, and withdraws what it leaves out',
    }),
    is_supplement: required('BOOLEAN', {
      vi: 'Đúng khi là sổ bổ sung: không nhắc đến một công trình không có nghĩa là rút',
      en: 'True for a supplement: leaving a work out does not withdraw it',
    }),
    read: required('BIGINT', { vi: 'Số dòng đã đọc', en: 'Rows read' }),
    inserted: required('BIGINT', { vi: 'Số dòng thêm', en: 'Rows inserted' }),
    updated: required('BIGINT', { vi: 'Số dòng sửa', en: 'Rows updated' }),
    unchanged: required('BIGINT', { vi: 'Số dòng không đổi', en: 'Rows unchanged' }),
    duplicate: required('BIGINT', { vi: 'Số dòng lặp nguyên văn', en: 'Exact repeats' }),
    rejected: required('BIGINT', { vi: 'Số dòng bị từ chối', en: 'Rows rejected' }),
    structural: required('BIGINT', { vi: 'Số dòng không phải số liệu', en: 'Rows that are not data' }),
    reading_rules: optional('VARCHAR', {
      vi: 'Dấu quy tắc đọc tệp',
      en: 'Hash of the reading rules',
    }),
    run_id: required('VARCHAR', { vi: 'Lần nạp', en: 'Run that read it' }, 'run.run_id'),
  },
})
