import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import fc from 'fast-check'

/** One thing that happens to bytes on their way; places are shares of the length. */
export type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'cut'; readonly at: number }

const place = fc.double({ min: 0, max: 1, noNaN: true })
const length = fc.integer({ min: 1, max: 64 })

/** Bytes that mean something to one format or another, beside any bytes. */
const telling = fc
  .constantFrom(
    '"',
    '\n',
    ';',
    '<',
    '>',
    '&',
    '&#0;',
    '<c>',
    '</row>',
    ']]>',
    '{',
    '[',
    ',',
    '\0',
    '\uFEFF',
    '<table>',
    '%',
  )
  .map((text) => new TextEncoder().encode(text))

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant('remove' as const), at: place, length }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    bytes: fc.oneof(telling, fc.uint8Array({ minLength: 1, maxLength: 64 })),
  }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    length,
    times: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
)

export function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce<Uint8Array>(mutate, bytes)
}

function mutate(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = Math.floor(change.at * bytes.length)
  const before = bytes.subarray(0, at)
  switch (change.kind) {
    case 'flip':
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << change.bit) : byte))
    case 'remove':
      return Buffer.concat([before, bytes.subarray(at + change.length)])
    case 'insert':
      return Buffer.concat([before, change.bytes, bytes.subarray(at)])
    case 'repeat': {
      const piece = bytes.subarray(at, at + change.length)
      return Buffer.concat([before, ...Array.from({ length: change.times }, () => piece), bytes.subarray(at)])
    }
    case 'cut':
      return before
  }
}

/** Mutates one part of an archive, which stays an archive. `part` is a share of the number of parts. */
export async function mutatedInside(
  archive: Uint8Array,
  part: number,
  mutations: readonly Mutation[],
): Promise<Uint8Array> {
  const entries = (await new ZipReader(new Uint8ArrayReader(archive)).getEntries()).filter(
    (entry) => !entry.directory,
  )
  const chosen = Math.min(entries.length - 1, Math.floor(part * entries.length))
  const writer = new ZipWriter(new Uint8ArrayWriter())
  for (const [index, entry] of entries.entries()) {
    const bytes = await entry.getData(new Uint8ArrayWriter())
    const content = index === chosen ? mutated(bytes, mutations) : bytes
    await writer.add(entry.filename, new Uint8ArrayReader(Uint8Array.from(content)))
  }
  return writer.close()
}
