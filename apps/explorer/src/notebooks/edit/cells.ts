import { type Cell, type Notebook, toCell } from '@vedich/notebook'

export type Mode = Cell['mode']

/** Kinds a cell can be given here; others are kept as the file has them. */
export const writableModes = ['md', 'sql', 'js', 'tex', 'html'] as const satisfies readonly Mode[]

/** A new cell at a place of the notebook, with an id that no other had. */
export function insertCell(
  notebook: Notebook,
  place: number,
  given: Partial<Omit<Cell, 'id'>> = {},
): { notebook: Notebook; cell: Cell } {
  const id = Math.max(0, ...notebook.cells.map((cell) => cell.id)) + 1
  const cell = { ...toCell({ id, mode: given.mode ?? 'js' }), ...kindOf(given.mode ?? 'js'), ...given }
  return { notebook: { ...notebook, cells: notebook.cells.toSpliced(place, 0, cell) }, cell }
}

export function removeCell(notebook: Notebook, id: number): Notebook {
  return { ...notebook, cells: notebook.cells.filter((cell) => cell.id !== id) }
}

/** The cell `by` places further down, or up when negative; at most to the end. */
export function moveCell(notebook: Notebook, id: number, by: number): Notebook {
  const from = notebook.cells.findIndex((cell) => cell.id === id)
  const cell = notebook.cells[from]
  if (cell === undefined) return notebook
  const to = Math.min(Math.max(from + by, 0), notebook.cells.length - 1)
  return { ...notebook, cells: notebook.cells.toSpliced(from, 1).toSpliced(to, 0, cell) }
}

/** A copy of a cell at a place. It keeps the name of its result only when no other cell has it. */
export function pasteCell(
  notebook: Notebook,
  place: number,
  original: Cell,
): { notebook: Notebook; cell: Cell } {
  const { id: _, output, ...rest } = original
  const isFree = output !== undefined && notebook.cells.every((cell) => cell.output !== output)
  return insertCell(notebook, place, isFree ? { ...rest, output } : rest)
}

export function changeCell(notebook: Notebook, id: number, change: Partial<Omit<Cell, 'id'>>): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => (cell.id === id ? withChange(cell, change) : cell)),
  }
}

function withChange(cell: Cell, change: Partial<Cell>): Cell {
  if (change.mode === undefined || change.mode === cell.mode) return { ...cell, ...change }
  const { database: _, output, ...rest } = cell
  const named = output === undefined || change.mode === 'js' ? {} : { output }
  return { ...rest, ...named, ...kindOf(change.mode), ...change }
}

/** What comes with a kind: queries go to the one database there is. */
function kindOf(mode: Mode): Partial<Cell> {
  return mode === 'sql' ? { mode, database: 'vedich' } : { mode }
}
