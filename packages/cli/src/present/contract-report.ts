import { contentLabels, type IngestReport } from '@vedich/ingest'
import pc from 'picocolors'

import { placeOf } from './ingest-report.ts'
import type { Language } from './language.ts'
import { formatCount } from './number.ts'

/** The columns that changed since their source was last read, a line each; nothing when none did. */
export function driftText(drift: IngestReport['drift'], language: Language, color: boolean): string {
  const { yellow, dim } = pc.createColors(color)
  const words = driftWords[language]
  return drift
    .map(({ path, sheet, kind, column, before, after, decision }) => {
      const place = placeOf({ path, sheet, row: 0 }).replace(/:0$/u, '')
      const spelled = (text: string | null) =>
        (kind === 'type_changed' ? contentLabels[text ?? '']?.[language] : text) ?? '–'
      const what = words[kind](column, spelled(before), spelled(after))
      const done = decision === 'freeze' && kind === 'new' ? ` ${dim(words.leftAside)}` : ''
      return `${yellow(words.label)} ${place} ${what}${done}\n`
    })
    .join('')
}

/** The data tests that failed, a line each, and how many passed; nothing when campaign.yaml declares none. */
export function testsText(tests: IngestReport['tests'], language: Language, color: boolean): string {
  if (tests.length === 0) return ''
  const { red, yellow, green } = pc.createColors(color)
  const words = testWords[language]
  const failed = tests.filter(({ status }) => status === 'fail')
  const lines = failed.map(({ test, severity, failing_rows: rows, detail }) => {
    const label = severity === 'error' ? red(words.error) : yellow(words.warn)
    const found = [rows === null ? undefined : words.rows(formatCount(rows, language)), detail ?? undefined]
    return `${label} ${test}: ${found.filter((part) => part !== undefined).join(', ')}\n`
  })
  const passed = tests.length - failed.length
  return `${lines.join('')}${passed === 0 ? '' : `${green(words.passed)} ${words.of(passed, tests.length)}\n`}`
}

const driftWords = {
  vi: {
    label: 'cột đổi',
    new: (column: string) => `cột mới “${column}”`,
    missing: (column: string) => `thiếu cột “${column}”`,
    renamed: (_: string, before: string, after: string) => `“${before}” nay là “${after}”`,
    type_changed: (column: string, before: string, after: string) => `“${column}”: ${before} → ${after}`,
    leftAside: '(không đọc)',
  },
  en: {
    label: 'columns',
    new: (column: string) => `new column “${column}”`,
    missing: (column: string) => `column “${column}” is missing`,
    renamed: (_: string, before: string, after: string) => `“${before}” is now “${after}”`,
    type_changed: (column: string, before: string, after: string) => `“${column}”: ${before} → ${after}`,
    leftAside: '(not read)',
  },
}

const testWords = {
  vi: {
    error: 'không đạt',
    warn: 'cảnh báo',
    passed: 'đạt',
    rows: (rows: string) => `${rows} dòng`,
    of: (passed: number, all: number) => `${passed}/${all} phép kiểm dữ liệu`,
  },
  en: {
    error: 'test failed',
    warn: 'test warns',
    passed: 'passed',
    rows: (rows: string) => (rows === '1' ? '1 row' : `${rows} rows`),
    of: (passed: number, all: number) => `${passed} of ${all} data tests`,
  },
}
