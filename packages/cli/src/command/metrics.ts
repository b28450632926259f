import { metrics } from '@vedich/metrics'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { textTable } from '../present/text-table.ts'
import type { CommandContext } from './context.ts'

/** `vedich metrics`: the catalogue. */
export function metricsCommand({ json }: { readonly json?: boolean }, context: CommandContext): ExitCode {
  const { surroundings, language } = context
  const words = headings[language]
  surroundings.stdout.write(
    json === true
      ? `${JSON.stringify(
          metrics.map(({ id, label, description, unit, kind, dimensions }) => ({
            id,
            label,
            description,
            unit,
            kind,
            dimensions,
          })),
          null,
          2,
        )}\n`
      : textTable(
          [
            { heading: 'id', align: 'left', text: ({ id }) => id },
            { heading: words.label, align: 'left', text: ({ label }) => label[language] },
            { heading: words.by, align: 'left', text: ({ dimensions }) => dimensions.join(', ') },
          ],
          metrics,
        ),
  )
  return exitCodes.done
}

const headings = { vi: { label: 'Chỉ số', by: 'Chia theo' }, en: { label: 'Metric', by: 'By' } }
