import { required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const ratingBand = defineTable({
  schema: 'core',
  name: 'rating_band',
  about: {
    vi: 'Mức xếp loại một chỉ số, do đợt thi đua định nghĩa',
    en: 'A band that a rate is judged by, defined by the campaign',
  },
  key: ['campaign_id', 'metric_id', 'band_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    metric_id: required('VARCHAR', { vi: 'Chỉ số được xếp loại', en: 'Metric that is judged' }),
    band_id: required('VARCHAR', { vi: 'Mã mức', en: 'Band id' }),
    ordinal: required('INTEGER', { vi: 'Thứ tự từ mức cao nhất, từ 1', en: 'Order from the best, from 1' }),
    label_vi: required('VARCHAR', { vi: 'Tên tiếng Việt', en: 'Label in Vietnamese' }),
    label_en: required('VARCHAR', { vi: 'Tên tiếng Anh', en: 'Label in English' }),
    at_least: required('DOUBLE', {
      vi: 'Tỷ lệ thấp nhất của mức, 0 đến 1',
      en: 'Lowest rate of the band, 0 to 1',
    }),
    minimum_n: required('INTEGER', {
      vi: 'Mẫu số nhỏ nhất để được xếp loại',
      en: 'Smallest denominator that is judged',
    }),
    light: required('VARCHAR', { vi: 'Đèn: green, amber hoặc red', en: 'Light: green, amber or red' }),
    ...provenance,
  },
})
