import {
  and,
  cast,
  column,
  count,
  type ExprNode,
  FromClauseNode,
  isNotNull,
  literal,
  lte,
  Query,
  sum,
  TupleNode,
} from '@uwdata/mosaic-sql'
import { type BoardDay, dayOf } from '../board/board-day.ts'
import { worksRegistered } from '../catalogue/works-registered.ts'
import { asksForStatus, columnsOf, conditionsOf, type CountPlan } from '../count-plan.ts'
import { backtest, type Backtest } from '../estimators/trend/backtest.ts'
import { burnUp, type BurnUpPoint, type PeriodCounts } from '../estimators/trend/burn-up.ts'
import { earnedSchedule, type EarnedSchedule } from '../estimators/trend/earned-schedule.ts'
import type { Forecast } from '../estimators/trend/forecast.ts'
import {
  type CountForecast,
  negativeBinomialForecast,
} from '../estimators/trend/negative-binomial-forecast.ts'
import { periodSpine } from '../estimators/trend/period-spine.ts'
import { requiredRate, type RequiredRate } from '../estimators/trend/required-rate.ts'
import { throughputBound, throughputForecast } from '../estimators/trend/throughput-forecast.ts'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import type { Grain } from '../grain.ts'
import { MetricError } from '../metric-error.ts'
import { checkSpec, type Scope } from '../query-spec.ts'
import type { Question, Row } from '../question.ts'
import { countIn, textIn } from '../row-value.ts'
import { call } from '../sql/call.ts'
import { dateLiteral, parseDate } from '../sql/date.ts'
import { daysBetween, firstDay, nextFirstDay, shifted } from './first-day.ts'

/**
 * Of `asOf` and `lateBy` one is the day of the figures, which closes the last period unless that is still running. By
 * `lateBy` what the register dates later counts on that day.
 */
export interface ProgressSpec extends Omit<Scope, 'asOf' | 'lateBy'>, BoardDay {
  readonly grain: Grain
  /** `YYYY-MM-DD`, last day to complete works; without it there is no forecast. */
  readonly deadline?: string
  /** Share of the works to complete, 0 to 1; 1 by default. */
  readonly target?: number
  /** Of the statement "at least so many", 0 to 1; 0.85 by default. */
  readonly level?: number
}

export interface Progress {
  /** State at the end of each period up to the day of the figures, without gaps. */
  readonly burnUp: readonly BurnUpPoint[]
  /** Works completed in each period that is over, oldest first. */
  readonly throughput: readonly { readonly period: string; readonly completed: number }[]
  /** How late the campaign is, in periods, of the works that have a due date. */
  readonly schedule: EarnedSchedule
  readonly required: RequiredRate | null
  readonly forecasts: Forecasts | null
  /** Works in no period of a line for want of the date. */
  readonly undated: { readonly registered: number; readonly completed: number; readonly due: number }
}

/** Works still to be completed by the deadline, by models that see only the throughput. */
export interface Forecasts {
  /** To the deadline, rounded to whole ones. */
  readonly periods: number
  /** The history drawn on at random; NULL when nothing was completed yet. */
  readonly throughput: Forecast | null
  readonly negativeBinomial: CountForecast | null
  /** Whether such statements of the first model held in the past. */
  readonly backtest: Backtest
}

/**
 * Where the campaign stands: burn-up with its moving scope, throughput, earned schedule, the rate still required
 * and what the rate of late would bring. One scan, three grouping sets. Registers do not date cancellations, so a
 * cancelled work is out of scope from its registration on.
 * @throws MetricError when a filter is none of works, or the days are no dates.
 */
export function progress(spec: ProgressSpec): Question<Progress> {
  const { grain, deadline, where, filter, knownOn } = spec
  const day = dayOf(spec)
  if (deadline !== undefined) parseDate(deadline, 'deadline')
  const scope = {
    ...(spec.asOf === undefined ? { lateBy: day } : { asOf: day }),
    ...(where === undefined ? {} : { where }),
    ...(filter === undefined ? {} : { filter }),
    ...(knownOn === undefined ? {} : { knownOn }),
  }
  const ast = datesOf({ metric: worksRegistered, spec: checkSpec(worksRegistered, { ...scope, grain }) }, day)
  return {
    ast,
    sql: String(ast),
    plan: null,
    answer: (rows) => progressOf([...rows], day, spec),
  }
}

