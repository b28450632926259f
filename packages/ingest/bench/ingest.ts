import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { writeCampaignFolder } from './campaign-folder.ts'
import type { SideResult } from './side.ts'

/**
 * How long an ingest takes, as ratios within one run: against DuckDB's own CREATE TABLE AS over the same file, and against
 * the first ingest. `--rows 5000000` is the size the targets are set for; `--files` small files hold the same rows.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '300000' },
    files: { type: 'string', default: '200' },
    repeats: { type: 'string', default: '2' },
  },
})
const [rows, files, repeats] = [Number(values.rows), Number(values.files), Number(values.repeats)]
const root = mkdtempSync(join(tmpdir(), 'vedich-bench-'))
try {
  await compare()
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function compare(): Promise<void> {
  const [plain, changed, split] = ['plain', 'changed', 'split'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]
  const [file = ''] = await writeCampaignFolder(plain, { rows })
  await writeCampaignFolder(changed, { rows, changed: 0.01 })
  await writeCampaignFolder(split, { rows, files })
  const taken: Record<string, SideResult[]> = {}
  const take = (name: string, side: SideResult) => (taken[name] ??= []).push(side)
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const state = join(root, `state-${repeat}`)
    const warehouse = join(state, 'warehouse.duckdb')
    take('create table as', run('ctas', file, join(root, `ctas-${repeat}.duckdb`)))
    take('first', run('ingest', plain, warehouse))
    take('unchanged', run('ingest', plain, warehouse))
    cpSync(join(changed, 'sources'), join(plain, 'sources'), { recursive: true })
    take('1 % changed', run('ingest', plain, warehouse))
    await writeCampaignFolder(plain, { rows })
    take(`${files} files`, run('ingest', split, join(root, `split-${repeat}`, 'warehouse.duckdb')))
    rmSync(state, { recursive: true })
  }
  report(taken)
}

function run(side: 'ctas' | 'ingest', source: string, target: string): SideResult {
  const program = fileURLToPath(new URL('./side.ts', import.meta.url))
  const output = execFileSync(process.execPath, [...process.execArgv, program, side, source, target], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output) as SideResult
}

function report(taken: Readonly<Record<string, readonly SideResult[]>>): void {
  const best = (name: string, of: (side: SideResult) => number) => Math.min(...(taken[name] ?? []).map(of))
  const seconds = (name: string) => best(name, (side) => side.seconds)
  const processor = (name: string) => best(name, (side) => side.cpuSeconds)
  console.log(
    `${rows} rows, ${repeats} times, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  )
  console.log('side                    seconds  processor s  peak MB   rows read')
  for (const [name, sides] of Object.entries(taken)) {
    const peak = Math.max(...sides.map((side) => side.peakMegabytes))
    const cells = [
      seconds(name).toFixed(2),
      processor(name).toFixed(2),
      peak.toFixed(0),
      sides[0]?.totals?.read ?? '',
    ]
    console.log(`${name.padEnd(22)} ${cells.map((cell) => String(cell).padStart(9)).join('  ')}`)
  }
  for (const [name, [first]] of Object.entries(taken)) if (first) reportStages(name, first)
  const ratio = (what: string, side: string, base: string, target: number) => {
    const [time, cpu] = [seconds(side) / seconds(base), processor(side) / processor(base)]
    console.log(
      `${what.padEnd(58)} ${time.toFixed(2)}x (target ${target}x; processor time ${cpu.toFixed(2)}x)`,
    )
  }
  ratio('first ingest / CREATE TABLE AS', 'first', 'create table as', 1.5)
  ratio('unchanged files again / first ingest', 'unchanged', 'first', 0.1)
  ratio('1 % of the rows changed / first ingest', '1 % changed', 'first', 0.3)
  ratio(`the rows in ${files} files / in one file`, `${files} files`, 'first', 3)
}

/** Where the time of one ingest went. */
function reportStages(name: string, { seconds, stages }: SideResult): void {
  if (Object.keys(stages).length === 0) return
  console.log(`\n${name}, by stage        seconds  share  processor s`)
  for (const [stage, times] of Object.entries(stages)) {
    const share = `${((100 * times.seconds) / seconds).toFixed(0)} %`
    const cells = [
      times.seconds.toFixed(2).padStart(9),
      share.padStart(5),
      times.cpuSeconds.toFixed(2).padStart(11),
    ]
    console.log(`${stage.padEnd(22)} ${cells.join('  ')}`)
  }
  console.log()
}
