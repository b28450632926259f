import { createHash, randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Document, isSeq, parseDocument } from 'yaml'
import { z } from 'zod'

import { inBoth, UserError, type Words } from '../user-error.ts'
import { inVietnamese } from './in-vietnamese.ts'

/** A note on a day, drawn on the charts over time. */
export interface Annotation {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly vi: string
  readonly en: string
}

export const annotationsFileName = 'annotations.yaml'

/** Longest text of a note, in characters. */
const longest = 300
/** Of one file; a chart with more says nothing. */
const most = 100

const head =
  '# Notes on days, drawn on the charts over time. The page adds to them; they can be edited here as well.\n'

const faults = {
  empty: { vi: 'có ghi chú không có lời', en: 'a note has no text' },
  long: { vi: `có ghi chú dài hơn ${longest} ký tự`, en: `a note is longer than ${longest} characters` },
  day: { vi: 'có ngày không viết như 2025-02-03', en: 'a day is not written as 2025-02-03' },
  text: {
    vi: 'có text không phải lời ghi, cũng không có vi và en',
    en: 'a text is neither words nor vi and en',
  },
  list: { vi: 'tệp không phải một danh sách ghi chú', en: 'the file is not a list of notes' },
  many: { vi: `có hơn ${most} ghi chú`, en: `there are more than ${most} notes` },
}

const line = z.string().trim().min(1, faults.empty.en).max(longest, faults.long.en)

const annotation = z.strictObject({
  day: z.iso.date(faults.day.en),
  text: z.union([line, z.strictObject({ vi: line, en: line })], faults.text.en),
})

const file = z.array(annotation, faults.list.en).max(most, faults.many.en)

/**
 * The notes of a campaign in the order of their days, from `annotations.yaml` beside its `campaign.yaml`; none when
 * there is no such file.
 * @throws UserError naming what is wrong with the file.
 */
export async function loadAnnotations(folder: string): Promise<Annotation[]> {
  const path = join(folder, annotationsFileName)
  return parseAnnotations((await textOf(path)) ?? '', path)
}

/** The pure part of {@link loadAnnotations}. */
export function parseAnnotations(text: string, path: string): Annotation[] {
  return entriesOf(text, path).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Adds a note and leaves the rest of the file as it is, comments too. @throws UserError */
export async function addAnnotation(folder: string, { day, vi, en }: Annotation): Promise<void> {
  const written = { day, text: vi === en ? vi : { vi, en } }
  await change(folder, (text, path) => {
    entriesOf(text, path)
    const after = withEntry(text === '' ? head : text, written)
    // What cannot be read back is not written.
    entriesOf(after, path)
    return after
  })
}

function withEntry(text: string, written: object): string {
  const document = parseDocument(text)
  // Without entries there are only comments, which stay before the first.
  if (!isSeq(document.contents)) return `${text}${String(new Document([written]))}`
  document.add(document.createNode(written))
  return String(document)
}

/** Takes a note out. False when there is none with this id. @throws UserError */
export async function removeAnnotation(folder: string, id: string): Promise<boolean> {
  let found = false
  await change(folder, (text, path) => {
    const place = entriesOf(text, path).findIndex((entry) => annotationId(entry) === id)
    if (place === -1) return text
    found = true
    const document = parseDocument(text)
    document.delete(place)
    return String(document)
  })
  return found
}

/** Names a note by what it says. */
export function annotationId({ day, vi, en }: Annotation): string {
  return createHash('sha256')
    .update(JSON.stringify([day, vi, en]))
    .digest('hex')
    .slice(0, 16)
}

function entriesOf(text: string, path: string): Annotation[] {
  const document = parseDocument(text, { prettyErrors: false })
  const [syntax] = document.errors
  if (syntax) throw unreadable(path, syntax.message)
  const value: unknown = document.toJS()
  return checked(value ?? [], path).map(({ day, text: said }) =>
    typeof said === 'string' ? { day, vi: said, en: said } : { day, ...said },
  )
}

function checked(value: unknown, path: string): z.output<typeof file> {
  const { data, error } = file.safeParse(value)
  if (error === undefined) return data
  const [issue] = error.issues
  const [place] = issue?.path ?? []
  const told = Object.values(faults).find(({ en }) => en === issue?.message)
  throw unreadable(
    typeof place === 'number' ? `${path}, ${place + 1}` : path,
    told ?? { vi: inVietnamese(file, value)[0] ?? '', en: issue?.message ?? '' },
  )
}

function unreadable(where: string, reason: Words): UserError {
  const why = inBoth(reason)
  return new UserError('configuration', {
    what: {
      vi: `Không đọc được các ghi chú trên biểu đồ: ${why.vi}`,
      en: `The notes on the charts cannot be read: ${why.en}`,
    },
    where,
    fix: {
      vi: 'Viết mỗi ghi chú là "- day: 2025-02-03" và bên dưới "text: lời ghi", hoặc text có vi và en',
      en: 'Write each as "- day: 2025-02-03" and below it "text: words", or text with vi and en',
    },
  })
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** Readers see the old file or the new one, never half of either. */
async function change(folder: string, edit: (text: string, path: string) => string): Promise<void> {
  const path = join(folder, annotationsFileName)
  const before = (await textOf(path)) ?? ''
  const after = edit(before, path)
  if (after === before) return
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(temporary, after, { flag: 'wx' })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
