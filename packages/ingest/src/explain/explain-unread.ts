import { readPreamble } from '../layout/preamble.ts'
import type { Sheet } from '../source/sheet.ts'
import type { UserError } from '../user-error.ts'
import type { SheetExplanation } from './explanation.ts'
import { explainPreamble } from './explain-preamble.ts'
import { headRow } from './place.ts'
import { preambleKind } from './preamble-kind.ts'
import { countKinds } from './rows.ts'

/** A sheet in which no table is understood: what its first rows look like, and why it is not read. */
export function explainUnread(sheet: Sheet, refusal: UserError | undefined): SheetExplanation {
  const rowOf = headRow(sheet)
  const rows = sheet.head.map((row) => ({
    kind: preambleKind(row),
    tier: null,
    row: rowOf(row.record),
    text: row.cells.filter((cell) => cell !== null).join(' | '),
  }))
  return {
    ...sheetFacts(sheet),
    table: null,
    refusal: refusal?.said ?? null,
    preamble: explainPreamble(readPreamble([...sheet.head, ...sheet.above]), {}, rowOf),
    header: null,
    columns: [],
    rows: { read: rows.length, kinds: countKinds(rows) },
    values: [],
    findings: [],
    gaps: [],
  }
}

/** What is known of a sheet before its cells are looked at. */
export function sheetFacts(
  sheet: Sheet,
): Pick<SheetExplanation, 'name' | 'is_hidden' | 'encoding' | 'encoding_confidence' | 'delimiter'> {
  return {
    name: sheet.name ?? null,
    is_hidden: sheet.visibility.isHidden,
    encoding: sheet.encoding,
    encoding_confidence: sheet.encodingConfidence,
    delimiter: sheet.isCopy ? null : sheet.delimiter,
  }
}
