import { type WorkStatus, workStatuses } from '@vedich/model'

import { statusTerms } from '../lexicon/status.ts'
import { foldText } from '../text/fold.ts'
import { broken, known, type Outcome } from './outcome.ts'

/** Folded spelling to status. */
export type StatusVocabulary = ReadonlyMap<string, WorkStatus>

/** The built-in terms with a campaign's own; the campaign's word wins. */
export function statusVocabulary(
  own: Readonly<Partial<Record<WorkStatus, readonly string[]>>> = {},
): StatusVocabulary {
  const terms = (source: Readonly<Partial<Record<WorkStatus, readonly string[]>>>) =>
    workStatuses.flatMap((status) => (source[status] ?? []).map((term) => [foldTerm(term), status] as const))
  return new Map([...terms(statusTerms), ...terms(own)])
}

const share =
  /^(?:đã |đang )?(?:hoàn thành|đạt|thực hiện|ht)?(?: được)?(?: khoảng)? ?(\d{1,3}(?:[.,]\d+)?) ?%$/u

/**
 * Reads a status cell. A share of completion ("đạt 80 %") is under way below 100 and completed at 100.
 * An unknown spelling breaks `unknown_status`; the caller adds the nearest known terms.
 */
export function parseStatus(raw: string, vocabulary: StatusVocabulary): Outcome<WorkStatus> {
  const text = foldTerm(raw)
  const status = vocabulary.get(text) ?? vocabulary.get(withoutRemark(text))
  if (status !== undefined) return known(status)
  const percent = share.exec(text)?.[1]
  if (percent === undefined) return broken('unknown_status')
  const value = Number(percent.replace(',', '.'))
  if (value > 100) return broken('unknown_status')
  return known(value === 100 ? 'completed' : value > 0 ? 'started' : 'registered')
}

function foldTerm(text: string): string {
  return foldText(text).replace(/[.;,:!]+$/u, '')
}

/** "Hoàn thành (tháng 5)" is read as "hoàn thành": a remark in brackets is not part of the state. */
function withoutRemark(text: string): string {
  return text.replace(/ ?\([^)]*\)$/u, '')
}
