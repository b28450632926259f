import { fold } from '../format/fold.ts'
import type { LanguageCode } from '../messages/language-code.ts'
import type { TableWords } from '../words/figure-words.ts'
import { csvOf, tsvOf } from './csv.ts'
import { type Picture, pngOf, svgOf } from './picture.ts'
import { fileName, save } from './save.ts'
import { xlsxOf } from './xlsx.ts'

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const

export interface TableOut {
  readonly table: TableWords
  readonly title: string
  readonly source: string
}

export async function takeTable({ table, title, source }: TableOut, format: 'csv' | 'xlsx'): Promise<void> {
  const content = format === 'csv' ? csvOf(table) : await xlsxOf(table, { title, source })
  save(fileName(fold(title), format), content, types[format])
}

export async function takePicture(picture: Picture, format: 'svg' | 'png'): Promise<void> {
  const content = format === 'svg' ? await svgOf(picture) : await pngOf(picture)
  save(fileName(fold(picture.title), format), content, types[format])
}

/** @throws DOMException when the browser refuses. */
export function copyTable({ table }: TableOut, language: LanguageCode): Promise<void> {
  return navigator.clipboard.writeText(tsvOf(table, language === 'vi' ? ',' : '.'))
}
