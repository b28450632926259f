import { required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const tier = defineTable({
  schema: 'core',
  name: 'tier',
  about: {
    vi: 'Cấp của công trình, do đợt thi đua định nghĩa',
    en: 'A level of works, defined by the campaign',
  },
  key: ['campaign_id', 'tier_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    tier_id: required('VARCHAR', { vi: 'Mã cấp', en: 'Tier id' }),
    ordinal: required('INTEGER', {
      vi: 'Thứ tự từ cấp cao nhất, từ 1',
      en: 'Order from the highest, from 1',
    }),
    label_vi: required('VARCHAR', { vi: 'Tên tiếng Việt', en: 'Label in Vietnamese' }),
    label_en: required('VARCHAR', { vi: 'Tên tiếng Anh', en: 'Label in English' }),
    ...provenance,
  },
})
