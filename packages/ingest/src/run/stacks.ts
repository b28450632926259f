import type { Preamble } from '../layout/preamble.ts'
import { isStackable } from '../source/read-csv.ts'
import type { Origin } from './merge.ts'
import type { SheetTable } from './reading.ts'

/** A table among all that are read together. */
export interface NumberedTable extends SheetTable {
  readonly number: number
  /** Place of its file. */
  readonly file: number
  readonly origin: Origin
  readonly preamble: Preamble
}

/** The day a table speaks of. */
export function asOfOf({ detected, preamble }: NumberedTable): string | undefined {
  return detected.asOf ?? preamble.asOf
}

/**
 * Puts tables into stacks that are read as one: those of one layout, whose words are read by the same context. Large files,
 * and those that an office has corrected, are read alone.
 */
export async function stacksOf(tables: readonly NumberedTable[]): Promise<NumberedTable[][]> {
  const stacks = new Map<string, NumberedTable[]>()
  const texts = new Set<string>()
  for (const table of tables) {
    // Two files with one text are told apart by their place only.
    const layout = texts.has(table.sheet.utf8) ? undefined : await layoutOf(table)
    const key = layout ?? `alone ${table.number}`
    texts.add(table.sheet.utf8)
    const stack = stacks.get(key)
    if (stack) stack.push(table)
    else stacks.set(key, [table])
  }
  return [...stacks.values()]
}

/** All that a table is read by beside its rows; undefined for one that must be read alone. */
async function layoutOf(table: NumberedTable): Promise<string | undefined> {
  const { sheet, detected, corrections, preamble } = table
  if (corrections || !(await isStackable(sheet))) return undefined
  const { header, spec, given } = detected
  return JSON.stringify([
    spec.role,
    sheet.columns,
    sheet.delimiter,
    sheet.lineEnd,
    header.record,
    [...header.columns],
    header.headings,
    header.rows,
    header.unread,
    given.unit === undefined,
    given.state === undefined,
    asOfOf(table) ?? null,
    preamble.moneyUnit,
  ])
}
