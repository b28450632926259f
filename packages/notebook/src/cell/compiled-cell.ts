import type { Cell } from '@observablehq/notebook-kit'

/** What is wrong with a cell. Lines and columns count from 1, within the cell. */
export interface CellProblem {
  readonly message: string
  readonly line: number | null
  readonly column: number | null
}

/** A cell as a variable of the dataflow: a function of what it references. Can be sent to another realm. */
export interface CellDefinition {
  /** Source of the function. */
  readonly body: string
  /** How many lines of the body come before the cell's first line. */
  readonly linesBefore: number
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** The only name the cell defines, where it defines one value and not an object of them. */
  readonly output: string | null
  readonly autodisplay: boolean
  readonly autoview: boolean
  readonly automutable: boolean
}

export interface CompiledCell {
  readonly id: number
  readonly mode: Cell['mode']
  readonly source: string
  /** Whether readers see the source. */
  readonly pinned: boolean
  /** Names that other cells can refer to. */
  readonly defines: readonly string[]
  /** Names the cell needs, of other cells or of what a notebook brings along. */
  readonly references: readonly string[]
  /** NULL when there is a problem. */
  readonly definition: CellDefinition | null
  readonly problem: CellProblem | null
}
