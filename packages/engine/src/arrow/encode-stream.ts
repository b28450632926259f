import type { DuckDBDataChunk, DuckDBType } from '@duckdb/node-api'
import { Data, Field, RecordBatch, RecordBatchStreamWriter, Schema, Struct } from 'apache-arrow'
import { joinBytes } from '../join-bytes.ts'
import { createWriter } from './create-writer.ts'
import { VectorView } from './vector-view.ts'

export interface ArrowEncoder {
  /** Bytes collected but not yet taken. */
  readonly pendingBytes: number
  /** All rows and bytes appended so far. */
  readonly totalRows: number
  readonly totalBytes: number
  append(chunk: DuckDBDataChunk): void
  /** The collected rows as one record batch (after the schema, the first time). */
  takeBatch(): Uint8Array[]
  /** The remaining rows, if any, and the end of the stream. */
  finish(): Uint8Array[]
}

/** Encodes chunks of one result as an Arrow IPC stream. */
export function createArrowEncoder(names: readonly string[], types: readonly DuckDBType[]): ArrowEncoder {
  let dictionaries = 0
  const writers = types.map((type, index) => createWriter(names[index] ?? '', type, () => dictionaries++))
  const fields = writers.map((writer, index) => new Field(names[index] ?? '', writer.type, true))
  const messages = new MessageCollector()
  const schema = new Schema(fields)
  messages.reset(undefined, schema)
  let rows = 0
  let takenRows = 0
  let takenBytes = 0
  // DuckDB frees a chunk when JavaScript lets go of it, even while its vectors are being read: hold on to it.
  const reading = new Set<DuckDBDataChunk>()

  return {
    get pendingBytes() {
      return pendingBytes()
    },
    get totalRows() {
      return takenRows + rows
    },
    get totalBytes() {
      return takenBytes + pendingBytes()
    },
    append(chunk) {
      reading.add(chunk)
      const count = chunk.rowCount
      writers.forEach((writer, column) => {
        writer.append(VectorView.ofColumn(chunk.chunk, column, count), 0, count)
      })
      rows += count
      // Its texts are the bulk of a chunk; freeing them now keeps the garbage collector and the caches quiet.
      chunk.reset()
      reading.delete(chunk)
    },
    takeBatch() {
      writeBatch()
      return messages.take()
    },
    finish() {
      if (rows > 0) writeBatch()
      messages.finish()
      return messages.take()
    },
  }

  function pendingBytes(): number {
    return writers.reduce((sum, writer) => sum + writer.byteLength, 0)
  }

  function writeBatch(): void {
    takenRows += rows
    takenBytes += pendingBytes()
    const children = writers.map((writer) => writer.data())
    messages.write(new RecordBatch(schema, new Data(new Struct(fields), 0, rows, 0, {}, children)))
    for (const writer of writers) writer.clear()
    rows = 0
  }
}

const smallPiece = 16 * 2 ** 10

/** Collects what Arrow's writer writes: the large buffers as they are, the many small ones joined. */
class MessageCollector extends RecordBatchStreamWriter {
  #pieces: Uint8Array[] = []
  #small: Uint8Array[] = []

  take(): Uint8Array[] {
    this.#joinSmall()
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }

  protected override _write(chunk: ArrayBufferView): this {
    if (chunk.byteLength === 0) return this
    const piece = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (piece.length < smallPiece) {
      this.#small.push(piece)
    } else {
      this.#joinSmall()
      this.#pieces.push(piece)
    }
    return this
  }

  #joinSmall(): void {
    if (this.#small.length === 0) return
    this.#pieces.push(joinBytes(this.#small))
    this.#small = []
  }
}
