import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const workUnitMap = defineTable({
  schema: 'core',
  name: 'work_unit_map',
  about: {
    vi: 'Công trình của đơn vị đã sáp nhập hay chia tách, trên bản đồ cũ, bản đồ mới và theo nhóm khép kín',
    en: 'A work of a unit that was merged or split: on the old map, on the new map, and in its closed group',
  },
  key: ['campaign_id', 'work_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    work_id: required('VARCHAR', { vi: 'Công trình', en: 'Work' }, 'work.work_id'),
    old_code: optional('VARCHAR', {
      vi: 'Mã đơn vị cũ; trống khi không rõ',
      en: 'Code of the former unit; empty where it cannot be told',
    }),
    old_name: optional('VARCHAR', { vi: 'Tên đơn vị cũ', en: 'Name of the former unit' }),
    new_code: optional('VARCHAR', {
      vi: 'Mã đơn vị mới; trống khi không rõ',
      en: 'Code of the new unit; empty where it cannot be told',
    }),
    new_name: optional('VARCHAR', { vi: 'Tên đơn vị mới', en: 'Name of the new unit' }),
    group_id: required('VARCHAR', { vi: 'Nhóm khép kín', en: 'Closed group' }, 'unit_succession.group_id'),
    group_name: required('VARCHAR', { vi: 'Tên nhóm', en: 'Label of the group' }),
    decided_by: required('VARCHAR', {
      vi: 'Căn cứ: unit, location, hoặc ambiguous khi không có căn cứ',
      en: 'What told it: unit, location, or ambiguous where nothing does',
    }),
    ...provenance,
  },
})
