import { nounSource } from '../lexicon/noun.ts'
import { numberSource, numberStart, numberWord, readCount, readNumberWord } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { FractionToken } from './token.ts'

const adjective =
  '(?:đã |đang |mới |được |of the |of |the |số |tổng số |tổng |registered |planned |required )*'
const noun = `(?: ${adjective}(${nounSource}))?`
const count = numberSource.replace('(?:[.,]\\d{1,8})?)', ')')
const ofWords =
  '(?:trên tổng số|trên tổng|trên số|trên|trong tổng số|trong tổng|trong số|trong|so với tổng số|/(?: ?tổng số)?|of the|of its|of their|of all|of a total of|of|out of its|out of the|out of a total of|out of)'

const parts: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 }

interface FractionForm {
  readonly form: RegExp
  readonly isBare: boolean
  /** The fraction is a share by its words: "hai phần ba". */
  readonly isShare?: true
  readonly read: (written: string) => number | null
  readonly examples: readonly string[]
}

/** The forms of a fraction; `n`, `d` and `noun` are what it says. */
export const fractionForms: readonly FractionForm[] = [
  {
    form: pattern(`${numberStart}(?<!/)(?<n>${count}) ?/ ?(?<d>${count})(?![/\\p{L}%]| ?%)(?<noun>${noun})`),
    isBare: true,
    read: readCount,
    examples: ['742/942 công trình', '40 / 71', '1.250/2.000 hộ'],
  },
  {
    form: pattern(
      `${numberStart}(?<n>${count})(?: [\\p{L}]{1,12}){0,5}?(?: ?, ?| |(?=/))${ofWords} ?(?:số |the |là |có |gồm )?(?<d>${count})(?! ?%|/)(?<noun>${noun})`,
    ),
    isBare: false,
    read: readCount,
    examples: [
      '40 công trình trên tổng số 71',
      '7 trong tổng số 92 hộ',
      '5 trong 7 xã',
      '40 of 71 works',
      '40 out of the 71',
    ],
  },
  {
    form: pattern(`(?<!\\p{L})(?<n>${numberWord}) phần (?<d>${numberWord}|tư)(?!\\p{L})(?<noun>${noun})`),
    isBare: false,
    isShare: true,
    read: (written) => (written === 'tư' ? 4 : readNumberWord(written)),
    examples: ['hai phần ba số hộ', 'ba phần tư số công trình'],
  },
  {
    form: pattern(
      `(?<!\\p{L})(?<n>${numberWord}) (?:trên|trong số|trong|of the|of its|of their|out of) (?<d>${numberWord}) (?<noun>${nounSource})`,
    ),
    isBare: false,
    read: readNumberWord,
    examples: ['hai trong ba đơn vị', 'two of the three wards'],
  },
  {
    form: pattern(
      `(?<!\\p{L})(?<n>${numberWord})[ -](?<d>thirds?|quarters?|fifths?|tenths?) of (?:the |all )?(?:[a-z]{3,14}[ -]){0,2}?(?<noun>${nounSource})`,
    ),
    isBare: false,
    isShare: true,
    read: (written) => parts[written.replace(/s$/u, '')] ?? readNumberWord(written),
    examples: ['two thirds of the households', 'three-quarters of all works'],
  },
  {
    form: pattern(
      `(?<!\\p{L})(?<n>một |(?<=(?:hơn|gần) )|a |)(?<d>nửa|half)(?= (?:tổng )?số| of )(?: of)?(?<noun>${noun})`,
    ),
    isBare: false,
    isShare: true,
    read: (written) => (/^(?:nửa|half)$/u.test(written) ? 2 : 1),
    examples: ['hơn một nửa số công trình', 'gần nửa số hộ', 'half of the works'],
  },
  {
    form: pattern(
      '(?<=(?<!\\p{L})(?:hơn|gần|quá|chưa (?:đến|tới|đầy)|over|under|than|nearly|almost) )(?<n>một |a |)(?<d>nửa|half)(?=[,.;)\\n]|$)(?<noun>)',
    ),
    isBare: false,
    isShare: true,
    read: (written) => (/^(?:nửa|half)$/u.test(written) ? 2 : 1),
    examples: ['chưa đến một nửa.', 'just over half.'],
  },
  {
    form: pattern(`(?<!\\p{L})(?:cả|all) (?<n>(?<d>${numberWord}|\\d{1,4})) (?<noun>${nounSource})`),
    isBare: false,
    read: (written) => readNumberWord(written) ?? readCount(written),
    examples: ['cả ba xã', 'all three wards', 'cả 34 phường'],
  },
]

/** Fractions of counts in every printed form; where two forms meet, the first in the list wins. */
export function fractionsOf(text: string): FractionToken[] {
  const found: FractionToken[] = []
  const taken = new Uint8Array(text.length)
  for (const { form, isBare, isShare = false, read } of fractionForms) {
    for (const match of text.matchAll(form)) {
      const { n = '', d = '', noun = '' } = match.groups ?? {}
      const [numerator, denominator] = [read(n), read(d)]
      const end = match.index + match[0].length
      if (numerator === null || denominator === null) continue
      if (taken[match.index] === 1 || taken[end - 1] === 1) continue
      taken.fill(1, match.index, end)
      found.push({
        type: 'fraction',
        start: match.index,
        end,
        numerator,
        denominator,
        noun: nounOf(noun),
        isBare,
        isShare:
          isShare ||
          (denominator < 10 && ofAll.test(match[0])) ||
          (denominator === 10 && read === readNumberWord),
      })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

const ofAll = pattern(' số \\p{L}', 'u')
const nounAtEnd = pattern(`${nounSource}$`, 'u')

function nounOf(found: string): string | null {
  return nounAtEnd.exec(found)?.[0] ?? null
}
