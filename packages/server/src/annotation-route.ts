import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { requireJson } from './query-route.ts'
import { readJson } from './read-input.ts'
import { RequestError } from './request-error.ts'

/** A note on a day, drawn on the charts over time. */
export interface DatedNote {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly vi: string
  readonly en: string
}

/** Where the notes of a campaign are kept. Errors of the file carry `where` and `fix`. */
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

const text = z.string().trim().min(1).max(300)

/** Body of a POST. */
export const newNote = z.object({
  day: z.iso.date('"day" must be a day such as "2025-02-03"').meta({ description: 'Day of the note.' }),
  vi: text.meta({ description: 'Its text in Vietnamese.' }),
  en: text.meta({ description: 'Its text in English.' }),
})

/** `GET /:campaign` gives the notes, `POST` adds one, `DELETE /:campaign/:id` takes one out; each answers with all. */
export function annotationRoute({ annotations, annotationsWritable }: AnnotationRouteOptions): Hono {
  const route = new Hono()
  const bookOf = (campaign: string): AnnotationBook => {
    const book = annotations.find((known) => known.campaign === campaign)
    if (book !== undefined) return book
    throw new RequestError(404, { what: 'there is no such campaign here', fix: 'see /api/catalog' })
  }
  const listOf = async (book: AnnotationBook) => ({
    writable: annotationsWritable,
    annotations: await explained(book.read),
  })
  const nothing = { writable: false, annotations: [] }
  const requireWritable = () => {
    if (annotationsWritable) return
    throw new RequestError(403, {
      what: 'notes cannot be changed here',
      fix: 'edit annotations.yaml in the folder of the campaign',
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
    const note = readJson(newNote, await context.req.text(), 'send {"day":"2025-02-03","vi":"…","en":"…"}')
    await explained(() => book.add(note))
    return context.json(await listOf(book), 201)
  })
  route.delete('/:campaign/:id', async (context) => {
    requireWritable()
    const book = bookOf(context.req.param('campaign'))
    const isGone = await explained(() => book.remove(context.req.param('id')))
    if (!isGone) throw new RequestError(404, { what: 'there is no such note', fix: 'read the list again' })
    return context.json(await listOf(book))
  })
  return route
}

function tooLarge(): never {
  throw new RequestError(413, { what: 'the note is too long', fix: 'write at most 300 characters' })
}

/** What is wrong with the file is for its reader to mend, and no bug. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error) || !('fix' in error) || typeof error.fix !== 'string') throw error
    throw new RequestError(422, { what: error.message, where: 'annotations.yaml', fix: error.fix })
  }
}
