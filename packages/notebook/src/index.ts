/** Observable Notebook 2.0 files: read, written and compiled. Nothing here runs a cell. */
export { type Cell, type Notebook, toCell, toNotebook } from '@observablehq/notebook-kit'
export type { CellDefinition, CellProblem, CompiledCell } from './cell/compiled-cell.ts'
export { compileCell } from './cell/compile-cell.ts'
export { compileNotebook } from './cell/compile-notebook.ts'
export { dependants, type DependencyOrder, dependencyOrder } from './cell/dependency-order.ts'
export { parseNotebook, printNotebook } from './file/notebook-file.ts'
export type { PageTools } from './file/page-tools.ts'
export { NotebookError, type NotebookErrorDetail } from './notebook-error.ts'
