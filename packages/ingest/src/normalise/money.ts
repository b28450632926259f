import { foldText } from '../text/fold.ts'
import { broken, known, type Outcome } from './outcome.ts'

/** Dong in one of each magnitude word. */
const magnitudes: Readonly<Record<string, number>> = {
  đồng: 1,
  đ: 1,
  vnđ: 1,
  vnd: 1,
  'nghìn đồng': 1e3,
  'ngàn đồng': 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  'triệu đồng': 1e6,
  tr: 1e6,
  trđ: 1e6,
  tỉ: 1e9,
  'tỉ đồng': 1e9,
  'nghìn tỉ': 1e12,
  'nghìn tỉ đồng': 1e12,
}

const term = /(\d[\d., ]*)\s*([\p{L}][\p{L}\s]*)?/gu

/** Dong per one of the register's money unit, from "Đơn vị tính: triệu đồng"; undefined when the words are not money. */
export function moneyUnit(words: string): number | undefined {
  return magnitudes[
    foldText(words)
      .replace(/[.,;:)(]/gu, '')
      .trim()
  ]
}

/**
 * Reads an amount of money in dong: "1.250.000.000", "1,25 tỷ", "350 triệu đồng", "5 tỷ 217 triệu".
 * `unit` is what a bare number counts in (1 for dong, 1e6 under "Đơn vị tính: triệu đồng").
 * Returns whole dong, rounded half up.
 */
export function parseMoney(raw: string, unit = 1): Outcome<number> {
  const text = foldText(raw)
  let total = 0
  let rest = text
  for (const match of text.matchAll(term)) {
    const words = match[2]?.trim()
    const magnitude = words === undefined || words === '' ? unit : magnitudes[words]
    const amount = parseNumber(match[1] ?? '')
    if (magnitude === undefined || amount === undefined) return broken('invalid_money')
    total += amount * magnitude
    rest = rest.replace(match[0], '')
  }
  const isWhole = rest.replace(/[\s.]/gu, '') === '' && text !== ''
  return isWhole && Number.isSafeInteger(Math.round(total))
    ? known(Math.round(total))
    : broken('invalid_money')
}

/**
 * Reads a Vietnamese number: dots (or spaces) group thousands, a comma starts decimals. A single dot not followed by
 * exactly three digits, and a comma repeated in groups of three, are the English way round and read so.
 */
export function parseNumber(raw: string): number | undefined {
  const text = raw.replace(/[\s\u00a0\u202f]/gu, '')
  if (/^\d+$/u.test(text)) return Number(text)
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d+,\d+$/u.test(text)) return Number(text.replace(',', '.'))
  if (/^\d+\.\d+$/u.test(text)) return Number(text)
  return undefined
}
