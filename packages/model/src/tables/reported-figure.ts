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
    as_of_source: optional('VARCHAR', {
      vi: 'Căn cứ của ngày: text (trong câu), title (dòng phía trên), publication (ngày công bố)',
      en: 'What told the day: text (its sentence), title (a line above), publication (day of publication)',
    }),
    subject: optional('VARCHAR', {
      vi: 'Đối tượng được đếm, như đã viết',
      en: 'The thing counted, as written',
    }),
    unit_text: optional('VARCHAR', {
      vi: 'Đơn vị được nhắc tới, như đã viết',
      en: 'Unit it speaks of, as written',
    }),
    kind: optional('VARCHAR', {
      vi: 'Loại: actual (thực tế), target (chỉ tiêu), comparison (so sánh), forecast (dự báo)',
      en: 'Kind: actual, target, comparison or forecast',
    }),
    polarity: optional('VARCHAR', {
      vi: 'Đếm phần đã xong (completed) hay phần còn lại (remaining)',
      en: 'Whether it counts what is completed or remaining',
    }),
    hedge: optional('VARCHAR', {
      vi: 'Từ chỉ mức gần đúng ("hơn")',
      en: 'Word that makes it inexact ("hơn")',
    }),
    verdict: optional('VARCHAR', { vi: 'Kết luận của phép tính', en: 'What its arithmetic comes to' }),
    sentence: optional('VARCHAR', { vi: 'Câu chứa con số', en: 'Sentence it stands in' }),
    span_start: optional('INTEGER', {
      vi: 'Vị trí đầu trong toàn văn, tính theo ký tự UTF-16 từ 0',
      en: 'Where it starts in the full text, in UTF-16 code units from 0',
    }),
    span_end: optional('INTEGER', {
      vi: 'Vị trí ngay sau con số trong toàn văn',
      en: 'Where it ends in the full text, not included',
    }),
    ...provenance,
  },
})
