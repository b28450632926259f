import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isNotebookName } from '@vedich/notebook/name'
import { findAsset } from './asset-file.ts'
import { RequestError } from './request-error.ts'

/** A campaign's folder of notebooks; it need not exist. */
export interface NotebookFolder {
  readonly campaign: string
  readonly folder: string
}

export interface NotebookRouteOptions {
  readonly notebooks: readonly NotebookFolder[]
  /** Whether they may be saved; readers on the same machine may otherwise only read. */
  readonly notebooksWritable: boolean
}

export interface NotebookEntry {
  readonly campaign: string
  /** File name without `.html`. */
  readonly name: string
  readonly title: string
  /** SHA-256 of the file, in hexadecimal; what `If-Match` takes. */
  readonly hash: string
}

const largestFile = 2 * 2 ** 20

/**
 * `GET /` lists the notebooks, `GET /:campaign/:name` gives the text of one with its hash as ETag, `PUT` replaces it.
 * A PUT carries `If-Match` with the hash it started from, or `If-None-Match: *` for a new one; when somebody else
 * has saved meanwhile the answer is 409 with the text as it is now.
 */
export function notebookRoute({ notebooks, notebooksWritable }: NotebookRouteOptions): Hono {
  const route = new Hono()
  const inTurn = turns()
  const folderOf = (campaign: string) => {
    const known = notebooks.find((candidate) => candidate.campaign === campaign)
    if (known === undefined) throw notFound()
    return known.folder
  }

  route.get('/', async (context) => {
    context.header('cache-control', 'no-cache')
    const lists = await Promise.all(notebooks.map(listFolder))
    return context.json({ writable: notebooksWritable, notebooks: lists.flat() })
  })

  route.get('/:campaign/:name', async (context) => {
    const { campaign, name } = context.req.param()
    const text = await readNotebook(folderOf(campaign), name)
    if (text === undefined) throw notFound()
    const etag = `"${hashOf(text)}"`
    // A notebook is a stranger's page: it is handed out as text, and never shown as a page of this site.
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache', etag }
    if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers)
    return context.body(text, 200, headers)
  })

  const limitBody = bodyLimit({
    maxSize: largestFile,
    onError: () => {
      throw new RequestError(413, {
        what: { vi: 'sổ tay lớn hơn 2 MiB', en: 'the notebook is larger than 2 MiB' },
        fix: { vi: 'bỏ bớt số liệu trong sổ', en: 'take data out of it' },
      })
    },
  })
  route.put('/:campaign/:name', limitBody, async (context) => {
    if (!notebooksWritable) {
      throw new RequestError(403, {
        what: { vi: 'ở đây không lưu được sổ tay', en: 'notebooks cannot be saved here' },
        fix: {
          vi: 'giữ trong trình duyệt, hoặc xuất ra tệp',
          en: 'keep it in the browser, or export it as a file',
        },
      })
    }
    const { campaign, name } = context.req.param()
    const folder = folderOf(campaign)
    const text = await context.req.text()
    if (!/<notebook[\s>]/u.test(text)) {
      throw new RequestError(400, {
        what: { vi: 'đây không phải sổ tay', en: 'this is not a notebook' },
        where: 'body',
        fix: { vi: 'chọn một tệp sổ tay', en: 'send a notebook file' },
      })
    }
    const path = join(await writableFolder(folder), fileName(name))
    return inTurn(path, async () => {
      const current = await readNotebook(folder, name)
      if (!isExpected(current, context.req.header('if-match'), context.req.header('if-none-match'))) {
        return context.json(conflict(current), 409)
      }
      await replaceFile(path, text)
      return context.body(null, 204, { etag: `"${hashOf(text)}"` })
    })
  })
  return route
}

async function listFolder({ campaign, folder }: NotebookFolder): Promise<NotebookEntry[]> {
  const files = await readdir(folder).catch(() => [])
  const names = files.filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -'.html'.length))
  const entries = await Promise.all(
    names.toSorted().map(async (name) => {
      const text = isNotebookName(name) ? await readNotebook(folder, name) : undefined
      return text === undefined ? [] : [{ campaign, name, title: titleOf(text) ?? name, hash: hashOf(text) }]
    }),
  )
  return entries.flat()
}

/** Undefined when there is none. Neither a name nor a symbolic link leads out of the folder. */
async function readNotebook(folder: string, name: string): Promise<string | undefined> {
  const file = await findAsset(folder, `/${encodeURIComponent(fileName(name))}`)
  if (file === undefined || file.size > largestFile) return undefined
  return readFile(file.path, 'utf8')
}

function fileName(name: string): string {
  if (!isNotebookName(name)) throw notFound()
  return `${name}.html`
}

function titleOf(text: string): string | undefined {
  const title = /<title>([^<]*)<\/title>/u.exec(text)?.[1]?.trim()
  return title
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
}

function isExpected(current: string | undefined, match: string | undefined, noneMatch: string | undefined) {
  if (match === undefined && noneMatch === undefined) {
    throw new RequestError(428, {
      what: 'the request does not say which version it replaces',
      where: 'If-Match',
      fix: 'send the hash of the version you started from, or If-None-Match: * for a new notebook',
    })
  }
  if (match === undefined) return noneMatch === '*' && current === undefined
  return current !== undefined && match === `"${hashOf(current)}"`
}

function conflict(current: string | undefined) {
  const what =
    current === undefined ? 'the notebook is no longer there' : 'the notebook was changed meanwhile'
  const fix = 'compare the two and save again with the hash given here'
  return {
    error: { what, fix },
    current: current ?? null,
    hash: current === undefined ? null : hashOf(current),
  }
}

/** The folder, made where it is missing. One that leads out of its campaign by a link is written to by nobody. */
async function writableFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const place = join(await realpath(dirname(folder)), basename(folder))
  if ((await realpath(folder)) === place) return place
  throw new RequestError(403, {
    what: {
      vi: 'thư mục sổ tay là liên kết tới nơi khác',
      en: 'the folder of the notebooks is a link to another place',
    },
    fix: {
      vi: 'đặt một thư mục thật ở đó, hoặc lưu bản sao',
      en: 'put a folder there, or save a copy elsewhere',
    },
  })
}

/** Runs one action on a path after the other, so that of two who save the same version the second is told. */
function turns() {
  const last = new Map<string, Promise<unknown>>()
  return async function inTurn<T>(path: string, action: () => Promise<T>): Promise<T> {
    const mine = (last.get(path) ?? Promise.resolve()).then(action, action)
    last.set(path, mine)
    try {
      return await mine
    } finally {
      if (last.get(path) === mine) last.delete(path)
    }
  }
}

/** Readers see the old file or the new one, never half of either. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function notFound(): RequestError {
  return new RequestError(404, {
    what: { vi: 'không có sổ tay này', en: 'there is no such notebook' },
    fix: { vi: 'xem danh sách sổ tay', en: 'see the list at /api/notebooks' },
  })
}
