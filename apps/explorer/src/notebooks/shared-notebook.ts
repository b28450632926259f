/** Longer links are cut off by mail programs and chats. */
const longestLink = 8000
/** What a short link may unpack to. */
const largestText = 2 * 2 ** 20

/** A notebook's text as letters for a link; NULL when it is too large for one. */
export async function packForLink(text: string): Promise<string | null> {
  const packed = await passed(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Infinity)
  const letters = btoa(Array.from(packed, (byte) => String.fromCodePoint(byte)).join(''))
  const readable = letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '')
  return readable.length > longestLink ? null : readable
}

/**
 * The text that `packForLink` put into a link.
 * @throws Error for letters that it did not make, or that unpack to more than a notebook may have.
 */
export async function unpackFromLink(letters: string): Promise<string> {
  const packed = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    Number(letter.codePointAt(0)),
  )
  const bytes = await passed(packed, new DecompressionStream('deflate-raw'), largestText)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

async function passed(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const piece = new Uint8Array(next.value)
    pieces.push(piece)
    size += piece.length
    if (size > limit) {
      await reader.cancel()
      throw new Error(`more than ${limit} bytes`)
    }
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
