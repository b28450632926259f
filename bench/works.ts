import type { DuckDBConnection } from '@duckdb/node-api'

import { createWarehouse } from '../packages/model/src/index.ts'

/** A register drawn by hashing the number of each work: the same on every machine, nothing random. */
export async function fillWithWorks(target: DuckDBConnection, size: number): Promise<void> {
  for (const statement of createWarehouse()) await target.run(statement)
  await target.run(campaignRows)
  await target.run(tierRows)
  await target.run(unitRows)
  await target.run(workRows, [size])
}

const campaignRows = `
  INSERT INTO core.campaign BY NAME
  SELECT 'c' AS campaign_id, '-' AS name_vi, '-' AS name_en, '-' AS organiser_vi, '-' AS organiser_en,
    DATE '2023-09-23' AS started_on, DATE '2025-02-03' AS ended_on, false AS start_is_derived,
    []::VARCHAR[] AS resolutions, true AS is_illustrative, '-' AS source_file_id, '-' AS run_id`

const tierRows = `
  INSERT INTO core.tier BY NAME
  SELECT 'c' AS campaign_id, unnest(['city', 'grassroots']) AS tier_id, unnest([1, 2]) AS ordinal,
    '-' AS label_vi, '-' AS label_en, '-' AS source_file_id, '-' AS run_id`

const unitRows = `
  INSERT INTO core.unit BY NAME
  SELECT 'c' AS campaign_id, 'unit-' || i AS unit_id, 'Unit ' || i AS name, '-' AS source_file_id, '-' AS run_id
  FROM range(400) units(i)`

const workRows = `
  INSERT INTO core.work BY NAME
  SELECT * EXCLUDE (i, drawn, planned),
    CASE WHEN status = 'completed' THEN due_on - CAST(drawn % 30 AS INTEGER) END AS completed_on
  FROM (
    SELECT i, drawn, planned, 'c' AS campaign_id, 'work-' || i AS work_id, 'Work ' || i AS title,
      'unit-' || drawn % 400 AS unit_id, CASE WHEN drawn % 13 = 0 THEN 'city' ELSE 'grassroots' END AS tier_id,
      CASE WHEN planned < 79 THEN 'completed' WHEN planned < 95 THEN 'started' ELSE 'cancelled' END AS status,
      DATE '2023-09-23' + CAST(drawn % 200 AS INTEGER) AS registered_on,
      DATE '2023-11-23' + CAST(drawn % 400 AS INTEGER) AS due_on,
      DATE '2025-02-03' AS known_on, '-' AS source_file_id, '-' AS run_id
    FROM (SELECT i, hash(i) % 1000003 AS drawn, hash(i + 1) % 100 AS planned FROM range($1::BIGINT) works(i))
  )`
