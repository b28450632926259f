import type { Comparison } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { messages } from './messages.ts'

export interface SimpsonWords {
  readonly text: string
  readonly isAlarm: boolean
}

/** Whether comparing the wholes misleads; NULL when there is nothing to compare. */
export function simpsonWords(
  { simpson, groups }: Comparison,
  { code, number }: Language,
): SimpsonWords | null {
  if (simpson === null || groups.length < 2) return null
  const words = messages[code].simpson
  if (simpson.adjusted === null) return { text: words.apart, isAlarm: true }
  const said = { adjusted: number.signedPoints(simpson.adjusted, 1) }
  if (simpson.reversed) return { text: words.reversed(said), isAlarm: true }
  return { text: simpson.mixDominates ? words.mix(said) : words.fine(said), isAlarm: simpson.mixDominates }
}
