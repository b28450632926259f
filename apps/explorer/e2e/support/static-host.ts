import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { Served } from './served.ts'

/** What a host can do beyond sending whole files. */
export interface HostAbilities {
  /** Sends the `.br` beside a text. */
  readonly packed?: boolean
  /** Answers range requests. */
  readonly ranges?: boolean
}

/** A web host of files under a path; without abilities the plainest there is, as `python3 -m http.server`. */
export async function serveFolder(
  folder: string,
  path: string,
  abilities: HostAbilities = {},
): Promise<Served> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${path}/`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const inside = normalize(pathname.slice(path.length))
    const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
    const plain = pathname.startsWith(path) ? await sizeOf(file) : undefined
    const packed = abilities.packed ? await sizeOf(`${file}.br`) : undefined
    const size = packed ?? plain
    if (plain === undefined || size === undefined) return void response.writeHead(404).end()
    const range = abilities.ranges ? /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? '') : null
    const start = Number(range?.[1] ?? 0)
    const end = Math.min(Number(range?.[2] || size - 1), size - 1)
    response.writeHead(range ? 206 : 200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': end + 1 - start,
      ...(packed === undefined ? {} : { 'content-encoding': 'br' }),
      ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
    })
    if (request.method === 'HEAD') return void response.end()
    createReadStream(packed === undefined ? file : `${file}.br`, { start, end }).pipe(response)
  }
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gz': 'application/gzip',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? found.size : undefined
}
