import { sizeOf } from '#platform'

import type { Sheet } from '../source/sheet.ts'
import { joinColumns } from '../source/join-columns.ts'
import { pairRows } from '../source/pair-rows.ts'
import { type ColumnSet, sliceColumns, turnSheet } from '../source/slice-sheet.ts'
import type { Source } from '../source/source.ts'
import { UserError } from '../user-error.ts'
import type { Database } from '../warehouse/connection.ts'
import { type DetectedTable, tableOrRefusal } from './detect.ts'
import { LyingTable } from './lying.ts'
import { PairedRows } from './paired-rows.ts'
import { RecipientColumns } from './recipient-columns.ts'
import { registerTable } from './register.ts'
import { largestByHand } from './split-tables.ts'
import { UnitGroups } from './unit-groups.ts'
import { workGroups } from './work-groups.ts'

/**
 * A list of awards with a column for each kind of recipient, with one for all; and the registers of a sheet that has them in another shape: one that lies on its side is turned, and one with a group of
 * columns for each unit, or for each of several works, is cut into one sheet a group, and of rows that tell of a work two by
 * two, plan and result, one is made. A sheet stays as it is, and is refused, unless every part is a register.
 * @throws UserError with the rows that lack the other, where not all come two by two.
 */
export async function uprightSheets(
  db: Database,
  sheet: Sheet,
  source: Source,
  fileOf: (part: number) => string,
): Promise<readonly Sheet[]> {
  const found = tableOrRefusal(sheet, source)
  const blocks = found instanceof LyingTable ? found.blocks : []
  const groups = groupsIn(found)
  const pairs = found instanceof PairedRows ? found.pairs : undefined
  const recipients = found instanceof RecipientColumns ? found.columns : undefined
  const isOther =
    blocks.length > 0 || groups.parts.length > 0 || pairs !== undefined || recipients !== undefined
  if (!isOther || (await sizeOf(sheet.utf8)) > largestByHand) return [sheet]
  if (recipients) return [await joinColumns(db, sheet, recipients, fileOf(0))]
  if (pairs) {
    const paired = await pairRows(db, sheet, pairs, fileOf(0))
    if ('utf8' in paired) return [paired]
    throw new PairedRows(source.file, pairs, paired)
  }
  const parts =
    blocks.length > 0
      ? await turnSheet(db, sheet, blocks, fileOf)
      : await sliceColumns(db, sheet, groups.parts, groups.top, fileOf)
  const areRegisters = parts.every((part) => {
    const table = tableOrRefusal(part, source)
    return !(table instanceof UserError) && table.spec === registerTable
  })
  return parts.length > 0 && areRegisters ? parts : [sheet]
}

/** The columns of each unit or work, and the first record of their headings. */
function groupsIn(found: DetectedTable | UserError): { parts: readonly ColumnSet[]; top: number } {
  if (found instanceof UnitGroups) return found
  if (found instanceof UserError || found.spec !== registerTable) return { parts: [], top: 0 }
  const { header } = found
  return { parts: workGroups(header), top: header.rows[0]?.record ?? header.record }
}
