import { type ListingRow, runEvents, runs } from '@vedich/metrics'

import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'

export type Run = ListingRow<ReturnType<typeof runs>>

/** What the last run taught. */
export interface Changes {
  readonly run: Run
  /** The run before it; NULL when it was the first, whose every row is new. */
  readonly before: Run | null
  /** Works in the register. */
  readonly works: number
  /** Works that changed, by kind of change; most first. */
  readonly events: readonly { readonly kind: string; readonly works: number }[]
}

/** NULL when the snapshot keeps no books. */
export async function loadChanges(source: Source, { campaign, size }: Register): Promise<Changes | null> {
  const [run, before = null] = await source.list(runs())
  if (run === undefined) return null
  const events = before === null ? [] : await source.list(runEvents(campaign.campaign_id, run.run_id))
  return { run, before, works: size, events: events.toSorted((a, b) => b.works - a.works) }
}
