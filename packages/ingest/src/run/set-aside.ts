import { viewRecords } from '../source/stage.ts'
import type { Database } from '../warehouse/connection.ts'

const kept = ['sheet_text', 'structure', 'parsed', 'sheet_finding'] as const

/** Keeps what was staged and parsed of one sheet while the next one takes its place: `stage_0`, `structure_0`, … */
export async function setAside(db: Database, sheet: number): Promise<void> {
  for (const table of kept) {
    await db.run(`DROP TABLE IF EXISTS temp.${table}_${sheet}`)
    await db.run(`ALTER TABLE temp.${table} RENAME TO ${table}_${sheet}`)
  }
  await viewRecords(db, `stage_${sheet}`, `sheet_text_${sheet}`)
}

/** Lets go of what was kept, and of what was settled from it. */
export async function dropSetAside(db: Database, sheets: number): Promise<void> {
  await db.run('DROP VIEW temp.settled')
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    await db.run(`DROP VIEW temp.stage_${sheet}`)
    for (const table of kept) await db.run(`DROP TABLE temp.${table}_${sheet}`)
  }
}
