import { type Cell, transpile, type TranspiledJavaScript } from '@observablehq/notebook-kit'
import type { CellDefinition, CellProblem, CompiledCell } from './compiled-cell.ts'

/** Compiles one cell by itself; what it has to do with the others is `compileNotebook`'s. Runs nothing. */
export function compileCell(cell: Cell): CompiledCell {
  const { id, mode, value: source, pinned } = cell
  const known = { id, mode, source, pinned }
  const unsupported = refusal(cell.mode)
  if (unsupported !== null) return failed(known, { message: unsupported, line: null, column: null })
  try {
    const definition = definitionOf(transpile(cell), source)
    const defines = namesOf(definition)
    return { ...known, definition, defines, references: definition.inputs, problem: null }
  } catch (error) {
    return failed(known, problemOf(error))
  }
}

type Known = Pick<CompiledCell, 'id' | 'mode' | 'source' | 'pinned'>

function failed(known: Known, problem: CellProblem): CompiledCell {
  return { ...known, definition: null, defines: [], references: [], problem }
}

function refusal(mode: Cell['mode']): string | null {
  if (mode === 'ts') return 'TypeScript cells cannot be run here: write the cell in JavaScript'
  if (mode === 'node' || mode === 'python' || mode === 'r') {
    return `A ${mode} cell is a program with the rights of its reader, and is never run here`
  }
  return null
}

function definitionOf(cell: TranspiledJavaScript, source: string): CellDefinition {
  const { body, inputs = [], outputs = [], output, autodisplay, autoview, automutable } = cell
  return {
    body,
    linesBefore: linesBefore(body, source),
    inputs,
    outputs,
    output: output ?? null,
    autodisplay: autodisplay ?? false,
    autoview: autoview ?? false,
    automutable: automutable ?? false,
  }
}

/** Notebook Kit puts a head before the cell, one line or two, and leaves out the blank lines it starts with. */
function linesBefore(body: string, source: string): number {
  const blank = (/^\s*/u.exec(source)?.[0] ?? '').split('\n').length - 1
  const head = body.split('\n', 2)[1] === 'return (' ? 2 : 1
  return head - blank
}

/** `viewof$x` is the input, `x` its value; both can be referred to. */
function namesOf({ outputs, output, autoview, automutable }: CellDefinition): readonly string[] {
  if (output === null) return outputs
  if (autoview) return [output, output.replace(/^viewof\$/u, '')]
  if (automutable) {
    const name = output.replace(/^mutable /u, '')
    return [name, `mutable$${name}`]
  }
  return [output]
}

function problemOf(error: unknown): CellProblem {
  if (!(error instanceof SyntaxError)) throw error
  const place = /\s*\((\d+):(\d+)\)$/u.exec(error.message)
  return {
    message: error.message.slice(0, place?.index),
    line: place === null ? null : Number(place[1]),
    // Counted from 0 by the parser.
    column: place === null ? null : Number(place[2]) + 1,
  }
}
