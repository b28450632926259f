import { cast, column, cond, count, FromClauseNode, literal, lte, Query } from '@uwdata/mosaic-sql'
import { worksRegistered } from '../catalogue/works-registered.ts'
import { asksForStatus, columnsOf, conditionsOf, type CountPlan } from '../count-plan.ts'
import { aalenJohansen, type CompletionPoint } from '../estimators/trend/aalen-johansen.ts'
import type { LifeCount, LifeEvent } from '../estimators/trend/risk-table.ts'
import { survivalForecast, type SurvivalForecast } from '../estimators/trend/survival-forecast.ts'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { knownName } from '../known-name.ts'
import { MetricError } from '../metric-error.ts'
import { checkSpec, type Scope } from '../query-spec.ts'
import type { Question, Row } from '../question.ts'
import { countIn, numberIn, textIn } from '../row-value.ts'
import { call } from '../sql/call.ts'
import { groupRows } from './group-rows.ts'

export interface LifetimesSpec extends Scope {
  /** One curve for each value of this dimension; one of all works by default. */
  readonly by?: string
  /** `registered_on` by default, for the lead time; `started_on` for the cycle time. */
  readonly from?: 'registered_on' | 'started_on'
  /** Days to look ahead: how many of the open works will be completed by then? */
  readonly horizon?: number
  /** Points of the curve with fewer works at risk are too unsure to look ahead by; 5 by default. */
  readonly leastAtRisk?: number
}

export interface Lifetimes {
  /** Value of `by`; NULL for works that have none, and without one. */
  readonly group: string | null
  /** Share completed and cancelled by each age in days; show it while enough works are at risk. */
  readonly curve: readonly CompletionPoint[]
  /** Of the open works with a horizon, which those carried over are not; NULL without one. */
  readonly forecast: SurvivalForecast | null
  /** Works without the first date, not begun by the day, or completed without a date: in no curve. */
  readonly undated: number
  /** Works that ended before they began: bad data, in no curve. */
  readonly negative: number
}

/**
 * How long works take: completion curves with cancellation as a competing event. An open or carried-over work is
 * censored at the as-of date, or at the last day that is told of; a cancelled one has left by the day its state
 * was learned, since registers do not date cancellations. The curves of all groups take one scan.
 * @throws MetricError naming what works do not have.
 */
export function lifetimes(spec: LifetimesSpec = {}): Question<Lifetimes[]> {
  const { by, from = 'registered_on', horizon, leastAtRisk = 5, ...scope } = spec
  if (from !== 'registered_on' && from !== 'started_on') {
    throw new MetricError(`works have no age from ${JSON.stringify(from)}`, ['registered_on', 'started_on'])
  }
  const checked = checkSpec(worksRegistered, { ...scope, by: by === undefined ? [] : [by] })
  const ast = agesOf({ metric: worksRegistered, spec: checked }, from, by)
  return {
    ast,
    sql: String(ast),
    plan: null,
    answer: (rows) =>
      [...groupRows([...rows], (row) => textIn(row, 'group'))].map(([group, own]) =>
        lifetimesOf(group, own, horizon, leastAtRisk),
      ),
  }
}

function agesOf(plan: CountPlan, from: string, by: string | undefined): Query {
  const needed = ['status', from, 'completed_on', 'known_on', 'deadline']
  const facts = works.select({
    columns: new Set([...columnsOf(plan), ...needed]),
    asOf: plan.spec.asOf,
    lateBy: plan.spec.lateBy,
    knownOn: plan.spec.knownOn,
    withWithdrawn: asksForStatus(plan),
    clock: 'registered_on',
  })
  const deadline = column('deadline')
  const done = isStatus('completed')
  const dropped = isStatus('cancelled', 'withdrawn')
  const end = cond(done, column('completed_on'))
    .when(dropped, call('least', column('known_on'), deadline))
    // What begins later has no age yet.
    .when(lte(column(from), deadline), deadline)
  const keys = {
    group: by === undefined ? cast(literal(null), 'VARCHAR') : column(by),
    age: call('date_diff', literal('day'), column(from), end),
    event: cond(done, literal('completed'))
      .when(dropped, literal('cancelled'))
      .when(isStatus('carried_over'), literal('carried_over'))
      .else(literal('censored')),
  }
  return Query.from(new FromClauseNode(facts, 'facts'))
    .select({ ...keys, works: count() })
    .where(conditionsOf(plan))
    .groupby(...Object.values(keys).slice(by === undefined ? 1 : 0))
}

function lifetimesOf(
  group: string | null,
  rows: readonly Row[],
  horizon: number | undefined,
  leastAtRisk: number,
): Lifetimes {
  const all = rows.map((row) => ({
    age: numberIn(row, 'age'),
    event: eventIn(row),
    count: countIn(row, 'works'),
  }))
  const aged = all.flatMap(({ age, ...life }) => (age === null || age < 0 ? [] : [{ age, ...life }]))
  const curve = aalenJohansen(aged.map(livesOf))
  const open = aged.filter(({ event }) => event === 'censored')
  const sum = (of: (age: number | null) => boolean) =>
    all.reduce((total, life) => total + (of(life.age) ? life.count : 0), 0)
  const known = curve.filter(({ atRisk }) => atRisk >= leastAtRisk)
  return {
    group,
    curve,
    forecast: horizon === undefined ? null : survivalForecast(known, open, { horizon }),
    undated: sum((age) => age === null),
    negative: sum((age) => age !== null && age < 0),
  }
}

type End = LifeEvent | 'carried_over'

const ends: readonly End[] = ['completed', 'cancelled', 'carried_over', 'censored']

function eventIn(row: Row): End {
  return knownName(ends, String(row['event']), 'event')
}

/** A work carried over may yet be completed, if not in this campaign. */
function livesOf({ age, event, count: works }: { age: number; event: End; count: number }): LifeCount {
  return { age, event: event === 'carried_over' ? 'censored' : event, count: works }
}
