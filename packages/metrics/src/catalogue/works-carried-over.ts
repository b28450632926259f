import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

/** Carrying over bears no date in a register, so periods and phases are those of registration. */
export const worksCarriedOver = defineMetric({
  id: 'works_carried_over',
  label: {
    vi: 'Công trình chuyển tiếp',
    en: 'Works carried over',
  },
  description: {
    vi: 'Số công trình chuyển sang đợt sau; kỳ và giai đoạn tính theo ngày đăng ký',
    en: 'Works carried over to the next campaign; periods and phases are those of their registration',
  },
  formula: {
    vi: 'số công trình ở tình trạng chuyển tiếp',
    en: 'number of works whose state is carried over',
  },
  missing: {
    vi: 'Sổ không ghi ngày chuyển tiếp: công trình được coi là chuyển tiếp ở mọi thời điểm',
    en: 'Registers do not date it: a work carried over is so at every as-of date',
  },
  unit: {
    vi: 'công trình',
    en: 'works',
  },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: count().where(isStatus('carried_over')),
  denominator: null,
  additive: true,
})
