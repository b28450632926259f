import type { Connector } from '@uwdata/mosaic-core'
import type { Source } from '../data/source.ts'

/** Lets Mosaic ask the page's own source. The data is open for reading only, so nothing is ever executed. */
export function connectorOf(source: Source): Connector {
  async function query(request: { type: string; sql: string }) {
    if (request.type === 'exec') throw new Error('the data is open for reading only')
    return source.bytes(request.sql)
  }
  // Mosaic declares one signature per type of request; this one answers the only type it is asked for.
  return { query: query as Connector['query'] }
}
