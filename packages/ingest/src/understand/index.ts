/**
 * How a file would be read, without a disk and without a warehouse: for a page that shows it before anything is sent.
 * The same readers, rules and SQL as an ingest; the DuckDB comes in as a `Database`.
 */
export { type ReadingRules } from '../campaign/reading-rules.ts'
export type {
  ColumnExplanation,
  FieldExplanation,
  FindingExplanation,
  RowKind,
  SheetExplanation,
} from '../explain/explanation.ts'
export { holdFile, readFile } from '../platform/browser.ts'
export type { Role } from '../source/source.ts'
export type { TableFields } from '../table/fields.ts'
export { UserError } from '../user-error.ts'
export { keptRows, type RowChoice, type UnderstoodRow } from './kept-rows.ts'
export {
  type FileChoices,
  type Understanding,
  understandFile,
  type UnderstoodSheet,
} from './understand-file.ts'
export type { Binding, Database } from '../warehouse/connection.ts'
