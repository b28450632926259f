import type { CellProblem, CompiledCell } from '../cell/compiled-cell.ts'

/** What to tell of an error that a cell threw, and which line of the cell it came from. */
export function problemOf(error: unknown, cell: CompiledCell): CellProblem {
  const message = error instanceof Error ? error.message : String(error)
  return { message, ...placeOf(error, message, cell) }
}

function placeOf(error: unknown, message: string, cell: CompiledCell): Pick<CellProblem, 'line' | 'column'> {
  const inSql = /^LINE (\d+):/mu.exec(message)
  if (cell.mode === 'sql' && inSql) return { line: Number(inSql[1]), column: null }
  const missing = /^(\S+) (?:is not defined|could not be resolved)$/u.exec(message)?.[1]
  if (missing !== undefined) return placeOfName(missing, cell.source)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const frame = new RegExp(`cell-${cell.id}\\.js:(\\d+):(\\d+)`, 'u').exec(stack)
  const line = Number(frame?.[1]) - (cell.definition?.linesBefore ?? 0)
  if (frame === null || line < 1) return { line: null, column: null }
  // Only JavaScript stands in what runs as it stands in the cell.
  return { line, column: cell.mode === 'js' ? Number(frame[2]) : null }
}

function placeOfName(name: string, source: string): Pick<CellProblem, 'line' | 'column'> {
  const at = source.search(
    new RegExp(`(?<![\\p{L}\\p{N}_$.])${name.replaceAll('$', '\\$')}(?![\\p{L}\\p{N}_$])`, 'u'),
  )
  if (at < 0) return { line: null, column: null }
  const before = source.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
