/** Gives what was loaded before under an owner and a key, or loads it. */
export type Keeper<T> = (owner: object, key: string, load: () => Promise<T>) => Promise<T>

/**
 * Keeps the last few things that were loaded for each owner, as long as the owner lives, so that coming back to a view
 * asks nothing and works out nothing again. What failed is not kept.
 */
export function keeper<T>(most = 8): Keeper<T> {
  const owners = new WeakMap<object, Map<string, Promise<T>>>()
  return (owner, key, load) => {
    const kept = owners.get(owner) ?? new Map<string, Promise<T>>()
    owners.set(owner, kept)
    const loading = kept.get(key) ?? load()
    // The last used stands last.
    kept.delete(key)
    kept.set(key, loading)
    loading.catch(() => {
      if (kept.get(key) === loading) kept.delete(key)
    })
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return loading
  }
}
