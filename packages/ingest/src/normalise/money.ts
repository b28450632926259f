import { foldText } from '../text/fold.ts'
import type { Evidence } from './evidence.ts'
import { broken, doubtful, known, type Outcome } from './outcome.ts'

/** How offices write what money counts in: "triệu đồng", "tr.đ", "1.000đ", "10^6 đ", "tỷ VNĐ", "million VND". */
const counted =
  /^(?:x ?)?(1(?:000)+|10\^[369])? ?(nghìn tỉ|ngàn tỉ|nghìn|ngàn|triệu|tỉ|tr|thousand|million|mil|billion|bn)? ?(đồng|đ|vnđ|vnd|dong)?$/u
const scales: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  thousand: 1e3,
  triệu: 1e6,
  tr: 1e6,
  million: 1e6,
  mil: 1e6,
  tỉ: 1e9,
  billion: 1e9,
  bn: 1e9,
  'nghìn tỉ': 1e12,
  'ngàn tỉ': 1e12,
}
/** Money of another country is no amount of dong. */
const foreign = /(?:^|[^\p{L}])(?:usd|us\$|\$|eur|euro|€|jpy|yên|đô la|đô|cny|ndt)(?:$|[^\p{L}])/u

/** Words that make an amount an estimate. */
export const hedgeWords =
  /^(?:(?:ước tính|ước|dự kiến|khoảng|gần|hơn|trên|dưới|xấp xỉ|không quá)(?= |\d) ?|[~≈] ?)+/u

/** Where the money comes from, beside how much it is: "XHH 25 triệu", "25 triệu (xã hội hóa)". */
const source =
  /^(?:nguồn |vốn )?(?:xhh|xã hội hoá|ngân sách(?: nhà nước)?|nsnn|ns|vận động|tài trợ)[: ]+(?=\d)/u
const asides = / ?\([^()\d]*\)$|,-+$/u

const term = /(\d[\d., ]*)\s*([\p{L}][\p{L}\s]*)?/gu

/**
 * Dong per one of the register's money unit, from "Đơn vị tính: triệu đồng"; NaN for foreign money, whose numbers are no
 * dong; undefined when the words are not money.
 */
export function moneyUnit(words: string): number | undefined {
  const text = foldText(words)
    .replace(/[.,;:)(]/gu, '')
    .trim()
  if (foreign.test(text)) return Number.NaN
  const [, number, scale, currency] = counted.exec(text.replace(/^(vnd|vnđ) (\p{L}+)$/u, '$2 $1')) ?? []
  if (scale === undefined && currency === undefined) return undefined
  const times =
    number === undefined ? 1 : number.startsWith('10^') ? 10 ** Number(number.slice(3)) : Number(number)
  return times * (scales[scale ?? ''] ?? 1)
}

/**
 * The unit in a heading: in brackets, as in "Kinh phí (triệu đồng)", or behind its words, as in "Kinh phí, tỷ đồng";
 * undefined when it names none. "Giá trị hợp đồng" ends in no unit.
 */
export function moneyUnitOf(heading: string): number | undefined {
  const bracketed = [...heading.matchAll(/[([](?:đvt|đơn vị tính|đơn vị)?:? ?([^)\]]+)[)\]]/giu)]
    .map(([, bracket = '']) => moneyUnit(bracket))
    .findLast((unit) => unit !== undefined)
  if (bracketed !== undefined) return bracketed
  const words = heading.replace(/[,:–-]/gu, ' ').split(/\s+/u)
  const ends = words.map((_, from) => moneyUnit(words.slice(from).join(' ')))
  return ends.slice(1).find((unit) => unit !== undefined && unit !== 1)
}

/**
 * Reads an amount of money in dong: "1.250.000.000", "1,25 tỷ", "350 triệu đồng", "5 tỷ 217 triệu", "khoảng 350 triệu" (with
 * `approximate_amount`). `unit` is what a bare number counts in (1 for dong, 1e6 under "Đơn vị tính: triệu đồng").
 * Returns whole dong, rounded half up. "1,250 triệu" may be 1250 or 1.25 and yields no value but `ambiguous_number`, unless
 * the column `groupsByComma`.
 */
