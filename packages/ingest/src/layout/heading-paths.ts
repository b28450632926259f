/** Texts of one column's headings, from the top; empty when the column has none. */
export type HeadingPath = readonly string[]

type Cells = readonly (string | null)[]

/**
 * Composes the headings of columns from 1-4 header rows. A text spreads right over the empty cells beside it, as a merged
 * cell does in a file without merges, up to the next text in its row or above it; but only as the parent of a text below:
 * a column that says nothing itself has no heading.
 */
export function headingPaths(rows: readonly Cells[]): HeadingPath[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  const spread = spreadParents(rows, columns)
  return Array.from({ length: columns }, (_, column) => {
    const own = rows.findLastIndex((cells) => (cells[column] ?? null) !== null)
    const path = spread.slice(0, own + 1).flatMap((cells) => cells[column] ?? [])
    return path.filter((text, level) => text !== path[level - 1])
  })
}

/**
 * True when every text of `below` stands in a group: under a text of `above` that spreads over several texts of `below`. A
 * text that stands in both is one merged downwards, and says nothing of the row.
 */
export function isUnderParents(above: Cells, below: Cells): boolean {
  const parents = below.flatMap((cell, column) =>
    cell === null || cell === above[column] ? [] : [parentColumn(above, column)],
  )
  return (
    parents.length > 0 &&
    parents.every((parent) => parent !== undefined && parents.filter((other) => other === parent).length > 1)
  )
}

/** True when `below` says the same under each of several groups of `above`, as only headings do. */
export function areAlikeGroups(above: Cells, below: Cells): boolean {
  const groups = new Map<number | undefined, string[]>()
  for (const [column, cell] of below.entries()) {
    if (cell === null || cell === above[column]) continue
    const parent = parentColumn(above, column)
    groups.set(parent, [...(groups.get(parent) ?? []), cell])
  }
  const texts = new Set([...groups.values()].map((group) => JSON.stringify(group)))
  return groups.size > 1 && texts.size === 1
}

function parentColumn(above: Cells, column: number): number | undefined {
  const parent = above.slice(0, column + 1).findLastIndex((cell) => cell !== null)
  return parent === -1 ? undefined : parent
}

function spreadParents(rows: readonly Cells[], columns: number): (string | null)[][] {
  const bounded = new Set<number>()
  return rows.map((cells) => {
    let text: string | null = null
    return Array.from({ length: columns }, (_, column) => {
      const own = cells[column] ?? null
      if (own !== null) bounded.add(column)
      if (own !== null || bounded.has(column)) text = own
      return text
    })
  })
}
