import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative, sep } from 'node:path'

import type { Campaign } from '../campaign/load.ts'
import { tierVocabulary } from '../normalise/tier.ts'
import { prepareReading, withTiers } from '../run/reading.ts'
import { discover, type Source } from '../source/discover.ts'
import { readTextFile } from '../source/encoding.ts'
import { formatOf, identify } from '../source/identify.ts'
import { openFile } from '../source/open.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { withScratchDatabase } from '../warehouse/scratch-database.ts'
import { explainBook } from './explain-book.ts'
import { explainUnread } from './explain-unread.ts'
import type { FileExplanation } from './explanation.ts'

/**
 * Tells how a file would be read as a part of a campaign, sheet by sheet, column by column. Needs no warehouse and leaves
 * nothing behind. A workbook in which no table is understood is explained as far as it goes.
 * @throws UserError when the file cannot be opened at all.
 */
export async function explainFile(campaign: Campaign, file: string): Promise<FileExplanation> {
  const scratch = await mkdtemp(join(tmpdir(), 'vedich-'))
  try {
    return await withScratchDatabase((db) => explain(db, campaign, file, scratch))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function explain(
  db: Database,
  campaign: Campaign,
  file: string,
  scratch: string,
): Promise<FileExplanation> {
  const listed = await listedSource(campaign, file)
  const source = listed ?? unlistedSource(file, campaign)
  const identity = await identify(file)
  const facts = {
    path: source.path,
    sha256: identity.sha256,
    bytes: identity.bytes,
    campaign: campaign.id,
    is_source: listed !== undefined,
    role: source.role ?? null,
  }
  if (source.role === 'report') {
    const { text } = await readTextFile(file, source.encoding)
    const title = source.title ?? text.split('\n').find((line) => line.trim() !== '')
    return {
      ...facts,
      format: source.format,
      has_macros: false,
      report_title: title?.trim() ?? null,
      sheets: [],
    }
  }
  try {
    const { book } = withTiers(
      await prepareReading(db, source, identity, scratch),
      tierVocabulary(campaign.tiers),
    )
    if (!book) throw new Error('a file of tables was read as a report')
    const { format, hasMacros } = book.opened
    const sheets = await explainBook(db, campaign, book)
    return { ...facts, format, has_macros: hasMacros, report_title: null, sheets }
  } catch (error) {
    if (!(error instanceof UserError) || error.kind !== 'data') throw error
    // A file that cannot be opened throws again here; one without a table can still be shown.
    const input = { ...identity, id: identity.sha256, path: file, file, name: basename(file) }
    const opened = await openFile({ db, scratch }, input, { encoding: source.encoding })
    const sheets = opened.sheets.map((sheet) => explainUnread(sheet, error))
    return { ...facts, format: opened.format, has_macros: opened.hasMacros, report_title: null, sheets }
  }
}

async function listedSource(campaign: Campaign, file: string): Promise<Source | undefined> {
  const inside = relative(await realpath(campaign.folder), await realpath(file))
    .split(sep)
    .join('/')
    .normalize('NFC')
  return (await discover(campaign)).find(({ path }) => path === inside)
}

function unlistedSource(file: string, { drift }: Campaign): Source {
  const format = formatOf(file)
  if (format === undefined) {
    throw new UserError('configuration', {
      what: 'The file is of a format that is not read',
      where: file,
      fix: 'Save tables as .xlsx, .ods, .csv, .docx, .html, .json or .parquet, reports as .txt',
    })
  }
  return {
    path: file,
    file,
    format,
    role: format === 'text' ? 'report' : undefined,
    columns: {},
    title: undefined,
    publishedOn: undefined,
    series: file,
    drift,
  }
}
