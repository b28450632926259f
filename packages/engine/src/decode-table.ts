import { type Table, tableFromIPC } from '@uwdata/flechette'

/** Decodes a whole Arrow IPC stream. Dates and timestamps read as `Date`, as Mosaic and Plot expect. */
export function decodeTable(bytes: Uint8Array): Table {
  return tableFromIPC(bytes, { useDate: true })
}
