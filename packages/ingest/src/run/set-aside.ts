import { type Stack } from '../source/stack.ts'
import { viewRecords } from '../source/stage.ts'
import { type Database, stagedTables, type Workbench } from '../warehouse/connection.ts'

/** A stack that was set aside: the number its tables carry, and the sheets in it. */
export interface SetAside {
  readonly name: number
  readonly sheets: Stack
}

const kept = [...stagedTables, 'structure', 'sheet_finding', 'booked'] as const

/** Keeps what was staged and parsed of one stack while the next one takes its place: `stage_0`, `structure_0`, … */
export async function setAside(db: Database, { name, sheets }: SetAside): Promise<void> {
  for (const table of kept) {
    const place = placeOf(db, table)
    await db.run(`DROP TABLE IF EXISTS ${place}.${table}_${name}`)
    await db.run(`ALTER TABLE ${place}.${table} RENAME TO ${table}_${name}`)
  }
  await viewRecords(db, `stage_${name}`, `sheet_text_${name}`, sheets)
}

/** Shows what was kept on a workbench to the connection that writes the books, under the same names. */
export async function handOver(
  { db, name: bench }: Workbench,
  books: Database,
  stacks: readonly SetAside[],
): Promise<void> {
  // The books see what stands on the workbench when they first look.
  for (const { name } of stacks) {
    for (const table of kept.filter((other) => placeOf(db, other) === 'temp')) {
      await db.run(`CREATE TABLE ${bench}.${table}_${name} AS FROM temp.${table}_${name}`)
      await db.run(`DROP TABLE temp.${table}_${name}`)
    }
  }
  for (const { name, sheets } of stacks) {
    for (const table of kept) {
      await books.run(`CREATE TEMP VIEW ${table}_${name} AS FROM ${bench}.${table}_${name}`)
    }
    await viewRecords(books, `stage_${name}`, `${bench}.sheet_text_${name}`, sheets)
  }
}

/** Lets go of what was kept, and of what was settled from it. */
export async function dropSetAside(
  db: Database,
  stacks: readonly SetAside[],
  kind: 'TABLE' | 'VIEW' = 'TABLE',
): Promise<void> {
  await db.run('DROP VIEW temp.settled')
  for (const { name } of stacks) {
    await db.run(`DROP VIEW temp.stage_${name}`)
    for (const table of kept) await db.run(`DROP ${kind} temp.${table}_${name}`)
  }
}

function placeOf({ workbench = 'temp' }: Database, table: (typeof kept)[number]): string {
  return stagedTables.some((staged) => staged === table) ? workbench : 'temp'
}
