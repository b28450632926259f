import type { FileReport, Finding, IngestReport, RowCounts } from '@vedich/ingest'
import { hintText, rules } from '@vedich/model'
import pc from 'picocolors'

import type { Language } from './language.ts'
import { formatCount } from './number.ts'
import { textTable } from './text-table.ts'
import { wrap } from './wrap.ts'

/** Findings shown at the terminal, and further rows told of one; `vedich rejects list` has them all. */
const [shownFindings, shownRows] = [10, 5]

/** The table of files and where their rows went, in a terminal of so many cells. */
export function filesTable(report: IngestReport, language: Language, width = Infinity): string {
  const words = tableWords[language]
  const count = (key: keyof RowCounts) => ({
    heading: words[key],
    align: 'right' as const,
    text: (row: FileReport) => formatCount(row[key], language),
  })
  const total: FileReport = { ...report.totals, path: words.total, sha256: '', format: '', removed: 0 }
  return textTable<FileReport>(
    [
      { heading: words.file, align: 'left', text: ({ path }) => path, keepsEnd: true },
      ...(['read', 'inserted', 'updated', 'unchanged', 'duplicate', 'rejected', 'structural'] as const).map(
        count,
      ),
    ],
    [...report.files, total],
    { width },
  )
}

/** What became of the run, in a line. */
export function outcomeLine(report: IngestReport, language: Language): string {
  const { status, dry_run: dryRun, snapshot_id: snapshot, seconds, totals } = report
  const words = outcomeWords[language]
  const rejected = formatCount(totals.rejected, language)
  if (status === 'failed') return hasFailedTest(report) ? words.failedTest : words.failed(rejected)
  if (dryRun) return words.dryRun(seconds)
  return status === 'unchanged' ? words.unchanged(snapshot ?? '–') : words.committed(snapshot ?? '–', seconds)
}

/** Why files that nobody has changed were read; empty when none were. */
export function rereadLine({ reread_files: files }: IngestReport, language: Language): string {
  return files === 0 ? '' : `${outcomeWords[language].reread(formatCount(files, language))}\n`
}

/** Files named in a line. */
const shownFiles = 5

/** What earlier readings had and is not there any more: works that a register leaves out, and files that are gone. */
export function missingLines(
  { files, gone_files: gone }: IngestReport,
  language: Language,
  width = Infinity,
): string {
  const words = missingWords[language]
  const left = files.filter(({ removed }) => removed > 0)
  const lines = left.map(({ path, removed }) => words.removed(path, formatCount(removed, language)))
  const shown = [...gone.slice(0, shownFiles), ...(gone.length > shownFiles ? ['…'] : [])].join(', ')
  return [...lines, ...(gone.length > 0 ? [words.gone(shown)] : [])]
    .map((line) => `${wrap(line, '', '', width)}\n`)
    .join('')
}

const missingWords = {
  vi: {
    removed: (path: string, count: string) =>
      `${path} không còn nhắc đến ${count} mục đã nạp trước đây; công trình trong số đó coi là đã rút.`,
    gone: (paths: string) => `Tệp đã nạp nay không còn trong thư mục, số liệu vẫn được giữ: ${paths}.`,
  },
  en: {
    removed: (path: string, count: string) =>
      `${path} no longer has ${count} of the records read before; works among them count as withdrawn.`,
    gone: (paths: string) => `Read before and no longer in the folder; their records are kept: ${paths}.`,
  },
}

function hasFailedTest({ tests }: IngestReport): boolean {
  return tests.some(({ severity, status }) => severity === 'error' && status === 'fail')
}

/**
 * Rejected or flagged rows in words: the place, the cell, what is wrong, what to do; rows of a file with one fault are told
 * once, in a terminal in lines of its width. What is not shown is to be looked up in the books, unless the run left them as
 * they were.
 */
export function findingsText(
  findings: readonly Finding[],
  language: Language,
  color: boolean,
  isKept: boolean,
  width = Infinity,
): string {
  const groups = alike(findings)
  const lines = linesOf(groups.slice(0, shownFindings), language, color, width)
  const more = groups.slice(shownFindings).flat()
  if (more.length === 0) return lines.join('')
  const isFlagged = more.some(({ rule }) => rules[rule].severity === 'flag')
  const command = isKept ? `vedich rejects list${isFlagged ? ' --flagged' : ''}` : 'vedich ingest --json'
  const rows = new Set(more.map((finding) => placeOf(finding)))
  return `${lines.join('')}${findingWords[language].more(rows.size, command)}\n`
}

/** All findings in words, as {@link findingsText} has the first of them. */
export function allFindingsText(
  findings: readonly Finding[],
  language: Language,
  color: boolean,
  width: number,
): string {
  return linesOf(alike(findings), language, color, width).join('')
}

