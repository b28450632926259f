import { required } from '../column.ts'
import { provenance, untold } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const workSighting = defineTable({
  schema: 'core',
  name: 'work_sighting',
  about: {
    vi: 'Sổ sau nhắc lại công trình mà không đổi gì',
    en: 'A register that names a work again without changing what was known',
  },
  key: ['campaign_id', 'work_id', 'source_file_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    work_id: required('VARCHAR', { vi: 'Công trình', en: 'Work' }),
    is_rejected: required('BOOLEAN', {
      vi: 'Đúng khi dòng bị từ chối: sổ có công trình nhưng không đọc được trạng thái',
      en: 'True when the row was rejected: the register has the work, but its state could not be read',
    }),
    ...provenance,
    untold,
  },
})
