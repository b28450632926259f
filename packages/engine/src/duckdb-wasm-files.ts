import { createRequire } from 'node:module'

/** Paths, in this installation, of the two files a page must serve for `openDuckDBWasm`. */
export interface DuckDBWasmFiles {
  readonly worker: string
  readonly wasm: string
}

export function duckdbWasmFiles(): DuckDBWasmFiles {
  const { resolve } = createRequire(import.meta.url)
  return {
    worker: resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'),
    wasm: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
  }
}
