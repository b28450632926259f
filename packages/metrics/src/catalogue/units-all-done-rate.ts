import { column, count } from '@uwdata/mosaic-sql'
import { unitsAllDoneCount } from '../facts/units-all-done-count.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const unitsAllDoneRate = defineMetric({
  id: 'units_all_done_rate',
  label: {
    vi: 'Tỷ lệ đơn vị hoàn thành tất cả',
    en: 'Rate of units with all works done',
  },
  description: {
    vi: 'Số đơn vị có mọi công trình trong nhóm đều hoàn thành, trên số đơn vị đăng ký',
    en: 'Units of which every work in the group is completed, out of the units registered',
  },
  formula: {
    vi: 'đơn vị hoàn thành tất cả ÷ đơn vị đăng ký',
    en: 'units with all works done ÷ units registered',
  },
  missing: {
    vi: 'Đơn vị có công trình huỷ hoặc chuyển tiếp chưa được coi là xong hết; công trình hoàn thành mà không ghi ngày vẫn là hoàn thành',
    en: 'A unit with a cancelled or carried-over work has not done all; a completed work without a date is completed all the same',
  },
  unit: {
    vi: '%',
    en: '%',
  },
  kind: 'proportion',
  facts: works,
  clock: 'registered_on',
  dimensions: workDimensions,
  numerator: unitsAllDoneCount(),
  denominator: count(column('unit_key')).distinct(),
  additive: false,
})
