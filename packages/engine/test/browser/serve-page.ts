import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { duckdbWasmFiles } from '@vedich/engine/duckdb-wasm/files'
import { build, type Rollup } from 'vite'

export interface ServedPage {
  readonly url: string
  /** `method path range` of each request so far. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

/** A static host for the test page, DuckDB's files and one database. */
export async function servePage(databasePath: string, { ranges = true } = {}): Promise<ServedPage> {
  const { worker, wasm } = duckdbWasmFiles()
  const files = new Map<string, Buffer>([
    ['/', Buffer.from('<!doctype html><script type="module" src="/page.js"></script>')],
    ['/page.js', Buffer.from(await bundlePage())],
    ['/duckdb.worker.js', await readFile(worker)],
    ['/duckdb.wasm', await readFile(wasm)],
    ['/snapshot.duckdb', await readFile(databasePath)],
  ])
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push(`${request.method} ${path} ${request.headers.range ?? 'whole'}`)
    const bytes = files.get(path)
    if (bytes === undefined) response.writeHead(404).end()
    else send(request, response, path, bytes, ranges)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function send(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  path: string,
  bytes: Buffer,
  ranges: boolean,
): void {
  const type = { '.js': 'text/javascript', '.wasm': 'application/wasm', '': 'text/html' }[extname(path)]
  const range = ranges ? /^bytes=(\d+)-(\d*)$/u.exec(headers.range ?? '') : null
  const from = Number(range?.[1] ?? 0)
  const to = Math.min(Number(range?.[2] || bytes.length - 1), bytes.length - 1)
  response.writeHead(range ? 206 : 200, {
    'content-type': type ?? 'application/octet-stream',
    'content-length': to + 1 - from,
    ...(range ? { 'content-range': `bytes ${from}-${to}/${bytes.length}` } : {}),
  })
  response.end(method === 'HEAD' ? undefined : bytes.subarray(from, to + 1))
}

async function bundlePage(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@vedich/source', 'browser', 'module', 'import', 'default'] },
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: fileURLToPath(new URL('page.ts', import.meta.url)) },
    },
  })) as Rollup.RollupOutput
  return output.output[0].code
}
