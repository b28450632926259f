import duckdb from '@duckdb/node-bindings'

const nothing = new Uint8Array(0)

/**
 * A DuckDB vector's own memory, without copies. Readable only while the chunk it belongs to is alive;
 * a vector may be larger than its chunk, so `rows` bounds what is read.
 */
export class VectorView {
  readonly rows: number
  readonly #vector: duckdb.Vector
  #bytes: Uint8Array | undefined
  #validity: Uint8Array | null | undefined

  constructor(vector: duckdb.Vector, rows: number) {
    this.#vector = vector
    this.rows = rows
  }

  static ofColumn(chunk: duckdb.DataChunk, column: number, rows: number): VectorView {
    return new VectorView(duckdb.data_chunk_get_vector(chunk, column), rows)
  }

  /** The values, `width` bytes each. */
  bytes(width: number): Uint8Array {
    this.#bytes ??= this.rows === 0 ? nothing : duckdb.vector_get_data(this.#vector, this.rows * width)
    return this.#bytes
  }

  /** One bit a row, least significant first, 1 = present; null when every row is present. */
  validity(): Uint8Array | null {
    this.#validity ??= this.rows === 0 ? null : this.#readValidity()
    return this.#validity
  }

  listItems(): VectorView {
    return new VectorView(
      duckdb.list_vector_get_child(this.#vector),
      duckdb.list_vector_get_size(this.#vector),
    )
  }

  arrayItems(size: number): VectorView {
    return new VectorView(duckdb.array_vector_get_child(this.#vector), this.rows * size)
  }

  structField(index: number): VectorView {
    return new VectorView(duckdb.struct_vector_get_child(this.#vector, index), this.rows)
  }

  #readValidity(): Uint8Array | null {
    const words = Math.ceil(this.rows / 64)
    // The binding gives null for a vector without NULLs, although its types do not say so.
    const bits: Uint8Array | null = duckdb.vector_get_validity(this.#vector, words * 8)
    return bits
  }
}
