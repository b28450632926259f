import { optional, required } from '../column.ts'
import { defineTable } from '../table.ts'

export const run = defineTable({
  schema: 'meta',
  name: 'run',
  about: { vi: 'Một lần nạp đã ghi', en: 'One committed ingest' },
  key: ['run_id'],
  columns: {
    run_id: required('VARCHAR', { vi: 'Mã lần nạp', en: 'Run id' }),
    started_at: required('TIMESTAMP', { vi: 'Bắt đầu, giờ UTC', en: 'Start, UTC' }),
    finished_at: required('TIMESTAMP', { vi: 'Kết thúc, giờ UTC', en: 'End, UTC' }),
    status: required('VARCHAR', { vi: 'committed', en: 'committed' }),
    files: required('INTEGER', { vi: 'Số tệp', en: 'Files' }),
    read: required('BIGINT', { vi: 'Số dòng đã đọc', en: 'Rows read' }),
    inserted: required('BIGINT', { vi: 'Số dòng thêm', en: 'Rows inserted' }),
    updated: required('BIGINT', { vi: 'Số dòng sửa', en: 'Rows updated' }),
    unchanged: required('BIGINT', { vi: 'Số dòng không đổi', en: 'Rows unchanged' }),
    duplicate: required('BIGINT', { vi: 'Số dòng lặp nguyên văn', en: 'Exact repeats' }),
    rejected: required('BIGINT', { vi: 'Số dòng bị từ chối', en: 'Rows rejected' }),
    structural: required('BIGINT', {
      vi: 'Số dòng không phải số liệu: tiêu đề, mục, tổng, chữ ký',
      en: 'Rows that are not data: headings, sections, totals, signatures',
    }),
    snapshot_id: optional('VARCHAR', { vi: 'Bản chụp do lần nạp này tạo', en: 'Snapshot it published' }),
  },
})
