import { qualifiedName, quoteIdentifier } from '@vedich/model'

import { type DataTest, type TestedTable, testedTables } from '../campaign/data-test.ts'
import { daysBetween } from '../campaign/dates.ts'
import { type Campaign, campaignFileName } from '../campaign/load.ts'
import { UserError } from '../user-error.ts'
import type { Binding, Database } from '../warehouse/connection.ts'
import { failingRows } from './failing-rows.ts'

/** What one data test found. */
export interface DataTestResult {
  readonly campaign: string
  readonly test: string
  readonly severity: 'warn' | 'error'
  /** Table and column, or the kind of a test of the whole. */
  readonly target: string
  readonly status: 'pass' | 'fail'
  /** Null for a test that counts no rows. */
  readonly failing_rows: number | null
  readonly detail: string | null
}

/** What a test may compare the present with. */
export interface TestSituation {
  /** Day of the run, ISO. */
  readonly today: string
  /** Rows of each table before the run. */
  readonly rowsBefore: ReadonlyMap<TestedTable, number>
}

type Verdict = Pick<DataTestResult, 'status' | 'failing_rows' | 'detail'>

/** Runs the data tests of a campaign over the records as the run has left them. */
export async function runTests(
  db: Database,
  campaign: Campaign,
  situation: TestSituation,
): Promise<DataTestResult[]> {
  const results: DataTestResult[] = []
  for (const test of campaign.tests) {
    const verdict = await verdictOf(db, campaign, test, situation)
    const name = test.name ?? [test.test, targetOf(test)].join(' ')
    const same = results.filter(({ test: other }) => other === name || other.startsWith(`${name} #`)).length
    results.push({
      campaign: campaign.id,
      test: same === 0 ? name : `${name} #${same + 1}`,
      severity: test.severity,
      target: targetOf(test),
      ...verdict,
    })
  }
  return results
}

/** Rows of the tables that a campaign's tests compare before and after a run. */
export async function countRows(db: Database, campaign: Campaign): Promise<Map<TestedTable, number>> {
  const counts = new Map<TestedTable, number>()
  for (const test of campaign.tests) {
    if (test.test === 'row_count_change') counts.set(test.table, await rowsOf(db, campaign, test.table))
  }
  return counts
}

function targetOf(test: DataTest): string {
  switch (test.test) {
    case 'unique':
      return `${test.table}.${test.columns.join('+')}`
    case 'row_count_change':
      return test.table
    case 'freshness':
      return 'as_of'
    case 'sql':
      return 'sql'
    default:
      return `${test.table}.${test.column}`
  }
}

async function verdictOf(
  db: Database,
  campaign: Campaign,
  test: DataTest,
  situation: TestSituation,
): Promise<Verdict> {
  switch (test.test) {
    case 'freshness':
      return freshness(db, campaign, test.days, situation.today)
    case 'row_count_change': {
      const before = situation.rowsBefore.get(test.table) ?? 0
      return rowCountChange(before, await rowsOf(db, campaign, test.table), test.percent)
    }
    case 'sql':
      return ownSelect(db, campaign, test)
    default: {
      const { count, examples } = await failingRows(db, campaign.id, test)
      return { status: count === 0 ? 'pass' : 'fail', failing_rows: count, detail: examples }
    }
  }
}

async function freshness(db: Database, campaign: Campaign, days: number, today: string): Promise<Verdict> {
  const [row] = await db.rows(
    `SELECT CAST(max(as_of) AS VARCHAR) AS newest FROM meta.source_file
     WHERE campaign_id = $campaign AND role IN ('register', 'summary')`,
    { campaign: campaign.id },
  )
  const newest = row?.['newest']
  if (typeof newest !== 'string') {
    return { status: 'fail', failing_rows: null, detail: 'no register states the day it speaks of' }
  }
  const age = daysBetween(newest, today)
  return {
    status: age <= days ? 'pass' : 'fail',
    failing_rows: null,
    detail: `as of ${newest}, ${age} days before the run`,
  }
}

function rowCountChange(before: number, after: number, percent: number): Verdict {
  const change = before === 0 ? 0 : (Math.abs(after - before) / before) * 100
  return {
    status: change <= percent ? 'pass' : 'fail',
    failing_rows: null,
    detail: `${before} rows before, ${after} now`,
  }
}

async function ownSelect(
  db: Database,
  campaign: Campaign,
  { sql, name }: Extract<DataTest, { test: 'sql' }>,
): Promise<Verdict> {
  await setCampaign(db, campaign.id)
  // The table function takes one SELECT and nothing else, so that a test cannot write.
  const [row] = await db
    .rows('SELECT count(*) AS rows FROM query($sql)', { sql })
    .catch((cause: unknown): never => {
      throw new UserError('configuration', {
        what: {
          vi: `Không chạy được phép kiểm dữ liệu “${name}”: ${reason(cause)}`,
          en: `The data test “${name}” cannot be run: ${reason(cause)}`,
        },
        where: `${campaign.folder}/${campaignFileName}`,
        fix: {
          vi: 'Mỗi phép kiểm là một câu SELECT trên các bảng của docs/data-dictionary.md, không trả dòng nào khi mọi thứ đúng',
          en: 'A test is one SELECT over the tables of docs/data-dictionary.md that finds no row when all is well',
        },
        cause,
      })
    })
  const count = Number(row?.['rows'])
  return { status: count === 0 ? 'pass' : 'fail', failing_rows: count, detail: null }
}

async function setCampaign(db: Database, campaign: string): Promise<void> {
  await db.run('SET VARIABLE campaign = $campaign', { campaign } satisfies Record<string, Binding>)
}

async function rowsOf(db: Database, campaign: Campaign, table: TestedTable): Promise<number> {
  const [row] = await db.rows(
    `SELECT count(*) AS rows FROM ${qualifiedName(testedTables[table])} WHERE ${quoteIdentifier('campaign_id')} = $campaign`,
    { campaign: campaign.id },
  )
  return Number(row?.['rows'])
}

function reason(cause: unknown): string {
  const [first = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
  return first
}
