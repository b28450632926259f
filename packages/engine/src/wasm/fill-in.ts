import type { Param } from '../engine.ts'
import { literal } from './literal.ts'

/** Texts, quoted names and comments, in which a `$` is no place for a value; and the places. */
const places = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\$([a-z_]\w*)/giu

/** A statement with its `$name` places filled in. */
export function fillIn(sql: string, values: Readonly<Record<string, Param>>): string {
  return sql.replace(places, (found, name: string | undefined) => {
    if (name === undefined) return found
    const value = values[name]
    if (value === undefined) throw new Error(`no value was given for $${name}`)
    return literal(value)
  })
}
