import type { FileExplanation, SheetExplanation } from '@vedich/ingest'

import { formatCount } from '../number.ts'
import { columnLines } from './columns.ts'
import { preambleLines } from './preamble.ts'
import { rowLines } from './rows.ts'
import { gapLines, ruleLines } from './rules.ts'
import type { Page } from './page.ts'
import { valueLines } from './values.ts'

/** How a file was understood, for a terminal: what it is, then each sheet from top to bottom. */
export function explanationText(file: FileExplanation, page: Page): string {
  const { words, pen, language } = page
  const facts = [
    file.format,
    `${formatCount(file.bytes, language)} B`,
    `sha256 ${file.sha256.slice(0, 8)}`,
    ...(file.has_macros ? [words.macros] : []),
  ]
  const lines = [
    `${pen.bold(file.path)}  ${pen.dim(facts.join(' · '))}`,
    ...(file.is_source ? [] : [pen.yellow(`! ${words.notSource}`)]),
    ...(file.report_title === null ? [] : [`${words.report}: ${file.report_title}`]),
    ...file.sheets.flatMap((sheet) => ['', ...sheetLines(sheet, page)]),
    '',
  ]
  return lines.join('\n')
}

function sheetLines(sheet: SheetExplanation, page: Page): string[] {
  const { words, pen, language } = page
  const name = sheet.name === null ? '' : `${sheet.name}  `
  const kind = sheet.table === null ? words.noTable : (words.tables[sheet.table] ?? sheet.table)
  const title = `━━ ${name}${kind}${sheet.is_hidden ? ` (${words.hidden})` : ''}`
  const refusal = sheet.refusal
  return [
    pen.bold(sheet.table === null ? pen.yellow(title) : pen.cyan(title)),
    ...(refusal === null
      ? []
      : [`   ${pen.red(refusal.what[language])}`, `   ${pen.dim(refusal.fix[language])}`]),
    ...preambleLines(sheet, page),
    ...section(words.columns, columnLines(sheet.columns, page), page),
    ...section(words.rows, rowLines(sheet.rows, page), page),
    ...section(words.values, valueLines(sheet.values, page), page),
    ...(sheet.table === null ? [] : section(words.rules, ruleLines(sheet.findings, page), page)),
    ...section(words.gaps, gapLines(sheet.gaps, page), page),
  ]
}

function section(heading: string, lines: readonly string[], { pen }: Page): string[] {
  return lines.length === 0 ? [] : ['', ` ${pen.bold(heading)}`, ...lines]
}
