import { specs } from './detect.ts'

/** The fields that a kind of table has, in the order of its contract; empty for none. */
export function fieldsOf(role: string): readonly string[] {
  return Object.keys(specs.find((spec) => spec.role === role)?.kinds ?? {})
}
