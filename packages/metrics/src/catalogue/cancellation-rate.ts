import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const cancellationRate = defineMetric({
  id: 'cancellation_rate',
  label: {
    vi: 'Tỷ lệ huỷ',
    en: 'Cancellation rate',
  },
  description: {
    vi: 'Số công trình đã huỷ trên tổng số công trình đăng ký',
    en: 'Works cancelled out of all works registered',
  },
  formula: {
    vi: 'công trình đã huỷ ÷ công trình đăng ký',
    en: 'works cancelled ÷ works registered',
  },
  missing: {
    vi: 'Sổ không ghi ngày huỷ: công trình đã huỷ được coi là huỷ ở mọi thời điểm',
    en: 'Registers do not date a cancellation: a cancelled work is cancelled at every as-of date',
  },
  unit: {
    vi: '%',
    en: '%',
  },
  kind: 'proportion',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: count().where(isStatus('cancelled')),
  denominator: count(),
  additive: true,
})
