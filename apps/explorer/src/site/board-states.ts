import { decodeTable, toRows } from '@vedich/engine'
import {
  boardCounts,
  boardExtents,
  type BoardPanel,
  type BoardSpec,
  boardTile,
  boardTotal,
} from '@vedich/metrics'
import { dayScope, type Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { panelsOf } from '../explore/panels.ts'
import type { State } from './state.ts'

/**
 * The board as it opens, and for each panel the tiles with which a brush over it is answered in the page while it
 * moves, before any database is there.
 */
export async function boardStates(source: Source, register: Register): Promise<State[]> {
  const { campaign, choices } = register
  const { campaign_id: id } = campaign
  const spec: BoardSpec = { campaign: id, ...dayScope(register), search: '', choices }
  const [extents] = toRows(decodeTable(await source.bytes(String(boardExtents(spec)))))
  const panels = panelsOf(extents ?? {}, choices)
  const whole = { campaign: id, hasWorks: false }
  return [
    { ...whole, name: `${id} board`, ask: (to) => askBoard(to, spec, panels) },
    ...panels.map((active) => ({
      ...whole,
      name: `${id} board ${active.field}`,
      ask: (to: Source) => askTiles(to, spec, active, panels),
    })),
  ]
}

function askBoard(source: Source, spec: BoardSpec, panels: readonly BoardPanel[]): Promise<unknown> {
  const questions = [
    boardExtents(spec),
    boardTotal(spec, []),
    ...panels.map((panel) => boardCounts(spec, panel, [])),
  ]
  return Promise.all(questions.map((question) => source.bytes(String(question))))
}

function askTiles(
  source: Source,
  spec: BoardSpec,
  active: BoardPanel,
  panels: readonly BoardPanel[],
): Promise<unknown> {
  const others = [null, ...panels.filter(({ field }) => field !== active.field)]
  return Promise.all(others.map((panel) => source.bytes(String(boardTile(spec, active, panel, [])))))
}
