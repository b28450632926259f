import { DuckDBInstance } from '@duckdb/node-api'

import { type IngestReport, ingest, loadCampaign } from '../src/index.ts'

/** What one measured side tells of itself. */
export interface SideResult {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly totals: IngestReport['totals'] | undefined
  /** Where the time of an ingest went, in the order the stages were first entered. */
  readonly stages: Readonly<Record<string, StageTimes>>
}

interface StageTimes {
  readonly seconds: number
  readonly cpuSeconds: number
}

/** One side of a comparison, alone in its process: `ctas FILE DATABASE` or `ingest FOLDER WAREHOUSE`. */
const [side, source = '', target = ''] = process.argv.slice(2)
const startedAt = performance.now()
const processorAtStart = process.cpuUsage()
const stages: Record<string, StageTimes> = {}
const totals = side === 'ctas' ? await createTable(source, target) : await ingestFolder(source, target)
const processor = process.cpuUsage(processorAtStart)
const result: SideResult = {
  seconds: (performance.now() - startedAt) / 1000,
  cpuSeconds: (processor.user + processor.system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  totals,
  stages,
}
process.stdout.write(JSON.stringify(result))

async function createTable(file: string, database: string): Promise<undefined> {
  const instance = await DuckDBInstance.create(database)
  const connection = await instance.connect()
  await connection.run(
    `CREATE TABLE register AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', all_varchar = true)`,
  )
  connection.closeSync()
  instance.closeSync()
}

async function ingestFolder(folder: string, warehouse: string): Promise<IngestReport['totals']> {
  const campaign = await loadCampaign(folder)
  const clock = stageClock(stages)
  const { totals: rows } = await ingest({ targets: [{ campaign }], warehouse, onStage: clock.enter })
  clock.enter(undefined)
  return rows
}

/** Adds the time from each stage to the next up by stage. */
function stageClock(times: Record<string, StageTimes>) {
  let now = { stage: 'begin' as string | undefined, at: performance.now(), processor: process.cpuUsage() }
  return {
    enter(this: void, stage: string | undefined) {
      const spent = process.cpuUsage(now.processor)
      const before = times[now.stage ?? '']
      if (now.stage !== undefined) {
        times[now.stage] = {
          seconds: (before?.seconds ?? 0) + (performance.now() - now.at) / 1000,
          cpuSeconds: (before?.cpuSeconds ?? 0) + (spent.user + spent.system) / 1e6,
        }
      }
      now = { stage, at: performance.now(), processor: process.cpuUsage() }
    },
  }
}
