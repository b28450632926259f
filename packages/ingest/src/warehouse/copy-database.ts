import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'

import { quoteIdentifier } from '@vedich/model'

import { identify } from '../source/identify.ts'
import type { Database } from './connection.ts'

/** A file as a manifest names it. */
export interface CopiedFile {
  readonly sha256: string
  readonly bytes: number
}

/** Size from which copying the file is worth a process; below it, writing the rows anew gives the smaller file. */
const copyFrom = 16 * 2 ** 20

/** Copies the committed content of the open database into a new file. */
export async function copyDatabase(db: Database, target: string): Promise<CopiedFile> {
  await db.run('CHECKPOINT')
  const [row] = await db.rows(
    `SELECT database_name AS name, path, (SELECT total_blocks * block_size FROM pragma_database_size()
                                          WHERE database_name = current_database()) AS bytes
     FROM duckdb_databases() WHERE database_name = current_database()`,
  )
  const path = row?.['path']
  if (typeof path === 'string' && Number(row?.['bytes']) >= copyFrom) {
    const copied = await copyFile(path, target).catch(() => undefined)
    if (copied) return copied
    // Some systems let no other process read an open database.
    await rm(target, { force: true })
  }
  await writeAnew(db, String(row?.['name']), target)
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
 * Copies and hashes in one reading. In a process of its own: a process that closes a file lets go of every POSIX lock
 * it holds on it, and this one must keep the lock on the warehouse.
 */
async function copyFile(source: string, target: string): Promise<CopiedFile> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', copyProgram, source, target])
  return JSON.parse(stdout) as CopiedFile
}

const copyProgram = `
  const fs = require('node:fs')
  const [, source, target] = process.argv
  const hash = require('node:crypto').createHash('sha256')
  const from = fs.openSync(source, 'r')
  const to = fs.openSync(target, 'wx')
  const buffer = Buffer.allocUnsafe(4 * 2 ** 20)
  let bytes = 0
  for (;;) {
    const length = fs.readSync(from, buffer)
    if (length === 0) break
    const part = buffer.subarray(0, length)
    hash.update(part)
    for (let written = 0; written < length; ) written += fs.writeSync(to, part, written)
    bytes += length
  }
  fs.fsyncSync(to)
  process.stdout.write(JSON.stringify({ sha256: hash.digest('hex'), bytes }))`
