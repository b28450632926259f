import { tables } from '@vedich/model'

import { type SummaryField, summaryHeaders } from '../lexicon/summary.ts'
import type { TableSpec } from './spec.ts'

/** Decimals a share is written with: those of "78,77%", and two fewer of 0.7877, which is the same share. */
const decimals = `greatest(0, len(split_part(replace(regexp_replace(percent_raw, '[^0-9.,]', '', 'g'), ',', '.'), '.', 2))
  - CASE WHEN percent > 1 AND TRY_CAST(replace(percent_raw, ',', '.') AS DOUBLE) <= 1 THEN 2 ELSE 0 END)`

const lastPlace = `power(10.0, -${decimals})`
/** The day of a row, or of its sheet. */
const asOf = `coalesce(as_of, CAST(getvariable('as_of') AS DATE))`
const actual = '(completed * 100.0 / registered)'

/** A summary: one row a unit, with counts of its works. Its rows are claims about works, never works. */
export const summaryTable: TableSpec<SummaryField> = {
  role: 'summary',
  target: tables.unitSummary,
  headings: summaryHeaders,
  kinds: {
    seq: 'text',
    unit: 'unit',
    tier: 'tier',
    as_of: 'last_day',
    registered: 'tally',
    completed: 'tally',
    started: 'tally',
    open: 'tally',
    overdue: 'tally',
    cancelled: 'tally',
    percent: 'percent',
    note: 'text',
  },
  excused: {
    percent: { rule: 'invalid_percent', unless: 'registered IS NOT NULL', flag: 'ignored_percent' },
  },
  fillDown: ['unit'],
  sums: ['registered', 'completed', 'started', 'open', 'overdue', 'cancelled'],
  needed: ['unit', 'registered', 'completed'],
  evidence: ['registered', 'completed', 'started', 'open', 'overdue', 'cancelled', 'percent'],
  // A unit is summed up once a day and tier; what is said of it later stands beside it.
  key: `'s-' || left(md5(concat_ws(chr(31), unit, tier, ${asOf})), 16)`,
  keyColumn: 'summary_id',
  keyField: 'unit',
  checks: [
    { rule: 'missing_unit', field: 'unit', when: 'unit IS NULL' },
    { rule: 'missing_counts', field: 'registered', when: 'registered IS NULL AND completed IS NULL' },
    {
      rule: 'counts_exceed_registered',
      field: 'completed',
      when: 'coalesce(completed, 0) + coalesce(started, 0) > registered',
    },
    {
      rule: 'percent_mismatch',
      field: 'percent',
      // A share may be rounded or cut off in the last place written.
      when: `registered > 0 AND completed IS NOT NULL
             AND abs(percent - ${actual}) > ${lastPlace} / 2 + 1e-9
             AND NOT (${actual} - percent BETWEEN 0 AND ${lastPlace} - 1e-9)`,
    },
  ],
  columns: {
    unit_id: 'unit',
    tier_id: 'tier',
    as_of: asOf,
    registered: 'registered',
    started: 'started',
    completed: 'completed',
    overdue: 'overdue',
    cancelled: 'cancelled',
    percent_text: 'percent_raw',
  },
}
