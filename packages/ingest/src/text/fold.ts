import { replaceLookAlikes } from './look-alikes.ts'

const tone = '[\\u0300\\u0301\\u0303\\u0309\\u0323]'
const tonedGlide = new RegExp(`(o${tone}(?=[ae])|u${tone}(?=y))([aey])`, 'gu')
const lonelyY = new RegExp(`(?<![\\p{L}\\p{M}])([bcdđghklmnpqrstvx]+)y(?=${tone}?(?![\\p{L}\\p{M}]))`, 'gu')

/** Numbers, dates and codes, of which a register has most: nothing in them has two spellings but for their case. */
const caseOnly = /^[!-X[-_a-xz-~]*$/u

/**
 * The matching form of a text: NFC, lower case, spaces collapsed, dashes and quotes unified, and the spellings that
 * Vietnamese offices use side by side folded into one: tone position (hòa, hoà) and i/y (tỷ, tỉ).
 * Tones are kept: An Khánh and An Khanh are different names.
 */
export function foldText(text: string): string {
  if (caseOnly.test(text)) return text.toLowerCase()
  return replaceLookAlikes(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(tonedGlide, (_, glide: string, vowel: string) => `${glide.charAt(0)}${vowel}${glide.slice(1)}`)
    .replace(lonelyY, '$1i')
    .normalize('NFC')
    .replace(/[‐-―−]/gu, '-')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’`´]/gu, "'")
    .replace(/[\s\u200B\uFEFF]+/gu, ' ')
    .trim()
}
