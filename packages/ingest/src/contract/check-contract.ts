import type { Localized } from '@vedich/model'

import type { Book, SheetTable } from '../run/reading.ts'
import type { Sheet } from '../source/sheet.ts'
import type { Source } from '../source/source.ts'
import { UserError } from '../user-error.ts'
import { type ColumnChange, compareColumns } from './compare-columns.ts'
import { withoutNew } from './freeze.ts'
import { contentLabels, type SheetColumn, sheetColumns } from './sheet-columns.ts'

/** What is done about a change of columns: read on, leave new ones aside, or refuse the file. */
export type DriftPolicy = 'evolve' | 'freeze' | 'refuse'

/** The columns of one table of a file. */
export interface TableColumns {
  /** Empty for a file that is one table. */
  readonly sheet: string
  readonly role: string
  readonly columns: readonly SheetColumn[]
}

/** One change in the columns of a file, and what was done about it. */
export interface DriftFinding extends ColumnChange {
  readonly sheet: string
  readonly decision: DriftPolicy
}

export interface CheckedBook {
  readonly book: Book
  readonly tables: readonly TableColumns[]
  readonly drift: readonly DriftFinding[]
}

/**
 * Holds the tables of a file against those of its previous reading, by the contract of its source.
 * @throws UserError when they differ and the contract says refuse.
 */
export function checkContract(source: Source, book: Book, before: readonly TableColumns[]): CheckedBook {
  const checked = book.tables.map((table) => checkTable(source, table, before))
  const drift = checked.flatMap((table) => table.drift)
  if (source.drift === 'refuse' && drift.length > 0) throw refused(source, drift)
  return {
    book: {
      ...book,
      tables: checked.map(({ table }) => ({
        ...table,
        sheet: withoutRows(table.sheet, table.detected.header.record),
      })),
      others: book.others.map((sheet) => withoutRows(sheet, firstRows)),
    },
    tables: checked.map(({ columns }) => columns),
    drift,
  }
}

/** Rows of a table that is none of ours by which a letterhead is told from one that somebody may miss: one more than it has. */
const firstRows = 4

/** The rows below the header have been looked at; those of thousands of files would fill the memory. */
function withoutRows(sheet: Sheet, header: number): Sheet {
  return { ...sheet, head: sheet.head.filter(({ record }) => record <= header) }
}

function checkTable(source: Source, table: SheetTable, before: readonly TableColumns[]) {
  const { name = '', part } = table.sheet
  const sheet = part === 0 ? name : `${name} (${part + 1})`
  const { role } = table.detected.spec
  const now = sheetColumns(table.sheet, table.detected.header)
  const sameRole = before.filter((other) => other.role === role)
  const then = sameRole.find((other) => other.sheet === sheet) ?? sameRole[0]
  const changes = then ? compareColumns(then.columns, now) : []
  const drift = changes.map((change) => ({ ...change, sheet, decision: source.drift }))
  if (source.drift !== 'freeze') return { table, drift, columns: { sheet, role, columns: now } }
  const header = withoutNew(table.detected.header, changes)
  const isNew = new Set(changes.filter(({ kind }) => kind === 'new').map(({ column }) => column))
  return {
    table: { ...table, detected: { ...table.detected, header } },
    drift,
    // What is left aside now is new again at the next reading.
    columns: { sheet, role, columns: now.filter(({ heading }) => !isNew.has(heading)) },
  }
}

function held(content: string | null): Localized {
  return contentLabels[content ?? ''] ?? { vi: '–', en: '–' }
}

function refused({ file }: Source, drift: readonly DriftFinding[]): UserError {
  const vi = drift.map(({ kind, column, before, after }) => {
    if (kind === 'renamed') return `“${before ?? ''}” nay là “${after ?? ''}”`
    if (kind === 'type_changed') return `“${column}” trước là ${held(before).vi}, nay là ${held(after).vi}`
    return `“${column}” ${kind === 'new' ? 'mới có' : 'không còn'}`
  })
  const en = drift.map(({ kind, column, before, after }) => {
    if (kind === 'renamed') return `“${before ?? ''}” is now “${after ?? ''}”`
    if (kind === 'type_changed') return `“${column}” held ${held(before).en}, now ${held(after).en}`
    return `“${column}” is ${kind}`
  })
  return new UserError('data', {
    what: {
      vi: `Các cột đã đổi so với lần đọc trước: ${vi.join('; ')}`,
      en: `The columns have changed since this source was last read: ${en.join('; ')}`,
    },
    where: file,
    fix: {
      vi: 'Sửa lại tiêu đề cột, hoặc chấp nhận thay đổi bằng drift: evolve cho nguồn này trong campaign.yaml',
      en: 'Correct the headings, or accept the change with drift: evolve for this source in campaign.yaml',
    },
  })
}
