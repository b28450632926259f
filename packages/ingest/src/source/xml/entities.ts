const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Text of XML as it reads: entities as the letters they stand for, and line ends as line feeds.
 * @throws Error for an entity that XML itself does not define; those that a document defines are not followed.
 */
export function decodeText(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text
  return plain.includes('&') ? decodeEntities(plain) : plain
}

/** The value of an attribute as it reads; line ends and tabs in it count as spaces. */
export function decodeValue(text: string): string {
  const plain = /[\t\n\r]/u.test(text) ? text.replace(/\r\n|[\t\n\r]/gu, ' ') : text
  return plain.includes('&') ? decodeEntities(plain) : plain
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));|&/gu,
    (entity, decimal?: string, hex?: string, name?: string) => {
      const letter =
        name === undefined
          ? letterOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
          : predefined[name]
      if (letter === undefined) throw new Error(`${entity} stands for nothing`)
      return letter
    },
  )
}

/** XML 1.0, 2.2: what a document may hold. */
function letterOf(code: number): string | undefined {
  const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  if (Number.isNaN(code) || isControl || isSurrogate || code > 0x10ffff) return undefined
  return String.fromCodePoint(code)
}
