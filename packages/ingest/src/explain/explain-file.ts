import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'

import type { Campaign } from '../campaign/load.ts'
import { discover } from '../source/discover.ts'
import type { Source } from '../source/source.ts'
import { formatOf } from '../source/format.ts'
import { identify } from '../source/identify.ts'
import { unreadable } from '../understand/understand-file.ts'
import type { Database } from '../warehouse/connection.ts'
import { withScratchDatabase } from '../warehouse/scratch-database.ts'
import { explainSource } from './explain-source.ts'
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
  const { explanation, report } = await explainSource({ db, scratch }, campaign, source, identity)
  return {
    path: source.path,
    sha256: identity.sha256,
    bytes: identity.bytes,
    campaign: campaign.id,
    is_source: listed !== undefined,
    role: source.role ?? (report ? 'report' : null),
    ...explanation,
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
  if (format === undefined) throw unreadable(file)
  return {
    path: file,
    file,
    format,
    role: undefined,
    columns: {},
    title: undefined,
    publishedOn: undefined,
    series: file,
    drift,
  }
}
