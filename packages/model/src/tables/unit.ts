import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const unit = defineTable({
  schema: 'core',
  name: 'unit',
  about: { vi: 'Đơn vị đăng ký công trình', en: 'A body that registers works' },
  key: ['campaign_id', 'unit_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    unit_id: required('VARCHAR', { vi: 'Mã đơn vị', en: 'Unit id' }),
    name: required('VARCHAR', { vi: 'Tên đầy đủ', en: 'Full name' }),
    kind: optional('VARCHAR', {
      vi: 'Loại đơn vị, như phường, trường học',
      en: 'Kind of unit, as ward or school',
    }),
    ...provenance,
  },
})
