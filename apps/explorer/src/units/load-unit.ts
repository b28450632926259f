import { type ListingRow, type Progress, unitEvents } from '@vedich/metrics'
import { workOut } from '../beside/work-out.ts'
import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { worksPage, worksSpec } from '../data/works-page.ts'
import { parseWorksQuery } from '../route/works-query.ts'

export type UnitEvent = ListingRow<ReturnType<typeof unitEvents>>
type UnitWork = ListingRow<ReturnType<typeof worksPage>>

/** One unit: its works, the way they went, and what happened lately. */
export interface UnitRecord {
  readonly works: readonly UnitWork[]
  readonly progress: Progress
  readonly events: readonly UnitEvent[]
}

export async function loadUnit(source: Source, register: Register, id: string): Promise<UnitRecord> {
  const { campaign, asOf } = register
  const where = { campaign: campaign.campaign_id, unit: id }
  // The list's own question, so that a published page has its answer already.
  const spec = worksSpec(register, parseWorksQuery(new URLSearchParams({ unit: id })))
  const [works, [went], events] = await Promise.all([
    source.list(worksPage(spec, 0)),
    workOut(source, ['progress', { where, asOf, grain: 'week' }]),
    source.list(unitEvents(campaign.campaign_id, id)),
  ])
  return { works, progress: went, events }
}
