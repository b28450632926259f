import type { RuleName, Table } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import type { HeaderLexicon } from '../lexicon/headers/lexicon.ts'
import type { Role } from '../source/source.ts'

/**
 * How the text of a field becomes a value; each kind but `text` is read once per distinct spelling. Of a stretch of time
 * ("tháng 6/2025") `first_day` and `last_day` take that day; `interval` is ISO 8601 text; `status_date` is the day inside a
 * status ("Hoàn thành ngày 20/01/2025"), `said_status` and `said_date` what a note says of both, `tick_date` one that stands in the place of a mark. A field of work is a
 * `category` or a `subcategory` as campaign.yaml has it, or as written; `category_above` is the one that a known
 * subcategory belongs to, `category_within` the known subcategory that stands in the place of a category. A `tally` is a
 * `count` in which a dash is nought.
 */
export type FieldKind =
  | 'text'
  | 'unit'
  | 'tier'
  | 'category'
  | 'category_above'
  | 'category_within'
  | 'subcategory'
  | 'status'
  | 'status_date'
  | 'timeliness'
  | 'said_status'
  | 'said_date'
  | 'first_day'
  | 'last_day'
  | 'interval'
  | 'tick'
  | 'tick_date'
  | 'percent'
  | 'money'
  | 'count'
  | 'tally'

/** What a total row can state: a number of works, of completed ones, a sum of money, or how many of each kind are commended. */
export type TotalName = 'works' | 'completed' | 'money' | 'collectives' | 'persons' | 'households'

/** A rule over one parsed row. `when` is SQL over `<field>` (value) and `<field>_raw` (text). */
export interface Check<F extends string> {
  readonly rule: RuleName
  readonly field: F
  readonly when: string
  /** Tells from the fields the header has whether the rule can be held; always when absent. */
  readonly applies?: (has: (field: F) => boolean) => boolean
}

/**
 * One kind of table that sources hold, and how it becomes rows of `core`. Its SQL is written here, never built from
 * data; it may look up `known_unit`, the units of the campaign so far.
 */
export interface TableSpec<F extends string = string> {
  readonly role: Exclude<Role, 'report'>
  readonly target: Table
  readonly headings: HeaderLexicon<F>
  readonly kinds: Readonly<Record<F, FieldKind>>
  /** Other readings of a field's cell, as fields of their own. */
  readonly also?: Readonly<Record<string, { readonly field: F; readonly kind: Exclude<FieldKind, 'text'> }>>
  /** Fields whose value is settled from several: SQL over the values before this step. */
  readonly settled?: Readonly<Partial<Record<F, string>>>
  /** Rules that a field's cell may break without harm once `unless` (SQL over settled values) holds, and the flag then. */
  readonly excused?: Readonly<
    Partial<Record<F, { readonly rule: RuleName; readonly unless: string; readonly flag: RuleName }>>
  >
  /** Fields that may be given once and hold for the rows below. */
  readonly fillDown?: readonly F[]
  /** Fields in which a mark (", //) stands for the value above it. */
  readonly ditto?: readonly F[]
  /** What sections and total rows state, as SQL aggregates over the rows as `parsed`, to be compared with them. */
  readonly totals?: Readonly<Partial<Record<TotalName, string>>>
  /** Headings among the rows say who is commended below them, and how. */
  readonly hasCommendations?: true
  /** Counts that total rows state column by column, to be compared with the sum of theirs. */
  readonly sums?: readonly F[]
  /** Fields that the header must have, and without which a row is looked at twice before it counts as data. */
  readonly needed: readonly F[]
  /** A row in which all of these are empty is a heading, a total, a note or nothing. */
  readonly evidence: readonly F[]
  readonly checks: readonly Check<F>[]
  /** SQL of the row's identity, and the column of the target it goes to. */
  readonly key: string
  readonly keyColumn: string
  /** Field shown when the same key stands twice with different content. */
  readonly keyField: F
  /** Columns of the target and the fields of their own that tell them; see `untoldColumns`. */
  readonly toldBy?: Readonly<Record<string, readonly F[]>>
  /** Column of the target to SQL over the parsed row; campaign, key and provenance are added. */
  readonly columns: Readonly<Record<string, string>>
}

/** The needed fields that stand in columns; where a unit is given once for a whole sheet, that one does not. */
export function neededFields(spec: TableSpec, header: Header<string>): readonly string[] {
  return spec.needed.filter((field) => header.columns.has(field))
}
