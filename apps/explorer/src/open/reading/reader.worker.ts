import { openScratchWasm, type ScratchDatabase } from '@vedich/engine/duckdb-wasm'
import {
  type Database,
  holdFile,
  keptRows,
  readFile,
  understandFile,
  UserError,
} from '@vedich/ingest/understand'
import type { ReadRequest, RowsRequest, Told } from './request.ts'
import { totalsOf } from './totals.ts'

let scratch: Promise<ScratchDatabase> | undefined

/** Files that DuckDB has been handed a copy of. */
const handed = new Set<string>()

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest | RowsRequest>) => {
  void (data.kind === 'read' ? read(data) : rows(data)).catch(tellFailure)
})

async function read({ name, file, rules, choices, duckdb }: ReadRequest): Promise<void> {
  scratch = scratch === undefined ? openScratch(duckdb) : emptied(scratch)
  handed.clear()
  const held = safeName(name)
  holdFile(held, new Uint8Array(await file.arrayBuffer()))
  const understanding = await understandFile({ db, scratch: 'copies' }, rules, held, choices)
  const isRegister = understanding.sheets.some(({ table }) => table === 'register')
  const totals = isRegister ? await totalsOf(db) : undefined
  tell({ kind: 'read', read: { understanding, totals } })
}

async function rows({ id, sheet, choice, offset, limit }: RowsRequest): Promise<void> {
  tell({ kind: 'rows', id, rows: await keptRows(db, sheet, choice, { offset, limit }) })
}

/** The database while it starts and after; a report is read without it. */
const db: Database = {
  async run(sql, bindings = {}) {
    await (await holding(bindings['file'])).run(sql, bindings)
  },
  async rows(sql, bindings = {}) {
    return (await holding(bindings['file'])).rows(sql, bindings)
  },
  async appendTemp(table, rows) {
    await (await holding(null)).appendTemp(table, rows)
  },
}

/** The database; it holds the file that a statement binds to its `$file`. */
async function holding(file: unknown): Promise<ScratchDatabase> {
  if (scratch === undefined) throw new Error('no file was read')
  const started = await scratch
  if (typeof file === 'string' && !handed.has(file)) {
    handed.add(file)
    await started.holdFile(file, new Uint8Array(await readFile(file)))
  }
  return started
}

async function openScratch(duckdb: ReadRequest['duckdb']): Promise<ScratchDatabase> {
  const opened = await openScratchWasm({
    ...duckdb,
    onLoading: ({ loaded, total }) =>
      tell({ kind: 'progress', progress: { step: 'engine', share: total === null ? null : loaded / total } }),
  })
  tell({ kind: 'progress', progress: { step: 'rows', share: null } })
  return opened
}

async function emptied(before: Promise<ScratchDatabase>): Promise<ScratchDatabase> {
  const opened = await before
  await opened.empty()
  tell({ kind: 'progress', progress: { step: 'rows', share: null } })
  return opened
}

/** DuckDB takes `*`, `?` and `[` in the name of a file for a pattern. */
function safeName(name: string): string {
  return name.replaceAll(/[*?[\]{}\\/]/gu, '_')
}

function tellFailure(error: unknown): void {
  if (error instanceof UserError) {
    tell({ kind: 'refused', refusal: { ...error.said, where: error.where } })
  } else {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

function tell(told: Told): void {
  self.postMessage(told, { transfer: [] })
}
