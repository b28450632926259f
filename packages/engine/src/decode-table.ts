import { type Table, tableFromIPC } from '@uwdata/flechette'

/**
 * Decodes a whole Arrow IPC stream. Dates and timestamps read as `Date`, as Mosaic and Plot expect.
 * A list of byte arrays must hold whole messages each.
 */
export function decodeTable(bytes: Uint8Array | Uint8Array[]): Table {
  return tableFromIPC(bytes, { useDate: true })
}
