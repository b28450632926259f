import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const worksCompleted = defineMetric({
  id: 'works_completed',
  label: {
    vi: 'Công trình hoàn thành',
    en: 'Works completed',
  },
  description: {
    vi: 'Số công trình đã hoàn thành, theo ngày hoàn thành; cơ bản hoàn thành chưa phải là hoàn thành',
    en: 'Works that were completed, by the day of completion; nearly completed is not completed',
  },
  formula: {
    vi: 'số công trình ở tình trạng hoàn thành',
    en: 'number of works whose state is completed',
  },
  missing: {
    vi: 'Công trình hoàn thành mà không ghi ngày vẫn được tính, nhưng không thuộc kỳ nào',
    en: 'Completed works without a date are counted, but belong to no period',
  },
  unit: {
    vi: 'công trình',
    en: 'works',
  },
  kind: 'count',
  facts: works,
  clock: 'completed_on',
  dimensions: workDimensions,
  numerator: count().where(isStatus('completed')),
  denominator: null,
  additive: true,
})
