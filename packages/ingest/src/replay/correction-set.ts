import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Campaign } from '../campaign/load.ts'
import type { CheckedReading } from '../contract/check-contracts.ts'
import type { KnownFiles } from '../run/file-entry.ts'
import type { SheetTable } from '../run/reading.ts'
import { formatOf } from '../source/format.ts'
import type { Database } from '../warehouse/connection.ts'
import {
  type Correction,
  type CorrectionFile,
  type CorrectionOutcome,
  correctionsFolder,
} from './corrections.ts'
import { readCorrections } from './read-corrections.ts'

/** The workbooks sent back for a campaign, oldest name first, and the sources that must be read again because of them. */
export interface CorrectionSet {
  readonly files: readonly CorrectionFile[]
  /** True for a source whose corrections are other than at its last reading. */
  readonly touches: (path: string) => boolean
  readonly outcomes: Map<Correction, CorrectionOutcome>
}

/** Reads `corrections/` of a campaign folder; an empty set when there is none. */
export async function correctionSet(
  db: Database,
  scratch: string,
  campaign: Campaign,
  known: KnownFiles,
): Promise<CorrectionSet> {
  const files: CorrectionFile[] = []
  for (const name of await correctionNames(campaign.folder)) {
    const place = {
      path: `${correctionsFolder}/${name}`,
      file: join(campaign.folder, correctionsFolder, name),
    }
    files.push(await readCorrections(db, scratch, place))
  }
  const isNew = ({ path, identity }: CorrectionFile) => known.get(path)?.sha256 !== identity.sha256
  const touched = new Set(files.filter(isNew).flatMap(targets))
  const present = new Set(files.map(({ path }) => path))
  const gone = [...known.keys()].filter(
    (path) => path.startsWith(`${correctionsFolder}/`) && !present.has(path),
  )
  for (const path of gone) {
    for (const target of await correctedPaths(db, campaign.id, path)) touched.add(target)
  }
  return { files, touches: (path) => touched.has(path), outcomes: new Map() }
}

/** Every source that shares a workbook of corrections with one that is read again, so that a workbook is judged whole. */
export function withSharedCorrections(set: CorrectionSet, paths: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(paths)
  for (let before = -1; before !== all.size;) {
    before = all.size
    for (const file of set.files) {
      const own = targets(file)
      if (own.some((path) => all.has(path))) for (const path of own) all.add(path)
    }
  }
  return all
}

/** A reading whose tables come with the corrections that were made of their rows. */
export function readingWithCorrections(reading: CheckedReading, set: CorrectionSet): CheckedReading {
  const { book, source } = reading
  if (!book) return reading
  return {
    ...reading,
    book: { ...book, tables: book.tables.map((table) => corrected(table, source.path, set)) },
  }
}

function corrected(table: SheetTable, path: string, set: CorrectionSet): SheetTable {
  const sheet = table.sheet.name ?? ''
  const list = set.files.flatMap((file) =>
    file.corrections
      .filter(({ key }) => key.path === path && key.sheet === sheet)
      .map((correction) => ({ file, correction })),
  )
  return list.length === 0 ? table : { ...table, corrections: { list, outcomes: set.outcomes } }
}

/** Campaign-relative paths of the sources whose rows a workbook corrects. */
export function targets({ corrections }: CorrectionFile): string[] {
  return [...new Set(corrections.map(({ key }) => key.path))]
}

async function correctionNames(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, correctionsFolder), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !/^[.~]/u.test(entry.name) && formatOf(entry.name) !== undefined)
    .map(({ name }) => name)
    .toSorted()
}

async function correctedPaths(db: Database, campaign: string, path: string): Promise<string[]> {
  const rows = await db.rows(
    `SELECT DISTINCT source.path FROM meta.correction
     JOIN meta.source_file sent ON sent.source_file_id = correction_file_id
     JOIN meta.source_file source ON source.source_file_id = correction.source_file_id
     WHERE sent.campaign_id = $campaign AND sent.path = $path`,
    { campaign, path },
  )
  return rows.map((row) => String(row['path']))
}
