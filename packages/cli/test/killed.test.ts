import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { openDuckDB } from '@vedich/engine/duckdb-node'
import { describe, expect, it } from 'vitest'

import { command, vedich, workspace } from './vedich.ts'

const register = join('data', 'thu-duc-500-ngay', 'sources', 'dang-ky.csv')
const moments = 20

/** Starts an ingest and kills it without mercy after so many milliseconds; tells whether it had ended by itself. */
async function killedIngest(folder: string, milliseconds: number): Promise<boolean> {
  const [program, ...args] = command('ingest')
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  return code === 0
}

/** What stands in a database, without what differs from run to run. */
async function content(file: string): Promise<string> {
  const engine = await openDuckDB(file)
  try {
    const result = await engine.query(
      `SELECT (SELECT count(*) FROM core.work) AS works,
              (SELECT md5(string_agg(work_id || status || coalesce(completed_on::VARCHAR, ''), ',' ORDER BY work_id)) FROM core.work) AS states,
              (SELECT count(*) FROM core.work_event) AS events, (SELECT count(*) FROM core.reported_figure) AS figures,
              (SELECT string_agg(path || sha256 || read, ',' ORDER BY path, sha256) FROM meta.source_file) AS files,
              (SELECT count(*) FROM meta.run) AS runs, (SELECT count(*) FROM meta.flagged_row) AS flagged`,
    )
    return JSON.stringify(result.get(0))
  } finally {
    await engine.close()
  }
}

/** The warehouse, and the snapshot that readers open. */
async function standing(folder: string): Promise<readonly [warehouse: string, snapshot: string]> {
  const state = join(folder, '.vedich')
  const { current } = JSON.parse(await readFile(join(state, 'snapshots', 'manifest.json'), 'utf8'))
  return [
    await content(join(state, 'warehouse.duckdb')),
    await content(join(state, 'snapshots', `${current}.duckdb`)),
  ]
}

describe('an ingest that is killed', () => {
  it(`leaves the warehouse as it was or as it was going to be, at ${moments} moments`, async () => {
    const folder = await workspace()
    const state = join(folder, '.vedich')
    const kept = join(folder, 'kept')
    const restore = async () => {
      await rm(state, { recursive: true })
      await cp(kept, state, { recursive: true })
    }
    await vedich(folder, 'ingest')
    await cp(state, kept, { recursive: true })
    const [before] = await standing(folder)
    const text = await readFile(join(folder, register), 'utf8')
    await writeFile(join(folder, register), text.replace(/^871;CS-871;[^\n]*\n/mu, ''))
    const startedAt = performance.now()
    expect(await vedich(folder, 'ingest')).toMatchObject({ code: 0 })
    const whole = performance.now() - startedAt
    const [after] = await standing(folder)
    expect(after).not.toBe(before)
    const killed: boolean[] = []
    for (let moment = 1; moment <= moments; moment += 1) {
      await restore()
      killed.push(!(await killedIngest(folder, whole * (0.2 + (0.8 * moment) / moments))))
      const [warehouse, snapshot] = await standing(folder)
      expect([before, after]).toContain(warehouse)
      expect([before, warehouse]).toContain(snapshot)
    }
    expect(killed).toContain(true)
    expect(await vedich(folder, 'ingest')).toMatchObject({ code: 0 })
    expect(await standing(folder)).toEqual([after, after])
  }, 180_000)
})
