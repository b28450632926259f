import { required } from '../column.ts'
import { defineTable } from '../table.ts'
import { work } from './work.ts'

export const workVersion = defineTable({
  schema: 'core',
  name: 'work_version',
  about: {
    vi: 'Trạng thái trước đây của công trình, như khi ấy được biết',
    en: 'A former state of a work, as it was known then',
  },
  key: ['campaign_id', 'work_id', 'version'],
  columns: {
    ...work.columns,
    version: required('INTEGER', { vi: 'Thứ tự, từ 1', en: 'Order, from 1' }),
    superseded_on: required('DATE', {
      vi: 'Ngày biết trạng thái sau; không còn tính từ ngày này',
      en: 'Day the next state was learned; not known as present from this day on',
    }),
    superseded_by: required(
      'VARCHAR',
      { vi: 'Lần nạp ghi trạng thái sau', en: 'Run that wrote the next state' },
      'run.run_id',
    ),
  },
})
