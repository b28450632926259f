import pc from 'picocolors'

import type { FigureCell, FigureRecord } from '../command/figure-cells.ts'
import { cutTo } from './fit.ts'
import type { Language } from './language.ts'
import { formatCount, formatPercent } from './number.ts'

export interface Figure {
  readonly label: string
  readonly numerator: number
  readonly denominator: number | null
}

interface Page {
  readonly language: Language
  readonly color: boolean
  readonly width: number
  /** Most works listed. */
  readonly limit: number
}

/** A figure and the works behind it: those that count above the line first, each with its row and its cells. */
export function figureLines(figure: Figure, records: readonly FigureRecord[], page: Page): string {
  const { bold } = pc.createColors(page.color)
  const words = texts[page.language]
  const sorted = records.toSorted((a, b) => Number(b.numerator > 0) - Number(a.numerator > 0))
  const lines = sorted.slice(0, page.limit).flatMap((record) => recordLines(record, figure, page))
  const more = sorted.length - Math.min(sorted.length, page.limit)
  return [bold(headline(figure, page.language)), ...lines, ...(more > 0 ? [words.more(more)] : []), ''].join(
    '\n',
  )
}

function headline({ label, numerator, denominator }: Figure, language: Language): string {
  const above = formatCount(numerator, language)
  if (denominator === null) return `${label}: ${above}`
  const share = formatPercent(denominator === 0 ? null : numerator / denominator, language)
  return `${label}: ${above}/${formatCount(denominator, language)} = ${share}`
}

function recordLines(
  record: FigureRecord,
  { denominator }: Figure,
  { language, color, width }: Page,
): string[] {
  const { green, dim, yellow } = pc.createColors(color)
  const words = texts[language]
  const counts = record.numerator > 0
  const mark = denominator === null || counts ? green('●') : dim('○')
  const place = `${record.path}${record.sheet === null ? '' : `[${record.sheet}]`}:${record.row ?? '–'}`
  const state = record.file_is_same ? '' : `  ${yellow(words.changed)}`
  return [
    `${mark} ${cutTo(`${record.work}  ${record.title}`, width - 2)}`,
    `  ${dim(cutTo(place, width - 2))}${state}`,
    ...record.cells.map((cell) => `    ${cutTo(cellText(cell, record, language), width - 4)}`),
  ]
}

function cellText(
  { path, address, heading, raw, corrected }: FigureCell,
  record: FigureRecord,
  language: Language,
): string {
  const words = texts[language]
  const written = raw === null ? (record.file_is_same ? words.empty : '–') : `“${raw}”`
  const mended =
    corrected === null
      ? ''
      : ` → ${corrected.value === null ? words.empty : `“${corrected.value}”`} (${corrected.path}:${corrected.row})`
  const place = path === record.path ? address : `${path}:${address}`
  return `${place}  ${heading ?? ''}: ${written}${mended}`
}

const texts = {
  vi: {
    changed: 'tệp đã đổi hoặc không còn, không xem được ô gốc',
    empty: '(trống)',
    more: (count: number) => `… và ${count} công trình nữa (--limit 0 để xem hết, --json cho tất cả)`,
  },
  en: {
    changed: 'the file has changed or is gone, so its cells cannot be shown',
    empty: '(empty)',
    more: (count: number) => `… and ${count} more works (--limit 0 lists all, --json gives all)`,
  },
}
