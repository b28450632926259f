import { duckdb, formatDialect } from 'sql-formatter'

/**
 * SQL in even lines, with `${…}` as it was.
 * @throws Error when it cannot be read.
 */
export function formatSql(text: string): string {
  return formatDialect(text, {
    dialect: duckdb,
    keywordCase: 'upper',
    tabWidth: 2,
    paramTypes: { custom: [{ regex: String.raw`\$\{(?:[^{}]|\{[^{}]*\})*\}` }] },
  })
}
