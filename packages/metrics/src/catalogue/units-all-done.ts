import { unitsAllDoneCount } from '../facts/units-all-done-count.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

/** Counted within each group: by tier, a unit may have done all its city works and not all its others. */
export const unitsAllDone = defineMetric({
  id: 'units_all_done',
  label: {
    vi: 'Đơn vị hoàn thành tất cả',
    en: 'Units with all works done',
  },
  description: {
    vi: 'Số đơn vị mà mọi công trình đăng ký trong nhóm đều đã hoàn thành',
    en: 'Units of which every work registered in the group is completed',
  },
  formula: {
    vi: 'số đơn vị đăng ký − số đơn vị còn công trình chưa hoàn thành',
    en: 'units registered − units with a work not completed',
  },
  missing: {
    vi: 'Đơn vị có công trình huỷ hoặc chuyển tiếp chưa được coi là xong hết; công trình hoàn thành mà không ghi ngày vẫn là hoàn thành',
    en: 'A unit with a cancelled or carried-over work has not done all; a completed work without a date is completed all the same',
  },
  unit: {
    vi: 'đơn vị',
    en: 'units',
  },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: unitsAllDoneCount(),
  denominator: null,
  additive: false,
})
