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
    parent: optional('VARCHAR', {
      vi: 'Đơn vị cấp trên, khi campaign.yaml hoặc bảng chuyển đổi có',
      en: 'Unit above, where campaign.yaml or the conversion table has it',
    }),
    code: optional('VARCHAR', {
      vi: 'Mã đơn vị hành chính, khi bảng chuyển đổi có',
      en: 'Administrative code, where the conversion table has the unit',
    }),
    valid_from: optional('DATE', {
      vi: 'Ngày có hiệu lực; trống là từ trước',
      en: 'First day of the unit; empty for as long as known',
    }),
    valid_to: optional('DATE', {
      vi: 'Ngày cuối cùng; trống là còn hiệu lực',
      en: 'Last day of the unit; empty while it exists',
    }),
    ...provenance,
  },
})
