import { sizeOf } from '#platform'

import { endlessLine, mostLineBytes } from './endless-line.ts'
import type { Input } from './input.ts'
import { assertProportionate } from './limits.ts'

/** Watches what the copies of the tables of one file grow to. */
export interface CopyRoom {
  /**
   * Takes a line of some bytes in.
   * @throws UserError when it is longer than any of a table, or the copies have outgrown the file.
   */
  take(bytes: number): void
}

/** A few bytes of a workbook can stand for a cell, or a row, that is repeated a million times. */
export async function copyRoom({ file, path }: Pick<Input, 'file' | 'path'>): Promise<CopyRoom> {
  const packed = await sizeOf(file)
  let copied = 0
  return {
    take(bytes) {
      if (bytes > mostLineBytes) throw endlessLine(path)
      copied += bytes
      assertProportionate(copied, packed, path)
    },
  }
}
