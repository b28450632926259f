import type { Notebook } from '@observablehq/notebook-kit'
import { compileCell } from './compile-cell.ts'
import type { CompiledCell } from './compiled-cell.ts'
import { dependencyOrder } from './dependency-order.ts'

/**
 * Compiles every cell, in the order of the document. Names defined twice and cells that wait for each other are
 * problems of the cells concerned; the other cells can still run.
 */
export function compileNotebook({ cells }: Pick<Notebook, 'cells'>): CompiledCell[] {
  const compiled = cells.map(compileCell)
  const owners = ownersOf(compiled)
  const unique = compiled.map((cell) => withProblem(cell, twice(cell, owners)))
  const { circular } = dependencyOrder(unique)
  return unique.map((cell) => withProblem(cell, circular.has(cell.id) ? 'Circular definition' : null))
}

function ownersOf(cells: readonly CompiledCell[]): ReadonlyMap<string, readonly number[]> {
  const owners = new Map<string, number[]>()
  for (const { id, defines } of cells) {
    for (const name of defines) owners.set(name, [...(owners.get(name) ?? []), id])
  }
  return owners
}

function twice({ id, defines }: CompiledCell, owners: ReadonlyMap<string, readonly number[]>): string | null {
  for (const name of defines) {
    const others = (owners.get(name) ?? []).filter((owner) => owner !== id)
    if (others.length > 0) return `${name} is also defined in cell ${others.join(', ')}`
  }
  return null
}

function withProblem(cell: CompiledCell, message: string | null): CompiledCell {
  if (message === null || cell.problem !== null) return cell
  return { ...cell, definition: null, problem: { message, line: null, column: null } }
}
