import { describeDelimited } from './delimited.ts'
import type { Encoding } from '../encoding/charset.ts'
import { UserError } from '../user-error.ts'
import { formatOf } from './format.ts'
import { readHeads } from './head.ts'
import type { Input } from './input.ts'
import { delimitedFile, type OpenedFile, type Workplace } from './open.ts'
import { isStackable } from './read-csv.ts'
import { recognise } from './recognise.ts'
import { readSample } from './sample.ts'
import type { Sheet } from './sheet.ts'

/** A file to be opened, and the encoding that campaign.yaml tells. */
export interface FileToOpen {
  readonly input: Input
  readonly encoding?: Encoding | undefined
}

type Described = Omit<Sheet, 'head'>

interface DescribedFile extends Described {
  readonly file: string
}

/**
 * Opens small delimited files, the database looking once at all that are written alike; returned by where their bytes are.
 * Others, and those with which something is wrong, are left to `openFile`, which tells what.
 */
export async function openTogether(
  { db, scratch }: Workplace,
  files: readonly FileToOpen[],
): Promise<ReadonlyMap<string, OpenedFile>> {
  const alike = new Map<string, Map<string, DescribedFile>>()
  for (const { input, encoding } of files) {
    const sheet = await describeSmall(input, scratch, encoding).catch(unlessOfData)
    if (!sheet) continue
    const key = `${sheet.delimiter}${sheet.columns}`
    const group = alike.get(key) ?? new Map<string, DescribedFile>()
    alike.set(key, group.set(sheet.utf8, { ...sheet, file: input.file }))
  }
  const opened = new Map<string, OpenedFile>()
  for (const group of alike.values()) {
    const sheets = [...group.values()]
    const looks = await readHeads(db, sheets).catch(unlessOfData)
    for (const [index, { file, ...sheet }] of sheets.entries()) {
      const look = looks?.[index]
      if (look) opened.set(file, delimitedFile({ ...sheet, ...look }))
    }
  }
  return opened
}

async function describeSmall(
  input: Input,
  scratch: string,
  encoding: Encoding | undefined,
): Promise<Described | undefined> {
  const claimed = formatOf(input.name)
  if ((claimed !== 'csv' && claimed !== 'text') || !(await isStackable({ utf8: input.file })))
    return undefined
  const sample = await readSample(input.file)
  if ((await recognise(input, sample)) !== 'csv') return undefined
  const sheet = await describeDelimited(input, sample, scratch, { encoding })
  return sheet.utf8 === input.file || (await isStackable(sheet)) ? sheet : undefined
}

function unlessOfData(error: unknown): undefined {
  if (error instanceof UserError && error.kind === 'data') return undefined
  throw error
}
