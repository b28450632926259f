import { joinBytes } from '../join-bytes.ts'

/** How far a file has come; `total` is NULL when the host does not say. */
export interface Loading {
  readonly file: 'engine' | 'data'
  readonly loaded: number
  readonly total: number | null
}

/** Reads a response whole, telling the bytes as they come. */
export async function readBytes(
  response: Response,
  tell: (loaded: number, total: number | null) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const total = totalOf(response)
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array(await response.arrayBuffer())
  const parts: Uint8Array[] = []
  let loaded = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    loaded += part.value.length
    tell(loaded, total)
  }
  return joinBytes(parts)
}

/**
 * Unpacks gzip, and leaves everything else as it is: some hosts unpack a `.gz` file on the way, others do not,
 * and only its first bytes tell.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}

/** A length under a content encoding counts packed bytes, while the reader gives unpacked ones. */
function totalOf({ headers }: Response): number | null {
  const length = headers.get('content-length')
  return length === null || headers.has('content-encoding') ? null : Number(length)
}
