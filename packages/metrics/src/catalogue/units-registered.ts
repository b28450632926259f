import { column, count } from '@uwdata/mosaic-sql'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'

export const unitsRegistered = defineMetric({
  id: 'units_registered',
  label: { vi: 'Đơn vị đăng ký', en: 'Units registered' },
  description: {
    vi: 'Số đơn vị có ít nhất một công trình đăng ký; một đơn vị có thể có mặt ở nhiều nhóm',
    en: 'Units with at least one registered work; a unit may stand in several groups',
  },
  unit: { vi: 'đơn vị', en: 'units' },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: ['campaign', 'tier', 'unit', 'phase', 'category', 'status'],
  numerator: count(column('unit_key')).distinct(),
  denominator: null,
  additive: false,
})
