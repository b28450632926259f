import { type Engine, EngineError } from '@vedich/engine'
import type { CompiledCell } from '../cell/compiled-cell.ts'
import type { CellState } from '../protocol.ts'

const builtins = new Set(['md', 'htl', 'db', 'DatabaseClient', 'Inputs'])

/** Whether a notebook is text and SQL alone, with no expression in either. */
export function isPlain(cells: readonly CompiledCell[]): boolean {
  return cells.every(
    ({ mode, references, source }) =>
      (mode === 'md' || mode === 'html' || mode === 'sql') &&
      !source.includes('${') &&
      references.every((name) => builtins.has(name)),
  )
}

/** Runs the queries of a plain notebook. */
export function runPlain(cells: readonly CompiledCell[], engine: Engine): Promise<CellState[]> {
  return Promise.all(cells.map((cell) => runCell(cell, engine)))
}

async function runCell({ id, mode, source, problem }: CompiledCell, engine: Engine): Promise<CellState> {
  if (problem !== null) return { cell: id, phase: 'error', problem }
  try {
    if (mode === 'sql' && source.trim() !== '') await engine.query(source)
    return { cell: id, phase: 'done', problem: null }
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    const line = /^LINE (\d+):/mu.exec(error.message)?.[1]
    const place = { line: line === undefined ? null : Number(line), column: null }
    return { cell: id, phase: 'error', problem: { message: error.message, ...place } }
  }
}
