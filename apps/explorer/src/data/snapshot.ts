/** The snapshot that the server reads from. */
export interface Snapshot {
  readonly id: string
  readonly createdAt: string | null
}

/** NULL when no snapshot is named: a static site, or a server that reads one file. */
export async function loadSnapshot(base: URL, read: typeof fetch = fetch): Promise<Snapshot | null> {
  try {
    const response = await read(new URL('api/snapshots', base))
    return response.ok ? parseManifest(await response.json()) : null
  } catch {
    // The snapshot's name is a courtesy; the figures do not depend on it.
    return null
  }
}

/** Reads `{"current": id, "snapshots": [{"id", "created_at"}]}`. */
export function parseManifest(manifest: unknown): Snapshot | null {
  const { current, snapshots } = record(manifest)
  if (typeof current !== 'string') return null
  const list: readonly unknown[] = Array.isArray(snapshots) ? snapshots : []
  const { created_at } = record(list.find((snapshot) => record(snapshot)['id'] === current))
  return { id: current, createdAt: typeof created_at === 'string' ? created_at : null }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
