import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

/** Cancelled and carried-over works stay in the denominator: a rate must not improve by cancelling. */
export const completionRate = defineMetric({
  id: 'completion_rate',
  label: {
    vi: 'Tỷ lệ hoàn thành',
    en: 'Completion rate',
  },
  description: {
    vi: 'Số công trình hoàn thành trên tổng số công trình đăng ký, kể cả công trình đã huỷ, chuyển tiếp, không kể công trình đã rút',
    en: 'Works completed out of all works registered, those cancelled or carried over included, those withdrawn left out',
  },
  formula: {
    vi: 'công trình hoàn thành ÷ công trình đăng ký',
    en: 'works completed ÷ works registered',
  },
  missing: {
    vi: 'Công trình hoàn thành mà không ghi ngày vẫn là hoàn thành; công trình không ghi ngày đăng ký được tính ở mọi thời điểm',
    en: 'A completed work without a date is completed all the same; works without a registration date count at every as-of date',
  },
  unit: {
    vi: '%',
    en: '%',
  },
  kind: 'proportion',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: count().where(isStatus('completed')),
  denominator: count(),
  additive: true,
})
