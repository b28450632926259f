import { RuntimeError } from '@observablehq/runtime'
import type { Observe } from 'notebook-kit:define'
import { clear, display, observe as observeDisplay } from 'notebook-kit:display'
import type { CellState } from '../protocol.ts'
import type { CellProblem, CompiledCell } from '../cell/compiled-cell.ts'
import { isMetricRows } from './metric.ts'
import { metricTable } from './metric-table.ts'
import { problemElement } from './problem-element.ts'
import { problemOf } from './problem-of.ts'
import { QueryError } from './query-desk.ts'

interface Given {
  readonly language: () => 'vi' | 'en'
  readonly tell: (state: CellState) => void
  /** The cell that defines a name. */
  readonly ownerOf: (name: string) => number | undefined
}

/** Shows a cell's value as Notebook Kit does, its errors with their line, and tells how the cell is. */
export function observeCell(cell: CompiledCell, { language, tell, ownerOf }: Given): Observe {
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
        // The runtime names the input that failed; the cell behind it tells what went wrong.
        const culprit = error instanceof RuntimeError ? ownerOf(error.input) : undefined
        const problem = culprit === undefined ? problemOf(error, cell) : needs(culprit, language())
        clear(state)
        display(state, problemElement(problem, language()))
        tell({ cell: cell.id, phase: isCancelled ? 'cancelled' : 'error', problem })
      },
    }
  }
}

function needs(culprit: number, language: 'vi' | 'en'): CellProblem {
  const message =
    language === 'vi'
      ? `Cần kết quả của ô ${culprit}, mà ô ấy không chạy xong`
      : `It needs cell ${culprit}, which did not finish`
  return { message, line: null, column: null }
}
