export { openDuckDBWasm, type DuckDBWasmOptions } from './wasm/open-duckdb-wasm.ts'
export type { Loading } from './wasm/fetch-bytes.ts'
