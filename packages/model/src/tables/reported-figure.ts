import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const reportedFigure = defineTable({
  schema: 'core',
  name: 'reported_figure',
  about: { vi: 'Một con số đã công bố', en: 'One published number' },
  key: ['campaign_id', 'figure_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    figure_id: required('VARCHAR', { vi: 'Mã con số', en: 'Figure id' }),
    report_id: optional(
      'VARCHAR',
      { vi: 'Văn bản chứa con số', en: 'Report it stands in' },
      'report.report_id',
    ),
    metric_id: optional('VARCHAR', { vi: 'Chỉ số tương ứng', en: 'Metric it states' }),
    tier_id: optional(
      'VARCHAR',
      { vi: 'Cấp; trống là toàn đợt', en: 'Tier; empty for the whole campaign' },
      'tier.tier_id',
    ),
    numerator: optional('BIGINT', { vi: 'Tử số', en: 'Numerator' }),
    denominator: optional('BIGINT', { vi: 'Mẫu số', en: 'Denominator' }),
    percent_text: optional('VARCHAR', { vi: 'Tỷ lệ như đã in', en: 'Percentage as printed' }),
    citation: optional('VARCHAR', { vi: 'Nguồn trích dẫn', en: 'Where it was published' }),
    as_of: optional('DATE', { vi: 'Tính đến ngày', en: 'Day it speaks of' }),
    ...provenance,
  },
})
