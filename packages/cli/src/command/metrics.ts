import { findMetric, type Metric, metrics } from '@vedich/metrics'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { explainMetric } from '../present/explain-metric.ts'
import { textTable } from '../present/text-table.ts'
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

function catalogue({ language, surroundings }: CommandContext): string {
  const words = headings[language]
  return textTable(
    [
      { heading: 'id', align: 'left', text: ({ id }) => id, whole: true },
      { heading: words.label, align: 'left', text: ({ label }) => label[language] },
      { heading: words.by, align: 'left', text: ({ dimensions }) => dimensions.join(', ') },
    ],
    metrics,
    { width: surroundings.stdout.columns ?? Infinity },
  )
}

const headings = { vi: { label: 'Chỉ số', by: 'Chia theo' }, en: { label: 'Metric', by: 'By' } }
