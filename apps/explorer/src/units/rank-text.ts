import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import type { JudgedUnit } from './judged-peers.ts'
import { messages } from './messages.ts'

/** "rank 12 (4–61)": a place is never shown without its interval; "–" without works. */
export function rankText({ rank, n }: Pick<JudgedUnit, 'rank' | 'n'>, { code, number }: Language): string {
  if (rank === null || n === 0) return noNumber
  return messages[code].rank(ranksOf(rank, number))
}

/** "12 (4–61)", for a column. */
export function rankCellText({ rank, n }: Pick<JudgedUnit, 'rank' | 'n'>, { number }: Language): string {
  if (rank === null || n === 0) return noNumber
  const { place, from, to } = ranksOf(rank, number)
  return `${place} (${from}–${to})`
}

function ranksOf(rank: NonNullable<JudgedUnit['rank']>, number: Language['number']) {
  return {
    place: number.count(Math.round(rank.median)),
    from: number.count(rank.lower),
    to: number.count(rank.upper),
  }
}
