import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { onTestFinished } from 'vitest'

import { ingest, type IngestOptions, type IngestReport, loadCampaign } from '../../src/index.ts'

export const campaignYaml = `id: mini
name: { vi: Đợt thi đua nhỏ, en: Small campaign }
organiser: { vi: Thành phố A, en: City A }
dates: { days: 10, end: 2025-02-03 }
tiers:
  - { id: city, label: { vi: Cấp thành phố, en: City }, synonyms: [cấp TP] }
  - { id: grassroots, label: { vi: Cấp cơ sở, en: Grassroots } }
`

const header =
  'STT;Mã công trình;Tên công trình;Đơn vị;Cấp;Ngày đăng ký;Hạn hoàn thành;Ngày hoàn thành;Tiến độ;Kinh phí'

/** Two good works, one a tier. */
export const goodRows = [
  '1;A1;Cầu Rạch Chiếc;P. An Phú;Cấp TP;01/01/2025;01/02/2025;31/01/2025;Hoàn thành;1,25 tỷ',
  '2;A2;Vệ sinh khu phố;Phường An Phú;Cơ sở;2/1/2025;1.2.2025;;Đang thực hiện;350 triệu',
]

/** A register with the given data rows under a plain header. */
export function register(...rows: string[]): string {
  return [header, ...rows, ''].join('\n')
}

/** A campaign folder on disk that is removed after the test; files are given by campaign-relative path. */
export async function campaignFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<CampaignFolder> {
  const root = await mkdtemp(join(tmpdir(), 'vedich-test-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const folder = new CampaignFolder(root)
  await mkdir(join(folder.path, 'sources'), { recursive: true })
  await folder.write({ 'campaign.yaml': campaignYaml, ...files })
  return folder
}

export class CampaignFolder {
  readonly path: string
  readonly warehouse: string

  constructor(root: string) {
    this.path = join(root, 'data', 'mini')
    this.warehouse = join(root, '.vedich', 'warehouse.duckdb')
  }

  async write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(this.path, path)), { recursive: true })
      await writeFile(join(this.path, path), content)
    }
  }

  /** Writes the rows of a query as a Parquet file. */
  async parquet(path: string, sql: string): Promise<void> {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(`COPY (${sql}) TO '${join(this.path, path)}' (FORMAT parquet)`)
    connection.closeSync()
    instance.closeSync()
  }

  async ingest(options: Partial<IngestOptions> = {}): Promise<IngestReport> {
    const campaign = await loadCampaign(this.path)
    return ingest({ targets: [{ campaign }], warehouse: this.warehouse, ...options })
  }

  /** A run that is told which files to read. */
  async ingestOnly(...paths: string[]): Promise<IngestReport> {
    const campaign = await loadCampaign(this.path)
    return ingest({ targets: [{ campaign, only: new Set(paths) }], warehouse: this.warehouse })
  }

  /** Rows of the warehouse, values as JSON would show them. */
  rows(sql: string): Promise<Record<string, unknown>[]> {
    const rows = reading.then(() => rowsOf(this.warehouse, sql))
    reading = rows.catch(() => {})
    return rows
  }
}

/** The reading under way; one file is attached at a time. */
let reading: Promise<unknown> = Promise.resolve()
let reader: Promise<DuckDBConnection> | undefined

async function rowsOf(warehouse: string, sql: string): Promise<Record<string, unknown>[]> {
  // A database of its own for each query would cost more than the query.
  const connection = await (reader ??= openReader())
  await connection.run(`ATTACH '${warehouse}' AS warehouse (READ_ONLY)`)
  try {
    await connection.run('USE warehouse')
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    await connection.run('USE memory')
    await connection.run('DETACH warehouse')
  }
}

async function openReader(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
}
