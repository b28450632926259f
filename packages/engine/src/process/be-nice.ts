import { existsSync, readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

const threads = '/proc/self/task'

/** Lowers the priority of this process: on Linux of each of its threads, from which later ones have theirs. */
export function beNice(niceness: number): void {
  if (niceness === 0) return
  const ids = existsSync(threads) ? readdirSync(threads).map(Number) : [0]
  for (const id of ids) setPriority(id, niceness)
}
