import { UserError } from '../user-error.ts'
import type { DocumentPart } from './document.ts'

/** Letters a report may have: some two thousand pages. What is longer is no report. */
export const mostLetters = 4 * 2 ** 20

/** Collects the parts of a document, one a line. */
export interface TextWriter {
  readonly add: (words: string, part: Omit<DocumentPart, 'start' | 'end' | 'cells'>) => void
  readonly addRow: (cells: readonly string[], part: Omit<DocumentPart, 'start' | 'end' | 'cells'>) => void
  readonly finish: () => { readonly text: string; readonly parts: readonly DocumentPart[] }
}

/** Starts a text; `path` is for messages. @throws UserError (from its methods) when it grows beyond a report. */
export function textWriter(path: string): TextWriter {
  const lines: string[] = []
  const parts: DocumentPart[] = []
  let length = 0
  const put = (line: string, part: Omit<DocumentPart, 'start' | 'end'>) => {
    assertReportLength(length + line.length, path)
    lines.push(line)
    parts.push({ ...part, start: length, end: length + line.length })
    length += line.length + 1
  }
  return {
    add(words, part) {
      const line = words.trim()
      if (line !== '') put(line, part)
    },
    addRow(cells, part) {
      const texts = cells.map((cell) => cell.trim().replaceAll(/\s+/gu, ' '))
      if (texts.every((cell) => cell === '')) return
      let at = length
      const starts = texts.map((cell) => {
        const start = at
        at += cell.length + 1
        return start
      })
      put(texts.join('\t'), { ...part, cells: starts })
    },
    finish: () => ({ text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, parts }),
  }
}

/** @throws UserError when a text is too long to be a report. */
export function assertReportLength(letters: number, path: string): void {
  if (letters <= mostLetters) return
  throw new UserError('data', {
    what: {
      vi: `Văn bản dài hơn ${Math.round(mostLetters / 2 ** 20)} triệu chữ, không thể là báo cáo`,
      en: `The text is longer than ${Math.round(mostLetters / 2 ** 20)} million letters, so it is no report`,
    },
    where: path,
    fix: {
      vi: 'Chỉ chính báo cáo, hoặc phần nêu số liệu',
      en: 'Name the report itself, or the chapter of it that states the figures',
    },
  })
}
