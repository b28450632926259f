import { type Engine, toRows } from '@vedich/engine'
import {
  type AsOf,
  campaigns,
  compare,
  comparisonResult,
  type CompareSpec,
  findMetric,
  type Metric,
  type MetricQuery,
  metricResult,
  type MetricRow,
  query,
  type QuerySpec,
  type Question,
  registerSize,
  together,
  trend,
  type TrendSeries,
  undatedIn,
  withUndated,
} from '@vedich/metrics'

import { asOfNote, undatedNote } from '../present/as-of-note.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import { comparisonTable } from '../present/comparison-table.ts'
import { explainMetric } from '../present/explain-metric.ts'
import { metricTable, wideTable } from '../present/metric-table.ts'
import { trendLines } from '../present/trend-lines.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { deliver, type Format, formatOf } from './deliver.ts'
import { illustrativeNote } from './illustrative.ts'
import { loadLabels } from './labels.ts'
import { openSnapshot } from './open-snapshot.ts'
import { compareSpec, type QueryOptions, querySpec } from './query-options.ts'
import { loadRatings } from './ratings.ts'
import { noteUnknownValues } from './unknown-values.ts'

export interface QueryCommandOptions extends QueryOptions {
  readonly format?: string
  readonly json?: boolean
  readonly output?: string
  readonly rating?: boolean
  readonly sql?: boolean
  readonly explain?: boolean
  readonly warehouse?: string
}

/** `vedich query`: rows of one or more metrics. */
export async function queryCommand(
  ids: readonly string[],
  options: QueryCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const metrics = ids.map((id) => findMetric(id))
  const format = formatOf(options)
  const spec = querySpec(options)
  const sides = compareSpec(options, spec)
  const asked = sides === null ? askedTogether(metrics, spec) : askedAlone(metrics, sides)
  const request: Request = { metrics, spec, options, format, context }
  if (options.explain === true) {
    const words = metrics.map((metric) =>
      explainMetric(metric, context.language, context.surroundings.stdout.columns),
    )
    await deliver(words.join('\n'), options.output, context)
    return exitCodes.done
  }
  if (options.sql === true) {
    await deliver(asked.statements.map((sql) => `${sql};\n`).join('\n'), options.output, context)
    return exitCodes.done
  }
  const engine = await openSnapshot(warehousePath(context.surroundings.cwd, options.warehouse))
  try {
    await noteUnknownValues(engine, spec, context)
    await (sides === null ? printRows(engine, request) : printComparisons(engine, request, sides))
    if (format === 'table') await noteWhatCounts(engine, request, sides)
    return exitCodes.done
  } finally {
    await engine.close()
  }
}

interface Request {
  readonly metrics: readonly Metric[]
  readonly spec: QuerySpec
  readonly options: QueryCommandOptions
  readonly format: Format
  readonly context: CommandContext
}

/** The statements of all metrics, so that what reads the same facts reads them once. */
function askedTogether(metrics: readonly Metric[], spec: QuerySpec) {
  return together(metrics.map((metric) => query(metric, spec)))
}

function askedAlone(metrics: readonly Metric[], sides: CompareSpec) {
  return together(metrics.map((metric) => compare(metric, sides)))
}

async function printRows(
  engine: Engine,
  { metrics, spec, options, format, context }: Request,
): Promise<void> {
  const { language } = context
  const queries = metrics.map((metric) => query(metric, spec))
  const results = await answers(engine, queries)
  const tables = await Promise.all(
    queries.map(async (asked, place) => ({
      asked,
      rows: await dated(engine, asked, spec, results[place] ?? []),
    })),
  )
  if (format !== 'table') {
    await deliver({ format, ...metricResult(tables) }, options.output, context)
    return
  }
  const labels = await loadLabels(engine, queries[0]?.by ?? [], language)
  const ratings = options.rating === true ? await loadRatings(engine, metrics, spec) : null
  const width = context.surroundings.stdout.columns
  const [first] = tables
  const text =
    tables.length === 1 && first !== undefined
      ? metricTable(first.asked, first.rows, { labels, language, ratings, width })
      : wideTable(tables, { labels, language, width })
  const lines = await answers(engine, trendsOf(metrics, spec))
  const trends = lines.map((series, place) => {
    const metric = metrics[place]
    if (metric === undefined) return ''
    return trendLines(metric, series, { labels, spec, language, width })
  })
  await deliver([text, ...trends.filter((line) => line !== '')].join('\n'), options.output, context)
}

