export interface ZipEntry {
  readonly name: string
  readonly text: string
}

const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endOfCentral = 0x06054b50
const deflated = 8
/** 1 Jan 1980, the first day a ZIP can state: the same table gives the same bytes. */
const epoch = 0x21

interface Packed {
  readonly name: Uint8Array
  readonly data: Uint8Array
  readonly crc: number
  readonly size: number
}

/** A ZIP file of small texts; the browser itself compresses them. */
export async function zip(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await Promise.all(entries.map(pack))
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of packed) {
    const header = record(30, localHeader, 4, fields(entry))
    directory.push(record(46, centralHeader, 6, fields(entry), offset), entry.name)
    parts.push(header, entry.name, entry.data)
    offset += header.length + entry.name.length + entry.data.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return joined([...parts, ...directory, end(packed.length, size, offset)])
}

async function pack({ name, text }: ZipEntry): Promise<Packed> {
  const bytes = new TextEncoder().encode(text)
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const data = new Uint8Array(await new Response(stream).arrayBuffer())
  return { name: new TextEncoder().encode(name), data, crc: crc32(bytes), size: bytes.length }
}

/** What both headers of an entry say: version, flags, method, time, day, checksum, sizes, length of the name. */
function fields({ name, data, crc, size }: Packed): (view: DataView, at: number) => void {
  return (view, at) => {
    view.setUint16(at, 20, true)
    view.setUint16(at + 2, 0x0800, true)
    view.setUint16(at + 4, deflated, true)
    view.setUint16(at + 8, epoch, true)
    view.setUint32(at + 10, crc, true)
    view.setUint32(at + 14, data.length, true)
    view.setUint32(at + 18, size, true)
    view.setUint16(at + 22, name.length, true)
  }
}

function record(
  length: number,
  signature: number,
  at: number,
  write: (view: DataView, at: number) => void,
  offset?: number,
): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  write(view, at)
  if (offset !== undefined) {
    view.setUint16(4, 20, true)
    view.setUint32(42, offset, true)
  }
  return bytes
}

function end(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, endOfCentral, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
