import type { Localized } from '@vedich/model'

import type { FigureState } from '../scope/state.ts'
import type { PartClass } from './part-sums.ts'

const states: Readonly<Record<FigureState, Localized>> = {
  completed: { vi: 'hoàn thành', en: 'completed' },
  started: { vi: 'đang thực hiện', en: 'in progress' },
  registered: { vi: 'chưa triển khai', en: 'not started' },
  open: { vi: 'chưa hoàn thành', en: 'not completed' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  cancelled: { vi: 'đã huỷ', en: 'cancelled' },
  carried_over: { vi: 'chuyển tiếp', en: 'carried over' },
}

/** What a person calls a part of a whole: "đang thực hiện", "dưới 70 %". */
export function partLabel(part: PartClass): Localized {
  if (typeof part === 'string') return states[part]
  const { low, high } = part
  const vi = (value: number | null) => String(value).replace('.', ',')
  if (low === null) return { vi: `dưới ${vi(high)} %`, en: `below ${high} %` }
  if (high === null) return { vi: `từ ${vi(low)} %`, en: `${low} % and more` }
  return { vi: `${vi(low)}–${vi(high)} %`, en: `${low}–${high} %` }
}
