import { readFile, sizeOf } from '#platform'

import { copyRoom } from '../copy-room.ts'
import type { Input } from '../input.ts'
import { sheetWriter, type WrittenRows } from '../sheet-writer.ts'
import { cellText, isRecord } from './json-value.ts'
import { deepestList } from './record-format.ts'

/** Bytes of a list of lists; it is read as a whole. */
const mostBytes = 1 << 26

/** Letters by which such a list is begun. */
const beginning = 4_096

/**
 * Copies JSON that is a list of rows, each a list of cells, or an object around one such list, as spreadsheets on the web answer.
 * Undefined for JSON of any other kind.
 * @throws UserError when the copy outgrows its file.
 */
export async function copyLists(
  input: Input,
  sample: Uint8Array,
  scratch: string,
): Promise<(WrittenRows & { readonly file: string }) | undefined> {
  const first = new TextDecoder().decode(sample.subarray(0, beginning))
  if (!/\[\s*\[/u.test(first) || (await sizeOf(input.file)) > mostBytes) return undefined
  const rows = rowsIn(new TextDecoder().decode(await readFile(input.file)))
  if (rows === undefined) return undefined
  const file = `${scratch}/${input.id}.csv`
  const writer = sheetWriter(file, await copyRoom(input))
  for (const [row, cells] of rows.entries()) writer.add(row, cells.map(cellText))
  return { ...writer.finish(), file }
}

type Rows = readonly (readonly unknown[])[]

function rowsIn(json: string): Rows | undefined {
  let level: unknown[] = []
  try {
    level = [JSON.parse(json)]
  } catch {
    // What is wrong with it, its reader says.
    return undefined
  }
  for (let depth = 0; depth <= deepestList && level.length > 0; depth += 1) {
    const [only, ...others] = level.filter(areRows)
    if (only !== undefined) return others.length === 0 ? only : undefined
    level = level.filter(isRecord).flatMap((value) => Object.values(value))
  }
  return undefined
}

function areRows(value: unknown): value is Rows {
  const isRow = (row: unknown) =>
    Array.isArray(row) && row.every((cell) => cell === null || typeof cell !== 'object')
  return Array.isArray(value) && value.length > 1 && value.every(isRow)
}