/** A line of little bars per group says more of a trend than its rows; more than one group key has no line. */
function trendsOf(metrics: readonly Metric[], spec: QuerySpec): Question<TrendSeries[]>[] {
  const { by = [], grain, totals: _, interval: _interval, level: _level, ...scope } = spec
  if (grain === undefined || by.length > 1) return []
  const [dimension] = by
  const one = { ...scope, grain, ...(dimension === undefined ? {} : { by: dimension }) }
  return metrics.map((metric) => trend(metric, one))
}

async function printComparisons(
  engine: Engine,
  { metrics, spec, options, format, context }: Request,
  sides: CompareSpec,
): Promise<void> {
  const { language } = context
  const results = await answers(
    engine,
    metrics.map((metric) => compare(metric, sides)),
  )
  const compared = metrics.map((metric, place) => ({ metric, comparison: results[place] }))
  const found = compared.flatMap(({ metric, comparison }) =>
    comparison === undefined ? [] : { metric, comparison },
  )
  if (format === 'json') {
    const rows = found.map(({ metric, comparison }) => ({ metric: metric.id, ...comparison }))
    await deliver(`${JSON.stringify(rows, null, 2)}\n`, options.output, context)
    return
  }
  if (format !== 'table') {
    await deliver({ format, ...comparisonResult(found, sides) }, options.output, context)
    return
  }
  const labels = await loadLabels(
    engine,
    query(metrics[0] ?? findMetric('completion_rate'), spec).by,
    language,
  )
  const texts = found.map(({ metric, comparison }) =>
    comparisonTable(metric, comparison, {
      by: sides.by ?? null,
      labels,
      language,
      width: context.surroundings.stdout.columns,
    }),
  )
  await deliver(texts.join('\n'), options.output, context)
}

/** With what is completed on every day, for want of one, where rows speak of an earlier day. */
async function dated(
  engine: Engine,
  asked: MetricQuery,
  spec: QuerySpec,
  rows: readonly MetricRow[],
): Promise<readonly MetricRow[]> {
  const undated = undatedIn(asked.metric, spec)
  return undated === null
    ? rows
    : withUndated(asked, rows, undated.answer(toRows(await engine.query(undated.sql))))
}

async function answers<const Q extends readonly Question<unknown>[]>(engine: Engine, questions: Q) {
  const asked = together(questions)
  const rows = await Promise.all(asked.statements.map(async (sql) => toRows(await engine.query(sql))))
  return asked.answer(rows)
}

/** The day that figures speak of when none was asked for, what an earlier one cannot tell, whether the register is real. */
async function noteWhatCounts(
  engine: Engine,
  { metrics, spec, context: { surroundings, language } }: Request,
  sides: CompareSpec | null,
): Promise<void> {
  const { where, asOf } = spec
  const known = toRows(await engine.query(campaigns().sql))
  const asked = where?.['campaign'] === undefined ? null : [where['campaign']].flat()
  const counted = known.filter(({ campaign_id: id }) => asked?.includes(String(id)) ?? true)
  if (asOf === undefined && counted.length > 0) {
    const days = await Promise.all(
      counted.map(({ campaign_id: id, as_of: day }) => dayOf(engine, String(id), String(day))),
    )
    surroundings.stderr.write(`${asOfNote[language](days)}\n`)
  }
  // On the last day that a register tells of, all that it has as completed is.
  const isPast = (day: AsOf) => typeof day === 'number' || known.some(({ as_of: last }) => day < String(last))
  const past = (sides === null ? [spec] : [sides.a, sides.b]).filter(
    ({ asOf: day }) => day !== undefined && isPast(day),
  )
  const undated = await countUndated(engine, metrics, past)
  if (undated > 0) surroundings.stderr.write(`${undatedNote[language](undated)}\n`)
  if (known.some((campaign) => campaign['is_illustrative'] === true)) {
    surroundings.stderr.write(`${illustrativeNote[language]}\n`)
  }
}

/** Works that the figures of a day count as completed though nothing says that they were by then. */
async function countUndated(
  engine: Engine,
  metrics: readonly Metric[],
  specs: readonly QuerySpec[],
): Promise<number> {
  const questions = specs.flatMap(({ by: _by, grain: _grain, axis: _axis, totals: _totals, ...scope }) =>
    metrics.flatMap((metric) => undatedIn(metric, scope) ?? []),
  )
  const found = await answers(engine, questions)
  return Math.max(0, ...found.flat().map(({ numerator }) => numerator))
}

async function dayOf(engine: Engine, id: string, day: string) {
  const [size] = toRows(await engine.query(registerSize({ campaign: id, lateBy: day }).sql))
  return { id, day, registeredLater: Number(size?.['registered_later'] ?? 0) }
}
