import { EngineError } from '../engine-error.ts'
import {
  allowedTableFunctions,
  refusedScalarFunctions,
  refusedViews,
  selectOnly,
} from '../reader-functions.ts'

/** A word of SQL, as DuckDB's own tokenizer cuts it. */
export interface Token {
  readonly text: string
  readonly isKeyword: boolean
}

const readingWords = new Set([
  '(',
  'DESC',
  'DESCRIBE',
  'FROM',
  'PIVOT',
  'SELECT',
  'SHOW',
  'SUMMARIZE',
  'TABLE',
  'UNPIVOT',
  'VALUES',
  'WITH',
])

/**
 * Lets one SELECT through, or EXPLAIN of one, judged by its words: the browser's build has no JSON extension, so the
 * parse tree the native engine looks at cannot be had. What the words miss, the read-only file and the switched-off
 * file access refuse. Text that is no SQL passes, so that DuckDB gives its own message.
 * @param tableFunctions every table function of this DuckDB, in lower case
 */
export function guardTokens(
  tokens: readonly Token[],
  tableFunctions: ReadonlySet<string>,
  sql: string,
): void {
  const refuse = (what: string, fix: string) => {
    throw new EngineError({ code: 'refused', what, fix, sql })
  }
  const statements = splitStatements(tokens)
  if (statements.length !== 1) refuse(`expected one statement, got ${statements.length}`, selectOnly)
  const first = firstWord(statements[0] ?? [])
  if (first?.isKeyword === true && !readingWords.has(first.text.toUpperCase())) {
    refuse('only SELECT statements can be run here: the database is open for reading', selectOnly)
  }
  for (const name of calledFunctions(tokens)) {
    if (tableFunctions.has(name) && !allowedTableFunctions.has(name)) {
      refuse(`the table function ${name}() cannot be used here`, 'query the tables of the database')
    }
    if (refusedScalarFunctions.has(name)) refuse(`the function ${name}() cannot be used here`, 'leave it out')
  }
  for (const { text } of tokens) {
    const name = plainName(text)
    if (refusedViews.has(name)) {
      refuse(`the view ${name} cannot be read here`, 'query the tables of the database')
    }
  }
}

function splitStatements(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === ';') statements.push([])
    else statements.at(-1)?.push(token)
  }
  return statements.filter(({ length }) => length > 0)
}

/** The word that says what a statement does, behind EXPLAIN, ANALYZE and their options in brackets. */
function firstWord(tokens: readonly Token[]): Token | undefined {
  if (tokens[0]?.text.toUpperCase() !== 'EXPLAIN') return tokens[0]
  const rest = tokens.slice(tokens[1]?.text.toUpperCase() === 'ANALYZE' ? 2 : 1)
  return rest[0]?.text === '(' ? rest[rest.findIndex(({ text }) => text === ')') + 1] : rest[0]
}

function calledFunctions(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ text }, index) => (tokens[index + 1]?.text === '(' ? [plainName(text)] : []))
}

function plainName(text: string): string {
  return text
    .replace(/^"(.*)"$/su, '$1')
    .replaceAll('""', '"')
    .toLowerCase()
}
