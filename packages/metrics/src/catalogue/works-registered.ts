import { count } from '@uwdata/mosaic-sql'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const worksRegistered = defineMetric({
  id: 'works_registered',
  label: {
    vi: 'Công trình đăng ký',
    en: 'Works registered',
  },
  description: {
    vi: 'Số công trình đã đăng ký, ở mọi tình trạng trừ công trình không còn trong sổ',
    en: 'Works that were registered, whatever became of them; those a later register left out are not counted',
  },
  formula: {
    vi: 'số công trình có trong sổ đăng ký',
    en: 'number of works in the register',
  },
  missing: {
    vi: 'Công trình không ghi ngày đăng ký được tính ở mọi thời điểm',
    en: 'Works without a registration date count at every as-of date',
  },
  unit: {
    vi: 'công trình',
    en: 'works',
  },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: count(),
  denominator: null,
  additive: true,
})
