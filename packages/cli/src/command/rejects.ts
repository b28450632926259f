import type { Finding } from '@vedich/ingest'
import { hintText, rules, type Severity } from '@vedich/model'
import stringWidth from 'string-width'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { allFindingsText, placeOf, severityWords } from '../present/ingest-report.ts'
import type { Language } from '../present/language.ts'
import { textTable, type TextColumn } from '../present/text-table.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { goneSources } from './gone-sources.ts'
import { openSnapshot } from './open-snapshot.ts'
import { flaggedFindings, rejectedFindings } from './rejected-rows.ts'

/** A finding, what became of its row, and whether the file it is about is gone. */
type ListedFinding = Finding & { readonly severity: Severity; readonly gone: boolean }

export interface RejectsCommandOptions {
  readonly flagged?: boolean
  readonly json?: boolean
  readonly warehouse?: string
}

/** `vedich rejects list`: the rows that the last reading of each file kept out, and on request those it flagged, and why. */
export async function rejectsCommand(
  { flagged = false, json, warehouse }: RejectsCommandOptions,
  { surroundings, language, color }: CommandContext,
): Promise<ExitCode> {
  const engine = await openSnapshot(warehousePath(surroundings.cwd, warehouse))
  try {
    const isGone = await goneSources(surroundings.cwd)
    const [rejects, flags] = [await rejectedFindings(engine), await flaggedFindings(engine)]
    const rows = [...rejects, ...(flagged ? flags : [])].map(({ campaign, ...finding }): ListedFinding => ({
      ...finding,
      severity: rules[finding.rule].severity,
      gone: isGone(campaign, finding.path),
    }))
    const words = headings[language]
    surroundings.stdout.write(
      json === true
        ? `${JSON.stringify(rows, null, 2)}\n`
        : rows.length === 0
          ? `${words.none}\n`
          : listText(rows, language, { flagged, color, width: surroundings.stdout.columns ?? Infinity }),
    )
    if (json !== true && !flagged && flags.length > 0)
      surroundings.stderr.write(`${words.more(flags.length)}\n`)
    return exitCodes.done
  } finally {
    await engine.close()
  }
}

/** A table, or where the terminal is too narrow for it, a finding after the other in lines of its width. */
function listText(
  rows: readonly ListedFinding[],
  language: Language,
  { flagged, color, width }: { readonly flagged: boolean; readonly color: boolean; readonly width: number },
): string {
  const table = textTable(columns(language, flagged), rows)
  if (stringWidth(table.split('\n')[1] ?? '') <= width) return table
  const told = rows.map(({ gone, ...finding }) =>
    gone ? { ...finding, hint: headings[language].gone } : finding,
  )
  return allFindingsText(told, language, color, width)
}

function columns(language: Language, flagged: boolean): TextColumn<ListedFinding>[] {
  const words = headings[language]
  const outcome: TextColumn<ListedFinding> = {
    heading: words.outcome,
    align: 'left',
    text: ({ severity }) => severityWords[language][severity],
  }
  return [
    ...(flagged ? [outcome] : []),
    { heading: words.place, align: 'left', text: placeOf },
    { heading: words.column, align: 'left', text: ({ column }) => column ?? '–' },
    { heading: words.value, align: 'left', text: ({ value }) => value ?? '–' },
    { heading: words.why, align: 'left', text: ({ rule }) => rules[rule].about[language] },
    {
      heading: words.hint,
      align: 'left',
      text: ({ hint, gone }) => (gone ? words.gone : hint === null ? '' : hintText(hint)[language]),
    },
  ]
}

const headings = {
  vi: {
    outcome: 'Kết quả',
    place: 'Chỗ',
    column: 'Cột',
    value: 'Giá trị',
    why: 'Vì sao',
    hint: 'Gợi ý',
    gone: 'tệp không còn trong thư mục',
    none: 'Không có dòng nào bị từ chối.',
    more: (count: number) =>
      `Ngoài ra có ${count} điều cần xem ở các dòng đã nạp: vedich rejects list --flagged`,
  },
  en: {
    outcome: 'Outcome',
    place: 'Place',
    column: 'Column',
    value: 'Value',
    why: 'Why',
    hint: 'Hint',
    gone: 'the file is gone from its folder',
    none: 'No row was rejected.',
    more: (count: number) =>
      `To look at in rows that were taken in: ${count}; see vedich rejects list --flagged`,
  },
}
