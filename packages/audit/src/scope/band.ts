import type { Draft } from '../attach/draft.ts'
import { readDecimal } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'

/** A class of percentages that things are counted in, from `low` up to `high`; NULL where it is open. */
export interface Band {
  readonly low: number | null
  readonly high: number | null
}

/** A band where a text names it; `isHead` when what is counted in it comes behind a colon. */
export interface BandMention extends Band, Stretch {
  readonly isHead: boolean
}

const number = '(\\d{1,3}(?:[.,]\\d{1,2})?)'
const forms: readonly { readonly form: RegExp; readonly ends: (a: number, b: number) => Band }[] = [
  {
    form: pattern(`(?:từ |between )?${number} ?%? ?(?:-|đến|tới|and|to) ?(?:dưới |under )?${number} ?%`),
    ends: (low, high) => ({ low, high }),
  },
  {
    form: pattern(`(?:từ )?${number} ?% (?:trở lên|or more|or above)`),
    ends: (low) => ({ low, high: null }),
  },
  {
    form: pattern(`(?:trên|(?<!(?:cao|thấp|nhiều|ít) )hơn|over|above|more than|at least) ${number} ?%`),
    ends: (low) => ({ low, high: null }),
  },
  { form: pattern(`(?:dưới|under|below|less than) ${number} ?%`), ends: (high) => ({ low: null, high }) },
]

const head = pattern(
  '(?:^|[;:\\n,(] ?|[-+•*] ?)(?:(?:đạt|tỷ lệ|mức|nhóm|loại|có|giải ngân|hoàn thành) ){0,3}$',
  'u',
)
const counted = /^ ?: ?(?:có |là )?\d/u

/** Every band a normal text names, in order. */
export function bandsOf(text: string): BandMention[] {
  const found: BandMention[] = []
  const taken = new Uint8Array(text.length)
  for (const { form, ends } of forms) {
    for (const { index: start, 0: words, 1: a = '', 2: b = '' } of text.matchAll(form)) {
      const end = start + words.length
      if (taken[start] === 1 || taken[end - 1] === 1) continue
      taken.fill(1, start, end)
      const isHead =
        counted.test(text.slice(end, end + 8)) && head.test(text.slice(Math.max(0, start - 40), start))
      found.push({ start, end, isHead, ...ends(readDecimal(a), readDecimal(b)) })
    }
  }
  return found.toSorted((one, other) => one.start - other.start)
}

const verb = pattern('đạt|hoàn thành|tỷ lệ|giải ngân|mức|scored?|reach(?:ed)?|with|ha(?:s|ve|d)', 'u')
const words = /^\)?(?: \p{L}{1,10}){0,10} ?$/u

/** Whether a band behind a figure is the class its things are counted in: "20 phường (58,8 %) đạt trên 90 %". */
export function isClassOf(text: string, end: number, { start, end: bandEnd }: Stretch): boolean {
  if (start < end || start - end > 90) return false
  const gap = text.slice(end, start)
  const isOfAll = pattern('^ (?:tổng )?số', 'u').test(text.slice(bandEnd, bandEnd + 8))
  return words.test(gap) && !isOfAll && (gap.trim() === ')' || verb.test(gap))
}

/** The band a figure counts, where one is named at the head of its line or right behind it. */
export function bandFor(
  text: string,
  bands: readonly BandMention[],
  drafts: readonly Draft[],
): (draft: Draft, index: number) => Band | null {
  return (draft, index) => {
    const at = lowerBound(bands, draft.start)
    const above = bands[at - 1]
    if (above?.isHead === true && /^ ?: ?(?:có |là )?$/u.test(text.slice(above.end, draft.start)))
      return { low: above.low, high: above.high }
    const behind = bands[lowerBound(bands, draft.end)]
    const next = drafts[index + 1]?.start ?? text.length
    return behind !== undefined && !behind.isHead && behind.start < next && isClassOf(text, draft.end, behind)
      ? { low: behind.low, high: behind.high }
      : null
  }
}
