import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import type { Campaign } from '../campaign/load.ts'
import type { Encoding } from '../encoding/charset.ts'
import { UserError } from '../user-error.ts'
import { type FileFormat, formatOf } from './identify.ts'

export type Role = 'register' | 'awards' | 'figures' | 'report'

/** One file a campaign is read from. */
export interface Source {
  /** Path inside the campaign folder, with `/`. */
  readonly path: string
  readonly file: string
  readonly format: FileFormat
  /** Undefined until the headings tell it. */
  readonly role: Role | undefined
  readonly columns: Readonly<Record<string, string>>
  readonly title: string | undefined
  readonly publishedOn: string | undefined
  /** What campaign.yaml tells; undefined where the bytes shall tell. */
  readonly encoding?: Encoding
}

/**
 * Lists a campaign's files in a stable order: those campaign.yaml names, or every readable file under `sources/`.
 * @throws UserError for a file that is named but missing, or of a format that is not read.
 */
export async function discover(campaign: Campaign): Promise<Source[]> {
  const present = await filesUnder(join(campaign.folder, 'sources'))
  const paths = present.map((file) => relative(campaign.folder, file).split(sep).join('/').normalize('NFC'))
  const fileOf = new Map(paths.map((path, index) => [path, present[index] ?? '']))
  if (!campaign.sources) {
    return paths.flatMap((path) => {
      const format = formatOf(path)
      const role: Role | undefined = format === 'text' ? 'report' : undefined
      const blank = { columns: {}, title: undefined, publishedOn: undefined }
      return format ? [{ path, file: fileOf.get(path) ?? path, format, role, ...blank }] : []
    })
  }
  return campaign.sources.map((source) => {
    const path = source.path.normalize('NFC')
    const file = fileOf.get(path)
    const format = formatOf(path)
    if (file === undefined) {
      throw new UserError('configuration', {
        what: `The source ${source.path} does not exist`,
        where: join(campaign.folder, 'campaign.yaml'),
        fix: `Sources live in sources/ of the campaign folder; found there: ${paths.join(', ') || 'nothing'}`,
      })
    }
    if (!format) {
      throw new UserError('configuration', {
        what: `The source ${source.path} is of a format that is not read`,
        where: join(campaign.folder, 'campaign.yaml'),
        fix: 'Save it as .csv or .tsv (tables) or .txt (reports)',
      })
    }
    const { role, columns, title, published_on: publishedOn, encoding } = source
    return { path, file, format, role, columns, title, publishedOn, ...(encoding && { encoding }) }
  })
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    throw new UserError('configuration', {
      what: 'The campaign has no sources folder',
      where: folder,
      fix: 'Put registers and reports into sources/ beside campaign.yaml',
      cause,
    })
  })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
