export { openDuckDBWasm, type DuckDBWasmOptions } from './wasm/open-duckdb-wasm.ts'
export { openScratchWasm, type ScratchDatabase, type ScratchWasmOptions } from './wasm/open-scratch-wasm.ts'
export type { Loading } from './wasm/fetch-bytes.ts'
