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
  takeBatch(): Uint8Array
  /** The remaining rows, if any, and the end of the stream. */
  finish(): Uint8Array
}

/** Encodes chunks of one result as an Arrow IPC stream of whole messages. */
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
    messages.seal()
    for (const writer of writers) writer.clear()
    rows = 0
  }
}

/** Joins the many small writes of Arrow's writer, so that its source buffers can be reused at once. */
class MessageCollector extends RecordBatchStreamWriter {
  #sealed: Uint8Array[] = []
  #open: Uint8Array[] = []

  /** Copies what was written so far. */
  seal(): void {
    if (this.#open.length === 0) return
    this.#sealed.push(joinBytes(this.#open))
    this.#open = []
  }

  take(): Uint8Array {
    this.seal()
    const [only, ...more] = this.#sealed
    const bytes = only && more.length === 0 ? only : joinBytes(this.#sealed)
    this.#sealed = []
    return bytes
  }

  protected override _write(chunk: ArrayBufferView): this {
    if (chunk.byteLength > 0) {
      this.#open.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    }
    return this
  }
}