export function parseMoney(raw: string, unit = 1, groupsByComma = false): Outcome<number> {
  const folded = foldText(raw).replace(source, '').replace(asides, '').trim()
  if (/\d[^\d-]*-\s*\d|\d.*\sđến\s.*\d/u.test(folded)) return broken('money_range')
  const hedge = hedgeWords.exec(folded)?.[0] ?? ''
  const text = folded.slice(hedge.length)
  // "1 tỷ 5" is said of 1,5 tỷ and of 1.005.000.000.
  if (/\p{L} ?\d[\d.,]*$/u.test(text)) return broken('invalid_money')
  let total = 0
  let rest = text
  for (const match of text.matchAll(term)) {
    const words = match[2]?.trim()
    const magnitude = words === undefined || words === '' ? unit : moneyUnit(words)
    if (magnitude === undefined) return broken('invalid_money')
    const amounts = numberReadings(match[1] ?? '')
    const amount = amounts.length > 1 ? amountIn(magnitude, amounts, groupsByComma) : amounts[0]
    if (amount === undefined) {
      return amounts.length > 1
        ? broken('ambiguous_number', amounts.map((reading) => reading * magnitude).join(' / '))
        : broken('invalid_money')
    }
    total += amount * magnitude
    rest = rest.replace(match[0], '')
  }
  const dong = Math.round(total)
  const isWhole = rest.replace(/[\s.]/gu, '') === '' && text !== ''
  if (!isWhole || !Number.isSafeInteger(dong)) return broken('invalid_money')
  return hedge === '' ? known(dong) : doubtful(dong, 'approximate_amount', hedge.trim())
}

/**
 * Decides "5,366" by what it counts: dong and thousands of them have no fractions, so the comma groups; billions are
 * written with decimals. Millions are written both ways, so the answer is undefined where the column does not tell.
 */
function amountIn(
  magnitude: number,
  [decimal, grouped]: readonly number[],
  groupsByComma: boolean,
): number | undefined {
  if (magnitude <= 1e3 || groupsByComma) return grouped
  return magnitude >= 1e9 ? decimal : undefined
}

const englishWay = /(?:^|[^\d.,])(?:\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})(?![\d.,])/u
const vietnameseWay = /(?:^|[^\d.,])(?:\d+,\d{1,2}|\d{1,3}(?:\.\d{3})+(?:,\d+)?)(?![\d.,])/u

/** What an amount of a column says about the others, as counts that add up over the distinct ones: written the English way or not. */
export function moneyEvidence(value: string): Evidence {
  return [Number(englishWay.test(value)), Number(vietnameseWay.test(value))]
}

/** True where a column writes its amounts the English way only: the comma in its "1,200" groups as in "1,200.50". */
export function isGroupedByComma([english = 0, vietnamese = 0]: Evidence): boolean {
  return english > 0 && vietnamese === 0
}

/**
 * Reads a Vietnamese number: dots (or spaces) group thousands, a comma starts decimals. A single dot not followed by
 * exactly three digits, and a comma repeated in groups of three, are the English way round and read so.
 */
export function parseNumber(raw: string): number | undefined {
  return numberReadings(raw)[0]
}

/** Every way to read a number: none, one, or for "55,086" the decimal 55.086 and the grouped 55086. */
export function numberReadings(raw: string): readonly number[] {
  const text = raw.replace(/\s/gu, '')
  if (/^\d+$/u.test(text)) return [Number(text)]
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(text)) {
    return [Number(text.replaceAll('.', '').replace(',', '.'))]
  }
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/u.test(text)) return [Number(text.replaceAll(',', ''))]
  if (/^[1-9]\d{0,2},\d{3}$/u.test(text))
    return [Number(text.replace(',', '.')), Number(text.replace(',', ''))]
  if (/^\d+,\d+$/u.test(text)) return [Number(text.replace(',', '.'))]
  if (/^\d+\.\d+$/u.test(text)) return [Number(text)]
  return []
}
