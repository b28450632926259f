import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { duckdbWasmFiles } from '@vedich/engine/duckdb-wasm/files'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { readInput, readJson } from './read-input.ts'
import { RequestError } from './request-error.ts'

const roles = z.enum(['register', 'summary', 'awards', 'figures', 'report'])

/** What the address of an added file says of it. */
export const addedFile = z.object({
  role: roles.optional().meta({ description: 'What its rows are; told by its headings when absent.' }),
  columns: z
    .string()
    .default('{}')
    .meta({ description: 'Field to heading, as JSON, where the headings are taken for something else.' }),
})

/** A file that a reader adds to a campaign, and what is said of it. */
export interface AddedFile {
  readonly campaign: string
  /** A plain file name. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What its rows are; undefined leaves it to its headings. */
  readonly role?: z.infer<typeof roles> | undefined
  /** Field to heading, where the reader corrected what the headings were taken for. */
  readonly columns: Readonly<Record<string, string>>
}

/** What opening files needs of whoever runs the server. */
export interface Opening {
  /** Whether files may be added. */
  readonly writable: boolean
  /** What decides how files are understood, one object a campaign; handed to the page as it is. */
  readonly rules: () => Promise<readonly object[]>
  /**
   * Keeps a file among the sources of its campaign and reads it in; answers what became of it.
   * @throws RequestError for what the reader can mend; nothing is kept then
   */
  readonly add: (file: AddedFile) => Promise<object>
}

export interface OpeningRouteOptions {
  readonly opening: Opening
}

const megabytes = 100
const largestFile = megabytes * 2 ** 20

const copyIt = {
  vi: 'chép vào sources/ của thư mục đợt thi đua rồi chạy vedich ingest',
  en: 'copy it into sources/ of the campaign folder and run vedich ingest',
}

const addresses = { worker: 'api/opening/duckdb.worker.js', wasm: 'api/opening/duckdb.wasm' }

/**
 * `GET /` tells a page what it needs to understand a file by itself, `GET /duckdb.*` is the database it does so with, and
 * `PUT /sources/:campaign/:name` adds a file to a campaign, where that is allowed; a name that is taken gets 409.
 */
export function openingRoute({ opening }: OpeningRouteOptions): Hono {
  const route = new Hono()

  route.get('/', async (context) => {
    context.header('cache-control', 'no-store')
    return context.json({
      version: 1,
      writable: opening.writable,
      campaigns: await opening.rules(),
      duckdb: addresses,
    })
  })

  route.get('/duckdb.worker.js', () => file(duckdbWasmFiles().worker, 'text/javascript'))
  route.get('/duckdb.wasm', () => file(duckdbWasmFiles().wasm, 'application/wasm'))

  const limitBody = bodyLimit({
    maxSize: largestFile,
    onError: () => {
      throw new RequestError(413, {
        what: { vi: `tệp lớn hơn ${megabytes} MB`, en: `the file is larger than ${megabytes} MB` },
        fix: copyIt,
      })
    },
  })
  route.put('/sources/:campaign/:name', limitBody, async (context) => {
    if (!opening.writable) {
      throw new RequestError(403, {
        what: { vi: 'ở đây không thêm được tệp', en: 'files cannot be added here' },
        fix: copyIt,
      })
    }
    const { campaign, name } = context.req.param()
    const fix = 'send what the page understood of the file'
    const { role, columns } = readInput(addedFile, context.req.query(), 'query', fix)
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const added = await opening.add({
      campaign,
      name,
      bytes,
      role,
      columns: readJson(headings, columns, fix),
    })
    return context.json(added, 201)
  })
  return route
}

const headings = z.record(z.string().max(64), z.string().max(1000))

/** The same in every answer of one installation, so a browser may keep it. */
async function file(path: string, type: string): Promise<Response> {
  const { size } = await stat(path)
  const headers = {
    'content-type': type,
    'content-length': String(size),
    'cache-control': 'private, max-age=86400',
  }
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, { headers })
}
