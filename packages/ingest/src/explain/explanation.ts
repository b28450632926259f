import type { Localized, RuleName, Severity } from '@vedich/model'

import type { DocumentReference } from '../layout/reference.ts'

/** How a file was understood, before anything is loaded; the JSON of `vedich ingest --explain`. */
export interface FileExplanation {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly format: string
  readonly campaign: string
  /** False when campaign.yaml would not have the file read: it is not among its sources. */
  readonly is_source: boolean
  /** As campaign.yaml says; null where the headings are to tell. */
  readonly role: string | null
  readonly has_macros: boolean
  /** Title of a report, which has no sheets. */
  readonly report_title: string | null
  readonly sheets: readonly SheetExplanation[]
}

/** How one sheet was understood; addresses are as spreadsheets write them (`F12`), rows count from 1. */
export interface SheetExplanation {
  readonly name: string | null
  readonly is_hidden: boolean
  readonly encoding: string
  /** 0 to 1; null where nothing had to be detected. */
  readonly encoding_confidence: number | null
  /** Null where the source has none, as a workbook. */
  readonly delimiter: string | null
  /** What its rows are; null where no header was understood, and `refusal` says why. */
  readonly table: string | null
  readonly refusal: { readonly what: Localized; readonly fix: Localized } | null
  readonly preamble: PreambleExplanation
  readonly header: { readonly first_row: number; readonly last_row: number } | null
  readonly columns: readonly ColumnExplanation[]
  readonly rows: RowsExplanation
  readonly values: readonly FieldExplanation[]
  readonly findings: readonly FindingExplanation[]
  readonly gaps: readonly GapExplanation[]
}

/** Something said for the whole table, and the cell above it that says so; null for the sheet's name or a line of text. */
export interface Stated<T> {
  readonly value: T
  readonly cell: string | null
  readonly text: string
}

export interface PreambleExplanation {
  readonly as_of: Stated<string> | null
  /** Dong per one in money columns. */
  readonly money_unit: Stated<number> | null
  readonly reference: Stated<DocumentReference> | null
  /** Unit of rows in a table without a column of units, and outside its sections. */
  readonly unit: Stated<string> | null
  /** Tier likewise, by its id. */
  readonly tier: Stated<string> | null
}

export interface ColumnExplanation {
  readonly column: string
  /** The same, from 0. */
  readonly index: number
  readonly heading: string | null
  /** Null for a column that is not read. */
  readonly field: string | null
  readonly kind: string | null
  readonly why: 'lexicon' | 'campaign' | 'content' | 'empty' | 'unknown' | 'repeated' | 'frozen' | 'earlier'
  /** The spelling by which the heading was known. */
  readonly term: string | null
  /** The first cell that says something. */
  readonly example: string | null
}

export type RowKind =
  | 'letterhead'
  | 'title'
  | 'reference'
  | 'as_of'
  | 'money_unit'
  | 'header'
  | 'numbering'
  | 'section'
  | 'total'
  | 'note'
  | 'signature'
  | 'blank'
  | 'accepted'
  | 'duplicate'
  | 'rejected'

export interface RowsExplanation {
  readonly read: number
  readonly kinds: readonly {
    readonly kind: RowKind
    /** The tier that a section sets for the rows below it. */
    readonly tier: string | null
    readonly count: number
    readonly examples: readonly { readonly row: number; readonly text: string }[]
  }[]
}

export interface FieldExplanation {
  readonly field: string
  readonly kind: string
  /** Number of spellings; `samples` are those with a problem, then the most used. */
  readonly distinct: number
  readonly samples: readonly {
    readonly raw: string
    readonly rows: number
    /** Null when the spelling says nothing or cannot be read. */
    readonly value: string | null
    readonly problem: RuleName | null
    readonly hint: string | null
  }[]
}

export interface FindingExplanation {
  readonly rule: RuleName
  readonly severity: Severity
  readonly rows: number
  /** Cells, of which a row may have several. */
  readonly places: number
  readonly examples: readonly {
    readonly cell: string
    readonly heading: string | null
    readonly value: string | null
    readonly hint: string | null
  }[]
}

export interface GapExplanation {
  readonly vocabulary: string
  readonly value: string
  readonly rows: number
  readonly nearest: string | null
}
