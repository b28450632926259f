import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

/** Cancellation bears no date in a register, so periods and phases are those of registration. */
export const worksCancelled = defineMetric({
  id: 'works_cancelled',
  label: {
    vi: 'Công trình đã huỷ',
    en: 'Works cancelled',
  },
  description: {
    vi: 'Số công trình đã huỷ; kỳ và giai đoạn tính theo ngày đăng ký',
    en: 'Works that were cancelled; periods and phases are those of their registration',
  },
  formula: {
    vi: 'số công trình ở tình trạng đã huỷ',
    en: 'number of works whose state is cancelled',
  },
  missing: {
    vi: 'Sổ không ghi ngày huỷ: công trình đã huỷ được coi là huỷ ở mọi thời điểm',
    en: 'Registers do not date a cancellation: a cancelled work is cancelled at every as-of date',
  },
  unit: {
    vi: 'công trình',
    en: 'works',
  },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: count().where(isStatus('cancelled')),
  denominator: null,
  additive: true,
})
