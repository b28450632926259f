import { columnLetters } from '../format/column-letters.ts'
import type { Register } from '../data/register.ts'
import type { Work } from '../data/work.ts'
import type { HeldValue, ReadColumn } from '../data/work-story.ts'
import type { Language } from '../messages/language.ts'
import { columnName } from './column-name.ts'
import { placeText } from './event-words.ts'
import { fieldText } from './field-text.ts'
import { statusLabel } from './status-label.ts'
import { tierName } from './tier-name.ts'

/** A field of a record; NULL where the register left it blank. */
export interface Fact {
  readonly name: string
  readonly value: string | null
}

export function workFacts(work: Work, register: Register, language: Language): Fact[] {
  const { messages, number, date, code } = language
  const { columns, ...words } = messages.list
  const day = (value: string | null) => (value === null ? null : date.day(value))
  return [
    { name: columns.unit, value: work.unit_name ?? work.unit_id },
    { name: columns.tier, value: tierName(work.tier_id, register.tiers, code) },
    { name: columns.category, value: fieldText(work) },
    { name: words.location, value: work.location },
    { name: columns.status, value: statusLabel(work.status, language) },
    { name: words.status_text, value: work.status_text },
    { name: columns.registered_on, value: day(work.registered_on) },
    { name: words.started_on, value: day(work.started_on) },
    { name: columns.due_on, value: day(work.due_on) },
    { name: columns.completed_on, value: day(work.completed_on) },
    {
      name: words.budget,
      value: work.budget_vnd === null ? null : words.dong({ amount: number.count(work.budget_vnd) }),
    },
    { name: words.note, value: work.note },
  ]
}

/** Where the record was read, down to its row. */
export function workPlace(work: Work, { messages, number }: Language): Fact[] {
  const words = messages.list
  return [
    { name: words.file, value: work.source_path },
    ...(work.source_sheet === null ? [] : [{ name: words.sheet, value: work.source_sheet }]),
    { name: words.row, value: work.source_row === null ? null : number.count(work.source_row) },
  ]
}

/** Where each value stands that the latest register has no column for. */
export function heldFacts(held: readonly HeldValue[], language: Language): Fact[] {
  return held.map(({ column_name: name, ...place }) => ({
    name: columnName(name, language),
    value: placeText(place, language),
  }))
}

/** The cell of each field, under its heading as the register writes it: "Tên công trình", "C12". */
export function workCells(row: number, columns: readonly ReadColumn[]): Fact[] {
  return columns.map(({ heading, field, source_column: column }) => ({
    name: heading ?? field ?? '–',
    value: `${columnLetters(column - 1)}${row}`,
  }))
}
