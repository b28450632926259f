import { decodeTable, type Engine } from '@vedich/engine'

/** Passes questions on and keeps each answer, by its text. */
export function recordingEngine(engine: Engine): { engine: Engine; answers: Map<string, Uint8Array> } {
  const answers = new Map<string, Uint8Array>()
  const record: Engine['stream'] = async function* (sql, options) {
    const pieces: Uint8Array[] = []
    for await (const piece of engine.stream(sql, options)) {
      pieces.push(piece)
      yield piece
    }
    if (!options?.params?.length) answers.set(sql, Uint8Array.from(Buffer.concat(pieces)))
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
