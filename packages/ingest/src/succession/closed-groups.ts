import type { Link } from './link.ts'

/** Units that are linked with one another, directly or through others: what they hold together stayed the same. */
export interface ClosedGroup {
  /** Day and lowest new code, as `2025-07-01-26800`. */
  readonly id: string
  /** Names of the new units, in the order of their codes. */
  readonly name: string
}

/** The closed group of each link, by union and find over the units that it joins; O(links). */
export function closedGroups(links: readonly Link[]): ReadonlyMap<Link, ClosedGroup> {
  const parents = new Map<string, string>()
  for (const link of links) unite(parents, oldKey(link), newKey(link))
  const members = new Map<string, Link[]>()
  for (const link of links) {
    const root = find(parents, oldKey(link))
    const group = members.get(root)
    if (group) group.push(link)
    else members.set(root, [link])
  }
  return new Map(
    [...members.values()].flatMap((group) => {
      const named = nameGroup(group)
      return group.map((link) => [link, named] as const)
    }),
  )
}

function nameGroup(group: readonly Link[]): ClosedGroup {
  const names = new Map(group.map((link) => [`${link.validOn}-${link.new.code}`, link.new.name]))
  const ids = [...names.keys()].toSorted()
  return { id: ids[0] ?? '', name: ids.map((id) => names.get(id)).join(' + ') }
}

function oldKey({ old, validOn }: Link): string {
  return `old ${validOn} ${old.code}`
}

function newKey({ new: successor, validOn }: Link): string {
  return `new ${validOn} ${successor.code}`
}

function unite(parents: Map<string, string>, a: string, b: string): void {
  const [left, right] = [find(parents, a), find(parents, b)]
  if (left !== right) parents.set(left, right)
}

function find(parents: Map<string, string>, key: string): string {
  let root = key
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
  // Later walks from here are short.
  if (root !== key) parents.set(key, root)
  return root
}
