import type { Engine } from '@vedich/engine'
import { type Answer, publishedStates, sourceOf, type State } from '@vedich/explorer/site'
import type { PublishRule } from './publish-rule.ts'
import { recordingEngine, type RecordingEngine } from './recording-engine.ts'

/** The answers of one state of the page that no state before it has. */
export interface BakedState {
  readonly name: string
  readonly answers: readonly Answer[]
}

/**
 * Asks a snapshot what the page asks, with the page's own code. The first state is what the page opens with. Where
 * single works are withheld, a list of works is answered with its columns and no rows.
 */
export async function bake(
  engine: Engine,
  day: string,
  rules: readonly PublishRule[],
): Promise<BakedState[]> {
  const totalsOnly = new Set(rules.filter(({ works }) => !works).map(({ campaign }) => campaign))
  const states = await publishedStates(sourceOf(engine), day)
  const known = new Set<string>()
  const [open, withheld] = [rememberingRecorder(engine), rememberingRecorder(withoutWorks(engine))]
  const baked: BakedState[] = []
  for (const state of states) {
    const isWithheld = state.campaign !== null && totalsOnly.has(state.campaign)
    if (isWithheld && state.hasWorks) continue
    const answers = await askState(state, isWithheld ? withheld : open)
    const fresh = answers.filter(({ sql }) => !known.has(sql))
    for (const { sql } of fresh) known.add(sql)
    if (fresh.length > 0) baked.push({ name: state.name, answers: fresh })
  }
  return baked
}

/** Records each state by itself, but asks nothing twice. */
function rememberingRecorder(engine: Engine): () => RecordingEngine {
  const shared = new Map<string, Promise<Uint8Array>>()
  return () => recordingEngine(engine, shared)
}

async function askState({ ask }: State, record: () => RecordingEngine): Promise<Answer[]> {
  const { engine: recording, answers } = record()
  await ask(sourceOf(recording))
  return [...answers].map(([sql, bytes]) => ({ sql, bytes })).toSorted((a, b) => (a.sql < b.sql ? -1 : 1))
}

/** Only lists of works have a column with the code of a work. */
function withoutWorks(engine: Engine): Engine {
  return {
    ...engine,
    async *stream(sql, options) {
      const columns = await engine.describe(sql)
      const namesWorks = columns.some(({ name }) => name === 'work_id')
      yield* engine.stream(namesWorks ? `SELECT * FROM (${sql}) LIMIT 0` : sql, options)
    },
  }
}
