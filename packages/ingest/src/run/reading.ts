import type { Source } from '../source/discover.ts'
import type { FileIdentity } from '../source/identify.ts'
import { type InspectedFile, inspectFile } from '../source/inspect.ts'
import { type DetectedTable, detectTable } from '../table/detect.ts'
import type { Database } from '../warehouse/connection.ts'

/** A changed file that is understood well enough to be read: a report, or a table with its header. */
export interface Reading {
  readonly source: Source
  readonly identity: FileIdentity
  readonly table: { readonly file: InspectedFile; readonly detected: DetectedTable } | undefined
}

/** Looks at a file without loading it. */
export async function prepareReading(
  db: Database,
  source: Source,
  identity: FileIdentity,
  scratch: string,
): Promise<Reading> {
  if (source.role === 'report') return { source, identity, table: undefined }
  const file = await inspectFile(db, source.file, identity, scratch, source.encoding)
  return { source, identity, table: { file, detected: detectTable(file.head, source) } }
}

/** What a reading is of. */
export function roleOf({ table }: Reading): 'register' | 'awards' | 'figures' | 'report' {
  return table?.detected.spec.role ?? 'report'
}

const order = ['register', 'awards', 'figures', 'report'] as const

/** Registers first, since awards look their units up; otherwise in the order given. */
export function inReadingOrder(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((a, b) => order.indexOf(roleOf(a)) - order.indexOf(roleOf(b)))
}
