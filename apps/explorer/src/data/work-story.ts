import { type ListingRow, workEvents } from '@vedich/metrics'
import type { Source } from './source.ts'
import { loadWork, type Work } from './work.ts'

export type WorkEvent = ListingRow<ReturnType<typeof workEvents>>

/** A work, and what became of it, in the order it became known. */
export interface WorkStory {
  readonly work: Work
  readonly events: readonly WorkEvent[]
}

/** NULL when the campaign has no such work. */
export async function loadStory(source: Source, campaign: string, id: string): Promise<WorkStory | null> {
  const [work, events] = await Promise.all([
    loadWork(source, campaign, id),
    source.list(workEvents(campaign, id)),
  ])
  return work === null ? null : { work, events }
}
