import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * What it takes to get the rows out of a workbook, as processor time and peak memory, each reader alone in its process and in
 * turns. `bench:workbook -- so.xlsx` compares the pipeline's reader with @e965/xlsx; `--libraries node_modules` also with
 * exceljs and hucre, where that folder has them. The pipeline's reader writes the rows out as it goes; the others only read.
 *
 * Of 200,000 rows of 12 columns that LibreOffice saved (13 MB, 140 MB of XML): the pipeline 1.5 s and 120 MB, exceljs 4.4.0
 * 3.9 s and 390 MB, hucre 1.0.0 3.9 s and 530 MB, @e965/xlsx 5.5 s and 700 MB. Of the same as rich text: 2.7 s and 130 MB,
 * 7.5 s and 850 MB, 9.2 s and 2.1 GB, 6.6 s and 830 MB.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    libraries: { type: 'string' },
    repeats: { type: 'string', default: '3' },
    reader: { type: 'string' },
  },
})
const [file = ''] = positionals

interface Taken {
  readonly rows: number
  readonly cpuSeconds: number
  readonly megabytes: number
}

const readers: Readonly<Record<string, (file: string) => Promise<number>>> = {
  vedich: readHere,
  '@e965/xlsx': readWithSheetJs,
  exceljs: readWithExcelJs,
  hucre: readWithHucre,
}

if (values.reader === undefined) compare()
else process.stdout.write(JSON.stringify(await measure(values.reader)))

function compare(): void {
  const names = Object.keys(readers).slice(0, values.libraries === undefined ? 2 : undefined)
  const taken = new Map<string, Taken[]>(names.map((name) => [name, []]))
  for (let repeat = 0; repeat < Number(values.repeats); repeat += 1) {
    for (const name of names) taken.get(name)?.push(alone(name))
  }
  console.log(`load ${loadavg()[0]?.toFixed(1)}\nreader      processor s  peak MB     rows`)
  for (const [name, all] of taken) {
    const seconds = Math.min(...all.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2)
    const peak = Math.max(...all.map(({ megabytes }) => megabytes)).toFixed(0)
    console.log(`${name.padEnd(11)} ${seconds.padStart(11)}  ${peak.padStart(7)}  ${all[0]?.rows}`)
  }
}

function alone(reader: string): Taken {
  const args = [fileURLToPath(import.meta.url), file, '--reader', reader]
  const libraries = values.libraries === undefined ? [] : ['--libraries', values.libraries]
  const output = execFileSync(process.execPath, [...process.execArgv, ...args, ...libraries], {
    encoding: 'utf8',
  })
  return JSON.parse(output) as Taken
}

async function measure(reader: string): Promise<Taken> {
  const before = process.cpuUsage()
  const rows = (await readers[reader]?.(file)) ?? 0
  const { user, system } = process.cpuUsage(before)
  return { rows, cpuSeconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }
}

async function readHere(path: string): Promise<number> {
  const { readXlsx } = await import('../src/source/xlsx/read.ts')
  const scratch = mkdtempSync(join(tmpdir(), 'vedich-bench-'))
  try {
    const input = { id: 'x', path, file: path, name: path, mayHaveBlankLines: false }
    const { sheets } = await readXlsx(input, scratch)
    return sheets.reduce((sum, { written }) => sum + written.records, 0)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

async function readWithSheetJs(path: string): Promise<number> {
  const { read } = await import('@e965/xlsx')
  const { Sheets } = read(readFileSync(path), { dense: true, cellHTML: false, cellText: false })
  return Object.values(Sheets).reduce((sum, sheet) => sum + (sheet['!data']?.length ?? 0), 0)
}

interface ExcelJs {
  readonly stream: {
    readonly xlsx: {
      WorkbookReader: new (path: string, options: object) => AsyncIterable<AsyncIterable<unknown>>
    }
  }
}

async function readWithExcelJs(path: string): Promise<number> {
  const { stream } = (await library('exceljs')) as ExcelJs
  const options = { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit', hyperlinks: 'ignore' }
  let rows = 0
  for await (const sheet of new stream.xlsx.WorkbookReader(path, options)) {
    for await (const _ of sheet) rows += 1
  }
  return rows
}

interface Hucre {
  readonly streamXlsxRows: (bytes: Uint8Array) => AsyncIterable<unknown>
}

async function readWithHucre(path: string): Promise<number> {
  const { streamXlsxRows } = (await library('hucre')) as Hucre
  let rows = 0
  for await (const _ of streamXlsxRows(readFileSync(path))) rows += 1
  return rows
}

/** A library that is no dependency, from a folder of its own. */
async function library(name: string): Promise<unknown> {
  const require = createRequire(resolve(values.libraries ?? '', name))
  const loaded = (await import(require.resolve(name))) as { default?: unknown }
  return name === 'exceljs' ? loaded.default : loaded
}
