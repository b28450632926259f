import type { Observe } from 'notebook-kit:define'
import { clear, display, observe as observeDisplay } from 'notebook-kit:display'
import type { CellState } from '../protocol.ts'
import type { CompiledCell } from '../cell/compiled-cell.ts'
import { isMetricRows } from './metric.ts'
import { metricTable } from './metric-table.ts'
import { problemElement } from './problem-element.ts'
import { problemOf } from './problem-of.ts'
import { QueryError } from './query-desk.ts'

/** Shows a cell's value as Notebook Kit does, its errors with their line, and tells how the cell is. */
export function observeCell(
  cell: CompiledCell,
  language: () => 'vi' | 'en',
  tell: (state: CellState) => void,
): Observe {
  return (state, definition) => {
    const shown = observeDisplay(state, definition)
    return {
      _node: state.root,
      pending() {
        tell({ cell: cell.id, phase: 'running', problem: null })
        shown.pending()
      },
      fulfilled(value) {
        shown.fulfilled(
          definition.autodisplay && isMetricRows(value) ? metricTable(value, language()) : value,
        )
        tell({ cell: cell.id, phase: 'done', problem: null })
      },
      rejected(error) {
        const isCancelled = error instanceof QueryError && error.isCancelled
        const problem = problemOf(error, cell)
        clear(state)
        display(state, problemElement(problem, language()))
        tell({ cell: cell.id, phase: isCancelled ? 'cancelled' : 'error', problem })
      },
    }
  }
}
