import type { Localized } from '@vedich/model'

import type { GradeName } from '../scope/grade.ts'
import type { FigureState } from '../scope/state.ts'
import type { PartClass } from './part-sums.ts'

const states: Readonly<Record<FigureState, Localized>> = {
  completed: { vi: 'hoàn thành', en: 'completed' },
  early: { vi: 'hoàn thành trước hạn', en: 'completed early' },
  on_time: { vi: 'hoàn thành đúng hạn', en: 'completed on time' },
  late: { vi: 'hoàn thành trễ hạn', en: 'completed late' },
  started: { vi: 'đang thực hiện', en: 'in progress' },
  registered: { vi: 'chưa triển khai', en: 'not started' },
  open: { vi: 'chưa hoàn thành', en: 'not completed' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  cancelled: { vi: 'đã huỷ', en: 'cancelled' },
  carried_over: { vi: 'chuyển tiếp', en: 'carried over' },
}

const grades: Readonly<Record<GradeName, Localized>> = {
  task_outstanding: { vi: 'hoàn thành xuất sắc nhiệm vụ', en: 'task fulfilled outstandingly' },
  task_well: { vi: 'hoàn thành tốt nhiệm vụ', en: 'task fulfilled well' },
  task_done: { vi: 'hoàn thành nhiệm vụ', en: 'task fulfilled' },
  task_not_done: { vi: 'không hoàn thành nhiệm vụ', en: 'task not fulfilled' },
  outstanding: { vi: 'xuất sắc', en: 'outstanding' },
  excellent: { vi: 'giỏi', en: 'excellent' },
  good: { vi: 'tốt', en: 'good' },
  fair: { vi: 'khá', en: 'fair' },
  average: { vi: 'trung bình', en: 'average' },
  passed: { vi: 'đạt', en: 'passed' },
  not_passed: { vi: 'chưa đạt', en: 'not passed' },
  weak: { vi: 'yếu', en: 'weak' },
  poor: { vi: 'kém', en: 'poor' },
}

/** What a person calls a part of a whole: "đang thực hiện", "dưới 70 %", "xuất sắc". */
export function partLabel(part: PartClass): Localized {
  if (typeof part === 'string') return states[part]
  if ('grade' in part) return grades[part.grade]
  const { low, high } = part
  const vi = (value: number | null) => String(value).replace('.', ',')
  if (low === null) return { vi: `dưới ${vi(high)} %`, en: `below ${high} %` }
  if (high === null) return { vi: `từ ${vi(low)} %`, en: `${low} % and more` }
  return { vi: `${vi(low)}–${vi(high)} %`, en: `${low}–${high} %` }
}
