import { tables } from '@vedich/model'

import { type FigureField, figureHeaders } from '../lexicon/headers/figure.ts'
import type { TableSpec } from './spec.ts'

/** A table of published figures: one row a figure, the percentage kept as printed. */
export const figuresTable: TableSpec<FigureField> = {
  role: 'figures',
  target: tables.reportedFigure,
  headings: figureHeaders,
  kinds: {
    figure_id: 'text',
    metric_id: 'text',
    tier: 'tier',
    numerator: 'count',
    denominator: 'count',
    percent_text: 'text',
    as_of: 'last_day',
    citation: 'text',
  },
  needed: ['numerator', 'metric_id'],
  evidence: ['metric_id', 'numerator', 'denominator', 'percent_text'],
  key: `coalesce(figure_id, concat_ws('-', metric_id, tier, as_of))`,
  keyColumn: 'figure_id',
  keyField: 'figure_id',
  checks: [
    {
      rule: 'missing_figure',
      field: 'numerator',
      when: 'numerator_raw IS NULL AND denominator_raw IS NULL AND percent_text IS NULL',
    },
  ],
  columns: {
    report_id: 'NULL',
    metric_id: 'metric_id',
    tier_id: 'tier',
    numerator: 'numerator',
    denominator: 'denominator',
    percent_text: 'percent_text',
    citation: 'citation',
    as_of: 'as_of',
  },
}
