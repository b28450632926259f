import { SaxesParser } from 'saxes'

/** What a reader of XML listens to; names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML from a stream, piece by piece.
 * @throws Error when the XML is not well formed or the stream breaks off.
 */
export async function readXml(stream: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    listener.open?.(localName(tag.name), tag.attributes)
  })
  if (listener.text) parser.on('text', (text) => listener.text?.(text))
  parser.on('closetag', (tag) => {
    listener.close?.(localName(tag.name))
  })
  const decoder = new TextDecoder()
  for await (const part of stream) parser.write(decoder.decode(part, { stream: true }))
  parser.write(decoder.decode()).close()
}

/** An attribute by its name without prefix, as in `r:id`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1]
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
