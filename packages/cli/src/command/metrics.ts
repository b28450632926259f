import { findMetric, type Metric, metrics } from '@vedich/metrics'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { explainMetric } from '../present/explain-metric.ts'
import { wrap } from '../present/fit.ts'
import { textTable, type TextColumn } from '../present/text-table.ts'
import type { CommandContext } from './context.ts'

/** `vedich metrics`: the catalogue, or some of it in words. */
export function metricsCommand(
  ids: readonly string[],
  { json }: { readonly json?: boolean },
  context: CommandContext,
): ExitCode {
  const { surroundings, language } = context
  const chosen = ids.length === 0 ? metrics : ids.map((id) => findMetric(id))
  if (json === true) surroundings.stdout.write(`${JSON.stringify(chosen.map(definition), null, 2)}\n`)
  else if (ids.length > 0) {
    surroundings.stdout.write(
      chosen.map((metric) => explainMetric(metric, language, surroundings.stdout.columns)).join('\n'),
    )
  } else surroundings.stdout.write(catalogue(context))
  return exitCodes.done
}

function definition(metric: Metric) {
  const { id, label, description, formula, missing, unit, kind, clock, dimensions } = metric
  return { id, label, description, formula, missing, unit, kind, clock, dimensions }
}

/** On a screen, which has no room for so many, the dimensions stand below the table: once, and those that differ. */
function catalogue({ language, surroundings }: CommandContext): string {
  const words = headings[language]
  const width = surroundings.stdout.columns
  const columns: TextColumn<Metric>[] = [
    { heading: 'id', align: 'left', text: ({ id }) => id, whole: true },
    { heading: words.label, align: 'left', text: ({ label }) => label[language] },
  ]
  const by: TextColumn<Metric> = {
    heading: words.by,
    align: 'left',
    text: ({ dimensions }) => dimensions.join(', '),
  }
  if (width === undefined) return textTable([...columns, by], metrics)
  const unit: TextColumn<Metric> = {
    heading: words.unit,
    align: 'left',
    text: (metric) => metric.unit[language],
  }
  const lines = dimensionLines(words.by).flatMap((line) => wrap(line, width))
  return `${textTable([...columns, unit], metrics, { width })}\n${lines.join('\n')}\n`
}

function dimensionLines(by: string): string[] {
  const [common, ...others] = new Set(metrics.map(({ dimensions }) => dimensions))
  const own = metrics.filter(({ dimensions }) => others.includes(dimensions))
  return [
    `${by}: ${common?.join(', ') ?? ''}`,
    ...own.map(({ id, dimensions }) => `${id}: ${dimensions.join(', ')}`),
  ]
}

const headings = {
  vi: { label: 'Chỉ số', unit: 'Đơn vị tính', by: 'Chia theo' },
  en: { label: 'Metric', unit: 'Unit', by: 'By' },
}
