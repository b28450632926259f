import { createWarehouse, quoteIdentifier, tables } from '@vedich/model'

import type { ReadingRules } from '../campaign/reading-rules.ts'
import type { ReadSheet } from '../explain/explain-book.ts'
import type { Database } from '../warehouse/connection.ts'

/** Lays out an empty warehouse that knows the campaign and its tiers, so that metrics can be asked of a file alone. */
export async function openBooks(db: Database, { id, start, end, tiers }: ReadingRules): Promise<void> {
  for (const statement of createWarehouse()) await db.run(statement)
  await db.run(
    `INSERT INTO core.campaign BY NAME
     SELECT $id AS campaign_id, $id AS name_vi, $id AS name_en, '' AS organiser_vi, '' AS organiser_en,
            CAST($start AS DATE) AS started_on, CAST($end AS DATE) AS ended_on, false AS start_is_derived,
            [] AS resolutions, false AS is_illustrative, '' AS source_file_id, '' AS run_id`,
    { id, start, end },
  )
  for (const [index, { id: tier, label }] of tiers.entries()) {
    await db.run(
      `INSERT INTO core.tier BY NAME
       SELECT $id AS campaign_id, $tier AS tier_id, $ordinal AS ordinal, $vi AS label_vi, $en AS label_en,
              '' AS source_file_id, '' AS run_id`,
      { id, tier, ordinal: index + 1, vi: label.vi, en: label.en },
    )
  }
}

/** Puts the works of a register that are kept into the books, as known of old: a page has no clock that matters. */
export async function keepWorks(db: Database, { index, table }: ReadSheet, campaign: string): Promise<void> {
  const { spec } = table.detected
  if (spec.target !== tables.work) return
  const columns = Object.keys(spec.columns).map(quoteIdentifier)
  await db.run(
    `INSERT INTO core.work BY NAME
     SELECT $campaign AS campaign_id, row_key AS work_id, ${columns.join(', ')}, DATE '1970-01-01' AS known_on,
            source_sheet, source_row, '' AS source_file_id, '' AS run_id
     FROM settled WHERE sheet = ${index} AND outcome = 'accepted'`,
    { campaign },
  )
}