const dates = ['registered_on', 'completed_on', 'due_on'] as const

type DateName = (typeof dates)[number]

/**
 * For each of three dates: how many works have it on which day. Counted from the records by day and state alone, and
 * by day whatever the grain, so that a page that asks for weeks and days scans once.
 */
function datesOf(plan: CountPlan, day: string): Query {
  const { asOf, lateBy, knownOn } = plan.spec
  const facts = works.select({
    columns: new Set([...columnsOf(plan), ...dates, 'status']),
    asOf,
    lateBy,
    knownOn,
    withWithdrawn: asksForStatus(plan),
    clock: 'registered_on',
  })
  const days = dates.map((date) => column(date))
  const [registered, completed, due] = days
  const [status, hasDue] = [column('status'), isNotNull(column('due_on'))]
  const cells = Query.from(new FromClauseNode(facts, 'facts'))
    .select({
      date: cast(call('GROUPING', ...days), 'INTEGER'),
      period: call('coalesce', ...days),
      status,
      has_due: hasDue,
      works: count(),
    })
    .where(conditionsOf(plan))
    .groupby(
      call(
        'GROUPING SETS',
        tuple(registered, status),
        tuple(completed, status, hasDue),
        tuple(due, status, hasDue),
      ),
    )
  return Query.from(new FromClauseNode(cells, 'cells'))
    .select({
      date: column('date'),
      period: column('period'),
      works: worksIn(literal(true)),
      open: worksIn(isStatus('registered', 'started')),
      completed: worksIn(isStatus('completed')),
      cancelled: worksIn(isStatus('cancelled')),
      completed_of_due: worksIn(and(isStatus('completed'), column('has_due'))),
      due: worksIn(lte(column('period'), dateLiteral(day))),
    })
    .groupby('date', 'period')
}

function tuple(...keys: readonly (ExprNode | undefined)[]): TupleNode {
  return new TupleNode(keys.flatMap((key) => key ?? []))
}

/** Of the cells that meet a condition. */
function worksIn(condition: ExprNode): ExprNode {
  return cast(call('coalesce', sum(column('works')).where(condition), literal(0)), 'BIGINT')
}

/** One of the three lines, in one period; NULL for works that lack the date. */
interface Dated {
  readonly date: DateName
  readonly period: string | null
  readonly works: number
  readonly open: number
  readonly completed: number
  readonly cancelled: number
  readonly completedOfDue: number
  /** Works due by the day of the figures. */
  readonly due: number
}

function progressOf(rows: readonly Row[], asOf: string, spec: ProgressSpec): Progress {
  const { grain, deadline, target, level } = spec
  const dated = rows.map((row) => datedIn(row, asOf, grain))
  const last = lastClosed(asOf, grain)
  const happened = burnUp(gapless(dated, last, grain))
  const closed = happened.filter(({ period }) => period <= last)
  const history = closed.map(({ period, completed }, i) => {
    const before = i === 0 ? undatedOf(dated, 'completed_on') : (closed[i - 1]?.completed ?? 0)
    return { period, completed: completed - before }
  })
  const now = happened.at(-1)
  const done = history.map(({ completed }) => completed)
  const left = deadline === undefined ? null : periodsLeft(asOf, deadline, grain)
  const open = dated.filter(({ date }) => date === 'registered_on').reduce((sum, row) => sum + row.open, 0)
  return {
    burnUp: happened,
    throughput: history,
    schedule: scheduleOf(dated, closed, grain),
    required:
      left === null || now === undefined
        ? null
        : requiredRate({
            total: now.scope,
            done: now.completed,
            periodsLeft: left,
            history: done,
            ...(target === undefined ? {} : { target }),
          }),
    forecasts: left === null ? null : forecastsOf(done, left, open, closed, level),
    undated: {
      registered: undatedOf(dated, 'registered_on'),
      completed: undatedOf(dated, 'completed_on'),
      due: undatedOf(dated, 'due_on'),
    },
  }
}

/** GROUPING has one bit a date, the first the highest, 0 for the one that is grouped by. */
const dateOfGrouping: ReadonlyMap<number, DateName> = new Map([
  [3, 'registered_on'],
  [5, 'completed_on'],
  [6, 'due_on'],
])

