import type { Localized } from '@vedich/model'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { requireJson } from './query-route.ts'
import { readJson } from './read-input.ts'
import { type Explanation, RequestError } from './request-error.ts'

/** A note on a day, drawn on the charts over time. */
export interface DatedNote {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly vi: string
  readonly en: string
}

/** What is wrong with the file of the notes, and how to mend it. */
export interface FileError extends Error {
  readonly said: { readonly what: Localized; readonly fix: Localized }
}

/** Where the notes of a campaign are kept. What is wrong with the file is thrown as a {@link FileError}. */
export interface AnnotationBook {
  readonly campaign: string
  readonly read: () => Promise<readonly DatedNote[]>
  readonly add: (note: Omit<DatedNote, 'id'>) => Promise<void>
  /** False when there is none with this id. */
  readonly remove: (id: string) => Promise<boolean>
}

export interface AnnotationRouteOptions {
  readonly annotations: readonly AnnotationBook[]
  /** Whether notes may be added and taken out. */
  readonly annotationsWritable: boolean
}

const longest = 300
const text = z.string().trim().min(1).max(longest)

/** Body of a POST. */
export const newNote = z.object({
  day: z.iso.date().meta({ description: 'Day of the note.' }),
  vi: text.meta({ description: 'Its text in Vietnamese.' }),
  en: text.meta({ description: 'Its text in English.' }),
})

/** `GET /:campaign` gives the notes, `POST` adds one, `DELETE /:campaign/:id` takes one out; each answers with all. */
export function annotationRoute({ annotations, annotationsWritable }: AnnotationRouteOptions): Hono {
  const route = new Hono()
  const bookOf = (campaign: string): AnnotationBook => {
    const book = annotations.find((known) => known.campaign === campaign)
    if (book !== undefined) return book
    throw new RequestError(404, {
      what: { vi: 'ở đây không có đợt thi đua này', en: 'there is no such campaign here' },
      fix: { vi: 'tải lại trang', en: 'see /api/catalog' },
    })
  }
  const listOf = async (book: AnnotationBook) => ({
    writable: annotationsWritable,
    annotations: await explained(book.read),
  })
  const nothing = { writable: false, annotations: [] }
  const requireWritable = () => {
    if (annotationsWritable) return
    throw new RequestError(403, {
      what: { vi: 'ở đây không sửa được ghi chú', en: 'notes cannot be changed here' },
      fix: {
        vi: 'sửa annotations.yaml trong thư mục của đợt thi đua',
        en: 'edit annotations.yaml in the folder of the campaign',
      },
    })
  }

  route.get('/:campaign', async (context) => {
    context.header('cache-control', 'no-cache')
    const book = annotations.find(({ campaign }) => campaign === context.req.param('campaign'))
    return context.json(book === undefined ? nothing : await listOf(book))
  })
  route.post('/:campaign', bodyLimit({ maxSize: 16 * 2 ** 10, onError: tooLarge }), async (context) => {
    requireWritable()
    requireJson(context)
    const book = bookOf(context.req.param('campaign'))
    const note = readNote(await context.req.text())
    await explained(() => book.add(note))
    return context.json(await listOf(book), 201)
  })
  route.delete('/:campaign/:id', async (context) => {
    requireWritable()
    const book = bookOf(context.req.param('campaign'))
    const isGone = await explained(() => book.remove(context.req.param('id')))
    if (!isGone) throw noNote()
    return context.json(await listOf(book))
  })
  return route
}

const wrongDay: Explanation = {
  what: { vi: 'ghi chú chưa có ngày đúng', en: '"day" must be a day such as "2025-02-03"' },
  where: 'day',
  fix: { vi: 'chọn một ngày, như 03/02/2025', en: 'send {"day":"2025-02-03","vi":"…","en":"…"}' },
}

const wrongText: Explanation = {
  what: { vi: 'ghi chú trống hoặc quá dài', en: 'the note is empty or too long' },
  fix: { vi: `viết từ 1 đến ${longest} ký tự`, en: `write 1 to ${longest} characters` },
}

/** @throws RequestError 400 telling which part does not fit. */
function readNote(body: string): z.output<typeof newNote> {
  try {
    return readJson(newNote, body, 'send {"day":"2025-02-03","vi":"…","en":"…"}')
  } catch (error) {
    const where = error instanceof RequestError ? error.explanation.where : undefined
    if (where === 'day') throw new RequestError(400, wrongDay, { cause: error })
    if (where === 'vi' || where === 'en')
      throw new RequestError(400, { ...wrongText, where }, { cause: error })
    throw error
  }
}

function noNote(): RequestError {
  return new RequestError(404, {
    what: { vi: 'không còn ghi chú này', en: 'there is no such note' },
    fix: { vi: 'tải lại trang', en: 'read the list again' },
  })
}

function tooLarge(): never {
  throw new RequestError(413, wrongText)
}

/** What is wrong with the file is for its reader to mend, and no bug. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error) || !('said' in error)) throw error
    throw new RequestError(422, { ...(error as FileError).said, where: 'annotations.yaml' }, { cause: error })
  }
}
