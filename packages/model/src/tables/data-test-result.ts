import { optional, required } from '../column.ts'
import { defineTable } from '../table.ts'

export const dataTestResult = defineTable({
  schema: 'meta',
  name: 'data_test_result',
  about: {
    vi: 'Kết quả một phép kiểm dữ liệu khai trong campaign.yaml, ở một lần nạp',
    en: 'Result of one data test declared in campaign.yaml, in one run',
  },
  key: ['run_id', 'campaign_id', 'test_id'],
  columns: {
    run_id: required('VARCHAR', { vi: 'Lần nạp', en: 'Run' }, 'run.run_id'),
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }),
    test_id: required('VARCHAR', { vi: 'Mã phép kiểm', en: 'Test id' }),
    severity: required('VARCHAR', {
      vi: 'Mức: error chặn lần nạp, warn chỉ báo',
      en: 'Severity: error stops the run, warn only tells',
    }),
    target: required('VARCHAR', { vi: 'Bảng hoặc cột được kiểm', en: 'Table or column under test' }),
    status: required('VARCHAR', { vi: 'pass, fail hoặc error', en: 'pass, fail or error' }),
    failing_rows: optional('BIGINT', { vi: 'Số dòng không đạt', en: 'Rows that fail' }),
    detail: optional('VARCHAR', { vi: 'Điều tìm thấy', en: 'What was found' }),
    checked_at: required('TIMESTAMP', { vi: 'Lúc kiểm, giờ UTC', en: 'When it was checked, UTC' }),
  },
})
