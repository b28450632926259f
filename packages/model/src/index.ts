export { type Column, optional, required, type SqlType, type ValueOf } from './column.ts'
export { dataDictionary } from './data-dictionary.ts'
export {
  createTable,
  createWarehouse,
  qualifiedName,
  quoteIdentifier,
  schemaVersion,
  upgradeWarehouse,
} from './ddl.ts'
export { harmless } from './harmless.ts'
export { defineTable, type RowOf, type Schema, type Table } from './table.ts'
export { tables } from './tables/index.ts'
export { defineView, type View } from './view.ts'
export { views } from './views/index.ts'
export type { Localized } from './text.ts'
export { type EventKind, eventKindLabels, eventKinds } from './vocabulary/event.ts'
export { hintText } from './vocabulary/hint.ts'
export { type Rule, type RuleName, rules, type Severity } from './vocabulary/rule.ts'
export { type WorkStatus, workStatuses, workStatusLabels } from './vocabulary/status.ts'
export { type UnitKind, unitKindLabels } from './vocabulary/unit-kind.ts'
