import type { Database } from '../warehouse/connection.ts'

/**
 * Tells the readings of a sheet which day it speaks of, and which day it is: without one the other stands in. DuckDB
 * knows the day by its extension for time zones alone, which a page does not have.
 */
export async function tellDay(
  db: Pick<Database, 'run'>,
  asOf: string | null,
  now: Date = new Date(),
): Promise<void> {
  const pad = (value: number) => String(value).padStart(2, '0')
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
  await db.run('SET VARIABLE as_of = $asOf::VARCHAR', { asOf })
  await db.run('SET VARIABLE today = $today::VARCHAR', { today })
}

/** SQL of the last day that something can have happened by: the day the sheet speaks of, and never after today. */
export const lastDay = `CAST(least(getvariable('as_of'), getvariable('today')) AS DATE)`
