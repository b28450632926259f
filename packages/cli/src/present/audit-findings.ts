import { type AuditedFigure, changeReasons, type Explanation, reasons } from '@vedich/audit'

import { type AuditWords, auditWords } from './audit-words.ts'
import type { Language } from './language.ts'
import { wrap } from './wrap.ts'

/** Works named for one reason at the terminal; the JSON lists more. */
const named = 5

/** What is wrong with a figure, in words: the sentence it stands in, why, what would be right, and what the records say. */
export function auditFindings(audited: AuditedFigure, language: Language): string[] {
  const words = auditWords[language]
  const lines = [
    ...arithmetic(audited, language, words),
    ...(audited.isAfterPublication ? [words.afterPublication(audited.figure.as_of ?? '')] : []),
    ...records(audited, language, words),
  ]
  if (lines.length === 0) return []
  const { place, sentence } = audited.reading
  const said = sentence.text.replaceAll(/\s+/gu, ' ').trim()
  const quoted = said.length > 160 ? `${said.slice(0, 159)}…` : said
  return [
    wrap(`! ${place ?? ''} ${quoted === '' ? '' : `“${quoted}”`}`.replace(/ +$/u, ''), '  '),
    ...lines.map((line) => wrap(line, '    ', '  - ')),
  ]
}

function arithmetic(audited: AuditedFigure, language: Language, words: AuditWords): string[] {
  const { verdict, reason, expected, repair, numerators, denominators, figure } = audited
  const isWrong =
    verdict === 'mismatch' || verdict === 'impossible' || verdict === 'truncated' || reason === 'open_at_100'
  if (!isWrong && verdict !== 'base_unclear') return []
  return [
    reasons[reason][language],
    ...(expected === null || !isWrong ? [] : [words.right(expected)]),
    ...(repair === null ? [] : [words.repair(words.fields[repair.field], String(repair.value))]),
    ...(repair === null && numerators.length > 0
      ? [words.candidates(words.fields.numerator, few(numerators))]
      : []),
    ...(repair === null && denominators.length > 0 && figure.denominator === null
      ? [words.candidates(words.fields.denominator, few(denominators))]
      : []),
  ]
}

function records({ records: check, figure }: AuditedFigure, language: Language, words: AuditWords): string[] {
  const { verdict, recorded, recordedNow, difference, explanations, question, answer, method } = check
  const counted = method === null ? [] : [words.method(method[language])]
  if (answer !== null) return verdict === 'differs' ? [words.answered(answer[language]), ...counted] : []
  if (recorded === null || (verdict !== 'differs' && recordedNow === null)) return []
  const counts = (one: typeof recorded) =>
    one.denominator === null ? String(one.numerator) : `${one.numerator}/${one.denominator}`
  const lines = recordedNow === null ? [] : [words.now(counts(recordedNow))]
  if (verdict !== 'differs' || difference === null) return lines
  return [
    words.differs(counts(recorded), figure.as_of, question?.knownOn ?? null, difference),
    ...counted,
    ...lines,
    ...explanations.map((one) => explanation(one, language, words)),
  ]
}

function explanation(
  { reason, count, closes, works }: Explanation,
  language: Language,
  words: AuditWords,
): string {
  const list = works.slice(0, named).map(({ work_id, on }) => (on === null ? work_id : `${work_id} (${on})`))
  return `${words.explained(count, changeReasons[reason][language], closes)}: ${list.join(', ')}${count > named ? ' …' : ''}`
}

function few(counts: readonly number[]): string {
  return counts.length > 6 ? `${counts.slice(0, 6).join(', ')} …` : counts.join(', ')
}
