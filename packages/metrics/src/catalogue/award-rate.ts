import { column, count } from '@uwdata/mosaic-sql'
import { units } from '../facts/units.ts'
import { defineMetric } from '../metric.ts'

/** Counted among the units that registered works, so that the rate cannot pass 100 %. */
export const awardRate = defineMetric({
  id: 'award_rate',
  label: { vi: 'Tỷ lệ đơn vị được khen', en: 'Award rate' },
  description: {
    vi: 'Số tập thể được khen trên số đơn vị có đăng ký công trình',
    en: 'Units commended out of the units that registered works',
  },
  unit: { vi: '%', en: '%' },
  kind: 'proportion',
  facts: units,
  clock: null,
  dimensions: ['campaign', 'unit'],
  numerator: count().where(column('is_commended')),
  denominator: count(),
  additive: true,
})
