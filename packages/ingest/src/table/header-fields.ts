import type { Header } from '../layout/header.ts'
import type { HeadingMatch } from '../layout/heading-vocabulary.ts'

/** A header in which a column of states is the one that is read. */
export function withStates(header: Header<string>, column: number): Header<string> {
  return {
    ...header,
    columns: new Map([...header.columns, ['status', column]]),
    unread: header.unread.filter((other) => other.column !== column),
  }
}

/** A header in which a column is of no field. */
export function withoutField(header: Header<string>, field: string, column: number): Header<string> {
  return {
    ...header,
    columns: new Map([...header.columns].filter(([other]) => other !== field)),
    matches: new Map([...header.matches].filter(([other]) => other !== column)),
    unread: [
      ...header.unread.map((other) =>
        other.why === 'earlier' ? { ...other, why: 'unknown' as const } : other,
      ),
      { column, heading: header.headings[column] ?? null, why: 'unknown' },
    ],
  }
}

/** A header in which what stands in a column, and not its heading, tells its field. */
export function withContent(header: Header<string>, field: string, column: number): Header<string> {
  return withField(header, { field, term: header.headings[column] ?? '', from: 'content' }, column)
}

/** A header in which a column is of a field. */
export function withField(header: Header<string>, match: HeadingMatch, column: number): Header<string> {
  return {
    ...header,
    columns: new Map([...[...header.columns].filter(([, other]) => other !== column), [match.field, column]]),
    matches: new Map([...header.matches, [column, match]]),
    unread: header.unread.filter((other) => other.column !== column),
  }
}
