import type { CompiledCell } from '@vedich/notebook'
import { NotebookSession, type CellState } from '@vedich/notebook/host'

/** The page around a hostile notebook, for contained.test.ts; what happens is left in `seen`. */
export interface Seen {
  states: Record<number, CellState>
  end: { reason: string; cell: number | null } | null
  queries: string[]
}

const seen: Seen = { states: {}, end: null, queries: [] }

Object.assign(window, {
  seen,
  open(cells: readonly CompiledCell[], silentMilliseconds: number, isTrusted: boolean) {
    const session = new NotebookSession({
      container: document.body,
      frameUrl: '/frame.html',
      title: 'notebook',
      engine: {
        async *stream(sql, { signal } = {}) {
          seen.queries.push(sql)
          await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
          yield new Uint8Array()
        },
      },
      surroundings: { language: 'en', theme: 'light', contrast: 'system', campaign: null },
      isTrusted,
      limits: { silentMilliseconds },
      onState: (state) => (seen.states[state.cell] = state),
      onEnd: (end) => (seen.end = end),
    })
    session.show(cells)
    Object.assign(window, { session })
  },
})
