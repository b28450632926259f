import { type XmlListener, XmlScanner } from './scanner.ts'

export type { XmlAttributes } from './attributes.ts'
export type { XmlListener } from './scanner.ts'

/**
 * Reads XML from a stream, piece by piece.
 * @throws Error when the XML is not well formed or the stream breaks off.
 */
export async function readXml(stream: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const scanner = new XmlScanner(listener)
  for await (const part of stream) scanner.write(part)
  scanner.end()
}
