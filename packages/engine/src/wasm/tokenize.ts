import type { AsyncDuckDB } from '@duckdb/duckdb-wasm'
import type { Token } from './token-guard.ts'

// DuckDB's names for the kinds of a token, in its order.
const keyword = 4
const comment = 5

/** The words of a text, without comments; punctuation stands alone. */
export async function tokenize(database: AsyncDuckDB, sql: string): Promise<Token[]> {
  const bytes = new TextEncoder().encode(sql)
  const decoder = new TextDecoder()
  const { offsets, types } = await database.tokenize(sql)
  return offsets.flatMap((start, index) => {
    const type: number | undefined = types[index]
    if (type === comment) return []
    const text = decoder.decode(bytes.subarray(start, offsets[index + 1])).trimEnd()
    return [{ text, isKeyword: type === keyword }]
  })
}
