import type { Localized } from '@vedich/model'

import { remember } from './remember.ts'
import { isSyllable } from './syllable.ts'

/** Words that registers and reports are full of; without their accented letters they are no words at all. */
const commonWords = `công trình phần việc đơn vị thực hiện hoàn thành đăng ký phường thành phố quận huyện thị trấn cấp cơ sở
  tiến độ kết quả kế hoạch tổng cộng số thứ tự nội dung ghi chú biểu mẫu phụ lục ủy ban nhân dân hội đồng cộng hòa xã hội
  chủ nghĩa việt nam độc lập tự do hạnh phúc kinh phí triệu đồng địa điểm ngày tháng năm quý được không những người
  trường tuyến đường chưa đang đã khu phố nghiệp vụ lĩnh vực giáo dục y tế văn hóa thể thao`

const remains = new Set(
  (commonWords.match(/\p{L}+/gu) ?? [])
    .filter((word) => /[^a-z]/u.test(word))
    .map((word) => word.normalize('NFC').replace(/[^a-z]/gu, ''))
    .filter((word) => word.length > 1),
)
/** The beginning of a syllable with its end gone; by itself in a cell, or before a dot or digit, it is a mark or short for something. */
const onsetsAlone = /(?<=^|[ \t"(])(?:[bcdđghklmnpqstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)(?= +\p{L})/gimu

/** Fewest different damaged words that make a case, and the share of all words they must be. */
const fewest = 3
const leastShare = 0.15

/**
 * Describes how a text lost its accented letters on the way, as old exports and PDF text do: dropped ("PH LC I BIU MU"),
 * replaced by question marks ("C?NG H?A"), or by spaces ("C NG HÒA XÃ H I"). Undefined when it did not.
 */
export function lostLetters(text: string): Localized | undefined {
  const words = [...new Set(text.match(/[\p{L}\p{M}?\ufffd]+/gu) ?? [])]
  const looks = words.map(lookOf)
  const total = looks.filter((look) => look !== 'sign').length
  const enough = (found: readonly string[]) =>
    found.length >= fewest && found.length >= total * leastShare ? found : undefined
  const damaged = (as: WordLook) => enough(words.filter((_, index) => looks[index] === as))
  const replaced = damaged('replaced')
  if (replaced)
    return describe(
      { vi: 'chữ có dấu bị thay bằng "?"', en: 'accented letters were replaced by "?"' },
      replaced,
    )
  const dropped = damaged('dropped')
  // "mu" and "tin" are words too; "lc" and "trnh" are none.
  if (dropped && dropped.filter((word) => !isSyllable(word)).length > 1) {
    return describe({ vi: 'chữ có dấu bị mất', en: 'the accented letters are gone' }, dropped)
  }
  const split = enough([...new Set(text.match(onsetsAlone))])
  return split && describe({ vi: 'chữ bị mất ở giữa từ', en: 'letters are missing inside the words' }, split)
}

/** Letters replaced, letters dropped, none of it, or no word at all. */
type WordLook = 'replaced' | 'dropped' | 'sound' | 'sign'

/** Words met before: thousands of small files share most of theirs. */
const knownLooks = new Map<string, WordLook>()

function lookOf(word: string): WordLook {
  const known = knownLooks.get(word)
  if (known !== undefined) return known
  const look = lookAt(word)
  remember(knownLooks, word, look)
  return look
}

function lookAt(word: string): WordLook {
  if (/\p{L}[?\ufffd]+\p{L}|[?\ufffd]{2,}\p{L}|\p{L}[?\ufffd]{2,}/u.test(word)) return 'replaced'
  if (remains.has(word.toLowerCase())) return 'dropped'
  return /\p{L}/u.test(word) ? 'sound' : 'sign'
}

function describe({ vi, en }: Localized, words: readonly string[]): Localized {
  const examples = words.slice(0, 5).join(' ')
  return { vi: `${vi}: ${examples}`, en: `${en}: ${examples}` }
}
