import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { toRows } from '@vedich/engine'
import { UserError } from '@vedich/ingest'
import {
  campaigns,
  estimate,
  findMetric,
  type Grain,
  type Metric,
  type MetricQuery,
  query,
} from '@vedich/metrics'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { metricTable } from '../present/metric-table.ts'
import { formatRows, rowFormats, type RowFormat } from '../present/rows.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { illustrativeNote } from './illustrative.ts'
import { loadLabels } from './labels.ts'
import { openSnapshot } from './open-snapshot.ts'

export interface QueryCommandOptions {
  readonly by?: readonly string[]
  readonly where?: readonly string[]
  readonly asOf?: string
  readonly grain?: string
  readonly totals?: boolean
  readonly format?: string
  readonly output?: string
  readonly sql?: boolean
  readonly json?: boolean
  readonly warehouse?: string
}

/** `vedich query`: rows of one or more metrics. */
export async function queryCommand(
  ids: readonly string[],
  options: QueryCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, language } = context
  const format = formatOf(options)
  const queries = ids.map((id) => queryOf(findMetric(id), options))
  const write = (content: string | Uint8Array) => deliver(content, options.output, context)
  if (options.sql === true) {
    await write(queries.map(({ sql }) => `${sql};\n`).join('\n'))
    return exitCodes.done
  }
  const engine = await openSnapshot(warehousePath(surroundings.cwd, options.warehouse))
  try {
    const results = await Promise.all(
      queries.map(async (asked) => ({ asked, rows: estimate(asked, toRows(await engine.query(asked.sql))) })),
    )
    if (format === 'table') {
      const labels = await loadLabels(engine, queries[0]?.by ?? [], language)
      await write(
        results
          .map(({ asked, rows }) => metricTable(asked.metric, asked.by, rows, labels, language))
          .join('\n'),
      )
      const known = toRows(await engine.query(campaigns().sql))
      if (known.some((campaign) => campaign['is_illustrative'] === true)) {
        surroundings.stderr.write(`${illustrativeNote[language]}\n`)
      }
    } else {
      const named = ids.length > 1
      const rows = results.flatMap(({ asked, rows: own }) =>
        own.map((row) => (named ? { metric: asked.metric.id, ...row } : { ...row })),
      )
      await write(formatRows(format, columnsOf(queries, named), rows))
    }
    return exitCodes.done
  } finally {
    await engine.close()
  }
}

function queryOf(metric: Metric, { by, where, asOf, grain, totals }: QueryCommandOptions): MetricQuery {
  return query(metric, {
    by: by ?? [],
    where: conditions(where ?? []),
    ...(asOf === undefined ? {} : { asOf }),
    // The package checks the name and lists the grains.
    ...(grain === undefined ? {} : { grain: grain as Grain }),
    totals: totals === true,
  })
}

/** `tier=city` keeps a value, twice the same dimension keeps both, `category=` keeps the rows without one. */
function conditions(where: readonly string[]): Record<string, (string | null)[]> {
  const selected: Record<string, (string | null)[]> = {}
  for (const condition of where) {
    const [dimension, ...rest] = condition.split('=')
    if (dimension === undefined || dimension === '' || rest.length === 0) {
      throw usage(
        `--where ${condition} is not of the form dimension=value`,
        'Write for example --where tier=city',
      )
    }
    const value = rest.join('=')
    selected[dimension] = [...(selected[dimension] ?? []), value === '' ? null : value]
  }
  return selected
}

function formatOf({ format, json }: QueryCommandOptions): RowFormat | 'table' {
  const name = format ?? (json === true ? 'json' : 'table')
  const known = name === 'table' ? name : rowFormats.find((candidate) => candidate === name)
  if (known) return known
  throw usage(`There is no format ${name}`, `Use one of: table, ${rowFormats.join(', ')}`)
}

function columnsOf(queries: readonly MetricQuery[], named: boolean): string[] {
  const [first] = queries
  const period = first?.grain == null ? [] : ['period']
  const figures = ['numerator', 'denominator', 'value', 'lower', 'upper', 'is_total']
  return [...(named ? ['metric'] : []), ...(first?.by ?? []), ...period, ...figures]
}

async function deliver(
  content: string | Uint8Array,
  output: string | undefined,
  { surroundings }: CommandContext,
): Promise<void> {
  if (output === undefined) surroundings.stdout.write(content)
  else await writeFile(resolve(surroundings.cwd, output), content)
}

function usage(what: string, fix: string): UserError {
  return new UserError('configuration', { what, where: 'vedich query', fix })
}
