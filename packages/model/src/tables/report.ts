import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const report = defineTable({
  schema: 'core',
  name: 'report',
  about: { vi: 'Văn bản đã công bố', en: 'A published text' },
  key: ['campaign_id', 'report_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    report_id: required('VARCHAR', { vi: 'Mã văn bản', en: 'Report id' }),
    title: required('VARCHAR', { vi: 'Tiêu đề', en: 'Title' }),
    published_on: optional('DATE', { vi: 'Ngày công bố', en: 'Day it was published' }),
    body: optional('VARCHAR', { vi: 'Toàn văn', en: 'Full text' }),
    ...provenance,
  },
})