function datedIn(row: Row, asOf: string, grain: Grain): Dated {
  const date = dateOfGrouping.get(countIn(row, 'date'))
  if (date === undefined) throw new MetricError('the rows are not those of a progress question')
  const day = textIn(row, 'period')
  return {
    date,
    period: day === null ? null : firstDay(date !== 'due_on' && day > asOf ? asOf : day, grain),
    works: countIn(row, 'works'),
    open: countIn(row, 'open'),
    completed: countIn(row, 'completed'),
    cancelled: countIn(row, 'cancelled'),
    completedOfDue: countIn(row, 'completed_of_due'),
    due: countIn(row, 'due'),
  }
}

/** First day of the last period that is over on the day of the figures. */
function lastClosed(asOf: string, grain: Grain): string {
  const next = firstDay(shifted(asOf, 1), grain)
  return firstDay(shifted(next, -1), grain)
}

/** What happened in each period until the day of the figures, periods without anything included. */
function gapless(rows: readonly Dated[], last: string, grain: Grain): PeriodCounts[] {
  const counts = rows
    .map((row) => ({
      period: row.period,
      registered: row.date === 'registered_on' ? row.works : 0,
      cancelled: row.date === 'registered_on' ? row.cancelled : 0,
      completed: row.date === 'completed_on' ? row.completed : 0,
      due: row.date === 'due_on' ? row.due : 0,
    }))
    .filter(({ registered, completed, due }) => registered + completed + due > 0)
  const first = counts.flatMap(({ period }) => period ?? []).toSorted()[0]
  if (first === undefined) return counts
  const end = counts.flatMap(({ period }) => period ?? []).reduce((a, b) => (a > b ? a : b), last)
  const none = { registered: 0, cancelled: 0, completed: 0, due: 0 }
  return [...counts, ...periodSpine(first, end, grain).map((period) => ({ period, ...none }))]
}

function undatedOf(rows: readonly Dated[], date: DateName): number {
  const undated = rows.find((row) => row.date === date && row.period === null)
  return (date === 'completed_on' ? undated?.completed : undated?.works) ?? 0
}

/** Works without a due date are in neither line; completed works without a date are earned from the start. */
function scheduleOf(rows: readonly Dated[], closed: readonly BurnUpPoint[], grain: Grain): EarnedSchedule {
  const due = rows.filter(({ date, period }) => date === 'due_on' && period !== null)
  const done = rows.filter(({ date }) => date === 'completed_on')
  const periods = closed.map(({ period }) => period)
  const lastDue = due
    .flatMap(({ period }) => period ?? [])
    .toSorted()
    .at(-1)
  const first = periods[0]
  if (first === undefined || lastDue === undefined) return earnedSchedule([], [])
  const plan = periodSpine(first, lastDue > first ? lastDue : first, grain)
  const byThen = (all: readonly Dated[], of: (row: Dated) => number) => (period: string) =>
    all.reduce((sum, row) => sum + ((row.period ?? '') <= period ? of(row) : 0), 0)
  return earnedSchedule(
    plan.map(byThen(due, ({ works: number }) => number)),
    periods.map(byThen(done, ({ completedOfDue }) => completedOfDue)),
  )
}

/** Periods after the day of the figures up to the deadline, the first and the last of them in part. */
function periodsLeft(asOf: string, deadline: string, grain: Grain): number {
  if (deadline <= asOf) return 0
  const [from, to] = [shifted(asOf, 1), shifted(deadline, 1)]
  const [first, last] = [firstDay(from, grain), firstDay(to, grain)]
  const gone = (begun: string, day: string) =>
    daysBetween(begun, day) / daysBetween(begun, nextFirstDay(begun, grain))
  return periodSpine(first, last, grain).length - 1 + gone(last, to) - gone(first, from)
}

function forecastsOf(
  history: readonly number[],
  left: number,
  open: number,
  closed: readonly BurnUpPoint[],
  level = 0.85,
): Forecasts {
  // Models draw whole periods: less than half of one is not drawn, unless it is all that is left.
  const periods = left === 0 ? 0 : Math.max(1, Math.round(left))
  const options = { periods, open, level }
  return {
    periods,
    throughput: throughputForecast(history, options),
    negativeBinomial: negativeBinomialForecast(history, options),
    backtest: backtest(history, throughputBound, {
      periods,
      level,
      open: closed.map((point) => Math.max(0, point.open)),
    }),
  }
}
