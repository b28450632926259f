import { type Engine, toRows } from '@vedich/engine'
import {
  campaigns,
  compare,
  comparisonResult,
  type CompareSpec,
  findMetric,
  type Metric,
  metricResult,
  query,
  type QuerySpec,
  type Question,
  registerSize,
  together,
  trend,
  type TrendSeries,
} from '@vedich/metrics'

import { asOfNote } from '../present/as-of-note.ts'
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
    if (format === 'table') await noteWhatCounts(engine, spec, context)
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
  const tables = queries.map((asked, place) => ({ asked, rows: results[place] ?? [] }))
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

async function answers<const Q extends readonly Question<unknown>[]>(engine: Engine, questions: Q) {
  const asked = together(questions)
  const rows = await Promise.all(asked.statements.map(async (sql) => toRows(await engine.query(sql))))
  return asked.answer(rows)
}

/** The day that figures speak of when none was asked for, and whether the register is real. */
async function noteWhatCounts(
  engine: Engine,
  { where, asOf }: QuerySpec,
  { surroundings, language }: CommandContext,
): Promise<void> {
  const known = toRows(await engine.query(campaigns().sql))
  const asked = where?.['campaign'] === undefined ? null : [where['campaign']].flat()
  const counted = known.filter(({ campaign_id: id }) => asked?.includes(String(id)) ?? true)
  if (asOf === undefined && counted.length > 0) {
    const days = await Promise.all(
      counted.map(({ campaign_id: id, as_of: day }) => dayOf(engine, String(id), String(day))),
    )
    surroundings.stderr.write(`${asOfNote[language](days)}\n`)
  }
  if (known.some((campaign) => campaign['is_illustrative'] === true)) {
    surroundings.stderr.write(`${illustrativeNote[language]}\n`)
  }
}

async function dayOf(engine: Engine, id: string, day: string) {
  const [size] = toRows(await engine.query(registerSize({ campaign: id, lateBy: day }).sql))
  return { id, day, registeredLater: Number(size?.['registered_later'] ?? 0) }
}
