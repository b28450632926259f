import type { Localized } from '@vedich/model'

import { fitsCountHedge } from '../audit/hedge.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { ReportedFigure } from '../reported-figure.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import type { RecordCheck, Records } from './check-records.ts'
import { dayIn } from './method.ts'
import { answered, without } from './outcome.ts'
import type { RecordQuestion } from './record-question.ts'

type AwardRow = Readonly<Record<string, unknown>>

/** What a count of those commended says beside its number. */
export interface AwardClaim {
  readonly figure: ReportedFigure
  readonly of: 'collective' | 'person'
  /** The words it stands in: they may name the form of the award. */
  readonly sentence: string
}

/**
 * Checks a count of those commended against the list of awards, of the form that is named where the list tells forms
 * apart. Who has two awards may be counted once or twice.
 */
export async function checkAwards(
  { figure, of, sentence }: AwardClaim,
  question: RecordQuestion,
  records: Records,
): Promise<RecordCheck> {
  const rows = (await records.awards?.(String(question.where['campaign']))) ?? []
  const own = rows.filter((row) => row['recipient_kind'] === of && isDecided(row, question.asOf))
  if (own.length === 0) return without('none_recorded', question)
  const forms = formsIn(own)
  const named = forms.filter((form) => foldForm(sentence).includes(form))
  const isOther = named.length === 0 && otherForm.test(foldForm(sentence)) && forms.length > 0
  const isAny = named.length === 0 || named.length === forms.length
  const counted = isAny ? own : own.filter((row) => named.includes(formOf(row)))
  const counts = [
    ...new Set([
      countOf(counted),
      distinct(counted),
      ...(isAny || named.length === 1 ? [countOf(own), distinct(own)] : []),
    ]),
  ]
  const stated = figure.numerator ?? 0
  const hedge = figure.hedge === null ? null : foldSpelling(figure.hedge.toLowerCase())
  const right = counts.find(
    (count) => count === stated || (hedge !== null && fitsCountHedge(stated, count, hedge)),
  )
  const isOfCampaign = named.length > 0 || ofCampaign.test(foldForm(sentence))
  if (
    right === undefined &&
    (isOther || !isOfCampaign || atOnce.test(foldForm(sentence)) || (named.length > 1 && !isAny))
  )
    return without('unknown_scope', question)
  return answered(
    right === undefined ? 'differs' : 'agrees',
    question,
    answerOf(right ?? counts[0] ?? 0, of),
    methodOf(of, right === countOf(own) ? [] : named, question.asOf),
  )
}

/** Words without which a commendation may be one for something else. */
const ofCampaign = pattern('(?:đợt thi đua|phong trào|chiến dịch|cao điểm|tổng kết|campaign)', 'u')
const atOnce = pattern('(?:đột xuất|chuyên đề)', 'u')
/** A form that a list may not hold. */
const otherForm =
  /(?:bằng khen|giấy khen|cờ thi đua|huân chương|huy chương|kỷ niệm chương|kỉ niệm chương|danh hiệu)/u

function isDecided(row: AwardRow, asOf: string | null): boolean {
  const day = row['decided_on']
  return asOf === null || day === null || day === undefined || String(day) <= asOf
}

function formOf(row: AwardRow): string {
  return foldForm(String(row['form'] ?? ''))
}

function foldForm(text: string): string {
  return foldSpelling(text.normalize('NFC').toLowerCase())
}

function formsIn(rows: readonly AwardRow[]): string[] {
  return [...new Set(rows.map(formOf))].filter((form) => form !== '')
}

const countOf = (rows: readonly AwardRow[]) => rows.length

function distinct(rows: readonly AwardRow[]): number {
  return new Set(rows.map((row) => String(row['unit_id'] ?? '') + String(row['recipient'] ?? ''))).size
}

function answerOf(count: number, of: AwardClaim['of']): Localized {
  return of === 'person'
    ? { vi: `${count} cá nhân`, en: `${count} ${count === 1 ? 'person' : 'persons'}` }
    : { vi: `${count} tập thể`, en: `${count} ${count === 1 ? 'collective' : 'collectives'}` }
}

function methodOf(of: AwardClaim['of'], forms: readonly string[], asOf: string | null): Localized {
  const kind = of === 'person' ? { vi: 'cá nhân', en: 'persons' } : { vi: 'tập thể', en: 'collectives' }
  const form = forms.length === 0 ? '' : ` (${forms.join(', ')})`
  const day = asOf === null ? null : dayIn(asOf)
  return {
    vi: `đếm ${kind.vi} trong danh sách khen thưởng${form}${day === null ? '' : `, quyết định đến ngày ${day.vi}`}`,
    en: `${kind.en} in the list of awards${form}${day === null ? '' : `, decided by ${day.en}`}`,
  }
}
