/** A notebook in a page: cells run in a sandboxed frame, their queries on the page's engine. */
export type { BakedCell, CellPhase, CellPixels, CellState, Surroundings } from './protocol.ts'
export { NotebookSession, type SessionOptions, silentProblem } from './host/notebook-session.ts'
export { defaultSessionLimits, type SessionLimits } from './host/session-limits.ts'
