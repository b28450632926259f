import type { DocumentText } from './document.ts'
import type { DecodedFile } from './plain-text.ts'
import { assertReportLength } from './text-writer.ts'

/** A text file as a document; every line is a part. @throws UserError when it is too long for a report. */
export function textDocument(decoded: DecodedFile, path: string): DocumentText {
  const { raw } = decoded
  assertReportLength(raw.length, path)
  const lines = Array.from(raw.matchAll(/[^\r\n]+/gu), ({ index, 0: line }) => ({ index, line }))
  let [number, counted] = [1, 0]
  const parts = lines.map(({ index, line }) => {
    number += raw.slice(counted, index).match(/\r\n|\n|\r/gu)?.length ?? 0
    counted = index
    return { kind: 'line', number, start: index, end: index + line.length } as const
  })
  return {
    format: 'text',
    text: raw,
    rawOffset: (offset) => offset,
    parts,
    title: null,
    publishedOn: null,
    ...decoded,
  }
}
