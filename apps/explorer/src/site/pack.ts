/** A question and its answer, an Arrow IPC stream. */
export interface Answer {
  readonly sql: string
  readonly bytes: Uint8Array
}

/**
 * Several answers as one file: the length of the head (32 bits, little endian), the head as JSON with text and length
 * of each answer, then their bytes.
 */
export function encodePack(answers: readonly Answer[]): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(answers.map(({ sql, bytes }) => [sql, bytes.length])))
  const start = 4 + head.length
  const pack = new Uint8Array(answers.reduce((size, { bytes }) => size + bytes.length, start))
  new DataView(pack.buffer).setUint32(0, head.length, true)
  pack.set(head, 4)
  let at = start
  for (const { bytes } of answers) {
    pack.set(bytes, at)
    at += bytes.length
  }
  return pack
}

/** The answers by their questions. */
export function decodePack(pack: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const length = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + length))) as [string, number][]
  let at = 4 + length
  return new Map(
    head.map(([sql, size]) => {
      // A copy, as Arrow wants its buffers on addresses that are multiples of eight.
      const bytes = pack.slice(at, at + size)
      at += size
      return [sql, bytes]
    }),
  )
}
