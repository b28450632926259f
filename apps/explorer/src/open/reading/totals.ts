import type { Database } from '@vedich/ingest/understand'
import { estimate, findMetric, query } from '@vedich/metrics'
import type { FileTotals } from './request.ts'

/** More works than this are not looked up in the campaign. */
const mostWorks = 5000

/** Asks the campaign's metrics of the works in the books, those of the file alone. */
export async function totalsOf(db: Pick<Database, 'rows'>): Promise<FileTotals> {
  const completion = query(findMetric('completion_rate'), { by: ['tier'], totals: true })
  const statuses = query(findMetric('works_registered'), { by: ['status'], totals: false })
  const works = await db.rows(`SELECT work_id FROM core.work LIMIT ${mostWorks + 1}`)
  const units = await db.rows('SELECT DISTINCT unit_id FROM core.work WHERE unit_id IS NOT NULL')
  return {
    completion: estimate(completion, await db.rows(completion.sql)),
    statuses: estimate(statuses, await db.rows(statuses.sql)),
    works: works.length > mostWorks ? null : works.map((row) => String(row['work_id'])),
    units: units.map((row) => String(row['unit_id'])),
  }
}
