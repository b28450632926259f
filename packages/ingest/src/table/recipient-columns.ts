import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { recipientKinds } from '../lexicon/award.ts'
import { awardHeaders, kindsByHeading } from '../lexicon/headers/award.ts'
import type { JoinedColumns } from '../source/join-columns.ts'
import { UserError } from '../user-error.ts'

/** The error for a list of awards with a column for each kind of recipient, "Tập thể | Cá nhân". */
export class RecipientColumns extends UserError {
  readonly columns: JoinedColumns

  constructor(file: string, columns: JoinedColumns) {
    super('data', {
      what: {
        vi: 'Danh sách khen thưởng ghi tập thể và cá nhân ở hai cột',
        en: 'The list of awards has a column for each kind of recipient',
      },
      where: file,
      fix: {
        vi: 'Gộp thành một cột "Tập thể, cá nhân", thêm cột "Đối tượng" ghi tập thể hay cá nhân',
        en: 'Make them one column "Tập thể, cá nhân", with a column "Đối tượng" that tells which of them it is',
      },
    })
    this.columns = columns
  }
}

/** The columns of a list of awards that name one kind of recipients each, where every row fills one of them at most. */
export function recipientColumns(
  rows: readonly SheetRow[],
  header: Header<string>,
): JoinedColumns | undefined {
  if (header.columns.has('recipient_kind')) return undefined
  const kinds = new Map(
    [...header.matches].flatMap(([column, { field, term }]) => {
      const kind = recipientKinds.find((one) => kindsByHeading[one].includes(term))
      return field === 'recipient' && kind !== undefined ? [[column, kind] as const] : []
    }),
  )
  const seq = header.columns.get('seq')
  const isData = ({ record, cells }: SheetRow) =>
    record > header.record && (seq === undefined || /\d/u.test(cells[seq] ?? ''))
  const areApart = rows
    .filter(isData)
    .every(({ cells }) => [...kinds.keys()].filter((column) => (cells[column] ?? null) !== null).length <= 1)
  if (new Set(kinds.values()).size < 2 || !areApart) return undefined
  const sorted = new Map([...kinds].toSorted(([a], [b]) => a - b))
  const heading = awardHeaders.recipient_kind[0] ?? ''
  return { top: header.rows[0]?.record ?? header.record, header: header.record, kinds: sorted, heading }
}
