import type { Campaign } from '../campaign/load.ts'
import { readPreamble } from '../layout/preamble.ts'
import { statusVocabulary } from '../normalise/status.ts'
import { tierVocabulary } from '../normalise/tier.ts'
import type { FileIdentity } from '../source/identify.ts'
import type { InspectedFile } from '../source/inspect.ts'
import { stageFile } from '../source/stage.ts'
import type { DetectedTable } from '../table/detect.ts'
import { parseStage } from '../table/parse.ts'
import type { Database } from '../warehouse/connection.ts'
import { writeFindings, writeGaps } from './books.ts'
import { type MergeCounts, mergeRows, type Origin } from './merge.ts'
import { settleRows } from './settle.ts'
import { addUnits } from './units.ts'

/** What a table file says of itself, and where its rows went. */
export interface ReadTable {
  readonly asOf: string | undefined
  readonly counts: MergeCounts
}

/** Reads one delimited file into `core`: stage, parse, settle, keep the books, merge. */
export async function ingestTable(
  db: Database,
  campaign: Campaign,
  file: InspectedFile,
  { spec, header }: DetectedTable,
  identity: FileIdentity,
  origin: Origin,
): Promise<ReadTable> {
  const { asOf, moneyUnit } = readPreamble(file.head.filter(({ record }) => record < header.record))
  const statuses = statusVocabulary(campaign.vocabulary.status)
  const tiers = tierVocabulary(campaign.tiers)
  await stageFile(db, file, identity)
  await db.run(
    'CREATE OR REPLACE TEMP TABLE known_unit AS SELECT unit_id FROM core.unit WHERE campaign_id = $campaign',
    { campaign: campaign.id },
  )
  const { spellings } = await parseStage(db, spec, file.columns, header, {
    statuses,
    tiers,
    moneyUnit,
    campaign: { first: campaign.start, last: campaign.end },
  })
  await settleRows(db, spec)
  await writeFindings(db, spec, file.columns, header, origin)
  await writeGaps(db, spellings, origin)
  if (spec.role === 'register') await addUnits(db, spellings, origin)
  return { asOf, counts: await mergeRows(db, spec, origin) }
}
