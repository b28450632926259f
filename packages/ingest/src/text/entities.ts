const named = /&([A-Za-z])(grave|acute|circ|tilde|uml|cedil);|&(ETH|eth|nbsp);|&(amp);(?!#?\w{2,8};)/gu
const numbered = /&#(?:(\d{2,6})|[xX]([0-9A-Fa-f]{2,5}));?/gu

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
}
const others: Readonly<Record<string, string>> = { ETH: 'Đ', eth: 'đ', nbsp: ' ', amp: '&' }

/**
 * Replaces HTML entities that stand for letters, `&nbsp;` and `&amp;`. A numeric entity may lack its semicolon, as old
 * web exports leave it. Entities that could be read as the quotes, delimiters or line ends of a table stay as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text
    .replace(numbered, (whole, decimal: string | undefined, hex: string | undefined) => {
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
      const letter = code <= 0xffff ? String.fromCharCode(code) : ''
      return /^(?:[\p{L}\p{M}])$/u.test(letter) && code > 0x7f ? letter : whole
    })
    .replace(named, (whole, letter?: string, accent?: string, other?: string, ampersand?: string) => {
      if (letter !== undefined) return (letter + (accents[accent ?? ''] ?? '')).normalize('NFC')
      return others[other ?? ampersand ?? ''] ?? whole
    })
}
