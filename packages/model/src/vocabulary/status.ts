import type { Localized } from '../text.ts'

/** The states a work can be in. Overdue and on time are derived from dates, never stored. */
export const workStatuses = [
  'registered',
  'started',
  'completed',
  'cancelled',
  'withdrawn',
  'carried_over',
] as const

export type WorkStatus = (typeof workStatuses)[number]

export const workStatusLabels: Readonly<Record<WorkStatus, Localized>> = {
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  started: { vi: 'Đang thực hiện', en: 'Under way' },
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  cancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  carried_over: { vi: 'Chuyển tiếp', en: 'Carried over' },
}
