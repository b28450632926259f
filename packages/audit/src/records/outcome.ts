import type { Localized } from '@vedich/model'

import type { RecordCheck, RecordVerdict } from './check-records.ts'
import type { NoRecords, RecordQuestion } from './record-question.ts'

/** Nothing was compared, and why. */
export function without(reason: NoRecords, question: RecordQuestion | null): RecordCheck {
  return { ...blank, verdict: 'no_records', reason, question }
}

/** What the records say in words, of a figure that is no plain count or rate. */
export function answered(
  verdict: Exclude<RecordVerdict, 'no_records'>,
  question: RecordQuestion,
  answer: Localized,
  method: Localized,
): RecordCheck {
  return { ...blank, verdict, reason: null, question, answer, method }
}

const blank = {
  recorded: null,
  recordedNow: null,
  difference: null,
  answer: null,
  method: null,
  explanations: [],
} as const
