import { quoteIdentifier } from '@vedich/model'

const enumType = /\bENUM\((?:'(?:[^']|'')*'(?:, )?)*\)/gu

/**
 * The statement that gives the same rows in a form the browser's build can stream: names made distinct as the native
 * engine makes them (`a`, `a:1`), and enums as their labels, as it leaves out the dictionaries. NULL when the
 * statement will do as it is.
 */
export function rewriteResult(
  sql: string,
  names: readonly string[],
  types: readonly string[],
): string | null {
  const distinct = distinctNames(names)
  const plain = types.map((type) => type.replaceAll(enumType, 'VARCHAR'))
  if (distinct.every((name, index) => name === names[index] && plain[index] === types[index])) return null
  const columns = distinct.map((name, index) => {
    const column = quoteIdentifier(name)
    return plain[index] === types[index] ? column : `CAST(${column} AS ${plain[index]}) AS ${column}`
  })
  const inner = sql.replace(/;\s*$/u, '')
  const aliases = distinct.map(quoteIdentifier).join(', ')
  return `SELECT ${columns.join(', ')} FROM (\n${inner}\n) AS result(${aliases})`
}

function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return count === 0 ? name : `${name}:${count}`
  })
}
