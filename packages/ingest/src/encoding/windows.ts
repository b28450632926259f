import { latin1Bytes } from '#platform'

type CodePage = 'windows-1252' | 'windows-1258'

/** 80 to 9F of windows-1252, by hand: several releases of Node decode that page as Latin-1. `.` is left open. */
const punctuation = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

const vietnamese = new TextDecoder('windows-1258')

const pages: Readonly<Record<CodePage, ReadonlyMap<string, string>>> = {
  'windows-1252': bytesByLetter('windows-1252'),
  'windows-1258': bytesByLetter('windows-1258'),
}

/**
 * The bytes a text had before a program read them in a Windows code page, one character (U+0000 to U+00FF) a byte;
 * undefined when the page lacks one of its letters.
 */
export function bytesOf(text: string, page: CodePage): string | undefined {
  let bytes = ''
  for (const letter of text) {
    const byte = letter < '\u0080' ? letter : pages[page].get(letter)
    if (byte === undefined) return undefined
    bytes += byte
  }
  return bytes
}

/** Reads bytes, one character a byte, in a Windows code page. */
export function readPage(bytes: string, page: CodePage): string {
  if (page === 'windows-1258') return vietnamese.decode(latin1Bytes(bytes))
  return bytes.replace(/[\u0080-\u009f]/gu, (byte) => {
    const letter = punctuation.charAt(byte.charCodeAt(0) - 0x80)
    return letter === '.' ? byte : letter
  })
}

function bytesByLetter(page: CodePage): Map<string, string> {
  const bytes = Array.from({ length: 128 }, (_, index) => String.fromCharCode(index + 128))
  return new Map([
    // Programs differ on the few bytes a page leaves open: some pass them through as controls.
    ...bytes.map((byte): [string, string] => [byte, byte]).filter(([byte]) => byte < '\u00a0'),
    ...bytes.map((byte): [string, string] => [readPage(byte, page), byte]),
  ])
}
