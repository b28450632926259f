import { copyFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Engine } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The same board in plain vgplot, given all that speeds it up: a narrow table of its own in native DuckDB, and leave
 * to create the tables in which Mosaic aggregates beforehand.
 */
export async function serveRival(snapshot: string, scratch: string) {
  const copy = `${scratch}/rival.duckdb`
  await copyFile(snapshot, copy)
  const engine = await openDuckDB(copy, { readOnly: false })
  await engine.query(
    `CREATE TABLE main.board AS
     SELECT tier_id, unit_id, category, status, registered_on, due_on, completed_on,
       CAST(budget_vnd AS DOUBLE) AS budget_vnd,
       date_diff('day', due_on, coalesce(completed_on, DATE '2025-02-03')) AS days_late
     FROM core.work WHERE status <> 'withdrawn'`,
  )
  const script = await bundled(page)
  const server = createServer((request, response) => void answer(request, response, engine, script))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await engine.close()
    },
  }
}

/** Four bars and five histograms that filter one another. */
const page = `
import * as vg from '@uwdata/vgplot'
vg.coordinator().databaseConnector(vg.restConnector({ uri: '/query' }))
const brush = vg.Selection.crossfilter()
const from = vg.from('board', { filterBy: brush })
const size = [vg.width(420), vg.height(130)]
const bars = (field) => vg.plot(
  vg.barX(from, { x: vg.count(), y: field, fill: 'steelblue', sort: { y: '-x', limit: 8 } }),
  vg.toggleY({ as: brush }), vg.marginLeft(140), ...size)
const histogram = (field) => vg.plot(
  vg.rectY(from, { x: vg.bin(field), y: vg.count(), fill: 'steelblue', inset: 0.5 }),
  vg.intervalX({ as: brush }), vg.xDomain(vg.Fixed), ...size)
const board = document.querySelector('main')
board.append(...['tier_id', 'status', 'unit_id', 'category'].map(bars))
board.append(...['registered_on', 'due_on', 'completed_on', 'budget_vnd', 'days_late'].map(histogram))
`

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  engine: Engine,
  script: string,
): Promise<void> {
  if (request.url === '/') {
    response.setHeader('content-type', 'text/html')
    return void response.end('<main><h1>vgplot</h1></main><script type="module" src="/board.js"></script>')
  }
  if (request.url === '/board.js') {
    response.setHeader('content-type', 'text/javascript')
    return void response.end(script)
  }
  if (request.method !== 'POST') return void response.writeHead(404).end()
  try {
    const { type, sql } = JSON.parse(await bodyOf(request)) as { type: string; sql: string }
    if (type === 'exec') for (const statement of sql.split(/;\s*\n/u)) await engine.query(statement)
    else for await (const bytes of engine.stream(sql)) response.write(bytes)
    response.end()
  } catch (error) {
    console.error(error)
    response.writeHead(500).end()
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}

async function bundled(code: string): Promise<string> {
  const entry = `${root}rival-page.js`
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: { write: false, rollupOptions: { input: entry, output: { format: 'es', codeSplitting: false } } },
  })
  const [first] = [made].flat()
  const [chunk] = first !== undefined && 'output' in first ? first.output : []
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled')
  return chunk.code
}
