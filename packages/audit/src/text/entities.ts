const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '-',
  mdash: '-',
  minus: '-',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  hellip: '…',
  percnt: '%',
  comma: ',',
  sol: '/',
  frasl: '/',
  ETH: 'Đ',
  eth: 'đ',
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
}

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
}

/** The letter an HTML entity stands for ("&atilde;", "&#7911" without its semicolon); nothing for an unknown one. */
export function decodeEntity(entity: string): string | undefined {
  const body = entity.slice(1).replace(/;$/u, '')
  if (body.startsWith('#')) {
    const code = /^#x/iu.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10)
    return code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCharCode(code)
      : undefined
  }
  const accent = accents[body.slice(1)]
  if (accent !== undefined) return (body.charAt(0) + accent).normalize('NFC')
  return Object.hasOwn(named, body) ? named[body] : undefined
}
