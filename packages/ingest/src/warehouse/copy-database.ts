import { execFile } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { promisify } from 'node:util'

import { quoteIdentifier } from '@vedich/model'

import { identify } from '../source/identify.ts'
import type { Database } from './connection.ts'

/** A file as a manifest names it. */
export interface CopiedFile {
  readonly sha256: string
  readonly bytes: number
}

/** Copies the committed content of the open database into a new file. */
export async function copyDatabase(db: Database, target: string): Promise<CopiedFile> {
  await db.run('CHECKPOINT')
  const [row] = await db.rows(
    'SELECT database_name AS name, path FROM duckdb_databases() WHERE database_name = current_database()',
  )
  const path = row?.['path']
  if (typeof path !== 'string' || !(await isCopied(path, target))) {
    // Some systems let no other process read an open database, or have no `cp`.
    await rm(target, { force: true })
    await writeAnew(db, String(row?.['name']), target)
  }
  return identify(target)
}

async function writeAnew(db: Database, name: string, target: string): Promise<void> {
  await db.run(`ATTACH '${target.replaceAll("'", "''")}' AS snapshot`)
  try {
    await db.run(`COPY FROM DATABASE ${quoteIdentifier(name)} TO snapshot`)
  } finally {
    await db.run('DETACH snapshot')
  }
}

/**
 * In a process of its own: a process that closes a file lets go of every POSIX lock it holds on it, and this one must keep
 * the lock on the warehouse.
 */
async function isCopied(source: string, target: string): Promise<boolean> {
  try {
    await promisify(execFile)('cp', ['--', source, target])
    const file = await open(target, 'r+')
    await file.sync().finally(() => file.close())
    return true
  } catch {
    return false
  }
}
