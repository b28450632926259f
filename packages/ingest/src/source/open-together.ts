import type { Encoding } from '../encoding/charset.ts'
import { UserError } from '../user-error.ts'
import { describeDelimited } from './delimited.ts'
import { type DescribedSheet, describeBook } from './finish-sheet.ts'
import { type FileFormat, formatOf } from './format.ts'
import { readHead, readHeads } from './head.ts'
import type { Input } from './input.ts'
import type { OpenedFile, Workplace } from './open.ts'
import { bookReaders, isBook } from './read-book.ts'
import { isSmall } from './read-csv.ts'
import { recognise } from './recognise.ts'
import { readSample } from './sample.ts'
import type { Sheet } from './sheet.ts'

/** A file to be opened, and the encoding that campaign.yaml tells. */
export interface FileToOpen {
  readonly input: Input
  readonly encoding?: Encoding | undefined
}

/** A file at whose sheets nobody has looked yet. */
type DescribedFile = Omit<OpenedFile, 'sheets'> & { readonly sheets: readonly DescribedSheet[] }

/**
 * Opens small files of text and workbooks, the database looking once at all sheets that are written alike; returned by where
 * their bytes are. Others, and those with which something is wrong, are left to `openFile`, which tells what.
 */
export async function openTogether(
  { db, scratch }: Workplace,
  files: readonly FileToOpen[],
): Promise<ReadonlyMap<string, OpenedFile>> {
  const described = new Map<string, DescribedFile>()
  const looks = new Map<DescribedSheet, Sheet>()
  const alike = new Map<string, DescribedSheet[]>()
  for await (const { input, encoding, sample } of sampled(files)) {
    const file = await describeSmall(input, sample, scratch, encoding).catch(unlessOfData)
    if (!file) continue
    described.set(input.file, file)
    for (const sheet of file.sheets) {
      const { head } = sheet
      if (head) {
        looks.set(sheet, { ...sheet, head })
        continue
      }
      if (!(await isSmall(sheet))) {
        const head = await readHead(db, sheet).catch(unlessOfData)
        if (head) looks.set(sheet, { ...sheet, head })
        continue
      }
      const key = `${sheet.delimiter}${sheet.columns}${sheet.lineEnd}`
      alike.set(key, [...(alike.get(key) ?? []), sheet])
    }
  }
  for (const sheets of alike.values()) {
    const found = await readHeads(db, sheets).catch(unlessOfData)
    for (const [index, sheet] of sheets.entries()) {
      const look = found?.[index]
      if (look) looks.set(sheet, { ...sheet, ...look })
    }
  }
  const opened = new Map<string, OpenedFile>()
  for (const [file, { sheets, ...rest }] of described) {
    const seen = sheets.flatMap((sheet) => looks.get(sheet) ?? [])
    if (seen.length === sheets.length) opened.set(file, { ...rest, sheets: seen })
  }
  return opened
}

/** Files that are read at a time, while none of them is looked at yet. */
const readAhead = 16

/** The small files of text and workbooks, with all of their bytes. */
async function* sampled(
  files: readonly FileToOpen[],
): AsyncGenerator<FileToOpen & { readonly sample: Uint8Array }> {
  for (let start = 0; start < files.length; start += readAhead) {
    const samples = files.slice(start, start + readAhead).map(async (file) => {
      const { input } = file
      const claimed = formatOf(input.name)
      const isOpened = claimed !== undefined && (isText(claimed) || isBook(claimed))
      if (!isOpened || !(await isSmall({ ...input, utf8: input.file }))) return []
      return [{ ...file, sample: await readSample(input.file) }]
    })
    yield* (await Promise.all(samples)).flat()
  }
}

function isText(format: FileFormat | undefined): boolean {
  return format === 'csv' || format === 'text'
}

async function describeSmall(
  input: Input,
  sample: Uint8Array,
  scratch: string,
  encoding: Encoding | undefined,
): Promise<DescribedFile | undefined> {
  const format = await recognise(input, sample)
  if (format === 'csv' && isText(formatOf(input.name))) {
    const sheet = await describeDelimited(input, sample, scratch, { encoding })
    return { format, sheets: [sheet], hasMacros: false }
  }
  if (!isBook(format)) return undefined
  const book = await bookReaders[format](input, scratch)
  const sheets = describeBook(book, input.path)
  return sheets.length > 0 ? { format, sheets, hasMacros: book.hasMacros } : undefined
}

function unlessOfData(error: unknown): undefined {
  if (error instanceof UserError && error.kind === 'data') return undefined
  throw error
}
