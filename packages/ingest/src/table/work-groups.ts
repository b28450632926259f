import type { Header } from '../layout/header.ts'
import { headingKey } from '../layout/heading-key.ts'
import type { ColumnSet } from '../source/slice-sheet.ts'

/** Columns side by side under one heading, and what heads each of them there. */
interface Group {
  readonly parent: string
  readonly first: number
  readonly keys: readonly string[]
}

/**
 * The groups of columns that each tell of a work, as "Công trình 1 | Công trình 2" over the same headings, with the columns that
 * hold for all; empty where works have a row each.
 */
export function workGroups({ headings, columns }: Header<string>): readonly ColumnSet[] {
  const title = lowest(headings[columns.get('title') ?? -1])
  const groups: Group[] = []
  for (const [column, heading] of headings.entries()) {
    const parent = heading?.split(' > ').slice(0, -1).join(' > ') ?? ''
    if (parent === '') continue
    const before = groups.at(-1)
    const goesOn = before?.parent === parent && before.first + before.keys.length === column
    if (goesOn) groups.pop()
    groups.push({
      parent,
      first: goesOn ? before.first : column,
      keys: [...(goesOn ? before.keys : []), lowest(heading)],
    })
  }
  const works = groups.filter(({ keys }) => keys.includes(title))
  const areAlike = new Set(works.map(({ keys }) => keys.join('|'))).size === 1
  if (works.length < 2 || !areAlike) return []
  const isOfOne = (column: number) =>
    works.some(({ first, keys }) => column >= first && column < first + keys.length)
  const shared = new Set([...headings.keys()].filter((column) => !isOfOne(column)))
  return works.map(({ first, keys }) => ({ first, past: first + keys.length, shared, mayBeEmpty: true }))
}

function lowest(heading: string | null | undefined): string {
  return headingKey(heading?.split(' > ').at(-1) ?? '')
}
