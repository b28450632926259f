import { EngineError, type Param } from '@vedich/engine'
import type { CompiledCell } from '../../cell/compiled-cell.ts'
import { NotebookSession, silentProblem } from '../../host/notebook-session.ts'
import type { CellState, Surroundings } from '../../protocol.ts'
import type { Answer, HeadlessResult } from '../result.ts'

declare global {
  interface Window {
    vedichAsk(sql: string, params: readonly Param[]): Promise<Answer>
    vedichRun: typeof run
  }
}

/** A cell that changed so recently may set off another. */
const quietMilliseconds = 250

window.vedichRun = run

/** Runs the cells until all of them rest, and tells how they are and what they show. */
function run(
  cells: readonly CompiledCell[],
  surroundings: Surroundings,
  milliseconds: number,
): Promise<HeadlessResult> {
  return new Promise((resolve) => {
    const states = new Map<number, CellState>()
    const finish = (html: HeadlessResult['html']) => {
      clearTimeout(limit)
      session.close()
      resolve({ states: [...states.values()], html })
    }
    const bake = () => void session.bake().then(finish)
    let quiet: ReturnType<typeof setTimeout> | undefined
    const session = new NotebookSession({
      container: document.body,
      frameUrl: '/frame.html',
      title: 'notebook',
      engine: { stream },
      surroundings,
      onState(state) {
        states.set(state.cell, state)
        clearTimeout(quiet)
        const resting = cells.every(({ id }) => (states.get(id)?.phase ?? 'running') !== 'running')
        if (resting) quiet = setTimeout(bake, quietMilliseconds)
      },
      onEnd({ reason, cell }) {
        const message =
          reason === 'left' ? 'It tried to leave the notebook' : 'It flooded the page with messages'
        const problem = reason === 'silent' ? silentProblem() : { message, line: null, column: null }
        if (cell !== null) states.set(cell, { cell, phase: 'error', problem })
        finish([])
      },
    })
    const limit = setTimeout(bake, milliseconds)
    if (cells.length === 0) quiet = setTimeout(bake, quietMilliseconds)
    session.show(cells)
  })
}

async function* stream(sql: string, { params = [] }: { params?: readonly Param[] } = {}) {
  const answer = await window.vedichAsk(sql, params)
  if (answer.failure) throw new EngineError({ ...answer.failure, sql })
  yield Uint8Array.from(atob(answer.bytes), (letter) => letter.codePointAt(0) ?? 0)
}
