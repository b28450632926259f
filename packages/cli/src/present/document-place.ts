import { type DocumentText, partAt } from '@vedich/ingest'

import type { Language } from './language.ts'
import { placeIn } from './place.ts'

/** Where a person finds a place of a document: line and column of a text, else page, paragraph, or row of a table. */
export function documentPlace(
  document: DocumentText,
  language: Language,
): (at: number, rawStart: number) => string {
  if (document.format === 'text') {
    const place = placeIn(document.raw)
    return (_, rawStart) => place(rawStart)
  }
  const words = texts[language]
  return (at) => {
    const part = partAt(document, at)
    if (part === null) return '–'
    const page = part.page === undefined ? [] : [`${words.page} ${part.page}`]
    const table = part.table === undefined ? [] : [`${words.table} ${part.table}`]
    const own = part.page === undefined || part.kind === 'row' ? [`${words[part.kind]} ${part.number}`] : []
    return [...page, ...table, ...own].join(', ')
  }
}

const texts = {
  vi: { page: 'tr.', table: 'bảng', row: 'hàng', paragraph: 'đoạn', footnote: 'chú thích', line: 'dòng' },
  en: { page: 'p.', table: 'table', row: 'row', paragraph: 'para.', footnote: 'note', line: 'line' },
}
