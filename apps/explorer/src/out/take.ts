import { fold } from '../format/fold.ts'
import type { LanguageCode } from '../messages/language-code.ts'
import type { TableWords } from '../words/figure-words.ts'
import { csvOf, tsvOf } from './csv.ts'
import { type Picture, pngOf, svgOf } from './picture.ts'
import { fileName, save } from './save.ts'
import { xlsxOf } from './xlsx.ts'

export type TableFormat = 'csv' | 'xlsx' | 'parquet'

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const

export interface TableOut {
  readonly table: TableWords
  readonly title: string
  readonly source: string
}

export async function takeTable({ table, ...notes }: TableOut, format: TableFormat): Promise<void> {
  save(fileName(fold(notes.title), format), await contentOf(table, notes, format), types[format])
}

async function contentOf(table: TableWords, notes: Omit<TableOut, 'table'>, format: TableFormat) {
  if (format === 'csv') return csvOf(table)
  if (format === 'xlsx') return xlsxOf(table, notes)
  const { parquetOf } = await import('./parquet.ts')
  return parquetOf(table, notes)
}

export async function takePicture(picture: Picture, format: 'svg' | 'png'): Promise<void> {
  const content = format === 'svg' ? await svgOf(picture) : await pngOf(picture)
  save(fileName(fold(picture.title), format), content, types[format])
}

/** @throws DOMException when the browser refuses. */
export function copyTable({ table }: TableOut, language: LanguageCode): Promise<void> {
  return navigator.clipboard.writeText(tsvOf(table, language === 'vi' ? ',' : '.'))
}
