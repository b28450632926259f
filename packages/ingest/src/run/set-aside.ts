import { viewRecords } from '../source/stage.ts'
import type { Database, Workbench } from '../warehouse/connection.ts'

const kept = ['sheet_text', 'structure', 'parsed', 'sheet_finding'] as const

/** Keeps what was staged and parsed of one sheet while the next one takes its place: `stage_0`, `structure_0`, … */
export async function setAside(db: Database, sheet: number): Promise<void> {
  for (const table of kept) {
    const place = placeOf(db, table)
    await db.run(`DROP TABLE IF EXISTS ${place}.${table}_${sheet}`)
    await db.run(`ALTER TABLE ${place}.${table} RENAME TO ${table}_${sheet}`)
  }
  await viewRecords(db, `stage_${sheet}`, `sheet_text_${sheet}`)
}

/** Shows what was kept on a workbench to the connection that writes the books, under the same names. */
export async function handOver({ db, name }: Workbench, books: Database, sheets: number): Promise<void> {
  const numbers = Array.from({ length: sheets }, (_, sheet) => sheet)
  // The books see what stands on the workbench when they first look.
  for (const sheet of numbers) {
    for (const table of kept.filter((other) => placeOf(db, other) === 'temp')) {
      await db.run(`CREATE TABLE ${name}.${table}_${sheet} AS FROM temp.${table}_${sheet}`)
    }
  }
  for (const sheet of numbers) {
    for (const table of kept) {
      await books.run(`CREATE TEMP VIEW ${table}_${sheet} AS FROM ${name}.${table}_${sheet}`)
    }
    await viewRecords(books, `stage_${sheet}`, `${name}.sheet_text_${sheet}`)
  }
}

/** Lets go of what was kept, and of what was settled from it. */
export async function dropSetAside(
  db: Database,
  sheets: number,
  kind: 'TABLE' | 'VIEW' = 'TABLE',
): Promise<void> {
  await db.run('DROP VIEW temp.settled')
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    await db.run(`DROP VIEW temp.stage_${sheet}`)
    for (const table of kept) await db.run(`DROP ${kind} temp.${table}_${sheet}`)
  }
}

function placeOf({ workbench = 'temp' }: Database, table: (typeof kept)[number]): string {
  return table === 'sheet_text' || table === 'parsed' ? workbench : 'temp'
}
