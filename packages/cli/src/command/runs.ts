import { toRows } from '@vedich/engine'
import { readManifest, snapshotFolder } from '@vedich/ingest/snapshots'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { formatCount } from '../present/number.ts'
import { textTable, type TextColumn } from '../present/text-table.ts'
import { warehousePath } from '../workspace.ts'
import type { CommandContext } from './context.ts'
import { openSnapshot } from './open-snapshot.ts'

export interface RunsCommandOptions {
  readonly json?: boolean
  readonly warehouse?: string
  readonly rollback?: string
}

type Row = Readonly<Record<string, unknown>>

const runs = `
  SELECT run_id, started_at, files, read, inserted, updated, unchanged, duplicate, rejected, structural, snapshot_id
  FROM meta.run ORDER BY started_at DESC, run_id DESC`

/** `vedich runs`: what was ingested when, and the way back to an earlier snapshot. */
export async function runsCommand(options: RunsCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { surroundings, language } = context
  const warehouse = warehousePath(surroundings.cwd, options.warehouse)
  const words = texts[language]
  if (options.rollback !== undefined) {
    const { rollBack } = await import('@vedich/ingest')
    const snapshot = await rollBack(warehouse, snapshotFolder(warehouse), options.rollback)
    surroundings.stderr.write(`${words.rolledBack(snapshot.id)}\n`)
    return exitCodes.done
  }
  const engine = await openSnapshot(warehouse)
  try {
    const rows: Row[] = toRows(await engine.query(runs))
    const manifest = await readManifest(snapshotFolder(warehouse))
    const kept = new Set(manifest?.snapshots.map(({ id }) => id))
    const count = (name: string, heading: string): TextColumn<Row> => ({
      heading,
      align: 'right',
      text: (row) => formatCount(Number(row[name]), language),
    })
    const snapshot = (row: Row) => {
      const id = String(row['snapshot_id'])
      return id === manifest?.current ? `${id} ${words.current}` : kept.has(id) ? id : `${id} ${words.gone}`
    }
    surroundings.stdout.write(
      options.json === true
        ? `${JSON.stringify(rows, null, 2)}\n`
        : textTable<Row>(
            [
              { heading: words.run, align: 'left', text: (row) => String(row['run_id']) },
              count('files', words.files),
              count('read', words.read),
              count('inserted', words.inserted),
              count('updated', words.updated),
              count('rejected', words.rejected),
              { heading: words.snapshot, align: 'left', text: snapshot },
            ],
            rows,
          ),
    )
    return exitCodes.done
  } finally {
    await engine.close()
  }
}

const texts = {
  vi: {
    run: 'Lần nạp',
    files: 'tệp',
    read: 'đọc',
    inserted: 'thêm',
    updated: 'sửa',
    rejected: 'từ chối',
    snapshot: 'Bản chụp',
    current: '(hiện hành)',
    gone: '(đã xoá)',
    rolledBack: (id: string) =>
      `Đã quay về bản chụp ${id}. Lần nạp sau đọc lại các tệp đang có trong sources/.`,
  },
  en: {
    run: 'Run',
    files: 'files',
    read: 'read',
    inserted: 'inserted',
    updated: 'updated',
    rejected: 'rejected',
    snapshot: 'Snapshot',
    current: '(current)',
    gone: '(removed)',
    rolledBack: (id: string) => `Back at snapshot ${id}. The next ingest reads what is in sources/ again.`,
  },
}
