import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const award = defineTable({
  schema: 'core',
  name: 'award',
  about: { vi: 'Khen thưởng một tập thể hay cá nhân', en: 'A commendation of a unit or a person' },
  key: ['campaign_id', 'award_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    award_id: required('VARCHAR', { vi: 'Mã khen thưởng', en: 'Award id' }),
    unit_id: optional('VARCHAR', { vi: 'Đơn vị được khen', en: 'Commended unit' }, 'unit.unit_id'),
    recipient: required('VARCHAR', {
      vi: 'Tên như ghi trong danh sách',
      en: 'Recipient as written in the list',
    }),
    recipient_kind: required('VARCHAR', {
      vi: 'collective, person hoặc household',
      en: 'collective, person or household',
    }),
    form: optional('VARCHAR', { vi: 'Hình thức, như Giấy khen', en: 'Form, as certificate of merit' }),
    issuer: optional('VARCHAR', { vi: 'Cấp khen', en: 'Body that commends' }),
    decided_on: optional('DATE', { vi: 'Ngày quyết định', en: 'Day of the decision' }),
    ...provenance,
  },
})
