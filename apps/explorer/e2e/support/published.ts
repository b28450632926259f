import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { cp, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { root, type Served } from './served.ts'

const run = promisify(execFile)

export interface PublishedSite extends Served {
  readonly folder: string
}

/** What a keeper does: ingest the bundled campaign, which `change` may alter first, publish, put it on a host. */
export async function publishCampaign(
  change: (campaign: string) => Promise<void> = () => Promise.resolve(),
): Promise<PublishedSite> {
  const scratch = await mkdtemp(join(tmpdir(), 'vedich-published-'))
  const campaign = join(scratch, 'data', 'thu-duc-500-ngay')
  await cp(join(root, 'data', 'thu-duc-500-ngay'), campaign, { recursive: true })
  await change(campaign)
  const bin = join(root, 'packages', 'cli', 'bin', 'vedich.js')
  await run(process.execPath, [bin, 'ingest', campaign], { cwd: scratch })
  await run(process.execPath, [bin, 'publish', 'site'], { cwd: scratch })
  const folder = join(scratch, 'site')
  const host = await serveFolder(folder, '/so-ket/500-ngay')
  return {
    folder,
    url: host.url,
    stop: async () => {
      await host.stop()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

/** The plainest of hosts, under a sub-path: whole files only, nothing packed, few types, as `python3 -m http.server`. */
export async function serveFolder(folder: string, path: string): Promise<Served> {
  const server = createServer((request, response) => void send(folder, path, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${path}/`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
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

async function send(folder: string, path: string, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const inside = normalize(pathname.slice(path.length))
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
  const found = pathname.startsWith(path) ? await stat(file).catch(() => undefined) : undefined
  if (!found?.isFile()) return response.writeHead(404).end()
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
  })
  createReadStream(file).pipe(response)
}
