import { browseWorks, type ListingRow } from '@vedich/metrics'
import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { worksSpec } from '../data/works-page.ts'
import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import type { WorksQuery } from '../route/works-query.ts'
import { type Cell, countCell, dayCell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import { statusLabel } from '../words/status-label.ts'
import { tierName } from '../words/tier-name.ts'
import { messages } from './messages.ts'

export type ListedWork = ListingRow<ReturnType<typeof browseWorks>>

/** A sheet of Excel holds 1,048,576 rows; two head the table and one names its source. */
export const mostInFile = 1_048_573

/** Reads every work a query asks for, in its order, as far as a file holds them. */
export async function loadWorkTable(
  source: Source,
  register: Register,
  query: WorksQuery,
  language: Language,
): Promise<TableWords> {
  const works = await source.list(browseWorks({ ...worksSpec(register, query), limit: mostInFile }))
  return workTable(works, register, language)
}

/** A row per work with every field of the register, and the file, sheet and row it was read from. */
export function workTable(works: readonly ListedWork[], { tiers }: Register, language: Language): TableWords {
  const { list } = language.messages
  const { columns } = list
  const words = messages[language.code]
  return {
    columns: [
      columns.work_id,
      columns.title,
      columns.unit,
      columns.tier,
      columns.category,
      list.filter.subcategory,
      list.location,
      columns.status,
      list.status_text,
      columns.registered_on,
      list.started_on,
      columns.due_on,
      columns.completed_on,
      words.span.late,
      words.dong,
      list.note,
      list.file,
      list.sheet,
      list.row,
    ],
    rows: works.map((work): Cell[] => [
      work.work_id,
      work.title,
      work.unit_name ?? work.unit_id ?? '',
      tierName(work.tier_id, tiers, language.code) ?? '',
      work.category ?? '',
      work.subcategory ?? '',
      work.location ?? '',
      statusLabel(work.status, language),
      work.status_text ?? '',
      dayCell(work.registered_on, language),
      dayCell(work.started_on, language),
      dayCell(work.due_on, language),
      dayCell(work.completed_on, language),
      numberCell(work.days_late, language),
      numberCell(work.budget_vnd, language),
      work.note ?? '',
      work.source_path ?? '',
      work.source_sheet ?? '',
      numberCell(work.source_row, language),
    ]),
  }
}

function numberCell(value: number | null, language: Language): Cell {
  return value === null ? { type: 'number', value, text: noNumber } : countCell(value, language)
}
