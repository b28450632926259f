import type { Localized } from '../text.ts'

/** What can happen to a work between two registers that name it. */
export const eventKinds = [
  'registered',
  'started',
  'completed',
  'redated',
  'cancelled',
  'withdrawn',
  'carried_over',
  'reopened',
  'reappeared',
  'corrected',
] as const

export type EventKind = (typeof eventKinds)[number]

export const eventKindLabels: Readonly<Record<EventKind, Localized>> = {
  registered: { vi: 'Đăng ký', en: 'Registered' },
  started: { vi: 'Bắt đầu', en: 'Started' },
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  redated: { vi: 'Đổi thời hạn', en: 'Deadline changed' },
  cancelled: { vi: 'Huỷ', en: 'Cancelled' },
  withdrawn: { vi: 'Rút khỏi sổ', en: 'Withdrawn' },
  carried_over: { vi: 'Chuyển tiếp', en: 'Carried over' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
  reappeared: { vi: 'Có lại trong sổ', en: 'Back in the register' },
  corrected: { vi: 'Sửa', en: 'Corrected' },
}
