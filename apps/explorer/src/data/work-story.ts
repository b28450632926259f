import { heldValues, type ListingRow, readColumns, workEvents } from '@vedich/metrics'
import type { Source } from './source.ts'
import { loadWork, type Work } from './work.ts'

export type WorkEvent = ListingRow<ReturnType<typeof workEvents>>

/** A column that a register was read by. */
export type ReadColumn = ListingRow<ReturnType<typeof readColumns>>

/** A column that an earlier register tells, and where. */
export type HeldValue = ListingRow<ReturnType<typeof heldValues>>

/** A work, and what became of it, in the order it became known. */
export interface WorkStory {
  readonly work: Work
  readonly events: readonly WorkEvent[]
  /** The columns of the sheet it was read from; none for a snapshot older than that book. */
  readonly columns: readonly ReadColumn[]
  /** What its latest register has no column for, and an earlier one told. */
  readonly held: readonly HeldValue[]
}

/** NULL when the campaign has no such work. */
export async function loadStory(source: Source, campaign: string, id: string): Promise<WorkStory | null> {
  const [work, events] = await Promise.all([
    loadWork(source, campaign, id),
    source.list(workEvents(campaign, id)),
  ])
  if (work === null) return null
  const { source_path: path, source_sheet: sheet } = work
  const columns = path === null ? [] : await source.list(readColumns(campaign, path))
  const rows = new Set(
    events.map((event) => `${event.source_path} ${event.source_sheet} ${event.source_row}`),
  )
  const held = rows.size > 1 ? await source.list(heldValues(campaign, id)) : []
  return { work, events, columns: columns.filter((column) => column.source_sheet === (sheet ?? '')), held }
}
