import type { Campaign } from '../campaign/load.ts'
import { type EarlierVersion, placeVersion } from '../history/standing.ts'
import { isSupplement } from '../history/supplement.ts'
import { readPreamble } from '../layout/preamble.ts'
import type { SheetRow } from '../layout/cells.ts'
import { rowsAbove } from '../source/sheet.ts'
import { dayOf, latestDay } from '../campaign/dates.ts'
import { fileId } from './file-entry.ts'
import type { RunContext } from './ingest-campaign.ts'
import type { Origin } from './merge.ts'
import type { Reading } from './reading.ts'

/** Where a file stands, and the as-of date it states. */
export interface Placed {
  readonly origin: Origin
  readonly asOf: string | undefined
}

/** Places a file among the earlier versions of its path. */
export function placeReading(
  { run, startedAt }: RunContext,
  campaign: Campaign,
  { source, identity, book }: Reading,
  earlier: readonly EarlierVersion[],
): Placed {
  const { path } = source
  const { sha256 } = identity
  const above = (book?.tables ?? []).map(({ sheet, detected }) => rowsAbove(sheet, detected.header))
  const asOf = source.asOf ?? statedDay(above)
  const { knownOn, revision, same } = placeVersion(earlier, { sha256, asOf, today: dayOf(startedAt) })
  const id = fileId(campaign.id, path, sha256)
  const isTaken = earlier.some(({ file }) => file === id)
  const file = same?.file ?? (isTaken ? fileId(campaign.id, path, `${sha256} ${knownOn} ${revision}`) : id)
  const standing = {
    knownOn,
    revision,
    series: source.registerSeries ?? null,
    isSupplement: source.isSupplement ?? isSupplement(path, above),
  }
  return { origin: { campaign: campaign.id, file, path, sha256, run, ...standing }, asOf }
}

/** A file whose sheets speak of several days is that of the latest. */
function statedDay(above: readonly (readonly SheetRow[])[]): string | undefined {
  return latestDay(above.map((rows) => readPreamble(rows).asOf))
}
