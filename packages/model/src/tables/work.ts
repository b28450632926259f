import { optional, required } from '../column.ts'
import { provenance, untold } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const work = defineTable({
  schema: 'core',
  name: 'work',
  about: { vi: 'Công trình đã đăng ký', en: 'One registered thing to complete' },
  key: ['campaign_id', 'work_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    work_id: required('VARCHAR', {
      vi: 'Mã công trình; nếu sổ không có mã thì suy ra từ đơn vị, cấp và tên',
      en: 'Code of the work; derived from unit, tier and title where the register has none',
    }),
    title: required('VARCHAR', { vi: 'Tên công trình', en: 'Title' }),
    unit_id: required('VARCHAR', { vi: 'Đơn vị đăng ký', en: 'Unit that registered it' }, 'unit.unit_id'),
    tier_id: required('VARCHAR', { vi: 'Cấp công trình', en: 'Tier' }, 'tier.tier_id'),
    category: optional('VARCHAR', { vi: 'Lĩnh vực', en: 'Field of work' }),
    subcategory: optional('VARCHAR', { vi: 'Lĩnh vực chi tiết', en: 'Field of work within the field' }),
    location: optional('VARCHAR', { vi: 'Địa điểm', en: 'Place' }),
    status: required('VARCHAR', { vi: 'Tình trạng chuẩn', en: 'State of the work' }),
    status_text: optional('VARCHAR', {
      vi: 'Tình trạng như ghi trong sổ',
      en: 'Status as written in the register',
    }),
    registered_on: optional('DATE', { vi: 'Ngày đăng ký', en: 'Day it was registered' }),
    started_on: optional('DATE', { vi: 'Ngày bắt đầu', en: 'Day it was started' }),
    due_on: optional('DATE', { vi: 'Thời hạn hoàn thành', en: 'Day it is due' }),
    completed_on: optional('DATE', { vi: 'Ngày hoàn thành', en: 'Day it was completed' }),
    budget_vnd: optional('DECIMAL(18,0)', { vi: 'Kinh phí, đồng', en: 'Budget in dong' }),
    note: optional('VARCHAR', { vi: 'Ghi chú', en: 'Note' }),
    known_on: required('DATE', {
      vi: 'Ngày biết trạng thái này: ngày sổ tính đến, không ghi thì ngày nạp',
      en: 'Day this state was learned: the as-of date of the register, else the day of the run',
    }),
    ...provenance,
    untold,
  },
})
