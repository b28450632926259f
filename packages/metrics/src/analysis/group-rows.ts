/** Items by what they share, in the order of their first; Map.groupBy, which Node 20 does not have. */
export function groupRows<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const own = key(item)
    const group = groups.get(own)
    if (group === undefined) groups.set(own, [item])
    else group.push(item)
  }
  return groups
}
