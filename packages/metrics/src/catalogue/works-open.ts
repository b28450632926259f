import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const worksOpen = defineMetric({
  id: 'works_open',
  label: {
    vi: 'Công trình chưa hoàn thành',
    en: 'Works open',
  },
  description: {
    vi: 'Số công trình còn phải làm: đã đăng ký hoặc đang thực hiện',
    en: 'Works still to be done: registered or under way',
  },
  formula: {
    vi: 'đăng ký − hoàn thành − huỷ − chuyển tiếp',
    en: 'registered − completed − cancelled − carried over',
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
  numerator: count().where(isStatus('registered', 'started')),
  denominator: null,
  additive: true,
})
