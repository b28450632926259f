import { required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const occasion = defineTable({
  schema: 'core',
  name: 'occasion',
  about: { vi: 'Dịp lễ mà đợt thi đua chào mừng', en: 'An anniversary the campaign is held for' },
  key: ['campaign_id', 'occasion_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    occasion_id: required('VARCHAR', { vi: 'Mã dịp lễ', en: 'Occasion id' }),
    held_on: required('DATE', { vi: 'Ngày kỷ niệm', en: 'Day of the anniversary' }),
    label_vi: required('VARCHAR', { vi: 'Tên tiếng Việt', en: 'Label in Vietnamese' }),
    label_en: required('VARCHAR', { vi: 'Tên tiếng Anh', en: 'Label in English' }),
    ...provenance,
  },
})
