import type { SheetRow } from '../layout/cells.ts'
import { findHeader, type Header } from '../layout/header.ts'
import type { Source } from '../source/source.ts'
import { UserError } from '../user-error.ts'
import { awardsTable } from './awards.ts'
import { figuresTable } from './figures.ts'
import { registerTable } from './register.ts'
import { summaryTable } from './summary.ts'
import type { TableSpec } from './spec.ts'

export interface DetectedTable {
  readonly spec: TableSpec
  readonly header: Header<string>
  /** Day the source speaks of, where campaign.yaml tells. */
  readonly asOf?: string
}

/** Every kind of table, the most particular headings first; a summary names no work, figures name no unit. */
export const specs: readonly TableSpec[] = [awardsTable, registerTable, summaryTable, figuresTable]

/**
 * Tells which kind of table a file holds and where its header is.
 * @throws UserError when no record among the first ones has the headings such a table must have.
 */
export function detectTable(rows: readonly SheetRow[], source: Source): DetectedTable {
  const candidates = source.role === undefined ? specs : specs.filter((spec) => spec.role === source.role)
  for (const spec of candidates) {
    const header = findHeader(rows, spec.headings, spec.needed, knownOverrides(spec, source))
    if (header) return { spec, header, ...(source.asOf !== undefined && { asOf: source.asOf }) }
  }
  const wanted = candidates
    .map((spec) => spec.needed.map((field) => `"${spec.headings[field]?.[0] ?? field}"`).join(' and '))
    .join(', or ')
  throw new UserError('data', {
    what: 'No row in the first part of the file is a header that is understood',
    where: source.file,
    fix: `A header needs ${wanted}; if the file uses other words, name them under sources: columns: in campaign.yaml`,
  })
}

function knownOverrides(spec: TableSpec, source: Source): Readonly<Record<string, string>> {
  for (const field of Object.keys(source.columns)) {
    if (!(field in spec.headings)) {
      throw new UserError('configuration', {
        what: `columns: names the field ${field}, which a ${spec.role} table does not have`,
        where: source.file,
        fix: `Use one of: ${Object.keys(spec.headings).join(', ')}`,
      })
    }
  }
  return source.columns
}
