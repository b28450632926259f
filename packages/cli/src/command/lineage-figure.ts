import { type Metric, findMetric, recordsBehind } from '@vedich/metrics'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { figureLines } from '../present/figure-records.ts'
import { ingestTargets } from '../targets.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { figureRecords } from './figure-cells.ts'
import { openSnapshot } from './open-snapshot.ts'
import { whereOf } from './where.ts'

export interface LineageFigureOptions {
  readonly metric: string
  readonly where?: readonly string[]
  readonly asOf?: string
  readonly limit?: string
  readonly json?: boolean
  readonly warehouse?: string
}

/** Works listed at a terminal unless more are asked for. */
const listed = 20

/** `vedich lineage --metric`: the works behind a figure, each with the cells on which it depends whether it counts. */
export async function lineageFigureCommand(
  options: LineageFigureOptions,
  { surroundings, language, color }: CommandContext,
): Promise<ExitCode> {
  const { cwd, stdout } = surroundings
  const metric: Metric = findMetric(options.metric)
  const behind = recordsBehind(metric, {
    where: whereOf(options.where ?? [], 'vedich lineage'),
    ...(options.asOf !== undefined && { asOf: options.asOf }),
  })
  const engine = await openSnapshot(warehousePath(cwd, options.warehouse))
  try {
    const targets = await ingestTargets(cwd, []).catch(() => [])
    const folders = new Map(targets.map(({ campaign }) => [campaign.id, campaign.folder]))
    const records = await figureRecords(engine, behind, folders)
    const numerator = records.reduce((sum, record) => sum + record.numerator, 0)
    const denominator = records.reduce((sum, record) => sum + (record.denominator ?? 0), 0)
    const figure = { metric: metric.id, numerator, denominator: metric.kind === 'count' ? null : denominator }
    if (options.json === true) stdout.write(`${JSON.stringify({ ...figure, records }, null, 2)}\n`)
    else {
      const limit = options.limit === undefined ? listed : Number(options.limit) || Infinity
      const width = stdout.columns ?? 120
      const page = { language, color: color && stdout.isTTY, width, limit }
      stdout.write(figureLines({ ...figure, label: metric.label[language] }, records, page))
    }
    return exitCodes.done
  } finally {
    await engine.close()
  }
}
