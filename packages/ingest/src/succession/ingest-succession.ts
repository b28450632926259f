import { lstat } from 'node:fs/promises'
import { basename, join, posix } from 'node:path'

import { dayOf } from '../campaign/dates.ts'
import { type Campaign, campaignFileName } from '../campaign/load.ts'
import { noRows, type RowCounts } from '../run/account.ts'
import { type FileEntry, fileId, isCurrent, type KnownFiles, writeFileEntries } from '../run/file-entry.ts'
import type { RunContext } from '../run/ingest-campaign.ts'
import { type FileReport, fileReport } from '../run/report.ts'
import type { SheetRow } from '../layout/cells.ts'
import { cellList, sheetRows } from '../source/cell.ts'
import { identify } from '../source/identify.ts'
import { openFile } from '../source/open.ts'
import { stageSheets } from '../source/stage.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { checkLinks } from './check-links.ts'
import { closedGroups } from './closed-groups.ts'
import type { Link } from './link.ts'
import { isSuccessionTable, readSuccessionTable, type TableRow } from './read-table.ts'

/** What a conversion table said, and its place in the books. */
export interface Succession {
  readonly links: readonly Link[]
  readonly files: readonly FileReport[]
  /** False when it was read before and says the same. */
  readonly changed: boolean
}

/**
 * Reads the conversion table that campaign.yaml names into `core.unit_succession`; `isConfigured` tells that campaign.yaml
 * was read anew. The table is small and read in every run, since new works are mapped by it.
 * @throws UserError naming the row that cannot be.
 */
export async function ingestSuccession(
  context: RunContext,
  campaign: Campaign,
  known: KnownFiles,
  isConfigured: boolean,
): Promise<Succession> {
  const { units } = campaign
  if (units?.succession === undefined) {
    if (isConfigured) await forgetLinks(context.db, campaign)
    return { links: [], files: [], changed: false }
  }
  const { db, run, startedAt, readingRules } = context
  const path = posix.normalize(units.succession.normalize('NFC'))
  const file = await insideCampaign(campaign, path)
  const identity = await identify(file)
  const opened = await openFile(context, {
    id: identity.sha256,
    path: file,
    file,
    name: basename(file),
    mayHaveBlankLines: true,
  })
  let rows: readonly TableRow[] = []
  let above: readonly SheetRow[] = []
  for (const sheet of opened.sheets) {
    await stageSheets(db, [{ number: 0, sheet }])
    const read = await stagedRows(db, sheet.columns)
    const isTable = isSuccessionTable(read)
    if (isTable || rows.length === 0) [rows, above] = [read, [...sheet.above, ...(sheet.aboveAll ?? [])]]
    if (isTable) break
  }
  const { links, structural } = readSuccessionTable(rows, file, units.valid_on, above)
  checkLinks(links, file)
  const isSame = known.get(path)?.sha256 === identity.sha256
  const read = { ...noRows, read: rows.length, structural }
  // A row may hold several links.
  const linked = rows.length - structural
  const counts: RowCounts = isSame ? { ...read, unchanged: linked } : { ...read, inserted: linked }
  const entry: FileEntry = {
    ...counts,
    id: fileId(campaign.id, path, identity.sha256),
    campaign: campaign.id,
    path,
    identity,
    format: opened.format,
    role: 'succession',
    encoding: opened.sheets[0]?.encoding ?? 'utf-8',
    encodingConfidence: opened.sheets[0]?.encodingConfidence ?? null,
    delimiter: null,
    asOf: null,
    series: null,
    standing: { knownOn: dayOf(startedAt), revision: 0, series: null, isSupplement: false },
    readingRules,
  }
  const changed = !isCurrent(known.get(path), identity, readingRules)
  if (changed) {
    await writeFileEntries(db, [entry], run)
    await writeLinks(db, campaign, links, entry.id, run)
  }
  return { links, files: [fileReport({ ...entry, path: context.display(campaign, path) }, 0)], changed }
}

async function insideCampaign({ folder }: Campaign, path: string): Promise<string> {
  const where = join(folder, campaignFileName)
  if (path.startsWith('../') || posix.isAbsolute(path)) {
    throw new UserError('configuration', {
      what: {
        vi: `Bảng chuyển đổi ${path} nằm ngoài thư mục đợt thi đua`,
        en: `The conversion table ${path} lies outside the campaign folder`,
      },
      where,
      fix: {
        vi: 'Chép vào thư mục đợt thi đua rồi ghi tên từ đó',
        en: 'Copy it into the campaign folder, and name it from there',
      },
    })
  }
  const file = join(folder, path)
  const found = await lstat(file).catch(() => undefined)
  if (found?.isFile() === true) return file
  throw new UserError('configuration', {
    what: {
      vi: `Không có bảng chuyển đổi ${path}, hoặc đó là một liên kết`,
      en: `The conversion table ${path} does not exist, or is a link`,
    },
    where,
    fix: {
      vi: 'Đặt chính tệp đó vào thư mục đợt thi đua, hoặc bỏ units: khỏi campaign.yaml',
      en: 'Put the file itself into the campaign folder, or remove units: from campaign.yaml',
    },
  })
}

async function stagedRows(db: Database, columns: number): Promise<TableRow[]> {
  const rows = await db.rows(
    `SELECT record, ${cellList(columns)} AS cells,
            record + 1 + coalesce((SELECT max(lines) FROM blank WHERE blank.record <= stage.record), 0) AS row
     FROM stage ORDER BY record`,
  )
  return sheetRows(rows).map((sheetRow, index) => ({ ...sheetRow, row: Number(rows[index]?.['row']) }))
}

async function writeLinks(
  db: Database,
  campaign: Campaign,
  links: readonly Link[],
  file: string,
  run: string,
): Promise<void> {
  await forgetLinks(db, campaign)
  await db.run(`CREATE OR REPLACE TEMP TABLE link (
    predecessor_code VARCHAR, predecessor_name VARCHAR, predecessor_parent VARCHAR, successor_code VARCHAR,
    successor_name VARCHAR, successor_parent VARCHAR, kind VARCHAR, valid_on DATE, group_id VARCHAR, group_name VARCHAR,
    source_row BIGINT)`)
  const groups = closedGroups(links)
  await db.appendTemp(
    'link',
    links.map((link) => {
      const group = groups.get(link)
      return [
        link.old.code,
        link.old.name,
        link.old.parent,
        link.new.code,
        link.new.name,
        link.new.parent,
        link.kind,
        link.validOn,
        group?.id ?? null,
        group?.name ?? null,
        String(link.row),
      ]
    }),
  )
  await db.run(
    `INSERT INTO core.unit_succession BY NAME
     SELECT $campaign AS campaign_id, *, $citation::VARCHAR AS citation, $file AS source_file_id, $run AS run_id FROM link`,
    { campaign: campaign.id, citation: campaign.units?.citation ?? null, file, run },
  )
}

async function forgetLinks(db: Database, { id: campaign }: Campaign): Promise<void> {
  await db.run('DELETE FROM core.unit_succession WHERE campaign_id = $campaign', { campaign })
}
