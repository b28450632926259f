import type { Database } from '../warehouse/connection.ts'
import type { DataTestResult } from './run-tests.ts'

/** Writes what the data tests of a run found; earlier runs' results stay. */
export async function writeTestResults(
  db: Database,
  results: readonly DataTestResult[],
  run: string,
  checkedAt: Date,
): Promise<void> {
  for (const { campaign, test, severity, target, status, failing_rows: rows, detail } of results) {
    await db.run(
      `INSERT INTO meta.data_test_result BY NAME
       SELECT $run AS run_id, $campaign AS campaign_id, $test AS test_id, $severity AS severity, $target AS target,
              $status AS status, $rows::BIGINT AS failing_rows, $detail::VARCHAR AS detail,
              CAST($at AS TIMESTAMP) AS checked_at`,
      {
        run,
        campaign,
        test,
        severity,
        target,
        status,
        rows,
        detail,
        at: checkedAt.toISOString().slice(0, 19),
      },
    )
  }
}
