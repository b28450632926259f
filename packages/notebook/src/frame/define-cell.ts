import { type DefineState, type Definition, define, type Module, type Observe } from 'notebook-kit:define'
import type { CompiledCell } from '../cell/compiled-cell.ts'
import type { QueryDesk } from './query-desk.ts'

/**
 * Makes a compiled cell a variable of the dataflow.
 * @param starts called each time before the cell's function
 */
export function defineCell(
  main: Module,
  state: DefineState,
  cell: CompiledCell,
  { desk, observe, starts }: { desk: QueryDesk; observe: Observe; starts: () => void },
): void {
  const { id, mode, definition } = cell
  if (definition === null) return
  const { output, linesBefore: _, ...rest } = definition
  const run = functionOf(id, definition.body)
  const compiled: Definition = {
    ...rest,
    ...(output === null ? {} : { output }),
    id,
    display: mode === 'js',
    body(this: unknown, ...inputs: unknown[]) {
      starts()
      return desk.runFor(id, () => run.apply(this, inputs))
    },
  }
  define(main, state, compiled, observe)
}

/** Evaluated globally, so that a cell sees no name of this code; named, so that its errors have lines. */
function functionOf(id: number, body: string): (...inputs: unknown[]) => unknown {
  // oxlint-disable-next-line no-eval -- to run code is what the frame is for, and why it is a frame
  const evaluate = globalThis.eval
  return evaluate(`(${body})\n//# sourceURL=cell-${id}.js`) as (...inputs: unknown[]) => unknown
}
