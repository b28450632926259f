import { kindsOfWork } from '../lexicon/headers/kinds-of-work.ts'
import { foldText } from '../text/fold.ts'
import { parseStatus, statusVocabulary } from './status.ts'

const plain = statusVocabulary()
const works = `(?:${kindsOfWork.map(foldText).join('|')})`
const outline = /^(?:[ivx]+|[a-hđ]|\d{1,2})\s*[.)/:-]\s*/u
const listed = new RegExp(
  `^(?:(?:danh sách|danh mục|bảng tổng hợp|bảng|biểu) )?(?:(?:các|những|nhóm) )?(?:${works}(?:(?:, ?|/| và | - )${works})* )?`,
  'u',
)
const count = /\s*(?:\([^)]*\)|: ?\d[\d.]* ?\p{L}*(?: \p{L}+)?|:)$/u

/**
 * The state of all works below a heading: "I. CÔNG TRÌNH ĐÃ HOÀN THÀNH (12 công trình)" says "đã hoàn thành". Undefined for
 * one that says none, or what is only planned: "Công trình khởi công mới", "Công trình chuyển tiếp".
 */
export function saidState(heading: string): string | undefined {
  const said = foldText(heading).replace(outline, '').replace(count, '').replace(listed, '').trim()
  const { value } = parseStatus(said, plain)
  if (value === 'completed') return said
  const isTold = /^(?:đã|đang|chưa|dở dang)(?: |$)/u.test(said)
  return isTold && (value === 'started' || value === 'registered') ? said : undefined
}

/** True of a title that names works, and counts none. */
export function namesWorks(title: string): boolean {
  return anyWorks.test(foldText(title)) && !/\d/u.test(title)
}

const anyWorks = new RegExp(works, 'u')
