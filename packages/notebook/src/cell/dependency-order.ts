import type { CompiledCell } from './compiled-cell.ts'

type Linked = Pick<CompiledCell, 'id' | 'defines' | 'references'>

export interface DependencyOrder {
  /** Ids, each after all it depends on; cells that do not depend on each other keep their places. */
  readonly order: readonly number[]
  /** Ids of cells that wait for themselves, and so never run. */
  readonly circular: ReadonlySet<number>
}

/** The order in which cells run, which is not the order in which they stand. */
export function dependencyOrder(cells: readonly Linked[]): DependencyOrder {
  const owner = new Map(cells.flatMap(({ id, defines }) => defines.map((name) => [name, id] as const)))
  const needs = new Map(cells.map((cell) => [cell.id, [...neededBy(cell, owner)]]))
  const circular = new Set<number>()
  const order: number[] = []
  const done = new Set<number>()
  const visit = (id: number, path: readonly number[]): void => {
    if (path.includes(id)) {
      for (const member of path.slice(path.indexOf(id))) circular.add(member)
      return
    }
    if (done.has(id)) return
    for (const need of needs.get(id) ?? []) visit(need, [...path, id])
    if (done.has(id)) return
    done.add(id)
    order.push(id)
  }
  for (const { id } of cells) visit(id, [])
  return { order, circular }
}

/** Ids of the cells that have to run again when one of these changed, themselves included. */
export function dependants(cells: readonly Linked[], changed: Iterable<number>): ReadonlySet<number> {
  const reached = new Set(changed)
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  for (const id of reached) {
    const names = new Set(byId.get(id)?.defines)
    for (const cell of cells) if (cell.references.some((name) => names.has(name))) reached.add(cell.id)
  }
  return reached
}

function neededBy({ references }: Linked, owner: ReadonlyMap<string, number>): Set<number> {
  return new Set(references.flatMap((name) => owner.get(name) ?? []))
}
