import { decodeTable, type Engine, type QueryOptions } from '@vedich/engine'
import { questionText } from '@vedich/explorer/site'

/** An engine that keeps each answer, by its text and what was bound to it. */
export interface RecordingEngine {
  readonly engine: Engine
  readonly answers: Map<string, Uint8Array>
}

/**
 * Passes questions on and keeps each answer. What was asked before is not asked again.
 * @param shared answers by question, of several recorders over the same data
 */
export function recordingEngine(
  engine: Engine,
  shared = new Map<string, Promise<Uint8Array>>(),
): RecordingEngine {
  const answers = new Map<string, Uint8Array>()

  async function bytesOf(sql: string, options?: QueryOptions): Promise<Uint8Array> {
    const question = questionText(sql, options?.params)
    const asked = shared.get(question) ?? readAll(engine, sql, options)
    shared.set(question, asked)
    const bytes = await asked
    answers.set(question, bytes)
    return bytes
  }

  const recording: Engine = {
    ...engine,
    async *stream(sql, options) {
      yield await bytesOf(sql, options)
    },
    query: async (sql, options) => decodeTable(await bytesOf(sql, options)),
  }
  return { engine: recording, answers }
}

async function readAll(engine: Engine, sql: string, options?: QueryOptions): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of engine.stream(sql, options)) pieces.push(piece)
  return Uint8Array.from(Buffer.concat(pieces))
}
