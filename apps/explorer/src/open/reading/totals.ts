import type { Database } from '@vedich/ingest/understand'
import { estimate, findMetric, query } from '@vedich/metrics'
import type { FileTotals } from './request.ts'

/** Asks the campaign's metrics of the works in the books, those of the file alone. */
export async function totalsOf(db: Pick<Database, 'rows'>): Promise<FileTotals> {
  const completion = query(findMetric('completion_rate'), { by: ['tier'], totals: true })
  const statuses = query(findMetric('works_registered'), { by: ['status'], totals: false })
  return {
    completion: estimate(completion, await db.rows(completion.sql)),
    statuses: estimate(statuses, await db.rows(statuses.sql)),
  }
}