function linesOf(
  groups: readonly (readonly [Finding, ...Finding[]])[],
  language: Language,
  color: boolean,
  width: number,
): string[] {
  const { yellow } = pc.createColors(color)
  return groups.map(([{ path, sheet, row, rule, column, value, hint }, ...others]) => {
    const { about, fix, severity } = rules[rule]
    const label = severityWords[language][severity]
    const written = value === null ? '–' : JSON.stringify(value)
    const cell = column !== null ? ` ${column}: ${written}` : value === null ? '' : ` ${written}`
    const isUnknown = rule === 'unknown_status' || rule === 'unknown_tier'
    const help =
      hint === null ? '' : isUnknown ? findingWords[language].nearest(hint) : ` (${hintText(hint)[language]})`
    const rows = others.slice(0, shownRows).map((other) => other.row)
    const also =
      rows.length === 0
        ? ''
        : findingWords[language].also(others.length, rows.join(', '), others.length > rows.length)
    const indent = ' '.repeat(7)
    const where = wrap(`${yellow(label)} ${placeOf({ path, sheet, row })}${cell}${also}`, indent, '', width)
    return `${where}\n${wrap(`${about[language]}${help}. ${fix[language]}.`, indent, indent, width)}\n`
  })
}

/** Findings that differ in their rows only, in the order of the first of each. */
function alike(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const { row: _, ...fault } = finding
    const key = JSON.stringify(fault)
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

/** `register.xlsx[Sheet1]:12`: file, sheet where there are several, row. */
export function placeOf({ path, sheet, row }: Pick<Finding, 'path' | 'sheet' | 'row'>): string {
  return `${path}${sheet === null || sheet === '' ? '' : `[${sheet}]`}:${row}`
}

const tableWords = {
  vi: {
    file: 'Tệp',
    read: 'đọc',
    inserted: 'thêm',
    updated: 'sửa',
    unchanged: 'giữ nguyên',
    duplicate: 'lặp',
    rejected: 'từ chối',
    structural: 'không phải số liệu',
    total: 'Tổng',
  },
  en: {
    file: 'File',
    read: 'read',
    inserted: 'inserted',
    updated: 'updated',
    unchanged: 'unchanged',
    duplicate: 'duplicate',
    rejected: 'rejected',
    structural: 'not data',
    total: 'Total',
  },
}

const outcomeWords = {
  vi: {
    failedTest: 'Không ghi gì: có phép kiểm dữ liệu không đạt. Số liệu cũ vẫn còn nguyên.',
    failed: (rejected: string) => `Không ghi gì: ${rejected} dòng bị từ chối và có --strict.`,
    dryRun: (seconds: number) => `Chạy thử trong ${seconds.toFixed(1)} giây, không ghi gì.`,
    reread: (files: string) =>
      `${files} tệp không đổi được đọc lại, vì campaign.yaml hoặc cách đọc của Vedich đã khác lần trước.`,
    unchanged: (snapshot: string) => `Không có gì mới. Bản chụp ${snapshot}.`,
    committed: (snapshot: string, seconds: number) =>
      `Đã ghi trong ${seconds.toFixed(1)} giây. Bản chụp ${snapshot}.`,
  },
  en: {
    failedTest: 'Nothing was committed: a data test failed. The records are as they were.',
    failed: (rejected: string) => `Nothing was committed: rows rejected: ${rejected}, and --strict is on.`,
    dryRun: (seconds: number) => `Dry run in ${seconds.toFixed(1)} s; nothing was written.`,
    reread: (files: string) =>
      `Unchanged files read again, since campaign.yaml or the way Vedich reads is other than last time: ${files}.`,
    unchanged: (snapshot: string) => `Nothing new. Snapshot ${snapshot}.`,
    committed: (snapshot: string, seconds: number) =>
      `Committed in ${seconds.toFixed(1)} s. Snapshot ${snapshot}.`,
  },
}

/** What became of the row that a finding is about. */
export const severityWords = {
  vi: { reject: 'từ chối', flag: 'cần xem' },
  en: { reject: 'rejected', flag: 'flagged' },
}

const findingWords = {
  vi: {
    nearest: (term: string) => `; gần nhất: “${term}”`,
    also: (count: number, rows: string, isCut: boolean) =>
      `, và ${count} dòng nữa (${rows}${isCut ? ', …' : ''})`,
    more: (rows: number, command: string) => `… và ${rows} dòng nữa; xem: ${command}`,
  },
  en: {
    nearest: (term: string) => `; nearest: “${term}”`,
    also: (count: number, rows: string, isCut: boolean) =>
      `, and ${count} more of its rows (${rows}${isCut ? ', …' : ''})`,
    more: (rows: number, command: string) => `… and ${rows} more; see: ${command}`,
  },
}
