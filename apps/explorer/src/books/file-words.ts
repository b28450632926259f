import type { ListingRow, sourceFiles } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { type Cell, countCell, dayCell, percentCell } from '../words/cell.ts'
import { type BookWords, bookWords, codeWord, momentText } from './book-words.ts'
import { messages } from './messages.ts'

type SourceFile = ListingRow<ReturnType<typeof sourceFiles>>

/** Each file: how it was read, and where each of its rows went. */
export function fileWords(rows: readonly SourceFile[], language: Language): BookWords {
  const { columns: c, found } = messages[language.code]
  const total = (name: 'read' | 'rejected') => rows.reduce((sum, file) => sum + file[name], 0)
  const table = {
    columns: [
      c.path,
      c.role,
      c.format,
      c.encoding,
      c.confidence,
      c.asOf,
      c.read,
      c.inserted,
      c.updated,
      c.unchanged,
      c.duplicate,
      c.rejected,
      c.structural,
      c.readAt,
    ],
    rows: rows.map((file) => cells(file, language)),
  }
  const title = found.files({
    count: language.number.count(rows.length),
    rows: language.number.count(total('read')),
    rejected: language.number.count(total('rejected')),
  })
  return bookWords('files', title, table, language)
}

function cells(file: SourceFile, language: Language): Cell[] {
  const { roles, told } = messages[language.code]
  const count = (value: number) => countCell(value, language)
  return [
    file.path,
    codeWord(roles, file.role),
    file.format,
    file.encoding,
    file.encoding_confidence === null
      ? { type: 'percent', value: null, text: told }
      : percentCell(file.encoding_confidence, 0, language),
    dayCell(file.as_of, language),
    count(file.read),
    count(file.inserted),
    count(file.updated),
    count(file.unchanged),
    count(file.duplicate),
    count(file.rejected),
    count(file.structural),
    momentText(file.finished_at, language),
  ]
}
