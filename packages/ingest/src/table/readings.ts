import type { CodedKind } from '../normalise/reader.ts'
import type { TableSpec } from './spec.ts'

/** One reading of a field's cell: the field's own, or another the table asks for. */
export interface FieldReading {
  /** Name of the value. */
  readonly name: string
  /** Field whose cell is read. */
  readonly field: string
  readonly kind: CodedKind
}

/** Every reading that a table asks for, text fields aside. */
export function fieldReadings(spec: TableSpec): FieldReading[] {
  const own = Object.entries(spec.kinds).flatMap(([field, kind]) =>
    kind === 'text' ? [] : [{ name: field, field, kind }],
  )
  const also = Object.entries(spec.also ?? {}).map(([name, { field, kind }]) => ({ name, field, kind }))
  return [...own, ...also]
}

/** Fields kept as text. */
export function textFields(spec: TableSpec): string[] {
  return Object.keys(spec.kinds).filter((field) => spec.kinds[field] === 'text')
}
