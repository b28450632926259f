import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const unitSuccession = defineTable({
  schema: 'core',
  name: 'unit_succession',
  about: {
    vi: 'Đơn vị hành chính cũ trở thành đơn vị mới; mã được dùng lại, nên khoá là mã và ngày hiệu lực',
    en: 'An administrative unit and the one it became; codes are reused, so a unit is a code and a date',
  },
  key: ['campaign_id', 'predecessor_code', 'successor_code', 'valid_on'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    predecessor_code: required('VARCHAR', { vi: 'Mã đơn vị cũ', en: 'Code of the former unit' }),
    predecessor_name: required('VARCHAR', { vi: 'Tên đơn vị cũ', en: 'Name of the former unit' }),
    predecessor_parent: optional('VARCHAR', { vi: 'Trực thuộc', en: 'Unit above the former one' }),
    successor_code: required('VARCHAR', { vi: 'Mã đơn vị mới', en: 'Code of the new unit' }),
    successor_name: required('VARCHAR', { vi: 'Tên đơn vị mới', en: 'Name of the new unit' }),
    successor_parent: optional('VARCHAR', { vi: 'Trực thuộc', en: 'Unit above the new one' }),
    kind: required('VARCHAR', {
      vi: 'Cách chuyển: whole, part, part_area, part_area_all_people, renamed, reclassified, unchanged',
      en: 'How: whole, part, part_area, part_area_all_people, renamed, reclassified, unchanged',
    }),
    valid_on: required('DATE', { vi: 'Ngày đơn vị mới có hiệu lực', en: 'First day of the new unit' }),
    group_id: required('VARCHAR', {
      vi: 'Nhóm khép kín: mọi đơn vị nối với nhau, so được trước và sau',
      en: 'Closed group: all units linked with one another, comparable before and after',
    }),
    group_name: required('VARCHAR', { vi: 'Tên nhóm', en: 'Label of the group' }),
    citation: optional('VARCHAR', { vi: 'Văn bản quy định', en: 'Act that made the change' }),
    ...provenance,
  },
})
