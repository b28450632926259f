import type { Param } from '@vedich/engine'
import type { CellProblem } from '../cell/compiled-cell.ts'
import type { BakedCell, CellPhase, CellPixels, FromFrame } from '../protocol.ts'

/** Reads what a frame sent; NULL for what no honest frame sends. */
export function parseMessage(data: unknown): FromFrame | null {
  const message = record(data)
  switch (message['type']) {
    case 'pong':
      return { type: 'pong' }
    case 'computing':
      return isCount(message['cell']) ? { type: 'computing', cell: message['cell'] } : null
    case 'height':
      return isCount(message['pixels']) ? { type: 'height', pixels: message['pixels'] } : null
    case 'heights':
      return parseHeights(message['heights'])
    case 'drop':
      return isCount(message['ask']) ? { type: 'drop', ask: message['ask'] } : null
    case 'ask':
      return parseAsk(message)
    case 'state':
      return parseState(record(message['state']))
    case 'baked':
      return parseBaked(message['cells'])
    default:
      return null
  }
}

function parseAsk({ ask, cell, sql, params }: Fields): FromFrame | null {
  if (!isCount(ask) || typeof sql !== 'string' || !Array.isArray(params) || !params.every(isParam))
    return null
  return { type: 'ask', ask, cell: isCount(cell) ? cell : null, sql, params }
}

const phases: readonly CellPhase[] = ['running', 'done', 'error', 'cancelled']

function parseState({ cell, phase, problem }: Fields): FromFrame | null {
  const known = phases.find((name) => name === phase)
  if (!isCount(cell) || known === undefined) return null
  return {
    type: 'state',
    state: { cell, phase: known, problem: problem === null ? null : parseProblem(record(problem)) },
  }
}

function parseProblem({ message, line, column }: Fields): CellProblem {
  return {
    message: String(message).slice(0, longestMessage),
    line: isCount(line) ? line : null,
    column: isCount(column) ? column : null,
  }
}

const longestMessage = 10_000

function parseBaked(cells: unknown): FromFrame | null {
  if (!Array.isArray(cells)) return null
  const baked = cells
    .map(record)
    .flatMap(({ id, html }): BakedCell[] => (isCount(id) && typeof html === 'string' ? [{ id, html }] : []))
  return { type: 'baked', cells: baked }
}

function parseHeights(heights: unknown): FromFrame | null {
  if (!Array.isArray(heights)) return null
  const known = heights
    .map(record)
    .flatMap(({ cell, pixels }): CellPixels[] => (isCount(cell) && isCount(pixels) ? [{ cell, pixels }] : []))
  return { type: 'heights', heights: known }
}

type Fields = Readonly<Record<string, unknown>>

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isParam(value: unknown): value is Param {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
