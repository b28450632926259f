import { decodeTable, type Engine } from '@vedich/engine'
import { questionText } from '@vedich/explorer/site'

/** Passes questions on and keeps each answer, by its text and what was bound to it. */
export function recordingEngine(engine: Engine): { engine: Engine; answers: Map<string, Uint8Array> } {
  const answers = new Map<string, Uint8Array>()
  const record: Engine['stream'] = async function* (sql, options) {
    const pieces: Uint8Array[] = []
    for await (const piece of engine.stream(sql, options)) {
      pieces.push(piece)
      yield piece
    }
    answers.set(questionText(sql, options?.params), Uint8Array.from(Buffer.concat(pieces)))
  }
  const recording: Engine = {
    ...engine,
    stream: record,
    async query(sql, options) {
      const pieces: Uint8Array[] = []
      for await (const piece of record(sql, options)) pieces.push(piece)
      return decodeTable(Uint8Array.from(Buffer.concat(pieces)))
    },
  }
  return { engine: recording, answers }
}
