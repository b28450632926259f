import type { Query } from '@uwdata/mosaic-sql'
import type { CountPlan } from './count-plan.ts'

/** A row as an engine delivers it: dates as `YYYY-MM-DD`, counts as number or bigint. */
export type Row = Readonly<Record<string, unknown>>

/**
 * What every question comes down to: one SELECT, and a pure function from its rows to a typed answer.
 *
 *     const question = league(findMetric('completion_rate'), { within: 'tier' })
 *     const answer = question.answer(await engine.rows(question.sql))
 */
export interface Question<T> {
  readonly ast: Query
  /** The same in DuckDB's dialect. */
  readonly sql: string
  /** @throws MetricError when the rows are not those of the SELECT. */
  readonly answer: (rows: Iterable<Row>) => T
  /** What is counted, so that `together` can count it in one pass with others; null for other SELECTs. */
  readonly plan: CountPlan | null
}

/** The answer of a question, carried further. */
export function answered<A, B>(
  { ast, sql, plan, answer }: Question<A>,
  further: (answer: A) => B,
): Question<B> {
  return { ast, sql, plan, answer: (rows) => further(answer(rows)) }
}
