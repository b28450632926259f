import { tables } from '@vedich/model'
import { z } from 'zod'

/** The tables of records that a test can be about. */
export const testedTables = {
  work: tables.work,
  unit: tables.unit,
  unit_summary: tables.unitSummary,
  award: tables.award,
  reported_figure: tables.reportedFigure,
  report: tables.report,
} as const

export type TestedTable = keyof typeof testedTables

const table = z
  .enum(Object.keys(testedTables) as [TestedTable, ...TestedTable[]])
  .default('work')
  .describe('Table of records; works when absent')

const severity = z
  .enum(['warn', 'error'])
  .default('error')
  .describe('error: a failure keeps the whole run out; warn: it is told')

const name = z.string().min(1).optional().describe('Name in reports; made from the rest when absent')
const column = z.string().describe('A column of the table, see docs/data-dictionary.md')
const base = { name, severity }

/** One rule that the records of a campaign must obey after a run. */
export const dataTest = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('not_null'), table, column, ...base }),
  z.strictObject({ test: z.literal('unique'), table, columns: z.array(column).min(1), ...base }),
  z.strictObject({
    test: z.literal('accepted_values'),
    table,
    column,
    values: z.array(z.union([z.string(), z.number()])).min(1),
    ...base,
  }),
  z.strictObject({
    test: z.literal('range'),
    table,
    column,
    min: z.union([z.number(), z.string()]).optional().describe('Least value, a number or YYYY-MM-DD'),
    max: z.union([z.number(), z.string()]).optional().describe('Greatest value'),
    ...base,
  }),
  z.strictObject({
    test: z.literal('relationship'),
    table,
    column,
    to: z.strictObject({ table, column }).describe('Where each value must be found'),
    ...base,
  }),
  z.strictObject({
    test: z.literal('freshness'),
    days: z.int().nonnegative().describe('Most days between the newest as-of date and the run'),
    ...base,
  }),
  z.strictObject({
    test: z.literal('row_count_change'),
    table,
    percent: z.number().nonnegative().describe('Most change of the number of rows by one run, up or down'),
    ...base,
  }),
  z.strictObject({
    test: z.literal('sql'),
    sql: z
      .string()
      .min(1)
      .describe("One SELECT that must find no row; getvariable('campaign') is the campaign"),
    name: z.string().min(1),
    severity,
  }),
])

export type DataTest = z.output<typeof dataTest>
