import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Engine, EngineError, type EngineErrorCode } from '@vedich/engine'

const statusOfCode: Record<EngineErrorCode, number> = {
  sql: 400,
  params: 400,
  refused: 403,
  timeout: 408,
  limit: 413,
  unsupported: 422,
  unavailable: 503,
}

/** The least that answers `/api/query` as `httpEngine` expects it. */
export async function serveEngine(engine: Engine): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const abort = new AbortController()
    response.on('close', () => abort.abort())
    try {
      const { sql, params } = JSON.parse(await textOf(request))
      for await (const bytes of engine.stream(sql, { params, signal: abort.signal })) response.write(bytes)
      response.end()
    } catch (error) {
      if (response.headersSent) return response.destroy()
      if (!(error instanceof EngineError)) return response.writeHead(500).end()
      const { code, message, where, fix } = error
      response.writeHead(statusOfCode[code], { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { what: message, where, fix } }))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
