const toneMoved = /(?:([òóỏõọ])([ae])|([ùúủũụ])y)(?!\p{L})/gu
const lonelyY = /(?<=(?<!\p{L})(?:[bcdđghklmnprstvx]|th|ch|kh|ph|nh|tr|ng))[yỳýỷỹỵ](?![\p{L}\p{M}])/gu

const marks = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const iFor: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/**
 * Folds spellings that stand side by side in lower-case NFC text: tone position (hòa, hoà) and i/y (tỷ, tỉ).
 * The length stays the same, so that offsets do.
 */
export function foldSpelling(text: string): string {
  return text
    .replace(toneMoved, (_, o: string | undefined, vowel: string | undefined, u: string | undefined) =>
      o === undefined ? `u${withTone('y', u ?? '')}` : `o${withTone(vowel ?? '', o)}`,
    )
    .replace(lonelyY, (y) => iFor[y] ?? y)
}

function withTone(vowel: string, toned: string): string {
  const decomposed = toned.normalize('NFD')
  return (vowel + (marks.find((mark) => decomposed.includes(mark)) ?? '')).normalize('NFC')
}
