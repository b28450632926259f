import { kindsOfWork, occasionsOfWork } from '../lexicon/headers/kinds-of-work.ts'
import { foldText } from '../text/fold.ts'
import { parseStatus, statusVocabulary } from './status.ts'

const plain = statusVocabulary()
const works = `(?:${kindsOfWork.map(foldText).join('|')})`
const outline = /^(?:[ivx]+|[a-hđ]|\d{1,2})\s*[.)/:-]\s*/u
const listed = new RegExp(
  `^(?:(?:danh sách|danh mục|bảng tổng hợp|bảng|biểu) )?(?:(?:các|những|nhóm) )?(?:${works}(?:(?:, ?|/| và | - )${works})* (?:(?:${occasionsOfWork}) )*)?`,
  'u',
)
const count = /\s*(?:\([^)]*\)|: ?\d[\d.]* ?\p{L}*(?: \p{L}+)?|:)$/u

/** "năm 2024", "đến ngày 30/9/2024". */
const until =
  / (?:trong |của )?(?:năm \d{4}|qu[ýí] (?:\d|i{1,3}|iv)(?: ?(?:\/|năm) ?\d{4})?|tháng \d{1,2}(?: ?(?:\/|năm) ?\d{4})?|(?:tính )?đến (?:hết )?(?:ngày |tháng )?\d[\d/.-]*)$/u

/**
 * The state of all works below a heading: "I. CÔNG TRÌNH ĐÃ HOÀN THÀNH (12 công trình)" says "đã hoàn thành". Undefined for
 * one that says none, or what may only be planned: "Công trình khởi công mới", "Công trình hoàn thành năm 2025".
 */
export function saidState(heading: string): string | undefined {
  const words = foldText(heading).replace(outline, '').replace(count, '').replace(listed, '').trim()
  const said = words.replace(until, '')
  const { value } = parseStatus(said, plain)
  const isTold = /^(?:đã|đang|chưa|dở dang)(?: |$)/u.test(said)
  if (value === 'completed') return isTold || said === words ? said : undefined
  return isTold && (value === 'started' || value === 'registered') ? said : undefined
}

/** True of a title that names works, and counts none. */
export function namesWorks(title: string): boolean {
  const words = foldText(title)
  return anyWorks.test(words) && !/\d/u.test(words.replace(until, ''))
}

const anyWorks = new RegExp(works, 'u')
