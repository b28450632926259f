import { column, count } from '@uwdata/mosaic-sql'
import { units } from '../facts/units.ts'
import { defineMetric } from '../metric.ts'

/** Counted among the units that registered works, so that the rate cannot pass 100 %. */
export const awardRate = defineMetric({
  id: 'award_rate',
  label: {
    vi: 'Tỷ lệ đơn vị được khen',
    en: 'Award rate',
  },
  description: {
    vi: 'Số tập thể được khen trên số đơn vị có đăng ký công trình',
    en: 'Units commended out of the units that registered works',
  },
  formula: {
    vi: 'đơn vị được khen ÷ đơn vị đăng ký',
    en: 'units commended ÷ units registered',
  },
  missing: {
    vi: 'Quyết định khen không ghi ngày được tính ở mọi thời điểm; khen cá nhân không tính cho đơn vị',
    en: 'A commendation without a date counts at every as-of date; those of persons are not those of their unit',
  },
  unit: {
    vi: '%',
    en: '%',
  },
  kind: 'proportion',
  facts: units,
  clock: null,
  dimensions: ['campaign', 'parent', 'unit', 'unit_kind'],
  numerator: count().where(column('is_commended')),
  denominator: count(),
  additive: true,
})
