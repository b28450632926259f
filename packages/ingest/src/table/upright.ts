import { sizeOf } from '#platform'

import type { Sheet } from '../source/sheet.ts'
import { sliceColumns, turnSheet } from '../source/slice-sheet.ts'
import type { Source } from '../source/source.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { tableOrRefusal } from './detect.ts'
import { LyingTable } from './lying.ts'
import { registerTable } from './register.ts'
import { largestByHand } from './split-tables.ts'
import { UnitGroups } from './unit-groups.ts'

/**
 * The registers of a sheet that has them in another shape: one that lies on its side is turned, and one with a group of
 * columns for each unit is cut into one sheet a unit. A sheet stays as it is, and is refused, unless every part is a register.
 */
export async function uprightSheets(
  db: Database,
  sheet: Sheet,
  source: Source,
  fileOf: (part: number) => string,
): Promise<readonly Sheet[]> {
  const found = tableOrRefusal(sheet, source)
  const isOther = found instanceof LyingTable || found instanceof UnitGroups
  if (!isOther || (await sizeOf(sheet.utf8)) > largestByHand) return [sheet]
  const parts =
    found instanceof LyingTable
      ? await turnSheet(db, sheet, found.blocks, fileOf)
      : await sliceColumns(db, sheet, found.parts, found.top, fileOf)
  const areRegisters = parts.every((part) => {
    const table = tableOrRefusal(part, source)
    return !(table instanceof UserError) && table.spec === registerTable
  })
  return parts.length > 0 && areRegisters ? parts : [sheet]
}
