import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const unitSummary = defineTable({
  schema: 'core',
  name: 'unit_summary',
  about: {
    vi: 'Số tổng hợp của một đơn vị theo biểu tổng hợp; không cộng chung với công trình',
    en: 'Counts that a summary form states for a unit; never added to single works',
  },
  key: ['campaign_id', 'summary_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    summary_id: required('VARCHAR', {
      vi: 'Mã, suy ra từ đơn vị, cấp và ngày tính đến',
      en: 'Id, derived from unit, tier and as-of date',
    }),
    unit_id: required('VARCHAR', { vi: 'Đơn vị', en: 'Unit' }, 'unit.unit_id'),
    tier_id: optional(
      'VARCHAR',
      { vi: 'Cấp; trống là mọi cấp', en: 'Tier; empty for all tiers' },
      'tier.tier_id',
    ),
    as_of: optional('DATE', { vi: 'Tính đến ngày', en: 'Day it speaks of' }),
    registered: optional('BIGINT', { vi: 'Số công trình đăng ký', en: 'Works registered' }),
    started: optional('BIGINT', { vi: 'Số công trình đang thực hiện', en: 'Works under way' }),
    completed: optional('BIGINT', { vi: 'Số công trình hoàn thành', en: 'Works completed' }),
    overdue: optional('BIGINT', { vi: 'Số công trình quá hạn', en: 'Works overdue' }),
    cancelled: optional('BIGINT', { vi: 'Số công trình huỷ', en: 'Works cancelled' }),
    percent_text: optional('VARCHAR', { vi: 'Tỷ lệ như đã in', en: 'Percentage as printed' }),
    ...provenance,
  },
})
