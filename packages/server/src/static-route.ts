import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { acceptedEncodings } from './accepted-encoding.ts'
import { type AssetFile, findAsset } from './asset-file.ts'
import { RequestError } from './request-error.ts'

const suffixes = { br: '.br', gzip: '.gz' } as const

/** Serves the built explorer; paths of its own navigation get `index.html`. */
export function staticRoute(folder: string) {
  return async (context: Context): Promise<Response> => {
    const { path } = context.req
    const file = await findAsset(folder, path === '/' ? '/index.html' : path)
    if (file) return serve(context, folder, path === '/' ? '/index.html' : path, file)
    if (!isNavigation(context)) throw notFound()
    const index = await findAsset(folder, '/index.html')
    if (!index) throw notBuilt()
    return serve(context, folder, '/index.html', index)
  }
}

async function serve(context: Context, folder: string, path: string, file: AssetFile): Promise<Response> {
  const compressed = await findCompressed(context, folder, path)
  const { path: source, size, modified } = compressed?.file ?? file
  const etag = `W/"${size.toString(36)}-${Math.trunc(modified).toString(36)}"`
  const headers = new Headers({
    'content-type': getMimeType(path) ?? 'application/octet-stream',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  })
  if (compressed) headers.set('content-encoding', compressed.name)
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  headers.set('content-length', String(size))
  if (context.req.method === 'HEAD') return new Response(null, { headers })
  return new Response(Readable.toWeb(createReadStream(source)) as ReadableStream<Uint8Array>, { headers })
}

async function findCompressed(context: Context, folder: string, path: string) {
  for (const name of acceptedEncodings(context.req.header('accept-encoding'))) {
    const file = await findAsset(folder, path + suffixes[name])
    if (file) return { name, file }
  }
  return undefined
}

function isNavigation({ req }: Context): boolean {
  const lastSegment = req.path.slice(req.path.lastIndexOf('/') + 1)
  const accepts = req.header('accept') ?? ''
  return accepts.includes('text/html') && !req.path.startsWith('/assets/') && !lastSegment.includes('.')
}

function notFound(): RequestError {
  return new RequestError(404, { what: 'there is no such page or file', fix: 'start at the first page: /' })
}

function notBuilt(): RequestError {
  return new RequestError(404, { what: 'the explorer is not built', fix: 'run npm run build' })
}
