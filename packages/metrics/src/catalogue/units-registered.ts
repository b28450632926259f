import { column, count } from '@uwdata/mosaic-sql'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const unitsRegistered = defineMetric({
  id: 'units_registered',
  label: {
    vi: 'Đơn vị đăng ký',
    en: 'Units registered',
  },
  description: {
    vi: 'Số đơn vị có ít nhất một công trình đăng ký; một đơn vị có thể có mặt ở nhiều nhóm',
    en: 'Units with at least one registered work; a unit may stand in several groups',
  },
  formula: {
    vi: 'số đơn vị khác nhau có công trình đăng ký',
    en: 'number of distinct units with registered works',
  },
  missing: {
    vi: 'Công trình không ghi ngày đăng ký được tính ở mọi thời điểm',
    en: 'Works without a registration date count at every as-of date',
  },
  unit: {
    vi: 'đơn vị',
    en: 'units',
  },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: count(column('unit_key')).distinct(),
  denominator: null,
  additive: false,
})
