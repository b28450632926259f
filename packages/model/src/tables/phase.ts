import { required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const phase = defineTable({
  schema: 'core',
  name: 'phase',
  about: { vi: 'Giai đoạn của đợt thi đua', en: 'A stage of a campaign' },
  key: ['campaign_id', 'phase_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    phase_id: required('VARCHAR', { vi: 'Mã giai đoạn', en: 'Phase id' }),
    ordinal: required('INTEGER', { vi: 'Thứ tự, từ 1', en: 'Order, from 1' }),
    label_vi: required('VARCHAR', { vi: 'Tên tiếng Việt', en: 'Label in Vietnamese' }),
    label_en: required('VARCHAR', { vi: 'Tên tiếng Anh', en: 'Label in English' }),
    started_on: required('DATE', { vi: 'Ngày đầu', en: 'First day' }),
    ended_on: required('DATE', { vi: 'Ngày cuối', en: 'Last day, included' }),
    ...provenance,
  },
})
