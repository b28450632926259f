import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { createWarehouse, schemaVersion, upgradeWarehouse } from '@vedich/model'

import { UserError } from '../user-error.ts'
import type { Database, Workbench } from './connection.ts'
import { database } from './native.ts'
import { memoryLimit } from './memory-limit.ts'

/** An open warehouse; the process holds its write lock until `close`. */
export interface Warehouse {
  readonly db: Database
  /** Opens a workbench. */
  readonly beside: () => Promise<Workbench>
  close(): void
}

/** Bytes of a small warehouse. */
const smallBytes = 8 * 2 ** 20

/**
 * In a small one, one thread is done before several have shared its rows out, and to look for letters that repeat takes
 * longer than to write them.
 */
const whileSmall = { threads: 1, disabled_compression_methods: `'fsst,dict_fsst'` }

/**
 * Opens the warehouse for writing, laying out a new one when the file does not exist. With `inMemory` a missing file is
 * not created, so that a dry run leaves nothing behind. What does not fit into memory goes to `<path>.tmp` until `close`.
 * A small one is open for few rows until `expectMany`.
 * @throws UserError when another run holds it, when it is from a newer version, or when it is no warehouse.
 */
export async function openWarehouse(path: string, options: { inMemory?: boolean } = {}): Promise<Warehouse> {
  const isNew = !existsSync(path)
  const useMemory = isNew && options.inMemory === true
  if (isNew && !useMemory) await mkdir(dirname(path), { recursive: true })
  const spill = useMemory ? join(tmpdir(), `vedich-${randomUUID()}`) : `${path}.tmp`
  const instance = await DuckDBInstance.create(useMemory ? ':memory:' : path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: memoryLimit(),
    temp_directory: spill,
  }).catch((cause: unknown) => {
    throw openError(path, cause)
  })
  const connection = await instance.connect()
  const workbenches: DuckDBConnection[] = []
  const close = () => {
    for (const workbench of workbenches) workbench.closeSync()
    connection.closeSync()
    instance.closeSync()
    rmSync(spill, { recursive: true, force: true })
  }
  const db = database(connection)
  try {
    for (const setting of measured) await db.run(`SET ${setting}`)
    if (isNew || statSync(path).size <= smallBytes) {
      for (const [setting, value] of Object.entries(whileSmall)) await db.run(`SET ${setting} = ${value}`)
    }
    if (isNew) {
      await db.run(['BEGIN', ...createWarehouse(), 'COMMIT'].join(';\n'))
    } else {
      await checkVersion(db, path)
    }
  } catch (error) {
    close()
    throw error
  }
  const beside = async () => {
    const own = await instance.connect()
    workbenches.push(own)
    const name = `workbench_${workbenches.length}`
    await own.run(`ATTACH ':memory:' AS ${name}`)
    for (const statement of [`USE ${name}`, ...measured.map((setting) => `SET ${setting}`)]) {
      await own.run(statement)
    }
    return { name, db: database(own, name) }
  }
  return { db, beside, close }
}

/** Prepares a warehouse that was opened small for many rows. */
export async function expectMany(db: Database): Promise<void> {
  for (const setting of Object.keys(whileSmall)) await db.run(`RESET ${setting}`)
}

/** Statements tell how far they are, and print nothing. */
const measured = ['enable_progress_bar_print = false', 'enable_progress_bar = true', 'progress_bar_time = 0']

/** Brings a warehouse of an earlier layout to the present one, as part of the transaction that is open. */
export async function upgrade(db: Database): Promise<void> {
  for (const statement of upgradeWarehouse(await versionOf(db)) ?? []) await db.run(statement)
}

async function versionOf(db: Database): Promise<number> {
  const [row] = await db.rows('SELECT version FROM meta.schema_version')
  return Number(row?.['version'])
}

async function checkVersion(db: Database, path: string): Promise<void> {
  const version = await versionOf(db).catch((cause: unknown) => {
    throw new UserError('io', {
      what: {
        vi: 'Cơ sở dữ liệu này không phải kho của Vedich',
        en: 'This database is not a Vedich warehouse',
      },
      where: path,
      fix: { vi: 'Chỉ tệp khác bằng --warehouse', en: 'Name another file with --warehouse' },
      cause,
    })
  })
  if (upgradeWarehouse(version)) return
  throw new UserError('io', {
    what:
      version > schemaVersion
        ? {
            vi: `Kho do bản Vedich mới hơn tạo ra (cấu trúc ${version}; bản này biết ${schemaVersion})`,
            en: `The warehouse is from a newer version of Vedich (layout ${version}; this one knows ${schemaVersion})`,
          }
        : {
            vi: `Kho do bản Vedich cũ hơn tạo ra (cấu trúc ${version}; bản này ghi ${schemaVersion})`,
            en: `The warehouse is from an older version of Vedich (layout ${version}; this one writes ${schemaVersion})`,
          },
    where: path,
    fix:
      version > schemaVersion
        ? {
            vi: 'Cập nhật Vedich, hoặc chỉ tệp khác bằng --warehouse',
            en: 'Update Vedich, or name another file with --warehouse',
          }
        : {
            vi: 'Chuyển tệp đi chỗ khác; lượt nạp sau dựng lại từ các tệp nguồn',
            en: 'Move the file away; the next ingest builds it again from the sources',
          },
  })
}

function openError(path: string, cause: unknown): UserError {
  const message = String(cause instanceof Error ? cause.message : cause)
  if (/lock/iu.test(message)) {
    const holder = /PID (\d+)/u.exec(message)?.[1]
    return new UserError('io', {
      what: {
        vi: `Một lượt nạp khác đang ghi vào kho${holder === undefined ? '' : ` (tiến trình ${holder})`}`,
        en: `Another run is writing to the warehouse${holder === undefined ? '' : ` (process ${holder})`}`,
      },
      where: path,
      fix: { vi: 'Đợi lượt đó xong rồi chạy lại', en: 'Wait until it has finished, then run again' },
      cause,
    })
  }
  return new UserError('io', {
    what: {
      vi: `Không mở được kho dữ liệu: ${message.split('\n')[0] ?? ''}`,
      en: `The warehouse cannot be opened: ${message.split('\n')[0] ?? ''}`,
    },
    where: path,
    fix: {
      vi: 'Kiểm tra đường dẫn, quyền trên thư mục và dung lượng đĩa; nếu tệp hỏng, chuyển nó đi chỗ khác rồi nạp lại từ các tệp nguồn',
      en: 'Check the path, the rights on the folder and the free disk space; a damaged file can be moved away and rebuilt from the sources',
    },
    cause,
  })
}
